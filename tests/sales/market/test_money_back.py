"""Money that nobody of the staff gave back and that no card takes: it waits on Today until somebody has sent it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.actions.cancel_sale import cancel_sale, cancel_unsent
from galleria.sales.market.models import Sale
from galleria.sales.models import Refund
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import MakeOrder, as_person, sale_of

pytestmark = pytest.mark.django_db


def look(client: Client, path: str = "dashboard/") -> str:
    return str(client.get(f"/admin/{path}").content.decode())


def test_it_waits_on_today_until_it_is_sent(make_sold: MakeOrder, market: Shop, otto: User, make_person: MakePerson, sign_in: Any) -> None:
    late, given_up, by_staff = make_sold((otto, 1)), make_sold((otto, 1)), make_sold((otto, 1))
    manager = make_person(Role.MANAGER, at=market)
    office, support = sign_in(manager), sign_in(make_person(Role.SUPPORT, at=market))
    assert "Money to send back" not in look(office)
    refund_order(by_staff.ref, actor=as_person(manager), amount_minor=100, reason="a dent", key="a")
    Sale.objects.across_shops().filter(order=late).update(paid_at=timezone.now() - timedelta(days=31))
    assert cancel_unsent() == 1
    cancel_sale(sale_of(given_up, otto).ref, actor=as_person(otto), reason="It fell.")
    waiting = Refund.objects.across_shops().filter(to_send=True).order_by("pk")
    assert [one.payment.order_id for one in waiting] == [late.pk, given_up.pk]
    today = look(office)
    assert ("Money to send back" in today, f"€53.00 to {late.name}" in today, "Money to send back" in look(support)) == (True, True, False)
    listed = look(office, "sales/order/?payment=to-send")
    assert (late.ref in listed, given_up.ref in listed, by_staff.ref in listed) == (True, True, False)

    refund = waiting[0]
    sent = f"/admin/sales/order/{late.pk}/refunds/{refund.pk}/sent/"
    assert (sent in look(office, f"sales/order/{late.pk}/change/"), sent in look(support, f"sales/order/{late.pk}/change/")) == (True, False)
    assert support.post(sent).status_code == 403
    assert office.get(sent).status_code == 405
    assert office.post(f"/admin/sales/order/{given_up.pk}/refunds/{refund.pk}/sent/").status_code == 302  # of another order
    assert waiting.count() == 2
    for said in ("€53.00 went back.", "Nothing of it waits to be sent."):
        assert said in office.post(sent, follow=True).content.decode()
    assert [one.payment.order_id for one in waiting.all()] == [given_up.pk]
    assert StaffChange.objects.across_shops().filter(row=f"order {late.ref}", what="refund sent").count() == 1


def test_what_goes_back_to_a_card_waits_for_nobody(make_charged: MakeOrder, otto: User) -> None:
    order = make_charged((otto, 1))
    refund_order(order.ref, actor=PLATFORM, amount_minor=100, reason="so", key="a")
    assert not Refund.objects.across_shops().filter(to_send=True).exists()
