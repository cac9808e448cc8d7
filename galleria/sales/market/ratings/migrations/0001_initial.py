"""Ratings of sellers' sales, reports of them, and the letters that ask for them."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

# What everybody reads of ratings is kept in caches by the catalogue's version, like the pages of sellers: whatever changes it raises that.
TELL = """
CREATE FUNCTION tell_rating_change() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN
    PERFORM raise_catalogue_version(coalesce(NEW.shop_id, OLD.shop_id));
    RETURN NULL;
END $f$;
CREATE TRIGGER rating_raises_version AFTER INSERT OR UPDATE OR DELETE ON ratings_rating
    FOR EACH ROW EXECUTE FUNCTION tell_rating_change();
"""
UNDO = "DROP TRIGGER rating_raises_version ON ratings_rating; DROP FUNCTION tell_rating_change();"


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('market', '0001_sales_of_sellers'),
        ('shops', '0002_version_slots'),
    ]

    operations = [
        migrations.CreateModel(
            name='NoRatingWishes',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email_hash', models.CharField(max_length=64, unique=True)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
        ),
        migrations.CreateModel(
            name='Rating',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=32, unique=True)),
                ('stars', models.PositiveSmallIntegerField()),
                ('words', models.CharField(blank=True, default='', max_length=1000)),
                ('rated_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('changed_at', models.DateTimeField(null=True)),
                ('answer', models.CharField(blank=True, default='', max_length=1000)),
                ('answered_at', models.DateTimeField(null=True)),
                ('hides', models.CharField(blank=True, choices=[('', ''), ('words', 'words'), ('all', 'all')], default='', max_length=5)),
                ('fault', models.CharField(blank=True, choices=[('offensive', 'offensive'), ('personal', 'personal'), ('off-topic', 'off-topic'), ('unlawful', 'unlawful'), ('pressure', 'pressure')], default='', max_length=9)),
                ('reason', models.CharField(blank=True, default='', max_length=1000)),
                ('decided_at', models.DateTimeField(null=True)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('sale', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='rating', to='market.sale')),
                ('seller', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('hides', 'all'), _negated=True), fields=['shop', 'seller', '-id'], include=('stars',), name='rating_shown'), models.Index(fields=['shop', 'seller', '-id'], name='rating_of_seller')],
                'constraints': [models.CheckConstraint(condition=models.Q(('stars__gte', 1), ('stars__lte', 5)), name='rating_one_to_five'), models.CheckConstraint(condition=models.Q(('answer', ''), ('answered_at__isnull', False), _connector='OR'), name='rating_answered_at_a_time'), models.CheckConstraint(condition=models.Q(('hides', ''), models.Q(models.Q(('fault', ''), _negated=True), models.Q(('reason', ''), _negated=True), ('decided_at__isnull', False)), _connector='OR'), name='rating_hidden_for_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='RatingReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fault', models.CharField(choices=[('offensive', 'offensive'), ('personal', 'personal'), ('off-topic', 'off-topic'), ('unlawful', 'unlawful'), ('pressure', 'pressure')], max_length=9)),
                ('words', models.CharField(blank=True, default='', max_length=1000)),
                ('state', models.CharField(choices=[('open', 'Open'), ('dismissed', 'Dismissed'), ('upheld', 'Upheld')], default='open', max_length=9)),
                ('reported_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('decided_at', models.DateTimeField(null=True)),
                ('answer', models.CharField(blank=True, default='', max_length=1000)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('rating', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='ratings.rating')),
                ('reporter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'open')), fields=['shop', 'reported_at'], name='rating_report_queue')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('rating',), name='rating_report_open_once'), models.CheckConstraint(condition=models.Q(('state', 'open'), ('decided_at__isnull', False), _connector='XOR'), name='rating_report_decided_when')],
            },
        ),
        migrations.CreateModel(
            name='RatingWish',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ask_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(null=True)),
                ('is_sent', models.BooleanField(db_default=False, default=False)),
                ('sale', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='market.sale')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('closed_at', None)), fields=['ask_at'], name='rating_wish_due')],
                'constraints': [models.CheckConstraint(condition=models.Q(('is_sent', False), ('closed_at__isnull', False), _connector='OR'), name='rating_wish_sent_at_a_time')],
            },
        ),
        migrations.RunSQL(TELL, UNDO),
    ]
