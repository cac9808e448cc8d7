import pytest

from galleria.catalog.models import Product
from galleria.kernel.scoping import ShopNotNamed
from galleria.shops.models import Shop
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "read",
    [
        lambda: list(Product.objects.all()),
        lambda: Product.objects.first(),
        lambda: Product.objects.count(),
        lambda: Product.objects.filter(slug="x").exists(),
        lambda: Product.objects.get(slug="x"),
        lambda: Product.objects.filter(slug="x").update(title="y"),
        lambda: Product.objects.filter(slug="x").delete(),
        lambda: list(Product.objects.values_list("slug")),
        lambda: list(Product.objects.iterator()),
        lambda: Product.objects.aggregate(),
    ],
)
def test_reading_without_naming_a_shop_is_an_error(read: object) -> None:
    with pytest.raises(ShopNotNamed):
        read()  # type: ignore[operator]  # a callable


def test_a_shop_sees_only_its_own_rows(shop: Shop, other_shop: Shop, make_product: MakeProduct) -> None:
    ours = make_product()
    theirs = make_product(into=other_shop)
    assert list(Product.objects.for_shop(shop)) == [ours]
    assert set(Product.objects.across_shops()) == {ours, theirs}


def test_rows_of_a_row_need_no_shop_again(make_product: MakeProduct) -> None:
    product = make_product()
    assert product.variants.count() == 1
    assert product.variants.filter(sku="HAL-1").exists()
