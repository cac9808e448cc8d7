"""Statements and the tax report say what the ledger says, month by month and quarter by quarter, on the shop's clock."""

import csv
import io
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st
from pypdf import PdfReader

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.sales.actions.book import book_in_shop
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.payouts.actions.change_payout_account import change_payout_account
from galleria.sales.market.payouts.reads.balance import read_balance
from galleria.sales.market.payouts.reads.statement import list_lines, list_statements
from galleria.sales.market.payouts.reads.tax_report import COLUMNS, write_tax_report
from galleria.sales.market.payouts.schemas import PayoutAccountIn, StatementList
from galleria.sales.models import Booking
from galleria.sales.rules.books import Code
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import MakeOrder, as_person
from tests.sales.market.payouts.conftest import IBAN, NUMBERS, MakeSeller, S, SignIn, give, let_the_bank_work, pay_out
from tests.sales.market.payouts.stripe_side import account_of

pytestmark = pytest.mark.django_db
NAMES = ("opening", "sales", "commission", "refunds", "payouts", "other", "closing")


def sell(shop: Shop, user: User, *, paid: int, commission: int) -> None:
    """A sale as the market books it: held, less what the house keeps."""
    amounts: dict[Code | tuple[Code, str], int] = {
        Code.TRANSFER: paid, Code.COMMISSION: -commission, (Code.SELLERS_PENDING, str(user.pk)): commission - paid,
    }  # fmt: skip
    book_in_shop(shop, currency=shop.currency, key=f"sale {next(NUMBERS)}", kind="sale", amounts=amounts)


def release(shop: Shop, user: User, amount: int) -> None:
    party = str(user.pk)
    amounts: dict[Code | tuple[Code, str], int] = {(Code.SELLERS_PENDING, party): amount, (Code.SELLERS_AVAILABLE, party): -amount}
    book_in_shop(shop, currency=shop.currency, key=f"release {next(NUMBERS)}", kind="release", amounts=amounts)


def move_bookings(at: datetime) -> None:
    """Everything that was booked until now was booked then, if it was not moved before."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE sales_booking DISABLE TRIGGER booking_only_grows")
        Booking.objects.across_shops().filter(at__gte=timezone.now() - timedelta(hours=1)).update(at=at)
        cursor.execute("ALTER TABLE sales_booking ENABLE TRIGGER booking_only_grows")


@pytest.fixture
def year(market: Shop, make_seller: MakeSeller) -> User:
    """Sold in January, of which something went back in February and the rest was paid out; nothing in March; sold again in April, Brussels time."""
    user = make_seller()
    sell(market, user, paid=10_000, commission=500)
    release(market, user, 9500)
    move_bookings(datetime(2026, 1, 10, 12, tzinfo=UTC))
    give(market, user, -1500, kind="refund")
    pay_out(market)
    let_the_bank_work()
    give(market, user, 300, kind="correction")
    move_bookings(datetime(2026, 2, 10, 12, tzinfo=UTC))
    sell(market, user, paid=4000, commission=200)
    move_bookings(datetime(2026, 3, 31, 22, 30, tzinfo=UTC))
    return user


def figures(statement: dict[str, Any]) -> tuple[int, ...]:
    return tuple(statement[f"{name}_minor"] for name in NAMES)


def test_months_follow_each_other(market: Shop, year: User) -> None:
    by_month = {one["month"]: figures(one) for one in list_statements(market, year.pk)}
    assert {month: by_month[month] for month in sorted(by_month)[:4]} == {
        "2026-01": (0, 10_000, 500, 0, 0, 0, 9500),
        "2026-02": (9500, 0, 0, -1500, -8000, 300, 300),
        "2026-03": (300, 0, 0, 0, 0, 0, 300),
        "2026-04": (300, 4000, 200, 0, 0, 0, 4100),
    }
    months = list(by_month)
    assert months == sorted(months, reverse=True)
    this_month = f"{timezone.now():%Y-%m}"
    assert this_month not in by_month
    assert [(one.kind, one.net_minor, one.commission_minor) for one in list_lines(market, year.pk, "2026-02")] == [
        ("refund", -1500, 0), ("payout-settled", -8000, 0), ("correction", 300, 0),
    ]  # fmt: skip


def test_a_statement_is_read_as_pdf_by_its_seller_alone(market: Shop, year: User, make_seller: MakeSeller, sign_in: SignIn) -> None:
    client = sign_in(year)
    listed = client.get(f"{S}/statements").json()
    StatementList.model_validate(listed)
    answer = client.get(f"{S}/statements/2026-01")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    said = " ".join("\n".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages).split())
    for words in ("Statement of January 2026", "Halden BV", "BE 0123.456.789", "Sales €100.00", "Commission -€5.00", "€95.00", "January 31, 2026"):
        assert words in said, words
    assert client.get(f"{S}/statements/2026-01").content == answer.content
    for month in ("2025-12", f"{timezone.now():%Y-%m}"):
        assert client.get(f"{S}/statements/{month}").json()["code"] == "statement_not_found"
    assert client.get(f"{S}/statements/2026-13").status_code == 422
    other = sign_in(make_seller(5000))
    assert other.get(f"{S}/statements/2026-01").status_code == 404


def test_a_long_month_goes_over_pages(market: Shop, make_seller: MakeSeller, sign_in: SignIn) -> None:
    user = make_seller()
    for number in range(60):
        sell(market, user, paid=1000 + number, commission=50)
    move_bookings(datetime(2026, 5, 10, 12, tzinfo=UTC))
    pages = PdfReader(io.BytesIO(sign_in(user).get(f"{S}/statements/2026-05").content)).pages
    assert len(pages) >= 3
    assert "€10.59" in pages[-1].extract_text()


movement = st.tuples(st.sampled_from(["sale", "refund", "release"]), st.integers(1, 5000), st.integers(1, 6))


@for_all(st.lists(movement, max_size=12))
@settings(max_examples=25)
def test_whatever_moves_each_month_begins_where_the_last_one_ended(market: Shop, make_person: MakePerson, moves: list[tuple[str, int, int]]) -> None:
    user = User.objects.create_user(f"any{next(NUMBERS)}@example.test", username=f"any{next(NUMBERS)}")
    for kind, amount, month in sorted(moves, key=lambda move: move[2]):
        if kind == "sale":
            sell(market, user, paid=amount, commission=amount // 20)
        elif kind == "refund":
            give(market, user, -amount, kind="refund")
        else:
            release(market, user, amount)
        move_bookings(datetime(2026, month, 15, tzinfo=UTC))
    statements = list(reversed(list_statements(market, user.pk)))
    for before, after in pairwise(statements):
        assert before["closing_minor"] == after["opening_minor"] or after["month"] != next_month(before["month"])
    assert (statements[-1]["closing_minor"] if statements else 0) == read_balance(market, user.pk).total_minor


def next_month(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12}-{number % 12 + 1:02d}"


def test_the_tax_report_has_a_line_a_seller_and_quarter(market: Shop, year: User, make_seller: MakeSeller) -> None:
    make_seller(pending=0)
    rows = list(csv.DictReader(io.StringIO("".join(write_tax_report(market, 2026)).removeprefix("\ufeff"))))
    assert list(rows[0]) == list(COLUMNS)
    assert [(row["quarter"], row["consideration"], row["activities"], row["fees"], row["taxes"]) for row in rows] == [
        ("1", "83.00", "1", "5.00", "0.00"), ("2", "38.00", "1", "2.00", "0.00"),
    ]  # fmt: skip
    assert {(row["seller"], row["account"], row["account_holder"]) for row in rows} == {(str(year.pk), "BE68539007547034", "Ada Bell")}
    assert "".join(write_tax_report(market, 2024)).count("\n") == 1


def test_the_tax_report_names_the_account_that_the_years_money_went_to(
    stripe_market: Shop, make_stripe_seller: MakeSeller, make_seller: MakeSeller
) -> None:
    paid, unpaid, by_bank = make_stripe_seller(), make_stripe_seller(), make_seller()
    for user in (paid, unpaid):
        change_payout_account(stripe_market, PayoutAccountIn(holder="Ada Bell", iban=IBAN), actor=as_person(user))
    for user in (paid, unpaid, by_bank):
        sell(stripe_market, user, paid=10_000, commission=500)
    release(stripe_market, paid, 9500)

    def accounts() -> dict[int, tuple[str, str]]:
        this_year = timezone.now().year
        rows = csv.DictReader(io.StringIO("".join(write_tax_report(stripe_market, this_year)).removeprefix("\ufeff")))
        return {int(row["seller"]): (row["account"], row["account_holder"]) for row in rows}

    references = {user: account_of(stripe_market, user).reference for user in (paid, unpaid)}
    assert accounts() == {paid.pk: (references[paid], "Stripe"), unpaid.pk: (references[unpaid], "Stripe"), by_bank.pk: (IBAN, "Ada Bell")}
    pay_out(stripe_market)  # through the played bank, as before the shop was with Stripe
    let_the_bank_work()
    assert accounts() == {paid.pk: (IBAN, "Ada Bell"), unpaid.pk: (references[unpaid], "Stripe"), by_bank.pk: (IBAN, "Ada Bell")}


def test_a_sale_says_itself_what_was_kept_of_it(market: Shop, make_seller: MakeSeller, make_sold: MakeOrder) -> None:
    """Tax contained, which the ledger keeps on an account of all taxes."""
    user = make_seller()
    order = make_sold((user, 1))
    refund_order(order.ref, actor=PLATFORM, amount_minor=530, reason="a scratch", key="a")
    move_bookings(datetime(2026, 1, 10, 12, tzinfo=UTC))
    january = next(one for one in list_statements(market, user.pk) if one["month"] == "2026-01")
    # 48.00 and 5.00 for the parcel, a tenth of the goods is kept; a tenth of all goes back, and so does a tenth of what is kept.
    assert figures(january) == (0, 5300, 480, -482, 0, 0, 4338)
    report = list(csv.DictReader(io.StringIO("".join(write_tax_report(market, 2026)).removeprefix("\ufeff"))))
    assert [(row["consideration"], row["fees"], row["taxes"]) for row in report] == [("43.38", "3.97", "0.83")]


def test_only_who_pays_out_reads_the_tax_report(market: Shop, other_shop: Shop, year: User, make_person: MakePerson, sign_in: SignIn) -> None:
    address = "/admin/payouts/tax-report.csv?shop=halden&year=2026"
    for person, status in (
        (make_person(Role.MANAGER, at=market), 200), (make_person(Role.SUPPORT, at=market), 404), (make_person(Role.OWNER, at=other_shop), 404),
        (year, 302),
    ):  # fmt: skip
        assert sign_in(person).get(address).status_code == status
    for wrong in ("", "x", "99999", "٢٠٢٦"):
        assert sign_in(make_person(Role.MANAGER, at=market)).get(f"/admin/payouts/tax-report.csv?shop=halden&year={wrong}").status_code == 404
