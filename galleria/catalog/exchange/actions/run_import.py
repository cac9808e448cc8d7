"""Carry a file into a shop, batch by batch. Each batch is committed with the place in the file that it has reached, so nothing is done twice."""

import time
from collections.abc import Callable, Iterator
from itertools import islice
from typing import IO

import structlog
from django.db import OperationalError, transaction
from django.utils import timezone

from galleria.catalog.actions.check_draft import read_definitions
from galleria.catalog.exchange.actions.claim_exchange import finish_exchange, kept_alive, lock_claimed
from galleria.catalog.exchange.actions.write_batch import Outcome, write_batch
from galleria.catalog.exchange.errors import TakenOver
from galleria.catalog.exchange.mapping import read_mapping
from galleria.catalog.exchange.models import Exchange, Format, Rejection
from galleria.catalog.exchange.queries import read_vocabulary
from galleria.catalog.exchange.read_csv import read_csv
from galleria.catalog.exchange.read_jsonl import read_jsonl
from galleria.catalog.exchange.rules.faults import Entry, Fault, FileRefused, list_rows
from galleria.catalog.exchange.source import Source
from galleria.catalog.models import StockMovement
from galleria.kernel.causes import Cause

log = structlog.get_logger(__name__)
BATCH = 250  # products a transaction
MOST_BYTES = 8 * 1024**2  # of a file that are held at once, about
MOST_TRIES = 4  # of a batch that clashed with other writers


def run_import(exchange: Exchange, file: IO[bytes], *, on_progress: Callable[[Exchange], None] = lambda _: None, batch: int = BATCH) -> None:
    """Import the rest of the file after the line that the job has reached. The caller has claimed the job.

    Ends as done, cancelled, or failed when the file cannot be read on; what was written before stays. Raises TakenOver when another process
    has claimed the job meanwhile, and whatever went wrong otherwise, after the job was marked as failed.
    """
    try:
        with kept_alive(exchange):
            whole = _run(exchange, file, on_progress, batch)
        if not whole:
            finish_exchange(exchange, Exchange.Status.CANCELLED)
            return
        finish_exchange(exchange, Exchange.Status.DONE)
        on_progress(exchange)
    except TakenOver:
        raise
    except FileRefused as reason:
        finish_exchange(exchange, Exchange.Status.FAILED, error=str(reason))
    except KeyboardInterrupt:
        finish_exchange(exchange, Exchange.Status.CANCELLED)
        raise
    except Exception as reason:  # a worker that is told to stop leaves the job running: the sweeper has another one take it up
        finish_exchange(exchange, Exchange.Status.FAILED, error=f"Something broke on our side: {type(reason).__name__}. It can be resumed.")
        raise


def _run(exchange: Exchange, file: IO[bytes], on_progress: Callable[[Exchange], None], batch: int) -> bool:
    """False when somebody has asked to stop. Raises FileRefused once everything before the line that cannot be read is committed."""
    source = Source(file)
    entries = _read(exchange, source)
    refusal = None
    while refusal is None:
        parts, refusal = _take(entries, batch, source)
        if not parts:
            break
        if not _commit_patiently(exchange, parts, source, time.monotonic()):
            return False
        on_progress(exchange)
    if refusal:
        raise refusal
    return True


def _read(exchange: Exchange, source: Source) -> Iterator[Entry]:
    exchange.note = f"read as {source.encoding_name}"
    Exchange.objects.across_shops().filter(pk=exchange.pk, runner=exchange.runner).update(note=exchange.note)
    words = read_vocabulary(exchange.shop)
    if exchange.format == Format.JSONL:
        return read_jsonl(source, words, exchange.constants, after_line=exchange.line)
    mapping = read_mapping(exchange.mapping) if exchange.mapping else None
    return read_csv(source, words, mapping, exchange.constants, after_line=exchange.line)


def _take(entries: Iterator[Entry], most: int, source: Source) -> tuple[list[list[Entry]], FileRefused | None]:
    """The next entries, and why the file cannot be read on after them.

    They are cut where one speaks of a slug or SKU that one before it speaks of too: it must find what that one has written.
    """
    parts: list[list[Entry]] = [[]]
    names: set[str] = set()
    refusal = None
    began = source.read_bytes
    try:
        for entry in islice(entries, most):
            if names & entry.names:
                parts.append([])
                names = set()
            names |= entry.names
            parts[-1].append(entry)
            if source.read_bytes - began > MOST_BYTES:
                break
    except FileRefused as reason:
        refusal = reason
    return (parts if parts[0] else []), refusal


def _commit_patiently(exchange: Exchange, parts: list[list[Entry]], source: Source, began: float) -> bool:
    """Commit a batch. One that lost a deadlock against other writers is tried again, as repeating does no harm."""
    for attempt in range(1, MOST_TRIES + 1):
        try:
            return _commit(exchange, parts, source, began)
        except OperationalError as reason:
            if attempt == MOST_TRIES or getattr(reason.__cause__, "sqlstate", "") not in ("40P01", "40001"):
                raise
            log.warning("import_batch_repeated", exchange=exchange.ref, attempt=attempt)
            for entry in (entry for part in parts for entry in part):
                entry.faults = [fault for fault in entry.faults if fault.code != "clash"]
            time.sleep(0.1 * attempt)
    return False


@transaction.atomic
def _commit(exchange: Exchange, parts: list[list[Entry]], source: Source, began: float) -> bool:
    """Write the batch and how far it got, or neither. False when somebody has asked to stop."""
    row = lock_claimed(exchange)
    if row.cancel_asked:
        return False
    outcome = _write(exchange, parts)
    rows = [fault for entry in outcome.refused for fault in list_rows(entry)]
    rows.sort(key=lambda fault: fault.line)
    Rejection.objects.bulk_create(_reject(row, fault) for fault in rows)
    row.line = parts[-1][-1].last_line
    row.read_bytes = min(source.read_bytes, row.size_bytes) if row.size_bytes else source.read_bytes
    row.products += sum(len(part) for part in parts)
    row.created += outcome.created
    row.changed += outcome.changed
    row.unchanged += outcome.unchanged
    row.rejected += len({fault.line for fault in rows})
    row.alive_at = timezone.now()
    row.spent_ms += round(1000 * (time.monotonic() - began))
    row.save()
    for name in ("line", "read_bytes", "products", "created", "changed", "unchanged", "rejected", "spent_ms", "alive_at"):
        setattr(exchange, name, getattr(row, name))
    return True


def _write(exchange: Exchange, parts: list[list[Entry]]) -> Outcome:
    outcome = Outcome()
    cause = Cause(kind=StockMovement.Kind.IMPORT, actor_id=exchange.maker_id, note=exchange.file_name[:200])
    with transaction.atomic():
        definitions, now = read_definitions(exchange.shop), timezone.now()
        for part in parts:
            outcome.add(write_batch(exchange.shop, part, definitions=definitions, now=now, cause=cause, to_csv=exchange.format == Format.CSV))
        transaction.set_rollback(exchange.dry_run)
    return outcome


def _reject(exchange: Exchange, fault: Fault) -> Rejection:
    value = fault.value.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()[:200]
    return Rejection(exchange=exchange, line=fault.line, column=fault.column[:120], code=fault.code[:60], reason=fault.reason[:400], value=value)
