from pathlib import Path

import pytest
from django.test import Client

from galleria.catalog.models import Product
from galleria.kernel.invariants import run_all
from galleria.operations.shop_folders import read_shop_folder, sync_shop_folder
from galleria.shops.scaffold.write_scaffold import write_scaffold


@pytest.mark.django_db
def test_a_sixth_shop_works_at_once(tmp_path: Path, client: Client) -> None:
    files = write_scaffold(tmp_path, "tea")
    assert [file.relative_to(tmp_path).as_posix() for file in files] == ["tea/shop.toml", "tea/people.toml", "tea/catalogue/first.toml"]
    assert read_shop_folder(tmp_path / "tea").mistakes == []
    assert sync_shop_folder(tmp_path / "tea", demo=True, say=lambda _: None)
    assert sync_shop_folder(tmp_path / "tea", demo=True, say=lambda _: None) == []
    assert client.get("/tea").status_code == 200
    items = client.get("/api/v1/shops/tea/products?sort=price").json()["items"]
    assert [item["slug"] for item in items] == ["second-piece", "first-piece"]
    assert all(item["picture"] for item in items)
    assert Product.objects.across_shops().count() == 2
    assert run_all() == []


@pytest.mark.parametrize("slug", ["Tea", "../tea", "tea shop", "", "-tea", "a" * 81])
def test_a_name_that_is_no_slug_writes_nothing(tmp_path: Path, slug: str) -> None:
    with pytest.raises(ValueError, match="no slug"):
        write_scaffold(tmp_path, slug)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    write_scaffold(tmp_path, "tea")
    (tmp_path / "tea" / "shop.toml").write_text("mine")
    with pytest.raises(FileExistsError):
        write_scaffold(tmp_path, "tea")
    assert (tmp_path / "tea" / "shop.toml").read_text() == "mine"
