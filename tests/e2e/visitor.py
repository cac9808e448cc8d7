"""Somebody with a browser in one of the shops: what a person does there, by the words and roles that a person meets."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.catalogue import Json, Shop
from tests.e2e.watch import Watch

EVERY_DEVICE = pytest.mark.parametrize("device", ["desktop", "mobile"], indirect=True)


@dataclass
class Visitor:
    """One tab, its complaints, and the shop it is in."""

    page: Page
    watch: Watch
    shop: Shop
    device: str

    @property
    def has_rail(self) -> bool:
        return self.device == "desktop"

    # --- going somewhere

    def open(self, target: str = "") -> None:
        """Type the address of a page of the shop and wait for its heading."""
        self.page.goto(self.shop.url(target))
        self.heading()

    def heading(self) -> Locator:
        """The one h1, on screen."""
        # What the server wrote for readers without scripts stands there until the app takes its place.
        expect(self.page.locator("#readable")).to_have_count(0)
        heading = self.page.locator("h1")
        expect(heading).to_be_visible()
        return heading

    def at(self, target: str) -> None:
        """Wait until the address is this page of the shop."""
        expect(self.page).to_have_url(self.shop.url(target))

    def follow_menu(self, label: str) -> None:
        """Choose an entry of the main menu."""
        if self.has_rail:
            self.page.get_by_role("navigation", name="Main").get_by_role("link", name=label, exact=True).click()
        else:
            self.page.get_by_role("button", name="Menu").click()
            self.page.get_by_role("dialog").get_by_role("link", name=label, exact=True).click()
            expect(self.page.get_by_role("dialog")).to_be_hidden()

    def open_category(self) -> str:
        """From the shop's home into the category that the menu offers first."""
        label, category = self.shop.menu_category
        self.open()
        self.follow_menu(label)
        self.at(f"products?category={category}")
        self.cards().first.wait_for()
        return category

    # --- the list

    def shelf(self) -> Locator:
        return self.page.get_by_role("list", name="Products", exact=True)

    def cards(self) -> Locator:
        return self.shelf().get_by_role("article")

    def shown(self) -> list[str]:
        """Slugs of the pieces on the list, in order."""
        links: list[str] = self.shelf().locator("article h3 a").evaluate_all("links => links.map(link => new URL(link.href).pathname)")
        return [link.rsplit("/", 1)[1] for link in links]

    def expect_list(self, items: list[Json]) -> None:
        """Wait until the list shows these pieces in this order, as far as its first page goes."""
        wanted = [item["slug"] for item in items][:24]
        expect(self.cards()).to_have_count(len(wanted))
        # The list before may have had as many: give the next one its time, and no more.
        for _ in range(50):
            if self.shown() == wanted:
                return
            self.page.wait_for_timeout(200)
        assert self.shown() == wanted

    def with_filters(self, act: Callable[[Locator], None]) -> None:
        """Do something in the filters: in the rail on a desk, in the sheet in a hand."""
        if self.has_rail:
            act(self.page.get_by_role("complementary", name="Filters"))
            return
        sheet = self.open_sheet()
        act(sheet)
        sheet.get_by_role("button", name=re.compile("^(Show|No pieces)")).click()
        expect(sheet).to_be_hidden()

    def open_sheet(self) -> Locator:
        """The filters in a hand, on screen."""
        self.page.get_by_role("button", name=re.compile("^Filter")).click()
        sheet = self.page.get_by_role("dialog", name="Filter")
        expect(sheet).to_be_visible()
        return sheet

    def tick(self, filters: Locator, group: str, label: str) -> None:
        """Tick a value of a filter; unfold its group when it is folded."""
        fold = filters.locator("details").filter(has=self.page.locator("summary", has_text=re.compile(rf"^{re.escape(group)}\d*$")))
        box = fold.get_by_role("checkbox", name=label, exact=True)
        if fold.get_attribute("open") is None:
            fold.locator("summary").click()
        box.scroll_into_view_if_needed()
        box.check()  # fails when the tick jumps back before the list has answered

    def choose(self, group: str, label: str) -> None:
        """Tick a value of a filter, wherever the filters are."""
        self.with_filters(lambda filters: self.tick(filters, group, label))

    def sort(self, value: str) -> None:
        self.page.get_by_role("combobox", name="Sort by").select_option(value)

    def chips(self) -> Locator:
        return self.page.get_by_role("list", name="Applied filters").get_by_role("listitem")

    # --- what a page is now

    def state(self) -> dict[str, Any]:
        """What a reload must bring back."""
        expect(self.page.locator("#readable")).to_have_count(0)  # the app, not what the server wrote for readers without scripts
        pieces = self.shown() if self.shelf().count() else []
        chosen = self.page.locator("input:checked").evaluate_all("inputs => inputs.map(input => input.getAttribute('aria-label') ?? input.value)")
        return {
            "address": self.page.url,
            "title": self.page.title(),
            "heading": self.heading().inner_text(),
            "pieces": pieces[:24],
            "chips": self.chips().all_inner_texts(),
            "chosen": chosen,
        }

    def escape(self) -> None:
        """Press Escape; where a dialog is open, once it has the focus: before that, which is a frame or two, it does not listen."""
        self.wait_for("() => [...document.querySelectorAll('[role=dialog]')].every((dialog) => dialog.contains(document.activeElement))")
        self.page.keyboard.press("Escape")

    def wait_for(self, expression: str, argument: Any = None) -> None:
        """Wait until a condition in the page holds."""
        self.page.wait_for_function(expression, arg=argument)

    def overflow(self) -> list[str]:
        """What makes the page scroll sideways; empty when nothing does."""
        wide: list[str] = self.page.evaluate(OVERFLOW)
        return wide


OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const clipped = (element) => {
    for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
      if (getComputedStyle(parent).overflowX !== 'visible') return true;
    }
    return false;
  };
  const name = (element) => element.tagName.toLowerCase() + [...element.classList].map((one) => '.' + one).join('');
  const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width + 0.5 && !clipped(one));
  return [document.documentElement.scrollWidth + ' px', ...wide.slice(0, 6).map(name)];
}"""
