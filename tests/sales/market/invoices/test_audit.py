"""The audit names what does not agree: each promise of documents is broken once, behind the back of every guard."""

import pytest
from django.db import connection, transaction

from galleria.kernel.invariants import list_invariants, run_all
from galleria.sales.models import Order

pytestmark = pytest.mark.django_db
NOTES = "kind = 'credit_note'"
BREAKS = {
    "invoices.sales_have_documents": [
        "DELETE FROM invoices_saledocument WHERE kind = 'invoice'",
        "UPDATE invoices_saledocument SET tax_minor = tax_minor + 1 WHERE kind = 'invoice'",
        "UPDATE sales_invoice SET part = NULL",
    ],
    "invoices.documents_make_the_order": [
        "DELETE FROM sales_invoice",
        "UPDATE sales_invoice SET part = jsonb_set(part, '{total_minor}', '1')",
        "UPDATE invoices_saledocument SET total_minor = total_minor - 1 WHERE kind = 'receipt'",
        "UPDATE sales_payment SET status = 'open'",
    ],
    "invoices.refunds_are_credited": [
        f"DELETE FROM invoices_saledocument WHERE {NOTES} AND code = 'S1-C'",
        "DELETE FROM sales_creditnote",
        f"UPDATE invoices_saledocument n SET corrects_id = d.id FROM invoices_saledocument d WHERE n.{NOTES} AND d.kind = 'receipt'",
    ],
    "invoices.house_credits_what_it_booked": [
        """UPDATE sales_creditnote SET taxes = '[{"percent": "6", "net_minor": 1, "tax_minor": 1}]'""",
    ],
    "invoices.numbers_without_gap": [
        "UPDATE invoices_saledocument SET number = 2 WHERE kind = 'receipt'",
        "UPDATE invoices_counter SET last = last + 1",
        "DELETE FROM invoices_counter",
        "UPDATE invoices_commissiondocument SET number = number + 5",
        "UPDATE sales_invoice SET number = 2",
    ],
    "invoices.commission_is_booked": [
        "UPDATE market_sale SET commission_minor = commission_minor + 1",
        "UPDATE market_salestep SET code = 'note' WHERE code = 'part_refund'",
    ],
    "invoices.commission_is_invoiced": [
        "UPDATE invoices_commissionline SET amount_minor = amount_minor * 2",
        "UPDATE invoices_commissiondocument SET total_minor = 1",
        "DELETE FROM invoices_commissionline WHERE amount_minor < 0",
        "UPDATE invoices_commissiondocument SET seller_id = 0 WHERE number = 1",
    ],
}


@pytest.fixture(autouse=True)
def _nothing_breaks_an_invariant() -> None:
    """Here everything does."""


def test_every_promise_is_broken_here() -> None:
    assert set(BREAKS) == {name for name in list_invariants() if name.startswith("invoices.")}


@pytest.mark.parametrize(("name", "statement"), [(name, one) for name, statements in BREAKS.items() for one in statements])
def test_what_does_not_agree_is_named(name: str, statement: str, documented: Order) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")  # no trigger looks
        cursor.execute(statement)
        found = [one for one in run_all() if one.name == name]
        assert found
        assert all(one.why for one in found)
        transaction.set_rollback(True)
