"""Renamed pieces lead on, archived ones say so and show others."""

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.actions.rename_product import rename_product
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.errors import SlugTaken
from galleria.catalog.models import FormerSlug, Product
from galleria.kernel.invariants import run_all
from galleria.shops.models import Shop
from galleria.shops.queries import get_shop, read_version
from tests.conftest import MakeProduct
from tests.pages.reading import heading, read_data, read_page

pytestmark = pytest.mark.django_db
API = "/api/v1/shops/halden/products"


def rename(shop: Shop, before: str, after: str) -> Product:
    return update_product(shop, before, ProductPatch(slug=after), actor=PLATFORM)


def test_a_former_address_leads_to_the_new_one(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    version = read_version(get_shop(shop.slug))
    assert rename(shop, "oolong-1", "wuyi").slug == "wuyi"
    rename(shop, "wuyi", "rock-tea")
    for former in ("oolong-1", "wuyi"):
        page = client.get(f"/halden/products/{former}?variant=HAL-1")
        assert (page.status_code, page["Location"]) == (301, "/halden/products/rock-tea?variant=HAL-1")
        answer = client.get(f"{API}/{former}")
        assert (answer.status_code, answer["Location"], answer.json()["code"]) == (308, f"{API}/rock-tea", "product_moved")
        assert client.get(f"{API}/{former}/similar")["Location"] == f"{API}/rock-tea/similar"
        assert client.get(answer["Location"]).json()["slug"] == "rock-tea"
    assert client.get("/products/wuyi", headers={"host": "halden.localhost"})["Location"] == "/products/rock-tea"
    assert client.get("/halden/products/rock-tea").status_code == 200
    assert read_version(get_shop(shop.slug)) > version
    assert run_all() == []


def test_nobody_else_takes_a_name_that_leads_on(shop: Shop, other_shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    make_product()
    rename(shop, "oolong-1", "wuyi")
    with pytest.raises(SlugTaken):
        make_product(slug="oolong-1")
    with pytest.raises(SlugTaken):
        rename(shop, "oolong-2", "oolong-1")
    with pytest.raises(SlugTaken):
        rename(shop, "oolong-2", "wuyi")
    assert Product.objects.for_shop(shop).filter(slug="oolong-2").exists()
    assert list(FormerSlug.objects.for_shop(shop).values_list("slug", flat=True)) == ["oolong-1"]
    make_product(slug="oolong-1", into=other_shop)


def test_a_piece_may_take_its_own_name_back(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    product = make_product()
    rename(shop, "oolong-1", "wuyi")
    rename(shop, "wuyi", "oolong-1")
    assert client.get("/halden/products/oolong-1").status_code == 200
    assert client.get("/halden/products/wuyi")["Location"] == "/halden/products/oolong-1"
    assert list(FormerSlug.objects.for_shop(shop).values_list("slug", flat=True)) == ["wuyi"]
    product.refresh_from_db(from_queryset=Product.objects.across_shops())
    rename_product(product, "oolong-1")
    assert FormerSlug.objects.for_shop(shop).count() == 1
    assert run_all() == []


def test_a_former_name_of_a_draft_tells_nobody(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(status="draft")
    rename(shop, "oolong-1", "secret")
    assert client.get("/halden/products/oolong-1").status_code == 404
    assert client.get(f"{API}/oolong-1").status_code == 404
    assert client.get(f"{API}/oolong-1/similar").status_code == 404


def test_an_archived_piece_is_gone_and_shows_others(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    make_product()
    rename(shop, "oolong-1", "wuyi")
    archive_product(shop, "wuyi", actor=PLATFORM)
    answer = client.get("/halden/products/wuyi")
    assert answer.status_code == 410
    assert heading(answer.content) == "No longer here"
    assert "/halden/products/oolong-2" in read_page(answer.content).hrefs
    assert read_data(answer.content) == []
    assert b'content="noindex"' in answer.content
    assert client.get("/halden/products/oolong-1", follow=True).status_code == 410
    assert client.get(f"{API}/wuyi").json()["code"] == "product_archived"


def test_a_window_knows_a_piece_by_its_former_name(client: Client, make_product: MakeProduct, shop: Shop) -> None:
    from galleria.shops.actions.sync_shop import sync_shop
    from tests.sample_shop import build_manifest

    make_product()
    manifest = build_manifest()
    synced = sync_shop("halden", manifest.model_copy(update={"hero": manifest.hero.model_copy(update={"products": ["oolong-1"]})}))[0]
    rename(synced, "oolong-1", "wuyi")
    assert client.get("/api/v1/shops/halden").json()["hero"]["products"][0]["slug"] == "wuyi"
