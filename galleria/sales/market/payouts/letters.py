"""What a seller is told about their money, in the shop's look."""

from typing import Literal

from babel.dates import format_date
from django.conf import settings

from galleria.accounts.models import User
from galleria.kernel.letters import queue_letter
from galleria.kernel.money import Money
from galleria.kernel.personal_data import ERASED
from galleria.sales.market.payouts.models import ConnectedAccount, Kind, Payout, PayoutAccount
from galleria.sales.market.payouts.rules.connected import Need, sort_needs
from galleria.sales.market.payouts.rules.status import Status
from galleria.sales.terms import zone_of
from galleria.shops.letter_look import render_letter
from galleria.shops.models import Shop

TOLD = {Status.SETTLED: "settled", Status.FAILED: "failed", Status.RETURNED: "failed"}
NEEDS = {
    Need.BANK: "the bank account that it should pay to",
    Need.PERSON: "who you are",
    Need.DOCUMENT: "a document that shows who you are",
    Need.COMPANY: "who your company is",
    Need.BUSINESS: "what you sell",
    Need.TERMS: "that you accept its terms",
    Need.OTHER: "some other details",
}
CLOSED = {"disconnected": "The account is not connected with us any more.", "under_review": "Stripe is reviewing the account."}
REJECTED, STRIPES = "Stripe has rejected the account.", "Stripe has restricted the account."


def send_account_letter(shop: Shop, user: User, account: PayoutAccount, *, before: str) -> None:
    """Their money goes elsewhere from now on: told in the caller's transaction, so that nobody else changes it unseen. `before` is "" at first."""
    _send(shop, user, "account", {"last4": account.last4, "before": before})


def send_payout_letter(payout: Payout) -> None:
    """It has arrived, or did not; in the caller's transaction. None to who was erased."""
    if payout.seller is None:
        return
    amount = Money(payout.amount_minor, payout.currency).format(payout.shop.language)
    context = {
        "amount": amount, "last4": payout.last4, "ref": payout.ref, "reason": payout.reason, "came_back": payout.status == Status.RETURNED,
        "by_stripe": payout.kind == Kind.STRIPE,
    }  # fmt: skip
    _send(payout.shop, payout.seller, TOLD[Status(payout.status)], context)


def send_connected_letter(account: ConnectedAccount, kind: Literal["ready", "needs", "restricted"]) -> None:
    """Their account at Stripe can receive money now, or Stripe wants to know more, or has closed it; in the caller's transaction."""
    shop, deadline = account.shop, account.deadline
    until = format_date(deadline.astimezone(zone_of(shop)), "long", locale=shop.language.replace("-", "_")) if deadline else ""
    context: dict[str, object] = {
        "kind": kind,
        "needs": [NEEDS[need] for need in sort_needs(account.needs)],
        "until": str(until),
        "reason": CLOSED.get(account.reason, REJECTED if account.reason.startswith("rejected.") else STRIPES),
        "is_ready": account.state == ConnectedAccount.State.READY,
    }
    _send(shop, account.user, "stripe", context)


def send_bank_refused_letter(account: ConnectedAccount) -> None:
    """Stripe could not pay on to their bank: the money waits at Stripe, and they say there where it should go. In the caller's transaction."""
    _send(account.shop, account.user, "stripe-bank", {})


def _send(shop: Shop, user: User, kind: str, context: dict[str, object]) -> None:
    if not user.is_active or user.email.endswith(ERASED):
        return
    known = {"name": user.get_full_name(), "address": f"{settings.PUBLIC_URL}/{shop.slug}/sell/balance", **context}
    subject, text, html = render_letter(shop, f"payouts/{kind}", known)
    queue_letter(to=user.email, subject=subject, text=text, html=html, sender_name=shop.name)
