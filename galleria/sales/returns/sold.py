"""Returns as those see them who sold what comes back: of their own pieces alone, and of the buyer the name."""

from typing import Any

from django.db.models import Prefetch

from galleria.accounts.access import Actor
from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.sales.market.models import Sale
from galleria.sales.models import Order
from galleria.sales.returns.access import access_sold, is_its_seller, list_sold
from galleria.sales.returns.endings import Answerer, find_answerer, find_ending
from galleria.sales.returns.models import Return, ReturnLine, ReturnPicture, ReturnStep
from galleria.sales.returns.reads import Money, find_money, list_sellers_notes, propose
from galleria.sales.returns.rules import find_sellers_deadline
from galleria.sales.returns.status import OPEN, REPORTED, Reason, Status, Step, can_take
from galleria.sales.returns.terms import list_return_address
from galleria.shops.models import Shop

ORDER = "sold returns"
SAID = {
    "request": "The buyer asked to send it back.",
    "approve": "It may be sent back.",
    "waive": "The buyer keeps it.",
    "decline": "It was declined.",
    "send": "The buyer sent it.",
    "receive": "It came back.",
    "refund": "The money was given back.",
    "cancel": "The buyer gave it up.",
    "close": "It was closed.",
}


def list_page(actor: Actor, shop: Shop, *, is_open: bool | None, limit: int, cursor: str | None) -> dict[str, Any]:
    """`schemas.SoldReturns`, newest first. Raises Unauthenticated (401), CursorInvalid (400)."""
    after = decode_cursor(cursor, order=ORDER, kinds=()) if cursor else None
    rows = list_sold(actor, shop).select_related("order", "refund").prefetch_related(_lines_of(actor))
    if is_open is not None:
        refs = [one.value for one in OPEN]
        rows = rows.filter(status__in=refs) if is_open else rows.exclude(status__in=refs)
    if after is not None:
        rows = rows.filter(pk__lt=after.id)
    found = list(rows.order_by("-pk")[: limit + 1])
    shown = found[:limit]
    return {
        "items": [_summarise(one, actor) for one in shown],
        "next": Cursor(order=ORDER, keys=(), id=shown[-1].pk).encode() if len(found) > limit else None,
    }


def read_one(actor: Actor, shop: Shop, ref: str) -> dict[str, Any]:
    """`schemas.SoldReturn`. Raises Unauthenticated (401), ReturnNotFound (404)."""
    one = access_sold(actor, shop, ref)
    order, status, is_own = one.order, Status(one.status), is_its_seller(actor, one.seller_id)
    pictures = ReturnPicture.objects.across_shops().filter(of_return=one.asked_with_id or one.pk)
    steps = ReturnStep.objects.across_shops().filter(of_return=one)
    sale = Sale.objects.across_shops().filter(order=order, seller=actor.user).values_list("ref", flat=True).first()
    proposal = propose(order, one, order.payment) if is_own and status in OPEN else None
    answerer, ending = find_answerer(one), find_ending(one)
    money = find_money(order, one, order.payment) if status in OPEN else Money.HERE
    return {
        **_summarise(one, actor),
        "sale": sale,
        "words": one.words,
        "buyer": order.name if status in OPEN else "",
        "answer": "" if answerer == Answerer.PLATFORM else one.answer,
        "answered_by": answerer.value,
        "ending": ending.value,
        "money": money.value,
        "credit_notes": [note for note in list_sellers_notes([one.refund_id]).get(one.refund_id, []) if note["sale"] == sale]
        if one.refund_id
        else [],
        "address": one.address if is_own else [],
        "return_address": list_return_address(order, one.seller_id) if is_own and status == Status.REQUESTED else [],
        "tracking": one.tracking if is_own else "",
        "condition": one.condition,
        "proposed_minor": proposal.amount_minor if proposal else None,
        "explanation": list(proposal.explanation) if proposal else [],
        "pictures": [{"ref": picture.ref, "width": picture.width, "height": picture.height} for picture in pictures],
        "timeline": [
            {"at": step.at.isoformat(), "code": step.code, "text": SAID["close"] if ending and step.code == Step.DECLINE else SAID[step.code]}
            for step in steps
        ],
        "may": list_sellers_steps(one, money) if is_own else [],
    }


def list_sellers_steps(one: Return, money: Money) -> list[str]:
    """What its seller can do with it now: let the buyer keep it only while there is something to give. What is not as it was sent waits for the
    house to decide.
    """
    status = Status(one.status)
    steps = ["approve"] if status == Status.REQUESTED else []
    steps += ["keep"] if status == Status.REQUESTED and money == Money.HERE else []
    steps += ["decline"] if status == Status.REQUESTED and Reason(one.reason) in REPORTED else []
    steps += ["receive"] if can_take(status, Step.RECEIVE) else []
    return steps


def _lines_of(actor: Actor) -> "Prefetch[str, Any, str]":
    """Of the person's own pieces alone."""
    lines = ReturnLine.objects.across_shops().filter(line__seller=actor.user).select_related("line")
    return Prefetch("lines", queryset=lines, to_attr="own_lines")


def _summarise(one: Return, actor: Actor) -> dict[str, Any]:
    order: Order = one.order
    known = getattr(one, "own_lines", None)
    lines = known if known is not None else ReturnLine.objects.across_shops().filter(of_return=one, line__seller=actor.user).select_related("line")
    is_own = is_its_seller(actor, one.seller_id)
    until = find_sellers_deadline(Status(one.status), requested_at=one.requested_at, moved_at=one.updated_at) if is_own else None
    return {
        "ref": one.ref,
        "order": order.ref,
        "status": one.status,
        "reason": one.reason,
        "comes_back": one.comes_back,
        "is_house": not is_own,
        "pays_way_back": one.paid_by == "shop",
        "requested_at": one.requested_at.isoformat(),
        "answer_by": until.isoformat() if until else None,
        "send_by": one.send_by.isoformat() if one.send_by and one.status == Status.APPROVED else None,
        "currency": order.currency,
        "refund_minor": one.refund.amount_minor if one.refund and is_own else None,
        "lines": [
            {
                "position": line.line.position,
                "title": line.line.title,
                "options": line.line.options,
                "picture": line.line.picture,
                "quantity": line.quantity,
                "received": line.received,
            }
            for line in lines
        ],
    }
