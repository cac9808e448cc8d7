"""Give somebody a role in a shop, in place of the one they have there."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.models import Membership
from galleria.accounts.people import check_leaves_an_owner, check_not_above, get_person, lock_roles
from galleria.accounts.rules import Role
from galleria.shops.models import Shop


@transaction.atomic
def give_role(shop: Shop, username: str, role: Role, *, actor: Actor) -> Membership:
    """The person has exactly this role afterwards. Giving the role that somebody has is a no-op.

    Raises 401/403 (who may), RoleAboveOwn (403) when the role that is given or replaced is above the actor's, PersonNotFound (404), LastOwner (409).
    """
    own = lock_roles(actor, shop)
    check_not_above(role, own)
    person = get_person(username)
    membership = Membership.objects.for_shop(shop).filter(user=person).first()
    former = Role(membership.role) if membership else None
    if membership is None:
        membership = Membership(shop=shop, user=person)
    elif former == role:
        return membership
    if former:
        check_not_above(former, own)
        check_leaves_an_owner(shop, membership)
    membership.role = role
    membership.save()
    log_change(actor, shop, what="give role", row=f"person {person.username}", before={"role": former} if former else {}, after={"role": role})
    return membership
