from datetime import timedelta

import pytest
from django.utils import timezone

from galleria.catalog.actions.mark_prominent import mark_prominent, mark_prominent_everywhere
from galleria.catalog.models import Product
from galleria.shops.models import Shop
from galleria.shops.queries import read_version
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db


def prominent() -> set[str]:
    return set(Product.objects.across_shops().filter(is_prominent=True).values_list("title", flat=True))


@pytest.fixture
def six(make_product: MakeProduct) -> None:
    """Products 0 (the oldest) to 5 (the newest), the oldest the most popular, and a draft."""
    now = timezone.now()
    for number in range(6):
        product = make_product(title=str(number))
        published = now - timedelta(days=10 - number)
        Product.objects.across_shops().filter(pk=product.pk).update(views=100 - number, published_at=published)
    make_product(title="draft", status="draft")


def test_the_most_popular_and_the_newest_keep_the_mark(shop: Shop, six: None) -> None:
    assert prominent() == {"0", "1", "2", "3", "4", "5", "draft"}
    before = read_version(shop)
    assert mark_prominent(shop, most_popular=2, most_new=1) == 3
    assert prominent() == {"0", "1", "5", "draft"}
    assert mark_prominent(shop, most_popular=2, most_new=1) == 0
    assert read_version(Shop.objects.get(pk=shop.pk)) == before


def test_whoever_catches_up_gets_it_back(shop: Shop, six: None) -> None:
    mark_prominent(shop, most_popular=2, most_new=1)
    Product.objects.across_shops().filter(title="3").update(votes=50)
    assert mark_prominent(shop, most_popular=2, most_new=1) == 2
    assert prominent() == {"0", "3", "5", "draft"}


def test_a_small_shop_has_no_other_products(shop: Shop, six: None, other_shop: Shop) -> None:
    assert mark_prominent_everywhere() == 0
    Product.objects.across_shops().update(is_prominent=False)
    assert mark_prominent(other_shop) == 0
    assert mark_prominent_everywhere() == 6
    assert prominent() == {"0", "1", "2", "3", "4", "5"}
