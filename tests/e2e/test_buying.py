"""From a piece to an order, as a guest who pays when they pick it up: by mouse, thumb and keyboard, twice in haste, and over a line that breaks."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Request, Route, expect

from tests.e2e.catalogue import Json, Shop
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import EVERY_DEVICE, Visitor

EMAIL = "ada.byron@example.org"


def find_piece(shop: Shop, *, at_least: int = 1) -> tuple[Json, Json]:
    """A piece of the shop of which so many can be had, and its variant that the page offers first."""
    for card in shop.everything:
        if card["status"] == "active" and card["in_stock"] and card["price"]["amount_minor"] > 0:
            product = shop.product(card["slug"])
            variant = next((one for one in product["variants"] if one["in_stock"]), None)
            if variant and (variant["stock"] is None or variant["stock"] >= at_least):
                return product, variant
    pytest.skip(f"{shop.slug} has no piece of which there are {at_least}")


def find_pickup(visitor: Visitor) -> Json:
    """The way of delivery that one comes for and pays at the counter, as the shop offers it for this visitor's bag."""
    answer = visitor.page.request.get(f"{visitor.shop.house.url}/api/v1/shops/{visitor.shop.slug}/delivery")
    methods: list[Json] = answer.json()["methods"]
    found = next((one for one in methods if one["kind"] == "pickup" and "at-pickup" in one["payments"]), None)
    if found is None:
        pytest.skip(f"nothing is picked up in {visitor.shop.slug}")
    return found


def put_in_bag(visitor: Visitor, *, at_least: int = 1) -> Json:
    """A piece of the shop into the bag, from its page."""
    product, _ = find_piece(visitor.shop, at_least=at_least)
    visitor.open(f"products/{product['slug']}")
    visitor.page.get_by_role("button", name="Add to bag").click()
    sheet = visitor.page.get_by_role("dialog", name="Your bag")
    expect(sheet.get_by_role("link", name=product["title"], exact=True)).to_be_visible()
    return product


def fill_checkout(visitor: Visitor) -> Locator:
    """From the open bag to the button that orders."""
    page = visitor.page
    page.get_by_role("dialog", name="Your bag").get_by_role("link", name="Checkout").click()
    expect(page.get_by_role("heading", level=1, name="Checkout")).to_be_visible()
    method = find_pickup(visitor)
    page.get_by_label("E-mail").fill(EMAIL)
    page.get_by_label("Name", exact=True).fill("Ada Byron")
    page.get_by_role("radio", name=re.compile(f"^{re.escape(method['name'])}")).check()
    if method["has_slots"]:
        page.get_by_role("group", name=re.compile("^Time on")).get_by_role("radio", disabled=False).first.check(force=True)
    page.get_by_role("radio", name=re.compile("^When you pick it up")).check()
    return page.get_by_role("button", name=re.compile("^Place order"))


def read_order(visitor: Visitor) -> Json:
    """The order whose page this is, as the API tells it to who has its key."""
    page = visitor.page
    expect(page).to_have_url(re.compile(r"/orders/[^/?]+\?key="))
    ref, _, query = page.url.rpartition("/")[2].partition("?")
    answer = page.request.get(f"{visitor.shop.house.url}/api/v1/orders/{ref}?{query}")
    assert answer.status == 200, answer.text()
    order: Json = answer.json()
    return order


def count_orders(visitor: Visitor) -> list[Request]:
    """Every request to order that leaves the page from now on."""
    sent: list[Request] = []
    visitor.page.on("request", lambda request: sent.append(request) if request.method == "POST" and request.url.endswith("/orders") else None)
    return sent


@EVERY_DEVICE
def test_a_guest_orders_and_pays_at_the_counter(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    product = put_in_bag(visitor)
    expect(page.get_by_role("link", name="Bag, pieces: 1", include_hidden=True)).to_be_attached()
    fill_checkout(visitor).click()
    expect(page.get_by_role("heading", level=1, name="Placed")).to_be_visible()
    order = read_order(visitor)
    assert (order["status"], order["email"], order["payment"]["method"]) == ("pending", EMAIL, "at-pickup")
    assert [(line["slug"], line["quantity"]) for line in order["lines"]] == [(product["slug"], 1)]
    expect(page.get_by_text(order["ref"]).first).to_be_visible()
    expect(page.get_by_text(order["payment"]["instructions"][0])).to_be_visible()
    expect(page.get_by_role("link", name="Bag", exact=True)).to_be_visible()
    assert visitor.overflow() == []
    # The order is there after a reload, and can be given up.
    page.reload()
    page.get_by_role("button", name="Cancel the order").click()
    page.get_by_role("dialog").get_by_role("radio", name="I ordered it by mistake").check()
    page.get_by_role("dialog").get_by_role("button", name="Cancel the order").click()
    expect(page.get_by_role("heading", level=1, name="Cancelled")).to_be_visible()
    assert read_order(visitor)["status"] == "cancelled"
    assert visitor.watch.troubles == []
    assert audit() == []


def test_what_stands_chosen_stays_chosen(visitor: Visitor) -> None:
    page = visitor.page
    put_in_bag(visitor)
    pickup = find_pickup(visitor)
    page.get_by_role("dialog", name="Your bag").get_by_role("link", name="Checkout").click()
    ways = page.get_by_role("group", name="Way of delivery").get_by_role("radio")
    ways.first.wait_for()
    first = page.locator("input[name=method]:checked").input_value()
    page.wait_for_load_state("networkidle")
    assert page.locator("input[name=method]:checked").input_value() == first
    page.get_by_role("radio", name=re.compile(f"^{re.escape(pickup['name'])}")).check()
    hour = page.get_by_role("group", name=re.compile("^Time on")).get_by_role("radio", disabled=False).first
    hour.check(force=True)
    for code in ("71000", "1000"):  # one that brings a rider, and one that takes him away
        with page.expect_response(re.compile(f"/delivery.*postal_code={code}")):
            page.get_by_label("Postal code").fill(code)
        page.wait_for_load_state("networkidle")
        expect(page.locator(f"input[name=method][value={pickup['slug']}]")).to_be_checked()
        expect(hour).to_be_checked()


def test_two_presses_are_one_order(visitor: Visitor, audit: Audit) -> None:
    put_in_bag(visitor)
    button = fill_checkout(visitor)
    sent = count_orders(visitor)
    button.dblclick()
    expect(visitor.page.get_by_role("heading", level=1, name="Placed")).to_be_visible()
    assert read_order(visitor)["status"] == "pending"
    assert len(sent) == 1
    assert audit() == []


def test_a_lost_answer_does_not_order_twice(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    visitor.watch.expect("/orders")
    put_in_bag(visitor)
    button = fill_checkout(visitor)
    answers: list[dict[str, Any]] = []

    def lose_the_first(route: Route) -> None:
        answer = route.fetch()
        answers.append({"key": route.request.headers["idempotency-key"], "order": answer.json()["ref"]})
        if len(answers) == 1:
            route.abort("connectionreset")
        else:
            route.fulfill(response=answer)

    page.route("**/api/v1/shops/*/orders", lose_the_first)
    button.click()
    expect(page.get_by_role("heading", level=1, name="Placed")).to_be_visible()
    assert len(answers) == 2
    assert answers[0] == answers[1]
    assert read_order(visitor)["ref"] == answers[0]["order"]
    assert audit() == []


def test_what_is_missing_is_said_at_its_field(visitor: Visitor) -> None:
    page = visitor.page
    put_in_bag(visitor)
    button = fill_checkout(visitor)
    page.get_by_label("E-mail").fill("ada@")
    sent = count_orders(visitor)
    button.click()
    field = page.get_by_label("E-mail")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Enter an e-mail address")).to_be_visible()
    assert sent == []


def test_a_bag_changes_at_once_and_back_when_the_line_is_down(visitor: Visitor) -> None:
    page = visitor.page
    visitor.watch.expect("cart/lines")
    visitor.watch.expect("ERR_FAILED")
    product = put_in_bag(visitor, at_least=3)
    page.keyboard.press("Escape")
    page.get_by_role("link", name=re.compile("^Bag, pieces")).click()
    expect(page.get_by_role("heading", level=1, name="Your bag")).to_be_visible()
    quantity = page.get_by_role("group", name=f"Quantity: {product['title']}")
    quantity.get_by_role("button", name="One more").click()
    expect(quantity.get_by_role("status")).to_have_text("2")
    expect(page.get_by_role("heading", name="2 pieces")).to_be_visible()
    page.reload()
    expect(quantity.get_by_role("status")).to_have_text("2")

    page.route("**/cart/lines/*", lambda route: route.abort())
    quantity.get_by_role("button", name="One less").click()
    expect(page.get_by_text("We could not reach the shop").or_(page.get_by_text("no answer came over it"))).to_be_visible()
    expect(quantity.get_by_role("status")).to_have_text("2")
    page.unroute("**/cart/lines/*")

    page.get_by_role("button", name=re.compile("^Remove")).click()
    back = page.get_by_role("button", name="Bring back")
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    expect(quantity.get_by_role("status")).to_have_text("2")
    page.get_by_role("button", name=re.compile("^Save for later")).click()
    expect(page.get_by_role("heading", name="Saved for later")).to_be_visible()
    expect(page.get_by_role("link", name="Bag", exact=True)).to_be_visible()


def test_a_piece_is_put_in_by_keyboard(visitor: Visitor) -> None:
    product, _ = find_piece(visitor.shop)
    visitor.open(f"products/{product['slug']}")
    button = visitor.page.get_by_role("button", name="Add to bag")
    button.focus()
    visitor.page.keyboard.press("Enter")
    sheet = visitor.page.get_by_role("dialog", name="Your bag")
    expect(sheet).to_be_visible()
    visitor.page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(button).to_be_focused()


def test_a_first_visit_asks_nothing_about_its_visitor(visitor: Visitor) -> None:
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.open()
    visitor.page.wait_for_timeout(6000)
    assert [url for url in asked if re.search(r"/api/(v1/(me|carts|shops/[^/]+/cart)|auth)", url)] == []
    visitor.page.goto(visitor.shop.url("bag"))
    expect(visitor.page.get_by_text("Nothing in it yet")).to_be_visible()
