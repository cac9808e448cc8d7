"""Starting the whole platform, step by step: stores, database and shops beside the web app, then the engine."""

import contextlib
import os
import sys
import time
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from galleria.operations.embedded import caddy, checks_before, postgres, supervisor, valkey
from galleria.operations.embedded import database_state as database
from galleria.operations.embedded.environment import compute_environment, has_own_database, has_own_valkey
from galleria.operations.embedded.layout import Layout, prepare_layout
from galleria.operations.embedded.place import CHECKOUT, write_stamp
from galleria.operations.embedded.processes import list_marked, sweep
from galleria.operations.embedded.programs import ENGINE, Program, list_programs
from galleria.operations.embedded.readiness import wait_for_engine, wait_for_stores
from galleria.operations.embedded.steps import Steps
from galleria.operations.embedded.stop import stop_platform
from galleria.operations.embedded.web_app import build_web_app, is_fresh
from galleria.operations.errors import MEND, PARTLY, ProgramDied


@dataclass
class Start:
    """One start and what it holds. `undo` ends everything that it began."""

    layout: Layout
    port: int
    demo: bool
    detached: bool
    steps: Steps
    environment: dict[str, str] = field(default_factory=dict)
    programs: list[Program] = field(default_factory=list)
    lock: IO[str] | None = None
    supervisor_pid: int = 0
    eager: bool = False

    def undo(self) -> None:
        """Stop everything that runs. Safe at any point of the start, and twice."""
        self.steps.cancel()
        if self.lock is None:
            return  # never ours: somebody else runs on this data directory
        stop_platform(self.layout, self.supervisor_pid)
        self.lock.close()
        self.lock = None


def start_platform(start: Start) -> None:
    """Bring everything up and return when all of it answers. Raises OperationError; the caller then calls `undo`."""
    layout, steps = start.layout, start.steps
    prepare_layout(layout)
    start.lock = checks_before.lock_data(layout)
    checks_before.check_port(start.port)
    checks_before.check_disk(layout)
    start.environment = compute_environment(layout, start.port, demo=start.demo)
    checks_before.check_settings(start.environment)
    if list_marked(layout):
        with steps.step("Leftovers") as step:
            step.conclude(f"ended {sweep(layout)} processes of a run that was cut off")
    fresh = is_fresh(start.environment)
    with ThreadPoolExecutor(max_workers=1) as beside:
        web_app = None if fresh else beside.submit(build, start)
        try:
            start_stores(start, fresh=fresh)
            prepare_database(start)
            if web_app is not None:
                web_app.result()
            start_engine(start)
        except BaseException:
            steps.cancel()
            forgo(web_app)
            raise


def build(start: Start) -> None:
    """The step of the web app."""
    with start.steps.step("Web app") as step:
        build_web_app(start.layout, start.steps, step, start.environment)


def forgo(web_app: "Future[None] | None") -> None:
    """Let a build that was cut off end; another failure is on its way to the person already."""
    if web_app is not None:
        with contextlib.suppress(Exception):
            web_app.result(timeout=5)


def start_stores(start: Start, *, fresh: bool) -> None:
    """PostgreSQL and Valkey, or a look at the given ones. When nothing is to be done but to start, the engine starts with them."""
    layout, environment = start.layout, start.environment
    own_database, own_valkey = (has_own_database(environment, layout), has_own_valkey(environment, layout))
    with start.steps.step("Stores") as step:
        if own_database:
            new = not (layout.postgres_data / "PG_VERSION").exists()
            if new:
                step.say(f"making a database in {layout.postgres_data}" if layout.root else "making a database")
            postgres.prepare_cluster(layout)
        if own_valkey:
            valkey.prepare_valkey(layout)
        prepare_places(layout, environment)
        caddy.prepare_caddy(layout, start.port, environment)
        start.eager = fresh and database.is_expected_fresh(layout, environment, demo=start.demo)
        start.programs = list_programs(layout, environment, eager=start.eager)
        configuration = supervisor.write_configuration(layout, start.programs)
        process = supervisor.launch(layout, configuration, environment, tied_to_us=not start.detached)
        start.supervisor_pid = process.pid
        write_stamp(
            layout.run_file,
            {"pid": process.pid, "port": start.port, "detached": start.detached, "started": time.time(), "own_database": own_database},
        )
        wait_for_stores(layout, environment, start.programs)
        version = postgres.server_version() if own_database else "given"
        step.conclude(f"PostgreSQL {version}, Valkey {valkey.server_version() if own_valkey else 'given'}")


def prepare_places(layout: Layout, environment: Mapping[str, str]) -> None:
    """Folders that processes expect; counters of an earlier run are dropped."""
    metrics = Path(environment["PROMETHEUS_MULTIPROC_DIR"])
    metrics.mkdir(parents=True, exist_ok=True)
    if metrics.is_relative_to(layout.runtime):
        for old in metrics.glob("*.db"):
            old.unlink()
    (layout.configuration / "caddy").mkdir(exist_ok=True)


def prepare_database(start: Start) -> None:
    """Migrate and sync, each only when code, shops or database changed since the last time."""
    layout, environment = start.layout, start.environment
    state = database.read_database_state(environment)
    fresh = database.is_migrated(layout, state) and database.is_synced(layout, state, demo=start.demo)
    if start.eager and not fresh:
        supervisor.stop_group(layout, ENGINE)  # another database than the last time
    if not database.is_migrated(layout, state):
        run_preparation(start, "Database", "migrate", layout.logs / "migrate.log")
        state = database.read_database_state(environment)
        database.stamp_migrated(layout, state)
    if not database.is_synced(layout, state, demo=start.demo):
        whole = run_preparation(start, "Shops", "sync" if start.demo else "sync-bare", layout.logs / "sync.log")
        if whole:
            database.stamp_synced(layout, state, demo=start.demo)


def run_preparation(start: Start, title: str, verb: str, log: Path) -> bool:
    """One step in a process with Django in it; its lines are the progress. Returns whether all of it was done."""
    lines: list[str] = []
    with start.steps.step(title) as step:

        def on_line(line: str) -> None:
            lines.append(line)
            if line.strip() and not any("Traceback" in earlier for earlier in lines):
                step.say(line.strip()[:70])

        command = [sys.executable, "-m", "galleria.operations.preparation", verb]
        code = start.steps.run(command, environment=start.environment, folder=CHECKOUT, log=log, on_line=on_line)
        if code not in (0, PARTLY):
            end = "\n".join(lines[-12:])
            problem, _, mend = checks_before.find_refusal(end).partition(MEND)
            raise ProgramDied(f"{title}: {problem}", mend or f"The whole text is in {log}.", end if "Traceback" in end else "")
    for line in lines:
        problem, mend_follows, mend = line.partition(MEND)
        if mend_follows:
            start.steps.warn(problem, mend)
    return code == 0


def start_engine(start: Start) -> None:
    """API, live process, worker, scheduler and front door."""
    with start.steps.step("Engine") as step:
        engine = [program for program in start.programs if program.group == ENGINE]
        for program in engine:
            supervisor.start_program(start.layout, program)
        wait_for_engine(start.layout, start.port, engine)
        step.conclude(", ".join(program.title for program in engine))


def read_port(given: int | None) -> int:
    """The port: as said, else PORT of the environment, else 8000."""
    if given is not None:
        return given
    said = os.environ.get("PORT", "8000")
    return int(said) if said.isdigit() else 0
