"""A step of a sale: its new status and the entry in its history. Only called by the actions that take steps."""

from typing import Any

from galleria.accounts.access import Actor
from galleria.kernel.outbox import record
from galleria.sales.market.errors import SaleStepRefused
from galleria.sales.market.events import SaleAdvanced
from galleria.sales.market.models import Sale, SaleStep
from galleria.sales.market.status import Status, Step, status_after


def write_sale_step(sale: Sale, step: Step, *, actor: Actor, details: dict[str, Any] | None = None) -> None:
    """Take the step with a locked sale; what else has changed of it is saved as well. Raises SaleStepRefused (409)."""
    sale.status = status_after(Status(sale.status), step, SaleStepRefused)
    sale.save()
    append_step(sale, step.value, actor=actor, details=details)


def append_step(sale: Sale, code: str, *, actor: Actor, details: dict[str, Any] | None = None) -> None:
    """Into its history; its status stays what it is."""
    step = SaleStep.objects.across_shops().create(
        shop_id=sale.shop_id, sale=sale, code=code, status=sale.status, details=details or {}, actor=actor.user
    )
    record(SaleAdvanced(sale_id=sale.pk, code=code, step_id=step.pk))
