"""Accept the shop's terms for sellers in their present version."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sellers.access import access_own_seller
from galleria.sellers.errors import TermsMoved
from galleria.sellers.models import Seller
from galleria.shops.market import get_market
from galleria.shops.models import Shop


@transaction.atomic
def accept_terms(shop: Shop, version: str, *, actor: Actor) -> Seller:
    """The seller has accepted the version that holds now; when, is kept. Accepting twice keeps the first moment.

    Raises Unauthenticated (401), ShopHasNoMarket or NotApplied (404), TermsMoved (409) when the version that was read no longer holds.
    """
    market = get_market(shop)
    seller = access_own_seller(actor, shop, lock=True)
    if version != market.terms_version:
        raise TermsMoved(version=market.terms_version)
    if seller.terms_version != version:
        seller.terms_version, seller.terms_accepted_at = version, timezone.now()
        seller.save(update_fields=["terms_version", "terms_accepted_at", "changed_at"])
    return seller
