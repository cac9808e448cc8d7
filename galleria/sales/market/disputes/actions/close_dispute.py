"""Close a dispute: what was granted goes back, of the seller's money alone, and what is left of the sale goes on. Only called by the actions
that close one.
"""

from typing import Any

from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.refund_order import write_refund
from galleria.sales.market.actions.follow_sales import follow_sales
from galleria.sales.market.actions.receive_sale import write_arrival
from galleria.sales.market.actions.release_sale import resume_clock
from galleria.sales.market.disputes.access import Case
from galleria.sales.market.disputes.actions.write_dispute_step import write_dispute_step
from galleria.sales.market.disputes.errors import DisputeStepRefused
from galleria.sales.market.disputes.status import Outcome, Side, Status, Step, status_after
from galleria.sales.market.reads import is_in_dispute
from galleria.sales.market.status import Status as SaleStatus


def close_dispute(case: Case, step: Step, *, outcome: Outcome, amount_minor: int | None, actor: Actor, side: Side | None) -> None:
    """Of a locked case. `amount_minor` is None where nothing is decided about the money: then the sale goes on as it did before.

    Raises DisputeStepRefused, NotPaid, DisputeAtBank, RefundTooLarge (409).
    """
    dispute, order, sale = case.it, case.order, case.sale
    status_after(Status(dispute.status), step, DisputeStepRefused)  # before any money moves
    details: dict[str, Any] = {"outcome": outcome.value}
    if amount_minor is not None:
        details["amount_minor"] = amount_minor
    if amount_minor:
        reason = f"dispute {dispute.ref}"
        payment = lock_payment(order)
        dispute.refund = write_refund(order, payment, actor=actor, amount_minor=amount_minor, reason=reason, key=reason, weights={sale.seller_id: 1})
    dispute.granted_minor, dispute.outcome = amount_minor, outcome
    dispute.closed_at, dispute.answer_by = timezone.now(), None
    write_dispute_step(dispute, step, actor=actor, side=side, details=details)
    if amount_minor is not None:
        _go_on(case, actor=actor)
    elif not is_in_dispute(order, sale):
        resume_clock(order, sale)


def _go_on(case: Case, *, actor: Actor) -> None:
    """What is left of a sale that was sent is due now; one that was not sent is still to be sent, and what was released stays so."""
    sale, order = case.sale, case.order
    sale.refresh_from_db()
    if sale.status == SaleStatus.SHIPPED:
        write_arrival(sale, actor=actor)
        follow_sales(order, actor=actor)
    if sale.status == SaleStatus.ARRIVED:
        sale.due_at, sale.asked_days = timezone.now(), 0
        sale.save(update_fields=["due_at", "asked_days"])
