"""Who gets a letter of what is written to them: once until they have read it, and with the words."""

import pytest

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.kernel.models import Letter
from galleria.messaging.actions.mark_read import mark_read
from galleria.messaging.models import Message
from tests.messaging.conftest import Ask, deliver, say

pytestmark = pytest.mark.django_db


def test_a_question_is_a_letter_and_ten_more_are_none(ask: Ask, ada: User, otto: User) -> None:
    conversation = ask("Does it drip?\n<b>Really?</b>")
    deliver()
    letter = Letter.objects.get()
    assert (letter.to, letter.sender_name, letter.subject) == (otto.email, "Halden", "A question about “A very old pot”")
    assert "Does it drip?\n<b>Really?</b>" in letter.text
    assert f"/halden/sell/questions/{conversation.ref}" in letter.text
    assert "&lt;b&gt;Really?&lt;/b&gt;" in letter.html
    assert letter.text.count("Otto's attic") == 1
    for _ in range(10):
        say(conversation, ada)
        deliver()
    assert Letter.objects.count() == 1
    mark_read(conversation.ref, number=11, actor=Actor(user=otto))
    deliver()
    assert Letter.objects.count() == 1
    say(conversation, ada, "And the spout?")
    deliver()
    assert Letter.objects.filter(to=otto.email).count() == 2
    assert "And the spout?" in Letter.objects.latest("pk").text


def test_an_answer_is_a_letter_to_who_asked(ask: Ask, ada: User, otto: User) -> None:
    conversation = ask()
    say(conversation, otto, "It does not.")
    deliver()
    letter = Letter.objects.get(to=ada.email)
    assert letter.subject == "Otto's attic has answered you about “A very old pot”"
    assert f"/halden/questions/{conversation.ref}" in letter.text


def test_who_has_read_it_already_gets_none(ask: Ask, otto: User) -> None:
    conversation = ask()
    mark_read(conversation.ref, number=1, actor=Actor(user=otto))
    deliver()
    assert not Letter.objects.exists()


def test_what_came_while_somebody_read_gets_one_of_its_own(ask: Ask, ada: User, otto: User) -> None:
    conversation = ask()
    deliver()
    say(conversation, ada, "And the spout?")
    deliver()
    mark_read(conversation.ref, number=1, actor=Actor(user=otto))  # the second had not come yet when they looked
    deliver()
    assert Letter.objects.count() == 2
    assert "And the spout?" in Letter.objects.latest("pk").text
    assert "Does it drip?" not in Letter.objects.latest("pk").text


def test_several_that_wait_are_told_together_and_what_is_hidden_is_not(ask: Ask, ada: User) -> None:
    conversation = ask()
    say(conversation, ada, "You are rude.")
    say(conversation, ada, "And the spout?")
    Message.objects.across_shops().filter(number=2).update(hidden_at="2026-11-01T00:00:00Z", hidden_reason="Rude.")
    deliver()
    text = Letter.objects.get().text
    assert "Does it drip?\n\nAnd the spout?" in text
    assert "rude" not in text


def test_who_was_erased_is_not_written_to(ask: Ask, otto: User) -> None:
    ask()
    User.objects.filter(pk=otto.pk).update(email="erased-1@erased.invalid")
    deliver()
    assert not Letter.objects.exists()
