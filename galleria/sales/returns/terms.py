"""What of an order can still be sent back, as its shop's terms say today."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from galleria.catalog.models import Variant
from galleria.kernel.postal import list_address
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import UNSETTLED
from galleria.sales.market.models import Sale
from galleria.sales.market.pieces import find_unsent
from galleria.sales.market.status import Status as SaleStatus
from galleria.sales.models import Order, OrderLine, OrderStep
from galleria.sales.returns.models import ReturnedPieces
from galleria.sales.returns.rules import RETURNABLE, Window, compute_window, is_never
from galleria.sales.terms import find_selling
from galleria.sellers.queries import find_kinds, find_seller
from galleria.sellers.rules import Kind
from galleria.shops.selling import Returning

NOT_HERE_YET = "Nothing can be sent back before it has left us."
CALLED_OFF = "Nothing is left of this order that could be sent back."
TOO_LATE = "The time to send something back is over."
SETTLED_FIRST = "What is wrong with it is being settled. Nothing is sent back meanwhile."
DOWNLOADED = "It came by e-mail, and there is nothing to send back. If something is wrong with it, write to the shop."


@dataclass(frozen=True)
class Returnable:
    """A line of an order, with what can be sent back of it, and when. `faults_only`: nobody who changed their mind sends it back; because it
    `is_never` wanted back, or because a private person sold it, who owes no time to change one's mind (Directive 2011/83/EU, article 2).
    `in_dispute`: what is wrong with its sale is being settled, and nothing of that is sent back meanwhile.
    """

    line: OrderLine
    free: int
    is_never: bool
    faults_only: bool
    in_dispute: bool
    window: Window | None


@dataclass(frozen=True)
class Standing:
    """Whether something can be sent back of an order now, and until when the last of it. `why_not` is "" when it can."""

    terms: Returning
    window: Window | None
    why_not: str
    lines: tuple[Returnable, ...]


def find_terms(order: Order) -> Returning:
    """Those of the shop; of one that sells nothing any more the usual ones."""
    selling = find_selling(order.shop)
    return selling.returns if selling else Returning()


def list_return_address(order: Order, seller_id: int | None = None) -> list[str]:
    """Where it goes, line by line: to the seller of a part, whose address the buyer needs then, or to the shop."""
    seller = find_seller(order.shop, seller_id) if seller_id is not None else None
    if seller is not None and seller.address:
        return list_address(seller.address, order.shop.language)
    selling = find_selling(order.shop)
    if selling is None:
        return [order.shop.name]
    return list(selling.returns.address) or [selling.company.name, *selling.company.address]


def look_at(order: Order) -> Standing:
    """How it stands. The caller who is about to write has the order locked. What a seller sent by themself has a time of its own."""
    terms, whole = find_terms(order), find_window(order)
    sales = {sale.seller_id: sale for sale in Sale.objects.across_shops().filter(order=order)}
    windows = {seller: _find_sales_window(order, sale) for seller, sale in sales.items()}
    claimed = dict(ReturnedPieces.objects.across_shops().filter(line__order=order).values_list("line", "claimed"))
    unsent = find_unsent(order) if sales else {}
    paths = dict(Variant.objects.across_shops().filter(pk__in=order.lines.values("variant")).values_list("pk", "product__category_path"))
    disputed = _list_disputed(order) if sales else frozenset()
    never = {pk for pk, path in paths.items() if is_never(path or (), terms.never)}
    kinds = find_kinds(order.shop, sales) if sales else {}
    lines = tuple(
        Returnable(
            line=line,
            free=line.quantity - unsent.get(line.pk, 0) - claimed.get(line.pk, 0)
            if line.seller_id not in disputed and _can_come(order, line, sales, windows)
            else 0,
            is_never=line.variant_id in never,
            faults_only=line.variant_id in never or kinds.get(line.seller_id or 0) == Kind.PRIVATE,
            in_dispute=line.seller_id in disputed,
            window=windows.get(line.seller_id, whole) if line.seller_id else whole,
        )
        for line in order.lines.select_related("seller")
    )
    window = max((one.window for one in lines if one.window and one.free), key=lambda one: one.ends_at, default=whole)
    return Standing(terms, window, _why_not(order, window, lines), lines)


def find_window(order: Order) -> Window | None:
    """By the steps of the order: delivered, or at least on its way."""
    terms = find_terms(order)
    left = OrderStep.objects.across_shops().filter(Q(code="deliver") | Q(code="ship"), order=order).values_list("code", "at")
    moments = dict(left)
    days = order.delivery.get("days")
    return compute_window(
        moments.get("deliver"), moments.get("ship"), latest_days=days[1] if days else 0, days=terms.days, fault_days=terms.fault_days
    )


def _find_sales_window(order: Order, sale: Sale) -> Window | None:
    terms, days = find_terms(order), order.delivery.get("days")
    return compute_window(sale.arrived_at, sale.shipped_at, latest_days=days[1] if days else 0, days=terms.days, fault_days=terms.fault_days)


def _list_disputed(order: Order) -> frozenset[int]:
    """Whose sales of the order are in dispute."""
    disputes = Dispute.objects.across_shops().filter(sale__order=order, status__in=[one.value for one in UNSETTLED])
    return frozenset(disputes.values_list("sale__seller", flat=True))


def _can_come(order: Order, line: OrderLine, sales: Mapping[int, Sale], windows: Mapping[int, Window | None]) -> bool:
    """Whether a piece of the line has left, and its money has not gone back already."""
    sale = sales.get(line.seller_id) if line.seller_id is not None else None
    if sale is None:
        return order.status in RETURNABLE
    return windows[sale.seller_id] is not None and sale.status != SaleStatus.REFUNDED


def _why_not(order: Order, window: Window | None, lines: tuple[Returnable, ...]) -> str:
    if order.status in ("cancelled", "refunded", "disputed"):
        return CALLED_OFF
    if order.delivery["kind"] == "download":
        return DOWNLOADED
    if any(line.in_dispute for line in lines) and not any(line.free for line in lines):
        return SETTLED_FIRST
    if window is None or (order.status not in RETURNABLE and not any(line.free for line in lines)):
        return NOT_HERE_YET
    if timezone.now() > window.ends_at:
        return TOO_LATE
    if not any(line.free for line in lines):
        return CALLED_OFF
    return ""
