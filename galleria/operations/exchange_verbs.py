"""What `galleria import` and `galleria export` do, with Django set up: the catalogue's own actions, on files of this machine, with a progress bar."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from galleria.accounts.access import PLATFORM
from galleria.catalog.exchange.actions.claim_exchange import claim_exchange, finish_exchange
from galleria.catalog.exchange.actions.run_export import run_export
from galleria.catalog.exchange.actions.run_import import run_import
from galleria.catalog.exchange.actions.start_export import plan_export
from galleria.catalog.exchange.actions.start_import import ImportWish, find_format, plan_import, read_constants
from galleria.catalog.exchange.errors import TakenOver
from galleria.catalog.exchange.models import Exchange, Format
from galleria.catalog.exchange.queries import list_report_lines
from galleria.kernel.problems import Problem
from galleria.operations.errors import OperationError
from galleria.operations.output import error_console
from galleria.shops.errors import ShopNotFound
from galleria.shops.models import Shop
from galleria.shops.queries import get_shop


@dataclass(frozen=True)
class ImportOrder:
    """What was said on the command line."""

    shop: str
    file: str
    form: str
    mapping: str
    constants: list[str]
    dry_run: bool
    anew: bool
    report: Path | None


def import_file(order: ImportOrder, stdin: IO[bytes]) -> bool:
    """Import, and write the report. Returns whether every row went in."""
    shop = find_shop(order.shop)
    path = None if order.file == "-" else Path(order.file)
    began = time.monotonic()
    with _opened(path, stdin) as file:
        exchange = _find_or_plan(shop, order, path)
        if exchange.line:
            error_console.print(f"Going on after line {exchange.line:,}; --anew would begin at the top.")
        _import(exchange, file, began)
    _tell(exchange, time.monotonic() - began)
    if exchange.rejected:
        _write_report(exchange, order.report or Path(f"{path or 'import'}.rejected.csv"))
    if exchange.status == Exchange.Status.FAILED:
        raise OperationError(exchange.error, "Mend the file and run the same command again.")
    return exchange.status == Exchange.Status.DONE and not exchange.rejected


def export_file(slug: str, name: str, form: str, stdout: IO[bytes]) -> None:
    """Export to a file, which appears when it is whole, or to standard output."""
    shop = find_shop(slug)
    chosen = form or find_format(name)
    if chosen not in Format.values:
        raise OperationError(f"There is no format {chosen!r}.", f"Choose one of: {', '.join(Format.values)}.")
    exchange = plan_export(shop, Format(chosen), actor=PLATFORM)
    exchange.file_name = _storable(name)[-255:]
    exchange.by_hand = True
    exchange.save()
    exchange = _claim(exchange)
    began = time.monotonic()
    _export(exchange, name, stdout)
    error_console.print(f"{exchange.products:,} products in {time.monotonic() - began:.1f} s.")


def find_shop(slug: str) -> Shop:
    """The shop. Raises OperationError when there is none."""
    try:
        return get_shop(slug)
    except ShopNotFound:
        known = ", ".join(Shop.objects.values_list("slug", flat=True))
        raise OperationError(f"There is no shop called {slug!r}.", f"Choose from: {known}.") from None


def _import(exchange: Exchange, file: IO[bytes], began: float) -> None:
    before = exchange.products
    with _bar(exchange) as (progress, task):

        def show(state: Exchange) -> None:
            rate = (state.products - before) / max(time.monotonic() - began, 0.001)
            progress.update(task, completed=state.read_bytes, done=state.products, rate=rate, rejected=state.rejected)

        try:
            run_import(exchange, file, on_progress=show)
        except TakenOver:
            raise OperationError("Another process has taken this import over.", "Let it finish.") from None
        except OSError as reason:
            raise OperationError(f"The file cannot be read on: {reason.strerror or reason}.", "Run the same command again.") from None


def _export(exchange: Exchange, name: str, stdout: IO[bytes]) -> None:
    """Write the file and note how it ended, whatever happens."""
    try:
        whole = _write_whole(exchange, name, stdout)
        finish_exchange(exchange, Exchange.Status.DONE if whole else Exchange.Status.CANCELLED)
    except TakenOver:
        raise OperationError("Another process has taken this export over.", "Run the same command again.") from None
    except OSError as reason:
        words = f"{name} cannot be written: {reason.strerror or reason}."
        finish_exchange(exchange, Exchange.Status.FAILED, error=words)
        raise OperationError(words, "Choose another place.") from None
    except KeyboardInterrupt:
        finish_exchange(exchange, Exchange.Status.CANCELLED)
        raise
    except Exception as reason:
        finish_exchange(exchange, Exchange.Status.FAILED, error=f"Something broke on our side: {type(reason).__name__}.")
        raise
    if not whole:
        raise OperationError("Somebody has asked this export to stop.", "Run the same command again.")


def _write_whole(exchange: Exchange, name: str, stdout: IO[bytes]) -> bool:
    """Write the file, which appears when it is whole. False when somebody has asked to stop."""
    if name == "-":
        whole = run_export(exchange, stdout)
        stdout.flush()
        return whole
    temporary = Path(f"{name}.part")
    try:
        with temporary.open("wb") as file:
            whole = run_export(exchange, file)
        if whole:
            temporary.replace(name)
    finally:
        temporary.unlink(missing_ok=True)
    return whole


def _claim(exchange: Exchange) -> Exchange:
    claimed = claim_exchange(exchange.pk, force=True)
    if claimed is None:
        raise OperationError("The job is gone: somebody has removed it or its shop.", "Run the same command again.")
    return claimed


def _storable(name: str) -> str:
    """The name of a file of this machine, whose bytes may be no text."""
    return name.encode("utf-8", "replace").decode()


def _write_report(exchange: Exchange, report: Path) -> None:
    try:
        with report.open("w", encoding="utf-8", newline="") as out:
            out.writelines(list_report_lines(exchange))
    except OSError as reason:
        raise OperationError(f"The report {report} cannot be written: {reason.strerror}.", "Name another place with --report.") from None
    error_console.print(f"Refused rows, with their reasons: {report}", markup=False)


def _find_or_plan(shop: Shop, order: ImportOrder, path: Path | None) -> Exchange:
    """The job of an earlier run of the same command that was cut off, or a new one; claimed."""
    mapping = order.mapping
    if mapping.endswith(".toml"):
        try:
            mapping = Path(mapping).read_text("utf-8")
        except (OSError, UnicodeDecodeError) as reason:
            words = getattr(reason, "strerror", "it is no UTF-8 text")
            raise OperationError(f"The mapping {order.mapping} cannot be read: {words}.", "Name a ready one or a TOML file.") from None
    try:
        constants = read_constants("\n".join(order.constants))
        wish = ImportWish(_storable(path.name) if path else "-", order.form, mapping, constants, order.dry_run)
        exchange = plan_import(shop, wish, actor=PLATFORM)
    except Problem as problem:
        raise OperationError("; ".join(error.message for error in problem.errors) or problem.detail, "docs/import-export.md says more.") from None
    if path is not None:
        exchange.file_print = _print_of(path, exchange)
        exchange.size_bytes = path.stat().st_size
        earlier = Exchange.objects.for_shop(shop).filter(file_print=exchange.file_print, kind=Exchange.Kind.IMPORT).first()
        if earlier and earlier.status != Exchange.Status.DONE and not order.anew:
            exchange = earlier
    if exchange.pk is None:
        exchange.by_hand = True
        exchange.save()
    return _claim(exchange)


def _print_of(path: Path, exchange: Exchange) -> str:
    facts = path.stat()
    parts = (path.resolve(), facts.st_size, facts.st_mtime_ns, exchange.format, exchange.mapping, exchange.constants, exchange.dry_run)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


@contextmanager
def _opened(path: Path | None, stdin: IO[bytes]) -> Iterator[IO[bytes]]:
    if path is None:
        yield stdin
        return
    try:
        file = path.open("rb")
    except OSError as reason:
        raise OperationError(f"{path} cannot be read: {reason.strerror}.", "Name a CSV or JSONL file, or - for standard input.") from None
    with file:
        yield file


@contextmanager
def _bar(exchange: Exchange) -> Iterator[tuple[Progress, TaskID]]:
    columns = (
        TextColumn("{task.fields[done]:,} products"),
        BarColumn(),
        TextColumn("{task.fields[rate]:,.0f}/s"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[rejected]:,} rows refused"),
    )
    with Progress(*columns, console=error_console) as progress:
        total = exchange.size_bytes or None
        yield progress, progress.add_task("", total=total, completed=exchange.read_bytes, done=exchange.products, rate=0, rejected=exchange.rejected)


def _tell(exchange: Exchange, seconds: float) -> None:
    verb = "would be" if exchange.dry_run else "are"
    error_console.print(
        f"{exchange.products:,} products in {seconds:.1f} s: {exchange.created:,} {verb} new, {exchange.changed:,} {verb} changed, "
        f"{exchange.unchanged:,} as they were, {exchange.rejected:,} rows refused."
    )
