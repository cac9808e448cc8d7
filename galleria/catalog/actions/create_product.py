"""Put a new product into a shop."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.accounts.rules import Right
from galleria.catalog.access import check_may_offer
from galleria.catalog.actions.check_draft import check_category, check_values
from galleria.catalog.actions.rename_product import check_not_former
from galleria.catalog.actions.write_front import write_front
from galleria.catalog.actions.write_variants import write_variants
from galleria.catalog.drafts import ProductDraft
from galleria.catalog.errors import SlugTaken
from galleria.catalog.events import ProductPublished
from galleria.catalog.models import SHOWN, Product
from galleria.kernel.outbox import record
from galleria.kernel.problems import FieldError, Invalid
from galleria.shops.models import Shop


@transaction.atomic
def create_product(shop: Shop, draft: ProductDraft, *, actor: Actor) -> Product:
    """Create the product with its variants and first prices. People who only sell become its seller; for the others the house sells.

    Raises 401/403 (who may), Invalid (422) with every wrong field, SlugTaken or SkuTaken (409).
    """
    check_may_offer(actor, shop)
    manages = actor.has_right(shop, Right.MANAGE_CATALOGUE)
    if draft.featured_rank is not None and not manages:
        raise Invalid(errors=[FieldError(field="featured_rank", message="is set by the shop's managers", code="not_yours")])
    if draft.status == "archived":
        raise Invalid(errors=[FieldError(field="status", message="a new product cannot be archived", code="status_refused")])
    return insert_product(shop, draft, seller=None if manages else actor.user, now=timezone.now())


@transaction.atomic
def insert_product(shop: Shop, draft: ProductDraft, *, seller: User | None, now: datetime, fingerprint: str = "") -> Product:
    """The write itself, for callers that have already decided who may (here and `sync_catalogue`)."""
    category = check_category(shop, draft.category)
    attributes = check_values(shop, category, attributes=draft.attributes, condition=draft.condition)
    shown = draft.status in SHOWN
    product, created = Product.objects.across_shops().get_or_create(
        shop=shop,
        slug=draft.slug,
        defaults={
            **draft.model_dump(include={"title", "summary", "description", "maker", "condition", "status", "tags", "featured_rank"}),
            "category": category,
            "attributes": attributes,
            "seller": seller,
            "published_at": (draft.published_at or now) if shown else draft.published_at,
            "source_fingerprint": fingerprint,
        },
    )
    if not created:
        raise SlugTaken(slug=draft.slug)
    check_not_former(product)
    write_variants(product, draft.variants, now=now)
    write_front(product, shop=shop)
    if shown:
        record(ProductPublished(product_id=product.pk))
    return product
