"""From a piece to an order and out of it again, as a guest, in every shop."""

import re
from collections.abc import Callable

from playwright.sync_api import Response, expect

from tests.e2e.checkout import EMAIL, fill_checkout, find_way, put_in_bag, read_order
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import EVERY_DEVICE, Visitor


@EVERY_DEVICE
def test_a_guest_orders_and_gives_it_up(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    product = put_in_bag(visitor)
    expect(page.get_by_role("link", name="Bag, pieces: 1", include_hidden=True)).to_be_attached()
    fill_checkout(visitor).click()
    expect(page.get_by_role("heading", level=1, name="Placed")).to_be_visible()
    order = read_order(visitor)
    method = "at-pickup" if order["delivery"]["kind"] == "pickup" else "transfer"
    assert (order["status"], order["email"], order["payment"]["method"]) == ("pending", EMAIL, method)
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


def is_sum_for(postal_code: str) -> Callable[[Response], bool]:
    """Whether it says what an order to there costs: that is asked once the ways to there are on the screen."""
    return lambda answer: answer.url.endswith("/quotes") and f'"{postal_code}"' in (answer.request.post_data or "")


def test_what_stands_chosen_stays_chosen(visitor: Visitor) -> None:
    page = visitor.page
    put_in_bag(visitor)
    way = find_way(visitor)
    page.get_by_role("dialog", name="Your bag").get_by_role("link", name="Checkout").click()
    ways = page.get_by_role("group", name="Way of delivery").get_by_role("radio")
    ways.first.wait_for()
    first = page.locator("input[name=method]:checked").input_value()
    # It opens once the sum for this place and way is there.
    expect(page.get_by_role("button", name=re.compile("^(Place order|Continue to payment)"))).to_be_enabled()
    assert page.locator("input[name=method]:checked").input_value() == first
    page.get_by_role("radio", name=re.compile(f"^{re.escape(way['name'])}")).check()
    chosen = [page.locator(f"input[name=method][value={way['slug']}]")]
    if way["has_slots"]:
        chosen.append(page.get_by_role("group", name=re.compile("^Time on")).get_by_role("radio", disabled=False).first)
        chosen[-1].check(force=True)
    for code in ("71000", "1000"):  # one that brings a rider, and one that takes him away
        with page.expect_response(is_sum_for(code)):
            page.get_by_label("Postal code").fill(code)
        for one in chosen:
            expect(one).to_be_checked()
