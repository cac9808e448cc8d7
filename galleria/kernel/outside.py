"""Calls to other services: a timeout, retries with growing pauses and jitter, and a rate limit that all workers share. Never call under a lock."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import structlog
from django.utils import timezone
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter

from galleria.kernel.metrics import OUTSIDE_S
from galleria.kernel.problems import Unavailable
from galleria.kernel.rates import RateLimit

log = structlog.get_logger(__name__)
REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
LONGEST_PAUSE_S = 30.0


class OutsideUnavailable(Unavailable):
    """Another service does not answer, also after several tries."""

    code = "outside_unavailable"
    title = "Another service does not answer"
    detail = "{service} does not answer just now. Try again later."


class _Passing(Exception):
    """A failure that may be gone at the next try."""

    def __init__(self, reason: str, *, pause_s: float | None = None) -> None:
        super().__init__(reason)
        self.pause_s = pause_s


@dataclass(frozen=True)
class OutsideService:
    """A service elsewhere. `attempts` counts the first try; calls that are not repeatable get only one unless `repeat_safe` says otherwise."""

    name: str
    base_url: str
    timeout_s: float = 10.0
    attempts: int = 4
    first_pause_s: float = 0.5
    limit: RateLimit | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def call(self, method: str, path: str, *, repeat_safe: bool = False, **options: Any) -> httpx.Response:
        """One answer, whatever its status, except the passing ones that survive all tries: those raise OutsideUnavailable (503)."""
        tries = self.attempts if repeat_safe or method.upper() in REPEATABLE else 1
        retrying = Retrying(stop=stop_after_attempt(tries), wait=self._pause, retry=retry_if_exception_type(_Passing), reraise=True, sleep=time.sleep)
        try:
            return retrying(self._try, method, path, options)
        except _Passing as reason:
            log.warning("outside_unavailable", service=self.name, method=method, path=path, reason=str(reason))
            raise OutsideUnavailable(service=self.name) from reason

    def _try(self, method: str, path: str, options: dict[str, Any]) -> httpx.Response:
        if self.limit and (wait_s := self.limit.take()) > 0:
            raise _Passing("our own rate limit", pause_s=wait_s)
        started = time.perf_counter()
        try:
            with httpx.Client(base_url=self.base_url, timeout=self.timeout_s, headers=dict(self.headers)) as client:
                response = client.request(method, path, **options)
        except httpx.TransportError as reason:
            OUTSIDE_S.labels(self.name, "failed").observe(time.perf_counter() - started)
            raise _Passing(repr(reason)) from reason
        OUTSIDE_S.labels(self.name, str(response.status_code)).observe(time.perf_counter() - started)
        if response.status_code in PASSING:
            raise _Passing(f"status {response.status_code}", pause_s=read_retry_after(response.headers.get("Retry-After")))
        return response

    def _pause(self, state: RetryCallState) -> float:
        failure = state.outcome.exception() if state.outcome else None
        if isinstance(failure, _Passing) and failure.pause_s is not None:
            return min(failure.pause_s, LONGEST_PAUSE_S)
        return float(wait_exponential_jitter(multiplier=self.first_pause_s, max=LONGEST_PAUSE_S, jitter=self.first_pause_s)(state))


def read_retry_after(value: str | None) -> float | None:
    """Seconds of a Retry-After header: a number or an HTTP date. None when there is none that can be read."""
    if not value:
        return None
    if value.isdigit():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - timezone.now()).total_seconds())
    except (ValueError, TypeError):
        return None
