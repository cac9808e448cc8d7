"""Payment by card against localstripe: the order, its PaymentIntent, the money that comes in time, late, twice or in another amount."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.catalog.models import Variant
from galleria.kernel.invariants import run_all
from galleria.kernel.limits import release_expired
from galleria.kernel.models import Hold, OutboxEvent
from galleria.sales.access import key_of
from galleria.sales.actions.cancel_order import cancel_order, cancel_unpaid
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.errors import PaidByCard
from galleria.sales.models import Booking, Entry, Invoice, Order, Payment, Slot
from galleria.sales.payments import stripe
from galleria.sales.payments.actions.cancel_unpaid_cards import cancel_unpaid_cards
from galleria.sales.payments.actions.look_at_intent import look_at_intent
from galleria.sales.payments.actions.return_money import return_money
from galleria.sales.payments.actions.settle_intent import settle_intent
from galleria.sales.payments.actions.sweep_cards import sweep_cards, sweep_intents
from galleria.sales.payments.models import Intent
from galleria.sales.payments.stripe import IntentState
from tests.conftest import MakePerson, MakeProduct
from tests.sales.conftest import S, add, check, open_intent, order_values, send_order
from tests.stripe.process import ASKS, REFUSED, LocalStripe

pytestmark = pytest.mark.django_db


def stock() -> tuple[int, int]:
    variant = Variant.objects.across_shops().get()
    return variant.on_hand, variant.reserved


def balances(order: Order) -> dict[str, int]:
    """What the order's bookings say, by account."""
    found: dict[str, int] = {}
    for code, amount in Entry.objects.across_shops().filter(booking__order=order).values_list("account__code", "amount_minor"):
        found[code] = found.get(code, 0) + amount
    return {code: amount for code, amount in found.items() if amount}


def let_time_pass(order: Order) -> None:
    """The quarter of an hour is over; nobody has swept."""
    past = timezone.now() - timedelta(seconds=1)
    Order.objects.across_shops().filter(pk=order.pk).update(due_at=past)
    Hold.objects.filter(holder=f"order {order.ref}").update(expires_at=past)


def standing(order: Order) -> tuple[str, str]:
    order.refresh_from_db()
    return order.status, Payment.objects.across_shops().get(order=order).status


def test_without_keys_cards_are_not_offered(client: Client, make_product: MakeProduct, settings: Any) -> None:
    settings.STRIPE_SECRET_KEY = ""
    make_product()
    add(client, "HAL-1")
    assert all("card" not in method["payments"] for method in client.get(f"{S}/delivery?country=BE").json()["methods"])
    refused = send_order(client, payment="card")
    assert (refused.status_code, refused.json()["code"]) == (422, "payment_not_offered")
    assert not Order.objects.across_shops().exists()
    assert stock() == (3, 0)


def test_an_order_by_card_keeps_its_pieces_for_a_quarter_of_an_hour(client: Client, by_card: Order) -> None:
    assert "card" in client.get(f"{S}/delivery?country=BE").json()["methods"][0]["payments"]
    assert stock() == (3, 2)
    hold = Hold.objects.get()
    assert hold.holder == f"order {by_card.ref}"
    assert by_card.due_at is not None
    assert abs(hold.expires_at - by_card.due_at) < timedelta(seconds=2)
    assert timedelta(minutes=14) < by_card.due_at - timezone.now() < timedelta(minutes=15)
    payment = client.get(f"/api/v1/orders/{by_card.ref}?key={key_of(by_card.ref)}").json()["payment"]
    assert (payment["can_pay"], payment["status"], payment["method"]) == (True, "open", "card")


def test_what_is_kept_for_one_cannot_be_had_by_another(by_card: Order) -> None:
    other = Client()
    assert add(other, "HAL-1", 2).json()["code"] == "fewer_left"
    add(other, "HAL-1", 1)
    assert send_order(other, payment="card").status_code == 201
    assert stock() == (3, 3)


def test_paid_in_time_everything_is_written_once(client: Client, by_card: Order, cards: LocalStripe) -> None:
    intent = open_intent(client, by_card).json()
    assert (intent["amount_minor"], intent["currency"], intent["publishable_key"]) == (by_card.total_minor, "EUR", "pk_test_galleria")
    assert cards.pay(intent["client_secret"])["status"] == "succeeded"
    for _ in range(2):
        order = check(client, by_card).json()
        assert (order["status"], order["payment"]["status"], order["payment"]["can_pay"]) == ("paid", "paid", False)
    assert order["invoice"] is not None
    assert stock() == (1, 0)
    assert not Hold.objects.exists()
    fee = by_card.total_minor * 15 // 1000 + 25
    said = balances(by_card)
    assert (said["received.card"], said["fees.card"]) == (by_card.total_minor - fee, fee)
    assert Booking.objects.across_shops().filter(order=by_card).count() == 2
    assert Invoice.objects.across_shops().filter(order=by_card).count() == 1
    assert OutboxEvent.objects.filter(name="order.paid").count() == 1
    assert Payment.objects.across_shops().get(order=by_card).reference == intent["client_secret"].split("_secret_")[0]
    again = open_intent(client, by_card)
    assert (again.status_code, again.json()["code"]) == (409, "nothing_to_pay")


def test_the_secret_is_for_the_buyer_alone(client: Client, by_card: Order, make_person: MakePerson, sign_in: Any, shop: Any) -> None:
    address = f"/api/v1/orders/{by_card.ref}/payment-intent"
    assert client.post(address).status_code == 404
    assert sign_in(make_person()).post(address).status_code == 404
    staff = sign_in(make_person("manager", at=shop))
    assert staff.post(address).status_code == 403
    assert not Intent.objects.across_shops().exists()


def test_asked_twice_it_is_the_same_payment(client: Client, by_card: Order) -> None:
    assert open_intent(client, by_card).json() == open_intent(client, by_card).json()
    assert Intent.objects.across_shops().count() == 1


def test_a_refused_card_leaves_the_order_and_another_one_pays(client: Client, by_card: Order, cards: LocalStripe) -> None:
    secret = open_intent(client, by_card).json()["client_secret"]
    assert cards.pay(secret, REFUSED)["error"]["code"] == "card_declined"
    assert check(client, by_card).json()["status"] == "pending"
    assert stock() == (3, 2)
    assert cards.pay(secret, ASKS)["status"] == "requires_action"
    assert check(client, by_card).json()["status"] == "pending"
    reference = secret.split("_secret_")[0]
    cards.call("POST", f"/v1/payment_intents/{reference}/_authenticate?success=true", key="pk_test_galleria", client_secret=secret)
    assert check(client, by_card).json()["status"] == "paid"


def test_one_that_was_closed_at_stripe_is_followed_by_another(client: Client, by_card: Order, cards: LocalStripe) -> None:
    first = open_intent(client, by_card).json()["client_secret"]
    cards.call("POST", f"/v1/payment_intents/{first.split('_secret_')[0]}/cancel")
    second = open_intent(client, by_card).json()["client_secret"]
    assert first != second
    assert [one.status for one in Intent.objects.across_shops().order_by("pk")] == ["cancelled", "open"]
    cards.pay(second)
    assert check(client, by_card).json()["status"] == "paid"


def test_an_order_that_is_not_paid_in_time_is_closed_at_stripe_first(client: Client, by_card: Order, cards: LocalStripe) -> None:
    secret = open_intent(client, by_card).json()["client_secret"]
    let_time_pass(by_card)
    assert open_intent(client, by_card).json()["code"] == "payment_time_over"
    assert cancel_unpaid() == 0  # the sweep of transfers leaves it alone
    assert cancel_unpaid_cards() == 1
    assert standing(by_card) == ("cancelled", "cancelled")
    assert cards.intent(secret.split("_secret_")[0])["status"] == "canceled"
    assert stock() == (3, 0)
    assert not Hold.objects.exists()
    assert "error" in cards.pay(secret)


def test_one_that_nobody_tried_to_pay_is_cancelled_as_well(by_card: Order) -> None:
    let_time_pass(by_card)
    assert sweep_cards() == 1
    assert standing(by_card) == ("cancelled", "cancelled")
    assert stock() == (3, 0)


def test_when_stripe_is_away_nothing_is_cancelled_and_the_pieces_are_free(client: Client, by_card: Order, settings: Any) -> None:
    open_intent(client, by_card)
    let_time_pass(by_card)
    there, settings.STRIPE_API_URL = settings.STRIPE_API_URL, "http://127.0.0.1:9"
    assert cancel_unpaid_cards() == 0
    release_expired()
    assert standing(by_card) == ("pending", "open")
    assert stock() == (3, 0)
    assert check(client, by_card).status_code == 503
    settings.STRIPE_API_URL = there
    assert cancel_unpaid_cards() == 1


def test_paid_at_the_last_moment_the_sweep_finds_the_money(client: Client, by_card: Order, cards: LocalStripe) -> None:
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    let_time_pass(by_card)
    assert cancel_unpaid_cards() == 0
    assert standing(by_card) == ("paid", "paid")
    assert stock() == (1, 0)


def test_late_money_pays_when_everything_can_still_be_had(client: Client, by_card: Order, cards: LocalStripe) -> None:
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    let_time_pass(by_card)
    release_expired()
    assert stock() == (3, 0)
    sweep_cards()
    assert standing(by_card) == ("paid", "paid")
    assert stock() == (1, 0)


def test_late_money_goes_back_when_somebody_else_has_the_pieces(client: Client, by_card: Order, cards: LocalStripe) -> None:
    secret = open_intent(client, by_card).json()["client_secret"]
    cards.pay(secret)
    let_time_pass(by_card)
    release_expired()
    other = Client()
    add(other, "HAL-1", 2)
    assert send_order(other).status_code == 201
    order = check(client, by_card).json()
    assert (order["status"], order["payment"]["status"]) == ("cancelled", "cancelled")
    assert order["payment"]["sent_back"] == [{"amount_minor": by_card.total_minor, "reason": "late", "is_done": False}]
    assert balances(by_card)["owed.buyers"] == -by_card.total_minor
    intent = Intent.objects.across_shops().get()
    assert return_money(intent.pk) is True
    assert return_money(intent.pk) is False
    assert [one["amount"] for one in cards.refunds(intent.reference)] == [by_card.total_minor]
    assert set(balances(by_card)) <= {"fees.card", "received.card"}  # Stripe keeps its fee
    assert stock() == (1, 0)
    assert not Invoice.objects.across_shops().filter(order=by_card).exists()
    assert OutboxEvent.objects.filter(name="payment.returned").count() == 1


@pytest.mark.parametrize("status", ["failed", "canceled"])
def test_money_that_cannot_be_sent_back_yet_waits_and_says_why(
    client: Client, by_card: Order, cards: LocalStripe, monkeypatch: pytest.MonkeyPatch, status: str
) -> None:
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    cancel_order(by_card.ref, actor=PLATFORM, reason="other")
    intent = look_at_intent(Intent.objects.across_shops().get())
    with monkeypatch.context() as patched:
        patched.setattr(stripe, "send_back", lambda *_, **__: stripe.Returned(reference="re_none", status=status))
        assert return_money(intent.pk) is False
    intent.refresh_from_db()
    assert (intent.status, intent.error, intent.refund_reference) == ("unwanted", f"Stripe says: {status}", "")
    assert intent.next_look_at is not None
    assert intent.next_look_at > timezone.now() + timedelta(minutes=4)
    assert return_money(intent.pk) is True


def test_another_amount_goes_back_and_the_audit_says_so(client: Client, by_card: Order, cards: LocalStripe) -> None:
    reference = open_intent(client, by_card).json()["client_secret"].split("_secret_")[0]
    cards.call("POST", f"/v1/payment_intents/{reference}", amount=by_card.total_minor - 100)
    cards.pay(cards.intent(reference)["client_secret"])
    assert check(client, by_card).json()["status"] == "pending"
    assert [one.name for one in run_all()] == ["payments.unwanted_money_goes_back"]
    sent_back = Intent.objects.across_shops().get()
    assert (sent_back.status, sent_back.reason) == ("unwanted", "amount")
    assert return_money(sent_back.pk)
    assert [one["amount"] for one in cards.refunds(reference)] == [by_card.total_minor - 100]
    assert stock() == (3, 2)
    assert open_intent(client, by_card).status_code == 200  # and it can be paid rightly


def test_money_for_an_order_that_was_cancelled_behind_it_goes_back(client: Client, by_card: Order, cards: LocalStripe) -> None:
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    intent = Intent.objects.across_shops().get()
    # Its process died between the two: the order is cancelled, and nobody has asked Stripe.
    cancel_order(by_card.ref, actor=PLATFORM, reason="other")
    Intent.objects.across_shops().update(next_look_at=timezone.now())
    sweep_intents()
    intent.refresh_from_db()
    assert (intent.status, intent.reason) == ("unwanted", "cancelled")
    Intent.objects.across_shops().update(next_look_at=timezone.now())
    sweep_intents()
    intent.refresh_from_db()
    assert intent.status == "returned"
    assert standing(by_card) == ("cancelled", "cancelled")


def test_a_second_payment_goes_back(client: Client, by_card: Order, cards: LocalStripe) -> None:
    first = open_intent(client, by_card).json()["client_secret"].split("_secret_")[0]
    cards.pay(cards.intent(first)["client_secret"])
    check(client, by_card)
    payment = Payment.objects.across_shops().get()
    other = Intent.objects.across_shops().create(shop=by_card.shop, payment=payment, reference="pi_other", amount_minor=by_card.total_minor)
    state = IntentState("pi_other", "succeeded", "", by_card.total_minor, "EUR", 0)
    assert settle_intent(other, state).reason == "twice"
    assert settle_intent(other, state).status == "unwanted"
    assert Booking.objects.across_shops().filter(kind="unwanted").count() == 1


def test_cancelled_by_its_buyer_it_is_closed_at_stripe(client: Client, by_card: Order, cards: LocalStripe) -> None:
    reference = open_intent(client, by_card).json()["client_secret"].split("_secret_")[0]
    cancelled = client.post(f"/api/v1/orders/{by_card.ref}/cancel?key={key_of(by_card.ref)}", {}, content_type="application/json")
    assert cancelled.json()["status"] == "cancelled"
    assert cards.intent(reference)["status"] == "canceled"
    assert stock() == (3, 0)


def test_cancelled_by_its_buyer_after_the_card_was_charged_the_money_goes_back(client: Client, by_card: Order, cards: LocalStripe) -> None:
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    cancelled = client.post(f"/api/v1/orders/{by_card.ref}/cancel?key={key_of(by_card.ref)}", {}, content_type="application/json").json()
    assert (cancelled["status"], cancelled["payment"]["status"]) == ("cancelled", "refunded")
    assert [one["status"] for one in cancelled["payment"]["refunds"]] == ["waiting"]
    assert stock() == (3, 0)
    sweep_cards()
    assert [one["amount"] for one in cards.refunds(Intent.objects.across_shops().get().reference)] == [by_card.total_minor]


def test_staff_cannot_note_a_card_as_paid(by_card: Order) -> None:
    with pytest.raises(PaidByCard):
        pay_order(by_card.ref, actor=PLATFORM)
    assert standing(by_card) == ("pending", "open")


def test_an_order_by_transfer_has_no_card(client: Client, cards: LocalStripe, order: Order) -> None:
    assert open_intent(client, order).json()["code"] == "card_not_taken"
    assert check(client, order).json()["payment"]["can_pay"] is False


def test_a_place_in_a_slot_is_kept_as_well(client: Client, cards: LocalStripe, make_product: MakeProduct, first_slot: Any) -> None:
    make_product()
    add(client, "HAL-1")
    starts_at = first_slot()
    values = order_values(client, payment="card", delivery={"method": "counter", "slot": starts_at.isoformat()})
    placed = client.post(f"{S}/orders", {**values, "address": None}, content_type="application/json")
    slot = Slot.objects.across_shops().get(starts_at=starts_at, method="counter")
    before = slot.on_hand
    assert slot.reserved == 1
    order = Order.objects.across_shops().get(ref=placed.json()["ref"])
    cards.pay(open_intent(client, order).json()["client_secret"])
    assert check(client, order).json()["status"] == "paid"
    slot.refresh_from_db()
    assert (slot.on_hand, slot.reserved) == (before - 1, 0)


def test_a_payment_that_stripe_does_not_know_is_a_problem_and_no_failure(client: Client, by_card: Order, cards: LocalStripe) -> None:
    assert open_intent(client, by_card).status_code == 200
    Intent.objects.across_shops().update(reference="pi_of_another_account")
    path = f"/api/v1/orders/{by_card.ref}/cancel?key={key_of(by_card.ref)}"
    cancelled = client.post(path, {"reason": "mistake"}, content_type="application/json")
    for answer in (open_intent(client, by_card), check(client, by_card), cancelled):
        assert (answer.status_code, answer.json()["code"]) == (409, "stripe_refuses")
    assert standing(by_card) == ("pending", "open")
