"""Give the money back for a return."""

from collections import Counter
from collections.abc import Mapping

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.kernel.money import Money
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.refund_order import write_refund
from galleria.sales.errors import RefundTooLarge
from galleria.sales.market.rules import HOUSE
from galleria.sales.models import Order, Payment
from galleria.sales.returns.access import access_return
from galleria.sales.returns.actions.write_return_step import write_return_step
from galleria.sales.returns.models import Return
from galleria.sales.returns.reads import find_left
from galleria.sales.returns.rules import compute_paid, compute_part
from galleria.sales.returns.status import Status, Step


@transaction.atomic
def refund_return(ref: str, *, actor: Actor, amount_minor: int) -> Return:
    """Give back so much for what came, once: a second time it is the same refund, whatever the amount. Its letters are the refund's. Of what a seller
    sold no more goes back than is left of their part.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused, NotPaid, RefundTooLarge (409).
    """
    order, one = access_return(actor, ref, to="refund", lock=True)
    if one.status == Status.REFUNDED:
        return one
    payment = lock_payment(order)
    left = find_left(order, one, payment)
    if amount_minor > left and payment.refunded_minor < payment.amount_minor:
        raise RefundTooLarge(left=Money(left, order.currency).format_short(order.shop.language))
    write_return_refund(order, one, payment, actor=actor, amount_minor=amount_minor)
    return one


def write_return_refund(order: Order, one: Return, payment: Payment, *, actor: Actor, amount_minor: int) -> None:
    """The refund of a return that is locked with its order and payment, and the step."""
    one.refund = write_refund(
        order,
        payment,
        actor=actor,
        amount_minor=amount_minor,
        reason=f"return {one.ref}",
        key=f"return {one.pk}",
        weights=_weigh(order, one),
    )
    write_return_step(order, one, Step.REFUND, actor=actor, details={"amount_minor": one.refund.amount_minor})


def _weigh(order: Order, one: Return) -> Mapping[int, int]:
    """By who sold it, what was paid for the pieces that came back: each bears a refund by that."""
    paid, _ = compute_paid(order.quote)
    weights: Counter[int] = Counter()
    for line in one.lines.select_related("line"):
        sold = line.line
        weights[sold.seller_id or HOUSE] += compute_part(paid[sold.position], sold=sold.quantity, before=0, pieces=line.received or 0)
    return weights
