"""Wish lists with their items, and what people and guests want to be told of."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.catalog.models import Product
from galleria.kernel.scoping import ShopQuerySet
from galleria.shops.models import Shop


class WishList(models.Model):
    """A person's list in a shop. Whoever has lists there has one default: where a heart puts things."""

    ref = models.CharField(max_length=32, unique=True)
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="wish_lists")
    name = models.CharField(max_length=60)
    notes = models.CharField(max_length=500, default="")
    is_default = models.BooleanField(default=False)
    token = models.CharField(max_length=40, null=True, unique=True)  # who has it may read the list; null: nobody but the owner
    created_at = models.DateTimeField(db_default=Now())
    updated_at = models.DateTimeField(auto_now=True)

    objects = ShopQuerySet["WishList"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "owner"], condition=Q(is_default=True), name="wish_list_default_once")]
        indexes = [models.Index(fields=["owner", "shop"], name="wish_list_of_person")]

    def __str__(self) -> str:
        return self.ref


class WishItem(models.Model):
    """A product on a list, with its price at that time in minor units of the shop's currency."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    wish_list = models.ForeignKey(WishList, on_delete=models.CASCADE, related_name="items")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    note = models.CharField(max_length=300, default="")
    position = models.IntegerField()  # new ones go before the first
    price_minor = models.BigIntegerField()
    added_at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["WishItem"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["wish_list", "product"], name="wish_item_once")]
        indexes = [models.Index(fields=["wish_list", "position", "id"], name="wish_item_in_order")]


class Notice(models.Model):
    """Somebody wants a letter when a product is back in stock (once), or whenever it costs less than ever since they asked.

    A person, or a guest by an e-mail address that has to be confirmed first. `price_minor` is the lowest price that they know of.
    """

    class Kind(models.TextChoices):
        """What they wait for, as addresses spell it."""

        BACK_IN_STOCK = "back-in-stock"
        PRICE_DROP = "price-drop"

    class Status(models.TextChoices):
        """Where it stands."""

        UNCONFIRMED = "unconfirmed"
        WAITING = "waiting"
        SENT = "sent"

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=13, choices=Kind)
    person = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="+")
    email = models.EmailField(max_length=200, default="")  # a guest's, in small letters; a person's is on the account
    status = models.CharField(max_length=11, choices=Status)
    token = models.CharField(max_length=40, unique=True)  # in every letter: who has it may confirm and stop it
    price_minor = models.BigIntegerField()
    created_at = models.DateTimeField(db_default=Now())
    sent_at = models.DateTimeField(null=True)

    objects = ShopQuerySet["Notice"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "kind", "person"], name="notice_once_a_person", condition=Q(person__isnull=False)),
            models.UniqueConstraint(fields=["product", "kind", "email"], name="notice_once_a_guest", condition=Q(person=None)),
            models.CheckConstraint(condition=Q(person__isnull=True) ^ Q(email=""), name="notice_of_person_or_guest"),
            models.CheckConstraint(condition=~Q(status="unconfirmed") | Q(person__isnull=True), name="notice_of_person_is_confirmed"),
        ]
        indexes = [
            models.Index(fields=["product", "kind"], name="notice_waiting", condition=Q(status="waiting")),
            models.Index(fields=["person"], name="notice_of_person", condition=Q(person__isnull=False)),
            models.Index(fields=["email"], name="notice_of_guest", condition=Q(person=None)),
            models.Index(fields=["created_at"], name="notice_unconfirmed", condition=Q(status="unconfirmed")),
            models.Index(fields=["sent_at"], name="notice_sent", condition=Q(status="sent")),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.product_id}"
