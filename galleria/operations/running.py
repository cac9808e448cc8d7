"""`galleria up` from the first step to the last: start, announce, wait, stop. Signals are handled here and nowhere else."""

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from galleria.operations.demo import list_demo_accounts
from galleria.operations.embedded.layout import layout_for
from galleria.operations.embedded.place import SHOPS
from galleria.operations.embedded.processes import wait_gone
from galleria.operations.embedded.start import Start, read_port, start_platform
from galleria.operations.embedded.steps import Steps
from galleria.operations.errors import ProgramDied
from galleria.operations.output import console

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
INTERRUPTED = 130


class StopAsked(BaseException):
    """Somebody pressed Ctrl-C or sent a signal. Not an Exception: nothing on the way may swallow it."""


def run_platform(*, port: int | None, data_dir: Path, detach: bool, demo: bool | None) -> int:
    """Start; then return (detached) or stay until a signal comes. Answers the exit code; raises OperationError when the start fails."""
    started = time.monotonic()
    with Steps(console) as steps:
        demo = os.environ.get("ENVIRONMENT", "development") == "development" if demo is None else demo
        start = Start(layout=layout_for(data_dir), port=read_port(port), demo=demo, detached=detach, steps=steps)
        done = False
        with stop_on_signals():
            try:
                start_platform(start)
                steps.stop_display()
                announce(start, time.monotonic() - started)
                if detach:
                    done = True
                    return 0
                return wait(start)
            except StopAsked:
                console.print("Stopping …")
                return 0
            finally:
                if not done:
                    ignore_signals()
                    began = time.monotonic()
                    start.undo()
                    if start.supervisor_pid:
                        console.print(f"Stopped after {time.monotonic() - began:.1f} s. The data stays in {start.layout.data}.")


def announce(start: Start, seconds: float) -> None:
    """The address, on a line of its own, and who can sign in."""
    layout = start.layout
    console.print()
    console.print(f"Galleria is open after {seconds:.1f} s:")
    console.print()
    console.print(f"http://localhost:{start.port}")
    console.print()
    if start.demo:
        for line in list_demo_accounts(Path(start.environment.get("SHOPS_DIR", SHOPS))):
            console.print(f"  {line}", markup=False)
    console.print(f"  data      {layout.data}" + (f" (database in {layout.postgres_data})" if layout.root else ""), markup=False)
    console.print(f"  logs      {layout.logs}", markup=False)
    console.print("  stop      galleria down" if start.detached else "  stop      Ctrl-C", markup=False)


def wait(start: Start) -> int:
    """Stay until the supervisor ends. That is a failure unless `galleria down` asked for it."""
    while not wait_gone(start.supervisor_pid, 3600):
        pass
    with contextlib.suppress(ChildProcessError):
        _, status = os.waitpid(start.supervisor_pid, 0)
        if os.waitstatus_to_exitcode(status) != 0:
            raise ProgramDied("The supervisor ended without being asked to.", f"Read {start.layout.logs / 'supervisor.log'}, then start again.")
    return 0


@contextlib.contextmanager
def stop_on_signals() -> Iterator[None]:
    """Turn the first signal into StopAsked in the main thread."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        ignore_signals()
        raise StopAsked

    before = {number: signal.signal(number, stop) for number in STOPPING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def ignore_signals() -> None:
    """A second Ctrl-C must not cut the orderly stop."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)
