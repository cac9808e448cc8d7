"""Restore a backup. The archive is verified before anything is touched; the database changes in one transaction, the files by renaming."""

import io
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path

import psycopg
import redis
from django.conf import settings
from django.core.files.storage import FileSystemStorage, storages

from galleria.operations.backups import archive
from galleria.operations.backups.progress import ByteProgress
from galleria.operations.backups.storage_files import has_stored_files, upload
from galleria.operations.embedded import postgres
from galleria.operations.embedded.database_state import forget_stamps
from galleria.operations.embedded.layout import Layout
from galleria.operations.errors import DatabaseUnreachable, NotEmpty

# A newer pg_restore sets it; servers before 17 do not know it.
UNKNOWN_TO_OLD_SERVERS = b"SET transaction_timeout"
EMPTY_SCHEMA = b"drop schema public cascade; create schema public;\n"


def check_emptiness(environment: Mapping[str, str]) -> None:
    """Raises NotEmpty when the database has tables or the storage has files."""
    with psycopg.connect(environment["DATABASE_URL"]) as connection:
        row = connection.execute("select count(*) from pg_tables where schemaname = 'public'").fetchone()
    if (row and row[0]) or has_stored_files():
        raise NotEmpty(
            "There is data already where the backup should go.", "Restore into an empty --data-dir, or give --replace to throw the present data away."
        )


def restore_backup(source: Path, layout: Layout, environment: Mapping[str, str], progress: ByteProgress, *, replace: bool) -> archive.Manifest:
    """Verify, unpack beside the present data, then exchange both. A failure on the way leaves everything as it was."""
    progress.begin("checking the archive", source.stat().st_size if source.is_file() else None)
    manifest = archive.verify_archive(source, progress.advance)
    if not replace:
        check_emptiness(environment)
    staging = layout.data / ".restoring"
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(mode=0o700)
    try:
        progress.begin("unpacking", sum(entry.size for entry in manifest.entries))
        unpack(source, staging, progress)
        exchange(staging, layout, environment, progress)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return manifest


def unpack(source: Path, staging: Path, progress: ByteProgress) -> None:
    """Every member below the staging folder. Names were checked when the archive was verified."""
    with tarfile.open(source, mode="r:") as tar:
        for member in tar:
            archive.check_name(member)
            content = tar.extractfile(member)
            target = staging / member.name
            target.parent.mkdir(parents=True, exist_ok=True)
            if content is not None:
                with target.open("wb") as file:
                    shutil.copyfileobj(content, file, archive.CHUNK)
            progress.advance(member.size)


def exchange(staging: Path, layout: Layout, environment: Mapping[str, str], progress: ByteProgress) -> None:
    """Files first, then the database; when the database refuses, the files go back."""
    incoming, before = staging / archive.STORAGE, staging / "before"
    incoming.mkdir(exist_ok=True)
    storage = storages["default"]
    present = Path(storage.location) if isinstance(storage, FileSystemStorage) else None
    if present is None:
        progress.begin("sending files to the storage", None)
        for path in sorted(path for path in incoming.rglob("*") if path.is_file()):
            with path.open("rb") as file:
                upload(str(path.relative_to(incoming)), file)
    else:
        swap(present, incoming, before)
    try:
        progress.begin("loading the database", None)
        load_database(environment["DATABASE_URL"], staging / archive.DATABASE)
    except BaseException:
        if present is not None:
            swap(present, before, incoming)
        raise
    key = staging / archive.KEY
    if key.exists():
        key.chmod(0o600)
        shutil.move(key, layout.secret_key)
    forget_stamps(layout)
    # What Valkey holds (cached answers, counters, sessions) belongs to the data that is gone.
    with redis.Redis.from_url(settings.VALKEY_URL) as store:
        store.flushdb()


def swap(present: Path, incoming: Path, outgoing: Path) -> None:
    """Put `incoming` where `present` is, and `present` to `outgoing`. A storage on another disk is copied."""
    outgoing.mkdir(exist_ok=True)
    present.mkdir(parents=True, exist_ok=True)
    for name in list(present.iterdir()):
        shutil.move(name, outgoing / name.name)
    for name in list(incoming.iterdir()):
        shutil.move(name, present / name.name)


def load_database(url: str, dump: Path) -> None:
    """Empty the schema and fill it from the dump, in one transaction. Raises DatabaseUnreachable with the server's words."""
    read = [postgres.client_program("pg_restore"), "--no-owner", "--no-privileges", "--file", "-", str(dump)]
    write = [
        postgres.client_program("psql"),
        "--no-psqlrc",
        "--quiet",
        "--single-transaction",
        "--set",
        "ON_ERROR_STOP=1",
        "--output",
        "/dev/null",
        url,
    ]
    with subprocess.Popen(read, stdout=subprocess.PIPE) as reader, subprocess.Popen(write, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        source, sink, errors = (stream or io.BytesIO() for stream in (reader.stdout, writer.stdin, writer.stderr))
        try:
            sink.write(EMPTY_SCHEMA)
            for line in source:
                if not line.startswith(UNKNOWN_TO_OLD_SERVERS):
                    sink.write(line)
            complete = reader.wait() == 0
            if not complete:
                writer.kill()  # before the commit: nothing has changed
            sink.close()
        except BrokenPipeError:
            complete = False
        said = b" ".join(errors.read().split()).decode(errors="replace")
    if writer.returncode != 0 or not complete:
        raise DatabaseUnreachable(
            f"The database did not take the backup: {said or 'the dump cannot be read'}",
            "Nothing has been changed. Check the server's version and rights.",
        )
