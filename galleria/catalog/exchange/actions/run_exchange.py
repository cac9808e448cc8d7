"""Do the work of a job whose file is in the storage. The command line does its own, on its own files."""

import tempfile

import structlog
from django.core.files.base import File

from galleria.catalog.exchange.actions.claim_exchange import claim_exchange, finish_exchange
from galleria.catalog.exchange.actions.run_export import run_export
from galleria.catalog.exchange.actions.run_import import run_import
from galleria.catalog.exchange.errors import TakenOver
from galleria.catalog.exchange.files import delete_file, open_file, save_file
from galleria.catalog.exchange.models import Exchange

log = structlog.get_logger(__name__)


def run_exchange(exchange_id: int) -> bool:
    """Run it to its end. Returns whether it was ours to run: one that is over, or that another process is at work on, is left alone."""
    exchange = claim_exchange(exchange_id)
    if exchange is None:
        return False
    try:
        if exchange.kind == Exchange.Kind.IMPORT:
            with open_file(exchange.file) as file:
                run_import(exchange, file)
        else:
            _export(exchange)
    except TakenOver:
        log.info("exchange_taken_over", exchange=exchange.ref)
        return False
    return True


def _export(exchange: Exchange) -> None:
    try:
        with tempfile.TemporaryFile() as file:
            if not run_export(exchange, file):
                finish_exchange(exchange, Exchange.Status.CANCELLED)
                return
            file.seek(0)
            if exchange.file:
                delete_file(exchange.file)
            name = save_file(exchange.ref, f"catalogue.{exchange.format}", File(file))
        Exchange.objects.across_shops().filter(pk=exchange.pk, runner=exchange.runner).update(file=name)
        finish_exchange(exchange, Exchange.Status.DONE)
    except TakenOver:
        raise
    except Exception as reason:
        finish_exchange(exchange, Exchange.Status.FAILED, error=f"Something broke on our side: {type(reason).__name__}. It can be resumed.")
        raise
