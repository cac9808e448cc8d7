"""People who do the same at once, over real connections: of one thing one gets it, the others are told so, and the books agree."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.catalog.models import Variant
from galleria.kernel.problems import Problem
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Entry, Order, Payment, Refund, Slot
from galleria.sales.rules.status import Step
from tests.conftest import MakeProduct
from tests.sales.conftest import ADDRESS, S, add, send_order

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(work: Callable[[int], Any], many: int) -> list[Any]:
    """What each of them got; a problem's code where there was one."""

    def run(number: int) -> Any:
        try:
            return work(number)
        except Problem as problem:
            return problem.code
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(run, range(many)))


def buy(client: Client, **changes: Any) -> str:
    """The code of the problem, or "placed". Each for an address of their own, whose orders are not counted one after the other."""
    own = {"email": f"{uuid4().hex}@example.test"}
    answer = client.post(f"{S}/orders", {**WANTED, **own, **changes}, content_type="application/json")
    return "placed" if answer.status_code == 201 else answer.json()["code"]


WANTED: dict[str, Any] = {
    "email": "ada@example.test", "name": "Ada Bell", "address": ADDRESS, "delivery": {"method": "post"}, "payment": "transfer", "total_minor": 5300,
}  # fmt: skip


def test_thirty_buyers_race_for_three_pieces(make_product: MakeProduct) -> None:
    make_product(on_hand=3)
    clients = [Client() for _ in range(30)]
    for client in clients:
        assert add(client, "HAL-1").status_code == 200
    said = Counter(at_once(lambda number: buy(clients[number]), 30))
    assert said == {"placed": 3, "piece_sold_out": 27}
    variant = Variant.objects.across_shops().get()
    assert (variant.on_hand, variant.reserved, Order.objects.across_shops().count()) == (0, 0, 3)
    assert {client.get(f"{S}/cart").json()["count"] for client in clients} == {0, 1}


def test_buyers_of_the_same_two_pieces_in_either_order_do_not_lock_up(make_product: MakeProduct) -> None:
    make_product(on_hand=20)
    make_product(on_hand=20)
    clients = [Client() for _ in range(20)]
    for number, client in enumerate(clients):
        for sku in ("HAL-1", "HAL-2") if number % 2 else ("HAL-2", "HAL-1"):
            add(client, sku)
    assert Counter(at_once(lambda number: buy(clients[number], total_minor=10250), 20)) == {"placed": 20}


def test_the_last_place_in_a_slot_is_taken_once(make_product: MakeProduct, first_slot: Callable[[], datetime]) -> None:
    make_product(on_hand=50)
    slot = first_slot()
    clients = [Client() for _ in range(12)]
    for client in clients:
        add(client, "HAL-1")
    wanted = {"delivery": {"method": "counter", "slot": slot.isoformat()}, "payment": "at-pickup", "total_minor": 4800}
    assert Counter(at_once(lambda number: buy(clients[number], **wanted), 12)) == {"placed": 2, "slot_full": 10}
    assert Slot.objects.across_shops().get(starts_at=slot).on_hand == 0
    assert Variant.objects.across_shops().get().on_hand == 48


def test_one_bag_is_ordered_once_however_often_it_is_sent(client: Client, make_product: MakeProduct) -> None:
    make_product(on_hand=9)
    add(client, "HAL-1")
    cookie = client.cookies["bag"].value

    def send(number: int, key: str | None) -> str:
        mine = Client()
        mine.cookies["bag"] = cookie
        headers = {"Idempotency-Key": key} if key else {}
        answer = mine.post(f"{S}/orders", WANTED, content_type="application/json", headers=headers)
        return str(answer.json()["ref"] if answer.status_code == 201 else answer.json()["code"])

    said = Counter(at_once(lambda number: send(number, None), 8))
    assert (said["cart_empty"], len(said)) == (7, 2)
    add(client, "HAL-1")
    said = Counter(at_once(lambda number: send(number, "the same"), 8))
    assert set(said) - {"request_in_progress"} == {Order.objects.across_shops().latest("pk").ref}
    assert Order.objects.across_shops().count() == 2


def test_two_who_refund_at_once_do_not_give_back_more_than_came(order: Order) -> None:
    pay_order(order.ref, actor=PLATFORM)

    def refund(number: int) -> str:
        refund_order(order.ref, actor=PLATFORM, amount_minor=6000, reason="x", key=f"{number}")
        return "refunded"

    assert Counter(at_once(refund, 8)) == {"refunded": 1, "refund_too_large": 7}
    at_once(lambda number: refund_order(order.ref, actor=PLATFORM, amount_minor=100, reason="x", key="same"), 8)
    assert (Refund.objects.across_shops().count(), Payment.objects.across_shops().get().refunded_minor) == (2, 6100)


def test_who_cancels_while_another_ships_gets_one_of_the_two(make_product: MakeProduct) -> None:
    make_product(on_hand=20)
    for _ in range(10):
        client = Client()
        add(client, "HAL-1")
        order = Order.objects.across_shops().get(ref=send_order(client).json()["ref"])
        pay_order(order.ref, actor=PLATFORM)
        doings: list[Callable[[], object]] = [
            lambda ref=order.ref: cancel_order(ref, actor=PLATFORM, reason="mistake"),  # type: ignore[misc]  # of this turn
            lambda ref=order.ref: advance_order(ref, Step.SHIP, actor=PLATFORM),  # type: ignore[misc]
        ]
        said = [one for one in at_once(lambda number: doings[number](), 2) if isinstance(one, str)]  # noqa: B023 - run in this turn
        order.refresh_from_db()
        assert said in (["order_step_refused"], ["order_not_paid"])
        assert order.status in ("cancelled", "shipped")
    sent = Order.objects.across_shops().filter(status="shipped").count()
    assert Variant.objects.across_shops().get().on_hand == 20 - sent
    assert sum(Entry.objects.across_shops().values_list("amount_minor", flat=True)) == 0


def test_two_who_note_the_same_payment_note_it_once(order: Order) -> None:
    at_once(lambda number: pay_order(order.ref, actor=PLATFORM), 8)
    assert Entry.objects.across_shops().filter(account__code="received.transfer").count() == 1
    assert order.steps.filter(code="pay").count() == 1
