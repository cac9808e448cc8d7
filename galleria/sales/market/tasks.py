"""Background work of sellers' sales."""

from celery import shared_task

from galleria.sales.market.actions import release_sale


@shared_task(name="market.advance_due")
def advance_due() -> int:
    """See release_sale.advance_due."""
    return release_sale.advance_due()


@shared_task(name="market.remind_before_release")
def remind() -> int:
    """See release_sale.remind_before_release."""
    return release_sale.remind_before_release()
