"""How long the platform takes to start, cold (nothing there) and warm, and how much memory it holds: beside the limits.

Run: `galleria bench start [ROUNDS]`. Starts on a data directory and a port of its own; what runs already is left alone.
"""

import json
import os
import platform as machine
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import psutil

from galleria.operations.embedded.layout import layout_for
from galleria.operations.embedded.place import CHECKOUT
from galleria.operations.status_table import read_status

RESULTS = CHECKOUT / "benchmarks" / "results" / "start.json"
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


def measure(rounds: int) -> dict[str, object]:
    """One cold start, then so many warm ones."""
    data = Path(tempfile.mkdtemp(prefix="galleria-bench-"))
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
        "measured": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {"cores": psutil.cpu_count(), "load_1_min": round(os.getloadavg()[0], 1), "python": machine.python_version()},
        "cold_start_s": {"value": round(cold_s, 1), "limit": COLD_LIMIT_S},
        "warm_start_s": {"median": round(sorted(warm)[len(warm) // 2], 1), "all": [round(value, 1) for value in warm], "limit": WARM_LIMIT_S},
        "stop_s": {"worst": round(max(stops), 1), "limit": STOP_LIMIT_S},
        "memory_mb": {"together": round(together), "limit": MEMORY_LIMIT_MB, "by_program": memory[-1]},
    }


if __name__ == "__main__":
    results = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=2) + "\n")
    print(json.dumps(results, indent=2))
