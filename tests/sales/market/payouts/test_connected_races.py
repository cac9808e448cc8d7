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


def test_of_two_who_draw_at_once_the_later_answer_counts(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    """Both have drawn before either goes on; the first asks and notes, then something changes at Stripe, then the second asks."""
    account = account_of(stripe_market, make_stripe_seller())
    first_drew, second_drew, first_is_done = threading.Event(), threading.Event(), threading.Event()

    def hold_up(drew: threading.Event, until: threading.Event) -> Callable[..., Any]:
        def run(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
            result = execute(sql, params, many, context)
            if sql.lstrip().startswith("UPDATE") and not drew.is_set():
                drew.set()
                assert until.wait(120)
            return result

        return run

    def ask(number: int) -> None:
        if number == 0:
            with connection.execute_wrapper(hold_up(first_drew, second_drew)):
                look_at_connected(account.pk)
            stripe.connect("account", id=account.reference, requirements={"disabled_reason": "rejected.fraud"})
            first_is_done.set()
            return
        assert first_drew.wait(120)
        with connection.execute_wrapper(hold_up(second_drew, first_is_done)):
            look_at_connected(account.pk)

    turn = account.turn
    at_once(ask, 2)
    account = ConnectedAccount.objects.across_shops().get(pk=account.pk)
    assert (account.turn, account.noted_turn, account.state) == (turn + 2, turn + 2, "restricted")
