"""A shop where others sell too: Ada buys two teas of Otto's, one of Mia's and one of the house's."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import User
from galleria.catalog.models import Product
from galleria.sales.access import key_of
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.market.models import Sale
from galleria.sales.models import Entry, Order
from galleria.sales.payments.actions.note_dispute import note_dispute
from galleria.sales.payments.models import Dispute, Intent
from galleria.shops.manifest import Manifest
from galleria.shops.models import Shop
from tests.conftest import MakeProduct
from tests.sales.conftest import add, check, open_intent, send_order
from tests.sample_shop import MARKET
from tests.sellers.conftest import MakeSeller, build_market_manifest, make_seller
from tests.stripe.process import LocalStripe

Json = dict[str, Any]
__all__ = ["make_seller"]
COMMISSION = [{"from": "2026-01-01", "percent": "10"}]
MakeOrder = Callable[..., Order]


@pytest.fixture
def manifest() -> Manifest:
    """Of a tea shop where others sell too, for a tenth of the goods."""
    return build_market_manifest(market={**MARKET, "commission": COMMISSION})


@pytest.fixture
def market(shop: Shop) -> Shop:
    """That shop."""
    return shop


@pytest.fixture
def otto(make_seller: MakeSeller) -> User:
    """A private seller."""
    return make_seller(name="Otto's attic").user


@pytest.fixture
def mia(make_seller: MakeSeller) -> User:
    """A company."""
    return make_seller(kind="company", name="Mia's teas", company_name="Mia BV", birth_date=None).user


@pytest.fixture
def make_sold(market: Shop, make_product: MakeProduct, client: Client) -> MakeOrder:
    """A paid order of a guest: so many pieces of each of these sellers, None for the house."""

    def make(*wanted: tuple[User | None, int], payment: str = "transfer", pays: bool = True) -> Order:
        for seller, pieces in wanted:
            product = make_product()
            Product.objects.across_shops().filter(pk=product.pk).update(seller=seller)
            add(client, product.variants.get().sku, pieces)
        answer = send_order(client, payment=payment)
        assert answer.status_code == 201, answer.content
        order = Order.objects.across_shops().select_related("shop").get(ref=answer.json()["ref"])
        return pay_order(order.ref, actor=PLATFORM) if pays else order

    return make


@pytest.fixture
def make_charged(cards: LocalStripe, make_sold: MakeOrder, client: Client) -> MakeOrder:
    """The same, paid by card."""

    def make(*wanted: tuple[User | None, int]) -> Order:
        order = make_sold(*wanted, payment="card", pays=False)
        cards.pay(open_intent(client, order).json()["client_secret"])
        assert check(client, order).json()["status"] == "paid"
        return now_of(order)

    return make


def now_of(order: Order) -> Order:
    """As it stands now."""
    return Order.objects.across_shops().select_related("shop", "payment").get(pk=order.pk)


def tell_dispute(order: Order, status: str, amount: int | None = None, *, reference: str = "du_1") -> Dispute:
    """What an event of Stripe's about the order's payment says; of the whole of it when no amount is given."""
    intent = Intent.objects.across_shops().select_related("payment").get(payment__order=order, status="paid")
    noted = note_dispute(intent, reference=reference, amount_minor=amount or order.total_minor, status=status)
    assert noted is not None
    return noted


def sale_of(order: Order, seller: User) -> Sale:
    """As it stands now."""
    return Sale.objects.across_shops().get(order=order, seller=seller)


def balances(shop: Shop) -> dict[str, int]:
    """What stands on every account, by code and party; what is nothing is left out."""
    sums: dict[str, int] = {}
    for code, party, amount in Entry.objects.for_shop(shop).values_list("account__code", "account__party", "amount_minor"):
        name = f"{code} {party}".strip()
        sums[name] = sums.get(name, 0) + amount
    return {name: amount for name, amount in sums.items() if amount}


def as_person(user: User) -> Actor:
    """Somebody who is signed in."""
    return Actor(user=user)


def address_of(sale: Sale, rest: str = "", *, key: bool = False) -> str:
    """Of the API; with the order's key for who bought."""
    path = f"/api/v1/sales/{sale.ref}" + (f"/{rest}" if rest else "")
    return f"{path}?key={key_of(sale.order.ref)}" if key else path
