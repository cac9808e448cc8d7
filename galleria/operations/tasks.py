"""Background work of operations: the worker's sign of life."""

from typing import Any

from celery import shared_task
from celery.signals import worker_ready

from galleria.operations import heartbeat


@shared_task(name="operations.heartbeat")
def leave_heartbeat() -> None:
    """See heartbeat.leave_heartbeat."""
    heartbeat.leave_heartbeat()


@worker_ready.connect
def greet(**_: Any) -> None:
    """A worker that is up need not wait for the scheduler to say so."""
    heartbeat.leave_heartbeat()
