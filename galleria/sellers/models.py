"""Sellers: what they show, who they are by law, and whether they may sell. What names a person by law is unreadable at rest."""

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.kernel.encryption import EncryptedDateField, EncryptedJsonField, EncryptedTextField
from galleria.kernel.scoping import ShopQuerySet
from galleria.sellers.rules import FEWEST_FOR_AVERAGE, Kind, State
from galleria.shops.models import Shop


class Seller(models.Model):
    """Somebody who sells in a shop, or wants to. One row a person and shop; it outlives refusals and suspensions."""

    Kind = Kind
    State = State

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=7, choices=[(kind.value, kind.value) for kind in Kind])
    state = models.CharField(max_length=9, choices=[(state.value, state.value) for state in State], default=State.APPLIED.value)

    # Shown to everybody once they are approved. City and country are those of the address.
    name = models.CharField(max_length=80)
    city = models.CharField(max_length=80, default="")
    country = models.CharField(max_length=2)
    responds_within = models.CharField(max_length=5, default="")
    about = models.TextField(default="")
    shipping_text = models.TextField(default="")
    returns_text = models.TextField(default="")

    # Who they are by law. Of companies, buyers see name, address and number; of private sellers, nobody but the shop's staff does.
    company_name = models.CharField(max_length=80, default="")
    address = EncryptedJsonField(default=dict)
    tax_id = EncryptedTextField(default="")
    birth_date = EncryptedDateField(null=True)

    terms_version = models.CharField(max_length=20, default="")
    terms_accepted_at = models.DateTimeField(null=True)
    applied_at = models.DateTimeField(db_default=Now())
    approved_at = models.DateTimeField(null=True)  # for the first time
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.CharField(max_length=1000, default="")  # of the last decision, as the seller reads it
    changed_at = models.DateTimeField(auto_now=True)

    # What buyers gave them, kept by actions/count_rating.py: how many ratings count, and their stars together.
    ratings_count = models.PositiveIntegerField(default=0, db_default=0)
    ratings_sum = models.PositiveIntegerField(default=0, db_default=0)
    rating_tenths = models.GeneratedField(  # the average that is shown, in tenths of a star, rounded half up; 0 while there are too few
        expression=Case(
            When(ratings_count__gte=FEWEST_FOR_AVERAGE, then=(F("ratings_sum") * 20 + F("ratings_count")) / (F("ratings_count") * 2)),
            default=Value(0),
        ),
        output_field=models.PositiveSmallIntegerField(),
        db_persist=True,
    )

    objects = ShopQuerySet["Seller"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "user"], name="seller_once_in_shop"),
            models.CheckConstraint(condition=Q(country__regex=r"^[A-Z]{2}$"), name="seller_country_shape"),
            models.CheckConstraint(condition=~Q(state__in=("refused", "suspended")) | ~Q(reason=""), name="seller_is_told_why"),
            models.CheckConstraint(
                condition=Q(ratings_sum__gte=F("ratings_count")) & Q(ratings_sum__lte=F("ratings_count") * 5), name="seller_ratings_fit"
            ),
        ]
        indexes = [
            models.Index(fields=["shop", "state", "applied_at"], name="seller_queue"),
            models.Index(fields=["shop", "name", "id"], name="seller_by_name", condition=Q(state="approved")),
            models.Index(fields=["shop", "-rating_tenths", "-ratings_count", "-id"], name="seller_by_rating", condition=Q(state="approved")),
        ]

    def __str__(self) -> str:
        return self.name
