"""Remove an address of a person's own."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.profiles.access import access_address, access_self
from galleria.profiles.models import Address


@transaction.atomic
def remove_address(ref: str, *, actor: Actor) -> None:
    """Remove it. When it was the default, the newest of the others is the default from then on.

    Raises Unauthenticated (401), AddressNotFound (404), also the second time.
    """
    user = access_self(actor, lock=True)
    address = access_address(actor, ref)
    address.delete()
    if address.is_default:
        newest = Address.objects.filter(user=user).order_by("-pk").values_list("pk", flat=True).first()
        if newest is not None:
            Address.objects.filter(pk=newest).update(is_default=True)
