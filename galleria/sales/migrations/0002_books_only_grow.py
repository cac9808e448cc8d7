"""Bookings, entries, steps of orders and credit notes are only added; a booking balances when it is committed."""

from django.db import migrations

GUARD = """
CREATE FUNCTION refuse_sales_change() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN
    RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $f$;
CREATE FUNCTION check_booking_balances() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN
    IF (SELECT sum(amount_minor) FROM sales_entry WHERE booking_id = NEW.booking_id) <> 0 THEN
        RAISE EXCEPTION 'booking % does not balance', NEW.booking_id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $f$;
CREATE CONSTRAINT TRIGGER booking_balances AFTER INSERT ON sales_entry DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_booking_balances();
CREATE TRIGGER booking_only_grows BEFORE UPDATE OR DELETE ON sales_booking FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
CREATE TRIGGER entry_only_grows BEFORE UPDATE OR DELETE ON sales_entry FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
-- A person who is erased leaves the steps and refunds that they took without their name.
CREATE TRIGGER step_only_grows BEFORE DELETE OR UPDATE OF order_id, shop_id, code, status, details, at ON sales_orderstep
    FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
CREATE TRIGGER refund_only_grows BEFORE DELETE OR UPDATE OF payment_id, shop_id, key, amount_minor, reason, at ON sales_refund
    FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
CREATE TRIGGER credit_note_only_grows BEFORE UPDATE OR DELETE ON sales_creditnote FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
"""
UNDO = """
DROP TRIGGER credit_note_only_grows ON sales_creditnote;
DROP TRIGGER refund_only_grows ON sales_refund;
DROP TRIGGER step_only_grows ON sales_orderstep;
DROP TRIGGER entry_only_grows ON sales_entry;
DROP TRIGGER booking_only_grows ON sales_booking;
DROP TRIGGER booking_balances ON sales_entry;
DROP FUNCTION check_booking_balances();
DROP FUNCTION refuse_sales_change();
"""


class Migration(migrations.Migration):
    """Adds the guards."""

    dependencies = [("sales", "0001_initial")]
    operations = [migrations.RunSQL(GUARD, UNDO)]
