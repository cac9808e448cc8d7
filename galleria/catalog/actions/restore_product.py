"""Take an archived product back, as a draft: what shoppers see of it is for somebody to look over first."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.access import access_product
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import Product, Status
from galleria.shops.models import Shop


@transaction.atomic
def restore_product(shop: Shop, slug: str, *, actor: Actor) -> Product:
    """Make it a draft. One that is not archived stays as it is.

    Raises 401/403/404 (who may), Invalid (422) when the shop's definitions have changed so that its values no longer fit.
    """
    product = access_product(actor, shop, slug, to="change", lock=True)
    if product.status != Status.ARCHIVED:
        return product
    return update_product(shop, slug, ProductPatch(status="draft"), actor=actor)
