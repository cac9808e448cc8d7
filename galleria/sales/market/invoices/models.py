"""Documents of sellers' sales and of the house's commission. Each is a snapshot of the moment in which it was issued, and never changes."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.kernel.encryption import EncryptedJsonField
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.market.invoices.rules import write_number
from galleria.sales.market.models import Sale, SaleStep
from galleria.sales.models import NO_ONE_ELSE, Refund
from galleria.shops.models import Shop


class SellerSeries(models.Model):
    """A seller's number in a shop: their documents are numbered under it, whatever they are called."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    seller = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()

    objects = ShopQuerySet["SellerSeries"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "seller"], name="seller_series_once"),
            models.UniqueConstraint(fields=["shop", "number"], name="seller_series_number_once"),
        ]

    def __str__(self) -> str:
        return f"S{self.number}"


class Counter(models.Model):
    """The last number that was given in a series and year. Its row is locked until the number's transaction ends: so there is no gap."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    code = models.CharField(max_length=16)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField()

    objects = ShopQuerySet["Counter"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "code", "year"], name="counter_once")]

    def __str__(self) -> str:
        return f"{self.code}{self.year}"


class Document(models.Model):
    """What all of them have: a number, sums with tax contained, who the seller was (unreadable at rest), and what it says."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    code = models.CharField(max_length=16)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)
    total_minor = models.BigIntegerField()
    tax_minor = models.BigIntegerField()
    party = EncryptedJsonField()  # the seller as they were then: identity.py
    house = models.JSONField()  # the shop's company then
    content = models.JSONField()
    issued_at = models.DateTimeField(db_default=Now())

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return write_number(self.code, self.year, self.number)


class SaleDocument(Document):
    """Of one sale: a company's invoice, issued in its name, or a private seller's receipt; and for each refund what takes a part of it back."""

    class Kind(models.TextChoices):
        """What it is."""

        INVOICE = "invoice"
        RECEIPT = "receipt"
        CREDIT_NOTE = "credit_note"

    kind = models.CharField(max_length=11, choices=Kind)
    sale = models.ForeignKey(Sale, on_delete=models.PROTECT, related_name="documents")
    corrects = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="credit_notes")
    refund = models.ForeignKey(Refund, null=True, on_delete=models.PROTECT, related_name="sale_documents")

    objects = ShopQuerySet["SaleDocument"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "code", "year", "number"], name="sale_document_number_once"),
            models.UniqueConstraint(fields=["sale"], name="sale_document_once", condition=~Q(kind="credit_note")),
            models.UniqueConstraint(fields=["sale", "refund"], name="sale_credit_note_once", condition=Q(kind="credit_note")),
            models.CheckConstraint(
                condition=Q(kind="credit_note", corrects__isnull=False, refund__isnull=False)
                | Q(~Q(kind="credit_note"), corrects__isnull=True, refund__isnull=True),
                name="sale_credit_note_corrects",
            ),
            models.CheckConstraint(condition=Q(total_minor__gte=0), name="sale_document_not_negative"),
        ]
        indexes = [models.Index(fields=["shop", "-id"], name="sale_document_newest")]


class CommissionDocument(Document):
    """The house's invoice to a seller for the commission of a month; one that gives back more than it asks is a credit note."""

    seller = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()  # its first day, on the shop's calendar

    objects = ShopQuerySet["CommissionDocument"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "code", "year", "number"], name="commission_number_once"),
            models.UniqueConstraint(fields=["shop", "seller", "month"], name="commission_once_a_month"),
            models.CheckConstraint(condition=Q(month__day=1), name="commission_of_a_month"),
        ]
        indexes = [models.Index(fields=["shop", "-id"], name="commission_newest")]

    @property
    def kind(self) -> str:
        """What it is."""
        return "credit_note" if self.total_minor < 0 else "invoice"


class CommissionLine(models.Model):
    """What a step of a sale added to the commission, or gave back. A step is invoiced once."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    document = models.ForeignKey(CommissionDocument, on_delete=models.PROTECT, related_name="lines")
    step = models.OneToOneField(SaleStep, on_delete=models.PROTECT, related_name="commission_line")
    amount_minor = models.BigIntegerField()
    tax_minor = models.BigIntegerField()
    percent = models.CharField(max_length=10, default="")  # of the tax; "" where it was not kept

    objects = ShopQuerySet["CommissionLine"].as_manager()

    class Meta:
        ordering = ("step_id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(amount_minor__gte=0, tax_minor__gte=0, tax_minor__lte=F("amount_minor"))
                | Q(amount_minor__lte=0, tax_minor__lte=0, tax_minor__gte=F("amount_minor")),
                name="commission_line_sides",
            )
        ]


class CommissionRun(models.Model):
    """A month of a shop that was gone through to its end."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    month = models.DateField()
    done_at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["CommissionRun"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "month"], name="commission_run_once")]
