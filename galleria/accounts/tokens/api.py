"""The HTTP door of tokens: for programs and phones. The web app signs in with a cookie, at /api/auth/."""

from django.http import HttpRequest, HttpResponse
from ninja import Router, Status

from galleria.accounts.errors import EmailNotVerified, SecondFactorNeeded, SignInRefused
from galleria.accounts.sign_in import sign_in
from galleria.accounts.tokens.actions.end_tokens import end_tokens
from galleria.accounts.tokens.actions.issue_tokens import issue_tokens
from galleria.accounts.tokens.actions.refresh_tokens import refresh_tokens
from galleria.accounts.tokens.errors import TokenInvalid
from galleria.accounts.tokens.schemas import Refresh, SignIn, Tokens, tokens_out
from galleria.kernel.clients import client_address
from galleria.kernel.problems import Invalid, Throttled, openapi_responses

router = Router(tags=["sign-in"], by_alias=True)


@router.post(
    "/tokens",
    response={201: Tokens},
    openapi_extra=openapi_responses(SignInRefused, SecondFactorNeeded, EmailNotVerified, Throttled, Invalid),
    operation_id="create_tokens",
)
def create_tokens(request: HttpRequest, response: HttpResponse, who: SignIn) -> Status[Tokens]:
    """Sign a program in with e-mail and password, and with a code when the account has a second factor."""
    user = sign_in(request, who.email, who.password, code=who.code)
    response["Cache-Control"] = "no-store"
    issued = issue_tokens(user, program=request.headers.get("User-Agent", ""), address=client_address(request))
    return Status(201, tokens_out(issued))


@router.post("/tokens/refresh", response={201: Tokens}, openapi_extra=openapi_responses(TokenInvalid, Invalid), operation_id="refresh_tokens")
def renew_tokens(request: HttpRequest, response: HttpResponse, body: Refresh) -> Status[Tokens]:
    """New tokens for the refresh token. Asked twice within ten seconds, it gives the same ones; later it ends the sign-in."""
    response["Cache-Control"] = "no-store"
    return Status(201, tokens_out(refresh_tokens(body.refresh_token)))


@router.delete("/tokens", response={204: None}, openapi_extra=openapi_responses(Invalid), operation_id="end_tokens")
def sign_out(request: HttpRequest, body: Refresh) -> Status[None]:
    """Sign the program out: its tokens end at once. A token that is none changes nothing."""
    end_tokens(body.refresh_token)
    return Status(204, None)
