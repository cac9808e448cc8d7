"""The `galleria` command as a person runs it: a process of its own with a clean environment and a folder of its own."""

import json
import os
import pwd
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import psutil

from galleria.operations.embedded.layout import Layout, layout_for
from galleria.operations.embedded.place import CHECKOUT
from galleria.operations.embedded.processes import list_marked

KEPT = ("PATH", "HOME", "LANG", "TMPDIR", "SSL_CERT_FILE", "MODELS_DIR")
START_WITHIN_S = 170


@dataclass
class Machine:
    """One data directory and the commands run on it."""

    folder: Path
    port: int
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def layout(self) -> Layout:
        return layout_for(self.data)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def environment(self, **changes: str) -> dict[str, str]:
        kept = {key: os.environ[key] for key in KEPT if key in os.environ}
        given = {"SHOPS_DIR": str(self.folder / "shops"), "WEB_APP_DIR": str(self.folder / "web"), "PYTHONPATH": str(CHECKOUT), "TERM": "dumb"}
        return {**kept, **given, **self.extra, **changes}

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "galleria.operations.cli", *arguments]

    def run(self, *arguments: str, **changes: str) -> "subprocess.CompletedProcess[str]":
        """Run a verb on this data directory to its end."""
        command = [*self.command(*arguments), "--data-dir", str(self.data)]
        return subprocess.run(
            command,
            env=self.environment(**changes),
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=START_WITHIN_S,
            check=False,
        )

    def up(self, *arguments: str, **changes: str) -> "subprocess.CompletedProcess[str]":
        """Start detached."""
        return self.run("up", "--detach", "--port", str(self.port), *arguments, **changes)

    def start(self) -> "Machine":
        """Start detached, and fail when that fails."""
        done = self.up()
        assert done.returncode == 0, done.stdout + done.stderr
        return self

    def foreground(self, **changes: str) -> "subprocess.Popen[str]":
        """`galleria up` in a session of its own, as a terminal would run it."""
        command = [*self.command("up", "--port", str(self.port)), "--data-dir", str(self.data)]
        return subprocess.Popen(
            command, env=self.environment(**changes), cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
        )

    def down(self) -> None:
        self.run("down")

    def pid_of(self, program: str) -> int:
        """The process that the supervisor runs for a program."""
        from galleria.operations.embedded import supervisor

        return next(int(state["pid"]) for state in supervisor.list_states(self.layout) if state["name"] == program)

    def get(self, path: str, timeout_s: float = 20) -> Any:
        """The JSON of a GET."""
        with urllib.request.urlopen(f"{self.url}{path}", timeout=timeout_s) as answer:
            return json.load(answer)

    def wait_ready(self, within_s: float = 60) -> dict[str, Any]:
        """Wait until everything is well again."""
        deadline = time.monotonic() + within_s
        while True:
            try:
                return cast("dict[str, Any]", self.get("/health/ready"))
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)

    def left_over(self) -> list[str]:
        """What still runs of this data directory."""
        return [" ".join(process.cmdline()) for process in list_marked(self.layout) if process.status() != psutil.STATUS_ZOMBIE]


def find_free_port() -> int:
    """Not one that the kernel gives to outgoing connections (from 32768 on): what runs beside us could have it before the platform does."""
    while True:
        port = secrets.choice(range(20_000, 32_000))
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def read_until(process: "subprocess.Popen[str]", word: str) -> list[str]:
    """The lines of a process up to one that holds the word, or to its end."""
    lines = []
    for line in process.stdout or ():
        lines.append(line.rstrip())
        if word in line:
            break
    return lines


def end(process: "subprocess.Popen[str]") -> None:
    """End a whole session, whatever it does."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=30)
    if process.stdout:
        process.stdout.close()


def is_root() -> bool:
    return os.geteuid() == 0


def find_ordinary_user() -> pwd.struct_passwd | None:
    """A user for trying what happens without root: made when missing."""
    name = "galleria-tester"
    try:
        return pwd.getpwnam(name)
    except KeyError:
        subprocess.run(["useradd", "--system", "--create-home", name], check=False, capture_output=True)
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None
