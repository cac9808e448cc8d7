"""A shop without a mouse, and without motion: the order of the focus, its ring, the way past the header, and stillness for those who ask for it."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e.test_walk import Audit
from tests.e2e.visitor import Visitor

LONGEST_WAY = 160
"""Steps of the Tab key after which a list must have been reached."""

WHERE = """() => {
  const element = document.activeElement;
  const ringed = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none';
  let visible = ringed(getComputedStyle(element)) || ['::before', '::after'].some((part) => ringed(getComputedStyle(element, part)));
  for (let parent = element.parentElement, step = 0; parent && step < 4 && !visible; parent = parent.parentElement, step += 1) {
    visible = parent.matches(':focus-within') && ringed(getComputedStyle(parent));
  }
  const box = element.getBoundingClientRect();
  const region = element.closest('.skip-link') ? 'skip' : element.closest('header.shop-header') ? 'header'
    : element.closest('aside') ? 'filters' : element.closest('article') ? 'cards' : element.closest('footer') ? 'footer'
    : element.closest('main') ? 'page' : 'nowhere';
  const onScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
  return { region, visible, onScreen, name: element.tagName.toLowerCase() + ' ' + name };
}"""


def tab(visitor: Visitor) -> dict[str, Any]:
    """Press Tab and say where the focus is."""
    visitor.page.keyboard.press("Tab")
    stop: dict[str, Any] = visitor.page.evaluate(WHERE)
    return stop


def test_the_focus_walks_from_the_header_through_the_filters_to_the_pieces(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    visitor.open(f"products?category={visitor.shop.menu_category[1]}")
    visitor.cards().first.wait_for()
    stops = [tab(visitor)]
    while stops[-1]["region"] != "cards" and len(stops) < LONGEST_WAY:
        stops.append(tab(visitor))
    regions = [stop["region"] for stop in stops]
    assert regions[0] == "skip"
    assert "cards" in regions, f"{LONGEST_WAY} steps did not reach a piece"
    order = [region for at, region in enumerate(regions) if region != "page" and region not in regions[:at]]
    assert order == ["skip", "header", "filters", "cards"]
    assert [stop["name"] for stop in stops if not stop["visible"]] == [], "the focus cannot be seen here"
    assert [stop["name"] for stop in stops if not stop["onScreen"]] == [], "the focus is off the screen here"
    if page.locator(":focus").get_attribute("aria-pressed") is not None:
        tab(visitor)  # the heart of a piece comes before its link, once it is there
    page.keyboard.press("Enter")
    visitor.at(f"products/{visitor.shop.list_all(category=visitor.shop.menu_category[1])[0]['slug']}")
    assert visitor.watch.troubles == []
    assert audit() == []


def test_the_skip_link_leads_past_the_header(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    visitor.open("products")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    assert tab(visitor)["region"] in {"page", "filters"}
    assert visitor.watch.troubles == []
    assert audit() == []


def test_a_filter_is_set_and_removed_by_keyboard(visitor: Visitor, audit: Audit) -> None:
    page, choice = visitor.page, visitor.shop.choice
    visitor.open(f"products?category={choice.category}")
    visitor.cards().first.wait_for()
    group = page.get_by_role("complementary", name="Filters").locator("details").filter(has=page.get_by_text(choice.name, exact=True)).first
    if group.get_attribute("open") is None:
        group.locator("summary").focus()
        page.keyboard.press("Enter")
    box = group.get_by_role("checkbox", name=choice.label, exact=True)
    box.focus()
    page.keyboard.press("Space")
    visitor.expect_list(choice.items)
    expect(box).to_be_focused()
    expect(box).to_be_checked()
    visitor.chips().get_by_role("link").focus()
    page.keyboard.press("Enter")
    expect(visitor.chips()).to_have_count(0)
    assert visitor.watch.troubles == []
    assert audit() == []


NOTE_MOTION = """() => {
  window.motions = [];
  const note = (event) => {
    for (const animation of document.getAnimations()) {
      const { duration, iterations } = animation.effect.getComputedTiming();
      if (animation.playState === 'running' && duration * iterations > 50) {
        const { tagName, className } = animation.effect.target;
        const what = animation.animationName ?? animation.transitionProperty;
        window.motions.push([event.type, what, tagName, className].join(' '));
      }
    }
  };
  for (const kind of ['transitionrun', 'animationstart']) document.addEventListener(kind, note, true);
}"""


@pytest.mark.parametrize("context_options", [{"reduced_motion": "reduce"}])
def test_nothing_moves_for_those_who_asked_for_stillness(visitor: Visitor, audit: Audit) -> None:
    page, product = visitor.page, visitor.shop.with_pictures
    page.add_init_script(f"({NOTE_MOTION})()")
    visitor.open()
    for card in page.locator("main article").all()[:3]:
        card.hover()
    label, _ = visitor.shop.menu_category
    visitor.follow_menu(label)
    visitor.cards().first.hover()
    assert page.evaluate("[...new Set(motions)]") == []

    visitor.open(f"products/{product['slug']}")
    gallery = page.get_by_role("region", name=f"Pictures of {product['title']}")
    gallery.get_by_role("button").first.focus()
    page.keyboard.press("ArrowRight")
    # At once, and not on the way there.
    assert page.evaluate("(() => { const track = document.querySelector('.gallery-track'); return track.scrollLeft === track.clientWidth })()")
    gallery.get_by_role("button", name="Look closer").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    visitor.escape()
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.evaluate("[...new Set(motions)]") == []
    assert visitor.watch.troubles == []
    assert audit() == []
