"""What buyers say of sellers, what sellers report of it, and which letters ask for it. One of each a sale."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.market.models import Sale
from galleria.sales.market.ratings.rules import REASON_LONGEST, WORDS_LONGEST, Fault, Hides
from galleria.sales.models import NO_ONE_ELSE
from galleria.shops.models import Shop

FAULTS = [(one.value, one.value) for one in Fault]


class Rating(models.Model):
    """One to five stars of a sale, with the buyer's words and the seller's answer. Who bought is the order's, and is never shown with it."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    sale = models.OneToOneField(Sale, on_delete=models.PROTECT, related_name="rating")
    seller = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")  # the sale's; here for the list of a seller's
    ref = models.CharField(max_length=32, unique=True)
    stars = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=WORDS_LONGEST, default="", blank=True)
    rated_at = models.DateTimeField(db_default=Now())
    changed_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=WORDS_LONGEST, default="", blank=True)
    answered_at = models.DateTimeField(null=True)

    hides = models.CharField(max_length=5, choices=[(one.value, one.value) for one in Hides], default=Hides.NOTHING.value, blank=True)
    fault = models.CharField(max_length=9, choices=FAULTS, default="", blank=True)
    reason = models.CharField(max_length=REASON_LONGEST, default="", blank=True)  # of the last decision, as both sides read it
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = ShopQuerySet["Rating"].as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(stars__gte=1) & Q(stars__lte=5), name="rating_one_to_five"),
            models.CheckConstraint(condition=Q(answer="") | Q(answered_at__isnull=False), name="rating_answered_at_a_time"),
            models.CheckConstraint(
                condition=Q(hides="") | (~Q(fault="") & ~Q(reason="") & Q(decided_at__isnull=False)), name="rating_hidden_for_a_reason"
            ),
        ]
        indexes = [
            # Newest first for everybody, and how many gave how many stars.
            models.Index(fields=["shop", "seller", "-id"], include=["stars"], name="rating_shown", condition=~Q(hides="all")),
            models.Index(fields=["shop", "seller", "-id"], name="rating_of_seller"),
        ]

    def __str__(self) -> str:
        return self.ref


class RatingReport(models.Model):
    """A seller's word against a rating, for the staff alone. One that is open a rating."""

    class State(models.TextChoices):
        """What became of it."""

        OPEN = "open"
        DISMISSED = "dismissed"
        UPHELD = "upheld"

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    rating = models.ForeignKey(Rating, on_delete=models.CASCADE, related_name="reports")
    reporter = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    fault = models.CharField(max_length=9, choices=FAULTS)
    words = models.CharField(max_length=REASON_LONGEST, default="", blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    reported_at = models.DateTimeField(db_default=Now())
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    answer = models.CharField(max_length=REASON_LONGEST, default="", blank=True)

    objects = ShopQuerySet["RatingReport"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rating"], condition=Q(state="open"), name="rating_report_open_once"),
            models.CheckConstraint(condition=Q(state="open") ^ Q(decided_at__isnull=False), name="rating_report_decided_when"),
        ]
        indexes = [models.Index(fields=["shop", "reported_at"], name="rating_report_queue", condition=Q(state="open"))]

    def __str__(self) -> str:
        return f"{self.fault}: {self.rating_id}"


class RatingWish(models.Model):
    """The letter that asks a buyer for a rating: one a sale, some days after it was over."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    sale = models.OneToOneField(Sale, on_delete=models.PROTECT, related_name="+")
    ask_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)  # asked, or there was nothing left to ask
    is_sent = models.BooleanField(default=False, db_default=False)

    objects = ShopQuerySet["RatingWish"].as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(is_sent=False) | Q(closed_at__isnull=False), name="rating_wish_sent_at_a_time")]
        indexes = [models.Index(fields=["ask_at"], name="rating_wish_due", condition=Q(closed_at=None))]


class NoRatingWishes(models.Model):
    """An e-mail address whose owner wants no such letters, from any shop. The address itself is not kept."""

    email_hash = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField(db_default=Now())
