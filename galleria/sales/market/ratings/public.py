"""What everybody reads of a seller's ratings: one statement, newest first. No word of who bought. `k` is sellers_seller, `r` ratings_rating."""

import json
from typing import Any

from django.db import connection

from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.kernel.sqljson import json_object
from galleria.sellers.errors import SellerNotFound
from galleria.shops.market import get_market
from galleria.shops.models import Shop

ORDER = "ratings"
MOST_PIECES = 5
MONTH = "to_char({} AT TIME ZONE 'UTC', 'YYYY-MM')"  # the day would tell more of the buyer than of the seller
PIECES = f"""(SELECT coalesce(json_agg(json_build_object('title', g.title, 'slug', p.slug) ORDER BY g.position), '[]'::json) FROM (
        SELECT l.* FROM sales_orderline l JOIN market_sale a ON a.id = r.sale_id AND l.order_id = a.order_id AND l.seller_id = a.seller_id
        ORDER BY l.position LIMIT {MOST_PIECES}) AS g
    LEFT JOIN catalog_variant v ON v.id = g.variant_id
    LEFT JOIN catalog_product p ON p.id = v.product_id AND p.status IN ('active', 'reserved', 'sold'))"""
FIELDS: dict[str, str] = {
    "ref": "r.ref",
    "stars": "r.stars",
    "words": "CASE WHEN r.hides = '' THEN r.words ELSE '' END",
    "month": MONTH.format("r.rated_at"),
    "pieces": PIECES,
    "answer": "CASE WHEN r.hides = '' THEN r.answer ELSE '' END",
    "answered": f"CASE WHEN r.hides = '' THEN {MONTH.format('r.answered_at')} END",
    "is_hidden": "r.hides <> ''",
}
PAGE = f"""
WITH it AS (
    SELECT k.shop_id, k.user_id, k.ratings_count, k.rating_tenths FROM sellers_seller k JOIN accounts_user u ON u.id = k.user_id
    WHERE k.shop_id = %(shop)s AND k.state = 'approved' AND u.is_active AND u.username = %(username)s
), chosen AS (
    SELECT r.id FROM ratings_rating r JOIN it ON r.shop_id = it.shop_id AND r.seller_id = it.user_id
    WHERE r.hides <> 'all' AND (%(id)s::bigint IS NULL OR r.id < %(id)s::bigint) ORDER BY r.id DESC LIMIT %(limit)s + 1
), shown AS (SELECT id FROM chosen ORDER BY id DESC LIMIT %(limit)s)
SELECT json_build_object(
        'count', it.ratings_count,
        'average', round(nullif(it.rating_tenths, 0) / 10.0, 1),
        'stars', (SELECT json_agg(json_build_object('stars', s, 'count', coalesce(n.number, 0)) ORDER BY s DESC) FROM generate_series(1, 5) AS s
            LEFT JOIN (SELECT r.stars, count(*) AS number FROM ratings_rating r WHERE r.shop_id = it.shop_id AND r.seller_id = it.user_id
                AND r.hides <> 'all' GROUP BY r.stars) AS n ON n.stars = s),
        'items', coalesce((SELECT json_agg({json_object(FIELDS)} ORDER BY r.id DESC) FROM shown JOIN ratings_rating r ON r.id = shown.id),
            '[]'::json))::text,
    (SELECT count(*) FROM chosen) > %(limit)s, (SELECT min(id) FROM shown)
FROM it
"""


def list_ratings(shop: Shop, username: str, *, limit: int, cursor: str | None) -> bytes:
    """A page of a seller's ratings as JSON, `schemas.RatingList`. Raises ShopHasNoMarket, SellerNotFound (404), CursorInvalid (400)."""
    get_market(shop)
    after = decode_cursor(cursor, order=ORDER, kinds=()) if cursor else None
    if "\x00" in username:
        raise SellerNotFound(username=username)
    with connection.cursor() as statement:
        statement.execute(PAGE, {"shop": shop.pk, "username": username, "limit": limit, "id": after.id if after else None})
        row = statement.fetchone()
    if row is None:
        raise SellerNotFound(username=username)
    body, has_more, last = row
    following = json.dumps(Cursor(order=ORDER, keys=(), id=last).encode() if has_more else None)
    return f'{body[:-1]}, "next": {following}}}'.encode()


def read_ratings(shop: Shop, username: str, *, limit: int, cursor: str | None = None) -> dict[str, Any]:
    """The same as values, for pages."""
    found: dict[str, Any] = json.loads(list_ratings(shop, username, limit=limit, cursor=cursor))
    return found
