"""The record of every change of a variant's stock, and the triggers that write it. What was there before is told by sales.0005."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

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
    """Adds table and triggers."""

    dependencies = [
        ("catalog", "0009_clicked_positions"),
        ("shops", "0002_version_slots"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name='StockMovement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('variant_id', models.BigIntegerField(null=True)),
                ('sku', models.CharField(max_length=60)),
                ('kind', models.CharField(choices=[('opening', 'Opening'), ('import', 'Import'), ('catalogue', 'Catalogue'), ('order', 'Order'), ('cancelled', 'Cancelled'), ('return', 'Return'), ('write-off', 'Write Off'), ('adjustment', 'Adjustment'), ('removed', 'Removed'), ('unexplained', 'Unexplained')], max_length=11)),
                ('change', models.IntegerField()),
                ('after', models.IntegerField()),
                ('order_ref', models.CharField(db_default='', default='', max_length=120)),
                ('note', models.CharField(db_default='', default='', max_length=200)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('actor', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='shops.shop')),
            ],
            options={
                'verbose_name': 'stock movement',
                'indexes': [models.Index(fields=['variant_id', '-id'], name='movement_of_variant'), models.Index(fields=['shop', '-id'], name='movement_newest'), models.Index(condition=models.Q(('order_ref', ''), _negated=True), fields=['order_ref', 'sku'], name='movement_of_order')],
                'constraints': [models.CheckConstraint(condition=models.Q(('change', 0), _negated=True), name='movement_of_something')],
            },
        ),
        migrations.RunSQL(RECORD, UNDO),
    ]
