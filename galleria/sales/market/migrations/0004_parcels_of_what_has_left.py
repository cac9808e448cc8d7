"""What was sent before there were parcels left in one, with everything that was sold."""

from django.db import migrations

PARCELS = """
WITH made AS (
    INSERT INTO market_parcel (shop_id, sale_id, number, tracking, sent_at)
    SELECT s.shop_id, s.id, 1, s.tracking, coalesce(s.shipped_at, s.arrived_at, s.paid_at) FROM market_sale s
    WHERE s.shipped_at IS NOT NULL OR s.status IN ('shipped', 'arrived', 'released') ORDER BY s.id
    RETURNING id, sale_id
), filled AS (
    INSERT INTO market_parcelline (shop_id, parcel_id, line_id, quantity)
    SELECT l.shop_id, made.id, l.id, l.quantity FROM made JOIN market_sale s ON s.id = made.sale_id
    JOIN sales_orderline l ON l.order_id = s.order_id AND l.seller_id = s.seller_id ORDER BY l.id
    RETURNING shop_id, line_id, quantity
)
INSERT INTO market_sentpieces (shop_id, line_id, sold, sent, unsent) SELECT shop_id, line_id, quantity, quantity, 0 FROM filled;
UPDATE market_sale SET parcel_count = 1 WHERE id IN (SELECT sale_id FROM market_parcel);
"""


class Migration(migrations.Migration):
    """Rows alone."""

    dependencies = [("market", "0003_parcels")]

    operations = [migrations.RunSQL(PARCELS, migrations.RunSQL.noop)]
