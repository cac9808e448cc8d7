"""The page of one piece: its pictures, its facts, its price and variants, what is like it, and handing on its address."""

import re

from playwright.sync_api import BrowserContext, Locator, expect

from tests.e2e.test_walk import Audit
from tests.e2e.visitor import EVERY_DEVICE, Visitor


def read_amount(text: str) -> int:
    """The figures of a price, without its currency and its separators."""
    return int(re.sub(r"\D", "", text) or 0)


def expect_amount(price: Locator, amount_minor: int) -> None:
    """A price that is shown in minor units or, when it is whole, without them."""
    expect(price).to_be_visible()
    if amount_minor == 0:
        expect(price).to_have_text("Free")
    else:
        shown = read_amount(price.inner_text())
        assert shown in {amount_minor, amount_minor // 100 if amount_minor % 100 == 0 else amount_minor}, (shown, amount_minor)


@EVERY_DEVICE
def test_looks_at_the_pictures(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    product = visitor.shop.with_pictures
    count = len(product["gallery"])
    visitor.open(f"products/{product['slug']}")
    gallery = page.get_by_role("region", name=f"Pictures of {product['title']}")
    thumbs = [gallery.get_by_role("button", name=re.compile(f"^Picture {number} of {count}")) for number in range(1, count + 1)]
    shown = gallery.get_by_role("button", name=re.compile("^Look closer"))
    expect(thumbs[0]).to_have_attribute("aria-current", "true")

    shown.focus()
    page.keyboard.press("ArrowRight")
    expect(thumbs[1]).to_have_attribute("aria-current", "true")
    expect(shown).to_have_attribute("aria-label", f"Look closer: {product['gallery'][1]['alt']}")
    page.keyboard.press("ArrowLeft")
    expect(thumbs[0]).to_have_attribute("aria-current", "true")
    thumbs[-1].click()
    expect(thumbs[-1]).to_have_attribute("aria-current", "true")
    thumbs[0].click()
    expect(thumbs[0]).to_have_attribute("aria-current", "true")
    visitor.wait_for("() => document.querySelector('.gallery-track').scrollLeft === 0")

    shown.click()
    dialog = page.get_by_role("dialog", name=product["title"])
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text(f"1 / {count}")
    page.keyboard.press("ArrowRight")
    expect(dialog).to_contain_text(f"2 / {count}")
    page.keyboard.press("ArrowLeft")
    expect(dialog).to_contain_text(f"1 / {count}")
    page.keyboard.press("ArrowLeft")
    expect(dialog).to_contain_text(f"{count} / {count}")
    visitor.escape()
    expect(dialog).to_be_hidden()
    # The page stands at the picture that was looked at last, and so does the focus.
    expect(thumbs[-1]).to_have_attribute("aria-current", "true")
    expect(shown).to_be_focused()
    expect(shown).to_have_attribute("aria-label", f"Look closer: {product['gallery'][-1]['alt']}")
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_reads_what_a_piece_is_and_finds_its_like(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    product = shop.with_pictures
    visitor.open(f"products/{product['slug']}")
    expect(visitor.heading()).to_have_text(product["title"])
    first = next((variant for variant in product["variants"] if variant["in_stock"]), product["variants"][0])
    expect_amount(page.locator(".product-price-now"), first["price_minor"])
    details = page.locator("dl.attributes > div")
    expect(details).to_have_count(len(product["attributes"]))
    for row, attribute in zip(details.all(), product["attributes"], strict=True):
        expect(row.locator("dt")).to_contain_text(attribute["name"])
        expect(row.locator("dd")).to_contain_text(attribute["display"])
    for entry in product["breadcrumb"]:
        expect(page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name=entry["name"], exact=True)).to_be_visible()
    if product["condition_note"]:
        expect(page.get_by_text(product["condition_note"]["description"], exact=True)).to_be_visible()

    alike = page.get_by_role("region", name="From the same drawer")
    alike.scroll_into_view_if_needed()
    similar = [card["slug"] for card in shop.get(f"products/{product['slug']}/similar")["items"]]
    expect(alike.get_by_role("article")).not_to_have_count(0)
    links = alike.locator("article h3 a").evaluate_all("links => links.map(link => link.pathname.split('/').pop())")
    assert links == similar[: len(links)]
    expect(page.get_by_role("region", name="You looked at these")).to_be_hidden()

    alike.get_by_role("article").first.get_by_role("heading").get_by_role("link").click()
    visitor.at(f"products/{similar[0]}")
    expect(visitor.heading()).not_to_have_text(product["title"])
    seen = page.get_by_role("region", name="You looked at these")
    seen.scroll_into_view_if_needed()
    expect(seen.get_by_role("link", name=product["title"])).to_be_visible()
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_chooses_a_variant(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    product = visitor.shop.with_variants
    if product:
        first = next((variant for variant in product["variants"] if variant["in_stock"]), product["variants"][0])
        other = next(variant for variant in product["variants"] if variant["price_minor"] != first["price_minor"])
        visitor.open(f"products/{product['slug']}")
        price = page.locator(".product-price-now")
        expect_amount(price, first["price_minor"])
        for axis, value in other["options"].items():
            group = page.get_by_role("group", name=axis.replace("_", " "))
            radio = page.get_by_role("radio", name=re.compile(rf"^{re.escape(value)}(, sold out)?$"))
            group.locator("label").filter(has=radio).click()
            expect(group.locator("label").filter(has=radio).locator("input")).to_be_checked()
        expect(page).to_have_url(re.compile(rf"\?variant={re.escape(other['sku'])}$"))
        expect_amount(price, other["price_minor"])
        before = visitor.state()
        page.reload()
        assert visitor.state() == before
        expect_amount(price, other["price_minor"])
    else:
        assert all(not card["price"]["from"] for card in visitor.shop.everything)
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_hands_on_the_address(visitor: Visitor, context: BrowserContext, audit: Audit) -> None:
    page = visitor.page
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.open(f"products/{visitor.shop.everything[0]['slug']}")
    page.get_by_role("button", name="Share").click()
    expect(page.get_by_text("The address is copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert visitor.watch.troubles == []
    assert audit() == []
