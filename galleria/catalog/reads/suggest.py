"""What to propose while people type: products, categories, makers, and what others searched for and found. One statement."""

import re

from galleria.catalog.reads.card import CARD, SHOWN
from galleria.catalog.reads.orders import POPULARITY
from galleria.catalog.rules.search_words import clean
from galleria.kernel.sqljson import fetch_json, json_object
from galleria.shops.models import Shop

MOST_WORDS = 6
# Products are asked in three steps, each only when the one before gave too few: the most popular one by one, when many begin so; the prominent (see
# actions/mark_prominent.py) by the index of their words; all others, unless so many begin so that the index would take long to put them together.
COMMON, TOO_COMMON = 2000, 50_000
WALKED, ENOUGH = 2000, 100
MATCHED = 300  # products with the words, the most popular of which are proposed
NEVER = "(?=a)b"  # a pattern that marks nothing
LIKE_ENOUGH = 0.45  # trigram likeness of a maker, category or query to what was typed with a slip
MARKED = "regexp_replace({0}, %(pattern)s, chr(2) || '\\1' || chr(3), 'gi')"
OTHER = f"""json_build_object('kind', kind, 'text', text, 'marked', {MARKED.format("text")},
    'slug', slug, 'picture', NULL, 'price', NULL, 'count', weight)"""
PRODUCT = json_object(
    {
        "kind": "'product'",
        "text": "p.title",
        "marked": MARKED.format("p.title"),
        "slug": "p.slug",
        "picture": CARD["picture"],
        "price": CARD["price"],
        "count": "NULL::int",
    }
)
STATEMENT = f"""
WITH typed AS MATERIALIZED (
    SELECT folded, replace(replace(replace(folded, '\\', '\\\\'), '%%', '\\%%'), '_', '\\_') || '%%' AS pattern,
        to_tsquery('galleria_simple', %(begins)s) AS begins,
        to_tsquery(search_config(%(language)s), %(before)s) && (to_tsquery('galleria_simple', %(last)s)
            || to_tsquery(search_config(%(language)s), %(last)s)) AS matches,
        (SELECT coalesce(sum(w.products), 0) FROM catalog_searchword w
            WHERE w.shop_id = %(shop)s AND w.word ~>=~ last_folded AND w.word ~<~ (last_folded || chr(1114111))) AS beginning_so
    FROM (SELECT lower(unaccent(%(typed)s)) AS folded, lower(unaccent(%(last_word)s)) AS last_folded) AS plain
), others AS (
    SELECT s.kind, s.text, s.slug, s.weight,
        CASE WHEN s.folded LIKE t.pattern THEN 0 WHEN s.folded LIKE '%% ' || t.pattern THEN 1 ELSE 2 END AS far
    FROM catalog_suggestion s, typed t
    WHERE s.shop_id = %(shop)s AND (s.folded LIKE t.pattern OR s.folded LIKE '%% ' || t.pattern
        OR (length(t.folded) >= 4 AND s.folded %% t.folded AND similarity(s.folded, t.folded) >= {LIKE_ENOUGH}))
), chosen_others AS (
    SELECT kind, text, slug, weight, far, row_number() OVER (PARTITION BY kind ORDER BY far, weight DESC, text) AS place FROM others
), popular AS MATERIALIZED (
    SELECT p.id, p.title, p.popularity FROM (
        SELECT p.id, p.title, p.search, {POPULARITY} AS popularity FROM catalog_product p WHERE p.shop_id = %(shop)s AND {SHOWN}
            AND (SELECT beginning_so FROM typed) > {COMMON}
        ORDER BY {POPULARITY} DESC, p.id DESC LIMIT {WALKED}) AS p
    WHERE p.search @@ (SELECT matches FROM typed)
), prominent AS MATERIALIZED (
    SELECT p.id, p.title, {POPULARITY} AS popularity FROM catalog_product p
    WHERE (SELECT count(*) FROM popular) < {ENOUGH} AND p.is_prominent AND p.shop_id = %(shop)s AND {SHOWN}
        AND p.search @@ (SELECT matches FROM typed) ORDER BY 3 DESC, 1 DESC LIMIT {MATCHED}
), others_too AS MATERIALIZED (
    SELECT p.id, p.title, {POPULARITY} AS popularity FROM catalog_product p
    WHERE (SELECT count(*) FROM popular) < {ENOUGH} AND (SELECT count(*) FROM prominent) < %(limit)s
        AND (SELECT beginning_so FROM typed) <= {TOO_COMMON} AND NOT p.is_prominent AND p.shop_id = %(shop)s AND {SHOWN}
        AND p.search @@ (SELECT matches FROM typed) LIMIT {MATCHED}
), products AS (
    SELECT * FROM popular UNION SELECT * FROM prominent UNION SELECT * FROM others_too
), chosen_products AS (
    SELECT popular.id, row_number() OVER (ORDER BY to_tsvector('galleria_simple', title) @@ t.begins DESC, popularity DESC, popular.id DESC) AS place
    FROM (SELECT * FROM products ORDER BY popularity DESC, id DESC LIMIT {MATCHED}) AS popular, typed t ORDER BY place LIMIT %(limit)s
)
SELECT json_build_object('items', coalesce((SELECT json_agg(item ORDER BY first, place) FROM (
    (SELECT 0 AS first, far * 100 + place AS place, {OTHER} AS item
        FROM chosen_others WHERE place <= CASE kind WHEN 'query' THEN 3 ELSE 2 END ORDER BY far, place, kind, text LIMIT greatest(1, %(limit)s / 2))
    UNION ALL
    (SELECT 1, c.place, {PRODUCT} FROM chosen_products c JOIN catalog_product p ON p.id = c.id JOIN shops_shop s ON s.id = p.shop_id)
) AS items), '[]'::json))::text
"""
FREQUENT = f"""
SELECT json_build_object('items', coalesce(json_agg({OTHER} ORDER BY weight DESC, text), '[]'::json))::text
FROM (SELECT * FROM catalog_suggestion WHERE shop_id = %(shop)s AND kind = 'query' ORDER BY weight DESC, text LIMIT %(limit)s) AS frequent
"""
NOTHING = b'{"items":[]}'


def read_suggestions(shop: Shop, q: str, *, limit: int = 8) -> bytes:
    """JSON with `items`: proposals that go on from what was typed. Nothing typed yet: what others searched for most."""
    typed = clean(q)
    words = re.findall(r"\w+", typed)[:MOST_WORDS]
    if not words:
        return fetch_json(FREQUENT, {"shop": shop.pk, "limit": limit, "pattern": NEVER}) or NOTHING
    parameters = {
        "shop": shop.pk,
        "language": shop.language,
        "typed": typed,
        "before": " & ".join(f"'{word}'" for word in words[:-1]),
        "last": f"'{words[-1]}':*",
        "last_word": words[-1],
        "begins": " & ".join([*(f"'{word}'" for word in words[:-1]), f"'{words[-1]}':*"]),
        "pattern": rf"\m({'|'.join(words)})",
        "limit": limit,
    }
    return fetch_json(STATEMENT, parameters) or NOTHING
