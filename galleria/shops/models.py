"""Shops, their categories and attribute definitions, as synced from the manifests."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from galleria.kernel.scoping import ShopQuerySet


class Shop(models.Model):
    """A shop. `manifest` is the checked shop.toml. `catalogue_version` is what syncs count; the version that grows with every change that shoppers
    can see is `shops.queries.read_version`.
    """

    slug = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=60)
    position = models.PositiveSmallIntegerField()
    hosts = ArrayField(models.CharField(max_length=253), default=list)
    currency = models.CharField(max_length=3)
    language = models.CharField(max_length=35)
    capabilities = ArrayField(models.CharField(max_length=40), default=list)
    manifest = models.JSONField()
    fingerprint = models.CharField(max_length=64)
    catalogue_version = models.BigIntegerField(default=1)
    synced_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ("position", "slug")

    def __str__(self) -> str:
        return self.slug


class VersionSlot(models.Model):
    """A part of a shop's catalogue version, written by `raise_catalogue_version` in the database alone: one slot for each writer at a time."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+", db_constraint=False)
    number = models.BigIntegerField()

    objects = ShopQuerySet["VersionSlot"].as_manager()

    def __str__(self) -> str:
        return f"{self.shop_id}: {self.number}"


class Category(models.Model):
    """A shelf of a shop. `path` holds the slugs from the root to itself, so that a branch is one array test."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="categories")
    slug = models.CharField(max_length=80)
    name = models.CharField(max_length=40)
    description = models.TextField()
    icon = models.CharField(max_length=60)
    color = models.CharField(max_length=7)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    path = ArrayField(models.CharField(max_length=80))
    position = models.PositiveSmallIntegerField()
    attribute_keys = ArrayField(models.CharField(max_length=40), default=list)

    objects = ShopQuerySet["Category"].as_manager()

    class Meta:
        ordering = ("position",)
        constraints = [models.UniqueConstraint(fields=["shop", "slug"], name="category_slug_in_shop")]

    def __str__(self) -> str:
        return self.slug


class Attribute(models.Model):
    """What products of some categories say of themselves, with its type."""

    class Type(models.TextChoices):
        """How a value is written."""

        CHOICE = "choice"
        NUMBER = "number"
        TEXT = "text"
        BOOLEAN = "boolean"
        DATE = "date"

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="attributes")
    key = models.CharField(max_length=40)
    name = models.CharField(max_length=40)
    type = models.CharField(max_length=8, choices=Type)
    choices = models.JSONField(default=list)
    multiple = models.BooleanField(default=False)
    unit = models.CharField(max_length=12, null=True)
    decimals = models.PositiveSmallIntegerField(default=0)
    required = models.BooleanField(default=False)
    facet = models.BooleanField(default=False)
    sortable = models.BooleanField(default=False)
    searchable = models.BooleanField(default=False)
    card = models.BooleanField(default=False)
    help = models.TextField(default="")
    position = models.PositiveSmallIntegerField()

    objects = ShopQuerySet["Attribute"].as_manager()

    class Meta:
        ordering = ("position",)
        constraints = [models.UniqueConstraint(fields=["shop", "key"], name="attribute_key_in_shop")]

    def __str__(self) -> str:
        return self.key
