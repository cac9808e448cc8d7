"""What an answer about returns may cost: the same however many there are."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.sales.access import key_of
from galleria.sales.models import Order
from tests.conftest import MakeProduct
from tests.sales.conftest import add, send_order
from tests.sales.returns.conftest import address_of, asked, hand_over, photograph

pytestmark = pytest.mark.django_db
BUDGETS = {"returns": 11, "one": 7}  # the order with its shop, its steps, what is claimed, categories, lines; returns with theirs; credit notes


def test_answers_cost_the_same_however_much_comes_back(client: Client, make_product: MakeProduct) -> None:
    make_product(on_hand=20)
    add(client, "HAL-1", 12)
    order = hand_over(Order.objects.across_shops().get(ref=send_order(client).json()["ref"]))
    counts = []
    for made in (1, 5):
        for _ in range(made):
            one = asked(order, 1, pictures=[photograph(order).json()["ref"]])
        addresses = {"returns": address_of(order), "one": f"/api/v1/returns/{one.ref}?key={key_of(order.ref)}"}
        counted = {}
        for name, address in addresses.items():
            Client().get(address)
            with CaptureQueriesContext(connection) as queries:
                assert Client().get(address).status_code == 200
            counted[name] = len(queries)
        counts.append(counted)
    assert counts[0] == counts[1]
    assert all(counts[0][name] <= most for name, most in BUDGETS.items()), counts
