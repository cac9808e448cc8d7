"""Whatever changes an approved seller, whose page is kept in caches by the catalogue's version, raises that version, whoever changes it."""

from django.db import migrations

TELL = """
CREATE FUNCTION tell_seller_change() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state = 'approved' THEN
            PERFORM raise_catalogue_version(NEW.shop_id);
        END IF;
    ELSIF TG_OP = 'DELETE' THEN
        IF OLD.state = 'approved' THEN
            PERFORM raise_catalogue_version(OLD.shop_id);
        END IF;
    ELSIF (OLD.state = 'approved' OR NEW.state = 'approved') AND OLD IS DISTINCT FROM NEW THEN
        PERFORM raise_catalogue_version(NEW.shop_id);
    END IF;
    RETURN NULL;
END $f$;
CREATE TRIGGER seller_raises_version AFTER INSERT OR UPDATE OR DELETE ON sellers_seller
    FOR EACH ROW EXECUTE FUNCTION tell_seller_change();
"""
UNDO = "DROP TRIGGER seller_raises_version ON sellers_seller; DROP FUNCTION tell_seller_change();"


class Migration(migrations.Migration):
    """Adds the trigger."""

    dependencies = [("sellers", "0001_initial"), ("shops", "0002_version_slots")]
    operations = [migrations.RunSQL(TELL, UNDO)]
