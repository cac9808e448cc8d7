"""Sellers' parts on the page of an order in the back office: who sees and does what, every button, every refusal."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import messages
from django.test import Client
from django.utils.html import escape

from galleria.accounts.access import Actor
from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.sales.access import key_of
from galleria.sales.market.actions.receive_sale import receive_sale
from galleria.sales.market.actions.release_sale import confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.models import Sale, SaleStep
from galleria.sales.models import Order
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import MakeOrder, sale_of, tell_dispute
from tests.sales.market.payouts.conftest import give

SignIn = Callable[[User], Client]


def page_of(order: Order) -> str:
    return f"/admin/sales/order/{order.pk}/change/"


def do(client: Client, sale: Sale, doing: str, **values: Any) -> Any:
    return client.post(f"/admin/sales/order/{sale.order_id}/sales/{sale.pk}/{doing}/", values, follow=True)


def told(answer: Any) -> str:
    return " ".join(str(one) for one in answer.context["messages"] or messages.get_messages(answer.wsgi_request))


def standing(sale: Sale) -> tuple[str, str, int]:
    now = Sale.objects.across_shops().get(pk=sale.pk)
    return now.status, now.tracking, now.extension_days


@pytest.fixture
def manager(market: Shop, make_person: MakePerson, sign_in: SignIn) -> Client:
    return sign_in(make_person(Role.MANAGER, at=market))


def test_every_part_stands_there_with_its_money(make_sold: MakeOrder, otto: User, mia: User, manager: Client) -> None:
    order = make_sold((otto, 2), (mia, 1), (None, 1))
    page = manager.get(page_of(order)).content.decode()
    for sale, name in ((sale_of(order, otto), "Otto's attic"), (sale_of(order, mia), "Mia's teas")):
        assert (sale.ref in page, escape(name) in page) == (True, True)
    assert page.count("paid, to be sent") == 2
    assert "A seller&#x27;s part, held for them" in page
    assert "€9.60" in page  # ten percent of Otto's two teas


def test_staff_ship_for_a_seller_and_give_time(make_sold: MakeOrder, otto: User, manager: Client) -> None:
    sale = sale_of(make_sold((otto, 1)), otto)
    assert "is on its way" in told(do(manager, sale, "ship", tracking="CH1"))
    assert standing(sale) == ("shipped", "CH1", 0)
    assert "is changed" in told(do(manager, sale, "track", tracking="CH2"))
    assert told(do(manager, sale, "track", tracking="CH2")).startswith("It was done already.")
    assert "has more time" in told(do(manager, sale, "give-time", days="5"))
    assert standing(sale) == ("shipped", "CH2", 5)
    logged = StaffChange.objects.across_shops().filter(row=f"sale {sale.ref}").order_by("pk")
    assert [(one.what, one.before, one.after) for one in logged] == [
        ("ship sale", {"status": "paid", "tracking": ""}, {"status": "shipped", "tracking": "CH1"}),
        ("track sale", {"tracking": "CH1"}, {"tracking": "CH2"}),
        ("give time sale", {"extra days": 0}, {"extra days": 5}),
    ]


def test_what_does_not_fit_or_is_too_late_changes_nothing(make_sold: MakeOrder, otto: User, manager: Client) -> None:
    sale = sale_of(make_sold((otto, 1)), otto)
    early = do(manager, sale, "give-time", days="3")
    assert "Nothing was changed" in told(early)
    do(manager, sale, "ship", tracking="")
    for days in ("0", "31", "many", ""):
        answer = do(manager, sale, "give-time", days=days)
        assert "Give more time: something does not fit" in answer.content.decode(), days
    assert "something does not fit" in do(manager, sale, "track", tracking="x" * 121).content.decode()
    receive_sale(sale.ref, actor=Actor(), key=key_of(sale.order.ref))
    confirm_sale(sale.ref, actor=Actor(), key=key_of(sale.order.ref))
    steps = SaleStep.objects.across_shops().filter(sale=sale).count()
    assert "Nothing was changed" in told(do(manager, sale, "give-time", days="3"))
    assert "Nothing was changed" in told(do(manager, sale, "track", tracking="CH9"))
    assert (standing(sale), SaleStep.objects.across_shops().filter(sale=sale).count()) == (("released", "", 0), steps)
    assert not StaffChange.objects.across_shops().filter(row=f"sale {sale.ref}").exclude(what="ship sale").exists()


def test_who_may(make_sold: MakeOrder, otto: User, other_shop: Shop, market: Shop, make_person: MakePerson, sign_in: SignIn, manager: Client) -> None:  # noqa: PLR0917 - fixtures
    order, other = make_sold((otto, 1)), make_sold((otto, 1))
    sale = sale_of(order, otto)
    for person, status in ((make_person(Role.MANAGER, at=other_shop), 404), (otto, 302), (make_person(Role.CUSTOMER, at=market), 302)):
        client = sign_in(person)
        assert client.post(f"/admin/sales/order/{order.pk}/sales/{sale.pk}/ship/").status_code == status
    assert Client().post(f"/admin/sales/order/{order.pk}/sales/{sale.pk}/ship/").status_code == 302
    assert manager.post(f"/admin/sales/order/{other.pk}/sales/{sale.pk}/ship/").status_code == 404  # of another order
    assert manager.post(f"/admin/sales/order/{order.pk}/sales/{sale.pk}/release/").status_code == 404
    assert manager.get(f"/admin/sales/order/{order.pk}/sales/{sale.pk}/ship/").status_code == 405
    assert standing(sale) == ("paid", "", 0)


def test_a_dispute_is_said(make_sold: MakeOrder, otto: User, manager: Client) -> None:
    order = make_sold((otto, 1))
    sale = sale_of(order, otto)
    do(manager, sale, "ship", tracking="CH1")
    manager.post(f"/admin/sales/order/{order.pk}/step/dispute/", {"reason": "It ticks no more"})
    assert "Its money waits until what is open about this order is settled." in manager.get(page_of(order)).content.decode()


def test_a_dispute_at_the_bank_says_who_would_bear_it_and_who_did(make_charged: MakeOrder, otto: User, mia: User, manager: Client) -> None:
    order = make_charged((otto, 1), (mia, 1), (None, 1))
    ship_sale(sale_of(order, otto).ref, actor=Actor(user=otto), tracking="")
    confirm_sale(sale_of(order, otto).ref, actor=Actor(), key=key_of(order.ref))
    tell_dispute(order, "needs_response")
    page = manager.get(page_of(order)).content.decode()
    assert "If it is lost" in page
    foreseen = rows(manager, order)
    assert foreseen == [
        ("Otto's attic, of what is free to be paid out", "€45.87"),
        ("Mia's teas, of what is held", "€45.86"),
        ("Commission that goes back", "€9.60"),
        ("The house itself", "€50.67"),
    ]
    assert "The buyer&#x27;s bank looks into the payment: its money waits until the bank has decided." in page
    assert "The buyer&#x27;s bank looks into the payment; the seller has the money." in page
    tell_dispute(order, "lost")
    assert [amount for _, amount in rows(manager, order)] == [amount for _, amount in foreseen]
    page = manager.get(page_of(order)).content.decode()
    assert "Who bore it" in page
    assert "Taken by the buyer&#x27;s bank" in page
    assert "Dispute lost, the sellers&#x27; part of it" in page


def test_what_is_not_there_is_said_to_be_collected(make_charged: MakeOrder, market: Shop, otto: User, manager: Client) -> None:
    order = make_charged((otto, 1))
    ship_sale(sale_of(order, otto).ref, actor=Actor(user=otto), tracking="")
    confirm_sale(sale_of(order, otto).ref, actor=Actor(), key=key_of(order.ref))
    give(market, otto, -4000)
    tell_dispute(order, "needs_response")
    assert rows(manager, order)[:2] == [
        ("Otto's attic, of what is free to be paid out", "€8.20"),
        ("Otto's attic, of what is not there", "€40.00"),
    ]
    assert "collected from later sales" in manager.get(page_of(order)).content.decode()


def rows(client: Client, order: Order) -> list[tuple[str, str]]:
    (dispute,) = client.get(page_of(order)).context["payment"]["disputes"]
    return [(row["words"], row["amount"]) for row in dispute["rows"]]
