"""`make test`: pytest and Vitest, in shares of which two run at a time. The last line sums all up. Arguments go to one pytest alone.

Each share of pytest is a process with a PostgreSQL and a Valkey of its own. While they run, their lines of progress are shown; what else a
share says comes in one piece when it ends.
"""
# ruff: noqa: INP001, S603, T201 - scripts of the build, not modules of a package

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from galleria.operations.embedded import web_app
from galleria.operations.embedded.layout import layout_for
from galleria.operations.embedded.node import provide_node
from galleria.operations.errors import OperationError
from galleria.operations.output import show_failure

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
COUNT = re.compile(r"(\d+) (passed|failed|errors?|skipped)")
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
PROGRESS = re.compile(r"\[ *\d+%\]$")
REPORT = re.compile(r"=+ (?!test session starts)")
FAILED = re.compile(r"(FAILED|ERROR) tests/|\s*FAIL ")
PYTEST = r"\b(passed|failed|errors?|skipped|no tests ran)\b.* in [\d.]+s"
VITEST = r"^\s*Tests\s"


@dataclass(frozen=True)
class Share:
    """A command that runs some of the tests, and what its closing line looks like."""

    name: str
    command: list[str]
    closing: str = PYTEST
    folder: Path = ROOT
    more: Mapping[str, str] = field(default_factory=dict)
    """Variables of its own."""


@dataclass(frozen=True)
class Outcome:
    """How a share went: its exit code, all its lines and its figures."""

    share: Share
    code: int
    lines: list[str]
    seconds: float

    @property
    def figures(self) -> dict[str, int]:
        """Those of the closing line. A run that ended badly without figures counts as one failure."""
        found = {"passed": 0, "failed": 0, "skipped": 0}
        closing = next((line for line in reversed(self.lines) if re.search(self.share.closing, line)), "")
        for number, word in COUNT.findall(closing):
            found["failed" if word.startswith("error") else word] += int(number)
        if self.code != 0 and not found["failed"]:
            found["failed"] = 1
        return found


# The journeys through the browser, which wait for a build and a start; whole platforms that are started and killed; the large rooms. What is in
# none of them is the engine's. The longest comes first and short ones last: two run at a time.
APART = {
    "browser": ["tests/e2e"],
    "platform": ["tests/faults", "tests/operations"],
    "sales": ["tests/sales", "tests/notifications"],
    "catalogue": ["tests/catalog", "tests/api"],
}


def list_shares() -> list[Share]:
    """All of them. A new folder of tests belongs to the engine's."""
    left_out = [f"--ignore={path}" for paths in APART.values() for path in paths]
    chosen = {**APART, "engine": ["tests", *left_out]}
    shares = [Share(name, [sys.executable, "-m", "pytest", *paths]) for name, paths in chosen.items()]
    return [*shares, Share("web app", ["npm", "test", "--silent"], VITEST, FRONTEND, {"CI": "true", "NO_COLOR": "1"})]


def show(line: str) -> None:
    """Print in one go: two shares print at the same time."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def run(share: Share, environment: Mapping[str, str], say: Callable[[str], None]) -> Outcome:
    """Run a share to its end, whatever becomes of it. `say` gets each line as it comes."""
    started = time.monotonic()
    lines: list[str] = []
    given = {**environment, **share.more}
    with subprocess.Popen(
        share.command, cwd=share.folder, env=given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as child:
        for line in child.stdout or ():
            lines.append(COLOURS.sub("", line.rstrip()))
            say(line.rstrip("\n"))
    return Outcome(share, child.returncode, lines, time.monotonic() - started)


def run_aside(share: Share, environment: Mapping[str, str]) -> Outcome:
    """Run a share beside another: progress at once, everything else in one piece at the end."""
    kept: list[str] = []
    is_reporting = False

    def say(line: str) -> None:
        nonlocal is_reporting
        is_reporting = is_reporting or bool(REPORT.match(line))
        if not is_reporting and PROGRESS.search(line):
            show(f"{share.name:<9} {line}")
        else:
            kept.append(line)

    outcome = run(share, environment, say)
    bar = f"{'-' * 20} {share.name} {'-' * 20}"
    show("\n".join(["", bar, *kept, ""]))
    return outcome


def run_all(environment: Mapping[str, str]) -> list[Outcome]:
    """Every share, two at a time."""
    if web_app.needs_packages():
        # Before them all: the web app's own tests need the packages, and the journeys build it.
        for command in web_app.INSTALL_COMMANDS:
            if subprocess.run(command, cwd=FRONTEND, env=dict(environment), check=False).returncode == 0:
                web_app.stamp_packages()
                break
    with ThreadPoolExecutor(max_workers=2) as pool:
        outcomes = list(pool.map(lambda share: run_aside(share, environment), list_shares()))
    for outcome in outcomes:
        words = ", ".join(f"{number} {word}" for word, number in outcome.figures.items() if number)
        print(f"  {'FAIL' if outcome.code else 'ok  '} {outcome.share.name:<9} {outcome.seconds:7.1f} s  {words}")
    for outcome in outcomes:
        for line in outcome.lines:
            if FAILED.match(line):
                print(f"  {line.strip()}")
    return outcomes


def find_browser() -> str | None:
    """A Chromium for the browser tests: the machine's, or one that Playwright has fetched."""
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    fetched = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")
    return next((str(path) for path in fetched.glob("chromium*/**/chrome") if path.is_file()), None)


def main(arguments: list[str]) -> int:
    """Run everything, or one pytest with these arguments."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    try:
        layout = layout_for(ROOT / ".galleria")
        environment = provide_node(layout, environment)
    except OperationError as error:
        show_failure(error)
        return 1
    chosen = Share("pytest", [sys.executable, "-m", "pytest", *arguments])
    outcomes = [run(chosen, environment, show)] if arguments else run_all(environment)
    if find_browser() is None:
        bar = "!" * 100
        print(f"\n{bar}\nNO CHROMIUM HERE: the tests in tests/e2e (every journey through the browser) were LEFT OUT.")
        print(f"Mend: apt-get install chromium\n{bar}")
    totals = {word: sum(outcome.figures[word] for outcome in outcomes) for word in ("passed", "failed", "skipped")}
    print()
    print(f"{totals['passed']} passed, {totals['failed']} failed" + (f", {totals['skipped']} skipped" if totals["skipped"] else ""))
    return next((outcome.code for outcome in outcomes if outcome.code), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
