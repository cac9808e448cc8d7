"""The processes that make one platform, each with its command and how it is stopped. The supervisor's configuration is written from this."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import psutil

from galleria.operations.embedded import caddy, postgres, valkey
from galleria.operations.embedded.environment import MARK, has_own_database, has_own_valkey
from galleria.operations.embedded.layout import Layout
from galleria.operations.embedded.system_user import USER

STORES = "stores"
ENGINE = "engine"
ROOMY_MACHINE_BYTES = 3 * 1024**3
"""From this much memory on, the worker may have two processes; below, two threads share one."""


@dataclass(frozen=True)
class Program:
    """One supervised process."""

    name: str
    title: str
    group: str
    command: list[str]
    stop_signal: str = "TERM"
    stop_wait_s: int = 6
    user: str = ""
    folder: Path = Path("/")
    start_at_once: bool = False


def list_programs(layout: Layout, environment: Mapping[str, str], *, eager: bool) -> list[Program]:
    """All programs of this platform; an external database or Valkey is not among them. Eager: the engine starts beside the stores."""
    programs = []
    if has_own_database(environment, layout):
        # A clean environment: the server needs none of our keys.
        bare = ["/usr/bin/env", "-i", *(f"{key}={value}" for key, value in postgres.server_environment().items()), f"{MARK}={layout.data}"]
        command = [*bare, *postgres.server_command(layout)]
        user = USER if layout.root else ""
        programs.append(Program("postgres", "PostgreSQL", STORES, command, stop_signal="INT", stop_wait_s=8, user=user))
    if has_own_valkey(environment, layout):
        programs.append(Program("valkey", "Valkey", STORES, valkey.valkey_command(layout)))
    python = sys.executable
    serve = [python, "-m", "galleria.operations.embedded.serve"]
    jobs = [python, "-m", "galleria.operations.embedded.jobs"]
    programs += [
        Program("api", "API", ENGINE, [*serve, "api", str(layout.api_socket)]),
        Program("live", "Live process", ENGINE, [*serve, "live", str(layout.live_socket)]),
        Program("worker", "Worker", ENGINE, [*jobs, "worker", *worker_pool()], stop_signal="QUIT", stop_wait_s=5),
        Program("beat", "Scheduler", ENGINE, [*jobs, "beat", str(layout.data / "schedule")]),
        Program("caddy", "Front door", ENGINE, caddy.caddy_command(layout), stop_wait_s=4),
    ]
    return [replace(program, start_at_once=program.group == STORES or eager) for program in programs]


def worker_pool() -> list[str]:
    """Two processes where there is memory for them, else two threads."""
    return ["prefork", "2"] if psutil.virtual_memory().total >= ROOMY_MACHINE_BYTES else ["threads", "2"]
