"""From a visitor to somebody with an account: the code from the letter, the way back, the profile, an address at the checkout, and out again."""

import re
import time
from uuid import uuid4

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import expect

from tests.e2e.checkout import find_piece
from tests.e2e.house import House
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import EVERY_DEVICE, Visitor

PASSWORD = "seven green bottles, hanging"
ONE_MORE_MS = 31_000  # twenty in ten minutes may sign up from one address
CODE = re.compile(r"^\s+([A-Z0-9]{4}-[A-Z0-9]{4})\s*$", re.MULTILINE)


def read_code(house: House, address: str, *, but: str = "") -> str:
    """The newest code that was sent to an address; with `but`, one that comes after that."""
    for _ in range(200):
        found = CODE.search(house.wait_for_letter(address))
        if found and found[1] != but:
            return found[1]
        time.sleep(0.2)
    pytest.fail(f"no letter with a code came to {address}")


def sign_up(visitor: Visitor) -> str:
    """A new account, from where the visitor is; the address that it belongs to."""
    page, address = visitor.page, f"ada-{uuid4().hex[:8]}@example.org"
    page.get_by_role("link", name="Sign in", exact=True).first.click()
    expect(page.get_by_role("heading", level=1, name="Sign in")).to_be_visible()
    page.get_by_role("link", name="Create one").click()
    page.get_by_label("Name").fill("Ada Byron")
    page.get_by_label("E-mail").fill(address)
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    field = page.get_by_label("Code from the letter")
    refusal = page.get_by_role("alert").filter(has_text="Too many attempts")
    for _ in range(5):
        page.get_by_role("button", name="Create the account").click()
        expect(field.or_(refusal)).to_be_visible()
        if field.is_visible():
            break
        # So many people come from one address here that some have to wait, as they would be told to.
        visitor.watch.expect("429")
        page.wait_for_timeout(ONE_MORE_MS)
    expect(field).to_be_focused()
    field.fill(read_code(visitor.shop.house, address))
    page.get_by_role("button", name="Go on").click()
    return address


@pytest.fixture(autouse=True)
def _visitors_are_told_so(visitor: Visitor) -> None:
    """allauth answers whoever is not signed in yet with 401, and with what comes next."""
    visitor.watch.expect("401")


@EVERY_DEVICE
def test_from_sign_up_to_an_address_at_the_checkout_and_out(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    piece, _ = find_piece(shop)
    visitor.open(f"products/{piece['slug']}")
    page.get_by_role("button", name="Add to bag").click()
    page.get_by_role("dialog", name="Your bag").get_by_role("link", name="Checkout").click()
    expect(page.get_by_role("heading", level=1, name="Checkout")).to_be_visible()
    address = sign_up(visitor)
    # Back where it began, and the bag came along.
    visitor.at("checkout")
    expect(page.get_by_label("E-mail")).to_have_value(address)
    expect(page.get_by_role("region", name="Your order").get_by_text(piece["title"])).to_be_visible()

    page.get_by_role("link", name="Your account, Ada Byron").click()
    page.get_by_role("button", name=re.compile("^Change.*About you$")).click()
    page.get_by_label("About you").fill("Writes programs for machines that are not built yet.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Writes programs for machines")).to_be_visible()
    assert visitor.overflow() == []

    page.get_by_role("link", name="Addresses").click()
    page.get_by_role("button", name="Add an address").click()
    page.get_by_label("Name").fill("Ada Byron")
    page.get_by_label("Street and number").fill("Kerkstraat 1")
    page.get_by_label("Postal code").fill("9000")
    page.get_by_label("Town").fill("Gent")
    page.get_by_label("Country").select_option("BE")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("9000 Gent")).to_be_visible()
    page.reload()
    expect(page.get_by_text("9000 Gent")).to_be_visible()

    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(f"{shop.house.url}/")
    page.goto(f"{shop.house.url}/account/addresses")
    expect(page.get_by_role("heading", level=1, name="Sign in")).to_be_visible()
    expect(page).to_have_url(re.compile(r"next=%2Faccount%2Faddresses$"))
    page.get_by_label("E-mail").fill(address)
    page.get_by_role("textbox", name="Password").fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    visitor.watch.expect("400")
    expect(page.get_by_text("E-mail and password do not go together.")).to_be_visible()
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1, name="Addresses")).to_be_visible()
    expect(page.get_by_text("9000 Gent")).to_be_visible()
    assert visitor.watch.troubles == []
    assert audit() == []


def test_the_way_back_leads_nowhere_else(visitor: Visitor) -> None:
    page, house = visitor.page, visitor.shop.house
    page.goto(f"{house.url}/account/sign-in?next=https://evil.example/")
    address = sign_up(visitor)
    expect(page).to_have_url(f"{house.url}/account")
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(f"{house.url}/")
    for way in ("//evil.example", "/\\evil.example", "javascript:alert(1)"):
        page.goto(f"{house.url}/account/sign-in?next={way}")
        page.get_by_label("E-mail").fill(address)
        page.get_by_role("textbox", name="Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        expect(page).to_have_url(f"{house.url}/account")
        page.get_by_role("button", name="Sign out").click()
        expect(page).to_have_url(f"{house.url}/")


def test_who_is_signed_in_already_is_known_on_the_way_back(visitor: Visitor) -> None:
    """As somebody comes back from another house that they signed in by: this device has heard of nobody yet."""
    page, shop = visitor.page, visitor.shop
    page.goto(f"{shop.house.url}/account/sign-up")
    sign_up(visitor)
    expect(page).to_have_url(f"{shop.house.url}/account")
    page.evaluate("localStorage.clear()")
    page.goto(f"{shop.house.url}/account/sign-in?next=/{shop.slug}/about")
    visitor.at("about")
    expect(page.get_by_role("link", name="Your account, Ada Byron")).to_be_visible()


def test_a_forgotten_password_is_replaced_by_a_code(visitor: Visitor) -> None:
    page, house = visitor.page, visitor.shop.house
    page.goto(f"{house.url}/account/sign-up")
    address = sign_up(visitor)
    expect(page).to_have_url(f"{house.url}/account")
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(f"{house.url}/")
    page.goto(f"{house.url}/account/password")
    page.get_by_label("E-mail").fill(address)
    first = read_code(house, address)
    page.get_by_role("button", name="Send the code").click()
    expect(page.get_by_label("New password")).to_be_visible()
    code = read_code(house, address, but=first)
    page.get_by_label("Code from the letter").fill(code)
    page.get_by_label("New password").fill("nine brown bottles, standing")
    page.get_by_role("button", name="Set the new password").click()
    expect(page.get_by_role("heading", level=1, name=re.compile("^(Sign in|Your account)$"))).to_be_visible()
    if page.get_by_role("heading", level=1, name="Sign in").count():
        page.get_by_label("E-mail").fill(address)
        page.get_by_role("textbox", name="Password").fill("nine brown bottles, standing")
        page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1, name="Your account")).to_be_visible()


def test_a_second_step_is_set_up_asked_for_and_can_be_skipped_with_a_recovery_code(visitor: Visitor) -> None:
    page, house = visitor.page, visitor.shop.house
    page.goto(f"{house.url}/account/sign-up")
    address = sign_up(visitor)
    expect(page).to_have_url(f"{house.url}/account")
    page.get_by_role("link", name="Sign-in and security").click()
    page.get_by_role("button", name="Set it up").click()
    expect(page.get_by_role("img", name="Picture to scan with the app").locator("svg")).to_be_visible()
    secret = page.locator(".secret").inner_text()
    page.get_by_label("Code that the app shows").fill(compute_totp(secret))
    page.get_by_role("button", name="Switch it on").click()
    # It changes how one signs in: who one is has to be shown anew, and then it goes on by itself.
    asked = page.get_by_role("dialog", name="Is it you?")
    proof = asked.get_by_role("textbox", name="Password, or the code of your app")
    expect(proof).to_be_focused()
    visitor.watch.expect("404")
    proof.fill(PASSWORD)
    asked.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("Keep these codes where the telephone is not")).to_be_visible()
    codes = page.locator(".codes li").all_inner_texts()
    assert len(codes) == len(set(codes)) == 10
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page).to_have_url(f"{house.url}/")

    page.goto(f"{house.url}/account/sign-in")
    page.get_by_label("E-mail").fill(address)
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1, name="One step more")).to_be_visible()
    visitor.watch.expect("400")
    page.get_by_role("textbox", name="Code").fill("000000")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("That is not the code.")).to_be_visible()
    page.get_by_role("textbox", name="Code").fill(codes[0])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1, name="Your account")).to_be_visible()
    page.get_by_role("link", name="Sign-in and security").click()
    expect(page.get_by_role("button", name="New recovery codes (9 left)")).to_be_visible()


def compute_totp(secret: str) -> str:
    """What an authenticator app shows now."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))
