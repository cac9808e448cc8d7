"""Who does the same at once, over real connections: no more comes back than was sold, and money goes back once."""

from collections import Counter

import pytest
from django.db import connection
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.catalog.models import Variant
from galleria.sales.access import key_of
from galleria.sales.models import Order, Refund
from galleria.sales.returns.actions.answer_return import approve_return
from galleria.sales.returns.actions.cancel_return import cancel_return
from galleria.sales.returns.actions.claim_pieces import claim_pieces
from galleria.sales.returns.actions.receive_return import Came, receive_return
from galleria.sales.returns.actions.refund_return import refund_return
from galleria.sales.returns.models import Return, ReturnedPieces
from tests.conftest import MakeProduct
from tests.sales.conftest import add, send_order
from tests.sales.returns.conftest import ask, asked, hand_over
from tests.sales.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def five(client: Client, make_product: MakeProduct) -> Order:
    """An order of five that is delivered."""
    make_product(on_hand=5)
    add(client, "HAL-1", 5)
    return hand_over(Order.objects.across_shops().get(ref=send_order(client).json()["ref"]))


def test_twenty_requests_for_five_pieces(five: Order) -> None:
    said = Counter(at_once(lambda _: ask(five, 1).status_code, 20))
    assert said == {201: 5, 409: 15}
    assert ReturnedPieces.objects.across_shops().values_list("claimed", "sold").get() == (5, 5)


def test_the_database_alone_guards_the_sum(five: Order) -> None:
    """Without the lock on the order, as if somebody had forgotten it."""
    line = five.lines.values_list("pk", flat=True)[0]
    short = at_once(lambda _: bool(claim_pieces({line: 2})), 8)
    assert Counter(short) == {False: 2, True: 6}
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM returns_returnedpieces")  # nothing was asked for


def test_a_return_is_received_and_refunded_once(five: Order) -> None:
    one = asked(five, 2)
    approve_return(one.ref, actor=PLATFORM, answer="")
    pieces = {one.lines.values_list("pk", flat=True)[0]: Came(2, 2)}
    at_once(lambda _: receive_return(one.ref, actor=PLATFORM, came=pieces).ref, 6)
    assert Variant.objects.across_shops().get(sku="HAL-1").on_hand == 2
    at_once(lambda number: refund_return(one.ref, actor=PLATFORM, amount_minor=100 + number).ref, 6)
    assert Refund.objects.across_shops().count() == 1


def test_giving_up_and_receiving_at_once_end_in_one_of_both(five: Order) -> None:
    one = asked(five, 2)
    approve_return(one.ref, actor=PLATFORM, answer="")
    pieces = {one.lines.values_list("pk", flat=True)[0]: Came(2, 2)}
    acts = [
        lambda: receive_return(one.ref, actor=PLATFORM, came=pieces).status,
        lambda: cancel_return(one.ref, actor=PLATFORM, key=key_of(five.ref)).status,
    ]
    at_once(lambda number: acts[number % 2](), 6)
    status = Return.objects.across_shops().get().status
    stock, claimed = Variant.objects.across_shops().get(sku="HAL-1").on_hand, ReturnedPieces.objects.across_shops().get().claimed
    assert (status, stock, claimed) in {("received", 2, 2), ("cancelled", 0, 0)}
