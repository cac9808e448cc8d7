"""Files of exports in the storage that the settings name, under `personal/<ref>/`: no address serves them but the export's own."""

from typing import Any

import structlog
from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.base import File
from django.core.files.storage import storages

from galleria.media.errors import StorageUnavailable

log = structlog.get_logger(__name__)
_FAILURES = (OSError, BotoCoreError, ClientError)


def name_file(ref: str) -> str:
    """Where an export's file lies. The row says so before the file is there: nothing in the storage is without its row."""
    return f"personal/{ref}/everything.zip"


def save_file(name: str, file: "File[Any]") -> None:
    """Keep a file in place of the one that was there. Raises StorageUnavailable (503)."""
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


def delete_file(name: str) -> None:
    """Remove it, and its folder where folders are things of their own; none is fine. Raises StorageUnavailable (503)."""
    try:
        storages["default"].delete(name)
        storages["default"].delete(name.rpartition("/")[0])
    except FileNotFoundError:
        return
    except _FAILURES as error:
        raise _unavailable("delete", name, error) from error


def _unavailable(operation: str, name: str, error: Exception) -> StorageUnavailable:
    log.error("personal_storage_failed", operation=operation, name=name, reason=repr(error))
    return StorageUnavailable(headers={"Retry-After": "10"})
