"""What stands on a piece's page, and how quickly its seller answers, is kept in caches by the catalogue's version: whatever changes it raises that."""

from django.db import migrations

TELL = """
CREATE FUNCTION tell_published_change() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN
    PERFORM raise_catalogue_version(CASE TG_OP WHEN 'DELETE' THEN OLD.shop_id ELSE NEW.shop_id END);
    RETURN NULL;
END $f$;
CREATE TRIGGER conversation_published_raises_version AFTER UPDATE OF published_number, published_at ON messaging_conversation
    FOR EACH ROW WHEN ((OLD.published_number, OLD.published_at) IS DISTINCT FROM (NEW.published_number, NEW.published_at))
    EXECUTE FUNCTION tell_published_change();
CREATE TRIGGER conversation_gone_raises_version AFTER DELETE ON messaging_conversation
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION tell_published_change();
CREATE TRIGGER answering_time_raises_version AFTER UPDATE OF within ON messaging_answeringtime
    FOR EACH ROW WHEN (OLD.within IS DISTINCT FROM NEW.within) EXECUTE FUNCTION tell_published_change();
CREATE TRIGGER answering_time_new_raises_version AFTER INSERT ON messaging_answeringtime
    FOR EACH ROW WHEN (NEW.within <> '') EXECUTE FUNCTION tell_published_change();
CREATE TRIGGER answering_time_gone_raises_version AFTER DELETE ON messaging_answeringtime
    FOR EACH ROW WHEN (OLD.within <> '') EXECUTE FUNCTION tell_published_change();
"""
UNDO = """
DROP TRIGGER answering_time_gone_raises_version ON messaging_answeringtime;
DROP TRIGGER answering_time_new_raises_version ON messaging_answeringtime;
DROP TRIGGER answering_time_raises_version ON messaging_answeringtime;
DROP TRIGGER conversation_gone_raises_version ON messaging_conversation;
DROP TRIGGER conversation_published_raises_version ON messaging_conversation;
DROP FUNCTION tell_published_change();
"""


class Migration(migrations.Migration):
    """Adds the triggers."""

    dependencies = [("messaging", "0001_initial"), ("shops", "0002_version_slots")]
    operations = [migrations.RunSQL(TELL, UNDO)]
