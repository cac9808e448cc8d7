"""Bag and checkout when it does not go smoothly: twice in haste, over a line that breaks, with something missing; and by keyboard."""

import re
from typing import Any

from playwright.sync_api import Request, Route, expect

from tests.e2e.checkout import fill_checkout, find_piece, put_in_bag, read_order
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import Visitor


def count_orders(visitor: Visitor) -> list[Request]:
    """Every request to order that leaves the page from now on."""
    sent: list[Request] = []
    visitor.page.on("request", lambda request: sent.append(request) if request.method == "POST" and request.url.endswith("/orders") else None)
    return sent


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
    page.get_by_role("textbox", name="E-mail").fill("ada@")
    sent = count_orders(visitor)
    button.click()
    field = page.get_by_role("textbox", name="E-mail")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Enter an e-mail address")).to_be_visible()
    assert sent == []


def test_a_bag_changes_at_once_and_back_when_the_line_is_down(visitor: Visitor) -> None:
    page = visitor.page
    visitor.watch.expect("cart/lines")
    visitor.watch.expect("ERR_FAILED")
    product = put_in_bag(visitor, at_least=3)
    visitor.escape()
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
    visitor.escape()
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
