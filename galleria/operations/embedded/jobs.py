"""Celery's two processes: `python -m galleria.operations.embedded.jobs worker POOL CONCURRENCY` and `... beat SCHEDULE_FILE`.

Celery's own command line would load an interactive shell, and its scheduler the whole engine: seconds of every start, and 60 MB.
"""

import gc
import os
import signal
import socket
import sys
import warnings

from celery import Celery
from celery.beat import PersistentScheduler, Service
from celery.exceptions import SecurityWarning

BROKER_TIMEOUT_S = 30
"""As Celery's own command sets it."""
FINISH_WITHIN_S = 1.5
MEMORY_PER_CHILD_KB = 220_000
"""A child of the worker that once needed more is replaced after its job: the language model and the picture libraries keep what they took."""


def run_worker(pool: str, concurrency: int) -> int:
    """Work until a signal comes; jobs in hand are finished first."""
    gc.disable()  # what is imported stays; looking for garbage among it costs a tenth of the start
    from galleria.celery import app  # here: the scheduler does without

    # As root Celery warns of pickled jobs; ours are JSON.
    warnings.filterwarnings("ignore", category=SecurityWarning)
    # On SIGQUIT: jobs in hand get this long, then they go back to the queue at once instead of after the visibility timeout.
    app.conf.worker_soft_shutdown_timeout = FINISH_WITHIN_S
    worker = app.Worker(
        pool=pool,
        concurrency=concurrency,
        max_memory_per_child=MEMORY_PER_CHILD_KB if pool == "prefork" else None,
        loglevel="INFO",
        without_mingle=True,
        without_gossip=True,
        quiet=True,
    )
    gc.collect()
    gc.freeze()  # shared with the children
    gc.enable()
    worker.start()
    return int(worker.exitcode or 0)


def run_beat(schedule_file: str) -> int:
    """Send what is due until a signal comes. Needs the schedule and the names of the jobs, not the jobs themselves."""
    socket.setdefaulttimeout(BROKER_TIMEOUT_S)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))  # the service then writes its schedule down
    # An application of its own: the engine's would bring the class of its jobs, and with it the models.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "galleria.settings")
    scheduler = Celery("galleria")
    scheduler.config_from_object("django.conf:settings", namespace="CELERY")
    Service(scheduler, scheduler_cls=PersistentScheduler, schedule_filename=schedule_file).start()
    return 0


if __name__ == "__main__":
    sys.exit(run_worker(sys.argv[2], int(sys.argv[3])) if sys.argv[1] == "worker" else run_beat(sys.argv[2]))
