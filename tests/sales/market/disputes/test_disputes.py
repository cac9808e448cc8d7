"""A dispute from its first words to its end, whichever it is; and the money of the sale."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.kernel.problems import Forbidden
from galleria.sales.access import key_of
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.refund_order import refund_order, write_refund
from galleria.sales.market.actions.cancel_sale import cancel_sale
from galleria.sales.market.actions.receive_sale import receive_sale
from galleria.sales.market.actions.release_sale import advance_due, confirm_sale
from galleria.sales.market.disputes.actions.accept_dispute import accept_dispute
from galleria.sales.market.disputes.actions.answer_dispute import answer_dispute
from galleria.sales.market.disputes.actions.ask_back import ask_back
from galleria.sales.market.disputes.actions.come_back import come_back
from galleria.sales.market.disputes.actions.decide_dispute import decide_dispute
from galleria.sales.market.disputes.actions.lapse_disputes import lapse_disputes
from galleria.sales.market.disputes.actions.send_back import send_back
from galleria.sales.market.disputes.actions.withdraw_dispute import withdraw_dispute
from galleria.sales.market.disputes.effects import read_effect
from galleria.sales.market.disputes.errors import DisputeExists, DisputeNotPossible, DisputeStepRefused, EffectChanged, MoreThanIsLeft
from galleria.sales.market.disputes.handlers import drop_when_all_went_back
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Reason
from galleria.sales.market.errors import SaleInDispute
from galleria.sales.market.events import SaleAdvanced
from galleria.sales.market.models import Sale
from galleria.sales.models import Refund
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import MakeOrder, as_person, balances, sale_of
from tests.sales.market.disputes.conftest import TO, as_nobody, complain, now, ship, to_decide
from tests.sales.market.test_sales import let_time_pass

TOTAL = 4800 + 500


def wait(days: float) -> None:
    """As if it had stood so for so many days."""
    for one in Dispute.objects.across_shops().exclude(answer_by=None):
        assert one.answer_by is not None
        Dispute.objects.across_shops().filter(pk=one.pk).update(
            answer_by=one.answer_by - timedelta(days=days), opened_at=one.opened_at - timedelta(days=days)
        )


def test_while_it_is_open_nothing_is_released(sent: Sale, market: Shop) -> None:
    dispute = complain(sent)
    receive_sale(sent.ref, actor=as_nobody(), key=key_of(sent.order.ref))
    let_time_pass(9)
    assert advance_due() == 0
    with pytest.raises(SaleInDispute):
        confirm_sale(sent.ref, actor=as_nobody(), key=key_of(sent.order.ref))
    assert f"sellers.available {sent.seller_id}" not in balances(market)
    assert (dispute.ref, dispute.status) == (f"D-{sent.ref}", "open")
    with pytest.raises(DisputeExists):
        complain(sent)


def test_another_sale_of_the_same_order_goes_on(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1))
    complain(ship(order, otto), 100)
    hers = confirm_sale(ship(order, mia).ref, actor=as_nobody(), key=key_of(order.ref))
    assert hers.status == "released"
    with pytest.raises(SaleInDispute):
        confirm_sale(sale_of(order, otto).ref, actor=as_nobody(), key=key_of(order.ref))


def test_a_seller_gives_what_was_asked_for_and_the_rest_goes_on(sent: Sale, market: Shop) -> None:
    complain(sent, 1000)
    for _ in range(2):
        accept_dispute(sent.ref, actor=as_person(sent.seller))
    assert (now(sent).outcome, now(sent).granted_minor) == ("agreed", 1000)
    assert Refund.objects.across_shops().get().amount_minor == 1000
    assert advance_due() == 1
    # Of 10.00, 0.91 were commission.
    assert balances(market)[f"sellers.available {sent.seller_id}"] == -(TOTAL - 480 - (1000 - 91))


def test_the_house_decides_for_nobody(sent: Sale, market: Shop) -> None:
    to_decide(sent)
    for _ in range(2):
        decide_dispute(sent.ref, actor=PLATFORM, amount_minor=0, words="It looks whole.")
    assert (now(sent).status, now(sent).granted_minor, Refund.objects.across_shops().count()) == ("closed", 0, 0)
    assert now(sent).posts.last().words == "It looks whole."  # type: ignore[union-attr]
    assert advance_due() == 1
    assert sale_of(sent.order, sent.seller).status == "released"


def test_all_of_it_goes_back(sent: Sale, market: Shop) -> None:
    to_decide(sent)
    decide_dispute(sent.ref, actor=PLATFORM, amount_minor=TOTAL, words="It is a copy.")
    assert sale_of(sent.order, sent.seller).status == "refunded"
    assert balances(market) == {}
    assert (now(sent).outcome, now(sent).granted_minor) == ("decided", TOTAL)


def test_first_it_goes_back_then_the_money(sent: Sale, market: Shop) -> None:
    to_decide(sent)
    ask_back(sent.ref, actor=PLATFORM, words="Send it.", return_to=TO, decided_minor=4800)
    assert (now(sent).status, now(sent).granted_minor, Refund.objects.across_shops().exists()) == ("returning", 4800, False)
    for tracking in ("CH7", "CH7", "CH8"):
        send_back(sent.ref, actor=as_nobody(), key=key_of(sent.order.ref), tracking=tracking)
    assert now(sent).tracking == "CH8"
    for _ in range(2):
        come_back(sent.ref, actor=as_person(sent.seller))
    assert (now(sent).outcome, Refund.objects.across_shops().get().amount_minor) == ("returned", 4800)


def test_what_is_not_sent_back_in_time_is_decided_again(sent: Sale) -> None:
    complain(sent)
    ask_back(sent.ref, actor=as_person(sent.seller), words="Send it.", return_to=TO)
    assert lapse_disputes() == 0
    wait(6)
    assert lapse_disputes() == 1
    assert (now(sent).status, now(sent).granted_minor, now(sent).steps.last().code) == ("decision", None, "miss")  # type: ignore[union-attr]
    ask_back(sent.ref, actor=PLATFORM, words="Once more.", return_to=TO, decided_minor=100)
    send_back(sent.ref, actor=as_nobody(), key=key_of(sent.order.ref), tracking="")
    wait(11)
    assert lapse_disputes() == 1
    assert (now(sent).status, now(sent).steps.last().code) == ("decision", "lapse")  # type: ignore[union-attr]


def test_who_does_not_answer_is_not_waited_for(sent: Sale) -> None:
    complain(sent)
    wait(6)
    assert (lapse_disputes(), lapse_disputes(), now(sent).status) == (1, 0, "decision")


def test_a_buyer_lets_it_be_and_the_sale_goes_on_as_before(sent: Sale) -> None:
    due = sale_of(sent.order, sent.seller).due_at
    complain(sent)
    for _ in range(2):
        withdraw_dispute(sent.ref, actor=as_nobody(), key=key_of(sent.order.ref))
    assert (now(sent).outcome, sale_of(sent.order, sent.seller).due_at) == ("withdrawn", due)
    assert confirm_sale(sent.ref, actor=as_nobody(), key=key_of(sent.order.ref)).status == "released"


def test_what_a_buyer_let_be_is_opened_again_for_what_they_find_later(sent: Sale) -> None:
    buyer, key = as_nobody(), key_of(sent.order.ref)
    complain(sent, 5300, Reason.NOT_RECEIVED)
    ask_back(sent.ref, actor=as_person(sent.seller), words="Send it.", return_to=TO)
    send_back(sent.ref, actor=buyer, key=key, tracking="GONE-1")
    withdraw_dispute(sent.ref, actor=buyer, key=key)
    receive_sale(sent.ref, actor=buyer, key=key)
    dispute = complain(sent, 4000, Reason.NOT_AUTHENTIC)
    assert (dispute.ref, dispute.status, dispute.reason, dispute.outcome, dispute.closed_at) == (f"D-{sent.ref}", "open", "not-authentic", "", None)
    assert (dispute.return_to, dispute.tracking, dispute.sent_back_at, dispute.granted_minor) == ("", "", None, None)
    with pytest.raises(DisputeExists):
        complain(sent)
    let_time_pass(30)
    assert advance_due() == 0
    accept_dispute(sent.ref, actor=as_person(sent.seller))
    assert (now(sent).outcome, now(sent).granted_minor) == ("agreed", 4000)
    with pytest.raises(DisputeExists):
        complain(sent, 100)
    assert [step.code for step in now(sent).steps.order_by("pk")] == ["open", "ask_back", "send_back", "withdraw", "open", "accept"]


def test_what_is_paid_back_otherwise_is_not_argued_about(make_sold: MakeOrder, otto: User) -> None:
    sale = sale_of(make_sold((otto, 1)), otto)
    with pytest.raises(DisputeNotPossible):
        complain(sale, reason=Reason.NOT_RECEIVED)
    let_time_pass(8)
    with pytest.raises(DisputeNotPossible):
        complain(sale, reason=Reason.DAMAGED)
    complain(sale, reason=Reason.NOT_RECEIVED)
    cancel_sale(sale.ref, actor=as_person(otto), reason="It fell.")
    for _ in range(2):
        drop_when_all_went_back(SaleAdvanced(sale_id=sale.pk, code="refund"))
    assert (now(sale).outcome, now(sale).granted_minor) == ("dropped", None)


def test_after_its_release_the_seller_is_clawed_back(sent: Sale, market: Shop) -> None:
    confirm_sale(sent.ref, actor=as_nobody(), key=key_of(sent.order.ref))
    with pytest.raises(DisputeNotPossible):
        complain(sent, reason=Reason.DAMAGED)
    complain(sent, reason=Reason.NOT_AUTHENTIC)
    answer_dispute(sent.ref, actor=as_person(sent.seller), words="It is real.")
    decide_dispute(sent.ref, actor=PLATFORM, amount_minor=TOTAL, words="It is not.")
    assert balances(market) == {}


def test_nobody_is_judge_of_their_own(sent: Sale, make_person: MakePerson) -> None:
    to_decide(sent)
    manager, support = make_person(Role.MANAGER, at=sent.shop), make_person(Role.SUPPORT, at=sent.shop)
    sent.order.user = manager
    sent.order.save(update_fields=["user"])
    for judge, amount in ((manager, 0), (sent.seller, 0), (support, 1)):  # who may not refund decides about no money
        with pytest.raises(Forbidden):
            decide_dispute(sent.ref, actor=as_person(judge), amount_minor=amount, words="Mine.")
    assert now(sent).status == "decision"


def test_what_does_not_fit_is_refused_and_changes_nothing(sent: Sale) -> None:
    with pytest.raises(MoreThanIsLeft):
        complain(sent, TOTAL + 1)
    complain(sent)
    with pytest.raises(DisputeStepRefused):
        decide_dispute(sent.ref, actor=PLATFORM, amount_minor=1, words="Too early.")
    with pytest.raises(DisputeStepRefused):
        ask_back(sent.ref, actor=PLATFORM, words="Too early.", return_to=TO, decided_minor=1)
    answer_dispute(sent.ref, actor=as_person(sent.seller), words="No.")
    seen = read_effect(sent.order, sale_of(sent.order, sent.seller), 1000)
    refund_order(sent.order.ref, actor=PLATFORM, amount_minor=700, reason="a dent", key="dent")
    with pytest.raises(EffectChanged):
        decide_dispute(sent.ref, actor=PLATFORM, amount_minor=1000, words="So.", seen=seen)
    with pytest.raises(MoreThanIsLeft):
        decide_dispute(sent.ref, actor=PLATFORM, amount_minor=TOTAL - 699, words="So.")
    assert (now(sent).status, Refund.objects.across_shops().count()) == ("decision", 1)


@dataclass(frozen=True)
class Example:
    """What went back before, which share of the rest goes back now, and where the money is."""

    before: int
    share: int
    is_released: bool
    has_house: bool
    has_more: bool


EXAMPLES = st.builds(
    Example, st.integers(0, TOTAL - 1), st.integers(0, 1000), is_released=st.booleans(), has_house=st.booleans(), has_more=st.booleans()
)


@settings(max_examples=25)
@given(one=EXAMPLES)
def test_what_is_shown_is_what_is_booked(make_sold: MakeOrder, market: Shop, otto: User, one: Example) -> None:
    with transaction.atomic():
        order = make_sold((otto, 1), *([(None, 1)] if one.has_house else []))
        sale = ship(order, otto)
        if one.is_released:
            confirm_sale(sale.ref, actor=as_nobody(), key=key_of(order.ref))
            more = ship(make_sold((otto, 1)), otto)  # something else of his
            if one.has_more:
                confirm_sale(more.ref, actor=as_nobody(), key=key_of(more.order.ref))
        sale = sale_of(order, otto)
        whole = sale.part.total_minor
        if first := min(one.before, whole - 1):
            write_refund(order, lock_payment(order), actor=PLATFORM, amount_minor=first, reason="a dent", key="dent", weights={otto.pk: 1})
        sale = sale_of(order, otto)
        amount = (whole - sale.refunded_minor) * one.share // 1000
        shown, was = read_effect(order, sale, amount), balances(market)
        if amount:
            write_refund(order, lock_payment(order), actor=PLATFORM, amount_minor=amount, reason="x", key="x", weights={otto.pk: 1})
        stands = balances(market)

        def moved(name: str) -> int:
            return stands.get(name, 0) - was.get(name, 0)

        held, free = f"sellers.pending {otto.pk}", f"sellers.available {otto.pk}"
        assert -moved("received.transfer") == shown.buyer_minor == amount
        assert moved(held) == shown.held_minor
        assert moved(free) == shown.free_minor + shown.below_zero_minor
        assert max(stands.get(free, 0), 0) - max(was.get(free, 0), 0) == shown.below_zero_minor
        assert moved("sales.commission") + moved("tax") == shown.commission_minor
        assert moved("sales.goods") == moved("sales.delivery") == 0
        assert shown.buyer_minor == shown.seller_minor + shown.commission_minor
        if not one.is_released:
            assert -stands.get(held, 0) == shown.left_minor
        transaction.set_rollback(True)


def test_the_clock_is_told(sent: Sale) -> None:
    dispute = complain(sent)
    assert dispute.answer_by is not None
    assert (dispute.answer_by - timezone.now()).days == 4  # five days have begun
