"""A guest sends back what two sellers sold: one of them answers from a phone and has it back; and sees how their pieces fare.

What they see is kept as pictures in .cache/journeys.
"""

import pytest
from playwright.sync_api import Page, expect

from galleria.operations.demo import DEMO_PASSWORD
from tests.e2e.between_people import OpenTab, email_of, keep_at_widths, sign_in
from tests.e2e.catalogue import Json, Shop
from tests.e2e.test_axe import run_axe
from tests.e2e.test_market import SHOP, find_pieces, note_payment, place_order
from tests.e2e.test_returns import make_picture
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch


def hand_over(shop: Shop, placed: Json, pieces: list[Json]) -> None:
    """Each seller has sent their part, and the guest has both."""
    for sale in shop.house.get(f"orders/{placed['ref']}", key=placed["key"])["parts"]:
        seller = (email_of(shop, sale["seller"]["username"]), DEMO_PASSWORD)
        sent = shop.house.api.post(f"/api/v1/sales/{sale['ref']}/shipment", json={"tracking": "CH 42"}, auth=seller)
        assert sent.status_code == 200, sent.text
        there = shop.house.api.post(f"/api/v1/sales/{sale['ref']}/arrival?key={placed['key']}")
        assert there.status_code == 200, there.text


def ask(page: Page, pieces: list[Json]) -> None:
    """Both in one go, with a picture."""
    page.get_by_role("button", name="Send something back").click()
    sheet = page.get_by_role("dialog", name="Send something back")
    for piece in pieces:
        sheet.get_by_role("checkbox", name=piece["title"]).check()
    sheet.get_by_role("radio", name="It is damaged").check()
    expect(sheet.get_by_text("each gets a return of their own")).to_be_visible()
    expect(sheet.get_by_text("The seller pays the way back.")).to_be_visible()
    sheet.get_by_label("In your words").fill("The crystal has a scratch.")
    sheet.get_by_label("Add pictures").set_input_files([make_picture("red")])
    expect(sheet.get_by_role("progressbar")).to_have_count(0)
    assert run_axe(page) == []
    sheet.get_by_role("button", name="Ask to send it back").click()
    expect(page.get_by_role("region", name="Returns").get_by_role("heading", name="Asked for")).to_have_count(2)


def answer(phone: Page, shop: Shop, piece: Json) -> None:
    """From the hub to the answer."""
    phone.goto(f"{shop.house.url}/{SHOP}/sell")
    phone.get_by_role("navigation", name="Selling").get_by_role("link", name="Returns").click()
    expect(phone.get_by_role("heading", level=1, name="Returns")).to_be_visible()
    assert run_axe(phone) == []
    keep_at_widths(phone, "workspace-returns")
    phone.get_by_role("link", name=piece["title"]).first.click()
    expect(phone.get_by_role("heading", level=1, name="Wants an answer")).to_be_visible()
    expect(phone.get_by_role("img", name="What the buyer shows, 1 of 1")).to_be_visible()
    phone.get_by_role("button", name="Answer", exact=True).click()
    expect(phone.get_by_text("Choose an answer first.")).to_be_visible()
    phone.get_by_role("radio", name="I do not agree").check()
    phone.get_by_role("button", name="Answer", exact=True).click()
    expect(phone.get_by_text("Say why: your buyer wants to know.")).to_be_visible()
    phone.get_by_role("radio", name="It comes back to me").check()
    expect(phone.get_by_label("Where to")).not_to_be_empty()
    phone.get_by_label("Words to your buyer").fill("In the box that it came in, please.")
    assert run_axe(phone) == []
    keep_at_widths(phone, "workspace-answer")
    phone.get_by_role("button", name="Answer", exact=True).click()
    expect(phone.get_by_role("heading", level=1, name="May be sent back")).to_be_visible()


def take_it_back(phone: Page) -> None:
    phone.reload()
    expect(phone.get_by_role("heading", level=1, name="On its way back")).to_be_visible()
    phone.get_by_role("button", name="It is back", exact=True).click()
    expect(phone.get_by_text("Say whether it is as you sent it.")).to_be_visible()
    phone.get_by_role("radio", name="Yes").check()
    phone.get_by_label("Offer it again").check()
    assert run_axe(phone) == []
    keep_at_widths(phone, "workspace-arrival")
    phone.get_by_role("button", name="It is back: give").click()
    expect(phone.get_by_role("heading", level=1, name="Given back")).to_be_visible()
    keep_at_widths(phone, "workspace-given-back")


def test_each_seller_deals_with_what_comes_back(page: Page, watch: Watch, open_tab: OpenTab, shops: dict[str, Shop], audit: Audit) -> None:
    shop = shops[SHOP]
    pieces = find_pieces(shop)
    placed = place_order(page, shop, pieces)
    note_payment(open_tab("desktop"), shop, placed["ref"])
    hand_over(shop, placed, pieces)
    page.goto(f"{shop.house.url}/{SHOP}/orders/{placed['ref']}?key={placed['key']}")
    ask(page, pieces)
    keep_at_widths(page, "workspace-buyer")

    phone = open_tab("mobile")
    sign_in(phone, shop, email_of(shop, pieces[0]["seller"]["username"]))
    answer(phone, shop, pieces[0])
    page.reload()
    section = page.get_by_role("region", name="Returns")
    expect(section.get_by_text("In the box that it came in, please.")).to_be_visible()
    section.get_by_label("Tracking").fill("BPOST 9")
    section.get_by_role("button", name="I have sent it").click()
    expect(section.get_by_role("heading", name="On its way")).to_be_visible()
    take_it_back(phone)

    page.reload()
    expect(section.get_by_role("heading", name="Given back")).to_have_count(1)
    expect(section.get_by_role("heading", name="Asked for")).to_have_count(1)  # the other one waits for its seller
    assert watch.troubles == []
    assert audit() == []


@pytest.mark.parametrize("slug", ["adriel", "vinyldigger"])
def test_a_seller_sees_how_their_pieces_fare(  # noqa: PLR0917 - fixtures
    slug: str, page: Page, watch: Watch, open_tab: OpenTab, shops: dict[str, Shop], audit: Audit
) -> None:
    shop = shops[slug]
    piece = find_pieces(shop)[0]
    page.goto(f"{shop.house.url}/{slug}/products/{piece['slug']}")  # somebody looks
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    seller = open_tab("desktop")
    sign_in(seller, shop, email_of(shop, piece["seller"]["username"]))
    seller.goto(f"{shop.house.url}/{slug}/sell/statistics")
    chart = seller.get_by_role("slider", name="Views")
    expect(chart).to_be_visible()
    row = seller.get_by_role("row", name=piece["title"])
    for _ in range(30):  # settled every ten seconds
        if row.get_by_role("cell").first.text_content() not in ("0", None):
            break
        seller.wait_for_timeout(1000)
        seller.reload()
        expect(row).to_be_visible()
    expect(row.get_by_role("cell").first).not_to_have_text("0")
    chart.focus()
    last = chart.get_attribute("aria-valuetext")
    seller.keyboard.press("ArrowLeft")
    expect(chart).not_to_have_attribute("aria-valuetext", str(last))
    seller.keyboard.press("End")
    expect(chart).to_have_attribute("aria-valuetext", str(last))
    seller.get_by_role("button", name="Earned").click()
    expect(seller.get_by_role("slider", name="Earned")).to_be_visible()
    seller.get_by_role("button", name="Sold").first.click()
    seller.get_by_role("link", name="52 weeks").click()
    expect(seller.get_by_role("link", name="52 weeks")).to_have_attribute("aria-current", "true")
    seller.get_by_text("As a table").click()
    expect(seller.get_by_role("table").first.get_by_role("row")).to_have_count(53)
    seller.get_by_text("As a table").click()
    seller.get_by_role("button", name="Views").first.click()
    seller.get_by_role("link", name="30 days").click()
    expect(seller.get_by_role("slider", name="Views")).to_be_visible()
    assert run_axe(seller) == []
    keep_at_widths(seller, f"workspace-statistics-{slug}")
    with seller.expect_download() as download:
        seller.get_by_role("link", name="All of it as a file").click()
    assert download.value.path().read_text("utf-8-sig").startswith("Listing,Address,")
    seller.get_by_role("columnheader", name="Sold").get_by_role("button").click()
    expect(seller.get_by_role("columnheader", name="Sold")).to_have_attribute("aria-sort", "descending")
    assert watch.troubles == []
    assert audit() == []
