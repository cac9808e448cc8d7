"""What a guest does between a piece and an order, in any shop."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.catalogue import Json, Shop
from tests.e2e.visitor import Visitor

EMAIL = f"ada.{uuid4().hex[:8]}@example.org"  # another one with each run: a shop waits for the payment of so many orders of one address only


def find_piece(shop: Shop, *, at_least: int = 1) -> tuple[Json, Json]:
    """A piece of the shop of which so many can be had, and its variant that the page offers first."""
    for card in shop.everything:
        if card["status"] == "active" and card["in_stock"] and card["price"]["amount_minor"] > 0:
            product = shop.product(card["slug"])
            variant = next((one for one in product["variants"] if one["in_stock"]), None)
            if variant and (variant["stock"] is None or variant["stock"] >= at_least):
                return product, variant
    pytest.skip(f"{shop.slug} has no piece of which there are {at_least}")


def find_way(visitor: Visitor, *, is_sent: bool = False) -> Json:
    """The way of delivery that the visitor takes: the counter where there is one and it need not be sent, else what comes to a country far away."""
    address = f"{visitor.shop.house.url}/api/v1/shops/{visitor.shop.slug}/delivery"
    near: list[Json] = visitor.page.request.get(address).json()["methods"]
    far: list[Json] = visitor.page.request.get(f"{address}?country=US").json()["methods"]
    counter = next((one for one in near if one["kind"] == "pickup" and "at-pickup" in one["payments"]), None)
    return far[0] if is_sent or counter is None else counter


def put_in_bag(visitor: Visitor, *, at_least: int = 1) -> Json:
    """A piece of the shop into the bag, from its page."""
    product, _ = find_piece(visitor.shop, at_least=at_least)
    visitor.open(f"products/{product['slug']}")
    put_this_in_bag(visitor, product["title"])
    return product


def put_this_in_bag(visitor: Visitor, title: str) -> None:
    """What the page is about."""
    visitor.page.get_by_role("button", name="Add to bag").click()
    sheet = visitor.page.get_by_role("dialog", name="Your bag")
    expect(sheet.get_by_role("link", name=title, exact=True)).to_be_visible()


def fill_checkout(visitor: Visitor, *, by_card: bool = False, is_sent: bool = False) -> Locator:
    """From the open bag to the button that orders; by card to the one that leads to its page."""
    page = visitor.page
    page.get_by_role("dialog", name="Your bag").get_by_role("link", name="Checkout").click()
    expect(page.get_by_role("heading", level=1, name="Checkout")).to_be_visible()
    way = find_way(visitor, is_sent=is_sent)
    page.get_by_role("textbox", name="E-mail").fill(EMAIL)
    page.get_by_label("Name", exact=True).fill("Ada Byron")
    page.get_by_role("radio", name=re.compile(f"^{re.escape(way['name'])}")).check()
    if way["has_slots"]:
        page.get_by_role("group", name=re.compile("^Time on")).get_by_role("radio", disabled=False).first.check(force=True)
    if way["kind"] == "parcel":
        page.get_by_label("Street and number").fill("1 Infinite Row")
        page.get_by_label("Town").fill("Springfield")
        page.get_by_label("Region").fill("Illinois")
        page.get_by_label("Postal code").fill("62701")
    paid = "^Card" if by_card else "^When you pick it up" if "at-pickup" in way["payments"] else "^Bank transfer"
    page.get_by_role("radio", name=re.compile(paid)).check()
    return page.get_by_role("button", name=re.compile("^Continue to payment" if by_card else "^Place order"))


def read_order(visitor: Visitor) -> Json:
    """The order whose page this is, as the API tells it to who has its key."""
    page = visitor.page
    expect(page).to_have_url(re.compile(r"/orders/[^/?]+\?key="))
    ref, _, query = page.url.rpartition("/")[2].partition("?")
    answer = page.request.get(f"{visitor.shop.house.url}/api/v1/orders/{ref}?{query}")
    assert answer.status == 200, answer.text()
    order: Json = answer.json()
    return order
