"""What giving and taking roles have in common: who may, which roles, and that a shop keeps an owner."""

from galleria.accounts.access import Actor, check_right
from galleria.accounts.errors import LastOwner, PersonNotFound, RoleAboveOwn
from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Right, Role, is_above
from galleria.kernel.problems import Forbidden
from galleria.shops.models import Shop


def lock_roles(actor: Actor, shop: Shop) -> Role:
    """Keep every role of the shop as it is until the transaction ends, and say up to which role the actor may give and take.

    Raises Unauthenticated (401) or Forbidden (403). Read after the lock: a role that is taken while its holder acts no longer counts.
    """
    check_right(actor, shop, Right.MANAGE_PEOPLE)
    Shop.objects.select_for_update(no_key=True).only("pk").get(pk=shop.pk)
    if actor.is_platform:
        return Role.OWNER
    own = actor.role_in(shop)
    check_right(actor, shop, Right.MANAGE_PEOPLE)
    if own is None:
        raise Forbidden
    return own


def check_not_above(role: Role, own: Role) -> None:
    """Raises RoleAboveOwn (403)."""
    if is_above(role, own):
        raise RoleAboveOwn(role=role)


def check_leaves_an_owner(shop: Shop, membership: Membership) -> None:
    """Raises LastOwner (409) when the shop would be without one if this role were changed. Call under `lock_roles`."""
    others = Membership.objects.for_shop(shop).filter(role=Role.OWNER).exclude(pk=membership.pk)
    if membership.role == Role.OWNER and not others.exists():
        raise LastOwner(username=membership.user.username, shop=shop.name)


def get_person(username: str) -> User:
    """Somebody who can sign in. Raises PersonNotFound (404)."""
    user = User.objects.filter(username=username, is_active=True).first() if "\x00" not in username else None
    if user is None:
        raise PersonNotFound(username=username)
    return user
