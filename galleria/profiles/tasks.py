"""Background work of profiles: exports and erasures."""

from celery import shared_task

from galleria.profiles.actions import run_erasure as erasing
from galleria.profiles.actions import run_export as exporting
from galleria.profiles.actions import sweep_jobs as sweeping


@shared_task(name="profiles.run_export")
def run_export(export_id: int) -> bool:
    """See actions/run_export.py."""
    return exporting.run_export(export_id)


@shared_task(name="profiles.run_erasure")
def run_erasure(erasure_id: int) -> bool:
    """See actions/run_erasure.py."""
    return erasing.run_erasure(erasure_id)


@shared_task(name="profiles.sweep")
def sweep_jobs() -> int:
    """See actions/sweep_jobs.py."""
    return sweeping.sweep_jobs()


@shared_task(name="profiles.delete_old")
def delete_old() -> int:
    """See actions/sweep_jobs.py."""
    return sweeping.delete_old()
