"""What is held on a buyer is handed out, and goes; the books stay, and a parcel that is under way arrives."""

from collections.abc import Callable

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.models import Letter, OutboxEvent
from galleria.kernel.outbox import deliver_event
from galleria.kernel.personal_data import Subject, list_holdings
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.models import CartLine, Order
from galleria.sales.personal_data import erase_finished
from galleria.sales.rules.status import Step
from galleria.sales.schemas import AddressIn
from tests.conftest import MakePerson, MakeProduct
from tests.sales.conftest import ADDRESS, add, send_order

pytestmark = pytest.mark.django_db


def test_orders_and_bags_are_handed_out_and_let_go_of(
    client: Client, make_product: MakeProduct, make_person: MakePerson, sign_in: Callable[[User], Client]
) -> None:
    make_product(on_hand=20)
    person, other = make_person(), make_person()
    refs = []
    for buyer in (sign_in(person), sign_in(person), client, sign_in(other)):  # the guest ordered to the person's proven address
        add(buyer, "HAL-1")
        refs.append(send_order(buyer, gift_message="Dear you").json()["ref"])
    add(sign_in(person), "HAL-1")
    pay_order(refs[0], actor=PLATFORM)
    cancel_order(refs[1], actor=PLATFORM, reason="mistake")
    subject = Subject(person_id=person.pk, emails=("ada@example.test",), pseudonym="person-x")
    Order.objects.across_shops().filter(user=other).update(email="other@example.test")
    holdings = {holding.name: holding for holding in list_holdings()}
    assert {order["ref"] for order in holdings["sales.orders"].export(subject)} == set(refs[:3])
    assert holdings["sales.orders"].export(subject)[0]["lines"][0]["sku"] == "HAL-1"
    assert holdings["sales.carts"].export(subject)[0]["variant__sku"] == "HAL-1"
    for _ in range(2):
        for name in ("sales.orders", "sales.carts"):
            holdings[name].erase(subject)
    assert holdings["sales.orders"].export(subject) is None
    assert CartLine.objects.across_shops().count() == 0
    kept = {order.ref: order for order in Order.objects.across_shops()}
    assert {kept[ref].email for ref in refs[:3]} == {"person-x@erased.invalid"}
    assert (kept[refs[1]].name, kept[refs[1]].address, kept[refs[1]].gift_message) == ("", {"country": "BE"}, "")
    assert (kept[refs[0]].name, kept[refs[0]].address) == ("Ada Bell", AddressIn.model_validate(ADDRESS).model_dump())
    assert kept[refs[3]].email == "other@example.test"
    for step in (Step.SHIP, Step.DELIVER, Step.COMPLETE):
        advance_order(refs[0], step, actor=PLATFORM)
    assert (erase_finished(), erase_finished()) == (1, 0)
    assert Order.objects.across_shops().get(ref=refs[0]).address == {"country": "BE"}
    for event in OutboxEvent.objects.filter(settled_at=None):
        deliver_event(event.pk)
    assert {letter.to for letter in Letter.objects.all()} == {"other@example.test"}
