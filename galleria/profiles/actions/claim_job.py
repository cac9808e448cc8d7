"""Make a job the work of one process. Whoever had it before notices at its next step and stops."""

from datetime import timedelta
from typing import TypeVar

from django.db import transaction
from django.utils import timezone

from galleria.kernel.references import new_reference
from galleria.profiles.errors import TakenOver
from galleria.profiles.models import Erasure, Job, PersonalExport

SILENT_FOR = timedelta(minutes=2)  # who has given no sign of life for so long is taken for dead; a step takes seconds
AnyJob = TypeVar("AnyJob", PersonalExport, Erasure)


@transaction.atomic
def claim_job(model: type[AnyJob], job_id: int) -> AnyJob | None:
    """The job, running, in our name; None when it is over, not due yet, or somebody else is at work on it. One that has failed goes on."""
    job = model.objects.select_for_update(no_key=True, of=("self",)).select_related("user").filter(pk=job_id).first()
    now = timezone.now()
    if job is None or job.status in (Job.Status.DONE, Job.Status.TAKEN_BACK):
        return None
    if isinstance(job, Erasure) and job.due_at > now:
        return None
    if job.status == Job.Status.RUNNING and job.alive_at is not None and job.alive_at > now - SILENT_FOR:
        return None
    job.runner = new_reference("run")
    job.status, job.alive_at, job.finished_at, job.error = Job.Status.RUNNING, now, None, ""
    job.save()
    return job


def lock_claimed(job: AnyJob) -> AnyJob:
    """The row, locked until the transaction ends, with a sign of life. Raises TakenOver when it is somebody else's work now, or nobody's."""
    row = type(job).objects.select_for_update(no_key=True, of=("self",)).filter(pk=job.pk, runner=job.runner).first()
    if row is None:
        raise TakenOver
    row.alive_at = timezone.now()
    return row


@transaction.atomic
def finish_job(job: AnyJob, status: Job.Status, *, error: str = "") -> AnyJob:
    """Note how it ended. Raises TakenOver."""
    row = lock_claimed(job)
    row.status, row.error, row.finished_at = status, error[:400], timezone.now()
    row.save()
    return row
