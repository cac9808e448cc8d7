"""Take a product out of the shop for good. Its page says so from then on."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.catalog.access import access_product
from galleria.catalog.actions.check_draft import read_definitions
from galleria.catalog.actions.write_front import write_front
from galleria.catalog.errors import TransitionRefused
from galleria.catalog.events import ProductWithdrawn
from galleria.catalog.models import Product, Status
from galleria.catalog.rules.status import check_transition
from galleria.kernel.outbox import record
from galleria.shops.models import Shop


@transaction.atomic
def archive_product(shop: Shop, slug: str, *, actor: Actor) -> Product:
    """Archive it. Archiving twice is a no-op.

    Raises 401/403/404 (who may), TransitionRefused (409) while it is reserved for a buyer.
    """
    product = access_product(actor, shop, slug, to="change", lock=True)
    if product.status == Status.ARCHIVED:
        return product
    check_transition(product.status, Status.ARCHIVED, TransitionRefused)
    before = {"status": product.status, "featured_rank": product.featured_rank}
    product.status = Status.ARCHIVED
    product.featured_rank = None
    write_front(product, shop=shop, definitions=read_definitions(shop))
    record(ProductWithdrawn(product_id=product.pk))
    after = {"status": product.status, "featured_rank": None}
    log_change(actor, shop, what="archive product", row=f"product {product.slug}", before=before, after=after)
    return product
