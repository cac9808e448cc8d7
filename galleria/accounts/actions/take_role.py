"""Take somebody's role in a shop away."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.errors import RoleMissing
from galleria.accounts.models import Membership
from galleria.accounts.people import check_leaves_an_owner, check_not_above, get_person, lock_roles
from galleria.accounts.rules import Role
from galleria.shops.models import Shop


@transaction.atomic
def take_role(shop: Shop, username: str, *, actor: Actor) -> None:
    """The person has no role in the shop afterwards.

    Raises 401/403 (who may), RoleAboveOwn (403), PersonNotFound or RoleMissing (404), LastOwner (409); then nothing has changed.
    """
    own = lock_roles(actor, shop)
    person = get_person(username)
    membership = Membership.objects.for_shop(shop).filter(user=person).first()
    if membership is None:
        raise RoleMissing(username=username)
    role = Role(membership.role)
    check_not_above(role, own)
    check_leaves_an_owner(shop, membership)
    membership.delete()
    log_change(actor, shop, what="take role", row=f"person {person.username}", before={"role": role}, after={})
