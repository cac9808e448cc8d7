"""Whoever has addresses has exactly one default, and at most twenty of them: looked at when a transaction commits, however it changed them."""

from django.db import migrations

# The unique index sees to it that there are not two defaults; this one, that there is one at all. A person's own row is locked by the actions, so that
# two transactions do not each see the default of the other.
CHECK = """
CREATE FUNCTION check_addresses_of_person() RETURNS trigger LANGUAGE plpgsql AS $f$
DECLARE
    person bigint := CASE WHEN TG_OP = 'DELETE' THEN OLD.user_id ELSE NEW.user_id END;
    every bigint;
    defaults bigint;
BEGIN
    SELECT count(*), count(*) FILTER (WHERE is_default) INTO every, defaults FROM profiles_address WHERE user_id = person;
    IF every > 0 AND defaults <> 1 THEN
        RAISE EXCEPTION 'person % has % addresses and % default ones', person, every, defaults USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF every > 20 THEN
        RAISE EXCEPTION 'person % has % addresses, more than 20', person, every USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $f$;
CREATE CONSTRAINT TRIGGER addresses_have_one_default AFTER INSERT OR UPDATE OF is_default, user_id OR DELETE ON profiles_address
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_addresses_of_person();
"""
UNDO = "DROP TRIGGER addresses_have_one_default ON profiles_address; DROP FUNCTION check_addresses_of_person();"


class Migration(migrations.Migration):
    """Adds the trigger."""

    dependencies = [("profiles", "0001_initial")]
    operations = [migrations.RunSQL(CHECK, UNDO)]
