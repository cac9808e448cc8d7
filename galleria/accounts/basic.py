"""HTTP Basic sign-in for programs: e-mail and password with each request. No session, so nothing for another site to ride on."""

from base64 import b64decode
from binascii import Error as NotBase64

from django.http import HttpRequest

from galleria.accounts.errors import SecondFactorNeeded
from galleria.accounts.models import User
from galleria.accounts.sign_in import check_email_verified, find_user, has_second_factor
from galleria.kernel.problems import Unauthenticated


def find_basic_user(request: HttpRequest) -> User | None:
    """The person of the Authorization header, or None when there is no Basic one.

    Raises Unauthenticated (401) when e-mail or password is wrong or not enough, EmailNotVerified (403), Throttled (429) after too many wrong ones.
    """
    scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    email, password = _read(credentials)
    user = find_user(request, email, password)
    if user is None:
        raise Unauthenticated("E-mail or password is wrong.", headers={"WWW-Authenticate": 'Basic realm="Galleria"'})
    if has_second_factor(user):
        raise SecondFactorNeeded("This account has a second factor, which HTTP Basic cannot carry: sign in for a token at /api/v1/tokens.")
    check_email_verified(user)
    return user


def _read(credentials: str) -> tuple[str, str]:
    try:
        email, separator, password = b64decode(credentials, validate=True).decode().partition(":")
    except (NotBase64, UnicodeDecodeError, ValueError):
        email, separator, password = "", "", ""
    if not separator or "\x00" in email + password:
        raise Unauthenticated("The Authorization header cannot be read.", headers={"WWW-Authenticate": 'Basic realm="Galleria"'})
    return email, password
