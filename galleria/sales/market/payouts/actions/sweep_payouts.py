"""Everything about payouts that is due or was left by a process that died."""

from django.utils import timezone

from galleria.kernel.sweeps import take_up
from galleria.sales.market.payouts.actions.fill_run import fill_run
from galleria.sales.market.payouts.actions.look_at_connected import look_at_connected
from galleria.sales.market.payouts.actions.send_payout import work_on_payout
from galleria.sales.market.payouts.models import AUTOMATIC, ConnectedAccount, Payout, Run


def sweep_payouts(*, most: int = 500) -> int:
    """Fill runs that are not filled yet, take payouts up that are due, and ask for accounts at Stripe. Returns how many things were made or moved."""
    runs = Run.objects.across_shops().filter(status=Run.Status.FILLING).order_by("pk")
    moved = take_up(fill_run, runs.values_list("pk", flat=True))
    payouts = Payout.objects.across_shops().filter(next_look_at__lte=timezone.now(), run__status=Run.Status.FILLED, run__bank__in=AUTOMATIC)
    moved += take_up(work_on_payout, payouts.order_by("next_look_at", "pk").values_list("pk", flat=True)[:most])
    accounts = ConnectedAccount.objects.across_shops().filter(next_look_at__lte=timezone.now()).order_by("next_look_at", "pk")
    return moved + take_up(look_at_connected, accounts.values_list("pk", flat=True)[:most])
