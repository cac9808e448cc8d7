"""Change what a seller tells of themselves. Where they stand is `decide_seller`, terms are `accept_terms`."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sellers.access import access_own_seller
from galleria.sellers.actions.write_seller import fill_seller
from galleria.sellers.errors import SellerKindFixed
from galleria.sellers.models import Seller
from galleria.sellers.rules import KIND_IS_FIXED
from galleria.sellers.schemas import SellerDraft
from galleria.shops.market import get_market
from galleria.shops.models import Shop


@transaction.atomic
def change_seller(shop: Shop, draft: SellerDraft, *, actor: Actor) -> Seller:
    """The seller is what the draft says, and stands where they stood.

    Raises Unauthenticated (401), ShopHasNoMarket or NotApplied (404), SellerKindFixed (409) for who was approved as the other kind, Invalid (422).
    """
    get_market(shop)
    seller = access_own_seller(actor, shop, lock=True)
    if draft.kind != seller.kind and seller.state in KIND_IS_FIXED:
        raise SellerKindFixed(kind=f"a {seller.kind} seller")
    fill_seller(seller, draft, today=timezone.now().date())
    seller.save()
    return seller
