"""Take in pictures for a draft, and say what may be better about them."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from galleria.accounts.access import Actor
from galleria.catalog.listings.access import access_draft
from galleria.catalog.listings.errors import TooManyListingPictures
from galleria.catalog.listings.models import ListingDraft, ListingPicture
from galleria.catalog.listings.quality import find_hints_of
from galleria.catalog.listings.rules import MOST_PICTURES
from galleria.kernel.references import new_reference
from galleria.media.actions.store_uploads import Readable, store_uploads
from galleria.media.models import Picture
from galleria.shops.models import Shop


def add_pictures(shop: Shop, ref: str, files: Sequence[Readable], *, actor: Actor) -> list[ListingPicture]:
    """All of them or none, behind those that are there. A picture that the draft has already stays where it is.

    The draft's version stays too: who types meanwhile is in nobody's way. Raises 401/403 (who may), ListingDraftNotFound (404),
    TooManyListingPictures (409), the inspection's problems, StorageUnavailable (503).
    """
    _check_room(access_draft(actor, shop, ref), more=len(files))  # before anything of the files is read
    pictures = store_uploads(shop, files, actor=actor)
    hints = {picture.key: find_hints_of(picture.key) for picture in pictures}
    return _add_rows(shop, ref, pictures, hints, actor)


def _check_room(draft: ListingDraft, *, more: int) -> None:
    if ListingPicture.objects.for_shop(draft.shop_id).filter(draft=draft).count() + more > MOST_PICTURES:
        raise TooManyListingPictures(most=MOST_PICTURES)


@transaction.atomic
def _add_rows(shop: Shop, ref: str, pictures: Sequence[Picture], hints: dict[str, list[str]], actor: Actor) -> list[ListingPicture]:
    draft = access_draft(actor, shop, ref, lock=True)
    rows = ListingPicture.objects.for_shop(shop).filter(draft=draft).select_related("original", "picture")
    known = {row.original_id: row for row in rows}
    last = rows.aggregate(last=Max("position"))["last"]
    place = 0 if last is None else last + 1
    fresh: list[ListingPicture] = []
    for picture in pictures:
        if picture.pk not in known:
            values = {"original": picture, "picture": picture, "hints": hints[picture.key], "position": place + len(fresh)}
            known[picture.pk] = ListingPicture(ref=new_reference("lpc"), shop=shop, draft=draft, **values)
            fresh.append(known[picture.pk])
    _check_room(draft, more=len(fresh))
    ListingPicture.objects.across_shops().bulk_create(fresh)
    return [known[picture.pk] for picture in pictures]
