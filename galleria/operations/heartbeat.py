"""The worker's sign of life: the scheduler asks for one every few seconds, the worker that does the job leaves the time in Valkey."""

from datetime import UTC, datetime

from galleria.kernel.valkey import connect

KEY = "galleria:worker:heartbeat"
KEEP_S = 3600


def leave_heartbeat() -> None:
    """A worker works, now."""
    connect().set(KEY, datetime.now(UTC).isoformat(), ex=KEEP_S)


def read_heartbeat() -> datetime | None:
    """When a worker last worked, or None within the last hour."""
    value = connect().get(KEY)
    return datetime.fromisoformat(value) if isinstance(value, str) else None
