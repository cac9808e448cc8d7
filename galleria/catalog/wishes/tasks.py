"""Background work of notices."""

from celery import shared_task

from galleria.catalog.wishes.actions import send_notices as sending


@shared_task(name="wishes.send_notices")
def send_notices() -> int:
    """See actions/send_notices.py."""
    return sending.send_notices()


@shared_task(name="wishes.delete_old")
def delete_old() -> int:
    """See actions/send_notices.py."""
    return sending.delete_old_notices()
