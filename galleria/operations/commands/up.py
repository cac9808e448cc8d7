"""`galleria up`: start everything and stay in front of it, or leave it running. The engine room is imported when the verb runs."""

from typing import Annotated

import typer

from galleria.operations.options import DEFAULT_DATA, DataDir, Port


def up(
    port: Port = None,
    data_dir: DataDir = DEFAULT_DATA,
    detach: Annotated[bool, typer.Option("--detach", "-d", help="Return when everything answers and leave it running.")] = False,
    demo: Annotated[
        bool | None, typer.Option("--demo/--no-demo", help="With the shops' demo people and catalogues.", show_default="demo in development only")
    ] = None,
) -> None:
    """Start the whole platform on this machine: database, Valkey, API, live process, worker, scheduler and front door.

    Makes what is missing: the database, the shops in it, the web app. Ctrl-C stops everything; the data stays.
    DATABASE_URL, VALKEY_URL, STORAGE_URL and EMAIL_URL point it at servers of your own.
    """
    from galleria.operations.running import run_platform

    raise typer.Exit(run_platform(port=port, data_dir=data_dir, detach=detach, demo=demo))
