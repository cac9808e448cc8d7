import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
import pgvector.django.halfvec
import pgvector.django.indexes
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('kernel', '0002_extensions'),
        ('accounts', '0001_initial'),
        ('media', '0001_initial'),
        ('shops', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='CountBatch',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('settled_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
        ),
        migrations.CreateModel(
            name='Product',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(max_length=80)),
                ('title', models.CharField(max_length=120)),
                ('summary', models.CharField(default='', max_length=160)),
                ('description', models.TextField(default='')),
                ('maker', models.CharField(default='', max_length=120)),
                ('condition', models.CharField(max_length=80, null=True)),
                ('status', models.CharField(choices=[('draft', 'Draft'), ('active', 'Active'), ('reserved', 'Reserved'), ('sold', 'Sold'), ('archived', 'Archived')], default='draft', max_length=8)),
                ('tags', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
                ('attributes', models.JSONField(default=dict)),
                ('featured_rank', models.PositiveIntegerField(null=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('source_fingerprint', models.CharField(default='', max_length=64)),
                ('views', models.PositiveBigIntegerField(default=0)),
                ('votes', models.PositiveIntegerField(default=0)),
                ('comments', models.PositiveIntegerField(default=0)),
                ('rating_count', models.PositiveIntegerField(default=0)),
                ('rating_sum', models.PositiveIntegerField(default=0)),
                ('category_path', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=80), default=list, size=None)),
                ('description_html', models.TextField(default='')),
                ('facts', models.JSONField(default=list)),
                ('price_minor', models.BigIntegerField(default=0)),
                ('price_most_minor', models.BigIntegerField(default=0)),
                ('compare_at_minor', models.BigIntegerField(null=True)),
                ('lowest_30d_minor', models.BigIntegerField(null=True)),
                ('stock', models.PositiveIntegerField(default=0)),
                ('search', django.contrib.postgres.search.SearchVectorField(null=True)),
                ('vector_due', models.BooleanField(db_default=True, default=True)),
                ('is_prominent', models.BooleanField(db_default=True, default=True)),
                ('category', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='products', to='shops.category')),
                ('seller', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='products', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='products', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('status__in', ('active', 'reserved', 'sold'))), fields=['shop', '-published_at', '-id'], name='product_newest'), models.Index(condition=models.Q(('status__in', ('active', 'reserved', 'sold'))), fields=['shop', 'price_minor', 'id'], name='product_price'), models.Index(condition=models.Q(('status__in', ('active', 'reserved', 'sold'))), fields=['shop', 'category', '-published_at', '-id'], name='product_category'), models.Index(condition=models.Q(('featured_rank__isnull', False)), fields=['shop', 'featured_rank'], name='product_featured'), models.Index(condition=models.Q(('status__in', ('active', 'reserved', 'sold'))), fields=['shop', 'id'], name='product_shown'), models.Index(condition=models.Q(('status', 'sold')), fields=['shop', '-published_at', '-id'], name='product_sold'), django.contrib.postgres.indexes.GinIndex(fields=['search'], gin_pending_list_limit=256, name='product_search'), django.contrib.postgres.indexes.GinIndex(condition=models.Q(('is_prominent', True), ('status__in', ('active', 'reserved', 'sold'))), fields=['search'], gin_pending_list_limit=256, name='product_prominent_words'), models.Index(condition=models.Q(('is_prominent', True), ('status__in', ('active', 'reserved', 'sold'))), fields=['shop', 'id'], name='product_prominent'), django.contrib.postgres.indexes.GinIndex(fields=['attributes'], name='product_attributes', opclasses=['jsonb_path_ops']), django.contrib.postgres.indexes.GinIndex(fields=['tags'], name='product_tags'), django.contrib.postgres.indexes.GinIndex(fields=['category_path'], name='product_category_path'), models.Index(condition=models.Q(('vector_due', True)), fields=['id'], name='product_vector_due')],
                'constraints': [models.UniqueConstraint(fields=('shop', 'slug'), name='product_slug_in_shop'), models.CheckConstraint(condition=models.Q(('price_minor__gte', 0), ('price_most_minor__gte', models.F('price_minor'))), name='product_price_range'), models.CheckConstraint(condition=models.Q(('rating_sum__lte', django.db.models.expressions.CombinedExpression(models.Value(5), '*', models.F('rating_count')))), name='product_rating_range'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ('active', 'reserved', 'sold')), _negated=True), ('published_at__isnull', False), _connector='OR'), name='product_shown_is_published')],
            },
        ),
        migrations.CreateModel(
            name='FormerSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.CharField(max_length=80)),
                ('since', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_slugs', to='catalog.product')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('shop', 'slug'), name='former_slug_in_shop')],
            },
        ),
        migrations.CreateModel(
            name='ProductDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('viewed', models.PositiveIntegerField()),
                ('bagged', models.PositiveIntegerField()),
                ('viewed_until', models.PositiveBigIntegerField()),
                ('bagged_until', models.PositiveBigIntegerField()),
                ('product', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='catalog.product')),
                ('shop', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.BrinIndex(fields=['day'], name='product_day_old')],
                'constraints': [models.UniqueConstraint(fields=('product', 'day'), include=('viewed', 'bagged', 'viewed_until', 'bagged_until'), name='product_day_once')],
            },
        ),
        migrations.CreateModel(
            name='ProductPicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('alt', models.CharField(max_length=200)),
                ('picture', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='media.picture')),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='gallery', to='catalog.product')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'ordering': ('position',),
                'constraints': [models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('product', 'position'), name='gallery_position_once'), models.UniqueConstraint(fields=('product', 'picture'), name='gallery_picture_once')],
            },
        ),
        migrations.CreateModel(
            name='SearchCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('q', models.CharField(max_length=200)),
                ('key', models.CharField(max_length=16)),
                ('searches', models.PositiveIntegerField(default=0)),
                ('without_result', models.PositiveIntegerField(default=0)),
                ('clicks', models.PositiveIntegerField(default=0)),
                ('placed', models.PositiveIntegerField(default=0)),
                ('positions', models.PositiveBigIntegerField(default=0)),
                ('results', models.PositiveBigIntegerField(default=0)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['shop', 'key'], name='search_count_key')],
                'constraints': [models.UniqueConstraint(fields=('shop', 'day', 'q'), name='search_count_once')],
            },
        ),
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=40)),
                ('lexeme', models.CharField(max_length=60)),
                ('products', models.PositiveIntegerField()),
                ('deletions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['shop', 'lexeme'], name='search_word_lexeme'), models.Index(fields=['shop', 'word'], name='search_word_begins', opclasses=['int8_ops', 'varchar_pattern_ops']), django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['deletions'], name='search_word_deletions'), django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['word'], name='search_word_trigrams', opclasses=['gin_trgm_ops'])],
                'constraints': [models.UniqueConstraint(fields=('shop', 'word'), name='search_word_in_shop')],
            },
        ),
        migrations.CreateModel(
            name='SellerDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('viewed', models.PositiveIntegerField()),
                ('bagged', models.PositiveIntegerField()),
                ('seller', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('shop', 'seller', 'day'), name='seller_day_once')],
            },
        ),
        migrations.CreateModel(
            name='StockMovement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('variant_id', models.BigIntegerField(null=True)),
                ('sku', models.CharField(max_length=60)),
                ('kind', models.CharField(choices=[('opening', 'Opening'), ('import', 'Import'), ('catalogue', 'Catalogue'), ('order', 'Order'), ('cancelled', 'Cancelled'), ('return', 'Return'), ('write-off', 'Write Off'), ('adjustment', 'Adjustment'), ('removed', 'Removed'), ('unexplained', 'Unexplained')], max_length=11)),
                ('change', models.IntegerField()),
                ('after', models.IntegerField()),
                ('order_ref', models.CharField(db_default='', default='', max_length=120)),
                ('note', models.CharField(db_default='', default='', max_length=200)),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('actor', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shop', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='shops.shop')),
            ],
            options={
                'verbose_name': 'stock movement',
                'indexes': [models.Index(fields=['variant_id', '-id'], name='movement_of_variant'), models.Index(fields=['shop', '-id'], name='movement_newest'), models.Index(condition=models.Q(('order_ref', ''), _negated=True), fields=['order_ref', 'sku'], name='movement_of_order')],
                'constraints': [models.CheckConstraint(condition=models.Q(('change', 0), _negated=True), name='movement_of_something')],
            },
        ),
        migrations.CreateModel(
            name='Suggestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('category', 'Category'), ('maker', 'Maker'), ('query', 'Query')], max_length=8)),
                ('text', models.CharField(max_length=200)),
                ('folded', models.CharField(max_length=200)),
                ('slug', models.CharField(max_length=80, null=True)),
                ('weight', models.PositiveIntegerField()),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [models.Index(fields=['shop', 'folded'], name='suggestion_begins', opclasses=['int8_ops', 'varchar_pattern_ops']), models.Index(fields=['shop', 'kind', '-weight'], name='suggestion_weight'), django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['folded'], name='suggestion_trigrams', opclasses=['gin_trgm_ops'])],
                'constraints': [models.UniqueConstraint(fields=('shop', 'kind', 'text'), name='suggestion_once')],
            },
        ),
        migrations.CreateModel(
            name='Variant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on_hand', models.PositiveIntegerField(default=0)),
                ('reserved', models.PositiveIntegerField(default=0)),
                ('sku', models.CharField(max_length=60)),
                ('options', models.JSONField(default=dict)),
                ('price_minor', models.BigIntegerField()),
                ('compare_at_minor', models.BigIntegerField(null=True)),
                ('lowest_30d_minor', models.BigIntegerField(null=True)),
                ('barcode', models.CharField(max_length=20, null=True)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('retired_at', models.DateTimeField(null=True)),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='variants', to='catalog.product')),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='variants', to='shops.shop')),
            ],
            options={
                'ordering': ('position', 'id'),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('reserved__lte', models.F('on_hand'))), name='catalog_variant_reserved_within_on_hand'), models.UniqueConstraint(fields=('shop', 'sku'), name='variant_sku_in_shop'), models.CheckConstraint(condition=models.Q(('retired_at', None), ('on_hand', 0), _connector='OR'), name='variant_retired_has_none'), models.CheckConstraint(condition=models.Q(('price_minor__gte', 0)), name='variant_price_not_negative'), models.CheckConstraint(condition=models.Q(('compare_at_minor', None), ('compare_at_minor__gt', models.F('price_minor')), _connector='OR'), name='variant_compare_at_above_price')],
            },
        ),
        migrations.CreateModel(
            name='PriceChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('amount_minor', models.BigIntegerField()),
                ('at', models.DateTimeField()),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
                ('variant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='price_changes', to='catalog.variant')),
            ],
            options={
                'ordering': ('at', 'id'),
                'indexes': [models.Index(fields=['variant', '-at'], name='price_change_latest')],
            },
        ),
        migrations.CreateModel(
            name='VisitCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('viewed', models.PositiveIntegerField(default=0)),
                ('bagged', models.PositiveIntegerField(default=0)),
                ('checkouts', models.PositiveIntegerField(default=0)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('shop', 'day'), name='visit_count_once')],
            },
        ),
        migrations.CreateModel(
            name='ProductVector',
            fields=[
                ('product', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='vector', serialize=False, to='catalog.product')),
                ('embedding', pgvector.django.halfvec.HalfVectorField(dimensions=384)),
                ('text_hash', models.CharField(max_length=64)),
                ('shop', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shops.shop')),
            ],
            options={
                'indexes': [pgvector.django.indexes.HnswIndex(ef_construction=64, fields=['embedding'], m=16, name='product_vector_near', opclasses=['halfvec_ip_ops'])],
            },
        ),
    ]
