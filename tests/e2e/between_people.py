"""What sellers, buyers and staff do in a shop in which others sell, by the words and roles that they meet."""

import re
import tomllib
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from playwright.sync_api import FilePayload, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from galleria.operations.demo import DEMO_PASSWORD
from galleria.operations.embedded.place import CHECKOUT
from tests.e2e.catalogue import Shop
from tests.e2e.test_axe import run_axe
from tests.e2e.test_returns import make_picture

FOLDER = CHECKOUT / ".cache" / "journeys"
WIDTHS = (390, 820, 1440)
OpenTab = Callable[[str], Page]


def keep(page: Page, name: str) -> None:
    """A picture of what is seen, in .cache/journeys: when the network is quiet, or soon; pieces' pictures are drawn at the first request."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with suppress(PlaywrightTimeout):
        page.wait_for_load_state("networkidle", timeout=3000)
    page.screenshot(path=FOLDER / f"{name}.png", full_page=True)


def keep_at_widths(page: Page, name: str) -> None:
    """A picture at every width that is designed for; nothing may stand out of the screen."""
    before = page.viewport_size
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(100)  # until it is laid out anew
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{name} is wider than {width} px"
        keep(page, f"{name}-{width}")
    if before:
        page.set_viewport_size(before)


def email_of(shop: Shop, username: str) -> str:
    people = tomllib.loads((CHECKOUT / "shops" / shop.slug / "people.toml").read_text())["people"]
    return next(str(person["email"]) for person in people if person["username"] == username)


def sign_in(page: Page, shop: Shop, email: str, *, password: str = DEMO_PASSWORD) -> None:
    """By the form of the web app, wherever it was asked for."""
    if "/account/sign-in" not in page.url:
        page.goto(f"{shop.house.url}/account/sign-in")
    page.get_by_label("E-mail").fill(email)
    page.get_by_role("textbox", name="Password").fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page).not_to_have_url(re.compile("/account/sign-in"))


# --- who lists


def photo_file(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "image/jpeg", "buffer": content}


def begin_listing(page: Page, shop: Shop, email: str) -> None:
    """Sign in on the way to one's listings, and begin one."""
    page.goto(shop.url("sell/listings"))
    page.wait_for_url("**/account/sign-in**")
    sign_in(page, shop, email)
    expect(page.get_by_role("heading", name="Your listings")).to_be_visible()
    page.get_by_role("button", name="List a piece").click()
    page.wait_for_url("**/sell/listings/lst_*")
    expect(page.get_by_role("heading", name="Pictures")).to_be_visible()


def step_to(page: Page, name: str) -> None:
    """The next step of the form, which takes the keyboard along."""
    page.get_by_role("button", name=f"Next: {name}").click()
    expect(page.get_by_role("heading", name=name, level=2)).to_be_focused()


def wait_until_saved(page: Page) -> None:
    expect(page.locator(".listing-saved")).to_contain_text("Saved at")


def describe_watch(page: Page) -> None:
    """The details that its category asks for, and some words."""
    page.get_by_label("Condition").select_option("good")
    for key, value in {"reference": "20217-2", "calibre": "215", "diameter": "34.5", "year": "1955"}.items():
        page.locator(f"#attribute-{key}").fill(value)
    for key in ("movement", "case_material", "dial_color", "strap", "crystal", "papers"):
        page.locator(f"#attribute-{key}").select_option(index=1)
    page.get_by_label("Description").fill("Bought from its first owner in 2009. Serviced *twice* since.")


# --- what happens to a sale


def open_sale(page: Page, shop: Shop, title: str) -> None:
    """From the account to what is to be sent, and there to the sale of a piece."""
    page.goto(f"{shop.house.url}/account")
    page.get_by_role("navigation", name="Account").get_by_role("link", name="Selling").click()
    page.get_by_role("navigation", name="Selling").get_by_role("link", name="Your sales").click()
    expect(page.get_by_role("heading", level=1, name="Your sales")).to_be_visible()
    page.get_by_role("link", name="To be sent", exact=True).click()
    page.get_by_role("link", name=title).first.click()
    expect(page.get_by_role("heading", level=1, name="To be sent")).to_be_visible()


def send_sale(page: Page, tracking: str) -> None:
    page.get_by_label("Tracking").fill(tracking)
    page.get_by_role("button", name="I have sent it").click()
    expect(page.get_by_role("heading", level=1, name="On its way")).to_be_visible()


def send_parcel(page: Page, titles: list[str], *, tracking: str) -> None:
    """These of the pieces that are left, in a parcel."""
    choice = page.get_by_role("group", name="What is in this parcel")
    for box in choice.get_by_role("checkbox").all():
        box.uncheck()
    page.get_by_role("button", name="I have sent this parcel").click()
    expect(page.get_by_text("Choose what is in this parcel.")).to_be_visible()
    for title in titles:
        choice.get_by_role("checkbox", name=title).check()
    page.get_by_label("Tracking").fill(tracking)
    page.get_by_role("button", name="I have sent this parcel").click()
    expect(page.get_by_role("heading", level=1, name="Sent in part")).to_be_visible()


def send_no_more(page: Page, reason: str, *, picture: str) -> None:
    """What is left is not sent: seen what goes back, and said why."""
    page.get_by_role("button", name="I am not sending the rest").click()
    dialog = page.get_by_role("dialog", name="You are not sending the rest?")
    expect(dialog).to_contain_text("Delivery stays paid")
    dialog.get_by_role("button", name="Give the money back").click()
    expect(dialog.get_by_text("Say why")).to_be_visible()
    assert run_axe(page) == []
    keep_at_widths(page, picture)
    dialog.get_by_label("Why").fill(reason)
    dialog.get_by_role("button", name="Give the money back").click()
    expect(page.get_by_role("heading", level=1, name="On its way")).to_be_visible()


def confirm_part(page: Page, seller: str) -> None:
    """The buyer has it and is content, on the page of the order."""
    part = page.get_by_role("article", name=f"From {seller}")
    part.get_by_role("button", name="It has arrived").click()
    expect(part).to_contain_text("The money is held until")
    part.get_by_role("button", name="All is well").click()
    page.get_by_role("dialog", name="Is all well?").get_by_role("button", name="All is well").click()
    expect(part).to_contain_text(f"{seller} has the money.")


# --- when they do not agree


def complain(page: Page, amount: str, *, picture: str = "") -> None:
    """On the page of the order; what is missing is said first."""
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
    sheet.get_by_label("What you want back").fill(amount)
    expect(sheet.get_by_role("progressbar")).to_have_count(0)
    assert run_axe(page) == []
    if picture:
        keep(page, picture)
    sheet.get_by_role("button", name="Tell the seller").click()
    expect(page.get_by_role("heading", name="The seller has to answer")).to_be_visible()


def disagree(page: Page) -> None:
    """The seller, on the page of the sale: the shop is to decide."""
    page.get_by_role("button", name="I do not agree").click()
    sheet = page.get_by_role("dialog", name="I do not agree")
    sheet.get_by_role("button", name="Let the shop decide").click()
    expect(sheet.get_by_text("Say something.")).to_be_visible()
    sheet.get_by_label("Why not?").fill("It left me whole, in two boxes.")
    sheet.get_by_role("button", name="Let the shop decide").click()
    expect(page.get_by_role("heading", name="The shop decides")).to_be_focused()


def decide(staff: Page, amount: str, *, picture: str) -> None:
    """A part goes back, once it was seen what that does to everybody's money."""
    staff.get_by_label("A part goes back").check()
    staff.get_by_label("Amount").fill(amount)
    staff.get_by_label("Words to both").fill("The post broke it; half is fair.")
    staff.get_by_role("button", name="See what it does").click()
    expect(staff.get_by_text(amount).first).to_be_visible()
    keep(staff, picture)
    staff.get_by_role("button", name="Confirm the decision").click()
    expect(staff.get_by_text("closed").first).to_be_visible()


# --- until the money is there


def say_where_it_goes(page: Page, shop: Shop, iban: str) -> None:
    """The seller, on the page of the balance, whether it was said before or not."""
    page.goto(shop.url("sell/balance"))
    account = page.get_by_role("region", name="Where it goes")
    change = account.get_by_role("button", name="Change")
    expect(account.get_by_label("Holder").or_(change)).to_be_visible()
    if change.count():
        change.click()
    account.get_by_label("Holder").fill("A. Seller")
    account.get_by_label("IBAN").fill(f"{iban[:-1]}{(int(iban[-1]) + 1) % 10}")
    account.get_by_role("button", name="Save").click()
    expect(account.locator("[aria-invalid=true]")).to_have_count(1)
    account.get_by_label("IBAN").fill(iban)
    account.get_by_role("button", name="Save").click()
    expect(account.get_by_text(iban[-4:])).to_be_visible()


def pay_out(staff: Page, shop: Shop, seller: str) -> str:
    """Staff who are signed in start a run through the played bank, and wait until it has arrived. The amount as it is written."""
    staff.goto(f"{shop.house.url}/admin/payouts/?shop={shop.slug}")
    staff.get_by_role("link", name=re.compile("^Sandbox")).click()
    row = staff.get_by_role("row").filter(has_text=seller)
    amount = row.get_by_role("cell").last.inner_text().strip()
    staff.get_by_role("button", name=re.compile("^Pay .* out$")).click()
    expect(staff.get_by_role("row").filter(has_text=seller)).to_contain_text("arrived")  # the page looks again by itself
    return amount


def read_balance(page: Page, shop: Shop) -> dict[str, Any]:
    """Of whoever is signed in, as the API says it."""
    answer = page.request.get(f"{shop.house.url}/api/v1/shops/{shop.slug}/balance")
    assert answer.ok, answer.text()
    balance: dict[str, Any] = answer.json()
    return balance
