"""From an actor to the person's own things. Nobody else has any access to them, staff and operators included."""

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.kernel.problems import Unauthenticated
from galleria.profiles.errors import AddressNotFound
from galleria.profiles.models import Address


def access_self(actor: Actor, *, lock: bool = False) -> User:
    """The person who acts; with `lock`, whatever else the same person does to their own things at this moment waits. Raises Unauthenticated (401)."""
    if actor.user is None:
        raise Unauthenticated
    if lock:
        return User.objects.select_for_update(no_key=True, of=("self",)).get(pk=actor.user.pk)
    return actor.user


def access_address(actor: Actor, ref: str) -> Address:
    """One of the person's own. Raises Unauthenticated (401), AddressNotFound (404)."""
    user = access_self(actor)
    address = Address.objects.filter(user=user, ref=ref).first() if "\x00" not in ref else None
    if address is None:
        raise AddressNotFound(ref=ref)
    return address
