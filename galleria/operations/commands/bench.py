"""`galleria bench`: list and run what is in benchmarks/."""

import ast
import subprocess
import sys
from typing import Annotated

import typer

from galleria.operations.embedded.place import CHECKOUT
from galleria.operations.errors import OperationError
from galleria.operations.output import console

FOLDER = CHECKOUT / "benchmarks"


def bench(
    name: Annotated[str, typer.Argument(help="The benchmark to run; left out, all are listed.", show_default=False)] = "",
    arguments: Annotated[list[str] | None, typer.Argument(help="Handed on to it.", show_default=False)] = None,
) -> None:
    """Measure what the platform costs. Results go to benchmarks/results/."""
    known = {path.stem: path for path in sorted(FOLDER.glob("*.py")) if not path.stem.startswith("_")}
    if not name:
        for stem, path in known.items():
            summary = (ast.get_docstring(ast.parse(path.read_text())) or "").partition("\n")[0]
            console.print(f"  {stem:<18} {summary}", markup=False)
        return
    if name not in known:
        raise OperationError(f"There is no benchmark called {name!r}.", f"Choose one of: {', '.join(known) or 'none yet'}.")
    raise typer.Exit(subprocess.run([sys.executable, str(known[name]), *(arguments or [])], cwd=CHECKOUT, check=False).returncode)
