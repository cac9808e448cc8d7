"""Answers to anonymous GETs from the shared cache, before anything else looks at them; ETag, 304, HEAD and Cache-Control for all of them.

What is shared is declared in one table, `galleria/shared_answers.py`. Who is signed in is never served from here, and never fills it.
"""

import json
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Any
from urllib.parse import parse_qsl

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.module_loading import import_string
from prometheus_client import Counter
from psycopg_pool import PoolTimeout
from redis.exceptions import RedisError

from galleria.kernel import shared_cache
from galleria.kernel.metrics import CACHE_READS
from galleria.kernel.shared_cache import VALKEY, Address, Found

Respond = Callable[[HttpRequest], HttpResponse]
CACHE = "answers"  # its name on /metrics
KEPT_STATUSES = frozenset((200, 301, 404, 410))
# A whole second of stale-while-revalidate at an intermediary would come on top of our own: the promise is one second in all.
PUBLIC = "public, max-age=0, must-revalidate"
PRIVATE = "private, no-store"
NOT_HANDED_ON = frozenset(("x-request-id", "date", "connection"))
LONGEST_QUERY = 2_000
WAIT_S = 1.0
NOT_KEPT = b"not kept"


@dataclass(frozen=True, slots=True)
class SharedRoute:
    """Addresses whose answers everybody may have. `scope` says whose version they hang on; `variant` adds to the key what the address leaves out."""

    pattern: re.Pattern[str]
    scope: Callable[[HttpRequest, re.Match[str]], str]
    variant: Callable[[HttpRequest], str] = lambda request: ""


@dataclass(frozen=True, slots=True)
class SharedAnswers:
    """The table of routes, how the version of a scope is read from PostgreSQL, and who is told when an answer is handed out again.

    What is told is what the view left in `request.kept_note` when it made the answer.
    """

    routes: Sequence[SharedRoute]
    read_version: Callable[[str], str]
    note: Callable[[HttpRequest, Any], None] = lambda request, note: None


API = "/api/"


class SharedAnswersMiddleware:
    """Stands before everything that asks a store: a kept answer costs one round trip to Valkey and nothing else."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response
        self.shared: SharedAnswers = import_string(settings.SHARED_ANSWERS)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer from the cache, or let it be made."""
        method = request.method
        try:
            address = self.find_address(request) if method in ("GET", "HEAD") else None
        except DisallowedHost:
            address = None
        if address is None:
            response = self.get_response(request)
            if request.path.startswith(API):  # what nobody declared to be everybody's is somebody's
                response.headers.setdefault("Cache-Control", PRIVATE)
            return response
        request.method = request.META["REQUEST_METHOD"] = "GET"
        response = self.answer(request, address)
        if method == "HEAD":
            request.method = request.META["REQUEST_METHOD"] = method
            response = _without_body(response)
        return response

    def find_address(self, request: HttpRequest) -> Address | None:
        """The keys of the answer; None for what is not shared."""
        path = request.path
        for route in self.shared.routes:
            match = route.pattern.match(path)
            if match:
                query = request.META.get("QUERY_STRING", "")
                if len(query) > LONGEST_QUERY:
                    return None
                # By name alone: the order of one name's values can matter to the view.
                pairs = sorted(parse_qsl(query, keep_blank_values=True, errors="replace"), key=_name) if query else ()
                words = (request.scheme, request.get_host() and route.variant(request), path, pairs)
                return Address(route.scope(request, match), blake2b(repr(words).encode("utf-8", "replace"), digest_size=16).hexdigest())
        return None

    def answer(self, request: HttpRequest, address: Address) -> HttpResponse:
        """The answer to a GET of a shared address."""
        if is_somebody(request):
            _count("bypass")
            response = self.get_response(request)
            response.headers["Cache-Control"] = PRIVATE
            return response
        if not settings.SHARED_CACHE or VALKEY.is_away():
            if settings.SHARED_CACHE:
                _count("away")
            return _conditional(request, self.make(request)[0])
        try:
            found = self.find(address)
        except RedisError:
            VALKEY.note_failure()
            found = Found("away")
        except (DatabaseError, PoolTimeout):  # the version cannot be read; the view says what that means for it
            found = Found("away")
        if found.head and found.head != NOT_KEPT:
            _count(found.state)
            return _conditional(request, self.hand_out(request, found))
        _count("away" if found.state == "away" else "miss")
        return _conditional(request, self.make_and_keep(request, address, found))

    def find(self, address: Address) -> Found:
        """Look until there is an answer or we are to make it. Who has waited long enough makes it beside the maker.

        The version is read once at most: where that takes longer than it stays fresh, the same thread would be elected for ever.
        """
        deadline = time.monotonic() + WAIT_S
        has_read, pause_s = False, 0.005
        while True:
            found = shared_cache.look_up(address, may_elect=not has_read)
            if found.state == "elected":
                asked, has_read = time.monotonic(), True
                version = self.shared.read_version(address.scope)
                shared_cache.confirm(address, version, asked_ms_ago=1000 * (time.monotonic() - asked))
            elif found.state != "wait" or time.monotonic() > deadline:
                return found
            else:
                time.sleep(pause_s)
                pause_s = min(1.5 * pause_s, 0.04)  # fifty who wait must not take the processor from the one who makes it

    def make_and_keep(self, request: HttpRequest, address: Address, found: Found) -> HttpResponse:
        """Make the answer; keep it when it was ours to make."""
        settled = found.state != "make"
        try:
            response, may_keep = self.make(request)
            if not settled:
                settled = True
                head = pack(request, response) if may_keep else NOT_KEPT
                body = response.content if may_keep else b""
                _try(lambda: shared_cache.keep(address, found, head, body, ms=shared_cache.KEPT_MS if may_keep else shared_cache.NOT_KEPT_MS))
            return response
        finally:
            if not settled:
                _try(lambda: shared_cache.release(address))

    def hand_out(self, request: HttpRequest, found: Found) -> HttpResponse:
        """A kept answer as a response; /metrics and the log read its route from the request."""
        status, route, headers, note = unpack(found.head)
        request.kept_route = route  # type: ignore[attr-defined]  # ours, read by RequestMiddleware
        if note is not None:
            self.shared.note(request, note)
        response = HttpResponse(found.body, status=status, content_type=headers["content-type"][1])
        # As Django keeps them; each set by itself would be converted and checked again.
        response.headers._store = dict(headers)
        return response

    def make(self, request: HttpRequest) -> tuple[HttpResponse, bool]:
        """The answer with the headers of a shared one, and whether it may be kept."""
        response = self.get_response(request)
        says = response.headers.get("Cache-Control")
        if response.cookies or response.streaming or response.status_code not in KEPT_STATUSES or (says and "public" not in says):
            response.headers.setdefault("Cache-Control", PRIVATE if response.cookies else "no-store")
            return response, False
        response.headers["Cache-Control"] = says or PUBLIC
        patch_vary_headers(response, ("Cookie", "Authorization"))
        response.headers["ETag"] = f'W/"{blake2b(response.content, digest_size=12).hexdigest()}"'
        return response, len(response.content) <= shared_cache.LARGEST


def is_somebody(request: HttpRequest) -> bool:
    """Whether the request says, or may say, who sends it."""
    if "HTTP_AUTHORIZATION" in request.META:
        return True
    return "HTTP_COOKIE" in request.META and settings.SESSION_COOKIE_NAME in request.COOKIES


def pack(request: HttpRequest, response: HttpResponse) -> bytes:
    """Status, route, headers and the view's note as they are kept."""
    headers = {name: value for name, value in response.headers.items() if name.lower() not in NOT_HANDED_ON}
    route = request.resolver_match.route if request.resolver_match else ""
    return json.dumps([response.status_code, route, headers, getattr(request, "kept_note", None)]).encode()


@lru_cache(maxsize=512)
def unpack(head: bytes) -> tuple[int, str, dict[str, tuple[str, str]], Any]:
    """What `pack` wrote: status, route, headers by their names in small letters, and the note. Heads are few and much alike."""
    status, route, headers, note = json.loads(head)
    return status, route, {name.lower(): (name, value) for name, value in headers.items()}, note


def _conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """304 without a body when the caller has this very answer already."""
    tag = response.headers.get("ETag")
    if not tag or response.status_code != 200:
        return response
    return get_conditional_response(request, etag=tag, response=response) or response


def _without_body(response: HttpResponse) -> HttpResponse:
    """What HEAD gets: the same headers, the length that the body would have had."""
    headers = dict(response.headers)
    if not response.streaming:
        headers["Content-Length"] = str(len(response.content))
    bare = HttpResponse(status=response.status_code, headers=headers)
    bare.cookies = response.cookies
    return bare


def _name(pair: tuple[str, str]) -> str:
    return pair[0]


@cache
def _counter(outcome: str) -> Counter:
    return CACHE_READS.labels(CACHE, outcome)


def _count(outcome: str) -> None:
    _counter(outcome).inc()


def _try(write: Callable[[], None]) -> None:
    """The answer is there already: what cannot be kept is made again by the next one."""
    try:
        write()
    except RedisError:
        _count("away")
