"""`galleria shop`: the shops' folders. Each verb imports the engine when it runs."""

from typing import Annotated

import typer

from galleria.operations.options import DEFAULT_DATA, DataDir

app = typer.Typer(help="Shops as folders: check them, carry them into the database, list them.", no_args_is_help=True)
Slugs = Annotated[list[str] | None, typer.Argument(metavar="[SLUG]...", help="Shops; left out, all.", show_default=False)]


@app.command("new")
def new(slug: Annotated[str, typer.Argument(help="Lower-case letters, digits, hyphens: the shop's address.")]) -> None:
    """Write the folder of a new shop that works at once."""
    from galleria.operations.output import console
    from galleria.operations.shop_verbs import write_new_folder

    for path in write_new_folder(slug):
        console.print(str(path), markup=False)
    console.print(f"Next: galleria shop sync {slug}, then open /{slug}.")


@app.command("check")
def check(slugs: Slugs = None) -> None:
    """Name every mistake in the shops' files with file, line and mend. Exit code 1 when there is one."""
    from galleria.operations.output import console
    from galleria.operations.shop_verbs import check_folders

    mistakes = check_folders(slugs or [])
    for mistake in mistakes:
        console.print(f"{mistake.file}:{mistake.line}: {mistake.problem}\n    {mistake.mend}", markup=False)
    console.print("No mistakes." if not mistakes else f"{len(mistakes)} mistakes.")
    raise typer.Exit(1 if mistakes else 0)


@app.command("sync")
def sync(
    slugs: Slugs = None,
    data_dir: DataDir = DEFAULT_DATA,
    demo: Annotated[bool, typer.Option("--demo/--no-demo", help="With demo people and catalogues.")] = True,
) -> None:
    """Carry the folders into the database and tell what changed. A second time changes nothing."""
    from galleria.operations.output import console
    from galleria.operations.shop_verbs import sync_folders

    changes = sync_folders(slugs or [], data_dir=data_dir, demo=demo)
    for change in changes:
        console.print(change, markup=False)
    console.print(f"{len(changes)} changes." if changes else "Nothing changed.")


@app.command("list")
def list_all(data_dir: DataDir = DEFAULT_DATA) -> None:
    """List the shops in the database."""
    from galleria.operations.output import console
    from galleria.operations.shop_verbs import describe_shops

    for line in describe_shops(data_dir):
        console.print(line, markup=False)
