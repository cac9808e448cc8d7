"""HTTP Basic sign-in for programs: e-mail and password with each request. No session, so nothing for another site to ride on."""

from base64 import b64decode
from binascii import Error as NotBase64

from django.contrib.auth import authenticate
from django.core.cache import cache
from django.http import HttpRequest

from galleria.accounts.models import User
from galleria.kernel.problems import Throttled, Unauthenticated

MOST_FAILURES = 10  # per address or account
WINDOW_S = 300


def find_basic_user(request: HttpRequest) -> User | None:
    """The person of the Authorization header, or None when there is no Basic one.

    Raises Unauthenticated (401) when e-mail or password is wrong, Throttled (429) after MOST_FAILURES wrong ones within WINDOW_S.
    """
    scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    email, password = _read(credentials)
    subjects = (request.META.get("REMOTE_ADDR", ""), email.lower())
    waits = [cache.get(f"basic:{subject}") or 0 for subject in subjects]
    if max(waits) >= MOST_FAILURES:
        raise Throttled(headers={"Retry-After": str(WINDOW_S)})
    user = authenticate(request, username=email.lower(), password=password)
    if not isinstance(user, User):
        for subject in subjects:
            cache.add(f"basic:{subject}", 0, WINDOW_S)
            cache.incr(f"basic:{subject}")
        raise Unauthenticated("E-mail or password is wrong.", headers={"WWW-Authenticate": 'Basic realm="Galleria"'})
    return user


def _read(credentials: str) -> tuple[str, str]:
    try:
        email, separator, password = b64decode(credentials, validate=True).decode().partition(":")
    except (NotBase64, UnicodeDecodeError, ValueError):
        email, separator, password = "", "", ""
    if not separator or "\x00" in email + password:
        raise Unauthenticated("The Authorization header cannot be read.", headers={"WWW-Authenticate": 'Basic realm="Galleria"'})
    return email, password
