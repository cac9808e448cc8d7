"""Several at once, over real connections: runs against runs, and payouts against what is taken back meanwhile."""

import threading
from collections import Counter
from typing import Any

import pytest

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.sales.actions.count_balances import count_balances
from galleria.sales.market.payouts.actions.close_payout import fail_payout, settle_payout
from galleria.sales.market.payouts.actions.fill_run import fill_run
from galleria.sales.market.payouts.actions.mark_sent import mark_sent
from galleria.sales.market.payouts.actions.start_run import start_run
from galleria.sales.market.payouts.actions.sweep_payouts import sweep_payouts
from galleria.sales.market.payouts.models import Payout, Run, SandboxTransfer
from galleria.shops.models import Shop
from tests.sales.market.payouts.conftest import MakeSeller, balance_of, give, let_the_bank_work, pay_out, statuses
from tests.sales.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_eight_who_start_at_once_pay_everybody_once(market: Shop, make_seller: MakeSeller) -> None:
    sellers = [make_seller(5000 + number) for number in range(5)]

    def start(number: int) -> str:
        run = start_run(market, bank=Run.Bank.SANDBOX, key=f"run {number}", actor=PLATFORM)
        fill_run(run.pk)
        return "filled"

    said = Counter(at_once(start, 8))
    assert set(said) <= {"filled", "payout_run_under_way"}
    assert said["filled"] >= 1
    assert sorted(Payout.objects.for_shop(market).values_list("amount_minor", flat=True)) == [5000, 5001, 5002, 5003, 5004]
    assert [balance_of(market, one)[0] for one in sellers] == [0] * 5


def test_eight_workers_fill_and_send_the_same_run(market: Shop, make_seller: MakeSeller) -> None:
    for number in range(5):
        make_seller(5000 + number)
    run = start_run(market, bank=Run.Bank.SANDBOX, key="once", actor=PLATFORM)
    assert sum(at_once(lambda _: fill_run(run.pk), 8)) == 5
    at_once(lambda _: sweep_payouts(), 8)
    let_the_bank_work(1)
    at_once(lambda _: let_the_bank_work(1), 4)
    assert [status for _, status in statuses(run)] == ["settled"] * 5
    assert SandboxTransfer.objects.count() == 5


def test_settled_and_failed_at_once_is_one_of_the_two(market: Shop, make_seller: MakeSeller) -> None:
    user = make_seller()
    for _ in range(4):
        give(market, user, 5000)
        run = pay_out(market, Run.Bank.FILE)
        ref = mark_sent(run.ref, actor=PLATFORM).payouts.get().ref

        def close(number: int, ref: str = ref) -> Any:
            done = settle_payout(ref, actor=PLATFORM) if number % 2 else fail_payout(ref, actor=PLATFORM, reason="x")
            return done.status

        said = Counter(at_once(close, 6))
        assert said["payout_step_refused"] == 3
        before = sum(balance_of(market, user))
        assert before == (0 if said["settled"] else 5000)
        give(market, user, -before)


def test_what_is_taken_back_meanwhile_is_never_paid(market: Shop, make_seller: MakeSeller) -> None:
    """A refund that was committed before the run looked is not paid out; one that comes after leaves a debt, to the cent."""
    for _ in range(6):
        user = make_seller(5000)
        barrier = threading.Barrier(2)

        def work(number: int, user: User = user, barrier: threading.Barrier = barrier) -> None:
            barrier.wait(10)
            if number:
                give(market, user, -2000, kind="refund")
            else:
                pay_out(market)

        at_once(work, 2)
        available, _, reserved = balance_of(market, user)
        assert (available, reserved) in ((0, 3000), (-2000, 5000))
        let_the_bank_work()
        give(market, user, -available)


def test_counting_does_not_lock_up_with_runs(market: Shop, make_seller: MakeSeller) -> None:
    sellers = [make_seller() for _ in range(4)]

    def work(number: int) -> str:
        if number % 3 == 0:
            count_balances()
        elif number % 3 == 1:
            give(market, sellers[number % 4], 2500)
        else:
            fill_run(start_run(market, bank=Run.Bank.SANDBOX, key=f"run {number}", actor=PLATFORM).pk)
        return "done"

    assert set(at_once(work, 30)) <= {"done", "payout_run_under_way"}
    sweep_payouts()
    paid = sum(Payout.objects.for_shop(market).values_list("amount_minor", flat=True))
    assert paid + sum(balance_of(market, one)[0] for one in sellers) == 10 * 2500
