"""All that was paid for a sale has gone back some other way: nothing is left to argue about."""

from django.db import transaction

from galleria.accounts.access import PLATFORM
from galleria.sales.market.disputes.access import access_case
from galleria.sales.market.disputes.actions.close_dispute import close_dispute
from galleria.sales.market.disputes.status import Outcome, Status, Step
from galleria.sales.market.models import Sale
from galleria.sales.market.status import Status as SaleStatus


@transaction.atomic
def drop_dispute(sale_id: int) -> bool:
    """Close what is in dispute about a sale of which nothing is left. Returns whether there was something."""
    ref = Sale.objects.across_shops().filter(pk=sale_id, status=SaleStatus.REFUNDED, dispute__isnull=False).values_list("ref", flat=True).first()
    if ref is None:
        return False
    case = access_case(PLATFORM, ref, to="judge", lock=True)
    if case.it.status == Status.CLOSED:  # by the refund itself
        return False
    close_dispute(case, Step.DROP, outcome=Outcome.DROPPED, amount_minor=None, actor=PLATFORM, side=None)
    return True
