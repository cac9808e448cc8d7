"""What a seller is told about their money, in the shop's look."""

from django.conf import settings

from galleria.accounts.models import User
from galleria.kernel.letters import queue_letter
from galleria.kernel.money import Money
from galleria.kernel.personal_data import ERASED
from galleria.sales.market.payouts.models import Payout, PayoutAccount
from galleria.sales.market.payouts.rules.status import Status
from galleria.shops.letter_look import render_letter
from galleria.shops.models import Shop

TOLD = {Status.SETTLED: "settled", Status.FAILED: "failed", Status.RETURNED: "failed"}


def send_account_letter(shop: Shop, user: User, account: PayoutAccount, *, before: str) -> None:
    """Their money goes elsewhere from now on: told in the caller's transaction, so that nobody else changes it unseen. `before` is "" at first."""
    _send(shop, user, "account", {"last4": account.last4, "before": before})


def send_payout_letter(payout: Payout) -> None:
    """It has arrived, or did not; in the caller's transaction. None to who was erased."""
    if payout.seller is None:
        return
    amount = Money(payout.amount_minor, payout.currency).format(payout.shop.language)
    context = {"amount": amount, "last4": payout.last4, "ref": payout.ref, "reason": payout.reason, "came_back": payout.status == Status.RETURNED}
    _send(payout.shop, payout.seller, TOLD[Status(payout.status)], context)


def _send(shop: Shop, user: User, kind: str, context: dict[str, object]) -> None:
    if not user.is_active or user.email.endswith(ERASED):
        return
    known = {"name": user.get_full_name(), "address": f"{settings.PUBLIC_URL}/{shop.slug}/sell/balance", **context}
    subject, text, html = render_letter(shop, f"payouts/{kind}", known)
    queue_letter(to=user.email, subject=subject, text=text, html=html, sender_name=shop.name)
