"""Stripe's events: signed ones are kept once and worked on; forged, old, repeated and unordered ones do no harm."""

import json
import time
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.kernel.models import OutboxEvent
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.actions.settle_dispute import settle_dispute
from galleria.sales.errors import DisputeAtBank
from galleria.sales.models import Booking, Order, Payment
from galleria.sales.payments.actions.delete_old_events import delete_old_events
from galleria.sales.payments.actions.sweep_cards import sweep_cards
from galleria.sales.payments.actions.take_event import sweep_events, work_on_event
from galleria.sales.payments.models import Dispute, Intent, StripeEvent
from tests.sales.conftest import check, open_intent, send_event
from tests.sales.test_card_payment import balances
from tests.stripe.process import REFUSED, LocalStripe, build_event, sign

pytestmark = pytest.mark.django_db


@pytest.fixture
def intent(client: Client, by_card: Order) -> Intent:
    """Open, and nobody has paid."""
    assert open_intent(client, by_card).status_code == 200
    return Intent.objects.across_shops().get()


@pytest.fixture
def paid(client: Client, by_card: Order, intent: Intent, cards: LocalStripe) -> Intent:
    """Its card was charged, and we know."""
    cards.pay(cards.intent(intent.reference)["client_secret"])
    assert check(client, by_card).json()["status"] == "paid"
    intent.refresh_from_db()
    return intent


def succeeded(cards: LocalStripe, intent: Intent, **changes: Any) -> bytes:
    return build_event("payment_intent.succeeded", cards.intent(intent.reference), **changes)


def dispute(intent: Intent, kind: str, status: str, amount: int) -> bytes:
    """As https://docs.stripe.com/api/disputes/object describes it; localstripe has none."""
    about = {
        "id": "du_1MtJUT2eZvKYlo2CNaw2HvEv", "object": "dispute", "amount": amount, "balance_transactions": [],
        "charge": "ch_1AZtxr2eZvKYlo2CJDX8whov",
        "created": 1680651737, "currency": "eur", "evidence": {}, "evidence_details": {"due_by": 1681516799, "has_evidence": False},
        "is_charge_refundable": False,
        "livemode": False, "metadata": {}, "payment_intent": intent.reference, "reason": "fraudulent", "status": status,
    }  # fmt: skip
    return build_event(f"charge.dispute.{kind}", about)


def work_all() -> int:
    StripeEvent.objects.update(next_attempt_at=timezone.now())
    return sweep_events()


def test_a_signed_event_is_kept_and_pays_the_order(client: Client, by_card: Order, intent: Intent, cards: LocalStripe) -> None:
    cards.pay(cards.intent(intent.reference)["client_secret"])
    assert send_event(client, succeeded(cards, intent)).status_code == 204
    by_card.refresh_from_db()
    assert by_card.status == "pending"  # it is a job that works on it
    assert work_on_event(StripeEvent.objects.get().pk) is True
    by_card.refresh_from_db()
    assert by_card.status == "paid"


@pytest.mark.parametrize("signature", ["", "t=1,v1=00", "nonsense", "t=x,v1=y"])
def test_a_forged_event_is_refused(client: Client, cards: LocalStripe, intent: Intent, signature: str) -> None:
    answer = send_event(client, succeeded(cards, intent), signature=signature)
    assert (answer.status_code, answer.json()["code"]) == (400, "event_forged")
    assert not StripeEvent.objects.exists()


def test_one_signed_with_another_secret_or_long_ago_is_refused(client: Client, cards: LocalStripe, intent: Intent) -> None:
    body = succeeded(cards, intent)
    assert send_event(client, body, signature=sign(body, secret="whsec_other")).status_code == 400
    assert send_event(client, body, signature=sign(body, at=int(time.time()) - 3600)).status_code == 400
    changed = body.replace(b"succeeded", b"Succeeded")
    assert send_event(client, changed, signature=sign(body)).status_code == 400
    assert not StripeEvent.objects.exists()


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"id": 5, "type": "x"}', b"\xff\xfe", b'{"id": "evt_1"'])
def test_what_is_no_event_is_refused_even_when_it_is_signed(client: Client, cards: LocalStripe, body: bytes) -> None:
    assert send_event(client, body).status_code == 400


def test_a_body_that_is_too_large_is_not_read(client: Client, cards: LocalStripe) -> None:
    body = json.dumps({"id": "evt_1", "type": "x", "data": {"object": {"id": "x" * 300_000}}}).encode()
    assert send_event(client, body).status_code == 413


def test_without_a_secret_no_event_is_taken(client: Client, cards: LocalStripe, settings: Any) -> None:
    settings.STRIPE_WEBHOOK_SECRET = ""
    body = build_event("payment_intent.succeeded", {"id": "pi_1"})
    assert send_event(client, body, signature=sign(body, secret="")).status_code == 400


def test_the_same_event_again_does_nothing(client: Client, by_card: Order, intent: Intent, cards: LocalStripe) -> None:
    cards.pay(cards.intent(intent.reference)["client_secret"])
    body = succeeded(cards, intent, event_id="evt_same")
    for _ in range(3):
        assert send_event(client, body).status_code == 204
    row = StripeEvent.objects.get()
    assert [work_on_event(row.pk), work_on_event(row.pk)] == [True, False]
    for _ in range(2):
        send_event(client, succeeded(cards, intent))
    assert work_all() == 2
    assert Booking.objects.across_shops().filter(kind="payment").count() == 1
    assert OutboxEvent.objects.filter(name="order.paid").count() == 1


def test_a_failure_that_comes_after_the_success_takes_nothing_back(client: Client, by_card: Order, intent: Intent, cards: LocalStripe) -> None:
    secret = cards.intent(intent.reference)["client_secret"]
    cards.pay(secret, REFUSED)
    failed = build_event("payment_intent.payment_failed", cards.intent(intent.reference))
    created = build_event("payment_intent.created", cards.intent(intent.reference))
    cards.pay(secret)
    for body in (succeeded(cards, intent), failed, created):
        send_event(client, body)
        work_all()
        by_card.refresh_from_db()
        assert by_card.status == "paid"


def test_an_event_that_lies_about_the_money_is_not_believed(client: Client, by_card: Order, intent: Intent, cards: LocalStripe) -> None:
    about = {**cards.intent(intent.reference), "status": "succeeded", "amount_received": by_card.total_minor}
    send_event(client, build_event("payment_intent.succeeded", about))
    assert work_all() == 1
    by_card.refresh_from_db()
    assert by_card.status == "pending"


def test_events_of_others_are_passed_over(client: Client, cards: LocalStripe) -> None:
    send_event(client, build_event("payment_intent.succeeded", {"id": "pi_of_another_platform", "object": "payment_intent"}))
    send_event(client, build_event("customer.created", {"id": "cus_1", "email": "ada@example.test"}))
    send_event(client, build_event("charge.dispute.created", {"id": "du_1", "payment_intent": None}))
    assert work_all() == 3
    assert not StripeEvent.objects.filter(facts__has_key="email").exists()


def test_when_stripe_is_away_the_event_waits(client: Client, by_card: Order, intent: Intent, cards: LocalStripe, settings: Any) -> None:
    cards.pay(cards.intent(intent.reference)["client_secret"])
    send_event(client, succeeded(cards, intent))
    there, settings.STRIPE_API_URL = settings.STRIPE_API_URL, "http://127.0.0.1:9"
    assert work_all() == 0
    event = StripeEvent.objects.get()
    assert (event.attempts, event.done_at) == (1, None)
    assert event.error
    settings.STRIPE_API_URL = there
    StripeEvent.objects.update(next_attempt_at=timezone.now())
    sweep_cards()
    by_card.refresh_from_db()
    assert by_card.status == "paid"


def test_one_that_cannot_be_understood_holds_up_nobody(client: Client, by_card: Order, paid: Intent, cards: LocalStripe) -> None:
    strange = {"id": "du_1", "object": "dispute", "payment_intent": paid.reference, "status": "needs_response"}  # of no amount
    send_event(client, build_event("charge.dispute.created", strange))
    send_event(client, dispute(paid, "created", "needs_response", 5000))
    assert work_all() == 1
    assert balance(by_card) == {"held.disputes": 5000}
    assert StripeEvent.objects.get(done_at=None).error


def test_while_the_bank_decides_nobody_else_does(client: Client, by_card: Order, paid: Intent, cards: LocalStripe) -> None:
    send_event(client, dispute(paid, "created", "needs_response", 5000))
    work_all()
    with pytest.raises(DisputeAtBank):
        settle_dispute(by_card.ref, actor=PLATFORM, words="We agreed")
    with pytest.raises(DisputeAtBank):
        refund_order(by_card.ref, actor=PLATFORM, amount_minor=100, reason="a dent", key="1")
    send_event(client, dispute(paid, "closed", "won", 5000))
    work_all()
    assert refund_order(by_card.ref, actor=PLATFORM, amount_minor=100, reason="a dent", key="1").amount_minor == 100


def test_old_events_are_forgotten(client: Client, cards: LocalStripe) -> None:
    send_event(client, build_event("customer.created", {"id": "cus_1"}))
    work_all()
    assert delete_old_events() == 0
    StripeEvent.objects.update(done_at=timezone.now() - timedelta(days=91))
    assert delete_old_events() == 1


def balance(order: Order) -> dict[str, int]:
    return {code: amount for code, amount in balances(order).items() if code in ("held.disputes", "losses.disputes")}


def test_a_dispute_holds_the_money_until_it_is_won(client: Client, by_card: Order, paid: Intent) -> None:
    for _ in range(2):
        send_event(client, dispute(paid, "created", "needs_response", by_card.total_minor))
        work_all()
    by_card.refresh_from_db()
    assert by_card.status == "disputed"
    assert balance(by_card) == {"held.disputes": by_card.total_minor}
    for _ in range(2):
        send_event(client, dispute(paid, "closed", "won", by_card.total_minor))
        work_all()
    by_card.refresh_from_db()
    assert by_card.status == "paid"  # it goes on where it stood
    assert balance(by_card) == {}
    assert Dispute.objects.across_shops().get().status == "won"


def test_a_lost_dispute_costs_the_money(client: Client, by_card: Order, paid: Intent) -> None:
    send_event(client, dispute(paid, "created", "needs_response", 5000))
    send_event(client, dispute(paid, "closed", "lost", 5000))
    work_all()
    assert balance(by_card) == {"losses.disputes": 5000}
    assert Payment.objects.across_shops().get().status == "paid"
    assert [one.code for one in by_card.steps.all()][-2:] == ["dispute", "settle"]


def test_a_dispute_whose_end_comes_before_its_beginning_stays_decided(client: Client, by_card: Order, paid: Intent) -> None:
    send_event(client, dispute(paid, "closed", "lost", 5000))
    work_all()
    send_event(client, dispute(paid, "created", "needs_response", 5000))
    work_all()
    assert balance(by_card) == {"losses.disputes": 5000}
    assert Dispute.objects.across_shops().get().status == "lost"


def test_a_bank_that_only_asks_moves_no_money(client: Client, by_card: Order, paid: Intent) -> None:
    send_event(client, dispute(paid, "created", "warning_needs_response", 5000))
    send_event(client, dispute(paid, "closed", "warning_closed", 5000))
    assert work_all() == 2
    assert not Dispute.objects.across_shops().exists()
    by_card.refresh_from_db()
    assert by_card.status == "paid"
