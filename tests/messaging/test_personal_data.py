"""What is held on those who ask and answer, in an export; and what an erasure leaves of it."""

import pytest

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.kernel.invariants import run_all
from galleria.kernel.personal_data import Subject, list_holdings
from galleria.messaging.actions.publish_answer import publish_answer
from galleria.messaging.actions.report_conversation import report_conversation
from galleria.messaging.errors import ConversationClosed
from galleria.messaging.models import AnsweringTime, Conversation, ConversationReport, Message
from galleria.messaging.personal_data import erase_conversations, erase_reports, export_conversations, export_reports
from galleria.shops.models import Shop
from galleria.shops.queries import read_version_word
from tests.conftest import MakePerson
from tests.messaging.conftest import Ask, say

pytestmark = pytest.mark.django_db


def subject_of(user: User) -> Subject:
    return Subject(person_id=user.pk, emails=(user.email,), pseudonym="erased-1")


def test_everybody_is_handed_out_their_own_words(ask: Ask, ada: User, otto: User, make_person: MakePerson) -> None:
    conversation = ask()
    say(conversation, otto, "It does not.")
    for user, words in ((ada, "Does it drip?"), (otto, "It does not.")):
        [held] = export_conversations(subject_of(user))
        assert (held["ref"], held["product__slug"]) == (conversation.ref, "pot")
        assert [one["words"] for one in held["messages"]] == [words]
    assert export_conversations(subject_of(make_person())) is None
    names = {"messaging.conversations", "messaging.reports", "messaging.settled_reports"}
    assert names <= {one.name for one in list_holdings()}


@pytest.mark.parametrize("side", ["asker", "seller"])
def test_words_go_with_who_wrote_them_from_the_page_too(side: str, shop: Shop, ask: Ask, ada: User, otto: User) -> None:
    conversation = ask()
    say(conversation, otto, "It does not.")
    publish_answer(conversation.ref, number=2, actor=Actor(user=otto))
    version = read_version_word(shop.slug)
    user, other = (ada, otto) if side == "asker" else (otto, ada)
    for _ in range(2):
        erase_conversations(subject_of(user))
    words = dict(Message.objects.across_shops().values_list("side", "words"))
    assert words == {"asker": "Does it drip?", "seller": "It does not.", side: ""}
    assert read_version_word(shop.slug) != version
    assert Conversation.objects.across_shops().get().published_at is None
    with pytest.raises(ConversationClosed):
        say(conversation, other)
    assert AnsweringTime.objects.across_shops().exists() is (side == "asker")
    assert run_all() == []


def test_a_report_outlives_who_made_it_when_it_was_decided(ask: Ask, ada: User, otto: User) -> None:
    conversation = ask()
    for user in (ada, otto):
        report_conversation(conversation.ref, reason=ConversationReport.Reason.SPAM, words="Look.", actor=Actor(user=user))
    ConversationReport.objects.across_shops().filter(reporter=ada).update(state="dismissed", decided_at="2026-11-01T00:00:00Z")
    assert len(export_reports(subject_of(ada))) == 1
    for user in (ada, otto):
        erase_reports(subject_of(user))
    kept = ConversationReport.objects.across_shops().get()
    assert (kept.reporter, kept.words, kept.state) == (None, "", "dismissed")
