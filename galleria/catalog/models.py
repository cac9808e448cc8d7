"""Products, variants, prices and galleries. What lists show is kept on the product's own row, written by the actions alone."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import BrinIndex, GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from pgvector.django import HalfVectorField, HnswIndex

from galleria.accounts.models import User
from galleria.kernel.language_model import DIMENSIONS
from galleria.kernel.models import LimitedResource
from galleria.kernel.scoping import ShopQuerySet
from galleria.media.models import Picture
from galleria.shops.models import Category, Shop


class Status(models.TextChoices):
    """Where a product stands. Shoppers see active, reserved and sold ones."""

    DRAFT = "draft"
    ACTIVE = "active"
    RESERVED = "reserved"
    SOLD = "sold"
    ARCHIVED = "archived"


SHOWN = (Status.ACTIVE, Status.RESERVED, Status.SOLD)
# What was written last and is in no word index yet is read from end to end by every search: the default of 4 MB costs tens of milliseconds.
PENDING_KB = 256


class Product(models.Model):
    """One thing for sale, in one or several variants. Prices are minor units of the shop's currency."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="products")
    slug = models.CharField(max_length=80)
    title = models.CharField(max_length=120)
    summary = models.CharField(max_length=160, default="")
    description = models.TextField(default="")
    maker = models.CharField(max_length=120, default="")
    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="products")
    condition = models.CharField(max_length=80, null=True)
    status = models.CharField(max_length=8, choices=Status, default=Status.DRAFT)
    tags = ArrayField(models.CharField(max_length=40), default=list)
    attributes = models.JSONField(default=dict)
    seller = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="products")
    featured_rank = models.PositiveIntegerField(null=True)
    published_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(db_default=Now())
    updated_at = models.DateTimeField(auto_now=True)
    source_fingerprint = models.CharField(max_length=64, default="")

    views = models.PositiveBigIntegerField(default=0)
    votes = models.PositiveIntegerField(default=0)
    comments = models.PositiveIntegerField(default=0)
    rating_count = models.PositiveIntegerField(default=0)
    rating_sum = models.PositiveIntegerField(default=0)

    # Derived by `fill_front` from the rows around the product; `stock` by a trigger on the variants, and by nothing else.
    category_path = ArrayField(models.CharField(max_length=80), default=list)
    description_html = models.TextField(default="")
    facts = models.JSONField(default=list)
    price_minor = models.BigIntegerField(default=0)
    price_most_minor = models.BigIntegerField(default=0)
    compare_at_minor = models.BigIntegerField(null=True)
    lowest_30d_minor = models.BigIntegerField(null=True)
    stock = models.PositiveIntegerField(default=0)
    search = SearchVectorField(null=True)
    vector_due = models.BooleanField(default=True, db_default=True)
    is_prominent = models.BooleanField(default=True, db_default=True)  # asked first by searches; see actions/mark_prominent.py

    objects = ShopQuerySet["Product"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "slug"], name="product_slug_in_shop"),
            models.CheckConstraint(condition=Q(price_minor__gte=0) & Q(price_most_minor__gte=F("price_minor")), name="product_price_range"),
            models.CheckConstraint(condition=Q(rating_sum__lte=5 * F("rating_count")), name="product_rating_range"),
            models.CheckConstraint(condition=~Q(status__in=SHOWN) | Q(published_at__isnull=False), name="product_shown_is_published"),
        ]
        indexes = [
            models.Index(fields=["shop", "-published_at", "-id"], name="product_newest", condition=Q(status__in=SHOWN)),
            models.Index(fields=["shop", "price_minor", "id"], name="product_price", condition=Q(status__in=SHOWN)),
            models.Index(fields=["shop", "category", "-published_at", "-id"], name="product_category", condition=Q(status__in=SHOWN)),
            models.Index(fields=["shop", "featured_rank"], name="product_featured", condition=Q(featured_rank__isnull=False)),
            models.Index(fields=["shop", "id"], name="product_shown", condition=Q(status__in=SHOWN)),
            models.Index(fields=["shop", "-published_at", "-id"], name="product_sold", condition=Q(status="sold")),
            GinIndex(fields=["search"], name="product_search", gin_pending_list_limit=PENDING_KB),
            GinIndex(
                fields=["search"],
                name="product_prominent_words",
                condition=Q(is_prominent=True, status__in=SHOWN),
                gin_pending_list_limit=PENDING_KB,
            ),
            models.Index(fields=["shop", "id"], name="product_prominent", condition=Q(is_prominent=True, status__in=SHOWN)),
            GinIndex(fields=["attributes"], name="product_attributes", opclasses=["jsonb_path_ops"]),
            GinIndex(fields=["tags"], name="product_tags"),
            GinIndex(fields=["category_path"], name="product_category_path"),
            models.Index(fields=["id"], name="product_vector_due", condition=Q(vector_due=True)),
        ]

    def __str__(self) -> str:
        return self.title


class FormerSlug(models.Model):
    """A name that a product had in its address, and that leads to it. It stays taken for as long as the product is there."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="former_slugs")
    slug = models.CharField(max_length=80)
    since = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["FormerSlug"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "slug"], name="former_slug_in_shop")]

    def __str__(self) -> str:
        return self.slug


class OfferedVariants(models.Manager.from_queryset(ShopQuerySet["Variant"])):  # type: ignore[misc]  # made at run time
    """Variants that are still offered: what every read means."""

    def get_queryset(self) -> ShopQuerySet["Variant"]:
        """Without retired ones."""
        offered: ShopQuerySet[Variant] = super().get_queryset().filter(retired_at=None)
        return offered


class Variant(LimitedResource):
    """What is actually bought: one SKU with its price and stock. One that is offered no more is retired: its price history stays."""

    counted_on = "product"  # the row that carries the sum of what is free; locked before the variant

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="variants")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="variants")
    sku = models.CharField(max_length=60)
    options = models.JSONField(default=dict)
    price_minor = models.BigIntegerField()
    compare_at_minor = models.BigIntegerField(null=True)
    lowest_30d_minor = models.BigIntegerField(null=True)
    barcode = models.CharField(max_length=20, null=True)
    position = models.PositiveSmallIntegerField(default=0)
    retired_at = models.DateTimeField(null=True)

    objects = OfferedVariants()
    with_retired = ShopQuerySet["Variant"].as_manager()

    class Meta(LimitedResource.Meta):
        abstract = False
        ordering = ("position", "id")
        constraints = [
            *LimitedResource.Meta.constraints,
            models.UniqueConstraint(fields=["shop", "sku"], name="variant_sku_in_shop"),
            models.CheckConstraint(condition=Q(retired_at=None) | Q(on_hand=0), name="variant_retired_has_none"),
            models.CheckConstraint(condition=Q(price_minor__gte=0), name="variant_price_not_negative"),
            models.CheckConstraint(
                condition=Q(compare_at_minor=None) | Q(compare_at_minor__gt=F("price_minor")), name="variant_compare_at_above_price"
            ),
        ]

    def __str__(self) -> str:
        return self.sku


class PriceChange(models.Model):
    """A price from a moment on. Rows are only ever added, and go with their variant alone; triggers in the database refuse anything else."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="price_changes")
    amount_minor = models.BigIntegerField()
    at = models.DateTimeField()

    objects = ShopQuerySet["PriceChange"].as_manager()

    class Meta:
        ordering = ("at", "id")
        indexes = [models.Index(fields=["variant", "-at"], name="price_change_latest")]


class StockMovement(models.Model):
    """A change of a variant's stock: how many, what was there after, and why. A trigger on the variants writes it, whatever path changed them.

    Rows are only ever added, and outlive what they are about: they refer to shop, variant and account without a foreign key, and name the SKU.
    """

    class Kind(models.TextChoices):
        """Why: the `kind` of a kernel.causes.Cause."""

        OPENING = "opening"  # what a variant began with
        IMPORT = "import"
        CATALOGUE = "catalogue"  # the files of the shop's folder
        ORDER = "order"
        CANCELLED = "cancelled"  # an order was, and its pieces came back
        RETURN = "return"
        WRITE_OFF = "write-off"  # came back, or was here, and cannot be sold
        ADJUSTMENT = "adjustment"  # by staff
        REMOVED = "removed"  # the variant itself is gone
        UNEXPLAINED = "unexplained"  # past every action

    shop = models.ForeignKey(Shop, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+")
    variant_id = models.BigIntegerField(null=True)  # None: it was gone before the record began
    sku = models.CharField(max_length=60)
    kind = models.CharField(max_length=11, choices=Kind)
    change = models.IntegerField()
    after = models.IntegerField()
    order_ref = models.CharField(max_length=120, default="", db_default="")
    actor = models.ForeignKey(User, null=True, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+")
    note = models.CharField(max_length=200, default="", db_default="")
    at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["StockMovement"].as_manager()

    class Meta:
        verbose_name = "stock movement"
        constraints = [models.CheckConstraint(condition=~Q(change=0), name="movement_of_something")]
        indexes = [
            models.Index(fields=["variant_id", "-id"], name="movement_of_variant"),
            models.Index(fields=["shop", "-id"], name="movement_newest"),
            models.Index(fields=["order_ref", "sku"], name="movement_of_order", condition=~Q(order_ref="")),
        ]

    def __str__(self) -> str:
        return f"{self.change:+d} {self.sku}"


class ProductPicture(models.Model):
    """A picture in a product's gallery."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="gallery")
    picture = models.ForeignKey(Picture, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    alt = models.CharField(max_length=200)

    objects = ShopQuerySet["ProductPicture"].as_manager()

    class Meta:
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=["product", "position"], name="gallery_position_once", deferrable=models.Deferrable.DEFERRED),
            models.UniqueConstraint(fields=["product", "picture"], name="gallery_picture_once"),
        ]


class CountBatch(models.Model):
    """A batch of counts (see tally.py) that was added: one that comes a second time is recognised by its id."""

    id = models.UUIDField(primary_key=True)
    settled_at = models.DateTimeField(db_default=Now())


class ProductVector(models.Model):
    """What a product means, as a unit vector. Made in the background: a product without one is found by its words alone."""

    product = models.OneToOneField(Product, on_delete=models.CASCADE, primary_key=True, related_name="vector")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    embedding = HalfVectorField(dimensions=DIMENSIONS)
    text_hash = models.CharField(max_length=64)

    objects = ShopQuerySet["ProductVector"].as_manager()

    class Meta:
        indexes = [HnswIndex(name="product_vector_near", fields=["embedding"], m=16, ef_construction=64, opclasses=["halfvec_ip_ops"])]


class SearchWord(models.Model):
    """A word of a shop's products: how it is indexed, how many products have it, and what is left of it when one letter is lost."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    word = models.CharField(max_length=40)
    lexeme = models.CharField(max_length=60)
    products = models.PositiveIntegerField()
    deletions = ArrayField(models.CharField(max_length=40), default=list)

    objects = ShopQuerySet["SearchWord"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "word"], name="search_word_in_shop")]
        indexes = [
            models.Index(fields=["shop", "lexeme"], name="search_word_lexeme"),
            models.Index(fields=["shop", "word"], name="search_word_begins", opclasses=["int8_ops", "varchar_pattern_ops"]),
            GinIndex(fields=["deletions"], name="search_word_deletions", fastupdate=False),
            GinIndex(fields=["word"], name="search_word_trigrams", opclasses=["gin_trgm_ops"], fastupdate=False),
        ]


class Suggestion(models.Model):
    """Something to propose while people type, beside products. `folded` is what typed letters are held against."""

    class Kind(models.TextChoices):
        """What it leads to."""

        CATEGORY = "category"
        MAKER = "maker"
        QUERY = "query"

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind)
    text = models.CharField(max_length=200)
    folded = models.CharField(max_length=200)
    slug = models.CharField(max_length=80, null=True)
    weight = models.PositiveIntegerField()

    objects = ShopQuerySet["Suggestion"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "kind", "text"], name="suggestion_once")]
        indexes = [
            models.Index(fields=["shop", "folded"], name="suggestion_begins", opclasses=["int8_ops", "varchar_pattern_ops"]),
            models.Index(fields=["shop", "kind", "-weight"], name="suggestion_weight"),
            GinIndex(fields=["folded"], name="suggestion_trigrams", opclasses=["gin_trgm_ops"], fastupdate=False),
        ]


class SearchCount(models.Model):
    """What people searched for on a day, whether they found it, and whether they opened something. Nobody's name is kept.

    `placed` clicks tell where in the list the opened piece stood; `positions` is the sum of it.
    """

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    q = models.CharField(max_length=200)
    key = models.CharField(max_length=16)
    searches = models.PositiveIntegerField(default=0)
    without_result = models.PositiveIntegerField(default=0)
    clicks = models.PositiveIntegerField(default=0)
    placed = models.PositiveIntegerField(default=0)
    positions = models.PositiveBigIntegerField(default=0)
    results = models.PositiveBigIntegerField(default=0)

    objects = ShopQuerySet["SearchCount"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "day", "q"], name="search_count_once")]
        indexes = [models.Index(fields=["shop", "key"], name="search_count_key")]


class VisitCount(models.Model):
    """How many visitors of a shop came how far on a day (UTC): see visit_counts.py."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    viewed = models.PositiveIntegerField(default=0)
    bagged = models.PositiveIntegerField(default=0)
    checkouts = models.PositiveIntegerField(default=0)

    objects = ShopQuerySet["VisitCount"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "day"], name="visit_count_once")]


class ProductDay(models.Model):
    """How often a piece of a seller was looked at and put into a bag on a day (the shop's), and up to its end: see day_counts.py."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, db_index=False, related_name="+")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, db_index=False, related_name="+")
    day = models.DateField()
    viewed = models.PositiveIntegerField()
    bagged = models.PositiveIntegerField()
    viewed_until = models.PositiveBigIntegerField()
    bagged_until = models.PositiveBigIntegerField()

    objects = ShopQuerySet["ProductDay"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "day"], name="product_day_once", include=["viewed", "bagged", "viewed_until", "bagged_until"])
        ]
        indexes = [BrinIndex(fields=["day"], name="product_day_old")]


class SellerDay(models.Model):
    """The same of all pieces of a seller together."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, db_index=False, related_name="+")
    seller = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    viewed = models.PositiveIntegerField()
    bagged = models.PositiveIntegerField()

    objects = ShopQuerySet["SellerDay"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "seller", "day"], name="seller_day_once")]
