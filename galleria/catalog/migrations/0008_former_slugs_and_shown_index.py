"""Former slugs of products that were renamed, and an index for walking over everything that is shown; some for samples of it."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


# The expressions are those of reads/facets.py and reads/matching.py, word for word: the planner compares them.
SHOWN = "status IN ('active', 'reserved', 'sold')"
SAMPLE = f"""
CREATE INDEX product_sample ON catalog_product (shop_id, hashint8extended(id, 0)) WHERE {SHOWN};
CREATE INDEX product_category_sample ON catalog_product (shop_id, category_id, hashint8extended(id, 0)) WHERE {SHOWN};
CREATE INDEX product_eighth_words ON catalog_product USING gin (search) WITH (gin_pending_list_limit = 256) WHERE id % 8 = 0 AND {SHOWN};
CREATE INDEX product_maker_sample ON catalog_product (shop_id, maker, hashint8extended(id, 0)) WHERE {SHOWN};
"""


class Migration(migrations.Migration):

    dependencies = [
        ('catalog', '0007_list_indexes'),
        ('shops', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='FormerSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(max_length=80)),
                ('since', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
        ),
        migrations.AddIndex(
            model_name='product',
            index=models.Index(condition=models.Q(('status__in', ('active', 'reserved', 'sold'))), fields=['shop', 'id'], name='product_shown'),
        ),
        migrations.RunSQL(SAMPLE, "DROP INDEX product_sample; DROP INDEX product_category_sample; DROP INDEX product_maker_sample; DROP INDEX product_eighth_words"),
        migrations.AddField(
            model_name='formerslug',
            name='product',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_slugs', to='catalog.product'),
        ),
        migrations.AddField(
            model_name='formerslug',
            name='shop',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop'),
        ),
        migrations.AddConstraint(
            model_name='formerslug',
            constraint=models.UniqueConstraint(fields=('shop', 'slug'), name='former_slug_in_shop'),
        ),
    ]
