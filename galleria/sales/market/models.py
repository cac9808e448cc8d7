"""Sales: what one seller sells of one order. What was agreed is a snapshot: terms that change later change none of it."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.market.rules import Commission, Part
from galleria.sales.market.status import HELD, Status
from galleria.sales.models import NO_ONE_ELSE, Order, OrderLine
from galleria.shops.models import Shop


class Sale(models.Model):
    """A seller's part of a paid order. Amounts are minor units of the order's currency, tax contained; its lines are the order's of this seller."""

    Status = Status

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="sales")
    seller = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    ref = models.CharField(max_length=24, unique=True)
    status = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Status], default=Status.PAID.value)
    goods_minor = models.BigIntegerField()
    delivery_minor = models.BigIntegerField()
    goods_tax_minor = models.BigIntegerField()
    delivery_tax_minor = models.BigIntegerField()
    commission_minor = models.BigIntegerField()
    commission_tax_minor = models.BigIntegerField()
    refunded_minor = models.BigIntegerField(default=0)  # all that went back, whichever way
    charged_back_minor = models.BigIntegerField(default=0)  # of it, what the buyer's bank took
    tracking = models.CharField(max_length=120, default="")  # of the parcel that left last
    parcel_count = models.PositiveSmallIntegerField(default=0)
    inspection_days = models.PositiveSmallIntegerField()
    assumed_days = models.PositiveSmallIntegerField()  # sent so long ago, it counts as there
    extension_days = models.PositiveSmallIntegerField(default=0)  # agreed
    asked_days = models.PositiveSmallIntegerField(default=0)  # what the buyer asks for and the seller has not answered
    paid_at = models.DateTimeField(db_default=Now())
    shipped_at = models.DateTimeField(null=True)
    arrived_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)  # when it goes on by itself: counts as there, or is released
    reminded_at = models.DateTimeField(null=True)
    released_at = models.DateTimeField(null=True)

    objects = ShopQuerySet["Sale"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "seller"], name="sale_once"),
            models.CheckConstraint(
                condition=Q(refunded_minor__gte=0) & Q(refunded_minor__lte=F("goods_minor") + F("delivery_minor")), name="sale_refunds_within"
            ),
            models.CheckConstraint(
                condition=Q(charged_back_minor__gte=0) & Q(charged_back_minor__lte=F("refunded_minor")), name="sale_charged_back_within"
            ),
            models.CheckConstraint(condition=Q(commission_minor__gte=0) & Q(commission_minor__lte=F("goods_minor")), name="sale_commission_within"),
            models.CheckConstraint(condition=~Q(status="released") | Q(released_at__isnull=False), name="sale_released_at_a_time"),
        ]
        indexes = [
            models.Index(fields=["seller", "shop", "-id"], name="sale_of_seller"),
            models.Index(fields=["due_at"], name="sale_due", condition=Q(due_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def part(self) -> Part:
        """What was paid for it."""
        return Part(
            goods_minor=self.goods_minor,
            delivery_minor=self.delivery_minor,
            goods_tax_minor=self.goods_tax_minor,
            delivery_tax_minor=self.delivery_tax_minor,
        )

    @property
    def commission(self) -> Commission:
        """What the house keeps of it while nothing has gone back."""
        return Commission(amount_minor=self.commission_minor, tax_minor=self.commission_tax_minor)

    @property
    def left_minor(self) -> int:
        """What of it has not gone back."""
        return self.part.total_minor - self.refunded_minor

    @property
    def is_part_sent(self) -> bool:
        """Whether some of it is on its way, and the rest is not."""
        return self.status == Status.PAID and self.parcel_count > 0

    @property
    def is_held(self) -> bool:
        """Whether its money is nobody's yet."""
        return self.status in HELD


class SaleStep(models.Model):
    """Something that happened to a sale. Rows are only added; a trigger refuses anything else."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    sale = models.ForeignKey(Sale, on_delete=models.PROTECT, related_name="steps")
    code = models.CharField(max_length=20)
    status = models.CharField(max_length=8)
    details = models.JSONField(default=dict)
    actor = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["SaleStep"].as_manager()

    class Meta:
        ordering = ("at", "id")
        indexes = [models.Index(fields=["sale", "at"], name="sale_step_history")]


class Parcel(models.Model):
    """Some or all of a sale, on its way. Parcels of a sale are numbered from 1."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    sale = models.ForeignKey(Sale, on_delete=models.PROTECT, related_name="parcels")
    number = models.PositiveSmallIntegerField()
    tracking = models.CharField(max_length=120, default="")
    sent_at = models.DateTimeField()

    objects = ShopQuerySet["Parcel"].as_manager()

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=["sale", "number"], name="parcel_number_once")]


class ParcelLine(models.Model):
    """How many pieces of an order's line are in it."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="lines")
    line = models.ForeignKey(OrderLine, on_delete=models.PROTECT, related_name="+")
    quantity = models.PositiveSmallIntegerField()

    objects = ShopQuerySet["ParcelLine"].as_manager()

    class Meta:
        ordering = ("line",)
        constraints = [
            models.UniqueConstraint(fields=["parcel", "line"], name="parcel_line_once"),
            models.CheckConstraint(condition=Q(quantity__gte=1), name="parcel_line_of_something"),
        ]


class SentPieces(models.Model):
    """How many pieces of an order's line have left in parcels, and how many will not be sent: the last guard against more than was sold. There is
    none while nothing of the sale has left.
    """

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    line = models.OneToOneField(OrderLine, on_delete=models.PROTECT, related_name="sent_pieces")
    sold = models.PositiveSmallIntegerField()
    sent = models.PositiveSmallIntegerField()
    unsent = models.PositiveSmallIntegerField(default=0)

    objects = ShopQuerySet["SentPieces"].as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(sent__lte=F("sold") - F("unsent")), name="sent_no_more_than_sold")]
