"""axe-core finds nothing on any kind of page of any shop, and nothing in what opens over a page."""

import json
import re
from typing import Any, Literal

from playwright.sync_api import Locator, Page, expect

from galleria.operations.embedded.place import WEB_APP
from tests.e2e.checkout import find_piece
from tests.e2e.test_every_page import list_pages, open_page
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import EVERY_DEVICE, Visitor

AXE = WEB_APP / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@EVERY_DEVICE
def test_pages_are_free_of_barriers(visitor: Visitor, audit: Audit) -> None:
    visitor.watch.expect("404")
    faults: list[str] = []
    for kind, url in list_pages(visitor.shop).items():
        open_page(visitor, kind, url)
        faults += [f"{kind}: {fault}" for fault in run_axe(visitor.page)]
    assert faults == [], "\n".join(faults)
    assert visitor.watch.troubles == []
    assert audit() == []


@EVERY_DEVICE
def test_what_opens_over_a_page_is_free_of_barriers(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    faults: list[str] = []

    def look(kind: str, opener: Locator, role: Literal["dialog", "listbox"] = "dialog") -> None:
        opener.click()
        page.get_by_role(role).wait_for()
        page.keyboard.press("ArrowDown")
        faults.extend(f"{kind}: {fault}" for fault in run_axe(page))

    if not visitor.has_rail:
        visitor.open(f"products?{shop.choice.query}")
        look("filters", page.get_by_role("button", name="Filter").first)
        visitor.open()
        look("menu", page.get_by_role("button", name="Menu"))
    visitor.open(f"products/{shop.with_pictures['slug']}")
    look("picture", page.get_by_role("button", name="Look closer").first)
    if shop.front["sells"]:
        piece, _ = find_piece(shop)
        visitor.open(f"products/{piece['slug']}")
        look("bag", page.get_by_role("button", name="Add to bag"))
        page.get_by_role("dialog").get_by_role("link", name="Checkout").click()
        expect(page.get_by_role("button", name=re.compile("^Place order"))).to_be_enabled()
        page.get_by_role("button", name=re.compile("^Place order")).click()
        expect(page.get_by_role("textbox", name="E-mail")).to_be_focused()
        faults.extend(f"checkout: {fault}" for fault in run_axe(page))
    visitor.watch.expect("401")  # what allauth calls the state of somebody who is not signed in
    for name in ("sign-in", "sign-up", "password"):
        page.goto(f"{shop.house.url}/account/{name}")
        expect(page.get_by_label("E-mail")).to_be_visible()
        faults.extend(f"{name}: {fault}" for fault in run_axe(page))
    visitor.open(f"products?q={shop.everything[0]['title'][:5]}")
    look("suggestions", page.get_by_role("combobox", name="Search"), "listbox")
    assert faults == [], "\n".join(faults)
    assert visitor.watch.troubles == []
    assert audit() == []


def run_axe(page: Page) -> list[str]:
    """What axe-core holds against the page, each with the selectors that it is about."""
    # Half-finished transitions have half-finished colours.
    page.evaluate(
        "() => Promise.allSettled(document.getAnimations().map((one) => one.effect?.getTiming().iterations === Infinity ? null : one.finished))"
    )
    page.evaluate(AXE.read_text())
    found: dict[str, Any] = page.evaluate("(tags) => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })", RULES)
    return [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: "
        + "; ".join(f"{' '.join(map(str, node['target']))} [{_data(node)}]" for node in violation["nodes"][:4])
        + f" ({len(violation['nodes'])} in all)"
        for violation in found["violations"]
    ]


def _data(node: dict[str, Any]) -> str:
    """What the check measured, such as the two colours and their contrast; else the element itself."""
    checks = [check["data"] for check in node["any"] if isinstance(check.get("data"), dict)]
    return json.dumps(checks[0])[:200] if checks else str(node["html"])[:120]
