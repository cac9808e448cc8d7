"""Make a job the work of one process. Whoever had it before notices at its next batch and stops."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galleria.catalog.exchange.errors import TakenOver
from galleria.catalog.exchange.models import Exchange
from galleria.kernel.references import new_reference

ALIVE_WITHIN = timedelta(seconds=30)  # a batch takes a second or two; who has not committed one for so long is dead


@transaction.atomic
def claim_exchange(exchange_id: int, *, force: bool = False) -> Exchange | None:
    """The job, running, in our name; None when it is over, or when somebody else is at work on it and we do not take it by `force`."""
    exchange = (
        Exchange.objects.across_shops().select_for_update(no_key=True, of=("self",)).select_related("shop", "maker").filter(pk=exchange_id).first()
    )
    now = timezone.now()
    if exchange is None or (exchange.is_over and not force):
        return None
    busy = exchange.status == Exchange.Status.RUNNING and exchange.alive_at is not None and exchange.alive_at > now - ALIVE_WITHIN
    if busy and not force:
        return None
    exchange.runner = new_reference("run")
    exchange.status = Exchange.Status.RUNNING
    exchange.started_at = exchange.started_at or now
    exchange.alive_at = now
    exchange.finished_at = None
    exchange.error = ""
    exchange.save()
    return exchange


def lock_claimed(exchange: Exchange) -> Exchange:
    """The row, locked until the transaction ends. Raises TakenOver when it is somebody else's work now."""
    row = Exchange.objects.across_shops().select_for_update(no_key=True, of=("self",)).get(pk=exchange.pk)
    if row.runner != exchange.runner:
        raise TakenOver
    return row


@transaction.atomic
def finish_exchange(exchange: Exchange, status: Exchange.Status, *, error: str = "") -> None:
    """Note how it ended. Raises TakenOver."""
    row = lock_claimed(exchange)
    row.status, row.error, row.finished_at = status, error[:2000], timezone.now()
    row.cancel_asked = False
    if status == Exchange.Status.DONE:
        row.read_bytes = row.size_bytes
    row.save()
    exchange.refresh_from_db()
