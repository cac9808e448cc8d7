"""What a shop's manifest says about paying its sellers out: from which account, and from how much on."""

from galleria.kernel.money import parse_money
from galleria.sales.market.payouts.errors import NoBankFile
from galleria.sales.market.payouts.rules.bank_account import BankAccount, read_account
from galleria.sales.terms import find_selling
from galleria.shops.market import find_market
from galleria.shops.models import Shop


def find_minimum(shop: Shop) -> int:
    """The least that is paid out, in minor units; less waits."""
    market = find_market(shop)
    return max(1, parse_money(market.payout_minimum, shop.currency).amount_minor) if market else 1


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
