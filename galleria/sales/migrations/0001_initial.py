"""Carts, slots, orders, payments and the ledger."""

import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

# What an entry is written by: its transaction, as the database counts them.
NUMBER = """
CREATE FUNCTION sales_transaction_number() RETURNS bigint LANGUAGE sql STABLE AS $f$ SELECT pg_current_xact_id()::text::bigint $f$;
"""


class Migration(migrations.Migration):
    """The tables."""

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('catalog', '0001_initial'),
        ('shops', '0001_initial'),
    ]

    operations = [
        migrations.RunSQL(NUMBER, 'DROP FUNCTION sales_transaction_number();'),
        migrations.CreateModel(
            name='Account',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=30)),
                ('party', models.CharField(default='', max_length=60)),
                ('currency', models.CharField(max_length=3)),
                ('counted_minor', models.BigIntegerField(default=0)),
                ('counted_to', models.BigIntegerField(default=0)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('shop', 'code', 'party', 'currency'), name='account_once')],
            },
        ),
        migrations.CreateModel(
            name='Cart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('guest', models.CharField(max_length=64, null=True)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='carts', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('user', None)), fields=['updated_at'], name='cart_of_guest_age')],
                'constraints': [models.UniqueConstraint(fields=('user', 'shop'), name='cart_of_person'), models.UniqueConstraint(fields=('guest', 'shop'), name='cart_of_guest'), models.CheckConstraint(condition=models.Q(('user', None), ('guest', None), _connector='XOR'), name='cart_of_somebody')],
            },
        ),
        migrations.CreateModel(
            name='CartLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quantity', models.PositiveSmallIntegerField()),
                ('price_minor', models.BigIntegerField()),
                ('is_saved', models.BooleanField(db_default=False, default=False)),
                ('added_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('cart', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='sales.cart')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.variant')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('cart', 'variant'), name='cart_line_once'), models.CheckConstraint(condition=models.Q(('quantity__gte', 1), ('quantity__lte', 99)), name='cart_line_quantity')],
            },
        ),
        migrations.CreateModel(
            name='Slot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on_hand', models.PositiveIntegerField(default=0)),
                ('reserved', models.PositiveIntegerField(default=0)),
                ('method', models.CharField(max_length=80)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('reserved__lte', models.F('on_hand'))), name='sales_slot_reserved_within_on_hand'), models.UniqueConstraint(fields=('shop', 'method', 'starts_at'), name='slot_once'), models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='slot_has_length')],
            },
        ),
        migrations.CreateModel(
            name='Order',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=20, unique=True)),
                ('status', models.CharField(choices=[('pending', 'pending'), ('paid', 'paid'), ('preparing', 'preparing'), ('ready', 'ready'), ('shipped', 'shipped'), ('delivered', 'delivered'), ('completed', 'completed'), ('disputed', 'disputed'), ('cancelled', 'cancelled'), ('refunded', 'refunded')], default='pending', max_length=10)),
                ('email', models.EmailField(max_length=254)),
                ('name', models.CharField(max_length=100)),
                ('phone', models.CharField(default='', max_length=40)),
                ('address', models.JSONField(null=True)),
                ('delivery', models.JSONField()),
                ('gift_message', models.CharField(default='', max_length=500)),
                ('note', models.CharField(default='', max_length=500)),
                ('quote', models.JSONField()),
                ('currency', models.CharField(max_length=3)),
                ('total_minor', models.BigIntegerField()),
                ('tracking', models.CharField(default='', max_length=120)),
                ('due_at', models.DateTimeField(null=True)),
                ('placed_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='orders', to='shops.shop')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='orders', to=settings.AUTH_USER_MODEL)),
                ('slot', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='orders', to='sales.slot')),
            ],
            options={
                'indexes': [models.Index(fields=['shop', '-placed_at', '-id'], name='order_newest'), models.Index(fields=['-placed_at', '-id'], name='order_newest_of_all'), models.Index(fields=['shop', 'status', '-placed_at'], name='order_by_status'), models.Index(condition=models.Q(('user__isnull', False)), fields=['user', '-placed_at', '-id'], name='order_of_person'), models.Index(condition=models.Q(('due_at__isnull', False), ('status__in', ('pending', 'preparing', 'ready'))), fields=['due_at'], name='order_due'), models.Index(models.F('shop'), django.db.models.functions.text.Lower('email'), condition=models.Q(('status__in', ('pending', 'preparing', 'ready')), ('user', None)), name='order_unpaid_of_guest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('total_minor__gte', 0)), name='order_total_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='Booking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=120, unique=True)),
                ('kind', models.CharField(max_length=20)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('order', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bookings', to='sales.order')),
            ],
            options={
                'indexes': [models.Index(fields=['shop', 'at'], name='booking_by_time')],
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('amount_minor', models.BigIntegerField()),
                ('written_by', models.BigIntegerField(db_default=models.Func(function='sales_transaction_number', output_field=models.BigIntegerField()))),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='sales.account')),
                ('booking', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='sales.booking')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['account', 'written_by'], include=('amount_minor',), name='entry_of_account')],
                'constraints': [models.CheckConstraint(condition=models.Q(('amount_minor', 0), _negated=True), name='entry_of_something')],
            },
        ),
        migrations.CreateModel(
            name='Invoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('number', models.PositiveIntegerField()),
                ('company', models.JSONField()),
                ('part', models.JSONField(null=True)),
                ('issued_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('order', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='invoice', to='sales.order')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('shop', 'year', 'number'), name='invoice_number_once')],
            },
        ),
        migrations.CreateModel(
            name='OrderLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('sku', models.CharField(max_length=60)),
                ('slug', models.CharField(max_length=80)),
                ('title', models.CharField(max_length=120)),
                ('maker', models.CharField(default='', max_length=120)),
                ('options', models.JSONField(default=dict)),
                ('picture', models.JSONField(null=True)),
                ('quantity', models.PositiveSmallIntegerField()),
                ('price_minor', models.BigIntegerField()),
                ('total_minor', models.BigIntegerField()),
                ('order', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='sales.order')),
                ('seller', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('variant', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='catalog.variant')),
            ],
            options={
                'ordering': ('position',),
                'constraints': [models.UniqueConstraint(fields=('order', 'position'), name='order_line_position_once'), models.CheckConstraint(condition=models.Q(('price_minor__gte', 0), ('quantity__gte', 1)), name='order_line_of_something')],
            },
        ),
        migrations.CreateModel(
            name='OrderStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=20)),
                ('status', models.CharField(max_length=10)),
                ('details', models.JSONField(default=dict)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('order', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='sales.order')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'ordering': ('at', 'id'),
                'indexes': [models.Index(fields=['order', 'at'], name='order_step_history')],
            },
        ),
        migrations.CreateModel(
            name='Payment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('method', models.CharField(choices=[('transfer', 'Transfer'), ('at-pickup', 'At Pickup'), ('card', 'Card')], max_length=10)),
                ('status', models.CharField(choices=[('open', 'Open'), ('paid', 'Paid'), ('cancelled', 'Cancelled'), ('part_refunded', 'Part Refunded'), ('refunded', 'Refunded')], default='open', max_length=13)),
                ('amount_minor', models.BigIntegerField()),
                ('refunded_minor', models.BigIntegerField(default=0)),
                ('reference', models.CharField(max_length=120, null=True)),
                ('paid_at', models.DateTimeField(null=True)),
                ('order', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='payment', to='sales.order')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('refunded_minor__gte', 0), ('refunded_minor__lte', models.F('amount_minor'))), name='payment_refunds_within_amount'), models.UniqueConstraint(condition=models.Q(('method', 'card')), fields=('method', 'reference'), name='payment_reference_once')],
            },
        ),
        migrations.CreateModel(
            name='Refund',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=120)),
                ('amount_minor', models.BigIntegerField()),
                ('reason', models.CharField(max_length=200)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('status', models.CharField(choices=[('waiting', 'Waiting'), ('done', 'Done'), ('failed', 'Failed')], db_default='done', default='done', max_length=7)),
                ('to_send', models.BooleanField(db_default=False, default=False)),
                ('reference', models.CharField(db_default='', default='', max_length=120)),
                ('attempts', models.PositiveSmallIntegerField(db_default=0, default=0)),
                ('next_attempt_at', models.DateTimeField(null=True)),
                ('error', models.CharField(db_default='', default='', max_length=500)),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('payment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='refunds', to='sales.payment')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('status', 'waiting')), fields=['next_attempt_at'], name='refund_waiting'), models.Index(condition=models.Q(('to_send', True)), fields=['shop', 'at'], name='refund_to_send')],
                'constraints': [models.UniqueConstraint(fields=('payment', 'key'), name='refund_once'), models.CheckConstraint(condition=models.Q(('amount_minor__gt', 0)), name='refund_of_something')],
            },
        ),
        migrations.CreateModel(
            name='CreditNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('number', models.PositiveIntegerField()),
                ('company', models.JSONField()),
                ('taxes', models.JSONField(default=list)),
                ('issued_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('invoice', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='credit_notes', to='sales.invoice')),
                ('refund', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='credit_note', to='sales.refund')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('shop', 'year', 'number'), name='credit_note_number_once')],
            },
        ),
    ]
