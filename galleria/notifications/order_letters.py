"""What a letter about an order says, in the shop's look and money."""

from datetime import datetime
from typing import Any
from urllib.parse import quote

from babel.dates import format_date, format_time
from django.conf import settings

from galleria.kernel.letters import queue_letter
from galleria.kernel.money import Money
from galleria.kernel.personal_data import ERASED
from galleria.kernel.postal import list_address
from galleria.sales.access import key_of
from galleria.sales.actions.cancel_order import UNFETCHED
from galleria.sales.models import Order, OrderStep, Payment, Refund
from galleria.sales.payments.models import Intent
from galleria.sales.reads.orders import read_order
from galleria.sales.terms import zone_of
from galleria.shops.letter_look import render_letter

WHY_RETURNED = {
    Intent.Reason.LATE: "it came after the time for which we kept your pieces, and somebody else has them now",
    Intent.Reason.CANCELLED: "the order had been cancelled before it came",
    Intent.Reason.AMOUNT: "it was another amount than the order's",
    Intent.Reason.TWICE: "the order was paid already",
}


def write_order_letter(order_id: int, kind: str, *, refund: Refund | None = None, returned: Intent | None = None, reason: str = "") -> None:
    """Queue the letter of this kind (templates/letters/orders/) to the order's buyer, in the caller's transaction; none to who was erased."""
    order = Order.objects.across_shops().select_related("shop", "payment").get(pk=order_id)
    if order.email.endswith(ERASED):
        return
    subject, text, html = render_letter(order.shop, f"orders/{kind}", build_context(order, refund=refund, returned=returned, reason=reason))
    queue_letter(to=order.email, subject=subject, text=text, html=html, sender_name=order.shop.name)


def find_reason(order_id: int, step: str) -> str:
    """What was noted with the last of these steps."""
    last = OrderStep.objects.across_shops().filter(order=order_id, code=step).order_by("pk").last()
    return str(last.details.get("reason", "")) if last else ""


def build_context(order: Order, *, refund: Refund | None = None, returned: Intent | None = None, reason: str = "") -> dict[str, Any]:
    """What the templates know: everything written out for people."""
    shop, said = order.shop, read_order(order, tell_key=True)
    known, language = said["quote"], shop.language.replace("-", "_")

    def money(amount: int) -> str:
        return Money(amount, order.currency).format_short(shop.language)

    lines = [
        {"title": line["title"], "options": ", ".join(line["options"].values()), "quantity": line["quantity"], "total": money(line["total_minor"])}
        for line in said["lines"]
    ]
    sums = [(one["name"], f"-{money(one['amount_minor'])}") for one in known["discounts"]]
    if known["delivery_minor"]:
        sums.append((known["delivery_name"], money(known["delivery_minor"])))
    if not known["tax_included"] and known["tax_minor"]:
        sums.append(("Tax", money(known["tax_minor"])))
    return {
        "ref": order.ref,
        "name": order.name,
        "address": f"{settings.PUBLIC_URL}/{shop.slug}/orders/{quote(order.ref)}?key={key_of(order.ref)}",
        "lines": lines,
        "sums": sums,
        "total": money(order.total_minor),
        "tax": money(known["tax_minor"]) if known["tax_included"] and known["tax_minor"] else "",
        "delivery": said["delivery"]["name"],
        "to": list_address(order.address or {}, language),
        "slot": _say_slot(said["delivery"], language),
        "tracking": order.tracking,
        "instructions": said["payment"]["instructions"],
        "due": _say_day(order, language) if said["payment"]["due_at"] and order.payment.method == Payment.Method.TRANSFER else "",
        "fetch_until": _say_day(order, language) if said["payment"]["due_at"] and order.payment.method == Payment.Method.AT_PICKUP else "",
        "is_unfetched": order.payment.status == Payment.Status.CANCELLED and order.steps.filter(code="cancel", details__reason=UNFETCHED).exists(),
        "kept_until": _say_hold(order, language),
        "returned": Money(returned.received_minor, returned.received_currency).format_short(shop.language) if returned else "",
        "why": WHY_RETURNED[Intent.Reason(returned.reason)] if returned else "",
        "gift_message": order.gift_message,
        "refund": money(refund.amount_minor) if refund else "",
        "reason": refund.reason if refund else reason,
    }


def _say_hold(order: Order, language: str) -> str:
    """Until when the pieces are kept for who pays by card."""
    if order.payment.method != Payment.Method.CARD or order.payment.status != Payment.Status.OPEN or order.due_at is None:
        return ""
    return str(format_time(order.due_at.astimezone(zone_of(order.shop)), "short", locale=language))


def _say_day(order: Order, language: str) -> str:
    """Until when it waits for money or its buyer, on the shop's calendar; "" without a date."""
    return format_date(order.due_at.astimezone(zone_of(order.shop)), "long", locale=language) if order.due_at else ""


def _say_slot(delivery: dict[str, Any], language: str) -> str:
    """The slot by the shop's own clock, whose offset it was written with."""
    if delivery["starts_at"] is None:
        return ""
    starts, ends = datetime.fromisoformat(delivery["starts_at"]), datetime.fromisoformat(delivery["ends_at"])
    day = format_date(starts, "full", locale=language)
    times = [format_time(one.replace(tzinfo=None), "short", locale=language) for one in (starts, ends)]
    return f"{day}, {times[0]} to {times[1]}"
