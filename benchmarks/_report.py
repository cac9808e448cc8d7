"""What was measured, on what, and whether it keeps its limits: as JSON, tables and charts."""

import json
import os
import platform as machine
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any

import psutil

from galleria.operations.embedded import postgres
from galleria.operations.embedded.place import CHECKOUT

RESULTS = CHECKOUT / "benchmarks" / "results"


def describe_machine() -> dict[str, Any]:
    """What is measured on, and when. To be asked before the measurement, for its load."""
    model = next((line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), "")
    return {
        "measured": datetime.now(UTC).isoformat(timespec="seconds"),
        "processor": model or machine.machine(),
        "cores": psutil.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1024**3),
        "load_1_min_before": round(os.getloadavg()[0], 1),
        "python": machine.python_version(),
        "postgresql": postgres.server_version(),
        "system": f"{machine.system()} {machine.release()}",
    }


def write_results(name: str, results: dict[str, Any], markdown: str = "", svg: str = "") -> None:
    """JSON, and table and chart where there are any, side by side."""
    RESULTS.mkdir(exist_ok=True)
    for suffix, text in (("json", json.dumps(results, indent=2, ensure_ascii=False) + "\n"), ("md", markdown), ("svg", svg)):
        if text:
            (RESULTS / f"{name}.{suffix}").write_text(text)


def fail_beyond_limits(missed: Sequence[str]) -> None:
    """End the benchmark with an error that names what did not keep its limit. The results are written by then."""
    if missed:
        sys.exit(f"Not within its limit: {', '.join(dict.fromkeys(missed))}.")


def make_table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table; numbers stand right."""
    lines = [f"| {' | '.join(head)} |", f"| {' | '.join('---' if number == 0 else '---:' for number in range(len(head)))} |"]
    lines += [f"| {' | '.join(str(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def say_machine(machine: dict[str, object]) -> str:
    """The machine in one line."""
    return (
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory_gb']} GB, {machine['system']}, Python {machine['python']}, "
        f"PostgreSQL {machine['postgresql']}; load before the run {machine['load_1_min_before']}; {machine['measured']}."
    )


def draw_bars(title: str, unit: str, groups: Sequence[tuple[str, Sequence[tuple[str, float]]]], *, most: float = 0) -> str:
    """Horizontal bars in groups, one colour for each name, on white, readable without the table. `most` is where the longest bars end."""
    names = list(dict.fromkeys(name for _, bars in groups for name, _ in bars))
    colours = dict(zip(names, ("#16324f", "#c9a66b", "#b9c2cc", "#b5533c", "#7a8b3c", "#5b4b8a"), strict=False))
    most = most or max(value for _, bars in groups for _, value in bars)
    left, wide, step = 230, 500, 22
    rows: list[str] = []
    y = 84
    for group, bars in groups:
        rows.append(f'<text x="{left - 12}" y="{y + 15}" text-anchor="end" font-weight="600">{escape(group)}</text>')
        for name, value in bars:
            length = max(1.0, wide * min(1.0, value / most))
            rows.append(f'<rect x="{left}" y="{y}" width="{length:.1f}" height="{step - 5}" rx="2" fill="{colours[name]}"/>')
            rows.append(f'<text x="{left + length + 6:.1f}" y="{y + 13}" fill="#444">{value:,.4g}</text>')
            y += step
        y += 14
    key, x = [], left
    for name in names:
        key.append(f'<rect x="{x}" y="48" width="12" height="12" rx="2" fill="{colours[name]}"/><text x="{x + 17}" y="58">{escape(name)}</text>')
        x += 34 + 7 * len(name)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + wide + 90}" height="{y}" font-family="Inter, system-ui, sans-serif" font-size="12">'
        f'<rect width="100%" height="100%" fill="#fff"/><text x="16" y="28" font-size="16" font-weight="600">{escape(title)}</text>'
        f'<text x="{left + wide + 74}" y="28" text-anchor="end" fill="#666">{escape(unit)}</text>{"".join(key)}{"".join(rows)}</svg>\n'
    )
