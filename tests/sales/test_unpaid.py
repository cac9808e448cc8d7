"""Who orders and pays later: so much and no more; what nobody fetches is reminded of, cancelled, and written off when it is fresh."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.catalog.models import StockMovement, Variant
from galleria.kernel.models import OutboxEvent
from galleria.kernel.valkey import connect
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import UNFETCHED, cancel_order, cancel_unpaid
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.remind_unfetched import remind_unfetched
from galleria.sales.models import Order, Slot
from galleria.sales.rules.status import Step
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sales.conftest import S, add, send_order
from tests.sales.test_races import at_once, buy
from tests.sample_shop import SELLING, build_manifest

pytestmark = pytest.mark.django_db
Sell = Callable[..., None]


@pytest.fixture
def sell(shop: Shop) -> Sell:
    """The shop sells under other terms from now on."""

    def change(**terms: Any) -> None:
        sync_shop(shop.slug, build_manifest(selling={**SELLING, **terms}))
        shop.refresh_from_db()

    return change


def order_one(client: Client, quantity: int = 1, **changes: Any) -> str:
    """The code of the refusal, or "placed"."""
    add(client, "HAL-1", quantity)
    answer = send_order(client, **changes)
    return "placed" if answer.status_code == 201 else str(answer.json()["code"])


def place_pickup(client: Client, first_slot: Callable[[], datetime], quantity: int = 1) -> Order:
    add(client, "HAL-1", quantity)
    delivery = {"method": "counter", "slot": first_slot().isoformat()}
    answer = send_order(client, delivery=delivery, payment="at-pickup")
    assert answer.status_code == 201, answer.content
    return Order.objects.across_shops().get(ref=answer.json()["ref"])


def pass_days(order: Order, days: float) -> None:
    """As if its slot had ended so many days ago."""
    assert order.slot is not None
    assert order.slot_id is not None
    assert order.due_at is not None
    back = order.slot.ends_at - timezone.now() + timedelta(days=days)
    Slot.objects.across_shops().filter(pk=order.slot_id).update(starts_at=order.slot.starts_at - back, ends_at=order.slot.ends_at - back)
    Order.objects.across_shops().filter(pk=order.pk).update(due_at=order.due_at - back)


def test_a_guest_owes_for_so_many_orders(sell: Sell, make_product: MakeProduct) -> None:
    sell(unpaid_orders=2)
    make_product(on_hand=9)
    client = Client()
    assert [order_one(client) for _ in range(3)] == ["placed", "placed", "too_many_unpaid"]
    assert order_one(client, email="ADA@Example.test") == "too_many_unpaid"
    answer = send_order(client)
    assert (answer.status_code, answer.json()["detail"].startswith("Up to 2 orders with 1000 pieces")) == (409, True)
    assert Variant.objects.across_shops().get().on_hand == 7
    assert client.get(f"{S}/cart").json()["count"] == 2
    assert order_one(Client(), email="bo@example.test") == "placed"
    first = Order.objects.across_shops().order_by("pk")[0]
    pay_order(first.ref, actor=PLATFORM)
    assert send_order(client).status_code == 201  # one is paid: another may wait
    second = Order.objects.across_shops().filter(email="ada@example.test", status="pending").order_by("pk")[0]
    cancel_order(second.ref, actor=PLATFORM, reason="mistake")
    assert order_one(client) == "placed"


def test_a_buyer_owes_for_so_many_pieces(sell: Sell, make_product: MakeProduct) -> None:
    sell(unpaid_pieces=5)
    make_product(on_hand=20)
    client = Client()
    assert [order_one(client, quantity) for quantity in (3, 3)] == ["placed", "too_many_unpaid"]
    assert order_one(Client(), 6, email="bo@example.test") == "too_many_unpaid"
    assert Order.objects.across_shops().count() == 1


def test_nobody_uses_up_what_somebody_with_an_account_may_owe(sell: Sell, make_product: MakeProduct, make_person: MakePerson) -> None:
    sell(unpaid_orders=1)
    make_product(on_hand=9)
    person = make_person()
    assert order_one(Client(), email=person.email) == "placed"
    client = Client()
    client.force_login(person)
    assert [order_one(client, email=person.email) for _ in range(2)] == ["placed", "too_many_unpaid"]
    assert order_one(client, email="other@example.test") == "too_many_unpaid"


def test_what_waits_for_a_card_is_owed_too(sell: Sell, by_card: Order) -> None:
    sell(unpaid_orders=1)
    assert order_one(Client(), email=by_card.email) == "too_many_unpaid"
    assert order_one(Client(), email="other@example.test") == "placed"


def test_pickup_is_owed_too(sell: Sell, make_product: MakeProduct, first_slot: Callable[[], datetime]) -> None:
    sell(unpaid_orders=1)
    make_product(on_hand=9)
    client = Client()
    order = place_pickup(client, first_slot)
    assert order_one(client) == "too_many_unpaid"
    for step in (Step.PREPARE, Step.MAKE_READY):
        advance_order(order.ref, step, actor=PLATFORM)
        assert send_order(client).json()["code"] == "too_many_unpaid"
    pay_order(order.ref, actor=PLATFORM)
    assert send_order(client).status_code == 201


def test_one_network_is_let_through_for_a_rush_and_then_slowly(sell: Sell, make_product: MakeProduct) -> None:
    sell(unpaid_at_once=3, unpaid_an_hour=1)
    make_product(on_hand=20)
    said = [order_one(Client(REMOTE_ADDR="198.51.100.7"), email=f"a{number}@example.test") for number in range(5)]
    assert said == ["placed"] * 3 + ["too_many_unpaid_from_network"] * 2
    client = Client(REMOTE_ADDR="198.51.100.7")
    add(client, "HAL-1")
    answer = send_order(client)
    assert answer.status_code == 429
    assert 3500 < int(answer["Retry-After"]) <= 3601
    assert order_one(Client(REMOTE_ADDR="198.51.100.8"), email="b@example.test") == "placed"
    assert Variant.objects.across_shops().get().on_hand == 16


def test_without_counters_people_buy_on(make_product: MakeProduct, settings: Any) -> None:
    make_product()
    client = Client()
    add(client, "HAL-1")
    settings.VALKEY_URL = "redis://127.0.0.1:1/0"
    connect.cache_clear()
    try:
        assert send_order(client).status_code == 201
    finally:
        connect.cache_clear()


@pytest.mark.django_db(transaction=True)
def test_of_one_more_at_once_than_may_wait_one_is_refused(sell: Sell, make_product: MakeProduct) -> None:
    sell(unpaid_orders=3)
    make_product(on_hand=50)
    clients = [Client() for _ in range(12)]
    for client in clients:
        add(client, "HAL-1")
    said = Counter(at_once(lambda number: buy(clients[number], email="ada@example.test"), 12))
    assert said == {"placed": 3, "too_many_unpaid": 9}
    assert Variant.objects.across_shops().get().on_hand == 47


def test_what_nobody_fetches_is_reminded_of_and_cancelled(client: Client, make_product: MakeProduct, first_slot: Callable[[], datetime]) -> None:
    make_product(on_hand=5)
    order = place_pickup(client, first_slot, 2)
    assert order.slot is not None
    assert order.due_at == order.slot.ends_at + timedelta(days=7)
    pass_days(order, 0.5)
    assert (remind_unfetched(), cancel_unpaid()) == (0, 0)
    order.refresh_from_db()
    pass_days(order, 1.1)
    assert (remind_unfetched(), remind_unfetched(), cancel_unpaid()) == (1, 0, 0)
    assert OutboxEvent.objects.filter(name="order.not_fetched").count() == 1
    order.refresh_from_db()
    pass_days(order, 7.1)
    assert (remind_unfetched(), cancel_unpaid(), cancel_unpaid()) == (0, 1, 0)
    order.refresh_from_db()
    assert (order.status, order.payment.status) == ("cancelled", "cancelled")
    assert [(step.code, step.details.get("reason")) for step in order.steps.all()] == [("placed", None), ("remind", None), ("cancel", UNFETCHED)]
    assert Variant.objects.across_shops().get().on_hand == 5


def test_what_is_ready_late_is_kept_as_long_as_ever(client: Client, make_product: MakeProduct, first_slot: Callable[[], datetime]) -> None:
    make_product()
    order = place_pickup(client, first_slot)
    advance_order(order.ref, Step.PREPARE, actor=PLATFORM)
    order.refresh_from_db()
    pass_days(order, 6)
    assert remind_unfetched() == 0  # the shop is still at it
    advance_order(order.ref, Step.MAKE_READY, actor=PLATFORM)
    order.refresh_from_db()
    assert order.due_at is not None
    assert timedelta(days=6.9) < order.due_at - timezone.now() < timedelta(days=7.1)
    assert remind_unfetched() == 1
    pay_order(order.ref, actor=PLATFORM)
    order.refresh_from_db()
    assert order.due_at is None
    assert cancel_unpaid() == 0


@pytest.mark.parametrize("is_over", [False, True])
def test_fresh_pieces_do_not_come_back_once_their_time_has_begun(
    sell: Sell, make_product: MakeProduct, first_slot: Callable[[], datetime], is_over: bool
) -> None:
    sell(fresh=["tea"])
    make_product(on_hand=5)
    order = place_pickup(Client(), first_slot, 2)
    if is_over:
        pass_days(order, 8)
        assert cancel_unpaid() == 1
    else:
        cancel_order(order.ref, actor=PLATFORM, reason="mistake")
    assert Variant.objects.across_shops().get().on_hand == (3 if is_over else 5)
    told = [(one.kind, one.change, one.after) for one in StockMovement.objects.across_shops().order_by("pk")]
    expected = [("opening", 5, 5), ("order", -2, 3), ("cancelled", 2, 5)]
    assert told == ([*expected, ("write-off", -2, 3)] if is_over else expected)
