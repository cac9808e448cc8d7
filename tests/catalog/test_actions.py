"""Every write of the catalogue: what it changes, and that a refusal changes nothing and says nothing."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import InternalError, connection, transaction
from django.db.utils import IntegrityError
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pydantic import ValidationError

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.rules import Role
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.actions.create_product import create_product
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.actions.write_variants import append_price
from galleria.catalog.drafts import ProductDraft, ProductPatch, find_unstorable
from galleria.catalog.errors import SkuTaken, SlugTaken, StockBelowReserved, TransitionRefused
from galleria.catalog.models import PriceChange, Product, Variant
from galleria.catalog.reads.get_product import get_product_page
from galleria.kernel.invariants import run_all
from galleria.kernel.limits import take_holds
from galleria.kernel.models import OutboxEvent
from galleria.kernel.problems import Invalid
from galleria.shops.models import Shop
from galleria.shops.queries import read_version
from tests.conftest import MakePerson, MakeProduct
from tests.sample_shop import build_product

pytestmark = pytest.mark.django_db


def events() -> list[str]:
    return list(OutboxEvent.objects.exclude(name="shop.synced").order_by("pk").values_list("name", flat=True))


def nest(levels: int) -> object:
    """Lists and objects in turn, so many levels of them."""
    value: object = 1
    for level in range(levels):
        value = {"a": value} if level % 2 else [value]
    return value


def remove_history() -> None:
    PriceChange.objects.across_shops().delete()
    connection.check_constraints()  # as a commit does


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


def test_price_history_cannot_be_rewritten_or_removed(make_product: MakeProduct) -> None:
    make_product()
    with pytest.raises((InternalError, IntegrityError), match="only grows"), transaction.atomic():
        PriceChange.objects.across_shops().update(amount_minor=1)
    with pytest.raises(IntegrityError, match="only grows"), transaction.atomic():
        remove_history()
    assert PriceChange.objects.across_shops().count() == 1


def test_price_history_goes_with_its_shop(shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    Product.objects.for_shop(shop).delete()
    connection.check_constraints()
    assert not PriceChange.objects.across_shops().exists()


def test_a_dropped_variant_is_retired_and_comes_back_with_its_history(shop: Shop, make_product: MakeProduct) -> None:
    small = {"sku": "A", "options": {"weight": "50 g"}, "price_minor": 4800, "on_hand": 2}
    large = {"sku": "B", "options": {"weight": "100 g"}, "price_minor": 9000, "on_hand": 5}
    product = make_product(variants=[small, large])
    retired = product.variants.get(sku="A")
    update_product(shop, product.slug, patch(variants=[large]), actor=PLATFORM)
    product.refresh_from_db()
    assert (product.price_minor, product.stock, [variant.sku for variant in product.variants.all()]) == (9000, 5, ["B"])
    page = json.loads(get_product_page(shop, product.slug))
    assert ([one["sku"] for one in page["variants"]], page["option_axes"]) == (["B"], [{"name": "weight", "values": ["100 g"]}])
    assert [entry["amount_minor"] for entry in page["history"]] == [9000]
    assert run_all() == []
    with pytest.raises(SkuTaken):
        make_product(variants=[small])
    with transaction.atomic():
        assert take_holds(Variant, {retired.pk: 1}, holder="cart", ttl_s=60) == {retired.pk}
        transaction.set_rollback(True)
    update_product(shop, product.slug, patch(variants=[{**small, "price_minor": 5000}, large]), actor=PLATFORM)
    assert product.variants.get(sku="A").pk == retired.pk
    assert list(retired.price_changes.values_list("amount_minor", flat=True)) == [4800, 5000]
    assert run_all() == []


def test_a_variant_that_was_never_shown_is_dropped_for_good(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product(status="draft")
    update_product(shop, product.slug, patch(variants=[{"sku": "OTHER", "price_minor": 1}]), actor=PLATFORM)
    connection.check_constraints()
    assert list(Variant.with_retired.for_shop(shop).values_list("sku", flat=True)) == ["OTHER"]


def test_a_new_price_alone_leaves_the_rest_of_a_variant(shop: Shop, make_product: MakeProduct) -> None:
    kept = {"options": {"weight": "50 g"}, "compare_at_minor": 6000, "barcode": "12345678", "on_hand": 4}
    other = {"sku": "B", "options": {"weight": "100 g"}, "price_minor": 9000, "on_hand": 5}
    product = make_product(variants=[{"sku": "A", "price_minor": 4800, **kept}, other])
    update_product(shop, product.slug, patch(variants=[{"sku": "A", "price_minor": 4500}, {"sku": "B", "price_minor": 9000}]), actor=PLATFORM)
    variant = product.variants.get(sku="A")
    assert (variant.price_minor, {name: getattr(variant, name) for name in kept}) == (4500, kept)
    update_product(shop, product.slug, patch(variants=[{"sku": "A", "price_minor": 7000, "on_hand": 0}, other]), actor=PLATFORM)
    variant.refresh_from_db()
    assert (variant.compare_at_minor, variant.on_hand, variant.barcode) == (None, 0, "12345678")
    assert run_all() == []


def test_a_new_sku_has_none_on_hand_unless_it_says_so(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product(variants=[{"sku": "A", "price_minor": 1}])
    assert product.variants.get().on_hand == 0


def test_options_that_do_not_tell_variants_apart_change_nothing(shop: Shop, make_product: MakeProduct) -> None:
    with pytest.raises(Invalid) as caught:
        make_product(variants=[{"sku": "A", "price_minor": 1}, {"sku": "B", "price_minor": 1}])
    assert [error.field for error in caught.value.errors] == ["variants"]
    assert not Product.objects.for_shop(shop).exists()


@pytest.mark.django_db(transaction=True)
def test_two_who_bring_the_same_new_sku_at_once_get_one_product_and_one_refusal(shop: Shop, make_product: MakeProduct) -> None:
    def create(number: int) -> Product:
        draft = ProductDraft.model_validate(build_product(number, variants=[{"sku": "SAME", "price_minor": 1}]))
        return create_product(shop, draft, actor=PLATFORM)

    def create_meanwhile() -> None:
        try:
            create(2)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic(), connection.cursor() as cursor:
            create(1)
            second = pool.submit(create_meanwhile)
            waits = False
            while not waits and not second.done():  # it has looked for the SKU, not seen it, and waits for the index
                cursor.execute("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                waits = cursor.fetchone()[0]
        with pytest.raises(SkuTaken):
            second.result()
    assert Product.objects.for_shop(shop).count() == 1
    assert run_all() == []


def test_the_lowest_price_reads_the_window_alone(make_product: MakeProduct) -> None:
    variant = make_product(price_minor=100).variants.get()
    now = timezone.now()
    for days, amount in ((400, 10), (90, 70), (20, 90)):
        append_price(variant, amount, at=now - timedelta(days=days))
    with CaptureQueriesContext(connection) as queries:
        append_price(variant, 80, at=now + timedelta(minutes=1))
    assert variant.lowest_30d_minor == 70
    assert all("LIMIT" in query["sql"] or '"at" >' in query["sql"] for query in queries if "SELECT" in query["sql"])


def test_a_page_shows_the_newest_sixty_prices(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product(price_minor=100)
    variant, now = product.variants.get(), timezone.now()
    PriceChange.objects.across_shops().bulk_create(
        PriceChange(shop=shop, variant=variant, amount_minor=1000 + days, at=now - timedelta(days=days)) for days in range(1, 80)
    )
    history = json.loads(get_product_page(shop, product.slug))["history"]
    assert [entry["amount_minor"] for entry in history] == [*range(1059, 1000, -1), 100]


@pytest.mark.parametrize("moment", ["1969-12-31T23:59:59Z", "0001-01-01T00:00:00", "9999-12-31T23:59:59Z", "in two days"])
def test_a_product_is_published_neither_before_1970_nor_far_ahead(moment: str) -> None:
    moment = (timezone.now() + timedelta(days=2)).isoformat() if moment == "in two days" else moment
    with pytest.raises(ValidationError, match="between 1970-01-01 and tomorrow"):
        ProductDraft.model_validate(build_product(published_at=moment))


def test_a_moment_without_a_zone_is_utc() -> None:
    draft = ProductDraft.model_validate(build_product(published_at="2020-05-01T10:00:00"))
    assert draft.published_at == datetime(2020, 5, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("a\x00b", "NUL"),
        (["a", {"\x00": 1}], "NUL"),
        ({"deep": ["\ud800"]}, "surrogate"),
        ({"\udfff": 1}, "surrogate"),
        (nest(33), "32 levels"),
        (nest(100_000), "32 levels"),
        (nest(32), None),
        ({"a": ["\U0001f375", 1, None, True]}, None),
    ],
)
def test_what_cannot_be_stored_is_found_at_any_depth(value: object, fault: str | None) -> None:
    found = find_unstorable(value)
    assert fault in found if fault and found else found is fault
    if fault:
        with pytest.raises(ValidationError, match=fault):
            ProductDraft.model_validate(build_product(attributes={"origin": value}))


def test_stock_cannot_go_below_what_is_promised(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product(on_hand=3)
    variant = product.variants.get()
    take_holds(Variant, {variant.pk: 2}, holder="cart", ttl_s=60)
    assert run_all() == []
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
        return read_version(Shop.objects.get(pk=shop.pk))

    seen = [version()]
    product = make_product()
    seen.append(version())
    update_product(shop, product.slug, patch(title="Other"), actor=PLATFORM)
    seen.append(version())
    archive_product(shop, product.slug, actor=PLATFORM)
    seen.append(version())
    assert seen == sorted(set(seen))
