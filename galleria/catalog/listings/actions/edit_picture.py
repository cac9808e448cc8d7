"""Turn and cut a picture of a draft, always from the original, so that it can be taken back."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.listings.access import access_draft, access_picture
from galleria.catalog.listings.cutting import cut_picture
from galleria.catalog.listings.models import ListingDraft, ListingPicture
from galleria.catalog.listings.quality import find_hints_of
from galleria.catalog.listings.schemas import PictureEdit
from galleria.media.actions.store_uploads import store_uploads
from galleria.media.models import Picture
from galleria.shops.models import Shop


def edit_picture(shop: Shop, draft_ref: str, ref: str, edit: PictureEdit, *, actor: Actor) -> ListingPicture:
    """Show this part of the original. Nothing of it turned or cut away gives the original back.

    Raises 401/403 (who may), ListingDraftNotFound, ListingPictureNotFound (404), StorageUnavailable or PicturesBusy (503).
    """
    draft = access_draft(actor, shop, draft_ref)
    original = access_picture(draft, ref).original
    is_whole = edit.turn == 0 and edit.crop is None
    picture = original if is_whole else store_uploads(shop, [cut_picture(original, edit)], actor=actor)[0]
    return _show(draft, ref, edit, picture, hints=find_hints_of(picture.key), actor=actor)


@transaction.atomic
def _show(draft: ListingDraft, ref: str, edit: PictureEdit, picture: Picture, *, hints: list[str], actor: Actor) -> ListingPicture:
    row = access_picture(access_draft(actor, draft.shop, draft.ref, lock=True), ref)
    row.picture, row.hints = picture, hints
    row.turn, row.crop = edit.turn, edit.crop.model_dump(mode="json") if edit.crop else None
    row.save(update_fields=["picture", "hints", "turn", "crop"])
    return row
