"""What a shop's manifest says about paying its sellers out: from which account, and from how much on."""

from django.conf import settings

from galleria.kernel.money import parse_money
from galleria.sales.market.payouts.errors import NoBankFile
from galleria.sales.market.payouts.models import Run
from galleria.sales.market.payouts.rules.bank_account import BankAccount, read_account
from galleria.sales.payments.ways import ODD_CURRENCIES
from galleria.sales.terms import find_selling
from galleria.shops.market import find_market
from galleria.shops.models import Shop


def find_minimum(shop: Shop) -> int:
    """The least that is paid out, in minor units; less waits."""
    market = find_market(shop)
    return max(1, parse_money(market.payout_minimum, shop.currency).amount_minor) if market else 1


def wants_stripe(shop: Shop) -> bool:
    """Whether the manifest says that sellers are paid out through Stripe."""
    market = find_market(shop)
    return market is not None and market.payouts == "stripe"


def pays_by_stripe(shop: Shop) -> bool:
    """Whether it can be done: with a key, and in a currency whose smallest unit is Stripe's, too."""
    return wants_stripe(shop) and bool(settings.STRIPE_SECRET_KEY) and shop.currency not in ODD_CURRENCIES


def list_banks(shop: Shop) -> list[Run.Bank]:
    """Through which a shop can pay out, the usual one first."""
    return [*([Run.Bank.STRIPE] if pays_by_stripe(shop) else []), Run.Bank.SANDBOX, Run.Bank.FILE]


def get_payer(shop: Shop) -> BankAccount:
    """The account that a bank file pays from: that of `[selling.bank]`. Raises NoBankFile (409) when that is no IBAN."""
    selling = find_selling(shop)
    bank = selling.bank if selling else None
    if bank is None:
        raise NoBankFile(why=f"The manifest of {shop.name} names no bank account to pay from.")
    account, _ = read_account(holder=bank.holder, iban=bank.account, bic=bank.bic or "")
    if account is None:
        raise NoBankFile(why=f"The bank account in the manifest of {shop.name} has no valid IBAN.")
    return account
