"""Sign a program in: the first tokens of a family."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from galleria.accounts.models import User
from galleria.accounts.sessions import begin_session
from galleria.accounts.tokens.models import AccessToken, RefreshToken, TokenFamily
from galleria.accounts.tokens.rules import ACCESS_TTL, REFRESH_TTL, Pair, digest_of, make_pair


@dataclass(frozen=True)
class Issued:
    """Tokens as they are given out, once."""

    pair: Pair
    expires_in_s: int


@transaction.atomic
def issue_tokens(user: User, *, program: str, address: str, session_key: str = "") -> Issued:
    """Begin a family for somebody whose sign-in is complete: in a session that is there, or in one of its own.

    `program` and `address` are what it calls itself and where it comes from, for the person to recognise it.
    """
    now = timezone.now()
    family = TokenFamily.objects.create(
        user=user,
        password_mark=user.get_session_auth_hash(),
        session_key=session_key or begin_session(user, program=program, address=address),
        program=program[:200],
    )
    return keep_pair(family, make_pair(secrets.token_bytes(32), key=signing_key()), now=now)


def keep_pair(family: TokenFamily, pair: Pair, *, now: datetime) -> Issued:
    """Make the tokens known as the family's."""
    AccessToken.objects.create(family=family, digest=digest_of(pair.access), expires_at=now + ACCESS_TTL)
    RefreshToken.objects.create(family=family, digest=digest_of(pair.refresh), expires_at=now + REFRESH_TTL)
    return Issued(pair=pair, expires_in_s=int(ACCESS_TTL.total_seconds()))


def signing_key() -> bytes:
    """From SECRET_KEY, for this use alone."""
    return salted_hmac("galleria.accounts.tokens", "pair", algorithm="sha256").digest()
