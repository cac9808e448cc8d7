"""A guest and a member send something back with pictures; staff approve it, note that it came, and give the money back; the buyer sees all of it."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, FilePayload, Page, expect

from galleria.operations.demo import DEMO_PASSWORD
from tests.e2e.catalogue import Shop
from tests.e2e.conftest import DEVICES, PATIENCE_MS
from tests.e2e.test_back_office import owner_of
from tests.e2e.test_orders_in_the_back_office import take
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch

NAME = "Ada Byron"


@pytest.fixture
def staff(browser: Browser, shops: dict[str, Shop]) -> Iterator[Page]:
    """The owner of the record shop, in another browser."""
    context = browser.new_context(service_workers="block", **DEVICES["desktop"])
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    sign_in(page, shops["vinyldigger"], owner_of("vinyldigger"))
    yield page
    context.close()


def sign_in(page: Page, shop: Shop, email: str) -> None:
    """By the door of the back office, which is that of the whole house."""
    page.goto(f"{shop.house.url}/admin/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url(re.compile("/admin/[a-z]+/"))


def place_order(page: Page, shop: Shop) -> dict[str, Any]:
    """An order of one piece of the house's own, sent to Brussels and to be paid by transfer."""
    api = f"{shop.house.url}/api/v1/shops/{shop.slug}"
    token = next((one["value"] for one in page.context.cookies() if one["name"] == "csrftoken"), "")

    def post(path: str, **values: Any) -> Any:
        answer = page.request.post(f"{api}/{path}", data=values, headers={"x-csrftoken": token, "referer": shop.house.url})
        assert answer.ok, answer.text()
        return answer.json()

    offered = page.request.get(f"{api}/products?in_stock=true&limit=100").json()["items"]
    piece = next(one for one in (shop.product(card["slug"]) for card in offered) if one["seller"] is None)
    post("cart/lines", sku=piece["variants"][0]["sku"], quantity=1)
    methods = page.request.get(f"{api}/delivery?country=BE&postal_code=1000").json()["methods"]
    method = next(one for one in methods if one["kind"] == "parcel" and "transfer" in one["payments"])
    address = {"name": NAME, "line1": "Kerkstraat 1", "city": "Brussel", "postal_code": "1000", "country": "BE"}
    delivery = {"method": method["slug"]}
    total = post("quotes", delivery=delivery, country="BE", postal_code="1000")["total_minor"]
    placed: dict[str, Any] = post(
        "orders", email="ada@example.org", name=NAME, address=address, delivery=delivery, payment="transfer", total_minor=total
    )
    return placed


def hand_over(staff: Page, shop: Shop, ref: str) -> None:
    """Paid, sent and delivered, by the buttons."""
    staff.goto(f"{shop.house.url}/admin/sales/order/?q={ref}")
    staff.get_by_role("link", name=ref).first.click()
    for button in ("Payment has come", "It has shipped", "It was handed over"):
        take(staff, button)


def make_picture(colour: str) -> FilePayload:
    """As a phone would send it."""
    file = io.BytesIO()
    Image.new("RGB", (1600, 1200), colour).save(file, "JPEG")
    return FilePayload(name=f"{colour}.jpg", mimeType="image/jpeg", buffer=file.getvalue())


@pytest.mark.parametrize("buyer", ["guest", "member"])
def test_something_comes_back(  # noqa: PLR0917 - fixtures
    buyer: str, page: Page, watch: Watch, staff: Page, shops: dict[str, Shop], audit: Audit
) -> None:
    shop = shops["vinyldigger"]
    if buyer == "member":
        sign_in(page, shop, owner_of("drugga"))
    placed = place_order(page, shop)
    ref, piece = placed["ref"], placed["lines"][0]["title"]
    hand_over(staff, shop, ref)

    page.goto(f"{shop.house.url}/{shop.slug}/orders/{ref}" + (f"?key={placed['key']}" if buyer == "guest" else ""))
    ask_to_send_back(page, piece)
    section = page.get_by_role("region", name="Returns")
    expect(section.get_by_role("heading", name="Asked for")).to_be_visible()
    expect(section.get_by_role("img", name="What you showed, 1 of 1")).to_be_visible()
    approve(staff, shop, ref)

    page.reload()
    expect(section.get_by_text("Wrap it well.")).to_be_visible()
    expect(section.get_by_text("18 Stokes Croft")).to_be_visible()
    section.get_by_label("Tracking").fill("BPOST 7")
    section.get_by_role("button", name="I have sent it").click()
    expect(section.get_by_role("heading", name="On its way to us")).to_be_visible()
    receive_and_refund(staff)

    page.reload()
    expect(section.get_by_role("heading", name="Given back")).to_be_visible()
    note = section.get_by_role("link", name=re.compile(r"^Credit note C\d{4}-\d{6} \(PDF\)"))
    answer = page.request.get(f"{shop.house.url}{note.get_attribute('href')}")
    assert (answer.status, answer.body()[:5]) == (200, b"%PDF-")
    assert [one for one in watch.troubles if "return-pictures" not in one] == []  # the file that is no picture
    assert audit() == []


def ask_to_send_back(page: Page, piece: str) -> None:
    """From the order's page to a request with one picture; what is forgotten or no picture is said."""
    page.get_by_role("button", name="Send something back").click()
    sheet = page.get_by_role("dialog", name="Send something back")
    expect(sheet.get_by_role("checkbox", name=piece)).to_be_checked()
    sheet.get_by_role("button", name="Ask to send it back").click()
    expect(sheet.get_by_role("alert")).to_have_text("Choose why.")
    sheet.get_by_role("radio", name="It is damaged").check()
    sheet.get_by_label("In your words").fill("The sleeve is <b>torn</b>.")
    notes = FilePayload(name="notes.txt", mimeType="text/plain", buffer=b"no picture")
    sheet.get_by_label("Add pictures").set_input_files([make_picture("red"), make_picture("green"), notes])
    expect(sheet.get_by_role("alert")).to_contain_text("no picture that we can read")
    sheet.get_by_role("button", name="Remove notes.txt").click()
    sheet.get_by_role("button", name="Remove green.jpg").click()
    expect(sheet.get_by_role("progressbar")).to_have_count(0)
    sheet.get_by_role("button", name="Ask to send it back").click()


def approve(staff: Page, shop: Shop, ref: str) -> None:
    """Look at the words and the picture, and approve."""
    staff.goto(f"{shop.house.url}/admin/returns/return/?status=to-answer&q={ref}")
    staff.locator("#result_list").get_by_role("link", name=re.compile("^R-")).click()
    expect(staff.get_by_text("The sleeve is <b>torn</b>.")).to_be_visible()
    staff.get_by_role("button", name="What the buyer photographed, 1 of 1, enlarge").click()
    large = staff.get_by_role("img", name="What the buyer photographed, 1 of 1")
    expect(large).to_be_visible()
    assert large.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1600
    staff.get_by_role("dialog", name="What the buyer photographed, 1 of 1").get_by_role("button", name="Close").click()
    take(staff, "Approve", **{"words to the buyer": "Wrap it well."})
    expect(staff.locator(".order-status .order-label")).to_have_text("approved")


def receive_and_refund(staff: Page) -> None:
    """It came, and the money goes back as proposed."""
    staff.reload()
    take(staff, "It has arrived")
    expect(staff.locator(".order-status .order-label")).to_have_text("received")
    staff.locator(".order-head").get_by_role("button", name="Refund").click()
    expect(staff.get_by_role("dialog", name="Refund")).to_contain_text("it is the shop's fault")
    staff.get_by_role("dialog", name="Refund").get_by_role("button", name="Refund").click()
    expect(staff.locator(".order-status .order-label")).to_have_text("refunded")
    expect(staff.get_by_role("region", name="History").get_by_role("listitem")).to_have_count(5)
