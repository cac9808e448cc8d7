"""Live the demo purchases of a shop: real orders of demo people, paid, sent, looked at and rated by the actions that everybody uses."""

from collections.abc import Sequence

import structlog
from django.db import transaction

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import User
from galleria.catalog.models import Variant
from galleria.kernel.problems import Problem
from galleria.sales.access import Shopper
from galleria.sales.actions.add_to_cart import add_to_cart
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.place_order import place_order
from galleria.sales.errors import PieceNotOffered
from galleria.sales.market.actions.receive_sale import receive_sale
from galleria.sales.market.actions.release_sale import confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.errors import BuyerHasBag
from galleria.sales.market.models import Sale
from galleria.sales.market.purchases_file import PurchaseEntry
from galleria.sales.market.ratings.actions.answer_rating import answer_rating
from galleria.sales.market.ratings.actions.rate_sale import rate_sale
from galleria.sales.models import Order, OrderLine
from galleria.sales.reads.cart import list_rows
from galleria.sales.schemas import DeliveryIn, OrderIn
from galleria.sales.terms import get_selling, offer_delivery, quote_bag
from galleria.shops.market import find_market
from galleria.shops.models import Shop

log = structlog.get_logger(__name__)


def sync_purchases(shop: Shop, purchases: Sequence[PurchaseEntry]) -> list[str]:
    """Make those that were never made, after `sync_catalogue`. Returns what changed, in words; nothing the second time.

    What cannot be bought any more, because somebody was quicker or it has left the shop, is passed over; so is somebody who has a bag of their own
    by now. In a shop without a market nothing happens.
    """
    if find_market(shop) is None:
        return []
    changes: list[str] = []
    for entry in purchases:
        buyer = User.objects.filter(username=entry.buyer).first()
        if buyer is None or _was_made(shop, entry):
            continue
        try:
            changes.append(f"order {_live(shop, entry, buyer)} of {entry.buyer} is new")
        except Problem as reason:
            log.info("demo_purchase_passed_over", shop=shop.slug, buyer=entry.buyer, pieces=entry.pieces, reason=reason.detail)
    return changes


def _was_made(shop: Shop, entry: PurchaseEntry) -> bool:
    lines = OrderLine.objects.for_shop(shop).filter(order__user__username=entry.buyer)
    return lines.filter(slug__in=entry.pieces).exists()


@transaction.atomic
def _live(shop: Shop, entry: PurchaseEntry, buyer: User) -> str:
    """All of it or nothing. Returns the order's number."""
    order = _buy(shop, entry, buyer)
    pay_order(order.ref, actor=PLATFORM)
    sale = Sale.objects.for_shop(shop).select_related("seller").get(order=order)
    of_seller, of_buyer = Actor(user=sale.seller), Actor(user=buyer)
    if entry.until != "paid":
        ship_sale(sale.ref, actor=of_seller, tracking=entry.tracking)
    if entry.until in ("arrived", "confirmed"):
        receive_sale(sale.ref, actor=of_buyer)
    if entry.until == "confirmed":
        confirm_sale(sale.ref, actor=of_buyer)
    if entry.stars is not None:
        rate_sale(sale.ref, stars=entry.stars, words=entry.words.strip(), actor=of_buyer)
    if entry.answer:
        answer_rating(sale.ref, words=entry.answer.strip(), actor=of_seller)
    return order.ref


def _buy(shop: Shop, entry: PurchaseEntry, buyer: User) -> Order:
    shopper = Shopper(actor=Actor(user=buyer), guest=None)
    if list_rows(shop, shopper):
        raise BuyerHasBag(username=buyer.username)
    for piece in entry.pieces:
        variant = Variant.objects.for_shop(shop).filter(product__slug=piece).order_by("pk").first()
        if variant is None:
            raise PieceNotOffered(sku=piece)
        add_to_cart(shop, shopper, variant.sku, quantity=1)
    selling, rows, address = get_selling(shop), list_rows(shop, shopper), entry.address.to_address(buyer.name)
    offer = offer_delivery(shop, rows, entry.delivery, country=address.country, postal_code=address.postal_code)
    wanted = OrderIn(
        email=buyer.email,
        name=buyer.name,
        address=address,
        delivery=DeliveryIn(method=entry.delivery),
        payment="transfer",
        total_minor=quote_bag(shop, selling, rows, offer).total_minor,
    )
    return place_order(shop, shopper, wanted).order
