"""Documents of Otto's and Mia's sales, and the words on them."""

import io
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from pypdf import PdfReader

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.invariants import run_all
from galleria.sales.access import key_of
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.invoices.actions.bill_commission import bill_commission
from galleria.sales.market.invoices.models import SaleDocument
from galleria.sales.market.models import Sale
from galleria.sales.models import Order
from tests.sales.market.conftest import MakeOrder

MIDDLE = datetime(2026, 10, 14, 12, tzinfo=UTC)


@pytest.fixture
def documented(make_sold: MakeOrder, otto: User, mia: User, monkeypatch: pytest.MonkeyPatch) -> Order:
    """House, private seller and company; a part was refunded, and the month's commission invoiced."""
    order = make_sold((otto, 1), (mia, 1), (None, 1))
    refund_order(order.ref, actor=PLATFORM, amount_minor=1000, reason="late", key="a")
    backdate(order, MIDDLE)
    with monkeypatch.context() as patch:
        patch.setattr("galleria.sales.market.invoices.actions.bill_commission.timezone.now", lambda: MIDDLE.replace(month=11))
        assert bill_commission() == 2
    assert run_all() == []
    return order


def words(answer: Any) -> str:
    """Of a PDF, as one line."""
    assert isinstance(answer, HttpResponse)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf"), answer.content
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages).split())


def documents_of(sale: Sale) -> list[SaleDocument]:
    """The first first."""
    return list(SaleDocument.objects.across_shops().filter(sale=sale).order_by("pk"))


def fetch(sale: Sale, document: SaleDocument, client: Client | None = None) -> str:
    """As its buyer reads it, or as whoever is given."""
    address = f"/api/v1/sales/{sale.ref}/documents/{document}"
    return words(client.get(address) if client else Client().get(f"{address}?key={key_of(sale.order.ref)}"))


def look(order: Order) -> Any:
    """As its buyer sees it."""
    return Client().get(f"/api/v1/orders/{order.ref}?key={key_of(order.ref)}").json()


def backdate(order: Order, at: datetime) -> None:
    """As if its sales had begun then, and what was refunded had been so a minute later each; behind the back of the guards."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("SELECT t.id FROM market_salestep t JOIN market_sale s ON s.id = t.sale_id WHERE s.order_id = %s ORDER BY t.id", [order.pk])
        for number, (pk,) in enumerate(cursor.fetchall()):
            cursor.execute("UPDATE market_salestep SET at = %s WHERE id = %s", [at + timedelta(minutes=number), pk])
        cursor.execute("UPDATE sales_booking SET at = %s WHERE order_id = %s", [at, order.pk])
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")
