"""Tell a bank that is asked by the worker to pay, and ask it what became of it. It is called without a lock; what it says is noted then."""

from datetime import timedelta

import structlog
from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.kernel.outside import OutsideUnavailable
from galleria.sales.market.payouts.access import access_payout
from galleria.sales.market.payouts.actions.close_payout import fail_payout, settle_payout
from galleria.sales.market.payouts.banks import sandbox
from galleria.sales.market.payouts.models import AUTOMATIC, Payout, Run
from galleria.sales.market.payouts.rules.status import OPEN, Status

log = structlog.get_logger(__name__)
LOOK_AGAIN, LONGEST_PAUSE = timedelta(seconds=5), timedelta(hours=1)


def work_on_payout(payout_id: int) -> bool:
    """Send it, or look at it when it was sent. Returns whether it moved. The bank knows it by its reference: whoever died after telling it and
    before noting that tells it the same again.
    """
    open_ones = Payout.objects.across_shops().filter(run__bank__in=AUTOMATIC, run__status=Run.Status.FILLED, status__in=[one.value for one in OPEN])
    payout = open_ones.filter(pk=payout_id).first()
    if payout is None:
        return False
    try:
        answer = (
            sandbox.ask_transfer(payout.ref)
            if payout.status == Status.SENT
            else sandbox.send_transfer(
                payout.ref, account=payout.number or "", amount_minor=payout.amount_minor, currency=payout.currency, attempt=payout.attempts
            )
        )
    except OutsideUnavailable as reason:
        log.info("bank_unavailable", payout=payout.ref, reason=str(reason))
        return _note(payout.ref, is_sent=False, bank_reference="")
    if payout.status == Status.WAITING and answer.state != "refused":
        _note(payout.ref, is_sent=True, bank_reference=answer.reference)
    if answer.state == "refused":
        fail_payout(payout.ref, actor=PLATFORM, reason=answer.reason, bank_reference=answer.reference)
    elif answer.state == "settled":
        settle_payout(payout.ref, actor=PLATFORM, bank_reference=answer.reference)
    elif payout.status == Status.SENT:
        return _note(payout.ref, is_sent=True, bank_reference=answer.reference)
    return True


@transaction.atomic
def _note(ref: str, *, is_sent: bool, bank_reference: str) -> bool:
    """It is with the bank, or is tried again later. Returns whether it moved."""
    payout = access_payout(PLATFORM, ref)
    if payout.status not in OPEN:
        return False
    moved = is_sent and payout.status == Status.WAITING
    payout.attempts += 1
    payout.next_look_at = timezone.now() + (LOOK_AGAIN if moved else min(LONGEST_PAUSE, LOOK_AGAIN * 2 ** min(payout.attempts, 12)))
    if moved:
        payout.status, payout.sent_at, payout.attempts = Status.SENT.value, timezone.now(), 0
    payout.bank_reference = bank_reference or payout.bank_reference
    payout.save(update_fields=["status", "sent_at", "attempts", "next_look_at", "bank_reference"])
    return moved
