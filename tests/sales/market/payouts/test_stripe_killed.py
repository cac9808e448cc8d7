"""kill -9 between any two steps of a run through Stripe, counted by what Stripe really transferred; and several at the same payout at once."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.models import Letter
from galleria.sales.market.payouts.actions.fill_run import fill_run
from galleria.sales.market.payouts.actions.look_at_connected import look_at_connected
from galleria.sales.market.payouts.actions.open_connected_account import open_connected_account
from galleria.sales.market.payouts.actions.send_payout import work_on_payout
from galleria.sales.market.payouts.actions.start_run import start_run
from galleria.sales.market.payouts.actions.sweep_payouts import sweep_payouts
from galleria.sales.market.payouts.models import ConnectedAccount, Payout, Run
from galleria.shops.models import Shop
from tests.sales.market.payouts.conftest import MakeSeller, balance_of, give, pay_out
from tests.sales.market.payouts.stripe_side import account_of, make_due, set_up, tell, work
from tests.sales.test_killed_steps import kill_at_each_step
from tests.sales.test_races import at_once
from tests.stripe.process import LocalStripe

pytestmark = pytest.mark.django_db(transaction=True)
BANK = Run.Bank.STRIPE


def paid(stripe: LocalStripe, shop: Shop, user: User) -> list[int]:
    """What Stripe has really transferred to them, less what went back."""
    made = stripe.transfers(destination=account_of(shop, user).reference)
    return [one["amount"] - one["amount_reversed"] for one in made]


def test_between_any_two_steps_of_a_run(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    """Started, filled and sent by one who dies; swept up by the next. One is paid, one refused, one has no account."""
    ada, ben, eve = make_stripe_seller(), make_stripe_seller(), make_stripe_seller(ready=False)
    # Ready here, and closed at Stripe, of which we have not heard.
    stripe.connect("account", id=account_of(stripe_market, ben).reference, capabilities={"transfers": "inactive"})

    def prepare(step: int) -> Callable[[], Any]:
        for seller, amount in ((ada, 5000), (ben, 3000), (eve, 2000)):
            give(stripe_market, seller, amount)

        def act() -> None:
            fill_run(start_run(stripe_market, bank=BANK, key=f"run {step}", actor=PLATFORM).pk)
            sweep_payouts()

        return act

    def settle(step: int) -> None:
        start_run(stripe_market, bank=BANK, key=f"run {step}", actor=PLATFORM)  # whoever asked asks again
        sweep_payouts()
        make_due()
        sweep_payouts()
        run = Run.objects.for_shop(stripe_market).get(key=f"run {step}")
        assert sorted(run.payouts.values_list("party", "status")) == [(str(ada.pk), "settled"), (str(ben.pk), "failed")]
        assert run.left_out.get().party == str(eve.pk)
        assert paid(stripe, stripe_market, ada) == [5000] * (step + 1), f"killed before step {step}"

    steps = kill_at_each_step(prepare, settle)
    assert steps > 30
    assert balance_of(stripe_market, ada) == (0, 0, 0)
    assert balance_of(stripe_market, ben) == (3000 * (steps + 1), 0, 0)
    assert paid(stripe, stripe_market, ben) == []
    assert Letter.objects.filter(to=ada.email, subject__contains="in your balance at Stripe").count() == steps + 1


def test_between_any_two_steps_of_a_reversal(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    """The event arrives, and whoever works on it, or on what follows, dies."""
    ada = make_stripe_seller()
    runs: dict[int, Run] = {}

    def prepare(step: int) -> Callable[[], Any]:
        give(stripe_market, ada, 5000 - balance_of(stripe_market, ada)[0])
        runs[step] = pay_out(stripe_market, BANK)
        sweep_payouts()
        reference = runs[step].payouts.get().bank_reference
        stripe.call("POST", f"/v1/transfers/{reference}/reversals")
        tell("transfer.reversed", stripe.transfers(id=reference)[0])
        return work

    def settle(step: int) -> None:
        work()
        make_due()
        work()
        assert runs[step].payouts.get().status == "returned"
        assert balance_of(stripe_market, ada) == (5000, 0, 0)

    steps = kill_at_each_step(prepare, settle)
    assert steps > 15
    assert Letter.objects.filter(to=ada.email, subject__contains="did not arrive").count() == steps + 1


def test_between_any_two_steps_of_making_an_account(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    users: dict[int, User] = {}

    def prepare(step: int) -> Callable[[], Any]:
        users[step] = make_stripe_seller(ready=False)
        return lambda: open_connected_account(stripe_market, users[step])

    def settle(step: int) -> None:
        stripe.connect("forget-keys")
        account = open_connected_account(stripe_market, users[step])
        made = [one["id"] for one in stripe.accounts() if one["metadata"]["seller"] == str(users[step].pk)]
        assert made == [account.reference], f"killed before step {step}"

    assert kill_at_each_step(prepare, settle) > 8


def test_eight_workers_send_the_same_run(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    sellers = [make_stripe_seller(5000 + number) for number in range(3)]
    run = start_run(stripe_market, bank=BANK, key="once", actor=PLATFORM)
    at_once(lambda _: fill_run(run.pk), 4)
    at_once(lambda _: sweep_payouts(), 8)
    make_due()
    sweep_payouts()
    assert set(run.payouts.values_list("status", flat=True)) == {"settled"}
    assert [paid(stripe, stripe_market, one) for one in sellers] == [[5000], [5001], [5002]]


def test_workers_while_the_balance_is_short_try_once_each_time(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    ada = make_stripe_seller(5000)
    run = pay_out(stripe_market, BANK)
    payout = run.payouts.get()
    stripe.connect("balance", amount=0)
    at_once(lambda _: work_on_payout(payout.pk), 6)
    payout.refresh_from_db()
    assert 1 <= payout.tries <= 6
    stripe.connect("balance", amount=10_000)
    make_due()
    at_once(lambda _: work_on_payout(payout.pk), 6)
    payout.refresh_from_db()
    assert (payout.status, paid(stripe, stripe_market, ada)) == ("settled", [5000])


def test_event_against_sweeper(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    """A transfer comes back while the sweeper notes that it has arrived; and everybody asks for the account, which is closed meanwhile."""
    for round_ in range(4):
        ada = make_stripe_seller(5000)
        run = pay_out(stripe_market, BANK)
        stripe.connect("lose", n=3)  # made, and unheard of
        sweep_payouts()
        payout = run.payouts.get()
        [transfer] = stripe.transfers(transfer_group=payout.ref)
        stripe.call("POST", f"/v1/transfers/{transfer['id']}/reversals")
        account = account_of(stripe_market, ada)
        stripe.connect("account", id=account.reference, requirements={"disabled_reason": "rejected.fraud"})
        tell("transfer.reversed", stripe.transfers(id=transfer["id"])[0], event_id=f"evt_{round_}")
        tell("account.updated", {"id": account.reference}, account=account.reference)
        make_due()
        said = Counter(at_once(lambda number: (work if number % 2 else sweep_payouts)() or "done", 4))
        assert sum(said.values()) == 4
        make_due()
        work()
        payout.refresh_from_db()
        assert (payout.status, balance_of(stripe_market, ada), paid(stripe, stripe_market, ada)) == ("returned", (5000, 0, 0), [0])
        assert Letter.objects.filter(to=ada.email, subject__contains="did not arrive").count() == 1
        account.refresh_from_db()
        assert account.state == "restricted"
        assert Letter.objects.filter(to=ada.email, subject__contains="is restricted").count() == 1
        give(stripe_market, ada, -5000)


def test_eight_who_set_up_at_once_have_one_account(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    user = make_stripe_seller(ready=False)
    at_once(lambda _: open_connected_account(stripe_market, user).reference, 8)
    assert [one["id"] for one in stripe.accounts() if one["metadata"]["seller"] == str(user.pk)] == [account_of(stripe_market, user).reference]
    set_up(stripe, stripe_market, user)
    ConnectedAccount.objects.across_shops().update(next_look_at=timezone.now())
    account = account_of(stripe_market, user)
    at_once(lambda _: look_at_connected(account.pk), 6)
    assert account_of(stripe_market, user).state == "ready"
    assert Letter.objects.filter(to=user.email, subject__contains="You can be paid out").count() == 1
    assert not Payout.objects.across_shops().exists()
