"""What returns do when something happened elsewhere."""

from galleria.kernel.events import handles
from galleria.sales.events import OrderRefunded
from galleria.sales.market.events import SaleAdvanced
from galleria.sales.market.models import Sale
from galleria.sales.market.status import Step
from galleria.sales.payments.events import DisputeClosed
from galleria.sales.returns.actions.close_return import close_paid_otherwise


@handles(DisputeClosed)
def close_when_the_bank_took_all(event: DisputeClosed) -> None:
    """Nothing is left that could be given back."""
    close_paid_otherwise(event.order_id)


@handles(SaleAdvanced)
def close_when_a_sale_went_back(event: SaleAdvanced) -> None:
    """A dispute about it was settled, staff have paid it back, or the buyer's bank took the money."""
    if event.code in (Step.REFUND, Step.CHARGE_BACK):
        close_paid_otherwise(Sale.objects.across_shops().values_list("order", flat=True).get(pk=event.sale_id))


@handles(OrderRefunded)
def close_when_an_order_went_back(event: OrderRefunded) -> None:
    """The same of what the house sold."""
    close_paid_otherwise(event.order_id)
