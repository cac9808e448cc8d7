from datetime import timedelta

import pytest
from django.utils import timezone

from galleria.kernel import retention
from galleria.kernel.models import Delivery, IdempotencyKey, OutboxEvent
from galleria.kernel.tasks import sweep_old_rows

pytestmark = pytest.mark.django_db


def keep_key(name: str, *, days: float) -> None:
    row = IdempotencyKey.objects.create(scope="person 7 create_product", key=name, fingerprint="", status=201)
    IdempotencyKey.objects.filter(pk=row.pk).update(created_at=timezone.now() - timedelta(days=days))


def keep_event(name: str, *, settled_days: float | None, status: Delivery.Status = Delivery.Status.DONE) -> None:
    settled_at = None if settled_days is None else timezone.now() - timedelta(days=settled_days)
    event = OutboxEvent.objects.create(name=name, payload={}, recorded_at=timezone.now() - timedelta(days=90), settled_at=settled_at)
    Delivery.objects.create(event=event, handler="room.handler", status=status)


def test_old_rows_go_and_the_others_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "BATCH", 1)
    for name, days in (("old", 7.1), ("older", 70), ("young", 6.9)):
        keep_key(name, days=days)
    keep_event("old", settled_days=30.1)
    keep_event("older", settled_days=60)
    keep_event("young", settled_days=29.9)
    keep_event("waiting", settled_days=None, status=Delivery.Status.WAITING)
    keep_event("failed", settled_days=60, status=Delivery.Status.FAILED)
    assert sweep_old_rows() == 4
    assert list(IdempotencyKey.objects.values_list("key", flat=True)) == ["young"]
    assert set(OutboxEvent.objects.values_list("name", flat=True)) == {"young", "waiting", "failed"}
    assert Delivery.objects.count() == 3
    assert sweep_old_rows() == 0
