"""Give a person a portrait, or take it away."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.kernel.rates import RateLimit
from galleria.media.actions.store_uploads import Readable, store_portrait
from galleria.media.models import Picture
from galleria.profiles.access import access_self
from galleria.profiles.models import Profile

UPLOADS = RateLimit("avatar", calls=30, period_s=3600, burst=10)


def change_avatar(file: Readable, *, actor: Actor) -> Picture:
    """Take in the picture and show it. The one before it goes when the media room sweeps what nothing shows.

    Raises Unauthenticated (401), Throttled (429), and what the media room finds wrong with a picture; then nothing has changed.
    """
    user = access_self(actor)
    UPLOADS.check(str(user.pk))
    picture = store_portrait(file, actor=actor)
    with transaction.atomic():
        user = access_self(actor, lock=True)
        Profile.objects.update_or_create(user=user, defaults={"avatar": picture})
    return picture


def remove_avatar(*, actor: Actor) -> None:
    """Show none. Removing twice is a no-op. Raises Unauthenticated (401)."""
    Profile.objects.filter(user=access_self(actor)).update(avatar=None)
