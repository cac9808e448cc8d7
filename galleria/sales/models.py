"""Carts, slots, orders, payments and the ledger. What was sold, paid and booked is a snapshot: a product that changes later changes none of it."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower, Now

from galleria.accounts.models import User
from galleria.catalog.models import Variant
from galleria.kernel.models import LimitedResource
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.rules.status import UNPAID_STATUSES, Status
from galleria.shops.models import Shop

UNPAID = tuple(status.value for status in UNPAID_STATUSES)
NO_ONE_ELSE = models.PROTECT  # books keep the shop that they are of


class Cart(models.Model):
    """A bag in one shop: a person's, or a guest's, who has its secret in a cookie; `guest` is the secret's SHA-256."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="carts")
    guest = models.CharField(max_length=64, null=True)
    created_at = models.DateTimeField(db_default=Now())
    updated_at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["Cart"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "shop"], name="cart_of_person"),
            models.UniqueConstraint(fields=["guest", "shop"], name="cart_of_guest"),
            models.CheckConstraint(condition=Q(user=None) ^ Q(guest=None), name="cart_of_somebody"),
        ]
        indexes = [models.Index(fields=["updated_at"], name="cart_of_guest_age", condition=Q(user=None))]


class CartLine(models.Model):
    """Some of a variant in a bag. `price_minor` is what it cost when the buyer last saw it; saved lines are put aside."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    cart = models.ForeignKey(Cart, on_delete=models.CASCADE, related_name="lines")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="+")
    quantity = models.PositiveSmallIntegerField()
    price_minor = models.BigIntegerField()
    is_saved = models.BooleanField(default=False, db_default=False)
    added_at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["CartLine"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cart", "variant"], name="cart_line_once"),
            models.CheckConstraint(condition=Q(quantity__gte=1, quantity__lte=99), name="cart_line_quantity"),
        ]


class Slot(LimitedResource):
    """A span of time in which a delivery method takes so many orders: `on_hand` is what is left of its capacity, without what is held."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    method = models.CharField(max_length=80)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    objects = ShopQuerySet["Slot"].as_manager()

    class Meta(LimitedResource.Meta):
        abstract = False
        constraints = [
            *LimitedResource.Meta.constraints,
            models.UniqueConstraint(fields=["shop", "method", "starts_at"], name="slot_once"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="slot_has_length"),
        ]


class Order(models.Model):
    """What somebody ordered in one shop. `quote` and `delivery` are kept as they were agreed."""

    Status = Status

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="orders")
    ref = models.CharField(max_length=20, unique=True)
    user = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="orders")
    status = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Status], default=Status.PENDING.value)
    email = models.EmailField()
    name = models.CharField(max_length=100)
    phone = models.CharField(max_length=40, default="")
    address = models.JSONField(null=True)
    delivery = models.JSONField()
    slot = models.ForeignKey(Slot, null=True, on_delete=models.PROTECT, related_name="orders")
    gift_message = models.CharField(max_length=500, default="")
    note = models.CharField(max_length=500, default="")
    quote = models.JSONField()
    currency = models.CharField(max_length=3)
    total_minor = models.BigIntegerField()
    tracking = models.CharField(max_length=120, default="")
    due_at = models.DateTimeField(null=True)  # unpaid, or to be paid at pickup and not fetched by then, it is cancelled; None once it is paid
    placed_at = models.DateTimeField(db_default=Now())
    updated_at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["Order"].as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(total_minor__gte=0), name="order_total_not_negative")]
        indexes = [
            models.Index(fields=["shop", "-placed_at", "-id"], name="order_newest"),
            models.Index(fields=["-placed_at", "-id"], name="order_newest_of_all"),  # over all shops, for operators
            models.Index(fields=["shop", "status", "-placed_at"], name="order_by_status"),
            models.Index(fields=["user", "-placed_at", "-id"], name="order_of_person", condition=Q(user__isnull=False)),
            models.Index(fields=["due_at"], name="order_due", condition=Q(status__in=UNPAID, due_at__isnull=False)),
            models.Index("shop", Lower("email"), name="order_unpaid_of_guest", condition=Q(status__in=UNPAID, user=None)),
        ]

    def __str__(self) -> str:
        return self.ref


class OrderLine(models.Model):
    """Some of a variant that was sold. `variant` is for stock and links; everything that is shown is here."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="lines")
    variant = models.ForeignKey(Variant, null=True, on_delete=models.SET_NULL, related_name="+")
    position = models.PositiveSmallIntegerField()
    sku = models.CharField(max_length=60)
    slug = models.CharField(max_length=80)
    title = models.CharField(max_length=120)
    maker = models.CharField(max_length=120, default="")
    options = models.JSONField(default=dict)
    picture = models.JSONField(null=True)
    quantity = models.PositiveSmallIntegerField()
    price_minor = models.BigIntegerField()
    total_minor = models.BigIntegerField()
    seller = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = ShopQuerySet["OrderLine"].as_manager()

    class Meta:
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=["order", "position"], name="order_line_position_once"),
            models.CheckConstraint(condition=Q(quantity__gte=1, price_minor__gte=0), name="order_line_of_something"),
        ]


class OrderStep(models.Model):
    """Something that happened to an order. Rows are only added; a trigger refuses anything else. `actor` is None for buyers without an account
    and for the platform itself.
    """

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="steps")
    code = models.CharField(max_length=20)
    status = models.CharField(max_length=10)
    details = models.JSONField(default=dict)
    actor = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["OrderStep"].as_manager()

    class Meta:
        ordering = ("at", "id")
        indexes = [models.Index(fields=["order", "at"], name="order_step_history")]


class Payment(models.Model):
    """What an order is paid with. `refunded_minor` is the sum of its refunds; the database refuses to give back more than came in."""

    class Method(models.TextChoices):
        """How the money comes."""

        TRANSFER = "transfer"
        AT_PICKUP = "at-pickup"
        CARD = "card"

    class Status(models.TextChoices):
        """Where it stands."""

        OPEN = "open"
        PAID = "paid"
        CANCELLED = "cancelled"
        PART_REFUNDED = "part_refunded"
        REFUNDED = "refunded"

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    order = models.OneToOneField(Order, on_delete=models.PROTECT, related_name="payment")
    method = models.CharField(max_length=10, choices=Method)
    status = models.CharField(max_length=13, choices=Status, default=Status.OPEN)
    amount_minor = models.BigIntegerField()
    refunded_minor = models.BigIntegerField(default=0)
    reference = models.CharField(max_length=120, null=True)
    paid_at = models.DateTimeField(null=True)

    objects = ShopQuerySet["Payment"].as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(refunded_minor__gte=0) & Q(refunded_minor__lte=F("amount_minor")), name="payment_refunds_within_amount"
            ),
            models.UniqueConstraint(fields=["method", "reference"], name="payment_reference_once", condition=Q(method="card")),
        ]


class Invoice(models.Model):
    """The number under which the house invoiced an order: without a gap in its shop and year. It says the order's snapshot, and who sold it then;
    of an order that several sell, `part` is the quote of what the house sells alone. What sellers sell has documents of its own (market.invoices).
    """

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    order = models.OneToOneField(Order, on_delete=models.PROTECT, related_name="invoice")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    company = models.JSONField()
    part = models.JSONField(null=True)
    issued_at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["Invoice"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "year", "number"], name="invoice_number_once")]

    def __str__(self) -> str:
        return f"{self.year}-{self.number:06d}"


class Refund(models.Model):
    """Money that goes back. `key` makes it happen once. What was paid by card waits until the card's side has it (payments/)."""

    class Status(models.TextChoices):
        """Where it stands. What was not paid by card is done with the row."""

        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refunds")
    key = models.CharField(max_length=120)
    amount_minor = models.BigIntegerField()
    reason = models.CharField(max_length=200)
    actor = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(db_default=Now())
    status = models.CharField(max_length=7, choices=Status, default=Status.DONE, db_default=Status.DONE)
    to_send = models.BooleanField(default=False, db_default=False)  # somebody has to send it by hand, and nobody has said that they did
    reference = models.CharField(max_length=120, default="", db_default="")
    attempts = models.PositiveSmallIntegerField(default=0, db_default=0)
    next_attempt_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=500, default="", db_default="")

    objects = ShopQuerySet["Refund"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["payment", "key"], name="refund_once"),
            models.CheckConstraint(condition=Q(amount_minor__gt=0), name="refund_of_something"),
        ]
        indexes = [
            models.Index(fields=["next_attempt_at"], name="refund_waiting", condition=Q(status="waiting")),
            models.Index(fields=["shop", "at"], name="refund_to_send", condition=Q(to_send=True)),
        ]


class CreditNote(models.Model):
    """What takes a part of an invoice back, or all of it: one for each refund, without a gap in its shop and year. `taxes` are shares of rates."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="credit_notes")
    refund = models.OneToOneField(Refund, on_delete=models.PROTECT, related_name="credit_note")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    company = models.JSONField()
    taxes = models.JSONField(default=list)
    issued_at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["CreditNote"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "year", "number"], name="credit_note_number_once")]

    def __str__(self) -> str:
        return f"C{self.year}-{self.number:06d}"

    @property
    def amount_minor(self) -> int:
        """What it takes back: of an order that several sell, the house's share of the refund."""
        return sum(int(one["net_minor"]) + int(one["tax_minor"]) for one in self.taxes)


class Account(models.Model):
    """An account of a shop's ledger: `code` says what for, `party` for whom ("" for the shop itself)."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    code = models.CharField(max_length=30)
    party = models.CharField(max_length=60, default="")
    currency = models.CharField(max_length=3)
    # What its entries sum up to, as far as they were counted: those written by transactions before `counted_to`.
    counted_minor = models.BigIntegerField(default=0)
    counted_to = models.BigIntegerField(default=0)

    objects = ShopQuerySet["Account"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "code", "party", "currency"], name="account_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.party}".strip()


class Booking(models.Model):
    """A movement of money: entries that sum up to zero. Neither changes nor goes; `key` makes it happen once."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    key = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=20)
    order = models.ForeignKey(Order, null=True, on_delete=models.PROTECT, related_name="bookings")
    at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["Booking"].as_manager()

    class Meta:
        indexes = [models.Index(fields=["shop", "at"], name="booking_by_time")]


class Entry(models.Model):
    """An amount on an account: positive is debit, negative is credit. `written_by` is the database's own number of the transaction."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    booking = models.ForeignKey(Booking, on_delete=models.PROTECT, related_name="entries")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="entries")
    amount_minor = models.BigIntegerField()
    written_by = models.BigIntegerField(db_default=models.Func(function="sales_transaction_number", output_field=models.BigIntegerField()))

    objects = ShopQuerySet["Entry"].as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(amount_minor=0), name="entry_of_something")]
        indexes = [models.Index(fields=["account", "written_by"], name="entry_of_account", include=["amount_minor"])]
