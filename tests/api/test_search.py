"""Search through HTTP: words, slips, numbers, synonyms, meaning, order, paging, and what shoppers are told about it."""

import time
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from galleria.catalog.actions.refresh_words import refresh_words
from galleria.catalog.actions.write_vectors import write_vectors
from galleria.catalog.models import Product
from galleria.catalog.reads import matching
from galleria.catalog.search_schemas import Facets, FoundInShops, ProductList
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.conftest import MakeProduct
from tests.sample_shop import build_manifest

pytestmark = pytest.mark.django_db
LIST = "/api/v1/shops/halden/products"


@pytest.fixture
def shelf(shop: Shop, make_product: MakeProduct) -> dict[str, Product]:
    """Teas, with the shop's words counted and their meaning computed."""
    described = {
        "rougui": ("Rougui from the cliff", "Huang", {"weight": 25, "harvest": 2019, "origin": "wuyi"}, 4800),
        "tieguanyin": ("Iron goddess Tieguanyin", "Wei", {"weight": 50, "harvest": 2021, "origin": "anxi"}, 2500),
        "dongding": ("Frozen summit Dong Ding", "Lin", {"weight": 50, "harvest": 2020, "origin": "anxi"}, 9900),
        "dancong": ("Honey orchid Dancong", "Wei", {"weight": 100, "harvest": 1998, "origin": "wuyi"}, 31000),
    }
    made = {
        slug: make_product(
            slug=slug,
            title=title,
            maker=maker,
            summary="",
            description=f"Bought from {maker}. " + ("A wulong that smells of roses." if slug == "dancong" else "Rolled by hand."),
            attributes=attributes,
            price_minor=price,
        )
        for slug, (title, maker, attributes, price) in described.items()
    }
    refresh_words(shop)
    return made


def search(client: Client, q: str, **query: Any) -> dict[str, Any]:
    answer = client.get(LIST, {"q": q, **query})
    assert answer.status_code == 200, answer.content
    body: dict[str, Any] = answer.json()
    ProductList.model_validate(body)
    return body


def slugs(body: dict[str, Any]) -> list[str]:
    return [item["slug"] for item in body["items"]]


@pytest.mark.parametrize(
    ("q", "found", "meant"),
    [
        ("rougui", ["rougui"], None),
        ("rogui", ["rougui"], "rougui"),
        ("tiegaunyin", ["tieguanyin"], "tieguanyin"),
        ("huagn clif", ["rougui"], "huang cliff"),
        ("honeyorchid", ["dancong"], "honey orchid"),
        ("tiegu", ["tieguanyin"], None),
        ("dan cong", ["dancong"], None),
        ("honey orchid -dancong", [], None),
        ('"iron goddess"', ["tieguanyin"], None),
        ('"goddess iron"', [], None),
    ],
)
def test_words_are_found_in_spite_of_slips(client: Client, shelf: dict[str, Product], q: str, found: list[str], meant: str | None) -> None:
    body = search(client, q)
    assert slugs(body) == found
    assert body["search"]["did_you_mean"] == meant


def test_numbers_in_the_query_become_filters_that_can_be_taken_back(client: Client, shelf: dict[str, Product]) -> None:
    body = search(client, "wei under 30")
    assert slugs(body) == ["tieguanyin"]
    assert body["search"]["words"] == "wei"
    assert body["search"]["understood"] == [{"field": "price_max", "value": "3000", "label": "under 30"}]
    literally = search(client, "wei under 30", literal="true")
    assert (literally["search"]["understood"], slugs(literally)) == ([], ["dancong", "tieguanyin"])
    assert slugs(search(client, "50 g")) == slugs(search(client, "", **{"attr.weight": "49.5..50.5"}))
    assert slugs(search(client, "wei under 30", price_max=999_999)) == ["dancong", "tieguanyin"], "a parameter is not overruled by words"


def test_a_literal_search_mends_nothing(client: Client, shelf: dict[str, Product]) -> None:
    body = search(client, "rogui", literal="true")
    assert (slugs(body), body["search"]["did_you_mean"]) == ([], None)


def test_a_measure_also_finds_texts_that_say_it(client: Client, shelf: dict[str, Product], make_product: MakeProduct) -> None:
    make_product(slug="brick", title="Pressed brick, 50 g a piece", attributes={"origin": "wuyi"})
    assert "brick" in slugs(search(client, "brick 50 g"))


def test_synonyms_work_at_once_when_the_manifest_changes(client: Client, shop: Shop, shelf: dict[str, Product]) -> None:
    assert slugs(search(client, "dragon")) == []
    sync_shop("halden", build_manifest(synonyms=[{"words": ["oolong", "wulong"]}, {"words": ["dragon", "dong ding"]}]))
    assert slugs(search(client, "dragon")) == ["dongding"]


def test_a_write_is_found_at_once_also_by_words_that_the_shop_did_not_know(
    client: Client, shelf: dict[str, Product], make_product: MakeProduct
) -> None:
    make_product(slug="new", title="Zomba pearls")
    body = search(client, "zomba")
    assert slugs(body) == ["new"]
    assert body["search"]["did_you_mean"] is None


def test_meaning_finds_what_no_word_does(client: Client, shelf: dict[str, Product], make_product: MakeProduct, shop: Shop) -> None:
    make_product(slug="kettle", title="Cast iron kettle for boiling water", maker="Oigen", attributes={"origin": "wuyi"})
    refresh_words(shop)
    assert slugs(search(client, "pot to heat a liquid")) == []
    while write_vectors():
        pass
    body = search(client, "pot to heat a liquid")
    assert slugs(body)[0] == "kettle"
    assert body["search"]["meaning_only"] is True


def test_matches_are_marked_and_nothing_is_html(client: Client, shelf: dict[str, Product], make_product: MakeProduct) -> None:
    make_product(slug="odd", title="Rougui <b>& co</b>")
    titles = {item["slug"]: item["marked_title"] for item in search(client, "rougui")["items"]}
    assert titles == {"rougui": "\x02Rougui\x03 from the cliff", "odd": "\x02Rougui\x03 <b>& co</b>"}


def test_an_explanation_adds_up_to_the_score(client: Client, shelf: dict[str, Product]) -> None:
    while write_vectors():
        pass
    for item in search(client, "huagn cliff rougui", explain="true")["items"]:
        told = item["explain"]
        assert sum(reason["points"] for reason in told["reasons"]) == pytest.approx(told["score"], abs=0.002)
    best = search(client, "huagn cliff", explain="true")["items"][0]["explain"]["reasons"]
    assert "'huang' (typed 'huagn') stands in the title or maker" in best[0]["detail"]


def test_a_part_of_the_others_is_asked_before_all_of_them(client: Client, shelf: dict[str, Product], monkeypatch: pytest.MonkeyPatch) -> None:
    whole = slugs(search(client, "rolled", sort="price"))
    Product.objects.across_shops().update(is_prominent=False)
    monkeypatch.setattr(matching, "EIGHTH", "(p.id %% 2 = 0)")
    assert slugs(search(client, "rolled", sort="price")) == whole
    monkeypatch.setattr(matching, "ENOUGH", 1)
    assert slugs(search(client, "rolled", sort="price")) == [slug for slug in whole if shelf[slug].pk % 2 == 0]


def test_five_slips_are_mended_and_no_sixth(client: Client, shelf: dict[str, Product]) -> None:
    body = search(client, "rougi clif tieguanyn gooddess frozn sumit")
    assert body["search"]["did_you_mean"] == "rougui cliff tieguanyin goddess frozen sumit"
    assert search(client, "x" * 31)["items"] == []


@settings(max_examples=25)
@given(marked=st.sets(st.sampled_from(["rougui", "tieguanyin", "dongding", "dancong"])))
@pytest.mark.parametrize("q", ["rolled", "wei", "rolled by hand", "huagn clif", "honey rougui", "smells flowers"])
def test_the_same_is_found_whoever_is_prominent(client: Client, shelf: dict[str, Product], q: str, marked: set[str]) -> None:
    Product.objects.across_shops().update(is_prominent=True)
    whole = client.get(LIST, {"q": q, "explain": "true"}).json()
    Product.objects.across_shops().exclude(slug__in=marked).update(is_prominent=False)
    assert client.get(LIST, {"q": q, "explain": "true"}).json() == whole
    assert client.get("/api/v1/shops/halden/facets", {"q": q}).json()["total"] == len(whole["items"])


def test_many_prominent_products_answer_for_all_and_facets_say_so(client: Client, shelf: dict[str, Product], monkeypatch: pytest.MonkeyPatch) -> None:
    facets = "/api/v1/shops/halden/facets"
    Product.objects.across_shops().filter(slug="rougui").update(is_prominent=False)
    assert (slugs(search(client, "rolled", sort="price")), client.get(facets, {"q": "rolled"}).json()["exact"]) == (
        ["tieguanyin", "rougui", "dongding"],
        True,
    )
    monkeypatch.setattr(matching, "ENOUGH", 2)
    monkeypatch.setattr(matching, "MOST_PROMINENT", 3)
    body = client.get(facets, {"q": "rolled"}).json()
    assert (slugs(search(client, "rolled", sort="price")), body["total"], body["exact"]) == (["tieguanyin", "dongding"], 2, False)
    # What the prominent cannot answer, all do.
    assert slugs(search(client, "huang")) == ["rougui"]


def test_equal_scores_go_by_stock_and_then_by_popularity(client: Client, make_product: MakeProduct) -> None:
    for slug, on_hand, views in (("out", 0, 900), ("liked", 2, 50), ("plain", 2, 1)):
        make_product(slug=slug, title="Same words", on_hand=on_hand)
        Product.objects.across_shops().filter(slug=slug).update(views=views)
    assert slugs(search(client, "same words")) == ["liked", "plain", "out"]


def test_pages_of_a_search_lose_and_double_nothing(client: Client, make_product: MakeProduct) -> None:
    for number in range(17):
        make_product(title=f"Leaf {'leaf ' * (number % 4)}{number}")
    found: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        body = search(client, "leaf", limit=4, **({"cursor": cursor} if cursor else {}))
        found += slugs(body)
        cursor = body["next"]
        make_product(title="Leaf that came meanwhile", status="draft")
    assert len(found) == 17 == len(set(found))
    assert sorted(found) == sorted(slugs(search(client, "leaf", limit=100, sort="price")))


def test_the_search_over_all_shops_groups_by_shop(client: Client, shop: Shop, other_shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="one", title="Jasmine pearls")
    make_product(into=other_shop, slug="two", title="Jasmine and nothing but jasmine")
    make_product(into=other_shop, slug="three", title="Smoke")
    body = client.get("/api/v1/search", {"q": "jasmine"}).json()
    FoundInShops.model_validate(body)
    assert {found["slug"]: (found["total"], slugs(found)) for found in body["shops"]} == {"halden": (1, ["one"]), "varg": (1, ["two"])}
    assert client.get("/api/v1/search", {"q": "   "}).json() == {"shops": []}


def test_an_empty_shop_answers_and_does_not_keep_the_others_from_answering(
    client: Client, shop: Shop, other_shop: Shop, make_product: MakeProduct
) -> None:
    make_product(slug="one", title="Jasmine pearls")
    for one in (shop, other_shop):
        refresh_words(one)
    for path in ("products", "facets", "suggest"):
        assert client.get(f"/api/v1/shops/varg/{path}", {"q": "jasmine"}).status_code == 200
    assert [found["slug"] for found in client.get("/api/v1/search", {"q": "jasmine"}).json()["shops"]] == ["halden"]


def test_a_word_weighs_by_where_it_stands(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="d", title="Four", description="It smells of cassia.")
    make_product(slug="c", title="Three", summary="With cassia.")
    make_product(slug="b", title="Two", tags=["cassia"])
    make_product(slug="a", title="One cassia")
    refresh_words(shop)
    body = search(client, "cassia", explain="true")
    assert slugs(body) == ["a", "b", "c", "d"]
    assert [item["explain"]["score"] for item in body["items"]] == pytest.approx([0.6 * share for share in (0.608, 0.365, 0.243, 0.182)], abs=0.001)


def test_a_phrase_counts_where_it_stands_too(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="text", title="Other", description="Made in the way of red robe teas.")
    make_product(slug="title", title="Big red robe")
    refresh_words(shop)
    body = search(client, '"red robe"', explain="true")
    assert slugs(body) == ["title", "text"]
    assert body["items"][0]["explain"]["score"] > 1.5 * body["items"][1]["explain"]["score"]


def test_a_phrase_of_words_that_nobody_indexes_asks_for_nothing(client: Client, shelf: dict[str, Product]) -> None:
    assert slugs(search(client, '"of the" rougui')) == ["rougui"]


def test_what_shoppers_cannot_see_does_not_keep_a_slip_from_being_mended(
    client: Client, shelf: dict[str, Product], make_product: MakeProduct
) -> None:
    make_product(slug="secret", title="Rogui", status="draft")
    assert search(client, "rogui")["search"]["did_you_mean"] == "rougui"


@pytest.mark.parametrize("q", ["authenticat", "zür", "abc\U0010ffff", "\ud7ff"])
def test_beginnings_are_found_by_what_is_indexed(client: Client, shop: Shop, make_product: MakeProduct, q: str) -> None:
    make_product(slug="one", title="Authenticated in Zürich")
    refresh_words(shop)
    assert slugs(search(client, q)) == (["one"] if q[0] in "az" and q.isalpha() else [])


def test_relevance_without_words_is_the_newest_first(client: Client, shelf: dict[str, Product]) -> None:
    assert slugs(search(client, "under 3000", sort="relevance")) == slugs(search(client, "", sort="newest"))


def test_marks_are_made_for_what_was_asked_for(client: Client, shelf: dict[str, Product]) -> None:
    assert client.get(LIST, {"q": "rougui", "fields": "slug"}).json()["items"] == [{"slug": "rougui"}]


@settings(max_examples=150)
@given(q=st.text(max_size=200) | st.from_regex(r"[\"'\-:*&|!()<> %_\\a-z0-9€$.,]{0,60}", fullmatch=True))
def test_no_query_breaks_anything(client: Client, shelf: dict[str, Product], q: str) -> None:
    q = q.encode("utf-8", "replace").decode()
    for address in (f"{LIST}?q={quote(q)}&explain=true", f"/api/v1/shops/halden/facets?q={quote(q)}", f"/api/v1/shops/halden/suggest?q={quote(q)}"):
        started = time.monotonic()
        answer = client.get(address)
        assert answer.status_code in (200, 422), answer.content
        if answer.status_code == 200 and "/facets" in address:
            Facets.model_validate(answer.json())
        assert time.monotonic() - started < 30
    assert client.get("/api/v1/search", {"q": q}).status_code in (200, 422)
