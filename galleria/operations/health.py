"""Is it alive, is it ready: the database, Valkey, the worker and the storage, each with its latency."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.http import HttpRequest, JsonResponse

from galleria.kernel.valkey import connect
from galleria.operations.heartbeat import read_heartbeat

WORKER_SILENT_AFTER_S = 60.0


def check_database() -> str:
    """It answers a query."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    finally:
        connection.close()
    return "answers"


def check_valkey() -> str:
    """It answers a ping."""
    connect().ping()
    return "answers"


def check_worker() -> str:
    """A worker has done a job of the scheduler's within the last minute."""
    beat = read_heartbeat()
    if beat is None:
        raise RuntimeError("no worker has said a word yet")
    silent_s = (datetime.now(UTC) - beat).total_seconds()
    if silent_s > WORKER_SILENT_AFTER_S:
        raise RuntimeError(f"no worker has said a word for {silent_s:.0f} s")
    return f"worked {silent_s:.0f} s ago"


def check_storage() -> str:
    """A file can be written, and removed again."""
    name = default_storage.save(f"health/{uuid4()}", ContentFile(b"ok"))
    default_storage.delete(name)
    return "writes"


CHECKS: dict[str, Callable[[], str]] = {"database": check_database, "valkey": check_valkey, "worker": check_worker, "storage": check_storage}


def run_check(name: str) -> dict[str, object]:
    """One part: whether it is well, what it says, and how long it took in milliseconds."""
    started = time.perf_counter()
    try:
        said, well = CHECKS[name](), True
    except Exception as reason:  # noqa: BLE001 - whatever is wrong with a part is the answer
        said, well = f"{type(reason).__name__}: {reason}"[:200], False
    return {"ok": well, "detail": said, "latency_ms": round(1000 * (time.perf_counter() - started), 2)}


def answer_live(request: HttpRequest) -> JsonResponse:
    """This process answers. Says nothing about the parts it needs, so that nobody restarts it for their sake."""
    return JsonResponse({"status": "ok"})


def answer_ready(request: HttpRequest) -> JsonResponse:
    """Whether all parts are well: 200, or 503 with the parts that are not."""
    with ThreadPoolExecutor(len(CHECKS)) as pool:
        parts = dict(zip(CHECKS, pool.map(run_check, CHECKS), strict=True))
    well = all(part["ok"] for part in parts.values())
    response = JsonResponse({"status": "ok" if well else "unavailable", "checks": parts}, status=200 if well else 503)
    response["Cache-Control"] = "no-store"
    return response
