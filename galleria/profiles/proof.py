"""Whether it is really the person who asks for what cannot be undone: by password, or by a sign-in of the last minutes."""

import time

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest

from galleria.accounts.models import User
from galleria.accounts.sign_in import find_user
from galleria.profiles.errors import PasswordWrong, ProofNeeded
from galleria.profiles.rules import PROOF_LASTS


def check_proof(request: HttpRequest, user: User, password: str) -> None:
    """Raises PasswordWrong (403), ProofNeeded (403) for neither, Throttled (429) after too many wrong passwords."""
    if password:
        found = find_user(request, user.email, password) if "\x00" not in password else None
        if found is None or found.pk != user.pk:
            raise PasswordWrong
        return
    if not is_fresh(request, user):
        raise ProofNeeded


def is_fresh(request: HttpRequest, user: User) -> bool:
    """Whether this very request, or this very session within the last minutes, has shown who it is."""
    scheme = request.headers.get("Authorization", "").partition(" ")[0].lower()
    if scheme:
        return scheme == "basic"  # a token may be days old
    records = get_authentication_records(request, user)
    return any(float(record.get("at", 0)) > time.time() - PROOF_LASTS.total_seconds() for record in records)
