"""A paid order has one invoice, numbered without a gap, whatever happens at once; and it says what was agreed."""

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.test import Client
from pypdf import PdfReader

from galleria.accounts.access import PLATFORM
from galleria.sales.access import key_of
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.models import Invoice, Order, Payment
from galleria.shops.models import Shop
from tests.conftest import MakeProduct
from tests.sales.conftest import add, send_order

pytestmark = pytest.mark.django_db


def fetch(client: Client, order: Order) -> str:
    """The words of the invoice."""
    answer = client.get(f"/api/v1/orders/{order.ref}/invoice?key={key_of(order.ref)}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)


def test_an_invoice_is_there_once_it_is_paid(client: Client, order: Order) -> None:
    address = f"/api/v1/orders/{order.ref}/invoice?key={key_of(order.ref)}"
    assert client.get(address).json()["code"] == "order_not_invoiced"
    assert client.get(f"/api/v1/orders/{order.ref}/invoice").status_code == 404
    for _ in range(2):
        pay_order(order.ref, actor=PLATFORM)
    invoice = Invoice.objects.across_shops().get()
    said = fetch(client, order)
    for words in (
        f"Invoice {invoice}",
        "Halden BV",
        "BE 0123.456.789",
        "Ada Bell",
        "9000 Gent",
        "Belgium",
        "HAL-1",
        "€96.00",
        "€6.50",
        "€102.50",
        "6 %",
    ):
        assert words in said, words
    assert client.get(f"/api/v1/orders/{order.ref}?key={key_of(order.ref)}").json()["invoice"] == str(invoice)
    assert client.get(address).content == client.get(address).content


def test_days_are_those_of_the_shops_clock_whether_it_still_sells_or_not(client: Client, order: Order, shop: Shop) -> None:
    late = datetime(2027, 5, 3, 22, 30, tzinfo=UTC)  # the fourth in Brussels
    pay_order(order.ref, actor=PLATFORM)
    Payment.objects.across_shops().update(paid_at=late)
    Invoice.objects.across_shops().update(issued_at=late)
    said = fetch(client, order)
    assert said.count("May 4, 2027") == 2
    assert "May 3" not in said
    manifest = {key: value for key, value in shop.manifest.items() if key != "selling"}
    Shop.objects.filter(pk=shop.pk).update(manifest=manifest, fingerprint="sells no more")
    assert "Halden BV" in fetch(client, order)


def test_hostile_words_and_a_long_order_make_pages(client: Client, make_product: MakeProduct) -> None:
    for number in range(40):
        make_product(title=f"**Oolong** <b>{number}</b> Bến Tre ₫ {{}} %s", price_minor=1)
        add(client, f"HAL-{number + 1}")
    placed = send_order(client, name="Zoë\u200b 龍 <i>Bell</i>")
    order = Order.objects.across_shops().get(ref=placed.json()["ref"])
    pay_order(order.ref, actor=PLATFORM)
    said = fetch(client, order)
    assert said.count("<b>") == 40


@pytest.mark.django_db(transaction=True)
def test_numbers_have_no_gap_when_many_are_paid_at_once(client: Client, make_product: MakeProduct) -> None:
    make_product(on_hand=20)
    refs = []
    for _ in range(12):
        add(client, "HAL-1")
        refs.append(send_order(client).json()["ref"])

    def pay(number: int) -> None:
        try:
            with transaction.atomic():
                pay_order(refs[number], actor=PLATFORM)
                if number % 3 == 0:
                    transaction.set_rollback(True)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(pay, range(12)))
    assert sorted(Invoice.objects.across_shops().values_list("number", flat=True)) == list(range(1, 9))
