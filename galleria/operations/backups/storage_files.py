"""The stored files of a platform, wherever they lie: a folder or S3. Django must be set up."""

from collections.abc import Iterator
from typing import IO

from django.core.files.base import File
from django.core.files.storage import Storage, default_storage


def list_stored_files(folder: str = "", storage: Storage = default_storage) -> Iterator[str]:
    """The names of all files, in a fixed order."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    prefix = f"{folder}/" if folder else ""
    for name in sorted(files):
        # A file that is being written has no name that anyone knows yet.
        if name and not name.startswith("."):
            yield f"{prefix}{name}"
    for name in sorted(folders):
        if name and not name.startswith("."):
            yield from list_stored_files(f"{prefix}{name}", storage)


def has_stored_files() -> bool:
    """Whether there is at least one."""
    return next(list_stored_files(), None) is not None


def upload(name: str, source: IO[bytes]) -> None:
    """Put a file into the storage under exactly this name."""
    if default_storage.exists(name):
        default_storage.delete(name)
    default_storage.save(name, File(source))
