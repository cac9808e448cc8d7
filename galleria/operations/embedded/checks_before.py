"""What must be right before anything starts. Each check raises one clear line with its mend, or passes in silence."""

import contextlib
import fcntl
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import psutil

from galleria.operations.embedded import supervisor
from galleria.operations.embedded.layout import SYSTEM_HOME, Layout
from galleria.operations.embedded.place import CHECKOUT, read_stamp
from galleria.operations.errors import AlreadyRunning, DiskFull, OperationError, PortTaken, SettingsRefused

NEEDED_BYTES = 300 * 1024**2
"""Free space below which nothing is started: the database's log alone may grow to this."""


def check_port(port: int) -> None:
    """Raises PortTaken when something listens there."""
    if not 1 <= port <= 65535:
        raise OperationError(f"{port} is no port.", "Choose one from 1024 to 65535: --port 9000.")
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            probe = socket.socket(family, socket.SOCK_STREAM)
        except OSError:
            continue  # this machine has no IPv6
        with probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address, port))
            except PermissionError as error:
                raise PortTaken(f"Port {port} is for root only.", "Choose another with --port 8000.") from error
            except OSError as error:
                if error.errno in (98, 48):  # EADDRINUSE on Linux and on macOS
                    raise PortTaken(
                        f"Port {port} is taken{describe_holder(port)}.", f"Stop that program, or choose another port: --port {find_free_port(port)}."
                    ) from error


def find_free_port(port: int) -> int:
    """The next free port above."""
    for candidate in range(port + 1, min(port + 200, 65536)):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", candidate))
            return candidate
    return 0


def describe_holder(port: int) -> str:
    """Who listens on the port, as far as we may know."""
    with contextlib.suppress(psutil.Error, OSError):
        for connection in psutil.net_connections("tcp"):
            if connection.status == psutil.CONN_LISTEN and connection.laddr and connection.laddr.port == port and connection.pid:
                return f" by {psutil.Process(connection.pid).name()} (pid {connection.pid})"
    return ""


def check_disk(layout: Layout) -> None:
    """Raises DiskFull when the database could not breathe."""
    places = [layout.data, *([SYSTEM_HOME] if layout.root and SYSTEM_HOME.exists() else [])]
    for place in places:
        free = shutil.disk_usage(place).free
        if free < NEEDED_BYTES:
            raise DiskFull(
                f"Only {free // 1024**2} MB are free where {place} lies; {NEEDED_BYTES // 1024**2} MB are needed.",
                "Free some space, or choose a folder on another disk with --data-dir FOLDER.",
            )


def check_settings(environment: Mapping[str, str]) -> None:
    """Raises SettingsRefused in the words of settings.py. Outside of development only: there the defaults always hold."""
    if environment.get("ENVIRONMENT", "development") == "development":
        return
    tried = subprocess.run(
        [sys.executable, "-c", "import galleria.settings"], env=dict(environment), cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    if tried.returncode != 0:
        raise SettingsRefused(find_refusal(tried.stderr), "docs/operations.md has the table of environment variables.")


def find_refusal(text: str) -> str:
    """The words of an ImproperlyConfigured in a traceback, else its last line."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    for line in reversed(lines):
        if "ImproperlyConfigured: " in line:
            return line.partition("ImproperlyConfigured: ")[2]
    return lines[-1] if lines else "The settings cannot be loaded."


def lock_data(layout: Layout) -> IO[str]:
    """Hold the data directory for ourselves as long as the file stays open. Raises AlreadyRunning."""
    lock = layout.lock_file.open("a+")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise already_running(layout) from error
    if supervisor.is_running(layout):
        lock.close()
        raise already_running(layout)
    return lock


def already_running(layout: Layout) -> AlreadyRunning:
    """The error, with the address when it is known."""
    port = read_stamp(layout.run_file).get("port")
    where = f" at http://localhost:{port}" if port else ""
    return AlreadyRunning(
        f"Galleria runs already on {layout.data}{where}.", "Stop it with `galleria down`, or start a second one with another --data-dir and --port."
    )


def read_end(path: Path, lines: int = 12) -> str:
    """The last lines of a log."""
    with contextlib.suppress(OSError), path.open("rb") as file:
        file.seek(max(0, os.fstat(file.fileno()).st_size - 8192))
        return "\n".join(file.read().decode(errors="replace").splitlines()[-lines:])
    return ""
