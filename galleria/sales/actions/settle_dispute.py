"""Settle an order's dispute, with or without money that goes back. The money itself is `refund_order`'s."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.access import access_order
from galleria.sales.actions.pay_order import lock_payment
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.actions.write_step import write_step
from galleria.sales.errors import DisputeAtBank
from galleria.sales.models import Order
from galleria.sales.payments.reads import is_at_bank
from galleria.sales.rules.status import Status, Step


@transaction.atomic
def settle_dispute(ref: str, *, actor: Actor, words: str, refund_minor: int = 0, key: str = "") -> Order:
    """Close the dispute in these words, which the buyer reads. Settling twice is a no-op. All or nothing: a refund that is refused settles nothing.

    Raises OrderNotFound (404), Forbidden (403; a refund needs the right to refund), StepRefused, NotPaid, RefundTooLarge or
    DisputeAtBank (409).
    """
    order = access_order(actor, ref, to="refund" if refund_minor else "manage", lock=True)
    if order.status != Status.DISPUTED and order.steps.filter(code=Step.SETTLE.value).exists():
        return order
    if is_at_bank(lock_payment(order)):
        raise DisputeAtBank
    write_step(order, Step.SETTLE, actor=actor, details={"reason": words})
    if refund_minor:
        refund_order(ref, actor=actor, amount_minor=refund_minor, reason=words, key=key)
    return access_order(actor, ref, to="manage")
