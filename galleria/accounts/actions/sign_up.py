"""A new person."""

import secrets

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from galleria.accounts.errors import SignUpCollided
from galleria.accounts.models import User
from galleria.accounts.rules import NAME_LONGEST, username_of
from galleria.kernel.references import ALPHABET

TRIES = 8


def sign_up(user: User, *, email: str, name: str, password: str | None) -> User:
    """Save the person under a free username made from their name; they may change it later. Without a password they cannot sign in by one.

    Raises SignUpCollided (409) when the same address signs up in the same instant: the first of the two is served.
    """
    user.email, user.name = email.strip().lower(), " ".join(name.split())[:NAME_LONGEST]
    if password is None:
        user.set_unusable_password()
    else:
        user.set_password(password)
    base = username_of(slugify(user.name))
    for attempt in range(TRIES):
        user.username = base if attempt == 0 else f"{base}-{''.join(secrets.choice(ALPHABET) for _ in range(2 + attempt))}"
        if User.objects.filter(username=user.username).exists():
            continue
        try:
            with transaction.atomic():
                user.save()
        except IntegrityError:  # somebody has taken the name or the address in this instant
            user.pk = None
            if User.objects.filter(email=user.email).exists():
                raise SignUpCollided from None
        else:
            return user
    raise SignUpCollided
