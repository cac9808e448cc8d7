"""Everything into one file and back, compared; what a damaged file does to the data that is there: nothing."""

import hashlib
import json
import subprocess
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from galleria.operations.embedded.postgres import client_program, database_url
from tests.operations.conftest import make_machine, throw_away
from tests.operations.machine import Machine

UNFINISHED = """SELECT (SELECT count(*) FROM catalog_product WHERE vector_due) + (SELECT count(*) FROM kernel_outboxevent WHERE settled_at IS NULL)
    + (SELECT count(*) FROM shops_shop s WHERE NOT EXISTS (SELECT FROM catalog_searchword w WHERE w.shop_id = s.id))"""
REST_WITHIN_S = 90


def read_tables(machine: Machine) -> dict[str, str]:
    """A digest of every row of every table, in a fixed order. The platform must run."""
    command = [client_program("pg_dump"), "--data-only", "--inserts", "--no-owner", database_url(machine.layout)]
    dump = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows: dict[str, list[str]] = {}
    for line in dump.splitlines():
        if line.startswith("INSERT INTO"):
            rows.setdefault(line.split()[2], []).append(line)
    # Jobs that ran in between leave their own marks; these tables are theirs.
    return {table: hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest() for table, lines in rows.items() if "outbox" not in table}


def wait_for_rest(machine: Machine) -> None:
    """Return when the background work that a start leaves behind (words, vectors, events) is done: after it rows stay as they are."""
    deadline = time.monotonic() + REST_WITHIN_S
    with psycopg.connect(database_url(machine.layout), autocommit=True) as connection:
        while (left := connection.execute(UNFINISHED).fetchone()) != (0,):
            assert time.monotonic() < deadline, left
            time.sleep(0.5)


def read_storage(machine: Machine) -> dict[str, bytes]:
    root = machine.data / "storage"
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file() and "health" not in path.parts}


@pytest.fixture
def empty() -> Iterator[Machine]:
    """A second machine, with nothing on it."""
    machine = make_machine()
    yield machine
    throw_away(machine)


@pytest.fixture
def saved(platform: Machine, tmp_path: Path) -> Path:
    """A backup of the running platform, when nothing is left to do there."""
    wait_for_rest(platform)
    picture = platform.data / "storage" / "media" / "ff" / ("ff" + 30 * "0") / "original.bin"
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_bytes(bytes(range(256)) * 5000)
    file = tmp_path / "galleria.tar"
    done = platform.run("backup", str(file))
    assert done.returncode == 0, done.stdout + done.stderr
    return file


def test_backup_of_a_running_platform_restores_elsewhere_row_by_row_and_byte_by_byte(platform: Machine, saved: Path, empty: Machine) -> None:
    assert saved.stat().st_mode & 0o077 == 0
    done = empty.run("restore", str(saved))
    assert done.returncode == 0, done.stdout + done.stderr
    assert read_storage(empty) == read_storage(platform)
    assert (empty.data / "secret-key").read_text() == (platform.data / "secret-key").read_text()
    (empty.folder / "shops").rmdir()
    (empty.folder / "shops").symlink_to(platform.folder / "shops")
    empty.start()
    assert empty.get("/api/v1/shops/halden/products?limit=50") == platform.get("/api/v1/shops/halden/products?limit=50")
    wait_for_rest(empty)
    assert read_tables(empty) == read_tables(platform)


def test_restore_refuses_data_that_is_there_and_takes_its_place_when_told(saved: Path, empty: Machine) -> None:
    assert empty.run("restore", str(saved)).returncode == 0
    stray = empty.data / "storage" / "stray.txt"
    stray.write_text("later")
    refused = empty.run("restore", str(saved))
    assert refused.returncode == 1
    assert "There is data already" in refused.stderr
    assert "--replace" in refused.stderr
    assert stray.read_text() == "later"
    replaced = empty.run("restore", str(saved), "--replace")
    assert replaced.returncode == 0, replaced.stderr
    assert not stray.exists()


def test_restore_refuses_while_the_platform_runs(platform: Machine, saved: Path) -> None:
    done = platform.run("restore", str(saved), "--replace")
    assert done.returncode == 1
    assert "galleria down" in done.stderr
    assert platform.get("/health/live") == {"status": "ok"}


def test_backup_never_overwrites(platform: Machine, saved: Path) -> None:
    before = saved.read_bytes()
    done = platform.run("backup", str(saved))
    assert done.returncode == 1
    assert "exists already" in done.stderr
    assert saved.read_bytes() == before


def test_damaged_archive_changes_nothing(saved: Path, empty: Machine, tmp_path: Path) -> None:
    assert empty.run("restore", str(saved)).returncode == 0
    before = read_storage(empty)
    whole = saved.read_bytes()
    position = whole.index(bytes(range(256)) * 2)
    damaged = {
        "a flipped byte": whole[: position + 99] + b"\xff" + whole[position + 100 :],
        "cut off": whole[: len(whole) // 2],
        "no archive": b"not a tar at all",
    }
    for name, content in damaged.items():
        file = tmp_path / f"{name}.tar"
        file.write_bytes(content)
        done = empty.run("restore", str(file), "--replace")
        assert done.returncode == 1, name
        assert "Mend:" in done.stderr, name
        assert "Traceback" not in done.stderr, name
        assert read_storage(empty) == before, name
    missing = empty.run("restore", str(tmp_path / "nowhere.tar"))
    assert "There is no file" in missing.stderr


def test_archive_that_leads_out_of_its_folder_is_refused(saved: Path, empty: Machine, tmp_path: Path) -> None:
    evil = tmp_path / "evil.tar"
    with tarfile.open(saved) as source, tarfile.open(evil, "w") as target:
        for member in source:
            content = source.extractfile(member)
            if member.name.startswith("storage/"):
                member.name = "storage/../../../../tmp/galleria-escaped"
            target.addfile(member, content)
    done = empty.run("restore", str(evil))
    assert done.returncode == 1
    assert "no plain file" in done.stderr
    assert not Path("/tmp/galleria-escaped").exists()


def test_manifest_names_version_and_checksum_of_everything(saved: Path) -> None:
    with tarfile.open(saved) as archive:
        names = archive.getnames()
        content = archive.extractfile("manifest.json")
        assert content is not None
        manifest = json.load(content)
    assert names[0] == "galleria-backup.json"
    assert names[-1] == "manifest.json"
    assert manifest["format"] == 1
    assert {entry["name"] for entry in manifest["entries"]} == set(names) - {"manifest.json"}
    assert "database.dump" in names
    assert "secret-key" in names
