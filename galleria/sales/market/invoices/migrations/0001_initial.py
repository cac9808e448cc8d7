import django.db.models.deletion
import django.db.models.functions.datetime
import galleria.kernel.encryption
from django.conf import settings
from django.db import migrations, models

# Documents of sellers and the counts of their numbers are only added.
# Who a document names is not guarded: it can be encrypted anew under another key.
FACTS = "shop_id, code, year, number, currency, total_minor, tax_minor, house, content, issued_at"
GUARD = f"""
CREATE TRIGGER sale_document_only_grows BEFORE DELETE OR UPDATE OF {FACTS}, kind, sale_id, corrects_id, refund_id ON invoices_saledocument
    FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
CREATE TRIGGER commission_document_only_grows BEFORE DELETE OR UPDATE OF {FACTS}, seller_id, month ON invoices_commissiondocument
    FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
CREATE TRIGGER commission_line_only_grows BEFORE DELETE OR UPDATE ON invoices_commissionline
    FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
CREATE TRIGGER seller_series_only_grows BEFORE DELETE OR UPDATE ON invoices_sellerseries
    FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
"""
UNDO = """
DROP TRIGGER seller_series_only_grows ON invoices_sellerseries;
DROP TRIGGER commission_line_only_grows ON invoices_commissionline;
DROP TRIGGER commission_document_only_grows ON invoices_commissiondocument;
DROP TRIGGER sale_document_only_grows ON invoices_saledocument;
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('market', '0001_sales_of_sellers'),
        ('sales', '0002_books_only_grow'),
        ('shops', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='CommissionDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=16)),
                ('year', models.PositiveSmallIntegerField()),
                ('number', models.PositiveIntegerField()),
                ('currency', models.CharField(max_length=3)),
                ('total_minor', models.BigIntegerField()),
                ('tax_minor', models.BigIntegerField()),
                ('party', galleria.kernel.encryption.EncryptedJsonField()),
                ('house', models.JSONField()),
                ('content', models.JSONField()),
                ('issued_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('month', models.DateField()),
                ('seller', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['shop', '-id'], name='commission_newest')],
                'constraints': [models.UniqueConstraint(fields=('shop', 'code', 'year', 'number'), name='commission_number_once'), models.UniqueConstraint(fields=('shop', 'seller', 'month'), name='commission_once_a_month'), models.CheckConstraint(condition=models.Q(('month__day', 1)), name='commission_of_a_month')],
            },
        ),
        migrations.CreateModel(
            name='CommissionLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('amount_minor', models.BigIntegerField()),
                ('tax_minor', models.BigIntegerField()),
                ('percent', models.CharField(default='', max_length=10)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='invoices.commissiondocument')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='commission_line', to='market.salestep')),
            ],
            options={
                'ordering': ('step_id',),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('amount_minor__gte', 0), ('tax_minor__gte', 0), ('tax_minor__lte', models.F('amount_minor'))), models.Q(('amount_minor__lte', 0), ('tax_minor__gte', models.F('amount_minor')), ('tax_minor__lte', 0)), _connector='OR'), name='commission_line_sides')],
            },
        ),
        migrations.CreateModel(
            name='CommissionRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField()),
                ('done_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('shop', 'month'), name='commission_run_once')],
            },
        ),
        migrations.CreateModel(
            name='Counter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=16)),
                ('year', models.PositiveSmallIntegerField()),
                ('last', models.PositiveIntegerField()),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('shop', 'code', 'year'), name='counter_once')],
            },
        ),
        migrations.CreateModel(
            name='SaleDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=16)),
                ('year', models.PositiveSmallIntegerField()),
                ('number', models.PositiveIntegerField()),
                ('currency', models.CharField(max_length=3)),
                ('total_minor', models.BigIntegerField()),
                ('tax_minor', models.BigIntegerField()),
                ('party', galleria.kernel.encryption.EncryptedJsonField()),
                ('house', models.JSONField()),
                ('content', models.JSONField()),
                ('issued_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('kind', models.CharField(choices=[('invoice', 'Invoice'), ('receipt', 'Receipt'), ('credit_note', 'Credit Note')], max_length=11)),
                ('corrects', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='credit_notes', to='invoices.saledocument')),
                ('refund', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sale_documents', to='sales.refund')),
                ('sale', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='market.sale')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['shop', '-id'], name='sale_document_newest')],
                'constraints': [models.UniqueConstraint(fields=('shop', 'code', 'year', 'number'), name='sale_document_number_once'), models.UniqueConstraint(condition=models.Q(('kind', 'credit_note'), _negated=True), fields=('sale',), name='sale_document_once'), models.UniqueConstraint(condition=models.Q(('kind', 'credit_note')), fields=('sale', 'refund'), name='sale_credit_note_once'), models.CheckConstraint(condition=models.Q(models.Q(('corrects__isnull', False), ('kind', 'credit_note'), ('refund__isnull', False)), models.Q(models.Q(('kind', 'credit_note'), _negated=True), ('corrects__isnull', True), ('refund__isnull', True)), _connector='OR'), name='sale_credit_note_corrects'), models.CheckConstraint(condition=models.Q(('total_minor__gte', 0)), name='sale_document_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='SellerSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('seller', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('shop', 'seller'), name='seller_series_once'), models.UniqueConstraint(fields=('shop', 'number'), name='seller_series_number_once')],
            },
        ),
        migrations.RunSQL(GUARD, UNDO),
    ]
