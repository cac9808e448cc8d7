"""How a start looks: each step with its time. A spinner on a terminal, plain lines elsewhere. Also runs and ends the steps' child processes."""

import contextlib
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Self

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from galleria.operations.errors import OperationError

PLAIN_EVERY_S = 2.0
"""Without a terminal, a step prints what it is doing no more often than this."""


class Step:
    """One line of the display. `say` tells what it is doing right now."""

    def __init__(self, steps: "Steps", title: str, task: TaskID | None) -> None:
        self.steps = steps
        self.title = title
        self.task = task
        self.note = ""
        self.printed = 0.0

    def say(self, note: str) -> None:
        """Show what is being done; the last word stays on the finished line."""
        if self.steps.progress is not None and self.task is not None:
            self.steps.progress.update(self.task, note=note)
        elif note != self.note and time.monotonic() - self.printed > PLAIN_EVERY_S:
            self.printed = time.monotonic()
            self.steps.console.print(f"       {self.title}: {note}", highlight=False, markup=False)
        self.note = note

    def conclude(self, note: str) -> None:
        """Set the word that stays, without showing it as progress."""
        self.note = note


class Steps:
    """The display of one start. Safe to use from several threads."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.progress: Progress | None = None
        self.children: set[subprocess.Popen[str]] = set()
        self.lock = threading.Lock()
        self.cancelled = False
        if console.is_terminal and not console.is_dumb_terminal:
            columns = (
                SpinnerColumn(),
                TextColumn("{task.description}", style="bold"),
                TextColumn("{task.fields[note]}", style="dim"),
                TimeElapsedColumn(),
            )
            self.progress = Progress(*columns, console=console, transient=True)

    def __enter__(self) -> Self:
        if self.progress:
            self.progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop_display()

    def stop_display(self) -> None:
        """Take the spinners away; printed lines stay."""
        if self.progress:
            self.progress.stop()

    @contextlib.contextmanager
    def step(self, title: str) -> Iterator[Step]:
        """One step: shown while it runs, and with its time when it is done."""
        started = time.monotonic()
        task = self.progress.add_task(title, note="", total=None) if self.progress else None
        step = Step(self, title, task)
        try:
            yield step
        finally:
            if self.progress is not None and task is not None:
                self.progress.remove_task(task)
        seconds = time.monotonic() - started
        self.console.print(f"  [green]ok[/]   {title:<14} [dim]{step.note:<44} {seconds:5.1f} s[/]", highlight=False)

    def warn(self, problem: str, mend: str) -> None:
        """Something that does not keep the platform from starting."""
        self.console.print("  [yellow]warn[/]", end=" ")
        self.console.print(problem, markup=False)
        self.console.print(f"       {mend}", style="dim", markup=False)

    def run(self, command: list[str], *, environment: Mapping[str, str], folder: Path, log: Path, on_line: Callable[[str], None]) -> int:
        """Run a child in a session of its own, hand on each line that it writes, keep them in `log`, and answer its exit code."""
        with self.lock:
            if self.cancelled:
                raise OperationError("Stopped.", "Start again with `galleria up`.")
            child = subprocess.Popen(
                command,
                env=dict(environment),
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                start_new_session=True,
            )
            self.children.add(child)
        try:
            with log.open("a") as file:
                for line in child.stdout or ():
                    file.write(line)
                    on_line(line.rstrip())
            return child.wait()
        finally:
            with self.lock:
                self.children.discard(child)

    def cancel(self) -> None:
        """End all children, at once and whole: a build of npm has children of its own."""
        with self.lock:
            self.cancelled = True
            left = list(self.children)
        for signal_number, patience in ((signal.SIGTERM, 2.0), (signal.SIGKILL, 2.0)):
            for child in left:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(child.pid, signal_number)
            deadline = time.monotonic() + patience
            while any(child.poll() is None for child in left) and time.monotonic() < deadline:
                time.sleep(0.03)
