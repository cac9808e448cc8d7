"""Returns with their lines, pictures and steps. What was agreed is a snapshot: a shop that changes its terms later changes none of it."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.models import NO_ONE_ELSE, Order, OrderLine, Refund
from galleria.sales.returns.status import Reason, Status
from galleria.shops.models import Shop


class Return(models.Model):
    """Something of an order that comes back, all of it sold by one. `comes_back` is false where the shop does without the pieces.

    `seller` deals with it, None for the house; those from before there were sellers' returns may hold pieces of several, and are the house's.
    """

    Status = Status

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="returns")
    seller = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    asked_with = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="others")  # asked for at once; has the pictures
    ref = models.CharField(max_length=20, unique=True)
    status = models.CharField(max_length=9, choices=[(one.value, one.value) for one in Status], default=Status.REQUESTED.value)
    reason = models.CharField(max_length=16, choices=[(one.value, one.value) for one in Reason])
    words = models.CharField(max_length=1000, default="")
    comes_back = models.BooleanField(default=True)
    paid_by = models.CharField(max_length=5)  # the way back: buyer or shop
    address = models.JSONField(default=list)  # where to, line by line
    answer = models.CharField(max_length=1000, default="")  # the shop's words: how to send it, or why not
    send_by = models.DateTimeField(null=True)  # not sent by then, it is closed
    tracking = models.CharField(max_length=120, default="")
    condition = models.CharField(max_length=1000, default="")  # its seller's words, where it came otherwise than it was sent
    refund = models.OneToOneField(Refund, null=True, on_delete=models.PROTECT, related_name="of_return")
    arrived_at = models.DateTimeField()  # when the order was with its buyer, as it was known then
    requested_at = models.DateTimeField(db_default=Now())
    updated_at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["Return"].as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(status="refunded") ^ Q(refund=None), name="return_refunded_by_a_refund"),
            models.CheckConstraint(condition=~Q(status__in=("approved", "sent")) | Q(send_by__isnull=False), name="return_sent_by_a_day"),
            models.CheckConstraint(condition=Q(paid_by__in=("buyer", "shop")), name="return_paid_by_somebody"),
        ]
        indexes = [
            models.Index(fields=["shop", "-requested_at", "-id"], name="return_newest"),
            models.Index(fields=["shop", "status", "-requested_at"], name="return_by_status"),
            models.Index(fields=["seller", "shop", "-id"], name="return_of_seller", condition=Q(seller__isnull=False)),
            models.Index(fields=["send_by"], name="return_to_send", condition=Q(status="approved")),
        ]

    def __str__(self) -> str:
        return self.ref


class ReturnLine(models.Model):
    """Some pieces of an order's line. What came of them, and what of that went back into stock, is known once they are here."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    of_return = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="lines")
    line = models.ForeignKey(OrderLine, on_delete=models.PROTECT, related_name="+")
    quantity = models.PositiveSmallIntegerField()
    received = models.PositiveSmallIntegerField(null=True)
    restocked = models.PositiveSmallIntegerField(default=0)

    objects = ShopQuerySet["ReturnLine"].as_manager()

    class Meta:
        ordering = ("line__position",)
        constraints = [
            models.UniqueConstraint(fields=["of_return", "line"], name="return_line_once"),
            models.CheckConstraint(condition=Q(quantity__gte=1), name="return_line_of_something"),
            models.CheckConstraint(condition=Q(received=None) | Q(received__lte=F("quantity")), name="return_line_received_of_asked"),
            models.CheckConstraint(condition=Q(restocked=0) | Q(restocked__lte=F("received")), name="return_line_restocked_of_received"),
        ]


class ReturnedPieces(models.Model):
    """How many pieces of an order's line all its returns have claimed: the last guard against more coming back than was sold."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    line = models.OneToOneField(OrderLine, on_delete=models.PROTECT, related_name="returned")
    sold = models.PositiveSmallIntegerField()
    claimed = models.PositiveSmallIntegerField()

    objects = ShopQuerySet["ReturnedPieces"].as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(claimed__gte=0, claimed__lte=F("sold")), name="returned_no_more_than_sold")]


class ReturnPicture(models.Model):
    """A picture that a buyer took: for them and the shop's staff alone. Without a return it waits for one, and goes after a day."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="+")
    of_return = models.ForeignKey(Return, null=True, on_delete=models.PROTECT, related_name="pictures")
    ref = models.CharField(max_length=32, unique=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    created_at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["ReturnPicture"].as_manager()

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["created_at"], name="return_picture_waits", condition=Q(of_return=None))]

    def __str__(self) -> str:
        return self.ref

    @property
    def folder(self) -> str:
        """Of its files in the storage, which no address serves but the API's own."""
        return f"returns/{self.ref}"


class ReturnStep(models.Model):
    """Something that happened to a return. Rows are only added; a trigger refuses anything else."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    of_return = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="steps")
    code = models.CharField(max_length=10)
    status = models.CharField(max_length=9)
    details = models.JSONField(default=dict)
    actor = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["ReturnStep"].as_manager()

    class Meta:
        ordering = ("at", "id")
        indexes = [models.Index(fields=["of_return", "at"], name="return_step_history")]
