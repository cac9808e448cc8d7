"""From a person to a draft: its writer alone, for as long as they may offer things in the shop."""

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.catalog.access import check_may_offer
from galleria.catalog.listings.errors import ListingDraftNotFound, ListingPictureNotFound
from galleria.catalog.listings.models import ListingDraft, ListingPicture
from galleria.profiles.access import access_self
from galleria.shops.models import Shop


def access_seller(actor: Actor, shop: Shop, *, lock: bool = False) -> User:
    """The person who offers things here; with `lock`, whatever else they begin at this moment waits. Raises 401/403 as `check_may_offer` does."""
    check_may_offer(actor, shop)
    return access_self(actor, lock=lock)


def access_draft(actor: Actor, shop: Shop, ref: str, *, lock: bool = False) -> ListingDraft:
    """One of the person's own drafts. Raises 401/403 (who may), ListingDraftNotFound (404)."""
    user = access_seller(actor, shop)
    drafts = ListingDraft.objects.for_shop(shop).filter(user=user).select_related("product", "shop")
    if lock:
        drafts = drafts.select_for_update(no_key=True, of=("self",))
    draft = drafts.filter(ref=ref).first() if "\x00" not in ref else None
    if draft is None:
        raise ListingDraftNotFound(ref=ref)
    return draft


def access_picture(draft: ListingDraft, ref: str) -> ListingPicture:
    """A picture of a draft that the person has come to. Raises ListingPictureNotFound (404)."""
    rows = ListingPicture.objects.for_shop(draft.shop_id).filter(draft=draft).select_related("original", "picture")
    picture = rows.filter(ref=ref).first() if "\x00" not in ref else None
    if picture is None:
        raise ListingPictureNotFound(ref=ref)
    return picture
