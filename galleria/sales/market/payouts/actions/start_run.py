"""Begin to pay a shop's sellers out."""

from django.db import IntegrityError, transaction

from galleria.accounts.access import Actor, check_right
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.rules import Right
from galleria.kernel.outbox import send_job_after_commit
from galleria.kernel.references import new_reference
from galleria.sales.market.payouts.errors import RunUnderWay, StripeNotOffered
from galleria.sales.market.payouts.models import Run
from galleria.sales.market.payouts.terms import find_minimum, get_payer, pays_by_stripe
from galleria.shops.models import Shop


@transaction.atomic
def start_run(shop: Shop, *, bank: Run.Bank, key: str, actor: Actor) -> Run:
    """A run that the worker fills (fill_run). The same key again is the same run.

    Raises Unauthenticated (401), Forbidden (403), StripeNotOffered (404), NoBankFile, RunUnderWay (409).
    """
    check_right(actor, shop, Right.PAY_OUT)
    known = Run.objects.for_shop(shop).filter(key=key).first()
    if known is not None:
        return known
    if bank == Run.Bank.FILE:
        get_payer(shop)
    if bank == Run.Bank.STRIPE and not pays_by_stripe(shop):
        raise StripeNotOffered
    try:
        with transaction.atomic():
            run = Run.objects.across_shops().create(
                shop_id=shop.pk,
                ref=new_reference("run", characters=10),
                key=key,
                bank=bank,
                currency=shop.currency,
                minimum_minor=find_minimum(shop),
                started_by=actor.user,
            )
    except IntegrityError:  # the same key at the same moment, or another run that is being filled
        known = Run.objects.for_shop(shop).filter(key=key).first()
        if known is not None:
            return known
        raise RunUnderWay from None
    log_change(actor, shop, what="start payout run", row=f"payout run {run.ref}", before={}, after={"bank": bank.value})
    send_job_after_commit("payouts.fill_run", run.pk)
    return run
