"""A step of a return: its new status, and the entries in its history and in the order's. Only called by the actions that take steps."""

from typing import Any

from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sales.models import Order, OrderStep
from galleria.sales.returns.errors import ReturnStepRefused
from galleria.sales.returns.models import Return, ReturnStep
from galleria.sales.returns.status import Status, Step, status_after


def write_return_step(order: Order, one: Return, step: Step, *, actor: Actor, details: dict[str, Any] | None = None) -> None:
    """Take the step with a return that is locked together with its order; what else has changed of it is saved as well.

    Raises ReturnStepRefused (409) when its status does not allow it.
    """
    one.status = status_after(Status(one.status), step, ReturnStepRefused)
    one.updated_at = timezone.now()
    one.save()
    append_step(order, one, step.value, actor=actor, details=details)


def append_step(order: Order, one: Return, code: str, *, actor: Actor, details: dict[str, Any] | None = None) -> None:
    """Into both histories. The order's status stays what it is."""
    ReturnStep.objects.across_shops().create(
        shop_id=order.shop_id, of_return=one, code=code, status=one.status, details=details or {}, actor=actor.user
    )
    OrderStep.objects.across_shops().create(
        shop_id=order.shop_id, order=order, code=f"return_{code}", status=order.status, details={"return": one.ref}, actor=actor.user
    )
