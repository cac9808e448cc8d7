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
    chosen = next((stem for stem in known if stem == name or stem.startswith(f"{name}_")), None)
    if chosen is None:
        raise OperationError(f"There is no benchmark called {name!r}.", f"Choose one of: {', '.join(known) or 'none yet'}.")
    command = [sys.executable, "-m", f"benchmarks.{chosen}", *(arguments or [])]
    raise typer.Exit(subprocess.run(command, cwd=CHECKOUT, check=False).returncode)
