import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

# The steps of sales are only added. A person who is erased leaves those that they took without their name.
GUARD = """
CREATE TRIGGER sale_step_only_grows BEFORE DELETE OR UPDATE OF sale_id, shop_id, code, status, details, at ON market_salestep
    FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
"""
UNDO = "DROP TRIGGER sale_step_only_grows ON market_salestep;"


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('sales', '0002_books_only_grow'),
        ('shops', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Sale',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=24, unique=True)),
                ('status', models.CharField(choices=[('paid', 'paid'), ('shipped', 'shipped'), ('arrived', 'arrived'), ('released', 'released'), ('refunded', 'refunded')], default='paid', max_length=8)),
                ('goods_minor', models.BigIntegerField()),
                ('delivery_minor', models.BigIntegerField()),
                ('goods_tax_minor', models.BigIntegerField()),
                ('delivery_tax_minor', models.BigIntegerField()),
                ('commission_minor', models.BigIntegerField()),
                ('commission_tax_minor', models.BigIntegerField()),
                ('refunded_minor', models.BigIntegerField(default=0)),
                ('charged_back_minor', models.BigIntegerField(default=0)),
                ('tracking', models.CharField(default='', max_length=120)),
                ('parcel_count', models.PositiveSmallIntegerField(default=0)),
                ('inspection_days', models.PositiveSmallIntegerField()),
                ('assumed_days', models.PositiveSmallIntegerField()),
                ('extension_days', models.PositiveSmallIntegerField(default=0)),
                ('asked_days', models.PositiveSmallIntegerField(default=0)),
                ('paid_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('shipped_at', models.DateTimeField(null=True)),
                ('arrived_at', models.DateTimeField(null=True)),
                ('due_at', models.DateTimeField(null=True)),
                ('reminded_at', models.DateTimeField(null=True)),
                ('released_at', models.DateTimeField(null=True)),
                ('order', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sales', to='sales.order')),
                ('seller', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['seller', 'shop', '-id'], name='sale_of_seller'), models.Index(condition=models.Q(('due_at__isnull', False)), fields=['due_at'], name='sale_due')],
                'constraints': [models.UniqueConstraint(fields=('order', 'seller'), name='sale_once'), models.CheckConstraint(condition=models.Q(('refunded_minor__gte', 0), ('refunded_minor__lte', django.db.models.expressions.CombinedExpression(models.F('goods_minor'), '+', models.F('delivery_minor')))), name='sale_refunds_within'), models.CheckConstraint(condition=models.Q(('charged_back_minor__gte', 0), ('charged_back_minor__lte', models.F('refunded_minor'))), name='sale_charged_back_within'), models.CheckConstraint(condition=models.Q(('commission_minor__gte', 0), ('commission_minor__lte', models.F('goods_minor'))), name='sale_commission_within'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'released'), _negated=True), ('released_at__isnull', False), _connector='OR'), name='sale_released_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='Parcel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('tracking', models.CharField(default='', max_length=120)),
                ('sent_at', models.DateTimeField()),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('sale', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='parcels', to='market.sale')),
            ],
            options={
                'ordering': ('number',),
                'constraints': [models.UniqueConstraint(fields=('sale', 'number'), name='parcel_number_once')],
            },
        ),
        migrations.CreateModel(
            name='SaleStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=20)),
                ('status', models.CharField(max_length=8)),
                ('details', models.JSONField(default=dict)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('sale', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='market.sale')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'ordering': ('at', 'id'),
                'indexes': [models.Index(fields=['sale', 'at'], name='sale_step_history')],
            },
        ),
        migrations.CreateModel(
            name='SentPieces',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sold', models.PositiveSmallIntegerField()),
                ('sent', models.PositiveSmallIntegerField()),
                ('unsent', models.PositiveSmallIntegerField(default=0)),
                ('line', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='sent_pieces', to='sales.orderline')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('sent__lte', django.db.models.expressions.CombinedExpression(models.F('sold'), '-', models.F('unsent')))), name='sent_no_more_than_sold')],
            },
        ),
        migrations.CreateModel(
            name='ParcelLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quantity', models.PositiveSmallIntegerField()),
                ('line', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sales.orderline')),
                ('parcel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='market.parcel')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'ordering': ('line',),
                'constraints': [models.UniqueConstraint(fields=('parcel', 'line'), name='parcel_line_once'), models.CheckConstraint(condition=models.Q(('quantity__gte', 1)), name='parcel_line_of_something')],
            },
        ),
        migrations.RunSQL(GUARD, UNDO),
    ]
