"""An index for each order that a list can stand in, so that a page costs the same whatever the size of the catalogue."""

from django.db import migrations

# The expressions are those of reads/orders.py, word for word: the planner compares them.
SHOWN = "status IN ('active', 'reserved', 'sold')"
CREATE = f"""
CREATE INDEX product_popular ON catalog_product (
    shop_id, (views + 20::bigint * votes + 10::bigint * comments + 10::bigint * rating_sum), id) WHERE {SHOWN};
CREATE INDEX product_rating ON catalog_product (
    shop_id, (coalesce(1000::bigint * rating_sum / nullif(rating_count, 0), 0)), id) WHERE {SHOWN};
CREATE INDEX product_category_price ON catalog_product (shop_id, category_id, price_minor, id) WHERE {SHOWN};
CREATE INDEX product_price_spread ON catalog_product (shop_id, price_minor, id) WHERE {SHOWN} AND price_minor < price_most_minor;
"""
DROP = "DROP INDEX product_popular; DROP INDEX product_rating; DROP INDEX product_category_price; DROP INDEX product_price_spread;"


class Migration(migrations.Migration):
    """Adds them. They are not in the model, because Django would write the expressions in its own words."""

    dependencies = [("catalog", "0006_products_raise_the_version")]
    operations = [migrations.RunSQL(CREATE, DROP)]
