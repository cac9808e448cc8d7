import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

# The steps of returns are only added. A person who is erased leaves those that they took without their name.
GUARD = """
CREATE TRIGGER return_step_only_grows BEFORE DELETE OR UPDATE OF of_return_id, shop_id, code, status, details, at ON returns_returnstep
    FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
"""
UNDO = "DROP TRIGGER return_step_only_grows ON returns_returnstep;"


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('sales', '0002_books_only_grow'),
        ('shops', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Return',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=20, unique=True)),
                ('status', models.CharField(choices=[('requested', 'requested'), ('approved', 'approved'), ('declined', 'declined'), ('sent', 'sent'), ('received', 'received'), ('refunded', 'refunded'), ('cancelled', 'cancelled'), ('closed', 'closed')], default='requested', max_length=9)),
                ('reason', models.CharField(choices=[('changed-mind', 'changed-mind'), ('damaged', 'damaged'), ('not-as-described', 'not-as-described'), ('wrong-piece', 'wrong-piece'), ('too-late', 'too-late'), ('other', 'other')], max_length=16)),
                ('words', models.CharField(default='', max_length=1000)),
                ('comes_back', models.BooleanField(default=True)),
                ('paid_by', models.CharField(max_length=5)),
                ('address', models.JSONField(default=list)),
                ('answer', models.CharField(default='', max_length=1000)),
                ('send_by', models.DateTimeField(null=True)),
                ('tracking', models.CharField(default='', max_length=120)),
                ('condition', models.CharField(default='', max_length=1000)),
                ('arrived_at', models.DateTimeField()),
                ('requested_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('asked_with', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='others', to='returns.return')),
                ('order', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='returns', to='sales.order')),
                ('refund', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='of_return', to='sales.refund')),
                ('seller', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['shop', '-requested_at', '-id'], name='return_newest'), models.Index(fields=['shop', 'status', '-requested_at'], name='return_by_status'), models.Index(condition=models.Q(('seller__isnull', False)), fields=['seller', 'shop', '-id'], name='return_of_seller'), models.Index(condition=models.Q(('status', 'approved')), fields=['send_by'], name='return_to_send')],
                'constraints': [models.CheckConstraint(condition=models.Q(('status', 'refunded'), ('refund', None), _connector='XOR'), name='return_refunded_by_a_refund'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ('approved', 'sent')), _negated=True), ('send_by__isnull', False), _connector='OR'), name='return_sent_by_a_day'), models.CheckConstraint(condition=models.Q(('paid_by__in', ('buyer', 'shop'))), name='return_paid_by_somebody')],
            },
        ),
        migrations.CreateModel(
            name='ReturnedPieces',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sold', models.PositiveSmallIntegerField()),
                ('claimed', models.PositiveSmallIntegerField()),
                ('line', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='returned', to='sales.orderline')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('claimed__gte', 0), ('claimed__lte', models.F('sold'))), name='returned_no_more_than_sold')],
            },
        ),
        migrations.CreateModel(
            name='ReturnLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quantity', models.PositiveSmallIntegerField()),
                ('received', models.PositiveSmallIntegerField(null=True)),
                ('restocked', models.PositiveSmallIntegerField(default=0)),
                ('line', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sales.orderline')),
                ('of_return', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lines', to='returns.return')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'ordering': ('line__position',),
                'constraints': [models.UniqueConstraint(fields=('of_return', 'line'), name='return_line_once'), models.CheckConstraint(condition=models.Q(('quantity__gte', 1)), name='return_line_of_something'), models.CheckConstraint(condition=models.Q(('received', None), ('received__lte', models.F('quantity')), _connector='OR'), name='return_line_received_of_asked'), models.CheckConstraint(condition=models.Q(('restocked', 0), ('restocked__lte', models.F('received')), _connector='OR'), name='return_line_restocked_of_received')],
            },
        ),
        migrations.CreateModel(
            name='ReturnPicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=32, unique=True)),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('of_return', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='pictures', to='returns.return')),
                ('order', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sales.order')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'ordering': ('id',),
                'indexes': [models.Index(condition=models.Q(('of_return', None)), fields=['created_at'], name='return_picture_waits')],
            },
        ),
        migrations.CreateModel(
            name='ReturnStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=10)),
                ('status', models.CharField(max_length=9)),
                ('details', models.JSONField(default=dict)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('of_return', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='returns.return')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'ordering': ('at', 'id'),
                'indexes': [models.Index(fields=['of_return', 'at'], name='return_step_history')],
            },
        ),
        migrations.RunSQL(GUARD, UNDO),
    ]
