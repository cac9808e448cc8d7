"""Two at once over real connections: one is quicker, the money is in one place, and the books agree."""

import pytest

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.sales.access import key_of
from galleria.sales.market.actions.release_sale import confirm_sale
from galleria.sales.market.disputes.actions.accept_dispute import accept_dispute
from galleria.sales.market.disputes.actions.decide_dispute import decide_dispute
from galleria.sales.market.disputes.actions.withdraw_dispute import withdraw_dispute
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.models import Refund
from tests.sales.market.conftest import MakeOrder, as_person, sale_of
from tests.sales.market.disputes.conftest import as_nobody, complain, now, ship, to_decide
from tests.sales.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_of_the_staff_decide_at_once_and_one_decision_holds(make_sold: MakeOrder, otto: User) -> None:
    sale = ship(make_sold((otto, 1)), otto)
    to_decide(sale)
    amounts = [0, 1000, 5300, 200, 0, 1000]
    at_once(lambda number: decide_dispute(sale.ref, actor=PLATFORM, amount_minor=amounts[number], words=f"{amounts[number]}"), 6)
    dispute = now(sale)
    assert [post.words for post in dispute.posts.filter(code="decide")] == [str(dispute.granted_minor)]
    assert sum(Refund.objects.across_shops().values_list("amount_minor", flat=True)) == dispute.granted_minor


def test_a_release_and_a_dispute_at_once(make_sold: MakeOrder, otto: User) -> None:
    for _ in range(4):
        order = make_sold((otto, 1))
        sale = ship(order, otto)

        def act(which: int, sale_ref: str = sale.ref, key: str = key_of(order.ref), of: object = sale) -> object:
            return confirm_sale(sale_ref, actor=as_nobody(), key=key) if which else complain(of)  # type: ignore[arg-type]

        said = at_once(act, 2)
        is_open = Dispute.objects.across_shops().filter(sale=sale).exists()
        assert is_open != (sale_of(order, otto).status == "released"), said


def test_giving_deciding_and_letting_it_be_at_once(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 1))
    sale = ship(order, otto)
    to_decide(sale, 700)

    def act(number: int) -> object:
        if number % 3 == 0:
            return accept_dispute(sale.ref, actor=as_person(otto))
        if number % 3 == 1:
            return decide_dispute(sale.ref, actor=PLATFORM, amount_minor=300, words="So.")
        return withdraw_dispute(sale.ref, actor=as_nobody(), key=key_of(order.ref))

    at_once(act, 6)
    given = {"agreed": [700], "decided": [300], "withdrawn": []}
    assert list(Refund.objects.across_shops().values_list("amount_minor", flat=True)) == given[now(sale).outcome]
