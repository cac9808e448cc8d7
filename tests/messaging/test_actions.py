"""What is asked and answered, who may, and what is refused with nothing written."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.errors import ProductNotFound
from galleria.catalog.models import Product
from galleria.catalog.reports.errors import OwnPiece
from galleria.kernel.invariants import run_all
from galleria.kernel.models import OutboxEvent
from galleria.kernel.problems import Forbidden, Throttled, Unauthenticated
from galleria.kernel.valkey import connect
from galleria.messaging.actions.ask_seller import ask_seller
from galleria.messaging.actions.block_conversation import block_conversation
from galleria.messaging.actions.count_answering_times import count_answering_times
from galleria.messaging.actions.delete_old_conversations import KEPT, delete_old_conversations
from galleria.messaging.actions.mark_read import mark_read
from galleria.messaging.actions.publish_answer import publish_answer, take_off_page
from galleria.messaging.actions.report_conversation import report_conversation
from galleria.messaging.actions.send_message import send_message
from galleria.messaging.errors import (
    ConversationClosed,
    ConversationNotFound,
    NotPublishable,
    PieceNotOnOffer,
    SellerAway,
    SoldByTheHouse,
    TooManyPublished,
)
from galleria.messaging.models import AnsweringTime, Conversation, ConversationReport, Message
from galleria.messaging.rules import LEAST_ANSWERED, MOST_PUBLISHED
from galleria.sellers.errors import SellerNotApproved
from galleria.sellers.models import Seller
from galleria.shops.market import ShopHasNoMarket
from galleria.shops.models import Shop
from galleria.shops.queries import read_version_word
from tests.conftest import MakePerson, MakeProduct
from tests.messaging.conftest import Ask, say

pytestmark = pytest.mark.django_db


def count_written() -> tuple[int, int, int]:
    """Conversations, messages and events that there are."""
    return Conversation.objects.across_shops().count(), Message.objects.across_shops().count(), OutboxEvent.objects.count()


def refuses(problem: type[Exception], act: Callable[[], object]) -> None:
    """It raises this, and writes nothing."""
    before = count_written()
    with pytest.raises(problem):
        act()
    assert count_written() == before


def test_a_question_waits_until_it_is_answered(ask: Ask, ada: User, otto: User) -> None:
    conversation = ask("Does it drip?\nAnd how much?")
    assert (conversation.last_number, conversation.seller_unread, conversation.asker_unread) == (1, 1, 0)
    assert conversation.waiting_since is not None
    since = conversation.waiting_since
    assert say(conversation, ada).waiting_since == since
    answered = say(conversation, otto, "It does not.")
    assert (answered.waiting_since, answered.last_number, answered.seller_unread, answered.asker_unread) == (None, 3, 2, 1)
    assert answered.first_answered_at == answered.last_at
    assert list(Message.objects.across_shops().values_list("number", "side", "words")) == [
        (1, "asker", "Does it drip?\nAnd how much?"),
        (2, "asker", "And the lid?"),
        (3, "seller", "It does not."),
    ]
    assert run_all() == []


def test_asking_again_goes_on_with_the_same_conversation(ask: Ask, make_person: MakePerson) -> None:
    first = ask()
    assert ask("And the lid?").pk == first.pk
    assert ask(user=make_person()).pk != first.pk
    assert count_written()[:2] == (2, 3)


def test_who_cannot_be_asked(other_shop: Shop, ask: Ask, otto: User, ada: User, make_product: MakeProduct) -> None:
    make_product(slug="house")
    make_product(slug="hidden", status="draft")
    for slug in ("hidden", "nothing", "\x00"):
        refuses(ProductNotFound, partial(ask, slug=slug))
    refuses(SoldByTheHouse, lambda: ask(slug="house"))
    refuses(OwnPiece, lambda: ask(user=otto))
    refuses(ShopHasNoMarket, lambda: ask_seller(other_shop, "pot", words="?", actor=Actor(user=ada)))
    refuses(Unauthenticated, lambda: ask(user=None))


def test_only_who_asked_before_talks_about_what_is_gone(ask: Ask, otto: User, pot: Product, make_person: MakePerson) -> None:
    shop, late = pot.shop, make_person()
    Product.objects.for_shop(shop).filter(pk=pot.pk).update(status="reserved")
    conversation = ask()
    for status, problem in (("sold", PieceNotOnOffer), ("archived", ProductNotFound), ("draft", ProductNotFound)):
        Product.objects.for_shop(shop).filter(pk=pot.pk).update(status=status)
        refuses(problem, lambda: ask(user=late))
        assert ask("Still there?").pk == conversation.pk
        say(conversation, otto, "Yes.")
    assert Conversation.objects.across_shops().get().last_number == 7


def test_who_is_suspended_answers_nothing_and_is_asked_nothing(ask: Ask, ada: User, otto: User, seller: Seller, make_person: MakePerson) -> None:
    conversation = ask()
    Seller.objects.across_shops().filter(pk=seller.pk).update(state="suspended", reason="Never sent.")
    refuses(SellerNotApproved, lambda: say(conversation, otto))
    refuses(SellerAway, lambda: say(conversation, ada))
    refuses(SellerAway, lambda: ask(user=make_person()))
    refuses(SellerNotApproved, lambda: publish_answer(conversation.ref, number=1, actor=Actor(user=otto)))


def test_a_conversation_of_others_does_not_exist(shop: Shop, ask: Ask, make_person: MakePerson) -> None:
    ref, reason = ask().ref, ConversationReport.Reason.SPAM
    for stranger in (make_person(), make_person(Role.OWNER, at=shop)):
        actor = Actor(user=stranger)
        refuses(ConversationNotFound, partial(send_message, ref, words="?", actor=actor))
        refuses(ConversationNotFound, partial(mark_read, ref, number=1, actor=actor))
        refuses(ConversationNotFound, partial(block_conversation, ref, is_blocked=True, actor=actor))
        refuses(ConversationNotFound, partial(publish_answer, ref, number=1, actor=actor))
        refuses(ConversationNotFound, partial(report_conversation, ref, reason=reason, words="", actor=actor))
    assert not ConversationReport.objects.across_shops().exists()


def test_many_in_a_short_time_are_refused(ask: Ask, ada: User, otto: User, make_product: MakeProduct) -> None:
    slugs = [make_product(actor=Actor(user=otto)).slug for _ in range(11)]
    for slug in slugs[:10]:
        ask(slug=slug)
    refuses(Throttled, lambda: ask(slug=slugs[10]))
    connect().flushdb()
    conversation = ask()
    for _ in range(20):
        say(conversation, ada)
    refuses(Throttled, lambda: say(conversation, ada))


def test_reading_counts_down_and_never_back(ask: Ask, ada: User, otto: User) -> None:
    conversation = ask()
    for _ in range(3):
        say(conversation, otto, "No.")
    assert mark_read(conversation.ref, number=3, actor=Actor(user=ada)).asker_unread == 1
    assert mark_read(conversation.ref, number=2, actor=Actor(user=ada)).asker_read == 3
    assert mark_read(conversation.ref, number=99, actor=Actor(user=ada)).asker_read == 4
    read = mark_read(conversation.ref, number=1, actor=Actor(user=otto))
    assert (read.asker_unread, read.seller_unread, read.seller_read) == (0, 0, 1)
    assert run_all() == []


def test_either_side_ends_it_and_takes_back_only_their_own(ask: Ask, ada: User, otto: User) -> None:
    conversation = ask()
    for side in (ada, otto):
        ended = block_conversation(conversation.ref, is_blocked=True, actor=Actor(user=side))
        assert ended.waiting_since is None
        for user in (ada, otto):
            refuses(ConversationClosed, partial(say, conversation, user))
    refuses(ConversationClosed, ask)
    assert block_conversation(conversation.ref, is_blocked=False, actor=Actor(user=ada)).closed_by == "seller"
    again = block_conversation(conversation.ref, is_blocked=False, actor=Actor(user=otto))
    assert (again.closed_by, again.waiting_since) == ("", Message.objects.across_shops().get().at)
    assert say(conversation, otto).last_number == 2
    assert run_all() == []


def test_what_is_published_is_the_question_and_an_answer(shop: Shop, ask: Ask, ada: User, otto: User) -> None:
    conversation = ask()
    say(conversation, ada)
    for number in (1, 2, 3):
        refuses(NotPublishable, partial(publish_answer, conversation.ref, number=number, actor=Actor(user=otto)))
    say(conversation, otto, "It does not.")
    refuses(Forbidden, lambda: publish_answer(conversation.ref, number=3, actor=Actor(user=ada)))
    version = read_version_word(shop.slug)
    published = publish_answer(conversation.ref, number=3, actor=Actor(user=otto))
    assert (published.published_number, published.closed_by) == (3, "")
    after = read_version_word(shop.slug)
    assert after != version
    assert publish_answer(conversation.ref, number=3, actor=Actor(user=otto)).published_at == published.published_at
    say(conversation, ada)
    assert read_version_word(shop.slug) == after  # what nobody sees makes no page anew
    refuses(Forbidden, lambda: take_off_page(conversation.ref, actor=Actor(user=ada)))
    for _ in range(2):
        assert take_off_page(conversation.ref, actor=Actor(user=otto)).published_at is None
    assert read_version_word(shop.slug) != after
    assert run_all() == []


def test_a_page_holds_so_many_questions(shop: Shop, ask: Ask, otto: User, make_person: MakePerson) -> None:
    refs = []
    for _ in range(MOST_PUBLISHED + 1):
        connect().flushdb()
        refs.append(say(ask(user=make_person()), otto).ref)
    for ref in refs[:-1]:
        publish_answer(ref, number=2, actor=Actor(user=otto))
    with pytest.raises(TooManyPublished):
        publish_answer(refs[-1], number=2, actor=Actor(user=otto))
    take_off_page(refs[0], actor=Actor(user=otto))
    assert publish_answer(refs[-1], number=2, actor=Actor(user=otto)).published_number == 2


def test_how_quickly_somebody_answers_is_known_from_the_fifth_answer(shop: Shop, ask: Ask, otto: User, make_person: MakePerson) -> None:
    version = read_version_word(shop.slug)
    for number in range(LEAST_ANSWERED):
        assert AnsweringTime.objects.for_shop(shop).filter(within="").count() == (1 if number else 0)
        connect().flushdb()
        conversation = ask(user=make_person())
        Conversation.objects.across_shops().filter(pk=conversation.pk).update(asked_at=timezone.now() - timedelta(hours=number))
        say(conversation, otto)
        say(conversation, otto)  # a second answer counts nothing
    time = AnsweringTime.objects.for_shop(shop).get()
    assert (time.answered, time.within) == (5, "day")
    assert time.median_s == pytest.approx(2 * 3600, abs=60)
    assert read_version_word(shop.slug) != version
    Conversation.objects.across_shops().update(first_answered_at=timezone.now() - timedelta(days=91))
    assert count_answering_times() == 1
    time.refresh_from_db()
    assert (time.answered, time.median_s, time.within) == (0, None, "")


def test_the_database_guards_what_there_may_be_once(shop: Shop, ask: Ask) -> None:
    conversation = ask()
    for twin in (
        {"product_id": conversation.product_id, "asker_id": conversation.asker_id, "seller_id": conversation.seller_id},
        {"product_id": conversation.product_id, "asker_id": conversation.asker_id, "seller_id": conversation.asker_id},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Conversation.objects.across_shops().create(shop=shop, ref="cnv_twin", **twin)


def test_what_is_old_goes_unless_somebody_still_needs_it(shop: Shop, ask: Ask, otto: User, pot: Product, make_person: MakePerson) -> None:
    kept, reported, old, young = (say(ask(user=make_person()), otto) for _ in range(4))
    publish_answer(kept.ref, number=2, actor=Actor(user=otto))
    report_conversation(reported.ref, reason=ConversationReport.Reason.SPAM, words="", actor=Actor(user=otto))
    Conversation.objects.across_shops().exclude(pk=young.pk).update(last_at=timezone.now() - KEPT - timedelta(days=1))
    assert delete_old_conversations() == 1
    assert not Message.objects.across_shops().filter(conversation=old.pk).exists()
    Product.objects.for_shop(shop).filter(pk=pot.pk).update(status="archived")
    assert delete_old_conversations() == 1
    assert set(Conversation.objects.across_shops().values_list("pk", flat=True)) == {reported.pk, young.pk}
