"""Orders in dispute: who may say so and settle it, what it does to the order, its money and its history, and what the buyer reads."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.kernel.models import Letter, OutboxEvent
from galleria.kernel.outbox import deliver_event
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.dispute_order import dispute_order
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.settle_dispute import settle_dispute
from galleria.sales.errors import NotPaid, RefundTooLarge, StepRefused
from galleria.sales.models import Order, Refund
from galleria.sales.reads.dashboard import read_work
from galleria.sales.rules.status import Step
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.test_back_office import page_of, refund_key, reload, take, told

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def paid(order: Order) -> Order:
    pay_order(order.ref, actor=PLATFORM)
    return order


def history(order: Order) -> list[tuple[str, str, Any]]:
    return list(order.steps.order_by("pk").values_list("code", "status", "details"))


def read_letters() -> list[Letter]:
    for event in OutboxEvent.objects.filter(settled_at=None).order_by("pk"):
        deliver_event(event.pk)
    return list(Letter.objects.order_by("pk"))


def test_a_manager_marks_and_settles_with_money_back(shop: Shop, paid: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    manager = sign_in(make_person(Role.MANAGER, at=shop))
    before = len(read_letters())
    assert told(take(manager, paid, "dispute", reason="It came broken")) == [f"{paid.ref} is in dispute."]
    assert (reload(paid).status, read_work(shop)["disputed"]["count"]) == ("disputed", 1)
    assert "It was done already" in told(take(manager, paid, "dispute", reason="Again"))[0]
    page = manager.get(page_of(paid)).content.decode()
    assert ("Settle the dispute" in page, "Mark as disputed" in page, "It came broken" in page) == (True, False, True)
    key = refund_key(manager, paid)
    assert told(take(manager, paid, "settle", reason="Half of it goes back", amount="51.25", key=key)) == [
        f"The dispute about {paid.ref} is settled."
    ]
    assert "It was done already" in told(take(manager, paid, "settle", reason="Half of it goes back", amount="51.25", key=key))[0]
    assert [one[:2] for one in history(paid)][2:] == [("dispute", "disputed"), ("settle", "completed"), ("refund", "completed")]
    assert history(paid)[2][2] == {"reason": "It came broken"}
    assert list(Refund.objects.across_shops().values_list("amount_minor", "reason")) == [(5125, "Half of it goes back")]
    logged = StaffChange.objects.across_shops().order_by("pk")
    assert [(one.what, one.before["status"], one.after["status"], one.after["reason"]) for one in logged] == [
        ("dispute order", "paid", "disputed", "It came broken"),
        ("settle order", "disputed", "completed", "Half of it goes back"),
    ]
    letters = read_letters()[before:]
    assert [one.subject.replace(paid.ref, "X") for one in letters] == [
        "We look into your order X",
        "It is settled: your order X",
        "Your refund for X",
    ]
    assert ("It came broken" in letters[0].text, "Half of it goes back" in letters[1].html, "€51.25" in letters[2].text) == (True, True, True)


def test_settling_needs_no_money_and_all_of_it_may_go_back(paid: Order) -> None:
    for amount, status in ((0, "completed"), (10250, "refunded")):
        dispute_order(paid.ref, actor=PLATFORM, reason="It came late")
        settle_dispute(paid.ref, actor=PLATFORM, words="We are sorry", refund_minor=amount, key="k")
        assert reload(paid).status == status
    with pytest.raises(StepRefused):
        dispute_order(paid.ref, actor=PLATFORM, reason="Again")


def test_what_is_refused_settles_nothing(shop: Shop, order: Order) -> None:
    with pytest.raises(StepRefused):
        dispute_order(order.ref, actor=PLATFORM, reason="Unpaid")
    pay_order(order.ref, actor=PLATFORM)
    with pytest.raises(StepRefused):
        settle_dispute(order.ref, actor=PLATFORM, words="Nothing was open")
    dispute_order(order.ref, actor=PLATFORM, reason="It came broken")
    with pytest.raises(RefundTooLarge):
        settle_dispute(order.ref, actor=PLATFORM, words="Too much", refund_minor=10251, key="k")
    assert (reload(order).status, Refund.objects.across_shops().count(), len(history(order))) == ("disputed", 0, 3)
    with pytest.raises(StepRefused):
        advance_order(order.ref, Step.SHIP, actor=PLATFORM)


def test_an_order_that_is_paid_at_the_counter_is_not_in_dispute_before(order: Order) -> None:
    order.payment.method = "at-pickup"
    order.payment.save(update_fields=["method"])
    advance_order(order.ref, Step.PREPARE, actor=PLATFORM)
    with pytest.raises(NotPaid):
        dispute_order(order.ref, actor=PLATFORM, reason="Not there")
    assert reload(order).status == "preparing"


def test_each_role_does_what_its_rights_allow(shop: Shop, other_shop: Shop, paid: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    for person, status in (
        (make_person(Role.SELLER, at=shop), 302),
        (make_person(Role.CUSTOMER, at=shop), 302),
        (make_person(Role.OWNER, at=other_shop), 404),
    ):
        answer = sign_in(person).post(f"/admin/sales/order/{paid.pk}/step/dispute/", {"reason": "Mine"})
        assert (answer.status_code, reload(paid).status) == (status, "paid")
    support = sign_in(make_person(Role.SUPPORT, at=shop))
    take(support, paid, "dispute", reason="It came broken")
    form = next(one.form for one in support.get(page_of(paid)).context["offered"] if one.step == Step.SETTLE)
    assert [field.name for field in form.visible_fields()] == ["reason"]
    sent = {"reason": "All right", "key": "k" * 22}
    assert support.post(f"/admin/sales/order/{paid.pk}/step/settle/", {**sent, "amount": "1"}).status_code == 403
    assert (reload(paid).status, Refund.objects.across_shops().count()) == ("disputed", 0)
    blank = take(support, paid, "settle", **{**sent, "reason": ""})
    assert (blank.status_code, reload(paid).status) == (200, "disputed")
    take(support, paid, "settle", **sent, amount="")
    assert reload(paid).status == "completed"
