"""Refunds of invoiced orders that were made before there were credit notes get theirs, in the order in which they were made."""

from typing import Any
from zoneinfo import ZoneInfo

from django.db import migrations

from galleria.sales.rules.books import share_refund


def issue(apps: Any, schema_editor: Any) -> None:
    """One for each, numbered in its shop and year."""
    last: dict[tuple[int, int], int] = {}
    before: dict[int, int] = {}
    refunds = apps.get_model("sales", "Refund")._base_manager.filter(payment__order__invoice__isnull=False, credit_note=None)
    for refund in refunds.select_related("payment__order__invoice", "payment__order__shop").order_by("pk"):
        order, gone = refund.payment.order, before.get(refund.payment_id, 0)
        zone = ZoneInfo((order.shop.manifest.get("selling") or {}).get("timezone", "UTC"))
        place = (order.shop_id, refund.at.astimezone(zone).year)
        last[place] = last.get(place, 0) + 1
        before[refund.payment_id] = gone + refund.amount_minor
        apps.get_model("sales", "CreditNote")._base_manager.create(
            shop_id=order.shop_id,
            invoice=order.invoice,
            refund=refund,
            year=place[1],
            number=last[place],
            company=order.invoice.company,
            taxes=share_refund(order.quote, refund.payment.method, amount_minor=refund.amount_minor, refunded_minor=gone),
            issued_at=refund.at,
        )


class Migration(migrations.Migration):
    """Issues them."""

    dependencies = [("sales", "0008_credit_notes")]
    operations = [migrations.RunPython(issue, migrations.RunPython.noop)]
