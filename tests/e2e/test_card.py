"""Payment by card in the browser, through localstripe: from the bag to the paid order, a card that is refused, money that comes back."""

import re

import pytest
from playwright.sync_api import Page, expect

from galleria.operations.demo import DEMO_PASSWORD
from tests.e2e.catalogue import Json
from tests.e2e.checkout import fill_checkout, put_in_bag, read_order
from tests.e2e.test_account import sign_up
from tests.e2e.test_back_office import owner_of
from tests.e2e.test_orders_in_the_back_office import take
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import EVERY_DEVICE, Visitor
from tests.stripe.process import ASKS, GOOD, REFUSED

pytestmark = pytest.mark.usefixtures("stripe_side")


def type_card(page: Page, number: str) -> None:
    """Into the form of Stripe's stand-in."""
    form = page.get_by_test_id("card-element")
    for field, value in (("number", number), ("exp_month", "12"), ("exp_year", "31"), ("cvc", "123"), ("postal_code", "9000")):
        form.get_by_placeholder(field).fill(value)


def pay(page: Page, number: str) -> None:
    type_card(page, number)
    page.get_by_role("button", name=re.compile("^Pay now")).click()


def go_to_payment(visitor: Visitor) -> None:
    put_in_bag(visitor)
    fill_checkout(visitor, by_card=True).click()
    expect(visitor.page).to_have_url(re.compile(r"/orders/[^/?]+/pay\?key="))
    expect(visitor.page.get_by_test_id("card-element").get_by_placeholder("number")).to_be_visible()


def paid_order(visitor: Visitor) -> Json:
    expect(visitor.page.get_by_role("heading", level=1, name="Paid")).to_be_visible()
    return read_order(visitor)


def test_a_member_pays_by_card_and_needs_no_key(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    visitor.open("")
    sign_up(visitor)
    expect(page.get_by_role("link", name=re.compile("^Your account")).first).to_be_attached()
    put_in_bag(visitor)
    fill_checkout(visitor, by_card=True).click()
    expect(page).to_have_url(re.compile(r"/orders/[^/?]+/pay$"))
    pay(page, GOOD)
    expect(page.get_by_role("heading", level=1, name="Paid")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/orders/[^/?]+$"))
    page.reload()
    expect(page.get_by_role("heading", level=1, name="Paid")).to_be_visible()
    assert audit() == []


@EVERY_DEVICE
def test_a_guest_pays_by_card_after_one_that_was_refused(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    visitor.watch.expect("402")  # what a refused card is answered with
    go_to_payment(visitor)
    expect(page.get_by_text("Your pieces are kept until")).to_be_visible()
    assert visitor.overflow() == []
    pay(page, REFUSED)
    expect(page.get_by_text("Your card was declined.")).to_be_visible()
    # Everything is there after a reload; the order's page leads back here.
    page.reload()
    page.get_by_role("link", name="Back to the order").click()
    expect(page.get_by_role("heading", level=1, name="Placed")).to_be_visible()
    page.get_by_role("link", name="Pay now").click()
    pay(page, ASKS)
    page.get_by_role("button", name="Fail authentication").click()
    expect(page.get_by_text("has failed authentication")).to_be_visible()
    pay(page, GOOD)
    order = paid_order(visitor)
    assert (order["status"], order["payment"]["method"], order["payment"]["status"]) == ("paid", "card", "paid")
    assert order["invoice"] or all(part["documents"] for part in order["parts"])  # a seller's piece is invoiced in their name
    assert visitor.watch.troubles == []
    assert audit() == []


def test_stripes_script_comes_to_the_page_that_takes_a_card_alone(visitor: Visitor) -> None:
    page, asked = visitor.page, list[str]()
    page.on("request", lambda request: asked.append(request.url) if "js.stripe.com" in request.url else None)
    put_in_bag(visitor)
    button = fill_checkout(visitor, by_card=True)
    assert asked == []
    with page.expect_response(re.compile(r"/orders/[^/]+/pay")) as answer:
        button.click()
    assert "js.stripe.com" not in answer.value.headers["content-security-policy"]  # it is the stand-in's address here
    assert str(visitor.shop.house.stripe and visitor.shop.house.stripe.port) in answer.value.headers["content-security-policy"]
    expect(page.get_by_test_id("card-element").get_by_placeholder("number")).to_be_visible()
    assert len(asked) == 1
    home = page.request.get(f"{visitor.shop.house.url}/{visitor.shop.slug}")
    assert "script-src 'self';" in home.headers["content-security-policy"]


def test_without_stripe_the_form_says_so_and_can_be_tried_again(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    visitor.watch.expect("js.stripe.com")
    page.route("**/js.stripe.com/**", lambda route: route.abort())
    put_in_bag(visitor)
    fill_checkout(visitor, by_card=True).click()
    expect(page.get_by_text("The card form did not come")).to_be_visible()
    page.unroute("**/js.stripe.com/**")
    page.get_by_role("button", name="Try again").click()
    pay(page, GOOD)
    paid_order(visitor)
    assert audit() == []


def test_money_that_an_owner_gives_back_is_shown_to_the_buyer(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    go_to_payment(visitor)
    pay(page, GOOD)
    order = paid_order(visitor)
    address = page.url
    page.goto(f"{visitor.shop.house.url}/admin/")
    page.get_by_label("Email").fill(owner_of(visitor.shop.slug))
    page.get_by_label("Password").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.goto(f"{visitor.shop.house.url}/admin/sales/order/?q={order['ref']}")
    page.get_by_role("link", name=order["ref"]).first.click()
    expect(page.get_by_role("link", name="The payment at Stripe")).to_be_visible()
    take(page, "Refund", amount="1.00", reason="A scratch")
    expect(page.get_by_text(re.compile("Money of .* goes back"))).to_be_visible()
    page.goto(address)
    expect(page.get_by_text(re.compile("on its way back to you|given back")).first).to_be_visible()
    house = visitor.shop.house
    assert house.wait_for_letter(order["email"], saying=f"Subject: Your refund for {order['ref']}")
    assert house.stripe is not None
    key = address.rpartition("?")[2]

    def status() -> str:
        said: str = page.request.get(f"{house.url}/api/v1/orders/{order['ref']}?{key}").json()["payment"]["refunds"][0]["status"]
        return said

    for _ in range(60):
        if status() == "done":
            break
        page.wait_for_timeout(500)
    assert status() == "done"
    assert audit() == []
