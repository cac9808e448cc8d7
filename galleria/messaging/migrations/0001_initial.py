"""Conversations about pieces, what is written in them, reports of them, and how quickly sellers answer."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('catalog', '0001_initial'),
        ('shops', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Conversation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=24, unique=True)),
                ('asked_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('first_answered_at', models.DateTimeField(null=True)),
                ('waiting_since', models.DateTimeField(null=True)),
                ('last_number', models.PositiveIntegerField(default=0)),
                ('last_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('asker_read', models.PositiveIntegerField(default=0)),
                ('seller_read', models.PositiveIntegerField(default=0)),
                ('asker_unread', models.PositiveIntegerField(default=0)),
                ('seller_unread', models.PositiveIntegerField(default=0)),
                ('asker_told_at', models.DateTimeField(null=True)),
                ('seller_told_at', models.DateTimeField(null=True)),
                ('asker_blocked_at', models.DateTimeField(null=True)),
                ('seller_blocked_at', models.DateTimeField(null=True)),
                ('closed_at', models.DateTimeField(null=True)),
                ('closed_reason', models.CharField(default='', max_length=1000)),
                ('published_number', models.PositiveIntegerField(null=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('asker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.product')),
                ('seller', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['asker', '-last_at', '-id'], name='conversation_asked'), models.Index(fields=['shop', 'seller', '-last_at', '-id'], name='conversation_of_seller'), models.Index(condition=models.Q(('waiting_since__isnull', False)), fields=['shop', 'seller', 'waiting_since', 'id'], name='conversation_waiting'), models.Index(condition=models.Q(('asker_unread__gt', 0)), fields=['asker'], name='conversation_asker_unread'), models.Index(condition=models.Q(('seller_unread__gt', 0)), fields=['seller', 'shop'], name='conversation_seller_unread'), models.Index(condition=models.Q(('published_at__isnull', False)), fields=['product', 'published_at'], name='conversation_published'), models.Index(condition=models.Q(('first_answered_at__isnull', False)), fields=['shop', 'seller', 'first_answered_at'], name='conversation_answered'), models.Index(fields=['last_at'], name='conversation_age')],
                'constraints': [models.UniqueConstraint(fields=('product', 'asker', 'seller'), name='conversation_once'), models.CheckConstraint(condition=models.Q(('asker', models.F('seller')), _negated=True), name='conversation_of_two'), models.CheckConstraint(condition=models.Q(('closed_at', None), models.Q(('closed_reason', ''), _negated=True), _connector='OR'), name='conversation_closed_says_why'), models.CheckConstraint(condition=models.Q(('published_number', None), ('published_at__isnull', False), _connector='XOR'), name='conversation_published_when'), models.CheckConstraint(condition=models.Q(('asker_read__lte', models.F('last_number')), ('seller_read__lte', models.F('last_number'))), name='conversation_read_range')],
            },
        ),
        migrations.CreateModel(
            name='ConversationReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(choices=[('offensive', 'Offensive'), ('spam', 'Spam'), ('pay-elsewhere', 'Pay Elsewhere'), ('fraud', 'Fraud'), ('private-data', 'Private Data'), ('other', 'Other')], max_length=13)),
                ('words', models.CharField(default='', max_length=1000)),
                ('state', models.CharField(choices=[('open', 'Open'), ('dismissed', 'Dismissed'), ('upheld', 'Upheld')], default='open', max_length=9)),
                ('reported_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('decided_at', models.DateTimeField(null=True)),
                ('answer', models.CharField(default='', max_length=1000)),
                ('conversation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='messaging.conversation')),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('reporter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'verbose_name': 'report of a conversation',
                'verbose_name_plural': 'reports of conversations',
                'indexes': [models.Index(condition=models.Q(('state', 'open')), fields=['shop', 'reported_at'], name='conversation_report_queue')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('conversation', 'reporter'), name='conversation_report_open_once'), models.CheckConstraint(condition=models.Q(('state', 'open'), ('decided_at__isnull', False), _connector='OR'), name='conversation_report_decided_when'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'upheld'), _negated=True), models.Q(('answer', ''), _negated=True), _connector='OR'), name='conversation_report_says_why')],
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('side', models.CharField(choices=[('asker', 'asker'), ('seller', 'seller')], max_length=6)),
                ('words', models.CharField(blank=True, default='', max_length=2000)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('hidden_at', models.DateTimeField(null=True)),
                ('hidden_reason', models.CharField(default='', max_length=1000)),
                ('conversation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='messages', to='messaging.conversation')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'ordering': ('number',),
                'constraints': [models.UniqueConstraint(fields=('conversation', 'number'), name='message_number_once'), models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='message_number_from_one'), models.CheckConstraint(condition=models.Q(('hidden_at', None), models.Q(('hidden_reason', ''), _negated=True), _connector='OR'), name='message_hidden_says_why')],
            },
        ),
        migrations.CreateModel(
            name='AnsweringTime',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('answered', models.PositiveIntegerField()),
                ('median_s', models.PositiveIntegerField(null=True)),
                ('within', models.CharField(blank=True, choices=[('', ''), ('1h', '1h'), ('day', 'day'), ('2days', '2days'), ('week', 'week'), ('longer', 'longer')], default='', max_length=6)),
                ('counted_at', models.DateTimeField(auto_now=True)),
                ('seller', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('shop', 'seller'), name='answering_time_once')],
            },
        ),
    ]
