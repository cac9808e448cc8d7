"""`galleria status`: what runs, since when, and what it costs."""

import typer

from galleria.operations.options import DEFAULT_DATA, DataDir


def status(data_dir: DataDir = DEFAULT_DATA) -> None:
    """Show every process with its state, uptime, memory and processor time. Exit code 3 when nothing runs, 1 when something is down."""
    from galleria.operations.embedded.layout import layout_for
    from galleria.operations.output import console
    from galleria.operations.status_table import build_status_table, read_status

    layout = layout_for(data_dir)
    rows = read_status(layout)
    if not rows:
        console.print(f"Nothing runs on {layout.data}. Start it with `galleria up`.")
        raise typer.Exit(3)
    console.print(build_status_table(layout, rows))
    raise typer.Exit(0 if all(row.state == "RUNNING" for row in rows) else 1)
