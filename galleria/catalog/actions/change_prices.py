"""Make several pieces dearer or cheaper by a percentage, all of them or none."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.accounts.rules import Right
from galleria.catalog.access import access_product
from galleria.catalog.actions.update_product import draft_of, update_product
from galleria.catalog.drafts import ProductPatch, VariantDraft
from galleria.catalog.errors import PriceMoved
from galleria.catalog.models import Product
from galleria.catalog.rules.prices import change_by_percent
from galleria.kernel.money import LARGEST_MINOR
from galleria.kernel.problems import FieldError, Forbidden, Invalid
from galleria.shops.models import Shop


@transaction.atomic
def change_prices(shop: Shop, slugs: Sequence[str], percent: Decimal, *, seen: Mapping[str, int], actor: Actor) -> list[Product]:
    """Change the price of every variant of these products; a compare-at price that the new one has reached goes.

    `seen` are the prices by SKU that the person has decided on, in minor units: when one is another by now, PriceMoved (409) and nothing is
    changed. Raises Forbidden (403) and ProductNotFound (404) (who may), Invalid (422) for a price that would be too much and for values that the
    shop's definitions no longer take.
    """
    if not actor.has_right(shop, Right.MANAGE_CATALOGUE):
        raise Forbidden
    changed = []
    ids = Product.objects.for_shop(shop).filter(slug__in=slugs).order_by("pk").values_list("slug", flat=True)
    for slug in list(ids):  # locked in the order of their ids, as everybody does
        product = access_product(actor, shop, slug, to="change", lock=True)
        drafts = []
        for variant in product.variants.all():
            if seen.get(variant.sku) != variant.price_minor:
                raise PriceMoved(sku=variant.sku)
            price = change_by_percent(variant.price_minor, percent)
            if price > LARGEST_MINOR:
                raise Invalid(errors=[FieldError(field="price", message=f"of {variant.sku} would be too much", code="too_much")])
            keeps = variant.compare_at_minor is not None and variant.compare_at_minor > price
            wanted = {**draft_of(variant).model_dump(exclude={"on_hand"}), "price_minor": price}
            drafts.append(VariantDraft.model_validate({**wanted, "compare_at_minor": variant.compare_at_minor if keeps else None}))
        changed.append(update_product(shop, slug, ProductPatch(variants=drafts), actor=actor))
    return changed
