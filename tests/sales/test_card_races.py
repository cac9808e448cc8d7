"""Card payments that meet: events at once, an event against the sweep, a buyer against both. The money counts once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.catalog.models import Variant
from galleria.kernel.models import OutboxEvent
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Booking, Order, Payment, Refund
from galleria.sales.payments.actions.cancel_unpaid_cards import cancel_unpaid_cards
from galleria.sales.payments.actions.look_at_intent import look_at_payment
from galleria.sales.payments.actions.send_refund import send_refund
from galleria.sales.payments.models import Intent, StripeEvent
from tests.conftest import MakeProduct
from tests.sales.conftest import add, check, open_intent, send_event
from tests.sales.test_card_payment import let_time_pass, standing
from tests.sales.test_races import at_once, buy
from tests.stripe.process import LocalStripe, build_event

pytestmark = pytest.mark.django_db(transaction=True)


def run_each(works: list[Callable[[], Any]]) -> list[Any]:
    return at_once(lambda number: works[number](), len(works))


def test_six_buyers_by_card_race_for_three_pieces(cards: LocalStripe, make_product: MakeProduct) -> None:
    make_product(on_hand=3)
    clients = [Client() for _ in range(6)]
    for client in clients:
        assert add(client, "HAL-1").status_code == 200
    said = at_once(lambda number: buy(clients[number], payment="card"), 6)
    assert sorted(said) == ["piece_sold_out"] * 3 + ["placed"] * 3
    variant = Variant.objects.across_shops().get()
    assert (variant.on_hand, variant.reserved) == (3, 3)


def test_asked_for_in_four_tabs_at_once_it_is_one_payment(cards: LocalStripe, by_card: Order) -> None:
    answers = at_once(lambda _: open_intent(Client(), by_card).json()["client_secret"], 4)
    assert len(set(answers)) == 1
    assert Intent.objects.across_shops().count() == 1


def test_events_at_once_a_buyer_that_returns_and_the_sweep_pay_once(client: Client, cards: LocalStripe, by_card: Order) -> None:
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    let_time_pass(by_card)
    intent = Intent.objects.across_shops().get()
    body = build_event("payment_intent.succeeded", cards.intent(intent.reference), event_id="evt_once")
    other = build_event("charge.succeeded", {"id": "ch_1", "payment_intent": intent.reference})
    sent = run_each([lambda: send_event(Client(), body).status_code] * 3 + [lambda: send_event(Client(), other).status_code])
    assert sent == [204] * 4
    assert StripeEvent.objects.count() == 2
    payment = by_card.payment.pk
    run_each([lambda: look_at_payment(payment), lambda: look_at_payment(payment), cancel_unpaid_cards, lambda: check(Client(), by_card).status_code])
    assert standing(by_card) == ("paid", "paid")
    assert Booking.objects.across_shops().filter(kind="payment").count() == 1
    assert Booking.objects.across_shops().filter(kind="fee").count() == 1
    assert OutboxEvent.objects.filter(name="order.paid").count() == 1
    variant = Variant.objects.across_shops().get()
    assert (variant.on_hand, variant.reserved) == (1, 0)


def test_a_card_that_is_charged_while_the_sweep_closes_it(client: Client, cards: LocalStripe, by_card: Order) -> None:
    secret = open_intent(client, by_card).json()["client_secret"]
    let_time_pass(by_card)
    run_each([cancel_unpaid_cards, lambda: cards.pay(secret), cancel_unpaid_cards])
    cancel_unpaid_cards()
    charged = cards.intent(secret.split("_secret_")[0])["status"] == "succeeded"
    assert standing(by_card) == (("paid", "paid") if charged else ("cancelled", "cancelled"))


def test_a_refund_that_two_workers_send_goes_out_once(client: Client, cards: LocalStripe, by_card: Order) -> None:
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    check(client, by_card)
    wanted: list[Callable[[], Any]] = [lambda: refund_order(by_card.ref, actor=PLATFORM, amount_minor=1000, reason="a scratch", key="a").pk] * 3
    assert len(set(run_each(wanted))) == 1
    refund = Refund.objects.across_shops().get()
    assert sorted(run_each([lambda: send_refund(refund.pk)] * 4)) == [False, False, False, True]
    reference = Payment.objects.across_shops().get().reference
    assert reference
    assert [one["amount"] for one in cards.refunds(reference)] == [1000]
    assert Booking.objects.across_shops().filter(kind="refund-sent").count() == 1
