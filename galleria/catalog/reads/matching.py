"""Which products a query finds, and how well each one fits, as SQL that lists, facets and the search over all shops share.

The formula, in docs/search.md with its measurements:

    score = 0.6 * words + 0.4 * meaning

`words` is the mean of ts_rank over the query's terms, weighted by how rare each term is in the shop (idf). A term that stands once counts 0.61 in
the title or the maker, 0.36 in tags, searchable attributes and SKUs, 0.24 in summary and category, 0.18 in the description (ts_rank divides
FIELD_WEIGHTS by 1.64); more occurrences come nearer to 1. It is 0 for a product that is found by its meaning alone. `meaning` is the cosine of the
query's vector and the product's. Both are between 0 and 1 whatever else is found, so a score is the same on every page of a list.
A product is found when it has all words (some, when no product has all), or is among the nearest in meaning. Equal scores (to a thousandth) go
by stock, then by popularity.
"""

from collections.abc import Sequence

from galleria.catalog.actions.mark_prominent import MOST_PROMINENT
from galleria.catalog.reads.card import SHOWN
from galleria.catalog.reads.orders import POPULARITY

WORDS_WEIGHT, MEANING_WEIGHT = 0.6, 0.4
FIELD_WEIGHTS = "{0.3, 0.4, 0.6, 1.0}"  # D, C, B, A
MOST_FOUND = 1500
ENOUGH = 250  # so many of the prominent products answer for the whole shop
EIGHTH = "(p.id %% 8 = 0)"  # of the others, when so many have the words that it gives enough: any eighth is as good as another
MOST_OTHERS = 600  # otherwise so many of all others join them
SCARCE = 1500  # words that stand in at most so many products, all of them together
MOST_NEAR = 150
JOINED = 0.3  # what a spelling together with the neighbouring word counts beside the word itself
# The best of a term's alternatives: several in one text still are one term. Most terms have one spelling and no neighbour to join.
TERM_RANK = f"""CASE WHEN w.is_plain THEN ts_rank('{FIELD_WEIGHTS}', p.search, w.query)
        ELSE least(1, greatest((SELECT max(ts_rank('{FIELD_WEIGHTS}', p.search, one)) FROM unnest(w.proper) AS one),
            {JOINED} * ts_rank('{FIELD_WEIGHTS}', p.search, w.query))) END"""
NEAR_ENOUGH, NEAR_TO_BEST = 0.28, 0.65  # a neighbour's cosine: at least this, and at least this part of the nearest one's

# Terms looked up in the shop's word list, and the query put together from them. `every` must all be there; `scarce` are the rare ones, of which
# any will do when no product has all.
READING = f"""
words AS MATERIALIZED (
    SELECT w.*, shelf.products AS shelf, w.proper = ARRAY[w.query] AS is_plain,
        greatest(0.1, ln(1 + (shelf.products - w.among + 0.5) / (w.among + 0.5))) AS weight,
        sum(w.among) FILTER (WHERE w.kind <> 'unknown') OVER (ORDER BY w.among, w.place) AS reach
    FROM (SELECT greatest(1, coalesce(max(products), 1000))::float8 AS products FROM catalog_searchword
            WHERE shop_id = %(shop)s AND word = '') AS shelf,
        LATERAL (SELECT *, least(coalesce(products, 0), shelf.products) AS among
            FROM search_words(%(shop)s, search_config(%(language)s), %(terms)s::jsonb) WHERE query IS NOT NULL) AS w
), reading AS MATERIALIZED (
    SELECT tsquery_all(query) FILTER (WHERE kind <> 'unknown') AS every,
        tsquery_any(query) FILTER (WHERE kind <> 'unknown' AND reach <= {SCARCE}) AS scarce,
        count(*) FILTER (WHERE kind <> 'unknown') > 1 AS is_several, sum(weight) AS weight
    FROM words
)"""
NEAREST = f"""
, nearest AS MATERIALIZED (
    SELECT v.product_id AS id, -(v.embedding <#> %(vector)s::halfvec) AS closeness FROM catalog_productvector v
    JOIN catalog_product p ON p.id = v.product_id WHERE v.shop_id = %(shop)s AND {SHOWN}
    ORDER BY v.embedding <#> %(vector)s::halfvec LIMIT {MOST_NEAR}
), near AS MATERIALIZED (
    SELECT id FROM nearest WHERE closeness >= greatest({NEAR_ENOUGH}, {NEAR_TO_BEST} * (SELECT max(closeness) FROM nearest))
)"""

# The words as they were looked up, for whoever tells the shopper about them or corrects the vector.
LOOKED_UP = """SELECT coalesce(json_agg(json_build_object('typed', typed, 'used', used, 'kind', kind) ORDER BY place), '[]') FROM words"""


def search_ctes(conditions: Sequence[str], *, has_vector: bool) -> str:
    """All CTEs from the words to `scored`: what the query finds under these conditions, and how well each fits."""
    return f"{read_ctes(has_vector=has_vector)}, {find_ctes(conditions, has_vector=has_vector)}{score_ctes(has_vector=has_vector)}"


def read_ctes(*, has_vector: bool) -> str:
    """CTEs that do not depend on filters: what the words are, whether a product has all of them, and what is near in meaning.

    So a filter never changes what is found, only which of it is shown, and a facet's count is the length of the list that it leads to.
    """
    return READING + (NEAREST if has_vector else "")


def find_ctes(conditions: Sequence[str], *, has_vector: bool, suffix: str = "") -> str:
    """CTEs that end with `found{suffix}` (id, place in the table, has_words): what the query finds under these conditions, after `read_ctes`.

    The prominent products of the shop (its most popular and its newest, see actions/mark_prominent.py) are asked first, by an index of their own.
    When fewer than ENOUGH of them answer, every eighth of the others is, by a third index; only when those are too few as well, all are. So common
    words cost the same at a million products as at twenty thousand, and what is left to the large index is rare.
    """
    where = " AND ".join(conditions)
    near = f"""
        UNION ALL SELECT p.id, p.ctid, false FROM near n JOIN catalog_product p ON p.id = n.id WHERE {where}"""
    return f"""
prominent{suffix} AS MATERIALIZED (
    SELECT p.id, p.ctid AS place FROM catalog_product p WHERE p.is_prominent AND p.search @@ (SELECT every FROM reading) AND {where}
    ORDER BY {POPULARITY} DESC, p.id DESC LIMIT {MOST_FOUND}
), eighth{suffix} AS MATERIALIZED (
    SELECT p.id, p.ctid AS place FROM catalog_product p WHERE (SELECT count(*) FROM prominent{suffix}) < {ENOUGH} AND NOT p.is_prominent
        AND {EIGHTH} AND p.search @@ (SELECT every FROM reading) AND {where} LIMIT {MOST_OTHERS}
), entire{suffix} AS MATERIALIZED (
    SELECT id, place FROM prominent{suffix}
    UNION ALL SELECT id, place FROM eighth{suffix}
    UNION ALL
    (SELECT p.id, p.ctid FROM catalog_product p
        WHERE (SELECT count(*) FROM prominent{suffix}) + (SELECT count(*) FROM eighth{suffix}) < {ENOUGH} AND NOT p.is_prominent
        AND NOT {EIGHTH} AND p.search @@ (SELECT every FROM reading) AND {where} LIMIT {MOST_OTHERS})
), lexical{suffix} AS MATERIALIZED (
    SELECT id, place FROM entire{suffix}
    UNION ALL
    (SELECT p.id, p.ctid FROM catalog_product p WHERE (SELECT is_several FROM reading) AND NOT EXISTS (SELECT FROM entire{suffix})
        AND NOT has_words(%(shop)s, (SELECT every FROM reading)) AND p.search @@ (SELECT scarce FROM reading) AND {where} LIMIT {MOST_FOUND})
), found{suffix} AS MATERIALIZED (
    SELECT id, min(place) AS place, bool_or(by_words) AS has_words
    FROM (SELECT id, place, true AS by_words FROM lexical{suffix}{near if has_vector else ""}) AS ids GROUP BY id
)"""


def found_all() -> str:
    """SQL that says whether nothing is left out: no bound cut anything off, and where the prominent answered alone, there are no others."""
    return f"""(SELECT count(*) < {MOST_FOUND}
        AND (count(*) + (SELECT count(*) FROM eighth) < {ENOUGH} OR coalesce((SELECT max(shelf) FROM words), 0) <= {MOST_PROMINENT})
        AND (SELECT count(*) FROM lexical) - count(*) - (SELECT count(*) FROM eighth) < {MOST_OTHERS} FROM prominent)"""


def score_ctes(*, has_vector: bool) -> str:
    """CTEs that end with `scored` (id, place, words, meaning, score, rank): `found` with how well each fits. `rank` orders, a whole number."""
    meaning = (
        "coalesce((SELECT greatest(0, -(v.embedding <#> %(vector)s::halfvec)) FROM catalog_productvector v WHERE v.product_id = p.id), 0)"
        if has_vector
        else "0::float8"
    )
    return f"""
, measured AS MATERIALIZED (
    SELECT p.id, f.place,
        CASE WHEN f.has_words THEN (SELECT sum(w.weight * {TERM_RANK}) FROM words w) / (SELECT weight FROM reading) ELSE 0 END AS words,
        {meaning} AS meaning, (p.status = 'active' AND p.stock > 0) AS in_stock, least({POPULARITY}, 8388607) AS popularity
    FROM found f JOIN catalog_product p ON p.ctid = f.place
), scored AS MATERIALIZED (
    SELECT *, {WORDS_WEIGHT} * words + {MEANING_WEIGHT} * meaning AS score,
        (round(1000 * ({WORDS_WEIGHT} * words + {MEANING_WEIGHT} * meaning))::bigint * 2 + in_stock::int) * 8388608 + popularity AS rank
    FROM measured
)"""


# Why a card stands where it does: `m` is its row of `scored`, `p` the product. Points are what each reason adds to the score.
EXPLANATION = f"""json_build_object('score', round(m.score::numeric, 4), 'reasons', (
    SELECT coalesce(json_agg(json_build_object('reason', reason, 'detail', detail, 'points', round(points::numeric, 4)) ORDER BY place), '[]') FROM (
        SELECT w.place, 'words' AS reason,
            format('%%L%%s stands in the %%s; it is in %%s of the shop''s products, so it weighs %%s of %%s', w.used,
                CASE w.kind WHEN 'corrected' THEN format(' (typed %%L)', w.typed) WHEN 'split' THEN format(' (typed %%L)', w.typed)
                    WHEN 'begins' THEN ' as a beginning' ELSE '' END,
                concat_ws(', ', CASE WHEN ts_filter(p.search, '{{a}}') @@ w.query THEN 'title or maker' END,
                    CASE WHEN ts_filter(p.search, '{{b}}') @@ w.query THEN 'tags or attributes' END,
                    CASE WHEN ts_filter(p.search, '{{c}}') @@ w.query THEN 'summary or category' END,
                    CASE WHEN ts_filter(p.search, '{{d}}') @@ w.query THEN 'description' END),
                w.among, round(w.weight::numeric, 2), round((SELECT weight FROM reading)::numeric, 2)) AS detail,
            {WORDS_WEIGHT} * w.weight * {TERM_RANK} / (SELECT weight FROM reading) AS points
        FROM words w WHERE p.search @@ w.query AND m.words > 0
        UNION ALL
        SELECT 1000, 'meaning', format('its text is %%s near to the query in meaning', round(m.meaning::numeric, 3)), {MEANING_WEIGHT} * m.meaning
        WHERE m.meaning > 0
        UNION ALL
        SELECT 1001, 'tie', format('among equal scores: %%s, popularity %%s',
            CASE WHEN m.in_stock THEN 'in stock' ELSE 'not in stock' END, m.popularity), 0
    ) AS told))"""
