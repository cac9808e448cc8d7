"""Price history is append-only: a trigger refuses to change a row. Rows go with their variant, and only so."""

from django.db import migrations

GUARD = """
CREATE FUNCTION refuse_price_change() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN
    RAISE EXCEPTION 'price history only grows' USING ERRCODE = 'integrity_constraint_violation';
END $f$;
CREATE TRIGGER price_history_only_grows BEFORE UPDATE ON catalog_pricechange FOR EACH ROW EXECUTE FUNCTION refuse_price_change();
"""
UNDO = "DROP TRIGGER price_history_only_grows ON catalog_pricechange; DROP FUNCTION refuse_price_change();"

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
    """Adds the guards."""

    dependencies = [("catalog", "0001_initial")]
    operations = [migrations.RunSQL(GUARD, UNDO), migrations.RunSQL(HISTORY, UNDO_HISTORY)]
