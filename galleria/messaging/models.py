"""Conversations about pieces, what is written in them, what people say against them, and how quickly sellers answer."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.catalog.models import Product
from galleria.kernel.scoping import ShopQuerySet
from galleria.messaging.rules import REASON_LONGEST, WORDS_LONGEST, Side, Within, find_closer
from galleria.shops.models import Shop

SIDES = [(side.value, side.value) for side in Side]


class Conversation(models.Model):
    """What an asker and the seller of a piece write to each other. One a pair and piece; every write to it holds its row.

    Messages are numbered from 1; `…_read` is the last number that a side has seen, `…_unread` how many of the other side's come after it.
    """

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    ref = models.CharField(max_length=24, unique=True)
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    asker = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    seller = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField(db_default=Now())
    first_answered_at = models.DateTimeField(null=True)
    waiting_since = models.DateTimeField(null=True)  # the oldest message that the seller has not answered, while they can
    last_number = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField(db_default=Now())

    asker_read = models.PositiveIntegerField(default=0)
    seller_read = models.PositiveIntegerField(default=0)
    asker_unread = models.PositiveIntegerField(default=0)
    seller_unread = models.PositiveIntegerField(default=0)
    asker_told_at = models.DateTimeField(null=True)  # a letter left, and they have not read since
    seller_told_at = models.DateTimeField(null=True)

    asker_blocked_at = models.DateTimeField(null=True)
    seller_blocked_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)  # by the staff
    closed_reason = models.CharField(max_length=REASON_LONGEST, default="")

    published_number = models.PositiveIntegerField(null=True)  # the answer that stands on the piece's page beside message 1
    published_at = models.DateTimeField(null=True)

    objects = ShopQuerySet["Conversation"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "asker", "seller"], name="conversation_once"),
            models.CheckConstraint(condition=~Q(asker=F("seller")), name="conversation_of_two"),
            models.CheckConstraint(condition=Q(closed_at=None) | ~Q(closed_reason=""), name="conversation_closed_says_why"),
            models.CheckConstraint(condition=Q(published_number=None) ^ Q(published_at__isnull=False), name="conversation_published_when"),
            models.CheckConstraint(
                condition=Q(asker_read__lte=F("last_number")) & Q(seller_read__lte=F("last_number")), name="conversation_read_range"
            ),
        ]
        indexes = [
            models.Index(fields=["asker", "-last_at", "-id"], name="conversation_asked"),
            models.Index(fields=["shop", "seller", "-last_at", "-id"], name="conversation_of_seller"),
            models.Index(fields=["shop", "seller", "waiting_since", "id"], name="conversation_waiting", condition=Q(waiting_since__isnull=False)),
            models.Index(fields=["asker"], name="conversation_asker_unread", condition=Q(asker_unread__gt=0)),
            models.Index(fields=["seller", "shop"], name="conversation_seller_unread", condition=Q(seller_unread__gt=0)),
            models.Index(fields=["product", "published_at"], name="conversation_published", condition=Q(published_at__isnull=False)),
            models.Index(fields=["shop", "seller", "first_answered_at"], name="conversation_answered", condition=Q(first_answered_at__isnull=False)),
            models.Index(fields=["last_at"], name="conversation_age"),
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def closed_by(self) -> str:
        """`staff`, `asker`, `seller`, or nobody."""
        return find_closer(
            is_closed_by_staff=self.closed_at is not None,
            is_blocked_by_asker=self.asker_blocked_at is not None,
            is_blocked_by_seller=self.seller_blocked_at is not None,
        )


class Message(models.Model):
    """What a side wrote. Without words: they were erased with the account. Hidden: nobody but the staff reads it any more."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="messages")
    number = models.PositiveIntegerField()
    side = models.CharField(max_length=6, choices=SIDES)
    words = models.CharField(max_length=WORDS_LONGEST, default="", blank=True)
    at = models.DateTimeField(db_default=Now())
    hidden_at = models.DateTimeField(null=True)
    hidden_reason = models.CharField(max_length=REASON_LONGEST, default="")

    objects = ShopQuerySet["Message"].as_manager()

    class Meta:
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(fields=["conversation", "number"], name="message_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="message_number_from_one"),
            models.CheckConstraint(condition=Q(hidden_at=None) | ~Q(hidden_reason=""), name="message_hidden_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.number}"


class ConversationReport(models.Model):
    """A side's word against a conversation. One open one a person and conversation; what is decided is decided for all that are open."""

    class Reason(models.TextChoices):
        """What is said to be wrong."""

        OFFENSIVE = "offensive"
        SPAM = "spam"
        PAY_ELSEWHERE = "pay-elsewhere"
        FRAUD = "fraud"
        PRIVATE_DATA = "private-data"
        OTHER = "other"

    class State(models.TextChoices):
        """What became of it."""

        OPEN = "open"
        DISMISSED = "dismissed"
        UPHELD = "upheld"

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="reports")
    reporter = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")  # None: they were erased
    reason = models.CharField(max_length=13, choices=Reason)
    words = models.CharField(max_length=REASON_LONGEST, default="")
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    reported_at = models.DateTimeField(db_default=Now())
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    answer = models.CharField(max_length=REASON_LONGEST, default="")  # upheld: what both sides read

    objects = ShopQuerySet["ConversationReport"].as_manager()

    class Meta:
        verbose_name = "report of a conversation"
        verbose_name_plural = "reports of conversations"
        constraints = [
            models.UniqueConstraint(fields=["conversation", "reporter"], condition=Q(state="open"), name="conversation_report_open_once"),
            models.CheckConstraint(condition=Q(state="open") | Q(decided_at__isnull=False), name="conversation_report_decided_when"),
            models.CheckConstraint(condition=~Q(state="upheld") | ~Q(answer=""), name="conversation_report_says_why"),
        ]
        indexes = [models.Index(fields=["shop", "reported_at"], name="conversation_report_queue", condition=Q(state="open"))]

    def __str__(self) -> str:
        return f"{self.reason}: {self.conversation_id}"


class AnsweringTime(models.Model):
    """How quickly a seller answers in a shop, over the first answers of the last 90 days. Counted again with each first answer, and daily."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    seller = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    answered = models.PositiveIntegerField()
    median_s = models.PositiveIntegerField(null=True)
    within = models.CharField(max_length=6, choices=[(word.value, word.value) for word in Within], default="", blank=True)  # as everybody reads it
    counted_at = models.DateTimeField(auto_now=True)

    objects = ShopQuerySet["AnsweringTime"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "seller"], name="answering_time_once")]
