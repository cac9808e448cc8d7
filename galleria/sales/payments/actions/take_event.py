"""Take in an event of Stripe's: kept once, answered when it is kept, and worked on by a job that asks how things stand now."""

from datetime import timedelta
from typing import Any

import structlog
from django.db import transaction
from django.utils import timezone

from galleria.kernel.outbox import record, send_job_after_commit
from galleria.kernel.outside import OutsideUnavailable
from galleria.kernel.sweeps import take_up
from galleria.sales.models import Refund
from galleria.sales.payments import stripe
from galleria.sales.payments.actions.look_at_intent import look_at_intent
from galleria.sales.payments.actions.note_dispute import note_dispute
from galleria.sales.payments.actions.return_money import note_failed_return
from galleria.sales.payments.actions.send_refund import note_failed_refund
from galleria.sales.payments.errors import StripeRefuses
from galleria.sales.payments.events import ConnectedAccountChanged, SellersBankRefused, TransferChanged
from galleria.sales.payments.models import Intent, StripeEvent

log = structlog.get_logger(__name__)
WORK_ON_EVENT = "payments.work_on_event"  # the job
# The ids and states that we need of an event's object; nothing about the person or the card is kept.
KEPT = ("id", "object", "payment_intent", "status", "amount", "currency", "transfer_group", "failure_code")
LONGEST = 120
PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)


@transaction.atomic
def take_event(body: bytes, signature: str) -> bool:
    """Keep it. Returns whether it is new. Raises EventForged (400)."""
    event = stripe.read_event(body, signature)
    row, is_new = StripeEvent.objects.get_or_create(
        event_id=event["id"][:LONGEST], defaults={"kind": event["type"][:80], "facts": _pick(event), "next_attempt_at": timezone.now() + PAUSE}
    )
    if is_new:
        send_job_after_commit(WORK_ON_EVENT, row.pk)
    return is_new


def work_on_event(event_id: int) -> bool:
    """What it means. Returns whether it is done; when Stripe is away, the sweep takes it up again. Twice does nothing."""
    event = StripeEvent.objects.filter(pk=event_id, done_at=None).first()
    if event is None:
        return False
    try:
        if not tell_of_connected(event):
            _work(event)
    except Exception as reason:
        # What cannot be worked on must not hold up the others: it is tried again, and stands in the audit.
        if not isinstance(reason, OutsideUnavailable | StripeRefuses):
            log.exception("stripe_event_failed", event_id=event.event_id, kind=event.kind)
        pause = min(LONGEST_PAUSE, PAUSE * 2 ** min(event.attempts, 8))
        StripeEvent.objects.filter(pk=event_id, done_at=None).update(
            attempts=event.attempts + 1, next_attempt_at=timezone.now() + pause, error=repr(reason)[:500]
        )
        return False
    StripeEvent.objects.filter(pk=event_id, done_at=None).update(done_at=timezone.now(), error="")
    return True


@transaction.atomic
def tell_of_connected(event: StripeEvent) -> bool:
    """Tell who pays sellers out through Stripe, once for each event. Returns whether it was one of theirs."""
    row = StripeEvent.objects.select_for_update(no_key=True).get(pk=event.pk)
    facts, account = row.facts, str(row.facts.get("account", ""))
    if not account and not row.kind.startswith(("account.", "transfer.")):
        return False
    # An endpoint for connected accounts is sent the events of tests as well, https://docs.stripe.com/connect/webhooks
    if row.done_at is None and facts.get("livemode", False) == stripe.is_live():
        about = str(facts.get("id", ""))
        if row.kind == "payout.failed":
            record(SellersBankRefused(account=account, payout=about, reason=str(facts.get("failure_code", ""))))
        if row.kind.startswith("transfer."):
            record(TransferChanged(transfer=about, group=str(facts.get("transfer_group", ""))))
        elif row.kind.startswith(("account.", "capability.", "person.", "payout.")):
            record(ConnectedAccountChanged(account=account or about))
    row.done_at, row.error = row.done_at or timezone.now(), ""
    row.save(update_fields=["done_at", "error"])
    return True


def sweep_events(*, most: int = 200) -> int:
    """Work on what was left. Returns how many are done."""
    left = StripeEvent.objects.filter(done_at=None, next_attempt_at__lte=timezone.now()).order_by("next_attempt_at")
    return take_up(work_on_event, left.values_list("pk", flat=True)[:most])


def _work(event: StripeEvent) -> None:
    facts = event.facts
    named = facts.get("id") if event.kind.startswith("payment_intent.") else facts.get("payment_intent")
    intent = Intent.objects.across_shops().select_related("payment").filter(reference=named or "").first()
    if intent is None:  # of another platform with the same account, or of a buyer who never got it
        log.info("stripe_event_of_others", event_id=event.event_id, kind=event.kind)
    elif event.kind.startswith("charge.dispute."):
        note_dispute(intent, reference=str(facts["id"]), amount_minor=int(facts["amount"]), status=str(facts["status"]))
    elif event.kind in ("refund.failed", "refund.updated", "charge.refund.updated"):
        _look_at_refund(str(facts["id"]))
    elif event.kind.startswith(("payment_intent.", "charge.")):
        look_at_intent(intent)


def _look_at_refund(reference: str) -> None:
    refund = Refund.objects.across_shops().filter(reference=reference).first()
    returned = Intent.objects.across_shops().filter(refund_reference=reference, status=Intent.Status.RETURNED).first()
    if refund is None and returned is None:
        return
    try:
        state = stripe.get_refund(reference)
    except StripeRefuses:
        return
    if state.is_on_its_way:
        return
    reason = f"Stripe says: {state.status}"
    if refund is not None:
        note_failed_refund(refund.pk, reason)
    elif returned is not None:
        note_failed_return(returned, reason)


def _pick(event: dict[str, Any]) -> dict[str, Any]:
    data = event.get("data")
    about = data.get("object") if isinstance(data, dict) else None
    told = about if isinstance(about, dict) else {}
    facts = {name: told[name] for name in KEPT if isinstance(told.get(name), str | int) and len(str(told[name])) <= LONGEST}
    named = {name: event[name] for name in ("account", "livemode") if isinstance(event.get(name), str | bool) and len(str(event[name])) <= LONGEST}
    return {**facts, **named}
