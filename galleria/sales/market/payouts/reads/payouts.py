"""What sellers read of their payouts, as `schemas` has it, and what staff are to look at."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from galleria.accounts.models import User
from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.kernel.money import Money
from galleria.sales.market.payouts.models import ConnectedAccount, Payout, PayoutAccount, Run
from galleria.sales.market.payouts.reads.at_bank import read_at_bank
from galleria.sales.market.payouts.reads.balance import Balance, list_entries, read_balance
from galleria.sales.market.payouts.reads.destinations import is_set_up
from galleria.sales.market.payouts.rules.connected import sort_needs
from galleria.sales.market.payouts.rules.status import Status, compute_payable
from galleria.sales.market.payouts.terms import find_minimum, list_banks
from galleria.shops.models import Shop

FACTS = ("ref", "status", "amount_minor", "currency", "kind", "last4", "reason", "made_at", "sent_at", "closed_at")
TEXTS = {
    "sale": "Sold",
    "release": "Free to be paid out",
    "refund": "Refunded to the buyer",
    "sale-refund": "Refunded to the buyer",
    "charge-back": "Taken back by the buyer's bank",
    "payout": "Set aside for a payout",
    "payout-settled": "Paid out",
    "payout-failed": "A payout failed",
    "payout-returned": "A payout came back",
}
SHOWN_FOR = timedelta(days=60)


def describe_account(shop: Shop, user: User) -> dict[str, Any]:
    """As `schemas.PayoutAccountAnswer`."""
    account = PayoutAccount.objects.for_shop(shop).filter(user=user).first()
    names = ("kind", "country", "holder", "last4", "changed_at")
    return {"account": {name: getattr(account, name) for name in names} if account else None}


def find_connected(shop: Shop, user: User) -> ConnectedAccount | None:
    """The seller's account at Stripe, if Stripe has made one."""
    return ConnectedAccount.objects.for_shop(shop).exclude(reference="").filter(user=user).first()


def describe_connected(account: ConnectedAccount | None) -> dict[str, Any]:
    """As `schemas.StripeAccountOut`."""
    found = account or ConnectedAccount()
    names = ("deadline", "reason", "country", "currency", "looked_at")
    said = {name: getattr(found, name) for name in names}
    return {**said, "state": found.state if account else "none", "needs": sort_needs(found.needs), "has_dashboard": found.is_submitted}


def describe_balance(shop: Shop, user: User) -> dict[str, Any]:
    """As `schemas.BalanceOut`."""
    balance, minimum = read_balance(shop, user.pk), find_minimum(shop)
    at_bank = min(read_at_bank(shop, party=str(user.pk)).get(str(user.pk), 0), max(0, balance.available_minor))
    bank = list_banks(shop)[0]
    has_account = is_set_up(shop, user, bank)
    return {
        "currency": shop.currency,
        "available_minor": balance.available_minor,
        "at_bank_minor": at_bank,
        "pending_minor": balance.pending_minor,
        "reserved_minor": balance.reserved_minor,
        "minimum_minor": minimum,
        "said": say_balance(shop, balance, at_bank_minor=at_bank, minimum_minor=minimum, has_account=has_account, bank=bank),
        "has_account": has_account,
        "way": "stripe" if bank == Run.Bank.STRIPE else "bank",
    }


def say_balance(shop: Shop, balance: Balance, *, at_bank_minor: int, minimum_minor: int, has_account: bool, bank: Run.Bank) -> str:
    """In words, with what the seller can do about it."""

    def money(amount: int) -> str:
        return Money(amount, shop.currency).format_short(shop.language)

    available = balance.available_minor
    if available < 0:
        return f"You owe {shop.name} {money(-available)}: more went back to buyers than was left here. It is taken from your next sales."
    if available == 0:
        return "Nothing is free to be paid out."
    if available < minimum_minor:
        return f"{money(available)} wait until they are {money(minimum_minor)}: less is not paid out."
    payable, at_bank = compute_payable(available, at_bank_minor), money(at_bank_minor)
    if payable < minimum_minor:
        return f"{money(available)} wait: a buyer's bank looks into what you sold, and may take {at_bank} back."
    if not has_account and bank == Run.Bank.STRIPE:
        return f"{money(available)} wait until your account at Stripe can receive them."
    if not has_account:
        return f"{money(available)} wait for you to say to which account."
    if at_bank_minor:
        return f"{money(payable)} go out with the next payouts. {at_bank} wait: a buyer's bank looks into what you sold, and may take them back."
    return f"{money(available)} go out with the next payouts."


def describe_entries(shop: Shop, user: User, *, limit: int, cursor: str | None) -> dict[str, Any]:
    """As `schemas.BalanceEntryList`. Raises CursorInvalid (400)."""
    entries, following = list_entries(shop, user.pk, limit=limit, cursor=cursor)
    return {
        "currency": shop.currency,
        "items": [
            {
                "at": one.at,
                "kind": one.kind,
                "text": TEXTS.get(one.kind, one.kind.replace("-", " ").capitalize()),
                "account": one.account,
                "order": one.order,
                "amount_minor": one.amount_minor,
            }
            for one in entries
        ],
        "next": following,
    }


def describe_payouts(shop: Shop, user: User, *, limit: int, cursor: str | None) -> dict[str, Any]:
    """As `schemas.PayoutList`. Raises CursorInvalid (400)."""
    after = decode_cursor(cursor, order="payouts", kinds=()) if cursor else None
    rows = Payout.objects.for_shop(shop).filter(party=str(user.pk)).order_by("-pk")
    if after:
        rows = rows.filter(pk__lt=after.id)
    found = list(rows.values("pk", *FACTS)[: limit + 1])
    shown = found[:limit]
    following = Cursor(order="payouts", keys=(), id=shown[-1]["pk"]).encode() if len(found) > limit else None
    return {"items": [{name: row[name] for name in FACTS} for row in shown], "next": following}


def list_in_trouble(shop: Shop, *, most: int) -> list[Payout]:
    """Payouts that wait for the balance at Stripe, or for Stripe, or of which a part was taken back there; the newest first."""
    rows = Payout.objects.for_shop(shop).exclude(trouble="").filter(made_at__gte=timezone.now() - SHOWN_FOR)
    return list(rows.select_related("seller", "run").defer("holder", "number", "bic").order_by("-pk")[:most])


def list_failed(shop: Shop, *, most: int) -> list[Payout]:
    """Payouts that failed or came back lately, whose seller has not been paid since: somebody should write to them."""
    failed = Payout.objects.for_shop(shop).filter(status__in=(Status.FAILED.value, Status.RETURNED.value), closed_at__gte=timezone.now() - SHOWN_FOR)
    rows = list(failed.select_related("seller", "run").defer("holder", "number", "bic").order_by("-pk")[: most * 4])
    parties = {row.party for row in rows}
    later = Payout.objects.for_shop(shop).filter(party__in=parties, status__in=(Status.WAITING.value, Status.SENT.value, Status.SETTLED.value))
    newest: dict[str, int] = {}
    for party, pk in later.values_list("party", "pk"):
        newest[party] = max(pk, newest.get(party, 0))
    named: set[str] = set()
    shown = []
    for row in rows:  # the newest of each seller
        if row.party not in named and newest.get(row.party, 0) < row.pk:
            shown.append(row)
        named.add(row.party)
    return shown[:most]
