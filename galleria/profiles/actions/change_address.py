"""Change an address of a person's own, or make it the default."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.profiles.access import access_address, access_self
from galleria.profiles.countries import check_address
from galleria.profiles.models import Address
from galleria.profiles.schemas import ADDRESS, AddressPatch


@transaction.atomic
def change_address(ref: str, patch: AddressPatch, *, actor: Actor) -> Address:
    """Change what the patch names. The address as a whole must fit its country afterwards. Orders keep the address that they were sent to.

    Raises Unauthenticated (401), AddressNotFound (404), Invalid (422).
    """
    user = access_self(actor, lock=True)
    address = access_address(actor, ref)
    changes = patch.model_dump(exclude_none=True, exclude={"is_default"})
    values = check_address({**{name: getattr(address, name) for name in ADDRESS}, **changes})
    for name, value in values.items():
        setattr(address, name, value)
    if patch.is_default and not address.is_default:
        Address.objects.filter(user=user, is_default=True).update(is_default=False)
        address.is_default = True
    address.save()
    return address
