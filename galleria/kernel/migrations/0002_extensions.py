"""PostgreSQL extensions, and text search that ignores accents."""

from django.contrib.postgres.operations import CreateExtension, TrigramExtension, UnaccentExtension
from django.db import migrations

SEARCH = """
CREATE TEXT SEARCH CONFIGURATION galleria_simple (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION galleria_simple ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
DO $do$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['danish','dutch','english','finnish','french','german','hungarian','italian','norwegian','portuguese',
                                'romanian','russian','spanish','swedish','turkish'] LOOP
        EXECUTE format('CREATE TEXT SEARCH CONFIGURATION galleria_%1$s (COPY = pg_catalog.%1$s)', name);
        EXECUTE format('ALTER TEXT SEARCH CONFIGURATION galleria_%1$s ALTER MAPPING FOR hword, hword_part, word WITH unaccent, %1$s_stem', name);
    END LOOP;
END $do$;

CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $f$
    SELECT coalesce((
        SELECT ('galleria_' || word)::regconfig FROM (VALUES ('da','danish'),('nl','dutch'),('en','english'),('fi','finnish'),('fr','french'),
            ('de','german'),('hu','hungarian'),('it','italian'),('nb','norwegian'),('pt','portuguese'),('ro','romanian'),('ru','russian'),
            ('es','spanish'),('sv','swedish'),('tr','turkish')) AS known(code, word)
        WHERE code = split_part(language, '-', 1)), 'galleria_simple'::regconfig)
$f$;

CREATE FUNCTION search_query(language text, q text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $f$
    SELECT websearch_to_tsquery(search_config(language), q)
$f$;
"""
UNDO = """
DROP FUNCTION search_query(text, text);
DROP FUNCTION search_config(text);
DO $do$
DECLARE configuration regconfig;
BEGIN
    FOR configuration IN SELECT oid::regconfig FROM pg_ts_config WHERE cfgname LIKE 'galleria\\_%' LOOP
        EXECUTE format('DROP TEXT SEARCH CONFIGURATION %s', configuration);
    END LOOP;
END $do$;
"""


class Migration(migrations.Migration):
    """Extensions need a superuser, or an administrator who has created them before."""

    dependencies = [("kernel", "0001_initial")]
    operations = [UnaccentExtension(), TrigramExtension(), CreateExtension("vector"), CreateExtension("fuzzystrmatch"), migrations.RunSQL(SEARCH, UNDO)]
