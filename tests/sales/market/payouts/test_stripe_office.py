"""Payouts through Stripe in the back office: the preview, the run's page with the ways to Stripe's, and trying again what waits."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.rules import Role
from galleria.sales.market.payouts.actions.sweep_payouts import sweep_payouts
from galleria.sales.market.payouts.models import Run
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.payouts.conftest import MakeSeller, SignIn, pay_out
from tests.sales.market.payouts.stripe_side import account_of
from tests.stripe.process import LocalStripe

pytestmark = pytest.mark.django_db
LIST = "/admin/payouts/"


@pytest.fixture
def manager(stripe_market: Shop, make_person: MakePerson, sign_in: SignIn) -> Client:
    return sign_in(make_person(Role.MANAGER, at=stripe_market))


def words(answer: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_the_preview_says_who_is_not_ready_at_stripe(manager: Client, make_stripe_seller: MakeSeller) -> None:
    ada, ben = make_stripe_seller(5000), make_stripe_seller(3000, ready=False)
    said = words(manager.get(f"{LIST}preview/"))  # Stripe is this shop's usual way
    assert "€50.00 to 1 seller" in said
    assert "Transfers from your balance at Stripe" in said
    assert f"{ben.get_full_name()} {ben.username} has not set up an account at Stripe" in said
    by_bank = words(manager.get(f"{LIST}preview/?bank=sandbox"))
    assert f"{ada.get_full_name()} {ada.username} has not said to which account" in by_bank
    assert "Stripe …" in words(manager.get(LIST))


def test_a_run_and_its_ways_to_stripe(manager: Client, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    ada = make_stripe_seller(5000)
    begun = manager.post(f"{LIST}start/", {"shop": "halden", "bank": "stripe", "key": "once"}, follow=True)
    assert "Stripe · begun" in words(begun)
    sweep_payouts()
    run = Run.objects.for_shop(stripe_market).get()
    page = manager.get(f"{LIST}runs/{run.ref}/")
    payout = run.payouts.get()
    assert payout.status == "settled"
    assert f'href="https://dashboard.stripe.com/connect/transfers/{payout.bank_reference}"' in page.content.decode()
    assert f'href="https://dashboard.stripe.com/connect/accounts/{account_of(stripe_market, ada).reference}"' in page.content.decode()
    assert "Refresh" not in page
    assert "pain.001" not in words(page)
    answer = manager.post(f"{LIST}payouts/{payout.ref}/return/", {"reason": "x"}, follow=True)
    assert "settled by its bank" in words(answer)


def test_a_short_balance_is_said_and_tried_again(manager: Client, stripe: LocalStripe, stripe_market: Shop, make_stripe_seller: MakeSeller) -> None:
    make_stripe_seller(5000)
    run = pay_out(stripe_market, Run.Bank.STRIPE)
    page = f"{LIST}runs/{run.ref}/"
    assert "Try again now" not in words(manager.get(page))
    stripe.connect("balance", amount=0)
    sweep_payouts()
    assert "The balance at Stripe does not suffice" in words(manager.get(page))
    assert "The balance at Stripe does not suffice" in words(manager.get("/admin/dashboard/"))
    stripe.connect("balance", amount=5000)
    sweep_payouts()
    assert run.payouts.get().status == "waiting"
    assert manager.get(f"{page}again/").status_code == 405
    manager.post(f"{page}again/")
    due = run.payouts.get().next_look_at
    assert due
    assert due <= timezone.now()
    sweep_payouts()
    assert run.payouts.get().status == "settled"
    manager.post(f"{page}again/")
    assert run.payouts.get().next_look_at is None


def test_nobody_else_tries_again(
    stripe: LocalStripe, stripe_market: Shop, other_shop: Shop, make_stripe_seller: MakeSeller, make_person: MakePerson
) -> None:
    seller = make_stripe_seller(5000)
    run = pay_out(stripe_market, Run.Bank.STRIPE)
    stripe.connect("balance", amount=0)
    sweep_payouts()
    before = run.payouts.get().next_look_at
    for person in (seller, make_person(Role.SUPPORT, at=stripe_market), make_person(Role.OWNER, at=other_shop), make_person()):
        client = Client()
        client.force_login(person)
        assert client.post(f"{LIST}runs/{run.ref}/again/").status_code in (302, 404)
    assert run.payouts.get().next_look_at == before


def test_without_a_key_the_shop_is_told(manager: Client, make_stripe_seller: MakeSeller, settings: Any) -> None:
    make_stripe_seller(5000)
    settings.STRIPE_SECRET_KEY = ""
    said = words(manager.get(LIST))
    assert "no STRIPE_SECRET_KEY" in said
    assert "Stripe …" not in said
    refused = manager.post(f"{LIST}start/", {"shop": "halden", "bank": "stripe", "key": "once"})
    assert refused.status_code == 404
    assert not Run.objects.across_shops().exists()
