"""The functions that read a query."""

from django.db import migrations

# Two words that lose one letter and become the same are one slip apart: a letter too many, too few, another, or two swapped.
WORDS = """
CREATE FUNCTION word_deletions(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $f$
    SELECT CASE WHEN length(word) BETWEEN 3 AND 24 THEN ARRAY(
        SELECT DISTINCT left(word, place - 1) || substr(word, place + 1) FROM generate_series(1, length(word) + 1) AS place)
    ELSE ARRAY[word] END
$f$;
CREATE AGGREGATE tsquery_all(tsquery) (SFUNC = tsquery_and, STYPE = tsquery, PARALLEL = SAFE);
CREATE AGGREGATE tsquery_any(tsquery) (SFUNC = tsquery_or, STYPE = tsquery, PARALLEL = SAFE);

-- How many products have the word, as far as the shop's word list knows; null when it does not know it.
CREATE FUNCTION search_products(p_shop bigint, p_config regconfig, p_words text) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $f$
    SELECT CASE WHEN bool_and(known.products IS NOT NULL) THEN min(known.products) END
    FROM unnest(tsvector_to_array(to_tsvector(p_config, p_words))) AS part(lexeme)
    LEFT JOIN LATERAL (
        SELECT max(w.products) AS products FROM catalog_searchword w WHERE w.shop_id = p_shop AND w.lexeme = part.lexeme) AS known ON true
$f$;

-- Known words that somebody may have meant. One slip in short words, two in words of seven letters and more.
CREATE FUNCTION search_corrections(p_shop bigint, p_typed text, p_most integer)
RETURNS TABLE (word text, products integer, slips integer) LANGUAGE sql STABLE PARALLEL SAFE AS $f$
    SELECT near.word, near.products, near.slips FROM (
        SELECT w.word::text, w.products, similarity(w.word, p_typed) AS likeness,
            CASE WHEN w.deletions && word_deletions(p_typed)::varchar[] THEN 1 ELSE levenshtein_less_equal(w.word, p_typed, 3) END AS slips
        FROM catalog_searchword w
        WHERE w.shop_id = p_shop AND (w.deletions && word_deletions(p_typed)::varchar[] OR (length(p_typed) >= 6 AND w.word % p_typed))
    ) AS near
    WHERE length(p_typed) >= 3 AND near.slips <= CASE WHEN length(p_typed) < 7 THEN 1 ELSE 2 END
        AND NOT (p_typed ~ '[0-9]' AND regexp_replace(p_typed, '[^0-9]', '', 'g') <> regexp_replace(near.word, '[^0-9]', '', 'g'))
    ORDER BY near.slips, (left(near.word, 1) = left(p_typed, 1)) DESC, near.likeness * ln(2 + near.products) DESC, near.word LIMIT p_most
$f$;

-- Whether a shown product of the shop has these words. The planner cannot know how rare they are, and must not hope to meet one on a walk.
CREATE FUNCTION has_words(p_shop bigint, p_query tsquery) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
SET enable_seqscan = off SET enable_indexscan = off AS $f$
BEGIN
    RETURN EXISTS (SELECT FROM catalog_product p
        WHERE p.shop_id = p_shop AND p.status IN ('active', 'reserved', 'sold') AND p.search @@ p_query);
END $f$;

-- The terms of a query, looked up. `products` says how common a term is; `query` is null for words that no index holds ("the"). It also finds
-- spellings together with a neighbour ("headset" for "head set"); `proper` are the term's own alternatives, each of which ranks higher.
CREATE FUNCTION search_words(p_shop bigint, p_config regconfig, p_terms jsonb)
RETURNS TABLE (place integer, typed text, used text, kind text, query tsquery, proper tsquery[], products integer)
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $f$
DECLARE
    term jsonb;
    plain text;  -- as the word list has it: without accents
    other text;
    part tsquery;
    frequency integer;
    head integer;
    tail integer;
    nearest integer;
    mended integer := 0;
    found record;
BEGIN
    place := 0;
    FOR term IN SELECT * FROM jsonb_array_elements(p_terms) LOOP
        place := place + 1;
        typed := term ->> 'typed';
        plain := lower(unaccent(typed));
        used := typed;
        kind := 'typed';
        query := NULL;
        proper := ARRAY[]::tsquery[];
        products := NULL;
        FOR other IN SELECT * FROM jsonb_array_elements_text(term -> 'alternatives') LOOP
            part := phraseto_tsquery(p_config, other);
            CONTINUE WHEN numnode(part) = 0;
            frequency := search_products(p_shop, p_config, other);
            query := coalesce(query || part, part);
            proper := proper || part;
            products := coalesce(products + frequency, frequency, products);
        END LOOP;
        FOR other IN SELECT * FROM jsonb_array_elements_text(term -> 'joined') LOOP
            part := phraseto_tsquery(p_config, other);
            frequency := search_products(p_shop, p_config, other);
            IF frequency IS NOT NULL AND numnode(part) > 0 THEN
                query := coalesce(query || part, part);
                products := coalesce(products + frequency, frequency);
            END IF;
        END LOOP;
        IF query IS NULL THEN
            kind := 'ignored';
        ELSIF products IS NULL AND NOT has_words(p_shop, query) THEN
            kind := 'unknown';
            -- Who misspells more than five words, or one of more than thirty letters, did not type a query.
            IF (term ->> 'correctable')::boolean AND length(plain) <= 30 AND mended < 5 THEN
                mended := mended + 1;
                FOR found IN SELECT * FROM search_corrections(p_shop, plain, 3) LOOP
                    EXIT WHEN kind = 'corrected' AND found.slips > nearest;
                    part := phraseto_tsquery(p_config, found.word);
                    CONTINUE WHEN numnode(part) = 0;
                    IF kind <> 'corrected' THEN
                        kind := 'corrected';
                        used := found.word;
                        query := part;
                        proper := ARRAY[part];
                        products := found.products;
                        nearest := found.slips;
                    ELSE
                        query := query || part;
                        proper := proper || part;
                        products := products + found.products;
                    END IF;
                END LOOP;
                IF kind = 'unknown' THEN
                    -- Two words run together ("smartwatch"): where both are best known.
                    FOR cut IN 3 .. length(plain) - 3 LOOP
                        head := search_products(p_shop, p_config, left(plain, cut));
                        CONTINUE WHEN head IS NULL;
                        tail := search_products(p_shop, p_config, substr(plain, cut + 1));
                        IF least(head, tail) > coalesce(products, 0) AND tail IS NOT NULL THEN
                            kind := 'split';
                            used := left(plain, cut) || ' ' || substr(plain, cut + 1);
                            query := phraseto_tsquery(p_config, used);
                            proper := ARRAY[query];
                            products := least(head, tail);
                        END IF;
                    END LOOP;
                END IF;
                IF kind = 'unknown' AND length(plain) >= 2 THEN
                    -- The beginning of longer words. The bounds, unlike LIKE, let the index be used with a word that is not known beforehand.
                    SELECT tsquery_any(quote_literal(w.lexeme)::tsquery), array_agg(quote_literal(w.lexeme)::tsquery), sum(w.products)
                    INTO part, proper, frequency FROM (
                        SELECT b.lexeme, max(b.products) AS products FROM catalog_searchword b
                        WHERE b.shop_id = p_shop AND b.word ~>=~ plain AND b.word ~<~ (plain || chr(1114111)) AND b.lexeme <> ''
                        GROUP BY b.lexeme ORDER BY 2 DESC, 1 LIMIT 20) AS w;
                    IF frequency IS NOT NULL THEN
                        kind := 'begins';
                        query := part;
                        products := frequency;
                    ELSE
                        proper := ARRAY[query];
                    END IF;
                END IF;
            END IF;
        END IF;
        RETURN NEXT;
    END LOOP;
END $f$;
"""
UNDO = """
DROP FUNCTION search_words(bigint, regconfig, jsonb);
DROP FUNCTION has_words(bigint, tsquery);
DROP FUNCTION search_corrections(bigint, text, integer);
DROP FUNCTION search_products(bigint, regconfig, text);
DROP AGGREGATE tsquery_any(tsquery);
DROP AGGREGATE tsquery_all(tsquery);
DROP FUNCTION word_deletions(text);
"""

class Migration(migrations.Migration):
    """fuzzystrmatch counts the slips between two words."""

    dependencies = [("catalog", "0003_stock_follows_variants"), ("kernel", "0002_extensions")]
    operations = [migrations.RunSQL(WORDS, UNDO)]
