"""Documents as lists of them say it: on the pages of orders, sales and balances, and in the back office."""

from collections.abc import Collection
from typing import Any

from galleria.accounts.models import User
from galleria.sales.market.invoices.models import CommissionDocument, SaleDocument
from galleria.shops.models import Shop


def list_sale_documents(sale_ids: Collection[int]) -> dict[int, list[dict[str, Any]]]:
    """Of these sales by their ids, the first first, each as `schemas.SaleDocumentOut`."""
    found: dict[int, list[dict[str, Any]]] = {pk: [] for pk in sale_ids}
    rows = SaleDocument.objects.across_shops().filter(sale__in=found).defer("party", "house", "content").order_by("pk")
    for one in rows:
        found[one.sale_id].append(
            {
                "number": str(one),
                "kind": one.kind,
                "amount_minor": one.total_minor,
                "tax_minor": one.tax_minor,
                "issued_at": one.issued_at.isoformat(),
            }
        )
    return found


def list_commission_documents(shop: Shop, user: User) -> list[dict[str, Any]]:
    """A seller's, newest first, each as `schemas.CommissionDocumentOut`."""
    rows = CommissionDocument.objects.for_shop(shop).filter(seller=user).defer("party", "house", "content").order_by("-month")
    return [
        {
            "number": str(one),
            "kind": one.kind,
            "month": f"{one.month:%Y-%m}",
            "currency": one.currency,
            "amount_minor": one.total_minor,
            "tax_minor": one.tax_minor,
            "issued_at": one.issued_at.isoformat(),
        }
        for one in rows
    ]


def find_commission_numbers(shop: Shop, user_id: int) -> dict[str, str]:
    """By their months, as "2026-10"."""
    rows = CommissionDocument.objects.for_shop(shop).filter(seller=user_id).only("code", "year", "number", "month")
    return {f"{one.month:%Y-%m}": str(one) for one in rows}
