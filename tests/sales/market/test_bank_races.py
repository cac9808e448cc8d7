"""The buyer's bank, its holder, sellers, staff and time at once, over real connections: the money is in one place, and is taken once."""

from collections.abc import Callable
from typing import Any

import pytest

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.invariants import run_all
from galleria.sales.access import key_of
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.actions.release_sale import advance_due, confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.payouts.actions.change_payout_account import change_payout_account
from galleria.sales.market.payouts.models import Payout
from galleria.sales.market.payouts.reads.balance import read_balance
from galleria.sales.market.payouts.schemas import PayoutAccountIn
from galleria.sales.models import Booking, Order, Refund
from galleria.sales.payments.actions.send_refund import sweep_refunds
from galleria.shops.models import Shop
from tests.sales.market.conftest import MakeOrder, as_person, balances, now_of, sale_of, tell_dispute
from tests.sales.market.payouts.conftest import IBAN, let_the_bank_work, pay_out
from tests.sales.market.test_sales import let_time_pass
from tests.sales.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)
NET = 4800 + 500 - 480


def run_each(*works: Callable[[], Any]) -> list[Any]:
    return at_once(lambda number: works[number](), len(works))


def send(order: Order, seller: User) -> str:
    return ship_sale(sale_of(order, seller).ref, actor=as_person(seller), tracking="").ref


def test_the_same_loss_heard_of_in_four_events_is_borne_once(make_charged: MakeOrder, otto: User) -> None:
    order = make_charged((otto, 1))
    run_each(*[lambda: tell_dispute(order, "lost").status] * 2, *[lambda: tell_dispute(order, "needs_response").status] * 2)
    assert Booking.objects.across_shops().filter(kind="charge-back").count() == 1
    assert now_of(order).status == "refunded"
    assert run_all() == []


def test_lost_while_it_is_released_by_buyer_and_clock(make_charged: MakeOrder, market: Shop, otto: User) -> None:
    for number in range(4):
        order = make_charged((otto, 1))
        ref = send(order, otto)
        reference = f"du_{number}"

        def confirm(ref: str = ref, order: Order = order) -> object:
            return confirm_sale(ref, actor=PLATFORM, key=key_of(order.ref))

        def lose(order: Order = order, reference: str = reference) -> object:
            return tell_dispute(order, "lost", reference=reference)

        let_time_pass(30)
        run_each(confirm, lose, advance_due)
        assert sale_of(order, otto).status == "refunded"
        assert run_all() == []
    assert not [name for name in balances(market) if name.startswith("sellers")]


def test_lost_while_it_is_paid_out_is_owed_or_not_paid(make_charged: MakeOrder, market: Shop, otto: User) -> None:
    change_payout_account(market, PayoutAccountIn(holder="Otto", iban=IBAN), actor=as_person(otto))
    order = make_charged((otto, 1))
    confirm_sale(send(order, otto), actor=PLATFORM, key=key_of(order.ref))
    run_each(lambda: pay_out(market), lambda: tell_dispute(order, "lost"))
    let_the_bank_work()
    paid = sum(Payout.objects.across_shops().filter(status="settled").values_list("amount_minor", flat=True))
    assert paid in (0, NET)
    assert read_balance(market, otto.pk).total_minor == -paid
    assert run_all() == []


def test_lost_while_it_is_refunded_gives_it_back_once_or_is_refused(make_charged: MakeOrder, market: Shop, otto: User) -> None:
    for number in range(4):
        order = make_charged((otto, 1), (None, 1))
        reference = f"du_{number}"

        def lose(order: Order = order, reference: str = reference) -> object:
            return tell_dispute(order, "lost", reference=reference)

        def refund(order: Order = order) -> object:
            return refund_order(order.ref, actor=PLATFORM, amount_minor=order.total_minor, reason="so", key="all")

        said = run_each(lose, refund, sweep_refunds)
        assert now_of(order).status == "refunded"
        assert Refund.objects.across_shops().filter(payment__order=order).count() == (0 if "refund_too_large" in said else 1)
        sweep_refunds()
        assert [found for found in run_all() if "payments.refunds_arrive" not in str(found)] == []
    assert not [name for name in balances(market) if name.startswith("sellers")]
