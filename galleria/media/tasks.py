"""Background work on pictures: draw what was asked for, draw what was forgotten, remove what nothing shows."""

import time
from datetime import timedelta
from typing import Final

import structlog
from celery import shared_task

from galleria.kernel.problems import Problem
from galleria.media.actions import delete_unused_pictures as removal
from galleria.media.actions import draw_picture as drawing
from galleria.media.queries import list_pending_drawings

log = structlog.get_logger(__name__)
GRACE: Final = timedelta(seconds=30)  # younger ones have a job on its way
SWEEP_S: Final = 30.0  # how long one sweep may keep a worker


@shared_task(name="media.draw_picture")
def draw_picture(picture_id: int) -> None:
    """See actions.draw_picture. A problem is logged there; what is left pending comes back with the next sweep."""
    _draw(picture_id)


@shared_task(name="media.sweep_drawings")
def sweep_drawings() -> int:
    """Draw pictures whose job was lost, for SWEEP_S seconds. Returns how many it drew.

    From the last of them to the first: while jobs are still on their way, in the order of asking, the two do not wait for each other.
    """
    started = time.monotonic()
    drawn = 0
    for picture_id in reversed(list_pending_drawings(most=500, older_than=GRACE)):
        if time.monotonic() - started > SWEEP_S:
            break
        drawn += _draw(picture_id)
    return drawn


@shared_task(name="media.delete_unused_pictures")
def delete_unused_pictures() -> int:
    """See actions.delete_unused_pictures."""
    return removal.delete_unused_pictures()


def _draw(picture_id: int) -> bool:
    try:
        drawing.draw_picture(picture_id)
    except Problem as problem:
        log.warning("drawing_put_off", picture_id=picture_id, code=problem.code, detail=problem.detail)
        return False
    return True
