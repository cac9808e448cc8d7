"""Portrait, preferences, the export down to its file, and an erasure that is taken back; what a guest brings along at sign-in."""

import io
import json
import re
import zipfile
from typing import Any

import pytest
import pyvips
from playwright.sync_api import FilePayload, Route, expect

from tests.e2e.checkout import put_in_bag
from tests.e2e.test_account import PASSWORD, sign_up
from tests.e2e.test_axe import run_axe
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import EVERY_DEVICE, Visitor


@pytest.fixture(autouse=True)
def _visitors_are_told_so(visitor: Visitor) -> None:
    """allauth answers whoever is not signed in yet with 401."""
    visitor.watch.expect("401")


def sign_in_anew(visitor: Visitor) -> str:
    page = visitor.page
    page.goto(f"{visitor.shop.house.url}/account/sign-up")
    address = sign_up(visitor)
    expect(page.get_by_role("heading", level=1, name="Your account")).to_be_visible()
    return address


def paint() -> FilePayload:
    """A wide picture: red on the left, blue on the right."""
    square: Any = pyvips.Image.black(600, 600)
    wide = square.new_from_image([200, 20, 20]).join(square.new_from_image([20, 20, 200]), "horizontal").copy(interpretation="srgb")
    return {"name": "me.png", "mimeType": "image/png", "buffer": wide.pngsave_buffer()}


@EVERY_DEVICE
def test_a_portrait_is_framed_shown_and_taken_away(visitor: Visitor, audit: Audit) -> None:
    page, house = visitor.page, visitor.shop.house
    sign_in_anew(visitor)
    part = page.get_by_role("region", name="Picture of you")
    expect(part.get_by_text("AB")).to_be_visible()
    page.get_by_label("File of the picture").set_input_files({"name": "me.png", "mimeType": "image/png", "buffer": b"no picture"})
    dialog = page.get_by_role("dialog", name="Your picture")
    expect(dialog.get_by_text("cannot read that picture")).to_be_visible()
    visitor.escape()
    page.get_by_label("File of the picture").set_input_files(paint())
    frame = dialog.get_by_role("img")
    expect(dialog.get_by_role("button", name="Use this picture")).to_be_enabled()
    assert run_axe(page) == []
    frame.focus()
    for _ in range(30):
        page.keyboard.press("ArrowLeft")  # up to the picture's left edge
    dialog.get_by_role("button", name="Use this picture").click()
    expect(dialog).to_be_hidden()
    expect(part.get_by_role("img", name="Picture of Ada Byron")).to_be_visible()
    avatar = page.request.get(f"{house.url}/api/v1/me").json()["avatar"]
    assert avatar["width"] == avatar["height"] == 600
    shown: Any = pyvips.Image.new_from_buffer(page.request.get(f"{house.url}{avatar['src']}").body(), "")
    right = shown.getpoint(shown.width - 20, shown.height // 2)
    left = shown.getpoint(20, shown.height // 2)
    assert (max(range(3), key=lambda band: left[band]), max(range(3), key=lambda band: right[band])) == (0, 0), "moved wholly to the red side"
    assert visitor.overflow() == []
    part.get_by_role("button", name=re.compile("^Remove")).click()
    expect(part.get_by_text("AB")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(part.get_by_role("img", name="Picture of Ada Byron")).to_be_visible()
    assert run_axe(page) == []
    assert visitor.watch.troubles == []
    assert audit() == []


def test_a_preference_counts_at_once_and_is_taken_back(visitor: Visitor) -> None:
    page, house = visitor.page, visitor.shop.house
    sign_in_anew(visitor)
    page.get_by_role("link", name="Preferences").click()
    letters = page.get_by_role("switch", name=re.compile("^What I wait for"))
    expect(letters).to_be_checked()
    assert run_axe(page) == []
    letters.uncheck()
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_visible()
    assert page.request.get(f"{house.url}/api/v1/me").json()["preferences"]["notices"] is False
    undo.click()
    expect(letters).to_be_checked()
    with page.expect_response(lambda answer: answer.request.method == "PATCH" and "language" in (answer.request.post_data or "")):
        page.get_by_label("Language").select_option("de")
    page.reload()
    expect(page.get_by_label("Language")).to_have_value("de")
    expect(letters).to_be_checked()
    # One that cannot be sent springs back, with a word.
    visitor.watch.expect("/api/v1/me")
    visitor.watch.expect("ERR_FAILED")
    page.route("**/api/v1/me", lambda route: route.abort() if route.request.method == "PATCH" else route.continue_())
    letters.click()
    expect(page.get_by_text("no answer came over it").or_(page.get_by_text("We could not reach the shop"))).to_be_visible()
    expect(letters).to_be_checked()


def test_the_export_comes_down_as_a_file(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    visitor.watch.expect("404")  # no export yet, no erasure
    address = sign_in_anew(visitor)
    page.get_by_role("link", name="Your data").click()
    page.get_by_role("button", name="Ask for the file").click()
    link = page.get_by_role("link", name="Download the file")
    expect(link).to_be_visible(timeout=90_000)
    assert run_axe(page) == []
    with page.expect_download() as waiting:
        link.click()
    assert re.fullmatch(r"galleria-\d{4}-\d\d-\d\d\.zip", waiting.value.suggested_filename)
    with zipfile.ZipFile(io.BytesIO(waiting.value.path().read_bytes())) as file:
        words = {name: json.loads(file.read(name)) for name in file.namelist() if name.endswith(".json")}
    assert any(address in json.dumps(one) for one in words.values())
    assert visitor.watch.troubles == []
    assert audit() == []


def test_an_export_that_failed_says_so(visitor: Visitor) -> None:
    page = visitor.page
    visitor.watch.expect("404")
    sign_in_anew(visitor)
    failed = {
        "ref": "exp_1", "status": "failed", "share": 0.4, "size_bytes": 0, "error": "OSError", "created_at": "2026-01-01T10:00:00Z",
        "finished_at": "2026-01-01T10:01:00Z", "expires_at": None, "file": None,
    }  # fmt: skip

    def answer(route: Route) -> None:
        route.fulfill(json=failed)

    page.route("**/api/v1/me/export", answer)
    page.get_by_role("link", name="Your data").click()
    expect(page.get_by_text("The file could not be written")).to_be_visible()
    expect(page.get_by_text("OSError")).to_have_count(0)
    expect(page.get_by_role("button", name="Ask for a new one")).to_be_visible()


@EVERY_DEVICE
def test_an_erasure_wants_a_proof_and_can_be_taken_back(visitor: Visitor, audit: Audit) -> None:
    page, house = visitor.page, visitor.shop.house
    visitor.watch.expect("404")
    visitor.watch.expect("403")
    address = sign_in_anew(visitor)
    page.get_by_role("link", name="Your data").click()
    expect(page.get_by_text("This stays, without your name")).to_be_visible()
    assert run_axe(page) == []
    assert visitor.overflow() == []
    opener = page.get_by_role("button", name="Erase my account")
    opener.click()
    dialog = page.get_by_role("dialog", name="Erase my account")
    expect(dialog).to_be_visible()
    visitor.escape()
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    dialog.get_by_role("textbox", name="Password").fill("not the password")
    dialog.get_by_role("button", name="Erase everything in 24 hours").click()
    expect(dialog.get_by_text("That is not your password.")).to_be_visible()
    assert run_axe(page) == []
    assert page.request.get(f"{house.url}/api/v1/me/erasure").status == 404
    dialog.get_by_role("textbox", name="Password").fill(PASSWORD)
    dialog.get_by_role("button", name="Erase everything in 24 hours").click()
    expect(page.get_by_text("Your account will be erased")).to_be_visible()
    assert house.wait_for_letter(address, saying="Subject: Your account will be erased")
    page.reload()
    page.get_by_role("button", name="Take it back: I stay").click()
    expect(page.get_by_text("You stay. Nothing was erased.")).to_be_visible()
    expect(page.get_by_role("button", name="Erase my account")).to_be_visible()
    assert page.request.get(f"{house.url}/api/v1/me/erasure").json()["status"] == "taken_back"
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_what_a_guest_s_bag_brings_along_is_said(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    product = put_in_bag(visitor)
    visitor.escape()
    sign_up(visitor)
    visitor.at(f"products/{product['slug']}")
    expect(page.get_by_text("1 piece came along into your bag")).to_be_visible()
    page.get_by_role("link", name="Bag, pieces: 1").click()
    note = page.get_by_role("status").filter(has_text="before you signed in")
    expect(note).to_contain_text(product["title"])
    assert run_axe(page) == []
    assert page.request.get(f"{shop.house.url}/api/v1/shops/{shop.slug}/cart").json()["count"] == 1
    note.get_by_role("button", name="I have seen it").click()
    expect(note).to_have_count(0)
    assert visitor.watch.troubles == []
    assert audit() == []
