"""Wish lists, their pieces, and notices."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Makes the tables."""

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('catalog', '0001_initial'),
        ('shops', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='WishList',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=32, unique=True)),
                ('name', models.CharField(max_length=60)),
                ('notes', models.CharField(default='', max_length=500)),
                ('is_default', models.BooleanField(default=False)),
                ('token', models.CharField(max_length=40, null=True, unique=True)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wish_lists', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['owner', 'shop'], name='wish_list_of_person')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('is_default', True)), fields=('shop', 'owner'), name='wish_list_default_once')],
            },
        ),
        migrations.CreateModel(
            name='WishItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('note', models.CharField(default='', max_length=300)),
                ('position', models.IntegerField()),
                ('price_minor', models.BigIntegerField()),
                ('added_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.product')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
                ('wish_list', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='wishes.wishlist')),
            ],
            options={
                'indexes': [models.Index(fields=['wish_list', 'position', 'id'], name='wish_item_in_order')],
                'constraints': [models.UniqueConstraint(fields=('wish_list', 'product'), name='wish_item_once')],
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('back-in-stock', 'Back In Stock'), ('price-drop', 'Price Drop')], max_length=13)),
                ('email', models.EmailField(default='', max_length=200)),
                ('status', models.CharField(choices=[('unconfirmed', 'Unconfirmed'), ('waiting', 'Waiting'), ('sent', 'Sent')], max_length=11)),
                ('token', models.CharField(max_length=40, unique=True)),
                ('price_minor', models.BigIntegerField()),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('sent_at', models.DateTimeField(null=True)),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.product')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('status', 'waiting')), fields=['product', 'kind'], name='notice_waiting'), models.Index(condition=models.Q(('person__isnull', False)), fields=['person'], name='notice_of_person'), models.Index(condition=models.Q(('person', None)), fields=['email'], name='notice_of_guest'), models.Index(condition=models.Q(('status', 'unconfirmed')), fields=['created_at'], name='notice_unconfirmed'), models.Index(condition=models.Q(('status', 'sent')), fields=['sent_at'], name='notice_sent')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('person__isnull', False)), fields=('product', 'kind', 'person'), name='notice_once_a_person'), models.UniqueConstraint(condition=models.Q(('person', None)), fields=('product', 'kind', 'email'), name='notice_once_a_guest'), models.CheckConstraint(condition=models.Q(('person__isnull', True), ('email', ''), _connector='XOR'), name='notice_of_person_or_guest'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'unconfirmed'), _negated=True), ('person__isnull', True), _connector='OR'), name='notice_of_person_is_confirmed')],
            },
        ),
    ]
