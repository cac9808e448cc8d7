"""`galleria export SHOP FILE`: a shop's catalogue as a file. Django is imported when the verb runs."""

import sys
from typing import Annotated

import typer

from galleria.operations.options import DEFAULT_DATA, DataDir


def export_catalogue(
    shop: Annotated[str, typer.Argument(help="The shop's slug.")],
    file: Annotated[str, typer.Argument(help="The CSV or JSONL file to write; - writes to standard output.")],
    form: Annotated[str, typer.Option("--format", metavar="csv|jsonl", help="Left out, the file's name tells.")] = "",
    data_dir: DataDir = DEFAULT_DATA,
) -> None:
    """Write every product of a shop that is not archived, as `galleria import` reads it."""
    from galleria.operations.embedded.layout import layout_for
    from galleria.operations.engine_access import open_engine

    with open_engine(layout_for(data_dir)):
        from galleria.operations.exchange_verbs import export_file

        export_file(shop, file, form, sys.stdout.buffer)
