"""Ask to sell in a shop beside the house, or ask again after a refusal."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.rules import Role
from galleria.kernel.outbox import record
from galleria.profiles.access import access_self
from galleria.sellers.actions.write_seller import fill_seller
from galleria.sellers.errors import SellerStepRefused, TermsMoved, WorksHere
from galleria.sellers.events import SellerApplied
from galleria.sellers.models import Seller
from galleria.sellers.rules import State, Step, find_next
from galleria.sellers.schemas import Application
from galleria.shops.market import get_market
from galleria.shops.models import Shop

WORKING = frozenset({Role.SUPPORT, Role.EXPERT, Role.MANAGER, Role.OWNER})


@transaction.atomic
def apply_to_sell(shop: Shop, application: Application, *, actor: Actor) -> Seller:
    """The person waits for the staff's decision, and has accepted the terms that they name.

    Raises Unauthenticated (401), ShopHasNoMarket (404), WorksHere for staff, TermsMoved when other terms hold by now, SellerStepRefused for who
    has applied already (409), Invalid (422) with every field that is missing or wrong.
    """
    user = access_self(actor, lock=True)  # so that two applications at once are one
    market = get_market(shop)
    if actor.role_in(shop) in WORKING:
        raise WorksHere(shop=shop.name)
    if application.terms_version != market.terms_version:
        raise TermsMoved(version=market.terms_version)
    seller = Seller.objects.for_shop(shop).select_for_update(no_key=True, of=("self",)).filter(user=user).first()
    before = State(seller.state) if seller else None
    after = find_next(before, Step.APPLY)
    if seller is None:
        seller = Seller(shop=shop, user=user)
    if after is None:
        raise SellerStepRefused(name=seller.name, state=before, step=Step.APPLY)
    now = timezone.now()
    fill_seller(seller, application, today=now.date())
    seller.state, seller.applied_at, seller.reason = after, now, ""
    seller.terms_version, seller.terms_accepted_at = application.terms_version, now
    seller.save()
    record(SellerApplied(seller_id=seller.pk))
    return seller
