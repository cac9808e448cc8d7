"""HTTP Basic sign-in for programs: e-mail and password with each request. No session, so nothing for another site to ride on."""

from base64 import b64decode
from binascii import Error as NotBase64

from django.contrib.auth import authenticate
from django.http import HttpRequest

from galleria.accounts.models import User
from galleria.kernel.clients import client_address
from galleria.kernel.problems import Throttled, Unauthenticated
from galleria.kernel.valkey import connect

MOST_FAILURES = 10  # per address or account
WINDOW_S = 300
ATTEMPTS = "galleria:basic"


def find_basic_user(request: HttpRequest) -> User | None:
    """The person of the Authorization header, or None when there is no Basic one.

    Raises Unauthenticated (401) when e-mail or password is wrong, Throttled (429) after MOST_FAILURES wrong ones within WINDOW_S.
    """
    scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    email, password = _read(credentials)
    subjects = (client_address(request), email.lower())
    if max(count_attempt(subject) for subject in subjects) > MOST_FAILURES:
        raise Throttled(headers={"Retry-After": str(WINDOW_S)})
    user = authenticate(request, username=email.lower(), password=password)
    if not isinstance(user, User):
        raise Unauthenticated("E-mail or password is wrong.", headers={"WWW-Authenticate": 'Basic realm="Galleria"'})
    for subject in subjects:
        connect().decr(f"{ATTEMPTS}:{subject}")
    return user


def count_attempt(subject: str) -> int:
    """How many attempts this one makes within the window, counted before the password is looked at, so that parallel guesses count as well."""
    pipeline = connect().pipeline()
    pipeline.set(f"{ATTEMPTS}:{subject}", 0, nx=True, ex=WINDOW_S)
    pipeline.incr(f"{ATTEMPTS}:{subject}")
    return int(pipeline.execute()[1])


def _read(credentials: str) -> tuple[str, str]:
    try:
        email, separator, password = b64decode(credentials, validate=True).decode().partition(":")
    except (NotBase64, UnicodeDecodeError, ValueError):
        email, separator, password = "", "", ""
    if not separator or "\x00" in email + password:
        raise Unauthenticated("The Authorization header cannot be read.", headers={"WWW-Authenticate": 'Basic realm="Galleria"'})
    return email, password
