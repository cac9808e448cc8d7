"""Sellers as shoppers see them: the approved ones, with what they offer and have sold. `k` is sellers_seller, `u` accounts_user."""

import json
from typing import Any

from django.db import connection

from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.kernel.sqljson import fetch_json, json_object
from galleria.media.queries import picture_json_sql
from galleria.sellers.errors import SellerNotFound
from galleria.sellers.models import Seller
from galleria.shops.market import get_market
from galleria.shops.models import Shop

SORTS: dict[str, tuple[type, ...]] = {"name": (str,), "rating": (int, int)}
"""How sellers are ordered, and the kinds of each order's keys."""
GLIMPSES = 3  # pictures of pieces beside a seller in a list

SHOWN = "k.shop_id = %(shop)s AND k.state = 'approved' AND u.is_active"
OFFERED = "p.shop_id = k.shop_id AND p.seller_id = k.user_id AND p.status = 'active' AND p.stock > 0"
RATING = "json_build_object('count', k.ratings_count, 'average', round(nullif(k.rating_tenths, 0) / 10.0, 1))"
SUMMARY: dict[str, str] = {
    "username": "u.username",
    "name": "k.name",
    "kind": "k.kind",
    "city": "k.city",
    "country": "k.country",
    "responds_within": "k.responds_within",
    "since": "k.approved_at",
    "rating": RATING,
    "avatar": f"""(SELECT {picture_json_sql("m", "k.name")} FROM profiles_profile f JOIN media_picture m ON m.id = f.avatar_id
        WHERE f.user_id = k.user_id)""",
    "on_offer": f"(SELECT count(*) FROM catalog_product p WHERE {OFFERED})",
    "sold": "(SELECT count(*) FROM catalog_product p WHERE p.shop_id = k.shop_id AND p.seller_id = k.user_id AND p.status = 'sold')",
}
LISTED: dict[str, str] = {
    **SUMMARY,
    "pictures": f"""(SELECT coalesce(json_agg({picture_json_sql("m", "g.alt")} ORDER BY newest.published_at DESC, newest.id DESC), '[]'::json)
        FROM (SELECT p.id, p.published_at FROM catalog_product p WHERE {OFFERED} ORDER BY p.published_at DESC, p.id DESC LIMIT {GLIMPSES}) AS newest
        JOIN catalog_productpicture g ON g.product_id = newest.id AND g.position = 0 JOIN media_picture m ON m.id = g.picture_id)""",
}
ONE_FIELDS: dict[str, str] = {**SUMMARY, "about": "k.about", "shipping_text": "k.shipping_text", "returns_text": "k.returns_text"}
ONE = f"""
SELECT {json_object(ONE_FIELDS)}::text FROM sellers_seller k JOIN accounts_user u ON u.id = k.user_id
WHERE {SHOWN} AND u.username = %(username)s
"""
PAGE = """
WITH chosen AS (
    SELECT k.id, {keys} FROM sellers_seller k JOIN accounts_user u ON u.id = k.user_id
    WHERE {shown} AND (%(id)s::bigint IS NULL OR {after}) ORDER BY {order} LIMIT %(limit)s + 1
), shown AS (SELECT * FROM chosen k ORDER BY {order} LIMIT %(limit)s)
SELECT coalesce((SELECT json_agg({fields} ORDER BY {order}) FROM shown JOIN sellers_seller k ON k.id = shown.id
        JOIN accounts_user u ON u.id = k.user_id), '[]'::json)::text,
    (SELECT count(*) FROM chosen) > %(limit)s, (SELECT json_build_array({keys}, k.id)::text FROM shown k ORDER BY {reverse} LIMIT 1)
"""
BY_NAME = PAGE.format(
    shown=SHOWN,
    fields=json_object(LISTED),
    keys="k.name",
    after="(k.name, k.id) > (%(key)s::text, %(id)s::bigint)",
    order="k.name, k.id",
    reverse="k.name DESC, k.id DESC",
)
# By the average as it is shown, then by how many gave it: who has too few for one comes after all who have one.
BY_RATING = PAGE.format(
    shown=SHOWN,
    fields=json_object(LISTED),
    keys="k.rating_tenths, k.ratings_count",
    after="(k.rating_tenths, k.ratings_count, k.id) < (%(key)s::bigint, %(count)s::bigint, %(id)s::bigint)",
    order="k.rating_tenths DESC, k.ratings_count DESC, k.id DESC",
    reverse="k.rating_tenths, k.ratings_count, k.id",
)
USERNAMES = f"""
SELECT u.username FROM sellers_seller k JOIN accounts_user u ON u.id = k.user_id WHERE {SHOWN} ORDER BY k.id LIMIT %(most)s
"""


def describe_seller(shop: Shop, username: str) -> dict[str, Any]:
    """A seller's page as values. Of companies it says who they are by law; of private sellers nobody is told.

    Raises ShopHasNoMarket or SellerNotFound (404), the latter also for who is not approved, or not any more.
    """
    get_market(shop)
    body = fetch_json(ONE, {"shop": shop.pk, "username": username}) if "\x00" not in username else None
    if body is None:
        raise SellerNotFound(username=username)
    found: dict[str, Any] = json.loads(body)
    return {**found, "company": _describe_company(shop, username) if found["kind"] == "company" else None}


def list_sellers(shop: Shop, *, limit: int, cursor: str | None, sort: str = "name") -> dict[str, Any]:
    """A page of the shop's sellers, as values: `items`, and `next` when there are more. By name, or by rating, the best first.

    Raises ShopHasNoMarket (404), CursorInvalid (400).
    """
    get_market(shop)
    after = decode_cursor(cursor, order=sort, kinds=SORTS[sort]) if cursor else None
    key, count = (*after.keys, None)[:2] if after else (None, None)
    with connection.cursor() as statement:
        statement.execute(
            BY_RATING if sort == "rating" else BY_NAME,
            {"shop": shop.pk, "limit": limit, "key": key, "count": count, "id": after.id if after else None},
        )
        items, has_more, last = statement.fetchone()
    if not has_more:
        return {"items": json.loads(items), "next": None}
    *keys, row_id = json.loads(last)
    return {"items": json.loads(items), "next": Cursor(order=sort, keys=tuple(keys), id=row_id).encode()}


def list_usernames(shop: Shop, *, most: int) -> list[str]:
    """Whose pages there are, for the sitemap."""
    with connection.cursor() as statement:
        statement.execute(USERNAMES, {"shop": shop.pk, "most": most})
        return [username for (username,) in statement.fetchall()]


def _describe_company(shop: Shop, username: str) -> dict[str, Any]:
    """Whoever buys from a company is told which (Directive 2011/83/EU, article 6; Regulation (EU) 2022/2065, article 30)."""
    seller = Seller.objects.for_shop(shop).get(user__username=username)
    kept = ("line1", "line2", "postal_code", "city", "region", "country")
    return {"name": seller.company_name, "tax_id": seller.tax_id, "address": {name: seller.address.get(name, "") for name in kept}}
