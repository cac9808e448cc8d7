"""Many at once and kill -9 in between: numbers have no gap, nothing is issued twice, and the audit finds nothing."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection, transaction

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.invoices.actions.bill_commission import bill_commission
from galleria.sales.market.invoices.models import CommissionDocument, CommissionLine, CommissionRun, SaleDocument, SellerSeries
from galleria.sales.market.models import SaleStep
from galleria.sales.models import CreditNote, Order
from tests.sales.market.conftest import MakeOrder
from tests.sales.market.invoices.conftest import backdate
from tests.sales.test_killed_steps import kill_at_each_step
from tests.sales.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def numbers(code: str) -> list[int]:
    """Of a series, in order."""
    return sorted(SaleDocument.objects.across_shops().filter(code=code).values_list("number", flat=True))


def test_payments_at_once_number_every_series_without_a_gap(make_sold: MakeOrder, otto: User, mia: User) -> None:
    orders = [make_sold(*((otto, 1), (mia, 1))[:: 1 if number % 2 else -1], pays=False) for number in range(9)]

    def pay(number: int) -> None:
        with transaction.atomic():
            pay_order(orders[number].ref, actor=PLATFORM)
            if number % 3 == 0:
                transaction.set_rollback(True)

    assert at_once(pay, 9) == [None] * 9
    assert sorted(SellerSeries.objects.across_shops().values_list("number", flat=True)) == [1, 2]
    assert (numbers("S1-"), numbers("S2-")) == (list(range(1, 7)), list(range(1, 7)))


def test_refunds_at_once_number_credit_notes_without_a_gap(make_sold: MakeOrder, otto: User, mia: User) -> None:
    orders = [make_sold((otto, 1), (mia, 1), (None, 1)) for _ in range(3)]

    def refund(number: int) -> None:
        with transaction.atomic():
            refund_order(orders[number % 3].ref, actor=PLATFORM, amount_minor=700 + number, reason="late", key=f"r{number}")
            if number % 4 == 0:
                transaction.set_rollback(True)

    assert at_once(refund, 12) == [None] * 12
    assert (numbers("S1-C"), numbers("S2-C")) == (list(range(1, 10)), list(range(1, 10)))
    assert sorted(CreditNote.objects.across_shops().values_list("number", flat=True)) == list(range(1, 10))


def sell_in_october(make_sold: MakeOrder, *sellers: User) -> Order:
    order = make_sold(*((seller, 1) for seller in sellers))
    with transaction.atomic():
        backdate(order, datetime(2026, 10, 14, tzinfo=UTC))
    return order


def test_workers_at_once_invoice_each_month_once(make_sold: MakeOrder, otto: User, mia: User) -> None:
    sell_in_october(make_sold, otto, mia)
    sell_in_october(make_sold, mia)
    said = at_once(lambda _: bill_commission(), 6)
    assert sum(said) == CommissionDocument.objects.across_shops().count() == 2
    assert CommissionLine.objects.across_shops().count() == 3
    assert CommissionRun.objects.across_shops().count() == 1
    assert sorted(CommissionDocument.objects.across_shops().values_list("number", flat=True)) == [1, 2]


def test_killed_between_any_two_steps_of_the_monthly_task(make_sold: MakeOrder, otto: User, mia: User) -> None:
    sell_in_october(make_sold, otto, mia)
    count = 0

    def prepare(step: int) -> Callable[[], Any]:
        with connection.cursor() as cursor, transaction.atomic():  # as it was before anything was invoiced
            cursor.execute("SET LOCAL session_replication_role = replica")
            for rows in ("commissionline", "commissiondocument", "commissionrun", "counter WHERE code = 'F'"):
                cursor.execute(f"DELETE FROM invoices_{rows}")
        return bill_commission

    def settle(step: int) -> None:
        nonlocal count
        bill_commission()
        assert list(CommissionDocument.objects.across_shops().order_by("number").values_list("number", "seller_id")) == [
            (1, otto.pk), (2, mia.pk)
        ]  # fmt: skip
        assert CommissionLine.objects.across_shops().count() == SaleStep.objects.across_shops().filter(code="paid").count() == 2
        count += 1

    steps = kill_at_each_step(prepare, settle)
    assert steps > 20
    assert count == steps + 1
