"""No file of ours passes 400 lines, migrations and generated files aside: at that size it becomes a folder by concern."""
# ruff: noqa: INP001, S607, T201 - scripts of the build, not modules of a package

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

LIMIT = 400
SUFFIXES = {".py", ".ts", ".tsx", ".css", ".html", ".mjs", ".js", ".sh"}
EXEMPT_PARTS = {"migrations", "node_modules", "dist"}
EXEMPT_NAMES = {"generated.ts"}


def find_long_files(root: Path, names: Iterable[str]) -> list[tuple[str, int]]:
    """The files that are too long, with their number of lines."""
    found = []
    for name in names:
        path = Path(name)
        if path.suffix not in SUFFIXES or EXEMPT_PARTS & set(path.parts) or path.name in EXEMPT_NAMES or not (root / path).is_file():
            continue
        lines = len((root / path).read_text(errors="replace").splitlines())
        if lines > LIMIT:
            found.append((name, lines))
    return found


def list_files(root: Path) -> list[str]:
    """Everything in the checkout that is not ignored, new files too."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=root, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.split("\0") if name]


if __name__ == "__main__":
    checkout = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    too_long = find_long_files(checkout, list_files(checkout))
    for name, lines in too_long:
        print(f"{name} has {lines} lines; {LIMIT} is the limit. Make it a folder by concern.")
    sys.exit(1 if too_long else 0)
