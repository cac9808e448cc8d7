"""Disputes with what both sides said and showed, and their steps. One a sale."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.market.disputes.status import Outcome, Reason, Side, Status
from galleria.sales.market.models import Sale
from galleria.sales.models import NO_ONE_ELSE, Refund
from galleria.shops.models import Shop


class Dispute(models.Model):
    """What is wrong with a sale. `granted_minor` is what goes back: promised while it is on its way back, given once it is closed."""

    Status = Status

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    sale = models.OneToOneField(Sale, on_delete=models.PROTECT, related_name="dispute")
    ref = models.CharField(max_length=26, unique=True)
    status = models.CharField(max_length=9, choices=[(one.value, one.value) for one in Status], default=Status.OPEN.value)
    outcome = models.CharField(max_length=9, choices=[(one.value, one.value) for one in Outcome], default="", blank=True)
    reason = models.CharField(max_length=16, choices=[(one.value, one.value) for one in Reason])
    asked_minor = models.BigIntegerField()
    granted_minor = models.BigIntegerField(null=True)
    refund = models.OneToOneField(Refund, null=True, on_delete=models.PROTECT, related_name="of_dispute")
    return_to = models.CharField(max_length=500, default="")
    tracking = models.CharField(max_length=120, default="")
    sent_back_at = models.DateTimeField(null=True)
    answer_by = models.DateTimeField(null=True)  # whoever's turn it is has so long
    staff_told_at = models.DateTimeField(null=True)  # that it waits for their decision longer than it should
    opened_at = models.DateTimeField(db_default=Now())
    closed_at = models.DateTimeField(null=True)

    objects = ShopQuerySet["Dispute"].as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(asked_minor__gt=0), name="dispute_asks_for_something"),
            models.CheckConstraint(condition=Q(granted_minor=None) | Q(granted_minor__gte=0), name="dispute_grants_not_negative"),
            models.CheckConstraint(condition=Q(status="closed") ^ Q(closed_at=None), name="dispute_closed_at_a_time"),
            models.CheckConstraint(condition=Q(status="closed") ^ Q(outcome=""), name="dispute_closed_by_something"),
            models.CheckConstraint(condition=Q(status="closed") ^ Q(answer_by__isnull=False), name="dispute_clock_runs"),
            models.CheckConstraint(condition=~Q(status="returning") | Q(granted_minor__gt=0), name="dispute_returns_for_something"),
        ]
        indexes = [
            models.Index(fields=["shop", "-opened_at", "-id"], name="dispute_newest"),
            models.Index(fields=["answer_by"], name="dispute_clock", condition=~Q(status="closed")),
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def is_let_be(self) -> bool:
        """Whether its buyer let it be. It can be opened again then."""
        return self.outcome == Outcome.WITHDRAWN


class DisputePost(models.Model):
    """Words of one side, which all of them read; those of a step have its code."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="posts")
    side = models.CharField(max_length=6, choices=[(one.value, one.value) for one in Side])
    code = models.CharField(max_length=10)
    words = models.CharField(max_length=2000, default="", blank=True)
    at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["DisputePost"].as_manager()

    class Meta:
        ordering = ("id",)


class DisputePicture(models.Model):
    """A picture that a side took: for both sides and the shop's staff alone. Without a post it waits for one, and goes after a day."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    sale = models.ForeignKey(Sale, on_delete=models.PROTECT, related_name="+")
    post = models.ForeignKey(DisputePost, null=True, on_delete=models.PROTECT, related_name="pictures")
    side = models.CharField(max_length=6, choices=[(one.value, one.value) for one in Side])
    ref = models.CharField(max_length=32, unique=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    created_at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["DisputePicture"].as_manager()

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["created_at"], name="dispute_picture_waits", condition=Q(post=None))]

    def __str__(self) -> str:
        return self.ref

    @property
    def folder(self) -> str:
        """Of its files in the storage, which no address serves but the API's own."""
        return f"disputes/{self.ref}"


class DisputeStep(models.Model):
    """Something that happened to a dispute. Rows are only added; a trigger refuses anything else."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="steps")
    code = models.CharField(max_length=10)
    status = models.CharField(max_length=9)
    side = models.CharField(max_length=6, default="", blank=True)  # whose doing; "" for time's
    details = models.JSONField(default=dict)
    actor = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["DisputeStep"].as_manager()

    class Meta:
        ordering = ("at", "id")
        indexes = [models.Index(fields=["dispute", "at"], name="dispute_step_history")]
