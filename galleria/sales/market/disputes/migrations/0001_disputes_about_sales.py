import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

# The steps of disputes are only added. A person who is erased leaves those that they took without their name.
GUARD = """
CREATE TRIGGER dispute_step_only_grows BEFORE DELETE OR UPDATE OF dispute_id, shop_id, code, status, side, details, at ON disputes_disputestep
    FOR EACH ROW EXECUTE FUNCTION refuse_sales_change();
"""
UNDO = "DROP TRIGGER dispute_step_only_grows ON disputes_disputestep;"


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
            name='Dispute',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=26, unique=True)),
                ('status', models.CharField(choices=[('open', 'open'), ('decision', 'decision'), ('returning', 'returning'), ('closed', 'closed')], default='open', max_length=9)),
                ('outcome', models.CharField(blank=True, choices=[('agreed', 'agreed'), ('decided', 'decided'), ('returned', 'returned'), ('withdrawn', 'withdrawn'), ('dropped', 'dropped')], default='', max_length=9)),
                ('reason', models.CharField(choices=[('not-received', 'not-received'), ('not-as-described', 'not-as-described'), ('damaged', 'damaged'), ('not-authentic', 'not-authentic'), ('other', 'other')], max_length=16)),
                ('asked_minor', models.BigIntegerField()),
                ('granted_minor', models.BigIntegerField(null=True)),
                ('return_to', models.CharField(default='', max_length=500)),
                ('tracking', models.CharField(default='', max_length=120)),
                ('sent_back_at', models.DateTimeField(null=True)),
                ('answer_by', models.DateTimeField(null=True)),
                ('staff_told_at', models.DateTimeField(null=True)),
                ('opened_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('closed_at', models.DateTimeField(null=True)),
                ('refund', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='of_dispute', to='sales.refund')),
                ('sale', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='dispute', to='market.sale')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['shop', '-opened_at', '-id'], name='dispute_newest'), models.Index(condition=models.Q(('status', 'closed'), _negated=True), fields=['answer_by'], name='dispute_clock')],
                'constraints': [models.CheckConstraint(condition=models.Q(('asked_minor__gt', 0)), name='dispute_asks_for_something'), models.CheckConstraint(condition=models.Q(('granted_minor', None), ('granted_minor__gte', 0), _connector='OR'), name='dispute_grants_not_negative'), models.CheckConstraint(condition=models.Q(('status', 'closed'), ('closed_at', None), _connector='XOR'), name='dispute_closed_at_a_time'), models.CheckConstraint(condition=models.Q(('status', 'closed'), ('outcome', ''), _connector='XOR'), name='dispute_closed_by_something'), models.CheckConstraint(condition=models.Q(('status', 'closed'), ('answer_by__isnull', False), _connector='XOR'), name='dispute_clock_runs'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'returning'), _negated=True), ('granted_minor__gt', 0), _connector='OR'), name='dispute_returns_for_something')],
            },
        ),
        migrations.CreateModel(
            name='DisputePost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('side', models.CharField(choices=[('buyer', 'buyer'), ('seller', 'seller'), ('house', 'house')], max_length=6)),
                ('code', models.CharField(max_length=10)),
                ('words', models.CharField(blank=True, default='', max_length=2000)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('dispute', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='disputes.dispute')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='DisputePicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('side', models.CharField(choices=[('buyer', 'buyer'), ('seller', 'seller'), ('house', 'house')], max_length=6)),
                ('ref', models.CharField(max_length=32, unique=True)),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('sale', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='market.sale')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
                ('post', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='pictures', to='disputes.disputepost')),
            ],
            options={
                'ordering': ('id',),
                'indexes': [models.Index(condition=models.Q(('post', None)), fields=['created_at'], name='dispute_picture_waits')],
            },
        ),
        migrations.CreateModel(
            name='DisputeStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=10)),
                ('status', models.CharField(max_length=9)),
                ('side', models.CharField(blank=True, default='', max_length=6)),
                ('details', models.JSONField(default=dict)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dispute', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='disputes.dispute')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'ordering': ('at', 'id'),
                'indexes': [models.Index(fields=['dispute', 'at'], name='dispute_step_history')],
            },
        ),
        migrations.RunSQL(GUARD, UNDO),
    ]
