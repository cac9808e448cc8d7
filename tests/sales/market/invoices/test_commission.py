"""The house invoices each seller for a month's commission, once, without a gap; refunds correct it in the same document."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.kernel.invariants import run_all
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.actions.cancel_sale import cancel_sale
from galleria.sales.market.invoices.actions.bill_commission import bill_commission
from galleria.sales.market.invoices.models import CommissionDocument, CommissionLine, CommissionRun
from galleria.sales.market.invoices.reads.commission import list_open
from galleria.sales.market.payouts.reads.statement import list_statements
from galleria.sales.models import Entry
from galleria.sellers.models import Seller
from galleria.shops.models import Shop
from tests.sales.market.conftest import MakeOrder, as_person, sale_of, tell_dispute
from tests.sales.market.invoices.conftest import MIDDLE, backdate, words

pytestmark = pytest.mark.django_db
S = "/api/v1/shops/halden"
SetNow = Callable[[datetime], None]
SignIn = Callable[[User], Client]


@pytest.fixture
def set_now(monkeypatch: pytest.MonkeyPatch) -> SetNow:
    """The moment at which commission is invoiced."""
    return lambda moment: monkeypatch.setattr("galleria.sales.market.invoices.actions.bill_commission.timezone.now", lambda: moment)


def documents() -> list[CommissionDocument]:
    """All of them, in their order."""
    return list(CommissionDocument.objects.across_shops().order_by("pk"))


def commission_in_the_books(shop: Shop) -> int:
    """Without the tax in it."""
    return -sum(Entry.objects.for_shop(shop).filter(account__code="sales.commission").values_list("amount_minor", flat=True))


def test_a_month_is_invoiced_when_it_is_over(make_sold: MakeOrder, market: Shop, otto: User, mia: User, set_now: SetNow) -> None:
    for order in (make_sold((otto, 1), (mia, 1)), make_sold((mia, 2))):
        backdate(order, MIDDLE)
    set_now(datetime(2026, 10, 31, 23, 30, tzinfo=UTC))  # the first of November has begun, an hour and no more ago
    assert (bill_commission(), documents()) == (0, [])
    set_now(datetime(2026, 11, 1, 0, 1, tzinfo=UTC))
    assert bill_commission() == 2
    assert [(str(one), one.seller_id, one.month, one.total_minor, one.tax_minor, one.kind) for one in documents()] == [
        ("F2026-000001", otto.pk, date(2026, 10, 1), 480, 83, "invoice"),
        ("F2026-000002", mia.pk, date(2026, 10, 1), 480 + 960, 83 + 167, "invoice"),
    ]
    assert sum(one.total_minor - one.tax_minor for one in documents()) == commission_in_the_books(market)
    assert bill_commission() == 0
    CommissionRun.objects.across_shops().all().delete()  # as if it had died before it noted the end
    assert bill_commission() == 0
    assert CommissionRun.objects.across_shops().get().month == date(2026, 10, 1)


def test_what_refunds_gave_back_stands_in_the_same_document(make_sold: MakeOrder, otto: User, mia: User, set_now: SetNow) -> None:
    first, second = make_sold((otto, 1), (mia, 1), (None, 1)), make_sold((otto, 2))
    refund_order(first.ref, actor=PLATFORM, amount_minor=1001, reason="late", key="a")
    refund_order(first.ref, actor=PLATFORM, amount_minor=2002, reason="later", key="b")
    backdate(first, MIDDLE)
    backdate(second, MIDDLE)
    set_now(datetime(2026, 11, 2, tzinfo=UTC))
    assert bill_commission() == 2
    one = documents()[0]
    lines = list(one.lines.all())
    assert [line.amount_minor > 0 for line in lines] == [True, True, False, False]
    assert one.total_minor == sum(line.amount_minor for line in lines) < 480 * 3
    assert run_all() == []


@given(st.lists(st.integers(1, 2500), min_size=1, max_size=4))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_refund_gives_back_what_the_ledger_says(make_sold: MakeOrder, market: Shop, otto: User, mia: User, amounts: list[int]) -> None:
    with transaction.atomic():
        order = make_sold((otto, 1), (mia, 1), (None, 1))
        for number, amount in enumerate(amounts):
            refund_order(order.ref, actor=PLATFORM, amount_minor=amount, reason="late", key=f"r{number}")
        until = datetime(2999, 1, 1, tzinfo=UTC)
        moved = [one for seller in (otto, mia) for one in list_open(market, seller.pk, until)]
        assert sum(one.amount_minor - one.tax_minor for one in moved) == commission_in_the_books(market)
        assert [one.percent for one in moved] == ["21"] * len(moved)
        assert run_all() == []
        transaction.set_rollback(True)


def test_a_month_that_gave_back_more_than_it_took_is_a_credit_note(make_sold: MakeOrder, otto: User, set_now: SetNow, sign_in: SignIn) -> None:
    order = make_sold((otto, 1))
    backdate(order, MIDDLE)
    set_now(datetime(2026, 11, 2, tzinfo=UTC))
    bill_commission()
    cancel_sale(sale_of(order, otto).ref, actor=as_person(otto), reason="It fell.")
    set_now(datetime(2027, 1, 2, tzinfo=UTC))
    assert bill_commission() == 1
    note = documents()[-1]
    # The year is that of the day on which it is issued, and a series of its own.
    assert (str(note), note.kind, note.total_minor, note.tax_minor) == ("F2027-000001", "credit_note", -480, -83)
    said = words(sign_in(otto).get(f"{S}/commission-invoices/{note}"))
    for fact in (f"Credit note {note}", "given back with a refund", "-€4.80", "-€0.83", "It is in your balance already"):
        assert fact in said, fact


def test_months_that_were_missed_are_caught_up_one_by_one(make_sold: MakeOrder, otto: User, set_now: SetNow) -> None:
    for month in (8, 10, 12):
        backdate(make_sold((otto, 1)), datetime(2026, month, 3, tzinfo=UTC))
    set_now(datetime(2026, 11, 20, tzinfo=UTC))
    assert bill_commission() == 2
    assert [one.month.month for one in documents()] == [8, 10]
    # What comes late is invoiced with the next month that is not invoiced yet.
    late = make_sold((otto, 1))
    backdate(late, datetime(2026, 10, 31, 22, 59, tzinfo=UTC))
    CommissionRun.objects.across_shops().all().delete()
    assert bill_commission() == 0
    set_now(datetime(2026, 12, 20, tzinfo=UTC))
    assert bill_commission() == 1
    assert [(one.month.month, one.lines.count()) for one in documents()] == [(8, 1), (10, 1), (11, 1)]


def test_days_are_those_of_the_shops_calendar(make_sold: MakeOrder, otto: User, set_now: SetNow) -> None:
    backdate(make_sold((otto, 1)), datetime(2026, 10, 31, 22, 59, tzinfo=UTC))  # the last minute of October in Brussels
    backdate(make_sold((otto, 1)), datetime(2026, 10, 31, 23, 0, tzinfo=UTC))
    set_now(datetime(2026, 12, 2, tzinfo=UTC))
    bill_commission()
    assert [(one.month.month, one.total_minor) for one in documents()] == [(10, 480), (11, 480)]


def test_a_step_is_invoiced_once_and_nothing_changes(make_sold: MakeOrder, otto: User, set_now: SetNow) -> None:
    backdate(make_sold((otto, 1)), MIDDLE)
    set_now(datetime(2026, 11, 2, tzinfo=UTC))
    bill_commission()
    line = CommissionLine.objects.across_shops().get()
    again = CommissionLine(shop_id=line.shop_id, document_id=line.document_id, step_id=line.step_id, amount_minor=1, tax_minor=0)
    lines, issued = CommissionLine.objects.across_shops(), CommissionDocument.objects.across_shops()
    for break_it in (again.save, lambda: lines.update(amount_minor=1), lambda: issued.update(total_minor=1), lines.delete):
        with pytest.raises(IntegrityError), transaction.atomic():
            break_it()


def test_its_paper_names_both_and_the_statement_names_it(  # noqa: PLR0917 - fixtures
    make_sold: MakeOrder, market: Shop, otto: User, mia: User, set_now: SetNow, sign_in: SignIn
) -> None:
    Seller.objects.across_shops().filter(user=mia).update(tax_id="BE 0444.333.222")
    order = make_sold((otto, 1), (mia, 1))
    backdate(order, MIDDLE)
    set_now(datetime(2026, 11, 2, 9, tzinfo=UTC))
    bill_commission()
    Seller.objects.across_shops().update(company_name="Other BV", name="other")
    for seller, number, facts in (
        (otto, "F2026-000001", ("Private seller", "Ada Bell", "Kaai 3")),
        (mia, "F2026-000002", ("Mia BV", "BE 0444.333.222", "Kaai 3")),
    ):
        client = sign_in(seller)
        said = words(client.get(f"{S}/commission-invoices/{number}"))
        for fact in (
            *facts, f"Invoice {number}", "Commission of October 2026", "Halden BV", "BE 0123.456.789", sale_of(order, seller).ref,
            "21 % tax", "€3.97",
            "€0.83", "€4.80", "nothing is left to pay", "Oct 14, 2026", "November 2, 2026",
        ):  # fmt: skip
            assert fact in said, fact
        listed = client.get(f"{S}/commission-invoices").json()["items"]
        assert [(one["number"], one["month"], one["amount_minor"], one["kind"]) for one in listed] == [(number, "2026-10", 480, "invoice")]
        assert [(one["month"], one["commission_invoice"], one["commission_minor"]) for one in list_statements(market, seller.pk)][:1] == [
            ("2026-10", number, 480)
        ]
        assert f"The commission is invoiced with {number}." in words(client.get(f"{S}/statements/2026-10"))


def test_a_seller_without_commission_gets_none(make_sold: MakeOrder, otto: User, set_now: SetNow) -> None:
    order = make_sold((otto, 1))
    backdate(order, MIDDLE)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE market_sale SET commission_minor = 0, commission_tax_minor = 0")
        set_now(datetime(2026, 11, 2, tzinfo=UTC))
        assert (bill_commission(), documents()) == (0, [])
        cursor.execute("UPDATE market_sale SET commission_minor = 480, commission_tax_minor = 83")
        cursor.execute("DELETE FROM invoices_commissionrun")
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")


def test_what_is_sold_now_waits_for_the_end_of_its_month(make_sold: MakeOrder, otto: User) -> None:
    make_sold((otto, 1))
    assert bill_commission() == 0


def test_what_the_buyers_bank_took_is_not_called_a_refund(make_charged: MakeOrder, otto: User, set_now: SetNow, sign_in: SignIn) -> None:
    order = make_charged((otto, 1))
    tell_dispute(order, "needs_response", 2000)
    tell_dispute(order, "lost", 2000)
    backdate(order, MIDDLE)
    set_now(datetime(2026, 11, 2, tzinfo=UTC))
    assert bill_commission() == 1
    said = words(sign_in(otto).get(f"{S}/commission-invoices/{documents()[0]}"))
    assert ("taken back by the buyer's bank" in said, "given back with a refund" in said) == (True, False)
