"""Write a backup: a snapshot of the database first, then every stored file (they are content-addressed, so later ones do no harm)."""

import contextlib
import importlib.metadata
import os
import subprocess
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from django.core.files.storage import default_storage

from galleria.operations.backups import archive
from galleria.operations.backups.progress import ByteProgress
from galleria.operations.backups.storage_files import list_stored_files
from galleria.operations.embedded import postgres
from galleria.operations.embedded.layout import Layout
from galleria.operations.errors import DatabaseUnreachable, DiskFull, FolderNotWritable, NotEmpty


def save_backup(target: Path, layout: Layout, environment: Mapping[str, str], progress: ByteProgress) -> archive.Manifest:
    """Write everything into `target`, whole or not at all. Readable by its owner only: it holds people's data and the secret key."""
    if target.exists():
        raise NotEmpty(f"{target} exists already.", "Choose another name; a backup never overwrites one.")
    unfinished = target.with_name(f".{target.name}.unfinished")
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file, tempfile.TemporaryDirectory(dir=target.parent, prefix=".galleria-") as folder:
            dump = Path(folder) / archive.DATABASE
            dump_database(environment["DATABASE_URL"], dump, progress)
            manifest = write_members(file, dump, layout, progress)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(target)
    except OSError as error:
        kind = DiskFull if error.errno == 28 else FolderNotWritable
        raise kind(f"{target} cannot be written: {error.strerror}.", "Choose a folder that you may write and that has room.") from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return manifest


def write_members(file: IO[bytes], dump: Path, layout: Layout, progress: ByteProgress) -> archive.Manifest:
    """All members in their order."""
    created = datetime.now(UTC).isoformat(timespec="seconds")
    writer = archive.Writer(file, created=created, version=importlib.metadata.version("galleria"))
    progress.begin("database", dump.stat().st_size)
    with dump.open("rb") as source:
        writer.put(archive.DATABASE, source, dump.stat().st_size, progress.advance)
    if layout.secret_key.exists():
        writer.put_bytes(archive.KEY, layout.secret_key.read_bytes())
    progress.begin("pictures and files", None)
    for name in list_stored_files():
        # A file may be swept away between its listing and its turn; the snapshot of the database does not need such a one.
        with contextlib.suppress(FileNotFoundError), default_storage.open(name) as source:
            writer.put(f"{archive.STORAGE}{name}", source, source.size, progress.advance)
    writer.finish()
    return writer.manifest


def dump_database(url: str, target: Path, progress: ByteProgress) -> None:
    """A consistent snapshot in PostgreSQL's own format. Raises DatabaseUnreachable with pg_dump's words."""
    progress.begin("snapshot of the database", None)
    command = [
        postgres.client_program("pg_dump"),
        "--format",
        "custom",
        "--compress",
        "gzip:5",
        "--no-owner",
        "--no-privileges",
        "--file",
        str(target),
        url,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = " ".join(done.stderr.split())
        if "No space left" in said:
            raise DiskFull("The disk is full.", "Free some space, or write the backup to another disk.")
        raise DatabaseUnreachable(f"The database cannot be dumped: {said}", "Check DATABASE_URL, and that the server is PostgreSQL 18 or older.")
