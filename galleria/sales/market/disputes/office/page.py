"""What stands on the page of a dispute."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from galleria.sales.market.disputes.access import Case
from galleria.sales.market.disputes.effects import read_effect
from galleria.sales.market.disputes.models import DisputePost, DisputeStep
from galleria.sales.market.disputes.office.decision import DecisionForm, write_seen
from galleria.sales.market.disputes.office.words import COLOURS, HAPPENED, OUTCOMES, REASONS, SIDES, TURNS, say_effect, say_who
from galleria.sales.market.disputes.reads import list_posts
from galleria.sales.market.disputes.rules import Effect
from galleria.sales.market.disputes.status import Outcome, Reason, Side, Status
from galleria.sales.market.payouts.reads.balance import read_balance
from galleria.sales.office.order_page import describe_piece
from galleria.sales.office.words import say_moment, say_money
from galleria.sales.terms import zone_of

SOON = timedelta(days=1)


def describe_dispute_page(case: Case, *, form: DecisionForm | None = None, seen: Effect | None = None) -> dict[str, Any]:
    """The context of disputes/office/dispute.html. `form` is one that was sent, `seen` what it would do when it fits."""
    order, sale, dispute = case.order, case.sale, case.it
    zone, currency = zone_of(order.shop), order.currency
    status = Status(dispute.status)
    steps = list(DisputeStep.objects.across_shops().filter(dispute=dispute).select_related("actor").order_by("at", "id"))
    is_yours = status == Status.DECISION and case.can_judge
    returning = read_effect(order, sale, min(dispute.granted_minor or 0, sale.left_minor))
    until = dispute.answer_by
    return {
        "one": dispute,
        "order": order,
        "sale": sale,
        "shop": order.shop,
        "status": TURNS[status],
        "colour": COLOURS[status],
        "reason": REASONS[Reason(dispute.reason)],
        "outcome": OUTCOMES[Outcome(dispute.outcome)] if dispute.outcome else "",
        "asked": say_money(dispute.asked_minor, currency),
        "granted": say_money(dispute.granted_minor, currency) if dispute.granted_minor is not None else "",
        "opened": say_moment(dispute.opened_at, zone),
        "until": say_moment(until, zone) if until else "",
        "until_iso": until.isoformat() if until else "",
        "is_late": until is not None and until <= timezone.now() + SOON,
        "zone": zone.key,
        "order_page": reverse("admin:sales_order_change", args=(order.pk,)),
        "lines": [{**describe_piece(line, order), "quantity": line.quantity} for line in order.lines.filter(seller=sale.seller_id)],
        "posts": [_describe_post(post, dispute.pk, zone) for post in list_posts(dispute)],
        "paid": say_money(sale.part.total_minor, currency),
        "refunded": say_money(refunded, currency) if (refunded := sale.refunded_minor - sale.charged_back_minor) else "",
        "charged_back": say_money(sale.charged_back_minor, currency) if sale.charged_back_minor else "",
        "commission": say_money(sale.commission_minor, currency),
        "money_is": "released to the seller" if sale.released_at else "held",
        "available": say_money(read_balance(order.shop, sale.seller_id).available_minor, currency),
        "form": (form or DecisionForm(case)) if is_yours else None,
        "why_not_yours": status == Status.DECISION and not case.can_judge,
        "effect": say_effect(seen, currency) if seen is not None else [],
        "is_promise": form is not None and form.is_bound and form.cleaned_data.get("verdict") == "return",
        "seen": write_seen(seen) if seen is not None else "",
        "can_receive": status == Status.RETURNING and case.can_give,
        "receiving": say_effect(returning, currency) if status == Status.RETURNING else [],
        "timeline": [
            {
                "what": HAPPENED[step.code],
                "details": say_money(step.details["amount_minor"], currency) if "amount_minor" in step.details else "",
                "who": say_who(step),
                "at": say_moment(step.at, zone),
                "iso": step.at.isoformat(),
                "is_last": place == len(steps) - 1,
            }
            for place, step in enumerate(steps)
        ],
    }


def _describe_post(post: DisputePost, dispute_id: int, zone: Any) -> dict[str, Any]:
    return {
        "side": SIDES[Side(post.side)],
        "shown": f"What the {SIDES[Side(post.side)].lower()} photographed",
        "words": post.words,
        "at": say_moment(post.at, zone),
        "pictures": [
            {size: reverse("admin:disputes_dispute_picture", args=(dispute_id, one.ref, size)) for size in ("small", "large")}
            | {"width": one.width, "height": one.height, "id": one.pk}
            for one in post.pictures.all()
        ],
    }
