"""The audit names what does not agree: each promise of payouts is broken once, behind the back of every guard."""

import pytest
from django.db import connection, transaction

from galleria.accounts.access import PLATFORM
from galleria.kernel.invariants import list_invariants, run_all
from galleria.sales.market.payouts.actions.close_payout import settle_payout
from galleria.sales.market.payouts.actions.mark_sent import mark_sent
from galleria.sales.market.payouts.models import Run
from galleria.shops.models import Shop
from tests.sales.market.payouts.conftest import MakeSeller, let_the_bank_work, pay_out

pytestmark = pytest.mark.django_db
BREAKS = {
    "payouts.open_payouts_are_set_aside": [
        "UPDATE payouts_payout SET amount_minor = amount_minor + 1 WHERE status = 'sent'",
        "UPDATE payouts_payout SET status = 'settled', closed_at = now() WHERE status = 'sent'",
    ],
    "payouts.settled_is_paid_out": ["UPDATE payouts_payout SET status = 'failed', reason = 'x' WHERE status = 'settled'"],
    "payouts.each_is_booked_once": [
        "UPDATE sales_booking SET key = 'payout 0' WHERE kind = 'payout' AND id = (SELECT min(id) FROM sales_booking WHERE kind = 'payout')",
        "UPDATE sales_booking SET key = 'payout-settled 0' || id WHERE kind = 'payout-settled'",
    ],
    "payouts.the_bank_paid_what_we_say": [
        "DELETE FROM payouts_sandboxtransfer",
        "UPDATE payouts_sandboxtransfer SET amount_minor = amount_minor + 1",
        "UPDATE payouts_sandboxtransfer SET refusal = 'closed'",
        """INSERT INTO payouts_sandboxtransfer (reference, amount_minor, currency, refusal, due_at)
            VALUES ('pay_nobody', 5, 'EUR', '', now())""",
    ],
    "payouts.stripe_has_each_once": [
        "UPDATE payouts_run SET bank = 'stripe' WHERE bank = 'sandbox'",
        "UPDATE payouts_run SET bank = 'stripe' WHERE bank = 'file'",
    ],
    "payouts.nobody_is_forgotten": [
        "UPDATE payouts_run SET status = 'filling', filled_at = NULL, started_at = now() - interval '2 hours' WHERE bank = 'file'",
        "UPDATE payouts_payout SET status = 'waiting', closed_at = NULL WHERE status = 'settled'",
    ],
    "payouts.accounts_are_even": ["UPDATE sales_entry SET amount_minor = amount_minor + 1 WHERE id = (SELECT min(id) FROM sales_entry)"],
}


@pytest.fixture(autouse=True)
def _nothing_breaks_an_invariant() -> None:
    """Here everything does."""


@pytest.fixture
def paid(market: Shop, make_seller: MakeSeller) -> None:
    """One that the played bank paid, one that is with a real one."""
    make_seller(5000)
    pay_out(market)
    let_the_bank_work()
    make_seller(3000)
    make_seller(4000)
    run = mark_sent(pay_out(market, Run.Bank.FILE).ref, actor=PLATFORM)
    assert run.payouts.count() == 2
    settle_payout(run.payouts.get(amount_minor=4000).ref, actor=PLATFORM)
    assert run_all() == []


def test_every_promise_is_broken_here() -> None:
    assert set(BREAKS) == {name for name in list_invariants() if name.startswith("payouts.")}


@pytest.mark.usefixtures("paid")
@pytest.mark.parametrize(("name", "statement"), [(name, one) for name, statements in BREAKS.items() for one in statements])
def test_what_does_not_agree_is_named(name: str, statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")  # no trigger looks
        cursor.execute(statement)
        assert cursor.rowcount > 0
        assert name in {violation.name for violation in run_all()}
        transaction.set_rollback(True)
