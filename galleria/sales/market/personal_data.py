"""What a seller sold: sums and states. Who bought is the order's, and goes with its buyer."""

from typing import Any

from django.db.models import Exists, OuterRef, Q

from galleria.kernel.personal_data import Subject, holds_personal_data
from galleria.sales.market.models import Parcel, Sale
from galleria.sales.market.status import HELD
from galleria.sales.payments.models import Dispute as BankDispute
from galleria.sales.personal_data import list_orders_of

FACTS = (
    "ref", "shop__slug", "status", "goods_minor", "delivery_minor", "commission_minor", "refunded_minor", "charged_back_minor", "order__currency",
    "tracking", "paid_at", "shipped_at", "arrived_at", "released_at",
)  # fmt: skip


def export_sales(subject: Subject) -> Any:
    """All of them."""
    sales = list(Sale.objects.across_shops().filter(seller=subject.person_id).order_by("pk").values("pk", *FACTS))
    parcels: dict[int, list[dict[str, Any]]] = {sale["pk"]: [] for sale in sales}
    for parcel in Parcel.objects.across_shops().filter(sale__in=parcels).order_by("number"):
        parcels[parcel.sale_id].append({"number": parcel.number, "tracking": parcel.tracking, "sent_at": parcel.sent_at})
    return [{**sale, "parcels": parcels[sale.pop("pk")]} for sale in sales] or None


def erase_sales(subject: Subject) -> None:
    """The parcels' numbers go, of what they bought and of what they sold; sums stay, as the books do."""
    for sales in (
        Sale.objects.across_shops().filter(seller=subject.person_id),
        Sale.objects.across_shops().filter(order__in=list_orders_of(subject)),
    ):
        Parcel.objects.across_shops().filter(sale__in=sales).update(tracking="")
        sales.update(tracking="")


def find_open_sales(subject: Subject) -> str:
    """Those whose money is held, and those of which the buyer's bank may still take it back: buyer and seller are needed."""
    at_bank = BankDispute.objects.across_shops().filter(payment__order=OuterRef("order"), status=BankDispute.Status.OPEN)
    waiting = Q(status__in=[one.value for one in HELD]) | Exists(at_bank)
    refs = Sale.objects.across_shops().filter(waiting, seller=subject.person_id).values_list("ref", flat=True)
    return ", ".join(f"sale {ref}" for ref in refs.order_by("pk")[:5])


holds_personal_data("sales.market", export=export_sales, erase=erase_sales, hinder=find_open_sales)
