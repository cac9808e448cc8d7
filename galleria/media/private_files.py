"""Files of jobs in the storage that the settings name, each job's in a folder of its own: no address serves them but the jobs' own.

The job's row says a file's name before the file is there: nothing in the storage is without its row.
"""

from typing import Any

import structlog
from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.base import File
from django.core.files.storage import storages

from galleria.media.errors import StorageUnavailable

log = structlog.get_logger(__name__)
_FAILURES = (OSError, BotoCoreError, ClientError)


def save_file(name: str, file: "File[Any]") -> None:
    """Keep a file, piece by piece, in place of the one that was there. Raises StorageUnavailable (503)."""
    try:
        storages["default"].delete(name)
        kept = storages["default"].save(name, file)
    except _FAILURES as error:
        raise _unavailable("save", name, error) from error
    if kept != name:
        raise _unavailable("save", name, FileExistsError(kept))


def open_file(name: str) -> "File[Any]":
    """The file, at its beginning; the caller closes it. Raises StorageUnavailable (503) when it is gone or cannot be fetched."""
    try:
        file: File[Any] = storages["default"].open(name, "rb")
        file.seek(0)  # an object store fetches only now
    except _FAILURES as error:
        raise _unavailable("open", name, error) from error
    return file


def delete_folder(folder: str) -> None:
    """Remove all files of a job, and their folder; none is fine. Raises StorageUnavailable (503)."""
    store = storages["default"]
    try:
        for name in store.listdir(folder)[1]:
            store.delete(f"{folder}/{name}")
        store.delete(folder)  # where folders are things of their own
    except FileNotFoundError:
        return
    except _FAILURES as error:
        raise _unavailable("delete", folder, error) from error


def _unavailable(operation: str, name: str, error: Exception) -> StorageUnavailable:
    log.error("private_storage_failed", operation=operation, name=name, reason=repr(error))
    return StorageUnavailable(headers={"Retry-After": "10"})
