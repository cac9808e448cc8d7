"""Refunds by card: written first, sent without a lock, done once; failures are seen and tried again."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.kernel.invariants import run_all
from galleria.kernel.models import OutboxEvent
from galleria.sales.access import key_of
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Order, Payment, Refund
from galleria.sales.payments import stripe
from galleria.sales.payments.actions.retry_refund import retry_refund
from galleria.sales.payments.actions.send_refund import note_failed_refund, send_refund, sweep_refunds
from galleria.sales.payments.actions.take_event import sweep_events
from galleria.sales.payments.errors import NoRefundToRetry
from galleria.sales.payments.models import StripeEvent
from tests.sales.conftest import check, open_intent, send_event
from tests.sales.test_card_payment import balances
from tests.stripe.process import LocalStripe, build_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def paid(client: Client, by_card: Order, cards: LocalStripe) -> Order:
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    assert check(client, by_card).json()["status"] == "paid"
    by_card.refresh_from_db()
    return by_card


def refund(order: Order, amount_minor: int = 1000, key: str = "a") -> Refund:
    return refund_order(order.ref, actor=PLATFORM, amount_minor=amount_minor, reason="a scratch", key=key)


def sent(order: Order, cards: LocalStripe) -> list[int]:
    reference = Payment.objects.across_shops().get(order=order).reference
    assert reference
    return sorted(one["amount"] for one in cards.refunds(reference))


def test_it_waits_is_owed_and_goes_out_once(paid: Order, cards: LocalStripe) -> None:
    one = refund(paid)
    assert refund(paid) == one
    assert (one.status, sent(paid, cards)) == ("waiting", [])
    assert balances(paid)["owed.buyers"] == -1000
    assert run_all() == []
    assert not OutboxEvent.objects.filter(name="order.refunded").exists()
    assert [send_refund(one.pk), send_refund(one.pk)] == [True, False]
    one.refresh_from_db()
    assert (one.status, one.reference[:3], sent(paid, cards)) == ("done", "re_", [1000])
    assert "owed.buyers" not in balances(paid)
    assert OutboxEvent.objects.filter(name="order.refunded").count() == 1


def test_parts_that_make_up_the_whole_leave_nothing(client: Client, paid: Order, cards: LocalStripe) -> None:
    parts = [1000, 2345, paid.total_minor - 3345]
    for number, amount in enumerate(parts):
        assert send_refund(refund(paid, amount, key=str(number)).pk)
    assert sent(paid, cards) == sorted(parts)
    fee = balances(paid)["fees.card"]
    assert balances(paid) == {"fees.card": fee, "received.card": -fee}
    said = client.get(f"/api/v1/orders/{paid.ref}?key={key_of(paid.ref)}").json()
    assert (said["status"], said["payment"]["status"]) == ("refunded", "refunded")
    assert [(one["amount_minor"], one["status"]) for one in said["payment"]["refunds"]] == [(amount, "done") for amount in parts]


def test_one_whose_answer_was_lost_is_not_sent_again(paid: Order, cards: LocalStripe) -> None:
    one = refund(paid)
    # Stripe did it, and we died; its idempotency key is long forgotten.
    reference = Payment.objects.across_shops().get().reference
    done = cards.call("POST", "/v1/refunds", payment_intent=reference, amount=1000, metadata={"name": f"refund {one.pk} try 0"})
    assert send_refund(one.pk)
    one.refresh_from_db()
    assert (one.reference, sent(paid, cards)) == (done["id"], [1000])


def test_when_stripe_is_away_it_waits_and_the_sweep_sends_it(paid: Order, cards: LocalStripe, settings: Any) -> None:
    one = refund(paid)
    there, settings.STRIPE_API_URL = settings.STRIPE_API_URL, "http://127.0.0.1:9"
    assert send_refund(one.pk) is False
    one.refresh_from_db()
    assert one.status == "waiting"
    assert one.error
    assert one.next_attempt_at is not None
    assert one.next_attempt_at > timezone.now()
    settings.STRIPE_API_URL = there
    assert sweep_refunds() == 0
    Refund.objects.across_shops().update(next_attempt_at=timezone.now())
    assert sweep_refunds() == 1
    assert sent(paid, cards) == [1000]


def test_one_that_stripe_refuses_is_seen_and_tried_again(client: Client, paid: Order, cards: LocalStripe) -> None:
    payment = Payment.objects.across_shops().get()
    Payment.objects.across_shops().update(reference="pi_nobody")
    one = refund(paid)
    assert send_refund(one.pk) is False
    Payment.objects.across_shops().update(reference=payment.reference)
    one.refresh_from_db()
    assert (one.status, sent(paid, cards)) == ("failed", [])
    assert [found.name for found in run_all()] == ["payments.refunds_arrive"]
    said = client.get(f"/api/v1/orders/{paid.ref}?key={key_of(paid.ref)}").json()
    assert [part["status"] for part in said["payment"]["refunds"]] == ["failed"]
    again = retry_refund(paid.ref, one.pk, actor=PLATFORM)
    assert (again.status, again.attempts) == ("waiting", 1)
    with pytest.raises(NoRefundToRetry):
        retry_refund(paid.ref, one.pk, actor=PLATFORM)
    assert send_refund(one.pk)
    assert sent(paid, cards) == [1000]


def test_one_that_comes_back_from_the_bank_is_owed_again(paid: Order) -> None:
    one = refund(paid)
    send_refund(one.pk)
    assert [note_failed_refund(one.pk, "lost_or_stolen_card"), note_failed_refund(one.pk, "lost_or_stolen_card")] == [True, False]
    assert balances(paid)["owed.buyers"] == -1000
    retry_refund(paid.ref, one.pk, actor=PLATFORM)
    assert send_refund(one.pk)
    assert "owed.buyers" not in balances(paid)


def test_an_event_tells_that_one_came_back_and_is_not_believed_alone(client: Client, paid: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    one = refund(paid)
    send_refund(one.pk)
    one.refresh_from_db()
    failed = {"id": one.reference, "object": "refund", "payment_intent": Payment.objects.across_shops().get().reference, "status": "failed"}
    send_event(client, build_event("refund.failed", failed))
    assert sweep_all_events() == 1
    one.refresh_from_db()
    assert one.status == "done"  # Stripe says that it went out
    with monkeypatch.context() as patched:  # localstripe's refunds never come back
        patched.setattr(stripe, "get_refund", lambda reference: stripe.Returned(reference=reference, status="failed"))
        send_event(client, build_event("refund.failed", failed))
        assert sweep_all_events() == 1
    one.refresh_from_db()
    assert (one.status, one.error, balances(paid)["owed.buyers"]) == ("failed", "Stripe says: failed", -1000)
    retry_refund(paid.ref, one.pk, actor=PLATFORM)
    assert send_refund(one.pk)


def sweep_all_events() -> int:
    StripeEvent.objects.update(next_attempt_at=timezone.now())
    return sweep_events()


def test_one_that_waits_for_more_than_a_day_stands_in_the_audit(paid: Order) -> None:
    one = refund(paid)
    Refund.objects.across_shops().filter(pk=one.pk).update(next_attempt_at=timezone.now() + timedelta(hours=1))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE sales_refund SET at = at - interval '2 days'")
        cursor.execute("SET LOCAL session_replication_role = origin")
    assert [found.name for found in run_all()] == ["payments.refunds_arrive"]
    assert send_refund(one.pk)


def test_a_refund_of_a_transfer_is_done_at_once(order: Order) -> None:
    pay_order(order.ref, actor=PLATFORM)
    one = refund(order)
    assert one.status == "done"
    assert "owed.buyers" not in balances(order)
    assert OutboxEvent.objects.filter(name="order.refunded").count() == 1
