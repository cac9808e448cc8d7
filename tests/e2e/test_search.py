"""Searching as people do it: with slips, by what is offered while they type, by counts and bars, and in all shops at once."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, quote_plus, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from tests.e2e.catalogue import Json, Shop
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import EVERY_DEVICE, Visitor

ON_A_DESK = pytest.mark.parametrize("device", ["desktop"], indirect=True)
IN_A_HAND = pytest.mark.parametrize("device", ["mobile"], indirect=True)


def words_of(shop: Shop) -> Iterator[tuple[str, Json]]:
    """Words of titles that are long enough to be misspelled, with the piece that each belongs to."""
    for item in shop.everything:
        for word in re.findall(r"[A-Za-z]{7,}", item["title"]):
            yield word.lower(), item


def two_words_of(shop: Shop) -> list[str]:
    """Two such words, the same ones each time."""
    return sorted({word for word, _ in words_of(shop)})[:2]


def begin_a_word(shop: Shop) -> tuple[str, list[Json]]:
    """What is typed of a word when pieces are among the suggestions, and those suggestions."""
    for word, _ in words_of(shop):
        offers = shop.get("suggest", q=word[:5])["items"]
        if any(one["kind"] == "product" for one in offers):
            return word[:5], offers
    pytest.fail(f"no word of {shop.slug} is offered a piece")


def misspelled(shop: Shop) -> tuple[str, Json]:
    """A word with a slip in it that still finds its piece, mended and marked, the API says."""
    for word, item in words_of(shop):
        slip = word[:3] + word[4] + word[3] + word[5:]
        if slip == word:
            continue
        found = shop.get("products", q=slip)
        mended = found["search"]["did_you_mean"] and any("\x02" in (one["marked_title"] or "") for one in found["items"])
        if mended and item["slug"] in [one["slug"] for one in found["items"]]:
            return slip, item
    pytest.fail(f"no slip of a word in {shop.slug} is mended and finds its piece")


def box_of(visitor: Visitor) -> Locator:
    return visitor.page.get_by_role("combobox", name=f"Search {visitor.shop.front['name']}")


def options_of(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Suggestions").get_by_role("option")


def search(visitor: Visitor, words: str) -> None:
    """Type words into the header and press Enter."""
    box = box_of(visitor)
    box.click()
    box.fill(words)
    box.press("Enter")
    expect(visitor.page).to_have_url(re.compile(r"/products\?.*q="))


@EVERY_DEVICE
def test_a_slip_of_the_fingers_still_finds_the_piece(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    slip, piece = misspelled(shop)
    visitor.open()
    search(visitor, slip)
    found = shop.get("products", q=slip)
    visitor.expect_list(found["items"])
    assert piece["slug"] in visitor.shown()
    marked = next(item for item in found["items"] if "\x02" in (item["marked_title"] or ""))
    card = visitor.cards().filter(has=page.locator(f"a[href$='/products/{marked['slug']}']"))
    expect(card.locator("h3 mark").first).to_be_visible()
    expect(page.get_by_role("main")).to_be_focused()
    note = page.get_by_role("note")
    expect(note).to_contain_text(f"Showing results for {found['search']['did_you_mean']}")
    note.get_by_role("link", name=f"Search instead for “{slip}”").click()
    expect(page).to_have_url(shop.url(f"products?literal=true&q={quote_plus(slip)}"))
    visitor.heading()
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_opening_a_result_is_told_to_the_shop(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    word, _ = next(words_of(shop))
    visitor.open()
    search(visitor, word)
    visitor.cards().first.wait_for()
    slug = visitor.shown()[0]
    with page.expect_request(re.compile(r"/searches/[^/]+/clicks$")) as told:
        visitor.cards().first.get_by_role("heading").get_by_role("link").click()
    request: Request = told.value
    assert request.method == "POST"
    assert request.post_data_json == {"slug": slug, "position": 1}
    visitor.at(f"products/{slug}")
    visitor.heading()
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_drills_down_by_counts_and_comes_back(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    category, choice = visitor.open_category(), shop.choice
    everything = shop.list_all(category=category)
    facet = next(one for one in shop.get("facets", category=category)["attributes"] if one["key"] == choice.key)
    count = next(one["count"] for one in facet["values"] if one["value"] == choice.value)
    assert count == len(choice.items)

    def read(filters: Locator) -> None:
        label = filters.locator("label").filter(has=page.get_by_text(choice.label, exact=True)).first
        expect(label.locator(".choice-count")).to_have_text(str(count))
        for value in filters.locator("label[data-empty=true]").all():
            assert value.locator(".choice-count").text_content() == "0"

    visitor.with_filters(read)
    visitor.choose(choice.name, choice.label)
    visitor.expect_list(choice.items)
    expect(page.locator("h1 .list-count")).to_have_text(str(count))
    page.go_back()
    visitor.at(f"products?category={category}")
    visitor.expect_list(everything)
    expect(visitor.chips()).to_have_count(0)
    expect(page.locator("h1 .list-count")).to_have_text(str(len(everything)))
    page.go_forward()
    visitor.expect_list(choice.items)
    assert visitor.watch.troubles == []
    assert audit() == []


@IN_A_HAND
def test_the_sheet_says_how_many_pieces_it_will_show(visitor: Visitor, audit: Audit) -> None:
    choice = visitor.shop.choice
    visitor.open(f"products?category={choice.category}")
    sheet = visitor.open_sheet()
    pieces = "piece" if choice.everything == 1 else "pieces"
    expect(sheet.get_by_role("button", name=f"Show {choice.everything} {pieces}", exact=True)).to_be_visible()
    visitor.tick(sheet, choice.name, choice.label)
    pieces = "piece" if len(choice.items) == 1 else "pieces"
    sheet.get_by_role("button", name=f"Show {len(choice.items)} {pieces}", exact=True).click()
    visitor.expect_list(choice.items)
    assert visitor.watch.troubles == []
    assert audit() == []


@ON_A_DESK
def test_takes_a_suggestion_by_keyboard(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    visitor.open()
    typed, offers = begin_a_word(shop)
    page.keyboard.press("/")
    box = box_of(visitor)
    expect(box).to_be_focused()
    page.keyboard.type(typed)
    expect(options_of(page)).to_have_count(len(offers))
    expect(page.get_by_role("status").filter(has_text="suggestion")).to_have_count(1)
    expect(box).to_have_attribute("aria-expanded", "true")

    page.keyboard.press("End")  # still the end of the text
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("End")
    last = options_of(page).last
    expect(last).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", str(last.get_attribute("id")))
    page.keyboard.press("Home")
    expect(options_of(page).first).to_have_attribute("aria-selected", "true")
    visitor.escape()
    expect(options_of(page)).to_have_count(0)
    expect(box).to_have_value(typed)

    page.keyboard.press("ArrowDown")
    expect(options_of(page)).to_have_count(len(offers))
    page.keyboard.press("ArrowUp")
    expect(options_of(page).last).to_have_attribute("aria-selected", "true")
    product = [one for one in offers if one["kind"] == "product"][-1]
    expect(options_of(page).last).to_contain_text(product["text"])
    page.keyboard.press("Enter")
    visitor.at(f"products/{product['slug']}")
    visitor.heading()
    assert visitor.watch.troubles == []
    assert audit() == []


@IN_A_HAND
def test_takes_a_suggestion_by_touch_on_the_whole_screen(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    visitor.open()
    typed, offers = begin_a_word(shop)
    box_of(visitor).tap()
    page.keyboard.type(typed)
    product = next(one for one in offers if one["kind"] == "product")
    option = page.get_by_role("listbox").get_by_role("group", name="Pieces").get_by_role("option").first
    expect(option).to_contain_text(product["text"])
    covered = page.locator(".search").bounding_box()
    assert covered is not None
    assert page.viewport_size is not None
    assert (covered["x"], covered["y"], covered["width"], covered["height"]) == (0, 0, page.viewport_size["width"], page.viewport_size["height"])
    option.tap()
    visitor.at(f"products/{product['slug']}")
    visitor.heading()
    expect(options_of(page)).to_have_count(0)
    assert visitor.watch.troubles == []
    assert audit() == []


@ON_A_DESK
def test_remembers_searches_until_told_to_forget(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    visitor.open()
    first, second = two_words_of(shop)
    for word in (first, second):
        search(visitor, word)
        visitor.heading()
    visitor.open()
    mine = page.get_by_role("listbox").get_by_role("group", name="Your searches").get_by_role("option")
    box_of(visitor).click()
    expect(mine).to_have_text([second, first])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Delete")
    expect(mine).to_have_text([first])
    page.get_by_role("button", name="Forget my searches").click()
    expect(mine).to_have_count(0)
    page.reload()
    visitor.heading()
    box_of(visitor).click()
    expect(mine).to_have_count(0)
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_moves_the_price_by_keyboard(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    visitor.open("products")
    visitor.cards().first.wait_for()
    bins = shop.get("facets")["price"]["bins"]
    steps = 3

    def act(filters: Locator) -> None:
        lower = filters.get_by_role("slider", name="Price, lower bound")
        lower.scroll_into_view_if_needed()
        lower.focus()
        for _ in range(steps):
            page.keyboard.press("ArrowRight")
        expect(page).to_have_url(re.compile(r"price_min="))
        expect(filters.locator(".histogram").first.locator("[data-inside=false]")).to_have_count(steps)
        expect(filters.get_by_label("Price, from")).not_to_have_value("")

    visitor.with_filters(act)
    least = int(parse_qs(urlsplit(page.url).query)["price_min"][0])
    edge, width = bins[steps]["from"], bins[steps]["to"] - bins[steps]["from"]
    assert edge - width / 10 - 1 <= least <= edge + 1  # a number that one would say
    found = shop.list_all(price_min=least)
    assert 0 < len(found) < len(shop.everything)
    visitor.expect_list(found)
    expect(visitor.chips()).to_have_count(1)

    def reset(filters: Locator) -> None:
        filters.get_by_role("slider", name="Price, lower bound").focus()
        page.keyboard.press("Home")
        visitor.at("products")

    visitor.with_filters(reset)
    visitor.expect_list(shop.everything)
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_what_was_understood_can_be_taken_back(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    prices = sorted(item["price"]["amount_minor"] for item in shop.everything)
    word, item = next(words_of(shop))
    whole = max(prices[-1], item["price"]["amount_minor"])
    words = f"{word} under {whole}"
    note = shop.get("products", q=words)["search"]
    assert [one["field"] for one in note["understood"]] == ["price_max"]
    visitor.open()
    search(visitor, words)
    label = note["understood"][0]["label"]
    chip = page.get_by_role("list", name="Understood as").get_by_role("link")
    expect(chip).to_have_text([label])
    visitor.expect_list(shop.get("products", q=words)["items"])
    chip.click()
    visitor.at(f"products?literal=true&q={quote_plus(words)}")
    expect(page.get_by_role("list", name="Understood as")).to_have_count(0)
    expect(page.get_by_role("note")).to_contain_text("exactly as they stand")
    page.go_back()
    expect(chip).to_have_text([label])
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_one_search_asks_all_shops(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    word, _ = next(words_of(shop))
    page.goto(f"{shop.house.url}/")
    expect(visitor.heading()).to_have_text("Galleria")
    box = page.get_by_role("searchbox", name="Search all shops")
    box.fill(word)
    box.press("Enter")
    expect(page).to_have_url(f"{shop.house.url}/search?q={word}")
    expect(visitor.heading()).to_contain_text(word)
    groups = shop.house.get("search", q=word)["shops"]
    assert shop.slug in [group["slug"] for group in groups]
    expect(page.get_by_role("main").get_by_role("heading", level=2)).to_have_text([group["name"] for group in groups])
    assert '<meta name="robots" content="noindex">' in shop.house.api.get("/search", params={"q": word}).text
    group = next(group for group in groups if group["slug"] == shop.slug)
    region = page.get_by_role("region", name=group["name"])
    pieces = region.get_by_role("listitem").locator("a").evaluate_all("links => links.map(link => link.pathname.split('/').pop())")
    assert pieces == [item["slug"] for item in group["items"]]
    color = shop.front["theme"]["colors"]["background"]
    assert region.evaluate("element => getComputedStyle(element).getPropertyValue('--color-background')") == color
    assert visitor.overflow() == []
    name = f"All {group['total']} in {group['name']}" if group["total"] > 1 else f"The one piece in {group['name']}"
    region.get_by_role("link", name=name, exact=True).click()
    visitor.at(f"products?q={word}")
    visitor.expect_list(shop.get("products", q=word)["items"])
    page.go_back()
    expect(page.get_by_role("main").get_by_role("heading", level=2)).to_have_text([group["name"] for group in groups])
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_an_empty_list_says_which_filter_stands_in_the_way(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    category = shop.menu_category[1]
    visitor.open(f"products?category={category}&in_stock=true&price_min=99999999999")
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", name="Nothing on this shelf")).to_be_visible()
    count = shop.get("facets", category=category, in_stock="true")["total"]
    way = main.locator(".empty-ways").get_by_role("listitem")
    expect(way).to_have_count(1)  # without "available now" there would still be nothing
    expect(way).to_contain_text(f"{count} piece")
    assert visitor.overflow() == []
    way.get_by_role("link").click()
    visitor.at(f"products?category={category}&in_stock=true")
    visitor.expect_list(shop.list_all(category=category, in_stock="true"))
    assert visitor.watch.troubles == []
    assert audit() == []
