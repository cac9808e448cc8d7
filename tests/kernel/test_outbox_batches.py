"""Many events at once: stored in one statement, delivered by one job, each handled once."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from galleria.kernel import events as registry
from galleria.kernel import outbox
from galleria.kernel.behind import Behind
from galleria.kernel.events import Event, Subscription
from galleria.kernel.models import Delivery, OutboxEvent


@dataclass(frozen=True)
class Poured(Event):
    name: ClassVar[str] = "tea.poured"
    cup: int


@dataclass(frozen=True)
class Spilt(Event):
    name: ClassVar[str] = "tea.spilt"
    cup: int


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    sent: list[tuple[Any, ...]] = []
    monkeypatch.setattr(outbox, "send_job", lambda task, *arguments, priority=3: sent.append((task, *arguments)))
    return sent


@pytest.fixture
def drunk() -> Iterator[list[int]]:
    cups: list[int] = []
    registry._subscriptions[Poured.name] = [Subscription("test.drink", Poured, lambda event: cups.append(event.cup))]
    yield cups
    del registry._subscriptions[Poured.name]


@pytest.mark.django_db
def test_events_without_listeners_are_stored_settled_in_one_statement(jobs: list[tuple[Any, ...]]) -> None:
    with CaptureQueriesContext(connection) as queries:
        outbox.record_all([Poured(cup=number) for number in range(50)])
    assert len(queries) == 1
    assert list(OutboxEvent.objects.filter(settled_at__isnull=False).order_by("pk").values_list("payload__cup", flat=True)) == list(range(50))
    assert jobs == []


@pytest.mark.django_db(transaction=True)
def test_one_job_delivers_them_in_order_and_once(jobs: list[tuple[Any, ...]], drunk: list[int]) -> None:
    with transaction.atomic():
        outbox.record_all([Poured(cup=number) for number in range(5)])
        assert jobs == []
    ((task, ids),) = jobs
    assert task == "kernel.deliver_events"
    assert (outbox.deliver_events(ids), outbox.deliver_events(ids)) == (5, 0)
    assert drunk == [0, 1, 2, 3, 4]
    assert Delivery.objects.filter(status=Delivery.Status.DONE).count() == 5


@pytest.mark.django_db(transaction=True)
def test_one_that_cannot_be_written_about_does_not_hold_up_the_others(jobs: list[tuple[Any, ...]], drunk: list[int]) -> None:
    registry._subscriptions[Spilt.name] = [Subscription(1000 * "n", Spilt, lambda event: None)]
    try:
        with transaction.atomic():
            outbox.record_all([Spilt(cup=1), Poured(cup=2)])
        outbox.deliver_events(*jobs[0][1:])
    finally:
        del registry._subscriptions[Spilt.name]
    assert drunk == [2]
    assert [event.name for event in OutboxEvent.objects.filter(settled_at=None)] == [Spilt.name]


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_is_not_told(jobs: list[tuple[Any, ...]], drunk: list[int]) -> None:
    with transaction.atomic():
        outbox.record_all([Poured(cup=1), Poured(cup=2)])
        transaction.set_rollback(True)
    assert (jobs, OutboxEvent.objects.count()) == ([], 0)
    with pytest.raises(RuntimeError):
        outbox.record_all([Poured(cup=1)])


@pytest.mark.django_db(transaction=True)
def test_events_of_many_transactions_leave_in_one_job_after_their_commits(
    jobs: list[tuple[Any, ...]], drunk: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "RECORDED", Behind("events", outbox._send_recorded, after_s=0.5, most=10))
    for cup in (1, 2):
        with transaction.atomic():
            outbox.record(Poured(cup=cup))
    with transaction.atomic():
        outbox.record(Poured(cup=3))
        transaction.set_rollback(True)
    ids = list(OutboxEvent.objects.order_by("pk").values_list("pk", flat=True))
    deadline = time.monotonic() + 30
    while not jobs:
        assert time.monotonic() < deadline, "nobody sent them"
        time.sleep(0.01)
    assert jobs == [("kernel.deliver_events", ids)]
    assert (outbox.deliver_events(ids), drunk) == (2, [1, 2])
