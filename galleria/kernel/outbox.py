"""Events are written with the change, delivered at least once after commit, and handled once. Nothing is lost when broker or worker dies."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

import structlog
from celery import current_app
from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerDown
from redis.exceptions import RedisError

from galleria.kernel.behind import Behind
from galleria.kernel.events import Event, Subscription, list_subscriptions
from galleria.kernel.models import Delivery, OutboxEvent
from galleria.kernel.prepared import prepared_cursor
from galleria.kernel.sqljson import dump_json
from galleria.kernel.valkey import connect

log = structlog.get_logger(__name__)
MOST_ATTEMPTS = 8
RECORD = """
INSERT INTO kernel_outboxevent (name, payload, settled_at) VALUES (%(name)s, %(payload)s, CASE WHEN NOT %(awaited)s THEN now() END) RETURNING id
"""
GRACE = timedelta(seconds=5)  # younger events are on their way through the broker


def _send_recorded(ids: Mapping[int, None]) -> None:
    send_job("kernel.deliver_events", sorted(ids))


RECORDED: Behind[int, None] = Behind("events", _send_recorded, after_s=0.02, most=10_000)
"""Events whose delivery is due. What is lost here the sweeper finds in the outbox."""


def record(event: Event) -> None:
    """Append the event to the outbox, in the caller's transaction. Delivery starts after commit.

    Raises RuntimeError outside a transaction: then the event could be kept without its change.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError(f"{event.name} must be recorded in the transaction of its change")
    awaited = bool(list_subscriptions(event.name))
    with prepared_cursor() as cursor:
        cursor.execute(RECORD, {"name": event.name, "payload": dump_json(event.to_payload()).decode(), "awaited": awaited})
        event_id: int = cursor.fetchone()[0]
    if awaited:
        transaction.on_commit(lambda: RECORDED.add(event_id, lambda: None))


def record_all(events: Sequence[Event]) -> None:
    """Append many events in one statement. Those with listeners are delivered by one job for all of them, in the order of their recording."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("events must be recorded in the transaction of their change")
    now = timezone.now()
    rows = [OutboxEvent(name=event.name, payload=event.to_payload(), settled_at=None if list_subscriptions(event.name) else now) for event in events]
    waiting = [row.pk for row in OutboxEvent.objects.bulk_create(rows) if row.settled_at is None]
    if waiting:
        transaction.on_commit(lambda: send_job("kernel.deliver_events", waiting))


def send_job(task: str, *arguments: int | str | list[int], priority: int = 3) -> None:
    """Hand a job to the queue now. When the broker is down it is only logged: the task's sweeper finds the work in the database.

    Celery would wait seconds for a broker that is away; a ping of Valkey, which fails at once, spares the request that.
    """
    try:
        if settings.CELERY_BROKER_URL.startswith(("redis", "rediss", "unix")):
            connect().ping()
        current_app.send_task(task, args=arguments, priority=priority, retry=False)
    except (BrokerDown, RedisError, OSError) as reason:
        log.warning("job_not_sent", task=task, arguments=arguments, reason=str(reason))


def send_job_after_commit(task: str, *arguments: int | str, priority: int = 3) -> None:
    """Hand a job to the queue once the current transaction is committed (at once when there is none)."""
    transaction.on_commit(lambda: send_job(task, *arguments, priority=priority))


def deliver_event(event_id: int) -> None:
    """Run every handler of an event that has not run yet. A handler that fails is tried again later, with growing pauses."""
    event = OutboxEvent.objects.filter(pk=event_id, settled_at=None).first()
    if event is None:
        return
    subscriptions = list_subscriptions(event.name)
    Delivery.objects.bulk_create([Delivery(event=event, handler=subscription.name) for subscription in subscriptions], ignore_conflicts=True)
    for subscription in subscriptions:
        _deliver(event, subscription)
    event.deliveries.filter(status=Delivery.Status.WAITING).exclude(
        handler__in=[one.name for one in subscriptions]
    ).delete()  # nobody listens any more
    if not event.deliveries.filter(status=Delivery.Status.WAITING).exists():
        OutboxEvent.objects.filter(pk=event.pk).update(settled_at=timezone.now())


def deliver_events(event_ids: Sequence[int]) -> int:
    """Deliver those of these events that wait, in the order of their recording. Returns how many."""
    ids = list(OutboxEvent.objects.filter(pk__in=event_ids, settled_at=None).order_by("pk").values_list("pk", flat=True))
    return _deliver_each(ids)


def _deliver(event: OutboxEvent, subscription: Subscription) -> None:
    try:
        with transaction.atomic():
            due = Delivery.objects.select_for_update(skip_locked=True, no_key=True).filter(
                event=event, handler=subscription.name, status=Delivery.Status.WAITING, next_attempt_at__lte=timezone.now()
            )
            delivery = due.first()
            if delivery is None:
                return
            subscription.handler(subscription.event(**event.payload))
            delivery.status = Delivery.Status.DONE
            delivery.attempts += 1
            delivery.save(update_fields=["status", "attempts"])
    except Exception as reason:  # noqa: BLE001 - the handler's own failure must not stop the others; it is kept and shown
        _note_failure(event, subscription, reason)


def _note_failure(event: OutboxEvent, subscription: Subscription, reason: Exception) -> None:
    log.exception("delivery_failed", happening=event.name, event_id=event.pk, handler=subscription.name)
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update(no_key=True, of=("self",)).get(event=event, handler=subscription.name)
        if delivery.status != Delivery.Status.WAITING:
            return
        delivery.attempts += 1
        delivery.error = repr(reason)[:2000]
        delivery.next_attempt_at = timezone.now() + timedelta(seconds=min(3600, 5 * 2**delivery.attempts))
        if delivery.attempts >= MOST_ATTEMPTS:
            delivery.status = Delivery.Status.FAILED
        delivery.save()


def retry_deliveries(delivery_ids: Sequence[int]) -> int:
    """Let these failed deliveries run again from the start, and no other of their events; the sweeper delivers them. Returns how many."""
    with transaction.atomic():
        failed = Delivery.objects.filter(pk__in=delivery_ids, status=Delivery.Status.FAILED)
        events = list(failed.values_list("event_id", flat=True))
        changed = failed.update(status=Delivery.Status.WAITING, attempts=0, next_attempt_at=timezone.now())
        OutboxEvent.objects.filter(pk__in=events).update(settled_at=None)
    return changed


def sweep_outbox(*, most: int = 500) -> int:
    """Deliver what was left: events whose message was lost, and deliveries whose pause is over. Returns how many events it touched."""
    now = timezone.now()
    left = OutboxEvent.objects.filter(settled_at=None, recorded_at__lte=now - GRACE).order_by("recorded_at")
    waiting = Delivery.objects.filter(status=Delivery.Status.WAITING, next_attempt_at__gt=now).values("event")
    ids = list(left.exclude(pk__in=waiting).values_list("pk", flat=True)[:most])
    return _deliver_each(ids)


def _deliver_each(ids: Sequence[int]) -> int:
    for event_id in ids:
        try:
            deliver_event(event_id)
        except DatabaseError:  # one event that cannot be written about must not hold up the others
            log.exception("event_not_delivered", event_id=event_id)
    return len(ids)
