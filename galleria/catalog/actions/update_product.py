"""Change a product. Archiving is `archive_product`, pictures are `arrange_pictures`."""

from copy import deepcopy
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from pydantic import ValidationError

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.rules import Right
from galleria.catalog.access import access_product
from galleria.catalog.actions.check_draft import read_definitions
from galleria.catalog.actions.rename_product import rename_product
from galleria.catalog.actions.write_products import plan_product, save_product
from galleria.catalog.actions.write_variants import find_owners, lock_variants
from galleria.catalog.drafts import ProductDraft, ProductPatch, VariantDraft
from galleria.catalog.models import Product, StockMovement
from galleria.kernel.causes import Cause
from galleria.kernel.problems import FieldError, Invalid
from galleria.shops.models import Shop

NEVER_NULL = ("slug", "title", "summary", "description", "maker", "category", "status", "tags", "attributes", "variants")
OF_VARIANT = ("sku", "options", "price_minor", "compare_at_minor", "on_hand", "barcode")


@transaction.atomic
def update_product(shop: Shop, slug: str, patch: ProductPatch, *, actor: Actor) -> Product:
    """Change the fields that the patch names, and no other.

    Raises 401/403/404 (who may), Invalid (422) with every wrong field, TransitionRefused, SlugTaken, SkuTaken or StockBelowReserved (409).
    """
    product = access_product(actor, shop, slug, to="change", lock=True)
    nulls = [name for name in NEVER_NULL if name in patch.model_fields_set and getattr(patch, name) is None]
    if nulls:
        raise Invalid(errors=[FieldError(field=name, message="must not be null", code="null") for name in nulls])
    if "featured_rank" in patch.model_fields_set and not actor.has_right(shop, Right.MANAGE_CATALOGUE):
        raise Invalid(errors=[FieldError(field="featured_rank", message="is set by the shop's managers", code="not_yours")])
    before = describe_product(product)
    changed = patch.model_dump(exclude_unset=True, exclude={"variants"})
    variants = patch.variants or [draft_of(variant) for variant in product.variants.all()]
    try:
        wanted = ProductDraft.model_validate({**_as_draft(product), **changed, "variants": variants})
    except ValidationError as error:
        raise Invalid(
            errors=[FieldError(field=".".join(map(str, one["loc"])) or "variants", message=one["msg"]) for one in error.errors()]
        ) from error
    rename_product(product, wanted.slug)
    cause = Cause(kind=StockMovement.Kind.ADJUSTMENT, actor_id=actor.user.pk if actor.user else None)
    apply_draft(shop, product, wanted, write_stock=patch.variants is not None, now=timezone.now(), cause=cause)
    log_change(actor, shop, what="update product", row=f"product {slug}", before=before, after=describe_product(product))
    return product


@transaction.atomic
def apply_draft(shop: Shop, product: Product, draft: ProductDraft, *, write_stock: bool, now: datetime, cause: Cause) -> None:
    """Make a locked product what the draft says; `cause` is why its stock changes.

    `write_stock` false leaves the variants, and so stock and prices, alone.
    """
    definitions = read_definitions(shop)
    owners = find_owners(shop, [variant.sku for variant in draft.variants]) if write_stock else {}
    known = lock_variants([product])[product.pk]
    plan = plan_product(product, draft, definitions=definitions, known=known, owners=owners, now=now, write_stock=write_stock)
    save_product(plan, shop=shop, definitions=definitions, now=now, cause=cause)


def _as_draft(product: Product) -> dict[str, object]:
    names = ("slug", "title", "summary", "description", "maker", "condition", "status", "tags", "attributes", "featured_rank", "published_at")
    return {**{name: getattr(product, name) for name in names}, "category": product.category.slug}


def describe_product(product: Product) -> dict[str, object]:
    """Everything that its keepers can change, for the log of their changes; variants by SKU."""
    variants = {f"variant {variant.sku}": {name: getattr(variant, name) for name in OF_VARIANT[1:]} for variant in product.variants.all()}
    return deepcopy({**_as_draft(product), **variants})


def draft_of(variant: object) -> VariantDraft:
    """A variant as it is, as a draft."""
    return VariantDraft.model_validate({name: getattr(variant, name) for name in OF_VARIANT})
