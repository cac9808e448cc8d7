"""Files of pictures in the storage that the settings name: a folder or S3. A file is there whole or not at all."""

import copy
import os
import secrets
import time
from pathlib import Path
from typing import Any, Final, cast

import structlog
from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.core.files.uploadedfile import SimpleUploadedFile
from storages.backends.s3 import S3Storage

from galleria.media.errors import StorageUnavailable
from galleria.media.rules import IMMUTABLE, list_file_names

log = structlog.get_logger(__name__)
# Half-written files live beside the pictures, so that the final rename stays on one disk; a crash leaves them here only.
INCOMING: Final = "media/incoming"
_FAILURES = (OSError, BotoCoreError, ClientError)


def _storage() -> Storage:
    return storages["default"]


def has_file(name: str) -> bool:
    """Whether the file is there. Raises StorageUnavailable (503)."""
    try:
        return _storage().exists(name)
    except _FAILURES as error:
        raise _unavailable("has_file", name, error) from error


def find_file(name: str) -> bytes | None:
    """The file's bytes, or None. Raises StorageUnavailable (503)."""
    try:
        with _storage().open(name, "rb") as file:
            return bytes(file.read())
    except FileNotFoundError:
        return None
    except _FAILURES as error:
        raise _unavailable("find_file", name, error) from error


def write_file(name: str, content: bytes, *, content_type: str = "image/webp") -> None:
    """Put the file there, whole; one that is there is replaced. Raises StorageUnavailable (503), and then nothing is left behind."""
    storage = _storage()
    try:
        if isinstance(storage, FileSystemStorage):
            _write_on_disk(Path(storage.path(name)), Path(storage.path(INCOMING)), content)
        else:
            _for_ever(storage).save(name, SimpleUploadedFile(name, content, content_type))
    except _FAILURES as error:
        raise _unavailable("write_file", name, error) from error


def delete_files(key: str) -> None:
    """Remove every file of a picture; absent ones are passed over. Raises StorageUnavailable (503); it may then be called again."""
    storage = _storage()
    try:
        for name in list_file_names(key):
            storage.delete(name)
        if isinstance(storage, FileSystemStorage):
            _remove_empty(Path(storage.path(list_file_names(key)[-1])).parent)
    except _FAILURES as error:
        raise _unavailable("delete_files", key, error) from error


def delete_leftovers(*, older_than_s: float) -> int:
    """Remove what interrupted writes left on disk. Returns how many files. S3 has none: an object appears when it is complete."""
    storage = _storage()
    if not isinstance(storage, FileSystemStorage) or not Path(storage.path(INCOMING)).is_dir():
        return 0
    removed = 0
    for file in Path(storage.path(INCOMING)).iterdir():
        if file.stat().st_mtime < time.time() - older_than_s:
            file.unlink(missing_ok=True)
            removed += 1
    return removed


def _write_on_disk(target: Path, incoming: Path, content: bytes) -> None:
    incoming.mkdir(parents=True, exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = incoming / f"{os.getpid()}-{secrets.token_hex(8)}"
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        _remove_empty(target.parent)
        raise


def _for_ever(storage: Storage) -> Storage:
    """The same storage, telling S3 that what is written now never changes, for a CDN that reads the bucket itself."""
    if not isinstance(storage, S3Storage):
        return storage
    lasting: Any = copy.copy(storage)
    lasting.object_parameters = {**storage.object_parameters, "CacheControl": IMMUTABLE}
    return cast("Storage", lasting)


def _remove_empty(folder: Path) -> None:
    """A picture's folder and the one above it, when nothing is left in them."""
    for empty in (folder, folder.parent):
        try:
            empty.rmdir()
        except OSError:
            return


def _unavailable(operation: str, name: str, error: Exception) -> StorageUnavailable:
    log.error("storage_failed", operation=operation, name=name, reason=repr(error))
    return StorageUnavailable(headers={"Retry-After": "10"})
