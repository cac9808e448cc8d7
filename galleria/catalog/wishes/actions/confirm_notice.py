"""A guest follows the link in the letter: from now on the address waits."""

from django.db import transaction

from galleria.catalog.wishes.access import access_notice
from galleria.catalog.wishes.models import Notice


@transaction.atomic
def confirm_notice(token: str) -> Notice:
    """Confirming twice is a no-op. Raises NoticeNotFound (404)."""
    notice = access_notice(token, lock=True)
    if notice.status == Notice.Status.UNCONFIRMED:
        notice.status = Notice.Status.WAITING
        notice.save(update_fields=["status"])
    return notice
