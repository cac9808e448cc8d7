"""Somebody asks from a phone to sell, staff refuse and then approve in the back office, and the page of the seller is there; a piece is reported."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from galleria.operations.demo import DEMO_PASSWORD
from tests.e2e.between_people import email_of, sign_in
from tests.e2e.catalogue import Shop
from tests.e2e.conftest import DEVICES
from tests.e2e.test_account import sign_up
from tests.e2e.test_axe import run_axe
from tests.e2e.test_back_office import owner_of
from tests.e2e.test_orders_in_the_back_office import take
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import Visitor
from tests.e2e.watch import Watch

SHOP, CUSTOMER = "vinyldigger", "joss-penrose"
PICTURES = os.environ.get("E2E_PICTURES")  # a folder in which to keep what was seen


@pytest.fixture
def visitor(page: Page, watch: Watch, shops: dict[str, Shop], device: str) -> Visitor:
    """In a shop in which others sell. Whoever is nobody yet is told so: 401; and who has not applied: 404."""
    watch.expect("401")
    watch.expect("404")
    return Visitor(page, watch, shops[SHOP], device)


@pytest.fixture
def office(browser: Browser, shops: dict[str, Shop]) -> Iterator[Page]:
    """The owner at a desk, on the first page of the back office."""
    context = browser.new_context(**DEVICES["desktop"])
    page = context.new_page()
    page.goto(f"{shops[SHOP].house.url}/admin/")
    page.get_by_label("Email").fill(owner_of(SHOP))
    page.get_by_label("Password").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(re.compile("/admin/dashboard/"))
    yield page
    context.close()


def keep(page: Page, name: str) -> None:
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)


def fill_application(page: Page, name: str) -> None:
    page.get_by_label("Name in the shop").fill(name)
    page.get_by_label("Date of birth").fill("1980-02-29")
    page.get_by_label("Your full name").fill("Ada Byron")
    page.get_by_label("Street and number").fill("18 Ashley Road")
    page.get_by_label("Postal code").fill("BS6 5NL")
    page.get_by_label("Town").fill("Bristol")
    page.get_by_label("Country").select_option("GB")
    page.get_by_label("About you").fill("Two crates of an uncle's jazz, played on Sundays.")
    page.get_by_label("You answer").select_option("1h")


@pytest.mark.parametrize("device", ["mobile"], indirect=True)
def test_somebody_asks_to_sell_from_a_phone_and_is_let_in(visitor: Visitor, office: Page, browser: Browser, audit: Audit) -> None:
    page, name = visitor.page, f"Ada's crates {uuid4().hex[:6]}"
    visitor.open("sell")
    expect(page.get_by_text("The terms for sellers, version")).to_be_visible()
    expect(page.get_by_role("link", name="Sign in to begin")).to_have_attribute("href", f"/account/sign-in?next=%2F{SHOP}%2Fsell")
    sign_up(visitor)
    visitor.at("sell")

    # What is missing is said at its field, and nothing is sent.
    page.get_by_role("button", name="Send the application").click()
    expect(page.get_by_text("Enter the name that buyers will read")).to_be_visible()
    expect(page.get_by_text("Without the terms there is no selling here")).to_be_visible()
    assert run_axe(page) == []
    keep(page, "sell-faults-390")
    fill_application(page, name)
    page.get_by_label("I have read the terms").check()
    page.get_by_role("button", name="Send the application").click()
    expect(page.get_by_text(re.compile("Your application is with"))).to_be_visible()
    keep(page, "sell-applied-390")

    # Staff find it among today's work, with everything to decide on, and refuse first.
    office.reload()
    office.get_by_role("region", name="Sellers to decide on").get_by_role("link", name=name).click()
    expect(office.get_by_text("18 Ashley Road")).to_be_visible()
    expect(office.get_by_text("29 February 1980")).to_be_visible()
    keep(office, "office-seller-applied")
    take(office, "Refuse", why="Tell us which pressings, please.")
    expect(office.locator(".order-status .order-label")).to_have_text("refused")

    page.reload()
    expect(page.get_by_text("Tell us which pressings, please.")).to_be_visible()
    expect(page.get_by_label("Name in the shop")).to_have_value(name)
    page.get_by_label("About you").fill("Two crates of an uncle's jazz: Blue Note, New York labels, played on Sundays.")
    page.get_by_label("I have read the terms").check()
    page.get_by_role("button", name="Apply again").click()
    expect(page.get_by_text(re.compile("Your application is with"))).to_be_visible()

    office.reload()
    take(office, "Approve")
    expect(office.locator(".order-status .order-label")).to_have_text("approved")
    keep(office, "office-seller-approved")
    expect(office.get_by_text("Approve seller")).to_be_visible()  # in the log of changes

    page.reload()
    page.get_by_role("link", name="Your page, as buyers see it").click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    address = page.url
    keep(page, "seller-new-390")

    # Anybody may see it, with a browser that runs no scripts, too.
    context = browser.new_context(**DEVICES["desktop"], java_script_enabled=False)
    reader = context.new_page()
    reader.goto(address)
    expect(reader.get_by_role("heading", level=1, name=name)).to_be_visible()
    expect(reader.get_by_text("Blue Note")).to_be_visible()
    assert "Ashley" not in reader.content()
    context.close()
    assert visitor.watch.troubles == []
    assert audit() == []


@pytest.mark.parametrize("device", ["mobile", "desktop"], indirect=True)
def test_a_piece_is_reported_and_leaves_the_shelves(visitor: Visitor, office: Page, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    piece = next(one for one in shop.everything if one["seller"] and one["status"] == "active" and one["seller"]["username"] == "delroy-hughes")
    target = f"products/{piece['slug']}"
    visitor.open(target)
    expect(page.get_by_role("link", name=piece["seller"]["name"], exact=True)).to_have_attribute("href", f"/{SHOP}/sellers/delroy-hughes")
    page.get_by_role("button", name="Report this piece").click()
    dialog = page.get_by_role("dialog", name="Report this piece")
    expect(dialog.get_by_role("link", name="Sign in")).to_be_visible()
    visitor.escape()
    page.get_by_role("link", name="Sign in", exact=True).first.click()
    page.wait_for_url("**/account/sign-in**")
    sign_in(page, shop, email_of(shop, CUSTOMER))
    visitor.at(target)
    page.get_by_role("button", name="Report this piece").click()
    dialog.get_by_text("It is a copy, or not by its maker").click()
    dialog.get_by_label("In your words").fill("The matrix is of the reissue.")
    assert run_axe(page) == []
    keep(page, f"report-{visitor.device}")
    dialog.get_by_role("button", name="Send the report").click()
    expect(page.get_by_text("looks at it and writes to you")).to_be_visible()
    expect(dialog).to_be_hidden()

    office.reload()
    office.get_by_role("region", name="Reported pieces").get_by_role("link", name=piece["title"]).click()
    expect(office.get_by_text("The matrix is of the reissue.")).to_be_visible()
    keep(office, "office-report")
    if visitor.device == "mobile":
        take(office, "Nothing is wrong with it")
        expect(office.locator(".order-status .order-label")).to_have_text("dismissed")
        assert shop.product(piece["slug"])["status"] == "active"
    else:
        take(office, "Take it off the shelves", why="The matrix is not that of a first pressing.")
        expect(office.locator(".order-status .order-label")).to_have_text("upheld")
        page.goto(shop.url(target))
        expect(page.get_by_role("heading", level=1, name="Nothing at this address")).to_be_visible()
        # Other journeys want to find it.
        back = shop.house.api.patch(f"/api/v1/shops/{SHOP}/products/{piece['slug']}", json={"status": "active"}, auth=(owner_of(SHOP), DEMO_PASSWORD))
        assert back.status_code == 200, back.text
    assert visitor.watch.troubles == []
    assert audit() == []
