"""Tables that no single room owns: events and their deliveries, letters, failed jobs, audits, idempotency keys, holds on limited resources."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now


class OutboxEvent(models.Model):
    """Something that happened, written in the transaction that made it so."""

    name = models.CharField(max_length=80)
    payload = models.JSONField()
    recorded_at = models.DateTimeField(db_default=Now())
    settled_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["recorded_at"], name="outbox_unsettled", condition=Q(settled_at=None))]


class Delivery(models.Model):
    """One event for one handler. The row is locked while the handler runs, so that it runs once."""

    class Status(models.TextChoices):
        """Where a delivery stands."""

        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"

    event = models.ForeignKey(OutboxEvent, on_delete=models.CASCADE, related_name="deliveries")
    handler = models.CharField(max_length=120)
    status = models.CharField(max_length=8, choices=Status, default=Status.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(db_default=Now())
    error = models.TextField(default="")

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [models.UniqueConstraint(fields=["event", "handler"], name="delivery_once")]
        indexes = [models.Index(fields=["next_attempt_at"], name="delivery_waiting", condition=Q(status="waiting"))]


class Letter(models.Model):
    """An e-mail, from the moment it is due until some weeks after it was sent. `next_attempt_at` is also until when a worker is at it."""

    class Status(models.TextChoices):
        """Where a letter stands."""

        WAITING = "waiting"
        SENT = "sent"
        FAILED = "failed"

    ref = models.CharField(max_length=24, unique=True)
    to = models.EmailField()
    sender_name = models.CharField(max_length=80, default="")
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField()
    stop_url = models.CharField(max_length=300, default="", db_default="")  # what a POST to it stops: mail programs show a button (RFC 8058)
    status = models.CharField(max_length=8, choices=Status, default=Status.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(db_default=Now())
    error = models.TextField(default="")
    queued_at = models.DateTimeField(db_default=Now())
    sent_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["next_attempt_at"], name="letter_waiting", condition=Q(status="waiting")),
            models.Index(fields=["queued_at"], name="letter_age"),
        ]


class FailedJob(models.Model):
    """A background job that failed for good: kept, visible, retried on demand."""

    task = models.CharField(max_length=120)
    arguments = models.JSONField()
    error = models.TextField()
    failed_at = models.DateTimeField(db_default=Now())
    retried_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["-failed_at"], name="failed_job_open", condition=Q(retried_at=None))]


class AuditRun(models.Model):
    """A look at every invariant by a worker: when, how far it is, and the rows that break a promise. At most one is open."""

    class Status(models.TextChoices):
        """Where it stands."""

        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    OPEN = (Status.WAITING, Status.RUNNING)

    status = models.CharField(max_length=7, choices=Status, default=Status.WAITING)
    asked_by = models.CharField(max_length=40, default="")  # a username; "" at night
    asked_at = models.DateTimeField(db_default=Now())
    started_at = models.DateTimeField(null=True)
    touched_at = models.DateTimeField(db_default=Now())
    ended_at = models.DateTimeField(null=True)
    total = models.PositiveIntegerField()  # invariants
    checked = models.PositiveIntegerField(default=0)
    violations_count = models.PositiveIntegerField(default=0)
    violations = models.JSONField(default=list)  # the first of them: name, row, why
    error = models.CharField(max_length=500, default="")

    class Meta:
        verbose_name = "audit"
        constraints = [
            models.UniqueConstraint(models.Value(1), name="audit_one_at_a_time", condition=Q(status__in=("waiting", "running"))),
        ]


class IdempotencyKey(models.Model):
    """The answer given to a request that must not happen twice."""

    scope = models.CharField(max_length=160)
    key = models.CharField(max_length=120)
    fingerprint = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    body = models.BinaryField(default=b"")
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scope", "key"], name="idempotency_key_once")]
        indexes = [models.Index(fields=["created_at"], name="idempotency_key_age")]


class LimitedResource(models.Model):
    """Base of rows of which only so many units exist. The database refuses to promise more than there are."""

    on_hand = models.PositiveIntegerField(default=0)
    reserved = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True
        constraints = [models.CheckConstraint(condition=Q(reserved__lte=F("on_hand")), name="%(app_label)s_%(class)s_reserved_within_on_hand")]


class Hold(models.Model):
    """Units of a limited resource promised to somebody until a moment. Confirming takes them; releasing or expiring gives them back."""

    resource = models.CharField(max_length=80)
    resource_id = models.BigIntegerField()
    holder = models.CharField(max_length=120)
    quantity = models.PositiveIntegerField()
    expires_at = models.DateTimeField()
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["resource", "resource_id", "holder"], name="hold_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="hold_of_something"),
        ]
        indexes = [models.Index(fields=["expires_at"], name="hold_expiry")]
