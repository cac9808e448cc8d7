"""Reads through the shared cache, counted as hits and misses.

Whatever is in it can be made again from the database, and is, while the cache is away.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from django.core.cache import cache
from redis.exceptions import RedisError

from galleria.kernel.metrics import CACHE_READS
from galleria.kernel.shared_cache import VALKEY

Value = TypeVar("Value")
_MISSING = object()


def read_through(name: str, key: str, *, ttl_s: int, make: Callable[[], Value]) -> Value:
    """The value under `name:key`, made and kept for `ttl_s` seconds when it is not there. `name` is the cache's name on /metrics."""
    if VALKEY.is_away():
        CACHE_READS.labels(name, "away").inc()
        return make()
    try:
        found = cache.get(f"{name}:{key}", _MISSING)
    except RedisError:  # the cache is a help, not a condition
        VALKEY.note_failure()
        CACHE_READS.labels(name, "away").inc()
        return make()
    CACHE_READS.labels(name, "miss" if found is _MISSING else "hit").inc()
    if found is not _MISSING:
        return found  # type: ignore[no-any-return]  # what `make` made is what comes back
    value = make()
    with suppress(RedisError):
        cache.set(f"{name}:{key}", value, ttl_s)
    return value
