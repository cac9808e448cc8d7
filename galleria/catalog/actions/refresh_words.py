"""Bring a shop's word list and suggestions up to date with its products. Search needs neither to find a product; they mend slips and weigh words."""

import json
import time

from django.db import connection, transaction

from galleria.catalog.actions.in_every_shop import in_every_shop
from galleria.catalog.actions.write_search import SEARCHABLE_FACTS
from galleria.catalog.models import SearchWord
from galleria.kernel.valkey import connect
from galleria.shops.models import Shop
from galleria.shops.queries import read_version

LOCK = 0x776F7264  # "word", with the shop's id: one at a time
LONGEST_WORD = 40
QUERY_DAYS = 60
MOST_QUERIES = 2000
LEAST_SEARCHES = 2  # a query that one person typed once is nobody else's business
COUNTED = "galleria:words-counted:"  # followed by the shop's id: the version counted, and when to count again at the earliest
REST = 20
MANY = 1000  # words that changed: then the database looks at them again at once, or corrections cost ten times as much until it does by itself
TRY_LOCK = "SELECT pg_try_advisory_xact_lock(%(lock)s, %(shop)s)"

# What `write_search` makes findable but SKUs, which nobody wants corrected into other SKUs. ts_stat takes a statement as text, in which the shop is a
# number: nothing of a caller's stands in it.
TEXTS = f"""SELECT to_tsvector('galleria_simple',
        concat_ws(' ', p.title, p.maker, p.summary, c.name, p.description, array_to_string(p.tags, ' '), {SEARCHABLE_FACTS}))
    FROM catalog_product p JOIN shops_category c ON c.id = p.category_id
    WHERE p.shop_id = {{shop}} AND p.status IN ('active', 'reserved', 'sold')"""
COUNT_WORDS = """
DROP TABLE IF EXISTS counted_word;
CREATE TEMPORARY TABLE counted_word ON COMMIT DROP AS
SELECT word, ndoc AS products FROM ts_stat(%(texts)s) WHERE length(word) BETWEEN 2 AND %(longest)s AND word !~ '^[0-9.,-]+$'
UNION ALL SELECT '', count(*) FROM catalog_product WHERE shop_id = %(shop)s AND status IN ('active', 'reserved', 'sold')
"""
FORGET_WORDS = """
DELETE FROM catalog_searchword w WHERE w.shop_id = %(shop)s AND NOT EXISTS (SELECT FROM counted_word c WHERE c.word = w.word)
"""
KEEP_WORDS = """
INSERT INTO catalog_searchword (shop_id, word, lexeme, products, deletions)
SELECT %(shop)s, c.word, coalesce((tsvector_to_array(to_tsvector(search_config(%(language)s), c.word)))[1], ''), c.products,
    CASE WHEN c.word = '' THEN ARRAY[]::varchar[] ELSE word_deletions(c.word)::varchar[] END
FROM counted_word c LEFT JOIN catalog_searchword w ON w.shop_id = %(shop)s AND w.word = c.word
WHERE w.products IS DISTINCT FROM c.products
ON CONFLICT (shop_id, word) DO UPDATE SET products = excluded.products, lexeme = excluded.lexeme
"""
SUGGEST = """
WITH wanted AS (
    SELECT 'maker' AS kind, maker AS text, NULL AS slug, count(*) AS weight FROM catalog_product
    WHERE shop_id = %(shop)s AND status IN ('active', 'reserved', 'sold') AND maker <> '' GROUP BY maker
    UNION ALL
    SELECT 'category', min(c.name), c.slug, count(*) FROM shops_category c JOIN catalog_product p ON p.shop_id = c.shop_id
        AND p.category_path @> ARRAY[c.slug] AND p.status IN ('active', 'reserved', 'sold') WHERE c.shop_id = %(shop)s GROUP BY c.slug
    UNION ALL
    (SELECT 'query', q, NULL, sum(searches) FROM catalog_searchcount
    WHERE shop_id = %(shop)s AND day > current_date - %(days)s AND q <> '' GROUP BY q
    HAVING sum(searches) >= %(least)s AND sum(results) > 0 AND sum(without_result) * 2 < sum(searches) ORDER BY 4 DESC, q LIMIT %(most)s)
), once AS (
    SELECT kind, text, min(slug) AS slug, sum(weight) AS weight FROM wanted GROUP BY kind, text
), gone AS (
    DELETE FROM catalog_suggestion s WHERE s.shop_id = %(shop)s AND NOT EXISTS (SELECT FROM once w WHERE w.kind = s.kind AND w.text = s.text)
)
INSERT INTO catalog_suggestion (shop_id, kind, text, folded, slug, weight)
SELECT %(shop)s, kind, text, left(lower(unaccent(text)), 200), slug, weight FROM once
ON CONFLICT (shop_id, kind, text) DO UPDATE SET weight = excluded.weight, slug = excluded.slug, folded = excluded.folded
    WHERE (catalog_suggestion.weight, catalog_suggestion.slug) IS DISTINCT FROM (excluded.weight, excluded.slug)
"""


@transaction.atomic
def refresh_words(shop: Shop) -> int:
    """Count the words of the shown products anew. Returns how many words the shop has; 0 while another worker counts."""
    with connection.cursor() as cursor:
        cursor.execute(TRY_LOCK, {"lock": LOCK, "shop": shop.pk})
        if not cursor.fetchone()[0]:
            return 0
        values: dict[str, str | int] = {
            "shop": shop.pk,
            "language": shop.language,
            "longest": LONGEST_WORD,
            "texts": TEXTS.format(shop=int(shop.pk)),
        }
        cursor.execute(COUNT_WORDS, values)
        changed = 0
        for statement in (FORGET_WORDS, KEEP_WORDS):
            cursor.execute(statement, values)
            changed += cursor.rowcount
    refresh_suggestions(shop)
    if changed >= MANY:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE catalog_searchword")
    return SearchWord.objects.for_shop(shop).count()


@transaction.atomic
def refresh_suggestions(shop: Shop) -> bool:
    """Bring categories, makers and past queries up to date. Queries come and go without a change of the catalogue."""
    with connection.cursor() as cursor:
        cursor.execute(SUGGEST, {"shop": shop.pk, "days": QUERY_DAYS, "least": LEAST_SEARCHES, "most": MOST_QUERIES})
    return True


def refresh_stale_words() -> int:
    """Count the words of the shops whose catalogue changed since the last time. Returns how many shops.

    A large shop's words take seconds to count: then it rests REST times as long before the next time, however often it changes.
    """
    return in_every_shop(_refresh_stale, failure="words_not_refreshed")


def refresh_all_suggestions() -> int:
    """Renew the suggestions of every shop. Returns how many shops."""
    return in_every_shop(refresh_suggestions, failure="words_not_refreshed")


def _refresh_stale(shop: Shop) -> bool:
    client = connect()
    version = read_version(shop)
    counted, next_at = json.loads(str(client.get(f"{COUNTED}{shop.pk}") or "[0, 0]"))
    if counted == version or time.time() < next_at:
        return False
    started = time.monotonic()
    if not refresh_words(shop):
        return False
    pause = REST * (time.monotonic() - started)
    client.set(f"{COUNTED}{shop.pk}", json.dumps([version, time.time() + pause]))
    return True
