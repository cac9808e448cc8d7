"""The back office in the browser: an owner signs in, imports a file, watches it reach the end, and sees what was refused."""

import csv
import io
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from galleria.operations.demo import DEMO_PASSWORD, list_demo_accounts
from galleria.operations.embedded.place import CHECKOUT
from tests.e2e.catalogue import Shop
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch

ROWS = 600


def owner_of(slug: str) -> str:
    """The e-mail address that `galleria up` prints."""
    line = next(line for line in list_demo_accounts(CHECKOUT / "shops") if line.startswith(f"{slug} "))
    return line.split()[1]


def write_rows(shop: Shop) -> bytes:
    """Every SKU of the shop, time and again, with nothing to change, and two rows that do not fit. As a spreadsheet of this continent saves it."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";")
    writer.writerow(["sku", "on_hand"])
    skus = [shop.product(card["slug"])["variants"][0]["sku"] for card in shop.everything[:20]]
    for _ in range(ROWS // len(skus)):
        writer.writerows([sku, ""] for sku in skus)
    writer.writerow([skus[0], "a few"])
    writer.writerow(["NOBODY-HAS-THIS", 1])
    return file.getvalue().encode("utf-8-sig")


def test_an_owner_imports_a_file_and_sees_what_was_refused(page: Page, watch: Watch, shops: dict[str, Shop], audit: Audit, *, tmp_path: Path) -> None:
    shop = next(iter(shops.values()))
    page.goto(f"{shop.house.url}/admin/")
    page.get_by_label("Email").fill(owner_of(shop.slug))
    page.get_by_label("Password").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("link", name=re.compile("Products$")).first.click()  # an icon stands before it, as a word
    expect(page.get_by_role("link", name=shop.everything[0]["title"], exact=True)).to_be_visible()
    page.get_by_role("link", name="Imports and exports").first.click()
    page.get_by_role("link", name="Import products").click()
    file = tmp_path / "stock.csv"
    file.write_bytes(write_rows(shop))
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("status")).to_have_text("Done", timeout=120_000)
    expect(page.get_by_role("progressbar")).to_have_attribute("aria-valuenow", "100")
    rows = page.get_by_role("region", name="Refused rows").get_by_role("row")
    expect(rows).to_have_count(1 + 4)  # the new SKU has no title, no category and no price
    expect(rows.nth(1)).to_contain_text("on_hand")
    expect(rows.nth(1)).to_contain_text("a few")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the report").click()
    report = list(csv.DictReader(download.value.path().open(encoding="utf-8")))
    assert {row["line"] for row in report} == {str(ROWS + 2), str(ROWS + 3)}
    assert watch.troubles == []
    assert audit() == []
