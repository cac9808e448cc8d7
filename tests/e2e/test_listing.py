"""Somebody lists a watch from a telephone: pictures, a reload in the middle, a second device, publishing; and a visitor finds it."""

import re
from base64 import b64encode
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.catalog.listings.conftest import dial, jpeg, photo
from tests.e2e.between_people import begin_listing, describe_watch, photo_file, step_to, wait_until_saved
from tests.e2e.catalogue import Shop
from tests.e2e.conftest import DEVICES
from tests.e2e.test_axe import run_axe
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import Visitor
from tests.e2e.watch import Watch

SHOP, SELLER = "adriel", "matteo@adriel.example"
ON_A_PHONE = pytest.mark.parametrize("device", ["mobile"], indirect=True)


@pytest.fixture
def visitor(page: Page, watch: Watch, shops: dict[str, Shop], device: str) -> Visitor:
    watch.expect("401")  # allauth to whoever is not signed in yet
    return Visitor(page, watch, shops[SHOP], device)


def arrange_pictures(page: Page) -> None:
    """Three, of which one is small; the last becomes the cover by its keys, and another one is turned and cut."""
    blurred = jpeg(dial(500))
    page.locator("input[type=file][multiple]").set_input_files(
        [photo_file("front.jpg", photo(seed=31)), photo_file("back.jpg", blurred), photo_file("box.jpg", photo(seed=32))]
    )
    expect(page.locator(".listing-tile[data-ref]")).to_have_count(3)
    expect(page.get_by_text("Small: it will look soft")).to_have_count(1)
    third = page.locator(".listing-tile").nth(2).get_attribute("data-ref")
    page.get_by_role("button", name="Picture 3: make it the cover").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".listing-tile").first).to_have_attribute("data-ref", str(third))
    page.get_by_role("button", name="Picture 2: turn and cut").click()
    page.get_by_role("button", name="Turn", exact=True).click()
    corner = page.get_by_role("slider", name="Lower right corner")
    corner.focus()
    for _ in range(5):
        page.keyboard.press("ArrowLeft")
    assert run_axe(page) == []
    page.get_by_role("button", name="Use it").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    wait_until_saved(page)


def meet_a_second_device(visitor: Visitor) -> None:
    """It writes first; here the person is asked, and keeps what is here."""
    page = visitor.page
    other = page.context.new_page()
    other.goto(page.url.replace("step=price", "step=piece"))
    other.get_by_label("In one sentence").fill("The one with the twisted lugs.")
    wait_until_saved(other)
    other.close()
    page.get_by_label("Price (").fill("3'400")
    dialog = page.get_by_role("dialog", name="You went on somewhere else")
    expect(dialog).to_be_visible()
    visitor.watch.expect("409")
    assert run_axe(page) == []
    dialog.get_by_role("button", name="Keep what is here").click()
    wait_until_saved(page)


@ON_A_PHONE
def test_a_watch_is_listed_from_a_telephone(visitor: Visitor, browser: Browser, audit: Audit, tmp_path: Path) -> None:
    page, name = visitor.page, f"Universal Polerouter {uuid4().hex[:6]}"
    begin_listing(page, visitor.shop, SELLER)
    assert visitor.overflow() == []
    arrange_pictures(page)
    step_to(page, "The piece")
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("Category").select_option("dive")
    page.get_by_label("Maker").fill("Universal Genève")
    page.reload()  # before anybody could have saved that
    expect(page.get_by_label("Name", exact=True)).to_have_value(name)
    expect(page.get_by_label("Maker")).to_have_value("Universal Genève")
    wait_until_saved(page)
    assert visitor.overflow() == []

    # Published too early, it says where something is missing.
    page.get_by_role("button", name=re.compile("Look it over")).click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Something is still missing")).to_be_visible()
    expect(page.get_by_role("heading", name="Details", level=2)).to_be_visible()
    describe_watch(page)
    step_to(page, "Price")
    page.get_by_label("Price (").fill("3'450")
    expect(page.get_by_role("region", name="What such pieces were sold for")).to_be_visible()
    wait_until_saved(page)

    meet_a_second_device(visitor)
    step_to(page, "Look it over")
    expect(page.locator(".listing-look-page").get_by_text("20217-2")).to_be_visible()
    assert run_axe(page) == []
    page.screenshot(path=tmp_path / "look.png", full_page=True)
    page.get_by_role("button", name="Publish", exact=True).click()
    page.wait_for_url("**/products/universal-polerouter-*")
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()

    find_it(visitor, browser, page.url.rpartition("/")[2])
    take_it_off(visitor, name)
    assert audit() == []


def find_it(visitor: Visitor, browser: Browser, slug: str) -> None:
    """Somebody who has never been here does, by searching."""
    stranger = browser.new_context(service_workers="block", **DEVICES["mobile"])
    page = stranger.new_page()
    page.goto(f"{visitor.shop.house.url}/{SHOP}/products?q=polerouter&sort=newest")
    page.locator(f"a[href$='/products/{slug}']").first.click()
    page.wait_for_url(f"**/products/{slug}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Universal Polerouter")
    stranger.close()


def take_it_off(visitor: Visitor, name: str) -> None:
    """Off the shelves again, from the list."""
    page = visitor.page
    visitor.open("sell/listings")
    page.get_by_label(f"Choose {name}").check()
    page.get_by_role("button", name="Pause", exact=True).click()
    expect(page.get_by_label(f"Choose {name}")).to_have_count(0)
    page.get_by_role("button", name=re.compile("^Paused")).click()
    expect(page.get_by_label(f"Choose {name}")).to_be_visible()
    assert run_axe(page) == []
    assert visitor.overflow() == []


DROP = """(zone, files) => {
  const transfer = new DataTransfer();
  const bytes = (data) => Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  for (const [name, data] of files) transfer.items.add(new File([bytes(data)], name, { type: "image/jpeg" }));
  for (const type of ["dragenter", "dragover", "drop"]) {
    zone.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }
}"""


@pytest.mark.parametrize("device", ["desktop"], indirect=True)
def test_pictures_are_dropped_sent_again_taken_and_dragged_into_order(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    begin_listing(page, visitor.shop, SELLER)
    tiles = page.locator(".listing-tile[data-ref]")

    # The line breaks at the first of two that are dropped: it says so, the other one arrives, and the first is sent again.
    visitor.watch.expect("/pictures")
    page.route("**/listing-drafts/*/pictures", lambda route: route.abort(), times=1)
    dropped = [(name, b64encode(photo(seed=seed)).decode()) for name, seed in (("front.jpg", 51), ("back.jpg", 52))]
    page.get_by_role("region", name="Pictures").evaluate(DROP, dropped)
    again = page.get_by_role("button", name="Send front.jpg again")
    expect(again).to_be_visible()
    expect(tiles).to_have_count(1)
    assert run_axe(page) == []
    again.click()
    expect(tiles).to_have_count(2)
    expect(page.get_by_role("alert")).to_have_count(0)

    # The camera takes one at a time; what is no picture is refused in words.
    camera = page.locator("input[type=file][capture=environment]")
    camera.set_input_files(photo_file("clasp.jpg", photo(seed=53)))
    expect(tiles).to_have_count(3)
    visitor.watch.expect("422")
    page.locator("input[type=file][multiple]").set_input_files(photo_file("notes.jpg", b"not a picture at all"))
    expect(page.get_by_role("alert")).to_have_count(1)
    page.get_by_role("button", name="Do not send notes.jpg").click()
    expect(page.get_by_role("alert")).to_have_count(0)

    # Dragged by the mouse: the last becomes the cover, and stays it.
    order = tiles.evaluate_all("all => all.map((one) => one.dataset.ref)")
    tiles.nth(2).drag_to(tiles.first)
    expect(tiles.first).to_have_attribute("data-ref", order[2])
    expect(tiles.first).to_have_attribute("data-cover", "true")
    wait_until_saved(page)
    page.reload()
    expect(tiles).to_have_count(3)
    assert tiles.evaluate_all("all => all.map((one) => one.dataset.ref)") == [order[2], order[0], order[1]]
    assert audit() == []
