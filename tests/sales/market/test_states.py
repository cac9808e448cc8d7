"""Any order of what buyers, sellers, staff, banks and time can do: the books agree after every step, and nobody's money is stuck."""

from enum import StrEnum

import pytest
from django.db.models import TextChoices
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Outcome, Reason
from galleria.sales.market.models import Sale
from galleria.sales.market.payouts.actions.change_payout_account import change_payout_account
from galleria.sales.market.payouts.models import Payout, Run
from galleria.sales.market.payouts.schemas import PayoutAccountIn
from galleria.sales.payments.models import Dispute as BankDispute
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import MakeOrder, as_person
from tests.sales.market.life import Life
from tests.sales.market.payouts.conftest import IBAN

EXAMPLES, STEPS = 8, 18


@pytest.fixture
def life(market: Shop, otto: User, mia: User, make_person: MakePerson, make_sold: MakeOrder, make_charged: MakeOrder) -> type[Life]:  # noqa: PLR0917 - fixtures
    """The machine in this shop."""
    for seller in (otto, mia):
        change_payout_account(market, PayoutAccountIn(holder="Somebody", iban=IBAN), actor=as_person(seller))
    given = {
        "shop": market,
        "sellers": [otto, mia],
        "staff": Actor(user=make_person(Role.OWNER, at=market)),
        "make_sold": staticmethod(make_sold),
        "make_charged": staticmethod(make_charged),
        "reached": set(),
    }
    return type("Here", (Life,), given)


def test_whatever_happens_in_whatever_order(life: type[Life]) -> None:
    """A longer search: more examples of more steps, `Phase.generate` alone, so that it stops at what it finds."""
    checks = list(HealthCheck)
    run_state_machine_as_test(life, settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None, suppress_health_check=checks))


def test_every_state_of_every_machine_is_reached_and_left(life: type[Life]) -> None:
    machine = life()
    try:
        for acts in (["answer", "want back", "send back", "come back"], ["accept"], ["answer", "decide"], ["withdraw"]):
            if not Sale.objects.across_shops().filter(status="paid").exists():
                machine.buy(pieces=1, has_house=False, by_card=True)
                machine.books_agree()
            machine.ship(0, "CH1")
            machine.complain(0, Reason.DAMAGED, 50)
            machine.books_agree()
            for act in acts:
                machine.argue(0, act, 40)
                machine.books_agree()
            machine.receive(0)
            machine.books_agree()
            machine.confirm(0)
            machine.books_agree()
        machine.buy(pieces=1, has_house=False, by_card=True)
        machine.ship(0, "")
        machine.complain(0, Reason.OTHER, 10)
        for which, end in ((0, "won"), (2, "lost")):
            machine.dispute_at_bank(which, 100, "needs_response")
            machine.books_agree()
            machine.hear_from_bank(which // 2, end)
            machine.books_agree()
        for steps in (["send", "settle", "return"], ["fail"], ["send", "settle"]):
            machine.pay_sellers(Run.Bank.FILE)
            machine.books_agree()
            for step in steps:
                for which in (0, 1):
                    machine.handle_file(which, step)
                machine.books_agree()
    finally:
        machine.teardown()
    known: dict[str, type[StrEnum] | type[TextChoices]] = {
        "sale": Sale.Status,
        "dispute": Dispute.Status,
        "outcome": Outcome,
        "payout": Payout.Status,
        "bank": BankDispute.Status,
    }
    machines = {name: {str(one.value) for one in states} for name, states in known.items()}
    for name, states in machines.items():
        assert {status for kind, status in life.reached if kind == name} == states, name


def test_nobody_sends_nobody_answers_and_the_money_goes_back(life: type[Life]) -> None:
    machine = life()
    machine.buy(pieces=1, has_house=False, by_card=True)
    machine.teardown()  # time passes
    assert ("sale", "refunded") in life.reached
