"""A seller's no to what a buyer wants to send back is not the last word: for some days the buyer may open a dispute about it."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef

from galleria.sales.market.disputes.rules import ANSWER_DAYS
from galleria.sales.market.models import Sale
from galleria.sales.market.status import Status
from galleria.sales.models import Order
from galleria.sales.returns.models import Return, ReturnStep
from galleria.sales.returns.status import Status as ReturnStatus
from galleria.sales.returns.status import Step
from galleria.shops.market import find_market


def list_objections(order: Order) -> dict[int, datetime]:
    """Until when, by seller: also what is over. None of theirs of whose sale nothing is left, or about which there is or was a dispute."""
    sales = Sale.objects.across_shops().filter(order=order, seller=OuterRef("seller"), dispute=None).exclude(status=Status.REFUNDED)
    own = ReturnStep.objects.across_shops().filter(of_return=OuterRef("pk"), code=Step.DECLINE.value, actor=OuterRef("seller"))
    declined = Return.objects.across_shops().filter(Exists(sales), Exists(own), order=order, status=ReturnStatus.DECLINED)
    moments = [(seller, at) for seller, at in declined.order_by("updated_at").values_list("seller", "updated_at") if seller is not None]
    time = find_time(order) if moments else timedelta()
    return {seller: at + time for seller, at in moments}


def find_objection_end(order: Order, sale: Sale) -> datetime | None:
    """The same of one sale. None where its seller has said no to nothing."""
    return list_objections(order).get(sale.seller_id)


def find_time(order: Order) -> timedelta:
    """How long a buyer has: as each side in a dispute."""
    market = find_market(order.shop)
    return timedelta(days=market.answer_days if market else ANSWER_DAYS)
