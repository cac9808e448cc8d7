import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('shops', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Exchange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=32, unique=True)),
                ('kind', models.CharField(choices=[('import', 'Import'), ('export', 'Export')], max_length=6)),
                ('status', models.CharField(choices=[('waiting', 'Waiting'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('cancelled', 'Cancelled')], default='waiting', max_length=9)),
                ('format', models.CharField(choices=[('csv', 'CSV'), ('jsonl', 'JSON lines')], max_length=5)),
                ('file_name', models.CharField(max_length=255)),
                ('file', models.CharField(default='', max_length=200)),
                ('by_hand', models.BooleanField(default=False)),
                ('file_print', models.CharField(default='', max_length=64)),
                ('mapping', models.TextField(default='')),
                ('constants', models.JSONField(default=dict)),
                ('dry_run', models.BooleanField(default=False)),
                ('size_bytes', models.PositiveBigIntegerField(default=0)),
                ('read_bytes', models.PositiveBigIntegerField(default=0)),
                ('line', models.PositiveBigIntegerField(default=0)),
                ('total', models.PositiveBigIntegerField(default=0)),
                ('products', models.PositiveBigIntegerField(default=0)),
                ('created', models.PositiveBigIntegerField(default=0)),
                ('changed', models.PositiveBigIntegerField(default=0)),
                ('unchanged', models.PositiveBigIntegerField(default=0)),
                ('rejected', models.PositiveBigIntegerField(default=0)),
                ('spent_ms', models.PositiveBigIntegerField(default=0)),
                ('note', models.CharField(default='', max_length=200)),
                ('error', models.TextField(default='')),
                ('runner', models.CharField(default='', max_length=32)),
                ('cancel_asked', models.BooleanField(default=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('started_at', models.DateTimeField(null=True)),
                ('alive_at', models.DateTimeField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('maker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='exchanges', to='shops.shop')),
            ],
            options={
                'verbose_name': 'import or export',
                'verbose_name_plural': 'imports and exports',
                'ordering': ('-id',),
                'indexes': [models.Index(fields=['shop', '-id'], name='exchange_newest'), models.Index(condition=models.Q(('status__in', ('waiting', 'running'))), fields=['created_at'], name='exchange_open')],
            },
        ),
        migrations.CreateModel(
            name='Rejection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('line', models.PositiveBigIntegerField()),
                ('column', models.CharField(max_length=120)),
                ('code', models.CharField(max_length=60)),
                ('reason', models.CharField(max_length=400)),
                ('value', models.CharField(max_length=200)),
                ('exchange', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rejections', to='exchange.exchange')),
            ],
            options={
                'ordering': ('id',),
                'indexes': [models.Index(fields=['exchange', 'id'], name='rejection_in_order')],
            },
        ),
    ]
