"""Take a picture out of a draft."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.listings.access import access_draft
from galleria.catalog.listings.models import ListingPicture
from galleria.shops.models import Shop


@transaction.atomic
def remove_picture(shop: Shop, draft_ref: str, ref: str, *, actor: Actor) -> None:
    """Twice is once. Its files go with the sweep when nothing else shows them. Raises 401/403 (who may), ListingDraftNotFound (404)."""
    draft = access_draft(actor, shop, draft_ref, lock=True)
    if "\x00" not in ref:
        ListingPicture.objects.for_shop(shop).filter(draft=draft, ref=ref).delete()
