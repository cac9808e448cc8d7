"""What people tell to sell in a shop."""

from typing import Any

from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.sellers.models import Seller
from galleria.sellers.rules import State
from galleria.sellers.schemas import TOLD

ERASED_REASON = "Their data was erased, as they asked."
WERE_APPROVED = (State.APPROVED, State.SUSPENDED)


def export_sellers(subject: Subject) -> Any:
    """All of it, shop by shop; what is unreadable at rest is written out."""
    rows = Seller.objects.across_shops().filter(user=subject.person_id).select_related("shop").defer("shop__manifest").order_by("pk")
    return [{"shop": row.shop.slug, **{name: getattr(row, name) for name in (*TOLD, "approved_at")}} for row in rows] or None


def erase_sellers(subject: Subject) -> None:
    """Whoever was never approved is gone. Of the others stays who they were by law, unreadable at rest: tax offices ask for it for years after a
    sale, and the law lets nobody erase that. Nothing of it is shown, and nobody sells under it.
    """
    rows = Seller.objects.across_shops().filter(user=subject.person_id)
    rows.exclude(state__in=WERE_APPROVED).delete()
    rows.filter(state__in=WERE_APPROVED).update(
        state=State.SUSPENDED, reason=ERASED_REASON, name=subject.pseudonym, city="", responds_within="", about="", shipping_text="", returns_text=""
    )


def export_decisions(subject: Subject) -> Any:
    """On whom they decided as staff."""
    rows = Seller.objects.across_shops().filter(decided_by=subject.person_id).order_by("pk")
    return list(rows.values("shop__slug", "state", "decided_at")) or None


def erase_decisions(subject: Subject) -> None:
    """Nothing: the decision refers to the account, which has the pseudonym."""


holds_personal_data("sellers.sellers", export=export_sellers, erase=erase_sellers)
holds_personal_data("sellers.decisions", export=export_decisions, erase=erase_decisions)
