"""Reads of pictures."""

from datetime import timedelta

from django.db.models import Case, F, Value, When
from django.utils import timezone

from galleria.media.errors import PictureNotFound
from galleria.media.models import Picture
from galleria.media.rules import DEFAULT_WIDTH
from galleria.shops.models import Shop


def get_picture(shop: Shop, key: str) -> Picture:
    """A shop's picture. Raises PictureNotFound (404)."""
    picture = Picture.objects.for_shop(shop).filter(key=key).first()
    if picture is None:
        raise PictureNotFound
    return picture


def find_picture_by_key(key: str) -> Picture | None:
    """Any shop's picture with this key, a ready one first: equal content has one key and one set of files, whoever owns it."""
    ready_first = Case(When(state=Picture.State.READY, then=Value(0)), When(state=Picture.State.PENDING, then=Value(1)), default=Value(2))
    return Picture.objects.across_shops().filter(key=key).order_by(ready_first, "pk").first()


def list_pending_drawings(*, most: int, older_than: timedelta = timedelta(0)) -> list[int]:
    """Ids of drawings that nobody has drawn yet, in the order in which they were asked for."""
    pending = Picture.objects.across_shops().filter(state=Picture.State.PENDING, created_at__lte=timezone.now() - older_than)
    return list(pending.order_by("pk").values_list("pk", flat=True)[:most])


def list_coarse_drawings(*, most: int) -> list[int]:
    """Ids of drawings that exist in their small size only, in the order in which they were asked for."""
    drawn = Picture.objects.across_shops().filter(state=Picture.State.READY, origin=Picture.Origin.DRAWING, drawn_width__lt=F("width"))
    return list(drawn.order_by("pk").values_list("pk", flat=True)[:most])


def picture_json_sql(picture: str, alt: str) -> str:
    """SQL that makes the wire shape `Picture` for hand-written reads (kernel.sqljson): the table's alias and an expression for the alternative text.

    The same shape as `schemas.PictureOut`; a test holds the two together.
    """
    return (
        f"json_build_object('key', {picture}.key, 'src', '/media/' || {picture}.key || '/{DEFAULT_WIDTH}.webp', 'width', {picture}.width, "
        f"'height', {picture}.height, 'color', {picture}.color, 'placeholder', {picture}.placeholder, 'alt', {alt})"
    )
