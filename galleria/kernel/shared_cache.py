"""Answers that everybody may have, kept in Valkey: what is kept, for how long it may be handed out, and who makes it anew.

One rule keeps it honest: an answer is handed out for at most GRACE_MS after the moment at which its version was last seen to be the current one
in PostgreSQL. So nothing has to be told to the cache after a commit, and nothing is lost with a process that dies. docs/caching.md says more.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha1
from secrets import token_hex
from typing import Any

from django.conf import settings
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as ConnectionLost
from redis.exceptions import NoScriptError, RedisError, ResponseError
from redis.retry import Retry

FRESH_MS = 400
"""After so long somebody asks PostgreSQL for the version again."""
GRACE_MS = 900
"""For so long after a version was seen to be the current one, its answers may be handed out: the promise is one second."""
KEPT_MS = 60_000
"""Counters and dominant colours of pictures drawn meanwhile are no part of the version: they are at most so old."""
NOT_KEPT_MS = 5_000
"""For so long an address whose answer cannot be kept is made by everybody at once, without waiting for one another."""
MAKER_MS = 3_000
"""A maker that has not delivered by then is taken for dead."""
ELECTION_MS = 250
LARGEST = 512 * 1024
AWAY_S = 1.0
"""After a failure a process leaves Valkey alone for so long."""

# KEYS: version, answer, maker, election. ARGV: fresh, grace, maker and election times in ms, token, whether the asker may be elected, and which
# making of the answer the asker has already: that one is not sent again.
# The clock is Valkey's: there is one, whatever the machines think. When it was put back, what it said before counts as old.
LOOK_UP = """
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local seen = redis.call('HMGET', KEYS[1], 'now', 'at', 'before', 'before_at')
local function age_of(at)
    local age = at and now - tonumber(at) or 1e12
    return age < 0 and 1e12 or age
end
local age = age_of(seen[2])
if age > tonumber(ARGV[1]) and ARGV[6] == '1' and redis.call('SET', KEYS[4], '1', 'NX', 'PX', ARGV[4]) then
    return {'elected'}
end
local current = age <= tonumber(ARGV[2])
local kept, made = unpack(redis.call('HMGET', KEYS[2], 'version', 'made'))
local function hand_out(state)
    if made == ARGV[7] then return {state, made} end
    return {state, made, unpack(redis.call('HMGET', KEYS[2], 'head', 'body'))}
end
if kept and current and kept == seen[1] then
    return hand_out('hit')
end
if not current then
    return {'wait'}
end
if redis.call('SET', KEYS[3], ARGV[5], 'NX', 'PX', ARGV[3]) then
    return {'make', seen[1]}
end
if kept and kept == seen[3] and age_of(seen[4]) <= tonumber(ARGV[2]) then
    return hand_out('stale')
end
return {'wait'}
"""
# KEYS: version. ARGV: the version, how many ms ago the question was asked. The latest question wins, whatever the order of the answers; one
# from the future, asked before the clock was put back, loses.
CONFIRM = """
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local at = now - tonumber(ARGV[2])
local seen = redis.call('HMGET', KEYS[1], 'now', 'at')
if not seen[2] or at > tonumber(seen[2]) or tonumber(seen[2]) > now then
    if seen[1] and seen[1] ~= ARGV[1] then
        redis.call('HSET', KEYS[1], 'before', seen[1], 'before_at', seen[2])
    end
    redis.call('HSET', KEYS[1], 'now', ARGV[1], 'at', at)
    redis.call('PEXPIRE', KEYS[1], 10000)
end
"""
# KEYS: version, answer, maker. ARGV: token, version, head, body, ms to keep. An answer that was overtaken does not replace a newer one.
KEEP = """
local seen = redis.call('HMGET', KEYS[1], 'now', 'before')
local kept = redis.call('HGET', KEYS[2], 'version')
if ARGV[2] == seen[1] or (ARGV[2] == seen[2] and kept ~= seen[1]) then
    redis.call('HSET', KEYS[2], 'version', ARGV[2], 'made', ARGV[1], 'head', ARGV[3], 'body', ARGV[4])
    redis.call('PEXPIRE', KEYS[2], ARGV[5])
end
if redis.call('GET', KEYS[3]) == ARGV[1] then
    redis.call('DEL', KEYS[3])
end
"""
RELEASE = "if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end"

_LOOK_UP_SHA = sha1(LOOK_UP.encode(), usedforsecurity=False).hexdigest()
_TIMES = (str(FRESH_MS), str(GRACE_MS), str(MAKER_MS), str(ELECTION_MS))


@dataclass(frozen=True, slots=True)
class Found:
    """What a look-up says: `hit` or `stale` with an answer, `make` with the version to make it for, `elected` to read the version, or `wait`.

    `away` is what the middleware says when there was no look-up.
    """

    state: str
    version: bytes = b""
    head: bytes = b""
    body: bytes = b""


@cache
def connect() -> Redis:
    """A client for this process that gives up at once: the cache is a help, not a condition. Answers are bytes."""
    return Redis.from_url(settings.VALKEY_URL, retry=Retry(NoBackoff(), 1), socket_timeout=0.5, socket_connect_timeout=0.3)


@cache
def _script(text: str) -> Callable[..., Any]:
    return connect().register_script(text)


class Address:
    """The keys of one answer. `scope` names what its version counts (a shop); `digest` tells answers of that scope apart."""

    __slots__ = ("answer", "election", "maker", "scope", "token", "version")

    def __init__(self, scope: str, digest: str) -> None:
        # The braces give the keys of one script one hash slot. The client itself speaks to one server, not to a cluster.
        prefix = f"galleria:answers:{{{scope}}}"
        self.version, self.election = f"{prefix}:version", f"{prefix}:election"
        self.answer, self.maker = f"{prefix}:{digest}", f"{prefix}:{digest}:maker"
        self.scope, self.token = scope, token_hex(8)


class Availability:
    """Whether this process should try Valkey. One that does not answer is not asked by each request anew."""

    def __init__(self) -> None:
        self._away_until = 0.0

    def is_away(self) -> bool:
        """Whether it failed a moment ago."""
        return time.monotonic() < self._away_until

    def note_failure(self) -> None:
        """It did not answer."""
        self._away_until = time.monotonic() + AWAY_S

    def forget(self) -> None:
        """Ask it again at once."""
        self._away_until = 0.0


VALKEY = Availability()
"""For all that this process reads through the cache."""


class Copies:
    """Answers that this process has had from Valkey, the latest ones, up to a number of bytes. Whether one may be handed out Valkey says."""

    def __init__(self, most_bytes: int) -> None:
        self._most, self._size = most_bytes, 0
        self._guard = threading.Lock()
        self._kept: OrderedDict[str, tuple[bytes, bytes, bytes]] = OrderedDict()

    def get(self, address: Address) -> tuple[bytes, bytes, bytes] | None:
        """Which making it is, head and body."""
        with self._guard:
            copy = self._kept.get(address.answer)
            if copy is not None:
                self._kept.move_to_end(address.answer)
            return copy

    def put(self, address: Address, copy: tuple[bytes, bytes, bytes]) -> None:
        """Keep this one, and forget those that were not asked for the longest."""
        with self._guard:
            self._forget(address.answer)
            self._kept[address.answer] = copy
            self._size += sum(map(len, copy))
            while self._size > self._most:
                self._forget(next(iter(self._kept)))

    def _forget(self, answer: str) -> None:
        self._size -= sum(map(len, self._kept.pop(answer, ())))


COPIES = Copies(most_bytes=16 * 1024**2)


class Line(threading.local):
    """A connection of this thread's own: to take one from the client's pool and hand it back costs 35 us of processor time, a look-up 30."""

    def __init__(self) -> None:
        self._connection: Any = None

    def ask(self, *command: str | bytes) -> Any:
        """One command and its answer, as bytes. A connection that was lost since the last time is made anew, once. Raises RedisError."""
        if self._connection is None:
            # Not one of the pool's: it counts what it hands out, and threads that end give nothing back.
            pool = connect().connection_pool
            self._connection = pool.connection_class(**pool.connection_kwargs)
        try:
            return self._ask(command)
        except ConnectionLost:
            return self._ask(command)

    def _ask(self, command: tuple[str | bytes, ...]) -> Any:
        try:
            self._connection.send_command(*command, check_health=False)
            return self._connection.read_response(disable_decoding=True)
        except ResponseError:  # said on a line that is in order
            raise
        except RedisError:
            self._connection.disconnect()
            raise


_line = Line()


def look_up(address: Address, *, may_elect: bool = True) -> Found:
    """One round trip. Raises RedisError while Valkey is away. Who has read the version already must not be elected again."""
    keys = (address.version, address.answer, address.maker, address.election)
    copy = COPIES.get(address)
    words = ("4", *keys, *_TIMES, address.token, "1" if may_elect else "0", copy[0] if copy else b"")
    try:
        state, *rest = _line.ask("EVALSHA", _LOOK_UP_SHA, *words)
    except NoScriptError:  # a new server
        state, *rest = _line.ask("EVAL", LOOK_UP, *words)
    if state not in (b"hit", b"stale"):
        return Found(state.decode(), *rest)
    if copy is None or len(rest) > 1:  # what is not sent is what we have
        copy = (rest[0], rest[1], rest[2])
        COPIES.put(address, copy)
    return Found(state.decode(), b"", copy[1], copy[2])


def confirm(address: Address, version: str, *, asked_ms_ago: float) -> None:
    """The scope's version as PostgreSQL says it. `asked_ms_ago` counts from before the question: what was committed since may be missing in it."""
    _script(CONFIRM)(keys=[address.version], args=[version, int(asked_ms_ago) + 1])


def keep(address: Address, found: Found, head: bytes, body: bytes, *, ms: int) -> None:
    """Keep what was made for the version of this look-up, and let the next maker begin."""
    _script(KEEP)(keys=[address.version, address.answer, address.maker], args=[address.token, found.version, head, body, ms])


def release(address: Address) -> None:
    """Nothing came of it: let the next maker begin."""
    _script(RELEASE)(keys=[address.maker], args=[address.token])
