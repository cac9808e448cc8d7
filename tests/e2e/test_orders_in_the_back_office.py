"""Staff fulfil an order in the browser: they land on what has to be done, take every step, and give some of the money back."""

import re
from typing import Any
from uuid import uuid4

from playwright.sync_api import Page, expect

from galleria.operations.demo import DEMO_PASSWORD
from tests.e2e.catalogue import Shop
from tests.e2e.test_back_office import owner_of
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch

NAME = "Ada Byron"


def place_order(page: Page, shop: Shop) -> str:
    """An order of one piece, sent to Brussels and to be paid by transfer. Returns its number."""
    api = f"{shop.house.url}/api/v1/shops/{shop.slug}"

    def post(path: str, **values: Any) -> Any:
        answer = page.request.post(f"{api}/{path}", data=values)
        assert answer.ok, answer.text()
        return answer.json()

    offered = page.request.get(f"{api}/products?in_stock=true&limit=1").json()["items"][0]
    post("cart/lines", sku=shop.product(offered["slug"])["variants"][0]["sku"], quantity=1)
    methods = page.request.get(f"{api}/delivery?country=BE&postal_code=1000").json()["methods"]
    method = next(one for one in methods if one["kind"] == "parcel" and "transfer" in one["payments"])
    address = {"name": NAME, "line1": "Kerkstraat 1", "city": "Brussel", "postal_code": "1000", "country": "BE"}
    delivery = {"method": method["slug"]}
    total = post("quotes", delivery=delivery, country="BE", postal_code="1000")["total_minor"]
    placed = post("orders", email=f"{uuid4().hex}@example.org", name=NAME, address=address, delivery=delivery, payment="transfer", total_minor=total)
    return str(placed["ref"])


def take(page: Page, button: str, **fields: str) -> None:
    """Press a step's button, fill its form, and confirm."""
    page.get_by_role("banner").or_(page.locator(".order-head")).get_by_role("button", name=button).click()
    dialog = page.get_by_role("dialog", name=button)
    for label, value in fields.items():
        dialog.get_by_label(label.capitalize()).fill(value)
    dialog.get_by_role("button", name=button).click()


def test_an_owner_takes_an_order_from_paid_to_complete(page: Page, watch: Watch, shops: dict[str, Shop], audit: Audit) -> None:
    shop = shops["vinyldigger"]
    ref = place_order(page, shop)
    page.goto(f"{shop.house.url}/admin/")
    page.get_by_label("Email").fill(owner_of(shop.slug))
    page.get_by_label("Password").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(re.compile("/admin/dashboard/"))
    page.get_by_role("region", name="Payment not there yet").get_by_role("link", name=ref).click()
    status = page.locator(".order-status .order-label")
    expect(status).to_have_text("pending")
    for button, fields, after in (
        ("Payment has come", {"reference": "CODA 1"}, "paid"),
        ("Begin preparing", {}, "preparing"),
        ("It is ready", {}, "ready"),
        ("It has shipped", {"tracking": "BPOST 1"}, "shipped"),
        ("It was handed over", {}, "delivered"),
        ("Complete", {}, "completed"),
    ):
        take(page, button, **fields)
        expect(status).to_have_text(after)
    take(page, "Refund", amount="ten", reason="A dent")
    expect(page.get_by_role("alert")).to_contain_text("This is no amount")
    page.get_by_role("alert").get_by_label("Amount").fill("1")
    page.get_by_role("alert").get_by_role("button", name="Refund").click()
    expect(page.get_by_role("region", name="Payment")).to_contain_text("£1.00 refunded")
    expect(page.get_by_role("region", name="History").get_by_role("listitem")).to_have_count(8)
    page.get_by_role("link", name="all orders").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Export as CSV").click()
    assert ref in download.value.path().read_text(encoding="utf-8-sig")
    assert watch.troubles == []
    assert audit() == []
