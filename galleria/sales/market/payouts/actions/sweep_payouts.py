"""Everything about payouts that is due or was left by a process that died."""

from collections.abc import Callable

import structlog
from django.utils import timezone

from galleria.kernel.outside import OutsideUnavailable
from galleria.sales.market.payouts.actions.fill_run import fill_run
from galleria.sales.market.payouts.actions.look_at_connected import look_at_connected
from galleria.sales.market.payouts.actions.send_payout import work_on_payout
from galleria.sales.market.payouts.models import AUTOMATIC, ConnectedAccount, Payout, Run

log = structlog.get_logger(__name__)


def sweep_payouts(*, most: int = 500) -> int:
    """Fill runs that are not filled yet, take payouts up that are due, and ask for accounts at Stripe. Returns how many things were made or moved."""
    runs = list(Run.objects.across_shops().filter(status=Run.Status.FILLING).order_by("pk").values_list("pk", flat=True))
    moved = sum(_guard(fill_run, run_id) for run_id in runs)
    due = Payout.objects.across_shops().filter(next_look_at__lte=timezone.now(), run__status=Run.Status.FILLED, run__bank__in=AUTOMATIC)
    payouts = list(due.order_by("next_look_at").values_list("pk", flat=True)[:most])
    moved += sum(_guard(work_on_payout, payout_id) for payout_id in payouts)
    accounts = ConnectedAccount.objects.across_shops().filter(next_look_at__lte=timezone.now()).order_by("next_look_at")
    return moved + sum(_guard(look_at_connected, account_id) for account_id in list(accounts.values_list("pk", flat=True)[:most]))


def _guard(work: Callable[[int], int], row_id: int) -> int:
    """What breaks for one is logged and must not hold up the money of the others; the next sweep tries it again."""
    try:
        return int(work(row_id))
    except OutsideUnavailable as reason:
        log.info("payout_sweep_waits", row_id=row_id, reason=str(reason))
        return 0
    except Exception:
        log.exception("payout_sweep_failed", row_id=row_id)
        return 0
