"""Ask for a drawing. Its key and address are known at once; the pixels come when a worker gets to it or somebody looks at it.

With DRAW_AHEAD=0 no worker does: the first look draws it.
"""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction

from galleria.kernel.outbox import send_job_after_commit
from galleria.media.drawings import compute_drawing_size, read_drawing, write_recipe
from galleria.media.models import Picture
from galleria.media.rules import compute_drawing_key
from galleria.shops.models import Shop

BACKGROUND = 9  # the queue's last priority: mail and events go before


@transaction.atomic
def request_drawing(shop: Shop, family: str, params: Mapping[str, Any], view: str, *, priority: int = BACKGROUND) -> Picture:
    """The picture of this drawing. Asking again gives the same one; one that failed is tried again.

    `priority` is Celery's, 0 (first) to 9: give first views a smaller one. Raises UnknownDrawing (422); then nothing has changed.
    """
    known, checked = read_drawing(family, params, view)
    key = compute_drawing_key(write_recipe(known, checked, view))
    width, height = compute_drawing_size(known.canvas)
    picture, created = Picture.objects.for_shop(shop).get_or_create(
        shop=shop,
        key=key,
        defaults={
            "state": Picture.State.PENDING,
            "origin": Picture.Origin.DRAWING,
            "drawing": {"family": family, "params": checked.model_dump(mode="json"), "view": view},
            "width": width,
            "height": height,
        },
    )
    if not created and picture.state == Picture.State.FAILED:
        picture.state, picture.failure = Picture.State.PENDING, ""
        picture.save(update_fields=["state", "failure"])
    elif not created:
        return picture
    if settings.DRAW_AHEAD:
        send_job_after_commit("media.draw_picture", picture.pk, priority=priority)
    return picture
