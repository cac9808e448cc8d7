"""Take pieces off the shelves for a while: staff take one, with a reason that its seller reads; a seller who is suspended loses all. They become
drafts, which can be mended and shown again. What leaves for good is archived.
"""

from django.db import transaction

from galleria.accounts.access import PLATFORM, Actor, check_right
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.models import User
from galleria.accounts.rules import Right
from galleria.catalog.access import access_product
from galleria.catalog.actions.check_draft import read_definitions
from galleria.catalog.actions.write_front import write_front
from galleria.catalog.errors import TransitionRefused
from galleria.catalog.events import ProductChanged
from galleria.catalog.models import Product, Status
from galleria.catalog.rules.status import check_transition
from galleria.kernel.outbox import record
from galleria.shops.models import Shop


@transaction.atomic
def take_off_shelves(shop: Shop, slug: str, *, reason: str, actor: Actor) -> Product:
    """Make it a draft. One that is a draft or archived stays as it is.

    Raises 401/403/404 (who may), TransitionRefused (409) while it is reserved for a buyer, or sold.
    """
    check_right(actor, shop, Right.MANAGE_CATALOGUE)
    product = access_product(actor, shop, slug, to="change", lock=True)
    if product.status in (Status.DRAFT, Status.ARCHIVED):
        return product
    check_transition(product.status, Status.DRAFT, TransitionRefused)
    before = {"status": product.status, "featured_rank": product.featured_rank}
    product.status, product.featured_rank = Status.DRAFT, None
    write_front(product, shop=shop, definitions=read_definitions(shop))
    record(ProductChanged(product_id=product.pk))
    after = {"status": product.status, "featured_rank": None, "reason": reason}
    log_change(actor, shop, what="take off shelves", row=f"product {product.slug}", before=before, after=after)
    return product


@transaction.atomic
def take_sellers_pieces_off(shop: Shop, seller: User) -> int:
    """All that they offer and nobody has reserved. Returns how many. What is reserved is a buyer's, and goes its way."""
    offered = Product.objects.for_shop(shop).filter(seller=seller, status=Status.ACTIVE).order_by("pk")
    taken = 0
    for slug in list(offered.values_list("slug", flat=True)):
        try:
            take_off_shelves(shop, slug, reason="The seller is suspended.", actor=PLATFORM)
            taken += 1
        except TransitionRefused:  # a buyer was faster
            continue
    return taken
