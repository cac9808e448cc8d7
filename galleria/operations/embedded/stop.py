"""Stopping the whole platform so that no process of it is left."""

import contextlib
import os
import shutil
import signal

import psutil

from galleria.operations.embedded.layout import Layout
from galleria.operations.embedded.place import read_stamp
from galleria.operations.embedded.processes import sweep, wait_gone
from galleria.operations.embedded.supervisor import ask_to_stop, is_running, supervisor_configuration, supervisor_pid

IN_ORDER_WITHIN_S = 8.5


def find_supervisor(layout: Layout) -> int:
    """The supervisor's process id; 0 when none runs. A pid file of a run that was cut off, or reused since, is not believed."""
    if is_running(layout):
        with contextlib.suppress(OSError):
            return supervisor_pid(layout)
    pid = read_stamp(layout.run_file).get("pid")
    with contextlib.suppress(psutil.Error):
        command = psutil.Process(pid).cmdline() if isinstance(pid, int) else []
        if isinstance(pid, int) and str(supervisor_configuration(layout)) in command:
            return pid
    return 0


def stop_platform(layout: Layout, pid: int) -> int:
    """Stop in order (engine, then stores), then end what did not listen. Returns how many had to be ended that way."""
    if pid:
        ask_to_stop(pid)
        if not wait_gone(pid, IN_ORDER_WITHIN_S):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(pid, os.WNOHANG)
    left = sweep(layout, patience_s=1)
    layout.run_file.unlink(missing_ok=True)
    shutil.rmtree(layout.runtime, ignore_errors=True)
    return left
