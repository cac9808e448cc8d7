"""kill -9 between any two steps of a payout run: nobody is paid twice, nobody is forgotten, and the audit finds nothing."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Sum
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.kernel.models import Letter
from galleria.sales.market.payouts.actions.close_payout import fail_payout, settle_payout
from galleria.sales.market.payouts.actions.fill_run import fill_run
from galleria.sales.market.payouts.actions.mark_sent import mark_sent
from galleria.sales.market.payouts.actions.start_run import start_run
from galleria.sales.market.payouts.actions.sweep_payouts import sweep_payouts
from galleria.sales.market.payouts.models import Payout, Run, SandboxTransfer
from galleria.shops.models import Shop
from tests.sales.market.payouts.conftest import MakeSeller, balance_of, give, let_the_bank_work, pay_out
from tests.sales.test_killed_steps import kill_at_each_step

pytestmark = pytest.mark.django_db(transaction=True)
CLOSED = "NL71INGB0000000003"


def test_between_any_two_steps_of_a_run(market: Shop, make_seller: MakeSeller) -> None:
    """Started, filled and sent by one who dies; swept up by the next."""
    ada, ben, eve = make_seller(), make_seller(iban=CLOSED), make_seller(iban="")
    given = {ada: 0, ben: 0}

    def prepare(step: int) -> Callable[[], Any]:
        for seller, amount in ((ada, 5000), (ben, 3000), (eve, 100)):
            give(market, seller, amount)
        given[ada] += 5000

        def act() -> None:
            run = start_run(market, bank=Run.Bank.SANDBOX, key=f"run {step}", actor=PLATFORM)
            fill_run(run.pk)
            sweep_payouts()

        return act

    def settle(step: int) -> None:
        start_run(market, bank=Run.Bank.SANDBOX, key=f"run {step}", actor=PLATFORM)  # whoever asked asks again
        let_the_bank_work(4)
        run = Run.objects.for_shop(market).get(key=f"run {step}")
        assert run.status == "filled"
        assert sorted(run.payouts.values_list("party", "status")) == [(str(ada.pk), "settled"), (str(ben.pk), "failed")]
        assert run.left_out.get().party == str(eve.pk)

    steps = kill_at_each_step(prepare, settle)
    assert steps > 25
    assert balance_of(market, ada) == (0, 0, 0)
    assert balance_of(market, ben) == (3000 * (steps + 1), 0, 0)
    paid = SandboxTransfer.objects.filter(refusal="")
    assert paid.aggregate(sum=Sum("amount_minor"))["sum"] == given[ada] == 5000 * (steps + 1)
    assert paid.count() == steps + 1
    told = Letter.objects.filter(to=ada.email, subject__contains="are on your account")
    assert told.count() == steps + 1


def test_between_any_two_steps_of_what_the_bank_says(market: Shop, make_seller: MakeSeller) -> None:
    """It has settled or refused, and whoever notes it dies."""
    ada, ben = make_seller(), make_seller(iban=CLOSED)
    runs: dict[int, Run] = {}

    def prepare(step: int) -> Callable[[], Any]:
        give(market, ada, 5000)
        give(market, ben, 3000)
        runs[step] = pay_out(market)
        sweep_payouts()
        SandboxTransfer.objects.update(due_at=timezone.now() - timedelta(seconds=1))
        Payout.objects.across_shops().exclude(next_look_at=None).update(next_look_at=timezone.now())
        return sweep_payouts

    def settle(step: int) -> None:
        let_the_bank_work()
        assert sorted(runs[step].payouts.values_list("party", "status")) == [(str(ada.pk), "settled"), (str(ben.pk), "failed")]
        assert balance_of(market, ada) == (0, 0, 0)

    steps = kill_at_each_step(prepare, settle)
    assert steps > 10
    assert Letter.objects.filter(to=ben.email, subject__contains="did not arrive").count() == steps + 1


def test_between_any_two_steps_of_a_file_by_hand(market: Shop, make_seller: MakeSeller) -> None:
    ada, ben = make_seller(), make_seller()
    runs: dict[int, Run] = {}

    def prepare(step: int) -> Callable[[], Any]:
        give(market, ada, 5000)
        give(market, ben, 3000)
        runs[step] = pay_out(market, Run.Bank.FILE)
        return lambda: work_through(runs[step])

    def work_through(run: Run) -> None:
        mark_sent(run.ref, actor=PLATFORM)
        settle_payout(run.payouts.get(party=str(ada.pk)).ref, actor=PLATFORM)
        fail_payout(run.payouts.get(party=str(ben.pk)).ref, actor=PLATFORM, reason="The name does not fit.")

    def settle(step: int) -> None:
        work_through(runs[step])
        assert sorted(runs[step].payouts.values_list("party", "status")) == [(str(ada.pk), "settled"), (str(ben.pk), "failed")]

    steps = kill_at_each_step(prepare, settle)
    assert steps > 10
    assert (balance_of(market, ada), balance_of(market, ben)) == ((0, 0, 0), (3000 * (steps + 1), 0, 0))
