"""Every refund of an invoiced order has a credit note, numbered without a gap, which takes back what was booked."""

import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from pypdf import PdfReader

from galleria.accounts.access import PLATFORM
from galleria.sales.access import key_of
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import CreditNote, Invoice, Order
from galleria.sales.returns.actions.answer_return import waive_return
from galleria.sales.returns.actions.refund_return import refund_return
from tests.conftest import MakeProduct
from tests.sales.conftest import add, send_order
from tests.sales.returns.conftest import address_of, asked, look

pytestmark = pytest.mark.django_db


def fetch(order: Order, note: CreditNote) -> str:
    """Its words."""
    answer = Client().get(address_of(order, f"credit-notes/{note}"))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer.content == Client().get(address_of(order, f"credit-notes/{note}")).content
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)


def test_parts_and_the_whole_are_credited_with_their_tax(delivered: Order) -> None:
    one = asked(delivered, 1)
    waive_return(one.ref, actor=PLATFORM, answer="")
    refund_return(one.ref, actor=PLATFORM, amount_minor=4800)
    refund_order(delivered.ref, actor=PLATFORM, amount_minor=5450, reason="the rest", key="rest")
    first, second = CreditNote.objects.across_shops().order_by("number")
    invoice = Invoice.objects.across_shops().get()
    assert (first.number, second.number, first.invoice) == (1, 2, invoice)
    for rate in delivered.quote["taxes"]:
        shares = [share for note in (first, second) for share in note.taxes if share["percent"] == rate["percent"]]
        assert sum(share["tax_minor"] for share in shares) == rate["tax_minor"]
        assert sum(share["net_minor"] for share in shares) == rate["net_minor"]
    said = fetch(delivered, first)
    for words in (f"Credit note {first}", f"invoice {invoice}", delivered.ref, "Halden BV", "Ada Bell", "1 × Oolong number 1", one.ref, "-€48.00"):  # noqa: RUF001
        assert words in said, words
    assert "the rest" in fetch(delivered, second)
    assert [note["number"] for note in look(delivered)["credit_notes"]] == [str(first), str(second)]


def test_it_is_the_buyers_and_nobody_elses(delivered: Order) -> None:
    refund_order(delivered.ref, actor=PLATFORM, amount_minor=100, reason="a dent", key="a")
    note = CreditNote.objects.across_shops().get()
    assert Client().get(f"/api/v1/orders/{delivered.ref}/credit-notes/{note}").status_code == 404
    for wrong in (f"C{note.year}-000002", str(Invoice.objects.across_shops().get()), "x"):
        answer = Client().get(f"/api/v1/orders/{delivered.ref}/credit-notes/{wrong}?key={key_of(delivered.ref)}")
        assert (answer.status_code, answer.json()["code"]) == (404, "credit_note_not_found"), wrong


def test_the_same_refund_is_credited_once_and_a_note_never_changes(delivered: Order) -> None:
    for _ in range(3):
        refund_order(delivered.ref, actor=PLATFORM, amount_minor=100, reason="a dent", key="a")
    assert CreditNote.objects.across_shops().count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        CreditNote.objects.across_shops().update(number=7)


@pytest.mark.django_db(transaction=True)
def test_numbers_have_no_gap_when_many_are_refunded_at_once(client: Client, make_product: MakeProduct) -> None:
    make_product(on_hand=20)
    refs = []
    for _ in range(12):
        add(client, "HAL-1")
        refs.append(send_order(client).json()["ref"])
        pay_order(refs[-1], actor=PLATFORM)

    def refund(number: int) -> None:
        try:
            with transaction.atomic():
                refund_order(refs[number], actor=PLATFORM, amount_minor=100, reason="a dent", key="a")
                if number % 3 == 0:
                    transaction.set_rollback(True)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(refund, range(12)))
    assert sorted(CreditNote.objects.across_shops().values_list("number", flat=True)) == list(range(1, 9))
