"""Background work of documents."""

from celery import shared_task

from galleria.sales.market.invoices.actions import bill_commission


@shared_task(name="invoices.bill_commission")
def bill() -> int:
    """See actions.bill_commission."""
    return bill_commission.bill_commission()
