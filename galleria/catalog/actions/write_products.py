"""Make products what their drafts say: each planned on its own, so that it can be refused on its own, and all saved in the same few statements.

Who may, and which product a draft is for, the callers have decided: `create_product`, `update_product`, `sync_catalogue` and imports.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from galleria.catalog.actions.check_draft import Definitions, check_category, check_values
from galleria.catalog.actions.write_front import WRITTEN, fill_front, update_fronts
from galleria.catalog.actions.write_search import write_search
from galleria.catalog.actions.write_variants import VariantPlan, find_owners, plan_variants, save_variants
from galleria.catalog.drafts import ProductDraft
from galleria.catalog.errors import SkuTaken, SlugTaken, TransitionRefused
from galleria.catalog.events import ProductChanged, ProductPublished, ProductWithdrawn
from galleria.catalog.models import SHOWN, Product, Status, Variant
from galleria.catalog.rules.status import check_transition
from galleria.kernel.causes import Cause
from galleria.kernel.events import Event
from galleria.kernel.outbox import record_all
from galleria.shops.models import Shop

DRAFTED = ("title", "summary", "description", "maker", "condition", "status", "tags", "featured_rank")


@dataclass
class ProductPlan:
    """What becomes of one product. Nothing is saved yet."""

    product: Product
    variants: VariantPlan
    before: dict[str, Any]
    was_shown: bool

    @property
    def is_new(self) -> bool:
        """Whether the product is not there yet."""
        return not self.before

    @property
    def is_withdrawn(self) -> bool:
        """Whether this archives it."""
        return not self.is_new and self.product.status == Status.ARCHIVED != self.before["status"]

    @property
    def changes_nothing(self) -> bool:
        """Whether everything is already as the draft says."""
        return not self.is_new and self.variants.is_empty and self.before == _columns(self.product)


def plan_product(
    product: Product,
    draft: ProductDraft,
    *,
    definitions: Definitions,
    known: dict[str, Variant],
    owners: dict[str, int],
    now: datetime,
    write_stock: bool = True,
) -> ProductPlan:
    """Fill a product, new or locked, from a draft. `known` are its variants, locked; `owners` as `find_owners` says.

    `write_stock` false leaves the variants, and so stock and prices, alone. Raises Invalid (422) with wrong fields, TransitionRefused, SkuTaken
    or StockBelowReserved (409); then the product's object is not to be used.
    """
    is_new = product.pk is None
    before = {} if is_new else _columns(product)
    was_shown = not is_new and product.status in SHOWN
    if not is_new:
        check_transition(product.status, draft.status, TransitionRefused)
    category = check_category(definitions, draft.category)
    product.attributes = check_values(definitions, category, attributes=draft.attributes, condition=draft.condition)
    product.category = category
    variants = _plan_variants(product, draft, known=known, owners=owners, now=now, write_stock=write_stock)
    for name in DRAFTED:
        setattr(product, name, getattr(draft, name))
    if product.status == Status.ARCHIVED:
        product.featured_rank = None
    product.published_at = draft.published_at or product.published_at
    if product.status in SHOWN and product.published_at is None:
        product.published_at = now
    return ProductPlan(product=product, variants=variants, before=before, was_shown=was_shown)


@transaction.atomic
def save_products(plans: Sequence[ProductPlan], *, shop: Shop, definitions: Definitions, now: datetime, cause: Cause) -> None:
    """Save what was planned, tell what happened, and let search and caches know. Repeating it with new plans changes nothing more.

    `cause` is why stock changes, for its record.

    Raises django.db.IntegrityError when somebody took a slug or SKU since it was looked up; then nothing is saved.
    """
    if not plans:
        return
    fresh = [plan for plan in plans if plan.is_new]
    rest = [plan for plan in plans if not plan.is_new]
    for plan in fresh:
        _fill_front(plan, definitions, shop)
        plan.product.stock = sum(variant.on_hand for variant in plan.variants.offered)
    Product.objects.across_shops().bulk_create([plan.product for plan in fresh])
    save_variants([plan.variants for plan in plans], now=now, cause=cause)
    for plan in rest:
        _fill_front(plan, definitions, shop)
    update_fronts([plan.product for plan in rest])
    write_search([plan.product.pk for plan in plans], shop=shop)
    happened: list[Event] = []
    for plan in plans:
        shown = plan.product.status in SHOWN
        if plan.is_withdrawn:
            happened.append(ProductWithdrawn(product_id=plan.product.pk))
        elif shown and not plan.was_shown:
            happened.append(ProductPublished(product_id=plan.product.pk))
        elif not plan.is_new:
            happened.append(ProductChanged(product_id=plan.product.pk))
    record_all(happened)


def save_product(plan: ProductPlan, *, shop: Shop, definitions: Definitions, now: datetime, cause: Cause) -> None:
    """Save one. Raises SlugTaken or SkuTaken (409) when somebody took the name since it was looked up."""
    try:
        save_products([plan], shop=shop, definitions=definitions, now=now, cause=cause)
    except IntegrityError as error:
        if "product_slug_in_shop" in str(error):
            raise SlugTaken(slug=plan.product.slug) from error
        if "variant_sku_in_shop" not in str(error):
            raise
        owners = find_owners(shop, [variant.sku for variant in plan.variants.offered])
        own = None if plan.is_new else plan.product.pk
        raise SkuTaken(sku=next((sku for sku, owner in owners.items() if owner != own), "")) from error
    plan.product.refresh_from_db(fields=["stock"])  # the trigger's


def _plan_variants(
    product: Product, draft: ProductDraft, *, known: dict[str, Variant], owners: dict[str, int], now: datetime, write_stock: bool
) -> VariantPlan:
    if write_stock:
        return plan_variants(product, draft.variants, known=known, owners=owners, now=now)
    offered = sorted((one for one in known.values() if one.retired_at is None), key=lambda one: (one.position, one.pk))
    return VariantPlan(offered=offered, before=[variant.price_minor for variant in offered])


def _fill_front(plan: ProductPlan, definitions: Definitions, shop: Shop) -> None:
    fill_front(plan.product, plan.variants.offered, definitions=definitions, language=shop.language)


def _columns(product: Product) -> dict[str, Any]:
    """What is written of a product as it is stored, without asking for the rows that it points to."""
    return {name: getattr(product, column) for name, column in WRITTEN.items() if name != "updated_at"}
