"""The log of what staff change. It only grows: a trigger refuses to change or delete a row."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

GUARD = """
CREATE FUNCTION refuse_staff_change_change() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN
    RAISE EXCEPTION 'the log of staff changes only grows' USING ERRCODE = 'integrity_constraint_violation';
END $f$;
CREATE TRIGGER staff_changes_only_grow BEFORE UPDATE OR DELETE ON accounts_staffchange FOR EACH ROW EXECUTE FUNCTION refuse_staff_change_change();
"""
UNDO = "DROP TRIGGER staff_changes_only_grow ON accounts_staffchange; DROP FUNCTION refuse_staff_change_change();"


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('kernel', '0002_extensions'),
        ('shops', '0002_version_slots'),
    ]

    operations = [
        migrations.CreateModel(
            name='StaffChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(max_length=80)),
                ('row', models.CharField(max_length=160)),
                ('before', models.JSONField(default=dict)),
                ('after', models.JSONField(default=dict)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'verbose_name': 'change',
                'indexes': [models.Index(fields=['shop', '-id'], name='staff_change_of_shop')],
            },
        ),
        migrations.RunSQL(GUARD, UNDO),
        migrations.AlterModelOptions(name='membership', options={'verbose_name': 'role', 'verbose_name_plural': 'people'}),
        migrations.AlterField(
            model_name='membership',
            name='role',
            field=models.CharField(choices=[('customer', 'customer'), ('seller', 'seller'), ('expert', 'expert'), ('support', 'support'), ('manager', 'manager'), ('owner', 'owner')], max_length=8),
        ),
    ]
