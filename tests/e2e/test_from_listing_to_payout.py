"""A private person lists a watch from a phone, somebody buys it by card, and at the end the money is where it belongs: the whole way, in the browser.

What they see is kept as pictures in .cache/journeys.
"""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.catalog.listings.conftest import photo
from tests.e2e.between_people import (
    OpenTab,
    begin_listing,
    complain,
    confirm_part,
    decide,
    describe_watch,
    disagree,
    keep,
    open_sale,
    pay_out,
    photo_file,
    read_balance,
    say_where_it_goes,
    send_sale,
    step_to,
    wait_until_saved,
)
from tests.e2e.catalogue import Shop
from tests.e2e.checkout import fill_checkout, put_this_in_bag, read_order
from tests.e2e.test_back_office import owner_of
from tests.e2e.test_card import pay
from tests.e2e.test_returns import sign_in as enter_office
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import Visitor
from tests.e2e.watch import Watch
from tests.stripe.process import GOOD

pytestmark = pytest.mark.usefixtures("stripe_side")

SHOP, SELLER, NAME = "adriel", "matteo@adriel.example", "Matteo Rinaldi"
PRICE_MINOR, IBAN = 345_000, "CH9300762011623852957"


@pytest.fixture
def buyer(page: Page, watch: Watch, shops: dict[str, Shop], device: str) -> Visitor:
    return Visitor(page, watch, shops[SHOP], device)


def list_watch(phone: Page, shop: Shop) -> tuple[str, str]:
    """From nothing to the piece's page: its name and address."""
    name = f"Polerouter Jet {uuid4().hex[:6]}"
    begin_listing(phone, shop, SELLER)
    phone.locator("input[type=file][multiple]").set_input_files([photo_file("front.jpg", photo(seed=41)), photo_file("back.jpg", photo(seed=42))])
    expect(phone.locator(".listing-tile[data-ref]")).to_have_count(2)
    step_to(phone, "The piece")
    phone.get_by_label("Name", exact=True).fill(name)
    phone.get_by_label("Category").select_option("dive")
    phone.get_by_label("Maker").fill("Universal Genève")
    step_to(phone, "Details")
    describe_watch(phone)
    step_to(phone, "Price")
    phone.get_by_label("Price (").fill(str(PRICE_MINOR // 100))
    wait_until_saved(phone)
    step_to(phone, "Look it over")
    phone.get_by_role("button", name="Publish", exact=True).click()
    phone.wait_for_url("**/products/polerouter-jet-*")
    return name, phone.url


def buy(buyer: Visitor, address: str, name: str) -> str:
    """By card, to be sent. The order's number."""
    buyer.page.goto(address)
    buyer.heading()
    put_this_in_bag(buyer, name)
    fill_checkout(buyer, by_card=True, is_sent=True).click()
    expect(buyer.page).to_have_url(re.compile(r"/orders/[^/?]+/pay\?key="))
    pay(buyer.page, GOOD)
    expect(buyer.page.get_by_role("heading", level=1, name="Paid")).to_be_visible()
    return str(read_order(buyer)["ref"])


@pytest.mark.parametrize("device", ["desktop"], indirect=True)
def test_a_watch_is_listed_bought_by_card_sent_and_paid_out(buyer: Visitor, open_tab: OpenTab, audit: Audit) -> None:
    shop, phone, staff = buyer.shop, open_tab("mobile"), open_tab("desktop")
    title, address = list_watch(phone, shop)
    before = read_balance(phone, shop)
    keep(phone, "payout-1-listed")
    buy(buyer, address, title)
    keep(buyer.page, "payout-2-bought")

    held = read_balance(phone, shop)
    assert held["pending_minor"] > before["pending_minor"] + PRICE_MINOR * 9 // 10  # the price and the postage, less five percent
    open_sale(phone, shop, title)
    keep(phone, "payout-3-to-send")
    send_sale(phone, "CH 44")
    buyer.page.reload()
    confirm_part(buyer.page, NAME)
    keep(buyer.page, "payout-4-content")

    free = read_balance(phone, shop)
    assert free["available_minor"] - before["available_minor"] == held["pending_minor"] - before["pending_minor"]
    say_where_it_goes(phone, shop, IBAN)
    enter_office(staff, shop, owner_of(SHOP))
    amount = pay_out(staff, shop, NAME)
    keep(staff, "payout-5-paid-out")
    assert f"{free['available_minor'] / 100:,.2f}" in amount

    phone.goto(shop.url("sell/balance"))
    payouts = phone.get_by_role("region", name="Payouts")
    expect(payouts.get_by_text("arrived").first).to_be_visible()
    expect(payouts.get_by_role("listitem").first).to_contain_text(f"{free['available_minor'] / 100:,.2f}")
    after = read_balance(phone, shop)
    assert (after["available_minor"], after["reserved_minor"]) == (0, 0)
    keep(phone, "payout-6-arrived")
    assert shop.house.wait_for_letter(SELLER, saying="Subject: ")
    assert buyer.watch.troubles == []
    assert audit() == []


@pytest.mark.parametrize("device", ["mobile"], indirect=True)
def test_they_do_not_agree_and_both_have_what_is_theirs(buyer: Visitor, open_tab: OpenTab, audit: Audit) -> None:
    shop, phone, staff = buyer.shop, open_tab("mobile"), open_tab("desktop")
    title, address = list_watch(phone, shop)
    before = read_balance(phone, shop)
    ref = buy(buyer, address, title)
    held = read_balance(phone, shop)["pending_minor"] - before["pending_minor"]
    open_sale(phone, shop, title)
    send_sale(phone, "CH 45")

    buyer.page.reload()
    complain(buyer.page, "1000", picture="split-1-complains")
    sale = f"{ref}-1"
    phone.goto(shop.url(f"sell/sales/{sale}"))
    expect(phone.get_by_role("heading", name="The seller has to answer")).to_be_visible()
    disagree(phone)
    keep(phone, "split-2-disagrees")
    enter_office(staff, shop, owner_of(SHOP))
    staff.goto(f"{shop.house.url}/admin/disputes/dispute/")
    staff.get_by_role("link", name=f"D-{sale}").first.click()
    decide(staff, "500.00", picture="split-3-decides")

    # The buyer has their part back on the card; the rest is the seller's at once, without its commission.
    buyer.page.reload()
    expect(buyer.page.get_by_role("heading", name="Settled: money goes back")).to_be_visible()
    keep(buyer.page, "split-4-settled")
    query = buyer.page.url.partition("?")[2]
    for _ in range(60):
        paid = buyer.page.request.get(f"{shop.house.url}/api/v1/orders/{ref}?{query}").json()["payment"]
        if paid["refunds"][0]["status"] == "done":
            break
        buyer.page.wait_for_timeout(500)
    assert [(one["amount_minor"], one["status"]) for one in paid["refunds"]] == [(50_000, "done")]
    for _ in range(180):  # what is due at once is released by the clock, which looks each minute
        free = read_balance(phone, shop)
        if free["available_minor"] > before["available_minor"]:
            break
        phone.wait_for_timeout(500)
    assert held - 50_000 < free["available_minor"] - before["available_minor"] < held - 50_000 * 9 // 10
    assert free["pending_minor"] == before["pending_minor"]

    say_where_it_goes(phone, shop, IBAN)
    pay_out(staff, shop, NAME)
    after = read_balance(phone, shop)
    assert (after["available_minor"], after["reserved_minor"]) == (0, 0)
    phone.goto(shop.url("sell/balance"))
    expect(phone.get_by_role("region", name="Payouts").get_by_text("arrived").first).to_be_visible()
    keep(phone, "split-5-paid-out")
    assert buyer.watch.troubles == []
    assert audit() == []
