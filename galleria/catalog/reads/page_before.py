"""Where the page before one begins: for the links of pages that are read without scripts."""

from django.db import connection

from galleria.catalog.reads.filters import Filters, compile_filters
from galleria.catalog.reads.orders import get_order
from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.shops.models import Shop

# From the last row of the page before, backwards: over that page to the last row of the one before it.
BACKWARDS = """
SELECT to_json({key}), p.id FROM catalog_product p WHERE {conditions} ORDER BY {key} {reverse}, p.id {reverse} LIMIT 1 OFFSET %(limit)s
"""


def find_page_before(shop: Shop, filters: Filters, *, sort: str | None, limit: int, cursor: str) -> str | None:
    """The cursor of the page before the one that `cursor` opens; None when that is the first. OFFSET is a page's length, whatever the depth.

    Raises Invalid (422), CursorInvalid (400).
    """
    order = get_order(shop, sort, q=filters.q)
    found = compile_filters(shop, filters)
    reverse, sign = ("ASC", ">=") if order.descending else ("DESC", "<=")
    last = decode_cursor(cursor, order=order.name, kinds=(order.kind,))
    found.add(f"({order.expression}, p.id) {sign} (%(after_key)s::{order.sql_type}, %(after_id)s::bigint)", after_key=last.keys[0], after_id=last.id)
    statement = BACKWARDS.format(key=order.expression, conditions=" AND ".join(found.conditions), reverse=reverse)
    with connection.cursor() as rows:
        rows.execute(statement, {**found.parameters, "limit": limit})
        row = rows.fetchone()
    return Cursor(order=order.name, keys=(row[0],), id=row[1]).encode() if row else None
