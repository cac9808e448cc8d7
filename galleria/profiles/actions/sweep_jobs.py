"""Take up what is due or was left by a process that died, and remove files whose time is over."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from galleria.kernel.outbox import send_job
from galleria.media.errors import StorageUnavailable
from galleria.media.private_files import delete_folder
from galleria.profiles.actions.claim_job import SILENT_FOR
from galleria.profiles.actions.start_export import JOB_PRIORITY
from galleria.profiles.models import Erasure, Job, PersonalExport
from galleria.profiles.rules import EXPORT_KEPT

ERASURE_PRIORITY = 6
TRY_AGAIN_AFTER = timedelta(hours=1)
ERASURES_KEPT = timedelta(days=30)


def sweep_jobs() -> int:
    """Send exports that wait or run without a sign of life, and erasures that are due. Returns how many."""
    now = timezone.now()
    silent = Q(status=Job.Status.RUNNING, alive_at__lt=now - SILENT_FOR)
    exports = PersonalExport.objects.filter(silent | Q(status=Job.Status.WAITING, created_at__lt=now - SILENT_FOR))
    failed = Q(status=Job.Status.FAILED, finished_at__lt=now - TRY_AGAIN_AFTER)
    erasures = Erasure.objects.filter(silent | failed | Q(status=Job.Status.WAITING), due_at__lte=now)
    jobs = [("profiles.run_export", pk, JOB_PRIORITY) for pk in exports.values_list("pk", flat=True)]
    jobs += [("profiles.run_erasure", pk, ERASURE_PRIORITY) for pk in erasures.values_list("pk", flat=True)]
    for task, pk, priority in jobs:
        send_job(task, pk, priority=priority)
    return len(jobs)


def delete_old() -> int:
    """Remove exports, with their files, a week after their end, and what is left of erasures after a month. Returns how many."""
    now = timezone.now()
    removed = 0
    for export in PersonalExport.objects.filter(finished_at__lt=now - EXPORT_KEPT).iterator():
        try:
            delete_export(export)
        except StorageUnavailable:  # the next sweep tries again
            continue
        removed += 1
    over = Erasure.objects.filter(status__in=(Job.Status.DONE, Job.Status.TAKEN_BACK), finished_at__lt=now - ERASURES_KEPT)
    return removed + over.delete()[0]


def delete_export(export: PersonalExport) -> None:
    """Remove the file, then the row. Raises StorageUnavailable (503)."""
    delete_folder(export.folder)
    export.delete()
