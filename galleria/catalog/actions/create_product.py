"""Put a new product into a shop."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.models import User
from galleria.accounts.rules import Right
from galleria.catalog.access import check_may_offer
from galleria.catalog.actions.check_draft import read_definitions
from galleria.catalog.actions.rename_product import check_not_former
from galleria.catalog.actions.write_products import plan_product, save_product
from galleria.catalog.actions.write_variants import find_owners
from galleria.catalog.drafts import ProductDraft
from galleria.catalog.errors import SlugTaken
from galleria.catalog.models import Product, StockMovement
from galleria.kernel.causes import Cause
from galleria.kernel.problems import FieldError, Invalid
from galleria.shops.models import Shop


@transaction.atomic
def create_product(shop: Shop, draft: ProductDraft, *, actor: Actor) -> Product:
    """Create the product with its variants and first prices. People who only sell become its seller; for the others the house sells.

    Raises 401/403 (who may), Invalid (422) with every wrong field, SlugTaken or SkuTaken (409).
    """
    check_may_offer(actor, shop, lock=True)
    manages = actor.has_right(shop, Right.MANAGE_CATALOGUE)
    if draft.featured_rank is not None and not manages:
        raise Invalid(errors=[FieldError(field="featured_rank", message="is set by the shop's managers", code="not_yours")])
    check_may_begin_as(draft.status)
    cause = Cause(kind=StockMovement.Kind.OPENING, actor_id=actor.user.pk if actor.user else None)
    product = insert_product(shop, draft, seller=None if manages else actor.user, now=timezone.now(), cause=cause)
    log_change(actor, shop, what="create product", row=f"product {product.slug}", before={}, after=draft.model_dump(exclude_unset=True))
    return product


def check_may_begin_as(status: str) -> None:
    """Raises Invalid (422) for a status that no product begins with."""
    if status == "archived":
        raise Invalid(errors=[FieldError(field="status", message="a new product cannot be archived", code="status_refused")])


@transaction.atomic
def insert_product(shop: Shop, draft: ProductDraft, *, seller: User | None, now: datetime, cause: Cause, fingerprint: str = "") -> Product:
    """The write itself, for callers that have already decided who may (here and `sync_catalogue`)."""
    if Product.objects.for_shop(shop).filter(slug=draft.slug).exists():
        raise SlugTaken(slug=draft.slug)
    definitions = read_definitions(shop)
    product = Product(shop=shop, slug=draft.slug, seller=seller, source_fingerprint=fingerprint)
    owners = find_owners(shop, [variant.sku for variant in draft.variants])
    plan = plan_product(product, draft, definitions=definitions, known={}, owners=owners, now=now)
    save_product(plan, shop=shop, definitions=definitions, now=now, cause=cause)
    check_not_former(product)
    return product
