"""What stands on the page of an order."""

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from galleria.accounts.access import Actor
from galleria.accounts.rules import Right
from galleria.kernel.postal import list_address
from galleria.media.rules import variant_url
from galleria.sales.models import Booking, Order, OrderLine, Payment, Refund
from galleria.sales.office.bank_disputes import describe_bank_disputes
from galleria.sales.office.sellers import Doing, describe_sales
from galleria.sales.office.steps import StepForm, offer_steps
from galleria.sales.office.words import (
    ACCOUNTS,
    BOOKINGS,
    COLOURS,
    HAPPENED,
    KINDS,
    SENT_BACK,
    STRIPE_PAGES,
    WAYS,
    say_details,
    say_moment,
    say_money,
    say_payment,
    say_slot,
    say_who,
)
from galleria.sales.payments.reads import list_sent_back, read_left
from galleria.sales.rules.books import Code
from galleria.sales.rules.status import Status, Step
from galleria.sales.terms import zone_of

THUMBNAIL = 320


@dataclass(frozen=True)
class Row:
    """A line of an account of money."""

    what: str
    amount: str
    is_sum: bool = False


def describe_order_page(
    order: Order, actor: Actor, *, bound: tuple[Step, StepForm] | None = None, bound_sale: tuple[int, Doing, forms.Form] | None = None
) -> dict[str, Any]:
    """The context of sales/office/order.html."""
    payment, zone = order.payment, zone_of(order.shop)
    steps = list(order.steps.select_related("actor"))
    return {
        "order": order,
        "shop": order.shop,
        "status": order.status,
        "colour": COLOURS[Status(order.status)],
        "placed": say_moment(order.placed_at, zone),
        "zone": zone.key,
        "lines": [_line(line, order) for line in order.lines.all()],
        "total": say_money(order.total_minor, order.currency),
        "sums": list_sums(order),
        "explanation": order.quote["explanation"],
        "kind": KINDS.get(order.delivery["kind"], order.delivery["kind"]),
        "has_slots": bool(order.delivery.get("starts_at")),
        "slot": say_slot(order.delivery),
        "days": order.delivery.get("days"),
        "address": list_address(order.address or {}, order.shop.language),
        "payment": _payment(order, payment, zone, actor),
        "sales": describe_sales(order, actor, bound=bound_sale),
        "returns": order.returns.order_by("pk"),
        "bookings": list_bookings(order, zone),
        "timeline": [
            {"what": HAPPENED.get(step.code, step.code), "details": say_details(step, order.currency), "who": say_who(step, order),
             "at": say_moment(step.at, zone), "iso": step.at.isoformat(), "is_last": place == len(steps) - 1}
            for place, step in enumerate(steps)
        ],
        "offered": offer_steps(order, payment, actor, bound=bound),
        "open_step": bound[0].value if bound else "",
        "waits_for_payment": _waits(order, payment),
    }  # fmt: skip


def list_sums(order: Order) -> list[Row]:
    """The quote, from the goods to the total."""
    quote, currency = order.quote, order.currency
    rows = [Row("Pieces", say_money(quote["subtotal_minor"], currency))]
    rows += [Row(one["name"], f"\u2212{say_money(one['amount_minor'], currency)}") for one in quote["discounts"]]
    if quote["delivery_minor"] is not None:
        rows.append(Row(quote["delivery_name"], say_money(quote["delivery_minor"], currency)))
    word = "contained" if quote["tax_included"] else "added"
    taxes = [Row(f"Tax at {one['percent']} %, {word}", say_money(one["tax_minor"], currency)) for one in quote["taxes"]]
    total = Row("Total", say_money(order.total_minor, currency), is_sum=True)
    return [*rows, total, *taxes] if quote["tax_included"] else [*rows, *taxes, total]


def list_bookings(order: Order, zone: ZoneInfo) -> list[dict[str, Any]]:
    """What the ledger says of the order: debit and credit of every booking."""
    bookings = Booking.objects.for_shop(order.shop).filter(order=order).order_by("pk").prefetch_related("entries__account")
    return [
        {
            "kind": BOOKINGS.get(booking.kind, booking.kind),
            "key": booking.key,
            "at": say_moment(booking.at, zone),
            "entries": [
                {
                    "account": _account(entry.account.code),
                    "debit": say_money(entry.amount_minor, order.currency) if entry.amount_minor > 0 else "",
                    "credit": say_money(-entry.amount_minor, order.currency) if entry.amount_minor < 0 else "",
                }
                for entry in booking.entries.all()
            ],
        }
        for booking in bookings
    ]


def _account(code: str) -> str:
    return ACCOUNTS[Code(code)] if code in set(Code) else code


def describe_piece(line: OrderLine, order: Order) -> dict[str, Any]:
    """What was sold, as a line of a page begins."""
    picture = line.picture
    return {
        "title": line.title,
        "maker": line.maker,
        "sku": line.sku,
        "options": ", ".join(map(str, line.options.values())),
        "picture": variant_url(picture["key"], THUMBNAIL) if picture else "",
        "colour": picture["color"] if picture else "",
        "price": say_money(line.price_minor, order.currency),
        "address": f"/{order.shop.slug}/products/{line.slug}",
    }


def _line(line: OrderLine, order: Order) -> dict[str, Any]:
    return {**describe_piece(line, order), "quantity": line.quantity, "total": say_money(line.total_minor, order.currency)}


def _payment(order: Order, payment: Payment, zone: ZoneInfo, actor: Actor) -> dict[str, Any]:
    is_open = payment.status == Payment.Status.OPEN
    left = read_left(payment)
    return {
        "way": WAYS[Payment.Method(payment.method)],
        "status": payment.status,
        "said": say_payment(payment),
        "due": say_money(payment.amount_minor, order.currency) if is_open else "",
        "due_at": say_moment(order.due_at, zone) if is_open and order.due_at else "",
        "due_word": "fetched" if payment.method == Payment.Method.AT_PICKUP else "there",
        "paid_at": say_moment(payment.paid_at, zone) if payment.paid_at else "",
        "invoice": str(getattr(order, "invoice", "")),
        "reference": payment.reference or "",
        "refunded": say_money(payment.refunded_minor, order.currency) if payment.refunded_minor else "",
        "left": say_money(left, order.currency) if payment.refunded_minor else "",
        "refunds": [
            {
                "id": one.pk,
                "amount": say_money(one.amount_minor, order.currency),
                "reason": one.reason,
                "at": say_moment(one.at, zone),
                "credit_note": str(getattr(one, "credit_note", "")),
                "waits": one.status == Refund.Status.WAITING,
                "to_send": one.to_send,
                "has_failed": one.status == Refund.Status.FAILED,
                "error": one.error,
            }
            for one in payment.refunds.select_related("credit_note").order_by("pk")
        ],
        "may_retry": actor.has_right(order.shop, Right.REFUND),
        "link": f"{STRIPE_PAGES}{payment.reference}" if payment.method == Payment.Method.CARD and payment.reference else "",
        "sent_back": [
            {"amount": say_money(one["amount_minor"], order.currency), "why": SENT_BACK[one["reason"]], "is_done": one["is_done"]}
            for one in (list_sent_back(payment) if payment.method == Payment.Method.CARD else [])
        ],
        "disputes": describe_bank_disputes(order, payment) if payment.method == Payment.Method.CARD else [],
    }


def _waits(order: Order, payment: Payment) -> str:
    """Why a step that one might look for is not open."""
    if payment.status != Payment.Status.OPEN:
        return ""
    if order.status == Status.PENDING and payment.method == Payment.Method.CARD:
        return "The buyer has a quarter of an hour to pay by card. Then the order is paid or cancelled by itself."
    if order.status == Status.PENDING and payment.method != Payment.Method.AT_PICKUP:
        return "Nothing is prepared before the money is there."
    if order.status == Status.READY:
        return "It is paid before it is handed over: note the payment first."
    return ""
