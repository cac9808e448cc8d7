"""Work that many ask for at once and one does, across processes and machines. Valkey only avoids waste; correctness never rests on it."""

import secrets
import time
from collections.abc import Callable
from typing import Final, TypeVar

import structlog
from django.core.cache import cache
from redis.exceptions import RedisError

from galleria.media.errors import PicturesBusy

log = structlog.get_logger(__name__)
Result = TypeVar("Result")
TURN_S: Final = 60  # a process that dies in its turn blocks others no longer than this
WAIT_S: Final = 45.0


def do_once(name: str, *, find: Callable[[], Result | None], make: Callable[[], Result]) -> Result:
    """What `find` finds, else what `make` makes: one caller makes it, the others wait and find it. `make` must be repeatable.

    Raises PicturesBusy (503) when the turn does not come within WAIT_S seconds. With Valkey down everybody works for himself.
    """
    deadline = time.monotonic() + WAIT_S
    pause_s = 0.02
    while True:
        found = find()
        if found is not None:
            return found
        token = _take_turn(name)
        if token is not None:
            try:
                found = find()
                return make() if found is None else found
            finally:
                _leave_turn(name, token)
        if time.monotonic() > deadline:
            raise PicturesBusy(headers={"Retry-After": "5"})
        time.sleep(pause_s)
        pause_s = min(0.2, pause_s * 1.5)


def _take_turn(name: str) -> str | None:
    token = secrets.token_hex(8)
    try:
        return token if cache.add(f"media:turn:{name}", token, TURN_S) else None
    except RedisError as error:
        log.warning("turn_not_kept", name=name, reason=repr(error))
        return token


def _leave_turn(name: str, token: str) -> None:
    try:
        if cache.get(f"media:turn:{name}") == token:
            cache.delete(f"media:turn:{name}")
    except RedisError as error:
        log.warning("turn_not_left", name=name, reason=repr(error))
