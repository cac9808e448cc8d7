"""Reading without a connection: what was read stays and says how old it is, what was not says so and shows what can be read instead."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

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
        visitor.page, "JSON.parse(localStorage.getItem('galleria:seen-pages') ?? '[]').some(page => page.path === location.pathname + location.search)"
    )


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
        page.goto(shop.url(f"products/{piece['slug']}"))
        expect(visitor.heading()).to_have_text(piece["title"])
        expect(page.locator(".product-price-now")).to_have_text(re.compile(r"\d|Free"))
        expect(note).to_contain_text("This page is as it was on")
        expect(page.locator(".gallery img").first).to_be_visible()
    page.goto(shop.url("products"))
    visitor.heading()
    expect(visitor.cards().nth(5)).to_be_visible()

    page.goto(shop.url(f"products/{unseen['slug']}"))
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


def test_nobody_s_own_pages_are_put_away(visitor: Visitor, audit: Audit) -> None:
    """Answers to people who are signed in say `no-store`: a cookie of a session is enough for that."""
    page, shop = visitor.page, visitor.shop
    visitor.open()
    await_worker(page)
    page.context.add_cookies([{"name": "sessionid", "value": "somebody", "url": shop.house.url}])
    slug = shop.everything[0]["slug"]
    page.goto(shop.url(f"products/{slug}"))
    expect(visitor.heading()).to_have_text(shop.everything[0]["title"])
    page.evaluate(f"fetch('/api/v1/shops/{shop.slug}/products/{slug}').then(answer => answer.json())")
    keys = "name => caches.open(name).then(cache => cache.keys()).then(keys => keys.map(key => key.url))"
    kept = [address for name in ("pages", "answers") for address in page.evaluate(keys, name)]
    assert [address for address in kept if slug in address.rsplit("/", 1)[-1]] == []
    assert audit() == []
