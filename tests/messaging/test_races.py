"""Two at once, with real connections: two first questions, an answer against an end, a reader against a letter, and two who decide."""

import threading
from collections.abc import Callable

import pytest
from django.db import transaction

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.models import Product
from galleria.kernel.invariants import run_all
from galleria.kernel.models import OutboxEvent
from galleria.messaging.actions.ask_seller import ask_seller
from galleria.messaging.actions.block_conversation import block_conversation
from galleria.messaging.actions.claim_letter import claim_letter
from galleria.messaging.actions.report_conversation import report_conversation
from galleria.messaging.actions.send_message import send_message
from galleria.messaging.actions.settle_conversation_reports import Decision, settle_conversation_reports
from galleria.messaging.models import Conversation, ConversationReport, Message
from galleria.messaging.rules import Side
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.messaging.conftest import Ask
from tests.sellers.test_races import LONGEST_S, start

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*works: Callable[[], object]) -> list[list[object]]:
    """All of them begin together; what each returned, or the code of its problem."""
    barrier = threading.Barrier(len(works))

    def begin(work: Callable[[], object]) -> Callable[[], object]:
        def run() -> object:
            barrier.wait(LONGEST_S)
            return work()

        return run

    started = [start(begin(work)) for work in works]
    for thread, _ in started:
        thread.join(LONGEST_S)
        assert not thread.is_alive()
    return [outcome for _, outcome in started]


def test_two_first_questions_are_one_conversation(shop: Shop, ada: User, pot: Product) -> None:
    def ask(words: str) -> Callable[[], object]:
        return lambda: ask_seller(shop, pot.slug, words=words, actor=Actor(user=ada)).ref

    outcomes = at_once(*(ask(f"Question {number}") for number in range(4)))
    assert len({outcome[0] for outcome in outcomes}) == 1
    assert list(Message.objects.across_shops().order_by("number").values_list("number", flat=True)) == [1, 2, 3, 4]
    assert run_all() == []


def test_what_is_answered_while_it_is_ended_is_there_or_refused(ask: Ask, ada: User, otto: User) -> None:
    conversation = ask()
    is_ended, may_go = threading.Event(), threading.Event()

    @transaction.atomic
    def end() -> None:
        block_conversation(conversation.ref, is_blocked=True, actor=Actor(user=ada))
        is_ended.set()
        assert may_go.wait(LONGEST_S)

    ending, _ = start(end)
    assert is_ended.wait(LONGEST_S)
    answering, outcome = start(lambda: send_message(conversation.ref, words="No.", actor=Actor(user=otto)).last_number)
    answering.join(0.5)
    assert answering.is_alive()  # it waits for whoever holds the conversation
    may_go.set()
    for thread in (ending, answering):
        thread.join(LONGEST_S)
    assert outcome == ["conversation_closed"]
    assert Message.objects.across_shops().count() == 1
    for _ in range(3):
        block_conversation(conversation.ref, is_blocked=False, actor=Actor(user=ada))
        before = Message.objects.across_shops().count()
        said, _ = at_once(
            lambda: send_message(conversation.ref, words="No.", actor=Actor(user=otto)).last_number,
            lambda: block_conversation(conversation.ref, is_blocked=True, actor=Actor(user=ada)).closed_by,
        )
        assert Message.objects.across_shops().count() == before + (said != ["conversation_closed"])
    assert run_all() == []


def test_both_write_at_once_and_no_number_is_given_twice(ask: Ask, ada: User, otto: User) -> None:
    ref = ask().ref
    at_once(*(lambda user=user: send_message(ref, words="Hm.", actor=Actor(user=user)).last_number for user in (ada, otto) * 3))
    assert Conversation.objects.across_shops().get().last_number == 7
    assert run_all() == []


def test_one_letter_is_claimed_by_one(ask: Ask) -> None:
    conversation = ask()
    outcomes = at_once(*(lambda: claim_letter(conversation.pk, Side.SELLER) is not None for _ in range(4)))
    assert sorted(outcome[0] for outcome in outcomes if isinstance(outcome[0], bool)) == [False, False, False, True]


def test_two_who_decide_at_once_decide_once(shop: Shop, ask: Ask, otto: User, make_person: MakePerson) -> None:
    conversation, managers = ask(), [make_person(Role.MANAGER, at=shop) for _ in range(2)]
    report_conversation(conversation.ref, reason=ConversationReport.Reason.SPAM, words="", actor=Actor(user=otto))

    def decide(manager: User) -> Callable[[], object]:
        actor = Actor(user=manager)
        return lambda: settle_conversation_reports(shop, conversation.ref, decision=Decision.CLOSE, answer="Rude.", actor=actor)

    outcomes = at_once(*(decide(manager) for manager in managers))
    assert sorted(str(outcome[0]) for outcome in outcomes) == ["0", "1"]
    assert OutboxEvent.objects.filter(name="conversation_reports.settled").count() == 1
