"""A product's stock follows its variants by trigger; variants are retired, not deleted; price history goes with its variant alone; view batches."""

import django.db.models.functions.datetime
from django.db import migrations, models
from django.db.models import Q

# Whoever changes a variant locks its product first (`counted_on`). The sum is taken by a statement after the lock, so that it sees what
# others committed while this one waited. A row whose sum is right already is left alone: an import writes each product once, not per variant.
STOCK = """
CREATE FUNCTION sum_product_stock() RETURNS trigger LANGUAGE plpgsql AS $f$
DECLARE
    touched bigint;
    free bigint;
BEGIN
    FOREACH touched IN ARRAY CASE TG_OP
        WHEN 'INSERT' THEN ARRAY[NEW.product_id]
        WHEN 'DELETE' THEN ARRAY[OLD.product_id]
        WHEN 'UPDATE' THEN CASE WHEN OLD.product_id = NEW.product_id THEN ARRAY[NEW.product_id]
            ELSE ARRAY[least(OLD.product_id, NEW.product_id), greatest(OLD.product_id, NEW.product_id)] END
    END LOOP
        PERFORM FROM catalog_product WHERE id = touched FOR NO KEY UPDATE;
        SELECT coalesce(sum(on_hand - reserved), 0) INTO free FROM catalog_variant WHERE product_id = touched;
        UPDATE catalog_product SET stock = free WHERE id = touched AND stock <> free;
    END LOOP;
    RETURN NULL;
END $f$;
CREATE TRIGGER product_stock_is_summed AFTER INSERT OR DELETE OR UPDATE OF on_hand, reserved, product_id ON catalog_variant
    FOR EACH ROW EXECUTE FUNCTION sum_product_stock();
UPDATE catalog_product p SET stock = v.free
    FROM (SELECT product_id, sum(on_hand - reserved) AS free FROM catalog_variant GROUP BY product_id) v
    WHERE v.product_id = p.id AND p.stock <> v.free;
"""
UNDO_STOCK = "DROP TRIGGER product_stock_is_summed ON catalog_variant; DROP FUNCTION sum_product_stock();"

# At commit, because Django deletes the history first and the variant after it.
HISTORY = """
CREATE FUNCTION refuse_price_removal() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN
    IF EXISTS (SELECT FROM catalog_variant WHERE id = OLD.variant_id) THEN
        RAISE EXCEPTION 'price history only grows' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $f$;
CREATE CONSTRAINT TRIGGER price_history_goes_with_variant AFTER DELETE ON catalog_pricechange DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION refuse_price_removal();
"""
UNDO_HISTORY = "DROP TRIGGER price_history_goes_with_variant ON catalog_pricechange; DROP FUNCTION refuse_price_removal();"


class Migration(migrations.Migration):
    """Adds the triggers, when a variant was retired, and the batches of views."""

    dependencies = [("catalog", "0002_price_history_only_grows")]
    operations = [
        migrations.AddField(model_name="variant", name="retired_at", field=models.DateTimeField(null=True)),
        migrations.AddConstraint(
            model_name="variant",
            constraint=models.CheckConstraint(condition=Q(retired_at=None) | Q(on_hand=0), name="variant_retired_has_none"),
        ),
        migrations.CreateModel(
            name="ViewBatch",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("settled_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
        ),
        migrations.RunSQL(STOCK, UNDO_STOCK),
        migrations.RunSQL(HISTORY, UNDO_HISTORY),
    ]
