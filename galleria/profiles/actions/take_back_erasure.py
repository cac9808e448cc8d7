"""Take back the wish to be erased."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.profiles.access import access_self
from galleria.profiles.errors import ErasureBegun, ErasureNotFound
from galleria.profiles.models import Erasure, Job


@transaction.atomic
def take_back_erasure(*, actor: Actor) -> Erasure:
    """Everything stays. Taking it back twice is a no-op. Raises Unauthenticated (401), ErasureNotFound (404), ErasureBegun (409)."""
    user = access_self(actor)
    erasure = Erasure.objects.select_for_update(no_key=True, of=("self",)).filter(user=user).order_by("-pk").first()
    if erasure is None:
        raise ErasureNotFound
    if erasure.status == Job.Status.TAKEN_BACK:
        return erasure
    if erasure.settled or erasure.status not in (Job.Status.WAITING, Job.Status.FAILED):
        raise ErasureBegun
    erasure.status, erasure.finished_at = Job.Status.TAKEN_BACK, timezone.now()
    erasure.save(update_fields=["status", "finished_at"])
    return erasure
