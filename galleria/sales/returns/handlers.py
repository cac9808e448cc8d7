"""What returns do when something happened elsewhere."""

from galleria.kernel.events import handles
from galleria.sales.payments.events import DisputeClosed
from galleria.sales.returns.actions.close_return import close_paid_by_bank


@handles(DisputeClosed)
def close_when_the_bank_took_all(event: DisputeClosed) -> None:
    """Nothing is left that could be given back."""
    close_paid_by_bank(event.order_id)
