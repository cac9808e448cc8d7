"""A guest buys of two sellers and is given a part back: each part's documents are found and fetched by the guest, by its seller, and by the staff.

What they see is kept as pictures in .cache/journeys.
"""

import io
import re

from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.e2e.between_people import OpenTab, email_of, keep_at_widths, sign_in
from tests.e2e.catalogue import Shop
from tests.e2e.test_market import SHOP, find_pieces, note_payment, place_order
from tests.e2e.test_orders_in_the_back_office import take
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch

PAPER = re.compile(r"(Invoice|Receipt|Credit note) \S+ \(PDF\)")


def fetch(page: Page, link: Locator) -> str:
    """The words of the paper behind it, as whoever looks at the page."""
    answer = page.request.get(link.evaluate("link => link.href"))
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf"), answer.text()
    return " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(answer.body())).pages).split())


def test_everybody_finds_the_documents_of_a_part(page: Page, watch: Watch, open_tab: OpenTab, shops: dict[str, Shop], audit: Audit) -> None:
    shop = shops[SHOP]
    pieces = find_pieces(shop)
    placed = place_order(page, shop, pieces)
    staff = open_tab("desktop")
    note_payment(staff, shop, placed["ref"])
    take(staff, "Refund", amount="10.00", reason="It came late")
    expect(staff.get_by_role("region", name="Sellers").get_by_role("link", name=PAPER)).to_have_count(4)
    keep_at_widths(staff, "invoices-staff-order")

    page.goto(f"{shop.house.url}/{SHOP}/orders/{placed['ref']}?key={placed['key']}")
    for piece in pieces:
        name = piece["seller"]["name"]
        links = page.get_by_role("article", name=f"From {name}").get_by_role("link", name=PAPER)
        expect(links).to_have_count(2)
        expect(links.last).to_have_text(re.compile("Credit note"))
        first = fetch(page, links.first)
        assert piece["title"] in first
        assert "in the name and on behalf of" in first or "Sold by a private person." in first
        assert "Reason: It came late" in fetch(page, links.last)
    expect(page.get_by_role("region", name="Payment")).to_contain_text("documents of its own")
    keep_at_widths(page, "invoices-buyer")

    seller = open_tab("mobile")
    sign_in(seller, shop, email_of(shop, pieces[0]["seller"]["username"]))
    expect(seller.get_by_role("navigation", name="Account")).to_be_visible()
    seller.goto(f"{shop.house.url}/{SHOP}/sell/sales")
    seller.get_by_role("link", name=pieces[0]["title"]).first.click()
    documents = seller.get_by_role("region", name="Documents").get_by_role("link", name=PAPER)
    expect(documents).to_have_count(2)
    assert "Kerkstraat 1" in fetch(seller, documents.first)
    keep_at_widths(seller, "invoices-seller-sale")
    seller.goto(f"{shop.house.url}/{SHOP}/sell/balance")
    expect(seller.get_by_role("region", name="Invoices for commission")).to_contain_text(
        re.compile(r"the shop invoices its commission here|Invoice F\d{4}")
    )
    keep_at_widths(seller, "invoices-seller-balance")

    staff.goto(f"{shop.house.url}/admin/invoices/")
    expect(staff.get_by_role("row").filter(has_text=placed["ref"])).to_have_count(4)
    keep_at_widths(staff, "invoices-staff-list")
    assert watch.troubles == []
    assert audit() == []
