"""Background work of imports and exports."""

from celery import shared_task

from galleria.catalog.exchange.actions import run_exchange as running
from galleria.catalog.exchange.actions import sweep_exchanges as sweeping


@shared_task(name="exchange.run")
def run_exchange(exchange_id: int) -> bool:
    """See actions/run_exchange.py."""
    return running.run_exchange(exchange_id)


@shared_task(name="exchange.sweep")
def sweep_exchanges() -> int:
    """See actions/sweep_exchanges.py."""
    return sweeping.sweep_exchanges()


@shared_task(name="exchange.delete_old")
def delete_old_exchanges() -> int:
    """See actions/sweep_exchanges.py."""
    return sweeping.delete_old_exchanges()
