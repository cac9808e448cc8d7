"""A guest is content on a phone and says how the seller was; the seller answers; their page tells it, also without scripts; staff hide it.

What they see is kept as pictures in .cache/journeys.
"""

import re

from playwright.sync_api import Page, expect

from galleria.operations.demo import DEMO_PASSWORD
from tests.e2e.between_people import OpenTab, email_of, keep, sign_in
from tests.e2e.catalogue import Json, Shop
from tests.e2e.conftest import DEVICES
from tests.e2e.test_axe import run_axe
from tests.e2e.test_market import SHOP, find_pieces, note_payment, place_order
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch


def rate(phone: Page, seller: str, words: str) -> None:
    """With the keyboard and the finger, on the page of the order."""
    phone.get_by_role("button", name="All is well").click()
    phone.get_by_role("dialog").get_by_role("button", name=re.compile("All is well, pay")).click()
    group = phone.get_by_role("group", name=f"How was {seller}?")
    expect(group).to_be_visible()
    box = group.get_by_role("radio").first.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    group.get_by_role("radio", name="2 of 5").check()
    phone.keyboard.press("ArrowRight")
    expect(group.get_by_role("radio", name="3 of 5: All right")).to_be_checked()
    group.get_by_role("radio", name="4 of 5: Good").check()
    phone.get_by_label("In your words").fill(f"Well packed, and as it was shown.\n{words}")
    assert run_axe(phone) == []
    keep(phone, "ratings-buyer-writes")
    phone.get_by_role("button", name=f"Rate {seller}").click()
    expect(phone.get_by_role("heading", name="Thank you", exact=True)).to_be_focused()
    expect(phone.get_by_text(words)).to_be_visible()
    keep(phone, "ratings-buyer-thanked")
    phone.get_by_role("button", name="Change it").click()
    group.get_by_role("radio", name="5 of 5").check()
    phone.get_by_role("button", name="Save the change").click()
    expect(phone.get_by_text(f"You gave {seller} 5 of 5")).to_be_visible()


def answer(tab: Page, shop: Shop, seller: Json, words: str) -> None:
    """From the hub to the list, and what is said there."""
    sign_in(tab, shop, email_of(shop, seller["username"]))
    tab.goto(f"{shop.house.url}/{shop.slug}/sell")
    tab.get_by_role("navigation", name="Selling").get_by_role("link", name="Your ratings").click()
    row = tab.get_by_role("listitem").filter(has_text=words)
    expect(row).to_be_visible()
    assert run_axe(tab) == []
    row.get_by_role("button", name="Answer", exact=True).click()
    row.get_by_role("button", name="Answer", exact=True).click()
    expect(row.get_by_text("Say something.")).to_be_visible()
    row.get_by_label("Your answer").fill("Thank you. I can send a longer one.")
    keep(tab, "ratings-seller-answers")
    row.get_by_role("button", name="Answer", exact=True).click()
    expect(row.get_by_text("Thank you. I can send a longer one.")).to_be_visible()
    expect(row.get_by_role("button", name="Change the answer")).to_be_focused()
    row.get_by_role("button", name="Report it to the shop").click()
    dialog = tab.get_by_role("dialog", name="Report this rating")
    dialog.get_by_role("button", name="Send the report").click()
    expect(dialog.get_by_text("Choose what is wrong.")).to_be_visible()
    dialog.get_by_text("It is not about this sale").click()
    keep(tab, "ratings-seller-reports")
    dialog.get_by_role("button", name="Send the report").click()
    expect(row.get_by_text("You reported it. The shop has not decided yet.")).to_be_visible()
    keep(tab, "ratings-seller-list")


def test_a_buyer_says_how_it_was(page: Page, watch: Watch, open_tab: OpenTab, shops: dict[str, Shop], audit: Audit) -> None:
    shop = shops[SHOP]
    piece = find_pieces(shop)[0]
    seller = piece["seller"]
    placed = place_order(page, shop, [piece])
    staff = open_tab("desktop")
    note_payment(staff, shop, placed["ref"], parts=1)
    by = (email_of(shop, seller["username"]), DEMO_PASSWORD)
    sent = shop.house.api.post(f"/api/v1/sales/{placed['ref']}-1/shipment", json={"tracking": ""}, auth=by)
    assert sent.status_code == 200, sent.text
    name = shop.house.api.get(f"/api/v1/shops/{SHOP}/sellers/{seller['username']}").json()["name"]

    phone = open_tab("mobile")
    phone.goto(f"{shop.house.url}/{SHOP}/orders/{placed['ref']}?key={placed['key']}")
    words = f"The strap of {placed['ref']} is a little shorter."  # no other rating has these
    rate(phone, name, words)
    answer(open_tab("mobile"), shop, seller, words)

    theirs = f"{shop.house.url}/{SHOP}/sellers/{seller['username']}"
    page.goto(theirs)
    expect(page.get_by_role("heading", name="What buyers say")).to_be_visible()
    expect(page.get_by_text(words)).to_be_visible()
    expect(page.get_by_text("I can send a longer one.").first).to_be_visible()
    expect(page.get_by_text("Bought here").first).to_be_visible()
    assert run_axe(page) == []
    keep(page, "ratings-page")
    browser = page.context.browser
    assert browser
    scriptless = browser.new_context(java_script_enabled=False, **DEVICES["mobile"]).new_page()
    scriptless.goto(theirs)
    expect(scriptless.get_by_text(words)).to_be_visible()
    expect(scriptless.get_by_text("I can send a longer one.").first).to_be_visible()
    scriptless.screenshot(path=".cache/journeys/ratings-scriptless.png", full_page=True)

    staff.goto(f"{shop.house.url}/admin/ratings/rating/")
    staff.get_by_role("link", name=f"{placed['ref']}-1").first.click()
    staff.get_by_label("All of it is hidden").check()
    staff.get_by_role("button", name="Decide").click()
    expect(staff.get_by_text("Both sides are told why.")).to_be_visible()
    keep(staff, "ratings-staff-decides")
    staff.get_by_label("What is wrong with it").select_option("off-topic")
    staff.get_by_role("textbox", name="Why").fill("It is about another watch.")
    staff.get_by_role("button", name="Decide").click()
    expect(staff.get_by_text("It is decided")).to_be_visible()
    scriptless.reload()
    expect(scriptless.get_by_text(words)).to_have_count(0)
    scriptless.context.close()
    phone.reload()
    expect(phone.get_by_role("heading", name="The shop has hidden your rating")).to_be_visible()
    expect(phone.get_by_text("It is about another watch.")).to_be_visible()
    keep(phone, "ratings-buyer-hidden")
    assert watch.troubles == []
    assert audit() == []
