"""Real PostgreSQL and Valkey for one test session, in a temporary folder, thrown away afterwards.

Use: the first lines of `tests/conftest.py` call `provide_services()` before anything imports Django's settings. Workers of xdist inherit
the addresses. `GALLERIA_TEST_SERVICES=given` keeps the DATABASE_URL and VALKEY_URL of the environment (a continuous-integration service).
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from galleria.operations.embedded import postgres, valkey
from galleria.operations.embedded.bare_services import start_services, stop_services
from galleria.operations.embedded.layout import layout_for, prepare_layout
from galleria.operations.embedded.place import CHECKOUT

MARK = "GALLERIA_TEST_SERVICES"


def provide_services() -> None:
    """Start both unless they are given, and set DATABASE_URL and VALKEY_URL. Calling it again does nothing."""
    if MARK not in os.environ:
        start_for_session()
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    if worker and "?db=" in os.environ["VALKEY_URL"]:
        # Sixteen databases: each worker of xdist has its own.
        number = int(worker.removeprefix("gw")) % 15 + 1
        os.environ["VALKEY_URL"] = f"{os.environ['VALKEY_URL'].partition('?db=')[0]}?db={number}"
        os.environ["CELERY_BROKER_URL"] = f"{os.environ['CELERY_BROKER_URL'].partition('?')[0]}?virtual_host={number}"


def start_for_session() -> None:
    """Start both in a new folder and register their end."""
    folder = Path(tempfile.mkdtemp(prefix="galleria-test-"))
    layout = layout_for(folder)
    prepare_layout(layout)
    processes = start_services(layout, durable=False, tied_to_us=True)
    ours = os.getpid()

    def end() -> None:
        if os.getpid() != ours:  # a forked child of the test run
            return
        stop_services(processes)
        for path in (layout.postgres_data, layout.runtime, folder):
            shutil.rmtree(path, ignore_errors=True)

    atexit.register(end)
    os.environ.update(
        DATABASE_URL=postgres.database_url(layout),
        VALKEY_URL=valkey.valkey_url(layout),
        CELERY_BROKER_URL=valkey.broker_url(layout),
        DATA_DIR=str(folder),
        MODELS_DIR=str(CHECKOUT / ".cache" / "models"),  # built once for all sessions
    )
    os.environ[MARK] = "started"
