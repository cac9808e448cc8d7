"""A shop that sells, bags in it, and orders. Every test of the room ends with an audit that finds nothing."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from galleria.kernel.invariants import run_all
from galleria.sales.access import key_of
from galleria.sales.actions.open_slots import open_slots
from galleria.sales.models import Order, Slot
from galleria.shops.models import Shop
from tests.conftest import MakeProduct
from tests.stripe.process import LocalStripe, run_localstripe, sign

S = "/api/v1/shops/halden"
Json = dict[str, Any]
PlaceOrder = Callable[..., Any]
ADDRESS = {"name": "Ada Bell", "line1": "Kaai 3", "city": "Gent", "postal_code": "9000", "country": "BE"}


@pytest.fixture(autouse=True)
def _nothing_breaks_an_invariant(db: None) -> Iterator[None]:
    yield
    assert run_all() == []


def add(client: Client, sku: str, quantity: int = 1, **extra: Any) -> Any:
    """Put something into the bag."""
    return client.post(f"{S}/cart/lines", {"sku": sku, "quantity": quantity}, content_type="application/json", **extra)


def order_values(client: Client, **changes: Any) -> Json:
    """An order of the bag as the client would send it, at the total that the quote says."""
    delivery = changes.get("delivery", {"method": "post"})
    asked = {"delivery": delivery, "country": changes.get("address", ADDRESS)["country"]}
    quote = client.post(f"{S}/quotes", asked, content_type="application/json")
    wanted = {"email": "ada@example.test", "name": "Ada Bell", "address": ADDRESS, "delivery": delivery, "payment": "transfer"}
    return {**wanted, "total_minor": quote.json().get("total_minor", 0), **changes}


def send_order(client: Client, *, key: str | None = None, **changes: Any) -> Any:
    """Order the bag. Returns the answer."""
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(f"{S}/orders", order_values(client, **changes), content_type="application/json", headers=headers)


@pytest.fixture
def order(client: Client, make_product: MakeProduct) -> Order:
    """An order of two oolongs by a guest, to be paid by transfer: HAL-1 had three."""
    make_product()
    add(client, "HAL-1", 2)
    return Order.objects.across_shops().get(ref=send_order(client).json()["ref"])


@pytest.fixture
def first_slot(shop: Shop) -> Callable[[], datetime]:
    """When the first slot begins that can be chosen now."""

    def find() -> datetime:
        open_slots(shop)
        answer = Client().get(f"{S}/slots?method=counter").json()
        slots = [slot for day in answer["days"] for slot in day["slots"]]
        return Slot.objects.for_shop(shop).get(starts_at=datetime.fromisoformat(slots[0]["starts_at"])).starts_at

    return find


@pytest.fixture(scope="session")
def _stripe_process() -> Iterator[LocalStripe]:
    with run_localstripe() as running:
        yield running


@pytest.fixture
def cards(_stripe_process: LocalStripe, settings: Any) -> LocalStripe:
    """Stripe's side; the platform has its keys."""
    for name, value in _stripe_process.settings().items():
        setattr(settings, name, value)
    return _stripe_process


@pytest.fixture
def by_card(cards: LocalStripe, client: Client, make_product: MakeProduct) -> Order:
    """An order of two oolongs by a guest, to be paid by card: HAL-1 had three."""
    make_product()
    add(client, "HAL-1", 2)
    return Order.objects.across_shops().get(ref=send_order(client, payment="card").json()["ref"])


def open_intent(client: Client, order: Order, **extra: Any) -> Any:
    """Ask for the order's PaymentIntent, with its key."""
    return client.post(f"/api/v1/orders/{order.ref}/payment-intent?key={key_of(order.ref)}", **extra)


def check(client: Client, order: Order) -> Any:
    """Ask whether the card was charged."""
    return client.post(f"/api/v1/orders/{order.ref}/payment-check?key={key_of(order.ref)}")


def send_event(client: Client, body: bytes, *, signature: str | None = None) -> Any:
    """As Stripe sends it."""
    given = sign(body) if signature is None else signature
    return client.post("/api/v1/payments/stripe/events", body, content_type="application/json", headers={"Stripe-Signature": given})
