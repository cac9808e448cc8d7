"""Renew a program's tokens. A refresh token that comes a second time, later than a network needs to stumble, was stolen: its family ends."""

from datetime import datetime

import structlog
from django.db import transaction
from django.utils import timezone

from galleria.accounts.mail import mail_user
from galleria.accounts.sessions import prolong_session
from galleria.accounts.tokens.actions.end_tokens import end_family
from galleria.accounts.tokens.actions.issue_tokens import Issued, keep_pair, signing_key
from galleria.accounts.tokens.errors import TokenInvalid
from galleria.accounts.tokens.models import AccessToken, RefreshToken, TokenFamily
from galleria.accounts.tokens.queries import has_same_password
from galleria.accounts.tokens.rules import GRACE, LONGEST, Pair, digest_of, make_pair

log = structlog.get_logger(__name__)


def refresh_tokens(token: str) -> Issued:
    """New tokens for the refresh token, whose own time is over then.

    Within GRACE the same token gets the same successors again, for clients that ask twice at once. Raises TokenInvalid (401); when the token was
    used before, its whole family has ended, and the person gets a letter.
    """
    if len(token) > LONGEST:
        raise TokenInvalid
    with transaction.atomic():  # what it writes stays, also when the answer is a refusal
        issued = _rotate(token, now=timezone.now())
    if issued is None:
        raise TokenInvalid
    return issued


def _rotate(token: str, *, now: datetime) -> Issued | None:
    digest = digest_of(token)
    families = TokenFamily.objects.select_for_update(no_key=True, of=("self",)).select_related("user")
    family = families.filter(refresh_tokens__digest=digest).first()
    if family is None or family.ended_at or not family.user.is_active or not has_same_password(family):
        return None
    row = RefreshToken.objects.get(digest=digest)  # after the lock: another refresh may have used it meanwhile
    if row.expires_at <= now:
        return None
    pair = make_pair(token.encode(), key=signing_key())
    if row.used_at is None:
        if not prolong_session(family.session_key):
            return None
        RefreshToken.objects.filter(pk=row.pk).update(used_at=now)
        AccessToken.objects.filter(family=family, expires_at__lte=now).delete()
        TokenFamily.objects.filter(pk=family.pk).update(renewed_at=now)
        return keep_pair(family, pair, now=now)
    if now - row.used_at <= GRACE:
        return _give_again(pair, now=now)
    end_family(family, why=TokenFamily.Ending.REUSED)
    mail_user(family.user, "token_reused", {"program": family.program})
    log.warning("token_reused", family=family.pk)
    return None


def _give_again(pair: Pair, *, now: datetime) -> Issued | None:
    known = AccessToken.objects.filter(digest=digest_of(pair.access), expires_at__gt=now).first()
    return Issued(pair=pair, expires_in_s=int((known.expires_at - now).total_seconds())) if known else None
