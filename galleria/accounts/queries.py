"""Reads of people and memberships."""

from galleria.accounts.errors import PersonNotFound
from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.shops.models import Shop


def get_seller(shop: Shop, username: str) -> User:
    """Somebody who may sell in the shop. Raises PersonNotFound (404)."""
    sellers = Membership.objects.for_shop(shop).filter(role__in=(Role.SELLER, Role.MANAGER, Role.OWNER))
    user = User.objects.filter(username=username, memberships__in=sellers).first() if "\x00" not in username else None
    if user is None:
        raise PersonNotFound(username=username)
    return user
