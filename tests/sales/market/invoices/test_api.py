"""Who reads which document over the API; the same ones stand on the pages of the order and of the sale."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.kernel.personal_data import Subject
from galleria.sales.access import key_of
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.invoices.models import CommissionDocument
from galleria.sales.market.invoices.personal_data import erase_documents, export_documents
from galleria.sales.models import Order
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import MakeOrder, sale_of
from tests.sales.market.invoices.conftest import documents_of, look

pytestmark = pytest.mark.django_db
S = "/api/v1/shops/halden"
SignIn = Callable[[User], Client]


def test_everybody_reads_their_own_and_nobody_elses(  # noqa: PLR0917 - fixtures
    make_sold: MakeOrder, market: Shop, otto: User, mia: User, make_person: MakePerson, sign_in: SignIn
) -> None:
    order, other = make_sold((otto, 1), (mia, 1)), make_sold((otto, 1))
    buyer = make_person()
    Order.objects.across_shops().filter(pk=order.pk).update(user=buyer)
    sale = sale_of(order, otto)
    (document,) = documents_of(sale)
    address = f"/api/v1/sales/{sale.ref}/documents/{document}"
    for person, status in (
        (buyer, 200), (otto, 200), (make_person(Role.SUPPORT, at=market), 200), (make_person(Role.MANAGER, at=market), 200),
        (mia, 404), (make_person(), 404), (make_person(Role.EXPERT, at=market), 404),
    ):  # fmt: skip
        assert sign_in(person).get(address).status_code == status, person
    anybody = Client()
    for query, status in (("", 404), (f"?key={key_of(order.ref)}", 200), (f"?key={key_of(other.ref)}", 404), ("?key=wrong", 404)):
        assert anybody.get(address + query).status_code == status, query
    # A number of another sale, of the house, of nothing.
    for number in (documents_of(sale_of(other, otto))[0], documents_of(sale_of(order, mia))[0], "2026-000001", "S1-2026-1", "F2026-000001", "x"):
        answer = sign_in(otto).get(f"/api/v1/sales/{sale.ref}/documents/{number}")
        assert (answer.status_code, answer.json()["code"]) == (404, "document_not_found"), number


def test_commission_is_for_its_seller_and_who_keeps_the_books(  # noqa: PLR0917 - fixtures
    documented: Order, market: Shop, otto: User, mia: User, make_person: MakePerson, sign_in: SignIn
) -> None:
    document = CommissionDocument.objects.across_shops().get(seller=otto)
    for person, status in (
        (otto, 200), (make_person(Role.MANAGER, at=market), 200), (make_person(Role.SUPPORT, at=market), 404), (mia, 404), (make_person(), 404),
    ):  # fmt: skip
        assert sign_in(person).get(f"{S}/commission-invoices/{document}").status_code == status, person
    assert Client().get(f"{S}/commission-invoices/{document}").status_code == 404
    for number in (
        CommissionDocument.objects.across_shops().get(seller=mia),
        "F2026-000003",
        "F2026-1",
        "2026-000001",
        "S1-2026-000001",
        "F2026-99999999999999999999",
        "F2026-x",
        "x",
    ):
        assert sign_in(otto).get(f"{S}/commission-invoices/{number}").status_code == 404, number
    assert [len(sign_in(one).get(f"{S}/commission-invoices").json()["items"]) for one in (otto, mia)] == [1, 1]
    assert sign_in(make_person()).get(f"{S}/commission-invoices").json()["code"] == "not_a_seller"


def test_the_sale_names_what_the_order_names(make_sold: MakeOrder, otto: User, mia: User, sign_in: SignIn) -> None:
    order = make_sold((otto, 1), (mia, 1))
    refund_order(order.ref, actor=PLATFORM, amount_minor=500, reason="late", key="a")
    parts = {part["ref"]: part["documents"] for part in look(order)["parts"]}
    for seller, kind in ((otto, "receipt"), (mia, "invoice")):
        ref = sale_of(order, seller).ref
        own = sign_in(seller).get(f"/api/v1/sales/{ref}").json()["documents"]
        assert own == parts[ref]
        assert [one["kind"] for one in own] == [kind, "credit_note"]


def test_an_orders_documents_cost_one_query_however_many_sell(make_sold: MakeOrder, otto: User, mia: User) -> None:
    counts = []
    for sellers in ((otto,), (otto, mia)):
        order = make_sold(*((one, 1) for one in sellers))
        with CaptureQueriesContext(connection) as captured:
            look(order)
        counts.append(len([one for one in captured if "invoices_saledocument" in one["sql"]]))
    assert counts == [1, 1]


def test_a_seller_is_given_all_that_names_them_and_an_erasure_leaves_it(make_sold: MakeOrder, otto: User, mia: User) -> None:
    order = make_sold((otto, 1), (mia, 1))
    subject = Subject(person_id=mia.pk, emails=(mia.email,), pseudonym="somebody")
    (one,) = export_documents(subject)
    assert (one["shop"], one["kind"], one["party"]["name"]) == ("halden", "invoice", "Mia BV")
    erase_documents(subject)
    assert documents_of(sale_of(order, mia))[0].party["name"] == "Mia BV"
    assert export_documents(Subject(person_id=0, emails=(), pseudonym="somebody")) is None
