"""Let go of a draft."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.listings.access import access_draft
from galleria.shops.models import Shop


@transaction.atomic
def discard_draft(shop: Shop, ref: str, *, actor: Actor) -> None:
    """With its pictures; those that no product shows go with the sweep. The product that it edits stays as it is.

    Raises 401/403 (who may), ListingDraftNotFound (404).
    """
    access_draft(actor, shop, ref, lock=True).delete()
