"""Look at everybody in a run's shop, one transaction each: a payout that is booked with it, or the reason why there is none.

Whoever dies on the way leaves a run that is still being filled; whoever takes it up goes on with those who have neither yet.
"""

from dataclasses import asdict

from django.db import transaction
from django.utils import timezone

from galleria.accounts.models import User
from galleria.kernel.outbox import send_job_after_commit
from galleria.kernel.references import new_reference
from galleria.sales.actions.book import book_in_shop
from galleria.sales.market.payouts.models import AUTOMATIC, LeftOut, Payout, Run
from galleria.sales.market.payouts.reads.at_bank import read_at_bank
from galleria.sales.market.payouts.reads.balance import lock_available, read_balances
from galleria.sales.market.payouts.reads.destinations import Destination, find_destination
from galleria.sales.market.payouts.rules.bookings import book_out
from galleria.sales.market.payouts.rules.status import Hindrance, compute_payable, find_hindrance


def fill_run(run_id: int) -> int:
    """Fill it to its end. Returns how many payouts this call made; a run that is filled is left alone."""
    run = Run.objects.across_shops().select_related("shop").filter(pk=run_id, status=Run.Status.FILLING).first()
    if run is None:
        return 0
    waiting = sorted((one for one, balance in read_balances(run.shop).items() if balance.available_minor), key=int)
    made = sum(take_seller(run, party) for party in waiting)
    finish_run(run_id)
    return made


@transaction.atomic
def take_seller(run: Run, party: str) -> bool:
    """Decide about one seller, with nobody else paying them meanwhile. Returns whether a payout was made; a second time makes none."""
    locked = Run.objects.across_shops().select_for_update(no_key=True, of=("self",)).get(pk=run.pk)
    if locked.status != Run.Status.FILLING or _is_decided(run, party):
        return False
    available = lock_available(run.shop, party, run.currency)
    seller = User.objects.filter(pk=int(party), is_active=True).first()
    end = find_destination(run.shop, seller, run.bank) if seller else Hindrance.NO_ACCOUNT
    at_bank, lacks = read_at_bank(run.shop, party=party).get(party, 0), end if isinstance(end, Hindrance) else None
    hindrance = find_hindrance(available, at_bank_minor=at_bank, minimum_minor=run.minimum_minor, lacks=lacks)
    if not isinstance(end, Destination) or hindrance is not None:
        if available:
            LeftOut.objects.across_shops().create(
                shop_id=run.shop_id, run=run, seller=seller, party=party, reason=hindrance or Hindrance.NO_ACCOUNT, available_minor=available
            )
        return False
    amount = compute_payable(available, at_bank)
    payout = Payout.objects.across_shops().create(
        shop_id=run.shop_id,
        run=run,
        seller=seller,
        party=party,
        ref=new_reference("pay", characters=12),
        amount_minor=amount,
        currency=run.currency,
        **asdict(end),
        next_look_at=timezone.now() if run.bank in AUTOMATIC else None,
    )
    return book_in_shop(run.shop, currency=run.currency, key=f"payout {payout.pk}", kind="payout", amounts=book_out(party, amount))


@transaction.atomic
def finish_run(run_id: int) -> bool:
    """Everybody has been looked at: the bank's turn. Returns whether it was this call that said so."""
    run = Run.objects.across_shops().select_for_update(no_key=True, of=("self",)).get(pk=run_id)
    if run.status != Run.Status.FILLING:
        return False
    run.status, run.filled_at = Run.Status.FILLED, timezone.now()
    run.save(update_fields=["status", "filled_at"])
    if run.bank in AUTOMATIC:
        send_job_after_commit("payouts.sweep")
    return True


def _is_decided(run: Run, party: str) -> bool:
    return (
        Payout.objects.for_shop(run.shop_id).filter(run=run, party=party).exists()
        or LeftOut.objects.for_shop(run.shop_id).filter(run=run, party=party).exists()
    )
