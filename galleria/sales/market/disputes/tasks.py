"""Background work of disputes."""

from celery import shared_task

from galleria.sales.market.disputes.actions import lapse_disputes, store_dispute_picture
from galleria.sales.market.disputes.actions import tell_staff as staff


@shared_task(name="disputes.lapse")
def lapse() -> int:
    """See actions.lapse_disputes."""
    return lapse_disputes.lapse_disputes()


@shared_task(name="disputes.delete_waiting_pictures")
def delete_waiting_pictures() -> int:
    """See actions.store_dispute_picture."""
    return store_dispute_picture.delete_waiting_pictures()


@shared_task(name="disputes.tell_staff")
def tell_staff() -> int:
    """See actions.tell_staff."""
    return staff.tell_staff()
