"""What is said of money that a buyer's bank took: in letters, and to the staff who decide a dispute."""

import pytest

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import MakeOrder, as_person, sale_of, tell_dispute
from tests.sales.market.disputes.conftest import SignIn, complain
from tests.sales.market.test_bank_disputes import read_letters

pytestmark = pytest.mark.django_db


def test_each_letter_names_what_was_taken_then(make_charged: MakeOrder, otto: User) -> None:
    order = make_charged((otto, 1))
    ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    for amount, reference in ((1000, "du_1"), (2000, "du_2")):
        tell_dispute(order, "needs_response", amount, reference=reference)
        tell_dispute(order, "lost", amount, reference=reference)
    first, second = [one for one in read_letters() if one.to == otto.email and "took money" in one.subject]
    assert ("took €10 of it back" in first.text, "took €20 of it back" in second.text) == (True, True)


def test_staff_who_decide_see_apart_what_the_bank_took(
    make_charged: MakeOrder, market: Shop, otto: User, make_person: MakePerson, sign_in: SignIn
) -> None:
    order = make_charged((otto, 1))
    sent = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    tell_dispute(order, "needs_response", 1000)
    tell_dispute(order, "lost", 1000)
    one = complain(sent, 1000)
    page: str = sign_in(make_person(Role.MANAGER, at=market)).get(f"/admin/disputes/dispute/{one.pk}/change/").content.decode()
    assert ("the buyer's bank took €10.00" in page, "went back before" in page) == (True, False)
