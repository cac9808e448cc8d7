"""`galleria restore FILE`: bring a backup back. Django is imported when the verb runs."""

from pathlib import Path
from typing import Annotated

import typer

from galleria.operations.options import DEFAULT_DATA, DataDir


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `galleria backup` wrote.")],
    data_dir: DataDir = DEFAULT_DATA,
    replace: Annotated[bool, typer.Option("--replace", help="Throw away the data that is there now.")] = False,
) -> None:
    """Verify a backup and put it in place of the present data, all of it or nothing. The platform must not run meanwhile."""
    from galleria.operations.embedded.layout import layout_for
    from galleria.operations.embedded.stop import find_supervisor
    from galleria.operations.engine_access import open_engine
    from galleria.operations.errors import AlreadyRunning
    from galleria.operations.output import console

    layout = layout_for(data_dir)
    if find_supervisor(layout):
        raise AlreadyRunning(f"Galleria runs on {layout.data}.", "Stop it with `galleria down`, restore, and start it again.")
    with open_engine(layout, make=True) as environment:
        from galleria.operations.backups.bring_back import restore_backup
        from galleria.operations.backups.progress import ByteProgress

        with ByteProgress(console) as progress:
            manifest = restore_backup(file.absolute(), layout, environment, progress, replace=replace)
    console.print(f"Restored the backup of {manifest.created}: {len(manifest.entries) - 1} files. Start with `galleria up`.", markup=False)
