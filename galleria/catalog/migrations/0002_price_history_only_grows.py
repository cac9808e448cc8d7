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


class Migration(migrations.Migration):
    """Adds the guard."""

    dependencies = [("catalog", "0001_initial"), ("kernel", "0002_extensions")]
    operations = [migrations.RunSQL(GUARD, UNDO)]
