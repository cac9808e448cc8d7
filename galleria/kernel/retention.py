"""How long rows stay that nobody asks for any more. A room's own rows are the room's."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from galleria.kernel.models import Delivery, IdempotencyKey, Letter, OutboxEvent

KEYS_KEPT = timedelta(days=7)  # nobody repeats a request after that
EVENTS_KEPT = timedelta(days=30)
LETTERS_KEPT = timedelta(days=90)  # sent or not: they hold what people were told
BATCH = 1000  # rows a transaction, so that no lock is held for long


def sweep_old_rows() -> int:
    """Delete old idempotency keys, settled events with their deliveries, and letters. Returns how many keys, events and letters.

    An event with a delivery that failed for good stays until somebody has retried it.
    """
    now = timezone.now()
    keys = IdempotencyKey.objects.filter(created_at__lt=now - KEYS_KEPT)
    failed = Delivery.objects.filter(status=Delivery.Status.FAILED).values("event")
    events = OutboxEvent.objects.filter(settled_at__lt=now - EVENTS_KEPT).exclude(pk__in=failed)
    letters = Letter.objects.filter(queued_at__lt=now - LETTERS_KEPT)
    return _delete(keys) + _delete(events) + _delete(letters)


def _delete(rows: QuerySet[IdempotencyKey] | QuerySet[OutboxEvent] | QuerySet[Letter]) -> int:
    deleted = 0
    while ids := list(rows.order_by("pk").values_list("pk", flat=True)[:BATCH]):
        rows.model._default_manager.filter(pk__in=ids).delete()
        deleted += len(ids)
    return deleted
