"""What must be over before a seller of sales is erased."""

import pytest

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.personal_data import Subject
from galleria.sales.access import key_of
from galleria.sales.market.actions.release_sale import confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.personal_data import find_open_sales
from tests.sales.market.conftest import MakeOrder, as_person, sale_of, tell_dispute

pytestmark = pytest.mark.django_db


def hinders(user: User) -> str:
    return find_open_sales(Subject(person_id=user.pk, emails=(user.email,), pseudonym="erased-1"))


def test_a_seller_is_needed_while_money_is_held_and_while_the_buyers_bank_may_take_it(make_charged: MakeOrder, otto: User, mia: User) -> None:
    order = make_charged((otto, 1))
    sale = sale_of(order, otto)
    assert hinders(otto) == f"sale {sale.ref}"
    ship_sale(sale.ref, actor=as_person(otto), tracking="")
    confirm_sale(sale.ref, actor=PLATFORM, key=key_of(order.ref))
    assert hinders(otto) == ""
    tell_dispute(order, "needs_response")
    assert (hinders(otto), hinders(mia)) == (f"sale {sale.ref}", "")
    tell_dispute(order, "lost")
    assert hinders(otto) == ""
