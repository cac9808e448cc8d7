"""A machine for each test, and one on which the whole platform runs."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.operations.machine import Machine, find_free_port
from tests.operations.tea_folder import write_tea_shop


def make_machine() -> Machine:
    machine = Machine(Path(tempfile.mkdtemp(prefix="galleria-ops-")), find_free_port())
    (machine.folder / "web" / "assets").mkdir(parents=True)
    (machine.folder / "shops").mkdir()
    return machine


def throw_away(machine: Machine) -> None:
    machine.down()
    layout = machine.layout
    for path in (layout.postgres_data, layout.runtime, machine.folder):
        shutil.rmtree(path, ignore_errors=True)


@pytest.fixture
def machine() -> Iterator[Machine]:
    """Nothing runs yet; no shops."""
    machine = make_machine()
    yield machine
    throw_away(machine)


@pytest.fixture(scope="package")
def platform() -> Iterator[Machine]:
    """The whole platform, running, with the tea shop."""
    machine = make_machine()
    write_tea_shop(machine.folder / "shops")
    try:
        yield machine.start()
    finally:
        throw_away(machine)
