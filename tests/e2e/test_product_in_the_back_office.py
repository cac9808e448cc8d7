"""An owner edits a product in the browser: pictures, also with the keyboard alone, attributes, variants, two people at once; and sees who looked."""

import re
from pathlib import Path
from typing import Any

import pyvips
from playwright.sync_api import Locator, Page, expect

from galleria.operations.demo import DEMO_PASSWORD
from tests.e2e.catalogue import Shop
from tests.e2e.test_back_office import owner_of
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch


def enter(page: Page, shop: Shop) -> None:
    page.goto(f"{shop.house.url}/admin/catalog/product/")
    page.get_by_label("Email").fill(owner_of(shop.slug))
    page.get_by_label("Password").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Log in").click()


def duplicate(page: Page, shop: Shop) -> None:
    """A draft of its own, so that nothing that others look at is changed."""
    page.goto(f"{shop.house.url}/admin/catalog/product/?q={shop.everything[0]['slug']}")
    page.get_by_role("link", name=shop.everything[0]["title"], exact=True).first.click()
    page.get_by_role("button", name="Duplicate").click()
    expect(page.get_by_text("a draft with nothing in stock")).to_be_visible()


def archive(page: Page) -> None:
    page.get_by_role("button", name="Archive", exact=True).click()
    page.get_by_role("dialog", name=re.compile("^Archive")).get_by_role("button", name="Archive").click()
    expect(page.get_by_role("button", name="Restore")).to_be_visible()


def draw(folder: Path, name: str, color: tuple[int, int, int], width: int = 1200) -> Path:
    file = folder / name
    (pyvips.Image.black(width, width * 3 // 4, bands=3) + color).cast("uchar").copy(interpretation="srgb").write_to_file(str(file))
    return file


def alts(gallery: Locator) -> list[str]:
    return [str(one.input_value()) for one in gallery.get_by_label("What it shows").all()]


def test_an_owner_puts_pictures_in_order(page: Page, watch: Watch, shops: dict[str, Shop], audit: Audit, *, tmp_path: Path) -> None:
    shop = shops["drugga"]
    enter(page, shop)
    duplicate(page, shop)
    pictures = page.get_by_role("region", name="Pictures")
    gallery = pictures.locator("[data-gallery]")
    items = gallery.get_by_role("listitem")
    for _ in range(items.count()):
        count = items.count()
        items.first.get_by_role("button", name="Remove").click()
        expect(items).to_have_count(count - 1)
    expect(pictures.get_by_text("There is no picture yet")).to_be_visible()

    text = tmp_path / "notes.jpg"
    text.write_text("no picture", encoding="utf-8")
    files = [
        draw(tmp_path, "red.png", (200, 30, 30)),
        draw(tmp_path, "green.png", (30, 160, 60)),
        text,
        draw(tmp_path, "blue.png", (30, 60, 200), 400),
    ]
    watch.expect("415")
    page.locator("#picture-files").set_input_files(files)
    expect(items).to_have_count(3)
    expect(pictures.get_by_text("We take JPEG, PNG, GIF")).to_be_visible()
    pictures.get_by_role("button", name="Dismiss the message about notes.jpg").click()
    expect(items.nth(2)).to_contain_text("Small: it looks soft")
    for place, words in enumerate(("Red", "Green", "Blue")):
        field = items.nth(place).get_by_label("What it shows")
        field.fill(words)
        field.press("Enter")
        expect(pictures.get_by_role("status")).to_have_text("The words are saved.")
        expect(items.nth(place).get_by_label("What it shows")).to_have_value(words)
        expect(items.nth(place).get_by_alt_text(words)).to_be_attached()  # drawn anew from what was saved

    handle = items.nth(2).get_by_role("button", name=re.compile("^Move picture 3"))
    handle.focus()
    page.keyboard.press("ArrowLeft")
    expect(pictures.get_by_role("status")).to_have_text("It is picture 2 of 3 now.")
    page.keyboard.press("Home")  # the same picture is still in hand
    expect(pictures.get_by_role("status")).to_have_text("It is picture 1 of 3 now.")
    assert alts(gallery) == ["Blue", "Red", "Green"]
    items.nth(1).get_by_role("button", name=re.compile("the cover")).click()
    expect(pictures.get_by_role("status")).to_have_text("It is the cover now.")
    items.nth(1).get_by_role("button", name="Remove").click()
    expect(items).to_have_count(2)
    pictures.get_by_role("button", name="Undo").press("Enter")
    expect(items).to_have_count(3)
    items.nth(2).drag_to(items.nth(0))
    expect(items.nth(0).get_by_label("What it shows")).to_have_value("Green")

    page.reload()
    assert alts(gallery) == ["Green", "Red", "Blue"]
    expect(items.first.get_by_text("Cover", exact=True)).to_be_visible()
    archive(page)
    assert watch.troubles == []
    assert audit() == []


def test_an_owner_edits_attributes_and_variants_beside_somebody_else(page: Page, watch: Watch, shops: dict[str, Shop], audit: Audit) -> None:
    shop = shops["drugga"]
    enter(page, shop)
    duplicate(page, shop)
    address = page.url
    attributes = page.get_by_role("region", name="Attributes")
    shown = attributes.locator("[data-categories]:visible")
    before = shown.count()
    weight = attributes.get_by_label(re.compile("^Weight \\(g\\)"))
    weight.fill("12.5")
    category = page.get_by_label("Category", exact=False).first
    kept = category.input_value()
    other = next(value for value in category.locator("option").evaluate_all("all => all.map(one => one.value)") if value != kept and "watch" in value)
    category.select_option(other)
    category.select_option(kept)
    assert shown.count() == before
    expect(weight).to_have_value("12.5")
    weight.fill("heavy")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(attributes.get_by_text("Enter a number.")).to_be_visible()
    weight = attributes.get_by_label(re.compile("^Weight \\(g\\)"))
    expect(weight).to_have_value("heavy")
    weight.fill("12.5")

    variants = page.get_by_role("region", name="Variants")
    rows = variants.get_by_role("group")
    rows.first.get_by_label("Options").fill("size=52")
    variants.get_by_role("button", name="Add a variant").click()
    sku = f"E2E-{page.evaluate('Date.now()')}"
    for label, value in (("SKU", sku), ("Options", "size=54"), ("Price", "1250.00"), ("On hand", "2")):
        rows.last.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    expect(variants.get_by_text(sku)).to_be_visible()
    expect(attributes.get_by_label(re.compile("^Weight \\(g\\)"))).to_have_value("12.5")

    second = page.context.new_page()
    second.goto(address)
    second.get_by_label("Summary").fill("What the other one wrote.")
    second.get_by_role("button", name="Save and continue editing").click()
    expect(second.get_by_text("was changed successfully")).to_be_visible()
    second.close()
    page.get_by_label("Summary").fill("Mine.")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("Somebody else has changed it meanwhile: it is \u201cWhat the other one wrote.\u201d")).to_be_visible()
    expect(page.get_by_label("Summary")).to_have_value("Mine.")
    archive(page)
    assert watch.troubles == []
    assert audit() == []


def count_looked(page: Page) -> int:
    page.reload()
    stage: Any = page.get_by_role("region", name="From looking to ordering").locator(".desk-stage-count strong")
    return int(stage.first.inner_text().replace(",", "")) if stage.count() else 0


def test_who_looks_is_counted_and_shown_beside_who_ordered(page: Page, watch: Watch, shops: dict[str, Shop], audit: Audit) -> None:
    shop = shops["klelite"]
    enter(page, shop)
    with page.expect_response(lambda answer: answer.url.endswith("/views")):  # who stays for a moment has looked
        page.goto(f"{shop.house.url}/{shop.slug}/products/{shop.everything[0]['slug']}")
    page.goto(f"{shop.house.url}/admin/dashboard/")
    for _ in range(20):  # counted within ten seconds
        if count_looked(page):
            break
        page.wait_for_timeout(1500)
    part = page.get_by_role("region", name="From looking to ordering")
    assert count_looked(page) >= 1
    expect(part.get_by_role("img", name=re.compile("^Conversion by day"))).to_be_visible()
    table = part.get_by_role("region", name="Conversion by day as a table")
    expect(table.get_by_role("row")).to_have_count(31)
    expect(table.get_by_role("columnheader")).to_have_text(["Day", "Looked", "Bag", "Checkout", "Ordered", "Rate"])
    assert watch.troubles == []
    assert audit() == []
