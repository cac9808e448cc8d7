"""Products that a person sells in their own name, and what they did to stock as staff."""

from typing import Any

from galleria.accounts.access import PLATFORM
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.models import Product, SellerDay, Status, StockMovement
from galleria.kernel.personal_data import Subject, holds_personal_data

GONE_WITH_THE_SELLER = (Status.DRAFT, Status.ACTIVE)


def export_offers(subject: Subject) -> Any:
    """All of them, whatever became of them."""
    rows = Product.objects.across_shops().filter(seller=subject.person_id).order_by("pk")
    fields = ("shop__slug", "slug", "title", "summary", "description", "status", "price_minor", "created_at", "published_at")
    return list(rows.values(*fields)) or None


def erase_offers(subject: Subject) -> None:
    """What is still on offer leaves the shop: nobody would answer for it. What was sold, or is promised to a buyer, stays under the pseudonym."""
    rows = Product.objects.across_shops().filter(seller=subject.person_id, status__in=GONE_WITH_THE_SELLER)
    for product in rows.select_related("shop").order_by("pk"):
        archive_product(product.shop, product.slug, actor=PLATFORM)


def export_stock_movements(subject: Subject) -> Any:
    """Every change of stock that was theirs, their own orders included."""
    rows = StockMovement.objects.across_shops().filter(actor=subject.person_id).order_by("pk")
    return list(rows.values("shop__slug", "sku", "kind", "change", "after", "order_ref", "note", "at")) or None


def erase_stock_movements(subject: Subject) -> None:
    """Nothing: the record is kept, and refers to the account, which has the pseudonym."""


def export_day_counts(subject: Subject) -> Any:
    """How often their pieces were looked at and put into a bag, day by day."""
    rows = SellerDay.objects.across_shops().filter(seller=subject.person_id).order_by("shop", "day")
    return list(rows.values("shop__slug", "day", "viewed", "bagged")) or None


def erase_day_counts(subject: Subject) -> None:
    """All of them: nobody looks at them any more."""
    SellerDay.objects.across_shops().filter(seller=subject.person_id).delete()


holds_personal_data("catalog.offers", export=export_offers, erase=erase_offers)
holds_personal_data("catalog.stock_movements", export=export_stock_movements, erase=erase_stock_movements)
holds_personal_data("catalog.day_counts", export=export_day_counts, erase=erase_day_counts)
