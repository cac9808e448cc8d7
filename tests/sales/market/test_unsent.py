"""What nobody sends goes back by itself, and what staff or a bank looks into waits."""

from datetime import timedelta

import pytest
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.invariants import run_all
from galleria.sales.access import key_of
from galleria.sales.actions.dispute_order import dispute_order
from galleria.sales.market.actions.cancel_sale import cancel_sale, cancel_unsent
from galleria.sales.market.actions.release_sale import advance_due, confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.models import Refund
from galleria.sales.payments.models import Dispute
from tests.sales.market.conftest import MakeOrder, as_person, now_of, sale_of, tell_dispute
from tests.sales.market.test_sales import let_time_pass

pytestmark = pytest.mark.django_db


def test_it_goes_back_after_thirty_days_and_the_other_parts_go_on(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1))
    ship_sale(sale_of(order, mia).ref, actor=as_person(mia), tracking="")
    let_time_pass(29)
    assert cancel_unsent() == 0
    let_time_pass(1)
    assert (cancel_unsent(), cancel_unsent()) == (1, 0)
    assert (sale_of(order, otto).status, sale_of(order, mia).status) == ("refunded", "shipped")
    refund = Refund.objects.across_shops().get()
    assert (refund.amount_minor, refund.reason) == (sale_of(order, otto).part.total_minor, "It was not sent within 30 days.")
    advance_due()  # the other part counts as there
    assert run_all() == []


def test_it_waits_while_something_is_settled_and_as_long_anew_after_the_bank(make_charged: MakeOrder, otto: User, mia: User) -> None:
    marked, looked = make_charged((otto, 1)), make_charged((mia, 1))
    dispute_order(marked.ref, actor=PLATFORM, reason="not real")
    tell_dispute(looked, "needs_response")
    let_time_pass(40)
    assert cancel_unsent() == 0
    tell_dispute(looked, "won")
    assert cancel_unsent() == 0
    Dispute.objects.across_shops().update(closed_at=timezone.now() - timedelta(days=30))
    assert cancel_unsent() == 1
    assert now_of(looked).status == "refunded"


def test_what_waits_holds_up_none_that_came_after_it(make_charged: MakeOrder, otto: User, mia: User) -> None:
    waiting, later, last = make_charged((otto, 1)), make_charged((mia, 1)), make_charged((mia, 1))
    dispute_order(waiting.ref, actor=PLATFORM, reason="not real")
    let_time_pass(40)
    assert cancel_unsent(most=1) == 1
    assert (now_of(waiting).status, now_of(later).status, now_of(last).status) == ("disputed", "refunded", "paid")
    assert (cancel_unsent(most=1), now_of(last).status) == (1, "refunded")


def test_an_order_whose_last_part_is_given_up_is_as_far_as_the_others(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1))
    ship_sale(sale_of(order, mia).ref, actor=as_person(mia), tracking="")
    confirm_sale(sale_of(order, mia).ref, actor=PLATFORM, key=key_of(order.ref))
    assert now_of(order).status == "paid"
    cancel_sale(sale_of(order, otto).ref, actor=as_person(otto), reason="It fell.")
    assert now_of(order).status == "completed"
