"""A product's stock follows its variants by trigger."""

from django.db import migrations

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
"""
UNDO_STOCK = "DROP TRIGGER product_stock_is_summed ON catalog_variant; DROP FUNCTION sum_product_stock();"

class Migration(migrations.Migration):
    """Adds the trigger."""

    dependencies = [("catalog", "0002_price_history_only_grows")]
    operations = [migrations.RunSQL(STOCK, UNDO_STOCK)]
