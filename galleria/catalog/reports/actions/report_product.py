"""Say that something is wrong with a piece that somebody sells."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.errors import ProductNotFound
from galleria.catalog.models import SHOWN, Product
from galleria.catalog.reports.errors import OwnPiece
from galleria.catalog.reports.models import Report
from galleria.kernel.rates import RateLimit
from galleria.profiles.access import access_self
from galleria.shops.market import get_market
from galleria.shops.models import Shop

REPORTS = RateLimit("report_product", calls=20, period_s=3600, burst=10)


@transaction.atomic
def report_product(shop: Shop, slug: str, *, reason: Report.Reason, words: str, actor: Actor) -> Report:
    """The person's word against the piece waits for the staff. Saying it again while it waits changes what is said.

    Raises Unauthenticated (401), ShopHasNoMarket or ProductNotFound (404), OwnPiece (409), Throttled (429) after many in a short time.
    """
    user = access_self(actor, lock=True)  # so that the same word twice at once is one report
    get_market(shop)
    product = Product.objects.for_shop(shop).filter(slug=slug, status__in=SHOWN).first() if "\x00" not in slug else None
    if product is None:
        raise ProductNotFound(slug=slug)
    if product.seller_id == user.pk:
        raise OwnPiece
    REPORTS.check(str(user.pk))
    report, _ = Report.objects.across_shops().update_or_create(
        product=product, reporter=user, state=Report.State.OPEN, defaults={"shop": shop, "reason": reason, "words": words}
    )
    return report
