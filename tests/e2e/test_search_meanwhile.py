"""Searching while something else is under way: other tabs, held up answers, an open dialog."""

import re
from collections.abc import Callable
from urllib.parse import quote_plus

from playwright.sync_api import Page, Route, expect

from tests.e2e.test_search import IN_A_HAND, ON_A_DESK, box_of, two_words_of, words_of
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import Visitor


def hold(page: Page, address: str) -> Callable[[], None]:
    """Hold up every request to an address; what comes back lets them go."""
    held: list[Route] = []
    is_open = False

    def keep(route: Route) -> None:
        if is_open:
            route.continue_()
        else:
            held.append(route)

    def release() -> None:
        nonlocal is_open
        assert held, "nothing was held up"
        is_open = True
        for route in held:
            route.continue_()

    page.route(re.compile(address), keep)
    return release


@ON_A_DESK
def test_a_result_opened_in_another_tab_is_told_and_one_of_a_later_page_has_no_place(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    word = next(word for word, _ in words_of(shop) if shop.get("products", q=word, limit=1)["next"])
    cursor = shop.get("products", q=word, limit=1)["next"]
    told = re.compile(r"/searches/[^/]+/clicks$")
    for target, position in ((f"products?q={word}", {"position": 1}), (f"products?q={word}&cursor={quote_plus(cursor)}", {})):
        visitor.open(target)
        visitor.cards().first.wait_for()
        slug = visitor.shown()[0]
        with page.context.expect_page() as opened, page.expect_request(told) as request:
            visitor.cards().first.get_by_role("heading").get_by_role("link").click(button="middle")
        assert request.value.post_data_json == {"slug": slug, **position}
        opened.value.close()
    with page.expect_response(told) as answer:
        visitor.cards().nth(1).get_by_role("heading").get_by_role("link").click()
    assert answer.value.status == 204
    visitor.heading()
    assert visitor.watch.troubles == []
    assert audit() == []


@ON_A_DESK
def test_what_is_typed_while_a_search_is_on_its_way_stays(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    first, second = two_words_of(shop)
    visitor.open()
    release = hold(page, rf"/api/.*/products\?.*q={first}")
    box = box_of(visitor)
    box.click()
    box.fill(first)
    box.press("Enter")
    box.click()
    box.fill(second)
    expect(visitor.heading()).to_contain_text(first)
    release()
    visitor.cards().first.wait_for()
    expect(box).to_have_value(second)
    expect(box).to_be_focused()
    assert visitor.watch.troubles == []
    assert audit() == []


@IN_A_HAND
def test_counts_of_the_question_before_are_not_shown_as_new(visitor: Visitor, audit: Audit) -> None:
    page, choice = visitor.page, visitor.shop.choice
    visitor.open(f"products?category={choice.category}")
    sheet = visitor.open_sheet()
    expect(sheet.get_by_role("button", name=re.compile(rf"^Show {choice.everything} "))).to_be_visible()
    release = hold(page, r"/facets\?")
    visitor.tick(sheet, choice.name, choice.label)
    expect(sheet.get_by_role("button", name="Show the pieces", exact=True)).to_be_visible()
    expect(page.locator("h1 .list-count")).to_have_attribute("data-counting", "true")
    expect(sheet.locator(".filters")).to_have_attribute("data-counting", "true")
    release()
    expect(sheet.get_by_role("button", name=re.compile(rf"^Show {len(choice.items)} "))).to_be_visible()
    expect(page.locator("h1 .list-count")).to_have_attribute("data-counting", "false")
    expect(page.locator("h1 .list-count")).to_have_text(str(len(choice.items)))
    assert visitor.watch.troubles == []
    assert audit() == []


@IN_A_HAND
def test_a_slash_does_nothing_behind_a_dialog(visitor: Visitor, audit: Audit) -> None:
    page = visitor.page
    visitor.open("products")
    sheet = visitor.open_sheet()
    page.keyboard.press("/")
    expect(box_of(visitor)).to_have_count(0)  # hidden from those who read by ear, too: it is behind the sheet
    expect(page.locator(".search[data-open=true]")).to_have_count(0)
    visitor.escape()
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("button", name="Filter")).to_be_focused()  # where the sheet was opened from
    page.keyboard.press("/")
    expect(box_of(visitor)).to_be_focused()
    assert visitor.watch.troubles == []
    assert audit() == []


@IN_A_HAND
def test_what_is_typed_before_the_app_is_there_is_not_lost(visitor: Visitor, audit: Audit) -> None:
    page, shop = visitor.page, visitor.shop
    word, _ = next(words_of(shop))
    release = hold(page, r"/assets/main-[^/]*\.js$")
    with page.expect_request(re.compile(r"/assets/main-")):
        page.goto(f"{shop.house.url}/", wait_until="commit")
    box = page.get_by_role("searchbox", name="Search all shops")
    box.fill(word)
    release()
    page.wait_for_timeout(1500)  # long enough for the app to take its place
    expect(box).to_have_value(word)
    expect(box).to_be_focused()
    box.press("Enter")
    expect(page).to_have_url(f"{shop.house.url}/search?q={word}")
    expect(visitor.heading()).to_contain_text(word)
    assert visitor.watch.troubles == []
    assert audit() == []
