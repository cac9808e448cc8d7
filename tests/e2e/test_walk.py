"""The walk of a visitor: from the entrance through a shop to a piece and back. Each ends with an audit of the platform's data."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.e2e.visitor import EVERY_DEVICE, Visitor

Audit = Callable[[], list[dict[str, str]]]


@EVERY_DEVICE
def test_walks_from_the_entrance_through_the_home_into_a_category(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    page.goto(f"{shop.house.url}/")
    expect(visitor.heading()).to_have_text("Galleria")
    page.get_by_role("navigation", name="Shops").get_by_role("link", name=shop.front["name"]).click()
    visitor.at("")
    hero = shop.home["hero"]
    expect(visitor.heading()).to_have_text(hero["title"])
    expect(page.get_by_role("link", name=hero["action"], exact=True)).to_be_visible()
    for section in shop.home["sections"]:
        heading = page.get_by_role("heading", level=2, name=section["title"], exact=True)
        heading.scroll_into_view_if_needed()
        expect(heading).to_be_visible()
    shown = set(page.locator("main article h3 a").evaluate_all("links => links.map(link => link.pathname.split('/').pop())"))
    for section in shop.home["sections"]:
        assert {card["slug"] for card in section["products"]} <= shown, section["title"]
    rooms = [category for category in shop.front["categories"] if category["parent"] is None]
    for room in rooms:
        expect(page.locator("main").get_by_role("link", name=room["name"]).first).to_be_attached()
    label, category = shop.menu_category
    visitor.follow_menu(label)
    visitor.at(f"products?category={category}")
    visitor.expect_list(shop.list_all(category=category))
    name = next(entry["name"] for entry in shop.front["categories"] if entry["slug"] == category)
    expect(visitor.heading()).to_contain_text(name)
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_narrows_and_sorts_a_list(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    category = visitor.open_category()
    choice = shop.choice
    visitor.choose(choice.name, choice.label)
    expect(visitor.chips()).to_have_count(1)
    expect(visitor.chips()).to_contain_text(choice.label)
    visitor.expect_list(choice.items)
    assert parse_qs(urlsplit(page.url).query) == {"category": [category], f"attr.{choice.key}": [choice.value]}

    visitor.sort("price")
    expect(page).to_have_url(shop.url(f"products?{choice.query}&sort=price"))
    cheapest = shop.list_all(category=category, sort="price", **{f"attr.{choice.key}": choice.value})
    visitor.expect_list(cheapest)
    amounts = [item["price"]["amount_minor"] for item in cheapest]
    assert amounts == sorted(amounts)

    visitor.chips().get_by_role("link", name=f"Remove filter: {choice.label}").click()
    visitor.at(f"products?category={category}&sort=price")
    expect(visitor.chips()).to_have_count(0)
    visitor.expect_list(shop.list_all(category=category, sort="price"))
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_a_long_list_remembers_its_place(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    visitor.open("products")
    expect(visitor.cards()).not_to_have_count(0)
    cards = visitor.cards()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    visitor.wait_for("() => document.querySelectorAll('main ol article').length > 24")
    shown = visitor.shown()
    assert shown == [item["slug"] for item in shop.everything][: len(shown)]

    piece, slug = cards.nth(30), shown[30]
    # Getting there may move the page and fetch more: what counts is where it stands at the moment of the click.
    page.evaluate(
        "addEventListener('click', () => Object.assign(window, { left: [scrollY, document.querySelectorAll('main ol article').length] }), true)"
    )
    piece.get_by_role("heading").get_by_role("link").click()
    visitor.at(f"products/{slug}")
    place, count = page.evaluate("left")
    assert place > 500
    assert count > 30
    expect(visitor.heading()).to_have_text(shop.product(slug)["title"])
    assert page.evaluate("scrollY") == 0

    page.go_back()
    visitor.at("products")
    visitor.wait_for("count => document.querySelectorAll('main ol article').length >= count", count)
    visitor.wait_for("place => Math.abs(scrollY - place) <= 2", place)
    expect(cards.nth(30)).to_be_in_viewport()

    page.go_forward()
    visitor.at(f"products/{slug}")
    visitor.heading()
    page.reload()
    visitor.heading()
    page.go_back()
    visitor.at("products")
    visitor.wait_for("count => document.querySelectorAll('main ol article').length >= count", count)
    visitor.wait_for("place => Math.abs(scrollY - place) <= 2", place)
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_searches_with_the_slash_key(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    visitor.open()
    word = max(re.findall(r"\w+", shop.everything[0]["title"]), key=len)
    box = page.get_by_role("combobox", name=f"Search {shop.front['name']}")
    page.keyboard.press("/")
    expect(box).to_be_focused()
    page.keyboard.type(word)
    page.keyboard.press("Enter")
    expect(visitor.heading()).to_contain_text(word)
    assert parse_qs(urlsplit(page.url).query) == {"q": [word]}
    found = shop.list_all(q=word)
    assert shop.everything[0]["slug"] in [item["slug"] for item in found]
    visitor.expect_list(found)
    expect(visitor.chips()).to_contain_text([word])
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_reads_about_the_shop_and_its_policies(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    visitor.open()
    foot = page.get_by_role("contentinfo")
    foot.get_by_role("link", name=f"About {shop.front['name']}").click()
    visitor.at("about")
    visitor.heading()
    assert page.evaluate("scrollY") == 0
    for policy in shop.front["policies"]:
        foot.get_by_role("link", name=policy["title"], exact=True).click()
        visitor.at(f"policies/{policy['slug']}")
        expect(visitor.heading()).to_have_text(policy["title"])
        expect(page.get_by_text(policy["summary"], exact=True).first).to_be_visible()
    foot.get_by_role("link", name="The entrance of the Galleria").click()
    expect(page).to_have_url(f"{shop.house.url}/")
    expect(visitor.heading()).to_have_text("Galleria")
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_an_unknown_address_gets_the_page_of_the_shop(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    visitor.watch.expect("404")
    for target in ("nothing-here", "products/nothing-here", "policies/nothing-here"):
        answer = page.goto(shop.url(target))
        assert answer
        assert answer.status == 404
        expect(visitor.heading()).to_have_text("Nothing at this address")
        expect(page.get_by_role("banner").get_by_role("link", name=shop.front["name"], exact=True)).to_be_visible()
        expect(page).to_have_title(f"Nothing at this address · {shop.front['name']}")
    page.get_by_role("main").get_by_role("link", name="See everything").click()
    visitor.at("products")
    visitor.expect_list(shop.everything)
    assert visitor.watch.troubles == []
    assert audit() == []
