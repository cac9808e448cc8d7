"""What of sellers' free money a buyer's bank may still take back. It stays here until the bank has decided, though it is free in the ledger."""

from collections import Counter

from galleria.sales.market.models import Sale
from galleria.sales.market.rules import compute_net
from galleria.sales.market.status import Status
from galleria.sales.payments.models import Dispute
from galleria.shops.models import Shop


def read_at_bank(shop: Shop, *, party: str | None = None) -> dict[str, int]:
    """The net of released sales whose payment a bank looks into, in minor units, by the party that their seller is in the ledger; or of one."""
    disputes = Dispute.objects.for_shop(shop).filter(status=Dispute.Status.OPEN)
    sales = Sale.objects.for_shop(shop).filter(status=Status.RELEASED, order__currency=shop.currency, order__payment__in=disputes.values("payment"))
    if party is not None:
        sales = sales.filter(seller=int(party))
    found: Counter[str] = Counter()
    for sale in sales:
        found[str(sale.seller_id)] += compute_net(sale.part.total_minor, sale.commission_minor, refunded_minor=sale.refunded_minor)
    return dict(found)
