"""Where the checkout is, and the fingerprints that tell whether a step must be done again."""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

import galleria

CHECKOUT = Path(galleria.__file__).parent.parent
WEB_APP = CHECKOUT / "frontend"
SDK = CHECKOUT / "sdk"
SHOPS = CHECKOUT / "shops"
LEFT_OUT = {"node_modules", "dist", "__pycache__", ".vite", "coverage", "test-results", "playwright-report", ".tanstack"}


def list_files(roots: Iterable[Path], suffixes: tuple[str, ...] = ()) -> list[Path]:
    """All files below the roots in a fixed order, without what is installed or built."""
    found: list[Path] = []
    stack = [root for root in roots if root.exists()]
    while stack:
        here = stack.pop()
        if here.is_file():
            found.append(here)
            continue
        stack += [path for path in here.iterdir() if path.name not in LEFT_OUT and (path.is_dir() or not suffixes or path.name.endswith(suffixes))]
    return sorted(found)


def fingerprint(roots: Iterable[Path], suffixes: tuple[str, ...] = ()) -> str:
    """A hash over names and contents. Contents and not times: a checkout or a copy changes no fingerprint."""
    digest = hashlib.sha256()
    for path in list_files(roots, suffixes):
        digest.update(os.path.relpath(path, CHECKOUT).encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def read_stamp(path: Path) -> dict[str, object]:
    """What a step left behind when it last succeeded; empty when it never did."""
    try:
        stamp = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(path: Path, stamp: dict[str, object]) -> None:
    """Leave a stamp, whole or not at all."""
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(stamp))
    unfinished.replace(path)
