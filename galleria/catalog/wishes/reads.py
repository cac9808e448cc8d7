"""Wish lists as JSON, each in one statement."""

from galleria.accounts.models import User
from galleria.catalog.reads.card import CARD, SHOWN
from galleria.catalog.wishes.errors import SharedListNotFound, WishListNotFound
from galleria.catalog.wishes.rules import DEFAULT
from galleria.kernel.sqljson import fetch_json, json_object
from galleria.media.queries import picture_json_sql
from galleria.shops.models import Shop

STATE = (
    f"""CASE WHEN NOT ({SHOWN}) THEN 'withdrawn' WHEN p.status <> 'active' THEN p.status WHEN p.stock > 0 THEN 'available' ELSE 'out_of_stock' END"""
)
WISH = {
    "slug": "p.slug",
    "title": "p.title",
    "state": STATE,
    "note": "i.note",
    "added_at": "i.added_at",
    "price_then_minor": "i.price_minor",
    "price_now_minor": f"CASE WHEN {SHOWN} THEN p.price_minor END",
    "card": f"CASE WHEN {SHOWN} THEN {json_object(CARD)} END",
}
ITEMS = f"""(SELECT coalesce(json_agg({json_object(WISH)} ORDER BY i.position, i.id), '[]'::json)
    FROM wishes_wishitem i JOIN catalog_product p ON p.id = i.product_id WHERE i.wish_list_id = w.id)"""
OWN = {
    "ref": "w.ref",
    "name": "w.name",
    "notes": "w.notes",
    "is_default": "w.is_default",
    "token": "w.token",
    "currency": "s.currency",
    "updated_at": "w.updated_at",
    "items": ITEMS,
}
ONE = f"""
SELECT {json_object(OWN)}::text FROM wishes_wishlist w JOIN shops_shop s ON s.id = w.shop_id
WHERE w.shop_id = %(shop)s AND w.owner_id = %(owner)s AND (w.ref = %(ref)s OR (%(default)s AND w.is_default))
"""
SHARED = {
    "shop": "s.slug",
    "name": "w.name",
    "notes": "w.notes",
    "owner": "coalesce(nullif(u.name, ''), u.username)",
    "currency": "s.currency",
    "updated_at": "w.updated_at",
    "items": ITEMS,
}
BY_TOKEN = f"""
SELECT {json_object(SHARED)}::text FROM wishes_wishlist w JOIN shops_shop s ON s.id = w.shop_id JOIN accounts_user u ON u.id = w.owner_id
WHERE w.token = %(token)s AND u.is_active AND %(capability)s = ANY(s.capabilities)
"""
PICTURES = f"""(SELECT coalesce(json_agg({picture_json_sql("m", "g.alt")} ORDER BY first.position, first.id), '[]'::json)
    FROM (SELECT i.position, i.id, i.product_id FROM wishes_wishitem i JOIN catalog_product p ON p.id = i.product_id
        WHERE i.wish_list_id = w.id AND {SHOWN} ORDER BY i.position, i.id LIMIT 4) AS first
    JOIN catalog_productpicture g ON g.product_id = first.product_id AND g.position = 0 JOIN media_picture m ON m.id = g.picture_id)"""
SUMMARY = {
    "ref": "w.ref",
    "name": "w.name",
    "notes": "w.notes",
    "is_default": "w.is_default",
    "token": "w.token",
    "count": "(SELECT count(*) FROM wishes_wishitem i WHERE i.wish_list_id = w.id)",
    "pictures": PICTURES,
    "updated_at": "w.updated_at",
}
ALL = f"""
SELECT json_build_object('items', coalesce(json_agg({json_object(SUMMARY)} ORDER BY w.is_default DESC, w.id), '[]'::json))::text
FROM wishes_wishlist w WHERE w.shop_id = %(shop)s AND w.owner_id = %(owner)s
"""
OF_PRODUCT = """
SELECT json_build_object(
    'wish_lists', (SELECT coalesce(json_agg(w.ref ORDER BY w.is_default DESC, w.id), '[]'::json)
        FROM wishes_wishitem i JOIN wishes_wishlist w ON w.id = i.wish_list_id WHERE i.product_id = %(product)s AND w.owner_id = %(owner)s),
    'notices', (SELECT coalesce(json_agg(n.kind ORDER BY n.kind), '[]'::json)
        FROM wishes_notice n WHERE n.product_id = %(product)s AND n.person_id = %(owner)s AND n.status = 'waiting'))::text
"""
OF_SHOP = """
SELECT json_build_object(
    'lists', (SELECT coalesce(json_agg(json_build_object('ref', w.ref, 'name', w.name, 'is_default', w.is_default,
            'slugs', (SELECT coalesce(json_agg(p.slug ORDER BY i.position, i.id), '[]'::json)
                FROM wishes_wishitem i JOIN catalog_product p ON p.id = i.product_id WHERE i.wish_list_id = w.id))
            ORDER BY w.is_default DESC, w.id), '[]'::json)
        FROM wishes_wishlist w WHERE w.shop_id = %(shop)s AND w.owner_id = %(owner)s),
    'notices', (SELECT coalesce(json_agg(json_build_object('slug', p.slug, 'kind', n.kind) ORDER BY n.id DESC), '[]'::json)
        FROM wishes_notice n JOIN catalog_product p ON p.id = n.product_id
        WHERE n.shop_id = %(shop)s AND n.person_id = %(owner)s AND n.status = 'waiting'))::text
"""
WAITED_FOR = """
SELECT json_build_object('items', coalesce(json_agg(json_build_object('slug', p.slug, 'title', p.title, 'kind', n.kind, 'status', n.status,
    'created_at', n.created_at) ORDER BY n.id DESC), '[]'::json))::text
FROM wishes_notice n JOIN catalog_product p ON p.id = n.product_id WHERE n.shop_id = %(shop)s AND n.person_id = %(owner)s
"""
NOTHING = b'{"items":[]}'


def get_wish_list(shop: Shop, owner: User, ref: str) -> bytes:
    """JSON of one of the person's lists with its pieces; `default` stands for the default one. Raises WishListNotFound (404)."""
    body = fetch_json(ONE, {"shop": shop.pk, "owner": owner.pk, "ref": ref, "default": ref == DEFAULT}) if "\x00" not in ref else None
    if body is None:
        raise WishListNotFound(ref=ref)
    return body


def get_shared_list(token: str, *, capability: str) -> bytes:
    """JSON of a list for whoever has its link. Raises SharedListNotFound (404)."""
    body = fetch_json(BY_TOKEN, {"token": token, "capability": capability}) if "\x00" not in token else None
    if body is None:
        raise SharedListNotFound
    return body


def list_wish_lists(shop: Shop, owner: User) -> bytes:
    """JSON with `items`: the person's lists in the shop, the default first."""
    return fetch_json(ALL, {"shop": shop.pk, "owner": owner.pk}) or NOTHING


def read_product_wishes(product_id: int, owner: User) -> bytes:
    """JSON of what the person has to do with a product."""
    return fetch_json(OF_PRODUCT, {"product": product_id, "owner": owner.pk}) or b"{}"


def read_shop_wishes(shop: Shop, owner: User) -> bytes:
    """JSON of what the person has on their lists in the shop, and what they wait for there."""
    return fetch_json(OF_SHOP, {"shop": shop.pk, "owner": owner.pk}) or b"{}"


def list_notices(shop: Shop, owner: User) -> bytes:
    """JSON with `items`: what the person waits for in the shop, the newest first."""
    return fetch_json(WAITED_FOR, {"shop": shop.pk, "owner": owner.pk}) or NOTHING
