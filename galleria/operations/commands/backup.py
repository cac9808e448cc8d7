"""`galleria backup FILE`: everything into one file. Django is imported when the verb runs."""

from pathlib import Path
from typing import Annotated

import typer

from galleria.operations.options import DEFAULT_DATA, DataDir


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write, for example galleria.tar. Must not exist.", dir_okay=False)],
    data_dir: DataDir = DEFAULT_DATA,
) -> None:
    """Write database, pictures and the secret key into one file, while the platform runs or not.

    The file holds people's data: only you can read it. Keep it that way.
    """
    from galleria.operations.embedded.layout import layout_for
    from galleria.operations.engine_access import open_engine
    from galleria.operations.output import console

    layout = layout_for(data_dir)
    with open_engine(layout) as environment:
        from galleria.operations.backups.progress import ByteProgress
        from galleria.operations.backups.save import save_backup

        with ByteProgress(console) as progress:
            manifest = save_backup(file.absolute(), layout, environment, progress)
    size = file.stat().st_size / 1024**2
    console.print(f"{file} holds everything: {len(manifest.entries) - 1} files, {size:.1f} MB.", markup=False)
