"""Approve, refuse, suspend or readmit a seller. Their listings leave the shelves in the catalogue's handler of the event."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.actions.give_role import give_role
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.models import Membership
from galleria.accounts.rules import Right, Role, has_right, is_above
from galleria.kernel.outbox import record
from galleria.kernel.problems import FieldError, Invalid
from galleria.sellers.access import access_seller_to_decide
from galleria.sellers.errors import SellerStepRefused, WorksHere
from galleria.sellers.events import SellerDecided
from galleria.sellers.models import Seller
from galleria.sellers.rules import DECISIONS, LEADS_TO, NEEDS_REASON, State, Step, find_next
from galleria.shops.models import Shop

REASON_LONGEST = 1000


@transaction.atomic
def decide_seller(shop: Shop, username: str, step: Step, *, reason: str, actor: Actor) -> Seller:
    """Take the decision, tell the seller why, and log it. Approving gives the role of a seller; suspending leaves it, for access asks for the state.

    Taking the decision that was taken is a no-op. Raises 401/403 (who may; nobody decides on themselves), SellerNotFound (404),
    SellerStepRefused (409) when it cannot be taken from where the seller stands, WorksHere (409) for who has become staff meanwhile, Invalid (422)
    without a reason where the seller is owed one.
    """
    seller = access_seller_to_decide(actor, shop, username)
    if step not in DECISIONS:
        raise SellerStepRefused(name=seller.name, state=seller.state, step=step)
    reason = reason.strip()
    if step in NEEDS_REASON and not reason:
        raise Invalid(errors=[FieldError(field="reason", message="is needed: the seller is told why", code="missing")])
    if len(reason) > REASON_LONGEST:
        raise Invalid(errors=[FieldError(field="reason", message=f"must have at most {REASON_LONGEST} characters", code="too_long")])
    before = State(seller.state)
    after = find_next(before, step)
    if after is None:
        if before == LEADS_TO[step] and seller.reason == reason:
            return seller
        raise SellerStepRefused(name=seller.name, state=before, step=step)
    now = timezone.now()
    if step in (Step.APPROVE, Step.READMIT):
        _give_role(shop, seller, actor=actor)
        seller.approved_at = seller.approved_at or now
    was = {"state": before, "reason": seller.reason}
    seller.state, seller.reason, seller.decided_at, seller.decided_by = after, reason, now, actor.user
    seller.save()
    log_change(actor, shop, what=f"{step} seller", row=f"person {username}", before=was, after={"state": after, "reason": reason})
    record(SellerDecided(seller_id=seller.pk, step=step, reason=reason))
    return seller


def _give_role(shop: Shop, seller: Seller, *, actor: Actor) -> None:
    """The role that carries the right to sell, unless they have one that does. Nobody is demoted: staff sell for the house."""
    role = Membership.objects.for_shop(shop).filter(user=seller.user_id).values_list("role", flat=True).first()
    if role and has_right(Role(role), Right.SELL):
        return
    if role and is_above(Role(role), Role.SELLER):
        raise WorksHere(f"{seller.name} works in {shop.name}, and sells there for the house.")
    give_role(shop, seller.user.username, Role.SELLER, actor=actor)
