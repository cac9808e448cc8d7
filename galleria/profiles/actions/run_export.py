"""Write everything that is held on a person into one file: a ZIP with a JSON file for each holding, and the pictures."""

import json
import tempfile
import zipfile
from typing import IO, Any

import structlog
from django.core.files.base import File
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from galleria.kernel.personal_data import Subject, list_holdings
from galleria.media.private_files import delete_folder, save_file
from galleria.profiles.actions.claim_job import claim_job, finish_job, lock_claimed
from galleria.profiles.emails import list_verified_emails
from galleria.profiles.errors import TakenOver
from galleria.profiles.models import Job, PersonalExport

log = structlog.get_logger(__name__)


def run_export(export_id: int) -> bool:
    """Run it to its end. Returns whether it was ours to run: one that is done, or that another process is at work on, is left alone.

    One whose process died begins anew. Raises whatever went wrong on our side, after the job was marked as failed.
    """
    export = claim_job(PersonalExport, export_id)
    if export is None:
        return False
    try:
        with tempfile.TemporaryFile() as file:
            write_archive(export, file)
            _keep(export, file)
        finish_job(export, Job.Status.DONE)
    except TakenOver:
        log.info("export_taken_over", export=export.ref)
        if not PersonalExport.objects.filter(pk=export.pk).exists():  # erased meanwhile: nothing stays in the storage without its row
            delete_folder(export.folder)
        return False
    except Exception as reason:
        finish_job(export, Job.Status.FAILED, error=f"Something broke on our side: {type(reason).__name__}. Ask for it again.")
        raise
    return True


def write_archive(export: PersonalExport, file: IO[bytes]) -> None:
    """Holding by holding; what is not held has no file. Raises TakenOver."""
    subject = Subject(person_id=export.user_id, emails=list_verified_emails(export.user), pseudonym=export.user.username)
    holdings = list_holdings()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, holding in enumerate(holdings):
            _note(export, done=number, total=len(holdings))
            value = holding.export(subject)
            if value is not None:
                archive.writestr(f"{holding.name}.json", dump_readable(value))
            for name, content in holding.files(subject):
                archive.writestr(zipfile.ZipInfo(f"{holding.name}/{name}", date_time=export.created_at.timetuple()[:6]), content)
                _note(export, done=number, total=len(holdings))


def dump_readable(value: Any) -> bytes:
    """JSON for people and programs."""
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1).encode()


@transaction.atomic
def _note(export: PersonalExport, *, done: int, total: int) -> None:
    row = lock_claimed(export)
    row.done, row.total = done, total
    row.save()


def _keep(export: PersonalExport, file: IO[bytes]) -> None:
    """Into the storage, under a name that the row knows first."""
    with transaction.atomic():
        row = lock_claimed(export)
        row.file, row.size_bytes, row.done = f"{export.folder}/everything.zip", file.tell(), row.total
        row.save()
    file.seek(0)
    save_file(row.file, File(file))
