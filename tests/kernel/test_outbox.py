from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

import pytest
from django.db import transaction
from django.utils import timezone

from galleria.kernel import events, outbox
from galleria.kernel.events import Event, handles
from galleria.kernel.models import Delivery, OutboxEvent


@dataclass(frozen=True)
class KettleBoiled(Event):
    name: ClassVar[str] = "kettle.boiled"
    degrees: int


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Two handlers: one that hears, and one that fails while it has anything in `failures`."""
    monkeypatch.setattr(events, "_subscriptions", {})
    calls: list[int] = []

    @handles(KettleBoiled)
    def hear(event: KettleBoiled) -> None:
        calls.append(event.degrees)

    return calls


@pytest.fixture
def failures(heard: list[int]) -> list[str]:
    left: list[str] = []

    @handles(KettleBoiled)
    def pour(event: KettleBoiled) -> None:
        if left:
            raise RuntimeError(left.pop())
        heard.append(-event.degrees)

    return left


def record_one(degrees: int) -> int:
    with transaction.atomic():
        outbox.record(KettleBoiled(degrees=degrees))
    return OutboxEvent.objects.latest("pk").pk


@pytest.mark.django_db(transaction=True)
def test_an_event_is_handled_once_however_often_it_is_delivered(heard: list[int]) -> None:
    event_id = record_one(95)
    for _ in range(3):
        outbox.deliver_event(event_id)
    assert heard == [95]


@pytest.mark.django_db(transaction=True)
def test_an_event_goes_with_its_transaction(heard: list[int]) -> None:
    def boil_and_spill() -> None:
        with transaction.atomic():
            outbox.record(KettleBoiled(degrees=80))
            raise RuntimeError("spilled")

    with pytest.raises(RuntimeError, match="spilled"):
        boil_and_spill()
    assert OutboxEvent.objects.count() == 0
    assert heard == []


@pytest.mark.django_db(transaction=True)
def test_an_event_outside_a_transaction_is_refused(heard: list[int]) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        outbox.record(KettleBoiled(degrees=80))
    assert OutboxEvent.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_failing_handler_does_not_stop_the_others_and_is_tried_again(heard: list[int], failures: list[str]) -> None:
    failures.append("cold")
    event_id = record_one(90)
    outbox.deliver_event(event_id)
    assert heard == [90]
    failed = Delivery.objects.get(handler__endswith="pour")
    assert (failed.status, failed.attempts) == ("waiting", 1)
    assert "cold" in failed.error
    outbox.deliver_event(event_id)
    assert heard == [90], "its pause is not over"
    Delivery.objects.update(next_attempt_at=timezone.now())
    outbox.deliver_event(event_id)
    assert heard == [90, -90]
    assert OutboxEvent.objects.get().settled_at is not None


@pytest.mark.django_db(transaction=True)
def test_what_fails_for_good_is_kept_and_can_be_retried(heard: list[int], failures: list[str]) -> None:
    failures += ["cold"] * outbox.MOST_ATTEMPTS
    event_id = record_one(70)
    for _ in range(outbox.MOST_ATTEMPTS):
        Delivery.objects.update(next_attempt_at=timezone.now())
        outbox.deliver_event(event_id)
    failed = Delivery.objects.get(handler__endswith="pour")
    assert failed.status == "failed"
    assert [outbox.retry_deliveries([failed.pk]), outbox.retry_deliveries([failed.pk])] == [1, 0]
    outbox.deliver_event(event_id)
    assert heard == [70, -70]


@pytest.mark.django_db(transaction=True)
def test_the_sweeper_delivers_what_the_broker_lost(heard: list[int]) -> None:
    record_one(60)
    assert outbox.sweep_outbox() == 0, "young events are on their way"
    OutboxEvent.objects.update(recorded_at=timezone.now() - timedelta(minutes=1))
    assert outbox.sweep_outbox() == 1
    assert heard == [60]
