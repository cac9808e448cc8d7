"""The catalogue's version counts in slots: writers of one shop raise it without waiting for one another."""

from django.db import migrations

# A transaction adds one to the first slot that no other transaction holds, and makes a slot when all are held: it never waits, so it cannot
# deadlock either. The version is the sum; each commit moves it. Once a transaction is enough, until somebody reads the version in between.
RAISE = """
CREATE FUNCTION raise_catalogue_version(changed bigint) RETURNS void LANGUAGE plpgsql AS $f$
DECLARE
    raised text := coalesce(nullif(current_setting('galleria.raised', true), ''), ',');
BEGIN
    IF position(',' || changed || ',' IN raised) > 0 THEN
        RETURN;
    END IF;
    UPDATE shops_versionslot SET number = number + 1 WHERE id = (
        SELECT id FROM shops_versionslot WHERE shop_id = changed ORDER BY id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED);
    IF NOT FOUND THEN
        INSERT INTO shops_versionslot (shop_id, number) VALUES (changed, 1);
    END IF;
    PERFORM set_config('galleria.raised', raised || changed || ',', true);
END $f$;
"""
# Stable: it counts with the snapshot of the statement that calls it, so that a version is never newer than the row beside it.
READ = """
CREATE FUNCTION read_catalogue_version(asked bigint) RETURNS bigint LANGUAGE plpgsql STABLE AS $f$
BEGIN
    PERFORM set_config('galleria.raised', '', true);
    RETURN (SELECT s.catalogue_version + coalesce((SELECT sum(v.number) FROM shops_versionslot v WHERE v.shop_id = s.id), 0)
            FROM shops_shop s WHERE s.id = asked);
END $f$;
"""
UNDO = "DROP FUNCTION raise_catalogue_version(bigint); DROP FUNCTION read_catalogue_version(bigint);"

class Migration(migrations.Migration):
    """Adds the two functions that write and read them."""

    dependencies = [("shops", "0001_initial")]
    operations = [migrations.RunSQL(RAISE + READ, UNDO)]
