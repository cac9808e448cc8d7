"""Views, counted in Valkey where many may touch the same product at once, and settled into PostgreSQL by a task."""

from typing import cast

from django.db import connection, transaction

from galleria.kernel.valkey import connect

PENDING = "galleria:views"
SETTLING = "galleria:views:settling"
SETTLE = """
UPDATE catalog_product SET views = catalog_product.views + counted.views
FROM unnest(%(ids)s::bigint[], %(views)s::bigint[]) AS counted(id, views) WHERE catalog_product.id = counted.id
"""


def count_view(product_id: int) -> None:
    """One more view. Atomic, however many count at once."""
    connect().hincrby(PENDING, str(product_id), 1)


def settle_views() -> int:
    """Add what was counted to the products. Returns how many products it touched.

    A batch is set aside under another name first, so views that arrive meanwhile are not lost; a batch left by a crash is settled by the next run.
    """
    client = connect()
    if not client.exists(SETTLING):
        if not client.exists(PENDING):
            return 0
        client.rename(PENDING, SETTLING)
    counted = cast("dict[str, str]", client.hgetall(SETTLING))
    ids = sorted(int(product_id) for product_id in counted)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(SETTLE, {"ids": ids, "views": [int(counted[str(product_id)]) for product_id in ids]})
    client.delete(SETTLING)
    return len(ids)
