"""Background work of payouts."""

from celery import shared_task

from galleria.sales.market.payouts.actions import fill_run, sweep_payouts


@shared_task(name="payouts.fill_run")
def fill(run_id: int) -> int:
    """See actions.fill_run."""
    return fill_run.fill_run(run_id)


@shared_task(name="payouts.sweep")
def sweep() -> int:
    """See actions.sweep_payouts."""
    return sweep_payouts.sweep_payouts()
