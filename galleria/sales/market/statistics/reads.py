"""How a seller's pieces fare: one statement an answer, whose cost for a piece does not depend on how many days it looks at.

Days are those of the shop's calendar. Views and bags are counted by day (catalog.day_counts); wishes are those that stand on somebody else's list;
a sale counts on the day that it was paid, with what is left of it today: what went back whole is not sold.
"""

import json
from collections.abc import Iterator
from typing import Any

from galleria.accounts.models import User
from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.kernel.spreadsheets import write_lines
from galleria.kernel.sqljson import fetch_json, json_object
from galleria.media.queries import picture_json_sql
from galleria.sales.market.invariants import NET
from galleria.sales.market.statistics.rules import SPANS, Period, Sort
from galleria.sales.terms import zone_of
from galleria.shops.models import Shop

MOST_IN_FILE = 50_000
SPAN = """span AS (
    SELECT today, today - %(days)s::int + 1 AS first, today - 2 * %(days)s::int + 1 AS before
    FROM (SELECT (now() AT TIME ZONE %(zone)s)::date AS today) AS clock
)"""
# Pieces that were never shown are nobody's to look at.
MINE = "p.shop_id = %(shop)s AND p.seller_id = %(user)s AND p.published_at IS NOT NULL"
WISHES = """wishes_wishitem w JOIN wishes_wishlist l ON l.id = w.wish_list_id AND l.owner_id <> %(user)s"""
FIGURES = ("viewed", "wished", "bagged", "sold", "revenue_minor", "earned_minor")
SUMS = ", ".join(f"coalesce(sum({name}), 0) AS {name}" for name in FIGURES)
COLUMN = {
    "first": "span.first + place * %(each)s::int",
    "last": "span.first + (place + 1) * %(each)s::int - 1",
    **{name: f"coalesce(c.{name}, 0)" for name in FIGURES},
}
# Each day with its column: columns are counted back from today, so that the last one is whole.
OVERVIEW = f"""
WITH {SPAN}, seen AS (
    SELECT d.day, d.viewed, d.bagged FROM span JOIN catalog_sellerday d ON d.shop_id = %(shop)s AND d.seller_id = %(user)s AND d.day >= span.before
), wished AS (
    SELECT (w.added_at AT TIME ZONE %(zone)s)::date AS day FROM catalog_product p JOIN {WISHES} ON w.product_id = p.id WHERE {MINE}
), sold AS (
    SELECT (s.paid_at AT TIME ZONE %(zone)s)::date AS day, pieces.pieces AS sold,
        s.goods_minor + s.delivery_minor - s.refunded_minor AS revenue_minor, {NET} AS earned_minor, s.shipped_at - s.paid_at AS sent_after
    FROM span JOIN market_sale s ON s.seller_id = %(user)s AND s.shop_id = %(shop)s AND s.status <> 'refunded'
        AND s.paid_at >= span.before::timestamp AT TIME ZONE %(zone)s
    JOIN sales_order o ON o.id = s.order_id AND o.currency = %(currency)s CROSS JOIN LATERAL (
        SELECT sum(quantity) AS pieces FROM sales_orderline l WHERE l.order_id = s.order_id AND l.seller_id = s.seller_id) AS pieces
), happened AS (
    SELECT day, viewed, bagged, 0 AS wished, 0 AS sold, 0 AS revenue_minor, 0 AS earned_minor FROM seen
    UNION ALL SELECT day, 0, 0, 1, 0, 0, 0 FROM wished
    UNION ALL SELECT day, 0, 0, 0, sold, revenue_minor, earned_minor FROM sold
), placed AS (
    SELECT CASE WHEN day < span.first THEN -1 ELSE %(columns)s - 1 - (span.today - day) / %(each)s::int END AS place, happened.*
    FROM span JOIN happened ON day BETWEEN span.before AND span.today
), columns AS (SELECT place, {SUMS} FROM placed GROUP BY place)
SELECT json_build_object(
    'currency', %(currency)s::text, 'first', (SELECT first FROM span), 'last', (SELECT today FROM span),
    'listings', (SELECT count(*) FROM catalog_product p WHERE {MINE}),
    'wished_now', (SELECT count(*) FROM wished),
    'sent_after_h', (SELECT round(extract(epoch FROM avg(sent_after)) / 3600) FROM sold, span WHERE day >= span.first),
    'totals', (SELECT row_to_json(t) FROM (SELECT {SUMS} FROM columns WHERE place >= 0) AS t),
    'before', (SELECT row_to_json(t) FROM (SELECT {SUMS} FROM columns WHERE place < 0) AS t),
    'columns', (SELECT json_agg({json_object(COLUMN)} ORDER BY place)
        FROM span, generate_series(0, %(columns)s - 1) AS one(place) LEFT JOIN columns c USING (place)))::text
"""
# The sum up to the last day less the sum before the first one: two rows of an index, whatever lies between.
ROWS = f"""
WITH {SPAN}, sold AS (
    SELECT v.product_id, sum(l.quantity) AS sold FROM span
    JOIN market_sale s ON s.seller_id = %(user)s AND s.shop_id = %(shop)s AND s.status <> 'refunded'
        AND s.paid_at >= span.first::timestamp AT TIME ZONE %(zone)s
    JOIN sales_orderline l ON l.order_id = s.order_id AND l.seller_id = s.seller_id JOIN catalog_variant v ON v.id = l.variant_id GROUP BY 1
), wished AS (
    SELECT w.product_id, count(*) AS wishes FROM catalog_product p JOIN {WISHES} ON w.product_id = p.id WHERE {MINE} GROUP BY 1
), pieces AS (
    SELECT p.id, coalesce(last.viewed_until - first.viewed_until + first.viewed, 0) AS views,
        coalesce(last.bagged_until - first.bagged_until + first.bagged, 0) AS bagged,
        coalesce(wished.wishes, 0) AS wishes, coalesce(sold.sold, 0) AS sold
    FROM span JOIN catalog_product p ON {MINE}
    LEFT JOIN LATERAL (SELECT d.viewed, d.bagged, d.viewed_until, d.bagged_until FROM catalog_productday d
        WHERE d.product_id = p.id AND d.day >= span.first ORDER BY d.day LIMIT 1) AS first ON true
    LEFT JOIN LATERAL (SELECT d.viewed_until, d.bagged_until FROM catalog_productday d
        WHERE d.product_id = p.id AND d.day >= span.first ORDER BY d.day DESC LIMIT 1) AS last ON true
    LEFT JOIN wished ON wished.product_id = p.id LEFT JOIN sold ON sold.product_id = p.id
), ranked AS (
    SELECT *, CASE WHEN views > 0 THEN sold::float8 / views END AS conversion, CASE %(sort)s::text WHEN 'views' THEN views WHEN 'wishes' THEN wishes
        WHEN 'bagged' THEN bagged WHEN 'sold' THEN sold WHEN 'conversion' THEN CASE WHEN views > 0 THEN sold::float8 / views ELSE -1 END
        ELSE 0 END::float8 AS rank
    FROM pieces
), page AS (
    SELECT * FROM ranked WHERE %(rank)s::float8 IS NULL OR (rank, id) < (%(rank)s::float8, %(id)s::bigint) ORDER BY rank DESC, id DESC LIMIT %(limit)s
)
"""
ROW = {
    "slug": "p.slug", "title": "p.title", "status": "p.status", "price_minor": "p.price_minor", "views": "page.views", "wishes": "page.wishes",
    "bagged": "page.bagged", "sold": "page.sold", "conversion": "page.conversion",
    "picture": f"""(SELECT {picture_json_sql("m", "g.alt")} FROM catalog_productpicture g JOIN media_picture m ON m.id = g.picture_id
        WHERE g.product_id = p.id AND g.position = 0)""",
}  # fmt: skip
PAGE = f"""{ROWS}
SELECT json_build_object('currency', %(currency)s::text, 'items', coalesce(json_agg({json_object(ROW)} ORDER BY page.rank DESC, page.id DESC), '[]'),
    'ends', (SELECT json_build_array(rank, id) FROM page ORDER BY rank, id LIMIT 1))::text
FROM page JOIN catalog_product p ON p.id = page.id
"""
FILE = f"""{ROWS}
SELECT json_agg(json_build_array(p.title, p.slug, p.status, page.views, page.wishes, page.bagged, page.sold, page.conversion)
    ORDER BY page.rank DESC, page.id DESC)::text
FROM page JOIN catalog_product p ON p.id = page.id
"""
COLUMNS = ("Listing", "Address", "Stands", "Views", "On wish lists now", "Put into bags", "Sold", "Sold per 100 views")


def read_overview(shop: Shop, user: User, period: Period) -> bytes:
    """`schemas.StatisticsOut`."""
    span = SPANS[period]
    return fetch_json(OVERVIEW, {**_values(shop, user, period), "columns": span.columns, "each": span.days_each}) or b"{}"


def list_rows(shop: Shop, user: User, period: Period, *, sort: Sort, limit: int, cursor: str | None) -> dict[str, Any]:
    """`schemas.ListingStatistics`. Raises CursorInvalid (400)."""
    order = f"statistics {period} {sort}"
    after = decode_cursor(cursor, order=order, kinds=(float,)) if cursor else None
    values = {"sort": sort.value, "rank": after.keys[0] if after else None, "id": after.id if after else 0, "limit": limit}
    found: dict[str, Any] = json.loads(fetch_json(PAGE, {**_values(shop, user, period), **values}) or b"{}")
    ends = found.pop("ends")
    is_full = len(found["items"]) == limit
    return {**found, "next": Cursor(order=order, keys=(float(ends[0]),), id=ends[1]).encode() if is_full and ends else None}


def write_file(shop: Shop, user: User, period: Period, *, sort: Sort) -> Iterator[str]:
    """All rows as lines of CSV."""
    values = {"sort": sort.value, "rank": None, "id": 0, "limit": MOST_IN_FILE}
    rows: list[list[Any]] = json.loads(fetch_json(FILE, {**_values(shop, user, period), **values}) or b"[]")
    return write_lines(COLUMNS, ([*row[:7], "" if row[7] is None else round(row[7] * 100, 2)] for row in rows))


def _values(shop: Shop, user: User, period: Period) -> dict[str, Any]:
    return {"shop": shop.pk, "user": user.pk, "zone": zone_of(shop).key, "currency": shop.currency, "days": SPANS[period].days}
