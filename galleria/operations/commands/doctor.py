"""`galleria doctor`: what is missing or wrong on this machine, and the mend."""

import typer

from galleria.operations.options import DEFAULT_DATA, DataDir, Port


def doctor(port: Port = None, data_dir: DataDir = DEFAULT_DATA) -> None:
    """Look at everything that the platform needs, and say how to mend what is not well. Exit code 1 when something cannot work."""
    from galleria.operations.checkup import machine, services
    from galleria.operations.checkup.findings import Level
    from galleria.operations.embedded.layout import layout_for
    from galleria.operations.embedded.start import read_port
    from galleria.operations.output import console

    layout, door = layout_for(data_dir), read_port(port)
    environment = services.read_environment(layout, door)
    findings = [
        machine.check_python(),
        *machine.check_disk(layout),
        machine.check_memory(),
        machine.check_front_door(layout, door),
        machine.check_rights(layout),
        *machine.check_system_user(layout),
        machine.check_node(),
        *machine.check_programs(),
        services.check_configuration(environment),
        *services.check_database(layout, environment),
        services.check_valkey(layout, environment),
        services.check_storage(layout, environment),
        *services.check_payouts(environment),
        services.check_web_app(),
        *machine.check_forsaken_clusters(layout),
    ]
    colours = {Level.OK: "green", Level.WARN: "yellow", Level.FAIL: "red"}
    for finding in findings:
        console.print(f"  [{colours[finding.level]}]{finding.level:<5}[/]{finding.subject:<19}", end="")
        console.print(finding.words, markup=False)
        if finding.mend:
            console.print(f"       {'':<19}{finding.mend}", markup=False, style="dim")
    failed = sum(finding.level == Level.FAIL for finding in findings)
    console.print("Everything is well." if not failed else f"{failed} of {len(findings)} checks failed.")
    raise typer.Exit(1 if failed else 0)
