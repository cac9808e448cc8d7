"""Keep what the form has."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.listings.access import access_draft
from galleria.catalog.listings.errors import ListingDraftMoved
from galleria.catalog.listings.models import ListingDraft, ListingPicture
from galleria.catalog.listings.reads import draft_out
from galleria.catalog.listings.rules import place_pictures
from galleria.catalog.listings.schemas import DraftSave
from galleria.shops.models import Shop


@transaction.atomic
def save_draft(shop: Shop, ref: str, save: DraftSave, *, actor: Actor) -> ListingDraft:
    """Write the form when it was filled in on the version that is there. What changes nothing raises no version, and is welcome on any.

    So a save whose answer was lost may be sent again. Raises 401/403 (who may), ListingDraftNotFound (404), ListingDraftMoved (409) with the
    newer state: another device was quicker, or has published it.
    """
    draft = access_draft(actor, shop, ref, lock=True)
    pictures = {row.ref: row for row in ListingPicture.objects.for_shop(shop).filter(draft=draft)}
    order = place_pictures(list(pictures), [one.ref for one in save.pictures])
    words = {one.ref: one.alt for one in save.pictures}
    fields = save.fields.model_dump(mode="json")
    moved = [row for place, name in enumerate(order) if _place(row := pictures[name], place, words.get(name, row.alt))]
    if draft.is_open and fields == draft.fields and not moved:
        return draft
    if not draft.is_open or save.version != draft.version:
        raise ListingDraftMoved(draft_out(draft))
    ListingPicture.objects.for_shop(shop).bulk_update(moved, ["position", "alt"])
    draft.fields, draft.version = fields, draft.version + 1
    draft.save(update_fields=["fields", "version", "updated_at"])
    return draft


def _place(row: ListingPicture, position: int, alt: str) -> bool:
    """Whether that is another place, or other words, than it had."""
    is_moved = (row.position, row.alt) != (position, alt)
    row.position, row.alt = position, alt
    return is_moved
