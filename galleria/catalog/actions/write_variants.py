"""Make the variants of products those of their drafts, and append what their prices became: planned product by product, saved together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection

from galleria.catalog.drafts import VariantDraft, find_options_fault
from galleria.catalog.errors import SkuTaken, StockBelowReserved
from galleria.catalog.events import PriceChanged
from galleria.catalog.models import PriceChange, Product, Variant
from galleria.catalog.rules.prices import WINDOW, compute_lowest_price
from galleria.kernel.causes import Cause, say_cause
from galleria.kernel.events import Event
from galleria.kernel.outbox import record_all
from galleria.kernel.problems import FieldError, Invalid
from galleria.shops.models import Shop

NEW = -1  # the price of a variant that has none yet
DRAFTED = ("options", "price_minor", "compare_at_minor", "on_hand", "barcode", "position", "retired_at")
SAVED = [*DRAFTED, "lowest_30d_minor"]
# The prices that were in force during the window before the newest one began: those in it, and the last one before it.
LATEST = """
SELECT c.variant_id, c.at, c.amount_minor FROM unnest(%(ids)s::bigint[]) AS wanted(id)
JOIN LATERAL (
    SELECT at - %(days)s * interval '1 day' AS began FROM catalog_pricechange
    WHERE variant_id = wanted.id ORDER BY at DESC, id DESC LIMIT 1) AS newest ON true
JOIN LATERAL (
    SELECT * FROM catalog_pricechange WHERE variant_id = wanted.id AND at > newest.began
    UNION ALL
    (SELECT * FROM catalog_pricechange WHERE variant_id = wanted.id AND at <= newest.began ORDER BY at DESC, id DESC LIMIT 1)) AS c ON true
ORDER BY c.variant_id, c.at, c.id
"""


@dataclass
class VariantPlan:
    """What becomes of one product's variants. Nothing is saved yet."""

    offered: list[Variant]
    before: list[int]  # the price of each offered one until now, or NEW
    changed: list[Variant] = field(default_factory=list)
    retired: list[Variant] = field(default_factory=list)
    deleted: list[Variant] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether everything is already as it should be."""
        return not (self.changed or self.retired or self.deleted or NEW in self.before)


def lock_variants(products: Sequence[Product]) -> dict[int, dict[str, Variant]]:
    """All variants of these products by product and SKU, retired ones too, locked. The caller holds the products."""
    found: dict[int, dict[str, Variant]] = {product.pk: {} for product in products}
    if found:
        rows = Variant.with_retired.across_shops().filter(product__in=list(found)).select_for_update(no_key=True, of=("self",)).order_by("pk")
        for variant in rows:
            found[variant.product_id][variant.sku] = variant
    return found


def find_owners(shop: Shop, skus: Iterable[str]) -> dict[str, int]:
    """Which product of the shop has each of these SKUs, retired ones too."""
    return dict(Variant.with_retired.for_shop(shop).filter(sku__in=list(skus)).values_list("sku", "product_id"))


def plan_variants(
    product: Product, drafts: Sequence[VariantDraft], *, known: dict[str, Variant], owners: dict[str, int], now: datetime
) -> VariantPlan:
    """Create, update, retire and revive variants by SKU. `known` are the product's own, `owners` as `find_owners` says.

    What a draft leaves out stays as it is for a SKU that is there; a compare-at price that the new price has reached goes.
    Raises Invalid (422) when options do not tell the variants apart, SkuTaken (409) when another product has a SKU, StockBelowReserved (409)
    when fewer would be on hand than are promised.
    """
    rest = dict(known)
    plan = VariantPlan(offered=[], before=[])
    for position, draft in enumerate(drafts):
        owner = owners.get(draft.sku)
        if owner is not None and owner != product.pk:
            raise SkuTaken(sku=draft.sku)
        variant = rest.pop(draft.sku, None)
        if variant is None:
            variant = Variant(shop_id=product.shop_id, product=product, sku=draft.sku, price_minor=NEW)
        was = [getattr(variant, name) for name in DRAFTED]
        plan.before.append(variant.price_minor)
        _fill(variant, draft, position=position)
        plan.offered.append(variant)
        if variant.pk is not None and was != [getattr(variant, name) for name in DRAFTED]:
            plan.changed.append(variant)
    fault = find_options_fault([variant.options for variant in plan.offered])
    if fault:
        raise Invalid(errors=[FieldError(field="variants", message=fault)])
    for dropped in rest.values():
        _drop(plan, dropped, was_shown=product.published_at is not None, now=now)
    return plan


def save_variants(plans: Sequence[VariantPlan], *, now: datetime, cause: Cause) -> None:
    """Save what was planned, for any number of products in the same few statements. `cause` is why stock changes.

    The caller calls `fill_front` and `update_fronts` afterwards. Raises django.db.IntegrityError when somebody took a SKU since it was looked up.
    """
    priced = [(variant, old) for plan in plans for variant, old in zip(plan.offered, plan.before, strict=True) if old != variant.price_minor]
    # In the order of their SKUs, so that two who bring the same new ones wait for each other instead of locking up.
    fresh = sorted((variant for plan in plans for variant in plan.offered if variant.pk is None), key=lambda variant: variant.sku)
    if not all(plan.is_empty for plan in plans):
        say_cause(cause)
    Variant.with_retired.across_shops().bulk_create(fresh)
    PriceChange.objects.across_shops().bulk_create(
        PriceChange(shop_id=variant.shop_id, variant=variant, amount_minor=variant.price_minor, at=now) for variant, _ in priced
    )
    _fill_lowest([variant for variant, old in priced if old != NEW])
    changed = [variant for plan in plans for variant in (*plan.changed, *plan.retired)]
    if changed:
        Variant.with_retired.across_shops().bulk_create(changed, update_conflicts=True, unique_fields=["id"], update_fields=SAVED)
    deleted = [variant.pk for plan in plans for variant in plan.deleted]
    if deleted:
        Variant.with_retired.across_shops().filter(pk__in=deleted).delete()
    happened: list[Event] = [
        PriceChanged(variant_id=variant.pk, before_minor=old, after_minor=variant.price_minor) for variant, old in priced if old != NEW
    ]
    record_all(happened)


def append_price(variant: Variant, amount_minor: int, *, at: datetime) -> None:
    """Add to the price history and keep the lowest price of the 30 days before beside the price."""
    PriceChange.objects.across_shops().create(shop_id=variant.shop_id, variant=variant, amount_minor=amount_minor, at=at)
    _fill_lowest([variant])
    variant.save(update_fields=["lowest_30d_minor"])


def _fill_lowest(variants: Sequence[Variant]) -> None:
    """Set the lowest price of the 30 days before the current one began, from the stored history."""
    if not variants:
        return
    histories: dict[int, list[tuple[datetime, int]]] = {variant.pk: [] for variant in variants}
    with connection.cursor() as cursor:
        cursor.execute(LATEST, {"ids": list(histories), "days": WINDOW.days})
        for variant_id, at, amount in cursor.fetchall():
            histories[variant_id].append((at, amount))
    for variant in variants:
        variant.lowest_30d_minor = compute_lowest_price(histories[variant.pk])


def _fill(variant: Variant, draft: VariantDraft, *, position: int) -> None:
    if draft.on_hand is not None:
        if draft.on_hand < variant.reserved:
            raise StockBelowReserved(reserved=variant.reserved, sku=variant.sku)
        variant.on_hand = draft.on_hand
    for name in ("options", "compare_at_minor", "barcode"):
        if name in draft.model_fields_set:
            setattr(variant, name, getattr(draft, name))
    variant.price_minor = draft.price_minor
    if variant.compare_at_minor is not None and variant.compare_at_minor <= draft.price_minor:
        variant.compare_at_minor = None
    variant.position = position
    variant.retired_at = None


def _drop(plan: VariantPlan, variant: Variant, *, was_shown: bool, now: datetime) -> None:
    """Retire it; a variant that shoppers never saw has no history to keep, and its SKU is free again."""
    if variant.reserved:
        raise StockBelowReserved(reserved=variant.reserved, sku=variant.sku)
    if not was_shown:
        plan.deleted.append(variant)
    elif variant.retired_at is None:
        variant.retired_at, variant.on_hand = now, 0
        plan.retired.append(variant)
