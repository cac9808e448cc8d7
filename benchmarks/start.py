"""How long the platform takes to start, cold (nothing there) and warm, and how much memory it holds: beside the limits.

Run: `galleria bench start [ROUNDS]`. Starts on a data directory and a port of its own; what runs already is left alone.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks._report import describe_machine, fail_beyond_limits, write_results
from galleria.operations.embedded.layout import layout_for
from galleria.operations.status_table import read_status

COLD_LIMIT_S, WARM_LIMIT_S, MEMORY_LIMIT_MB, STOP_LIMIT_S = 300.0, 6.0, 900.0, 10.0


def find_port() -> int:
    """A free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run(verb: list[str], data: Path) -> tuple[float, str]:
    """Run a verb to its end: seconds from outside, and what it printed."""
    began = time.monotonic()
    command = [sys.executable, "-m", "galleria.operations.cli", *verb, "--data-dir", str(data)]
    environment = {key: value for key, value in os.environ.items() if key not in ("DATABASE_URL", "VALKEY_URL", "CELERY_BROKER_URL", "DATA_DIR")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(verb)} failed:\n{done.stdout}{done.stderr}")
    return time.monotonic() - began, done.stdout


def measure(rounds: int) -> dict[str, Any]:
    """One cold start, then so many warm ones."""
    about, data = describe_machine(), Path(tempfile.mkdtemp(prefix="galleria-bench-"))
    up = ["up", "--detach", "--port", str(find_port())]
    try:
        cold_s, _ = run(up, data)
        warm, stops, memory = [], [], []
        for _ in range(rounds):
            stops.append(run(["down"], data)[0])
            warm.append(run(up, data)[0])
            time.sleep(3)
            memory.append({row.name: round(row.usage.memory_bytes / 1024**2, 1) for row in read_status(layout_for(data))})
        stops.append(run(["down"], data)[0])
    finally:
        run(["down"], data)
        cluster = layout_for(data).postgres_data
        for folder in (cluster, data):
            shutil.rmtree(folder, ignore_errors=True)
    together = max(sum(programs.values()) for programs in memory)
    return {
        "machine": about,
        "cold_start_s": {"value": round(cold_s, 1), "limit": COLD_LIMIT_S},
        "warm_start_s": {"median": round(sorted(warm)[len(warm) // 2], 1), "all": [round(value, 1) for value in warm], "limit": WARM_LIMIT_S},
        "stop_s": {"worst": round(max(stops), 1), "limit": STOP_LIMIT_S},
        "memory_mb": {"together": round(together), "limit": MEMORY_LIMIT_MB, "by_program": memory[-1]},
    }


def list_missed(results: dict[str, Any]) -> list[str]:
    """What takes more than its limit."""
    figures = {"cold_start_s": "value", "warm_start_s": "median", "stop_s": "worst", "memory_mb": "together"}
    return [name for name, figure in figures.items() if results[name][figure] > results[name]["limit"]]


if __name__ == "__main__":
    found = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
    write_results("start", found)
    print(json.dumps(found, indent=2))
    fail_beyond_limits(list_missed(found))
