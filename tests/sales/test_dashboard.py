"""The first page of the back office: what has to be done, figures from the ledger, what runs out; each to whom it is for."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.models import SearchCount, Variant
from galleria.kernel.audits import run_audit, start_audit
from galleria.kernel.causes import Cause, say_cause
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Order
from galleria.sales.office.chart import draw_chart, find_step
from galleria.sales.reads.dashboard import read_figures, read_stock, read_work
from galleria.sales.rules.status import Step
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sales.conftest import add, send_order
from tests.sample_shop import build_manifest

pytestmark = pytest.mark.django_db
PAGE = "/admin/dashboard/"
ZONE = "Europe/Brussels"
SignIn = Callable[[User], Client]


def fill_up(shop: Shop) -> None:
    """Twenty of everything."""
    say_cause(Cause(kind="adjustment"))
    Variant.objects.for_shop(shop).update(on_hand=20)


def order_again(client: Client, quantity: int = 1, **changes: Any) -> Order:
    add(client, "HAL-1", quantity)
    return Order.objects.across_shops().get(ref=send_order(client, **changes).json()["ref"])


def set_back(order: Order, days: int) -> None:
    """As if it had been placed and booked so long ago. The ledger's guards are the owner's to lift."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE sales_booking DISABLE TRIGGER USER")
        cursor.execute("UPDATE sales_booking SET at = at - make_interval(days => %s) WHERE order_id = %s", (days, order.pk))
        cursor.execute("ALTER TABLE sales_booking ENABLE TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    Order.objects.across_shops().filter(pk=order.pk).update(placed_at=order.placed_at - timedelta(days=days))


def test_everybody_lands_where_their_work_is(shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: SignIn) -> None:
    silent = sync_shop("silent", build_manifest(name="Silent", hosts=["silent.localhost"], position=3, selling=None))[0]
    operator = make_person()
    operator.is_superuser = True
    operator.save()
    for person, entrance in (
        (make_person(Role.SUPPORT, at=shop), PAGE),
        (make_person(Role.MANAGER, at=shop), PAGE),
        (make_person(Role.OWNER, at=shop), PAGE),
        (operator, PAGE),
        (make_person(Role.OWNER, at=silent), "/admin/catalog/product/"),
    ):
        client = sign_in(person)
        assert client.get("/admin/")["Location"] == entrance
        answer = client.get(PAGE)
        assert answer.status_code == (200 if entrance == PAGE else 404)
        assert ("/admin/sales/order/" in client.get("/admin/catalog/product/").content.decode()) is True
    for person in (make_person(Role.SELLER, at=shop), make_person()):
        assert "/admin/login/" in sign_in(person).get(PAGE)["Location"]


def test_support_sees_the_work_and_no_figures(shop: Shop, other_shop: Shop, order: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    pay_order(order.ref, actor=PLATFORM)
    support = sign_in(make_person(Role.SUPPORT, at=shop)).get(PAGE)
    assert (order.ref in support.content.decode(), support.context["figures"], support.context["stock"]) == (True, None, None)
    assert "Revenue" not in support.content.decode()
    manager = sign_in(make_person(Role.MANAGER, at=shop)).get(PAGE)
    assert (order.ref in manager.content.decode(), manager.context["figures"]["revenue"]) == (True, "€102.50")
    assert (manager.context["audit"], "The books agree" in manager.content.decode()) == (None, False)
    other = sign_in(make_person(Role.MANAGER, at=other_shop))
    assert order.ref not in other.get(PAGE).content.decode()
    bad = other.get(f"{PAGE}?shop={shop.slug}")
    assert (bad.status_code, order.ref in bad.content.decode(), "not one of the available choices" in bad.content.decode()) == (200, False, True)
    for query in ("days=8", "days=x", "days=30&shop=%F0%9F%8D%B5"):
        assert sign_in(make_person(Role.OWNER, at=shop)).get(f"{PAGE}?{query}").status_code == 200


def test_what_has_to_be_done_is_sorted_by_urgency(
    client: Client, shop: Shop, order: Order, make_product: MakeProduct, first_slot: Callable[[], datetime]
) -> None:
    fill_up(shop)
    pickup = order_again(client, delivery={"method": "counter", "slot": first_slot().isoformat()}, payment="at-pickup")
    paid, preparing, ready, gone = (order_again(client) for _ in range(4))
    for one in (paid, preparing, ready, gone):
        pay_order(one.ref, actor=PLATFORM)
    advance_order(preparing.ref, Step.PREPARE, actor=PLATFORM)
    advance_order(ready.ref, Step.MAKE_READY, actor=PLATFORM)
    advance_order(gone.ref, Step.SHIP, actor=PLATFORM)
    work = read_work(shop)
    refs = {part: {one["ref"] for one in found["orders"]} for part, found in work.items()}
    assert refs == {"prepare": {pickup.ref, paid.ref}, "preparing": {preparing.ref}, "ready": {ready.ref}, "unpaid": {order.ref}}
    assert (work["unpaid"]["amount_minor"], work["prepare"]["late"]) == (10250, 0)
    assert read_work(Shop(pk=10**9)) == {}


def test_figures_are_what_the_ledger_says(client: Client, shop: Shop, order: Order) -> None:
    fill_up(shop)
    old, before, cancelled = (order_again(client) for _ in range(3))
    for one in (order, old, before, cancelled):
        pay_order(one.ref, actor=PLATFORM)
    refund_order(order.ref, actor=PLATFORM, amount_minor=2500, reason="A dent", key="one")
    cancel_order(cancelled.ref, actor=PLATFORM, reason="none left")
    set_back(old, 3)
    set_back(before, 8)
    SearchCount.objects.create(shop=shop, day=timezone.now().date(), q="tea", searches=40)
    found = read_figures(shop, days=7, zone=ZONE)
    assert (found["revenue_minor"], found["revenue_before_minor"]) == (10250 - 2500 + 5300, 5300)
    assert (found["orders"], found["orders_before"], found["cancelled"], found["ordered_minor"]) == (3, 1, 1, 10250 + 5300)
    assert found["searches"] == 40
    today = timezone.now().astimezone(ZoneInfo(ZONE)).date()
    by_day = {date.fromisoformat(one["day"]): one["amount_minor"] for one in found["days"]}
    assert list(by_day) == [today - timedelta(days=back) for back in range(6, -1, -1)]
    assert {day: amount for day, amount in by_day.items() if amount} == {today: 7750, today - timedelta(days=3): 5300}
    assert 0 < found["tax_minor"] < found["revenue_minor"]
    assert sum(by_day.values()) == found["revenue_minor"]


def test_a_piece_runs_low_when_less_is_left_than_was_sold(client: Client, shop: Shop, order: Order, make_product: MakeProduct) -> None:
    make_product(on_hand=1)  # single, and nobody bought one
    gone = make_product(on_hand=0)
    stock = read_stock(shop, days=30)
    assert [(one["sku"], one["free"], one["sold"]) for one in stock["low"]] == [("HAL-1", 1, 2)]
    assert [one["product"] for one in stock["gone"]] == [gone.pk]
    assert (stock["low_count"], stock["gone_count"]) == (1, 1)
    Order.objects.across_shops().update(placed_at=timezone.now() - timedelta(days=31))
    assert read_stock(shop, days=30)["low"] == []


def test_operators_see_whether_the_books_agree(shop: Shop, order: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    operator = make_person()
    operator.is_superuser = True
    operator.save()
    client = sign_in(operator)
    assert "No audit has run yet" in client.get(PAGE).content.decode()
    assert run_audit(start_audit().pk)
    assert "The books agree" in client.get(PAGE).content.decode()
    Order.objects.across_shops().update(total_minor=1)
    assert run_audit(start_audit().pk)
    page = client.get(PAGE).content.decode()
    assert ("break a promise" in page or "breaks a promise" in page, order.ref in page, 'data-light="red"' in page) == (True, True, True)
    Order.objects.across_shops().update(total_minor=10250)


@given(st.lists(st.integers(-(10**9), 10**12), min_size=1, max_size=90))
def test_every_bar_stands_inside_the_chart(amounts: list[int]) -> None:
    days = [(date(2026, 1, 1) + timedelta(days=index), amount) for index, amount in enumerate(amounts)]
    chart = draw_chart(days, "EUR")
    assert len(chart.bars) == sum(1 for amount in amounts if amount)
    for bar in chart.bars:
        assert chart.left <= bar.x
        assert bar.x + bar.width <= chart.right
        assert bar.y >= 0
        assert bar.y + bar.height <= chart.height
    assert 2 <= len(chart.lines) <= 9
    assert 1 <= len(chart.days) <= 7


def test_the_scale_is_written_short() -> None:
    day = date(2026, 11, 26)
    for amount, currency, most in ((0, "EUR", "€1"), (990_000, "EUR", "€10K"), (9_646_000, "VND", "₫10M"), (101, "EUR", "€1.5")):
        assert draw_chart([(day, amount)], currency).lines[-1].text == most


@pytest.mark.parametrize(("span", "step"), [(0, 1), (4, 1), (100, 25), (1000, 250), (10250, 5000), (999_999, 250_000)])
def test_the_scale_has_round_steps(span: int, step: int) -> None:
    assert find_step(span) == step
