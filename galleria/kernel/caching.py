"""Reads through the shared cache, counted as hits and misses. Whatever is in it can be made again from the database."""

from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache

from galleria.kernel.metrics import CACHE_READS

Value = TypeVar("Value")
_MISSING = object()


def read_through(name: str, key: str, *, ttl_s: int, make: Callable[[], Value]) -> Value:
    """The value under `name:key`, made and kept for `ttl_s` seconds when it is not there. `name` is the cache's name on /metrics."""
    found = cache.get(f"{name}:{key}", _MISSING)
    CACHE_READS.labels(name, "miss" if found is _MISSING else "hit").inc()
    if found is not _MISSING:
        return found  # type: ignore[no-any-return]  # what `make` made is what comes back
    value = make()
    cache.set(f"{name}:{key}", value, ttl_s)
    return value
