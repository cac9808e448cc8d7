import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('sales', '0001_initial'),
        ('shops', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='StripeEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('event_id', models.CharField(max_length=120, unique=True)),
                ('kind', models.CharField(max_length=80)),
                ('facts', models.JSONField(default=dict)),
                ('received_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('done_at', models.DateTimeField(null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('next_attempt_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('error', models.CharField(default='', max_length=500)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('done_at', None)), fields=['next_attempt_at'], name='stripe_event_waiting')],
            },
        ),
        migrations.CreateModel(
            name='Dispute',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=120, unique=True)),
                ('amount_minor', models.BigIntegerField()),
                ('status', models.CharField(choices=[('open', 'Open'), ('won', 'Won'), ('lost', 'Lost')], default='open', max_length=4)),
                ('opened_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('closed_at', models.DateTimeField(null=True)),
                ('payment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='disputes', to='sales.payment')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['payment'], name='dispute_of_payment')],
            },
        ),
        migrations.CreateModel(
            name='Intent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=120, unique=True)),
                ('status', models.CharField(choices=[('open', 'Open'), ('paid', 'Paid'), ('cancelled', 'Cancelled'), ('unwanted', 'Unwanted'), ('returned', 'Returned')], default='open', max_length=9)),
                ('amount_minor', models.BigIntegerField()),
                ('received_minor', models.BigIntegerField(default=0)),
                ('received_currency', models.CharField(default='', max_length=3)),
                ('fee_minor', models.BigIntegerField(null=True)),
                ('reason', models.CharField(choices=[('', 'None'), ('late', 'Late'), ('cancelled', 'Cancelled'), ('amount', 'Amount'), ('twice', 'Twice')], default='', max_length=9)),
                ('refund_reference', models.CharField(default='', max_length=120)),
                ('made_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('looks', models.PositiveIntegerField(default=0)),
                ('next_look_at', models.DateTimeField(null=True)),
                ('error', models.CharField(default='', max_length=500)),
                ('payment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='intents', to='sales.payment')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['payment'], name='intent_of_payment'), models.Index(condition=models.Q(('next_look_at__isnull', False)), fields=['next_look_at'], name='intent_to_look_at')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('status', 'open')), fields=('payment',), name='intent_open_once'), models.UniqueConstraint(condition=models.Q(('status', 'paid')), fields=('payment',), name='intent_paid_once'), models.CheckConstraint(condition=models.Q(('status__in', ('unwanted', 'returned')), ('reason', ''), _connector='XOR'), name='intent_unwanted_for_a_reason')],
            },
        ),
    ]
