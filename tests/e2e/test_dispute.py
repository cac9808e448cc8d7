"""A buyer lets be what came late and says that something else is wrong, with a picture; the seller does not agree, from a phone; the shop decides,
and the money goes back.

What they see is kept as pictures in .cache/journeys.
"""

from playwright.sync_api import Page, expect

from galleria.operations.demo import DEMO_PASSWORD
from tests.e2e.between_people import OpenTab, complain, decide, disagree, email_of, keep, sign_in
from tests.e2e.catalogue import Shop
from tests.e2e.test_market import SHOP, find_pieces, note_payment, place_order
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch


def test_the_shop_decides_what_two_do_not_agree_about(page: Page, watch: Watch, open_tab: OpenTab, shops: dict[str, Shop], audit: Audit) -> None:
    shop = shops[SHOP]
    piece = find_pieces(shop)[1]
    placed = place_order(page, shop, [piece])
    staff = open_tab("desktop")
    note_payment(staff, shop, placed["ref"], parts=1)
    sale = f"{placed['ref']}-1"
    seller = (email_of(shop, piece["seller"]["username"]), DEMO_PASSWORD)
    sent = shop.house.api.post(f"/api/v1/sales/{sale}/shipment", json={"tracking": "CH 42"}, auth=seller)
    assert sent.status_code == 200, sent.text

    early = {"reason": "not-received", "asked_minor": 100, "words": "Where is it?"}
    opened = shop.house.api.post(f"/api/v1/sales/{sale}/dispute", params={"key": placed["key"]}, json=early)
    assert opened.status_code == 201, opened.text
    page.goto(f"{shop.house.url}/{SHOP}/orders/{placed['ref']}?key={placed['key']}")
    page.get_by_role("button", name="Let it be").click()
    page.get_by_role("dialog", name="Let it be?").get_by_role("button", name="Let it be").click()
    expect(page.get_by_role("heading", name="Let be", exact=True)).to_be_focused()
    keep(page, "dispute-let-be")
    complain(page, "25", picture="dispute-complain")
    expect(page.get_by_text("Something about this order is being settled.")).to_be_visible()
    expect(page.get_by_role("button", name="All is well")).to_have_count(0)
    keep(page, "dispute-told")

    phone = open_tab("mobile")
    sign_in(phone, shop, seller[0])
    phone.goto(f"{shop.house.url}/{SHOP}/sell/sales/{sale}")
    expect(phone.get_by_role("heading", name="The seller has to answer")).to_be_visible()
    expect(phone.get_by_text("from one side to the other.")).to_be_visible()
    expect(phone.get_by_role("img", name="What was shown, 1 of 1")).to_be_visible()
    keep(phone, "dispute-seller-reads")
    disagree(phone)
    keep(phone, "dispute-seller-answered")

    staff.goto(f"{shop.house.url}/admin/disputes/dispute/")
    staff.get_by_role("link", name=f"D-{sale}").first.click()
    expect(staff.get_by_text("It left me whole, in two boxes.")).to_be_visible()
    keep(staff, "dispute-staff-reads")
    decide(staff, "12.50", picture="dispute-staff-preview")

    page.reload()
    expect(page.get_by_role("heading", name="Settled: money goes back")).to_be_visible()
    expect(page.get_by_text("The post broke it; half is fair.")).to_be_visible()
    keep(page, "dispute-settled")
    assert watch.troubles == []
    assert audit() == []
