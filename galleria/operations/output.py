"""The console that all verbs write to, and how a failure looks on it."""

import sys

from rich.console import Console
from rich.text import Text

from galleria.operations.errors import OperationError

console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
error_console = Console(stderr=True, highlight=False, soft_wrap=not sys.stderr.isatty())


def show_failure(error: OperationError) -> None:
    """What is the matter, what to do, and before them the last words of the program concerned."""
    if error.detail:
        error_console.print(Text(error.detail, style="dim"))
    error_console.print(Text.assemble(("Error: ", "bold red"), error.problem))
    if error.mend:
        error_console.print(Text.assemble(("Mend:  ", "bold green"), error.mend))
