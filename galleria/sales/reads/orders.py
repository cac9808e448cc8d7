"""Orders as their buyers see them."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection

from galleria.accounts.models import User
from galleria.kernel.cursors import Cursor, CursorInvalid, decode_cursor
from galleria.sales.access import key_of
from galleria.sales.market.ratings.waiting import WAITS_FOR_RATING
from galleria.sales.market.reads import describe_parts
from galleria.sales.models import Invoice, Order, OrderStep, Payment, Refund
from galleria.sales.payments.reads import can_pay, list_sent_back
from galleria.sales.rules.status import BUYER_CANCELS, Status
from galleria.sales.terms import find_selling

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SAID = {
    "placed": "The order was placed.",
    "pay": "The payment is there.",
    "prepare": "It is being prepared.",
    "make_ready": "It is ready.",
    "ship": "It is on its way.",
    "deliver": "It was handed over.",
    "complete": "The order is complete.",
    "cancel": "The order was cancelled.",
    "dispute": "Something is being settled.",
    "settle": "It was settled.",
    "refund": "Money was sent back.",
    "remind": "It was not fetched yet.",
    "return_request": "You asked to send something back.",
    "return_approve": "It may be sent back.",
    "return_waive": "It need not be sent back.",
    "return_decline": "It cannot be sent back.",
    "return_send": "It is on its way back.",
    "return_receive": "What you sent back has arrived.",
    "return_refund": "The return is settled.",
    "return_cancel": "The return was given up.",
    "return_close": "The return was closed.",
}
LINE = ("sku", "slug", "title", "maker", "options", "picture", "quantity", "price_minor", "total_minor")
LIST = f"""
SELECT o.id, o.ref, s.slug, s.name, o.status, o.placed_at, o.currency, o.total_minor, sums.count, sums.titles, {WAITS_FOR_RATING}, sums.picture
FROM sales_order o JOIN shops_shop s ON s.id = o.shop_id CROSS JOIN LATERAL (
    SELECT coalesce(sum(l.quantity), 0)::int AS count, coalesce((array_agg(l.title ORDER BY l.position))[:3], '{{}}') AS titles,
        (array_agg(l.picture ORDER BY l.position))[1]::text AS picture FROM sales_orderline l WHERE l.order_id = o.id) AS sums
WHERE o.user_id = %(user)s AND (%(at)s::timestamptz IS NULL OR (o.placed_at, o.id) < (%(at)s::timestamptz, %(id)s::bigint))
ORDER BY o.placed_at DESC, o.id DESC LIMIT %(limit)s
"""


def read_order(order: Order, *, tell_key: bool) -> dict[str, Any]:
    """An order with everything around it, as `describe_order` says."""
    lines, steps, payment = list(order.lines.values("seller_id", *LINE)), list(order.steps.all()), order.payment
    return describe_order(
        order,
        payment,
        lines,
        steps,
        tell_key=tell_key,
        invoice=Invoice.objects.across_shops().filter(order=order).first(),
        refunds=list(payment.refunds.order_by("pk")) if payment.refunded_minor else [],
        sent_back=list_sent_back(payment) if payment.method == Payment.Method.CARD else [],
        parts=describe_parts(order) if any(line["seller_id"] for line in lines) else [],
    )


def describe_order(
    order: Order,
    payment: Payment,
    lines: Sequence[Mapping[str, Any]],
    steps: Sequence[OrderStep],
    *,
    tell_key: bool,
    invoice: Invoice | None = None,
    refunds: Sequence[Refund] = (),
    sent_back: Sequence[Mapping[str, Any]] = (),
    parts: Sequence[Mapping[str, Any]] = (),
) -> dict[str, Any]:
    """The wire shape `schemas.OrderOut`. `tell_key` to the one who opened it by its key, or has just placed it."""
    shop = order.shop
    return {
        "ref": order.ref,
        "key": key_of(order.ref) if tell_key else None,
        "shop": shop.slug,
        "shop_name": shop.name,
        "status": order.status,
        "placed_at": order.placed_at.isoformat(),
        "email": order.email,
        "name": order.name,
        "address": order.address,
        "delivery": {**{name: order.delivery[name] for name in ("name", "kind", "text", "days", "starts_at", "ends_at")}, "tracking": order.tracking},
        "payment": {
            "method": payment.method,
            "status": payment.status,
            "amount_minor": payment.amount_minor,
            "refunded_minor": payment.refunded_minor,
            "instructions": list_instructions(order, payment),
            "can_pay": can_pay(order, payment),
            "refunds": [{"amount_minor": one.amount_minor, "status": one.status, "at": one.at.isoformat()} for one in refunds],
            "sent_back": sent_back,
            "due_at": order.due_at.isoformat() if order.due_at and payment.status == Payment.Status.OPEN else None,
        },
        "invoice": None if invoice is None else str(invoice),
        "gift_message": order.gift_message,
        "note": order.note,
        "lines": [{name: line[name] for name in LINE} for line in lines],
        "parts": parts,
        "quote": order.quote,
        "timeline": [{"at": step.at.isoformat(), "code": step.code, "text": _say(step.code, step.details)} for step in steps],
        "may_cancel": Status(order.status) in BUYER_CANCELS
        and all(part["status"] == "refunded" or (part["status"] == "paid" and not part["parcels"]) for part in parts),
    }


def list_instructions(order: Order, payment: Payment) -> list[str]:
    """What the buyer has still to do to pay, line by line; nothing when it is paid."""
    if payment.status != Payment.Status.OPEN:
        return []
    if payment.method == Payment.Method.AT_PICKUP:
        return ["You pay when you receive it."]
    if payment.method == Payment.Method.CARD:
        return ["Pay by card on the page of your order."]
    selling = find_selling(order.shop)
    bank = selling.bank if selling else None
    if bank is None:
        return ["Write to the shop to learn where to pay."]
    said = [f"Account holder: {bank.holder}", f"Account: {bank.account}"]
    said += [f"BIC: {bank.bic}"] if bank.bic else []
    said += [f"Bank: {bank.bank}"] if bank.bank else []
    return [*said, f"Reference: {order.ref}"]


def list_orders(user: User, *, limit: int, cursor: str | None) -> dict[str, Any]:
    """A person's orders in all shops, newest first, as `schemas.OrderList`. Raises CursorInvalid (400)."""
    after = decode_cursor(cursor, order="orders", kinds=(int,)) if cursor else None
    at = _from_us(after.keys[0]) if after else None
    with connection.cursor() as database:
        database.execute(LIST, {"user": user.pk, "at": at, "id": after.id if after else 0, "limit": limit + 1})
        rows = database.fetchall()
    shown = rows[:limit]
    last = Cursor(order="orders", keys=(_to_us(shown[-1][5]),), id=shown[-1][0]).encode() if len(rows) > limit else None
    names = ("ref", "shop", "shop_name", "status", "placed_at", "currency", "total_minor", "count", "titles", "may_rate")
    return {
        "items": [{**dict(zip(names, row[1:11], strict=True)), "picture": None if row[11] is None else json.loads(row[11])} for row in shown],
        "next": last,
    }


def _say(code: str, details: dict[str, Any]) -> str:
    said = SAID[code]
    if code == "ship" and details.get("tracking"):
        said += f" Tracking: {details['tracking']}."
    return said


def _to_us(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(microseconds=1)


def _from_us(us: object) -> datetime:
    try:
        return EPOCH + timedelta(microseconds=int(str(us)))
    except (OverflowError, ValueError):
        raise CursorInvalid from None
