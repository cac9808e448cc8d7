"""Orders as CSV, row by row, so that a hundred thousand of them need no more memory than one page."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from galleria.kernel.money import Money
from galleria.kernel.spreadsheets import write_lines
from galleria.sales.models import Order
from galleria.sales.terms import zone_of
from galleria.shops.models import Shop

BATCH = 500
COLUMNS = (
    "order", "shop", "status", "placed_at", "name", "email", "phone", "delivery", "slot_from", "slot_to", "tracking", "company", "line1", "line2",
    "postal_code", "city", "region", "country", "pieces", "items", "currency", "subtotal", "discounts", "delivery_price", "tax", "total", "payment",
    "payment_status", "paid_at", "refunded", "gift_message", "note",
)  # fmt: skip


def export_orders(orders: QuerySet[Order]) -> Iterator[str]:
    """Lines of CSV with a byte order mark, as spreadsheets want it. Times are on the shop's clock, amounts in major units."""
    rows = orders.select_related("shop", "payment").defer("shop__manifest").prefetch_related("lines")
    return write_lines(COLUMNS, (_cells(describe_row(order, order.shop)) for order in rows.iterator(chunk_size=BATCH)))


def _cells(row: dict[str, Any]) -> list[Any]:
    return [row[name] for name in COLUMNS]


def describe_row(order: Order, shop: Shop) -> dict[str, Any]:
    """An order by column."""
    quote, payment, address, zone = order.quote, order.payment, order.address or {}, zone_of(shop)

    def major(amount_minor: int | None) -> str:
        return str(Money(int(amount_minor or 0), order.currency).to_decimal())

    lines = list(order.lines.all())
    return {
        "order": order.ref,
        "shop": shop.slug,
        "status": order.status,
        "placed_at": order.placed_at.astimezone(zone).isoformat(timespec="seconds"),
        "name": order.name,
        "email": order.email,
        "phone": order.phone,
        "delivery": order.delivery["name"],
        "slot_from": order.delivery.get("starts_at"),
        "slot_to": order.delivery.get("ends_at"),
        "tracking": order.tracking,
        **{name: address.get(name, "") for name in ("company", "line1", "line2", "postal_code", "city", "region", "country")},
        "pieces": sum(line.quantity for line in lines),
        "items": "; ".join(f"{line.quantity} x {line.title} ({line.sku})" for line in lines),
        "currency": order.currency,
        "subtotal": major(quote["subtotal_minor"]),
        "discounts": major(sum(one["amount_minor"] for one in quote["discounts"])),
        "delivery_price": major(quote["delivery_minor"]),
        "tax": major(quote["tax_minor"]),
        "total": major(order.total_minor),
        "payment": payment.method,
        "payment_status": payment.status,
        "paid_at": payment.paid_at.astimezone(zone).isoformat(timespec="seconds") if payment.paid_at else "",
        "refunded": major(payment.refunded_minor),
        "gift_message": order.gift_message,
        "note": order.note,
    }
