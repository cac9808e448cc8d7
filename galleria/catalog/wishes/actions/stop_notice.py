"""Wait no longer: by the link of a letter, or as the person who is signed in. Nothing is kept of a notice that was stopped."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.wishes.access import access_notice
from galleria.catalog.wishes.models import Notice
from galleria.profiles.access import access_self
from galleria.shops.models import Shop


@transaction.atomic
def stop_notice(token: str) -> None:
    """Raises NoticeNotFound (404), also the second time."""
    access_notice(token, lock=True).delete()


@transaction.atomic
def stop_every_notice(token: str) -> int:
    """All that the same person or address waits for, in all shops. Returns how many. Raises NoticeNotFound (404)."""
    notice = access_notice(token, lock=True)
    theirs = Notice.objects.across_shops().filter(person=notice.person_id, email=notice.email)
    return theirs.delete()[0]


def withdraw_notice(shop: Shop, slug: str, kind: Notice.Kind, *, actor: Actor) -> None:
    """The person waits no longer, whether they did or not. Raises Unauthenticated (401)."""
    person = access_self(actor)
    if "\x00" not in slug:
        Notice.objects.for_shop(shop).filter(person=person, product__slug=slug, kind=kind).delete()
