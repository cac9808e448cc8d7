"""Events of sellers' accounts: signed with a secret of their own, kept once, and only a reason to ask."""

from typing import Any

import pytest

from galleria.kernel.models import Letter, OutboxEvent
from galleria.sales.market.payouts.models import Run
from galleria.sales.payments.models import StripeEvent
from galleria.shops.models import Shop
from tests.sales.market.payouts.conftest import MakeSeller, balance_of, pay_out
from tests.sales.market.payouts.stripe_side import account_of, make_due, tell, work
from tests.stripe.connect import RECORDED
from tests.stripe.process import WEBHOOK_SECRET, LocalStripe

pytestmark = pytest.mark.django_db
REJECTED = {"requirements": {"disabled_reason": "rejected.fraud"}}


def payout_of(**changes: Any) -> dict[str, Any]:
    return {**RECORDED["payout"], "status": "failed", "failure_code": "account_closed", **changes}


def test_an_account_that_changed_is_asked_for(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    """What the event says is not believed: Stripe is asked."""
    account = account_of(stripe_market, make_stripe_seller())
    said = {**RECORDED["account"], "id": account.reference, "requirements": {"disabled_reason": "rejected.fraud"}}
    assert tell("account.updated", said, account=account.reference).status_code == 204
    work()
    account.refresh_from_db()
    assert account.state == "ready"
    stripe.connect("account", id=account.reference, **REJECTED)
    tell("account.updated", said, account=account.reference)
    work()
    account.refresh_from_db()
    assert (account.state, account.reason) == ("restricted", "rejected.fraud")


def test_each_is_kept_once_and_told_once(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    user = make_stripe_seller()
    account = account_of(stripe_market, user)
    for _ in range(3):
        assert tell("payout.failed", payout_of(), account=account.reference, event_id="evt_failed").status_code == 204
        work()
    event = StripeEvent.objects.get(event_id="evt_failed")
    assert event.done_at
    assert event.facts["account"] == account.reference
    assert not {"destination", "email", "description"} & set(event.facts)
    letter = Letter.objects.get(to=user.email, subject__contains="Your bank has not taken")
    assert "it stands in your balance at Stripe" in letter.text


def test_a_failed_payout_of_stripes_moves_nothing_here(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    user = make_stripe_seller(5000)
    run = pay_out(stripe_market, Run.Bank.STRIPE)
    make_due()
    work()
    tell("payout.failed", payout_of(), account=account_of(stripe_market, user).reference)
    work()
    assert run.payouts.get().status == "settled"
    assert balance_of(stripe_market, user) == (0, 0, 0)


@pytest.mark.parametrize("secret", ["whsec_forged", ""])
def test_forged_ones_are_refused(secret: str, stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller, settings: Any) -> None:
    account = account_of(stripe_market, make_stripe_seller())
    if not secret:  # without the secret of that endpoint, its events are nobody's
        settings.STRIPE_CONNECT_WEBHOOK_SECRET = ""
    answer = tell("payout.failed", payout_of(), account=account.reference, secret=secret)
    assert (answer.status_code, answer.json()["code"]) == (400, "event_forged")
    assert not StripeEvent.objects.exists()
    assert tell("account.updated", {"id": account.reference}, account=account.reference, secret=WEBHOOK_SECRET).status_code == 204


def test_of_tests_in_a_live_shop_and_of_others(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    """An endpoint for connected accounts hears of both kinds of money; and of accounts that another platform has with the same keys."""
    user = make_stripe_seller()
    account = account_of(stripe_market, user)
    tell("payout.failed", payout_of(), account=account.reference, live=True)
    tell("payout.failed", payout_of(), account="acct_of_others")
    tell("payout.failed", payout_of())  # the platform's own payouts
    tell("transfer.updated", {**RECORDED["transfer"]})
    work()
    assert not StripeEvent.objects.filter(done_at=None).exists()
    assert not Letter.objects.filter(to=user.email, subject__contains="Your bank").exists()


def test_an_account_that_left(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    user = make_stripe_seller(5000)
    account = account_of(stripe_market, user)
    stripe.connect("account", id=account.reference, deauthorized=True)
    tell("account.application.deauthorized", {"id": "ca_123", "object": "application", "name": "Galleria"}, account=account.reference)
    work()
    account.refresh_from_db()
    assert (account.state, account.reason) == ("restricted", "disconnected")
    run = pay_out(stripe_market, Run.Bank.STRIPE)
    assert run.left_out.get().reason == "stripe_closed"


def test_an_event_survives_stripe_being_away(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller, settings: Any) -> None:
    account = account_of(stripe_market, make_stripe_seller())
    stripe.connect("account", id=account.reference, **REJECTED)
    here, settings.STRIPE_API_URL = settings.STRIPE_API_URL, "http://127.0.0.1:9"
    tell("account.updated", {"id": account.reference}, account=account.reference)
    work()
    account.refresh_from_db()
    assert account.state == "ready"
    settings.STRIPE_API_URL = here
    type(account).objects.across_shops().update(next_look_at="2026-01-01T00:00Z")
    work()
    account.refresh_from_db()
    assert account.state == "restricted"
    assert OutboxEvent.objects.filter(name="stripe.account_changed").count() == 1
