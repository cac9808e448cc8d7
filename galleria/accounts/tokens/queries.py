"""From a token to a person."""

from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from galleria.accounts.models import User
from galleria.accounts.tokens.errors import TokenInvalid
from galleria.accounts.tokens.models import AccessToken, TokenFamily
from galleria.accounts.tokens.rules import LONGEST, digest_of

SESSION = Exists(Session.objects.filter(session_key=OuterRef("family__session_key")))


def find_bearer_user(request: HttpRequest) -> User | None:
    """The person of the Authorization header, or None when there is no Bearer one. One statement. Raises TokenInvalid (401)."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    token = token.strip()
    if len(token) > LONGEST:
        raise TokenInvalid
    tokens = AccessToken.objects.select_related("family__user").filter(SESSION, digest=digest_of(token), expires_at__gt=timezone.now())
    found = tokens.filter(family__ended_at=None, family__user__is_active=True).first()
    if found is None or not has_same_password(found.family):
        raise TokenInvalid
    return found.family.user


def has_same_password(family: TokenFamily) -> bool:
    """Whether the person's password is still the one that the family began with."""
    return constant_time_compare(family.password_mark, family.user.get_session_auth_hash())
