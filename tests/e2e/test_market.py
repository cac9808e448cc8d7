"""A guest buys of two sellers at once; one of them sends it from a phone, the guest has it and is content, and the seller has the money.

What they see is kept as pictures in .cache/journeys.
"""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.between_people import OpenTab, email_of, keep, open_sale, send_sale, sign_in
from tests.e2e.catalogue import Json, Shop
from tests.e2e.test_back_office import owner_of
from tests.e2e.test_orders_in_the_back_office import take
from tests.e2e.test_returns import sign_in as enter_office
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch

NAME = "Ada Byron"
SHOP = "adriel"


def find_pieces(shop: Shop) -> list[Json]:
    """One of each of two sellers."""
    by_seller: dict[str, Json] = {}
    for card in shop.everything:
        if card["status"] == "active" and card["in_stock"] and card["price"]["amount_minor"] > 0:
            product = shop.product(card["slug"])
            if product["seller"] is not None and any(variant["in_stock"] for variant in product["variants"]):
                by_seller.setdefault(product["seller"]["username"], product)
        if len(by_seller) == 2:
            return list(by_seller.values())
    pytest.fail(f"fewer than two sellers of {shop.slug} have something left")


def place_order(page: Page, shop: Shop, pieces: list[Json]) -> dict[str, Any]:
    """An order of one of each, sent to Brussels and to be paid by transfer."""
    api = f"{shop.house.url}/api/v1/shops/{shop.slug}"

    def post(path: str, **values: Any) -> Any:
        answer = page.request.post(f"{api}/{path}", data=values)
        assert answer.ok, answer.text()
        return answer.json()

    for piece in pieces:
        variant = next(one for one in piece["variants"] if one["in_stock"])
        post("cart/lines", sku=variant["sku"], quantity=1)
    methods = page.request.get(f"{api}/delivery?country=BE&postal_code=1000").json()["methods"]
    method = next(one for one in methods if one["kind"] == "parcel" and "transfer" in one["payments"])
    address = {"name": NAME, "line1": "Kerkstraat 1", "city": "Brussel", "postal_code": "1000", "country": "BE"}
    delivery = {"method": method["slug"]}
    total = post("quotes", delivery=delivery, country="BE", postal_code="1000")["total_minor"]
    placed: dict[str, Any] = post(
        "orders", email="ada@example.org", name=NAME, address=address, delivery=delivery, payment="transfer", total_minor=total
    )
    return placed


def note_payment(staff: Page, shop: Shop, ref: str, *, parts: int = 2) -> None:
    """By the staff, who see then whose money is held."""
    enter_office(staff, shop, owner_of(shop.slug))
    staff.goto(f"{shop.house.url}/admin/sales/order/?q={ref}")
    staff.get_by_role("link", name=ref).first.click()
    take(staff, "Payment has come")
    sellers = staff.get_by_role("region", name="Sellers")
    expect(sellers.get_by_text("paid, to be sent")).to_have_count(parts)
    keep(staff, "market-staff")


def send_it(phone: Page, shop: Shop, seller: Json, title: str) -> None:
    """From the account to the sale, and what the seller says there."""
    sign_in(phone, shop, email_of(shop, seller["username"]))
    open_sale(phone, shop, title)
    expect(phone.get_by_role("region", name="Where it goes")).to_contain_text("Kerkstraat 1")
    keep(phone, "market-seller-to-send")
    phone.get_by_role("button", name="I cannot send it").click()
    phone.get_by_role("dialog").get_by_role("button", name="Give the money back").click()
    expect(phone.get_by_role("dialog").get_by_text("Say why")).to_be_visible()
    phone.get_by_role("dialog").get_by_role("button", name="I send it after all").click()
    send_sale(phone, "CH 42")
    phone.get_by_label("Tracking").fill("CH 43")
    phone.get_by_role("button", name="Change the tracking").click()
    expect(phone.get_by_text("Tracking: CH 43.")).to_be_visible()
    keep(phone, "market-seller-sent")


def test_a_guest_buys_of_two_sellers(page: Page, watch: Watch, open_tab: OpenTab, shops: dict[str, Shop], audit: Audit) -> None:
    shop = shops[SHOP]
    pieces = find_pieces(shop)
    sold, waiting = pieces[0], pieces[1]
    placed = place_order(page, shop, pieces)
    note_payment(open_tab("desktop"), shop, placed["ref"])

    page.goto(f"{shop.house.url}/{SHOP}/orders/{placed['ref']}?key={placed['key']}")
    first = page.get_by_role("article", name=f"From {sold['seller']['name']}")
    second = page.get_by_role("article", name=f"From {waiting['seller']['name']}")
    expect(first.get_by_role("listitem").and_(first.locator("[aria-current]"))).to_have_text("Paid")
    expect(first).to_contain_text(sold["title"])
    expect(first).not_to_contain_text(waiting["title"])
    expect(first.get_by_role("button")).to_have_count(0)

    phone = open_tab("mobile")
    send_it(phone, shop, sold["seller"], sold["title"])

    page.reload()
    expect(first).to_contain_text("Tracking: CH 43")
    keep(page, "market-buyer-sent")
    first.get_by_role("button", name="It has arrived").click()
    expect(first).to_contain_text("The money is held until")
    first.get_by_role("button", name="I need more time").click()
    dialog = page.get_by_role("dialog", name="How much more time?")
    dialog.get_by_label("Days").fill("31")
    dialog.get_by_role("button", name="Ask for it").click()
    expect(dialog.get_by_text("Choose a whole number from 1 to 30.")).to_be_visible()
    dialog.get_by_label("Days").fill("4")
    dialog.get_by_role("button", name="Ask for it").click()
    expect(first).to_contain_text("You asked for 4 more days.")

    phone.reload()
    expect(phone.get_by_role("heading", name="Your buyer asks for 4 more days")).to_be_visible()
    keep(phone, "market-seller-asked")
    phone.get_by_role("button", name="Yes, give the time").click()
    expect(phone.get_by_text("There is more time to look at it. 4 days.")).to_be_visible()

    page.reload()
    first.get_by_role("button", name="All is well").click()
    asked = page.get_by_role("dialog", name="Is all well?")
    expect(asked).to_contain_text("It cannot be undone")
    keep(page, "market-buyer-asked")
    asked.get_by_role("button", name="All is well").click()
    expect(first).to_contain_text(f"{sold['seller']['name']} has the money.")
    expect(second.locator("[aria-current]")).to_have_text("Paid")
    expect(first.get_by_role("heading")).to_be_focused()
    keep(page, "market-buyer-done")

    phone.reload()
    expect(phone.get_by_role("heading", level=1, name="Yours")).to_be_visible()
    keep(phone, "market-seller-paid")
    assert watch.troubles == []
    assert audit() == []
