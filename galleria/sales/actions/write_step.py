"""A step of an order: its new status and the entry in its history. Only called by the actions that take steps."""

from typing import Any

from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.kernel.outbox import record
from galleria.sales.errors import StepRefused
from galleria.sales.events import OrderAdvanced
from galleria.sales.models import Order, OrderStep
from galleria.sales.rules.status import Status, Step, status_after, status_resumed


def write_step(order: Order, step: Step, *, actor: Actor, details: dict[str, Any] | None = None) -> None:
    """Take the step with a locked order. Raises StepRefused (409) when its status does not allow it."""
    _write(order, step, status_after(Status(order.status), step, StepRefused), actor=actor, details=details)


def write_resumption(order: Order, *, actor: Actor, details: dict[str, Any] | None = None) -> None:
    """The dispute of a locked order is settled, and it goes on where it stood before. Raises StepRefused (409) for one that is not in dispute."""
    status_after(Status(order.status), Step.SETTLE, StepRefused)
    before = order.steps.exclude(status=Status.DISPUTED).order_by("-at", "-pk").values_list("status", flat=True)[0]
    _write(order, Step.SETTLE, status_resumed(Status(before), StepRefused), actor=actor, details=details)


def _write(order: Order, step: Step, status: Status, *, actor: Actor, details: dict[str, Any] | None) -> None:
    order.status = status
    order.updated_at = timezone.now()
    order.save(update_fields=["status", "updated_at"])
    OrderStep.objects.across_shops().create(
        shop_id=order.shop_id, order=order, code=step.value, status=order.status, details=details or {}, actor=actor.user
    )
    record(OrderAdvanced(order_id=order.pk, step=step.value))
