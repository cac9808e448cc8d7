from datetime import UTC, datetime

import pytest

from galleria.kernel.models import OutboxEvent
from galleria.shops.actions.drop_categories import drop_categories
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.errors import CategoryInUse, HostTaken
from galleria.shops.manifest import Manifest
from galleria.shops.models import Attribute, Category, Shop
from tests.conftest import MakeProduct
from tests.sample_shop import build_manifest, build_manifest_values

pytestmark = pytest.mark.django_db


def test_the_second_time_nothing_changes(shop: Shop) -> None:
    before = Shop.objects.values().get()
    assert sync_shop("halden", build_manifest())[1] == []
    assert Shop.objects.values().get() == before
    assert OutboxEvent.objects.filter(name="shop.synced").count() == 1


def test_says_what_changed(shop: Shop) -> None:
    values = build_manifest_values(tagline="Tea, and the cups")
    values["attributes"][1]["name"] = "Year of harvest"
    values["categories"].append(
        {"slug": "books", "name": "Books", "description": "About tea, mostly by people who drink it.", "icon": "book", "color": "#223344"}
    )
    values["conditions"].pop()
    _, changes = sync_shop("halden", build_manifest(**values))
    assert sorted(changes) == ["attributes: harvest changed", "categories: books is new", "conditions: opened is gone", "tagline changed"]
    assert Attribute.objects.for_shop(shop).get(key="harvest").name == "Year of harvest"
    assert Shop.objects.get().catalogue_version > shop.catalogue_version


def test_a_category_inherits_the_attributes_of_its_parents(shop: Shop) -> None:
    assert Category.objects.for_shop(shop).get(slug="oolong").attribute_keys == [
        "origin",
        "harvest",
        "weight",
        "notes",
        "roasted",
        "picked",
        "estate",
    ]
    assert Category.objects.for_shop(shop).get(slug="oolong").path == ["tea", "oolong"]


def without(*slugs: str) -> Manifest:
    """The tea shop's manifest without these categories, and without the attributes that only they have."""
    values = build_manifest_values()
    values["categories"] = [entry for entry in values["categories"] if entry["slug"] not in slugs]
    return build_manifest(**values)


def slugs_of(shop: Shop) -> set[str]:
    return set(Category.objects.for_shop(shop).values_list("slug", flat=True))


def test_a_category_that_holds_products_stays_and_so_do_the_others(shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    manifest = without("oolong", "ware")
    sync_shop("halden", manifest)
    with pytest.raises(CategoryInUse, match="'oolong'"):
        drop_categories(shop, manifest)
    assert slugs_of(shop) == {"tea", "oolong", "ware"}


def test_categories_stay_until_they_are_dropped_and_children_go_first(shop: Shop) -> None:
    manifest = without("tea", "oolong")
    assert sync_shop("halden", manifest)[1] == []  # the catalogue has not moved yet
    assert slugs_of(shop) == {"tea", "oolong", "ware"}
    version = Shop.objects.get().catalogue_version
    assert drop_categories(shop, manifest) == ["categories: oolong is gone", "categories: tea is gone"]
    assert slugs_of(shop) == {"ware"}
    assert Shop.objects.get().catalogue_version == version + 1
    assert drop_categories(shop, manifest) == []
    assert Shop.objects.get().catalogue_version == version + 1


def test_two_shops_cannot_have_one_host(shop: Shop) -> None:
    with pytest.raises(HostTaken, match=r"'halden.localhost' belongs to the shop 'halden'"):
        sync_shop("varg", build_manifest(hosts=["varg.localhost", "halden.localhost"]))
    assert Shop.objects.get().slug == "halden"
    sync_shop("halden", build_manifest(tagline="The same host again"))
    assert Shop.objects.get().manifest["tagline"] == "The same host again"


def test_a_sync_that_changes_something_says_when(shop: Shop) -> None:
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    Shop.objects.update(synced_at=long_ago)
    sync_shop("halden", build_manifest())
    assert Shop.objects.get().synced_at == long_ago
    sync_shop("halden", build_manifest(tagline="Tea, and the cups"))
    assert Shop.objects.get().synced_at > long_ago
