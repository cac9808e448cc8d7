"""Somebody has sent money back by hand."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.access import access_order
from galleria.sales.models import Refund


@transaction.atomic
def mark_refund_sent(ref: str, refund_id: int, *, actor: Actor) -> Refund | None:
    """It waits for nobody any more. None when it did not wait, or somebody else has said so already.

    Raises OrderNotFound (404), Forbidden (403).
    """
    order = access_order(actor, ref, to="refund", lock=True)
    refund = Refund.objects.across_shops().filter(payment__order=order, pk=refund_id, to_send=True).first()
    if refund is not None:
        refund.to_send = False
        refund.save(update_fields=["to_send"])
    return refund
