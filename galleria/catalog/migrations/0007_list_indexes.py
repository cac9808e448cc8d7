"""An index for each order that a list can stand in, so that a page costs the same whatever the size of the catalogue; some for samples of it."""

from django.db import migrations

# The expressions are those of reads/orders.py, reads/facets.py and reads/matching.py, word for word: the planner compares them.
SHOWN = "status IN ('active', 'reserved', 'sold')"
CREATE = f"""
CREATE INDEX product_popular ON catalog_product (
    shop_id, (views + 20::bigint * votes + 10::bigint * comments + 10::bigint * rating_sum), id) WHERE {SHOWN};
CREATE INDEX product_rating ON catalog_product (
    shop_id, (coalesce(1000::bigint * rating_sum / nullif(rating_count, 0), 0)), id) WHERE {SHOWN};
CREATE INDEX product_category_price ON catalog_product (shop_id, category_id, price_minor, id) WHERE {SHOWN};
CREATE INDEX product_price_spread ON catalog_product (shop_id, price_minor, id) WHERE {SHOWN} AND price_minor < price_most_minor;
CREATE INDEX product_sample ON catalog_product (shop_id, hashint8extended(id, 0)) WHERE {SHOWN};
CREATE INDEX product_category_sample ON catalog_product (shop_id, category_id, hashint8extended(id, 0)) WHERE {SHOWN};
CREATE INDEX product_eighth_words ON catalog_product USING gin (search) WITH (gin_pending_list_limit = 256) WHERE id % 8 = 0 AND {SHOWN};
CREATE INDEX product_maker_sample ON catalog_product (shop_id, maker, hashint8extended(id, 0)) WHERE {SHOWN};
"""
DROP = """
DROP INDEX product_popular;
DROP INDEX product_rating;
DROP INDEX product_category_price;
DROP INDEX product_price_spread;
DROP INDEX product_sample;
DROP INDEX product_category_sample;
DROP INDEX product_eighth_words;
DROP INDEX product_maker_sample;
"""


class Migration(migrations.Migration):
    """Adds them. They are not in the model, because Django would write the expressions in its own words."""

    dependencies = [("catalog", "0006_products_raise_the_version")]
    operations = [migrations.RunSQL(CREATE, DROP)]
