"""Add an address to a person's own."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.kernel.references import new_reference
from galleria.profiles.access import access_self
from galleria.profiles.countries import check_address
from galleria.profiles.errors import TooManyAddresses
from galleria.profiles.models import Address
from galleria.profiles.rules import MOST_ADDRESSES
from galleria.profiles.schemas import AddressDraft


@transaction.atomic
def add_address(draft: AddressDraft, *, actor: Actor) -> Address:
    """Keep it. The first one is the default, whatever it says of itself.

    Raises Unauthenticated (401), Invalid (422) for what its country does not take, TooManyAddresses (409).
    """
    user = access_self(actor, lock=True)
    values = check_address(draft.model_dump(exclude={"is_default"}))
    known = Address.objects.filter(user=user).count()
    if known >= MOST_ADDRESSES:
        raise TooManyAddresses(most=MOST_ADDRESSES)
    is_default = draft.is_default or known == 0
    if is_default:
        Address.objects.filter(user=user, is_default=True).update(is_default=False)
    return Address.objects.create(ref=new_reference("adr"), user=user, is_default=is_default, **values)
