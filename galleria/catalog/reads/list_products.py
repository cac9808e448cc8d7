"""A page of product cards: narrowed, ordered, by keyset. The cost does not grow with the page's depth."""

import json

from galleria.catalog.reads.card import CARD, SHOWN
from galleria.catalog.reads.filters import Filters, compile_filters
from galleria.catalog.reads.orders import get_order
from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.kernel.fields import parse_fields
from galleria.kernel.sqljson import fetch_json, json_object
from galleria.shops.models import Shop

PAGE = """
WITH chosen AS ({chosen}), page AS (
    SELECT * FROM chosen ORDER BY sort_key {direction}, id {direction} LIMIT %(limit)s
)
SELECT json_build_object(
    'items', coalesce((SELECT json_agg({card} ORDER BY page.sort_key {direction}, page.id {direction})
                       FROM page JOIN catalog_product p ON p.id = page.id JOIN shops_shop s ON s.id = p.shop_id), '[]'::json),
    'last', CASE WHEN (SELECT count(*) FROM chosen) > %(limit)s THEN
        (SELECT json_build_array(sort_key, id) FROM page ORDER BY sort_key {reverse}, id {reverse} LIMIT 1) END
)::text
"""

CHOSEN = (
    """SELECT p.id, {key} AS sort_key FROM catalog_product p WHERE {conditions} ORDER BY sort_key {direction}, p.id {direction} LIMIT %(limit)s + 1"""
)
# Upwards from a least price: whose lowest price reaches it begin in the middle of the price index. The few whose highest price alone does have an
# index of their own; OFFSET 0 keeps the planner, who cannot guess how few they are, from looking for them elsewhere.
UPWARDS = """
SELECT * FROM (
    (SELECT p.id, p.price_minor AS sort_key FROM catalog_product p WHERE {conditions} AND p.price_minor >= %(price_min)s
        ORDER BY sort_key, p.id LIMIT %(limit)s + 1)
    UNION ALL
    (SELECT p.id, p.price_minor FROM (
        SELECT * FROM catalog_product p WHERE p.shop_id = %(shop)s AND {shown} AND p.price_minor < p.price_most_minor
            AND p.price_minor < %(price_min)s AND p.price_most_minor >= %(price_min)s OFFSET 0) AS p
        WHERE {conditions} ORDER BY 2, p.id LIMIT %(limit)s + 1)
) AS either ORDER BY sort_key, id LIMIT %(limit)s + 1
"""


def list_products(
    shop: Shop, filters: Filters, *, sort: str | None = None, fields: str | None = None, limit: int = 24, cursor: str | None = None
) -> bytes:
    """JSON with `items` (cards, or only the named fields of them) and `next` (a cursor or null).

    Raises Invalid (422) for filters, sorts and fields that do not fit, CursorInvalid (400).
    """
    order = get_order(shop, sort, q=filters.q)
    wanted = parse_fields(fields, known=list(CARD))
    found = compile_filters(shop, filters)
    direction, reverse, sign = ("DESC", "ASC", "<") if order.descending else ("ASC", "DESC", ">")
    if cursor:
        after = decode_cursor(cursor, order=order.name, kinds=(order.kind,))
        found.add(
            f"({order.expression}, p.id) {sign} (%(after_key)s::{order.sql_type}, %(after_id)s::bigint)", after_key=after.keys[0], after_id=after.id
        )
    chosen = UPWARDS if order.name == "price" and filters.price_min is not None else CHOSEN
    statement = PAGE.format(
        chosen=chosen.format(key=order.expression, conditions=" AND ".join(found.conditions), direction=direction, shown=SHOWN),
        direction=direction,
        reverse=reverse,
        card=json_object({name: CARD[name] for name in wanted or CARD}),
    )
    body = fetch_json(statement, {**found.parameters, "limit": limit})
    return _with_cursor(body or b'{"items":[],"last":null}', order.name)


def _with_cursor(body: bytes, order: str) -> bytes:
    """Replace the last row's keys, at the very end of the JSON, by the opaque cursor."""
    head, _, tail = body.rpartition(b'"last" : ')
    if not head:
        head, _, tail = body.rpartition(b'"last":')
    last = json.loads(tail[:-1])
    word = Cursor(order=order, keys=(last[0],), id=last[1]).encode() if last else None
    return head + b'"next":' + json.dumps(word).encode() + b"}"
