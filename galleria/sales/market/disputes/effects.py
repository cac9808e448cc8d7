"""What a decision would do now: the pure rule (rules.compute_effect) fed with what stands in the books."""

from galleria.sales.market.disputes.rules import Effect, compute_effect
from galleria.sales.market.models import Sale
from galleria.sales.market.payouts.reads.balance import read_balance
from galleria.sales.market.rules import compute_net
from galleria.sales.models import Order


def read_effect(order: Order, sale: Sale, amount_minor: int) -> Effect:
    """For both sides and the house, when so much of the sale goes back."""
    return compute_effect(
        sale.part,
        sale.commission,
        amount_minor=amount_minor,
        refunded_minor=sale.refunded_minor,
        net_minor=compute_net(sale.part.total_minor, sale.commission_minor, refunded_minor=sale.refunded_minor),
        is_released=sale.released_at is not None,
        available_minor=read_balance(order.shop, sale.seller_id).available_minor,
    )
