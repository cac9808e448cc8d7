"""Every write of the catalogue: what it changes, and that a refusal changes nothing and says nothing."""

from typing import Any

import pytest
from django.db import InternalError, transaction
from django.db.utils import IntegrityError

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.rules import Role
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.actions.create_product import create_product
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductDraft, ProductPatch
from galleria.catalog.errors import SkuTaken, SlugTaken, StockBelowReserved, TransitionRefused
from galleria.catalog.models import PriceChange, Product, Variant
from galleria.kernel.invariants import run_all
from galleria.kernel.limits import take_hold
from galleria.kernel.models import OutboxEvent
from galleria.kernel.problems import Invalid
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sample_shop import build_product

pytestmark = pytest.mark.django_db


def events() -> list[str]:
    return list(OutboxEvent.objects.exclude(name="shop.synced").order_by("pk").values_list("name", flat=True))


def patch(**changes: Any) -> ProductPatch:
    return ProductPatch.model_validate(changes)


def test_creating_writes_product_variants_prices_and_front(shop: Shop) -> None:
    variants = [
        {"sku": "A", "options": {"weight": "50 g"}, "price_minor": 4800, "compare_at_minor": 6000, "on_hand": 2},
        {"sku": "B", "options": {"weight": "100 g"}, "price_minor": 9000, "on_hand": 5},
    ]
    product = create_product(shop, ProductDraft.model_validate(build_product(variants=variants)), actor=PLATFORM)
    product.refresh_from_db()
    assert (product.price_minor, product.price_most_minor, product.compare_at_minor, product.stock) == (4800, 9000, 6000, 7)
    assert product.category_path == ["tea", "oolong"]
    assert product.description_html == "<p>It tastes of <em>rain</em>.</p>"
    assert sorted(PriceChange.objects.for_shop(shop).values_list("variant__sku", "amount_minor")) == [("A", 4800), ("B", 9000)]
    assert events() == ["product.published"]
    assert run_all() == []


def test_a_seller_sells_and_a_manager_lets_the_house_sell(shop: Shop, make_person: MakePerson, make_product: MakeProduct) -> None:
    seller, manager = make_person(Role.SELLER, at=shop), make_person(Role.MANAGER, at=shop)
    assert make_product(actor=Actor(user=seller)).seller == seller
    assert make_product(actor=Actor(user=manager)).seller is None


@pytest.mark.parametrize(
    ("changes", "refusal", "field"),
    [
        ({"category": "coffee"}, Invalid, "category"),
        ({"attributes": {}}, Invalid, "attributes.origin"),
        ({"condition": "dusty"}, Invalid, "condition"),
        ({"condition": None}, Invalid, "condition"),
        ({"status": "archived"}, Invalid, "status"),
        ({"slug": "taken"}, SlugTaken, None),
        ({"variants": [{"sku": "TAKEN", "price_minor": 1}]}, SkuTaken, None),
    ],
)
def test_what_does_not_fit_changes_nothing(
    shop: Shop, make_product: MakeProduct, changes: dict[str, Any], refusal: type[Exception], field: str | None
) -> None:
    make_product(slug="taken", variants=[{"sku": "TAKEN", "price_minor": 1}])
    before = (Product.objects.for_shop(shop).count(), Variant.objects.for_shop(shop).count(), events())
    with pytest.raises(refusal) as caught:
        make_product(**changes)
    assert (Product.objects.for_shop(shop).count(), Variant.objects.for_shop(shop).count(), events()) == before
    if field:
        assert [error.field for error in caught.value.errors] == [field]  # type: ignore[attr-defined]  # a Problem


def test_a_patch_changes_what_it_names_alone(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product()
    before: dict[str, Any] = dict(Product.objects.for_shop(shop).values().get())
    update_product(shop, product.slug, patch(title="Rock tea"), actor=PLATFORM)
    after: dict[str, Any] = dict(Product.objects.for_shop(shop).values().get())
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"title", "search", "updated_at"}
    assert events() == ["product.published", "product.changed"]


def test_a_new_price_is_appended_and_told(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product(price_minor=6000)
    variants = [{"sku": "HAL-1", "price_minor": 4800, "compare_at_minor": 6000, "on_hand": 3}]
    update_product(shop, product.slug, patch(variants=variants), actor=PLATFORM)
    product.refresh_from_db()
    assert list(PriceChange.objects.for_shop(shop).values_list("amount_minor", flat=True)) == [6000, 4800]
    assert (product.price_minor, product.compare_at_minor, product.lowest_30d_minor) == (4800, 6000, 6000)
    assert events() == ["product.published", "price.changed", "product.changed"]
    assert run_all() == []


def test_price_history_cannot_be_rewritten(make_product: MakeProduct) -> None:
    make_product()
    with pytest.raises((InternalError, IntegrityError), match="only grows"), transaction.atomic():
        PriceChange.objects.across_shops().update(amount_minor=1)


def test_stock_cannot_go_below_what_is_promised(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product(on_hand=3)
    variant = product.variants.get()
    take_hold(Variant, variant.pk, holder="cart", quantity=2, ttl_s=60)
    for variants in ([{"sku": "HAL-1", "price_minor": 4800, "on_hand": 1}], [{"sku": "OTHER", "price_minor": 4800, "on_hand": 9}]):
        with pytest.raises(StockBelowReserved):
            update_product(shop, product.slug, patch(variants=variants), actor=PLATFORM)
    variant.refresh_from_db()
    assert (variant.on_hand, variant.reserved) == (3, 2)
    assert list(product.variants.values_list("sku", flat=True)) == ["HAL-1"]


@pytest.mark.parametrize("field", ["title", "category", "status", "tags", "attributes", "variants"])
def test_null_is_refused_where_it_means_nothing(shop: Shop, make_product: MakeProduct, field: str) -> None:
    product = make_product()
    with pytest.raises(Invalid):
        update_product(shop, product.slug, patch(**{field: None}), actor=PLATFORM)


def test_archiving_twice_is_a_no_op_and_reserved_ones_stay(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product()
    archive_product(shop, product.slug, actor=PLATFORM)
    archive_product(shop, product.slug, actor=PLATFORM)
    assert events() == ["product.published", "product.archived"]
    reserved = make_product(status="reserved")
    with pytest.raises(TransitionRefused):
        archive_product(shop, reserved.slug, actor=PLATFORM)
    reserved.refresh_from_db()
    assert reserved.status == "reserved"


def test_every_write_raises_the_catalogue_version(shop: Shop, make_product: MakeProduct) -> None:
    def version() -> int:
        return Shop.objects.get(pk=shop.pk).catalogue_version

    seen = [version()]
    product = make_product()
    seen.append(version())
    update_product(shop, product.slug, patch(title="Other"), actor=PLATFORM)
    seen.append(version())
    archive_product(shop, product.slug, actor=PLATFORM)
    seen.append(version())
    assert seen == sorted(set(seen))
