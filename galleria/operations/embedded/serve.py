"""One Granian server: `python -m galleria.operations.embedded.serve api SOCKET` or `live SOCKET`.

The application is loaded once, before the workers are forked: they share its memory, and one that dies is back in milliseconds.
"""

import gc
import importlib
import signal
import sys
from pathlib import Path
from typing import Any

from django.urls import get_resolver
from granian import Granian
from granian.constants import Interfaces

from galleria.kernel.language_model import load_if_built
from galleria.operations.embedded.parent import die_with_parent

API_WORKERS = 2
API_THREADS = 8
"""Blocking threads of each API worker; DATABASE_POOL is as large."""


def main(kind: str, socket: str) -> None:
    """Serve until a signal comes."""
    address = Path(socket)
    address.unlink(missing_ok=True)  # left by one that was killed; the supervisor runs only one of us
    gc.disable()  # what is imported stays; looking for garbage among it costs a tenth of the start
    application = importlib.import_module("galleria.wsgi" if kind == "api" else "galleria.asgi").application
    get_resolver().url_patterns  # noqa: B018 - imports every room's doors now, not at the first request of each worker
    if kind == "api":
        load_if_built()
    gc.collect()
    gc.freeze()  # what is loaded now stays shared between the workers
    gc.set_threshold(10_000, 20, 20)  # an answer makes some thousand objects, which go by themselves
    gc.enable()

    def load_in_worker(_target: str) -> Any:
        die_with_parent(signal.SIGTERM)
        return application

    server = Granian(
        f"galleria.{'wsgi' if kind == 'api' else 'asgi'}:application",
        uds=address,
        uds_permissions=0o600,
        interface=Interfaces.WSGI if kind == "api" else Interfaces.ASGINL,
        workers=API_WORKERS if kind == "api" else 1,
        blocking_threads=API_THREADS if kind == "api" else 1,
        backlog=2048,
        respawn_failed_workers=True,
        respawn_interval=0.1,
        workers_kill_timeout=5,
    )
    server.serve(target_loader=load_in_worker)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
