"""From a heart to a list, to whoever is shown it, and into a bag; notices of guests and of people with the letters that they get."""

import json
import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Locator, Response, Route, expect

from tests.e2e.catalogue import Json, Shop
from tests.e2e.checkout import find_piece
from tests.e2e.test_account import sign_up
from tests.e2e.test_axe import run_axe
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import EVERY_DEVICE, Visitor
from tests.e2e.watch import Watch

LINK = re.compile(r"https?://\S+/notices/[a-z0-9_]+")


def is_answer(method: str, path: str) -> Callable[[Response], bool]:
    """Whether it answers such a request of the page: what is on the screen may be ahead of it."""
    return lambda answer: answer.request.method == method and re.search(f"/api/v1/.*{path}", answer.url) is not None


@pytest.fixture(autouse=True)
def _visitors_are_told_so(visitor: Visitor) -> None:
    """allauth answers whoever is not signed in yet with 401."""
    visitor.watch.expect("401")


def find_kept(shop: Shop) -> list[Json]:
    """Three pieces that can be had, one of them in one way only."""
    single = next(one for one in shop.everything if one["in_stock"] and one["status"] == "active" and len(shop.product(one["slug"])["variants"]) == 1)
    return [single, *[one for one in shop.everything if one["status"] == "active" and one["slug"] != single["slug"]][:2]]


def call(visitor: Visitor, method: str, path: str, body: Any = None) -> Any:
    """What the visitor's own page could ask the API."""
    cookies = visitor.page.context.cookies()
    token = next(str(one["value"]) for one in cookies if one["name"] == "csrftoken")
    url = visitor.shop.house.url
    headers = {"x-csrftoken": token, "origin": url, "referer": f"{url}/"}
    answer = visitor.page.request.fetch(f"{url}/api/v1/{path}", method=method, data=body, headers=headers)
    assert answer.status < 300, answer.text()
    return answer.json() if answer.text() else None


def heart_of(visitor: Visitor, piece: Json) -> Locator:
    return visitor.page.get_by_role("button", name=f"On my wish list: {piece['title']}", exact=True)


@EVERY_DEVICE
def test_a_heart_keeps_a_piece(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    single, second, _ = find_kept(shop)
    # A visitor is asked to sign in, and what they wanted is done when they come back.
    visitor.open(f"products/{single['slug']}")
    heart = page.get_by_role("button", name="On my wish list", exact=True)
    heart.click()
    dialog = page.get_by_role("dialog", name="Keep it for later")
    expect(dialog).to_be_visible()
    visitor.escape()
    expect(heart).to_be_focused()
    page.keyboard.press("Enter")
    assert run_axe(page) == []
    sign_up(visitor)
    visitor.at(f"products/{single['slug']}")
    expect(heart).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_text("As you wished")).to_be_visible()

    # On a card: one question tells every heart of the page, and a press is undone where it was said.
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if re.search(r"/wish(es|-lists)", request.url) and "/api/" in request.url else None)
    with page.expect_response(is_answer("GET", "/wishes$")):
        visitor.open(f"products?q={second['title']}")
    card_heart = heart_of(visitor, second).first
    expect(card_heart).to_have_attribute("aria-pressed", "false")
    box = card_heart.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    assert [url.rsplit("/api/v1/", 1)[1] for url in asked] == [f"shops/{shop.slug}/wishes"]
    card_heart.click()
    expect(card_heart).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Undo").click()
    expect(card_heart).to_have_attribute("aria-pressed", "false")
    expect(page.get_by_text("is on your wish list")).to_be_hidden()
    card_heart.focus()
    with page.expect_response(is_answer("PUT", "/items/")):
        page.keyboard.press("Enter")
        expect(card_heart).to_have_attribute("aria-pressed", "true")
    assert {one["slug"] for one in call(visitor, "GET", f"shops/{shop.slug}/wish-lists/default")["items"]} == {single["slug"], second["slug"]}

    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_a_shared_list_leads_into_somebody_else_s_bag(visitor: Visitor, browser: Browser, flat_picture: bytes, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    piece, *_ = find_kept(shop)
    page.goto(f"{shop.house.url}/account/sign-up")
    sign_up(visitor)
    expect(page.get_by_role("heading", level=1, name="Your account")).to_be_visible()
    call(visitor, "PUT", f"shops/{shop.slug}/wish-lists/default/items/{piece['slug']}", {})
    visitor.open("wish-lists")
    page.get_by_role("link", name="Wish list", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Wish list")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Change.*What it is for$")).click()
    page.get_by_label("What it is for").fill("For my birthday.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("For my birthday.")).to_be_visible()
    page.get_by_role("button", name="Share the list").click()
    link = page.get_by_label("Link to this list").input_value()
    assert run_axe(page) == []
    assert visitor.overflow() == []

    other = browser.new_context(service_workers="block")
    other.route("**/media/**", lambda route: route.fulfill(body=flat_picture, content_type="image/webp"))
    tab = other.new_page()
    watch = Watch(tab)
    answer = tab.goto(link)
    assert answer
    assert '<meta name="robots" content="noindex">' in answer.text()
    expect(tab.get_by_text("A wish list of Ada Byron, last changed")).to_be_visible()
    expect(tab.get_by_text("For my birthday.")).to_be_visible()
    assert run_axe(tab) == []
    if shop.front["sells"]:
        tab.get_by_role("button", name=re.compile(f"^Into the bag ?: {re.escape(piece['title'])}$")).click()
        expect(tab.get_by_role("link", name="Bag, pieces: 1")).to_be_visible()
    # Revoked means revoked.
    page.get_by_role("button", name="Stop sharing").click()
    page.get_by_role("button", name="End this link for good").click()
    expect(page.get_by_role("button", name="Share the list")).to_be_visible()
    watch.expect("404")
    tab.goto(link)
    expect(tab.get_by_role("heading", level=1, name="No longer shared")).to_be_visible()
    other.close()
    assert watch.troubles == []
    assert visitor.watch.troubles == []
    assert audit() == []


def test_with_several_lists_a_heart_asks_which(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    first, *_ = find_kept(shop)
    visitor.open("wish-lists")
    expect(page.get_by_role("heading", level=1, name="Your wish lists")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Sign in")).to_have_attribute("href", re.compile(r"next=%2F.*wish-lists$"))
    sign_up(visitor)
    visitor.at("wish-lists")
    expect(page.get_by_text("None yet. Press the heart")).to_be_visible()
    assert run_axe(page) == []
    page.get_by_role("button", name="A new list").click()
    page.get_by_role("button", name="Begin the list").click()
    expect(page.get_by_text("Give it a name")).to_be_visible()
    page.get_by_label("Name of the list").fill("For Ada")
    page.get_by_role("button", name="Begin the list").click()
    expect(page.get_by_role("heading", level=1, name="For Ada")).to_be_visible()
    expect(page.get_by_text("Nothing on it yet")).to_be_visible()
    call(visitor, "POST", f"shops/{shop.slug}/wish-lists", {"name": "For the house"})

    # With several lists a heart asks which.
    visitor.open(f"products/{first['slug']}")
    heart = page.get_by_role("button", name="On my wish list", exact=True)
    heart.click()
    dialog = page.get_by_role("dialog", name="On which list?")
    dialog.get_by_role("checkbox", name="For the house").check()
    assert run_axe(page) == []
    dialog.get_by_role("button", name="Done").click()
    expect(heart).to_have_attribute("aria-pressed", "true")
    expect(heart).to_be_focused()
    page.get_by_role("link", name="My lists").click()
    page.get_by_role("link", name="For the house").click()
    expect(page.get_by_role("link", name=first["title"], exact=True)).to_be_visible()

    assert visitor.watch.troubles == []
    assert audit() == []


def test_what_is_removed_can_be_brought_back(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    first, *_ = find_kept(shop)
    page.goto(f"{shop.house.url}/account/sign-up")
    sign_up(visitor)
    expect(page.get_by_role("heading", level=1, name="Your account")).to_be_visible()
    call(visitor, "POST", f"shops/{shop.slug}/wish-lists", {"name": "For Ada"})
    ref = call(visitor, "POST", f"shops/{shop.slug}/wish-lists", {"name": "For the house"})["ref"]
    call(visitor, "PUT", f"shops/{shop.slug}/wish-lists/{ref}/items/{first['slug']}", {})
    visitor.open(f"wish-lists/{ref}")

    # Removed, and brought back: it is as it was, for nothing was sent yet.
    page.get_by_role("button", name=f"Remove: {first['title']}").click()
    expect(page.get_by_text("is off the list")).to_be_visible()
    back = page.get_by_role("button", name="Bring back")
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name=first["title"], exact=True)).to_be_visible()

    # Moved to the other list.
    page.get_by_role("combobox", name=f"Move to another list: {first['title']}").select_option("For Ada")
    expect(page.get_by_text("Nothing on it yet")).to_be_visible()
    expect(page.get_by_text("is on “For Ada” now")).to_be_visible()

    # Deleted, thought better of, deleted.
    page.get_by_role("button", name="Delete the list").click()
    expect(page.get_by_text("“For the house” is deleted.")).to_be_visible()
    page.get_by_role("button", name="Bring back").click()
    page.get_by_role("link", name="For the house").click()
    page.get_by_role("button", name="Delete the list").click()
    expect(page.get_by_text("“For the house” is deleted.")).to_be_visible()
    page.goto(shop.url("wish-lists"))  # whoever leaves has decided
    expect(page.get_by_role("link", name="For Ada")).to_be_visible()
    expect(page.get_by_role("link", name="For the house")).to_have_count(0)
    (left,) = call(visitor, "GET", f"shops/{shop.slug}/wish-lists")["items"]
    assert (left["name"], left["count"]) == ("For Ada", 1)
    assert visitor.watch.troubles == []
    assert audit() == []


def test_a_heart_that_cannot_be_sent_empties_again(visitor: Visitor) -> None:
    page = visitor.page
    visitor.watch.expect("items/")
    visitor.watch.expect("ERR_FAILED")
    piece, _ = find_piece(visitor.shop)
    page.goto(f"{visitor.shop.house.url}/account/sign-up")
    sign_up(visitor)
    expect(page.get_by_role("heading", level=1, name="Your account")).to_be_visible()
    with page.expect_response(is_answer("GET", "/wishes$")) as known:
        visitor.open(f"products/{piece['slug']}")
    known.value.finished()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/wish-lists/*/items/*", hold)
    heart = page.get_by_role("button", name="On my wish list", exact=True)
    heart.click()
    expect(heart).to_have_attribute("aria-pressed", "true")
    while not held:  # it is on the screen before it is on its way
        page.wait_for_timeout(50)
    page.route("**/wish-lists/*/items/*", lambda route: route.abort())
    held[0].abort()
    expect(page.get_by_text("no answer came over it").or_(page.get_by_text("We could not reach the shop"))).to_be_visible()
    expect(heart).to_have_attribute("aria-pressed", "false")
    page.unroute("**/wish-lists/*/items/*")
    heart.click()
    expect(page.get_by_text("is on your wish list")).to_be_visible()


def test_a_guest_and_a_person_are_told(visitor: Visitor, audit: Audit) -> None:
    page, shop, house = visitor.page, visitor.shop, visitor.shop.house
    piece, _ = find_piece(shop)
    guest = f"guest-{uuid4().hex[:8]}@example.org"
    visitor.open(f"products/{piece['slug']}")
    bell = page.get_by_role("button", name="Tell me when the price falls")
    bell.click()
    dialog = page.get_by_role("dialog", name="Tell me when the price falls")
    assert run_axe(page) == []
    dialog.get_by_role("button", name="Send the letter").click()
    expect(dialog.get_by_text("Enter an e-mail address")).to_be_visible()
    dialog.get_by_label("E-mail").fill(guest)
    dialog.get_by_role("button", name="Send the letter").click()
    expect(page.get_by_role("dialog", name="Look into your letters").get_by_text(guest)).to_be_visible()
    link = LINK.search(house.wait_for_letter(guest))
    assert link
    tab = page.context.new_page()
    tab.goto(f"{house.url}/notices/{link[0].rsplit('/', 1)[1]}")
    tab.get_by_role("button", name="Yes, write to me").click()
    expect(tab.get_by_role("heading", name="We will write to you")).to_be_visible()
    tab.close()

    page.get_by_role("button", name="Good").click()
    expect(bell).to_be_focused()
    bell.click()
    dialog.get_by_role("link", name="Create an account").click()
    visitor.open(f"products/{piece['slug']}")
    sign_up(visitor)
    # What was wanted before signing in.
    expect(bell).to_have_attribute("aria-pressed", "true")
    bell.click()
    expect(bell).to_have_attribute("aria-pressed", "false")
    with page.expect_response(is_answer("PUT", "/notices/")):
        page.get_by_role("button", name="Undo").last.click()
        expect(bell).to_have_attribute("aria-pressed", "true")
    page.goto(f"{house.url}/account/wishes")
    row = page.get_by_role("region", name=shop.front["name"]).get_by_role("listitem").filter(has_text=piece["title"])
    expect(row.get_by_text("When the price falls")).to_be_visible()
    assert run_axe(page) == []
    assert visitor.overflow() == []
    with page.expect_response(is_answer("DELETE", "/notices/")):
        row.get_by_role("button", name=re.compile("^Remove")).click()
        expect(row).to_have_count(0)
    assert call(visitor, "GET", f"shops/{shop.slug}/notices") == {"items": []}
    assert visitor.watch.troubles == []
    assert audit() == []


def test_a_visitor_s_hearts_ask_nothing_and_move_nothing(visitor: Visitor) -> None:
    page, shop = visitor.page, visitor.shop
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script("new PerformanceObserver((list) => { for (const one of list.getEntries()) (window.shifts ??= []).push(one.value); })"
        ".observe({ type: 'layout-shift', buffered: true });")  # fmt: skip
    for target in ("products", f"products/{shop.everything[0]['slug']}", ""):
        visitor.open(target)
        expect(page.get_by_role("button", name=re.compile("^On my wish list")).first).to_be_attached()
        page.wait_for_timeout(600)
        shifts = page.evaluate("window.shifts ?? []")
        assert sum(shifts) < 0.02, (target, json.dumps(shifts))
    assert [url for url in asked if "/api/" in url and re.search(r"wish|notices|/me", url)] == []
