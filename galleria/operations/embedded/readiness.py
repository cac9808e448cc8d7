"""Does everything answer? Polled finely, and a process that cannot start is reported with the end of its log."""

import contextlib
import http.client
import time
from collections.abc import Callable, Mapping

from galleria.operations.embedded import postgres, supervisor, valkey
from galleria.operations.embedded.checks_before import find_refusal, read_end
from galleria.operations.embedded.environment import has_own_database, has_own_valkey
from galleria.operations.embedded.layout import Layout
from galleria.operations.embedded.programs import Program
from galleria.operations.embedded.supervisor import SocketConnection
from galleria.operations.errors import OperationError, ProgramDied, SettingsRefused

PAUSE_S = 0.03
STORES_WITHIN_S = 120.0
"""PostgreSQL may have to replay its log after a crash."""
ENGINE_WITHIN_S = 150.0
TROUBLED = {"BACKOFF", "FATAL", "EXITED", "UNKNOWN"}


def wait_for_stores(layout: Layout, environment: Mapping[str, str], programs: list[Program]) -> None:
    """Wait for the embedded PostgreSQL and Valkey, and make the database when it is new."""
    waiting: dict[str, Callable[[], bool]] = {}
    if has_own_database(environment, layout):
        waiting["postgres"] = lambda: postgres.is_ready(layout)
    if has_own_valkey(environment, layout):
        waiting["valkey"] = lambda: valkey.valkey_is_ready(layout)
    deadline = time.monotonic() + STORES_WITHIN_S
    while waiting:
        waiting = {name: ready for name, ready in waiting.items() if not ready()}
        if waiting:
            check_children(layout, programs, list(waiting), deadline)
            time.sleep(PAUSE_S)
    if has_own_database(environment, layout):
        postgres.ensure_database(layout)
    if not has_own_valkey(environment, layout):
        valkey.check_given_valkey(environment["VALKEY_URL"])


def wait_for_engine(layout: Layout, port: int, programs: list[Program]) -> None:
    """Wait until the front door says that everything behind it is ready, and the live process answers too."""
    deadline = time.monotonic() + ENGINE_WITHIN_S
    names = [program.name for program in programs]
    live = ready = False
    while not (live and ready):
        live = live or ask(SocketConnection(layout.live_socket, timeout_s=5), "/live/health") is not None
        ready = ready or ask(http.client.HTTPConnection("127.0.0.1", port, timeout=5), "/health/ready") == 200
        if not (live and ready):
            check_children(layout, programs, names, deadline)
            time.sleep(PAUSE_S)


def ask(connection: http.client.HTTPConnection, path: str) -> int | None:
    """The status of a GET, or None when nothing answers."""
    with contextlib.suppress(OSError, http.client.HTTPException), contextlib.closing(connection):
        connection.request("GET", path, headers={"Host": "localhost", "User-Agent": "galleria"})
        return connection.getresponse().status
    return None


def check_children(layout: Layout, programs: list[Program], names: list[str], deadline: float) -> None:
    """Raises when one of the named programs ended by itself, or time is up."""
    late = time.monotonic() > deadline
    try:
        states = {str(state["name"]): state for state in supervisor.list_states(layout)}
    except (OSError, http.client.HTTPException) as error:
        if late:
            raise ProgramDied(
                "The supervisor does not answer.", f"Read {layout.logs / 'supervisor.log'}.", read_end(layout.logs / "supervisor.out")
            ) from error
        return
    for program in programs:
        state = states.get(program.name, {})
        if program.name in names and state.get("statename") in TROUBLED:
            raise explain_death(layout, program, str(state.get("spawnerr") or ""))
    if late:
        raise slow_start(layout)


def explain_death(layout: Layout, program: Program, spawn_error: str) -> OperationError:
    """What a program that ended by itself said last."""
    log = layout.logs / f"{program.name}.log"
    end = read_end(log)
    if "ImproperlyConfigured: " in end:
        return SettingsRefused(find_refusal(end), "docs/operations.md has the table of environment variables.")
    if "No space left on device" in end:
        return ProgramDied(f"{program.title} cannot start: the disk is full.", "Free some space and start again; nothing is lost.", end)
    why = f" ({spawn_error})" if spawn_error and "Exited too quickly" not in spawn_error else ""
    return ProgramDied(f"{program.title} cannot start{why}.", f"The whole log is {log}; `galleria doctor` looks for causes.", end)


def slow_start(layout: Layout) -> OperationError:
    """Nothing died and yet not everything answers."""
    found = read_health(layout)
    return ProgramDied(
        f"Not everything answers yet after {ENGINE_WITHIN_S:.0f} s.", f"Look into {layout.logs}; `galleria doctor` looks for causes.", found
    )


def read_health(layout: Layout) -> str:
    """What the API says about its own health."""
    with contextlib.suppress(OSError, http.client.HTTPException):
        connection = SocketConnection(layout.api_socket, timeout_s=5)
        with contextlib.closing(connection):
            connection.request("GET", "/health/ready", headers={"Host": "localhost"})
            return connection.getresponse().read(2000).decode(errors="replace")
    return ""
