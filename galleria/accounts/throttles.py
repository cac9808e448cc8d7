"""Guesses are counted per visitor's address and per account, in Valkey, before anything is looked at: so parallel ones count as well.

This is the one mechanism for every door: the web app's, tokens, HTTP Basic, the back office.
"""

from dataclasses import dataclass
from hashlib import sha256

from django.http import HttpRequest

from galleria.kernel.clients import client_network
from galleria.kernel.problems import Throttled
from galleria.kernel.valkey import connect

MOST_FAILURES = 10  # per address, or per account
WINDOW_S = 300
LOCK_S = 900  # for so long an account is closed to guesses, from the last of MOST_FAILURES
NOTICE_S = 3600  # its owner is told once in this time
CODE_S = 120  # an app's code is valid for 90 seconds: its own half minute, the one before and the one after
PREFIX = "galleria:attempts"

# KEYS[1]: a counter. ARGV[1]: how long it lasts, from its first count. Returns the count.
COUNT = """
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return count
"""
# Takes one count back. A counter that has ended meanwhile is not begun anew.
TAKE_BACK = "if redis.call('EXISTS', KEYS[1]) == 1 then return redis.call('DECR', KEYS[1]) end return 0"


@dataclass(frozen=True)
class Attempt:
    """A guess that is counted already. It must end as a success or a failure."""

    address: str
    account: str
    number: int

    def note_success(self) -> None:
        """It was none: take both counts back."""
        for key in (self.address, self.account):
            connect().eval(TAKE_BACK, 1, key)

    def note_failure(self) -> bool:
        """Leave it counted. Returns true when the account is closed now and its owner should be told."""
        if self.number < MOST_FAILURES:
            return False
        connect().expire(self.account, LOCK_S)
        return bool(connect().set(f"{self.account}:told", "1", nx=True, ex=NOTICE_S))


def begin_attempt(request: HttpRequest, account: str) -> Attempt:
    """Count a guess at an account, named by its e-mail address whether it exists or not. Raises Throttled (429) when too many have failed.

    What a closed address sends is not counted at the account: else one visitor could close any number of accounts.
    """
    keys = [_key("address", client_network(request)), account_key(account)]
    count = 0
    for key in keys:
        count = int(connect().eval(COUNT, 1, key, WINDOW_S))
        if count > MOST_FAILURES:
            raise Throttled(headers={"Retry-After": str(max(1, int(connect().ttl(key))))})
    return Attempt(address=keys[0], account=keys[1], number=count)


def open_account(account: str) -> None:
    """Forget the failures at an account: its owner has proven who they are in another way."""
    connect().delete(account_key(account))


def claim_code(account: str, code: str) -> bool:
    """Whether this code of a second factor is tried for the first time while it may be valid: also of two that come at once, one is."""
    key = _key("code", f"{account.strip().lower()} {''.join(code.split())}")
    return bool(connect().set(key, "1", nx=True, ex=CODE_S))


def account_key(account: str) -> str:
    """The name of an account's counter."""
    return _key("account", account.strip().lower())


def _key(kind: str, subject: str) -> str:
    return f"{PREFIX}:{kind}:{sha256(subject.encode()).hexdigest()[:32]}"
