"""E-mail, password and second factor, whatever door they come through."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth import authenticate
from django.http import HttpRequest

from galleria.accounts.errors import EmailNotVerified, SecondFactorNeeded, SignInRefused
from galleria.accounts.mail import mail_user
from galleria.accounts.models import User
from galleria.accounts.throttles import LOCK_S, MOST_FAILURES, Attempt, begin_attempt, claim_code


def find_user(request: HttpRequest, email: str, password: str) -> User | None:
    """The person with this e-mail, in any case, and this password; None when there is none. The second factor is the caller's to ask for.

    Raises Throttled (429) after too many wrong ones. An attempt that succeeds is not counted.
    """
    attempt = begin_attempt(request, email)
    user = _authenticate(request, email, password)
    if user is None:
        note_failure(attempt, email)
    else:
        attempt.note_success()
    return user


def sign_in(request: HttpRequest, email: str, password: str, *, code: str = "") -> User:
    """Somebody who has shown everything that their account asks for.

    Raises SignInRefused or SecondFactorNeeded (401), EmailNotVerified (403), Throttled (429).
    """
    attempt = begin_attempt(request, email)
    user = _authenticate(request, email, password)
    if user is None or (code and has_second_factor(user) and not is_code_right(user, code)):
        note_failure(attempt, email)
        raise SignInRefused
    attempt.note_success()
    if not code and has_second_factor(user):
        raise SecondFactorNeeded
    check_email_verified(user)
    return user


def note_failure(attempt: Attempt, email: str) -> None:
    """Leave the attempt counted, and tell the owner when that closes the account for a while."""
    if attempt.note_failure():
        user = User.objects.filter(email=email.strip().lower(), is_active=True).first()
        if user is not None:
            mail_user(user, "locked_out", {"failures": MOST_FAILURES, "minutes": LOCK_S // 60})


def has_second_factor(user: User) -> bool:
    """Whether a password alone does not do."""
    return bool(is_mfa_enabled(user))


def is_code_right(user: User, code: str) -> bool:
    """Whether this is a code of the person's app, or one of their recovery codes. It is used up by that, whatever door it came through."""
    if not claim_code(user.email, code):
        return False
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES)
    return any(one.wrap().validate_code(code) for one in Authenticator.objects.filter(user=user, type__in=kinds))


def check_email_verified(user: User) -> None:
    """Raises EmailNotVerified (403) for somebody whose address may be another's."""
    if not EmailAddress.objects.filter(user=user, email=user.email, verified=True).exists():
        raise EmailNotVerified


def _authenticate(request: HttpRequest, email: str, password: str) -> User | None:
    user = authenticate(request, username=email.strip().lower(), password=password) if "\x00" not in email + password else None
    return user if isinstance(user, User) else None
