"""Take up what was left by a process that died, and remove what is old."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from galleria.catalog.exchange.actions.start_import import JOB_PRIORITY
from galleria.catalog.exchange.models import Exchange
from galleria.kernel.outbox import send_job
from galleria.media.errors import StorageUnavailable
from galleria.media.private_files import delete_folder

SILENT_FOR = timedelta(seconds=60)
KEPT_FOR = timedelta(days=30)


def sweep_exchanges() -> int:
    """Send jobs again that wait or run without a sign of life for a minute. Returns how many. Those of the command line are marked as failed."""
    silent = timezone.now() - SILENT_FOR
    open_ones = Exchange.objects.across_shops().filter(
        Q(status=Exchange.Status.WAITING, created_at__lt=silent) | Q(status=Exchange.Status.RUNNING, alive_at__lt=silent)
    )
    open_ones.filter(by_hand=True).update(
        status=Exchange.Status.FAILED, runner="", error="Its process is gone. The same command starts it again.", finished_at=timezone.now()
    )
    left = list(open_ones.filter(by_hand=False).values_list("pk", flat=True))
    for exchange_id in left:
        send_job("exchange.run", exchange_id, priority=JOB_PRIORITY)
    return len(left)


def delete_old_exchanges() -> int:
    """Remove jobs that ended a month ago, with their files and reports. Returns how many."""
    old = Exchange.objects.across_shops().filter(finished_at__lt=timezone.now() - KEPT_FOR)
    removed = 0
    for exchange in old.iterator():
        try:
            delete_folder(exchange.folder)
        except StorageUnavailable:  # tomorrow again
            continue
        exchange.delete()
        removed += 1
    return removed
