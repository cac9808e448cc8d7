"""A platform of its own to measure: PostgreSQL, Valkey and the API with two workers, in a temporary folder, thrown away afterwards."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from galleria.operations.embedded import postgres, valkey
from galleria.operations.embedded.bare_services import start_services, stop_services
from galleria.operations.embedded.environment import compute_environment
from galleria.operations.embedded.layout import Layout, layout_for, prepare_layout
from galleria.operations.embedded.place import CHECKOUT


@dataclass
class Platform:
    """What is measured. `database` and `valkey` are addresses; `serve` starts the API."""

    layout: Layout
    environment: dict[str, str]
    servers: list[int] = field(default_factory=list)

    @property
    def database(self) -> str:
        """The database's address."""
        return postgres.database_url(self.layout)

    def spent_s(self) -> float:
        """Processor time of the servers so far, with all their processes, those that have ended too."""
        total = 0.0
        for pid in self.servers:
            server = psutil.Process(pid)
            times = server.cpu_times()
            total += times.children_user + times.children_system
            for process in (server, *server.children(recursive=True)):
                with contextlib.suppress(psutil.NoSuchProcess):
                    each = process.cpu_times()
                    total += each.user + each.system
        return total

    def cost(self, measured: Callable[[], dict[str, float]]) -> dict[str, float]:
        """What was measured, and the servers' processor time for one of it in ms. Its clients are not counted."""
        before = self.spent_s()
        result = measured()
        return result | {"cpu_ms": round(1000 * (self.spent_s() - before) / max(1, result["answers"]), 3)}

    @contextmanager
    def serve(self, *, shared_cache: bool) -> Iterator[str]:
        """The API through Granian with two workers; yields its socket's path."""
        path = self.layout.runtime / "measured.sock"
        environment = {
            **self.environment,
            "SHARED_CACHE": "1" if shared_cache else "0",
            "ROOT_URLCONF": "benchmarks._urls",
            "PYTHONPATH": str(CHECKOUT),
        }
        metrics = Path(environment["PROMETHEUS_MULTIPROC_DIR"])
        shutil.rmtree(metrics, ignore_errors=True)
        metrics.mkdir(parents=True)
        path.unlink(missing_ok=True)  # the one before may have left it
        log = (self.layout.logs / "api.log").open("ab")
        server = subprocess.Popen(
            [sys.executable, "-m", "galleria.operations.embedded.serve", "api", str(path)], cwd=CHECKOUT, env=environment, stdout=log, stderr=log
        )
        try:
            wait_for(path, server)
            self.servers.append(server.pid)
            yield str(path)
        finally:
            self.servers.remove(server.pid)
            server.send_signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(15)
            server.kill()
            log.close()


def wait_for(path: Path, server: subprocess.Popen[bytes]) -> None:
    """Until the server takes connections. Ends the benchmark when it does not come up within a minute."""
    for _ in range(600):
        if server.poll() is not None:
            break
        with socket.socket(socket.AF_UNIX) as probe, contextlib.suppress(OSError):
            probe.connect(str(path))
            return
        time.sleep(0.1)
    sys.exit("The API did not start.")


@contextmanager
def start_platform(*, durable: bool = False) -> Iterator[Platform]:
    """PostgreSQL and Valkey as `galleria up` starts them, migrated; Django in this process is set up on them.

    `durable`: commits wait for the disk.
    """
    folder = Path(tempfile.mkdtemp(prefix="galleria-bench-"))
    layout = layout_for(folder)
    prepare_layout(layout)
    given = {
        key: value for key, value in os.environ.items() if key not in ("DATABASE_URL", "VALKEY_URL", "CELERY_BROKER_URL", "DATA_DIR", "STORAGE_URL")
    }
    environment = compute_environment(layout, 8000, demo=False, given=given)
    processes = start_services(layout, durable=durable, tied_to_us=True)
    # Root's cluster has its own place, known once it is made.
    layout = layout_for(folder)
    environment["DATABASE_URL"], environment["VALKEY_URL"] = postgres.database_url(layout), valkey.valkey_url(layout)
    os.environ.update({key: environment[key] for key in ("DATABASE_URL", "VALKEY_URL", "CELERY_BROKER_URL", "DATA_DIR", "STORAGE_URL")})
    os.environ.update(DJANGO_SETTINGS_MODULE="galleria.settings", LOG_LEVEL="WARNING", SHARED_CACHE="0", ALLOWED_HOSTS="localhost,testserver")
    try:
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        yield Platform(layout, environment, [process.pid for process in processes])
    finally:
        stop_services(processes)
        for path in (layout.postgres_data, layout.runtime, folder):
            shutil.rmtree(path, ignore_errors=True)


def pgbench(platform: Platform, statements: list[str], *, clients: int, seconds: float) -> dict[str, float]:
    """The same statements straight against PostgreSQL: rate and latencies in ms."""
    folder = Path(tempfile.mkdtemp(prefix="pgbench-", dir=platform.layout.data))
    files = []
    for number, statement in enumerate(statements):
        path = folder / f"{number}.sql"
        path.write_text(" ".join(statement.split()) + ";\n")
        files += ["-f", str(path)]
    command = [postgres.client_program("pgbench"), "-n", "-M", "simple", "-c", str(clients), "-j", "2", "-T", str(max(1, round(seconds)))]
    command += ["-l", "--log-prefix", str(folder / "log"), *files, platform.database]
    environment = {**postgres.server_environment(), "PGOPTIONS": "-c search_path=public"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=folder)
    if done.returncode != 0 or "number of failed transactions: 0" not in done.stdout:
        sys.exit(f"pgbench failed:\n{done.stdout}{done.stderr}")
    rate = float(next(line for line in done.stdout.splitlines() if line.startswith("tps")).split("=")[1].split()[0])
    times = sorted(int(line.split()[2]) / 1000 for log in folder.glob("log.*") for line in log.read_text().splitlines())
    shutil.rmtree(folder)
    return {
        "rate": round(rate, 1),
        "answers": len(times),
        "p50_ms": round(times[len(times) // 2], 2),
        "p99_ms": round(times[int(len(times) * 0.99)], 2),
    }
