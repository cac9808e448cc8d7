"""The back office of stock and of accounts: who sees it, what it says, changing stock by hand, and the entries of an account as CSV."""

import csv
import io
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.catalog.models import StockMovement, Variant
from galleria.sales.actions.count_balances import count_balances
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Account, Entry, Order
from galleria.sales.reads.accounts import Period, iterate_entries, list_entries, read_balances
from galleria.shops.models import Shop
from tests.conftest import MakePerson

pytestmark = pytest.mark.django_db
STOCK, BOOKS = "/admin/catalog/stockmovement/", "/admin/books/"
SignIn = Callable[[User], Client]
ALWAYS = Period(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))


@pytest.fixture
def paid(order: Order) -> Order:
    """An order of which a part was refunded, the payment of it counted already."""
    pay_order(order.ref, actor=PLATFORM)
    count_balances()
    refund_order(order.ref, actor=PLATFORM, amount_minor=102, reason="a scratch", key="a")
    return order


def words(answer: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


ANSWERS = {None: (302, 302), Role.CUSTOMER: (302, 302), Role.SELLER: (302, 302), Role.EXPERT: (302, 302), Role.SUPPORT: (200, 404),
           Role.MANAGER: (200, 200)}  # fmt: skip


@pytest.mark.parametrize("role", list(ANSWERS))
def test_who_sees_which(shop: Shop, paid: Order, make_person: MakePerson, sign_in: SignIn, role: Role | None) -> None:
    stock, books = ANSWERS[role]
    client = sign_in(make_person(role, at=shop))
    account, variant = Account.objects.across_shops().first(), Variant.objects.across_shops().get()
    assert account is not None
    for address in (STOCK, f"{STOCK}?variant_id={variant.pk}"):
        assert client.get(address).status_code == stock
    for address in (BOOKS, f"{BOOKS}{account.pk}/", f"{BOOKS}{account.pk}/entries.csv"):
        assert client.get(address).status_code == books


def test_another_shops_stock_and_books_do_not_exist(shop: Shop, other_shop: Shop, paid: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    client = sign_in(make_person(Role.OWNER, at=other_shop))
    account, variant = Account.objects.across_shops().first(), Variant.objects.across_shops().get()
    assert account is not None
    assert paid.ref not in words(client.get(STOCK))
    assert "HAL-1" not in words(client.get(f"{STOCK}?variant_id={variant.pk}"))
    assert client.post(f"{STOCK}adjust/{variant.pk}/", {"change": "1", "reason": "x"}).status_code == 404
    for address in (f"{BOOKS}{account.pk}/", f"{BOOKS}{account.pk}/entries.csv"):
        assert client.get(address).status_code == 404
    assert shop.name not in words(client.get(BOOKS))
    assert Variant.objects.across_shops().get().on_hand == 1


def test_why_stock_is_what_it_is(shop: Shop, paid: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    client = sign_in(make_person(Role.SUPPORT, at=shop))
    variant = Variant.objects.across_shops().get()
    answer = client.get(f"{STOCK}?variant_id={variant.pk}")
    assert f'<a class="order-link" href="/admin/sales/order/{paid.pk}/change/">{paid.ref}</a>' in answer.content.decode()
    said = words(answer)
    assert "On hand 1 Promised 0 Free 1" in said
    for told in ("began with", "ordered", "\u22122", "+3", "a guest"):
        assert told in said
    assert "Change the stock" not in said  # support does not manage the catalogue
    assert "began with" not in words(client.get(f"{STOCK}?kind=order")).split("Apply")[0].replace("Began with", "")
    assert [row.kind for row in client.get(f"{STOCK}?kind=order").context["cl"].result_list] == ["order"]
    assert [row.kind for row in client.get(f"{STOCK}?q={paid.ref}").context["cl"].result_list] == ["order"]
    assert client.get(f"{STOCK}?variant_id=x").status_code in (200, 302)
    assert client.get(f"{STOCK}?variant_id=99999999999999999999").status_code in (200, 302)


def test_stock_is_changed_by_hand(shop: Shop, paid: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    manager = make_person(Role.MANAGER, at=shop)
    client, variant = sign_in(manager), Variant.objects.across_shops().get()
    assert "Change the stock" in words(client.get(f"{STOCK}?variant_id={variant.pk}"))
    address = f"{STOCK}adjust/{variant.pk}/"
    answer = client.post(address, {"change": "+4", "reason": "counted anew"}, follow=True)
    assert "5 of HAL-1 are on hand now." in words(answer)
    assert "counted anew" in words(answer)
    for refused in ({"change": "-6", "reason": "x"}, {"change": "0", "reason": "x"}, {"change": "1"}, {"change": "many", "reason": "x"}):
        client.post(address, refused, follow=True)
    assert client.get(address).status_code == 405
    assert sign_in(make_person(Role.SUPPORT, at=shop)).post(address, {"change": "1", "reason": "x"}).status_code == 403
    assert Variant.objects.across_shops().get().on_hand == 5
    assert StockMovement.objects.across_shops().filter(kind="adjustment", actor=manager).count() == 1
    assert StaffChange.objects.across_shops().filter(what="adjust stock").count() == 1


def test_a_balance_is_what_was_counted_and_the_entries_since(shop: Shop, paid: Order) -> None:
    balances = {one.code: one for one in read_balances(shop, ALWAYS)}
    for account in Account.objects.for_shop(shop):
        assert balances[account.code].closing_minor == sum(account.entries.values_list("amount_minor", flat=True))
    received = balances["received.transfer"]
    assert (received.debit_minor, received.credit_minor, received.opening_minor) == (paid.total_minor, 102, 0)
    assert sum(one.closing_minor for one in balances.values()) == 0
    before = Period(ALWAYS.since, paid.placed_at - timedelta(days=1))
    assert {(one.closing_minor, one.entries) for one in read_balances(shop, before)} == {(0, 0)}
    after = Period(datetime.now(UTC) + timedelta(days=1), ALWAYS.until)
    assert {one.code: (one.opening_minor, one.closing_minor) for one in read_balances(shop, after)} == {
        one.code: (one.closing_minor, one.closing_minor) for one in balances.values()
    }


def test_entries_page_with_a_running_balance(shop: Shop, paid: Order) -> None:
    for number in range(5):
        refund_order(paid.ref, actor=PLATFORM, amount_minor=100 + number, reason="x", key=f"k{number}")
    (balance,) = [one for one in read_balances(shop, ALWAYS) if one.code == "received.transfer"]
    whole = list_entries(shop, balance, ALWAYS, before=None, limit=100)
    assert [line.amount_minor for line in whole] == [-104, -103, -102, -101, -100, -102, paid.total_minor]
    assert whole[0].balance_minor == balance.closing_minor
    assert whole[-1].balance_minor == paid.total_minor
    assert list(iterate_entries(shop, balance, ALWAYS, batch=2)) == whole
    assert list_entries(shop, balance, ALWAYS, before=Entry.objects.across_shops().latest("pk").pk + 9, limit=5) == []


def test_the_pages_say_what_the_ledger_says(shop: Shop, paid: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    client = sign_in(make_person(Role.OWNER, at=shop))
    said = words(client.get(BOOKS))
    assert "Received by transfer received.transfer €0.00 €102.50 €1.02 €101.48 debit 2" in said
    assert "together are even" in said
    account = Account.objects.across_shops().get(code="received.transfer")
    page = client.get(f"{BOOKS}{account.pk}/")
    assert "€101.48 debit" in words(page)
    assert f"/admin/sales/order/{paid.pk}/change/" in page.content.decode()
    rows = list(csv.DictReader(io.StringIO(b"".join(client.get(f"{BOOKS}{account.pk}/entries.csv").streaming_content).decode("utf-8-sig"))))  # type: ignore[attr-defined]
    assert [(row["kind"], row["order"], row["debit"], row["credit"], row["balance"]) for row in rows] == [
        ("refund", paid.ref, "", "1.02", "101.48"), ("payment", paid.ref, "102.50", "", "102.50"),
    ]  # fmt: skip
    assert "Nothing was booked in this time." in words(client.get(f"{BOOKS}{account.pk}/?until=2001-01-01"))
    assert "It is before the first day." in words(client.get(f"{BOOKS}?since=2026-02-02&until=2026-02-01"))
    for strange in ("since=0001-01-01", "until=9999-12-31", "since=x", "shop=nobody", "before=x", "before=9999999999999999999999"):
        assert client.get(f"{BOOKS}?{strange}").status_code == 200
        assert client.get(f"{BOOKS}{account.pk}/?{strange}").status_code == 200
