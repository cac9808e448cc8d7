"""Whatever happens in whatever order: sales, refunds, runs, banks that pay or refuse, files by hand. Nothing is lost, nothing is paid twice."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.kernel.invariants import run_all
from galleria.sales.market.payouts.actions.change_payout_account import change_payout_account
from galleria.sales.market.payouts.actions.close_payout import fail_payout, return_payout, settle_payout
from galleria.sales.market.payouts.actions.mark_sent import mark_sent
from galleria.sales.market.payouts.errors import PayoutStepRefused
from galleria.sales.market.payouts.models import Payout, Run, SandboxTransfer
from galleria.sales.market.payouts.rules.status import Status, Step, can_take
from galleria.sales.market.payouts.schemas import PayoutAccountIn
from galleria.sales.rules.books import Code
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.payouts.conftest import balance_of, give, let_the_bank_work, pay_out

pytestmark = pytest.mark.django_db
IBANS = ("BE68539007547034", "NL98INGB0000000002", "NL71INGB0000000003", "NL17INGB0000000005")
AMOUNTS = st.integers(1, 9000)
WHO = st.integers(0, 2)
ENDS: dict[Step, Callable[..., Payout]] = {Step.SETTLE: settle_payout, Step.FAIL: fail_payout, Step.RETURN: return_payout}


@pytest.fixture
def sellers(market: Shop, make_person: MakePerson) -> list[User]:
    return [make_person(Role.SELLER, at=market) for _ in range(3)]


def test_in_any_order(market: Shop, sellers: list[User]) -> None:  # noqa: C901 - a machine is its rules
    numbers = count()

    class Money(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.start = [sum(balance_of(market, one)) for one in sellers]
            self.paid_before = self.settled()
            self.expected = list(self.start)

        def settled(self) -> list[int]:
            rows = Payout.objects.for_shop(market).filter(status="settled")
            return [sum(rows.filter(party=str(one.pk)).values_list("amount_minor", flat=True)) for one in sellers]

        @rule(who=WHO, amount=AMOUNTS, free=st.booleans())
        def sell(self, who: int, amount: int, free: bool) -> None:
            give(market, sellers[who], amount, Code.SELLERS_AVAILABLE if free else Code.SELLERS_PENDING)
            self.expected[who] += amount

        @rule(who=WHO, amount=AMOUNTS)
        def take_back(self, who: int, amount: int) -> None:
            give(market, sellers[who], -amount, kind="refund")
            self.expected[who] -= amount

        @rule(who=WHO, iban=st.sampled_from(IBANS))
        def say_where(self, who: int, iban: str) -> None:
            change_payout_account(market, PayoutAccountIn(holder="Ada", iban=iban), actor=Actor(user=sellers[who]))

        @rule(bank=st.sampled_from([Run.Bank.SANDBOX, Run.Bank.FILE]))
        def run(self, bank: Run.Bank) -> None:
            pay_out(market, bank, key=f"any {next(numbers)}")

        @rule()
        def bank(self) -> None:
            let_the_bank_work(1)

        @rule(step=st.sampled_from([Step.SEND, *ENDS]), data=st.data())
        @precondition(lambda self: Payout.objects.for_shop(market).filter(run__bank="file").exists())
        def by_hand(self, step: Step, data: st.DataObject) -> None:
            payouts = list(Payout.objects.for_shop(market).filter(run__bank="file").select_related("run").order_by("-pk")[:4])
            payout = payouts[data.draw(st.integers(0, len(payouts) - 1))]
            if step == Step.SEND:
                mark_sent(payout.run.ref, actor=PLATFORM)
                return
            before = Status(payout.status)
            options: dict[str, Any] = {} if step == Step.SETTLE else {"reason": "The bank says so."}
            if can_take(before, step) or before == {Step.SETTLE: "settled", Step.FAIL: "failed", Step.RETURN: "returned"}[step]:
                ENDS[step](payout.ref, actor=PLATFORM, **options)
            else:
                with pytest.raises(PayoutStepRefused):
                    ENDS[step](payout.ref, actor=PLATFORM, **options)

        @invariant()
        def nothing_is_lost(self) -> None:
            assert run_all() == []
            paid = [now - before for now, before in zip(self.settled(), self.paid_before, strict=True)]
            assert [sum(balance_of(market, one)) + gone for one, gone in zip(sellers, paid, strict=True)] == self.expected
            assert all(reserved >= 0 for _, _, reserved in (balance_of(market, one) for one in sellers))
            settled = Payout.objects.for_shop(market).filter(status="settled", run__bank="sandbox")
            done = SandboxTransfer.objects.filter(reference__in=settled.values("ref"), refusal="")
            assert done.count() == settled.count()

        def teardown(self) -> None:
            """No state is a dead end: whatever waits comes to an end."""
            let_the_bank_work(5)
            for run in Run.objects.for_shop(market).filter(bank="file"):
                mark_sent(run.ref, actor=PLATFORM)
            for ref in Payout.objects.for_shop(market).filter(status="sent").values_list("ref", flat=True):
                settle_payout(ref, actor=PLATFORM)
            assert not Payout.objects.for_shop(market).filter(status__in=("waiting", "sent")).exists()
            assert run_all() == []

    run_state_machine_as_test(Money, settings=settings(max_examples=12, stateful_step_count=14, deadline=None))
