"""A product that is begun from nothing in the back office."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.catalog.models import Product
from galleria.kernel.invariants import run_all
from galleria.shops.models import Shop
from tests.catalog.test_product_editor import LIST, manager, variants_of
from tests.conftest import MakePerson, MakeProduct

__all__ = ["manager"]
pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def begin(client: Client, shelf: str = "halden/oolong", **values: str) -> Any:
    sent = {"title": "Iron Goddess", "sku": "HAL-9", "price": "24.50", "condition": "sealed", "attribute_origin": "anxi", **values}
    return client.post(f"{LIST}new/?shelf={shelf}", sent)


def test_a_product_is_begun_from_nothing(manager: Client, shop: Shop, make_product: MakeProduct) -> None:
    assert f"{LIST}new/" in manager.get(LIST).content.decode()
    first = manager.get(f"{LIST}new/")
    assert (first.status_code, "Begin the draft" in first.content.decode()) == (200, False)
    asked = manager.get(f"{LIST}new/?shelf=halden/oolong").context["form"]
    assert {"title", "sku", "price", "attribute_origin"} <= set(asked.fields)
    assert "attribute_estate" not in asked.fields
    answer = begin(manager)
    product = Product.objects.for_shop(shop).get()
    assert answer["Location"] == f"{LIST}{product.pk}/change/"
    assert (product.slug, product.status, product.attributes["origin"]) == ("iron-goddess", "draft", "anxi")
    assert variants_of(product) == {"HAL-9": (2450, 0)}
    assert manager.get(answer["Location"]).status_code == 200
    assert [one.what for one in StaffChange.objects.across_shops()] == ["create product"]
    begin(manager, sku="HAL-10")
    assert set(Product.objects.for_shop(shop).values_list("slug", flat=True)) == {"iron-goddess", "iron-goddess-2"}
    assert run_all() == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": ""}, "title"), ({"title": "a\x00b"}, "title"), ({"price": "ten"}, "price"), ({"price": "-1"}, "price"),
        ({"price": "9" * 19}, "price"),
        ({"sku": " "}, "sku"), ({"sku": "HAL-1"}, "sku"), ({"attribute_origin": ""}, "attribute_origin"),
        ({"attribute_origin": "mars"}, "attribute_origin"),
    ],
)  # fmt: skip
def test_what_does_not_fit_begins_nothing(manager: Client, make_product: MakeProduct, values: dict[str, str], field: str) -> None:
    make_product()
    answer = begin(manager, **values)
    assert (answer.status_code, field in answer.context["form"].errors) == (200, True)
    assert Product.objects.across_shops().count() == 1


def test_only_who_keeps_the_catalogue_begins_something(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    support = sign_in(make_person(Role.SUPPORT, at=shop))
    assert support.get(f"{LIST}new/?shelf=halden/oolong").status_code == 404
    assert begin(support).status_code == 404
    assert "New product" not in support.get(LIST).content.decode()
    assert not Product.objects.across_shops().exists()
    manager = sign_in(make_person(Role.MANAGER, at=shop))
    assert "form" not in manager.get(f"{LIST}new/?shelf=elsewhere/rings").content.decode().partition("<main")[2].partition("What it is")[2]
