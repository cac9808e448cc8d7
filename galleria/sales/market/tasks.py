"""Background work of sellers' sales."""

from celery import shared_task

from galleria.sales.market.actions import cancel_sale, release_sale


@shared_task(name="market.advance_due")
def advance_due() -> int:
    """See release_sale.advance_due."""
    return release_sale.advance_due()


@shared_task(name="market.remind_before_release")
def remind() -> int:
    """See release_sale.remind_before_release."""
    return release_sale.remind_before_release()


@shared_task(name="market.cancel_unsent")
def cancel_unsent() -> int:
    """See cancel_sale.cancel_unsent."""
    return cancel_sale.cancel_unsent()
