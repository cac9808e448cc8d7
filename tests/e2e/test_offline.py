"""Reading without a connection: what was read stays and says how old it is, what was not says so and shows what can be read instead."""

import re
from typing import Any
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.catalogue import Json, Shop
from tests.e2e.front_door import open_front_door
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import Visitor


@pytest.fixture
def context_options() -> dict[str, Any]:
    return {"service_workers": "allow"}


def await_true(page: Page, expression: str) -> None:
    """Ask until it holds. Playwright's own way evaluates text inside the page, which our policy forbids."""
    for _ in range(150):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(200)
    pytest.fail(f"never came true: {expression}")


def await_worker(page: Page) -> None:
    """The worker is there and has put away what the first page had loaded."""
    await_true(page, "navigator.serviceWorker.controller !== null")
    await_true(page, "caches.open('pages').then(cache => cache.keys()).then(keys => keys.length > 0)")
    await_true(page, "caches.open('files').then(cache => cache.keys()).then(keys => keys.length > 12)")


def read(visitor: Visitor, title: str) -> None:
    """Stay on a page until it counts as read."""
    expect(visitor.heading()).to_contain_text(title)
    await_true(
        visitor.page,
        "JSON.parse(localStorage.getItem('galleria:seen-pages') ?? '[]').some(page => page.path === location.pathname + location.search)",
    )


NO_LINE = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}


def open_without_line(page: Page, address: str) -> None:
    """Chromium's emulation tells a new document that there is a line until it is told again."""
    page.goto(address)
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", NO_LINE)
    await_true(page, "!navigator.onLine")


def test_what_was_read_can_be_read_without_a_line(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    first, second, unseen = shop.everything[0], shop.everything[1], shop.everything[-1]
    for words in ("ERR_INTERNET_DISCONNECTED", "Failed to fetch", "NetworkError", "ERR_FAILED", "No connection"):
        visitor.watch.expect(words)
    visitor.open("products")
    await_worker(page)
    read(visitor, "")
    for piece in (first, second):
        page.get_by_role("main").get_by_role("link", name=piece["title"], exact=False).first.click()
        visitor.at(f"products/{piece['slug']}")
        read(visitor, piece["title"])
        page.go_back()
        visitor.at("products")

    page.context.set_offline(True)
    note = page.get_by_role("status").filter(has_text="You are offline")
    expect(note).to_contain_text("This page is as it was on")
    for piece in (first, second):
        # A whole page of it was never fetched, only its answer: the shop's stored page carries it.
        open_without_line(page, shop.url(f"products/{piece['slug']}"))
        expect(visitor.heading()).to_have_text(piece["title"])
        expect(page.locator(".product-price-now")).to_have_text(re.compile(r"\d|Free"))
        expect(note).to_contain_text("This page is as it was on")
        expect(page.locator(".gallery img").first).to_be_visible()
    open_without_line(page, shop.url("products"))
    visitor.heading()
    expect(visitor.cards().nth(5)).to_be_visible()

    open_without_line(page, shop.url(f"products/{unseen['slug']}"))
    alert = page.get_by_role("alert")
    expect(alert.get_by_role("heading", level=1)).to_have_text("You are offline")
    expect(page.get_by_role("banner").get_by_role("link", name=shop.front["name"], exact=True)).to_be_visible()
    readable = page.get_by_role("region", name="What you can read now")
    expect(readable.get_by_role("link")).to_have_count(3)
    readable.get_by_role("link", name=first["title"]).click()
    visitor.at(f"products/{first['slug']}")
    expect(visitor.heading()).to_have_text(first["title"])

    page.context.set_offline(False)
    expect(note).to_have_count(0)
    page.goto(shop.url(f"products/{unseen['slug']}"))
    expect(visitor.heading()).to_have_text(unseen["title"])
    assert visitor.watch.troubles == []
    assert audit() == []


def kept(page: Page, name: str) -> list[str]:
    """The addresses in one of the worker's stores."""
    addresses: list[str] = page.evaluate("name => caches.open(name).then(cache => cache.keys()).then(keys => keys.map(key => key.url))", name)
    return addresses


def test_nobody_s_own_pages_are_put_away(visitor: Visitor, audit: Audit) -> None:
    """Answers to people who are signed in say `no-store`: a cookie of a session is enough for that."""
    page, shop = visitor.page, visitor.shop
    visitor.open()
    await_worker(page)
    anybody_s, somebody_s = shop.everything[0], shop.everything[1]

    def read_whole(piece: Json) -> list[str]:
        """Open the page of a piece and ask for its answer; say where it lies then."""
        page.goto(shop.url(f"products/{piece['slug']}"))
        expect(visitor.heading()).to_have_text(piece["title"])
        page.evaluate(f"fetch('/api/v1/shops/{shop.slug}/products/{piece['slug']}').then(answer => answer.json())")
        page.wait_for_timeout(500)  # what is put away is put away after it was answered
        return [name for name in ("pages", "answers") if any(address.endswith(f"/{piece['slug']}") for address in kept(page, name))]

    assert read_whole(anybody_s) == ["pages", "answers"]
    page.context.add_cookies([{"name": "sessionid", "value": "somebody", "url": shop.house.url}])
    assert read_whole(somebody_s) == []
    assert audit() == []


def test_a_forgotten_search_is_forgotten_with_its_pages(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    word = shop.everything[0]["title"].split()[0].lower()
    visitor.open()
    await_worker(page)
    box = page.get_by_role("combobox", name=f"Search {shop.front['name']}")
    box.fill(word)
    expect(page.get_by_role("listbox", name="Suggestions")).to_be_visible()
    box.press("Enter")
    read(visitor, word)
    page.reload()
    read(visitor, word)
    asked = quote_plus(word)
    await_true(page, f"caches.open('pages').then(cache => cache.keys()).then(keys => keys.some(key => key.url.endsWith('q={asked}')))")
    await_true(page, f"caches.open('answers').then(cache => cache.keys()).then(keys => keys.some(key => key.url.includes('q={asked}')))")
    assert [address for address in kept(page, "answers") if "/suggest" in address] == []
    visitor.open()
    box.click()
    page.get_by_role("button", name="Forget my searches").click()
    await_true(page, f"!localStorage.getItem('galleria:seen-pages').includes('q={asked}')")
    await_true(page, "caches.open('answers').then(cache => cache.keys()).then(keys => keys.every(key => !key.url.includes('q=')))")
    assert [address for name in ("pages", "answers") for address in kept(page, name) if "q=" in address] == []
    assert shop.url("") in kept(page, "pages")
    assert visitor.watch.troubles == []
    assert audit() == []


def test_a_shop_that_answers_late_is_not_called_a_line_that_is_down(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    with open_front_door(visitor.shop.house) as door:
        visitor.shop = Shop(door.house, visitor.shop.slug)
        visitor.open()
        await_worker(page)
        page.reload()
        read(visitor, "")
        door.delay_s = 7
        page.reload()
        note = page.get_by_role("status").filter(has_text="The shop does not answer at the moment")
        expect(note).to_contain_text("This page is as it was on")
        expect(page.get_by_text("You are offline")).to_have_count(0)
        door.delay_s = 0
        expect(note).to_have_count(0)
        assert visitor.watch.troubles == []
    assert audit() == []


def test_an_old_tab_keeps_working_when_a_new_build_takes_over(visitor: Visitor, audit: Audit) -> None:
    page, slug = visitor.page, visitor.shop.slug
    piece = visitor.shop.everything[0]
    with open_front_door(visitor.shop.house) as door:
        visitor.shop = Shop(door.house, slug)
        visitor.open("products")
        await_worker(page)
        page.evaluate("window.isOld = true")
        page.evaluate("navigator.serviceWorker.addEventListener('controllerchange', () => { window.isTakenOver = true })")

        def next_build(path: str, body: bytes) -> bytes:
            return body + b"// another one" if path == "/sw.js" else body.replace(b"<html ", b'<html data-build="next" ')

        door.change = next_build
        # Neither build's code is on the server any more: the worker has it all.
        door.gone = lambda path: path.endswith((".js", ".css")) and path != "/sw.js"
        page.evaluate("navigator.serviceWorker.getRegistration().then(registration => registration.update()).then(() => true)")
        await_true(page, "window.isTakenOver === true")

        page.get_by_role("main").get_by_role("link", name=piece["title"], exact=False).first.click()
        visitor.at(f"products/{piece['slug']}")
        expect(visitor.heading()).to_have_text(piece["title"])
        assert page.evaluate("window.isOld") is True, "the old tab was loaded anew"
        visitor.open("about")
        expect(page.locator("html")).to_have_attribute("data-build", "next")
        assert page.evaluate("window.isOld") is None
        assert visitor.watch.troubles == []
    assert audit() == []
