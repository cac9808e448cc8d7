"""Returns as their buyers see them, and what a return is worth."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from galleria.sales.market.invoices.models import SaleDocument
from galleria.sales.market.models import Sale
from galleria.sales.market.objections import list_objections
from galleria.sales.market.parts import find_lefts, read_parts
from galleria.sales.market.pieces import find_unsent
from galleria.sales.market.reads import describe_sellers
from galleria.sales.market.rules import HOUSE, Part
from galleria.sales.models import CreditNote, Order, Payment, Refund
from galleria.sales.payments.reads import is_at_bank, read_left, read_lost
from galleria.sales.returns.endings import Answerer, Ending, find_answerer, find_ending, is_sellers
from galleria.sales.returns.models import Return, ReturnLine, ReturnPicture, ReturnStep
from galleria.sales.returns.rules import MOST_PICTURES, Proposal, propose_refund
from galleria.sales.returns.status import TRANSITIONS, Reason, Status, Step
from galleria.sales.returns.terms import Standing, list_return_address, look_at

SAID = {
    "request": "You asked to send it back.",
    "approve": "{who} agreed.",
    "waive": "{who} agreed; nothing has to be sent.",
    "decline": "{who} declined.",
    "send": "You sent it.",
    "receive": "It has arrived.",
    "refund": "The money was given back.",
    "cancel": "You gave it up.",
    "close": "It was closed.",
}


class Money(StrEnum):
    """Whether something can be given back for a return now."""

    HERE = "here"
    AT_BANK = "at_bank"  # the buyer's bank looks into the payment
    GONE = "gone"


def list_returns(order: Order) -> list[Return]:
    """With all that is shown of them, the oldest first."""
    return list(
        Return.objects.across_shops()
        .filter(order=order)
        .select_related("refund__credit_note", "seller")
        .prefetch_related(
            Prefetch("lines", queryset=ReturnLine.objects.across_shops().select_related("line")),
            Prefetch("pictures", queryset=ReturnPicture.objects.across_shops()),
            Prefetch("steps", queryset=ReturnStep.objects.across_shops()),
        )
        .order_by("pk")
    )


def describe_returns(order: Order) -> dict[str, Any]:
    """`schemas.ReturnsOut`: what can be sent back, what was, and the credit notes of the order."""
    standing, returns = look_at(order), list_returns(order)
    sellers = describe_sellers(order.shop_id, [one.line.seller for one in standing.lines if one.line.seller])
    rest = _find_rest(order, returns)
    notes = CreditNote.objects.across_shops().filter(invoice__order=order).order_by("pk")
    return {
        "order": order.ref,
        "currency": order.currency,
        "may_request": not standing.why_not,
        "why_not": standing.why_not,
        **_describe_window(standing),
        "paid_by": standing.terms.paid_by,
        "send_within_days": standing.terms.send_within_days,
        "address": list_return_address(order),
        "text": standing.terms.text,
        "never_text": standing.terms.never_text,
        "most_pictures": MOST_PICTURES,
        "lines": [
            {
                "position": one.line.position, "sku": one.line.sku, "title": one.line.title, "maker": one.line.maker, "options": one.line.options,
                "picture": one.line.picture, "quantity": one.line.quantity, "free": one.free, "is_never": one.is_never,
                "faults_only": one.faults_only, "in_dispute": one.in_dispute,
                "seller": sellers.get(one.line.seller_id or 0),
            }
            for one in standing.lines
        ],
        "returns": [describe_return(order, one, sellers, together=_list_together(one, returns), **rest) for one in returns],
        "credit_notes": [{"number": str(note), "amount_minor": note.amount_minor, "issued_at": note.issued_at.isoformat()} for note in notes],
    }  # fmt: skip


def describe_return(
    order: Order,
    one: Return,
    sellers: Mapping[int, dict[str, str]],
    *,
    together: Sequence[Return],
    notes: Mapping[int, list[dict[str, str]]],
    objections: Mapping[int, datetime],
) -> dict[str, Any]:
    """`schemas.ReturnOut`. `together`: it and those that were asked for with it, the first first; that one has the pictures. `notes` by refund,
    `objections` by seller.
    """
    status = Status(one.status)
    seller, answerer = sellers.get(one.seller_id or 0), find_answerer(one)
    refund = one.refund
    return {
        "ref": one.ref,
        "order": order.ref,
        "seller": seller,
        "together": [other.ref for other in together if other is not one],
        "status": one.status,
        "reason": one.reason,
        "words": one.words,
        "comes_back": one.comes_back,
        "paid_by": one.paid_by,
        "address": one.address,
        "answer": one.answer,
        "answered_by": answerer.value,
        "objects_until": _say_until(objections.get(one.seller_id or 0)) if status == Status.DECLINED and answerer == Answerer.SELLER else None,
        "send_by": one.send_by.isoformat() if one.send_by and status in (Status.APPROVED, Status.SENT) else None,
        "tracking": one.tracking,
        "requested_at": one.requested_at.isoformat(),
        "refund_minor": refund.amount_minor if refund else None,
        "credit_note": str(refund.credit_note) if refund and hasattr(refund, "credit_note") else None,
        "sellers_credit_notes": notes.get(refund.pk, []) if refund else [],
        "currency": order.currency,
        "lines": [
            {"position": line.line.position, "title": line.line.title, "options": line.line.options, "picture": line.line.picture,
             "quantity": line.quantity, "received": line.received}
            for line in one.lines.all()
        ],
        "pictures": [{"ref": picture.ref, "width": picture.width, "height": picture.height} for picture in together[0].pictures.all()],
        "timeline": [{"at": step.at.isoformat(), "code": step.code, "text": _tell(step, one, seller)} for step in one.steps.all()],
        "may_cancel": Step.CANCEL in TRANSITIONS[status],
        "may_send": Step.SEND in TRANSITIONS[status],
    }  # fmt: skip


def read_return(order: Order, ref: str) -> dict[str, Any]:
    """One of the order's."""
    returns = list_returns(order)
    one = next(one for one in returns if one.ref == ref)
    sellers = describe_sellers(order.shop_id, [one.seller] if one.seller else [])
    return describe_return(order, one, sellers, together=_list_together(one, returns), **_find_rest(order, [one]))


def list_sellers_notes(refund_ids: Collection[int]) -> dict[int, list[dict[str, str]]]:
    """Sellers' credit notes of these refunds: whose sale, and the number."""
    found: dict[int, list[dict[str, str]]] = {pk: [] for pk in refund_ids}
    if not found:
        return found
    documents = SaleDocument.objects.across_shops().filter(refund__in=found, kind=SaleDocument.Kind.CREDIT_NOTE)
    for note in documents.select_related("sale").defer("party", "house", "content").order_by("pk"):
        if note.refund_id is not None:
            found[note.refund_id].append({"sale": note.sale.ref, "number": str(note)})
    return found


def _find_rest(order: Order, returns: Sequence[Return]) -> dict[str, Any]:
    is_declined = any(one.status == Status.DECLINED and one.seller_id for one in returns)
    return {
        "notes": list_sellers_notes([one.refund_id for one in returns if one.refund_id is not None]),
        "objections": list_objections(order) if is_declined else {},
    }


def _say_until(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None and moment >= timezone.now() else None


def _tell(step: ReturnStep, one: Return, seller: Mapping[str, str] | None) -> str:
    """Who did it is who took the step: what ended by itself, nobody did."""
    if step.code == Step.DECLINE and find_ending(one) != Ending.NONE:
        return SAID[Step.CLOSE]
    return SAID[step.code].format(who=seller["name"] if seller and is_sellers(step, one) else "The shop")


def _list_together(one: Return, returns: Sequence[Return]) -> list[Return]:
    first = one.asked_with_id or one.pk
    return [other for other in returns if first in (other.pk, other.asked_with_id)]


def propose(order: Order, one: Return, payment: Payment) -> Proposal:
    """What is given back for it, of what is left of the payment; of what one of several sold, of what is left of their part."""
    lines = list(one.lines.select_related("line"))
    pieces = {line.line.position: line.quantity if line.received is None else line.received for line in lines}
    part = _find_part(order, one)
    return propose_refund(
        order.quote,
        _by_quote(order, pieces),
        _by_quote(order, count_before(order, one)),
        reason=Reason(one.reason),
        after=one.requested_at - one.arrived_at,
        left_minor=_find_left(order, part, payment),
        share=(part.places, part.money.delivery_minor) if part else None,
        whose="the seller" if one.seller_id else "the shop",
    )


def find_money(order: Order, one: Return, payment: Payment) -> Money:
    """Where what could be given back for it is."""
    if is_at_bank(payment):
        return Money.AT_BANK
    return Money.HERE if propose(order, one, payment).amount_minor else Money.GONE


def find_left(order: Order, one: Return, payment: Payment) -> int:
    """The most that can be given back for it."""
    return _find_left(order, _find_part(order, one), payment)


@dataclass(frozen=True)
class _Part:
    """What one of several sold of an order: which of its lines, for what money."""

    seller: int
    places: frozenset[int]
    money: Part


def _find_part(order: Order, one: Return) -> _Part | None:
    """None where one sold all of it, or the return has pieces of several."""
    sales = _list_sales(order)
    sellers = [seller or HOUSE for seller in order.lines.order_by("position").values_list("seller_id", flat=True)]
    asked = {seller or HOUSE for seller in one.lines.values_list("line__seller", flat=True)}
    if len(set(sellers)) == 1 or len(asked) != 1 or not sales:
        return None
    (seller,) = asked
    return _Part(seller, frozenset(place for place, who in enumerate(sellers) if who == seller), read_parts(order, sales)[seller])


def _find_left(order: Order, part: _Part | None, payment: Payment) -> int:
    left = read_left(payment)
    if part is None:
        return left
    sales = _list_sales(order)
    lefts = find_lefts(read_parts(order, sales), sales, refunded_minor=payment.refunded_minor, lost_minor=read_lost(payment))
    return min(left, lefts[part.seller])


def _list_sales(order: Order) -> list[Sale]:
    return list(Sale.objects.across_shops().filter(order=order).order_by("pk"))


def count_before(order: Order, one: Return) -> dict[int, int]:
    """Pieces that came back with other returns whose money was given back, and those that were never sent, by position."""
    others = ReturnLine.objects.across_shops().filter(of_return__order=order, of_return__status=Status.REFUNDED).exclude(of_return=one)
    counted: Counter[int] = Counter()
    for position, received in others.values_list("line__position", "received"):
        counted[position] += received or 0
    unsent = find_unsent(order)
    for line, position in order.lines.filter(pk__in=unsent).values_list("pk", "position"):
        counted[position] += unsent[line]
    return dict(counted)


def list_credited_pieces(note: CreditNote) -> Sequence[str]:
    """What came back for it, where it was given for a return; of an order that several sell, of what the house sells."""
    lines = ReturnLine.objects.across_shops().filter(of_return__refund=note.refund, received__gt=0)
    return _name_pieces(lines if note.invoice.part is None else lines.filter(line__seller=None))


def list_sellers_pieces(refund: Refund, seller_id: int) -> Sequence[str]:
    """The same of what one seller sells."""
    return _name_pieces(ReturnLine.objects.across_shops().filter(of_return__refund=refund, received__gt=0, line__seller=seller_id))


def _name_pieces(returned: QuerySet[ReturnLine]) -> Sequence[str]:
    lines = returned.select_related("line")
    return [f"{line.received} × {line.line.title} ({line.line.sku})" for line in lines]  # noqa: RUF001 - as it is printed


def _by_quote(order: Order, pieces: dict[int, int]) -> dict[int, int]:
    """By the place of the line in the quote: lines are numbered as they stand there, from whatever the first one is numbered."""
    positions = sorted(order.lines.values_list("position", flat=True))
    return {positions.index(position): count for position, count in pieces.items()}


def _describe_window(standing: Standing) -> dict[str, Any]:
    window = standing.window
    return {
        "any_until": window.any_until.isoformat() if window else None,
        "fault_until": window.fault_until.isoformat() if window else None,
    }
