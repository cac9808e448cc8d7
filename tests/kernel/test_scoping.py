import pytest

from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.catalog.models import Product, Variant
from galleria.kernel.scoping import ShopNotNamed
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct

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


def test_rows_of_a_shop_need_no_shop_again(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product()
    assert list(shop.products.all()) == [product]
    assert list(Shop.objects.prefetch_related("products__variants").get().products.get().variants.all()) == [product.variants.get()]


def test_rows_of_a_person_are_rows_of_many_shops(shop: Shop, make_person: MakePerson) -> None:
    person = make_person()
    for read in (person.products.count, person.products.exists, lambda: list(person.products.all())):
        with pytest.raises(ShopNotNamed):
            read()
    with pytest.raises(ShopNotNamed):
        list(User.objects.prefetch_related("products"))
    assert person.products.for_shop(shop).count() == 0


def test_rows_inside_another_query_name_their_shop_too(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product()
    variants = Variant.objects.across_shops()
    with pytest.raises(ShopNotNamed):
        variants.filter(product__in=Product.objects.filter(slug=product.slug)).count()
    assert variants.filter(product__in=Product.objects.for_shop(shop)).count() == 1


def test_deleting_a_person_reaches_their_rows_in_all_shops(shop: Shop, make_person: MakePerson, make_product: MakeProduct) -> None:
    person = make_person(Role.SELLER, at=shop)
    product = make_product()
    Product.objects.for_shop(shop).filter(pk=product.pk).update(seller=person)
    person.delete()
    assert Membership.objects.for_shop(shop).count() == 0
    assert Product.objects.for_shop(shop).get(pk=product.pk).seller is None


def test_somebody_who_keeps_several_shops_sees_theirs_alone(shop: Shop, other_shop: Shop, make_product: MakeProduct) -> None:
    ours, theirs = make_product(), make_product(into=other_shop)
    assert set(Product.objects.for_shops([shop.pk, other_shop.pk])) == {ours, theirs}
    assert list(Product.objects.for_shops([other_shop.pk])) == [theirs]
    assert list(Product.objects.for_shops([])) == []
