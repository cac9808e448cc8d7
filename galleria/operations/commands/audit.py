"""`galleria audit`: run every invariant. Django is imported when the verb runs."""

import typer

from galleria.operations.options import DEFAULT_DATA, DataDir


def audit(data_dir: DataDir = DEFAULT_DATA) -> None:
    """Look for rows that break a promise of the platform. Exit code 0 when there is none, 1 otherwise."""
    from galleria.operations.embedded.layout import layout_for
    from galleria.operations.engine_access import open_engine
    from galleria.operations.output import console

    with open_engine(layout_for(data_dir)):
        from galleria.kernel.invariants import list_invariants, run_all

        violations = run_all()
        names = list_invariants()
    for violation in violations:
        console.print(f"[red]broken[/] {violation.name}  {violation.row}: {violation.why}")
    console.print(f"{len(names)} invariants, {len(violations)} violations.")
    raise typer.Exit(1 if violations else 0)
