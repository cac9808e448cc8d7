"""Reports of pieces: who says what is wrong with one, and what staff made of it."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.catalog.models import Product
from galleria.kernel.scoping import ShopQuerySet
from galleria.shops.models import Shop


class Report(models.Model):
    """Somebody's word against a piece. One open one a person and piece; what is decided is decided for all that are open."""

    class Reason(models.TextChoices):
        """What is said to be wrong."""

        COUNTERFEIT = "counterfeit"
        MISDESCRIBED = "misdescribed"
        STOLEN = "stolen"
        PROHIBITED = "prohibited"
        OFFENSIVE = "offensive"
        OTHER = "other"

    class State(models.TextChoices):
        """What became of it."""

        OPEN = "open"
        DISMISSED = "dismissed"
        UPHELD = "upheld"

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    reporter = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")  # None: they were erased
    reason = models.CharField(max_length=12, choices=Reason)
    words = models.CharField(max_length=1000, default="")
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    reported_at = models.DateTimeField(db_default=Now())
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    answer = models.CharField(max_length=1000, default="")  # upheld: what the seller reads

    objects = ShopQuerySet["Report"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "reporter"], condition=Q(state="open"), name="report_open_once"),
            models.CheckConstraint(condition=Q(state="open") | Q(decided_at__isnull=False), name="report_decided_when"),
            models.CheckConstraint(condition=~Q(state="upheld") | ~Q(answer=""), name="report_upheld_says_why"),
        ]
        indexes = [
            models.Index(fields=["shop", "reported_at"], name="report_queue", condition=Q(state="open")),
            models.Index(fields=["product", "-decided_at"], name="report_upheld", condition=Q(state="upheld")),
        ]

    def __str__(self) -> str:
        return f"{self.reason}: {self.product_id}"
