"""Sellers' sales as those see them who have to do with them."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils import timezone

from galleria.accounts.models import User
from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.sales.market.access import Standing
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import UNSETTLED
from galleria.sales.market.invoices.reads.documents import list_sale_documents
from galleria.sales.market.models import Parcel, ParcelLine, Sale, SaleStep
from galleria.sales.market.pieces import find_unsent, list_pieces, price_left
from galleria.sales.market.rules import MOST_EXTENSION_DAYS, compute_net
from galleria.sales.market.status import Status, Step, can_take
from galleria.sales.models import Order
from galleria.sales.payments.models import Dispute as BankDispute
from galleria.sales.payments.reads import is_order_at_bank
from galleria.sales.returns.models import ReturnLine
from galleria.sales.returns.status import OPEN
from galleria.sales.rules import status as orders
from galleria.sellers.models import Seller
from galleria.shops.models import Shop

GIVE_BACK = ("cancel", "no_more")
LINE = ("sku", "slug", "title", "maker", "options", "picture", "quantity", "price_minor", "total_minor")
KNOWN_FOR = timedelta(days=30)  # how long after its release a seller still sees where it went: complaints come in this time
SAID = {
    "paid": "It is paid; the money is held.",
    "ship": "It is on its way.",
    "part_ship": "A part of it is on its way.",
    "no_more": "The rest will not be sent; what was paid for it went back.",
    "tracking": "Its tracking changed.",
    "arrive": "It is there. Now there is time to look at it.",
    "remind": "The time to look at it is nearly over.",
    "confirm": "The buyer is content: the seller has the money.",
    "release": "The time to look at it is over: the seller has the money.",
    "refund": "All of it was paid back.",
    "part_refund": "A part of it was paid back.",
    "bank_looks": "The buyer's bank looks into the payment; the money waits.",
    "bank_declined": "The buyer's bank has decided: the money stays.",
    "charge_back": "The buyer's bank has decided, and took the money of it back.",
    "part_charge_back": "The buyer's bank has decided, and took a part of it back.",
    "ask_time": "The buyer asks for more time.",
    "give_time": "There is more time to look at it.",
    "refuse_time": "There is no more time than agreed.",
}


def is_in_dispute(order: Order, sale: Sale) -> bool:
    """Whether something about the sale or its order is being settled, or some of it comes back: until then its seller does not get the money."""
    return sale.pk in list_in_dispute(order)


def list_in_dispute(order: Order) -> frozenset[int]:
    """All sales of an order of which that is so, by their ids."""
    sales = Sale.objects.across_shops().filter(order=order)
    if order.status != orders.Status.DISPUTED:
        returns = ReturnLine.objects.across_shops().filter(
            of_return__order=order, of_return__status__in=[one.value for one in OPEN], line__seller=OuterRef("seller")
        )
        disputes = Dispute.objects.across_shops().filter(sale=OuterRef("pk"), status__in=[one.value for one in UNSETTLED])
        at_bank = BankDispute.objects.across_shops().filter(payment__order=order, status=BankDispute.Status.OPEN)
        sales = sales.filter(Exists(returns) | Exists(disputes) | Exists(at_bank))
    return frozenset(sales.values_list("pk", flat=True))


def list_sales_of(order: Order) -> QuerySet[Sale]:
    """An order's sales with their sellers, the first first."""
    return Sale.objects.across_shops().filter(order=order).select_related("seller").order_by("pk")


def describe_parts(order: Order) -> list[dict[str, Any]]:
    """The sales of an order as its buyer sees them, `schemas.OrderPartOut`."""
    lines = list(order.lines.order_by("position").values_list("pk", "position", "seller_id"))
    sales = list(list_sales_of(order))
    sellers = describe_sellers(order.shop_id, (sale.seller for sale in sales))
    in_dispute, at_bank = list_in_dispute(order), is_order_at_bank(order)
    documents, parcels, unsent = list_sale_documents([sale.pk for sale in sales]), list_parcels(sales), find_unsent(order) if sales else {}
    return [
        {
            "ref": sale.ref,
            "status": sale.status,
            "seller": sellers[sale.seller_id],
            "positions": [position for _, position, seller in lines if seller == sale.seller_id],
            "tracking": sale.tracking,
            "parcels": parcels[sale.pk],
            "unsent": [
                {"position": position, "quantity": unsent[line]} for line, position, seller in lines if seller == sale.seller_id and line in unsent
            ],
            "due_at": _say(sale.due_at),
            "asked_days": sale.asked_days,
            "more_days": MOST_EXTENSION_DAYS - sale.extension_days,
            "is_at_bank": at_bank,
            "charged_back_minor": sale.charged_back_minor,
            "may": list_buyers_steps(sale, is_settled=sale.pk not in in_dispute),
            "documents": documents[sale.pk],
        }
        for sale in sales
    ]


def list_parcels(sales: Sequence[Sale]) -> dict[int, list[dict[str, Any]]]:
    """What is in which parcel of each, `schemas.ParcelOut`, the first first."""
    lines = ParcelLine.objects.across_shops().select_related("line").order_by("line__position")
    found: dict[int, list[dict[str, Any]]] = {sale.pk: [] for sale in sales}
    rows = Parcel.objects.across_shops().filter(sale__in=found).prefetch_related(Prefetch("lines", queryset=lines))
    for parcel in rows.order_by("number") if any(sale.parcel_count for sale in sales) else ():
        found[parcel.sale_id].append(
            {
                "number": parcel.number,
                "tracking": parcel.tracking,
                "sent_at": parcel.sent_at.isoformat(),
                "pieces": [{"position": one.line.position, "quantity": one.quantity} for one in parcel.lines.all()],
            }
        )
    return found


def describe_sellers(shop_id: int, sellers: Iterable[User]) -> dict[int, dict[str, str]]:
    """Who sells, by their ids, as everybody may know them in the shop."""
    people = {seller.pk: seller for seller in sellers}
    names = dict(Seller.objects.for_shop(shop_id).filter(user__in=people).values_list("user_id", "name"))
    return {pk: {"username": seller.username, "name": names.get(pk) or seller.get_full_name()} for pk, seller in people.items()}


def list_buyers_steps(sale: Sale, *, is_settled: bool) -> list[str]:
    """What its buyer can do with it now; while something is in dispute, they are not content."""
    status = Status(sale.status)
    steps = ["arrive"] if can_take(status, Step.ARRIVE) else []
    steps += ["confirm"] if can_take(status, Step.CONFIRM) and is_settled else []
    more = status in (Status.SHIPPED, Status.ARRIVED) and sale.extension_days < MOST_EXTENSION_DAYS and not sale.asked_days
    return [*steps, *(["ask_time"] if more else [])]


def list_sellers_steps(sale: Sale) -> list[str]:
    """What its seller can do with it now."""
    status = Status(sale.status)
    steps = ["ship", "no_more" if sale.is_part_sent else "cancel"] if status == Status.PAID else []
    steps += ["track"] if status == Status.SHIPPED or sale.is_part_sent else []
    if status in (Status.SHIPPED, Status.ARRIVED):
        steps += ["answer_time"] if sale.asked_days else []
        steps += ["give_time"] if sale.extension_days < MOST_EXTENSION_DAYS else []
    return steps


def describe_sale(order: Order, sale: Sale, standing: Standing) -> dict[str, Any]:
    """The wire shape `schemas.SaleOut`. What was earned is for seller and staff; where it goes, for as long as they need it."""
    earns, at_bank = standing.sells or standing.manages, is_order_at_bank(order)
    # The bank decides about the money.
    sellers_steps = [step for step in list_sellers_steps(sale) if step not in GIVE_BACK or (standing.cancels and not at_bank)]
    pieces = list_pieces(sale)
    became = {one.position: {"sent": one.sent, "unsent": one.unsent} for one in pieces}
    lines = order.lines.filter(seller=sale.seller_id).order_by("position").values("position", *LINE)
    return {
        **_summarise(sale, order, describe_sellers(order.shop_id, [sale.seller])[sale.seller_id], earns=earns),
        "lines": [{**line, **became[line["position"]]} for line in lines],
        "parcels": list_parcels([sale])[sale.pk],
        "rest_minor": price_left(order, sale, pieces) if "no_more" in sellers_steps and earns else None,
        "documents": list_sale_documents([sale.pk])[sale.pk],
        "delivery_minor": sale.delivery_minor,
        "refunded_minor": sale.refunded_minor,
        "charged_back_minor": sale.charged_back_minor,
        "is_at_bank": at_bank,
        "delivery": order.delivery["name"],
        "tracking": sale.tracking,
        "note": order.note if earns else "",
        "gift_message": order.gift_message if earns else "",
        "buyer": _describe_buyer(order, sale) if earns else None,
        "inspection_days": sale.inspection_days + sale.extension_days,
        "asked_days": sale.asked_days,
        "more_days": MOST_EXTENSION_DAYS - sale.extension_days,
        "may": (sellers_steps if earns else []) + (list_buyers_steps(sale, is_settled=not is_in_dispute(order, sale)) if standing.buys else []),
        "timeline": [{"at": step.at.isoformat(), "code": step.code, "text": _tell(step)} for step in sale.steps.all()],
    }


def list_sales(seller: User, shop: Shop, *, status: str | None, limit: int, cursor: str | None) -> dict[str, Any]:
    """A seller's sales in a shop, newest first, as `schemas.SaleList`. Raises CursorInvalid (400)."""
    after = decode_cursor(cursor, order="sales", kinds=()) if cursor else None
    sales = Sale.objects.for_shop(shop).filter(seller=seller).select_related("order", "seller")
    if status is not None:
        sales = sales.filter(status=status)
    if after is not None:
        sales = sales.filter(pk__lt=after.id)
    rows = list(sales.order_by("-pk")[: limit + 1])
    shown = rows[:limit]
    titles = _list_titles(shown)
    known = describe_sellers(shop.pk, [seller])[seller.pk]
    return {
        "items": [{**_summarise(sale, sale.order, known, earns=True), "titles": titles.get((sale.order_id, sale.seller_id), [])} for sale in shown],
        "next": Cursor(order="sales", keys=(), id=shown[-1].pk).encode() if len(rows) > limit else None,
    }


def _list_titles(sales: Sequence[Sale]) -> dict[tuple[int, int], list[str]]:
    titles: dict[tuple[int, int], list[str]] = {}
    orders_of = {sale.order_id for sale in sales}
    rows = Sale.objects.across_shops().filter(order__in=orders_of).values_list("order_id", "order__lines__seller_id", "order__lines__title")
    for order_id, seller_id, title in rows.order_by("order__lines__position").distinct():
        titles.setdefault((order_id, seller_id), []).append(title)
    return titles


def _summarise(sale: Sale, order: Order, seller: dict[str, str], *, earns: bool) -> dict[str, Any]:
    net = compute_net(sale.part.total_minor, sale.commission_minor, refunded_minor=sale.refunded_minor)
    return {
        "ref": sale.ref,
        "order": order.ref,
        "status": sale.status,
        "seller": seller,
        "currency": order.currency,
        "total_minor": sale.part.total_minor,
        "commission_minor": sale.commission_minor if earns else None,
        "net_minor": net if earns else None,
        "paid_at": sale.paid_at.isoformat(),
        "is_part_sent": sale.is_part_sent,
        "shipped_at": _say(sale.shipped_at),
        "arrived_at": _say(sale.arrived_at),
        "due_at": _say(sale.due_at),
        "released_at": _say(sale.released_at),
    }


def knows_buyer(sale: Sale) -> bool:
    """Whether its seller reads who gets the parcel: while it has to be sent, and as long as something may be wrong with it."""
    return sale.status != Status.REFUNDED and (sale.released_at is None or timezone.now() <= sale.released_at + KNOWN_FOR)


def _describe_buyer(order: Order, sale: Sale) -> dict[str, Any] | None:
    if not knows_buyer(sale):
        return None
    return {"name": order.name, "phone": order.phone, "address": order.address}


def _say(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _tell(step: SaleStep) -> str:
    said = SAID[step.code]
    if step.code == "ship" and "parcel" in step.details:
        said = "The rest of it is on its way."
    if step.code == "part_ship":
        said = f"{step.details['pieces']} of {step.details['sold']} pieces {'is' if step.details['pieces'] == 1 else 'are'} on the way."
    if step.code == "tracking" and "parcel" in step.details:
        said = f"The tracking of parcel {step.details['parcel']} changed."
    if step.code in ("ship", "part_ship", "tracking") and step.details.get("tracking"):
        said += f" Tracking: {step.details['tracking']}."
    if "days" in step.details:
        days = int(step.details["days"])
        said += f" {days} day{'' if days == 1 else 's'}."
    if step.details.get("reason"):
        said += f" Why: {step.details['reason']}"
    return said
