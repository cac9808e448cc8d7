"""Background work of returns."""

from celery import shared_task

from galleria.sales.returns.actions import close_return, store_return_picture


@shared_task(name="returns.close_unsent")
def close_unsent() -> int:
    """See actions.close_return."""
    return close_return.close_unsent()


@shared_task(name="returns.delete_waiting_pictures")
def delete_waiting_pictures() -> int:
    """See actions.store_return_picture."""
    return store_return_picture.delete_waiting_pictures()
