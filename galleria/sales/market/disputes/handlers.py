"""What disputes do when something happened elsewhere."""

from galleria.kernel.events import handles
from galleria.sales.market.disputes.actions.drop_dispute import drop_dispute
from galleria.sales.market.events import SaleAdvanced
from galleria.sales.market.status import Step


@handles(SaleAdvanced)
def drop_when_all_went_back(event: SaleAdvanced) -> None:
    """Its seller gave it up, or the whole order was paid back: nothing is left to argue about."""
    if event.code == Step.REFUND.value:
        drop_dispute(event.sale_id)
