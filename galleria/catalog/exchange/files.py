"""Files of imports and exports in the storage that the settings name, under `exchange/<ref>/`: no address of ours serves them but the jobs' own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, cast

import structlog
from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.base import File
from django.core.files.storage import storages

from galleria.media.errors import StorageUnavailable

log = structlog.get_logger(__name__)
_FAILURES = (OSError, BotoCoreError, ClientError)


def save_file(ref: str, name: str, file: File) -> str:  # type: ignore[type-arg]  # of bytes, which Django's stubs cannot say at run time
    """Keep a file, piece by piece. Returns its name in the storage. Raises StorageUnavailable (503)."""
    try:
        return storages["default"].save(f"exchange/{ref}/{name}", file)
    except _FAILURES as error:
        raise _unavailable("save", ref, error) from error


@contextmanager
def open_file(name: str) -> Iterator[IO[bytes]]:
    """The file, to be read from its beginning. Raises StorageUnavailable (503) when it is gone."""
    try:
        file = storages["default"].open(name, "rb")
    except _FAILURES as error:
        raise _unavailable("open", name, error) from error
    with file:
        yield cast("IO[bytes]", file.file)


def delete_file(name: str) -> None:
    """Remove it; one that is gone is passed over. Raises StorageUnavailable (503)."""
    try:
        storages["default"].delete(name)
    except _FAILURES as error:
        raise _unavailable("delete", name, error) from error


def _unavailable(operation: str, name: str, error: Exception) -> StorageUnavailable:
    log.error("exchange_storage_failed", operation=operation, name=name, reason=repr(error))
    return StorageUnavailable(headers={"Retry-After": "10"})
