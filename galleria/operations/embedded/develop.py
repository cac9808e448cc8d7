"""Run PostgreSQL and Valkey alone for work on the engine: `python -m galleria.operations.embedded.develop [stop]`. Prints the exports."""

import contextlib
import os
import signal
import sys
from pathlib import Path

from galleria.operations.embedded import postgres, valkey
from galleria.operations.embedded.bare_services import start_services
from galleria.operations.embedded.layout import layout_for, prepare_layout

FOLDER = Path(os.environ.get("GALLERIA_DEVELOP_FOLDER", "/tmp/galleria-dev"))  # noqa: S108 - a developer's throw-away data


def main() -> None:
    """Start what does not run yet, or stop both."""
    layout = layout_for(FOLDER)
    pids = layout.data / "develop.pids"
    if "stop" in sys.argv[1:]:
        for pid in pids.read_text().split() if pids.exists() else []:
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(pid), signal.SIGINT)
        pids.unlink(missing_ok=True)
        return
    prepare_layout(layout)
    if not (postgres.is_ready(layout) and valkey.valkey_is_ready(layout)):
        pids.write_text(" ".join(str(process.pid) for process in start_services(layout, durable=True, tied_to_us=False)))
    print(f"export DATABASE_URL='{postgres.database_url(layout)}' VALKEY_URL='{valkey.valkey_url(layout)}'")
    print(f"export CELERY_BROKER_URL='{valkey.broker_url(layout)}'")


if __name__ == "__main__":
    main()
