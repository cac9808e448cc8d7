"""A step of an order: its new status and the entry in its history. Only called by the actions that take steps."""

from typing import Any

from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.kernel.outbox import record
from galleria.sales.errors import StepRefused
from galleria.sales.events import OrderAdvanced
from galleria.sales.models import Order, OrderStep
from galleria.sales.rules.status import Status, Step, status_after


def write_step(order: Order, step: Step, *, actor: Actor, details: dict[str, Any] | None = None) -> None:
    """Take the step with a locked order. Raises StepRefused (409) when its status does not allow it."""
    order.status = status_after(Status(order.status), step, StepRefused)
    order.updated_at = timezone.now()
    order.save(update_fields=["status", "updated_at"])
    OrderStep.objects.across_shops().create(
        shop_id=order.shop_id, order=order, code=step.value, status=order.status, details=details or {}, actor=actor.user
    )
    record(OrderAdvanced(order_id=order.pk, step=step.value))
