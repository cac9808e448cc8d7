import pytest

from galleria.kernel.models import OutboxEvent
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.errors import CategoryInUse
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


def test_a_category_that_holds_products_stays_and_nothing_else_changes(shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    values = build_manifest_values(name="Other")
    values["categories"] = [entry for entry in values["categories"] if entry["slug"] != "oolong"]
    values["attributes"] = values["attributes"][:1]
    with pytest.raises(CategoryInUse):
        sync_shop("halden", build_manifest(**values))
    assert Category.objects.for_shop(shop).filter(slug="oolong").exists()
    assert Shop.objects.get().name == "Halden"


def test_an_empty_category_goes(shop: Shop) -> None:
    values = build_manifest_values()
    values["categories"] = [entry for entry in values["categories"] if entry["slug"] != "ware"]
    sync_shop("halden", build_manifest(**values))
    assert not Category.objects.for_shop(shop).filter(slug="ware").exists()
