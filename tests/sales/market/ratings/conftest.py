"""Something that was sold, sent and is over, and its buyer's word about it."""

from collections.abc import Callable

import pytest
from django.test import Client

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.sales.access import key_of
from galleria.sales.market.actions.release_sale import confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.models import Sale
from galleria.sales.market.ratings.actions.rate_sale import rate_sale
from galleria.sales.market.ratings.models import Rating
from galleria.sellers.models import Seller
from tests.sales.market.conftest import MakeOrder, as_person, sale_of

SignIn = Callable[[User], Client]
MakeOver = Callable[[], Sale]


@pytest.fixture
def make_over(make_sold: MakeOrder, otto: User) -> MakeOver:
    """A tea of Otto's that a guest is content with."""

    def make() -> Sale:
        order = make_sold((otto, 1))
        sale = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
        return confirm_sale(sale.ref, actor=Actor(), key=key_of(order.ref))

    return make


@pytest.fixture
def over(make_over: MakeOver) -> Sale:
    """One of them."""
    return make_over()


def rate(sale: Sale, stars: int = 5, words: str = "As it was shown.") -> Rating:
    """As its buyer, who has the order's key."""
    return rate_sale(sale.ref, stars=stars, words=words, actor=Actor(), key=key_of(sale.order.ref))


def counted(user: User) -> tuple[int, int, int]:
    """What stands on the seller's row: ratings, stars, average in tenths."""
    row = Seller.objects.across_shops().get(user=user)
    return row.ratings_count, row.ratings_sum, row.rating_tenths
