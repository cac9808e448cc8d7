"""What is left of card payments when a bank or Stripe does not do its part: it is seen, tried again, and holds up nobody."""

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.models import Order
from galleria.sales.payments import stripe
from galleria.sales.payments.actions import cancel_unpaid_cards as sweep
from galleria.sales.payments.actions.look_at_intent import look_at_intent
from galleria.sales.payments.actions.return_money import return_money
from galleria.sales.payments.actions.take_event import sweep_events
from galleria.sales.payments.models import Intent, StripeEvent
from tests.sales.conftest import add, open_intent, send_event, send_order
from tests.sales.test_card_payment import balances, let_time_pass, standing
from tests.stripe.process import LocalStripe, build_event

pytestmark = pytest.mark.django_db


def test_money_that_was_sent_back_and_came_back_is_sent_anew(
    client: Client, by_card: Order, cards: LocalStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    cancel_order(by_card.ref, actor=PLATFORM, reason="other")
    intent = look_at_intent(Intent.objects.across_shops().get())
    assert return_money(intent.pk)
    intent.refresh_from_db()
    first = intent.refund_reference
    told = {"id": first, "object": "refund", "payment_intent": intent.reference, "status": "failed"}

    def tell() -> None:
        send_event(client, build_event("refund.failed", told))
        StripeEvent.objects.update(next_attempt_at=timezone.now())
        assert sweep_events() == 1
        intent.refresh_from_db()

    tell()
    assert intent.status == "returned"  # Stripe says that it went out
    with monkeypatch.context() as patched:  # localstripe's refunds never come back
        patched.setattr(stripe, "get_refund", lambda reference: stripe.Returned(reference=reference, status="failed"))
        for _ in range(2):
            tell()
            assert (intent.status, intent.error, balances(by_card)["owed.buyers"]) == ("unwanted", "Stripe says: failed", -by_card.total_minor)
    sent: list[str] = []

    def send_back(_: str, *, amount_minor: int, name: str) -> stripe.Returned:
        assert amount_minor == by_card.total_minor
        sent.append(name)
        return stripe.Returned(reference="re_second", status="pending")

    with monkeypatch.context() as patched:  # it has no more money to send back, either
        patched.setattr(stripe, "send_back", send_back)
        assert return_money(intent.pk)
    intent.refresh_from_db()
    assert (intent.status, intent.refund_reference, sent) == ("returned", "re_second", [f"intent {intent.pk} after {first}"])
    assert "owed.buyers" not in balances(by_card)


def test_an_order_that_waits_for_stripe_holds_up_nobody(client: Client, by_card: Order, cards: LocalStripe, monkeypatch: pytest.MonkeyPatch) -> None:
    stuck = by_card
    add(client, "HAL-1")
    other = Order.objects.across_shops().get(ref=send_order(client, payment="card", email="eve@example.test").json()["ref"])
    for order in (stuck, other):
        open_intent(client, order)
        let_time_pass(order)
    unknown = Intent.objects.across_shops().get(payment__order=stuck)
    Intent.objects.across_shops().filter(pk=unknown.pk).update(reference="pi_of_another_account")
    monkeypatch.setattr(sweep, "MOST_CANCELLED", 1)
    assert sweep.cancel_unpaid_cards() == 1
    assert [standing(order)[0] for order in (stuck, other)] == ["pending", "cancelled"]
    Intent.objects.across_shops().filter(pk=unknown.pk).update(reference=unknown.reference)
    assert sweep.cancel_unpaid_cards() == 1
