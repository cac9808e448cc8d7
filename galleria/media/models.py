"""Pictures of a shop or of a person: what a page must know of each. The pixels are in the storage, under the key."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from galleria.kernel.scoping import ShopQuerySet
from galleria.media.rules import KEY_LENGTH, KEY_PATTERN
from galleria.shops.models import Shop


class Picture(models.Model):
    """A picture, uploaded or drawn. `width` and `height` are the master's pixels, in full. One without a shop is its uploader's own: a portrait."""

    class State(models.TextChoices):
        """A drawing waits until somebody looks at it or a worker gets to it; an upload is ready at once."""

        PENDING = "pending"
        READY = "ready"
        FAILED = "failed"

    class Origin(models.TextChoices):
        """Where the pixels come from."""

        UPLOAD = "upload"
        DRAWING = "drawing"

    shop = models.ForeignKey(Shop, null=True, on_delete=models.CASCADE, related_name="pictures")
    key = models.CharField(max_length=KEY_LENGTH)
    state = models.CharField(max_length=7, choices=State)
    origin = models.CharField(max_length=7, choices=Origin)
    drawing = models.JSONField(null=True, help_text="family, params and view of a drawing")
    failure = models.CharField(max_length=500, default="", blank=True, help_text="why it could not be drawn")
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    drawn_width = models.PositiveIntegerField(default=0, help_text="width of a drawing's master so far; `width` is what it grows to")
    bytes = models.PositiveIntegerField(default=0, help_text="size of the master file")
    color = models.CharField(max_length=7, default="#e7e4df")
    placeholder = models.CharField(max_length=400, default="", blank=True)
    created_at = models.DateTimeField(db_default=Now())
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = ShopQuerySet["Picture"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["shop", "key"], name="picture_key_in_shop"),
            models.UniqueConstraint(fields=["uploaded_by", "key"], name="picture_key_of_person", condition=Q(shop=None)),
            models.CheckConstraint(condition=Q(shop__isnull=False) | Q(origin="upload"), name="picture_drawn_for_a_shop"),
            models.CheckConstraint(condition=Q(key__regex=rf"^{KEY_PATTERN}$"), name="picture_key_shape"),
            models.CheckConstraint(condition=Q(color__regex=r"^#[0-9a-f]{6}$"), name="picture_color_shape"),
            models.CheckConstraint(condition=Q(width__gt=0, height__gt=0), name="picture_has_size"),
            models.CheckConstraint(condition=~Q(state="ready") | Q(bytes__gt=0), name="picture_ready_has_file"),
            models.CheckConstraint(
                condition=Q(origin="upload", state="ready", drawing__isnull=True) | Q(origin="drawing", drawing__isnull=False),
                name="picture_drawing_iff_drawn",
            ),
            models.CheckConstraint(condition=Q(state="failed") ^ Q(failure=""), name="picture_failure_iff_failed"),
        ]
        indexes = [
            models.Index(fields=["key"], name="picture_by_key"),
            models.Index(fields=["id"], name="picture_pending", condition=Q(state="pending")),
            models.Index(fields=["created_at"], name="picture_age"),
        ]

    def __str__(self) -> str:
        return self.key
