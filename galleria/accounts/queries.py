"""Reads of people and memberships."""

from galleria.accounts.access import Actor
from galleria.accounts.errors import PersonNotFound
from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Right, Role, has_right
from galleria.shops.models import Shop


def get_seller(shop: Shop, username: str) -> User:
    """Somebody who may sell in the shop. Raises PersonNotFound (404)."""
    sellers = Membership.objects.for_shop(shop).filter(role__in=(Role.SELLER, Role.MANAGER, Role.OWNER))
    user = User.objects.filter(username=username, memberships__in=sellers).first() if "\x00" not in username else None
    if user is None:
        raise PersonNotFound(username=username)
    return user


def list_shops_with_right(actor: Actor, right: Right) -> list[Shop]:
    """The shops in which the actor may do this: all of them for an operator, none for a visitor."""
    return [shop for shop, role in list_shops_with_role(actor) if role is None or has_right(role, right)]


def list_shops_with_role(actor: Actor) -> list[tuple[Shop, Role | None]]:
    """The shops in which the actor is somebody, and as what; an operator is in all of them, without needing a role."""
    if actor.is_platform:
        return [(shop, None) for shop in Shop.objects.all()]
    if actor.user is None or not actor.user.is_active:
        return []
    mine = Membership.objects.across_shops().filter(user=actor.user).select_related("shop")
    return sorted(((one.shop, Role(one.role)) for one in mine), key=lambda pair: (pair[0].position, pair[0].slug))


def list_people_with_right(shop: Shop, right: Right) -> list[User]:
    """Who may do this in the shop by their role there, and can be written to."""
    roles = [role.value for role in Role if has_right(role, right)]
    members = Membership.objects.for_shop(shop).filter(role__in=roles)
    return list(User.objects.filter(memberships__in=members, is_active=True).order_by("pk"))
