"""What the address says is what is there: after a reload, from a link somebody sent, when nothing fits, and when an answer did not come."""

import re

from playwright.sync_api import Route, expect

from tests.e2e.catalogue import Shop
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import Visitor


def list_targets(shop: Shop) -> list[str]:
    """Pages of every kind, with states that only their addresses hold."""
    piece = (shop.with_variants or shop.with_pictures)["slug"]
    variant = f"?variant={shop.product(piece)['variants'][-1]['sku']}" if shop.with_variants else ""
    policy = shop.front["policies"][0]["slug"]
    return [
        "",
        f"products?{shop.choice.query}&sort=-price",
        "products?in_stock=true&sort=price",
        f"products/{piece}{variant}",
        "about",
        f"policies/{policy}",
    ]


def test_a_reload_brings_back_the_same(visitor: Visitor, audit: Audit) -> None:
    for target in list_targets(visitor.shop):
        visitor.open(target)
        if target.startswith("products?"):
            visitor.cards().first.wait_for()
        before = visitor.state()
        visitor.page.reload()
        visitor.heading()
        assert visitor.state() == before
    assert visitor.watch.troubles == []
    assert audit() == []


def test_a_link_with_filters_opens_the_filtered_list(visitor: Visitor, audit: Audit) -> None:
    shop, choice = visitor.shop, visitor.shop.choice
    amounts = sorted(item["price"]["amount_minor"] for item in choice.items)
    least, most = amounts[0], amounts[len(amounts) // 2]
    visitor.open(f"products?{choice.query}&price_min={least}&price_max={most}&in_stock=true&sort=-price")
    wanted = shop.list_all(
        category=choice.category, sort="-price", price_min=least, price_max=most, in_stock="true", **{f"attr.{choice.key}": choice.value}
    )
    if wanted:
        visitor.expect_list(wanted)
    else:
        expect(visitor.page.get_by_role("heading", name="Nothing on this shelf")).to_be_visible()
    # Price, availability and the value; one more entry clears all.
    expect(visitor.chips()).to_have_count(4)
    assert visitor.state()["chosen"].count("on") >= 2

    visitor.chips().get_by_role("link", name="Clear all").click()
    visitor.at(f"products?category={choice.category}&sort=-price")
    visitor.expect_list(shop.list_all(category=choice.category, sort="-price"))
    assert visitor.watch.troubles == []
    assert audit() == []


def test_an_address_that_makes_no_sense_is_told_so(visitor: Visitor, audit: Audit) -> None:
    visitor.open("products?sort=sideways&price_min=-4&colour=plaid")
    visitor.expect_list(visitor.shop.everything)
    visitor.watch.expect("404")
    visitor.watch.expect("422")
    visitor.watch.expect("400")
    visitor.open("products?category=no-such-room")
    expect(visitor.page.get_by_role("main")).to_contain_text(re.compile("Nothing|could not read"))
    assert visitor.watch.troubles == []
    assert audit() == []


def test_an_empty_list_shows_the_way_out(visitor: Visitor, audit: Audit) -> None:
    visitor.open("products?q=qqzzxxwwvv")
    expect(visitor.page.get_by_role("heading", name="Nothing on this shelf")).to_be_visible()
    visitor.page.get_by_role("main").get_by_role("link", name="See everything").click()
    visitor.at("products")
    visitor.expect_list(visitor.shop.everything)
    assert visitor.watch.troubles == []
    assert audit() == []


class Outage:
    """Answers of the API that do not come, for as long as it lasts."""

    def __init__(self, visitor: Visitor, path: str) -> None:
        self.lasts = True
        self.refused = 0
        # What the browser says about the failed requests, and what React Router says about the screen that could not be shown.
        for words in ("ERR_CONNECTION_FAILED", "503", "NetworkError: No connection", "GalleriaError"):
            visitor.watch.expect(words)
        visitor.page.route(re.compile(path), self.answer)

    def answer(self, route: Route) -> None:
        if not self.lasts:
            route.fallback()
            return
        self.refused += 1
        if self.refused % 2:
            route.abort("connectionfailed")
        else:
            route.fulfill(status=503, body="gateway", content_type="text/plain")


def test_a_list_that_did_not_come_is_fetched_again(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    label, category = shop.menu_category
    visitor.open()
    outage = Outage(visitor, r"/api/v1/shops/[^/]+/products\?")
    visitor.follow_menu(label)
    alert = page.get_by_role("alert")
    expect(alert.get_by_role("heading", level=1)).to_have_text("The shop does not answer")  # the line itself is there
    expect(page.get_by_role("banner").get_by_role("link", name=shop.front["name"], exact=True)).to_be_visible()
    assert outage.refused == 3, "the client asks three times before it gives up"
    outage.lasts = False
    alert.get_by_role("button", name="Try again").click()
    visitor.expect_list(shop.list_all(category=category))
    expect(alert).to_have_count(0)
    visitor.at(f"products?category={category}")
    assert visitor.watch.troubles == []
    assert audit() == []


def test_a_piece_that_did_not_come_is_fetched_again(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    visitor.open("products")
    outage = Outage(visitor, r"/api/v1/shops/[^/]+/products/[^/]+$")
    visitor.cards().first.get_by_role("heading").get_by_role("link").click()
    button = page.get_by_role("alert").get_by_role("button", name="Try again")
    expect(button).to_be_visible()
    outage.lasts = False
    button.click()
    expect(visitor.heading()).to_have_text(shop.everything[0]["title"])
    assert visitor.watch.troubles == []
    assert audit() == []


def test_a_next_page_that_did_not_come_is_fetched_again(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    visitor.open("products")
    expect(visitor.cards()).to_have_count(24)
    outage = Outage(visitor, r"/products\?.*cursor=")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    button = page.get_by_role("main").get_by_role("button", name="Try again")
    expect(button).to_be_visible()
    expect(visitor.cards()).to_have_count(24)
    outage.lasts = False
    button.click()
    expect(visitor.cards().nth(24)).to_be_visible()
    assert visitor.watch.troubles == []
    assert audit() == []
