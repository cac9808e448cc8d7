"""What `galleria status` shows."""

import time
from dataclasses import dataclass

from rich import box
from rich.table import Table

from galleria.operations.embedded import supervisor
from galleria.operations.embedded.layout import Layout
from galleria.operations.embedded.place import read_stamp
from galleria.operations.embedded.processes import Usage, measure, read_pss
from galleria.operations.embedded.stop import find_supervisor

MEBIBYTE = 1024**2


@dataclass(frozen=True)
class Row:
    """One supervised program, with all its processes."""

    name: str
    state: str
    pid: int
    uptime_s: float
    usage: Usage


def read_status(layout: Layout) -> list[Row]:
    """One row for each program and one for the supervisor; empty when nothing runs."""
    pid = find_supervisor(layout)
    if not pid or not supervisor.is_running(layout):
        return []
    states = supervisor.list_states(layout)
    rows = [
        Row(
            name=str(state["name"]),
            state=str(state["statename"]),
            pid=int(state["pid"]),
            uptime_s=float(state["now"] - state["start"]) if state["pid"] else 0.0,
            usage=measure(int(state["pid"])) if state["pid"] else Usage(0, 0, 0.0, proportional=True),
        )
        for state in states
    ]
    whole = measure(pid)
    alone = Usage(1, read_pss(pid) or 0, max(0.0, whole.cpu_s - sum(row.usage.cpu_s for row in rows)), proportional=True)
    started = read_stamp(layout.run_file).get("started")
    uptime = time.time() - started if isinstance(started, float) else 0.0
    return [*rows, Row("supervisor", "RUNNING", pid, uptime, alone)]


def build_status_table(layout: Layout, rows: list[Row]) -> Table:
    """The table, with sums."""
    port = read_stamp(layout.run_file).get("port")
    table = Table(box=box.SIMPLE_HEAD, title=f"http://localhost:{port}  ·  {layout.data}", title_justify="left", show_footer=True)
    memory = sum(row.usage.memory_bytes for row in rows)
    kind = "PSS" if all(row.usage.proportional for row in rows) else "RSS"
    table.add_column("process", footer="together")
    table.add_column("state")
    table.add_column("pid", justify="right")
    table.add_column("processes", justify="right", footer=str(sum(row.usage.count for row in rows)))
    table.add_column("uptime", justify="right")
    table.add_column(f"memory ({kind})", justify="right", footer=f"{memory / MEBIBYTE:.0f} MB")
    table.add_column("processor", justify="right", footer=f"{sum(row.usage.cpu_s for row in rows):.1f} s")
    for row in rows:
        style = "" if row.state == "RUNNING" else "red"
        table.add_row(
            row.name,
            row.state.lower(),
            str(row.pid or "-"),
            str(row.usage.count),
            format_duration(row.uptime_s),
            f"{row.usage.memory_bytes / MEBIBYTE:.0f} MB",
            f"{row.usage.cpu_s:.1f} s",
            style=style,
        )
    return table


def format_duration(seconds: float) -> str:
    """`42 s`, `3 min`, `2 h 5 min`, `4 d 3 h`."""
    whole = int(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min"
    if whole < 86400:
        return f"{whole // 3600} h {whole % 3600 // 60} min"
    return f"{whole // 86400} d {whole % 86400 // 3600} h"
