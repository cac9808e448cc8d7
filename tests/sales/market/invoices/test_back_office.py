"""The list of all documents for who keeps the books, and those on the page of an order."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.sales.market.invoices.office import pages
from galleria.sales.models import Order
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import sale_of
from tests.sales.market.invoices.conftest import documents_of

pytestmark = pytest.mark.django_db
LIST = "/admin/invoices/"
SignIn = Callable[[User], Client]


def words(answer: Any) -> str:
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


ANSWERS = {None: 302, Role.CUSTOMER: 302, Role.SELLER: 302, Role.EXPERT: 302, Role.SUPPORT: 404, Role.MANAGER: 200, Role.OWNER: 200}


@pytest.mark.parametrize("role", list(ANSWERS))
def test_who_sees_the_list(market: Shop, make_person: MakePerson, sign_in: SignIn, role: Role | None) -> None:
    answer = sign_in(make_person(role, at=market)).get(LIST)
    assert answer.status_code == ANSWERS[role]
    if answer.status_code == 200:
        assert "Nothing was issued in this time." in words(answer)


def test_it_has_all_of_them_and_each_can_be_fetched(
    market: Shop, documented: Order, make_person: MakePerson, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = sign_in(make_person(Role.MANAGER, at=market))
    answer = client.get(LIST)
    said = words(answer)
    for what in (
        "Invoice in the seller&#x27;s name Mia BV", "Receipt of a private seller", "Credit note in the seller&#x27;s name", "Invoice for commission",
        "2026-10", documented.ref, "-€3", "€4",
    ):  # fmt: skip
        assert what in said, what
    links = re.findall(r'href="(/api/v1/[^"]+)"', answer.content.decode())
    assert len(links) == 8  # three documents, three credit notes, two for commission
    for link in links:
        paper = client.get(link)
        assert (paper.status_code, paper["Content-Type"]) == (200, "application/pdf"), link
    for whose, many in (("house", 2), ("sellers", 4), ("commission", 2)):
        assert client.get(f"{LIST}?whose={whose}").content.decode().count("(PDF)") == many
    assert "Nothing was issued" in words(client.get(f"{LIST}?since=2001-01-01&until=2001-01-02"))
    for odd in ("?whose=odd", "?before=x", "?before=9.9.x", "?since=2026-99-99", "?shop=nowhere"):
        assert client.get(LIST + odd).status_code == 200, odd
    monkeypatch.setattr(pages, "SHOWN", 3)
    seen, address = [], LIST
    while address:
        page = client.get(address).content.decode()
        seen += re.findall(r'href="(/api/v1/[^"]+)"', page)
        more = re.search(r'href="(\?[^"]*before=[^"]+)"', page)
        address = LIST + more[1].replace("&amp;", "&") if more else ""
    assert seen == links


def test_another_shops_documents_do_not_exist(other_shop: Shop, documented: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    client = sign_in(make_person(Role.OWNER, at=other_shop))
    assert "Nothing was issued in this time." in words(client.get(LIST))
    assert "Nothing was issued in this time." in words(client.get(f"{LIST}?shop=halden"))


def test_the_page_of_an_order_has_each_parts_documents(  # noqa: PLR0917 - fixtures
    market: Shop, documented: Order, otto: User, mia: User, make_person: MakePerson, sign_in: SignIn
) -> None:
    client = sign_in(make_person(Role.SUPPORT, at=market))
    page = client.get(f"/admin/sales/order/{documented.pk}/change/").content.decode()
    for seller in (otto, mia):
        sale = sale_of(documented, seller)
        for document in documents_of(sale):
            link = f"/api/v1/sales/{sale.ref}/documents/{document}"
            assert link in page
            assert client.get(link).status_code == 200
    assert f"/api/v1/orders/{documented.ref}/invoice" in page
    assert "Receipt S1-" in page
