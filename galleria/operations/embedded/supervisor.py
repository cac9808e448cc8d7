"""The supervisor above all processes: its configuration, its start, and the calls that we make to it."""

import contextlib
import http.client
import os
import shlex
import signal
import socket
import subprocess
import sys
import xmlrpc.client
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from galleria.operations.embedded.layout import Layout
from galleria.operations.embedded.programs import ENGINE, STORES, Program


class SocketConnection(http.client.HTTPConnection):
    """HTTP over a unix socket."""

    def __init__(self, path: Path, timeout_s: float = 10) -> None:
        super().__init__("localhost", timeout=timeout_s)
        self.path = path

    def connect(self) -> None:
        """Open the socket instead of a network address."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self.path))


class SocketTransport(xmlrpc.client.Transport):
    """XML-RPC over a unix socket."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def make_connection(self, host: Any) -> http.client.HTTPConnection:
        """One connection a call."""
        return SocketConnection(self.path)


def connect(layout: Layout) -> xmlrpc.client.ServerProxy:
    """The supervisor's remote calls. Each raises OSError while none listens."""
    return xmlrpc.client.ServerProxy("http://localhost", transport=SocketTransport(layout.supervisor_socket))


def is_running(layout: Layout) -> bool:
    """Whether a supervisor answers for this data directory."""
    try:
        connect(layout).supervisor.getState()
    except (OSError, xmlrpc.client.Error, http.client.HTTPException):
        return False
    return True


def list_states(layout: Layout) -> list[dict[str, Any]]:
    """What the supervisor knows of each program: name, group, statename, pid, start, now, spawnerr."""
    found = connect(layout).supervisor.getAllProcessInfo()
    return list(found) if isinstance(found, list) else []


def supervisor_pid(layout: Layout) -> int:
    """The process id of the supervisor itself."""
    return int(str(connect(layout).supervisor.getPID()))


def start_program(layout: Layout, program: Program) -> None:
    """Start one program without waiting for it. One that runs already is left alone."""
    with contextlib.suppress(xmlrpc.client.Fault):
        connect(layout).supervisor.startProcess(f"{program.group}:{program.name}", False)


def stop_group(layout: Layout, group: str) -> None:
    """Stop the programs of a group and wait for their end."""
    with contextlib.suppress(xmlrpc.client.Fault):
        connect(layout).supervisor.stopProcessGroup(group)


def write_configuration(layout: Layout, programs: list[Program]) -> Path:
    """Write supervisord.conf. Secrets are not in it: they are inherited through the environment."""
    lines = [
        "[supervisord]",
        "nodaemon=true",
        f"logfile={layout.logs / 'supervisor.log'}",
        "logfile_maxbytes=5MB",
        "logfile_backups=2",
        "loglevel=info",
        f"pidfile={layout.runtime / 'supervisor.pid'}",
        f"childlogdir={layout.logs}",
        "strip_ansi=true",
        "umask=022",
        *(["user=root"] if layout.root else []),
        "",
        "[unix_http_server]",
        f"file={layout.supervisor_socket}",
        "chmod=0700",
        "",
        "[rpcinterface:supervisor]",
        "supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface",
    ]
    # Groups stop in the reverse order of their priorities: first the engine, then the stores it writes to.
    for priority, group in ((100, STORES), (900, ENGINE)):
        members = [program for program in programs if program.group == group]
        if members:
            lines += ["", f"[group:{group}]", f"programs={','.join(program.name for program in members)}", f"priority={priority}"]
    for program in programs:
        lines += ["", *describe_program(program, layout)]
    path = supervisor_configuration(layout)
    # Supervisor expands %(name)s in values; any other percent sign is written twice.
    path.write_text("\n".join(line.replace("%", "%%") for line in lines) + "\n")
    return path


def supervisor_configuration(layout: Layout) -> Path:
    """Where its configuration lies: also how its process is recognised."""
    return layout.configuration / "supervisord.conf"


def describe_program(program: Program, layout: Layout) -> list[str]:
    """The section of one program. It is started again whenever it ends, with growing pauses when it ends at once."""
    return [
        f"[program:{program.name}]",
        f"command={shlex.join(program.command)}",
        f"directory={program.folder}",
        f"autostart={'true' if program.start_at_once else 'false'}",
        "autorestart=true",
        "startsecs=1",
        "startretries=60",
        f"stopsignal={program.stop_signal}",
        f"stopwaitsecs={program.stop_wait_s}",
        "stopasgroup=false",
        "killasgroup=true",
        f"stdout_logfile={layout.logs / f'{program.name}.log'}",
        "stdout_logfile_maxbytes=10MB",
        "stdout_logfile_backups=3",
        "redirect_stderr=true",
        *([f"user={program.user}"] if program.user else []),
    ]


def launch(layout: Layout, configuration: Path, environment: Mapping[str, str], *, tied_to_us: bool) -> "subprocess.Popen[bytes]":
    """Start the supervisor in a session of its own: Ctrl-C reaches only us, and we stop it in order. Tied, it ends when we are killed."""
    layout.supervisor_socket.unlink(missing_ok=True)
    command = [sys.executable, "-m", "galleria.operations.embedded.supervised", "tied" if tied_to_us else "free", str(configuration)]
    with (layout.logs / "supervisor.out").open("ab") as log:
        return subprocess.Popen(command, cwd="/", env=dict(environment), stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)


def ask_to_stop(pid: int) -> None:
    """Ask the supervisor to stop everything. One that is gone already is fine."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
