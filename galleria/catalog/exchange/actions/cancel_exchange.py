"""Ask an import or export to stop. What it has written stays."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.catalog.exchange.access import access_exchange
from galleria.catalog.exchange.models import Exchange
from galleria.shops.models import Shop


@transaction.atomic
def cancel_exchange(shop: Shop, ref: str, *, actor: Actor) -> Exchange:
    """Stop it after the batch at hand, or at once when it has not begun. Cancelling twice, or what is over, is a no-op.

    Raises 401/403/404 (who may).
    """
    exchange = access_exchange(actor, shop, ref, lock=True)
    if exchange.status == Exchange.Status.WAITING:
        exchange.status, exchange.finished_at = Exchange.Status.CANCELLED, timezone.now()
    elif exchange.status == Exchange.Status.RUNNING:
        exchange.cancel_asked = True
    exchange.save()
    return exchange
