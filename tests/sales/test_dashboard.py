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
from galleria.catalog.models import Variant, VisitCount
from galleria.kernel.audits import run_audit, start_audit
from galleria.kernel.causes import Cause, say_cause
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Order
from galleria.sales.office.chart import draw_chart, find_step
from galleria.sales.office.conversion import draw_rates
from galleria.sales.reads.dashboard import read_best, read_conversion, read_figures, read_stock, read_work
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
    found = read_figures(shop, days=7, zone=ZONE)
    assert (found["revenue_minor"], found["revenue_before_minor"]) == (10250 - 2500 + 5300, 5300)
    assert (found["orders"], found["orders_before"], found["cancelled"], found["ordered_minor"]) == (3, 1, 1, 10250 + 5300)
    today = timezone.now().astimezone(ZoneInfo(ZONE)).date()
    by_day = {date.fromisoformat(one["day"]): one["amount_minor"] for one in found["days"]}
    assert list(by_day) == [today - timedelta(days=back) for back in range(6, -1, -1)]
    assert {day: amount for day, amount in by_day.items() if amount} == {today: 7750, today - timedelta(days=3): 5300}
    assert 0 < found["tax_minor"] < found["revenue_minor"]
    assert sum(by_day.values()) == found["revenue_minor"]


def test_a_piece_runs_low_when_less_is_left_than_was_sold(client: Client, shop: Shop, order: Order, make_product: MakeProduct) -> None:
    make_product(on_hand=1)  # single, and nobody bought one
    gone = make_product(on_hand=0)
    stock = read_stock(shop, days=30, low=0)
    assert [(one["sku"], one["free"], one["sold"]) for one in stock["low"]] == [("HAL-1", 1, 2)]
    assert [one["product"] for one in stock["gone"]] == [gone.pk]
    assert (stock["low_count"], stock["gone_count"]) == (1, 1)
    fixed = read_stock(shop, days=30, low=3)
    assert [(one["sku"], one["free"], one["sold"]) for one in fixed["low"]] == [("HAL-1", 1, 2), ("HAL-2", 1, 0)]
    Order.objects.across_shops().update(placed_at=timezone.now() - timedelta(days=31))
    assert read_stock(shop, days=30, low=0)["low"] == []
    assert [one["sku"] for one in read_stock(shop, days=30, low=1)["low"]] == ["HAL-1", "HAL-2"]


def count_visits(shop: Shop, days_ago: int, viewed: int, bagged: int = 0, checkouts: int = 0) -> None:
    day = (timezone.now() - timedelta(days=days_ago)).date()
    VisitCount.objects.create(shop=shop, day=day, viewed=viewed, bagged=bagged, checkouts=checkouts)


def test_conversion_is_orders_on_visitors_who_looked(
    client: Client, other_shop: Shop, order: Order, make_person: MakePerson, sign_in: SignIn
) -> None:
    shop = order.shop
    owner = sign_in(make_person(Role.OWNER, at=shop))
    say_cause(Cause(kind="adjustment"))
    Variant.objects.for_shop(shop).update(on_hand=20)
    set_back(order_again(client), 40)
    count_visits(shop, 0, 40, 10, 4)
    count_visits(shop, 7, 10)
    count_visits(shop, 29, 50, 5)
    count_visits(shop, 30, 25, 5, 5)  # the 30 days before
    count_visits(other_shop, 0, 1000, 1000, 1000)
    found = read_conversion(shop, days=30)
    assert found["now"] == {"viewed": 100, "bagged": 15, "checkouts": 4, "orders": 1}
    assert found["before"] == {"viewed": 25, "bagged": 5, "checkouts": 5, "orders": 1}
    assert [(one["viewed"], one["orders"]) for one in found["days"] if one["viewed"] or one["orders"]] == [(50, 0), (10, 0), (40, 1)]
    assert len(found["days"]) == 30
    said = owner.get(PAGE).context["conversion"]
    assert (said["rate"], said["change"]) == ("1.0 %", "3.0 points less than in the 30 days before")
    assert [(one["count"], one["before"], one["said"]) for one in said["stages"]] == [
        ("100", "25", ""), ("15", "5", "15.0 % of those who looked"), ("4", "5", "4.0 % of those who looked"), ("1", "1", "1.0 % of those who looked")
    ]  # fmt: skip
    assert (len(said["chart"].dots), said["days"][0][1:]) == (3, ["40", "10", "4", "1", "2.5 %"])
    assert "Brought most" in owner.get(PAGE).content.decode()
    assert [(one["title"], one["sold"], one["amount_minor"]) for one in read_best(shop, days=30)] == [("Oolong number 1", 2, 9600)]
    assert owner.get(f"{PAGE}?days=7").context["conversion"]["stages"][0]["count"] == "40"


def test_a_shop_that_nobody_has_visited_says_so(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    page = sign_in(make_person(Role.OWNER, at=shop)).get(PAGE)
    assert (page.context["conversion"]["rate"], page.context["conversion"]["change"]) == ("—", "nobody has looked in this time")
    for words in ("Nobody has looked at a product in this time", "Nothing was ordered.", "Nothing does.", "No money has moved"):
        assert words in page.content.decode(), words
    assert "In dispute" not in page.content.decode()
    support = sign_in(make_person(Role.SUPPORT, at=shop)).get(PAGE)
    assert (support.context["conversion"], support.context["best"], "From looking" in support.content.decode()) == (None, None, False)


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 10**6)), min_size=1, max_size=90), st.none() | st.floats(0, 500))
def test_every_rate_stands_inside_the_chart(counts: list[tuple[int, int]], before: float | None) -> None:
    chart = draw_rates([(date(2026, 1, 1) + timedelta(days=index), *one) for index, one in enumerate(counts)], before)
    assert len(chart.dots) == sum(1 for _, viewed in counts if viewed)
    assert "".join(chart.paths).count(" ") == 2 * len(chart.dots) - len(chart.paths) if chart.paths else not chart.dots
    for dot in chart.dots:
        assert chart.left <= dot.x <= chart.right
        assert 0 <= dot.y <= chart.height


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
