"""`make check`: every static gate, two at a time, each named with its time; the words of those that failed come at the end."""
# ruff: noqa: INP001, S603, T201 - scripts of the build, not modules of a package

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from galleria.operations.embedded import web_app
from galleria.operations.embedded.for_tests import provide_services
from galleria.operations.embedded.layout import layout_for
from galleria.operations.embedded.node import provide_node
from galleria.operations.errors import OperationError
from galleria.operations.output import show_failure

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
PYTHON = str(BIN / "python")


@dataclass(frozen=True)
class Gate:
    """A command that must succeed."""

    name: str
    command: list[str]
    folder: Path = ROOT


@dataclass(frozen=True)
class Outcome:
    """How it went."""

    gate: Gate
    passed: bool
    seconds: float
    words: str


# The long ones first: two run at a time.
GATES = [
    Gate("web app (eslint, tsc, client, messages, size)", ["npm", "run", "--silent", "check"], ROOT / "frontend"),
    Gate("types (mypy)", [str(BIN / "mypy")]),
    Gate("floors (import-linter)", [str(BIN / "lint-imports"), "--no-cache"]),
    Gate("migrations (makemigrations --check)", [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"]),
    Gate("API document (openapi)", [PYTHON, ".ci/openapi.py", "--check"]),
    Gate("lint (ruff check)", [str(BIN / "ruff"), "check", "."]),
    Gate("format (ruff format)", [str(BIN / "ruff"), "format", "--check", "."]),
    Gate("house rules (names, queue, shops)", [PYTHON, ".ci/house_rules.py"]),
    Gate("file length (400 lines)", [PYTHON, ".ci/file_length.py"]),
]


def run_gate(gate: Gate, *, quiet: bool = False) -> Outcome:
    """Run one gate and print its line; a quiet one has a second way when it fails."""
    started = time.monotonic()
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}", "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    try:
        done = subprocess.run(gate.command, cwd=gate.folder, env=environment, capture_output=True, text=True, check=False)
        passed, words = done.returncode == 0, (done.stdout + done.stderr).strip()
    except OSError as error:
        passed, words = False, str(error)
    outcome = Outcome(gate, passed, time.monotonic() - started, words)
    if passed or not quiet:
        print(f"  {'ok  ' if passed else 'FAIL'} {gate.name:<46} {outcome.seconds:6.1f} s", flush=True)
    return outcome


def install_web_app() -> Outcome | None:
    """The web app's packages, when they are missing or of another lock file."""
    if not web_app.needs_packages():
        return None
    for command in web_app.INSTALL_COMMANDS:
        outcome = run_gate(Gate("packages of the web app (npm)", command, ROOT / "frontend"), quiet=command != web_app.INSTALL_COMMANDS[-1])
        if outcome.passed:
            web_app.stamp_packages()
            break
    return outcome


def main(wanted: list[str]) -> int:
    """Run all gates, or those whose name holds one of the words."""
    chosen = [gate for gate in GATES if not wanted or any(word in gate.name for word in wanted)]
    outcomes = []
    try:
        os.environ.update(provide_node(layout_for(ROOT / ".galleria"), os.environ))
    except OperationError as error:
        show_failure(error)
        return 1
    if any("migrations" in gate.name for gate in chosen):
        provide_services()  # makemigrations looks at the database's history
    if any(gate.folder != ROOT for gate in chosen):
        outcomes += [outcome for outcome in [install_web_app()] if outcome]
    with ThreadPoolExecutor(max_workers=2) as pool:
        outcomes += pool.map(run_gate, chosen)
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        print(f"\n--- {outcome.gate.name} ---\n{outcome.words}")
    print(f"\n{len(outcomes) - len(failed)} gates passed, {len(failed)} failed" + "".join(f"\n  FAIL {outcome.gate.name}" for outcome in failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
