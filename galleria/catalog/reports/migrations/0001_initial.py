"""What people report of pieces."""

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
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(choices=[('counterfeit', 'Counterfeit'), ('misdescribed', 'Misdescribed'), ('stolen', 'Stolen'), ('prohibited', 'Prohibited'), ('offensive', 'Offensive'), ('other', 'Other')], max_length=12)),
                ('words', models.CharField(default='', max_length=1000)),
                ('state', models.CharField(choices=[('open', 'Open'), ('dismissed', 'Dismissed'), ('upheld', 'Upheld')], default='open', max_length=9)),
                ('reported_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('decided_at', models.DateTimeField(null=True)),
                ('answer', models.CharField(default='', max_length=1000)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.product')),
                ('reporter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'open')), fields=['shop', 'reported_at'], name='report_queue'), models.Index(condition=models.Q(('state', 'upheld')), fields=['product', '-decided_at'], name='report_upheld')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('product', 'reporter'), name='report_open_once'), models.CheckConstraint(condition=models.Q(('state', 'open'), ('decided_at__isnull', False), _connector='OR'), name='report_decided_when'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'upheld'), _negated=True), models.Q(('answer', ''), _negated=True), _connector='OR'), name='report_upheld_says_why')],
            },
        ),
    ]
