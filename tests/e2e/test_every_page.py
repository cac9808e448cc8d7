"""What holds on every kind of page of every shop: it fits the screen, has one heading, names its pictures, and is light."""

import gzip
import re
import sys
from html import unescape
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Request, ViewportSize, expect

from tests.e2e.catalogue import Shop
from tests.e2e.checkout import fill_checkout, put_in_bag
from tests.e2e.test_account import sign_up
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import Visitor

WIDTHS = (360, 390, 720, 820, 1440, 1920)
"""720 is a screen of 1440 at a zoom of 200 %."""
BUDGET_BYTES = 130_000
PRIVATE = ("bag", "bags")
UNCOMPRESSED_BYTES = 1_000  # so small that compressing does not pay


def list_pages(shop: Shop) -> dict[str, str]:
    """One page of every kind; the entrance is reached from any shop."""
    return {
        "entrance": f"{shop.house.url}/",
        "home": shop.url(),
        "list": shop.url(f"products?{shop.choice.query}"),
        "search": shop.url(f"products?q={quote(shop.everything[0]['title'])}"),
        "empty list": shop.url("products?price_min=99999999999"),
        "all shops": f"{shop.house.url}/search?q={quote(shop.everything[0]['title'].split()[0])}",
        "product": shop.url(f"products/{(shop.with_variants or shop.with_pictures)['slug']}"),
        "about": shop.url("about"),
        "policy": shop.url(f"policies/{shop.front['policies'][0]['slug']}"),
        "bag": shop.url("bag"),
        "bags": f"{shop.house.url}/bags",
        "not found": shop.url("nothing-here"),
    }


def open_page(visitor: Visitor, kind: str, url: str) -> None:
    """Open it and wait until it is whole."""
    visitor.page.goto(url)
    visitor.heading()
    if kind in {"list", "search"}:
        visitor.cards().first.wait_for()
    if kind in PRIVATE:
        expect(visitor.page.get_by_text(re.compile("^Nothing in (it|any of them) yet"))).to_be_visible()
    if kind == "product":
        expect(visitor.page.get_by_role("region", name="From the same drawer").get_by_role("article").first).to_be_attached()
    visitor.page.evaluate("document.fonts.ready")


def test_pages_fit_every_width_with_one_heading_and_named_pictures(visitor: Visitor, audit: Audit) -> None:
    visitor.watch.expect("404")
    faults: list[str] = []
    for kind, url in list_pages(visitor.shop).items():
        open_page(visitor, kind, url)
        page = visitor.page
        for width in WIDTHS:
            page.set_viewport_size(ViewportSize(width=width, height=900))
            # Two frames: the page has laid itself out anew, and so has what listens to the width.
            page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            faults += [f"{kind} at {width}: {fault}" for fault in visitor.overflow()]
            if (headings := page.locator("h1").count()) != 1:
                faults.append(f"{kind} at {width}: {headings} h1")
            nameless = page.locator("img:not([alt])").count()
            if nameless:
                faults.append(f"{kind} at {width}: {nameless} pictures without alt")
    assert faults == []
    assert visitor.watch.troubles == []
    assert audit() == []


def test_the_title_stays_when_the_app_starts(visitor: Visitor) -> None:
    visitor.watch.expect("404")
    shop, page = visitor.shop, visitor.page
    piece = shop.everything[0]
    maker, _, category = quote(piece["maker"]), *shop.menu_category
    pages = {
        **list_pages(shop),
        "everything": shop.url("products"),
        "category": shop.url(f"products?category={category}"),
        "category and words": shop.url(f"products?category={category}&q={quote(piece['title'])}"),
        "makers": shop.url(f"products?maker=Zzz&maker={maker}"),
        "all shops, no words": f"{shop.house.url}/search",
        "no such piece": shop.url("products/nothing-here"),
    }
    titles = {}
    for kind, url in pages.items():
        written = re.search(r"<title>(.*?)</title>", page.request.get(url).text(), re.DOTALL)
        page.goto(url)
        visitor.heading()
        titles[kind] = (" ".join(unescape(written[1]).split()) if written else None, page.title())
    assert [kind for kind, (before, after) in titles.items() if before != after] == [], titles
    assert visitor.watch.troubles == []


def measure_scripts(context: BrowserContext, url: str) -> tuple[int, int]:
    """Bytes, compressed with gzip as everyone measures it, and number of the scripts that travel for the first load of a page."""
    page = context.new_page()
    scripts: list[Request] = []
    page.on("requestfinished", lambda request: scripts.append(request) if request.resource_type == "script" else None)
    page.goto(url, wait_until="networkidle")
    expect(page.locator("h1")).to_be_visible()
    sizes = []
    for request in scripts:
        answer = request.response()
        assert answer
        size = len(gzip.compress(answer.body()))
        assert answer.header_value("content-encoding") or size < UNCOMPRESSED_BYTES, f"{request.url} travels uncompressed"
        # The front door compresses while it serves, so a little less tightly.
        assert request.sizes()["responseBodySize"] < size * 1.1 + UNCOMPRESSED_BYTES, f"{request.url} is larger on its way than it need be"
        sizes.append(size)
    page.close()
    return sum(sizes), len(sizes)


def check_scripts(context: BrowserContext, pages: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """Measure each page, tell it, and hold it against the budget."""
    measured = {kind: measure_scripts(context, url) for kind, url in pages.items()}
    words = [f"\n  {kind:<11} {size / 1000:6.1f} kB of JavaScript in {files} files" for kind, (size, files) in measured.items()]
    with capsys.disabled():
        sys.stdout.write("".join([*words, "\n"]))
    assert min(size for size, _ in measured.values()) > 20_000, "nothing was measured"
    assert {kind: size for kind, (size, _) in measured.items() if size > BUDGET_BYTES} == {}


def test_first_load_of_each_page_is_light(context: BrowserContext, shops: dict[str, Shop], audit: Audit, capsys: pytest.CaptureFixture[str]) -> None:
    context.route(re.compile("/media/"), lambda route: route.abort())
    shop = next(iter(shops.values()))
    pages = list_pages(shop) | {name: f"{shop.house.url}/account/{name}" for name in ("sign-in", "sign-up", "password")}
    check_scripts(context, pages, capsys)
    assert audit() == []


def test_first_load_of_what_is_ones_own_is_light(visitor: Visitor, context: BrowserContext, capsys: pytest.CaptureFixture[str]) -> None:
    visitor.watch.expect("401")
    visitor.open()
    sign_up(visitor)
    expect(visitor.page.get_by_role("link", name=re.compile("^Your account"))).to_be_visible()
    put_in_bag(visitor)
    fill_checkout(visitor).click()
    expect(visitor.page).to_have_url(re.compile(r"/orders/[^/?]+$"))
    order = visitor.page.url.rpartition("/")[2]
    put_in_bag(visitor)
    account = f"{visitor.shop.house.url}/account"
    pages = {name: visitor.shop.url(name) for name in ("bag", "checkout", f"orders/{order}")}
    check_scripts(context, pages | {name: f"{account}/{name}" for name in ("", "addresses", "security", "orders")}, capsys)
