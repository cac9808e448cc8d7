"""The audit names what does not agree: each invariant is broken once, behind the back of every guard, and finds its row."""

import pytest
from django.db import connection, transaction

from galleria.accounts.access import PLATFORM
from galleria.kernel.invariants import list_invariants, run_all
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Order

pytestmark = pytest.mark.django_db
BREAKS = {
    "sales.bookings_balance": "UPDATE sales_entry SET amount_minor = amount_minor + 1 WHERE id = (SELECT min(id) FROM sales_entry)",
    "sales.balances_are_sums": "UPDATE sales_account SET counted_minor = 5 WHERE code = 'tax'",
    "sales.payments_are_booked": "UPDATE sales_payment SET refunded_minor = refunded_minor + 1",
    "sales.refunds_add_up": "UPDATE sales_refund SET amount_minor = amount_minor + 1",
    "sales.orders_are_what_was_quoted": "UPDATE sales_order SET total_minor = total_minor - 1",
    "sales.status_follows_history": "UPDATE sales_order SET status = 'ready'",
    "sales.money_fits_status": "UPDATE sales_order SET status = 'refunded'",
    "sales.slots_hold": """INSERT INTO sales_slot (shop_id, method, starts_at, ends_at, on_hand, reserved)
        SELECT shop_id, 'counter', now(), now() + interval '1 hour', 2, 1 FROM sales_order""",
    "sales.pieces_went_once": "UPDATE catalog_stockmovement SET change = change - 1, after = after - 1 WHERE kind = 'order'",
    "sales.pieces_went_for_orders": "UPDATE catalog_stockmovement SET order_ref = 'NOBODY-S' WHERE kind = 'order'",
    "catalog.movements_add_up": "UPDATE catalog_variant SET on_hand = on_hand + 1",
    "catalog.movements_follow_each_other": "UPDATE catalog_stockmovement SET after = after + 1 WHERE kind = 'order'",
}
OF_STOCK = {"catalog.movements_add_up", "catalog.movements_follow_each_other"}


@pytest.fixture(autouse=True)
def _nothing_breaks_an_invariant() -> None:
    """Here everything does."""


@pytest.fixture
def paid(order: Order) -> Order:
    """An order of which a part was refunded."""
    pay_order(order.ref, actor=PLATFORM)
    refund_order(order.ref, actor=PLATFORM, amount_minor=100, reason="a scratch", key="a")
    assert run_all() == []
    return order


def test_every_invariant_of_the_room_is_broken_here() -> None:
    assert set(BREAKS) == {name for name in list_invariants() if name.startswith("sales.")} | OF_STOCK


@pytest.mark.parametrize("name", sorted(BREAKS))
def test_what_does_not_agree_is_named(name: str, paid: Order) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")  # no trigger looks
        cursor.execute(BREAKS[name])
        found = [one for one in run_all() if one.name == name]
        assert len(found) == 1, found
        assert found[0].why
        transaction.set_rollback(True)
