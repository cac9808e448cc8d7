"""Note that a run's file was given to the bank."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.sales.market.payouts.access import access_run
from galleria.sales.market.payouts.errors import NoBankFile, NotByHand
from galleria.sales.market.payouts.models import AUTOMATIC, Payout, Run
from galleria.sales.market.payouts.rules.status import Status


@transaction.atomic
def mark_sent(ref: str, *, actor: Actor) -> Run:
    """Everything in it is with the bank from now on. Twice is once. Raises RunNotFound (404), NotByHand, NoBankFile (409)."""
    run = access_run(actor, ref, lock=True)
    if run.bank in AUTOMATIC:
        raise NotByHand
    if run.status != Run.Status.FILLED:
        raise NoBankFile(why="The run is still being put together.")
    if run.sent_at is not None:
        return run
    now = timezone.now()
    waiting = Payout.objects.for_shop(run.shop_id).filter(run=run, status=Status.WAITING.value)
    payouts = list(waiting.select_for_update(no_key=True, of=("self",)).order_by("pk"))
    waiting.filter(pk__in=[one.pk for one in payouts]).update(status=Status.SENT.value, sent_at=now)
    run.sent_at = now
    run.save(update_fields=["sent_at"])
    log_change(actor, run.shop, what="send payout run", row=f"payout run {run.ref}", before={"sent": False}, after={"sent": True})
    return run
