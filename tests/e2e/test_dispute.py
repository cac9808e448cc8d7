"""A buyer says that something is wrong, with a picture; the seller does not agree, from a phone; the shop decides, and the money goes back.

What they see is kept as pictures in .cache/journeys.
"""

from playwright.sync_api import Page, expect

from galleria.operations.demo import DEMO_PASSWORD
from tests.e2e.catalogue import Shop
from tests.e2e.test_axe import run_axe
from tests.e2e.test_market import SHOP, OpenTab, email_of, find_pieces, note_payment, open_tab, place_order
from tests.e2e.test_market import keep as keep_picture
from tests.e2e.test_returns import make_picture
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch

__all__ = ["open_tab"]


def keep(page: Page, name: str) -> None:
    keep_picture(page, f"dispute-{name}")


def complain(page: Page, shop: Shop) -> None:
    """On the page of the order."""
    page.get_by_role("button", name="Something is wrong with it").click()
    sheet = page.get_by_role("dialog", name="Something is wrong with it")
    sheet.get_by_role("button", name="Tell the seller").click()
    expect(sheet.get_by_text("Choose what is wrong.")).to_be_visible()
    sheet.get_by_text("It came damaged").click()
    sheet.get_by_label("What you want back").fill("0")
    sheet.get_by_label("In your words").fill("The crystal is cracked\nfrom one side to the other.")
    sheet.locator("input[type=file]").set_input_files(make_picture("#884422"))
    sheet.get_by_role("button", name="Tell the seller").click()
    expect(sheet.get_by_text("Write an amount up to")).to_be_visible()
    sheet.get_by_label("What you want back").fill("25")
    expect(sheet.get_by_role("progressbar")).to_have_count(0)
    assert run_axe(page) == []
    keep(page, f"complain-{shop.slug}")
    sheet.get_by_role("button", name="Tell the seller").click()
    expect(page.get_by_role("heading", name="The seller has to answer")).to_be_visible()


def decide(staff: Page) -> None:
    """A part of it, once it was seen what that does to everybody's money."""
    staff.get_by_label("A part goes back").check()
    staff.get_by_label("Amount").fill("12.50")
    staff.get_by_label("Words to both").fill("The post broke it; half is fair.")
    staff.get_by_role("button", name="See what it does").click()
    expect(staff.get_by_text("12.50").first).to_be_visible()
    keep(staff, "staff-preview")
    staff.get_by_role("button", name="Confirm the decision").click()
    expect(staff.get_by_text("closed").first).to_be_visible()


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

    page.goto(f"{shop.house.url}/{SHOP}/orders/{placed['ref']}?key={placed['key']}")
    complain(page, shop)
    expect(page.get_by_text("Something about this order is being settled.")).to_be_visible()
    expect(page.get_by_role("button", name="All is well")).to_have_count(0)
    keep(page, "told")

    phone = open_tab("mobile")
    phone.goto(f"{shop.house.url}/account/sign-in")
    phone.get_by_label("E-mail").fill(seller[0])
    phone.get_by_role("textbox", name="Password").fill(seller[1])
    phone.get_by_role("button", name="Sign in", exact=True).click()
    expect(phone.get_by_role("navigation", name="Account")).to_be_visible()
    phone.goto(f"{shop.house.url}/{SHOP}/sell/sales/{sale}")
    expect(phone.get_by_role("heading", name="The seller has to answer")).to_be_visible()
    expect(phone.get_by_text("from one side to the other.")).to_be_visible()
    expect(phone.get_by_role("img", name="What was shown, 1 of 1")).to_be_visible()
    keep(phone, "seller-reads")
    phone.get_by_role("button", name="I do not agree").click()
    sheet = phone.get_by_role("dialog", name="I do not agree")
    sheet.get_by_role("button", name="Let the shop decide").click()
    expect(sheet.get_by_text("Say something.")).to_be_visible()
    sheet.get_by_label("Why not?").fill("It left me whole, in two boxes.")
    sheet.get_by_role("button", name="Let the shop decide").click()
    expect(phone.get_by_role("heading", name="The shop decides")).to_be_focused()
    keep(phone, "seller-answered")

    staff.goto(f"{shop.house.url}/admin/disputes/dispute/")
    staff.get_by_role("link", name=f"D-{sale}").first.click()
    expect(staff.get_by_text("It left me whole, in two boxes.")).to_be_visible()
    keep(staff, "staff-reads")
    decide(staff)

    page.reload()
    expect(page.get_by_role("heading", name="Settled: money goes back")).to_be_visible()
    expect(page.get_by_text("The post broke it; half is fair.")).to_be_visible()
    keep(page, "settled")
    assert watch.troubles == []
    assert audit() == []
