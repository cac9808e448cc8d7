"""A shop at a glance: what has to be done, what was sold, what runs out. Each one statement; revenue is what the ledger says."""

import json
from typing import Any

from galleria.kernel.sqljson import fetch_json
from galleria.shops.models import Shop

SHOWN = 6
# An order to be paid at pickup is prepared before it is paid.
WORK = f"""
WITH todo AS (
    SELECT o.id, o.ref, o.name, o.status, o.placed_at, o.due_at, o.delivery->>'starts_at' AS slot, s.starts_at, p.amount_minor, CASE
        WHEN p.method = 'at-pickup' AND p.status = 'open' AND o.delivery->>'kind' = 'pickup' AND s.ends_at <= now() - interval '1 day'
            THEN 'unfetched'
        WHEN o.status = 'paid' OR (o.status = 'pending' AND p.method = 'at-pickup') THEN 'prepare'
        WHEN o.status = 'pending' THEN 'unpaid' WHEN o.status = 'preparing' THEN 'preparing' WHEN o.status = 'disputed' THEN 'disputed'
        ELSE 'ready' END AS part
    FROM sales_order o JOIN sales_payment p ON p.order_id = o.id LEFT JOIN sales_slot s ON s.id = o.slot_id
    WHERE o.shop_id = %(shop)s AND o.status IN ('pending', 'paid', 'preparing', 'ready', 'disputed')
), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY part
        ORDER BY coalesce(CASE WHEN part IN ('unpaid', 'unfetched') THEN due_at ELSE starts_at END, placed_at), id) AS place
    FROM todo
)
SELECT coalesce(json_object_agg(part, json_build_object('count', count, 'amount_minor', amount, 'late', late, 'orders', orders)), '{{}}')::text FROM (
    SELECT part, count(*), sum(amount_minor) AS amount, count(*) FILTER (WHERE starts_at < now()) AS late,
        json_agg(json_build_object('id', id, 'ref', ref, 'name', name, 'slot', slot, 'is_late', coalesce(starts_at < now(), false), 'due_at', due_at,
            'placed_at', placed_at, 'amount_minor', amount_minor) ORDER BY place) FILTER (WHERE place <= {SHOWN}) AS orders
    FROM ranked GROUP BY part) AS parts
"""
# Days are those of the shop's clock. What was earned is what was credited less what a refund took back.
FIGURES = """
WITH span AS (
    SELECT today - %(days)s::int + 1 AS first, today, (today - %(days)s::int + 1)::timestamp AT TIME ZONE %(zone)s AS starts,
        (today - 2 * %(days)s::int + 1)::timestamp AT TIME ZONE %(zone)s AS before
    FROM (SELECT (now() AT TIME ZONE %(zone)s)::date AS today) AS clock
), booked AS (
    SELECT b.at >= span.starts AS is_now, (b.at AT TIME ZONE %(zone)s)::date AS day, a.code, -sum(e.amount_minor) AS amount
    FROM span JOIN sales_booking b ON b.shop_id = %(shop)s AND b.at >= span.before JOIN sales_entry e ON e.booking_id = b.id
    JOIN sales_account a ON a.id = e.account_id AND a.code IN ('sales.goods', 'sales.delivery', 'tax') AND a.currency = %(currency)s
    GROUP BY 1, 2, 3
), placed AS (
    SELECT o.placed_at >= span.starts AS is_now, count(*) AS count, count(*) FILTER (WHERE o.status = 'cancelled') AS cancelled,
        sum(o.total_minor) FILTER (WHERE o.status <> 'cancelled') AS amount
    FROM span JOIN sales_order o ON o.shop_id = %(shop)s AND o.placed_at >= span.before AND o.currency = %(currency)s GROUP BY 1
), by_day AS (SELECT day, sum(amount) AS amount FROM booked WHERE is_now GROUP BY day)
SELECT json_build_object(
    'orders', coalesce((SELECT count FROM placed WHERE is_now), 0), 'orders_before', coalesce((SELECT count FROM placed WHERE NOT is_now), 0),
    'cancelled', coalesce((SELECT cancelled FROM placed WHERE is_now), 0), 'ordered_minor', coalesce((SELECT amount FROM placed WHERE is_now), 0),
    'revenue_minor', coalesce((SELECT sum(amount) FROM booked WHERE is_now), 0),
    'revenue_before_minor', coalesce((SELECT sum(amount) FROM booked WHERE NOT is_now), 0),
    'tax_minor', coalesce((SELECT sum(amount) FROM booked WHERE is_now AND code = 'tax'), 0),
    'delivery_minor', coalesce((SELECT sum(amount) FROM booked WHERE is_now AND code = 'sales.delivery'), 0),
    'days', (SELECT json_agg(json_build_object('day', day::date, 'amount_minor', coalesce(by_day.amount, 0)) ORDER BY day)
        FROM span, generate_series(span.first, span.today, '1 day') AS one(day) LEFT JOIN by_day USING (day)))::text
"""
# A piece runs low when no more is left than the shop's own number, or less than was sold in the period; the most pressing first.
STOCK = f"""
WITH sold AS (
    SELECT l.variant_id, sum(l.quantity) AS sold FROM sales_order o JOIN sales_orderline l ON l.order_id = o.id
    WHERE o.shop_id = %(shop)s AND o.placed_at >= now() - make_interval(days => %(days)s::int) AND o.status <> 'cancelled'
        AND l.variant_id IS NOT NULL
    GROUP BY l.variant_id
), offered AS (
    SELECT v.id, v.sku, v.options, p.id AS product, p.title, p.views, v.on_hand - v.reserved AS free, coalesce(sold.sold, 0) AS sold
    FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id LEFT JOIN sold ON sold.variant_id = v.id
    WHERE v.shop_id = %(shop)s AND p.status = 'active' AND v.retired_at IS NULL
), low AS (SELECT * FROM offered WHERE free > 0 AND (free <= %(low)s OR free < sold)), gone AS (SELECT * FROM offered WHERE free <= 0)
SELECT json_build_object('low_count', (SELECT count(*) FROM low), 'gone_count', (SELECT count(*) FROM gone),
    'low', (SELECT coalesce(json_agg(json_build_object('product', product, 'title', title, 'sku', sku, 'free', free, 'sold', sold)
        ORDER BY sold > free DESC, free::numeric / greatest(sold, 1), sold DESC, id), '[]')
        FROM (SELECT * FROM low ORDER BY sold > free DESC, free::numeric / greatest(sold, 1), sold DESC, id LIMIT {SHOWN}) AS low),
    'gone', (SELECT coalesce(json_agg(json_build_object('product', product, 'title', title, 'sku', sku, 'sold', sold, 'views', views)
        ORDER BY sold DESC, views DESC, id), '[]') FROM (SELECT * FROM gone ORDER BY sold DESC, views DESC, id LIMIT {SHOWN}) AS gone))::text
"""

# Visitors are counted by the world's clock (catalog.visit_counts), and so are the orders beside them.
CONVERSION = """
WITH span AS (SELECT today - %(days)s::int + 1 AS first, today, today - 2 * %(days)s::int + 1 AS before
    FROM (SELECT (now() AT TIME ZONE 'UTC')::date AS today) AS clock
), ordered AS (
    SELECT (o.placed_at AT TIME ZONE 'UTC')::date AS day, count(*) AS orders FROM span JOIN sales_order o
        ON o.shop_id = %(shop)s AND o.placed_at >= span.before::timestamp AT TIME ZONE 'UTC' GROUP BY 1
), by_day AS (
    SELECT one.day::date AS day, one.day::date >= span.first AS is_now, coalesce(v.viewed, 0) AS viewed, coalesce(v.bagged, 0) AS bagged,
        coalesce(v.checkouts, 0) AS checkouts, coalesce(ordered.orders, 0) AS orders
    FROM span, generate_series(span.before, span.today, '1 day') AS one(day)
    LEFT JOIN catalog_visitcount v ON v.shop_id = %(shop)s AND v.day = one.day::date LEFT JOIN ordered ON ordered.day = one.day::date
), sums AS (SELECT is_now, json_build_object('viewed', sum(viewed), 'bagged', sum(bagged), 'checkouts', sum(checkouts), 'orders', sum(orders)) AS said
    FROM by_day GROUP BY is_now)
SELECT json_build_object('now', (SELECT said FROM sums WHERE is_now), 'before', (SELECT said FROM sums WHERE NOT is_now),
    'days', (SELECT json_agg(json_build_object('day', day, 'viewed', viewed, 'bagged', bagged, 'checkouts', checkouts, 'orders', orders) ORDER BY day)
        FROM by_day WHERE is_now))::text
"""
BEST = f"""
SELECT coalesce(json_agg(json_build_object('product', product, 'title', title, 'sold', sold, 'amount_minor', amount, 'views', views)
    ORDER BY amount DESC, sold DESC, title), '[]')::text
FROM (SELECT v.product_id AS product, coalesce(p.title, l.title) AS title, sum(l.quantity) AS sold, sum(l.total_minor) AS amount, p.views
    FROM sales_order o JOIN sales_orderline l ON l.order_id = o.id LEFT JOIN catalog_variant v ON v.id = l.variant_id
    LEFT JOIN catalog_product p ON p.id = v.product_id
    WHERE o.shop_id = %(shop)s AND o.placed_at >= now() - make_interval(days => %(days)s::int) AND o.status <> 'cancelled'
        AND o.currency = %(currency)s
    GROUP BY v.product_id, coalesce(p.title, l.title), p.views ORDER BY amount DESC, sold DESC, title LIMIT {SHOWN}) AS best
"""


def read_work(shop: Shop) -> dict[str, Any]:
    """By part (prepare, preparing, ready, unfetched, unpaid, disputed): how many orders, their amount, how many slots have begun, and the most
    urgent ones.
    """
    return _read(WORK, {"shop": shop.pk})


def read_figures(shop: Shop, *, days: int, zone: str) -> dict[str, Any]:
    """Orders and revenue of the last days, today included, beside as many days before, and revenue day by day."""
    return _read(FIGURES, {"shop": shop.pk, "days": days, "zone": zone, "currency": shop.currency})


def read_stock(shop: Shop, *, days: int, low: int) -> dict[str, Any]:
    """Pieces of which at most `low` are left, or less than was sold in the period, the most pressing first; and those that are sold out."""
    return _read(STOCK, {"shop": shop.pk, "days": days, "low": low})


def read_conversion(shop: Shop, *, days: int) -> dict[str, Any]:
    """How far visitors came in the last days, today included, and in as many days before; and day by day. Days are those of the world's clock."""
    return _read(CONVERSION, {"shop": shop.pk, "days": days})


def read_best(shop: Shop, *, days: int) -> list[dict[str, Any]]:
    """What brought most in the last days, by what was agreed in orders that were not cancelled."""
    found: list[dict[str, Any]] = json.loads(fetch_json(BEST, {"shop": shop.pk, "days": days, "currency": shop.currency}) or b"[]")
    return found


def _read(statement: str, values: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(fetch_json(statement, values) or b"{}")
    return found
