"""Background work on pictures: draw what was asked for, draw what was forgotten, remove what nothing shows."""

import time
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

import structlog
from celery import shared_task
from django.conf import settings

from galleria.kernel.problems import Problem
from galleria.media.actions import delete_unused_pictures as removal
from galleria.media.actions import draw_picture as drawing
from galleria.media.queries import list_coarse_drawings, list_pending_drawings
from galleria.media.rules import DRAWING_WIDTH, PREVIEW_WIDTH

log = structlog.get_logger(__name__)
GRACE: Final = timedelta(seconds=30)  # younger ones have a job on its way
SWEEP_S: Final = 30.0  # how long one sweep may keep a worker
SPARE_S: Final = 10.0


@shared_task(name="media.draw_picture")
def draw_picture(picture_id: int) -> None:
    """See actions.draw_picture. A problem is logged there; what is left pending comes back with the next sweep."""
    _draw(picture_id, width=PREVIEW_WIDTH)


@shared_task(name="media.sweep_drawings")
def sweep_drawings() -> int:
    """Draw pictures whose job was lost, for SWEEP_S seconds. Returns how many it drew: none with DRAW_AHEAD=0, which sends no jobs.

    From the last of them to the first: while jobs are still on their way, in the order of asking, the two do not wait for each other.
    """
    if not settings.DRAW_AHEAD:
        return 0
    return _draw_for(SWEEP_S, reversed(list_pending_drawings(most=500, older_than=GRACE)), width=PREVIEW_WIDTH)


@shared_task(name="media.sharpen_drawings")
def sharpen_drawings() -> int:
    """When nothing is pending, draw some pictures in full before anybody asks, for SPARE_S seconds. Returns how many."""
    if not settings.DRAW_AHEAD or list_pending_drawings(most=1):
        return 0
    return _draw_for(SPARE_S, list_coarse_drawings(most=100), width=DRAWING_WIDTH)


@shared_task(name="media.delete_unused_pictures")
def delete_unused_pictures() -> int:
    """See actions.delete_unused_pictures."""
    return removal.delete_unused_pictures()


def _draw_for(limit_s: float, picture_ids: Iterable[int], *, width: int) -> int:
    """Draw one after the other until the time is over. Returns how many succeeded."""
    started = time.monotonic()
    drawn = 0
    for picture_id in picture_ids:
        if time.monotonic() - started > limit_s:
            break
        drawn += _draw(picture_id, width=width)
    return drawn


def _draw(picture_id: int, *, width: int) -> bool:
    try:
        drawing.draw_picture(picture_id, width=width)
    except Problem as problem:
        log.warning("drawing_put_off", picture_id=picture_id, code=problem.code, detail=problem.detail)
        return False
    return True
