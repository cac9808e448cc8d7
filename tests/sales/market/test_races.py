"""Buyers, sellers, staff and time at once, over real connections: one is quicker, the others are told so, and the books agree."""

from collections import Counter

import pytest

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.sales.access import key_of
from galleria.sales.actions.dispute_order import dispute_order
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.actions.cancel_sale import cancel_sale
from galleria.sales.market.actions.release_sale import advance_due, confirm_sale
from galleria.sales.market.actions.send_no_more import send_no_more
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.models import ParcelLine, Sale
from galleria.sales.models import Booking
from galleria.shops.models import Shop
from tests.sales.market.conftest import MakeOrder, as_person, balances, sale_of
from tests.sales.market.test_sales import let_time_pass
from tests.sales.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_payment_that_is_noted_twice_at_once_splits_the_order_once(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1), pays=False)
    at_once(lambda _: pay_order(order.ref, actor=PLATFORM), 6)
    assert Sale.objects.across_shops().count() == 2
    assert Counter(Booking.objects.across_shops().values_list("kind", flat=True)) == {"payment": 1, "sale": 2}


def test_a_sale_is_released_once_whoever_does_it(make_sold: MakeOrder, market: Shop, otto: User) -> None:
    order = make_sold((otto, 1))
    ref = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="").ref
    let_time_pass(11)
    advance_due()
    let_time_pass(8)
    at_once(lambda number: confirm_sale(ref, actor=PLATFORM, key=key_of(order.ref)) if number % 2 else advance_due(), 8)
    assert Booking.objects.across_shops().filter(kind="release").count() == 1
    assert balances(market)[f"sellers.available {otto.pk}"] == -(4800 + 500 - 480)


def test_a_dispute_and_a_release_at_once_leave_the_money_in_one_place(make_sold: MakeOrder, market: Shop, otto: User) -> None:
    for number in range(5):
        order = make_sold((otto, 1)) if number < 3 else make_sold((otto, 1), (None, 1))
        ref = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="").ref

        def act(which: int, ref: str = ref, order_ref: str = order.ref) -> object:
            if which:
                return confirm_sale(ref, actor=PLATFORM, key=key_of(order_ref))
            return dispute_order(order_ref, actor=PLATFORM, reason="not real")

        at_once(act, 2)
        order.refresh_from_db()
        sale = sale_of(order, otto)
        assert sale.status == "released" or order.status == "disputed"
        # What is refunded afterwards comes from where the money is.
        refund_order(order.ref, actor=PLATFORM, amount_minor=order.total_minor, reason="not real", key="all")
    assert balances(market) == {}


def test_a_seller_gives_up_and_sends_at_once(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 1))
    ref = sale_of(order, otto).ref

    def act(number: int) -> object:
        if number % 2:
            return ship_sale(ref, actor=as_person(otto), tracking="CH1")
        return cancel_sale(ref, actor=as_person(otto), reason="It fell.")

    said = at_once(act, 6)
    assert sale_of(order, otto).status in ("shipped", "refunded")
    assert "sale_step_refused" in said


def test_two_parcels_of_the_last_piece_at_once(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 3))
    ref = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="", pieces=[(0, 1)]).ref
    said = at_once(lambda _: ship_sale(ref, actor=as_person(otto), tracking="CH1", pieces=[(0, 2)]), 6)
    assert sale_of(order, otto).status == "shipped"
    assert Counter(ParcelLine.objects.across_shops().values_list("quantity", flat=True)) == {1: 1, 2: 1}
    assert "sale_step_refused" in said


def test_the_rest_is_sent_and_not_sent_at_once(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 2))
    ref = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="", pieces=[(0, 1)]).ref

    def act(number: int) -> object:
        if number % 2:
            return ship_sale(ref, actor=as_person(otto), tracking="")
        return send_no_more(ref, actor=as_person(otto), reason="It fell.")

    at_once(act, 6)
    sale = sale_of(order, otto)
    assert (sale.status, sale.parcel_count, sale.refunded_minor) in (("shipped", 2, 0), ("shipped", 1, 4800))
