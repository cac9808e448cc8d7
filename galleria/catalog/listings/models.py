"""A seller's drafts with their pictures. A product that is published is catalog's; its draft stays behind it, closed, until it is edited again."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.catalog.models import Product
from galleria.kernel.scoping import ShopQuerySet
from galleria.media.models import Picture
from galleria.shops.models import Shop


class ListingDraft(models.Model):
    """What somebody has filled in so far. `version` counts the writes, so that two devices notice each other.

    `base` is what the product had when its editing began: publishing changes only what differs from it.
    """

    ref = models.CharField(max_length=32, unique=True)
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey(Product, null=True, on_delete=models.CASCADE, related_name="+")
    fields = models.JSONField(default=dict)
    base = models.JSONField(default=dict)
    is_open = models.BooleanField(default=True)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(db_default=Now())
    updated_at = models.DateTimeField(auto_now=True)

    objects = ShopQuerySet["ListingDraft"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "user"], name="listing_draft_once", condition=Q(product__isnull=False)),
            models.CheckConstraint(condition=Q(is_open=True) | Q(product__isnull=False), name="listing_draft_closed_has_product"),
        ]
        indexes = [models.Index(fields=["user", "shop", "-updated_at"], name="listing_draft_open", condition=Q(is_open=True))]

    def __str__(self) -> str:
        return self.ref


class ListingPicture(models.Model):
    """A picture of a draft: the original as it was sent, and what is shown of it. Both are kept from the sweep by being named here."""

    ref = models.CharField(max_length=32, unique=True)
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    draft = models.ForeignKey(ListingDraft, on_delete=models.CASCADE, related_name="pictures")
    original = models.ForeignKey(Picture, on_delete=models.PROTECT, related_name="+")
    picture = models.ForeignKey(Picture, on_delete=models.PROTECT, related_name="+")
    turn = models.PositiveSmallIntegerField(default=0)  # degrees clockwise, before the crop
    crop = models.JSONField(null=True)  # left, top, width, height as shares of the turned original; null: all of it
    hints = ArrayField(models.CharField(max_length=16), default=list)
    alt = models.CharField(max_length=200, default="")
    position = models.PositiveSmallIntegerField(default=0)

    objects = ShopQuerySet["ListingPicture"].as_manager()

    class Meta:
        ordering = ("position", "id")
        constraints = [
            models.UniqueConstraint(fields=["draft", "original"], name="listing_picture_once"),
            models.CheckConstraint(condition=Q(turn__in=(0, 90, 180, 270)), name="listing_picture_upright"),
        ]

    def __str__(self) -> str:
        return self.ref
