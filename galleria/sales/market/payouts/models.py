"""Sellers' accounts at banks, payout runs and payouts. How much is whose is never here: that is the ledger's."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.kernel.encryption import EncryptedTextField
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.market.payouts.rules import connected, status
from galleria.sales.models import NO_ONE_ELSE
from galleria.shops.models import Shop

AUTOMATIC = ("sandbox", "stripe")
"""Banks that are asked by the worker, not by people."""


class Kind(models.TextChoices):
    """What an account's number is."""

    IBAN = "iban"
    OTHER = "other"
    STRIPE = "stripe"  # the id of an account there


class PayoutAccount(models.Model):
    """Where a seller of a shop has their money sent. Unreadable at rest but for its country and its last four signs."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=6, choices=Kind)
    country = models.CharField(max_length=2)
    holder = EncryptedTextField()
    number = EncryptedTextField()
    bic = EncryptedTextField(default="")
    last4 = models.CharField(max_length=4)
    changed_at = models.DateTimeField(db_default=Now())

    objects = ShopQuerySet["PayoutAccount"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shop", "user"], name="payout_account_once")]


class ConnectedAccount(models.Model):
    """A seller's account at Stripe, made for a shop. Ids and states alone: who they are, and their bank, stay there."""

    State = connected.State

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    reference = models.CharField(max_length=120, default="")  # empty until Stripe has said it
    state = models.CharField(max_length=10, choices=[(one.value, one.value) for one in connected.State], default=connected.State.BEGUN.value)
    needs = models.JSONField(default=list)  # Stripe's names of what it asks for
    told = models.JSONField(default=list)  # those of them that a letter has told of
    reason = models.CharField(max_length=60, default="")  # Stripe's word for why it is disabled
    deadline = models.DateTimeField(null=True)  # of what it asks for
    country = models.CharField(max_length=2, default="")
    currency = models.CharField(max_length=3, default="")
    is_submitted = models.BooleanField(default=False)  # its owner has been through Stripe's pages, and has a dashboard
    begun_at = models.DateTimeField(db_default=Now())
    asked_at = models.DateTimeField(null=True)  # when Stripe was first asked to make it
    turn = models.BigIntegerField(default=0)  # how often Stripe was asked for it;
    noted_turn = models.BigIntegerField(default=0)  # an answer that was asked for before this one is old
    looked_at = models.DateTimeField(null=True)
    next_look_at = models.DateTimeField(null=True)

    objects = ShopQuerySet["ConnectedAccount"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "user"], name="connected_account_once"),
            models.UniqueConstraint(fields=["reference"], name="connected_account_reference", condition=~Q(reference="")),
            models.CheckConstraint(condition=~Q(state="ready") | ~Q(reference=""), name="connected_account_ready"),
        ]
        indexes = [models.Index(fields=["next_look_at"], name="connected_to_look_at", condition=Q(next_look_at__isnull=False))]

    def __str__(self) -> str:
        return self.reference


class Run(models.Model):
    """Everybody in a shop who can be paid out, at once. While it is being filled no other can begin there."""

    class Bank(models.TextChoices):
        """Through which it goes."""

        SANDBOX = "sandbox"
        FILE = "file"
        STRIPE = "stripe"

    class Status(models.TextChoices):
        """Whether everybody has been looked at."""

        FILLING = "filling"
        FILLED = "filled"

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    ref = models.CharField(max_length=20, unique=True)
    key = models.CharField(max_length=120)
    bank = models.CharField(max_length=7, choices=Bank)
    status = models.CharField(max_length=7, choices=Status, default=Status.FILLING)
    currency = models.CharField(max_length=3)
    minimum_minor = models.BigIntegerField()
    started_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    started_at = models.DateTimeField(db_default=Now())
    filled_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)  # when somebody gave the file to the bank

    objects = ShopQuerySet["Run"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "key"], name="payout_run_once"),
            models.UniqueConstraint(fields=["shop"], name="payout_run_filling_once", condition=Q(status="filling")),
            models.CheckConstraint(condition=Q(status="filling") ^ Q(filled_at__isnull=False), name="payout_run_filled_at"),
        ]
        indexes = [models.Index(fields=["shop", "-started_at", "-id"], name="payout_run_newest")]

    def __str__(self) -> str:
        return self.ref


class Payout(models.Model):
    """An amount for a seller. The account is as it was when the run was filled. `party` is the seller's in the ledger, and stays."""

    Status = status.Status

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="payouts")
    seller = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    party = models.CharField(max_length=60)
    ref = models.CharField(max_length=20, unique=True)
    status = models.CharField(max_length=8, choices=[(one.value, one.value) for one in status.Status], default=status.Status.WAITING.value)
    amount_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    kind = models.CharField(max_length=6, choices=Kind)
    country = models.CharField(max_length=2)
    holder = EncryptedTextField()
    number = EncryptedTextField()
    bic = EncryptedTextField(default="")
    last4 = models.CharField(max_length=4)
    bank_reference = models.CharField(max_length=120, default="")
    reason = models.CharField(max_length=300, default="")  # why it failed or came back
    attempts = models.PositiveSmallIntegerField(default=0)
    tries = models.PositiveSmallIntegerField(default=0)  # how often Stripe said that our balance does not suffice: each has a key of its own
    news = models.PositiveIntegerField(default=0)  # how often the bank said by itself that something has changed
    trouble = models.CharField(max_length=300, default="")  # what staff should know of it
    next_look_at = models.DateTimeField(null=True)  # when the worker takes it up again; None when people do, or nobody has to
    made_at = models.DateTimeField(db_default=Now())
    sent_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    objects = ShopQuerySet["Payout"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "party"], name="payout_once_a_run"),
            models.CheckConstraint(condition=Q(amount_minor__gt=0), name="payout_of_something"),
            models.CheckConstraint(condition=Q(status__in=("failed", "returned")) ^ Q(reason=""), name="payout_failed_for_a_reason"),
            models.CheckConstraint(condition=Q(status__in=("waiting", "sent")) ^ Q(closed_at__isnull=False), name="payout_closed_at"),
        ]
        indexes = [
            models.Index(fields=["shop", "party", "-id"], name="payout_of_seller"),
            models.Index(fields=["next_look_at"], name="payout_to_look_at", condition=Q(next_look_at__isnull=False)),
            models.Index(fields=["shop", "-id"], name="payout_in_trouble", condition=~Q(trouble="")),
            models.Index(fields=["shop", "-id"], name="payout_that_failed", condition=Q(status__in=("failed", "returned"))),
        ]

    def __str__(self) -> str:
        return self.ref


class LeftOut(models.Model):
    """Somebody with a balance whom a run does not pay, and why."""

    shop = models.ForeignKey(Shop, on_delete=NO_ONE_ELSE, related_name="+")
    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="left_out")
    seller = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    party = models.CharField(max_length=60)
    reason = models.CharField(max_length=13, choices=[(one.value, one.value) for one in status.Hindrance])
    available_minor = models.BigIntegerField()

    objects = ShopQuerySet["LeftOut"].as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "party"], name="payout_left_out_once")]


class SandboxTransfer(models.Model):
    """What the played bank was told to pay: its own book, which nobody here reads but itself and the audit."""

    reference = models.CharField(max_length=20, unique=True)
    amount_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    refusal = models.CharField(max_length=120, default="")
    due_at = models.DateTimeField()
    received_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.reference
