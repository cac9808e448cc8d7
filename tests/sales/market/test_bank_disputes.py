"""A buyer's bank takes money back: nothing moves while it looks, and what it takes is borne by who has sold."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.invariants import run_all
from galleria.kernel.models import Letter, OutboxEvent
from galleria.kernel.outbox import deliver_event
from galleria.sales.access import key_of
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.actions.dispute_order import dispute_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.actions.settle_dispute import settle_dispute
from galleria.sales.errors import DisputeAtBank, RefundTooLarge
from galleria.sales.market.actions.cancel_sale import cancel_sale
from galleria.sales.market.actions.receive_sale import receive_sale
from galleria.sales.market.actions.release_sale import advance_due, confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.disputes.actions.accept_dispute import accept_dispute
from galleria.sales.market.disputes.actions.open_dispute import Complaint, open_dispute
from galleria.sales.market.disputes.models import Dispute as Complained
from galleria.sales.market.disputes.status import Reason
from galleria.sales.market.errors import SaleInDispute
from galleria.sales.market.models import Sale, SaleStep
from galleria.sales.market.payouts.actions.change_payout_account import change_payout_account
from galleria.sales.market.payouts.reads.balance import read_balance
from galleria.sales.market.payouts.schemas import PayoutAccountIn
from galleria.sales.models import Booking, Order, Refund
from galleria.sales.payments.actions.send_refund import send_refund
from galleria.sales.payments.models import Dispute
from galleria.shops.models import Shop
from tests.sales.market.conftest import MakeOrder, as_person, balances, now_of, sale_of, tell_dispute
from tests.sales.market.payouts.conftest import IBAN, let_the_bank_work, pay_out, statuses
from tests.sales.market.test_sales import let_time_pass

NET = 4800 + 500 - 480  # one tea, its parcel, less a tenth


@pytest.fixture
def charged(make_charged: MakeOrder, otto: User) -> Order:
    """One tea of Otto's for 48.00 and 5.00 delivery, by card."""
    return make_charged((otto, 1))


@pytest.fixture(autouse=True)
def _audited(db: None) -> Any:
    yield
    assert run_all() == []


def send_and_receive(order: Order, seller: User) -> Sale:
    sale = ship_sale(sale_of(order, seller).ref, actor=as_person(seller), tracking="CH1")
    return receive_sale(sale.ref, actor=PLATFORM, key=key_of(order.ref))


def release(order: Order, seller: User) -> Sale:
    return confirm_sale(send_and_receive(order, seller).ref, actor=PLATFORM, key=key_of(order.ref))


def codes(sale: Sale) -> list[str]:
    return list(SaleStep.objects.across_shops().filter(sale=sale).order_by("pk").values_list("code", flat=True))


def complain(sale: Sale, asked: int = 1000) -> Complained:
    return open_dispute(sale.ref, Complaint(Reason.DAMAGED, asked, "It is cracked."), actor=PLATFORM, key=key_of(sale.order.ref))


def read_letters() -> list[Letter]:
    for event in OutboxEvent.objects.filter(settled_at=None).order_by("pk"):
        deliver_event(event.pk)
    return list(Letter.objects.order_by("pk"))


def test_while_the_bank_looks_nothing_is_released_or_given_back(charged: Order, otto: User) -> None:
    sale = send_and_receive(charged, otto)
    tell_dispute(charged, "needs_response")
    with pytest.raises(SaleInDispute):
        confirm_sale(sale.ref, actor=PLATFORM, key=key_of(charged.ref))
    let_time_pass(30)
    assert advance_due() == 0
    with pytest.raises(DisputeAtBank):
        complain(sale)
    with pytest.raises(DisputeAtBank):
        refund_order(charged.ref, actor=PLATFORM, amount_minor=1, reason="so", key="1")
    with pytest.raises(DisputeAtBank):
        settle_dispute(charged.ref, actor=PLATFORM, words="so")
    assert sale_of(charged, otto).status == "arrived"
    assert not Refund.objects.across_shops().exists()


def test_a_seller_cannot_give_up_what_the_bank_looks_into_and_can_still_say_that_it_was_sent(charged: Order, otto: User, sign_in: Any) -> None:
    tell_dispute(charged, "needs_response")
    ref = sale_of(charged, otto).ref
    assert sign_in(otto).get(f"/api/v1/sales/{ref}").json()["may"] == ["ship"]
    with pytest.raises(DisputeAtBank):
        cancel_sale(ref, actor=as_person(otto), reason="It fell.")
    assert ship_sale(ref, actor=as_person(otto), tracking="CH1").status == "shipped"


def test_lost_while_it_is_held_all_of_it_is_taken_and_the_commission_given_back(charged: Order, market: Shop, otto: User) -> None:
    sale = send_and_receive(charged, otto)
    tell_dispute(charged, "needs_response")
    tell_dispute(charged, "lost")
    sale.refresh_from_db()
    assert (sale.status, sale.refunded_minor, sale.charged_back_minor, sale.due_at) == ("refunded", 5300, 5300, None)
    assert balances(market).keys() == {"fees.card", "received.card"}  # the fee of the card itself is gone
    assert now_of(charged).status == "refunded"
    assert codes(sale)[-2:] == ["bank_looks", "charge_back"]


def test_lost_after_the_release_the_seller_falls_below_zero_and_later_sales_fill_it(make_charged: MakeOrder, market: Shop, otto: User) -> None:
    order = make_charged((otto, 1))
    release(order, otto)
    assert read_balance(market, otto.pk).available_minor == NET
    later = make_charged((otto, 1))
    tell_dispute(order, "lost")
    assert read_balance(market, otto.pk).available_minor == 0
    tell_dispute(later, "needs_response", 2650, reference="du_2")
    tell_dispute(later, "lost", 2650, reference="du_2")
    assert read_balance(market, otto.pk).pending_minor == 2650 - 240
    assert now_of(later).status == "paid"  # the rest of it goes on
    assert sale_of(later, otto).status == "paid"


def test_what_was_paid_out_already_is_owed_and_not_paid_out_again(make_charged: MakeOrder, market: Shop, otto: User) -> None:
    order = make_charged((otto, 1))
    release(order, otto)
    change_payout_account(market, PayoutAccountIn(holder="Otto", iban=IBAN), actor=as_person(otto))
    run = pay_out(market)
    let_the_bank_work()
    assert statuses(run) == [(NET, "settled")]
    tell_dispute(order, "lost")
    assert read_balance(market, otto.pk).available_minor == -NET
    release(make_charged((otto, 2)), otto)
    run = pay_out(market)
    let_the_bank_work()
    assert statuses(run) == [(9600 + 650 - 960 - NET, "settled")]


def test_each_bears_what_is_left_to_them_and_the_house_its_own(make_charged: MakeOrder, market: Shop, otto: User, mia: User) -> None:
    order = make_charged((otto, 2), (mia, 1), (None, 1))
    tell_dispute(order, "lost", order.total_minor // 2)
    his, hers = sale_of(order, otto), sale_of(order, mia)
    books = balances(market)
    assert his.charged_back_minor == pytest.approx(his.part.total_minor / 2, abs=1)
    assert hers.charged_back_minor == pytest.approx(hers.part.total_minor / 2, abs=1)
    assert his.charged_back_minor + hers.charged_back_minor + books["losses.disputes"] == order.total_minor // 2
    assert sum(books.values()) == 0
    # The other half can be refunded, and not a unit more.
    left = order.total_minor - order.total_minor // 2
    with pytest.raises(RefundTooLarge):
        refund_order(order.ref, actor=PLATFORM, amount_minor=left + 1, reason="so", key="1")
    refund_order(order.ref, actor=PLATFORM, amount_minor=left, reason="so", key="2")
    assert {one.status for one in Sale.objects.across_shops()} == {"refunded"}
    assert now_of(order).status == "refunded"
    assert [name for name in balances(market) if name.startswith(("sellers", "sales.commission"))] == []


def test_won_nothing_changes_and_what_ran_out_is_released_at_once(charged: Order, market: Shop, otto: User) -> None:
    sale = send_and_receive(charged, otto)
    assert now_of(charged).status == "delivered"
    tell_dispute(charged, "needs_response")
    let_time_pass(30)
    advance_due()  # looks again in six hours
    tell_dispute(charged, "won")
    assert (now_of(charged).status, sale_of(charged, otto).status) == ("delivered", "arrived")
    assert advance_due() == 1
    assert (now_of(charged).status, sale_of(charged, otto).status) == ("completed", "released")
    assert balances(market)[f"sellers.available {otto.pk}"] == -NET
    assert codes(sale)[-3:] == ["bank_looks", "bank_declined", "release"]


def test_a_window_that_still_runs_goes_on_as_it_was(charged: Order, otto: User) -> None:
    sale = send_and_receive(charged, otto)
    due = sale.due_at
    tell_dispute(charged, "needs_response")
    tell_dispute(charged, "won")
    assert sale_of(charged, otto).due_at == due
    assert advance_due() == 0


def test_events_may_come_twice_and_in_any_order(make_charged: MakeOrder, market: Shop, otto: User) -> None:
    order = make_charged((otto, 1), (None, 1))
    for status in ("lost", "needs_response", "lost", "won", "under_review"):
        tell_dispute(order, status)
    assert Dispute.objects.across_shops().get().status == "lost"
    assert Booking.objects.across_shops().filter(kind="charge-back").count() == 1
    assert codes(sale_of(order, otto)) == ["paid", "charge_back"]
    assert balances(market)["losses.disputes"] == 4800 + 325  # what the house has sold


def test_what_was_refunded_before_is_not_taken_twice(charged: Order, market: Shop, otto: User) -> None:
    sale = send_and_receive(charged, otto)
    refund = refund_order(charged.ref, actor=PLATFORM, amount_minor=5300, reason="so", key="1")
    send_refund(refund.pk)
    tell_dispute(charged, "needs_response")
    tell_dispute(charged, "lost")
    assert (sale_of(charged, otto).charged_back_minor, now_of(charged).status) == (0, "refunded")
    assert codes(sale) == ["paid", "ship", "arrive", "refund"]  # its seller has nothing to do with it any more
    assert balances(market)["losses.disputes"] == 5300  # the buyer got it twice


def test_a_refund_that_never_went_out_is_paid_by_the_bank(charged: Order, market: Shop) -> None:
    refund = refund_order(charged.ref, actor=PLATFORM, amount_minor=5300, reason="so", key="1")
    tell_dispute(charged, "needs_response")
    assert not send_refund(refund.pk)
    refund.refresh_from_db()
    assert (refund.status, refund.error) == ("waiting", "The buyer's bank looks into the payment.")
    assert balances(market)["owed.buyers"] == -5300
    tell_dispute(charged, "lost")
    refund.refresh_from_db()
    assert (refund.status, refund.reference) == ("done", "du_1")
    assert "losses.disputes" not in balances(market)
    assert "owed.buyers" not in balances(market)


def test_a_refund_that_waited_goes_out_when_the_bank_declines(charged: Order, market: Shop) -> None:
    refund = refund_order(charged.ref, actor=PLATFORM, amount_minor=5300, reason="so", key="1")
    tell_dispute(charged, "needs_response")
    assert not send_refund(refund.pk)
    tell_dispute(charged, "won")
    assert send_refund(refund.pk)
    assert "owed.buyers" not in balances(market)


def test_two_disputes_of_parts_hold_it_until_both_are_decided(charged: Order, otto: User) -> None:
    send_and_receive(charged, otto)
    tell_dispute(charged, "needs_response", 1000)
    tell_dispute(charged, "needs_response", 2000, reference="du_2")
    tell_dispute(charged, "lost", 1000)
    let_time_pass(30)
    assert (now_of(charged).status, advance_due()) == ("disputed", 0)
    tell_dispute(charged, "won", 2000, reference="du_2")
    assert advance_due() == 1
    sale = sale_of(charged, otto)
    assert (sale.status, sale.refunded_minor) == ("released", 1000)


def test_all_is_lost_though_the_last_that_is_decided_is_won(charged: Order) -> None:
    tell_dispute(charged, "needs_response", 1000)
    tell_dispute(charged, "lost", reference="du_2")
    assert now_of(charged).status == "disputed"
    tell_dispute(charged, "won", 1000)
    assert now_of(charged).status == "refunded"


def test_what_staff_marked_stays_theirs_to_settle(charged: Order, otto: User) -> None:
    send_and_receive(charged, otto)
    dispute_order(charged.ref, actor=PLATFORM, reason="not real")
    tell_dispute(charged, "needs_response")
    tell_dispute(charged, "won")
    assert now_of(charged).status == "disputed"
    let_time_pass(30)
    assert advance_due() == 0
    settle_dispute(charged.ref, actor=PLATFORM, words="It is real.")
    let_time_pass(1)
    assert advance_due() == 1


def test_a_complaint_here_is_dropped_when_the_bank_takes_all(charged: Order, otto: User) -> None:
    complaint = complain(send_and_receive(charged, otto))
    tell_dispute(charged, "needs_response")
    with pytest.raises(DisputeAtBank):
        accept_dispute(sale_of(charged, otto).ref, actor=as_person(otto))
    tell_dispute(charged, "lost")
    read_letters()
    complaint.refresh_from_db()
    assert (complaint.status, complaint.outcome) == ("closed", "dropped")


def test_a_complaint_here_goes_on_about_what_is_left(charged: Order, otto: User) -> None:
    complaint = complain(send_and_receive(charged, otto), 5300)
    tell_dispute(charged, "lost", 5000)
    accept_dispute(sale_of(charged, otto).ref, actor=as_person(otto))
    complaint.refresh_from_db()
    assert (complaint.outcome, complaint.granted_minor) == ("agreed", 300)
    assert sale_of(charged, otto).status == "refunded"


def test_the_rest_of_an_order_of_which_the_bank_took_a_part_can_be_cancelled(charged: Order, market: Shop) -> None:
    tell_dispute(charged, "lost", 1300)
    cancel_order(charged.ref, actor=PLATFORM, reason="other", key=key_of(charged.ref))
    assert now_of(charged).status == "cancelled"
    assert [one.amount_minor for one in Refund.objects.across_shops()] == [4000]
    assert not [name for name in balances(market) if name.startswith("sellers")]


def test_sellers_are_told_when_it_opens_and_how_it_ends(make_charged: MakeOrder, otto: User, mia: User) -> None:
    order, other = make_charged((otto, 1), (mia, 1)), make_charged((otto, 1))
    send_and_receive(order, mia)
    before = len(read_letters())
    for told, status, reference in (
        (order, "needs_response", "du_1"),
        (order, "lost", "du_1"),
        (other, "under_review", "du_2"),
        (other, "won", "du_2"),
    ):
        tell_dispute(told, status, reference=reference)
        read_letters()
    letters = [one for one in read_letters()[before:] if one.to in (otto.email, mia.email)]
    assert [one.to for one in letters] == [otto.email, mia.email] * 2 + [otto.email] * 2
    first, hers = letters[0], letters[1]
    assert "do not send it before the bank has decided" in first.text
    assert "do not send it" not in hers.text
    lost = [one for one in letters if "took money" in one.subject]
    assert {one.to for one in lost} == {otto.email, mia.email}
    assert "took €51.25 of it back" in lost[0].text
    assert "Nothing is left of it for you" in lost[0].text
    assert [one.subject for one in letters if one.subject.startswith("The bank has decided for you")] == [
        f"The bank has decided for you: {sale_of(other, otto).ref}"
    ]


def test_both_sides_see_it_on_their_pages(charged: Order, otto: User, sign_in: Any) -> None:
    sale = send_and_receive(charged, otto)
    his, address = sign_in(otto), f"/api/v1/sales/{sale.ref}"

    def look() -> tuple[Any, Any]:
        mine, theirs = his.get(address).json(), Client().get(f"/api/v1/orders/{charged.ref}?key={key_of(charged.ref)}").json()["parts"][0]
        return [mine[name] for name in ("is_at_bank", "charged_back_minor", "net_minor")], [theirs[name] for name in ("is_at_bank", "may")]

    assert look() == ([False, 0, NET], [False, ["confirm", "ask_time"]])
    tell_dispute(charged, "needs_response", 5000)
    assert look() == ([True, 0, NET], [True, ["ask_time"]])
    assert Client().get(f"{address}/dispute?key={key_of(charged.ref)}").json()["may"] == []
    tell_dispute(charged, "lost", 5000)
    assert look() == ([False, 5000, 273], [False, ["confirm", "ask_time"]])
    assert [one["text"] for one in his.get(address).json()["timeline"]][-2:] == [
        "The buyer's bank looks into the payment; the money waits.",
        "The buyer's bank has decided, and took a part of it back.",
    ]


def test_the_seller_reads_it_line_by_line(charged: Order, market: Shop, otto: User, sign_in: Any) -> None:
    release(charged, otto)
    tell_dispute(charged, "lost")
    items = sign_in(otto).get(f"/api/v1/shops/{market.slug}/balance/entries").json()["items"]
    assert (items[0]["text"], items[0]["account"], items[0]["amount_minor"]) == ("Taken back by the buyer's bank", "available", -NET)


def test_what_the_bank_looks_into_may_be_held_for_long(charged: Order, otto: User) -> None:
    send_and_receive(charged, otto)
    tell_dispute(charged, "needs_response")
    Sale.objects.across_shops().update(paid_at=timezone.now() - timedelta(days=89))
    assert run_all() == []
    tell_dispute(charged, "won")
    advance_due()
