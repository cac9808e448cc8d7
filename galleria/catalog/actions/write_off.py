"""Pieces of an order that come back and cannot be sold again: the record of stock says both, and stock stays as it is."""

from collections.abc import Mapping
from dataclasses import asdict

from django.db import connection

from galleria.catalog.models import StockMovement, Variant
from galleria.kernel.causes import Cause
from galleria.kernel.limits import lock_resources

# Written past the trigger, for nothing changes in the end: a variant that is offered no more must not have a piece even in between.
WRITE = """
INSERT INTO catalog_stockmovement (shop_id, variant_id, sku, kind, change, after, order_ref, actor_id, note)
SELECT v.shop_id, v.id, v.sku, row.kind, row.sign * given.units, v.on_hand + CASE WHEN row.sign > 0 THEN given.units ELSE 0 END,
    %(order)s, %(actor_id)s, row.note
FROM unnest(%(ids)s::bigint[], %(units)s::int[]) AS given(id, units) JOIN catalog_variant v ON v.id = given.id
CROSS JOIN (VALUES (%(kind)s, 1, %(note)s), (%(off)s, -1, %(why)s)) AS row(kind, sign, note)
ORDER BY v.id, row.sign DESC
"""


def write_off(quantities: Mapping[int, int], *, cause: Cause, why: str) -> None:
    """Note that these pieces came back because of `cause` (see limits.give_back_units) and were put aside, `why`. In the caller's transaction.

    Whoever gives other pieces of the same order back has all their variants locked before (`limits.lock_resources`).
    """
    lock_resources(Variant, sorted(quantities))
    pieces = {"ids": list(quantities), "units": list(quantities.values())}
    with connection.cursor() as cursor:
        cursor.execute(WRITE, {**asdict(cause), **pieces, "off": StockMovement.Kind.WRITE_OFF.value, "why": why[:200]})
