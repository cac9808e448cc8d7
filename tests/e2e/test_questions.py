"""Somebody asks about a watch from a phone; its seller answers from another and puts it on the page, where everybody reads it, without scripts too;
it is reported, and staff hide it.

What they see is kept as pictures in .cache/journeys.
"""

from collections.abc import Callable
from urllib.parse import unquote
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e.between_people import OpenTab, email_of, keep, keep_at_widths, sign_in
from tests.e2e.catalogue import Json, Shop
from tests.e2e.conftest import DEVICES
from tests.e2e.test_account import sign_up
from tests.e2e.test_axe import run_axe
from tests.e2e.test_back_office import owner_of
from tests.e2e.test_market import SHOP, find_pieces
from tests.e2e.test_returns import sign_in as enter_office
from tests.e2e.test_walk import Audit
from tests.e2e.visitor import Visitor
from tests.e2e.watch import Watch

MARK = f"No. {uuid4().hex[:8]}"  # a piece that was asked about before is asked about again
QUESTION = f"{MARK}: does the crown screw down?\nAnd was it ever opened?"
ANSWER = "It does.\nA watchmaker opened it last year; the bill comes with it."


def look(page: Page, name: str, *, all_widths: bool = True) -> None:
    """Axe finds nothing; and pictures of it."""
    assert run_axe(page) == []
    (keep_at_widths if all_widths else keep)(page, f"questions-{name}")


def ask(visitor: Visitor, piece: Json) -> None:
    """Written before the sign-in, sent after it."""
    page = visitor.page
    visitor.open(f"products/{piece['slug']}")
    page.get_by_role("button", name="Ask the seller").click()
    dialog = page.get_by_role("dialog", name="Ask the seller")
    dialog.get_by_label("Your question").fill(QUESTION)
    look(page, "ask-visitor")
    sign_up(visitor)
    expect(dialog.get_by_label("Your question")).to_have_value(QUESTION)
    look(page, "ask")
    dialog.get_by_role("button", name="Send the question").click()
    expect(page.get_by_text(f"Your question is with {piece['seller']['name']}")).to_be_visible()
    assert "ask" not in unquote(page.url).partition("?")[2]


def go_to_questions(phone: Page, shop: Shop, seller: Json) -> None:
    """From the account to the workspace of the seller, where something new is counted."""
    sign_in(phone, shop, email_of(shop, seller["username"]))
    phone.get_by_role("navigation", name="Account").get_by_role("link", name="Selling").click()
    expect(phone.get_by_role("navigation", name="Selling").get_by_text("new)")).to_be_visible()
    look(phone, "hub")
    phone.get_by_role("navigation", name="Selling").get_by_role("link", name="Questions").click()
    expect(phone.get_by_role("heading", level=1, name="Questions")).to_be_visible()


def answer(phone: Page, piece: Json) -> None:
    """The first try fails on the way and keeps its words; a reload keeps what was typed."""
    phone.get_by_role("listitem").filter(has_text=MARK).get_by_role("link", name=piece["title"]).click()
    expect(phone.get_by_text(MARK)).to_be_visible()
    phone.get_by_label("Your answer").fill(ANSWER)
    phone.reload()
    expect(phone.get_by_label("Your answer")).to_have_value(ANSWER)
    give_up: Callable[[Route], None] = lambda route: route.abort()  # noqa: E731 - a line for the router
    phone.route("**/messages", give_up)
    phone.get_by_role("button", name="Send", exact=True).click()
    expect(phone.get_by_role("button", name="Send again")).to_be_visible()
    look(phone, "not-sent", all_widths=False)
    phone.unroute("**/messages", give_up)
    phone.get_by_role("button", name="Send again").click()
    expect(phone.get_by_role("button", name="Put it on the piece's page")).to_be_visible()
    expect(phone.get_by_text("A watchmaker opened it last year")).to_have_count(1)
    phone.get_by_role("button", name="Put it on the piece's page").click()
    expect(phone.get_by_text("Stands on the piece's page with the question.")).to_be_visible()
    look(phone, "thread-seller")


def look_without_scripts(browser: Browser | None, shop: Shop, piece: Json) -> None:
    assert browser is not None
    context = browser.new_context(java_script_enabled=False, **DEVICES["desktop"])
    page = context.new_page()
    page.goto(shop.url(f"products/{piece['slug']}"), wait_until="domcontentloaded")  # pictures are drawn at the first request
    section = page.get_by_role("region", name="Asked and answered")
    expect(section).to_contain_text(MARK)
    expect(section).to_contain_text("the bill comes with it.")
    expect(section).not_to_contain_text("Ada Byron")
    context.close()


@pytest.mark.parametrize("device", ["mobile"], indirect=True)
def test_a_question_is_asked_answered_and_published(page: Page, watch: Watch, open_tab: OpenTab, shops: dict[str, Shop], audit: Audit) -> None:
    shop = shops[SHOP]
    piece = find_pieces(shop)[0]
    visitor = Visitor(page, watch, shop, "mobile")
    watch.expect("401")
    ask(visitor, piece)

    phone = open_tab("mobile")
    go_to_questions(phone, shop, piece["seller"])
    look(phone, "list-seller")
    answer(phone, piece)
    look_without_scripts(page.context.browser, shop, piece)

    visitor.open(f"products/{piece['slug']}")
    asked = page.get_by_role("region", name="Asked and answered")
    expect(asked).to_contain_text(MARK)
    asked.scroll_into_view_if_needed()
    look(page, "page")
    page.goto(f"{shop.house.url}/account")
    page.get_by_role("navigation", name="Account").get_by_role("link", name="Questions (1)").click()
    look(page, "list-asker")
    page.get_by_role("link", name=piece["title"]).click()
    expect(page.get_by_text("The seller has put this question on the piece's page, without your name.")).to_be_visible()
    look(page, "thread-asker")
    page.get_by_label("Write back").fill("Thank you.")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("Thank you.")).to_be_visible()
    page.get_by_role("link", name="Your questions").click()
    expect(page.get_by_role("link", name="Questions", exact=True)).to_be_visible()  # nothing new any more

    report_and_hide(phone, open_tab("desktop"), shop)
    visitor.open(f"products/{piece['slug']}")
    expect(page.get_by_role("region", name="From the same drawer")).to_be_attached()
    expect(page.get_by_text(MARK)).to_have_count(0)
    assert watch.troubles == []
    assert audit() == []


def report_and_hide(phone: Page, staff: Page, shop: Shop) -> None:
    """The seller finds the question improper; staff hide it with a reason that both read; and the seller ends the conversation."""
    phone.get_by_role("button", name="Report it").click()
    phone.get_by_role("dialog").get_by_label("In your words").fill("Look at the first one.")
    look(phone, "report", all_widths=False)
    phone.get_by_role("dialog").get_by_role("button", name="Send the report").click()
    expect(phone.get_by_text("reads the conversation and writes to you")).to_be_visible()

    enter_office(staff, shop, owner_of(shop.slug))
    staff.goto(f"{shop.house.url}/admin/messaging/conversationreport/?q={phone.url.rpartition('/')[2]}")
    keep(staff, "questions-office-queue")
    staff.get_by_role("table").get_by_role("link").first.click()
    staff.get_by_label("Hide message 1").check()
    staff.get_by_role("button", name="Hide what is marked").first.click()
    hiding = staff.get_by_role("dialog", name="Hide what is marked")
    hiding.get_by_label("Why").fill("It asks for what may not be asked here.")
    hiding.get_by_role("button", name="Hide what is marked").click()
    expect(staff.get_by_text("What was marked is hidden")).to_be_visible()
    keep(staff, "questions-office")

    phone.reload()
    expect(phone.get_by_text("Hidden by the shop: It asks for what may not be asked here.")).to_be_visible()
    phone.get_by_role("button", name="End the conversation").click()
    phone.get_by_role("dialog").get_by_role("button", name="End it").click()
    expect(phone.get_by_text("You have ended this conversation")).to_be_visible()
    look(phone, "ended", all_widths=False)
