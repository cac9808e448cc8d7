"""Background jobs that are measured, logged, and kept when they fail for good."""

import time
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
    """Send a failed job again. Retrying twice is a no-op; returns whether it was sent.

    Sent first and marked then: when the queue is down, or the process dies between the two, the job is still there to be retried. Two people
    who retry it in the same instant send it twice, which tasks bear.
    """
    job = FailedJob.objects.filter(pk=job_id, retried_at=None).first()
    if job is None:
        return False
    try:
        current_app.send_task(job.task, args=job.arguments["args"], kwargs=job.arguments["kwargs"], retry=False)
    except (BrokerDown, OSError) as reason:
        log.warning("job_not_sent", task=job.task, failed_job=job.pk, reason=str(reason))
        return False
    FailedJob.objects.filter(pk=job.pk, retried_at=None).update(retried_at=timezone.now())
    return True
