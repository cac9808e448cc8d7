"""Tell a bank that is asked by the worker to pay, and ask it what became of it. It is called without a lock; what it says is noted then."""

from datetime import timedelta

import structlog
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.kernel.outside import OutsideUnavailable
from galleria.sales.market.payouts.access import access_payout
from galleria.sales.market.payouts.actions.close_payout import fail_payout, return_payout, settle_payout
from galleria.sales.market.payouts.banks import sandbox, stripe
from galleria.sales.market.payouts.banks.answer import Answer
from galleria.sales.market.payouts.models import AUTOMATIC, Payout, Run
from galleria.sales.market.payouts.rules.status import OPEN, Status

log = structlog.get_logger(__name__)
LOOK_AGAIN, LONGEST_PAUSE = timedelta(seconds=5), timedelta(hours=1)
SHORT_PAUSE, LONGEST_SHORT_PAUSE = timedelta(minutes=10), timedelta(hours=6)
AWAY_AFTER = 4  # attempts: then staff are told
DUE = Q(status__in=[one.value for one in OPEN]) | Q(status=Status.SETTLED.value, next_look_at__isnull=False)
"""What moves, and what has arrived of which the bank says that it changed."""


def work_on_payout(payout_id: int) -> bool:
    """Send it, or look at it when it was sent. Returns whether it moved. The bank knows it by its reference: whoever died after telling it and
    before noting that tells it the same again.
    """
    rows = Payout.objects.across_shops().select_related("run", "shop")
    payout = rows.filter(DUE, run__bank__in=AUTOMATIC, run__status=Run.Status.FILLED).filter(pk=payout_id).first()
    if payout is None:
        return False
    try:
        answer = _ask(payout)
    except OutsideUnavailable as reason:
        log.info("bank_unavailable", payout=payout.ref, reason=str(reason))
        return _note(payout.ref, is_sent=False, bank_reference="", trouble=str(reason) if payout.attempts >= AWAY_AFTER else payout.trouble)
    if payout.status == Status.SETTLED:
        return _note_after_all(payout.ref, answer, news=payout.news)
    if answer.state == "short":
        return _note_short(payout.ref, tries=payout.tries, trouble=answer.reason)
    if payout.status == Status.WAITING and answer.state != "refused":
        _note(payout.ref, is_sent=True, bank_reference=answer.reference)
    if answer.state == "refused":
        fail_payout(payout.ref, actor=PLATFORM, reason=answer.reason, bank_reference=answer.reference)
    elif answer.state in ("settled", "reversed"):
        with transaction.atomic():  # a transfer that has come back already is never left as arrived
            settle_payout(payout.ref, actor=PLATFORM, bank_reference=answer.reference)
            _note_after_all(payout.ref, answer, news=payout.news)
    elif payout.status == Status.SENT:
        return _note(payout.ref, is_sent=True, bank_reference=answer.reference)
    return True


def _ask(payout: Payout) -> Answer:
    is_told = payout.status != Status.WAITING
    if payout.run.bank == Run.Bank.STRIPE:
        return stripe.ask_transfer(payout) if is_told else stripe.send_transfer(payout)
    if is_told:
        return sandbox.ask_transfer(payout.ref)
    return sandbox.send_transfer(
        payout.ref, account=payout.number or "", amount_minor=payout.amount_minor, currency=payout.currency, attempt=payout.attempts
    )


@transaction.atomic
def _note(ref: str, *, is_sent: bool, bank_reference: str, trouble: str = "") -> bool:
    """It is with the bank, or is tried again later. Returns whether it moved."""
    payout = access_payout(PLATFORM, ref)
    if payout.status not in OPEN:
        if not is_sent and payout.next_look_at is not None:  # one that has arrived, of which the bank could not be asked
            payout.next_look_at = timezone.now() + LONGEST_PAUSE
            payout.save(update_fields=["next_look_at"])
        return False
    moved = is_sent and payout.status == Status.WAITING
    payout.attempts += 1
    payout.next_look_at = timezone.now() + (LOOK_AGAIN if moved else min(LONGEST_PAUSE, LOOK_AGAIN * 2 ** min(payout.attempts, 12)))
    if moved:
        payout.status, payout.sent_at, payout.attempts = Status.SENT.value, timezone.now(), 0
    payout.bank_reference = bank_reference or payout.bank_reference
    payout.trouble = trouble[:300]
    payout.save(update_fields=["status", "sent_at", "attempts", "next_look_at", "bank_reference", "trouble"])
    return moved


@transaction.atomic
def _note_short(ref: str, *, tries: int, trouble: str) -> bool:
    """The balance did not suffice, which was said to this try: nothing has left, and the next one is a new one. Several who heard it count once."""
    payout = access_payout(PLATFORM, ref)
    if payout.status == Status.WAITING and payout.tries == tries:
        payout.next_look_at = timezone.now() + min(LONGEST_SHORT_PAUSE, SHORT_PAUSE * 2 ** min(tries, 8))
        payout.tries, payout.attempts, payout.trouble = tries + 1, 0, trouble[:300]
        payout.save(update_fields=["tries", "attempts", "next_look_at", "trouble"])
    return False


@transaction.atomic
def _note_after_all(ref: str, answer: Answer, *, news: int) -> bool:
    """It has arrived, and the bank says more of it. What the bank said by itself since it was asked is asked for again. Returns whether it came
    back.
    """
    payout = access_payout(PLATFORM, ref)
    if payout.status != Status.SETTLED:
        return False
    if answer.state == "reversed":
        return_payout(ref, actor=PLATFORM, reason=answer.reason)
        return True
    payout.next_look_at, payout.trouble = None if payout.news == news else timezone.now(), answer.reason[:300]
    payout.save(update_fields=["next_look_at", "trouble"])
    return False
