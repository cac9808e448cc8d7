"""How a backup or a restore shows that it moves: a bar on a terminal, a line a phase elsewhere."""

from typing import Self

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, SpinnerColumn, TaskID, TextColumn, TransferSpeedColumn


class ByteProgress:
    """One bar that is renamed with each phase."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.bar: Progress | None = None
        self.task: TaskID | None = None
        if console.is_terminal and not console.is_dumb_terminal:
            columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
            self.bar = Progress(*columns, console=console, transient=True)

    def __enter__(self) -> Self:
        if self.bar:
            self.bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar:
            self.bar.stop()

    def begin(self, phase: str, total: int | None) -> None:
        """The next phase, with its bytes when they are known."""
        if self.bar is None:
            self.console.print(f"  {phase} …")
            return
        if self.task is not None:
            self.bar.remove_task(self.task)
        self.task = self.bar.add_task(phase, total=total)

    def advance(self, size: int) -> None:
        """So many bytes more."""
        if self.bar is not None and self.task is not None:
            self.bar.advance(self.task, size)
