"""Each gate of our own has a sample that must fail and one that must pass."""

import runpy
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT_IMPORTS = Path(sys.executable).parent / "lint-imports"
ROOMS = ("kernel", "shops", "accounts", "media", "profiles", "catalog", "sales", "notifications", "pages", "operations")


@pytest.mark.parametrize(("lines", "found"), [(400, []), (401, [("long.py", 401)])])
def test_file_length(tmp_path: Path, lines: int, found: list[tuple[str, int]]) -> None:
    gate = runpy.run_path(str(ROOT / ".ci" / "file_length.py"))
    (tmp_path / "long.py").write_text("x = 1\n" * lines)
    assert gate["find_long_files"](tmp_path, ["long.py"]) == found


@pytest.mark.parametrize(
    ("name", "source", "breaches"),
    [
        ("orders.py", "from django.db import transaction\nsend_job_after_commit('x', 1)\n", 0),
        ("utils.py", "x = 1\n", 1),
        ("orders.py", "def f() -> None:\n    charge.delay(1)\n", 1),
        ("orders.py", "app.send_task('x')\n", 1),
        ("orders.py", "if shop.slug == 'halden':\n    pass\n", 1),
        ("kernel/outbox.py", "app.send_task('x')\n", 0),
    ],
)
def test_house_rules(tmp_path: Path, name: str, source: str, breaches: int) -> None:
    gate = runpy.run_path(str(ROOT / ".ci" / "house_rules.py"))
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(source)
    assert len(list(gate["find_breaches"](tmp_path, ["halden"]))) == breaches


@pytest.mark.parametrize(
    ("importer", "imported", "kept"),
    [
        ("catalog/queries.py", "galleria.kernel", True),
        ("pages/views.py", "galleria.catalog.queries", True),
        ("kernel/__init__.py", "galleria.catalog", False),
        ("pages/__init__.py", "galleria.operations", False),
        ("pages/views.py", "galleria.catalog.api", False),
        ("catalog/queries.py", "galleria.media.views", False),
    ],
)
def test_floors_neighbours_and_doors(tmp_path: Path, importer: str, imported: str, kept: bool) -> None:
    house = tmp_path / "galleria"
    house.mkdir()
    (house / "__init__.py").touch()
    config = (ROOT / "pyproject.toml").read_text("utf-8")
    start, end = config.index("[tool.importlinter]"), config.index("[tool.pytest.ini_options]")
    contracts = tomllib.loads(config[start:end])["tool"]["importlinter"]["contracts"]
    doors = [module for contract in contracts for module in contract.get("forbidden_modules", ())]
    for module in (*(f"galleria.{room}" for room in ROOMS), *doors, "galleria.catalog.queries"):
        file = tmp_path / Path(*module.split(".")).with_suffix(".py") if module in (*doors, "galleria.catalog.queries") else None
        folder = file.parent if file else tmp_path / Path(*module.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        for package in (folder, *(one for one in folder.parents if one.is_relative_to(house))):
            (package / "__init__.py").touch()
        if file:
            file.touch()
    (house / importer).write_text(f"import {imported}\n")
    (tmp_path / "pyproject.toml").write_text(config[start:end])
    done = subprocess.run([LINT_IMPORTS, "--no-cache"], cwd=tmp_path, capture_output=True, text=True, env={"PYTHONPATH": str(tmp_path)}, check=False)
    assert (done.returncode == 0) == kept, done.stdout
