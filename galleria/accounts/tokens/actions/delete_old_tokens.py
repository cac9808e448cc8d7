"""Forget tokens that can no longer be used, nor recognised as used."""

from datetime import timedelta

from django.utils import timezone

from galleria.accounts.tokens.models import AccessToken, TokenFamily
from galleria.accounts.tokens.rules import REFRESH_TTL

KEPT_FOR = REFRESH_TTL + timedelta(days=1)


def delete_old_tokens() -> int:
    """Delete access tokens whose time is over, and families whose last refresh token has expired. Returns how many families."""
    now = timezone.now()
    AccessToken.objects.filter(expires_at__lt=now).delete()
    _, by_model = TokenFamily.objects.filter(renewed_at__lt=now - KEPT_FOR).delete()
    return by_model.get("tokens.TokenFamily", 0)
