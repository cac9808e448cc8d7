"""Change what a person tells of themselves."""

from django.db import IntegrityError, transaction

from galleria.accounts.access import Actor
from galleria.accounts.actions.rename_in_log import rename_in_log
from galleria.accounts.models import User
from galleria.kernel.rates import RateLimit
from galleria.profiles.access import access_self
from galleria.profiles.errors import UsernameTaken
from galleria.profiles.models import Profile
from galleria.profiles.rules import is_reserved
from galleria.profiles.schemas import MePatch

RENAMES = RateLimit("rename_person", calls=5, period_s=86_400, burst=5)


@transaction.atomic
def change_profile(patch: MePatch, *, actor: Actor) -> User:
    """Change what the patch names, and nothing else.

    Raises Unauthenticated (401), UsernameTaken (409), Throttled (429) after five other usernames in a day.
    """
    user = access_self(actor, lock=True)
    if patch.username is not None and patch.username != user.username:
        _rename(user, patch.username)
    for name in ("name", "bio"):
        if getattr(patch, name) is not None:
            setattr(user, name, getattr(patch, name))
    user.save(update_fields=["name", "bio"])
    told = patch.preferences.model_dump(exclude_none=True) if patch.preferences else {}
    if patch.language is not None:
        told["language"] = patch.language
    if told:
        Profile.objects.update_or_create(user=user, defaults=told)
    return user


def _rename(user: User, username: str) -> None:
    if is_reserved(username):
        raise UsernameTaken(username=username)
    RENAMES.check(str(user.pk))
    before, user.username = user.username, username
    try:
        with transaction.atomic():
            user.save(update_fields=["username"])
    except IntegrityError:
        raise UsernameTaken(username=username) from None
    rename_in_log(before, username)
