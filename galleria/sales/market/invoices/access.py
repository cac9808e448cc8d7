"""From a person to a document. What is not theirs does not exist for them."""

from galleria.accounts.access import Actor
from galleria.accounts.rules import Right
from galleria.sales.market.access import Standing, access_sale
from galleria.sales.market.invoices.errors import DocumentNotFound
from galleria.sales.market.invoices.models import CommissionDocument, SaleDocument
from galleria.sales.models import Order
from galleria.shops.models import Shop


def access_sale_document(actor: Actor, ref: str, number: str, *, key: str | None) -> tuple[Order, SaleDocument, Standing]:
    """Of a sale, for its seller, its buyer (by account or the order's key) and the shop's staff. Raises SaleNotFound, DocumentNotFound (404)."""
    order, sale, standing = access_sale(actor, ref, to="see", key=key)
    documents = SaleDocument.objects.across_shops().filter(sale=sale).select_related("corrects", "refund")
    document = next((one for one in documents if str(one) == number), None)
    if document is None:
        raise DocumentNotFound(number=number)
    document.sale = sale
    return order, document, standing


def access_commission_document(actor: Actor, shop: Shop, number: str) -> CommissionDocument:
    """For the seller whom it was issued to, and for who keeps the shop's books. Raises DocumentNotFound (404)."""
    tail = number.rpartition("-")[2]
    document = None
    if actor.user is not None and tail.isascii() and tail.isdigit() and len(tail) < 10:
        rows = CommissionDocument.objects.for_shop(shop).filter(number=int(tail))
        document = next((one for one in rows if str(one) == number), None)
    if document is None or actor.user is None or (document.seller_id != actor.user.pk and not actor.has_right(shop, Right.SEE_REPORTS)):
        raise DocumentNotFound(number=number)
    return document
