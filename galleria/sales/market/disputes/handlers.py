"""What disputes do when something happened elsewhere."""

from galleria.kernel.events import handles
from galleria.sales.market.disputes.actions.drop_dispute import drop_dispute
from galleria.sales.market.events import SaleAdvanced
from galleria.sales.market.status import Step


@handles(SaleAdvanced)
def drop_when_all_went_back(event: SaleAdvanced) -> None:
    """Its seller gave it up, the whole order was paid back, or the buyer's bank took the money: nothing is left to argue about."""
    if event.code in (Step.REFUND, Step.CHARGE_BACK):
        drop_dispute(event.sale_id)
