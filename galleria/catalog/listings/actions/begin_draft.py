"""Begin a draft: an empty one, one that edits a product, or one that is like a product. Whoever edits twice gets the same draft again."""

from typing import Any

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.catalog.access import access_product
from galleria.catalog.listings.access import access_seller
from galleria.catalog.listings.errors import ListingSold, TooManyDrafts
from galleria.catalog.listings.fields import describe_base, describe_fields
from galleria.catalog.listings.models import ListingDraft, ListingPicture
from galleria.catalog.listings.rules import MOST_DRAFTS, MOST_PICTURES
from galleria.catalog.listings.schemas import ListingFields, NewDraft
from galleria.catalog.models import Product, ProductPicture, Status
from galleria.kernel.references import new_reference
from galleria.shops.models import Shop


@transaction.atomic
def begin_draft(shop: Shop, wanted: NewDraft, *, actor: Actor) -> ListingDraft:
    """The draft, open.

    Raises 401/403 (who may), ProductNotFound (404) for a product that is not theirs to change, TooManyDrafts (409), ListingSold (409) for editing
    what is sold.
    """
    user = access_seller(actor, shop, lock=True)
    product = access_product(actor, shop, wanted.product, to="change", lock=True) if wanted.product else None
    if product is None:
        return _begin(shop, user, fields=(wanted.fields or ListingFields()).model_dump(mode="json"))
    if wanted.copied:
        return _begin_copy(shop, user, product)
    if product.status == Status.SOLD:
        raise ListingSold(title=product.title)
    return _begin_editing(shop, user, product)


def _begin(shop: Shop, user: User, *, fields: dict[str, Any]) -> ListingDraft:
    _check_room(shop, user)
    return ListingDraft.objects.across_shops().create(ref=new_reference("lst"), shop=shop, user=user, fields=_fitting(fields))


def _begin_copy(shop: Shop, user: User, product: Product) -> ListingDraft:
    """Nothing is in the shop until it is published: an address and an SKU of its own come then, and at least one piece is in stock."""
    fields = describe_fields(product, list(product.variants.all()))
    draft = _begin(shop, user, fields={**fields, "quantity": 1})
    _hang(draft, product)
    return draft


def _begin_editing(shop: Shop, user: User, product: Product) -> ListingDraft:
    draft = ListingDraft.objects.for_shop(shop).filter(user=user, product=product).select_for_update(no_key=True, of=("self",)).first()
    if draft is not None and draft.is_open:
        return draft
    base = describe_base(product, list(product.variants.all()))
    _check_room(shop, user)
    draft = draft or ListingDraft(ref=new_reference("lst"), shop=shop, user=user, product=product, version=0)
    draft.fields, draft.base = _fitting(base["fields"]), base
    draft.is_open, draft.version = True, draft.version + 1
    draft.save()
    _hang(draft, product)
    return draft


def _check_room(shop: Shop, user: User) -> None:
    if ListingDraft.objects.for_shop(shop).filter(user=user, is_open=True).count() >= MOST_DRAFTS:
        raise TooManyDrafts(most=MOST_DRAFTS)


def _fitting(fields: dict[str, Any]) -> dict[str, Any]:
    return ListingFields.model_validate(fields).model_dump(mode="json")


def _hang(draft: ListingDraft, product: Product) -> None:
    """The draft's pictures become the product's. Those that it knows from before keep their originals, so that a cut can be taken back."""
    gallery = list(ProductPicture.objects.for_shop(draft.shop_id).filter(product=product).order_by("position")[:MOST_PICTURES])
    known = {row.picture_id: row for row in ListingPicture.objects.for_shop(draft.shop_id).filter(draft=draft)}
    shown = {entry.picture_id for entry in gallery}
    ListingPicture.objects.for_shop(draft.shop_id).filter(draft=draft).exclude(picture_id__in=shown).delete()
    fresh = []
    for position, entry in enumerate(gallery):
        alt = "" if entry.alt == product.title else entry.alt
        if row := known.get(entry.picture_id):
            row.position, row.alt = position, alt
            row.save(update_fields=["position", "alt"])
        else:
            values = {"original_id": entry.picture_id, "picture_id": entry.picture_id, "position": position, "alt": alt}
            fresh.append(ListingPicture(ref=new_reference("lpc"), shop_id=draft.shop_id, draft=draft, **values))
    ListingPicture.objects.across_shops().bulk_create(fresh)
