"""Background work of payouts."""

from celery import shared_task

from galleria.sales.market.payouts.actions import fill_run, look_at_connected, send_payout, sweep_payouts


@shared_task(name="payouts.fill_run")
def fill(run_id: int) -> int:
    """See actions.fill_run."""
    return fill_run.fill_run(run_id)


@shared_task(name="payouts.look_at_connected")
def look_at(account_id: int) -> bool:
    """See actions.look_at_connected."""
    return look_at_connected.look_at_connected(account_id)


@shared_task(name="payouts.work_on_payout")
def work_on(payout_id: int) -> bool:
    """See actions.send_payout."""
    return send_payout.work_on_payout(payout_id)


@shared_task(name="payouts.sweep")
def sweep() -> int:
    """See actions.sweep_payouts."""
    return sweep_payouts.sweep_payouts()
