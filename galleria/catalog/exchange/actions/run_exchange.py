"""Do the work of a job whose file is in the storage. The command line does its own, on its own files."""

import tempfile

import structlog
from django.core.files.base import File

from galleria.catalog.exchange.actions.claim_exchange import claim_exchange, finish_exchange
from galleria.catalog.exchange.actions.run_export import run_export
from galleria.catalog.exchange.actions.run_import import run_import
from galleria.catalog.exchange.errors import TakenOver
from galleria.catalog.exchange.models import Exchange
from galleria.media.errors import StorageUnavailable
from galleria.media.private_files import open_file, save_file

log = structlog.get_logger(__name__)


def run_exchange(exchange_id: int) -> bool:
    """Run it to its end. Returns whether it was ours to run: one that is done or cancelled, or that another process is at work on, is left alone.

    Raises whatever went wrong on our side, after the job was marked as failed: running it again goes on where it left off.
    """
    exchange = claim_exchange(exchange_id)
    if exchange is None:
        return False
    try:
        if exchange.kind == Exchange.Kind.IMPORT:
            _import(exchange)
        else:
            _export(exchange)
    except TakenOver:
        log.info("exchange_taken_over", exchange=exchange.ref)
        return False
    return True


def _import(exchange: Exchange) -> None:
    try:
        file = open_file(exchange.file)
    except StorageUnavailable as reason:
        finish_exchange(exchange, Exchange.Status.FAILED, error=f"{reason.detail} It can be resumed.")
        raise
    with file:
        run_import(exchange, file)


def _export(exchange: Exchange) -> None:
    try:
        with tempfile.TemporaryFile() as file:
            if not run_export(exchange, file):
                finish_exchange(exchange, Exchange.Status.CANCELLED)
                return
            file.seek(0)
            exchange.file = f"{exchange.folder}/catalogue.{exchange.format}"
            Exchange.objects.across_shops().filter(pk=exchange.pk, runner=exchange.runner).update(file=exchange.file)
            save_file(exchange.file, File(file))
        finish_exchange(exchange, Exchange.Status.DONE)
    except TakenOver:
        raise
    except Exception as reason:
        finish_exchange(exchange, Exchange.Status.FAILED, error=f"Something broke on our side: {type(reason).__name__}. It can be resumed.")
        raise
