"""Options that several verbs share."""

from pathlib import Path
from typing import Annotated

import typer

import galleria

DEFAULT_DATA = Path(galleria.__file__).parent.parent / ".galleria"

DataDir = Annotated[
    Path,
    typer.Option("--data-dir", envvar="DATA_DIR", metavar="FOLDER", help="Where database, pictures, logs and keys lie.", show_default=".galleria"),
]
Port = Annotated[int | None, typer.Option("--port", metavar="NUMBER", help="Port of the front door.", show_default="$PORT or 8000")]
