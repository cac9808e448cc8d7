"""Renamed pieces lead on, archived ones say so and show others."""

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.actions.refresh_fronts import refresh_fronts
from galleria.catalog.actions.rename_product import rename_product
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.errors import SlugTaken
from galleria.catalog.models import FormerSlug, Product
from galleria.kernel.invariants import run_all
from galleria.shops.actions.drop_categories import drop_categories
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.manifest import Manifest
from galleria.shops.models import Category, Shop
from galleria.shops.queries import get_shop, read_version
from tests.conftest import MakeProduct
from tests.pages.reading import heading, read_data, read_page
from tests.sample_shop import build_manifest, build_manifest_values

pytestmark = pytest.mark.django_db
SHOP = "/api/v1/shops/halden"
API = f"{SHOP}/products"


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
        assert client.get(f"{API}/{former}/similar?limit=4&a=%20b")["Location"] == f"{API}/rock-tea/similar?limit=4&a=%20b"
        assert client.get(f"{API}/{former}?a=b")["Location"] == f"{API}/rock-tea?a=b"
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
    make_product()
    manifest = build_manifest()
    synced = sync_shop("halden", manifest.model_copy(update={"hero": manifest.hero.model_copy(update={"products": ["oolong-1"]})}))[0]
    rename(synced, "oolong-1", "wuyi")
    assert client.get("/api/v1/shops/halden/home").json()["hero"]["products"][0]["slug"] == "wuyi"


def build_renamed(**slugs: str) -> Manifest:
    """The tea shop with other slugs of its categories, which name their former ones."""
    categories = [
        {**entry, "slug": slugs.get(entry["slug"], entry["slug"]), "formerly": [entry["slug"]] if entry["slug"] in slugs else []}
        | ({"parent": slugs.get(entry["parent"], entry["parent"])} if "parent" in entry else {})
        for entry in build_manifest_values()["categories"]
    ]
    return build_manifest(categories=categories, navigation=[{"label": "Everything", "target": "products"}])


def test_a_category_takes_its_products_to_its_new_name(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product()
    ids = dict(Category.objects.for_shop(shop).values_list("slug", "pk"))
    manifest = build_renamed(tea="leaves", oolong="wulong")
    renamed, changes = sync_shop("halden", manifest)
    assert changes == ["navigation changed", "categories: leaves is new", "categories: wulong is new"]
    assert drop_categories(renamed, manifest) == []
    assert dict(Category.objects.for_shop(shop).values_list("slug", "pk")) == {"leaves": ids["tea"], "wulong": ids["oolong"], "ware": ids["ware"]}
    refresh_fronts(shop.pk, product.pk, product.pk)
    assert Product.objects.for_shop(shop).get().category_path == ["leaves", "wulong"]
    assert sync_shop("halden", manifest)[1] == []
    assert run_all() == []


def test_the_former_address_of_a_category_leads_to_the_new_one(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    rest = "maker=Huang+Family+Garden&attr.origin=wuyi&attr.origin=anxi"
    assert client.get(f"/halden/products?category=oolong&{rest}").status_code == 200
    sync_shop("halden", build_renamed(oolong="wulong"))
    page = client.get(f"/halden/products?category=oolong&{rest}")
    assert (page.status_code, page["Location"]) == (301, f"/halden/products?category=wulong&{rest}")
    assert client.get("/products?category=oolong", headers={"host": "halden.localhost"})["Location"] == "/products?category=wulong"
    for path in ("products", "facets", "attributes"):
        answer = client.get(f"{SHOP}/{path}?category=oolong&{rest}")
        assert (answer.status_code, answer["Location"]) == (301, f"{SHOP}/{path}?category=wulong&{rest}")
        assert answer.json()["code"] == "category_moved"
        assert client.get(answer["Location"]).status_code == 200
    assert [item["slug"] for item in client.get(f"{API}?category=wulong").json()["items"]] == ["oolong-1"]
    assert "<title>Oolong · Halden</title>" in client.get("/halden/products?category=oolong", follow=True).content.decode()
    assert client.get("/halden/products?category=tea").status_code == 200
    assert [one["formerly"] for one in client.get(f"{SHOP}/categories").json()["items"]] == [None, ["oolong"], None]
