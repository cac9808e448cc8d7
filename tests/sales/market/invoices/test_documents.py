"""Each part of an order has its own document, numbered in its own series, and says what was true when it was issued."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.sales.access import key_of
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.actions.cancel_sale import cancel_sale
from galleria.sales.market.actions.release_sale import confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.invoices.models import Counter, SaleDocument
from galleria.sales.market.models import Sale
from galleria.sales.models import CreditNote, Invoice, Order
from galleria.sellers.models import Seller
from tests.sales.market.conftest import MakeOrder, as_person, sale_of
from tests.sales.market.invoices.conftest import documents_of, fetch, look, words
from tests.sales.market.test_sales import let_time_pass
from tests.sellers.conftest import MakeSeller

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def fetch_houses(order: Order) -> str:
    return words(Client().get(f"/api/v1/orders/{order.ref}/invoice?key={key_of(order.ref)}"))


def test_house_and_sellers_each_document_their_own_part(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 2), (None, 1))
    (ottos,), (mias,), house = documents_of(sale_of(order, otto)), documents_of(sale_of(order, mia)), Invoice.objects.across_shops().get()
    part: Any = house.part
    assert (ottos.kind, mias.kind) == ("receipt", "invoice")
    assert ottos.total_minor + mias.total_minor + part["total_minor"] == order.total_minor
    assert ottos.tax_minor + mias.tax_minor + part["tax_minor"] == order.quote["tax_minor"]
    assert {str(ottos), str(mias)} == {f"S1-{ottos.year}-000001", f"S2-{ottos.year}-000001"}
    said = look(order)
    assert said["invoice"] == str(house)
    shown = {part["seller"]["name"]: part["documents"] for part in said["parts"]}
    assert [(one["number"], one["kind"], one["amount_minor"], one["tax_minor"]) for one in shown["Mia's teas"]] == [
        (str(mias), "invoice", mias.total_minor, mias.tax_minor)
    ]
    houses = fetch_houses(order)
    assert "HAL-3" in houses
    assert "HAL-1" not in houses
    assert "HAL-2" not in houses
    assert "What others sell of it has documents of its own." in houses


def test_a_companys_invoice_is_in_its_name(make_sold: MakeOrder, mia: User, otto: User) -> None:
    order = make_sold((mia, 2), (None, 1))
    sale = sale_of(order, mia)
    Seller.objects.across_shops().filter(user=mia).update(tax_id="BE 0999.888.777")
    (document,) = documents_of(sale)
    said = fetch(sale, document)
    assert "BE 0999" not in said  # it was issued before
    for fact in (
        f"Invoice {document}", "Mia BV", "Kaai 3", "9000 Gent", "Ada Bell", "HAL-1", "6 %", "€96.00", sale.ref, order.ref,
        "Issued by Halden BV, Kaai 1, 9000 Gent, Belgium, in the name and on behalf of Mia BV.", "Paid to Halden BV for the seller",
    ):  # fmt: skip
        assert fact in said, fact
    assert "ada@example.test" not in said
    assert "Private" not in said
    net, tax = document.content["taxes"][0]["net_minor"], document.content["taxes"][0]["tax_minor"]
    assert net + tax == 9600


def test_a_private_sellers_receipt_has_no_tax_and_no_address(make_sold: MakeOrder, otto: User) -> None:
    Seller.objects.across_shops().filter(user=otto).update(tax_id="80.02.29-123.45", address={"line1": "Secret lane 9", "city": "Gent"})
    order = make_sold((otto, 1), (None, 1))
    sale = sale_of(order, otto)
    (document,) = documents_of(sale)
    said = fetch(sale, document)
    for fact in (f"Receipt {document}", "Otto's attic Private seller", "Sold by a private person. No VAT is contained in it.", "€48.00", "€51.25"):
        assert fact in said, fact
    for secret in ("Secret lane", "80.02.29", "1980", otto.email, "% tax"):
        assert secret not in said, secret
    assert (document.tax_minor, document.content["taxes"], sale.part.tax_minor) == (0, [], 0)


def test_delivery_bears_tax_for_what_is_taxed_alone(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1))
    taxed, free = sale_of(order, mia), sale_of(order, otto)
    assert (free.delivery_minor, free.delivery_tax_minor) == (325, 0)
    assert (taxed.delivery_minor, taxed.delivery_tax_minor) == (325, 56)  # 21 % in 3.25
    assert order.quote["delivery_tax_minor"] == 56


def test_the_house_has_no_invoice_of_what_sellers_sell(make_sold: MakeOrder, otto: User) -> None:
    order = make_sold((otto, 1))
    assert not Invoice.objects.across_shops().exists()
    assert look(order)["invoice"] is None
    answer = Client().get(f"/api/v1/orders/{order.ref}/invoice?key={key_of(order.ref)}")
    assert (answer.status_code, answer.json()["code"]) == (404, "order_not_invoiced")


def test_an_order_of_the_house_alone_asks_nothing_about_sellers(make_sold: MakeOrder) -> None:
    order = make_sold((None, 1), pays=False)
    with CaptureQueriesContext(connection) as captured:
        pay_order(order.ref, actor=PLATFORM)
    assert not [one["sql"] for one in captured if "invoices_" in one["sql"] or "sellers_" in one["sql"]]
    assert Invoice.objects.across_shops().get().part is None


def test_documents_take_the_same_few_statements_however_many_sell(make_sold: MakeOrder, make_seller: MakeSeller) -> None:
    counts = []
    for many in (2, 5):
        people = [make_seller(kind="company", company_name=f"House {number} BV", birth_date=None).user for number in range(many)]
        for again in range(2):  # the first time each gets a number
            order = make_sold(*((one, 1) for one in people), pays=False)
            with CaptureQueriesContext(connection) as captured:
                pay_order(order.ref, actor=PLATFORM)
            if again:
                counts.append(len([one for one in captured if "invoices_" in one["sql"]]))
    assert counts == [3, 3]  # whose series, the numbers, the rows


def test_a_refund_is_credited_part_by_part(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1), (None, 1))
    refund_order(order.ref, actor=PLATFORM, amount_minor=3333, reason="late", key="a")
    refund_order(order.ref, actor=PLATFORM, amount_minor=order.total_minor - 3333, reason="too late", key="b")
    for seller in (otto, mia):
        sale = sale_of(order, seller)
        document, first, second = documents_of(sale)
        assert [str(one).split("-")[1][0] for one in (first, second)] == ["C", "C"]
        assert (first.number, second.number) == (1, 2)
        assert first.total_minor + second.total_minor == document.total_minor
        assert first.tax_minor + second.tax_minor == document.tax_minor
        said = fetch(sale, first)
        for fact in (f"Credit note {first}", f"{document} of", "Reason: late", f"-€{first.total_minor / 100:.2f}"):
            assert fact in said, fact
    house = list(CreditNote.objects.across_shops().order_by("number"))
    part: Any = Invoice.objects.across_shops().get().part
    assert sum(note.amount_minor for note in house) == part["total_minor"]
    assert sum(tax["tax_minor"] for note in house for tax in note.taxes) == part["tax_minor"]
    said = words(Client().get(f"/api/v1/orders/{order.ref}/credit-notes/{house[0]}?key={key_of(order.ref)}"))
    assert f"-€{house[0].amount_minor / 100:.2f}" in said
    listed = Client().get(f"/api/v1/orders/{order.ref}/returns?key={key_of(order.ref)}").json()["credit_notes"]
    assert [one["amount_minor"] for one in listed] == [note.amount_minor for note in house]


def test_who_bears_nothing_of_a_refund_credits_nothing(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1), (None, 1))
    cancel_sale(sale_of(order, otto).ref, actor=as_person(otto), reason="It fell.")
    assert [len(documents_of(sale_of(order, one))) for one in (otto, mia)] == [2, 1]
    assert not CreditNote.objects.across_shops().exists()


def test_a_seller_who_is_renamed_or_erased_changes_no_document(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1))
    before = {one: fetch(sale_of(order, one), documents_of(sale_of(order, one))[0]) for one in (otto, mia)}
    Seller.objects.across_shops().update(name="somebody", company_name="Other BV", city="", address={}, tax_id="", state="suspended", reason="gone")
    assert {one: fetch(sale_of(order, one), documents_of(sale_of(order, one))[0]) for one in (otto, mia)} == before
    refund_order(order.ref, actor=PLATFORM, amount_minor=100, reason="late", key="a")
    assert "Mia BV" in fetch(sale_of(order, mia), documents_of(sale_of(order, mia))[1])
    with connection.cursor() as cursor:
        cursor.execute("SELECT party FROM invoices_saledocument")
        assert "Otto" not in "".join(party for (party,) in cursor.fetchall())


def test_documents_do_not_change(make_sold: MakeOrder, otto: User) -> None:
    make_sold((otto, 1))
    changes: tuple[dict[str, Any], ...] = ({"number": 7}, {"total_minor": 1}, {"content": {}})
    for change in changes:
        with pytest.raises(IntegrityError), transaction.atomic():
            SaleDocument.objects.across_shops().update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        SaleDocument.objects.across_shops().delete()


def test_the_seller_reads_who_bought_as_long_as_the_sale_says_it(make_sold: MakeOrder, otto: User, mia: User, sign_in: SignIn) -> None:
    order = make_sold((otto, 1), (mia, 1))
    for seller in (otto, mia):
        ship_sale(sale_of(order, seller).ref, actor=as_person(seller), tracking="")
        confirm_sale(sale_of(order, seller).ref, actor=PLATFORM, key=key_of(order.ref))

    def read(seller: User) -> bool:
        sale = sale_of(order, seller)
        return "9000 Gent" in fetch(sale, documents_of(sale)[0], sign_in(seller)).split("To")[1]

    assert (read(otto), read(mia)) == (True, True)
    let_time_pass(31)
    Sale.objects.across_shops().update(released_at=sale_of(order, otto).paid_at)
    assert (read(otto), read(mia)) == (False, True)  # a company's invoices are its own books
    sale = sale_of(order, otto)
    assert "9000 Gent" in fetch(sale, documents_of(sale)[0]).split("To")[1]  # to who bought it


def test_an_order_that_was_invoiced_whole_before_stays_so(make_sold: MakeOrder, otto: User) -> None:
    """As orders stand that were paid when the house invoiced everything."""
    order = make_sold((otto, 1), (None, 1))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("DELETE FROM invoices_saledocument")
        cursor.execute("DELETE FROM invoices_counter")
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")
    Invoice.objects.across_shops().update(part=None)
    refund_order(order.ref, actor=PLATFORM, amount_minor=1000, reason="late", key="a")
    note = CreditNote.objects.across_shops().get()
    assert note.amount_minor == 1000
    assert not SaleDocument.objects.across_shops().exists()
    assert not Counter.objects.across_shops().exists()
    assert look(order)["parts"][0]["documents"] == []
    assert "HAL-1" in fetch_houses(order)
