"""Documents that name a seller. Tax law has them kept as they were issued for years after a sale, so an erasure changes none; who they name is
unreadable at rest.
"""

from typing import Any

from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.sales.market.invoices.models import CommissionDocument, SaleDocument


def export_documents(subject: Subject) -> Any:
    """All of them: number, sums, day, and who is named."""
    sold = SaleDocument.objects.across_shops().filter(sale__seller=subject.person_id).select_related("shop").defer("shop__manifest").order_by("pk")
    fees = CommissionDocument.objects.across_shops().filter(seller=subject.person_id).select_related("shop").defer("shop__manifest").order_by("pk")
    return [*map(_describe, sold), *map(_describe, fees)] or None


def erase_documents(subject: Subject) -> None:
    """Nothing: they stay as they were issued."""


def _describe(one: SaleDocument | CommissionDocument) -> dict[str, Any]:
    names = ("kind", "currency", "total_minor", "tax_minor", "party", "issued_at")
    return {"shop": one.shop.slug, "number": str(one), **{name: getattr(one, name) for name in names}}


holds_personal_data("sales.invoices", export=export_documents, erase=erase_documents)
