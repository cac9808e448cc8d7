"""Make a product's variants those of a draft, and append what their prices became."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction

from galleria.catalog.drafts import VariantDraft, find_options_fault
from galleria.catalog.errors import SkuTaken, StockBelowReserved
from galleria.catalog.events import PriceChanged
from galleria.catalog.models import PriceChange, Product, Variant
from galleria.catalog.rules.prices import WINDOW, compute_lowest_price
from galleria.kernel.outbox import record
from galleria.kernel.problems import FieldError, Invalid

NEW = -1  # the price of a variant that has none yet


@transaction.atomic
def write_variants(product: Product, drafts: Sequence[VariantDraft], *, now: datetime) -> None:
    """Create, update, retire and revive variants by SKU. The caller holds the product's row and calls `write_front` afterwards.

    What a draft leaves out stays as it is for a SKU that is there; a compare-at price that the new price has reached goes.
    Raises Invalid (422) when options do not tell the variants apart, SkuTaken (409) when another product has a SKU, StockBelowReserved (409)
    when fewer would be on hand than are promised.
    """
    known = {variant.sku: variant for variant in product.variants(manager="with_retired").select_for_update(no_key=True).order_by("pk")}
    skus = [draft.sku for draft in drafts]
    taken = Variant.with_retired.for_shop(product.shop_id).filter(sku__in=skus).exclude(product=product).first()
    if taken:
        raise SkuTaken(sku=taken.sku)
    variants = [known.pop(sku) if sku in known else Variant(shop_id=product.shop_id, product=product, sku=sku, price_minor=NEW) for sku in skus]
    before = [variant.price_minor for variant in variants]
    for position, (variant, draft) in enumerate(zip(variants, drafts, strict=True)):
        _fill(variant, draft, position=position)
    fault = find_options_fault([variant.options for variant in variants])
    if fault:
        raise Invalid(errors=[FieldError(field="variants", message=fault)])
    for variant, old in zip(variants, before, strict=True):
        _save(variant)
        if old != variant.price_minor:
            append_price(variant, variant.price_minor, at=now)
        if old not in (NEW, variant.price_minor):
            record(PriceChanged(variant_id=variant.pk, before_minor=old, after_minor=variant.price_minor))
    for dropped in known.values():
        _drop(dropped, was_shown=product.published_at is not None, now=now)


def append_price(variant: Variant, amount_minor: int, *, at: datetime) -> None:
    """Add to the price history and keep the lowest price of the 30 days before beside the price."""
    PriceChange.objects.across_shops().create(shop_id=variant.shop_id, variant=variant, amount_minor=amount_minor, at=at)
    newest_first = variant.price_changes.order_by("-at", "-id").values_list("at", "amount_minor")
    began = newest_first[0][0] - WINDOW  # `at` itself may be older: catalogue files bring earlier prices
    window = [*newest_first.filter(at__gt=began), *newest_first.filter(at__lte=began)[:1]]
    variant.lowest_30d_minor = compute_lowest_price(window[::-1])
    variant.save(update_fields=["lowest_30d_minor"])


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


def _save(variant: Variant) -> None:
    """Raises SkuTaken when somebody else saved the SKU since it was looked up."""
    try:
        with transaction.atomic():
            variant.save()
    except IntegrityError as error:
        if "variant_sku_in_shop" not in str(error):
            raise
        raise SkuTaken(sku=variant.sku) from error


def _drop(variant: Variant, *, was_shown: bool, now: datetime) -> None:
    """Retire it; a variant that shoppers never saw has no history to keep, and its SKU is free again."""
    if variant.reserved:
        raise StockBelowReserved(reserved=variant.reserved, sku=variant.sku)
    if not was_shown:
        variant.delete()
    elif variant.retired_at is None:
        variant.retired_at, variant.on_hand = now, 0
        variant.save(update_fields=["retired_at", "on_hand"])
