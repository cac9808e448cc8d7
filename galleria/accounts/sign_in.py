"""E-mail and password, whatever door they come through: guesses are counted, per address and per account."""

from django.contrib.auth import authenticate
from django.http import HttpRequest

from galleria.accounts.models import User
from galleria.kernel.clients import client_address
from galleria.kernel.problems import Throttled
from galleria.kernel.valkey import connect

MOST_FAILURES = 10  # per address or account
WINDOW_S = 300
ATTEMPTS = "galleria:basic"


def find_user(request: HttpRequest, email: str, password: str) -> User | None:
    """The person with this e-mail, in any case, and this password; None when there is none.

    Raises Throttled (429) after MOST_FAILURES wrong ones within WINDOW_S. An attempt that succeeds is not counted.
    """
    email = email.lower()
    subjects = (client_address(request), email)
    if max(_count_attempt(subject) for subject in subjects) > MOST_FAILURES:
        raise Throttled(headers={"Retry-After": str(WINDOW_S)})
    user = authenticate(request, username=email, password=password)
    if not isinstance(user, User):
        return None
    for subject in subjects:
        connect().decr(f"{ATTEMPTS}:{subject}")
    return user


def _count_attempt(subject: str) -> int:
    """How many attempts this one makes within the window, counted before the password is looked at, so that parallel guesses count as well."""
    pipeline = connect().pipeline()
    pipeline.set(f"{ATTEMPTS}:{subject}", 0, nx=True, ex=WINDOW_S)
    pipeline.incr(f"{ATTEMPTS}:{subject}")
    return int(pipeline.execute()[1])
