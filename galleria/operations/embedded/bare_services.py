"""PostgreSQL and Valkey alone, without supervisor: for tests and for work on the engine. `galleria up` uses none of this."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from galleria.operations.embedded import postgres, valkey
from galleria.operations.embedded.layout import Layout
from galleria.operations.embedded.parent import die_with_parent
from galleria.operations.errors import ProgramDied

READY_WITHIN_S = 60.0


def start_services(layout: Layout, *, durable: bool, tied_to_us: bool) -> list[subprocess.Popen[bytes]]:
    """Start both and wait until they answer. `tied_to_us`: they end when this process ends."""
    identity = postgres.prepare_cluster(layout, durable=durable)
    valkey.prepare_valkey(layout, durable=durable)
    before_exec = die_with_parent if tied_to_us else None
    with (layout.logs / "postgres.log").open("ab") as log:
        database = subprocess.Popen(
            postgres.server_command(layout),
            cwd="/",
            env=postgres.server_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=before_exec,  # noqa: PLW1509 - no thread of ours runs yet, and the server's user may not read our Python
            **identity,
        )
    with (layout.logs / "valkey.log").open("ab") as log:
        store = subprocess.Popen(
            valkey.valkey_command(layout),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=before_exec,  # noqa: PLW1509 - as above
        )
    wait_until(lambda: valkey.valkey_is_ready(layout), store, layout.logs / "valkey.log")
    wait_until(lambda: postgres.is_ready(layout), database, layout.logs / "postgres.log")
    postgres.ensure_database(layout)
    return [database, store]


def wait_until(ready: Callable[[], bool], process: subprocess.Popen[bytes], log: Path) -> None:
    """Poll until ready. Raises ProgramDied with the end of the log when the process ends or takes too long."""
    deadline = time.monotonic() + READY_WITHIN_S
    while not ready():
        if process.poll() is not None or time.monotonic() > deadline:
            last = "\n".join(log.read_text(errors="replace").splitlines()[-8:])
            raise ProgramDied(f"{Path(str(process.args[0])).name} did not start.", f"Read the end of {log}.", last)  # type: ignore[index]
        time.sleep(0.02)


def stop_services(processes: list[subprocess.Popen[bytes]]) -> None:
    """End them at once; what they held is thrown away by the caller."""
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGINT)
    for process in processes:
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
