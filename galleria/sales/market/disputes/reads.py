"""Disputes as both sides see them."""

from datetime import datetime
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone

from galleria.sales.market.disputes.access import Case
from galleria.sales.market.disputes.models import Dispute, DisputePicture, DisputePost, DisputeStep
from galleria.sales.market.disputes.rules import MOST_PICTURES, list_reasons
from galleria.sales.market.disputes.status import Reason, Status, Step, can_take
from galleria.sales.market.models import Sale
from galleria.sales.market.objections import find_objection_end
from galleria.sales.models import Order
from galleria.sales.payments.reads import is_order_at_bank
from galleria.sales.returns.models import ReturnLine
from galleria.sales.returns.status import OPEN
from galleria.shops.models import Shop

SAID = {
    "open": "The buyer said what is wrong.",
    "answer": "The seller does not agree: the shop decides.",
    "accept": "The seller gives what was asked for.",
    "ask_back": "It goes back first, then the money comes.",
    "lapse": "Nobody answered in time: the shop decides.",
    "withdraw": "The buyer let it be.",
    "decide": "The shop has decided.",
    "send_back": "It is on its way back.",
    "come_back": "It has come back.",
    "miss": "It was not sent back in time: the shop decides.",
    "drop": "All of it was paid back.",
}
BUYERS = {"withdraw": Step.WITHDRAW, "send_back": Step.SEND_BACK}
SELLERS = {"answer": Step.ANSWER, "accept": Step.ACCEPT, "ask_back": Step.ASK_BACK, "come_back": Step.COME_BACK}


def describe_standing(case: Case) -> dict[str, Any]:
    """`schemas.DisputeStanding`."""
    sale = case.sale
    left = sale.left_minor
    reasons = _list_open_reasons(case) if left and not is_order_at_bank(case.order) else ()
    return {
        "sale": sale.ref,
        "order": case.order.ref,
        "currency": case.order.currency,
        "left_minor": left,
        "reasons": list(reasons),
        "objects_until": _find_objects_until(case, is_open=bool(reasons)),
        "most_pictures": MOST_PICTURES,
        "may": list_acts(case, can_open=bool(reasons)),
        "dispute": describe_dispute(case.dispute) if case.dispute else None,
    }


def list_acts(case: Case, *, can_open: bool) -> list[str]:
    """What the caller can do with it now, as `schemas.DisputeAct`."""
    if case.dispute is None or case.dispute.is_let_be:
        return ["open"] if can_open and case.standing.buys else []
    status = Status(case.dispute.status)
    acts = ["say"] if case.side is not None and status != Status.CLOSED else []
    steps = (BUYERS if case.standing.buys else {}) | (SELLERS if case.standing.sells else {})
    return [*acts, *(name for name, step in steps.items() if can_take(status, step))]


def list_posts(dispute: Dispute) -> list[DisputePost]:
    """With their pictures, the first first."""
    pictures = Prefetch("pictures", queryset=DisputePicture.objects.across_shops())
    return list(DisputePost.objects.across_shops().filter(dispute=dispute).prefetch_related(pictures).order_by("pk"))


def describe_dispute(dispute: Dispute) -> dict[str, Any]:
    """`schemas.DisputeOut`."""
    steps = DisputeStep.objects.across_shops().filter(dispute=dispute).order_by("at", "id")
    return {
        "ref": dispute.ref,
        "status": dispute.status,
        "outcome": dispute.outcome,
        "reason": dispute.reason,
        "asked_minor": dispute.asked_minor,
        "granted_minor": dispute.granted_minor,
        "answer_by": dispute.answer_by.isoformat() if dispute.answer_by else None,
        "return_to": dispute.return_to,
        "tracking": dispute.tracking,
        "sent_back_at": dispute.sent_back_at.isoformat() if dispute.sent_back_at else None,
        "opened_at": dispute.opened_at.isoformat(),
        "closed_at": dispute.closed_at.isoformat() if dispute.closed_at else None,
        "posts": [
            {
                "side": post.side,
                "code": post.code,
                "words": post.words,
                "at": post.at.isoformat(),
                "pictures": [{"ref": one.ref, "width": one.width, "height": one.height} for one in post.pictures.all()],
            }
            for post in list_posts(dispute)
        ],
        "timeline": [{"at": step.at.isoformat(), "code": step.code, "text": SAID[step.code]} for step in steps],
    }


def list_urgent(shop: Shop, *, most: int) -> tuple[list[tuple[int, str, str, datetime]], int]:
    """Those that the house has to decide in a shop, the most pressing first: row, number, buyer, until when; and how many there are in all."""
    rows = Dispute.objects.for_shop(shop).filter(status=Status.DECISION.value)
    found = [
        (pk, ref, name, until)
        for pk, ref, name, until in rows.order_by("answer_by", "pk").values_list("pk", "ref", "sale__order__name", "answer_by")[:most]
        if until is not None
    ]
    return found, rows.count() if len(found) == most else len(found)


def _find_objects_until(case: Case, *, is_open: bool) -> str | None:
    until = find_objection_end(case.order, case.sale) if is_open else None
    return until.isoformat() if until is not None and until >= timezone.now() else None


def _list_open_reasons(case: Case) -> tuple[Reason, ...]:
    if case.dispute is not None and not case.dispute.is_let_be:
        return ()
    if find_open_return(case.order, case.sale) is not None:
        return ()
    return list_reasons_now(case.order, case.sale)


def list_reasons_now(order: Order, sale: Sale) -> tuple[Reason, ...]:
    """Why a dispute about it may be opened now, where there is none or its buyer let it be."""
    until = find_objection_end(order, sale)
    return list_reasons(
        sale.status, paid_at=sale.paid_at, released_at=sale.released_at, now=timezone.now(), objects_until=until, is_part_sent=sale.is_part_sent
    )


def find_open_return(order: Order, sale: Sale) -> str | None:
    """The number of what is to come back of the sale, the first first."""
    lines = ReturnLine.objects.across_shops().filter(
        of_return__order=order, of_return__status__in=[one.value for one in OPEN], line__seller=sale.seller_id
    )
    return lines.order_by("of_return").values_list("of_return__ref", flat=True).first()
