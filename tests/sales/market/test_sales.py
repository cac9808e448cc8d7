"""An order of several sellers, from its payment to the day on which the money is theirs."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.catalog.models import Variant
from galleria.sales.access import key_of
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.actions.dispute_order import dispute_order
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.refund_order import refund_order, write_refund
from galleria.sales.actions.settle_dispute import settle_dispute
from galleria.sales.errors import StepRefused
from galleria.sales.market.actions.cancel_sale import cancel_sale
from galleria.sales.market.actions.extend_sale import answer_time, ask_time, give_time
from galleria.sales.market.actions.receive_sale import receive_sale
from galleria.sales.market.actions.release_sale import advance_due, confirm_sale, remind_before_release
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.errors import NothingAsked, SaleInDispute, SaleStepRefused, TooLongHeld
from galleria.sales.market.models import Sale
from galleria.sales.market.rules import HOUSE
from galleria.sales.models import Order
from galleria.sales.rules.status import Step
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.sales.market.conftest import MakeOrder, as_person, balances, sale_of
from tests.sample_shop import build_manifest


def let_time_pass(days: float) -> None:
    """As if everything had happened so many days earlier."""
    for sale in Sale.objects.across_shops():
        for name in ("due_at", "arrived_at", "shipped_at", "paid_at"):
            moment = getattr(sale, name)
            setattr(sale, name, moment and moment - timedelta(days=days))
        sale.save()


def look(order: Order) -> Any:
    """As its buyer sees it."""
    return Client().get(f"/api/v1/orders/{order.ref}?key={key_of(order.ref)}").json()


def test_a_paid_order_is_split_and_its_money_held(make_sold: MakeOrder, market: Shop, otto: User) -> None:
    order = make_sold((otto, 1), (None, 1))
    # 48.00 a piece and 6.50 for the parcel: half of it is Otto's. Commission is a tenth of the goods, and 21 % of it tax.
    his = sale_of(order, otto)
    assert (his.goods_minor, his.delivery_minor, his.commission_minor, his.commission_tax_minor) == (4800, 325, 480, 83)
    books = balances(market)
    assert books["received.transfer"] == order.total_minor == 2 * 4800 + 650
    assert books[f"sellers.pending {otto.pk}"] == -(4800 + 325 - 480)
    assert books["sales.commission"] == -(480 - 83)
    assert sum(books.values()) == 0
    (part,) = look(order)["parts"]
    assert (part["status"], part["positions"], part["seller"]) == ("paid", [0], {"username": otto.username, "name": "Otto's attic"})


def test_a_shop_without_a_market_sells_everything_itself(shop: Shop, make_sold: MakeOrder, otto: User) -> None:
    sync_shop("halden", build_manifest())
    order = make_sold((otto, 1))
    assert not Sale.objects.across_shops().filter(order=order).exists()
    assert "sellers.pending" not in "".join(balances(shop))
    assert look(order)["parts"] == []


def test_sent_arrived_and_confirmed_the_money_is_the_sellers(make_sold: MakeOrder, market: Shop, otto: User) -> None:
    order = make_sold((otto, 1))
    sale = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="CH123")
    order.refresh_from_db()
    assert (sale.status, order.status, sale.tracking) == ("shipped", "shipped", "CH123")
    sale = receive_sale(sale.ref, actor=as_person(otto), key=key_of(order.ref))
    assert sale.due_at is not None
    assert (sale.due_at - timezone.now()).days == 6  # a private seller's seven days have begun
    confirm_sale(sale.ref, actor=as_person(otto), key=key_of(order.ref))
    confirm_sale(sale.ref, actor=as_person(otto), key=key_of(order.ref))
    order.refresh_from_db()
    assert (sale_of(order, otto).status, order.status) == ("released", "completed")
    assert balances(market)[f"sellers.available {otto.pk}"] == -(4800 + 500 - 480)
    assert f"sellers.pending {otto.pk}" not in balances(market)


def test_time_takes_every_step_by_itself(make_sold: MakeOrder, market: Shop, otto: User) -> None:
    order = make_sold((otto, 1))
    ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    assert advance_due() == 0
    let_time_pass(10.1)
    assert advance_due() == 1
    assert sale_of(order, otto).status == "arrived"
    assert remind_before_release() == 0
    let_time_pass(5.5)
    assert (remind_before_release(), remind_before_release()) == (1, 0)
    let_time_pass(1.6)
    assert (advance_due(), advance_due()) == (1, 0)
    assert sale_of(order, otto).status == "released"
    assert balances(market)[f"sellers.available {otto.pk}"] == -(4800 + 500 - 480)


def test_what_is_in_dispute_is_not_released(make_sold: MakeOrder, otto: User, market: Shop) -> None:
    order = make_sold((otto, 1))
    sale = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    dispute_order(order.ref, actor=PLATFORM, reason="another watch")
    let_time_pass(30)
    assert advance_due() == 1  # it counts as there
    let_time_pass(30)
    assert advance_due() == 0
    with pytest.raises(SaleInDispute):
        confirm_sale(sale.ref, actor=PLATFORM, key=key_of(order.ref))
    settle_dispute(order.ref, actor=PLATFORM, words="It is the right one.")
    let_time_pass(1)
    assert advance_due() == 1
    assert sale_of(order, otto).status == "released"


def test_a_refund_is_borne_by_what_is_left_to_each(make_sold: MakeOrder, market: Shop, otto: User) -> None:
    order = make_sold((otto, 1), (None, 1))
    refund_order(order.ref, actor=PLATFORM, amount_minor=order.total_minor // 2, reason="late", key="a")
    assert sale_of(order, otto).refunded_minor == 2563  # a half of 51.25, and the odd cent
    refund_order(order.ref, actor=PLATFORM, amount_minor=order.total_minor - order.total_minor // 2, reason="too late", key="b")
    assert balances(market) == {}
    assert sale_of(order, otto).status == "refunded"


def test_what_a_seller_was_given_is_clawed_back(make_sold: MakeOrder, market: Shop, otto: User) -> None:
    order = make_sold((otto, 1))
    ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    confirm_sale(sale_of(order, otto).ref, actor=PLATFORM, key=key_of(order.ref))
    refund_order(order.ref, actor=PLATFORM, amount_minor=1000, reason="a scratch", key="a")
    # Of the ten given back, commission bears its share: 480 of 5300.
    assert balances(market)[f"sellers.available {otto.pk}"] == -(4800 + 500 - 480 - 1000 + 91)
    refund_order(order.ref, actor=PLATFORM, amount_minor=4300, reason="not real", key="b")
    assert balances(market) == {}
    assert sale_of(order, otto).status == "refunded"


def test_a_seller_who_cannot_send_gives_back_their_part_alone(make_sold: MakeOrder, market: Shop, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1))
    sale = sale_of(order, otto)
    assert cancel_sale(sale.ref, actor=as_person(otto), reason="It fell.").status == "refunded"
    cancel_sale(sale.ref, actor=as_person(otto), reason="It fell.")
    order.refresh_from_db()
    assert (sale_of(order, mia).status, sale_of(order, mia).refunded_minor, order.status) == ("paid", 0, "paid")
    assert f"sellers.pending {otto.pk}" not in balances(market)
    ship_sale(sale_of(order, mia).ref, actor=as_person(mia), tracking="")
    order.refresh_from_db()
    assert order.status == "shipped"
    with pytest.raises(SaleStepRefused):
        cancel_sale(sale_of(order, mia).ref, actor=as_person(mia), reason="too late")


def test_nothing_is_cancelled_of_which_a_part_has_left(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 1), (None, 1))
    ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    order.refresh_from_db()
    assert order.status == "paid"  # the house has not sent its own
    with pytest.raises(StepRefused):
        cancel_order(order.ref, actor=PLATFORM, reason="other", key=key_of(order.ref))


def test_a_cancelled_order_gives_every_part_back(make_sold: MakeOrder, market: Shop, otto: User, mia: User) -> None:
    order = make_sold((otto, 2), (mia, 1), (None, 1))
    cancel_order(order.ref, actor=PLATFORM, reason="other", key=key_of(order.ref))
    assert balances(market) == {}
    assert {sale_of(order, otto).status, sale_of(order, mia).status} == {"refunded"}
    assert set(Variant.objects.for_shop(market).values_list("on_hand", flat=True)) == {3}


def test_what_staff_send_and_hand_over_is_sent_for_the_sellers(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1))
    advance_order(order.ref, Step.SHIP, actor=PLATFORM, tracking="CH9")
    assert {(sale_of(order, one).status, sale_of(order, one).tracking) for one in (otto, mia)} == {("shipped", "CH9")}
    advance_order(order.ref, Step.DELIVER, actor=PLATFORM)
    assert {sale_of(order, one).status for one in (otto, mia)} == {"arrived"}


def test_more_time_is_given_when_both_agree(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 1))
    ref = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="").ref
    with pytest.raises(NothingAsked):
        answer_time(ref, actor=as_person(otto), is_granted=True)
    before = receive_sale(ref, actor=PLATFORM, key=key_of(order.ref)).due_at
    ask_time(ref, actor=PLATFORM, key=key_of(order.ref), days=5)
    sale = answer_time(ref, actor=as_person(otto), is_granted=True)
    assert before is not None
    assert sale.due_at is not None
    assert (sale.due_at - before).days == 5
    ask_time(ref, actor=PLATFORM, key=key_of(order.ref), days=9)
    assert answer_time(ref, actor=as_person(otto), is_granted=False).due_at == sale.due_at
    assert give_time(ref, actor=as_person(otto), days=25).extension_days == 30
    with pytest.raises(TooLongHeld):
        give_time(ref, actor=as_person(otto), days=1)


def test_money_is_held_no_longer_than_a_card_allows(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 1))
    let_time_pass(85)
    ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    sale = receive_sale(sale_of(order, otto).ref, actor=PLATFORM, key=key_of(order.ref))
    assert sale.due_at is not None
    assert (sale.due_at - sale.paid_at).days == 90
    confirm_sale(sale.ref, actor=PLATFORM, key=key_of(order.ref))


def test_the_house_alone_bears_its_own_refund(make_sold: MakeOrder, market: Shop, otto: User) -> None:
    order = make_sold((otto, 1), (None, 1))
    before = balances(market)
    write_refund(order, lock_payment(order), actor=PLATFORM, amount_minor=1000, reason="broken lid", key="x", weights={HOUSE: 1})
    assert sale_of(order, otto).refunded_minor == 0
    assert balances(market)[f"sellers.pending {otto.pk}"] == before[f"sellers.pending {otto.pk}"]


def test_what_private_people_sell_bears_no_tax(make_sold: MakeOrder, otto: User, mia: User) -> None:
    own = make_sold((otto, 1))
    assert (own.quote["tax_minor"], [line["tax_percent"] for line in own.quote["lines"]]) == (0, ["0"])
    both = make_sold((otto, 1), (mia, 1))
    assert [line["tax_percent"] for line in both.quote["lines"]] == ["0", "6"]
    assert (sale_of(both, otto).goods_tax_minor, sale_of(both, mia).goods_tax_minor) == (0, 272)
