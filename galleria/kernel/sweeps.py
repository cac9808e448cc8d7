"""Taking up what is due, row by row."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import structlog

from galleria.kernel.outside import OutsideUnavailable

log = structlog.get_logger(__name__)
Key = TypeVar("Key", int, str)
AWAY_AFTER = 3
"""Rows in a row for which a service outside did not answer: it will not answer for the next one either."""


def take_up(work: Callable[[Key], int], keys: Iterable[Key], *, most: int | None = None) -> int:
    """Do `work` for each of the rows that have these keys, until `most` of them have moved. Returns the sum of what `work` says it moved.

    What breaks for one is logged and holds up none that comes after it; nor does what waits. Only when a service outside has not answered for
    AWAY_AFTER rows running is the rest left alone. The next sweep tries them again: `work` decides under its own lock whether there is
    something to do.
    """
    moved = rows = silent = 0
    for key in list(keys):
        try:
            done = int(work(key))
        except OutsideUnavailable as reason:
            log.warning("sweep_waits", work=_name(work), key=key, reason=str(reason))
            silent += 1
            if silent == AWAY_AFTER:
                break
            continue
        except Exception:
            log.exception("sweep_failed", work=_name(work), key=key)
            continue
        silent = 0
        moved, rows = moved + done, rows + bool(done)
        if rows == most:
            break
    return moved


def _name(work: Callable[[Key], int]) -> str:
    return f"{work.__module__}.{work.__qualname__}"
