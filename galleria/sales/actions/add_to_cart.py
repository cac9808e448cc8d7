"""Put some of a variant into a bag."""

from django.db import transaction

from galleria.kernel.prepared import prepared_cursor
from galleria.sales.access import Shopper
from galleria.sales.errors import CartFull, FewerLeft, PieceNotOffered, PieceSoldOut
from galleria.sales.reads.cart import MOST_OF_ONE
from galleria.shops.models import Shop

MOST_LINES = 100
# Finds the piece, and where there is some of it locks the bag, so that two who add at once count each other's lines.
OPEN = """
WITH found AS (
    SELECT v.id, v.price_minor, greatest(v.on_hand - v.reserved, 0) AS free, p.title, p.id AS product, p.seller_id AS seller
    FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id
    WHERE v.shop_id = %(shop)s AND v.sku = %(sku)s AND v.retired_at IS NULL AND p.status = 'active'
), opened AS (
    INSERT INTO sales_cart (shop_id, {owner}) SELECT %(shop)s::bigint, %({owner})s::{type} FROM found WHERE free > 0
    ON CONFLICT ({owner}, shop_id) DO UPDATE SET updated_at = now() RETURNING id
)
SELECT found.id, price_minor, free, title, opened.id, product, seller FROM found LEFT JOIN opened ON true
"""
OPEN_OWN = OPEN.format(owner="user_id", type="bigint")
OPEN_GUESTS = OPEN.format(owner="guest", type="text")
ADD = f"""
INSERT INTO sales_cartline (shop_id, cart_id, variant_id, quantity, price_minor)
SELECT %(shop)s, %(cart)s, %(variant)s, %(quantity)s, %(price)s
WHERE (SELECT count(*) FROM sales_cartline WHERE cart_id = %(cart)s AND variant_id <> %(variant)s) < {MOST_LINES}
ON CONFLICT (cart_id, variant_id) DO UPDATE SET price_minor = excluded.price_minor, is_saved = false, quantity = least({MOST_OF_ONE},
    CASE WHEN sales_cartline.is_saved THEN excluded.quantity ELSE sales_cartline.quantity + excluded.quantity END)
RETURNING quantity
"""


@transaction.atomic
def add_to_cart(shop: Shop, shopper: Shopper, sku: str, *, quantity: int) -> int | None:
    """Add to the bag's line of this SKU, or begin one; what was put aside comes back. At most 99 of one. Returns the product, where somebody else
    sells it beside the house.

    Raises PieceNotOffered (404), PieceSoldOut or FewerLeft (409) when so many cannot be had, CartFull (409).
    """
    with prepared_cursor() as cursor:
        owner = shopper.owner
        values: dict[str, int | str | None] = {"shop": shop.pk, "sku": sku.replace("\x00", ""), "user_id": owner["user"], "guest": owner["guest"]}
        cursor.execute(OPEN_OWN if owner["user"] is not None else OPEN_GUESTS, values)
        found = cursor.fetchone()
        if found is None:
            raise PieceNotOffered(sku=sku)
        variant, price, free, title, cart, product, seller = found
        if free == 0:
            raise PieceSoldOut(title=title)
        cursor.execute(ADD, {"shop": shop.pk, "cart": cart, "variant": variant, "quantity": quantity, "price": price})
        row = cursor.fetchone()
        if row is None:
            raise CartFull(most=MOST_LINES)
        if row[0] > free:
            raise FewerLeft(left=free, title=title)
    return None if seller in (None, owner["user"]) else int(product)
