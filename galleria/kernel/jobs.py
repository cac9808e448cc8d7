"""Background jobs that are measured, logged, and kept when they fail for good."""

import time
from collections.abc import Sequence
from typing import Any

import structlog
from celery import Task, current_app
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerDown

from galleria.kernel.metrics import TASK_S
from galleria.kernel.models import FailedJob

log = structlog.get_logger(__name__)


class KeptTask(Task):  # type: ignore[type-arg]  # Celery's Task takes no arguments at run time
    """Base of all tasks."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run, and note how long it took."""
        started = time.perf_counter()
        outcome = "failed"
        structlog.contextvars.bind_contextvars(task=self.name, task_id=self.request.id)
        try:
            result = super().__call__(*args, **kwargs)
            outcome = "done"
        finally:
            TASK_S.labels(self.name, outcome).observe(time.perf_counter() - started)
            structlog.contextvars.unbind_contextvars("task", "task_id")
        return result

    def on_failure(self, exc: Exception, task_id: str, args: Any, kwargs: Any, einfo: Any) -> None:
        """Called by Celery when no retry is left: keep the job where people can see and retry it."""
        log.error("job_failed", task=self.name, task_id=task_id, error=repr(exc))
        FailedJob.objects.create(task=self.name, arguments={"args": list(args), "kwargs": kwargs}, error=str(einfo)[:8000])


def retry_job(job_id: int) -> bool:
    """Send a failed job again. Retrying twice is a no-op; returns whether it was sent."""
    return retry_jobs([job_id]) == 1


def retry_jobs(job_ids: Sequence[int]) -> int:
    """Send failed jobs again, until the queue takes no more. Those that were sent already are passed over; returns how many were sent.

    Sent first and marked then: when the queue is down, or the process dies between the two, a job is still there to be retried. Two people
    who retry it in the same instant send it twice, which tasks bear.
    """
    sent: list[int] = []
    for job in FailedJob.objects.filter(pk__in=job_ids, retried_at=None).order_by("pk").only("task", "arguments"):
        try:
            current_app.send_task(job.task, args=job.arguments["args"], kwargs=job.arguments["kwargs"], retry=False)
        except (BrokerDown, OSError) as reason:
            log.warning("job_not_sent", task=job.task, failed_job=job.pk, reason=str(reason))
            break
        sent.append(job.pk)
    FailedJob.objects.filter(pk__in=sent, retried_at=None).update(retried_at=timezone.now())
    return len(sent)
