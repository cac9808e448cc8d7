"""Gate: rules of the house that no linter knows. Prints each breach as file:line and what to do instead."""
# ruff: noqa: INP001, T201 - a script of the build, not a module of a package

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAMELESS = {"utils.py", "helpers.py", "common.py", "manager.py"}
SENDERS = {"delay", "apply_async", "send_task"}
QUEUE_DOOR = {"kernel/outbox.py", "kernel/jobs.py"}  # where jobs are handed to the queue, after commit


def find_breaches(engine: Path, shops: list[str]) -> Iterator[str]:
    """Breaches in the Python files below a folder. `shops` are the names that the engine must not know."""
    names = re.compile(rf"\b({'|'.join(map(re.escape, shops))})\b", re.IGNORECASE) if shops else None
    for file in sorted(engine.rglob("*.py")):
        inside = file.relative_to(engine).as_posix()
        if file.name in NAMELESS:
            yield f"{file}:1: a file called {file.name} holds anything; name it after what it is about"
        source = file.read_text("utf-8")
        if names:
            for number, line in enumerate(source.splitlines(), 1):
                if found := names.search(line):
                    yield f"{file}:{number}: the engine names the shop {found[0]!r}; a shop is data"
        if inside not in QUEUE_DOOR:
            for call in ast.walk(ast.parse(source)):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in SENDERS:
                    yield f"{file}:{call.lineno}: .{call.func.attr}() may send a job before the commit; use kernel.outbox.send_job_after_commit"


def main() -> int:
    """Check the engine."""
    shops = [path.parent.name for path in (ROOT / "shops").glob("*/shop.toml")]
    breaches = list(find_breaches(ROOT / "galleria", shops))
    print("\n".join(breaches))
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
