"""The real pictures: every one on screen arrives, is drawn and has the size that it promises. Drawn at the first request, so this takes its time."""

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from galleria.media.rules import WIDTHS
from tests.e2e.catalogue import Shop
from tests.e2e.test_walk import Audit
from tests.e2e.watch import Watch

DRAWING_MS = 400_000
"""For all pictures of a screen, on a machine that has other things to do."""

ALL_HERE = """() => [...document.images].filter((image) => {
  const box = image.getBoundingClientRect();
  return box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}).every((image) => image.complete && image.naturalWidth > 0)"""


@pytest.mark.parametrize("device", ["mobile"], indirect=True)
@pytest.mark.parametrize("context_options", [{"device_scale_factor": 1}])
def test_every_picture_on_screen_is_drawn(context: BrowserContext, shop: Shop, audit: Audit, request: pytest.FixtureRequest) -> None:
    page = context.new_page()
    watch = Watch(page)
    page.goto(shop.url(f"products/{shop.with_pictures['slug']}"), wait_until="commit")
    expect(page.locator("h1")).to_be_visible()
    first = page.locator(".gallery-picture img").first
    expect(first).to_have_attribute("loading", "eager")
    expect(first).to_have_attribute("fetchpriority", "high")
    first.scroll_into_view_if_needed()
    page.wait_for_function(ALL_HERE, timeout=DRAWING_MS)
    chosen = first.evaluate("image => image.currentSrc")
    assert re.search(rf"/media/\w+/({'|'.join(map(str, WIDTHS))})\.avif$", chosen), chosen
    promised = shop.with_pictures["gallery"][0]
    size = first.evaluate("image => [image.naturalWidth, image.naturalHeight]")
    assert size[0] / size[1] == pytest.approx(promised["width"] / promised["height"], rel=0.02)
    assert watch.troubles == []
    assert audit() == []
