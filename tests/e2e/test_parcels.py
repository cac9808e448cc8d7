"""A guest buys three pieces of one seller, who sends them in two parcels and cannot send the last: each side reads what is where.

What they see is kept as pictures in .cache/journeys.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.between_people import OpenTab, email_of, keep_at_widths, open_sale, send_no_more, send_parcel, sign_in
from tests.e2e.catalogue import Json, Shop
from tests.e2e.test_axe import run_axe
from tests.e2e.test_market import SHOP, note_payment, place_order
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch


def find_three(shop: Shop) -> list[Json]:
    """Three pieces of one seller."""
    by_seller: dict[str, list[Json]] = {}
    for card in shop.everything:
        if card["status"] == "active" and card["in_stock"] and card["price"]["amount_minor"] > 0:
            product = shop.product(card["slug"])
            if product["seller"] is not None and any(variant["in_stock"] for variant in product["variants"]):
                pieces = by_seller.setdefault(product["seller"]["username"], [])
                pieces.append(product)
                if len(pieces) == 3:
                    return pieces
    pytest.fail(f"no seller of {shop.slug} has three pieces left")


def test_a_sale_leaves_in_two_parcels_and_the_rest_does_not(
    page: Page, watch: Watch, open_tab: OpenTab, shops: dict[str, Shop], audit: Audit
) -> None:
    shop = shops[SHOP]
    first, second, third = find_three(shop)
    seller = first["seller"]
    placed = place_order(page, shop, [first, second, third])
    staff = open_tab("desktop")
    note_payment(staff, shop, placed["ref"], parts=1)

    phone = open_tab("mobile")
    sign_in(phone, shop, email_of(shop, seller["username"]))
    open_sale(phone, shop, first["title"])
    assert run_axe(phone) == []
    keep_at_widths(phone, "parcels-seller-chooses")
    send_parcel(phone, [first["title"]], tracking="CH 1")
    expect(phone.get_by_text("1 of 3 pieces is on the way. Tracking: CH 1.")).to_be_visible()

    page.goto(f"{shop.house.url}/{SHOP}/orders/{placed['ref']}?key={placed['key']}")
    part = page.get_by_role("article", name=f"From {seller['name']}")
    expect(part).to_contain_text("1 of 3 pieces is on its way.")
    expect(part).to_contain_text("Tracking: CH 1")
    expect(page.get_by_role("button", name="Cancel the order")).to_have_count(0)
    assert run_axe(page) == []
    keep_at_widths(page, "parcels-buyer-part")

    send_parcel(phone, [second["title"]], tracking="CH 2")
    phone.get_by_role("button", name="Change the tracking of parcel 1").click()
    phone.get_by_label("Tracking of parcel 1").fill("CH 9")
    phone.get_by_role("button", name="Change the tracking", exact=True).click()
    expect(phone.get_by_text("The tracking of parcel 1 changed. Tracking: CH 9.")).to_be_visible()
    assert run_axe(phone) == []
    keep_at_widths(phone, "parcels-seller-part")
    send_no_more(phone, "It fell from the table.", picture="parcels-seller-gives-up")
    keep_at_widths(phone, "parcels-seller-done")

    page.reload()
    expect(part.get_by_role("listitem").filter(has_text="Not sent: what was paid for it goes back")).to_contain_text(third["title"])
    expect(part).to_contain_text("Tracking: CH 9")
    expect(part.locator("[aria-current]")).to_have_text("On its way")
    keep_at_widths(page, "parcels-buyer-done")
    part.get_by_role("button", name="It has arrived").click()
    expect(part).to_contain_text("The money is held until")

    staff.reload()
    sellers = staff.get_by_role("region", name="Sellers")
    expect(sellers.get_by_role("list", name="Parcels")).to_contain_text("CH 9")
    expect(sellers).to_contain_text("Not sent, given back")
    keep_at_widths(staff, "parcels-staff")
    assert watch.troubles == []
    assert audit() == []
