"""What is known of stock from before its record began: an opening that fits what is there, and what orders took and gave back since."""

from django.db import migrations

# A line whose variant is gone has its row too, without what was there after. Who stood by while this runs cannot sell.
WRITE = """
LOCK TABLE catalog_variant, sales_order IN SHARE ROW EXCLUSIVE MODE;
WITH told AS (
    SELECT l.shop_id, l.variant_id, l.sku, 'order' AS kind, -l.quantity::int AS change, o.ref, o.user_id AS actor_id, o.placed_at AS at, 1 AS turn
    FROM sales_order o JOIN sales_orderline l ON l.order_id = o.id
    UNION ALL
    SELECT l.shop_id, l.variant_id, l.sku, 'cancelled', l.quantity::int, o.ref, s.actor_id, s.at, 2
    FROM sales_order o JOIN sales_orderline l ON l.order_id = o.id JOIN sales_orderstep s ON s.order_id = o.id AND s.code = 'cancel'
), sold AS (
    SELECT * FROM told WHERE NOT EXISTS (SELECT FROM catalog_stockmovement m WHERE m.order_ref = told.ref AND m.sku = told.sku AND m.kind = told.kind)
), known AS (
    SELECT variant_id, sum(change) AS change, min(at) AS at FROM (
        SELECT variant_id, change, at FROM sold UNION ALL SELECT variant_id, change, at FROM catalog_stockmovement) AS both_of_them GROUP BY variant_id
), rows AS (
    SELECT * FROM sold
    UNION ALL
    SELECT v.shop_id, v.id, v.sku, 'opening', (v.on_hand - coalesce(k.change, 0))::int, '', NULL, least(p.created_at, k.at), 0
    FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id LEFT JOIN known k ON k.variant_id = v.id
    WHERE v.on_hand <> coalesce(k.change, 0)
)
INSERT INTO catalog_stockmovement (shop_id, variant_id, sku, kind, change, after, order_ref, actor_id, at)
SELECT shop_id, variant_id, sku, kind, change, CASE WHEN variant_id IS NULL THEN 0
    ELSE sum(change) OVER (PARTITION BY variant_id ORDER BY at, turn, ref ROWS UNBOUNDED PRECEDING) END, ref, actor_id, at
FROM rows ORDER BY at, turn, ref
"""


class Migration(migrations.Migration):
    """Begins the record."""

    dependencies = [("sales", "0004_bookings_by_time"), ("catalog", "0010_stock_movements")]
    operations = [migrations.RunSQL(WRITE, migrations.RunSQL.noop)]
