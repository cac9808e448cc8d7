"""What staff change is noted with before and after, and the notes only grow."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sample_shop import build_product

pytestmark = pytest.mark.django_db
S = "/api/v1/shops/halden"


@pytest.fixture
def manager(shop: Shop, make_person: MakePerson) -> User:
    return make_person(Role.MANAGER, at=shop)


def test_only_what_differs_is_kept(shop: Shop, manager: User) -> None:
    before = {"title": "Tea", "tags": ["a"], "rank": None, "gone": 1}
    log_change(
        Actor(user=manager), shop, what="update product", row="product tea", before=before, after={"title": "Tea", "tags": ["a", "b"], "rank": 1}
    )
    change = StaffChange.objects.for_shop(shop).get()
    assert (change.before, change.after) == ({"tags": ["a"], "rank": None, "gone": 1}, {"tags": ["a", "b"], "rank": 1})
    log_change(Actor(user=manager), shop, what="update product", row="product tea", before=before, after=before)
    log_change(PLATFORM, shop, what="update product", row="product tea", before={}, after={"title": "Tea"})
    assert StaffChange.objects.for_shop(shop).count() == 1


def test_notes_are_neither_changed_nor_deleted(shop: Shop, manager: User) -> None:
    log_change(Actor(user=manager), shop, what="update product", row="product tea", before={"a": 1}, after={"a": 2})
    for attempt in (lambda: StaffChange.objects.across_shops().update(what="nothing"), lambda: StaffChange.objects.across_shops().delete()):
        with pytest.raises(IntegrityError, match="only grows"), transaction.atomic():
            attempt()
    assert StaffChange.objects.across_shops().get().what == "update product"


def test_everything_that_staff_can_do_to_a_product_is_noted(
    shop: Shop, manager: User, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    client = sign_in(manager)
    draft = build_product(7, slug="noted")
    assert client.post(f"{S}/products", draft, content_type="application/json").status_code == 201
    variant = draft["variants"][0]
    patch = {"title": "Another title", "variants": [{**variant, "price_minor": variant["price_minor"] + 100}]}
    assert client.patch(f"{S}/products/noted", patch, content_type="application/json").status_code == 200
    assert client.put(f"{S}/products/noted/pictures", {"pictures": []}, content_type="application/json").status_code == 200
    assert client.post(f"{S}/products/noted/archive").status_code == 200
    assert client.post(f"{S}/products/noted/archive").status_code == 200, "twice is a no-op"
    created, updated, archived = StaffChange.objects.for_shop(shop).filter(actor=manager, row="product noted").order_by("pk")
    assert (created.what, created.before, created.after["title"]) == ("create product", {}, draft["title"])
    assert set(updated.before) == {"title", f"variant {variant['sku']}"}
    assert (updated.before["title"], updated.after["title"]) == (draft["title"], "Another title")
    assert updated.after[f"variant {variant['sku']}"]["price_minor"] == variant["price_minor"] + 100
    assert (archived.what, archived.after["status"]) == ("archive product", "archived")
    assert archived.before["status"] != "archived"


def test_a_refused_change_is_not_noted(shop: Shop, manager: User, make_product: MakeProduct, sign_in: Callable[[User], Client]) -> None:
    make_product(slug="tea")
    answer = sign_in(manager).patch(f"{S}/products/tea", {"category": "nowhere"}, content_type="application/json")
    assert answer.status_code == 422
    assert StaffChange.objects.across_shops().count() == 0


def test_an_import_is_noted_when_it_starts(shop: Shop, manager: User, sign_in: Callable[[User], Client]) -> None:
    file = SimpleUploadedFile("stock.csv", b"sku,on_hand\nX,1\n")
    assert sign_in(manager).post(f"{S}/imports", {"file": file, "dry_run": "true"}).status_code == 202
    change = StaffChange.objects.for_shop(shop).get()
    assert (change.what, change.after["file"], change.after["dry_run"]) == ("start import", "stock.csv", True)
