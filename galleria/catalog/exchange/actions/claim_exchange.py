"""Make a job the work of one process. Whoever had it before notices at its next batch and stops."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import structlog
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from galleria.catalog.exchange.errors import TakenOver
from galleria.catalog.exchange.models import Exchange
from galleria.kernel.references import new_reference

log = structlog.get_logger(__name__)
ALIVE_WITHIN = timedelta(seconds=30)  # who has given no sign of life for so long is dead
SIGN_EVERY_S = 10.0


@transaction.atomic
def claim_exchange(exchange_id: int, *, force: bool = False) -> Exchange | None:
    """The job, running, in our name; None when it is done or cancelled, or when somebody else is at work on it.

    One that has failed goes on where it left off, so that a failed background job can be sent again. `force` takes it whatever it is.
    """
    exchange = (
        Exchange.objects.across_shops().select_for_update(no_key=True, of=("self",)).select_related("shop", "maker").filter(pk=exchange_id).first()
    )
    now = timezone.now()
    if exchange is None or (exchange.status in (Exchange.Status.DONE, Exchange.Status.CANCELLED) and not force):
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


@contextmanager
def kept_alive(exchange: Exchange) -> Iterator[None]:
    """Give a sign of life every few seconds from a thread of its own: a slow pipe may take longer for a line than the sweeper waits."""
    over = threading.Event()
    thread = threading.Thread(target=_give_signs, args=(exchange.pk, exchange.runner, over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _give_signs(exchange_id: int, runner: str, over: threading.Event) -> None:
    while not over.wait(SIGN_EVERY_S):
        try:
            Exchange.objects.across_shops().filter(pk=exchange_id, runner=runner).update(alive_at=timezone.now())
        except DatabaseError as reason:
            log.warning("exchange_sign_lost", exchange=exchange_id, reason=str(reason))
        finally:
            connection.close()


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
