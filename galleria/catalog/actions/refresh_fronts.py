"""Bring the fronts of a shop's products up to date after its manifest changed: category paths, facts, search."""

import structlog
from django.db import transaction

from galleria.catalog.actions.check_draft import Definitions, read_definitions
from galleria.catalog.actions.write_front import write_front
from galleria.catalog.models import Product
from galleria.shops.models import Shop

log = structlog.get_logger(__name__)


def refresh_fronts(shop_id: int, first_id: int, last_id: int) -> int:
    """Write the fronts of the shop's products with ids in this range, archived ones too. Returns how many; repeating it does no harm.

    Each product is a transaction of its own. One whose values the new definitions cannot show keeps its front and does not stop the others.
    """
    shop = Shop.objects.filter(pk=shop_id).first()
    if shop is None:
        return 0
    definitions = read_definitions(shop)
    refreshed = 0
    for product_id in Product.objects.for_shop(shop).filter(pk__range=(first_id, last_id)).order_by("pk").values_list("pk", flat=True):
        try:
            refreshed += _refresh(shop, product_id, definitions)
        except (ValueError, TypeError, ArithmeticError) as reason:
            log.warning("front_not_refreshed", product_id=product_id, reason=repr(reason))
    return refreshed


@transaction.atomic
def _refresh(shop: Shop, product_id: int, definitions: Definitions) -> bool:
    rows = Product.objects.for_shop(shop).select_related("category").select_for_update(no_key=True, of=("self",))
    product = rows.filter(pk=product_id).first()
    if product is None:
        return False
    write_front(product, shop=shop, definitions=definitions)
    return True
