"""Imports and exports as jobs with their progress, and the rows that an import has refused."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from galleria.accounts.models import User
from galleria.kernel.scoping import ShopQuerySet
from galleria.shops.models import Shop


class Format(models.TextChoices):
    """How a file is written."""

    CSV = "csv", "CSV"
    JSONL = "jsonl", "JSON lines"


class Exchange(models.Model):
    """One import or export. Progress is written with each batch, in the transaction of the batch: what it says is what was done."""

    class Kind(models.TextChoices):
        """Which way the catalogue goes."""

        IMPORT = "import"
        EXPORT = "export"

    class Status(models.TextChoices):
        """Where it stands. A stopped or failed one can be resumed where it left off."""

        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    ref = models.CharField(max_length=32, unique=True)
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="exchanges")
    maker = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(max_length=6, choices=Kind)
    status = models.CharField(max_length=9, choices=Status, default=Status.WAITING)
    format = models.CharField(max_length=5, choices=Format)
    file_name = models.CharField(max_length=255)  # what the person calls it
    file = models.CharField(max_length=200, default="")  # its name in the storage; "" where there is none
    by_hand = models.BooleanField(default=False)  # runs on the command line, on files of its machine: no worker takes it up
    file_print = models.CharField(max_length=64, default="")  # tells whether a command line means the same file as before
    mapping = models.TextField(default="")  # TOML; "" when the columns are ours
    constants = models.JSONField(default=dict)
    dry_run = models.BooleanField(default=False)

    size_bytes = models.PositiveBigIntegerField(default=0)
    read_bytes = models.PositiveBigIntegerField(default=0)
    line = models.PositiveBigIntegerField(default=0)  # the last line of the file that is dealt with
    total = models.PositiveBigIntegerField(default=0)  # products, where it is known beforehand
    products = models.PositiveBigIntegerField(default=0)
    created = models.PositiveBigIntegerField(default=0)
    changed = models.PositiveBigIntegerField(default=0)
    unchanged = models.PositiveBigIntegerField(default=0)
    rejected = models.PositiveBigIntegerField(default=0)  # rows
    spent_ms = models.PositiveBigIntegerField(default=0)
    note = models.CharField(max_length=200, default="")  # how the file was understood
    error = models.TextField(default="")

    runner = models.CharField(max_length=32, default="")  # who works on it: a second one takes over, and the first one notices
    cancel_asked = models.BooleanField(default=False)
    created_at = models.DateTimeField(db_default=Now())
    started_at = models.DateTimeField(null=True)
    alive_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    objects = ShopQuerySet["Exchange"].as_manager()

    class Meta:
        ordering = ("-id",)
        verbose_name = "import or export"
        verbose_name_plural = "imports and exports"
        indexes = [
            models.Index(fields=["shop", "-id"], name="exchange_newest"),
            models.Index(fields=["created_at"], name="exchange_open", condition=Q(status__in=("waiting", "running"))),
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def folder(self) -> str:
        """Where its files lie in the storage."""
        return f"exchange/{self.ref}"

    @property
    def is_over(self) -> bool:
        """Whether nothing will happen to it by itself any more."""
        return self.status in (self.Status.DONE, self.Status.FAILED, self.Status.CANCELLED)

    @property
    def can_resume(self) -> bool:
        """Whether a worker could take it up again. What ran on the command line goes on there."""
        return self.status in (self.Status.FAILED, self.Status.CANCELLED) and not self.by_hand

    @property
    def share(self) -> float:
        """How much of it is done, from 0 to 1."""
        if self.status == self.Status.DONE:
            return 1.0
        if self.kind == self.Kind.EXPORT:
            return min(1.0, self.products / self.total) if self.total else 0.0
        return min(1.0, self.read_bytes / self.size_bytes) if self.size_bytes else 0.0

    @property
    def rate(self) -> float:
        """Products a second while it ran."""
        return 1000 * self.products / self.spent_ms if self.spent_ms else 0.0

    @property
    def eta_s(self) -> float | None:
        """Seconds that it will probably still take, or None when nothing can be said."""
        if self.is_over or not 0 < self.share < 1 or not self.spent_ms:
            return None
        return self.spent_ms / 1000 * (1 - self.share) / self.share


class Rejection(models.Model):
    """A cell or row that was refused: where it stands, and why."""

    exchange = models.ForeignKey(Exchange, on_delete=models.CASCADE, related_name="rejections")
    line = models.PositiveBigIntegerField()
    column = models.CharField(max_length=120)
    code = models.CharField(max_length=60)
    reason = models.CharField(max_length=400)
    value = models.CharField(max_length=200)

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["exchange", "id"], name="rejection_in_order")]
