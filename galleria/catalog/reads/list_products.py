"""A page of product cards: narrowed, ordered, by keyset. The cost does not grow with the page's depth."""

import json
from typing import Any, NamedTuple

from django.db import connection

from galleria.catalog.reads.card import CARD, SHOWN
from galleria.catalog.reads.filters import Filters
from galleria.catalog.reads.matching import EXPLANATION, LOOKED_UP, search_ctes
from galleria.catalog.reads.orders import Order, get_order
from galleria.catalog.reads.search import Search, describe_search, read_search, run_search
from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.kernel.fields import parse_fields
from galleria.kernel.sqljson import dump_json, json_object
from galleria.shops.models import Shop

CHOSEN = """
SELECT p.id, {key} AS sort_key FROM {source} WHERE {where} ORDER BY sort_key {direction}, p.id {direction} LIMIT %(limit)s + 1"""
# Upwards from a least price: whose lowest price reaches it begin in the middle of the price index. The few whose highest price alone does have an
# index of their own; OFFSET 0 keeps the planner, who cannot guess how few they are, from looking for them elsewhere.
UPWARDS = """
SELECT * FROM (
    (SELECT p.id, p.price_minor AS sort_key FROM catalog_product p WHERE {where} AND p.price_minor >= %(price_min)s
        ORDER BY sort_key, p.id LIMIT %(limit)s + 1)
    UNION ALL
    (SELECT p.id, p.price_minor FROM (
        SELECT * FROM catalog_product p WHERE p.shop_id = %(shop)s AND {shown} AND p.price_minor < p.price_most_minor
            AND p.price_minor < %(price_min)s AND p.price_most_minor >= %(price_min)s OFFSET 0) AS p
        WHERE {where} ORDER BY 2, p.id LIMIT %(limit)s + 1)
) AS either ORDER BY sort_key, id LIMIT %(limit)s + 1
"""
PAGE = """
{ctes} page AS (
    SELECT * FROM chosen ORDER BY sort_key {direction}, id {direction} LIMIT %(limit)s
)
SELECT
    coalesce((SELECT json_agg({card} ORDER BY page.sort_key {direction}, page.id {direction})
              FROM page JOIN catalog_product p ON p.id = page.id JOIN shops_shop s ON s.id = p.shop_id {joined}), '[]'::json)::text,
    CASE WHEN (SELECT count(*) FROM chosen) > %(limit)s THEN
        (SELECT json_build_array(sort_key, id) FROM page ORDER BY sort_key {reverse}, id {reverse} LIMIT 1) END::text,
    {note}
"""
NOTE = f"""json_build_object('words', ({LOOKED_UP}), 'by_words', (SELECT count(*) FROM found WHERE has_words),
    'found', (SELECT count(*) FROM found))::text"""
MARKED = "ts_headline(search_config(%(language)s), p.{0}, (SELECT tsquery_any(query) FROM words), %(marks)s)"
MARKABLE = ("title", "summary")


class Listing(NamedTuple):
    """A page of a list as JSON, and what came of its search: its note, and how many products it found."""

    body: bytes
    search: dict[str, Any] | None
    found: int


def list_products(
    shop: Shop,
    filters: Filters,
    *,
    sort: str | None = None,
    fields: str | None = None,
    limit: int = 24,
    cursor: str | None = None,
    is_explained: bool = False,
    is_literal: bool = False,
) -> Listing:
    """JSON with `items` (cards, or only the named fields of them), `next` (a cursor or null) and `search` (what was made of `q`, or null).

    Raises Invalid (422) for filters, sorts and fields that do not fit, CursorInvalid (400).
    """
    search = read_search(shop, filters, is_literal=is_literal)
    order = get_order(shop, sort, q=filters.q, is_search=search.has_words)
    card = {name: CARD[name] for name in parse_fields(fields, known=list(CARD)) or CARD}
    found = search.predicates
    found.parameters["limit"] = limit
    after = ""
    if cursor:
        last = decode_cursor(cursor, order=order.name, kinds=(order.kind,))
        sign = "<" if order.descending else ">"
        after = f"({order.expression}, p.id) {sign} (%(after_key)s::{order.sql_type}, %(after_id)s::bigint)"
        found.parameters |= {"after_key": last.keys[0], "after_id": last.id}
    if not search.has_words:
        conditions = [*found.conditions, after] if after else found.conditions
        where = " AND ".join(conditions)
        if order.name == "price" and "price_min" in found.parameters:
            chosen = UPWARDS.format(where=where, shown=SHOWN)
        else:
            chosen = CHOSEN.format(key=order.expression, source="catalog_product p", where=where, direction=_direction(order))
        items, last_keys, note = _fetch(_page(f"WITH chosen AS ({chosen}),", order, card), found.parameters)
    else:
        card |= {f"marked_{name}": MARKED.format(name) for name in MARKABLE if name in card}
        card |= {"explain": EXPLANATION} if is_explained else {}
        items, last_keys, note = run_search(search, lambda parameters: _search_page(search, order, card, after, parameters))
    told = describe_search(search, note) if filters.q.strip() else None
    keys = json.loads(last_keys) if last_keys else None
    word = Cursor(order=order.name, keys=(keys[0],), id=keys[1]).encode() if keys else None
    body = b'{"items":' + items.encode() + b',"next":' + dump_json(word) + b',"search":' + dump_json(told) + b"}"
    return Listing(body, told, note["found"])


def _search_page(
    search: Search, order: Order, card: dict[str, str], after: str, parameters: dict[str, Any]
) -> tuple[tuple[str, str | None, dict[str, Any]], list[dict[str, Any]]]:
    has_vector = parameters["vector"] is not None
    # Relevance is known already; every other order is read from the product.
    product = "LATERAL (SELECT m.id) AS p ON true" if order.name == "relevance" else "catalog_product p ON p.ctid = m.place"
    chosen = CHOSEN.format(key=order.expression, source=f"scored m JOIN {product}", where=after or "true", direction=_direction(order))
    ctes = f"WITH {search_ctes(search.predicates.conditions, has_vector=has_vector)}, chosen AS ({chosen}),"
    row = _fetch(_page(ctes, order, card, note=NOTE, joined="JOIN scored m ON m.id = p.id"), parameters)
    return row, row[2]["words"]


def _page(ctes: str, order: Order, card: dict[str, str], *, note: str = "NULL", joined: str = "") -> str:
    reverse = "ASC" if order.descending else "DESC"
    return PAGE.format(ctes=ctes, direction=_direction(order), reverse=reverse, card=json_object(card), note=note, joined=joined)


def _direction(order: Order) -> str:
    return "DESC" if order.descending else "ASC"


def _fetch(statement: str, parameters: dict[str, Any]) -> tuple[str, str | None, dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        items, last, note = cursor.fetchone()
    return items, last, json.loads(note) if note else {"words": [], "by_words": 0, "found": 0}
