"""What staff see of card payments, and what they can do about them."""

from collections.abc import Callable

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import StaffChange, User
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Order, Refund
from galleria.sales.payments.actions.note_dispute import note_dispute
from galleria.sales.payments.actions.send_refund import note_failed_refund, send_refund
from galleria.sales.payments.models import Intent
from tests.conftest import MakePerson
from tests.sales.conftest import check, open_intent
from tests.stripe.process import LocalStripe

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def paid(client: Client, by_card: Order, cards: LocalStripe) -> Order:
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    assert check(client, by_card).json()["status"] == "paid"
    return by_card


@pytest.fixture
def failed(paid: Order) -> Refund:
    refund = refund_order(paid.ref, actor=PLATFORM, amount_minor=1000, reason="a scratch", key="a")
    send_refund(refund.pk)
    note_failed_refund(refund.pk, "Stripe says: failed")
    return refund


def page_of(order: Order) -> str:
    return f"/admin/sales/order/{order.pk}/change/"


def test_an_order_that_waits_for_its_card_cannot_be_noted_as_paid(by_card: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    office = sign_in(make_person("manager", at=by_card.shop))
    page = office.get(page_of(by_card)).content.decode()
    assert "a quarter of an hour to pay by card" in page
    assert "Payment has come" not in page
    office.post(f"/admin/sales/order/{by_card.pk}/step/pay/", {})
    by_card.refresh_from_db()
    assert by_card.status == "pending"


def test_staff_cancel_what_was_not_paid_and_it_is_closed_at_stripe(
    client: Client, by_card: Order, cards: LocalStripe, make_person: MakePerson, sign_in: SignIn
) -> None:
    reference = open_intent(client, by_card).json()["client_secret"].split("_secret_")[0]
    sign_in(make_person("manager", at=by_card.shop)).post(f"/admin/sales/order/{by_card.pk}/step/cancel/", {"reason": "out of tea"})
    by_card.refresh_from_db()
    assert by_card.status == "cancelled"
    assert cards.intent(reference)["status"] == "canceled"


def test_a_refund_that_failed_is_tried_again_by_who_may_refund(failed: Refund, paid: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    owner, support = sign_in(make_person("owner", at=paid.shop)), sign_in(make_person("support", at=paid.shop))
    retry = f"/admin/sales/order/{paid.pk}/refunds/{failed.pk}/"
    assert "This refund has failed" in owner.get(page_of(paid)).content.decode()
    assert "A refund has failed" in owner.get("/admin/dashboard/").content.decode()
    assert "Try again" not in support.get(page_of(paid)).content.decode()
    assert support.post(retry).status_code == 403
    assert owner.get(retry).status_code == 405
    owner.post(retry)
    failed.refresh_from_db()
    assert (failed.status, failed.attempts) == ("waiting", 1)
    owner.post(retry)
    failed.refresh_from_db()
    assert failed.attempts == 1
    assert StaffChange.objects.across_shops().filter(what="retry refund").count() == 1
    assert "on its way to the card" in owner.get(page_of(paid)).content.decode()
    assert send_refund(failed.pk)


def test_a_dispute_stands_on_today_and_at_its_order(paid: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    intent = Intent.objects.across_shops().select_related("payment").get()
    note_dispute(intent, reference="du_1", amount_minor=5000, status="needs_response")
    office = sign_in(make_person("owner", at=paid.shop))
    today = office.get("/admin/dashboard/").content.decode()
    assert "disputes the payment" in today
    assert paid.ref in today
    page = office.get(page_of(paid)).content.decode()
    assert "Held in disputes" in page
    assert f"dashboard.stripe.com/payments/{intent.reference}" in page
    note_dispute(intent, reference="du_1", amount_minor=5000, status="won")
    assert "disputes the payment" not in office.get("/admin/dashboard/").content.decode()
