"""What a decision would do now: the pure rule (rules.compute_effect) fed with what stands in the books."""

from django.db import connection

from galleria.sales.market.disputes.rules import Effect, compute_effect
from galleria.sales.market.models import Sale
from galleria.sales.market.rules import compute_net
from galleria.sales.models import Order
from galleria.sales.rules.books import Code

# As reads/accounts.py: what was counted, and the entries since.
STANDS = """
SELECT (a.counted_minor + coalesce((SELECT sum(e.amount_minor) FROM sales_entry e WHERE e.account_id = a.id
    AND e.written_by >= a.counted_to), 0))::bigint
FROM sales_account a WHERE a.shop_id = %(shop)s AND a.code = %(code)s AND a.party = %(party)s AND a.currency = %(currency)s
"""


def read_effect(order: Order, sale: Sale, amount_minor: int) -> Effect:
    """For both sides and the house, when so much of the sale goes back."""
    return compute_effect(
        sale.part,
        sale.commission,
        amount_minor=amount_minor,
        refunded_minor=sale.refunded_minor,
        net_minor=compute_net(sale.part.total_minor, sale.commission_minor, refunded_minor=sale.refunded_minor),
        is_released=sale.released_at is not None,
        available_minor=read_available(order, sale),
    )


def read_available(order: Order, sale: Sale) -> int:
    """What is free to be paid out to its seller in this shop; below nothing when they owe it."""
    values: dict[str, int | str] = {
        "shop": sale.shop_id,
        "code": Code.SELLERS_AVAILABLE.value,
        "party": str(sale.seller_id),
        "currency": order.currency,
    }
    with connection.cursor() as cursor:
        cursor.execute(STANDS, values)
        row = cursor.fetchone()
    return -int(row[0]) if row else 0
