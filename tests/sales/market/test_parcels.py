"""A sale that leaves in several parcels, and what becomes of the pieces that do not leave."""

import pytest
from django.db import IntegrityError, connection, transaction

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.kernel.invariants import run_all
from galleria.kernel.models import Letter
from galleria.kernel.personal_data import Subject
from galleria.sales.access import key_of
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.errors import DisputeAtBank, StepRefused
from galleria.sales.market.actions.cancel_sale import cancel_sale, cancel_unsent
from galleria.sales.market.actions.receive_sale import receive_sale
from galleria.sales.market.actions.release_sale import advance_due, confirm_sale
from galleria.sales.market.actions.send_no_more import send_no_more
from galleria.sales.market.actions.ship_sale import ship_sale, track_parcel
from galleria.sales.market.disputes.actions.open_dispute import Complaint, open_dispute
from galleria.sales.market.disputes.errors import DisputeNotPossible
from galleria.sales.market.disputes.status import Reason
from galleria.sales.market.errors import ParcelNotFound, PiecesNotLeft, SaleStepRefused
from galleria.sales.market.models import Parcel, Sale, SentPieces
from galleria.sales.market.personal_data import erase_sales, export_sales
from galleria.sales.models import Order, Refund
from galleria.sales.returns.terms import look_at
from galleria.sales.rules.status import Step
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import MakeOrder, as_person, balances, now_of, sale_of, tell_dispute
from tests.sales.market.life import deliver_events
from tests.sales.market.test_sales import let_time_pass, look

pytestmark = pytest.mark.django_db


def send_part(order: Order, seller: User, *pieces: tuple[int, int], tracking: str = "") -> Sale:
    """These pieces leave."""
    return ship_sale(sale_of(order, seller).ref, actor=as_person(seller), tracking=tracking, pieces=pieces)


def pieces_of(sale: Sale) -> list[tuple[int, str, list[tuple[int, int]]]]:
    """What is in which parcel."""
    parcels = Parcel.objects.across_shops().filter(sale=sale)
    return [(one.number, one.tracking, [(line.line.position, line.quantity) for line in one.lines.all()]) for one in parcels]


def letters(word: str) -> list[str]:
    """Those that were written, about this."""
    deliver_events()
    return [letter.text for letter in Letter.objects.filter(subject__contains=word).order_by("pk")]


def test_it_leaves_in_two_parcels_and_is_shipped_with_the_last(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 2), (otto, 1))
    sale = send_part(order, otto, (0, 1), tracking="CH1")
    assert (sale.status, sale.is_part_sent, sale.due_at, now_of(order).status) == ("paid", True, None, "paid")
    (part,) = look(order)["parts"]
    assert [(one["number"], one["tracking"], one["pieces"]) for one in part["parcels"]] == [(1, "CH1", [{"position": 0, "quantity": 1}])]
    assert look(order)["may_cancel"] is False
    assert run_all() == []
    sale = ship_sale(sale.ref, actor=as_person(otto), tracking="CH2")
    assert pieces_of(sale) == [(1, "CH1", [(0, 1)]), (2, "CH2", [(0, 1), (1, 1)])]
    assert (sale.status, now_of(order).status, sale.tracking) == ("shipped", "shipped", "CH2")
    assert sale.due_at is not None
    assert [step.code for step in sale.steps.order_by("pk")] == ["paid", "part_ship", "ship"]
    receive_sale(sale.ref, actor=PLATFORM, key=key_of(order.ref))
    assert run_all() == []


def test_all_pieces_named_one_by_one_are_all_of_it(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 2))
    sale = send_part(order, otto, (0, 1), (0, 1))
    assert (sale.status, pieces_of(sale)) == ("shipped", [(1, "", [(0, 2)])])


def test_no_more_leaves_than_was_sold(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 2), (mia, 1))
    send_part(order, otto, (0, 1))
    for pieces in ([(0, 2)], [(0, 1), (0, 1)], [(1, 1)], [(7, 1)], [(0, 0)]):
        with pytest.raises(PiecesNotLeft):
            send_part(order, otto, *pieces)
    assert pieces_of(sale_of(order, otto)) == [(1, "", [(0, 1)])]
    with pytest.raises(IntegrityError), transaction.atomic():
        SentPieces.objects.across_shops().update(sent=3)
    ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    with pytest.raises(SaleStepRefused):
        send_part(order, otto, (0, 1))


def test_each_parcel_is_followed_by_its_own_number_until_the_sale_has_come(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 2))
    ref = send_part(order, otto, (0, 1), tracking="CH1").ref
    track_parcel(ref, 1, actor=as_person(otto), tracking="CH9")
    ship_sale(ref, actor=as_person(otto), tracking="CH2")
    ship_sale(ref, actor=as_person(otto), tracking="CH3")  # said again
    track_parcel(ref, 1, actor=as_person(otto), tracking="CH8")
    sale = track_parcel(ref, 1, actor=as_person(otto), tracking="CH8")
    assert ([tracking for _, tracking, _ in pieces_of(sale)], sale.tracking) == (["CH8", "CH3"], "CH3")
    assert sale.steps.filter(code="tracking").count() == 3
    with pytest.raises(ParcelNotFound):
        track_parcel(ref, 3, actor=as_person(otto), tracking="CH4")
    receive_sale(ref, actor=PLATFORM, key=key_of(order.ref))
    with pytest.raises(SaleStepRefused):
        track_parcel(ref, 1, actor=as_person(otto), tracking="CH4")
    assert run_all() == []


def test_what_has_left_in_part_is_neither_cancelled_nor_given_up(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 2))
    ref = send_part(order, otto, (0, 1)).ref
    with pytest.raises(StepRefused):
        cancel_order(order.ref, actor=PLATFORM, reason="other", key=key_of(order.ref))
    with pytest.raises(SaleStepRefused):
        cancel_sale(ref, actor=as_person(otto), reason="It fell.")
    with pytest.raises(SaleStepRefused):
        confirm_sale(ref, actor=PLATFORM, key=key_of(order.ref))
    assert sale_of(order, otto).refunded_minor == 0


def test_the_rest_is_not_sent_and_its_price_goes_back_without_delivery(make_sold: MakeOrder, market: Shop, otto: User, mia: User) -> None:
    order = make_sold((otto, 3), (mia, 1))
    ref = send_part(order, otto, (0, 1), tracking="CH1").ref
    mias = sale_of(order, mia)
    for _ in range(2):
        sale = send_no_more(ref, actor=as_person(otto), reason="Two of them fell.")
    refund = Refund.objects.across_shops().get()
    assert (refund.amount_minor, refund.reason) == (2 * 4800, "Two of them fell.")
    assert (sale.status, sale.refunded_minor, sale.due_at is not None) == ("shipped", 9600, True)
    assert (sale_of(order, mia).refunded_minor, sale_of(order, mia).status) == (mias.refunded_minor, "paid")
    (part, _) = look(order)["parts"]
    assert (part["unsent"], len(part["parcels"])) == ([{"position": 0, "quantity": 2}], 1)
    assert [step.code for step in sale.steps.order_by("pk")] == ["paid", "part_ship", "part_refund", "no_more"]
    assert run_all() == []
    let_time_pass(11)
    advance_due()
    let_time_pass(8)
    advance_due()
    assert sale_of(order, otto).status == "released"
    assert balances(market)[f"sellers.available {otto.pk}"] == -(sale.left_minor - 480)  # commission of the one that was sent
    assert run_all() == []


def test_the_rest_can_be_left_only_of_what_has_left_in_part(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 2))
    ref = sale_of(order, otto).ref
    with pytest.raises(SaleStepRefused):
        send_no_more(ref, actor=as_person(otto), reason="It fell.")
    ship_sale(ref, actor=as_person(otto), tracking="")
    with pytest.raises(SaleStepRefused):
        send_no_more(ref, actor=as_person(otto), reason="It fell.")
    assert not Refund.objects.across_shops().exists()


def test_after_thirty_days_the_rest_goes_back_by_itself(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 2))
    send_part(order, otto, (0, 1))
    let_time_pass(29)
    assert cancel_unsent() == 0
    let_time_pass(1)
    assert (cancel_unsent(), cancel_unsent()) == (1, 0)
    refund = Refund.objects.across_shops().get()
    assert (refund.amount_minor, refund.reason) == (4800, "It was not sent within 30 days.")
    assert (sale_of(order, otto).status, now_of(order).status) == ("shipped", "shipped")
    assert run_all() == []


def test_no_more_goes_back_than_is_left_and_all_of_it_ends_the_sale(make_sold: MakeOrder, otto: User, make_person: MakePerson) -> None:
    order = make_sold((otto, 2))
    sale = send_part(order, otto, (0, 1))
    staff = as_person(make_person(Role.OWNER, at=order.shop))
    refund_order(order.ref, actor=staff, amount_minor=sale.left_minor - 1000, reason="late", key="late")
    sale = send_no_more(sale.ref, actor=as_person(otto), reason="It fell.")
    assert (sale.status, sale.left_minor, now_of(order).status) == ("refunded", 0, "refunded")
    assert run_all() == []


def test_while_the_bank_looks_nothing_is_given_back(make_charged: MakeOrder, otto: User) -> None:
    order = make_charged((otto, 2))
    ref = send_part(order, otto, (0, 1)).ref
    tell_dispute(order, "needs_response")
    with pytest.raises(DisputeAtBank):
        send_no_more(ref, actor=as_person(otto), reason="It fell.")
    let_time_pass(31)
    assert cancel_unsent() == 0
    assert SentPieces.objects.across_shops().get().unsent == 0
    assert run_all() == []


def test_what_has_left_in_part_can_be_disputed_and_waits(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 2))
    ref, key = sale_of(order, otto).ref, key_of(order.ref)
    damaged = Complaint(Reason.DAMAGED, 1000, "A crack.")
    with pytest.raises(DisputeNotPossible):
        open_dispute(ref, damaged, actor=PLATFORM, key=key)
    send_part(order, otto, (0, 1))
    open_dispute(ref, damaged, actor=PLATFORM, key=key)
    let_time_pass(31)
    assert cancel_unsent() == 0


def test_staff_send_what_is_left_with_the_order(make_sold: MakeOrder, otto: User, make_person: MakePerson) -> None:
    order = make_sold((otto, 2))
    send_part(order, otto, (0, 1), tracking="CH1")
    advance_order(order.ref, Step.SHIP, actor=as_person(make_person(Role.OWNER, at=order.shop)), tracking="CH2")
    sale = sale_of(order, otto)
    assert (sale.status, pieces_of(sale)) == ("shipped", [(1, "CH1", [(0, 1)]), (2, "CH2", [(0, 1)])])


def test_only_what_was_sent_comes_back(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 3))
    ref = send_part(order, otto, (0, 1)).ref
    assert [one.free for one in look_at(now_of(order)).lines] == [0]
    send_no_more(ref, actor=as_person(otto), reason="They fell.")
    receive_sale(ref, actor=PLATFORM, key=key_of(order.ref))
    assert [one.free for one in look_at(now_of(order)).lines] == [1]


def test_the_buyer_has_one_letter_for_each_parcel(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 2), (otto, 1))
    title = order.lines.get(position=0).title
    send_part(order, otto, (0, 1), tracking="CH1")
    (first,) = letters("is on its way")
    assert f"1 × {title}" in first  # noqa: RUF001 - as it is printed
    assert ("Tracking: CH1" in first, "Still to come from Otto's attic" in first) == (True, True)
    ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="CH2")
    _, second = letters("is on its way")
    assert ("Tracking: CH2" in second, "Still to come" in second, "all that Otto's attic sends you has left" in second) == (True, False, True)


def test_the_buyer_hears_why_the_rest_does_not_come_and_nothing_twice(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 2))
    ref = send_part(order, otto, (0, 1)).ref
    send_no_more(ref, actor=as_person(otto), reason="One fell.")
    assert len(letters("is on its way")) == 1
    assert any("One fell." in letter.text for letter in Letter.objects.filter(to=order.email))
    receive_sale(ref, actor=PLATFORM, key=key_of(order.ref))
    (arrived,) = letters("Your buyer has")
    assert "1 × " in arrived  # noqa: RUF001 - as it is printed


def test_one_parcel_with_everything_is_told_once_as_ever(make_sold: MakeOrder, otto: User, mia: User) -> None:
    alone, together = make_sold((otto, 2)), make_sold((otto, 1), (mia, 1))
    ship_sale(sale_of(alone, otto).ref, actor=as_person(otto), tracking="")
    ship_sale(sale_of(together, otto).ref, actor=as_person(otto), tracking="")
    assert [alone.ref in text or together.ref in text for text in letters("is on its way")] == [True, True]


@pytest.mark.parametrize(
    "break_it",
    [
        "UPDATE market_sentpieces SET sent = 0",
        "UPDATE market_parcelline SET quantity = 2",
        "UPDATE market_sale SET parcel_count = 2",
        "UPDATE market_parcel SET tracking = 'XX'",
        "UPDATE market_sentpieces SET unsent = 1",
        "UPDATE market_sentpieces SET sold = 3",
        "UPDATE market_sale SET status = 'shipped'",
    ],
)
def test_the_audit_finds_what_does_not_agree(make_sold: MakeOrder, otto: User, break_it: str) -> None:
    send_part(make_sold((otto, 2)), otto, (0, 1))
    assert run_all() == []
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(break_it)
        assert "market.parcels_hold_what_was_sold" in str(run_all())
        transaction.set_rollback(True)


def test_a_person_reads_their_parcels_and_the_numbers_go_with_them(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 2))
    send_part(order, otto, (0, 1), tracking="CH1")
    subject = Subject(person_id=otto.pk, emails=(otto.email,), pseudonym="nobody")
    (told,) = export_sales(subject)
    assert [(one["number"], one["tracking"]) for one in told["parcels"]] == [(1, "CH1")]
    erase_sales(subject)
    assert (pieces_of(sale_of(order, otto)), sale_of(order, otto).tracking) == ([(1, "", [(0, 1)])], "")
