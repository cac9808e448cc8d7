"""The trigger that keeps a product's stock leaves a row alone whose sum is already right: an import writes each product once, not per variant."""

from django.db import migrations

SUM = """
CREATE OR REPLACE FUNCTION sum_product_stock() RETURNS trigger LANGUAGE plpgsql AS $f$
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
"""
BEFORE = """
CREATE OR REPLACE FUNCTION sum_product_stock() RETURNS trigger LANGUAGE plpgsql AS $f$
DECLARE
    touched bigint;
BEGIN
    FOREACH touched IN ARRAY CASE TG_OP
        WHEN 'INSERT' THEN ARRAY[NEW.product_id]
        WHEN 'DELETE' THEN ARRAY[OLD.product_id]
        WHEN 'UPDATE' THEN CASE WHEN OLD.product_id = NEW.product_id THEN ARRAY[NEW.product_id]
            ELSE ARRAY[least(OLD.product_id, NEW.product_id), greatest(OLD.product_id, NEW.product_id)] END
    END LOOP
        PERFORM FROM catalog_product WHERE id = touched FOR NO KEY UPDATE;
        UPDATE catalog_product SET stock = (SELECT coalesce(sum(on_hand - reserved), 0) FROM catalog_variant WHERE product_id = touched)
            WHERE id = touched;
    END LOOP;
    RETURN NULL;
END $f$;
"""


class Migration(migrations.Migration):
    """Replaces the function of the trigger."""

    dependencies = [("catalog", "0004_search")]
    operations = [migrations.RunSQL(SUM, BEFORE)]
