"""Sellers of the tea shop with money in its books, and accounts for it."""

from collections.abc import Callable
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.sales.actions.book import book_in_shop
from galleria.sales.market.payouts.actions.change_payout_account import change_payout_account
from galleria.sales.market.payouts.actions.fill_run import fill_run
from galleria.sales.market.payouts.actions.start_run import start_run
from galleria.sales.market.payouts.actions.sweep_payouts import sweep_payouts
from galleria.sales.market.payouts.models import Payout, Run, SandboxTransfer
from galleria.sales.market.payouts.reads.balance import Balance, read_balance
from galleria.sales.market.payouts.schemas import PayoutAccountIn
from galleria.sales.payments import connect
from galleria.sales.rules.books import Code
from galleria.sellers.models import Seller
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.manifest import Manifest
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.payouts.stripe_side import set_up
from tests.stripe.process import LocalStripe

S = "/api/v1/shops/halden"
IBAN = "BE68539007547034"
NUMBERS = count()
MakeSeller = Callable[..., User]
SignIn = Callable[[User], Client]


@pytest.fixture
def make_seller(market: Shop, make_person: MakePerson) -> MakeSeller:
    """Sellers, with what is theirs, and an account when one is given (an IBAN)."""

    def make(available: int = 0, *, pending: int = 0, iban: str = IBAN, holder: str = "Ada Bell") -> User:
        user = make_person(Role.SELLER, at=market)
        give(market, user, available)
        give(market, user, pending, Code.SELLERS_PENDING)
        if iban:
            change_payout_account(market, PayoutAccountIn(holder=holder, iban=iban), actor=Actor(user=user))
        return user

    return make


@pytest.fixture
def stripe(cards: LocalStripe) -> LocalStripe:
    """Stripe's side, as on the first day: money without end, in Belgium; and no memory of other tests' keys."""
    connect._platform_country.cache_clear()
    for what, values in (("balance", {"amount": None}), ("lose", {"n": 0}), ("country", {"country": "BE"}), ("forget-keys", {})):
        cards.connect(what, **values)
    return cards


@pytest.fixture
def stripe_market(stripe: LocalStripe, manifest: Manifest, market: Shop) -> Shop:
    """The tea shop, which pays its sellers out through Stripe."""
    assert manifest.market is not None
    values = manifest.model_dump(mode="json", by_alias=True, exclude_none=True)
    return sync_shop(market.slug, Manifest.model_validate({**values, "market": {**values["market"], "payouts": "stripe"}}))[0]


@pytest.fixture
def make_stripe_seller(stripe: LocalStripe, stripe_market: Shop, make_person: MakePerson) -> MakeSeller:
    """Sellers with a profile and with what is theirs; set up at Stripe unless they are not to be."""

    def make(available: int = 0, *, country: str = "BE", kind: str = "private", ready: bool = True) -> User:
        user = make_person(Role.SELLER, at=stripe_market)
        now = timezone.now()
        address: Any = {"name": user.get_full_name(), "country": country}
        Seller.objects.across_shops().create(
            shop=stripe_market, user=user, kind=kind, state="approved", name=user.get_full_name(), country=country,
            address=address, terms_version="1", terms_accepted_at=now, approved_at=now, decided_at=now,
        )  # fmt: skip
        give(stripe_market, user, available)
        if ready:
            set_up(stripe, stripe_market, user)
        return user

    return make


def give(shop: Shop, user: User, amount: int, code: Code = Code.SELLERS_AVAILABLE, *, kind: str = "sale", key: str = "") -> bool:
    """Money that came by transfer becomes theirs; below zero it goes back."""
    amounts: dict[Code | tuple[Code, str], int] = {Code.TRANSFER: amount, (code, str(user.pk)): -amount}
    return book_in_shop(shop, currency=shop.currency, key=key or f"given {next(NUMBERS)}", kind=kind, amounts=amounts)


def pay_out(shop: Shop, bank: Run.Bank = Run.Bank.SANDBOX, *, key: str = "") -> Run:
    """A run that is filled, and told to its bank."""
    run = start_run(shop, bank=bank, key=key or f"run {next(NUMBERS)}", actor=PLATFORM)
    fill_run(run.pk)
    run.refresh_from_db()
    return run


def let_the_bank_work(times: int = 3) -> None:
    """The worker sweeps, and time passes between."""
    for _ in range(times):
        Payout.objects.across_shops().exclude(next_look_at=None).update(next_look_at=timezone.now())
        sweep_payouts()
        SandboxTransfer.objects.update(due_at=timezone.now() - timedelta(seconds=1))


def balance_of(shop: Shop, user: User) -> tuple[int, int, int]:
    """Available, pending, reserved."""
    found: Balance = read_balance(shop, user.pk)
    return found.available_minor, found.pending_minor, found.reserved_minor


def statuses(run: Run) -> list[tuple[int, str]]:
    """Amount and status of each payout of a run, in the order in which they were made."""
    return list(Payout.objects.for_shop(run.shop_id).filter(run=run).order_by("pk").values_list("amount_minor", "status"))
