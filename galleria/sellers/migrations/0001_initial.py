"""Sellers: what they show, who they are by law, and whether they may sell."""

import django.db.models.deletion
import django.db.models.expressions
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
            name='Seller',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('private', 'private'), ('company', 'company')], max_length=7)),
                ('state', models.CharField(choices=[('applied', 'applied'), ('approved', 'approved'), ('refused', 'refused'), ('suspended', 'suspended')], default='applied', max_length=9)),
                ('name', models.CharField(max_length=80)),
                ('city', models.CharField(default='', max_length=80)),
                ('country', models.CharField(max_length=2)),
                ('responds_within', models.CharField(default='', max_length=5)),
                ('about', models.TextField(default='')),
                ('shipping_text', models.TextField(default='')),
                ('returns_text', models.TextField(default='')),
                ('company_name', models.CharField(default='', max_length=80)),
                ('address', galleria.kernel.encryption.EncryptedJsonField(default=dict)),
                ('tax_id', galleria.kernel.encryption.EncryptedTextField(default='')),
                ('birth_date', galleria.kernel.encryption.EncryptedDateField(null=True)),
                ('terms_version', models.CharField(default='', max_length=20)),
                ('terms_accepted_at', models.DateTimeField(null=True)),
                ('applied_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('approved_at', models.DateTimeField(null=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('reason', models.CharField(default='', max_length=1000)),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('ratings_count', models.PositiveIntegerField(db_default=0, default=0)),
                ('ratings_sum', models.PositiveIntegerField(db_default=0, default=0)),
                ('rating_tenths', models.GeneratedField(db_persist=True, expression=models.Case(models.When(ratings_count__gte=3, then=django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('ratings_sum'), '*', models.Value(20)), '+', models.F('ratings_count')), '/', django.db.models.expressions.CombinedExpression(models.F('ratings_count'), '*', models.Value(2)))), default=models.Value(0)), output_field=models.PositiveSmallIntegerField())),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['shop', 'state', 'applied_at'], name='seller_queue'), models.Index(condition=models.Q(('state', 'approved')), fields=['shop', 'name', 'id'], name='seller_by_name'), models.Index(condition=models.Q(('state', 'approved')), fields=['shop', '-rating_tenths', '-ratings_count', '-id'], name='seller_by_rating')],
                'constraints': [models.UniqueConstraint(fields=('shop', 'user'), name='seller_once_in_shop'), models.CheckConstraint(condition=models.Q(('country__regex', '^[A-Z]{2}$')), name='seller_country_shape'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('refused', 'suspended')), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='seller_is_told_why'), models.CheckConstraint(condition=models.Q(('ratings_sum__gte', models.F('ratings_count')), ('ratings_sum__lte', django.db.models.expressions.CombinedExpression(models.F('ratings_count'), '*', models.Value(5)))), name='seller_ratings_fit')],
            },
        ),
    ]
