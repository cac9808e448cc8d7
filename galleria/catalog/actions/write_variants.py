"""Make a product's variants those of a draft, and append what their prices became."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from galleria.catalog.drafts import VariantDraft
from galleria.catalog.errors import SkuTaken, StockBelowReserved
from galleria.catalog.events import PriceChanged
from galleria.catalog.models import PriceChange, Product, Variant
from galleria.catalog.rules.prices import compute_lowest_price
from galleria.kernel.outbox import record


@transaction.atomic
def write_variants(product: Product, drafts: Sequence[VariantDraft], *, now: datetime) -> None:
    """Create, update and drop variants by SKU. The caller holds the product's row and calls `write_front` afterwards.

    Raises SkuTaken (409) when another product has a SKU, StockBelowReserved (409) when fewer would be on hand than are promised.
    """
    known = {variant.sku: variant for variant in product.variants.select_for_update(no_key=True).order_by("pk")}
    taken = Variant.objects.for_shop(product.shop_id).filter(sku__in=[draft.sku for draft in drafts]).exclude(product=product).first()
    if taken:
        raise SkuTaken(sku=taken.sku)
    for position, draft in enumerate(drafts):
        variant = known.pop(draft.sku, None) or Variant(shop_id=product.shop_id, product=product, sku=draft.sku, price_minor=-1)
        if draft.on_hand < variant.reserved:
            raise StockBelowReserved(reserved=variant.reserved, sku=variant.sku)
        before = variant.price_minor
        variant.options = draft.options
        variant.price_minor = draft.price_minor
        variant.compare_at_minor = draft.compare_at_minor
        variant.on_hand = draft.on_hand
        variant.barcode = draft.barcode
        variant.position = position
        variant.save()
        if before != draft.price_minor:
            append_price(variant, draft.price_minor, at=now)
        if before not in (-1, draft.price_minor):
            record(PriceChanged(variant_id=variant.pk, before_minor=before, after_minor=draft.price_minor))
    for dropped in known.values():
        if dropped.reserved:
            raise StockBelowReserved(reserved=dropped.reserved, sku=dropped.sku)
        dropped.delete()


def append_price(variant: Variant, amount_minor: int, *, at: datetime) -> None:
    """Add to the price history and keep the lowest price of the 30 days before beside the price."""
    PriceChange.objects.across_shops().create(shop_id=variant.shop_id, variant=variant, amount_minor=amount_minor, at=at)
    changes = list(variant.price_changes.order_by("at", "id").values_list("at", "amount_minor"))
    variant.lowest_30d_minor = compute_lowest_price(changes)
    variant.save(update_fields=["lowest_30d_minor"])
