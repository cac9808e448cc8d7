"""Profiles and addresses of people, and the jobs that hand out or let go of all that is held on one."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.media.models import Picture


class Profile(models.Model):
    """What a person tells of themselves, beside the account's own facts. Who has told nothing yet has no row: then the defaults hold."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="profile")
    avatar = models.ForeignKey(Picture, null=True, on_delete=models.SET_NULL, related_name="+")
    language = models.CharField(max_length=35, default="")  # a BCP 47 tag; "" is the shop's
    newsletter = models.BooleanField(default=False)
    notices = models.BooleanField(default=True, db_default=True)  # letters about what one has asked to be told of
    updated_at = models.DateTimeField(auto_now=True)


class Address(models.Model):
    """Where things go to, as it would stand on a parcel. A deferred trigger sees to it that whoever has some has one default, and at most twenty."""

    ref = models.CharField(max_length=32, unique=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="addresses")
    name = models.CharField(max_length=80)
    company = models.CharField(max_length=80, default="")
    line1 = models.CharField(max_length=120)
    line2 = models.CharField(max_length=120, default="")
    city = models.CharField(max_length=80, default="")
    region = models.CharField(max_length=80, default="")
    postal_code = models.CharField(max_length=16, default="")
    country = models.CharField(max_length=2)
    phone = models.CharField(max_length=24, default="")
    is_default = models.BooleanField(default=False)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ("-is_default", "id")
        verbose_name_plural = "addresses"
        constraints = [
            models.UniqueConstraint(fields=["user"], condition=Q(is_default=True), name="address_default_once"),
            models.CheckConstraint(condition=Q(country__regex=r"^[A-Z]{2}$"), name="address_country_shape"),
        ]

    def __str__(self) -> str:
        return self.ref


class Job(models.Model):
    """Work in the background, step by step. Progress is written with each step."""

    class Status(models.TextChoices):
        """Where it stands. A failed one goes on where it left off."""

        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        TAKEN_BACK = "taken_back"

    ref = models.CharField(max_length=32, unique=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    done = models.PositiveSmallIntegerField(default=0)  # holdings
    total = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=400, default="")
    runner = models.CharField(max_length=32, default="")  # who works on it: a second one takes over, and the first one notices
    created_at = models.DateTimeField(db_default=Now())
    alive_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    @property
    def share(self) -> float:
        """How much of it is done, from 0 to 1."""
        if self.status == self.Status.DONE:
            return 1.0
        return round(self.done / self.total, 4) if self.total else 0.0


OPEN = ("waiting", "running")


class PersonalExport(Job):
    """Everything that is held on a person, as one file."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    file = models.CharField(max_length=120, default="")  # its name in the storage
    size_bytes = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user"], condition=Q(status__in=OPEN), name="personal_export_one_open")]
        indexes = [
            models.Index(fields=["user", "-id"], name="personal_export_newest"),
            models.Index(fields=["created_at"], name="personal_export_open", condition=Q(status__in=OPEN)),
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def folder(self) -> str:
        """Where its file lies in the storage."""
        return f"personal/{self.ref}"


class Erasure(Job):
    """Letting go of everything that is held on a person, from `due_at` on. What is left of it afterwards names nobody."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    due_at = models.DateTimeField()
    pseudonym = models.CharField(max_length=40)
    emails = ArrayField(models.EmailField(), default=list)  # as they were when it began: the rows that say so go on the way
    settled = ArrayField(models.CharField(max_length=80), default=list)  # the holdings that are dealt with

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user"], condition=Q(status__in=(*OPEN, "failed")), name="erasure_one_open")]
        indexes = [models.Index(fields=["due_at"], name="erasure_open", condition=Q(status__in=(*OPEN, "failed")))]

    def __str__(self) -> str:
        return self.ref
