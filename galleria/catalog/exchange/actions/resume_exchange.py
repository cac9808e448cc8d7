"""Let an import or export that has stopped go on where it left off."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.exchange.access import access_exchange
from galleria.catalog.exchange.actions.start_import import JOB_PRIORITY
from galleria.catalog.exchange.errors import CannotResume
from galleria.catalog.exchange.models import Exchange
from galleria.kernel.outbox import send_job_after_commit
from galleria.shops.models import Shop


@transaction.atomic
def resume_exchange(shop: Shop, ref: str, *, actor: Actor) -> Exchange:
    """Have the worker take it up again. One that waits or runs already is left alone.

    Raises 401/403/404 (who may), CannotResume (409) for one that is done, or that runs on the command line.
    """
    exchange = access_exchange(actor, shop, ref, lock=True)
    if not exchange.is_over and not exchange.cancel_asked:
        return exchange
    if exchange.by_hand:
        raise CannotResume("It ran on the command line: the same command there goes on with it.")
    if exchange.status == Exchange.Status.DONE:
        raise CannotResume(status=exchange.status)
    exchange.status, exchange.cancel_asked, exchange.finished_at, exchange.error = Exchange.Status.WAITING, False, None, ""
    exchange.save()
    send_job_after_commit("exchange.run", exchange.pk, priority=JOB_PRIORITY)
    return exchange
