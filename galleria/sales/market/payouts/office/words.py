"""What the pages of payouts call things."""

from galleria.kernel.money import Money
from galleria.sales.market.payouts.models import Payout, Run
from galleria.sales.market.payouts.rules.status import Hindrance, Status
from galleria.sales.office.words import say_money

BANKS = {Run.Bank.SANDBOX: "Sandbox bank", Run.Bank.FILE: "File for your bank", Run.Bank.STRIPE: "Stripe"}
BANKS_SAID = {
    Run.Bank.SANDBOX: "Played on this machine: nothing leaves it, payouts arrive by themselves after some seconds.",
    Run.Bank.FILE: "You download the file, give it to your bank, and say then what became of each payout.",
    Run.Bank.STRIPE: "Transfers from your balance at Stripe to the sellers' accounts there, from which Stripe pays their banks.",
}
LACKS = {
    Hindrance.NO_ACCOUNT: "has not said to which account",
    Hindrance.NO_STRIPE: "has not set up an account at Stripe",
    Hindrance.STRIPE_NEEDS: "Stripe needs more from them",
    Hindrance.STRIPE_CHECKS: "Stripe is checking what they said",
    Hindrance.STRIPE_CLOSED: "Stripe has restricted their account",
}
# Both lead to the same rows with the keys of tests: Stripe's pages find out by themselves.
TRANSFER_PAGES, ACCOUNT_PAGES = "https://dashboard.stripe.com/connect/transfers/", "https://dashboard.stripe.com/connect/accounts/"
STATUSES = {
    Status.WAITING: "set aside",
    Status.SENT: "with the bank",
    Status.SETTLED: "arrived",
    Status.FAILED: "failed",
    Status.RETURNED: "came back",
}
COLOURS = {Status.WAITING: "warning", Status.SENT: "info", Status.SETTLED: "success", Status.FAILED: "danger", Status.RETURNED: "danger"}


def say_hindrance(hindrance: Hindrance, *, available_minor: int, minimum_minor: int, currency: str) -> str:
    """Why somebody is not paid."""
    if hindrance == Hindrance.BELOW_ZERO:
        return f"owes {say_money(-available_minor, currency)}, which is taken from their next sales"
    if hindrance == Hindrance.BELOW_MINIMUM:
        return f"below the least of {say_money(max(1, minimum_minor), currency)}" if available_minor else "nothing is free yet"
    if hindrance == Hindrance.AT_BANK:
        return "a buyer's bank looks into what they sold, and may take it back"
    return LACKS[hindrance]


def say_seller(payout: Payout) -> str:
    """By name."""
    return payout.seller.get_full_name() if payout.seller else "somebody who was erased"


def say_sum(amounts: list[int], currency: str) -> str:
    """Of several."""
    return Money(sum(amounts), currency).format("en")
