"""Keep the mark of the products that searches ask first: the most popular of a shop, and its newest, which had no time to become popular.

A new product is prominent from its first moment, so a shop of up to MOST_PROMINENT products has no other, and nothing found in it is ever left out.
Only in larger shops those that fall behind lose the mark, and get it back when they catch up.
"""

from django.db import connection, transaction

from galleria.catalog.actions.in_every_shop import in_every_shop
from galleria.catalog.reads.card import SHOWN
from galleria.catalog.reads.orders import POPULARITY
from galleria.shops.models import Shop

MOST_POPULAR, MOST_NEW = 18_000, 2_000
MOST_PROMINENT = MOST_POPULAR + MOST_NEW
BATCH = 500
CHANGED = f"""
WITH best AS MATERIALIZED (
    (SELECT p.id FROM catalog_product p WHERE p.shop_id = %(shop)s AND {SHOWN} ORDER BY {POPULARITY} DESC, p.id DESC LIMIT %(popular)s)
    UNION
    (SELECT p.id FROM catalog_product p WHERE p.shop_id = %(shop)s AND {SHOWN} ORDER BY p.published_at DESC, p.id DESC LIMIT %(new)s)
)
SELECT p.id, false FROM catalog_product p WHERE p.shop_id = %(shop)s AND p.is_prominent AND {SHOWN} AND NOT p.id IN (SELECT id FROM best)
UNION ALL
SELECT p.id, true FROM best JOIN catalog_product p ON p.id = best.id WHERE NOT p.is_prominent
ORDER BY 1
"""
# In the order of their ids, as every writer of several products locks them.
LOCK = "SELECT id FROM catalog_product WHERE id = ANY(%(ids)s) ORDER BY id FOR NO KEY UPDATE"
MARK = """
UPDATE catalog_product p SET is_prominent = changed.is_prominent
FROM unnest(%(ids)s::bigint[], %(marks)s::boolean[]) AS changed(id, is_prominent) WHERE p.id = changed.id
"""


def mark_prominent(shop: Shop, *, most_popular: int = MOST_POPULAR, most_new: int = MOST_NEW) -> int:
    """Give and take the mark where it changed. Returns how many products it was.

    In short transactions, so that nobody who writes one of them waits for all; what is left undone is found the next time.
    """
    with connection.cursor() as cursor:
        cursor.execute(CHANGED, {"shop": shop.pk, "popular": most_popular, "new": most_new})
        changed = cursor.fetchall()
    for start in range(0, len(changed), BATCH):
        batch = changed[start : start + BATCH]
        values = {"ids": [row[0] for row in batch], "marks": [row[1] for row in batch]}
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(LOCK, values)
            cursor.execute(MARK, values)
    return len(changed)


def mark_prominent_everywhere() -> int:
    """The same in every shop. Returns how many products it was."""
    return in_every_shop(mark_prominent, failure="prominent_not_marked")
