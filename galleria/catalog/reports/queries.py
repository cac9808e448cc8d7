"""Reads of reports."""

from dataclasses import dataclass
from datetime import datetime

from galleria.accounts.models import User
from galleria.catalog.models import Product, Status
from galleria.catalog.reports.models import Report
from galleria.shops.models import Shop


@dataclass(frozen=True)
class TakenOff:
    """A piece that staff took off the shelves, and what its seller is told."""

    slug: str
    title: str
    reason: str
    at: datetime


def list_taken_off(shop: Shop, seller: User) -> list[TakenOff]:
    """The seller's pieces that staff took off and that are drafts still, the newest decision first."""
    upheld = Report.objects.for_shop(shop).filter(product__seller=seller, product__status=Status.DRAFT, state=Report.State.UPHELD)
    found: dict[str, TakenOff] = {}
    for slug, title, answer, at in upheld.order_by("-decided_at", "-pk").values_list("product__slug", "product__title", "answer", "decided_at"):
        if at is not None:  # it is, by a constraint
            found.setdefault(slug, TakenOff(slug=slug, title=title, reason=answer, at=at))
    return list(found.values())


def count_reported(shop: Shop) -> int:
    """How many pieces wait for a decision."""
    return Report.objects.for_shop(shop).filter(state=Report.State.OPEN).values("product").distinct().count()


def list_open_reports(product: Product) -> list[Report]:
    """What is said of a piece and nobody has decided on, in the order in which it was said."""
    rows = Report.objects.for_shop(product.shop_id).filter(product=product, state=Report.State.OPEN)
    return list(rows.select_related("reporter").order_by("reported_at", "pk"))
