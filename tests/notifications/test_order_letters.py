"""Buyers get one letter for each thing that they want to know, once, with the figures of their order."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.kernel.models import Letter, OutboxEvent
from galleria.kernel.outbox import deliver_event
from galleria.sales.access import key_of
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import cancel_order, cancel_unpaid
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.actions.remind_unfetched import remind_unfetched
from galleria.sales.models import Order
from galleria.sales.rules.status import Step
from tests.conftest import MakeProduct
from tests.sales.conftest import add, first_slot, order, send_order
from tests.sales.test_unpaid import pass_days

pytestmark = pytest.mark.django_db
__all__ = ["first_slot", "order"]


def deliver() -> list[Letter]:
    """Deliver what happened since the last time, twice, as a worker that was killed would. Returns the new letters."""
    before = set(Letter.objects.values_list("pk", flat=True))
    for event in list(OutboxEvent.objects.filter(settled_at=None).order_by("pk")):
        deliver_event(event.pk)
        deliver_event(event.pk)
    return list(Letter.objects.exclude(pk__in=before).order_by("pk"))


def test_each_thing_is_told_once(order: Order) -> None:
    (placed,) = deliver()
    assert (placed.to, placed.sender_name, placed.subject) == ("ada@example.test", "Halden", f"Your order {order.ref}")
    sums = ("2 \N{MULTIPLICATION SIGN} Oolong number 1: €96", "Parcel: €6.50", "Total: €102.50 (tax of €6.56 contained)")
    for word in (*sums, f"Reference: {order.ref}", "9000 Gent\nBelgium\n"):
        assert word in placed.text
    assert f"/halden/orders/{order.ref}?key={key_of(order.ref)}" in placed.text
    assert f"/halden/orders/{order.ref}?key={key_of(order.ref)}" in placed.html.replace("&amp;", "&")
    pay_order(order.ref, actor=PLATFORM)
    for step in (Step.PREPARE, Step.SHIP, Step.DELIVER, Step.COMPLETE):
        advance_order(order.ref, step, actor=PLATFORM, tracking="RR 1" if step == Step.SHIP else "")
    refund_order(order.ref, actor=PLATFORM, amount_minor=250, reason="a scratch", key="a")
    told = deliver()
    assert [letter.subject.replace(order.ref, "X") for letter in told] == [
        "Your payment for X is there",
        "Your order X is on its way",
        "Your refund for X",
    ]
    assert "Tracking: RR 1" in told[1].text
    assert "€2.50" in told[2].text
    assert deliver() == []


def test_a_slot_is_said_by_the_shops_clock(client: Client, make_product: MakeProduct, first_slot: Callable[[], datetime]) -> None:
    make_product()
    add(client, "HAL-1")
    slot = first_slot()
    send_order(client, delivery={"method": "counter", "slot": slot.isoformat()}, payment="at-pickup", gift_message="<b>Happy</b> birthday")
    (letter,) = deliver()
    order = Order.objects.across_shops().get()
    hour = datetime.fromisoformat(order.delivery["starts_at"])
    assert hour == slot
    assert f"{hour.day}" in letter.text
    assert "You pay when you receive it." in letter.text
    assert "<b>Happy</b>" in letter.text
    assert "<b>Happy</b>" not in letter.html


def test_a_cancelled_order_is_told_as_well(order: Order) -> None:
    deliver()
    cancel_order(order.ref, actor=PLATFORM, reason="mistake")
    assert [letter.subject for letter in deliver()] == [f"Your order {order.ref} is cancelled"]


def test_the_last_day_to_pay_is_that_of_the_shops_clock(order: Order) -> None:
    Order.objects.across_shops().update(due_at=datetime(2027, 5, 3, 22, 30, tzinfo=UTC))  # the fourth in Brussels
    (placed,) = deliver()
    assert "Please pay by May 4, 2027" in placed.text


def test_what_was_not_fetched_is_told_before_and_after_it_is_cancelled(
    client: Client, make_product: MakeProduct, first_slot: Callable[[], datetime]
) -> None:
    make_product()
    add(client, "HAL-1")
    send_order(client, delivery={"method": "counter", "slot": first_slot().isoformat()}, payment="at-pickup")
    deliver()
    order = Order.objects.across_shops().select_related("slot").get()
    pass_days(order, 2)
    assert remind_unfetched() == 1
    (reminder,) = deliver()
    assert reminder.subject == f"Your order {order.ref} waits for you"
    order.refresh_from_db()
    assert order.due_at is not None
    assert f"kept for you until {order.due_at.astimezone(ZoneInfo('Europe/Brussels')):%B %-d, %Y}" in reminder.text
    order = Order.objects.across_shops().select_related("slot").get()
    pass_days(order, 8)
    assert cancel_unpaid() == 1
    (cancelled,) = deliver()
    for words in (cancelled.text, cancelled.html):
        assert "because it was not fetched" in words
        assert "Nothing was charged" in words
        assert "goes back to you" not in words


def test_who_paid_is_told_of_the_money_whatever_staff_write_as_the_reason(order: Order) -> None:
    pay_order(order.ref, actor=PLATFORM)
    deliver()
    cancel_order(order.ref, actor=PLATFORM, reason="not fetched")
    cancelled = next(letter for letter in deliver() if "cancelled" in letter.subject)
    assert "What you paid, if you paid already, goes back to you" in cancelled.text
    assert "Nothing was charged" not in cancelled.text
