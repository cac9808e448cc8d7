"""DATABASE_URL and VALKEY_URL point the same code at servers of somebody else: none of ours is started, backup and restore work on them."""

import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from galleria.operations.embedded import supervisor
from tests.operations.conftest import make_machine, throw_away
from tests.operations.machine import Machine
from tests.operations.tea_folder import write_tea_shop


@pytest.fixture
def elsewhere() -> Iterator[Machine]:
    """A machine whose servers are those of the test session."""
    machine = make_machine()
    name = f"elsewhere_{machine.port}"
    url = os.environ["DATABASE_URL"]
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'create database "{name}"')
    store = os.environ["VALKEY_URL"].partition("?db=")[0]
    broker = os.environ["CELERY_BROKER_URL"].partition("?")[0]
    machine.extra = {
        "DATABASE_URL": f"{url.rpartition('/')[0]}/{name}",
        "VALKEY_URL": f"{store}?db=14",
        "CELERY_BROKER_URL": f"{broker}?virtual_host=14",
    }
    yield machine
    throw_away(machine)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'drop database "{name}" with (force)')


def test_platform_on_given_servers_with_backup_and_restore(elsewhere: Machine, tmp_path: Path) -> None:
    write_tea_shop(elsewhere.folder / "shops", products=5)
    elsewhere.start()
    assert {str(state["name"]) for state in supervisor.list_states(elsewhere.layout)} == {"api", "live", "worker", "beat", "caddy"}
    assert not (elsewhere.data / "postgres").exists()
    page = elsewhere.get("/api/v1/shops/halden/products")
    assert len(page["items"]) == 5
    doctor = elsewhere.run("doctor", "--port", str(elsewhere.port))
    assert "given" in doctor.stdout
    assert doctor.returncode == 0, doctor.stdout
    file = tmp_path / "given.tar"
    assert elsewhere.run("backup", str(file)).returncode == 0
    elsewhere.down()
    with psycopg.connect(elsewhere.extra["DATABASE_URL"], autocommit=True) as connection:
        connection.execute("drop table catalog_variant cascade")
    refused = elsewhere.run("restore", str(file))
    assert "There is data already" in refused.stderr
    restored = elsewhere.run("restore", str(file), "--replace")
    assert restored.returncode == 0, restored.stderr
    elsewhere.start()
    assert elsewhere.get("/api/v1/shops/halden/products") == page
