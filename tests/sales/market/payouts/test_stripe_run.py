"""A run through Stripe: transfers that are made once, answers that are lost and found, a balance that is short, refusals, and what comes back."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.kernel.models import Letter
from galleria.kernel.problems import Problem
from galleria.sales.market.payouts.actions.start_run import start_run
from galleria.sales.market.payouts.actions.sweep_payouts import sweep_payouts
from galleria.sales.market.payouts.errors import StripeNotOffered
from galleria.sales.market.payouts.models import Payout, Run
from galleria.sales.market.payouts.reads.payouts import list_in_trouble
from galleria.sales.payments import connect
from galleria.shops.models import Shop
from tests.sales.market.payouts.conftest import MakeSeller, S, SignIn, balance_of, pay_out, statuses
from tests.sales.market.payouts.stripe_side import account_of, change, hear, make_due, tell, work
from tests.stripe.process import LocalStripe

pytestmark = pytest.mark.django_db
BANK = Run.Bank.STRIPE


def only(run: Run) -> Payout:
    return run.payouts.get()


def test_a_run_pays_who_is_ready_and_says_why_others_are_not(
    stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller, sign_in: SignIn
) -> None:
    ada = make_stripe_seller(5000)
    ben, cal, dan, eve = make_stripe_seller(4000, ready=False), make_stripe_seller(4001), make_stripe_seller(4002), make_stripe_seller(4003)
    low = make_stripe_seller(100)
    inactive: dict[str, Any] = {"capabilities": {"transfers": "inactive"}, "payouts_enabled": False}
    change(stripe, account_of(stripe_market, cal), **inactive, requirements={"currently_due": ["external_account"]})
    change(stripe, account_of(stripe_market, dan), **inactive, requirements={"pending_verification": ["individual.dob.day"]})
    change(stripe, account_of(stripe_market, eve), requirements={"disabled_reason": "rejected.other"})
    run = pay_out(stripe_market, BANK)
    assert dict(run.left_out.values_list("party", "reason")) == {
        str(ben.pk): "no_stripe", str(cal.pk): "stripe_needs", str(dan.pk): "stripe_checks", str(eve.pk): "stripe_closed",
        str(low.pk): "below_minimum",
    }  # fmt: skip
    sweep_payouts()
    payout = only(run)
    account = account_of(stripe_market, ada)
    [transfer] = stripe.transfers(transfer_group=payout.ref)
    assert (transfer["amount"], transfer["currency"], transfer["destination"]) == (5000, "eur", account.reference)
    assert transfer["metadata"] == {"payout": payout.ref, "shop": "halden"}
    assert (payout.status, payout.kind, payout.bank_reference, payout.number) == ("settled", "stripe", transfer["id"], account.reference)
    assert balance_of(stripe_market, ada) == (0, 0, 0)
    told = Letter.objects.get(to=ada.email, subject__contains="in your balance at Stripe")
    assert "to your account at Stripe" in told.text
    [shown] = sign_in(ada).get(f"{S}/payouts").json()["items"]
    assert (shown["kind"], shown["status"]) == ("stripe", "settled")
    sweep_payouts()
    assert len(stripe.transfers(transfer_group=payout.ref)) == 1


def test_is_refused_where_the_shop_does_not_say_so(market: Shop, make_seller: MakeSeller) -> None:
    make_seller(5000)
    with pytest.raises(StripeNotOffered):
        start_run(market, bank=BANK, key="x", actor=PLATFORM)
    assert not Run.objects.across_shops().exists()


def test_a_lost_answer_is_found_however_late(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    ada = make_stripe_seller(5000)
    run = pay_out(stripe_market, BANK)
    stripe.connect("lose", n=3)
    sweep_payouts()
    payout = only(run)
    assert (payout.status, len(stripe.transfers(transfer_group=payout.ref))) == ("waiting", 1)
    assert balance_of(stripe_market, ada) == (0, 0, 5000)
    stripe.connect("forget-keys")
    make_due()
    sweep_payouts()
    assert only(run).status == "settled"
    assert len(stripe.transfers(transfer_group=payout.ref)) == 1


def test_a_short_balance_waits_and_is_told(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    ada = make_stripe_seller(5000)
    run = pay_out(stripe_market, BANK)
    stripe.connect("balance", amount=4999)
    sweep_payouts()
    payout = only(run)
    assert (payout.status, payout.tries) == ("waiting", 1)
    assert "insufficient available funds" in payout.trouble
    assert [one.ref for one in list_in_trouble(stripe_market, most=5)] == [payout.ref]
    assert payout.next_look_at
    assert timedelta(minutes=9) < payout.next_look_at - timezone.now() < timedelta(minutes=11)
    make_due()
    sweep_payouts()
    payout = only(run)
    assert payout.tries == 2
    assert payout.next_look_at
    assert timedelta(minutes=19) < payout.next_look_at - timezone.now() < timedelta(minutes=21)
    stripe.connect("balance", amount=5000)
    make_due()
    sweep_payouts()
    payout = only(run)
    assert (payout.status, payout.trouble) == ("settled", "")
    assert balance_of(stripe_market, ada) == (0, 0, 0)
    assert len(stripe.transfers(transfer_group=payout.ref)) == 1
    assert list_in_trouble(stripe_market, most=5) == []


def test_what_stripe_refuses_is_theirs_again(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    """Ready when the run was put together, closed when it was sent."""
    ada = make_stripe_seller(5000)
    run = pay_out(stripe_market, BANK)
    stripe.connect("account", id=account_of(stripe_market, ada).reference, capabilities={"transfers": "inactive"})
    sweep_payouts()
    payout = only(run)
    assert payout.status == "failed"
    assert "capabilities" in payout.reason
    assert balance_of(stripe_market, ada) == (5000, 0, 0)
    assert stripe.transfers(transfer_group=payout.ref) == []
    assert "What Stripe says" in Letter.objects.get(to=ada.email, subject__contains="did not arrive").text


def test_stripe_being_away_is_told_after_a_while(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller, settings: Any) -> None:
    make_stripe_seller(5000)
    run = pay_out(stripe_market, BANK)
    here, settings.STRIPE_API_URL = settings.STRIPE_API_URL, "http://127.0.0.1:9"
    sweep_payouts()
    assert (only(run).status, only(run).trouble) == ("waiting", "")
    Payout.objects.across_shops().update(attempts=4)
    make_due()
    sweep_payouts()
    assert "does not answer" in only(run).trouble
    settings.STRIPE_API_URL = here
    make_due()
    sweep_payouts()
    assert (only(run).status, only(run).trouble) == ("settled", "")


def test_a_key_of_another_account_fails_nothing_that_was_sent(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    """Stripe does not know the transfer: nobody may give the money back for that."""
    ada = make_stripe_seller(5000)
    run = pay_out(stripe_market, BANK)
    sweep_payouts()
    Payout.objects.across_shops().update(bank_reference="tr_of_others", next_look_at=timezone.now())
    sweep_payouts()
    assert only(run).status == "settled"
    assert balance_of(stripe_market, ada) == (0, 0, 0)


def test_a_reversal_brings_it_back(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    ada = make_stripe_seller(5000)
    run = pay_out(stripe_market, BANK)
    sweep_payouts()
    reference = only(run).bank_reference
    stripe.call("POST", f"/v1/transfers/{reference}/reversals", amount=1000)
    tell("transfer.reversed", stripe.transfers(id=reference)[0])
    work()
    payout = only(run)
    assert (payout.status, balance_of(stripe_market, ada)) == ("settled", (0, 0, 0))
    assert "of it was taken back at Stripe" in payout.trouble
    assert len(list_in_trouble(stripe_market, most=5)) == 1
    stripe.call("POST", f"/v1/transfers/{reference}/reversals", amount=4000)
    about = stripe.transfers(id=reference)[0]
    assert tell("transfer.reversed", about, event_id="evt_reversed").status_code == 204
    assert tell("transfer.reversed", about, event_id="evt_reversed").status_code == 204
    work()
    payout = only(run)
    assert (payout.status, payout.reason) == ("returned", "Stripe has taken the transfer back.")
    assert balance_of(stripe_market, ada) == (5000, 0, 0)
    assert Letter.objects.filter(to=ada.email, subject__contains="did not arrive").count() == 1


@pytest.mark.parametrize("asking", ["create_transfer", "get_transfer"])
def test_what_happens_between_the_answer_and_our_noting_it_is_not_lost(
    asking: str, stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The transfer is taken back, the event comes and is worked on, while somebody holds the answer that it has arrived."""
    ada = make_stripe_seller(5000)
    run = pay_out(stripe_market, BANK)
    if asking == "get_transfer":
        sweep_payouts()
        tell("transfer.updated", stripe.transfers(id=only(run).bank_reference)[0])
    asked = getattr(connect, asking)

    def answer_late(*given: Any, **named: Any) -> connect.TransferState:
        old: connect.TransferState = asked(*given, **named)
        monkeypatch.setattr(connect, asking, asked)
        stripe.call("POST", f"/v1/transfers/{old.reference}/reversals")
        tell("transfer.reversed", stripe.transfers(id=old.reference)[0])
        hear()
        return old

    monkeypatch.setattr(connect, asking, answer_late)
    work()
    work()
    assert (only(run).status, balance_of(stripe_market, ada)) == ("returned", (5000, 0, 0))


def test_one_that_came_back_before_we_heard_of_it(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    ada = make_stripe_seller(5000)
    run = pay_out(stripe_market, BANK)
    stripe.connect("lose", n=3)
    sweep_payouts()
    [transfer] = stripe.transfers(transfer_group=only(run).ref)
    stripe.call("POST", f"/v1/transfers/{transfer['id']}/reversals")
    make_due()
    sweep_payouts()
    assert (only(run).status, balance_of(stripe_market, ada)) == ("returned", (5000, 0, 0))
    assert statuses(run) == [(5000, "returned")]


def test_a_currency_that_stripe_counts_otherwise_is_not_offered(stripe: LocalStripe, stripe_market: Shop) -> None:
    Shop.objects.filter(pk=stripe_market.pk).update(currency="ISK")
    with pytest.raises(Problem) as refusal:
        start_run(Shop.objects.get(pk=stripe_market.pk), bank=BANK, key="x", actor=PLATFORM)
    assert refusal.value.code == "stripe_payouts_not_offered"
