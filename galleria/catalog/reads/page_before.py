"""Where the page before one begins: for the links of pages that are read without scripts."""

import json
from typing import Any

from django.db import connection

from galleria.catalog.reads.filters import Filters
from galleria.catalog.reads.matching import LOOKED_UP, search_ctes
from galleria.catalog.reads.orders import get_order
from galleria.catalog.reads.search import read_search, run_search
from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.shops.models import Shop

# From the last row of the page before, backwards: over that page to the last row of the one before it.
BACKWARDS = """
{ctes} SELECT to_json({key}), p.id, {words} FROM {source} WHERE {conditions} ORDER BY {key} {reverse}, p.id {reverse} LIMIT 1 OFFSET %(limit)s
"""


def find_page_before(shop: Shop, filters: Filters, *, sort: str | None, limit: int, cursor: str, is_literal: bool = False) -> str | None:
    """The cursor of the page before the one that `cursor` opens; None when that is the first. OFFSET is a page's length, whatever the depth.

    Raises Invalid (422), CursorInvalid (400).
    """
    search = read_search(shop, filters, is_literal=is_literal)
    order = get_order(shop, sort, q=filters.q, is_search=search.has_words)
    found = search.predicates
    reverse, sign = ("ASC", ">=") if order.descending else ("DESC", "<=")
    last = decode_cursor(cursor, order=order.name, kinds=(order.kind,))
    until = f"({order.expression}, p.id) {sign} (%(after_key)s::{order.sql_type}, %(after_id)s::bigint)"
    found.parameters |= {"after_key": last.keys[0], "after_id": last.id, "limit": limit}

    def run(parameters: dict[str, Any]) -> tuple[tuple[Any, int] | None, list[dict[str, Any]]]:
        if search.has_words:
            ctes = f"WITH {search_ctes(found.conditions, has_vector=parameters['vector'] is not None)}"
            source, conditions = "scored m JOIN catalog_product p ON p.id = m.id", until
        else:
            ctes, source, conditions = "", "catalog_product p", f"{found.where} AND {until}"
        words = f"({LOOKED_UP})::text" if search.has_words else "NULL"
        with connection.cursor() as rows:
            statement = BACKWARDS.format(ctes=ctes, key=order.expression, words=words, source=source, conditions=conditions, reverse=reverse)
            rows.execute(statement, parameters)
            row = rows.fetchone()
        return row and row[:2], json.loads(row[2]) if row and row[2] else []

    row = run_search(search, run) if search.has_words else run(found.parameters)[0]
    return Cursor(order=order.name, keys=(row[0],), id=row[1]).encode() if row else None
