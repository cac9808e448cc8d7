"""The format of a backup: a tar with a header first, then database and files, and last a manifest with the checksum of each.

Nothing is compressed by the archive: the database dump is compressed in itself, and pictures cannot be made smaller.
"""

import hashlib
import io
import json
import tarfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO

from galleria.operations.errors import ArchiveBroken

FORMAT = 1
HEADER = "galleria-backup.json"
MANIFEST = "manifest.json"
DATABASE = "database.dump"
KEY = "secret-key"
STORAGE = "storage/"
CHUNK = 1024 * 1024
MEND = "Take another backup file; nothing has been changed."
Advance = Callable[[int], None]


@dataclass(frozen=True)
class Entry:
    """A member of the archive."""

    name: str
    size: int
    sha256: str


@dataclass
class Manifest:
    """The last member: what must be in the archive."""

    format: int = FORMAT
    created: str = ""
    galleria: str = ""
    entries: list[Entry] = field(default_factory=list)


class Writer:
    """Writes an archive front to back and keeps the checksums."""

    def __init__(self, file: IO[bytes], *, created: str, version: str) -> None:
        self.tar = tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT)  # noqa: SIM115 - closed by `finish`
        self.manifest = Manifest(created=created, galleria=version)
        self.put_bytes(HEADER, json.dumps({"format": FORMAT, "created": created, "galleria": version}).encode())

    def put(self, name: str, source: IO[bytes], size: int, advance: Advance) -> None:
        """Add a member from a stream of exactly `size` bytes."""
        member = tarfile.TarInfo(name)
        member.size, member.mode = size, 0o600
        reader = HashingReader(source, advance)
        self.tar.addfile(member, reader)
        self.manifest.entries.append(Entry(name, size, reader.digest.hexdigest()))

    def put_bytes(self, name: str, content: bytes) -> None:
        """Add a small member."""
        self.put(name, io.BytesIO(content), len(content), lambda _: None)

    def finish(self) -> None:
        """Write the manifest and the end of the archive."""
        content = json.dumps(asdict(self.manifest)).encode()
        member = tarfile.TarInfo(MANIFEST)
        member.size, member.mode = len(content), 0o600
        self.tar.addfile(member, io.BytesIO(content))
        self.tar.close()


class HashingReader:
    """A stream that counts and hashes what is read from it."""

    def __init__(self, source: IO[bytes], advance: Advance) -> None:
        self.source = source
        self.advance = advance
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """As every stream's `read`."""
        block = self.source.read(size)
        self.digest.update(block)
        self.advance(len(block))
        return block


def verify_archive(path: Path, advance: Advance) -> Manifest:
    """Read the whole archive once and compare it with its manifest. Raises ArchiveBroken; touches nothing."""
    try:
        with tarfile.open(path, mode="r:") as tar:
            found, manifest = read_members(tar, path, advance)
    except FileNotFoundError as error:
        raise ArchiveBroken(f"There is no file {path}.", "Check the name.") from error
    except IsADirectoryError as error:
        raise ArchiveBroken(f"{path} is a folder.", "Name the backup file itself.") from error
    except (tarfile.TarError, EOFError, OSError) as error:
        raise ArchiveBroken(f"{path} cannot be read: {error}.", MEND) from error
    if manifest is None:
        raise ArchiveBroken(f"{path} is cut off: its end is missing.", MEND)
    expected = {entry.name: entry for entry in manifest.entries}
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            raise ArchiveBroken(f"{path} is damaged at {name}.", MEND)
    if DATABASE not in found:
        raise ArchiveBroken(f"{path} holds no database.", MEND)
    return manifest


def read_members(tar: tarfile.TarFile, path: Path, advance: Advance) -> tuple[dict[str, Entry], Manifest | None]:
    """What is really in the archive, and what it says is in it; None when the end is missing."""
    found: dict[str, Entry] = {}
    manifest: Manifest | None = None
    for number, member in enumerate(tar):
        check_name(member)
        if number == 0 and member.name != HEADER:
            raise ArchiveBroken(f"{path} is not a backup of Galleria.", MEND)
        source = tar.extractfile(member)
        if source is None or member.name in found or manifest is not None:
            raise ArchiveBroken(f"{path} holds {member.name!r}, which does not belong there.", MEND)
        if member.name == MANIFEST:
            manifest = read_manifest(source.read(), path)
            continue
        reader = HashingReader(source, advance)
        while reader.read(CHUNK):
            pass
        found[member.name] = Entry(member.name, member.size, reader.digest.hexdigest())
    return found, manifest


def check_name(member: tarfile.TarInfo) -> None:
    """Raises ArchiveBroken for anything that could lead out of the folder."""
    parts = PurePosixPath(member.name)
    if not member.isreg() or parts.is_absolute() or ".." in parts.parts:
        raise ArchiveBroken(f"The archive holds {member.name!r}, which is no plain file.", MEND)


def read_manifest(content: bytes, path: Path) -> Manifest:
    """The manifest of the archive. Raises ArchiveBroken when it is of a later format."""
    try:
        values = json.loads(content)
        version = int(values["format"])
        if version > FORMAT:
            raise ArchiveBroken(f"{path} was made by a newer Galleria ({values.get('galleria')}).", "Update Galleria first.")
        entries = [Entry(str(entry["name"]), int(entry["size"]), str(entry["sha256"])) for entry in values["entries"]]
        return Manifest(format=version, created=str(values["created"]), galleria=str(values["galleria"]), entries=entries)
    except (ValueError, KeyError, TypeError) as error:
        raise ArchiveBroken(f"The manifest of {path} cannot be read.", MEND) from error
