"""Two who ask Stripe for the same account at once, over real connections."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from galleria.sales.market.payouts.actions.look_at_connected import look_at_connected
from galleria.sales.market.payouts.models import ConnectedAccount
from galleria.shops.models import Shop
from tests.sales.market.payouts.conftest import MakeSeller
from tests.sales.market.payouts.stripe_side import account_of
from tests.sales.test_races import at_once
from tests.stripe.process import LocalStripe

pytestmark = pytest.mark.django_db(transaction=True)


def test_who_asks_later_is_heard_though_another_drew_a_turn_meanwhile(
    stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller
) -> None:
    """The first is held up as soon as it has drawn its turn; a second asks and notes; then something changes at Stripe, and the first asks."""
    account = account_of(stripe_market, make_stripe_seller())
    has_drawn, may_go_on = threading.Event(), threading.Event()

    def hold_up(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        result = execute(sql, params, many, context)
        if sql.lstrip().startswith("UPDATE") and not has_drawn.is_set():
            has_drawn.set()
            assert may_go_on.wait(60)
        return result

    def ask(number: int) -> None:
        if number == 0:
            with connection.execute_wrapper(hold_up):
                look_at_connected(account.pk)
            return
        assert has_drawn.wait(60)
        look_at_connected(account.pk)
        stripe.connect("account", id=account.reference, requirements={"disabled_reason": "rejected.fraud"})
        may_go_on.set()

    turn = account.turn
    at_once(ask, 2)
    account = ConnectedAccount.objects.across_shops().get(pk=account.pk)
    assert (account.turn, account.noted_turn) == (turn + 2, turn + 2)
    assert account.state == "ready"
