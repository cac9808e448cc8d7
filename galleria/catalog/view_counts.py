"""How often each product was looked at."""

from collections.abc import Mapping

from django.db.backends.utils import CursorWrapper

from galleria.catalog.tally import Tally

VIEWS = Tally("views", lock=0x76696577)  # "view"
# In the order of their ids, as every writer of several products locks them.
LOCK_PRODUCTS = "SELECT id FROM catalog_product WHERE id = ANY(%(ids)s) ORDER BY id FOR NO KEY UPDATE"
SETTLE = """
UPDATE catalog_product SET views = catalog_product.views + counted.views
FROM unnest(%(ids)s::bigint[], %(views)s::bigint[]) AS counted(id, views) WHERE catalog_product.id = counted.id
"""


def count_view(product_id: int) -> None:
    """One more view."""
    VIEWS.count(str(product_id))


def settle_views() -> int:
    """Add what was counted to the products. Returns how many products it touched; nothing while another worker settles."""
    return VIEWS.settle(_add)


def _add(cursor: CursorWrapper, counted: Mapping[str, int]) -> None:
    ids = sorted(int(product_id) for product_id in counted)
    cursor.execute(LOCK_PRODUCTS, {"ids": ids})
    cursor.execute(SETTLE, {"ids": ids, "views": [counted[str(product_id)] for product_id in ids]})
