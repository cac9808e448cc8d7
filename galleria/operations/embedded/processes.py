"""The processes of one data directory, found by the mark in their environment: for `status`, for leftovers, for the final sweep."""

import contextlib
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from galleria.operations.embedded.environment import MARK
from galleria.operations.embedded.layout import Layout


@dataclass(frozen=True)
class Usage:
    """What a process and its children use."""

    count: int
    memory_bytes: int
    cpu_s: float
    proportional: bool
    """Whether the memory is PSS (shared pages counted once); else it is RSS, which counts them in every process."""


def list_marked(layout: Layout) -> list[psutil.Process]:
    """Every process that was started for this data directory, this one and its parents left out."""
    ours = {process.pid for process in (psutil.Process(), *psutil.Process().parents())}
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if process.pid not in ours and process.environ().get(MARK) == str(layout.data):
                found.append(process)
    return found


def sweep(layout: Layout, patience_s: float = 3) -> int:
    """End whatever was left behind. Returns how many there were."""
    left = list_marked(layout)
    for process in left:
        with contextlib.suppress(psutil.Error):
            process.terminate()
    _, stubborn = psutil.wait_procs(left, timeout=patience_s)
    for process in stubborn:
        with contextlib.suppress(psutil.Error):
            process.kill()
    psutil.wait_procs(stubborn, timeout=2)
    return len(left)


def measure(pid: int) -> Usage:
    """What a process and everything below it use now."""
    try:
        root = psutil.Process(pid)
        family = [root, *root.children(recursive=True)]
    except psutil.Error:
        return Usage(0, 0, 0.0, proportional=True)
    memory, cpu, proportional, count = 0, 0.0, True, 0
    for process in family:
        with contextlib.suppress(psutil.Error):
            times = process.cpu_times()
            share = read_pss(process.pid)
            proportional = proportional and share is not None
            memory += share if share is not None else process.memory_info().rss
            cpu += times.user + times.system
            count += 1
    return Usage(count, memory, cpu, proportional)


def read_pss(pid: int) -> int | None:
    """The proportional set size in bytes, or None where the kernel does not tell us."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        return None
    return None


def wait_gone(pid: int, within_s: float) -> bool:
    """Whether a process ends within the time. A zombie that nobody has collected counts as ended."""
    deadline = time.monotonic() + within_s
    while time.monotonic() < deadline:
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.03)
    return False
