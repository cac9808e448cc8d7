"""The triggers that write the record of every change of a variant's stock."""

from django.db import migrations

# Why is what the transaction has said (kernel/causes.py). Row by row where stock changes, for most updates of variants leave it alone and cost
# nothing then; one statement for all rows where variants come or go, as imports bring thousands of them.
RECORD = """
CREATE FUNCTION stock_cause() RETURNS jsonb LANGUAGE sql STABLE AS $f$
    SELECT coalesce(nullif(current_setting('galleria.cause', true), ''), '{}')::jsonb
$f$;
CREATE FUNCTION record_stock_change() RETURNS trigger LANGUAGE plpgsql AS $f$
DECLARE
    cause jsonb := stock_cause();
BEGIN
    INSERT INTO catalog_stockmovement (shop_id, variant_id, sku, kind, change, after, order_ref, actor_id, note)
    VALUES (NEW.shop_id, NEW.id, NEW.sku, coalesce(nullif(cause->>'kind', ''), 'unexplained'), NEW.on_hand - OLD.on_hand, NEW.on_hand,
        coalesce(cause->>'order', ''), (cause->>'actor_id')::bigint, coalesce(cause->>'note', ''));
    RETURN NULL;
END $f$;
CREATE FUNCTION record_stock_begin() RETURNS trigger LANGUAGE plpgsql AS $f$
DECLARE
    cause jsonb := stock_cause();
BEGIN
    INSERT INTO catalog_stockmovement (shop_id, variant_id, sku, kind, change, after, actor_id, note)
    SELECT shop_id, id, sku, CASE WHEN cause->>'kind' IN ('import', 'catalogue') THEN cause->>'kind' ELSE 'opening' END, on_hand, on_hand,
        (cause->>'actor_id')::bigint, coalesce(cause->>'note', '')
    FROM begun WHERE on_hand <> 0;
    RETURN NULL;
END $f$;
CREATE FUNCTION record_stock_end() RETURNS trigger LANGUAGE plpgsql AS $f$
DECLARE
    cause jsonb := stock_cause();
BEGIN
    INSERT INTO catalog_stockmovement (shop_id, variant_id, sku, kind, change, after, actor_id, note)
    SELECT shop_id, id, sku, 'removed', -on_hand, 0, (cause->>'actor_id')::bigint, coalesce(cause->>'note', '') FROM ended WHERE on_hand <> 0;
    RETURN NULL;
END $f$;
CREATE FUNCTION refuse_movement_change() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN
    RAISE EXCEPTION 'stock movements are only added' USING ERRCODE = 'integrity_constraint_violation';
END $f$;
CREATE TRIGGER variant_stock_changes AFTER UPDATE OF on_hand ON catalog_variant FOR EACH ROW
    WHEN (OLD.on_hand IS DISTINCT FROM NEW.on_hand) EXECUTE FUNCTION record_stock_change();
CREATE TRIGGER variant_stock_begins AFTER INSERT ON catalog_variant REFERENCING NEW TABLE AS begun
    FOR EACH STATEMENT EXECUTE FUNCTION record_stock_begin();
CREATE TRIGGER variant_stock_ends AFTER DELETE ON catalog_variant REFERENCING OLD TABLE AS ended
    FOR EACH STATEMENT EXECUTE FUNCTION record_stock_end();
CREATE TRIGGER stock_movements_only_grow BEFORE UPDATE OR DELETE ON catalog_stockmovement
    FOR EACH ROW EXECUTE FUNCTION refuse_movement_change();
"""
UNDO = """
DROP TRIGGER stock_movements_only_grow ON catalog_stockmovement;
DROP TRIGGER variant_stock_ends ON catalog_variant;
DROP TRIGGER variant_stock_begins ON catalog_variant;
DROP TRIGGER variant_stock_changes ON catalog_variant;
DROP FUNCTION refuse_movement_change();
DROP FUNCTION record_stock_end();
DROP FUNCTION record_stock_begin();
DROP FUNCTION record_stock_change();
DROP FUNCTION stock_cause();
"""

class Migration(migrations.Migration):
    """Adds the triggers."""

    dependencies = [("catalog", "0007_list_indexes")]
    operations = [migrations.RunSQL(RECORD, UNDO)]
