"""How tokens are made. Pure: no database, no clock."""

import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

ACCESS_TTL = timedelta(minutes=30)
REFRESH_TTL = timedelta(days=7)
GRACE = timedelta(seconds=10)  # for so long a refresh token that was just used gives the same successors again
ACCESS_PREFIX = "gat_"  # so that scanners recognise a token that was published by mistake
REFRESH_PREFIX = "grt_"
LONGEST = 120  # characters; ours have 47


@dataclass(frozen=True)
class Pair:
    """An access token and the refresh token that renews it, as the program gets them."""

    access: str
    refresh: str


def make_pair(seed: bytes, *, key: bytes) -> Pair:
    """The tokens that follow from a seed: random at sign-in, later the refresh token itself.

    A concurrent second refresh so gets the same successors, though none of them is kept anywhere. Without the key nobody can tell them.
    """
    return Pair(access=ACCESS_PREFIX + _derive(b"access", seed, key), refresh=REFRESH_PREFIX + _derive(b"refresh", seed, key))


def digest_of(token: str) -> str:
    """What is kept of a token. Tokens are 256 random bits, so a plain hash can be neither guessed nor looked up."""
    return sha256(token.encode()).hexdigest()


def _derive(purpose: bytes, seed: bytes, key: bytes) -> str:
    return urlsafe_b64encode(hmac.digest(key, purpose + b"\n" + seed, "sha256")).rstrip(b"=").decode()
