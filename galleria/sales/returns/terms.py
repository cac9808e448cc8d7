"""What of an order can still be sent back, as its shop's terms say today."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from galleria.catalog.models import Variant
from galleria.sales.models import Order, OrderLine, OrderStep
from galleria.sales.returns.models import ReturnedPieces
from galleria.sales.returns.rules import RETURNABLE, Window, compute_window, is_never
from galleria.sales.terms import find_selling
from galleria.shops.selling import Returning

NOT_HERE_YET = "Nothing can be sent back before it has left us."
CALLED_OFF = "Nothing is left of this order that could be sent back."
TOO_LATE = "The time to send something back is over."
DOWNLOADED = "It came by e-mail, and there is nothing to send back. If something is wrong with it, write to the shop."


@dataclass(frozen=True)
class Returnable:
    """A line of an order, with what can be sent back of it. `is_never`: only what is wrong with it can be reported."""

    line: OrderLine
    free: int
    is_never: bool


@dataclass(frozen=True)
class Standing:
    """Whether something can be sent back of an order now. `why_not` is "" when it can."""

    terms: Returning
    window: Window | None
    why_not: str
    lines: tuple[Returnable, ...]


def find_terms(order: Order) -> Returning:
    """Those of the shop; of one that sells nothing any more the usual ones."""
    selling = find_selling(order.shop)
    return selling.returns if selling else Returning()


def list_return_address(order: Order) -> list[str]:
    """Where it goes, line by line."""
    selling = find_selling(order.shop)
    if selling is None:
        return [order.shop.name]
    return list(selling.returns.address) or [selling.company.name, *selling.company.address]


def look_at(order: Order) -> Standing:
    """How it stands. The caller who is about to write has the order locked."""
    terms, window = find_terms(order), find_window(order)
    claimed = dict(ReturnedPieces.objects.across_shops().filter(line__order=order).values_list("line", "claimed"))
    paths = dict(Variant.objects.across_shops().filter(pk__in=order.lines.values("variant")).values_list("pk", "product__category_path"))
    lines = tuple(
        Returnable(
            line=line,
            free=line.quantity - claimed.get(line.pk, 0),
            is_never=is_never(paths.get(line.variant_id) or (), terms.never) if line.variant_id else False,
        )
        for line in order.lines.all()
    )
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


def _why_not(order: Order, window: Window | None, lines: tuple[Returnable, ...]) -> str:
    if order.status in ("cancelled", "refunded", "disputed"):
        return CALLED_OFF
    if order.delivery["kind"] == "download":
        return DOWNLOADED
    if window is None or order.status not in RETURNABLE:
        return NOT_HERE_YET
    if timezone.now() > window.ends_at:
        return TOO_LATE
    if not any(line.free for line in lines):
        return CALLED_OFF
    return ""
