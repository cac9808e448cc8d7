"""Ask for everything that is held on a person to be erased. It waits a day, in which it can be taken back."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.kernel.personal_data import list_holdings
from galleria.kernel.references import new_reference
from galleria.profiles.access import access_self
from galleria.profiles.errors import StillResponsible
from galleria.profiles.letters import send_erasure_asked
from galleria.profiles.models import Erasure, Job
from galleria.profiles.rules import PSEUDONYM, TAKE_BACK_WITHIN


@transaction.atomic
def ask_erasure(*, actor: Actor) -> Erasure:
    """Note the wish, and say so by letter; the caller has checked that it is really this person (proof.py). While one is open, that is the answer.

    Raises Unauthenticated (401), StillResponsible (409) for the only owner of a shop and for operators.
    """
    user = access_self(actor, lock=True)
    open_one = Erasure.objects.filter(user=user).exclude(status__in=(Job.Status.DONE, Job.Status.TAKEN_BACK)).first()
    if open_one:
        return open_one
    check_not_responsible(user)
    erasure = Erasure.objects.create(
        ref=new_reference("era"),
        user=user,
        due_at=timezone.now() + TAKE_BACK_WITHIN,
        pseudonym=f"{PSEUDONYM}{new_reference('x', characters=12)[2:]}",
        total=len(list_holdings()),
    )
    erasure.refresh_from_db()
    send_erasure_asked(user, due_at=erasure.due_at)
    return erasure


def check_not_responsible(user: User) -> None:
    """Raises StillResponsible (409)."""
    if user.is_superuser:
        raise StillResponsible(what="the platform")
    owned = Membership.objects.across_shops().filter(user=user, role=Role.OWNER).select_related("shop")
    for membership in owned:
        others = Membership.objects.for_shop(membership.shop).filter(role=Role.OWNER, user__is_active=True).exclude(user=user)
        if not others.exists():
            raise StillResponsible(what=membership.shop.name)
