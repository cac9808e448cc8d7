"""Bank accounts of sellers, and payouts to them. Books keep sums, dates and the last four signs of an account, and no name."""

from typing import Any

from galleria.kernel.money import Money
from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.kernel.scoping import ShopQuerySet
from galleria.sales.market.payouts.models import ConnectedAccount, LeftOut, Payout, PayoutAccount
from galleria.sales.market.payouts.reads.balance import CODES, read_balance
from galleria.sales.models import Account
from galleria.shops.models import Shop

FACTS = ("ref", "status", "amount_minor", "currency", "kind", "country", "holder", "number", "bic", "reason", "made_at", "sent_at", "closed_at")


def _payouts(subject: Subject) -> ShopQuerySet[Payout]:
    return Payout.objects.across_shops().filter(party=str(subject.person_id)).order_by("pk")


def export_accounts(subject: Subject) -> Any:
    """Whole: they are theirs."""
    rows = PayoutAccount.objects.across_shops().filter(user=subject.person_id).order_by("pk")
    return list(rows.values("shop__slug", "kind", "country", "holder", "number", "bic", "changed_at")) or None


def erase_accounts(subject: Subject) -> None:
    """All of them."""
    PayoutAccount.objects.across_shops().filter(user=subject.person_id).delete()


def export_connected(subject: Subject) -> Any:
    """What we know of their accounts at Stripe; who they are and their bank is there, and they ask Stripe for it."""
    rows = ConnectedAccount.objects.across_shops().filter(user=subject.person_id).order_by("pk")
    return (
        list(rows.values("shop__slug", "reference", "state", "needs", "reason", "deadline", "country", "currency", "begun_at", "looked_at")) or None
    )


def erase_connected(subject: Subject) -> None:
    """Our knowledge of them. What Stripe knows it keeps as long as the law tells it to: the account there is its owner's, who speaks to Stripe."""
    ConnectedAccount.objects.across_shops().filter(user=subject.person_id).delete()


def export_payouts(subject: Subject) -> Any:
    """What was paid out to them, where to, and what was not."""
    left_out = LeftOut.objects.across_shops().filter(seller=subject.person_id).order_by("pk")
    said = [
        *_payouts(subject).values("shop__slug", *FACTS),
        *left_out.values("shop__slug", "run__ref", "run__started_at", "reason", "available_minor"),
    ]
    return said or None


def erase_payouts(subject: Subject) -> None:
    """Who they went to goes; how much, when, and the last four signs of the account stay with the books."""
    for payout in _payouts(subject).exclude(seller=None):
        payout.seller, payout.holder, payout.number, payout.bic = None, subject.pseudonym, payout.last4, ""
        payout.save(update_fields=["seller", "holder", "number", "bic"])
    LeftOut.objects.across_shops().filter(seller=subject.person_id).update(seller=None)


def find_money_left(subject: Subject) -> str:
    """What is still to go to them, or is owed by them."""
    ids = Account.objects.across_shops().filter(party=str(subject.person_id), code__in=CODES).values("shop")
    said = []
    for shop in Shop.objects.filter(pk__in=ids).order_by("pk"):
        balance = read_balance(shop, subject.person_id)
        left = [amount for amount in (balance.available_minor, balance.pending_minor, balance.reserved_minor) if amount]
        said += [f"{Money(amount, shop.currency).format_short(shop.language)} in the books of {shop.name}" for amount in left]
    return ", ".join(said[:5])


holds_personal_data("payouts.accounts", export=export_accounts, erase=erase_accounts)
holds_personal_data("payouts.connected_accounts", export=export_connected, erase=erase_connected)
holds_personal_data("payouts.payouts", export=export_payouts, erase=erase_payouts, hinder=find_money_left)
