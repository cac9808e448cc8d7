"""The log of what staff change only grows: a trigger refuses to change or delete a row. A person's name can leave it, when the person is erased.
Nothing else of a row changes then, and no row goes.
"""

from django.db import migrations

GUARD = """
CREATE FUNCTION refuse_staff_change_change() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN
    IF TG_OP = 'UPDATE' AND current_setting('galleria.renaming', true) = OLD.id::text
        AND (NEW.id, NEW.shop_id, NEW.actor_id, NEW.what, NEW.before, NEW.after, NEW.at)
            IS NOT DISTINCT FROM (OLD.id, OLD.shop_id, OLD.actor_id, OLD.what, OLD.before, OLD.after, OLD.at) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the log of staff changes only grows' USING ERRCODE = 'integrity_constraint_violation';
END $f$;
CREATE FUNCTION rename_in_staff_changes(before text, after text) RETURNS bigint LANGUAGE plpgsql AS $f$
DECLARE
    one bigint;
    renamed bigint := 0;
BEGIN
    FOR one IN SELECT id FROM accounts_staffchange WHERE "row" = rename_in_staff_changes.before ORDER BY id LOOP
        PERFORM set_config('galleria.renaming', one::text, true);
        UPDATE accounts_staffchange SET "row" = rename_in_staff_changes.after WHERE id = one;
        renamed := renamed + 1;
    END LOOP;
    PERFORM set_config('galleria.renaming', '', true);
    RETURN renamed;
END $f$;
CREATE TRIGGER staff_changes_only_grow BEFORE UPDATE OR DELETE ON accounts_staffchange FOR EACH ROW EXECUTE FUNCTION refuse_staff_change_change();
"""
UNDO = """
DROP TRIGGER staff_changes_only_grow ON accounts_staffchange;
DROP FUNCTION rename_in_staff_changes(text, text);
DROP FUNCTION refuse_staff_change_change();
"""


class Migration(migrations.Migration):
    """Adds the guard, and the way out for a name."""

    dependencies = [("accounts", "0001_initial")]
    operations = [migrations.RunSQL(GUARD, UNDO)]
