"""Views, counted in Valkey where many may touch the same product at once, and settled into PostgreSQL by a task."""

from typing import cast
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from redis.exceptions import ResponseError

from galleria.kernel.valkey import connect

PENDING = "galleria:views"
SETTLING = "galleria:views:settling:"  # followed by the id of a batch that is set aside
LOCK = 0x76696577  # "view": the one who settles
TRY_LOCK = "SELECT pg_try_advisory_xact_lock(%(lock)s)"
RECORD = "INSERT INTO catalog_viewbatch (id) VALUES (%(id)s) ON CONFLICT DO NOTHING"
FORGET = "DELETE FROM catalog_viewbatch WHERE settled_at < now() - interval '1 day' AND NOT id = ANY(%(seen)s)"
# In the order of their ids, as every writer of several products locks them.
LOCK_PRODUCTS = "SELECT id FROM catalog_product WHERE id = ANY(%(ids)s) ORDER BY id FOR NO KEY UPDATE"
SETTLE = """
UPDATE catalog_product SET views = catalog_product.views + counted.views
FROM unnest(%(ids)s::bigint[], %(views)s::bigint[]) AS counted(id, views) WHERE catalog_product.id = counted.id
"""


def count_view(product_id: int) -> None:
    """One more view. Atomic, however many count at once."""
    connect().hincrby(PENDING, str(product_id), 1)


def settle_views() -> int:
    """Add what was counted to the products. Returns how many products it touched; nothing while another worker settles.

    A batch is set aside under an id first, so views that arrive meanwhile are not lost. The id is recorded in the transaction that adds the
    batch, so one that a crash left in Valkey, before or after the commit, is added exactly once.
    """
    client = connect()
    touched: set[int] = set()
    # Durable: the batches leave Valkey only after the commit.
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(TRY_LOCK, {"lock": LOCK})
        if not cursor.fetchone()[0]:
            return 0
        _set_aside()
        batches = {UUID(key.removeprefix(SETTLING)): key for key in cast("list[str]", list(client.scan_iter(f"{SETTLING}*")))}
        for batch, key in batches.items():
            touched |= _settle(cursor, batch, cast("dict[str, str]", client.hgetall(key)))
        cursor.execute(FORGET, {"seen": list(batches)})
    if batches:
        client.delete(*batches.values())
    return len(touched)


def _set_aside() -> None:
    """Give what was counted so far an id of its own."""
    try:
        connect().rename(PENDING, f"{SETTLING}{uuid4()}")
    except ResponseError as error:
        if "no such key" not in str(error):  # nothing was counted
            raise


def _settle(cursor: CursorWrapper, batch: UUID, counted: dict[str, str]) -> set[int]:
    """Add a batch unless it was added before. Returns the products in it."""
    cursor.execute(RECORD, {"id": batch})
    if not cursor.rowcount:
        return set()
    ids = sorted(int(product_id) for product_id in counted)
    cursor.execute(LOCK_PRODUCTS, {"ids": ids})
    cursor.execute(SETTLE, {"ids": ids, "views": [int(counted[str(product_id)]) for product_id in ids]})
    return set(ids)
