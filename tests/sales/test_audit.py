"""The audit names what does not agree: each invariant is broken once, behind the back of every guard, and finds its row."""

import pytest
from django.db import connection, transaction
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.kernel.invariants import list_invariants, run_all
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.models import Order
from tests.sales.conftest import check, open_intent
from tests.stripe.process import LocalStripe

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


BREAKS_OF_CARDS = {
    "payments.paid_cards_have_a_reference": "UPDATE sales_payment SET reference = NULL",
    "payments.holds_are_of_open_orders": """INSERT INTO kernel_hold (resource, resource_id, holder, quantity, expires_at, created_at)
        SELECT 'sales.other', 1, 'order ' || ref, 1, now(), now() FROM sales_order""",
    "payments.refunds_arrive": "UPDATE sales_refund SET at = at - interval '2 days'",
    "payments.done_refunds_have_a_reference": "UPDATE sales_refund SET status = 'done'",
    "payments.unwanted_money_goes_back": """INSERT INTO payments_intent (shop_id, payment_id, reference, status, reason, amount_minor,
        received_minor, received_currency, refund_reference, error, looks, made_at)
        SELECT shop_id, id, 'pi_x', 'unwanted', 'amount', 5, 4, 'USD', '', '', 1, now() FROM sales_payment""",
    "payments.nobody_can_pay_in_vain": """INSERT INTO payments_intent (shop_id, payment_id, reference, status, reason, amount_minor,
        received_minor, received_currency, refund_reference, error, looks, made_at)
        SELECT shop_id, id, 'pi_x', 'open', '', 5, 0, '', '', '', 1, now() FROM sales_payment""",
    "payments.what_is_owed_waits": "UPDATE sales_refund SET amount_minor = amount_minor + 1",
    "payments.disputes_are_booked": """INSERT INTO payments_dispute (shop_id, payment_id, reference, amount_minor, status, opened_at)
        SELECT shop_id, id, 'du_x', 5, 'lost', now() FROM sales_payment""",
    "payments.events_are_worked_on": """INSERT INTO payments_stripeevent (event_id, kind, facts, attempts, error, received_at)
        VALUES ('evt_x', 'x', '{}', 3, '', now() - interval '2 days')""",
}


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
    known = {name for name in list_invariants() if name.startswith(("sales.", "payments."))}
    assert set(BREAKS) | set(BREAKS_OF_CARDS) == known | OF_STOCK


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


@pytest.mark.parametrize("name", sorted(BREAKS_OF_CARDS))
def test_what_does_not_agree_about_cards_is_named(name: str, client: Client, by_card: Order, cards: LocalStripe) -> None:
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    assert check(client, by_card).json()["status"] == "paid"
    refund_order(by_card.ref, actor=PLATFORM, amount_minor=100, reason="a scratch", key="a")
    assert run_all() == []
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(BREAKS_OF_CARDS[name])
        found = [one for one in run_all() if one.name == name]
        assert len(found) == 1, found
        assert found[0].why
        transaction.set_rollback(True)
