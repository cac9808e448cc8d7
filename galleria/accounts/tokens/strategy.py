"""How allauth's `app` client gets tokens: those of this room, whatever way the person has signed in (password, code, passkey, Google)."""

from typing import Any

from allauth.headless.tokens.strategies.sessions import SessionTokenStrategy
from django.http import HttpRequest

from galleria.accounts.models import User
from galleria.accounts.tokens.actions.issue_tokens import issue_tokens
from galleria.accounts.tokens.actions.refresh_tokens import refresh_tokens
from galleria.accounts.tokens.errors import TokenInvalid
from galleria.accounts.tokens.schemas import tokens_out
from galleria.kernel.clients import client_address


class TokenStrategy(SessionTokenStrategy):  # type: ignore[misc]  # allauth is not typed
    """Session tokens while somebody signs in; a pair of access and refresh token in `meta` once they have."""

    def create_access_token_payload(self, request: HttpRequest) -> dict[str, Any] | None:
        """Called by allauth when a sign-in is complete. The family hangs on allauth's session: ending either ends both."""
        if not isinstance(request.user, User):
            return None
        if not request.session.session_key:
            request.session.save()
        issued = issue_tokens(
            User.objects.get(pk=request.user.pk),
            program=request.headers.get("User-Agent", ""),
            address=client_address(request),
            session_key=str(request.session.session_key),
        )
        return tokens_out(issued).model_dump()

    def refresh_token(self, refresh_token: str) -> tuple[str, str] | None:
        """Called by allauth's own address for it."""
        try:
            pair = refresh_tokens(refresh_token).pair
        except TokenInvalid:
            return None
        return pair.access, pair.refresh
