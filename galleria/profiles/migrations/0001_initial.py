"""Profiles, addresses, exports and erasures."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Makes the tables."""

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('media', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Profile',
            fields=[
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='profile', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('language', models.CharField(default='', max_length=35)),
                ('newsletter', models.BooleanField(default=False)),
                ('notices', models.BooleanField(db_default=True, default=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('avatar', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.picture')),
            ],
        ),
        migrations.CreateModel(
            name='Address',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=32, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('company', models.CharField(default='', max_length=80)),
                ('line1', models.CharField(max_length=120)),
                ('line2', models.CharField(default='', max_length=120)),
                ('city', models.CharField(default='', max_length=80)),
                ('region', models.CharField(default='', max_length=80)),
                ('postal_code', models.CharField(default='', max_length=16)),
                ('country', models.CharField(max_length=2)),
                ('phone', models.CharField(default='', max_length=24)),
                ('is_default', models.BooleanField(default=False)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='addresses', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'addresses',
                'ordering': ('-is_default', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('is_default', True)), fields=('user',), name='address_default_once'), models.CheckConstraint(condition=models.Q(('country__regex', '^[A-Z]{2}$')), name='address_country_shape')],
            },
        ),
        migrations.CreateModel(
            name='Erasure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=32, unique=True)),
                ('status', models.CharField(choices=[('waiting', 'Waiting'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('taken_back', 'Taken Back')], default='waiting', max_length=10)),
                ('done', models.PositiveSmallIntegerField(default=0)),
                ('total', models.PositiveSmallIntegerField(default=0)),
                ('error', models.CharField(default='', max_length=400)),
                ('runner', models.CharField(default='', max_length=32)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('alive_at', models.DateTimeField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('due_at', models.DateTimeField()),
                ('pseudonym', models.CharField(max_length=40)),
                ('emails', django.contrib.postgres.fields.ArrayField(base_field=models.EmailField(max_length=254), default=list, size=None)),
                ('settled', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=80), default=list, size=None)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('status__in', ('waiting', 'running', 'failed'))), fields=['due_at'], name='erasure_open')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('status__in', ('waiting', 'running', 'failed'))), fields=('user',), name='erasure_one_open')],
            },
        ),
        migrations.CreateModel(
            name='PersonalExport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=32, unique=True)),
                ('status', models.CharField(choices=[('waiting', 'Waiting'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('taken_back', 'Taken Back')], default='waiting', max_length=10)),
                ('done', models.PositiveSmallIntegerField(default=0)),
                ('total', models.PositiveSmallIntegerField(default=0)),
                ('error', models.CharField(default='', max_length=400)),
                ('runner', models.CharField(default='', max_length=32)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('alive_at', models.DateTimeField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('file', models.CharField(default='', max_length=120)),
                ('size_bytes', models.PositiveBigIntegerField(default=0)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['user', '-id'], name='personal_export_newest'), models.Index(condition=models.Q(('status__in', ('waiting', 'running'))), fields=['created_at'], name='personal_export_open')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('status__in', ('waiting', 'running'))), fields=('user',), name='personal_export_one_open')],
            },
        ),
    ]
