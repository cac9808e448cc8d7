"""The audit names what does not agree: each promise of returns and credit notes is broken once, behind the back of every guard."""

import pytest
from django.db import connection, transaction

from galleria.accounts.access import PLATFORM
from galleria.kernel.invariants import list_invariants, run_all
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Order
from galleria.sales.returns.actions.answer_return import waive_return
from galleria.sales.returns.actions.refund_return import refund_return
from tests.sales.returns.conftest import asked

pytestmark = pytest.mark.django_db
BREAKS = {
    "returns.no_more_than_sold": ["UPDATE returns_returnedpieces SET claimed = 2", "UPDATE returns_returnline SET quantity = 9, received = 9"],
    "returns.refunds_are_theirs": [
        "UPDATE returns_return SET refund_id = (SELECT id FROM sales_refund WHERE key = 'dent')",
        "UPDATE sales_refund SET key = 'return 0' WHERE key = 'dent'",
    ],
    "returns.status_follows_history": ["UPDATE returns_returnstep SET status = 'sent'"],
    "returns.received_when_there": ["UPDATE returns_returnline SET restocked = 1"],
    "returns.rows_of_one_order": ["DELETE FROM returns_returnline"],
    "returns.refunds_are_credited": [
        "DELETE FROM sales_creditnote WHERE number = 2",
        "UPDATE sales_creditnote SET taxes = '[]' WHERE number = 1",
    ],
    "returns.credit_notes_without_gap": [
        "UPDATE sales_creditnote SET number = 3 WHERE number = 2",
        "UPDATE sales_creditnote SET number = number + 10",
    ],
}


@pytest.fixture(autouse=True)
def _nothing_breaks_an_invariant() -> None:
    """Here everything does."""


@pytest.fixture
def refunded(delivered: Order) -> Order:
    """One piece came back, and something was given for a dent."""
    one = asked(delivered, 1)
    waive_return(one.ref, actor=PLATFORM, answer="")
    refund_return(one.ref, actor=PLATFORM, amount_minor=4800)
    refund_order(delivered.ref, actor=PLATFORM, amount_minor=100, reason="a dent", key="dent")
    assert run_all() == []
    return delivered


def test_every_promise_is_broken_here() -> None:
    assert set(BREAKS) == {name for name in list_invariants() if name.startswith("returns.")}


@pytest.mark.parametrize(("name", "statement"), [(name, one) for name, statements in BREAKS.items() for one in statements])
def test_what_does_not_agree_is_named(name: str, statement: str, refunded: Order) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")  # no trigger looks
        cursor.execute("ALTER TABLE returns_returnline DROP CONSTRAINT return_line_received_of_asked")
        cursor.execute(statement)
        found = [one for one in run_all() if one.name == name]
        assert found
        assert all(one.why for one in found)
        transaction.set_rollback(True)
