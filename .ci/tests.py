"""`make test`: pytest and Vitest. The last line sums both up. Arguments go to pytest, and then Vitest is left out."""
# ruff: noqa: INP001, S603, T201 - scripts of the build, not modules of a package

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
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


def run(command: list[str], folder: Path, environment: Mapping[str, str]) -> tuple[int, list[str]]:
    """Run a command, pass its words on as they come, and answer its exit code and its last lines."""
    last: list[str] = []
    with subprocess.Popen(
        command, cwd=folder, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as child:
        for line in child.stdout or ():
            sys.stdout.write(line)
            sys.stdout.flush()
            last = [*last[-30:], COLOURS.sub("", line.rstrip())]
    return child.returncode, last


def count(lines: list[str], pattern: str, code: int) -> dict[str, int]:
    """The figures of the closing line. A run that ended badly without figures counts as one failure."""
    found: dict[str, int] = {"passed": 0, "failed": 0, "skipped": 0}
    closing = next((line for line in reversed(lines) if re.search(pattern, line)), "")
    for number, word in COUNT.findall(closing):
        found["failed" if word.startswith("error") else word] += int(number)
    if code != 0 and not found["failed"]:
        found["failed"] = 1
    return found


def find_browser() -> str | None:
    """A Chromium for the browser tests: the machine's, or one that Playwright has fetched."""
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    fetched = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")
    return next((str(path) for path in fetched.glob("chromium*/**/chrome") if path.is_file()), None)


def main(arguments: list[str]) -> int:
    """Run both, whatever becomes of the first."""
    browser = find_browser()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    try:
        layout = layout_for(ROOT / ".galleria")
        environment = provide_node(layout, environment)
    except OperationError as error:
        show_failure(error)
        return 1
    code, lines = run([sys.executable, "-m", "pytest", *arguments], ROOT, environment)
    totals = count(lines, r"\b(passed|failed|errors?)\b.* in [\d.]+", code)
    if not arguments:
        if web_app.needs_packages() and any(run(command, FRONTEND, environment)[0] == 0 for command in web_app.INSTALL_COMMANDS):
            web_app.stamp_packages()
        second, lines = run(["npm", "test", "--silent"], FRONTEND, {**environment, "CI": "true", "NO_COLOR": "1"})
        for word, number in count(lines, r"^\s*Tests\s", second).items():
            totals[word] += number
        code = code or second
    if browser is None:
        bar = "!" * 100
        print(f"\n{bar}\nNO CHROMIUM HERE: the tests in tests/e2e (every journey through the browser) were LEFT OUT.")
        print(f"Mend: apt-get install chromium\n{bar}")
    print()
    print(f"{totals['passed']} passed, {totals['failed']} failed" + (f", {totals['skipped']} skipped" if totals["skipped"] else ""))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
