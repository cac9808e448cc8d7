"""`galleria down`: stop what runs on a data directory."""

import typer

from galleria.operations.options import DEFAULT_DATA, DataDir


def down(data_dir: DataDir = DEFAULT_DATA) -> None:
    """Stop everything that `up` started on this data directory. The data stays."""
    from galleria.operations.embedded.layout import layout_for
    from galleria.operations.embedded.processes import list_marked
    from galleria.operations.embedded.stop import find_supervisor, stop_platform
    from galleria.operations.output import console

    layout = layout_for(data_dir)
    pid = find_supervisor(layout)
    if not pid and not list_marked(layout):
        console.print(f"Nothing runs on {layout.data}.")
        raise typer.Exit(0)
    ended = stop_platform(layout, pid)
    console.print("Stopped." if not ended else f"Stopped; {ended} processes had to be ended.")
