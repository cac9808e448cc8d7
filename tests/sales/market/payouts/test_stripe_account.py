"""A seller's account at Stripe: made once, in the words of this shop, told by letter, and never older than what was asked last."""

from typing import Any

import httpx
import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.kernel.models import Letter
from galleria.kernel.outside import OutsideUnavailable
from galleria.kernel.personal_data import Subject
from galleria.sales.market.payouts.actions.look_at_connected import LOOK_AGAIN, look_at_connected
from galleria.sales.market.payouts.actions.open_connected_account import open_connected_account
from galleria.sales.market.payouts.actions.sweep_payouts import sweep_payouts
from galleria.sales.market.payouts.models import ConnectedAccount
from galleria.sales.market.payouts.personal_data import erase_connected, export_connected
from galleria.sales.payments import connect
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.payouts.conftest import MakeSeller, S, SignIn, give
from tests.sales.market.payouts.stripe_side import account_of, change, set_up
from tests.stripe.process import LocalStripe

pytestmark = pytest.mark.django_db
A = f"{S}/payout-account/stripe"
DUE = {"currently_due": ["external_account", "individual.verification.document", "individual.dob.day"], "disabled_reason": "requirements.past_due"}


def letters(user: User, saying: str) -> int:
    return Letter.objects.filter(to=user.email, subject__contains=saying).count()


def ask(client: Client, what: str) -> Any:
    return client.post(f"{A}/{what}")


def test_from_nothing_to_ready(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller, sign_in: SignIn) -> None:
    user = make_stripe_seller(5000, ready=False)
    client = sign_in(user)
    nothing = client.get(A).json()
    assert (nothing["state"], nothing["has_dashboard"]) == ("none", False)
    balance = client.get(f"{S}/balance").json()
    assert (balance["way"], balance["has_account"]) == ("stripe", False)
    assert "until your account at Stripe can receive them" in balance["said"]
    assert ask(client, "check").json()["state"] == "none"
    assert ask(client, "dashboard").json()["code"] == "no_stripe_account"

    before = len(stripe.accounts())
    link = ask(client, "onboarding").json()["url"]
    [made] = stripe.accounts()[before:]
    assert (made["country"], made["business_type"], made["email"]) == ("BE", "individual", user.email)
    assert made["controller"]["stripe_dashboard"] == {"type": "express"}
    assert made["controller"]["losses"] == {"payments": "application"}
    assert made["tos_acceptance"]["service_agreement"] == "full"
    assert made["metadata"] == {"shop": "halden", "seller": str(user.pk), "account": str(account_of(stripe_market, user).pk)}
    assert client.get(A).json()["state"] == "begun"
    assert ask(client, "dashboard").status_code == 409

    back = httpx.get(link, follow_redirects=False)
    assert back.headers["location"].endswith("/halden/sell/balance?stripe=back")
    assert httpx.get(link).status_code == 410, "a link works once"
    late = httpx.get(f"{ask(client, 'onboarding').json()['url']}?late")
    assert late.headers["location"].endswith("/halden/sell/balance?stripe=again")
    ready = ask(client, "check").json()
    assert (ready["state"], ready["needs"], ready["country"], ready["currency"], ready["has_dashboard"]) == ("ready", [], "BE", "EUR", True)
    assert client.get(f"{S}/balance").json()["has_account"] is True
    assert ask(client, "dashboard").json()["url"].endswith(made["id"])
    assert len(stripe.accounts()) == before + 1, "asked again it is the same account"
    assert letters(user, "You can be paid out through Stripe") == 1


def test_a_company_says_so(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    open_connected_account(stripe_market, make_stripe_seller(kind="company", ready=False))
    assert stripe.accounts()[-1]["business_type"] == "company"


def test_across_borders_as_a_recipient_and_not_everywhere(
    stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller, sign_in: SignIn
) -> None:
    swiss = open_connected_account(stripe_market, make_stripe_seller(country="CH", ready=False))
    assert stripe.accounts()[-1]["tos_acceptance"]["service_agreement"] == "recipient"
    assert swiss.currency == "CHF"
    before = len(stripe.accounts())
    refused = ask(sign_in(make_stripe_seller(country="JP", ready=False)), "onboarding")
    assert (refused.status_code, refused.json()["code"]) == (409, "stripe_country_not_served")
    assert "to JP from BE" in refused.json()["detail"]
    assert len(stripe.accounts()) == before
    stripe.connect("country", country="KP")  # the same country, and Stripe itself says no
    connect._platform_country.cache_clear()
    refused = ask(sign_in(make_stripe_seller(country="KP", ready=False)), "onboarding")
    assert (refused.status_code, refused.json()["code"]) == (409, "stripe_refuses")
    assert "not currently supported" in refused.json()["detail"]


def test_who_has_no_profile_is_sent_there(stripe: LocalStripe, stripe_market: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    before = len(stripe.accounts())
    answer = ask(sign_in(make_person(Role.SELLER, at=stripe_market)), "onboarding")
    assert (answer.status_code, answer.json()["code"]) == (409, "stripe_profile_missing")
    assert len(stripe.accounts()) == before


def test_is_not_there_where_the_shop_does_not_say_so(stripe: LocalStripe, market: Shop, make_seller: MakeSeller, sign_in: SignIn) -> None:
    client = sign_in(make_seller())
    answers = [client.get(A), *(ask(client, what) for what in ("check", "onboarding", "dashboard"))]
    assert {(one.status_code, one.json()["code"]) for one in answers} == {(404, "stripe_payouts_not_offered")}
    assert client.get(f"{S}/balance").json()["way"] == "bank"


def test_without_a_key_a_bank_account_is_asked_for(stripe_market: Shop, make_stripe_seller: MakeSeller, sign_in: SignIn, settings: Any) -> None:
    client = sign_in(make_stripe_seller(ready=False))
    settings.STRIPE_SECRET_KEY = ""
    assert client.get(A).status_code == 404
    assert client.get(f"{S}/balance").json()["way"] == "bank"


def test_a_lost_answer_is_found_again(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    """Made, and nobody heard of it; a day later Stripe has forgotten the key, and the seller has another address."""
    user = make_stripe_seller(ready=False)
    before = len(stripe.accounts())
    stripe.connect("lose", n=3)  # the SDK tries twice more with the same key
    with pytest.raises(OutsideUnavailable):
        open_connected_account(stripe_market, user)
    assert (len(stripe.accounts()), account_of(stripe_market, user).reference) == (before + 1, "")
    stripe.connect("forget-keys")
    user.email = "other@example.test"
    user.save()
    assert open_connected_account(stripe_market, user).reference == stripe.accounts()[before]["id"]
    assert len(stripe.accounts()) == before + 1


def test_what_stripe_needs_is_said_once(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller, sign_in: SignIn) -> None:
    user = make_stripe_seller()
    account = account_of(stripe_market, user)
    soon = int(timezone.now().timestamp()) + 86400
    account = change(stripe, account, requirements={"currently_due": ["external_account"], "current_deadline": soon})
    assert (account.state, account.needs) == ("ready", ["external_account"]), "until the deadline nothing is different"
    letter = Letter.objects.get(to=user.email, subject__contains="Stripe needs more")
    assert "the bank account that it should pay to" in letter.text
    assert "paid out until then as before" in letter.text
    account = change(stripe, account, capabilities={"transfers": "inactive"}, payouts_enabled=False, requirements=DUE)
    assert account.state == "needs"
    said = sign_in(user).get(A).json()
    assert (said["state"], said["needs"], said["reason"]) == ("needs", ["bank", "person", "document"], "requirements.past_due")
    assert letters(user, "Stripe needs more") == 2
    look_at_connected(account.pk)
    assert letters(user, "Stripe needs more") == 2, "what was told is not told again"
    account = change(stripe, account, requirements={"currently_due": [], "pending_verification": ["individual.verification.document"]})
    assert account.state == "checking"
    set_up(stripe, stripe_market, user)
    assert account_of(stripe_market, user).state == "ready"
    assert letters(user, "You can be paid out") == 2


@pytest.mark.parametrize("reason", ["rejected.fraud", "listed", "under_review", "platform_paused", "other"])
def test_what_stripe_closes_is_closed_here(reason: str, stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    user = make_stripe_seller()
    account = change(stripe, account_of(stripe_market, user), requirements={"disabled_reason": reason, "currently_due": ["external_account"]})
    assert (account.state, account.reason) == ("restricted", reason)
    look_at_connected(account.pk)
    assert (letters(user, "is restricted"), letters(user, "needs more")) == (1, 0)


def test_an_account_that_left_is_restricted(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    user = make_stripe_seller()
    account = change(stripe, account_of(stripe_market, user), deauthorized=True)
    assert (account.state, account.reason) == ("restricted", "disconnected")
    assert letters(user, "is restricted") == 1


def test_an_old_answer_changes_nothing(
    stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody asks, is held up with the answer, and meanwhile another has asked and noted what is so since."""
    account = account_of(stripe_market, make_stripe_seller())
    asked = connect.get_account

    def answer_late(reference: str) -> connect.AccountState:
        old = asked(reference)
        monkeypatch.setattr(connect, "get_account", asked)
        change(stripe, account, requirements={"disabled_reason": "rejected.fraud"})
        return old

    monkeypatch.setattr(connect, "get_account", answer_late)
    assert look_at_connected(account.pk) is False
    account.refresh_from_db()
    assert account.state == "restricted"


def test_is_asked_for_once_a_day(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    account = account_of(stripe_market, make_stripe_seller())
    stripe.connect("account", id=account.reference, requirements={"disabled_reason": "listed"})
    sweep_payouts()
    account.refresh_from_db()
    assert account.state == "ready", "it was asked for a moment ago"
    ConnectedAccount.objects.across_shops().update(next_look_at=timezone.now())
    sweep_payouts()
    account.refresh_from_db()
    assert account.state == "restricted"
    assert account.next_look_at
    assert account.next_look_at > timezone.now() + LOOK_AGAIN * 0.9


def test_stripe_being_away_is_said(stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller, sign_in: SignIn, settings: Any) -> None:
    user = make_stripe_seller()
    settings.STRIPE_API_URL = "http://127.0.0.1:9"
    answer = ask(sign_in(user), "check")
    assert (answer.status_code, answer.json()["code"]) == (503, "outside_unavailable")
    assert account_of(stripe_market, user).state == "ready"


def test_who_may(stripe: LocalStripe, other_shop: Shop, make_stripe_seller: MakeSeller, make_person: MakePerson, sign_in: SignIn) -> None:
    """Each seller their own, nobody somebody else's; staff only what they sell themselves."""
    seller = make_stripe_seller()
    stripe_market = Shop.objects.get(slug="halden")
    before = len(stripe.accounts())
    expected = {
        401: [Client()],
        403: [sign_in(one) for one in (make_person(), make_person(Role.SUPPORT, at=stripe_market), make_person(Role.OWNER, at=other_shop))],
        200: [sign_in(seller)],
    }
    for status, clients in expected.items():
        for client in clients:
            assert [client.get(A).status_code, *(ask(client, what).status_code for what in ("check", "onboarding", "dashboard"))] == [status] * 4
    owner = sign_in(make_person(Role.OWNER, at=stripe_market))
    assert owner.get(A).json()["state"] == "none", "an owner sees nothing of a seller's"
    assert len(stripe.accounts()) == before


def test_visits_are_counted(stripe_market: Shop, make_stripe_seller: MakeSeller, sign_in: SignIn) -> None:
    client = sign_in(make_stripe_seller(ready=False))
    said = [ask(client, "check").status_code for _ in range(22)]
    assert said[0] == 200
    assert said[-1] == 429


def test_export_and_erasure(stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    user, other = make_stripe_seller(), make_stripe_seller()
    subject = Subject(person_id=user.pk, emails=(user.email,), pseudonym="somebody")
    [said] = export_connected(subject)
    assert (said["shop__slug"], said["state"], said["reference"]) == ("halden", "ready", account_of(stripe_market, user).reference)
    erase_connected(subject)
    assert export_connected(subject) is None
    assert account_of(stripe_market, other).state == "ready"
    give(stripe_market, user, 0)
