"""What buyers gave a seller, counted on the seller's row; the average that is shown is made of it by the database."""

import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('sellers', '0002_sellers_raise_the_version'),
        ('shops', '0002_version_slots'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='seller',
            name='ratings_count',
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='seller',
            name='ratings_sum',
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='seller',
            name='rating_tenths',
            field=models.GeneratedField(db_persist=True, expression=models.Case(models.When(ratings_count__gte=3, then=django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('ratings_sum'), '*', models.Value(20)), '+', models.F('ratings_count')), '/', django.db.models.expressions.CombinedExpression(models.F('ratings_count'), '*', models.Value(2)))), default=models.Value(0)), output_field=models.PositiveSmallIntegerField()),
        ),
        migrations.AddIndex(
            model_name='seller',
            index=models.Index(condition=models.Q(('state', 'approved')), fields=['shop', '-rating_tenths', '-ratings_count', '-id'], name='seller_by_rating'),
        ),
        migrations.AddConstraint(
            model_name='seller',
            constraint=models.CheckConstraint(condition=models.Q(('ratings_sum__gte', models.F('ratings_count')), ('ratings_sum__lte', django.db.models.expressions.CombinedExpression(models.F('ratings_count'), '*', models.Value(5)))), name='seller_ratings_fit'),
        ),
    ]
