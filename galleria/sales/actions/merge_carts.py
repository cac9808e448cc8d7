"""What a guest put into a bag comes into the person's own when they sign in."""

from django.db import connection, transaction

from galleria.sales.access import Shopper
from galleria.sales.actions.add_to_cart import MOST_LINES
from galleria.shops.models import Shop

# Locks the guest's bag: of two requests that come at once, one merges and the other finds nothing.
LOCK = "SELECT id FROM sales_cart WHERE shop_id = %(shop)s AND guest = %(guest)s FOR UPDATE"
OPEN = """
INSERT INTO sales_cart (shop_id, user_id) VALUES (%(shop)s, %(user)s)
ON CONFLICT (user_id, shop_id) DO UPDATE SET updated_at = now() RETURNING id
"""
MERGE = f"""
WITH guests AS (
    SELECT l.*, p.title FROM sales_cartline l
    JOIN catalog_variant v ON v.id = l.variant_id JOIN catalog_product p ON p.id = v.product_id WHERE l.cart_id = %(cart)s
), merged AS (
    INSERT INTO sales_cartline (shop_id, cart_id, variant_id, quantity, price_minor, is_saved, added_at)
    SELECT g.shop_id, %(mine)s, g.variant_id, g.quantity, g.price_minor, g.is_saved, g.added_at FROM guests g
    ORDER BY g.added_at LIMIT greatest({MOST_LINES} - (SELECT count(*) FROM sales_cartline WHERE cart_id = %(mine)s), 0)
    ON CONFLICT (cart_id, variant_id) DO UPDATE SET is_saved = sales_cartline.is_saved AND excluded.is_saved,
        quantity = greatest(sales_cartline.quantity, excluded.quantity)
    RETURNING variant_id, quantity
)
SELECT g.title, m.quantity FROM merged m JOIN guests g USING (variant_id) WHERE NOT g.is_saved ORDER BY g.added_at, g.id
"""


def merge_carts(shop: Shop, shopper: Shopper) -> list[tuple[str, int]]:
    """Merge the guest's bag of this browser into the person's. Returns titles and quantities of what came in, which people are told.

    Of a piece that is in both, the larger quantity stays: who put it in twice did not mean three. Merging twice is a no-op.
    """
    user = shopper.actor.user
    if user is None or shopper.guest is None:
        return []
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(LOCK, {"shop": shop.pk, "guest": shopper.guest})
        found = cursor.fetchone()
        if found is None:
            return []
        cursor.execute(OPEN, {"shop": shop.pk, "user": user.pk})
        mine = cursor.fetchone()[0]
        cursor.execute(MERGE, {"cart": found[0], "mine": mine})
        merged: list[tuple[str, int]] = cursor.fetchall()
        cursor.execute("DELETE FROM sales_cartline WHERE cart_id = %(cart)s", {"cart": found[0]})
        cursor.execute("DELETE FROM sales_cart WHERE id = %(cart)s", {"cart": found[0]})
    return merged
