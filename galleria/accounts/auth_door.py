"""Stands before allauth's addresses: slows down who asks too often, counts guesses at codes, and keeps the answers out of every cache."""

import json
from collections.abc import Callable, Sequence
from typing import Any

import jwt
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse, JsonResponse

from galleria.accounts.models import User
from galleria.accounts.sessions import open_store
from galleria.accounts.sign_in import note_failure
from galleria.accounts.throttles import Attempt, account_key, begin_attempt, claim_code
from galleria.kernel.clients import client_address, client_network
from galleria.kernel.middleware import answer_problem
from galleria.kernel.problems import Invalid, Throttled
from galleria.kernel.rates import RateLimit

Respond = Callable[[HttpRequest], HttpResponse]
DOOR = "/api/auth/"
LOGIN_SESSION_KEY = "account_login"  # where allauth keeps a sign-in that is not complete
SESSION_HEADER = "X-Session-Token"
KEY_HEADERS = ("X-Password-Reset-Key", "X-Email-Verification-Key")  # with them a GET is a guess as well
SIGNATURES = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"})
# Where something secret is guessed at, and the field of the answer's errors that says it was wrong. Passwords at sign-in are counted in sign_in.py.
GUESSES = {
    "account:verify_email": "key",
    "account:reset_password": "key",
    "account:change_password": "current_password",
    "mfa:authenticate": "code",
    "mfa:reauthenticate": "code",
}
TAKES_FORM = "socialaccount:redirect_to_provider"
FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")
# What sends a letter or makes a row: how often from one address, and how often for one account.
OFTEN = {
    "account:signup": (RateLimit("sign-up", 20, 600, burst=20), RateLimit("sign-up-account", 5, 3600, burst=5)),
    "mfa:signup_webauthn": (RateLimit("sign-up", 20, 600, burst=20), RateLimit("sign-up-account", 5, 3600, burst=5)),
    "account:request_password_reset": (RateLimit("reset", 20, 600, burst=20), RateLimit("reset-account", 5, 3600, burst=5)),
    "account:manage_email": (RateLimit("email", 30, 600, burst=30), RateLimit("email-account", 10, 3600, burst=10)),
    "account:resend_email_verification_code": (RateLimit("resend", 30, 600, burst=30), RateLimit("resend-account", 5, 600, burst=5)),
    TAKES_FORM: (RateLimit("provider", 30, 600, burst=30), None),
}


class AuthDoorMiddleware:
    """For requests under /api/auth/, and no others."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and note how a guess went."""
        response = self.get_response(request)
        if request.path.startswith(DOOR):
            response.headers["Cache-Control"] = "private, no-store"
            guess: tuple[Attempt, str, str] | None = request.__dict__.pop("_guess", None)
            if guess:
                attempt, account, field = guess
                if response.status_code == 400 and names_field(response, field):
                    note_failure(attempt, account)
                else:
                    attempt.note_success()
        return response

    def process_view(self, request: HttpRequest, view: Any, arguments: Sequence[Any], options: dict[str, Any]) -> HttpResponse | None:
        """Called by Django before the view."""
        match = request.resolver_match
        if match is None or not request.path.startswith(DOOR):
            return None
        name = ":".join(match.view_name.split(":")[-2:])
        try:
            if name != TAKES_FORM:
                check_body(request)
            if name in OFTEN and request.method not in ("GET", "HEAD", "DELETE"):
                check_often(request, *OFTEN[name])
            if name in GUESSES and (request.method != "GET" or any(header in request.headers for header in KEY_HEADERS)):
                account = account_of(request)
                request.__dict__["_guess"] = (begin_attempt(request, account), account, GUESSES[name])
                if name.startswith("mfa:") and not claim_code(account, str(read_body(request).get("code"))):
                    return refuse("code", "incorrect_code", "Incorrect code.")
        except (Invalid, Throttled) as problem:
            return answer_problem(request, problem)
        if name == "socialaccount:provider_token" and not is_signed_token(read_body(request).get("token")):
            return refuse("token", "invalid_token", "Invalid token.")
        return None


def refuse(field: str, code: str, words: str) -> HttpResponse:
    """As allauth refuses."""
    return JsonResponse({"status": 400, "errors": [{"param": field, "code": code, "message": words}]}, status=400)


def is_signed_token(token: Any) -> bool:
    """Whether an identity token of another provider names a key and a public-key signature. allauth breaks on others before it looks at them."""
    id_token = token.get("id_token") if isinstance(token, dict) else None
    try:
        header = jwt.get_unverified_header(id_token) if isinstance(id_token, str) else {}
    except jwt.PyJWTError:
        return False
    return isinstance(header.get("kid"), str) and header.get("alg") in SIGNATURES


def check_often(request: HttpRequest, per_address: RateLimit, per_account: RateLimit | None) -> None:
    """Raises Throttled (429)."""
    waits = [per_address.take(client_network(request))]
    if per_account:
        waits.append(per_account.take(account_key(read_email(request) or account_of(request))))
    if max(waits) > 0:
        raise Throttled(headers={"Retry-After": str(int(max(waits)) + 1)})


def account_of(request: HttpRequest) -> str:
    """Whose secret is guessed at: the e-mail address of who is signing in or signed in, else the session in which a code was sent."""
    session = read_session(request)
    pending = session.get(LOGIN_SESSION_KEY)
    if isinstance(pending, dict) and pending.get("email"):  # also of an account that is not there, so that the two are alike
        return str(pending["email"])
    user_id = str((pending.get("user_pk") if isinstance(pending, dict) else session.get(SESSION_KEY)) or "")
    email = User.objects.filter(pk=user_id).values_list("email", flat=True).first() if user_id.isdigit() else None
    return email or f"session {session.session_key or client_address(request)}"


def read_session(request: HttpRequest) -> SessionBase:
    """The session of the cookie, or of the header that allauth's `app` client sends."""
    if request.path.startswith(f"{DOOR}app/"):
        return open_store(request.headers.get(SESSION_HEADER) or None)
    return request.session


def read_email(request: HttpRequest) -> str:
    """The address in the body; "" when there is none."""
    email = read_body(request).get("email")
    return email if isinstance(email, str) else ""


def read_body(request: HttpRequest) -> dict[str, Any]:
    """The JSON object that was sent; an empty one when it was something else."""
    if request.content_type in FORMS:
        return {}
    try:
        body = json.loads(request.body)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def check_body(request: HttpRequest) -> None:
    """Raises Invalid (422) for a body on which allauth would break: a form, or JSON that is too deep or holds half of a surrogate pair.

    Other text that is no JSON is left to allauth, which refuses it itself.
    """
    if request.content_type in FORMS:
        raise Invalid("Send JSON.")
    try:
        json.dumps(json.loads(request.body), ensure_ascii=False).encode()
    except (json.JSONDecodeError, UnicodeDecodeError):
        return
    except (ValueError, RecursionError):
        raise Invalid("The body holds something that cannot be read.") from None


def names_field(response: HttpResponse, field: str) -> bool:
    """Whether an answer of allauth's says that this field was wrong."""
    try:
        errors = json.loads(response.content).get("errors", [])
    except (ValueError, AttributeError):
        return False
    return any(error.get("param") == field for error in errors)
