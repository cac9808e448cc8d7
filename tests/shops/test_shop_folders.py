"""A shop's folder as a whole: what its files say together, and the order in which they reach the database."""

from pathlib import Path
from typing import Any

import pytest

from galleria.catalog.models import Product
from galleria.operations.errors import OperationError
from galleria.operations.shop_folders import read_shop_folder, sync_shop_folder
from galleria.shops.models import Category, Shop
from tests.operations.tea_folder import write_tea_shop


def sync(folder: Path) -> list[str]:
    return sync_shop_folder(folder, demo=True, say=lambda _: None)


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.django_db
def test_a_category_is_renamed_together_with_its_products(tmp_path: Path) -> None:
    folder = write_tea_shop(tmp_path, products=2)
    sync(folder)
    replace(folder / "shop.toml", 'slug = "tea"', 'slug = "leaves"')
    replace(folder / "shop.toml", 'parent = "tea"', 'parent = "leaves"')
    replace(folder / "shop.toml", "category=tea", "category=leaves")
    replace(folder / "catalogue" / "tea.toml", 'category = "tea"', 'category = "leaves"')
    assert "categories: tea is gone" in sync(folder)
    shop = Shop.objects.get()
    assert list(Category.objects.for_shop(shop).values_list("slug", flat=True)) == ["leaves", "oolong", "ware"]
    assert [product.category_path for product in Product.objects.for_shop(shop)] == [["leaves"], ["leaves"]]
    assert sync(folder) == []


@pytest.mark.django_db
def test_a_clash_with_the_database_is_told_as_one_line(tmp_path: Path) -> None:
    sync(write_tea_shop(tmp_path, products=1))
    other = (tmp_path / "halden").rename(tmp_path / "varg")
    with pytest.raises(OperationError) as told:
        sync(other)
    assert "shops/varg: The host 'halden.localhost' belongs to the shop 'halden'" in told.value.problem
    assert Shop.objects.get().slug == "halden"


def test_two_folders_with_one_host_are_both_told(tmp_path: Path) -> None:
    halden = write_tea_shop(tmp_path / "one", products=1)
    varg = write_tea_shop(tmp_path / "two", products=1).rename(tmp_path / "one" / "varg")
    said: list[Any] = [[mistake.problem for mistake in read_shop_folder(folder).mistakes] for folder in (halden, varg)]
    assert said == [["the host 'halden.localhost' is also that of shops/varg"], ["the host 'halden.localhost' is also that of shops/halden"]]
    replace(varg / "shop.toml", "halden.localhost", "varg.localhost")
    assert read_shop_folder(halden).mistakes == read_shop_folder(varg).mistakes == []
