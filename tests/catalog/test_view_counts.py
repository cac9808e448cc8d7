import pytest

from galleria.catalog.models import Product
from galleria.catalog.view_counts import PENDING, SETTLING, count_view, settle_views
from galleria.kernel.valkey import connect
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db


def views(product: Product) -> int:
    product.refresh_from_db()
    return product.views


def test_views_are_counted_in_valkey_and_settled_once(make_product: MakeProduct) -> None:
    one, other = make_product(), make_product()
    for product in (one, one, other):
        count_view(product.pk)
    assert views(one) == 0
    assert settle_views() == 2
    assert settle_views() == 0
    assert (views(one), views(other)) == (2, 1)


def test_a_batch_that_a_crash_left_is_settled_and_nothing_that_came_meanwhile_is_lost(make_product: MakeProduct) -> None:
    product = make_product()
    count_view(product.pk)
    connect().rename(PENDING, SETTLING)  # what a worker had set aside when it died
    count_view(product.pk)
    settle_views()
    settle_views()
    assert views(product) == 2


def test_a_product_that_is_gone_meanwhile_does_no_harm(make_product: MakeProduct) -> None:
    product = make_product()
    count_view(product.pk)
    count_view(10**9)
    settle_views()
    assert views(product) == 1
