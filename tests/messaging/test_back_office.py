"""Reported conversations in the back office: who sees and decides what, every button, every refusal, and who hears of it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.accounts.access import Actor
from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.kernel.invariants import run_all
from galleria.kernel.models import Letter
from galleria.kernel.problems import Forbidden
from galleria.messaging.actions.publish_answer import publish_answer
from galleria.messaging.actions.report_conversation import report_conversation
from galleria.messaging.actions.settle_conversation_reports import Decision, settle_conversation_reports
from galleria.messaging.errors import ConversationClosed, ConversationReportNotFound
from galleria.messaging.models import Conversation, ConversationReport, Message
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.messaging.conftest import Ask, deliver, say

pytestmark = pytest.mark.django_db
REPORTS = "/admin/messaging/conversationreport/"
SignIn = Callable[[User], Client]


@pytest.fixture
def manager(shop: Shop, make_person: MakePerson) -> User:
    return make_person(Role.MANAGER, at=shop)


@pytest.fixture
def client(manager: User, sign_in: SignIn) -> Client:
    return sign_in(manager)


@pytest.fixture
def talk(ask: Ask, otto: User) -> Conversation:
    """Asked, answered and published."""
    conversation = say(ask("<b>Does it drip?</b>"), otto, "Pay me elsewhere.")
    return publish_answer(conversation.ref, number=2, actor=Actor(user=otto))


@pytest.fixture
def report(talk: Conversation, ada: User) -> ConversationReport:
    return report_conversation(talk.ref, reason=ConversationReport.Reason.PAY_ELSEWHERE, words="<i>Look.</i>", actor=Actor(user=ada))


def settle(client: Client, report: ConversationReport, step: str, reason: str = "", **values: Any) -> str:
    answer = client.post(f"{REPORTS}{report.pk}/settle/{step}/", {"reason": reason, **values}, follow=True)
    return str(answer.content.decode())


def test_the_page_shows_all_that_was_written_as_text(client: Client, report: ConversationReport, ada: User) -> None:
    assert "A very old pot" in client.get(REPORTS).content.decode()
    page = client.get(f"{REPORTS}{report.pk}/change/").content.decode()
    for words in ("&lt;b&gt;Does it drip?&lt;/b&gt;", "Pay me elsewhere.", "&lt;i&gt;Look.&lt;/i&gt;", "Wants to be paid elsewhere", ada.name):
        assert words in page
    assert "stands on the piece" in page


def test_hiding_takes_it_off_the_page_and_tells_both_why(
    client: Client, report: ConversationReport, talk: Conversation, ada: User, otto: User
) -> None:
    assert "is required" in settle(client, report, "hide", number=["2"])
    assert "name what is to be hidden" in settle(client, report, "hide", "Against the rules.")
    assert "are not all of this conversation" in settle(client, report, "hide", "Against the rules.", number=["2", "9"])
    assert not Message.objects.across_shops().filter(hidden_at__isnull=False).exists()
    assert "is hidden, and both sides are told why" in settle(client, report, "hide", "Against the rules.", number=["2"])
    talk.refresh_from_db()
    assert (talk.published_at, talk.closed_by) == (None, "")
    hidden = Message.objects.across_shops().get(number=2)
    assert (hidden.words, hidden.hidden_reason) == ("Pay me elsewhere.", "Against the rules.")
    Letter.objects.all().delete()
    deliver()
    letters = {letter.to: letter.text for letter in Letter.objects.filter(subject__contains="was hidden")}
    assert set(letters) == {ada.email, otto.email}
    assert all("Against the rules." in text for text in letters.values())
    assert "meanwhile" in settle(client, report, "close", "Once more.")
    assert StaffChange.objects.across_shops().latest("pk").what == "hide reported conversation"
    assert run_all() == []


def test_closing_ends_it_for_both(client: Client, report: ConversationReport, talk: Conversation, ada: User, otto: User) -> None:
    assert "is closed, and both sides are told why" in settle(client, report, "close", "Enough.")
    talk.refresh_from_db()
    assert (talk.closed_by, talk.closed_reason, talk.published_at) == ("staff", "Enough.", None)
    for user in (ada, otto):
        with pytest.raises(ConversationClosed):
            say(talk, user)
    deliver()
    assert Letter.objects.filter(subject__contains="is closed").count() == 2
    assert run_all() == []


def test_dismissing_changes_nothing_and_tells_who_reported(client: Client, report: ConversationReport, talk: Conversation, ada: User) -> None:
    assert "stays as it is" in settle(client, report, "dismiss")
    talk.refresh_from_db()
    assert (talk.closed_by, talk.published_number) == ("", 2)
    deliver()
    assert [letter.to for letter in Letter.objects.filter(subject__contains="What you reported")] == [ada.email]
    report.refresh_from_db()
    assert report.state == "dismissed"
    again = report_conversation(talk.ref, reason=ConversationReport.Reason.SPAM, words="", actor=Actor(user=ada))
    assert again.pk != report.pk  # and may be said anew


def test_once_decided_staff_read_no_more_than_what_stood_there_then(
    client: Client, report: ConversationReport, talk: Conversation, ada: User, otto: User
) -> None:
    address = f"{REPORTS}{report.pk}/change/"
    settle(client, report, "dismiss")
    say(talk, ada, "My number is 0470 12 34 56.")
    page = client.get(address).content.decode()
    assert ("Pay me elsewhere." in page, "0470" in page) == (True, False)
    again = report_conversation(talk.ref, reason=ConversationReport.Reason.SPAM, words="", actor=Actor(user=otto))
    assert "0470" in client.get(address).content.decode()
    settle(client, again, "dismiss")
    say(talk, ada, "I am at Kaai 9.")
    page = client.get(address).content.decode()
    assert ("0470" in page, "Kaai 9" in page) == (True, False)


@pytest.mark.parametrize("role", [None, Role.CUSTOMER, Role.SELLER, Role.SUPPORT, Role.EXPERT])
def test_only_those_who_manage_the_catalogue_read_and_decide(
    role: Role | None, report: ConversationReport, talk: Conversation, make_person: MakePerson, sign_in: SignIn
) -> None:  # fmt: skip
    shop = talk.shop
    user = make_person(role, at=shop)
    assert sign_in(user).get(f"{REPORTS}{report.pk}/change/").status_code in (302, 403, 404)
    with pytest.raises(Forbidden):
        settle_conversation_reports(shop, talk.ref, decision=Decision.CLOSE, answer="Enough.", actor=Actor(user=user))
    report.refresh_from_db()
    assert report.state == "open"


def test_what_nobody_reported_no_staff_reads_and_nobody_decides_on_their_own(
    shop: Shop, talk: Conversation, manager: User, ask: Ask, make_person: MakePerson
) -> None:
    with pytest.raises(ConversationReportNotFound):
        settle_conversation_reports(shop, talk.ref, decision=Decision.CLOSE, answer="Enough.", actor=Actor(user=manager))
    own = ask(user=manager)
    report_conversation(own.ref, reason=ConversationReport.Reason.SPAM, words="", actor=Actor(user=manager))
    with pytest.raises(Forbidden):
        settle_conversation_reports(shop, own.ref, decision=Decision.CLOSE, answer="Enough.", actor=Actor(user=manager))


def test_managers_of_another_shop_find_nothing(other_shop: Shop, report: ConversationReport, make_person: MakePerson, sign_in: SignIn) -> None:
    client = sign_in(make_person(Role.MANAGER, at=other_shop))
    assert client.get(f"{REPORTS}{report.pk}/change/").status_code in (302, 404)
    assert "A very old pot" not in client.get(REPORTS).content.decode()


def test_the_queue_costs_the_same_however_long_it_is(client: Client, ask: Ask, otto: User, make_person: MakePerson) -> None:
    counts = []
    for made in (1, 5):
        for _ in range(made):
            conversation = ask(user=make_person())
            report_conversation(conversation.ref, reason=ConversationReport.Reason.SPAM, words="", actor=Actor(user=otto))
        client.get(REPORTS)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(REPORTS).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_what_waits_stands_on_today(client: Client, report: ConversationReport, talk: Conversation, otto: User) -> None:
    report_conversation(talk.ref, reason=ConversationReport.Reason.SPAM, words="", actor=Actor(user=otto))
    page = client.get("/admin/dashboard/").content.decode()
    assert page.count(f"{REPORTS}{report.pk}/change/") == 1
    assert "Nobody complains about a conversation." not in page
    settle(client, report, "dismiss")
    assert "Nobody complains about a conversation." in client.get("/admin/dashboard/").content.decode()
