"""kill -9 between any two steps of a checkout, of a payment by card and of a refund: whoever asks again has one order, money moves once, and the
audit finds nothing.
"""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.catalog.models import Variant
from galleria.kernel.invariants import run_all
from galleria.kernel.models import OutboxEvent
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Order, OrderLine, Payment, Refund
from galleria.sales.payments.actions.send_refund import send_refund, sweep_refunds
from galleria.sales.payments.actions.take_event import sweep_events
from galleria.sales.payments.models import Intent, StripeEvent
from tests.conftest import MakeProduct
from tests.sales.conftest import S, add, check, open_intent, order_values, send_event
from tests.sales.killed import die_before
from tests.stripe.process import LocalStripe, build_event

pytestmark = pytest.mark.django_db(transaction=True)
STOCK = 500


@pytest.fixture
def shelf(make_product: MakeProduct) -> None:
    """HAL-1, of which there is enough for every death."""
    make_product(on_hand=STOCK)


def kill_at_each_step(prepare: Callable[[int], Callable[[], Any]], settle: Callable[[int], None]) -> int:
    """Prepare, die before step 0, settle; the same with the next step, until it gets through alive. Returns how many steps it had."""
    for step in count():
        act = prepare(step)
        was_killed = die_before(step, act)
        assert run_all() == [], f"killed before step {step}"
        settle(step)
        assert run_all() == [], f"settled after a death before step {step}"
        if not was_killed:
            return step
    raise AssertionError


def begin_order(step: int, **changes: Any) -> tuple[Client, Callable[[], Any]]:
    """A guest with one piece in a new bag, and the request that orders it."""
    guest = Client()
    add(guest, "HAL-1")
    wanted = order_values(guest, email=f"ada{step}@example.test", **changes)
    return guest, lambda: guest.post(f"{S}/orders", wanted, content_type="application/json", headers={"Idempotency-Key": f"order {step}"})


def order_by_card(step: int) -> tuple[Client, Order]:
    """A guest and their order, whose card is not charged yet."""
    guest, ask = begin_order(step, payment="card")
    return guest, Order.objects.across_shops().get(ref=ask().json()["ref"])


@pytest.mark.usefixtures("shelf")
def test_between_any_two_steps_of_a_checkout() -> None:
    asked: dict[int, Callable[[], Any]] = {}

    def prepare(step: int) -> Callable[[], Any]:
        _, asked[step] = begin_order(step)
        return asked[step]

    def settle(step: int) -> None:
        answer = asked[step]()
        assert answer.status_code == 201, answer.content
        assert Order.objects.across_shops().get(email=f"ada{step}@example.test").ref == answer.json()["ref"]

    steps = kill_at_each_step(prepare, settle)
    assert steps >= 8
    assert Variant.objects.across_shops().get(sku="HAL-1").on_hand == STOCK - steps - 1
    assert OrderLine.objects.across_shops().count() == steps + 1
    assert OutboxEvent.objects.filter(name="order.placed").count() == steps + 1


@pytest.mark.usefixtures("shelf")
def test_between_any_two_steps_of_an_order_by_card(cards: LocalStripe) -> None:
    """The intent is made and the card is charged: nobody is charged twice, or without an order that is paid."""
    guests: dict[int, tuple[Client, Order]] = {}

    def prepare(step: int) -> Callable[[], Any]:
        guest, order = guests[step] = order_by_card(step)

        def pay() -> None:
            cards.pay(open_intent(guest, order).json()["client_secret"])
            check(guest, order)

        return pay

    def settle(step: int) -> None:
        guest, order = guests[step]
        before = check(guest, order).json()
        if before["status"] == "pending":
            cards.pay(open_intent(guest, order).json()["client_secret"])
        assert check(guest, order).json()["status"] == "paid"
        reference = Payment.objects.across_shops().get(order=order).reference
        assert reference
        intent = cards.intent(reference)
        assert (intent["status"], intent["amount"]) == ("succeeded", order.total_minor)

    assert kill_at_each_step(prepare, settle) > 10
    for _, order in guests.values():
        references = Intent.objects.across_shops().filter(payment__order=order).values_list("reference", flat=True)
        assert [cards.intent(reference)["status"] for reference in references].count("succeeded") == 1


@pytest.mark.usefixtures("shelf")
def test_between_any_two_steps_of_an_event(cards: LocalStripe) -> None:
    """The buyer is gone; Stripe tells, and tells again what nobody confirmed."""
    told: dict[int, tuple[Order, bytes]] = {}

    def prepare(step: int) -> Callable[[], Any]:
        guest, order = order_by_card(step)
        secret = open_intent(guest, order).json()["client_secret"]
        cards.pay(secret)
        told[step] = order, build_event("payment_intent.succeeded", cards.intent(secret.split("_secret_")[0]))
        return lambda: tell_and_work(told[step][1])

    def tell_and_work(event: bytes) -> None:
        assert send_event(Client(), event).status_code == 204
        StripeEvent.objects.filter(done_at=None).update(next_attempt_at=timezone.now())
        sweep_events()

    def settle(step: int) -> None:
        order, event = told[step]
        tell_and_work(event)
        order.refresh_from_db()
        assert order.status == "paid"

    assert kill_at_each_step(prepare, settle) > 10


@pytest.mark.usefixtures("shelf")
def test_between_any_two_steps_of_a_refund(cards: LocalStripe) -> None:
    """It is written, sent and done: the money goes back once, whoever died when."""
    refunded: dict[int, Order] = {}

    def prepare(step: int) -> Callable[[], Any]:
        guest, order = order_by_card(step)
        refunded[step] = order
        cards.pay(open_intent(guest, order).json()["client_secret"])
        assert check(guest, order).json()["status"] == "paid"
        return lambda: send_refund(refund(order).pk)

    def refund(order: Order) -> Refund:
        return refund_order(order.ref, actor=PLATFORM, amount_minor=1000, reason="a scratch", key="once")

    def settle(step: int) -> None:
        order = refunded[step]
        one = refund(order)  # whoever asked asks again
        Refund.objects.across_shops().filter(pk=one.pk, status="waiting").update(next_attempt_at=timezone.now())
        sweep_refunds()
        one.refresh_from_db()
        reference = Payment.objects.across_shops().get(order=order).reference
        assert reference
        assert (one.status, [sent["amount"] for sent in cards.refunds(reference)]) == ("done", [1000])

    assert kill_at_each_step(prepare, settle) > 10
