"""The `galleria` command. Each verb is a file in commands/ and imports what it needs when it runs: `--help` must be instant."""

import sys

import typer

from galleria.operations.commands import audit, backup, bench, doctor, down, export_catalogue, import_catalogue, restore, shop, status, up
from galleria.operations.errors import OperationError
from galleria.operations.output import show_failure

verbs = typer.Typer(
    help="Galleria: specialist shops under one roof. Start with [bold]galleria up[/].",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
verbs.command("up", rich_help_panel="Run")(up.up)
verbs.command("down", rich_help_panel="Run")(down.down)
verbs.command("status", rich_help_panel="Run")(status.status)
verbs.command("doctor", rich_help_panel="Look after")(doctor.doctor)
verbs.command("audit", rich_help_panel="Look after")(audit.audit)
verbs.command("backup", rich_help_panel="Look after")(backup.backup)
verbs.command("restore", rich_help_panel="Look after")(restore.restore)
verbs.command("import", rich_help_panel="Build")(import_catalogue.import_catalogue)
verbs.command("export", rich_help_panel="Build")(export_catalogue.export_catalogue)
verbs.command("bench", rich_help_panel="Build", context_settings={"ignore_unknown_options": True})(bench.bench)  # options go to the benchmark
verbs.add_typer(shop.app, name="shop", rich_help_panel="Build")


def app() -> None:
    """The program. An expected failure ends in two lines and exit code 1, never in a traceback."""
    try:
        verbs()
    except OperationError as error:
        show_failure(error)
        sys.exit(1)


if __name__ == "__main__":
    app()
