"""What a list could be narrowed by, with counts: each facet under all filters but its own. One statement.

Fewer than SAMPLE products are counted one by one. Of more, the SAMPLE with the smallest hash of their id are counted: a random sample that an index
keeps in order, whose largest hash tells how many there are in all (the k-minimum-values estimate, Bar-Yossef et al. 2002; about 2 % off
with 2,000). So a count costs the same at ten thousand products and at a million, and is exact wherever people read it as exact.
"""

import json
from typing import Any

from django.db import connection

from galleria.catalog.reads.filters import PREFIX, Filters
from galleria.catalog.reads.matching import LOOKED_UP, find_ctes, found_all, read_ctes
from galleria.catalog.reads.search import Search, read_search, run_search
from galleria.kernel.sqljson import fetch_json
from galleria.shops.models import Attribute, Shop
from galleria.shops.queries import defined_attributes

SAMPLE = 2000
BINS = 24
MOST_MAKERS, MOST_TAGS, MOST_VALUES = 40, 40, 200
STEEP = 20  # when the largest number is so many times the smallest, bins grow by a factor and not by a step
HASH = "hashint8extended(p.id, 0)"
COLUMNS = "p.id, p.category_path, p.condition, p.maker, p.tags, p.attributes, p.price_minor, (p.status = 'active' AND p.stock > 0) AS in_stock"
# Without words: all products under the conditions, or a sample of them. `times` is how many products each counted one stands for.
BROWSED = f"""
rows{{suffix}} AS MATERIALIZED (
    SELECT {COLUMNS}, {HASH} AS hash FROM catalog_product p WHERE {{where}} ORDER BY {HASH} LIMIT {SAMPLE}
), size{{suffix}} AS MATERIALIZED (
    SELECT CASE WHEN count(*) < {SAMPLE} THEN 1.0::float8
        ELSE ({SAMPLE} - 1) / ((max(hash)::float8 + 9223372036854775808.0) / 18446744073709551616.0) / {SAMPLE} END AS times FROM rows{{suffix}}
)"""
FOUND = f"""
rows{{suffix}} AS MATERIALIZED (
    SELECT {COLUMNS} FROM found{{suffix}} f JOIN catalog_product p ON p.ctid = f.place
), size{{suffix}} AS MATERIALIZED (SELECT 1.0::float8 AS times)"""
COUNTED = "round({number} * (SELECT times FROM size{suffix}))::bigint"


def read_facets(shop: Shop, filters: Filters, *, is_literal: bool = False) -> bytes:
    """JSON as schemas.Facets. Raises Invalid (422) for filters that do not fit."""
    search = read_search(shop, filters, is_literal=is_literal)
    if not search.has_words:
        return fetch_json(_compose(search, has_vector=False), search.predicates.parameters) or b"{}"

    def run(parameters: dict[str, Any]) -> tuple[bytes, list[dict[str, Any]]]:
        with connection.cursor() as cursor:
            cursor.execute(f"{_compose(search, has_vector=parameters['vector'] is not None)}, ({LOOKED_UP})::text", parameters)
            body, words = cursor.fetchone()
        return body.encode(), json.loads(words)

    return run_search(search, run)


def _compose(search: Search, *, has_vector: bool) -> str:
    predicates = search.predicates
    chosen = list(dict.fromkeys(name for name, _ in predicates.named if name in ("category", "condition", "maker", "tag", "price") or PREFIX in name))
    suffixes = {name: f"_{number}" for number, name in enumerate(chosen, 1)}
    sets = {"": predicates.conditions} | {suffixes[name]: predicates.without(name) for name in chosen}
    ctes = [read_ctes(has_vector=has_vector)] if search.has_words else []
    for suffix, conditions in sets.items():
        if search.has_words:
            ctes += [find_ctes(conditions, has_vector=has_vector, suffix=suffix), FOUND.format(suffix=suffix)]
        else:
            ctes.append(BROWSED.format(suffix=suffix, where=" AND ".join(conditions)))
    facets = [entry for entry in defined_attributes(search.shop) if entry.facet]

    def of(name: str) -> str:
        return suffixes.get(name, "")

    attributes = ", ".join(_attribute(entry, of(f"{PREFIX}{entry.key}")) for entry in facets)
    return f"""WITH {", ".join(ctes)} SELECT json_build_object(
        'total', (SELECT {COUNTED.format(number="count(*)", suffix="")} FROM rows),
        'exact', {found_all() if search.has_words else "(SELECT times = 1 FROM size)"},
        'in_stock', (SELECT {COUNTED.format(number="count(*) FILTER (WHERE in_stock)", suffix="")} FROM rows),
        'categories', {_list("slug", "unnest(category_path)", of("category"), MOST_VALUES)},
        'conditions', {_list("value", "condition", of("condition"), MOST_VALUES)},
        'makers', {_list("value", "nullif(maker, '')", of("maker"), MOST_MAKERS)},
        'tags', {_list("value", "unnest(tags)", of("tag"), MOST_TAGS)},
        'price', {_bins("price_minor", of("price"), is_whole=True)},
        'attributes', (SELECT coalesce(json_agg(told ORDER BY place), '[]') FROM unnest(ARRAY[{attributes}]::jsonb[])
            WITH ORDINALITY AS every(told, place)
            WHERE told -> 'values' <> '[]' OR told ->> 'min' IS NOT NULL))::text"""


def _list(name: str, expression: str, suffix: str, most: int) -> str:
    """Values with their counts, the most frequent first."""
    count = COUNTED.format(number="count(*)", suffix=suffix)
    return f"""(SELECT coalesce(json_agg(json_build_object('{name}', value, 'count', number) ORDER BY number DESC, value), '[]') FROM (
        SELECT value, {count} AS number FROM (SELECT {expression} AS value FROM rows{suffix}) AS told WHERE value IS NOT NULL
        GROUP BY value ORDER BY 2 DESC, 1 LIMIT {most}) AS counted)"""


def _bins(expression: str, suffix: str, *, is_whole: bool) -> str:
    """Smallest and largest number, and how many lie in each of BINS equal parts between them: equal steps, or equal factors where it is steep."""
    count = COUNTED.format(number="count(*)", suffix=suffix)
    edge = "round(({0})::numeric)::bigint" if is_whole else "round(({0})::numeric, 3)::float8"
    at = f"CASE WHEN is_steep THEN low * power(high / low, {{0}} / {BINS}.0) ELSE low + (high - low) * {{0}} / {BINS}.0 END"
    return f"""(WITH told AS (SELECT ({expression})::float8 AS number FROM rows{suffix}),
        ends AS (SELECT *, low > 0 AND high > {STEEP} * low AS is_steep FROM (SELECT min(number) AS low, max(number) AS high FROM told) AS both_ends),
        held AS (SELECT least({BINS} - 1, floor({BINS} * CASE WHEN high = low THEN 0 WHEN is_steep THEN ln(number / low) / ln(high / low)
            ELSE (number - low) / (high - low) END))::int AS step, {count} AS number FROM told, ends WHERE number IS NOT NULL GROUP BY 1)
        SELECT jsonb_build_object('min', {edge.format("low")}, 'max', {edge.format("high")}, 'bins', CASE WHEN low < high THEN (
            SELECT jsonb_agg(jsonb_build_object('from', {edge.format(at.format("step"))}, 'to', {edge.format(at.format("(step + 1)"))},
                'count', coalesce(held.number, 0)) ORDER BY step) FROM generate_series(0, {BINS} - 1) AS step LEFT JOIN held USING (step))
            ELSE '[]' END) FROM ends)"""


def _attribute(entry: Attribute, suffix: str) -> str:
    if entry.type == Attribute.Type.NUMBER:
        numbers = _bins(f"attributes ->> '{entry.key}'", suffix, is_whole=False)
        return f"jsonb_build_object('key', '{entry.key}', 'values', '[]'::jsonb) || {numbers}"
    value = f"jsonb_array_elements_text(attributes -> '{entry.key}')" if entry.multiple else f"attributes ->> '{entry.key}'"
    values = _list("value", value, suffix, MOST_VALUES)
    return f"jsonb_build_object('key', '{entry.key}', 'values', {values}, 'min', NULL, 'max', NULL, 'bins', '[]'::jsonb)"
