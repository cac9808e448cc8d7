"""Whatever changes a product that shoppers can see raises the catalogue's version, whoever changes it: actions, holds, imports, a hand in psql."""

from django.db import migrations

# Counters move all the time and are shown as they were up to a minute ago, and with them who is prominent.
TELL = """
CREATE FUNCTION tell_catalogue_change() RETURNS trigger LANGUAGE plpgsql AS $f$
DECLARE
    compared catalog_product;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'draft' THEN
            PERFORM raise_catalogue_version(NEW.shop_id);
        END IF;
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM raise_catalogue_version(OLD.shop_id);
    ELSIF OLD.status <> 'draft' OR NEW.status <> 'draft' THEN
        compared := NEW;
        compared.is_prominent := OLD.is_prominent;
        compared.views := OLD.views;
        compared.votes := OLD.votes;
        compared.comments := OLD.comments;
        compared.rating_count := OLD.rating_count;
        compared.rating_sum := OLD.rating_sum;
        IF NOT compared *= OLD THEN
            PERFORM raise_catalogue_version(NEW.shop_id);
        END IF;
    END IF;
    RETURN NULL;
END $f$;
CREATE TRIGGER product_raises_version AFTER INSERT OR UPDATE OR DELETE ON catalog_product
    FOR EACH ROW EXECUTE FUNCTION tell_catalogue_change();
"""
UNDO = "DROP TRIGGER product_raises_version ON catalog_product; DROP FUNCTION tell_catalogue_change();"

class Migration(migrations.Migration):
    """Adds the trigger."""

    dependencies = [("catalog", "0004_search"), ("shops", "0002_version_slots")]
    operations = [migrations.RunSQL(TELL, UNDO)]
