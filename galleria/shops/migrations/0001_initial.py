import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Shop',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(max_length=80, unique=True)),
                ('name', models.CharField(max_length=60)),
                ('position', models.PositiveSmallIntegerField()),
                ('hosts', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=253), default=list, size=None)),
                ('currency', models.CharField(max_length=3)),
                ('language', models.CharField(max_length=35)),
                ('capabilities', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
                ('manifest', models.JSONField()),
                ('fingerprint', models.CharField(max_length=64)),
                ('catalogue_version', models.BigIntegerField(default=1)),
                ('synced_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                'ordering': ('position', 'slug'),
            },
        ),
        migrations.CreateModel(
            name='VersionSlot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.BigIntegerField()),
                ('shop', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
        ),
        migrations.CreateModel(
            name='Category',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(max_length=80)),
                ('name', models.CharField(max_length=40)),
                ('description', models.TextField()),
                ('icon', models.CharField(max_length=60)),
                ('color', models.CharField(max_length=7)),
                ('path', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=80), size=None)),
                ('position', models.PositiveSmallIntegerField()),
                ('attribute_keys', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
                ('parent', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='shops.category')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='categories', to='shops.shop')),
            ],
            options={
                'ordering': ('position',),
                'constraints': [models.UniqueConstraint(fields=('shop', 'slug'), name='category_slug_in_shop')],
            },
        ),
        migrations.CreateModel(
            name='Attribute',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('name', models.CharField(max_length=40)),
                ('type', models.CharField(choices=[('choice', 'Choice'), ('number', 'Number'), ('text', 'Text'), ('boolean', 'Boolean'), ('date', 'Date')], max_length=8)),
                ('choices', models.JSONField(default=list)),
                ('multiple', models.BooleanField(default=False)),
                ('unit', models.CharField(max_length=12, null=True)),
                ('decimals', models.PositiveSmallIntegerField(default=0)),
                ('required', models.BooleanField(default=False)),
                ('facet', models.BooleanField(default=False)),
                ('sortable', models.BooleanField(default=False)),
                ('searchable', models.BooleanField(default=False)),
                ('card', models.BooleanField(default=False)),
                ('help', models.TextField(default='')),
                ('position', models.PositiveSmallIntegerField()),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attributes', to='shops.shop')),
            ],
            options={
                'ordering': ('position',),
                'constraints': [models.UniqueConstraint(fields=('shop', 'key'), name='attribute_key_in_shop')],
            },
        ),
    ]
