"""Audits as they are kept: every invariant looked at by a worker, every night and when an operator asks. `galleria audit` looks without keeping."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from galleria.kernel.invariants import find_violations, list_invariants
from galleria.kernel.models import AuditRun
from galleria.kernel.outbox import send_job_after_commit

MOST_NAMED = 200  # violations that a run names; it counts all
KEPT = timedelta(days=400)
LOST_AFTER = timedelta(minutes=30)  # a run that has said nothing for so long was killed, or its job never reached a worker
PRIORITY = 6


def start_audit(*, asked_by: str = "") -> AuditRun:
    """Have a worker look at every invariant. While a run waits or is under way, that is the one: asking twice is harmless."""
    lost = AuditRun.objects.filter(status__in=AuditRun.OPEN, touched_at__lt=timezone.now() - LOST_AFTER)
    lost.update(status=AuditRun.Status.FAILED, ended_at=timezone.now(), error="No worker finished it.")
    try:
        with transaction.atomic():
            run = AuditRun.objects.create(asked_by=asked_by, total=len(list_invariants()))
            send_job_after_commit("kernel.run_audit", run.pk, priority=PRIORITY)
            return run
    except IntegrityError:  # one is open
        return AuditRun.objects.order_by("-pk")[0]


def run_audit(run_id: int) -> bool:
    """Look at every invariant, one after the other, and keep what was found. Returns whether it was this call that did."""
    claimed = AuditRun.objects.filter(pk=run_id, status=AuditRun.Status.WAITING)
    if not claimed.update(status=AuditRun.Status.RUNNING, started_at=timezone.now(), touched_at=timezone.now()):
        return False
    try:
        _look(run_id)
    except Exception as reason:
        _end(run_id, AuditRun.Status.FAILED, error=repr(reason)[:500])
        raise
    _end(run_id, AuditRun.Status.DONE)
    return True


def find_last_audit() -> AuditRun | None:
    """The last that came to an end; else the last there is."""
    return AuditRun.objects.exclude(status__in=AuditRun.OPEN).order_by("-pk").first() or AuditRun.objects.order_by("-pk").first()


def delete_old_audits() -> int:
    """Those that nobody asks for any more. Returns how many."""
    return AuditRun.objects.filter(asked_at__lt=timezone.now() - KEPT).delete()[0]


def _look(run_id: int) -> None:
    names = list_invariants()
    named: list[dict[str, str]] = []
    count = 0
    for checked, name in enumerate(names, start=1):
        for violation in find_violations(name):
            count += 1
            if len(named) < MOST_NAMED:
                named.append({"name": violation.name, "row": violation.row, "why": violation.why})
        AuditRun.objects.filter(pk=run_id, status=AuditRun.Status.RUNNING).update(
            checked=checked, total=len(names), violations_count=count, violations=named, touched_at=timezone.now()
        )


def _end(run_id: int, status: AuditRun.Status, *, error: str = "") -> None:
    AuditRun.objects.filter(pk=run_id, status=AuditRun.Status.RUNNING).update(status=status, ended_at=timezone.now(), error=error)
