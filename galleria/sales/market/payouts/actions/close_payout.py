"""A payout comes to its end: it has arrived, it failed, or it came back. Once; the books with it, and a letter."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.sales.actions.book import book_in_shop
from galleria.sales.market.payouts.access import access_payout
from galleria.sales.market.payouts.errors import NotByHand, PayoutStepRefused
from galleria.sales.market.payouts.letters import send_payout_letter
from galleria.sales.market.payouts.models import AUTOMATIC, Payout
from galleria.sales.market.payouts.rules.bookings import book_failed, book_returned, book_settled
from galleria.sales.market.payouts.rules.status import TRANSITIONS, Status, Step, can_take

REASON_LONGEST = 300
BOOKS = {
    Step.SETTLE: ("payout-settled", book_settled),
    Step.FAIL: ("payout-failed", book_failed),
    Step.RETURN: ("payout-returned", book_returned),
}


@transaction.atomic
def settle_payout(ref: str, *, actor: Actor, bank_reference: str = "") -> Payout:
    """It has left the shop's account. Twice is once. Raises PayoutNotFound (404), PayoutStepRefused, NotByHand (409)."""
    return _close(ref, Step.SETTLE, actor=actor, reason="", bank_reference=bank_reference)


@transaction.atomic
def fail_payout(ref: str, *, actor: Actor, reason: str, bank_reference: str = "") -> Payout:
    """It did not leave it: the seller's to have again. Twice is once. Raises as `settle_payout`."""
    return _close(ref, Step.FAIL, actor=actor, reason=reason, bank_reference=bank_reference)


@transaction.atomic
def return_payout(ref: str, *, actor: Actor, reason: str) -> Payout:
    """It had left, and the seller's bank sent it back. Twice is once. Raises as `settle_payout`."""
    return _close(ref, Step.RETURN, actor=actor, reason=reason, bank_reference="")


def _close(ref: str, step: Step, *, actor: Actor, reason: str, bank_reference: str) -> Payout:
    payout = access_payout(actor, ref)
    if payout.run.bank in AUTOMATIC and actor.user is not None:
        raise NotByHand
    after = {Step.SETTLE: Status.SETTLED, Step.FAIL: Status.FAILED, Step.RETURN: Status.RETURNED}[step]
    if payout.status == after:
        return payout
    if not can_take(Status(payout.status), step):
        raise PayoutStepRefused(ref=payout.ref, status=payout.status)
    before, payout.status = payout.status, TRANSITIONS[Status(payout.status)][step].value
    payout.reason, payout.trouble, payout.next_look_at, payout.closed_at = reason[:REASON_LONGEST], "", None, timezone.now()
    payout.bank_reference = bank_reference or payout.bank_reference
    payout.save(update_fields=["status", "reason", "trouble", "next_look_at", "closed_at", "bank_reference"])
    kind, amounts = BOOKS[step]
    book_in_shop(payout.shop, currency=payout.currency, key=f"{kind} {payout.pk}", kind=kind, amounts=amounts(payout.party, payout.amount_minor))
    log_change(
        actor,
        payout.shop,
        what=f"{step.value} payout",
        row=f"payout {payout.ref}",
        before={"status": before},
        after={"status": payout.status, **({"reason": reason} if reason else {})},
    )
    send_payout_letter(payout)
    return payout
