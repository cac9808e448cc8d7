"""A product's page in the back office: its changes go through the action, what is refused stands at its field, nothing is half done."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.contrib import messages
from django.test import Client, RequestFactory

from galleria.accounts.access import PLATFORM
from galleria.accounts.back_office import office
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.admin import ProductAdmin
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import Product
from galleria.kernel.invariants import run_all
from galleria.kernel.models import OutboxEvent
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct

pytestmark = pytest.mark.django_db
LIST = "/admin/catalog/product/"


def change(client: Client, product: Product, **fields: Any) -> Any:
    found = re.search(rb'name="seen" value="([^"]*)"', client.get(f"{LIST}{product.pk}/change/").content)
    return post_change(client, product, seen=unescape(found[1].decode()) if found else "", **fields)


def post_change(client: Client, product: Product, **fields: Any) -> Any:
    values = {
        "title": product.title, "maker": product.maker, "summary": product.summary, "description": product.description,
        "category": product.category.slug, "condition": product.condition or "", "status": product.status, "tags": "|".join(product.tags),
        "featured_rank": product.featured_rank or "", "variants-TOTAL_FORMS": 0, "variants-INITIAL_FORMS": 0,
    }  # fmt: skip
    return client.post(f"{LIST}{product.pk}/change/", {**values, **fields})


def test_a_change_goes_through_the_action(shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]) -> None:
    product = make_product(attributes={"origin": "wuyi", "harvest": 2020})
    before = dict(Product.objects.for_shop(shop).values().get())
    client = sign_in(make_person(Role.MANAGER, at=shop))
    answer = change(client, product, title="Rock tea", tags="dark|rock", featured_rank="3")
    assert answer.status_code == 302, answer.content
    after = dict(Product.objects.for_shop(shop).values().get())
    assert {name for name in before if before[name] != after[name]} == {"title", "tags", "featured_rank", "search", "updated_at"}
    assert list(OutboxEvent.objects.exclude(name="shop.synced").values_list("name", flat=True)) == ["product.published", "product.changed"]
    assert run_all() == []


def test_what_does_not_fit_is_said_and_changes_nothing(
    shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    product = make_product(status="reserved", category="ware", attributes={})
    client = sign_in(make_person(Role.MANAGER, at=shop))
    before, told = dict(Product.objects.for_shop(shop).values().get()), OutboxEvent.objects.count()
    wrong = (({"status": "draft"}, b"cannot become draft"), ({"category": "oolong"}, b"Is required in this category"), ({"title": ""}, b"required"))
    for fields, words in wrong:
        answer = change(client, product, **fields)
        assert (answer.status_code, words in answer.content) == (200, True), fields
    assert (dict(Product.objects.for_shop(shop).values().get()), OutboxEvent.objects.count()) == (before, told)
    support = sign_in(make_person(Role.SUPPORT, at=shop))
    assert change(support, product, title="Mine").status_code == 403


def test_a_page_that_was_open_for_long_writes_over_nothing_that_changed_meanwhile(
    shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    product = make_product(status="active", tags=["rock, dark", "old"], description="One.\n\nTwo.", summary="A tea.")
    client = sign_in(make_person(Role.MANAGER, at=shop))
    found = re.search(rb'name="seen" value="([^"]*)"', client.get(f"{LIST}{product.pk}/change/").content)
    assert found
    seen = unescape(found[1].decode())
    update_product(shop, product.slug, ProductPatch(status="sold", summary="Sold to Hué."), actor=PLATFORM)
    as_sent = {"description": "One.\r\n\r\nTwo.", "seen": seen}
    assert post_change(client, product, title="Rock tea", **as_sent).status_code == 302
    after = Product.objects.for_shop(shop).get()
    assert (after.title, after.status, after.summary, after.tags) == ("Rock tea", "sold", "Sold to Hué.", ["rock, dark", "old"])
    assert after.description == "One.\n\nTwo."

    told = OutboxEvent.objects.count()
    both = post_change(client, product, summary="Mine.", maker="Huang", **as_sent)
    assert (both.status_code, b"Somebody else has changed it" in both.content) == (200, True)
    now = Product.objects.for_shop(shop).get()
    assert (now.summary, now.maker, now.updated_at, OutboxEvent.objects.count()) == ("Sold to Hué.", after.maker, after.updated_at, told)
    form = both.context["adminform"].form
    again = client.post(f"{LIST}{product.pk}/change/", {**form.data, "variants-TOTAL_FORMS": 0, "variants-INITIAL_FORMS": 0})
    assert again.status_code == 302
    after = Product.objects.for_shop(shop).get()
    assert (after.summary, after.maker, after.status, after.title) == ("Mine.", "Huang", "sold", "Rock tea")
    assert post_change(client, after, title="Other", seen="").status_code == 200


def test_words_of_a_refusal_stand_at_their_field_and_a_page_that_does_not_fit_changes_nothing(
    shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    product = make_product()
    client = sign_in(make_person(Role.MANAGER, at=shop))
    answer = change(client, product, tags="|".join(f"t{number}" for number in range(21)))
    form = answer.context["adminform"].form
    assert (list(form.errors), b"input_type=" in answer.content, b"pydantic" in answer.content) == (["tags"], False, False)
    answer = change(client, product, title="Rock tea", **{"variants-TOTAL_FORMS": "many"})
    assert answer.status_code == 200
    assert Product.objects.for_shop(shop).get().title == product.title


def test_looking_over_a_form_changes_nothing_and_saving_it_does(
    shop: Shop, make_person: MakePerson, make_product: MakeProduct, rf: RequestFactory, sign_in: Callable[[User], Client]
) -> None:
    product = make_product()
    manager = make_person(Role.MANAGER, at=shop)
    page = sign_in(manager).get(f"{LIST}{product.pk}/change/").context["adminform"].form
    request = rf.post("/")
    request.user = manager
    before, told = dict(Product.objects.for_shop(shop).values().get()), OutboxEvent.objects.count()
    form = ProductAdmin(Product, office).get_form(request, product, change=True)({**page.initial, "tags": "", "title": "Rock tea"}, instance=product)
    assert form.is_valid(), form.errors
    assert (dict(Product.objects.for_shop(shop).values().get()), OutboxEvent.objects.count()) == (before, told)
    form.save()
    assert (Product.objects.for_shop(shop).get().title, OutboxEvent.objects.count()) == ("Rock tea", told + 1)


def test_what_the_action_refuses_stands_at_its_field_with_everything_as_it_was_typed(
    shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    product = make_product(status="reserved", category="ware", attributes={})
    client = sign_in(make_person(Role.MANAGER, at=shop))
    before, told = dict(Product.objects.for_shop(shop).values().get()), OutboxEvent.objects.count()
    for fields, name, words in (
        ({"status": "draft"}, "status", "A product that is reserved cannot become draft."),
        ({"category": "oolong"}, "attribute_origin", "is required in this category"),
    ):
        answer = change(client, product, title="Rock tea", **fields)
        form = answer.context["adminform"].form
        assert (answer.status_code, dict(form.errors)) == (200, {name: [words]})
        assert (form["title"].value(), [str(one) for one in messages.get_messages(answer.wsgi_request)]) == ("Rock tea", [])
        beside = change(client, product, **fields, **{"variants-TOTAL_FORMS": "many"})
        assert beside.status_code == 200
    assert (dict(Product.objects.for_shop(shop).values().get()), OutboxEvent.objects.count()) == (before, told)


def test_who_only_looks_reads_names_and_finds_nothing_to_type_into(
    shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    product = make_product(condition="sealed")
    page = sign_in(make_person(Role.SUPPORT, at=shop)).get(f"{LIST}{product.pk}/change/")
    text = page.content.decode()
    assert (page.status_code, 'name="title"' in text, 'name="seen"' in text) == (200, False, False)
    condition = next(one["name"] for one in shop.manifest["conditions"] if one["code"] == "sealed")
    for words in (product.category.name, condition, shop.name):
        assert re.search(rf">\s*{re.escape(words)}\s*<", text), words


def test_the_shop_is_named_where_there_are_several(
    shop: Shop, other_shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    make_product()
    person = make_person(Role.MANAGER, at=shop)
    assert b"column-shop_name" not in sign_in(person).get(LIST).content
    person.memberships.create(shop=other_shop, role=Role.SUPPORT)
    assert b"column-shop_name" in sign_in(person).get(LIST).content
