from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.actions.sync_people import sync_people
from galleria.accounts.models import Membership, User
from galleria.accounts.people_file import People
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.actions.sync_catalogue import sync_catalogue
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.catalogue_file import ProductEntry
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import Product, ProductPicture, Variant
from galleria.kernel.invariants import run_all
from galleria.kernel.models import OutboxEvent
from galleria.media.models import Picture
from galleria.shops.models import Shop

pytestmark = pytest.mark.django_db
SHOPS = Path(__file__).parents[2] / "shops"


def entry(**changes: Any) -> ProductEntry:
    values = {
        "slug": "da-hong-pao",
        "title": "Da Hong Pao",
        "description": "It tastes of rain.",
        "category": "oolong",
        "condition": "sealed",
        "published": date(2026, 3, 14),
        "price": "48.00",
        "sku": "DHP",
        "stock": 4,
        "attributes": {"origin": "wuyi"},
        "art": {"family": "record"},
    }
    return ProductEntry.model_validate({**values, **changes})


def test_syncing_twice_changes_nothing(shop: Shop) -> None:
    assert sync_catalogue(shop, [entry()]) == ["product da-hong-pao is new"]
    before = (list(Product.objects.for_shop(shop).values()), Picture.objects.for_shop(shop).count())
    assert sync_catalogue(shop, [entry()]) == []
    assert (list(Product.objects.for_shop(shop).values()), Picture.objects.for_shop(shop).count()) == before
    assert run_all() == []


def test_a_product_that_was_renamed_by_hand_is_still_the_one_of_its_file(shop: Shop) -> None:
    sync_catalogue(shop, [entry()])
    update_product(shop, "da-hong-pao", ProductPatch(slug="big-red-robe"), actor=PLATFORM)
    assert sync_catalogue(shop, [entry()]) == []
    assert sync_catalogue(shop, [entry(title="Da Hong Pao 2026")]) == ["product big-red-robe changed"]
    product = Product.objects.for_shop(shop).get()
    assert (product.slug, product.title, product.status) == ("big-red-robe", "Da Hong Pao 2026", "active")
    assert sync_catalogue(shop, []) == ["product big-red-robe is archived"]
    assert sync_catalogue(shop, [entry()]) == ["product big-red-robe is back"]
    assert run_all() == []


def test_pictures_are_asked_for_in_the_order_of_the_views(shop: Shop) -> None:
    sync_catalogue(shop, [entry()])
    gallery = list(Product.objects.for_shop(shop).get().gallery.select_related("picture"))
    assert len(gallery) >= 2
    assert {row.picture.state for row in gallery} == {"pending"}
    assert all(row.alt.startswith("Da Hong Pao, ") for row in gallery)
    assert [row.position for row in gallery] == list(range(len(gallery)))


def test_what_changed_is_changed_and_what_is_gone_is_archived(shop: Shop) -> None:
    sync_catalogue(shop, [entry(), entry(slug="second", sku="S")])
    changes = sync_catalogue(shop, [entry(title="Big Red Robe", art={"family": "record"})])
    assert changes == ["product da-hong-pao changed", "product second is archived"]
    assert Product.objects.for_shop(shop).get(slug="second").status == "archived"
    assert sync_catalogue(shop, [entry(title="Big Red Robe")]) == []


def test_what_a_sync_has_archived_comes_back_with_its_entry(shop: Shop) -> None:
    sync_catalogue(shop, [entry()])
    assert sync_catalogue(shop, []) == ["product da-hong-pao is archived"]
    assert sync_catalogue(shop, []) == []
    assert sync_catalogue(shop, [entry()]) == ["product da-hong-pao is back"]
    assert Product.objects.for_shop(shop).get().status == "active"
    assert OutboxEvent.objects.filter(name="product.published").count() == 2
    assert sync_catalogue(shop, [entry()]) == []
    assert sync_catalogue(shop, []) == ["product da-hong-pao is archived"]
    assert run_all() == []


def test_what_a_person_has_archived_stays_archived(shop: Shop) -> None:
    sync_catalogue(shop, [entry()])
    archive_product(shop, "da-hong-pao", actor=PLATFORM)
    assert sync_catalogue(shop, []) == []
    sync_catalogue(shop, [entry(title="Big Red Robe")])
    product = Product.objects.for_shop(shop).get()
    assert (product.title, product.status) == ("Big Red Robe", "archived")


def test_drawings_go_with_the_art_and_uploads_stay(shop: Shop) -> None:
    sync_catalogue(shop, [entry()])
    product = Product.objects.for_shop(shop).get()
    size = {"width": 10, "height": 10, "bytes": 9}
    upload = Picture.objects.across_shops().create(shop=shop, key="u" * 26, state="ready", origin="upload", **size)
    ProductPicture.objects.across_shops().create(shop=shop, product=product, picture=upload, position=99, alt="By hand")
    sync_catalogue(shop, [entry(art=None)])
    assert list(product.gallery.values_list("picture_id", "position", "alt")) == [(upload.pk, 0, "By hand")]


def test_stock_and_status_that_selling_changed_are_left_alone(shop: Shop) -> None:
    sync_catalogue(shop, [entry()])
    Variant.objects.across_shops().update(on_hand=1)
    Product.objects.across_shops().update(status="sold")
    sync_catalogue(shop, [entry(title="Big Red Robe", stock=9)])
    product = Product.objects.for_shop(shop).get()
    assert (product.title, product.status, product.stock) == ("Big Red Robe", "sold", 1)


def test_earlier_prices_become_history_and_the_lowest_is_shown(shop: Shop) -> None:
    history = [{"date": date(2026, 2, 1), "price": "66.00"}, {"date": date(2026, 3, 1), "price": "60.00"}]
    sync_catalogue(shop, [entry(compare_at="60.00", history=history)])
    product = Product.objects.for_shop(shop).get()
    assert list(product.variants.get().price_changes.values_list("amount_minor", flat=True)) == [6600, 6000, 4800]
    assert (product.compare_at_minor, product.lowest_30d_minor) == (6000, 6000)
    assert product.variants.get().price_changes.last().at <= timezone.now()  # type: ignore[union-attr]  # there are three
    assert run_all() == []


def test_people_come_with_their_roles_and_stay(shop: Shop) -> None:
    people = People.model_validate({"people": [{"username": "mira", "name": "Mira", "email": "mira@halden.example", "role": "owner"}]})
    assert sync_people(shop, people) == ["person mira is new"]
    assert sync_people(shop, people) == []
    changed = People.model_validate({"people": [{"username": "mira", "name": "Mira Ø", "email": "mira@halden.example", "role": "manager"}]})
    assert sync_people(shop, changed) == ["person mira changed"]
    assert Membership.objects.for_shop(shop).get().role == "manager"
    assert User.objects.get().check_password("open sesame")
