"""Change how many of a variant are there, by hand: counted anew, broken, found. What orders and imports change goes with them, not through here."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.catalog.access import access_product
from galleria.catalog.errors import StockBelowReserved, VariantNotFound
from galleria.catalog.models import StockMovement, Variant
from galleria.kernel.causes import Cause, say_cause
from galleria.kernel.problems import FieldError, Invalid
from galleria.shops.models import Shop

MOST = 1_000_000  # of a variant, as in drafts
LONGEST_REASON = 200


@transaction.atomic
def adjust_stock(shop: Shop, slug: str, sku: str, *, change: int, reason: str, actor: Actor) -> Variant:
    """Add so many pieces, or take them away when `change` is negative. A difference, so that two who count at once are both right.

    Raises 401/403/404 (who may), VariantNotFound (404), Invalid (422) for a change of nothing or without a reason, StockBelowReserved (409) when
    fewer would be left than are promised.
    """
    product = access_product(actor, shop, slug, to="change", lock=True)
    variant: Variant | None = Variant.objects.for_shop(shop).select_for_update(no_key=True, of=("self",)).filter(product=product, sku=sku).first()
    if variant is None:
        raise VariantNotFound(sku=sku)
    reason = " ".join(reason.split())
    faults = {
        "change": "must not be nothing" if change == 0 else f"leaves more than {MOST:,}" if variant.on_hand + change > MOST else "",
        "reason": "is needed" if not reason else f"is longer than {LONGEST_REASON} signs" if len(reason) > LONGEST_REASON else "",
    }
    if any(faults.values()):
        raise Invalid(errors=[FieldError(field=name, message=message, code="invalid") for name, message in faults.items() if message])
    before = variant.on_hand
    if before + change < variant.reserved:
        raise StockBelowReserved(reserved=variant.reserved, sku=sku)
    say_cause(Cause(kind=StockMovement.Kind.ADJUSTMENT, actor_id=actor.user.pk if actor.user else None, note=reason))
    variant.on_hand = before + change
    variant.save(update_fields=["on_hand"])
    log_change(
        actor,
        shop,
        what="adjust stock",
        row=f"product {product.slug}",
        before={f"variant {sku}": before},
        after={f"variant {sku}": variant.on_hand, "reason": reason},
    )
    return variant
