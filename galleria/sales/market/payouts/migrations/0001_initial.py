import django.db.models.deletion
import django.db.models.functions.datetime
import galleria.kernel.encryption
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
            name='SandboxTransfer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=20, unique=True)),
                ('amount_minor', models.BigIntegerField()),
                ('currency', models.CharField(max_length=3)),
                ('refusal', models.CharField(default='', max_length=120)),
                ('due_at', models.DateTimeField()),
                ('received_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
        ),
        migrations.CreateModel(
            name='Run',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=20, unique=True)),
                ('key', models.CharField(max_length=120)),
                ('bank', models.CharField(choices=[('sandbox', 'Sandbox'), ('file', 'File'), ('stripe', 'Stripe')], max_length=7)),
                ('status', models.CharField(choices=[('filling', 'Filling'), ('filled', 'Filled')], default='filling', max_length=7)),
                ('currency', models.CharField(max_length=3)),
                ('minimum_minor', models.BigIntegerField()),
                ('started_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('filled_at', models.DateTimeField(null=True)),
                ('sent_at', models.DateTimeField(null=True)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('started_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['shop', '-started_at', '-id'], name='payout_run_newest')],
                'constraints': [models.UniqueConstraint(fields=('shop', 'key'), name='payout_run_once'), models.UniqueConstraint(condition=models.Q(('status', 'filling')), fields=('shop',), name='payout_run_filling_once'), models.CheckConstraint(condition=models.Q(('status', 'filling'), ('filled_at__isnull', False), _connector='XOR'), name='payout_run_filled_at')],
            },
        ),
        migrations.CreateModel(
            name='Payout',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('party', models.CharField(max_length=60)),
                ('ref', models.CharField(max_length=20, unique=True)),
                ('status', models.CharField(choices=[('waiting', 'waiting'), ('sent', 'sent'), ('settled', 'settled'), ('failed', 'failed'), ('returned', 'returned')], default='waiting', max_length=8)),
                ('amount_minor', models.BigIntegerField()),
                ('currency', models.CharField(max_length=3)),
                ('kind', models.CharField(choices=[('iban', 'Iban'), ('other', 'Other'), ('stripe', 'Stripe')], max_length=6)),
                ('country', models.CharField(max_length=2)),
                ('holder', galleria.kernel.encryption.EncryptedTextField()),
                ('number', galleria.kernel.encryption.EncryptedTextField()),
                ('bic', galleria.kernel.encryption.EncryptedTextField(default='')),
                ('last4', models.CharField(max_length=4)),
                ('bank_reference', models.CharField(default='', max_length=120)),
                ('reason', models.CharField(default='', max_length=300)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('news', models.PositiveIntegerField(default=0)),
                ('trouble', models.CharField(default='', max_length=300)),
                ('next_look_at', models.DateTimeField(null=True)),
                ('made_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('sent_at', models.DateTimeField(null=True)),
                ('closed_at', models.DateTimeField(null=True)),
                ('seller', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='payouts', to='payouts.run')),
            ],
            options={
                'indexes': [models.Index(fields=['shop', 'party', '-id'], name='payout_of_seller'), models.Index(condition=models.Q(('next_look_at__isnull', False)), fields=['next_look_at'], name='payout_to_look_at'), models.Index(condition=models.Q(('trouble', ''), _negated=True), fields=['shop', '-id'], name='payout_in_trouble'), models.Index(condition=models.Q(('status__in', ('failed', 'returned'))), fields=['shop', '-id'], name='payout_that_failed')],
                'constraints': [models.UniqueConstraint(fields=('run', 'party'), name='payout_once_a_run'), models.CheckConstraint(condition=models.Q(('amount_minor__gt', 0)), name='payout_of_something'), models.CheckConstraint(condition=models.Q(('status__in', ('failed', 'returned')), ('reason', ''), _connector='XOR'), name='payout_failed_for_a_reason'), models.CheckConstraint(condition=models.Q(('status__in', ('waiting', 'sent')), ('closed_at__isnull', False), _connector='XOR'), name='payout_closed_at')],
            },
        ),
        migrations.CreateModel(
            name='LeftOut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('party', models.CharField(max_length=60)),
                ('reason', models.CharField(choices=[('below_zero', 'below_zero'), ('below_minimum', 'below_minimum'), ('at_bank', 'at_bank'), ('no_account', 'no_account'), ('no_stripe', 'no_stripe'), ('stripe_needs', 'stripe_needs'), ('stripe_checks', 'stripe_checks'), ('stripe_closed', 'stripe_closed')], max_length=13)),
                ('available_minor', models.BigIntegerField()),
                ('seller', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='left_out', to='payouts.run')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('run', 'party'), name='payout_left_out_once')],
            },
        ),
        migrations.CreateModel(
            name='ConnectedAccount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(default='', max_length=120)),
                ('state', models.CharField(choices=[('begun', 'begun'), ('needs', 'needs'), ('checking', 'checking'), ('ready', 'ready'), ('restricted', 'restricted')], default='begun', max_length=10)),
                ('needs', models.JSONField(default=list)),
                ('told', models.JSONField(default=list)),
                ('reason', models.CharField(default='', max_length=60)),
                ('deadline', models.DateTimeField(null=True)),
                ('country', models.CharField(default='', max_length=2)),
                ('currency', models.CharField(default='', max_length=3)),
                ('is_submitted', models.BooleanField(default=False)),
                ('begun_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('asked_at', models.DateTimeField(null=True)),
                ('turn', models.BigIntegerField(default=0)),
                ('noted_turn', models.BigIntegerField(default=0)),
                ('looked_at', models.DateTimeField(null=True)),
                ('next_look_at', models.DateTimeField(null=True)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('next_look_at__isnull', False)), fields=['next_look_at'], name='connected_to_look_at')],
                'constraints': [models.UniqueConstraint(fields=('shop', 'user'), name='connected_account_once'), models.UniqueConstraint(condition=models.Q(('reference', ''), _negated=True), fields=('reference',), name='connected_account_reference'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'ready'), _negated=True), models.Q(('reference', ''), _negated=True), _connector='OR'), name='connected_account_ready')],
            },
        ),
        migrations.CreateModel(
            name='PayoutAccount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('iban', 'Iban'), ('other', 'Other'), ('stripe', 'Stripe')], max_length=6)),
                ('country', models.CharField(max_length=2)),
                ('holder', galleria.kernel.encryption.EncryptedTextField()),
                ('number', galleria.kernel.encryption.EncryptedTextField()),
                ('bic', galleria.kernel.encryption.EncryptedTextField(default='')),
                ('last4', models.CharField(max_length=4)),
                ('changed_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('shop', 'user'), name='payout_account_once')],
            },
        ),
    ]
