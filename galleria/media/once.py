"""Work that many ask for at once and one does, across processes and machines. Valkey only avoids waste; correctness never rests on it."""

import secrets
import threading
import time
from collections.abc import Callable
from typing import Final, TypeVar

import structlog
from django.core.cache import cache
from django.db import connection
from redis.exceptions import RedisError

from galleria.media.errors import PicturesBusy

log = structlog.get_logger(__name__)
Result = TypeVar("Result")
TURN_S: Final = 10  # renewed while the work goes on: who dies in his turn holds others up no longer than this
WAIT_S: Final = 60.0


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
            over = threading.Event()
            threading.Thread(target=_keep_turn, args=(name, over), daemon=True).start()
            try:
                found = find()
                return make() if found is None else found
            finally:
                over.set()
                _leave_turn(name, token)
        release_connection()
        if time.monotonic() > deadline:
            raise PicturesBusy(headers={"Retry-After": "5"})
        time.sleep(pause_s)
        pause_s = min(0.2, pause_s * 1.5)


def release_connection() -> None:
    """Give the database connection back to the pool before waiting or working for long: a page of new pictures would take all of them."""
    if not connection.in_atomic_block:
        connection.close()


def _take_turn(name: str) -> str | None:
    token = secrets.token_hex(8)
    try:
        return token if cache.add(f"media:turn:{name}", token, TURN_S) else None
    except RedisError as error:
        log.warning("turn_not_kept", name=name, reason=repr(error))
        return token


def _keep_turn(name: str, over: threading.Event) -> None:
    """Renew the turn while the work goes on."""
    while not over.wait(TURN_S / 3):
        try:
            cache.touch(f"media:turn:{name}", TURN_S)
        except RedisError as error:
            log.warning("turn_not_kept", name=name, reason=repr(error))


def _leave_turn(name: str, token: str) -> None:
    try:
        if cache.get(f"media:turn:{name}") == token:
            cache.delete(f"media:turn:{name}")
    except RedisError as error:
        log.warning("turn_not_left", name=name, reason=repr(error))
