"""A guest follows the link in the letter: from now on the address waits."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from galleria.catalog.wishes.errors import NoticeNotFound
from galleria.catalog.wishes.models import Notice
from galleria.catalog.wishes.rules import CONFIRM_WITHIN


def access_notice(token: str, *, lock: bool = False) -> Notice:
    """The notice, for whoever has its link. Raises NoticeNotFound (404), also for one that was not confirmed in time."""
    rows = Notice.objects.across_shops().select_related("shop", "product")
    if lock:
        rows = rows.select_for_update(no_key=True, of=("self",))
    notice = rows.filter(token=token).first() if "\x00" not in token else None
    if notice is None or (notice.status == Notice.Status.UNCONFIRMED and notice.created_at < _oldest()):
        raise NoticeNotFound
    return notice


@transaction.atomic
def confirm_notice(token: str) -> Notice:
    """Confirming twice is a no-op. Raises NoticeNotFound (404)."""
    notice = access_notice(token, lock=True)
    if notice.status == Notice.Status.UNCONFIRMED:
        notice.status = Notice.Status.WAITING
        notice.save(update_fields=["status"])
    return notice


def _oldest() -> datetime:
    return timezone.now() - CONFIRM_WITHIN
