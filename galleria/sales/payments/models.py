"""What Stripe and we say to each other: intents, events and disputes. Ids, sums and states alone; who pays and with which card stays there."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.models import Payment
from galleria.shops.models import Shop


class Intent(models.Model):
    """A PaymentIntent at Stripe, made for a payment. `next_look_at` is when it is asked for again by itself; None when nothing can come of it."""

    class Status(models.TextChoices):
        """What became of it. `unwanted`: money came that no order wants; `returned`: it was sent back."""

        OPEN = "open"
        PAID = "paid"
        CANCELLED = "cancelled"
        UNWANTED = "unwanted"
        RETURNED = "returned"

    class Reason(models.TextChoices):
        """Why its money is not wanted."""

        NONE = ""
        LATE = "late"
        CANCELLED = "cancelled"
        AMOUNT = "amount"
        TWICE = "twice"

    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="intents")
    reference = models.CharField(max_length=120, unique=True)
    status = models.CharField(max_length=9, choices=Status, default=Status.OPEN)
    amount_minor = models.BigIntegerField()
    received_minor = models.BigIntegerField(default=0)
    received_currency = models.CharField(max_length=3, default="")
    fee_minor = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=9, choices=Reason, default=Reason.NONE)
    refund_reference = models.CharField(max_length=120, default="")
    made_at = models.DateTimeField(db_default=Now())
    looks = models.PositiveIntegerField(default=0)
    next_look_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=500, default="")

    objects = ShopQuerySet["Intent"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["payment"], name="intent_open_once", condition=Q(status="open")),
            models.UniqueConstraint(fields=["payment"], name="intent_paid_once", condition=Q(status="paid")),
            models.CheckConstraint(condition=Q(status__in=("unwanted", "returned")) ^ Q(reason=""), name="intent_unwanted_for_a_reason"),
        ]
        indexes = [
            models.Index(fields=["payment"], name="intent_of_payment"),
            models.Index(fields=["next_look_at"], name="intent_to_look_at", condition=Q(next_look_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.reference


class StripeEvent(models.Model):
    """An event as Stripe sent it, once: its id, its kind, and the ids and state that it is about."""

    event_id = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=80)
    facts = models.JSONField(default=dict)
    received_at = models.DateTimeField(db_default=Now())
    done_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(db_default=Now())
    error = models.CharField(max_length=500, default="")

    class Meta:
        indexes = [models.Index(fields=["next_attempt_at"], name="stripe_event_waiting", condition=Q(done_at=None))]

    def __str__(self) -> str:
        return self.event_id


class Dispute(models.Model):
    """A buyer's bank takes the money back until somebody has decided whose it is."""

    class Status(models.TextChoices):
        """How it stands."""

        OPEN = "open"
        WON = "won"
        LOST = "lost"

    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="disputes")
    reference = models.CharField(max_length=120, unique=True)
    amount_minor = models.BigIntegerField()
    status = models.CharField(max_length=4, choices=Status, default=Status.OPEN)
    opened_at = models.DateTimeField(db_default=Now())
    closed_at = models.DateTimeField(null=True)

    objects = ShopQuerySet["Dispute"].as_manager()

    class Meta:
        indexes = [models.Index(fields=["payment"], name="dispute_of_payment")]

    def __str__(self) -> str:
        return self.reference
