"""What a buyer's bank may still take back is not paid out, and everybody who looks is told why."""

import re
from typing import Any

import pytest

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.kernel.invariants import run_all
from galleria.sales.access import key_of
from galleria.sales.market.actions.release_sale import confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.payouts.models import LeftOut
from galleria.sales.models import Order
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import MakeOrder, as_person, sale_of, tell_dispute
from tests.sales.market.payouts.conftest import MakeSeller, S, SignIn, balance_of, give, let_the_bank_work, pay_out, statuses

pytestmark = pytest.mark.django_db
NET = 4800 + 500 - 480  # one tea, its parcel, less a tenth


def release(order: Order, seller: User) -> None:
    sale = ship_sale(sale_of(order, seller).ref, actor=as_person(seller), tracking="")
    confirm_sale(sale.ref, actor=PLATFORM, key=key_of(order.ref))


def words(answer: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_the_rest_is_paid_and_what_the_bank_may_take_when_it_has_declined(
    make_charged: MakeOrder, market: Shop, make_seller: MakeSeller, make_person: MakePerson, sign_in: SignIn
) -> None:
    user = make_seller()
    order = make_charged((user, 1))
    release(order, user)
    tell_dispute(order, "needs_response")
    his, manager = sign_in(user), sign_in(make_person(Role.MANAGER, at=market))
    balance = his.get(f"{S}/balance").json()
    assert (balance["available_minor"], balance["at_bank_minor"]) == (NET, NET)
    assert balance["said"] == "€48.20 wait: a buyer's bank looks into what you sold, and may take €48.20 back."
    assert "a buyer&#x27;s bank looks into what they sold, and may take it back" in words(manager.get("/admin/payouts/preview/?shop=halden"))
    assert statuses(pay_out(market)) == []
    assert [(one.reason, one.available_minor) for one in LeftOut.objects.across_shops()] == [("at_bank", NET)]
    give(market, user, 5000)
    assert his.get(f"{S}/balance").json()["said"].startswith("€50 go out with the next payouts. €48.20 wait: a buyer's bank")
    assert "€50 of €98.20: a buyer's bank may take €48.20 back" in words(manager.get("/admin/payouts/preview/?shop=halden")).replace(".00", "")
    assert statuses(pay_out(market)) == [(5000, "waiting")]
    let_the_bank_work()
    assert balance_of(market, user) == (NET, 0, 0)
    tell_dispute(order, "won")
    assert his.get(f"{S}/balance").json()["at_bank_minor"] == 0
    assert statuses(pay_out(market)) == [(NET, "waiting")]
    let_the_bank_work()
    assert run_all() == []


def test_what_is_taken_leaves_nothing_owed(make_charged: MakeOrder, market: Shop, make_seller: MakeSeller, sign_in: SignIn) -> None:
    user, other = make_seller(), make_seller(5000)
    order = make_charged((user, 1))
    release(order, user)
    tell_dispute(order, "needs_response")
    give(market, user, -1000)
    assert sign_in(user).get(f"{S}/balance").json()["at_bank_minor"] == NET - 1000  # never more than what is there
    assert statuses(pay_out(market)) == [(5000, "waiting")]
    give(market, user, 1000)
    tell_dispute(order, "lost")
    assert (balance_of(market, user), balance_of(market, other)) == ((0, 0, 0), (0, 0, 5000))
