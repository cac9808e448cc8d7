"""`galleria import SHOP FILE`: a file into a shop's catalogue. Django is imported when the verb runs."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from galleria.operations.options import DEFAULT_DATA, DataDir


def import_catalogue(
    shop: Annotated[str, typer.Argument(help="The shop's slug.")],
    file: Annotated[str, typer.Argument(help="A CSV or JSONL file; - reads standard input.")],
    *,
    form: Annotated[str, typer.Option("--format", metavar="csv|jsonl", help="Left out, the file's name tells.")] = "",
    mapping: Annotated[str, typer.Option("--mapping", metavar="NAME|FILE", help="A ready mapping (discogs, shopify) or a TOML file.")] = "",
    constants: Annotated[list[str] | None, typer.Option("--set", metavar="COLUMN=VALUE", help="For rows that leave the column blank.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check everything, change nothing.")] = False,
    anew: Annotated[bool, typer.Option("--anew", help="Begin at the top, even when an earlier run of the same file was cut off.")] = False,
    report: Annotated[Path | None, typer.Option("--report", help="Where refused rows are written.", show_default="FILE.rejected.csv")] = None,
    data_dir: DataDir = DEFAULT_DATA,
) -> None:
    """Carry a file of products into a shop: new ones are created, known SKUs changed, blank cells left alone.

    Rows that do not fit are refused with line, column and reason in a report; the others are kept. The same command after a kill goes on where
    the last one stopped. Exit code 0 when every row went in, 1 otherwise.
    """
    from galleria.operations.embedded.layout import layout_for
    from galleria.operations.engine_access import open_engine

    with open_engine(layout_for(data_dir)):
        from galleria.operations.exchange_verbs import ImportOrder, import_file

        order = ImportOrder(shop, file, form=form, mapping=mapping, constants=constants or [], dry_run=dry_run, anew=anew, report=report)
        good = import_file(order, sys.stdin.buffer)
    raise typer.Exit(0 if good else 1)
