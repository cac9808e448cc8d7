"""Conversations over HTTP: what each side reads, paging, idempotency, words that are refused, the public answers, and what all of it costs."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.catalog.models import Product
from galleria.kernel.invariants import run_all
from galleria.kernel.valkey import connect
from galleria.messaging.actions.block_conversation import block_conversation
from galleria.messaging.actions.publish_answer import publish_answer
from galleria.messaging.models import AnsweringTime, Conversation, Message
from galleria.sellers.models import Seller
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.messaging.conftest import Ask, S, say

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
POT = f"{S}/products/pot/questions"


def post(client: Client, path: str, words: str, key: str = "") -> Any:
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(path, {"words": words}, content_type="application/json", headers=headers)


def put(client: Client, path: str, **values: Any) -> Any:
    return client.put(path, values, content_type="application/json")


@pytest.mark.usefixtures("pot")
def test_both_sides_read_the_same_words_each_from_their_side(ada: User, otto: User, seller: Seller, sign_in: SignIn) -> None:
    buyer, answerer = sign_in(ada), sign_in(otto)
    asked = post(buyer, POT, "  Does it drip?\n<b>And</b> how much?  ")
    assert asked.status_code == 201
    told = asked.json()
    assert (told["side"], told["with"], told["product"]["title"]) == ("asker", {"name": "Otto's attic", "username": otto.username}, "A very old pot")
    assert told["messages"][0]["words"] == "Does it drip?\n<b>And</b> how much?"
    assert told["may"] == ["say", "block", "report"]
    path = f"/api/v1/conversations/{told['ref']}"
    seen = answerer.get(path).json()
    assert (seen["side"], seen["with"], seen["unread"], seen["other_read"]) == ("seller", {"name": ada.name, "username": None}, 1, 0)
    assert seen["waiting_since"] is not None
    assert answerer.get(path).json()["unread"] == 1  # reading here marks nothing
    assert put(answerer, f"{path}/read", number=1).status_code == 204
    assert buyer.get(path).json()["other_read"] == 1
    assert post(answerer, f"{path}/messages", "It does not.").json()["may"] == ["say", "block", "publish", "report"]
    assert buyer.get("/api/v1/conversations/unread").json() == {"asked": 1, "to_answer": []}
    assert answerer.get("/api/v1/conversations/unread").json() == {"asked": 0, "to_answer": []}
    [card] = buyer.get("/api/v1/conversations?shop=halden&product=pot").json()["items"]
    assert (card["last"], card["unread"], card["waiting_since"]) == ({"side": "seller", "words": "It does not."}, 1, None)
    assert buyer.get("/api/v1/conversations?product=another").json()["items"] == []
    assert seller.state == "approved"
    assert run_all() == []


@pytest.mark.usefixtures("pot")
def test_the_same_key_says_it_once(ada: User, otto: User, sign_in: SignIn) -> None:
    buyer = sign_in(ada)
    first, again = (post(buyer, POT, "Does it drip?", "one") for _ in range(2))
    assert (first.status_code, again.json()) == (201, first.json())
    assert post(buyer, POT, "And the lid?", "one").json()["code"] == "idempotency_key_reused"
    path = f"/api/v1/conversations/{first.json()['ref']}/messages"
    for _ in range(2):
        assert post(sign_in(otto), path, "No.", "two").json()["last_number"] == 2
    assert Message.objects.across_shops().count() == 2


@pytest.mark.usefixtures("pot")
@pytest.mark.parametrize("words", ["", "   \n ", "x" * 2001, "a\x00b", "a\x1bb", None])
def test_words_that_cannot_stand_there_are_refused(words: Any, ada: User, sign_in: SignIn) -> None:
    assert post(sign_in(ada), POT, words).status_code == 422
    assert not Conversation.objects.across_shops().exists()


def test_a_long_conversation_comes_in_parts(ask: Ask, ada: User, otto: User, sign_in: SignIn) -> None:
    conversation = ask()
    for number in range(119):
        connect().flushdb()
        conversation = say(conversation, otto if number % 2 else ada, f"Word {number}")
    client, path = sign_in(ada), f"/api/v1/conversations/{conversation.ref}"
    last = client.get(path).json()
    assert ([one["number"] for one in last["messages"]], last["has_earlier"]) == (list(range(71, 121)), True)
    middle = client.get(f"{path}?before=71").json()
    assert ([one["number"] for one in middle["messages"]], middle["has_earlier"]) == (list(range(21, 71)), True)
    first = client.get(f"{path}?before=21").json()
    assert ([one["number"] for one in first["messages"]], first["has_earlier"]) == (list(range(1, 21)), False)


def test_unanswered_ones_come_first_and_pages_leave_nothing_out(ask: Ask, otto: User, make_person: MakePerson, sign_in: SignIn) -> None:
    refs = []
    for number in range(9):
        connect().flushdb()
        conversation = ask(f"Question {number}", user=make_person())
        if number % 3 == 0:
            say(conversation, otto)
        refs.append(conversation.ref)
    expected = [refs[number] for number in (1, 2, 4, 5, 7, 8, 6, 3, 0)]
    client, found, cursor = sign_in(otto), [], ""
    while True:
        page = client.get(f"{S}/conversations?limit=2&cursor={cursor}").json()
        found += [one["ref"] for one in page["items"]]
        assert page["waiting"] == 6
        if page["next"] is None:
            break
        cursor = page["next"]
    assert found == expected
    for wrong in ("nonsense", "WzEsMl0", "WyJ0b19hbnN3ZXIiLDAsIm5vIGRheSIsMV0"):
        assert client.get(f"{S}/conversations?cursor={wrong}").json()["code"] == "cursor_invalid"


def test_ones_own_questions_page_by_the_last_word(ask: Ask, ada: User, otto: User, make_product: Any, sign_in: SignIn) -> None:
    refs = [ask(slug=make_product(actor=Actor(user=otto)).slug).ref for _ in range(5)]
    client, found, cursor = sign_in(ada), [], ""
    while True:
        page = client.get(f"/api/v1/conversations?limit=2&cursor={cursor}").json()
        found += [one["ref"] for one in page["items"]]
        if page["next"] is None:
            break
        cursor = page["next"]
    assert found == refs[::-1]


def test_what_is_hidden_erased_or_closed_says_so(ask: Ask, ada: User, otto: User, sign_in: SignIn) -> None:
    conversation = ask()
    say(conversation, otto)
    Message.objects.across_shops().filter(number=1).update(hidden_at=timezone.now(), hidden_reason="Rude.")
    Message.objects.across_shops().filter(number=2).update(words="")
    block_conversation(conversation.ref, is_blocked=True, actor=Actor(user=otto))
    told = sign_in(ada).get(f"/api/v1/conversations/{conversation.ref}").json()
    assert [(one["words"], one["hidden_reason"], one["is_erased"]) for one in told["messages"]] == [("", "Rude.", False), ("", "", True)]
    assert (told["closed_by"], told["may"]) == ("seller", ["block", "report"])
    answer = post(sign_in(ada), f"/api/v1/conversations/{conversation.ref}/messages", "Why?")
    assert (answer.status_code, answer.json()["code"]) == (409, "conversation_closed")
    mine = sign_in(otto).get(f"/api/v1/conversations/{conversation.ref}").json()
    assert mine["may"] == ["unblock", "report"]  # the question is hidden: nothing can be published


def test_everybody_reads_what_is_published_and_at_once(ask: Ask, otto: User, pot: Product, client: Client, settings: Any) -> None:
    settings.SHARED_CACHE = True
    assert client.get(POT).json() == {"items": []}
    conversation = say(ask("Does it drip?\nReally?"), otto, "It does not.")
    assert client.get(POT).json() == {"items": []}
    publish_answer(conversation.ref, number=2, actor=Actor(user=otto))
    connect().flushdb()  # as a second later: a kept version is trusted for so long
    answer = client.get(POT)
    [one] = answer.json()["items"]
    assert (one["question"], one["answer"]) == ("Does it drip?\nReally?", "It does not.")
    assert set(one) == {"question", "asked_at", "answer", "answered_at"}  # nobody's name
    assert client.get(POT, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert "public" in answer["Cache-Control"]
    Product.objects.across_shops().filter(pk=pot.pk).update(status="sold")
    connect().flushdb()
    assert len(client.get(POT).json()["items"]) == 1
    Product.objects.across_shops().filter(pk=pot.pk).update(status="draft")
    connect().flushdb()
    assert client.get(POT).status_code == 404


def test_how_quickly_a_seller_answers_is_told_to_everybody(otto: User, shop: Shop, seller: Seller, client: Client) -> None:
    path = f"{S}/sellers/{otto.username}/answering"
    assert client.get(path).json() == {"within": ""}
    AnsweringTime.objects.across_shops().create(shop=shop, seller=otto, answered=7, median_s=3000, within="1h")
    assert client.get(path).json() == {"within": "1h"}
    Seller.objects.across_shops().filter(pk=seller.pk).update(state="suspended", reason="Never sent.")
    assert client.get(path).status_code == 404


def test_a_seller_sees_how_quickly_they_answer(ask: Ask, otto: User, sign_in: SignIn) -> None:
    conversation = ask()
    Conversation.objects.across_shops().update(asked_at=timezone.now() - timedelta(minutes=30))
    say(conversation, otto)
    time = sign_in(otto).get(f"{S}/conversations").json()["answering"]
    assert (time["answered"], time["within"]) == (1, "")
    assert time["median_s"] == pytest.approx(1800, abs=30)


def test_it_costs_the_same_however_much_is_written(ask: Ask, ada: User, otto: User, make_person: MakePerson, sign_in: SignIn) -> None:
    budgets = {
        "conversations": (ada, "/api/v1/conversations", 3),  # session, person, the page
        "unread": (ada, "/api/v1/conversations/unread", 3),
        "conversation": (ada, "", 4),  # and whose it is
        "to_answer": (otto, f"{S}/conversations", 6),  # session, person, shop, the page, how quickly, how many wait
        "published": (None, POT, 2),  # the shop, and one statement
    }
    mine = ask()
    counts: list[dict[str, int]] = []
    for made in (2, 6):
        for _ in range(made):
            connect().flushdb()
            conversation = say(ask(user=make_person()), otto)
            publish_answer(conversation.ref, number=2, actor=Actor(user=otto))
            say(mine, otto)
            say(mine, ada)
        counts.append({})
        for name, (user, given, _) in budgets.items():
            reader = sign_in(user) if user else Client()
            path = given or f"/api/v1/conversations/{mine.ref}"
            reader.get(path)
            with CaptureQueriesContext(connection) as queries:
                assert reader.get(path).status_code == 200
            counts[-1][name] = len(queries)
    assert counts[0] == counts[1]
    assert all(counts[0][name] <= budget for name, (_, _, budget) in budgets.items()), counts
