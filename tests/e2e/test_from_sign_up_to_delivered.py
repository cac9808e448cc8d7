"""The whole way of an order in every shop: a member who pays by card, a guest who pays later, and the staff who bring it to them.

What they see is kept as pictures in .cache/journeys.
"""

import re
from collections.abc import Callable
from contextlib import closing

import pytest
from playwright.sync_api import Browser, Page, expect

from galleria.operations.demo import DEMO_PASSWORD
from galleria.operations.embedded.place import CHECKOUT
from tests.e2e.checkout import fill_checkout, put_in_bag
from tests.e2e.test_account import sign_up
from tests.e2e.test_back_office import owner_of
from tests.e2e.test_card import pay
from tests.e2e.test_orders_in_the_back_office import take
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import EVERY_DEVICE, Visitor
from tests.stripe.process import GOOD

FOLDER = CHECKOUT / ".cache" / "journeys"
STEPS = ("Begin preparing", "It is ready", "Payment has come", "It has shipped", "It was handed over")
Keep = Callable[[Page, str], None]


@pytest.fixture
def keep(visitor: Visitor) -> Keep:
    """Keep what a page shows, under the shop, the device and the number of the picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    count = iter(range(1, 100))

    def shoot(page: Page, name: str) -> None:
        page.screenshot(path=FOLDER / f"{visitor.shop.slug}-{visitor.device}-{next(count)}-{name}.png")

    return shoot


def fulfil(page: Page, visitor: Visitor, ref: str, keep: Keep) -> None:
    """As the shop's owner: every step that the order needs, until it is with its buyer."""
    house = visitor.shop.house
    page.goto(f"{house.url}/admin/")
    page.get_by_label("Email").fill(owner_of(visitor.shop.slug))
    page.get_by_label("Password").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.goto(f"{house.url}/admin/sales/order/?q={ref}")
    page.get_by_role("link", name=ref).first.click()
    status = page.locator(".order-status .order-label")
    expect(status).to_be_visible()
    keep(page, "staff-begin")
    for step in STEPS:
        page.wait_for_load_state()  # whether a button is there can be told of a whole page only
        button = page.locator(".order-head").get_by_role("button", name=step)
        if button.count() == 0:
            continue
        take(page, step)
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(button).to_have_count(0)
    expect(status).to_have_text("delivered")
    keep(page, "staff-done")


@EVERY_DEVICE
def test_an_order_from_the_first_look_to_its_delivery(visitor: Visitor, browser: Browser, audit: Audit, keep: Keep) -> None:
    page, is_member = visitor.page, visitor.device == "desktop"
    visitor.watch.expect("401")  # what allauth answers until somebody is signed in
    by_card = is_member and visitor.shop.house.stripe is not None
    if is_member:
        visitor.open()
        sign_up(visitor)
        expect(page.get_by_role("link", name=re.compile("^Your account")).first).to_be_attached()
    put_in_bag(visitor)
    keep(page, "bag")
    button = fill_checkout(visitor, by_card=by_card)
    keep(page, "checkout")
    button.click()
    if by_card:
        expect(page.get_by_test_id("card-element").get_by_placeholder("number")).to_be_visible()
        keep(page, "card")
        pay(page, GOOD)
    expect(page.get_by_role("heading", level=1, name="Paid" if by_card else "Placed")).to_be_visible()
    keep(page, "order")
    found = re.search(r"/orders/([^/?]+)", page.url)
    assert found
    with closing(browser.new_context()) as context:
        fulfil(context.new_page(), visitor, found[1], keep)
    page.reload()
    expect(page.get_by_role("heading", level=1, name="Delivered")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("^(Invoice|Receipt)")).first).to_be_visible()
    keep(page, "delivered")
    if is_member:
        page.goto(f"{visitor.shop.house.url}/account/orders")
        expect(page.get_by_text(found[1])).to_be_visible()
        keep(page, "orders")
    assert visitor.overflow() == []
    assert visitor.watch.troubles == []
    assert audit() == []
