"""What stands on the page of a return."""

from typing import Any
from urllib.parse import quote

from django.urls import reverse

from galleria.accounts.access import Actor
from galleria.sales.models import Order
from galleria.sales.office.order_page import describe_piece
from galleria.sales.office.words import say_moment, say_money
from galleria.sales.returns.endings import Answerer, find_answerer
from galleria.sales.returns.models import Return, ReturnLine
from galleria.sales.returns.office.steps import StepForm, offer_steps
from galleria.sales.returns.office.words import COLOURS, HAPPENED, REASONS, say_who
from galleria.sales.returns.reads import find_left, list_sellers_notes, propose
from galleria.sales.returns.rules import find_sellers_deadline
from galleria.sales.returns.status import OPEN, Reason, Status, Step
from galleria.sales.terms import zone_of


def describe_return_page(one: Return, actor: Actor, *, bound: tuple[Step, StepForm] | None = None) -> dict[str, Any]:
    """The context of returns/office/return.html."""
    order, zone = one.order, zone_of(one.shop)
    payment, refund = order.payment, one.refund
    steps = list(one.steps.select_related("actor"))
    note = getattr(refund, "credit_note", None) if refund else None
    is_open = one.status in OPEN
    until = find_sellers_deadline(Status(one.status), requested_at=one.requested_at, moved_at=one.updated_at) if one.seller else None
    proposal = propose(order, one, payment) if is_open else None
    return {
        "one": one,
        "order": order,
        "shop": one.shop,
        "status": one.status,
        "colour": COLOURS[Status(one.status)],
        "reason": REASONS[Reason(one.reason)],
        "seller": one.seller.get_full_name() if one.seller else "",
        "seller_until": say_moment(until, zone) if until else "",
        "asked": say_moment(one.requested_at, zone),
        "arrived": say_moment(one.arrived_at, zone),
        "zone": zone.key,
        "order_page": reverse("admin:sales_order_change", args=(order.pk,)),
        "lines": [_line(line, order) for line in one.lines.select_related("line")],
        "pictures": [
            {size: reverse("admin:returns_return_picture", args=(one.pk, picture.ref, size)) for size in ("small", "large")}
            | {"width": picture.width, "height": picture.height, "id": picture.pk}
            for picture in (one.asked_with or one).pictures.all()
        ],
        "send_by": say_moment(one.send_by, zone) if one.send_by and one.status in (Status.APPROVED, Status.SENT) else "",
        "proposed": say_money(proposal.amount_minor, order.currency) if proposal else "",
        "explanation": proposal.explanation if proposal else (),
        "left": say_money(find_left(order, one, payment), order.currency),
        "who_wrote": _say_who_wrote(one),
        "sellers_notes": [
            {"number": note["number"], "address": f"/api/v1/sales/{quote(note['sale'])}/documents/{note['number']}"}
            for note in (list_sellers_notes([refund.pk])[refund.pk] if refund else ())
        ],
        "refunded": say_money(refund.amount_minor, order.currency) if refund else "",
        "credit_note": str(note) if note else "",
        "credit_note_address": f"/api/v1/orders/{quote(order.ref)}/credit-notes/{note}" if note else "",
        "timeline": [
            {
                "what": HAPPENED.get(step.code, step.code),
                "details": say_money(step.details["amount_minor"], order.currency) if "amount_minor" in step.details else "",
                "who": say_who(step, one),
                "at": say_moment(step.at, zone),
                "iso": step.at.isoformat(),
                "is_last": place == len(steps) - 1,
            }
            for place, step in enumerate(steps)
        ],
        "offered": offer_steps(order, one, payment, actor, bound=bound),
        "open_step": bound[0].value if bound else "",
    }


def _say_who_wrote(one: Return) -> str:
    """Whose words stand as its answer."""
    answerer = find_answerer(one)
    if answerer == Answerer.SELLER and one.seller:
        return f"{one.seller.get_full_name()}, the seller, wrote"
    return "Written by itself" if answerer == Answerer.PLATFORM else "The shop wrote"


def _line(line: ReturnLine, order: Order) -> dict[str, Any]:
    came = "" if line.received is None else f"{line.received} came, {line.restocked} back into stock"
    return {**describe_piece(line.line, order), "quantity": line.quantity, "sold": line.line.quantity, "came": came}
