"""Make a product of a draft, or bring the one that it edits up to date."""

from typing import Any

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.access import access_product
from galleria.catalog.actions.arrange_pictures import arrange_pictures
from galleria.catalog.actions.create_product import create_product
from galleria.catalog.actions.restore_product import restore_product
from galleria.catalog.actions.update_product import draft_of, update_product
from galleria.catalog.drafts import GalleryEntry, ProductDraft, ProductPatch, VariantDraft
from galleria.catalog.listings.access import access_draft
from galleria.catalog.listings.errors import ListingDraftMoved, ListingSold
from galleria.catalog.listings.fields import check_publishable, describe_base, find_free_slug
from galleria.catalog.listings.models import ListingDraft, ListingPicture
from galleria.catalog.listings.reads import draft_out
from galleria.catalog.listings.rules import differing
from galleria.catalog.models import Product, Status
from galleria.kernel.references import new_reference
from galleria.shops.models import Shop

OF_PRODUCT = ("title", "maker", "summary", "description")


@transaction.atomic
def publish_draft(shop: Shop, ref: str, *, version: int, actor: Actor) -> Product:
    """The product, on the shelves; the draft is closed behind it. One that is closed already is a no-op.

    Raises 401/403 (who may), ListingDraftNotFound (404), ListingDraftMoved (409) with the newer state, Invalid (422) with every wrong field by the
    form's own names, ListingSold or StockBelowReserved (409) for what became of the product meanwhile.
    """
    draft = access_draft(actor, shop, ref, lock=True)
    if not draft.is_open and draft.product is not None:
        return draft.product
    if version != draft.version:
        raise ListingDraftMoved(draft_out(draft))
    gallery = _gallery(draft)
    has_variants = bool(draft.base.get("has_variants"))
    fields = draft.fields | {
        "attributes": check_publishable(shop, draft.fields, pictures=len(gallery), has_variants=has_variants, is_new=draft.product is None)
    }
    if draft.product is None:
        draft.product = _create(shop, fields, actor)
    else:
        draft.product = _update(shop, draft.product.slug, draft, fields, actor)
    if [list(one) for one in gallery] != draft.base.get("pictures"):
        entries = [GalleryEntry(key=key, alt=alt) for key, alt in gallery]
        draft.product = arrange_pictures(shop, draft.product.slug, entries, actor=actor)
    draft.is_open, draft.base = False, describe_base(draft.product, list(draft.product.variants.all()))
    draft.version += 1
    draft.save()
    return draft.product


def _gallery(draft: ListingDraft) -> list[tuple[str, str]]:
    """Key and words of each picture, in order. Two cuts that came out the same are one picture."""
    rows = ListingPicture.objects.for_shop(draft.shop_id).filter(draft=draft).select_related("picture")
    shown: dict[str, str] = {}
    for row in rows:
        shown.setdefault(row.picture.key, row.alt or draft.fields["title"].strip())
    return list(shown.items())


def _create(shop: Shop, fields: dict[str, Any], actor: Actor) -> Product:
    sku = new_reference("L", characters=10).replace("_", "-").upper()
    wanted = ProductDraft(
        slug=find_free_slug(shop, fields["title"]),
        **{name: fields[name].strip() for name in OF_PRODUCT},
        category=fields["category"],
        condition=fields["condition"] or None,
        status="active",
        attributes=fields["attributes"],
        variants=[VariantDraft(sku=sku, price_minor=fields["price_minor"], on_hand=fields["quantity"])],
    )
    return create_product(shop, wanted, actor=actor)


def _update(shop: Shop, slug: str, draft: ListingDraft, fields: dict[str, Any], actor: Actor) -> Product:
    """Only what the person has changed: what others have changed meanwhile stays theirs."""
    product = access_product(actor, shop, slug, to="change", lock=True)
    if product.status == Status.SOLD:
        raise ListingSold(title=product.title)
    if product.status == Status.ARCHIVED:
        product = restore_product(shop, slug, actor=actor)
    changed = differing(fields, draft.base["fields"])
    patch = {name: changed[name].strip() for name in OF_PRODUCT if name in changed}
    patch |= {name: changed[name] for name in ("category", "attributes") if name in changed}
    if "condition" in changed:
        patch["condition"] = changed["condition"] or None
    if not draft.base["has_variants"] and {"price_minor", "quantity"} & changed.keys():
        patch["variants"] = [_variant(product, changed)]
    if product.status == Status.DRAFT:
        patch["status"] = Status.ACTIVE.value
    return update_product(shop, slug, ProductPatch.model_validate(patch), actor=actor) if patch else product


def _variant(product: Product, changed: dict[str, Any]) -> VariantDraft:
    kept = draft_of(product.variants.get()).model_dump(exclude={"on_hand", "compare_at_minor"})
    if "price_minor" in changed:
        kept["price_minor"] = changed["price_minor"]
    if "quantity" in changed:
        kept["on_hand"] = changed["quantity"]
    return VariantDraft.model_validate(kept)
