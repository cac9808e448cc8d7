"""The HTTP door of conversations, for those who ask, those who sell and those who read what was published. Staff decide in the back office."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Status

from galleria.accounts.access import Actor, actor_of
from galleria.catalog.errors import ProductNotFound
from galleria.catalog.reports.errors import OwnPiece
from galleria.kernel.cursors import LONGEST, CursorInvalid
from galleria.kernel.idempotency import KeyReused, RequestInProgress, answer_once
from galleria.kernel.problems import Forbidden, Invalid, Throttled, Unauthenticated, openapi_responses
from galleria.kernel.sqljson import dump_json, json_answer
from galleria.messaging import queries
from galleria.messaging.access import access_conversation
from galleria.messaging.actions.ask_seller import ask_seller as ask
from galleria.messaging.actions.block_conversation import block_conversation
from galleria.messaging.actions.mark_read import mark_read
from galleria.messaging.actions.publish_answer import publish_answer, take_off_page
from galleria.messaging.actions.report_conversation import report_conversation as report
from galleria.messaging.actions.send_message import send_message as send
from galleria.messaging.errors import (
    ConversationClosed,
    ConversationNotFound,
    NotPublishable,
    PieceNotOnOffer,
    SellerAway,
    SoldByTheHouse,
    TooManyPublished,
)
from galleria.messaging.models import Conversation, ConversationReport
from galleria.messaging.schemas import (
    AnsweringOut,
    ConversationOut,
    ConversationReportIn,
    MessageIn,
    NumberIn,
    OwnQuestions,
    PublishedQuestions,
    QuestionsToAnswer,
    UnreadOut,
)
from galleria.profiles.access import access_self
from galleria.sellers.errors import SellerNotApproved, SellerNotFound
from galleria.shops.errors import ShopNotFound
from galleria.shops.market import ShopHasNoMarket
from galleria.shops.queries import get_shop

router = Router(tags=["questions"], by_alias=True)
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
Ref = Annotated[str, Path(max_length=24, examples=["cnv_0123456789abcdef"])]
Limit = Annotated[int, Query(ge=1, le=100)]
After = Annotated[str | None, Query(max_length=LONGEST, description="`next` of the page before.")]
Before = Annotated[int | None, Query(ge=1, le=2**31 - 1, description="Only messages before this number.")]
WHERE = (ShopNotFound, ShopHasNoMarket)
THEIRS = (Unauthenticated, ConversationNotFound)
WRITING = (SellerAway, ConversationClosed, Throttled, RequestInProgress, KeyReused, Invalid)


@router.get(
    "/shops/{shop}/products/{slug}/questions",
    response=PublishedQuestions,
    openapi_extra=openapi_responses(*WHERE, ProductNotFound),
    operation_id="list_published_questions",
)
def list_published_questions(request: HttpRequest, shop: Slug, slug: Slug) -> HttpResponse:
    """Questions about a piece that its seller has put on its page with their answers."""
    return json_answer(queries.read_published(get_shop(shop), slug))


@router.post(
    "/shops/{shop}/products/{slug}/questions",
    response={201: ConversationOut},
    openapi_extra=openapi_responses(Unauthenticated, *WHERE, ProductNotFound, OwnPiece, SoldByTheHouse, PieceNotOnOffer, *WRITING),
    operation_id="ask_seller",
)
def ask_seller(request: HttpRequest, shop: Slug, slug: Slug, message: MessageIn) -> HttpResponse:
    """Ask the seller of a piece. Who has asked about it before goes on with the same conversation. Takes an `Idempotency-Key`."""
    actor = actor_of(request)
    user = access_self(actor)
    place = get_shop(shop)

    def run() -> tuple[int, bytes]:
        return 201, _dump(ask(place, slug, words=message.words, actor=actor), actor)

    return answer_once(request, scope=f"person {user.pk} ask_seller", run=run)


@router.get(
    "/shops/{shop}/conversations",
    response=QuestionsToAnswer,
    openapi_extra=openapi_responses(Unauthenticated, *WHERE, CursorInvalid, Invalid),
    operation_id="list_questions_to_answer",
)
def list_questions_to_answer(request: HttpRequest, shop: Slug, limit: Limit = 24, cursor: After = None) -> dict[str, Any]:
    """What one is asked as a seller in a shop: unanswered ones first, the longest waiting before the others."""
    return queries.list_to_answer(access_self(actor_of(request)), get_shop(shop), limit=limit, cursor=cursor)


@router.get(
    "/shops/{shop}/sellers/{username}/answering",
    response=AnsweringOut,
    openapi_extra=openapi_responses(*WHERE, SellerNotFound),
    operation_id="get_answering_time",
)
def get_answering_time(request: HttpRequest, shop: Slug, username: Annotated[str, Path(max_length=40, examples=["a-seller"])]) -> dict[str, str]:
    """How quickly a seller answers questions, as measured."""
    return {"within": queries.find_answering_time(get_shop(shop), username)}


@router.get(
    "/conversations",
    response=OwnQuestions,
    openapi_extra=openapi_responses(Unauthenticated, CursorInvalid, Invalid),
    operation_id="list_own_questions",
)
def list_own_questions(
    request: HttpRequest,
    shop: Annotated[str | None, Query(max_length=80)] = None,
    product: Annotated[str | None, Query(max_length=80, description="A piece's slug.")] = None,
    limit: Limit = 24,
    cursor: After = None,
) -> dict[str, Any]:
    """What one has asked, in all shops."""
    user = access_self(actor_of(request))
    wanted = {name: value for name, value in (("shop", shop), ("product", product)) if value and "\x00" not in value}
    return queries.list_asked(user, shop=wanted.get("shop"), product=wanted.get("product"), limit=limit, cursor=cursor)


@router.get("/conversations/unread", response=UnreadOut, openapi_extra=openapi_responses(Unauthenticated), operation_id="count_unread")
def count_unread(request: HttpRequest) -> HttpResponse:
    """In how many conversations one has something new."""
    return json_answer(queries.read_unread(access_self(actor_of(request))))


@router.get("/conversations/{ref}", response=ConversationOut, openapi_extra=openapi_responses(*THEIRS, Invalid), operation_id="get_conversation")
def get_conversation(request: HttpRequest, ref: Ref, before: Before = None) -> HttpResponse:
    """A conversation of one's own, with its last 50 messages or the 50 before a number. Reading it here marks nothing as read."""
    actor = actor_of(request)
    conversation, _ = access_conversation(actor, ref)
    return json_answer(_dump(conversation, actor, before=before))


@router.post(
    "/conversations/{ref}/messages",
    response={201: ConversationOut},
    openapi_extra=openapi_responses(*THEIRS, SellerNotApproved, *WRITING),
    operation_id="send_message",
)
def send_message(request: HttpRequest, ref: Ref, message: MessageIn) -> HttpResponse:
    """Write one more. Takes an `Idempotency-Key`."""
    actor = actor_of(request)
    conversation, _ = access_conversation(actor, ref)

    def run() -> tuple[int, bytes]:
        return 201, _dump(send(ref, words=message.words, actor=actor), actor)

    return answer_once(request, scope=f"person {actor.user.pk if actor.user else 0} conversation {conversation.pk}", run=run)


@router.put(
    "/conversations/{ref}/read", response={204: None}, openapi_extra=openapi_responses(*THEIRS, Invalid), operation_id="mark_conversation_read"
)
def read(request: HttpRequest, ref: Ref, upto: NumberIn) -> Status[None]:
    """Everything up to this number was seen."""
    mark_read(ref, number=upto.number, actor=actor_of(request))
    return Status(204, None)


@router.put("/conversations/{ref}/block", response=ConversationOut, openapi_extra=openapi_responses(*THEIRS), operation_id="block_conversation")
def block(request: HttpRequest, ref: Ref) -> HttpResponse:
    """End it: neither side can write any more, until this one takes it back."""
    actor = actor_of(request)
    return json_answer(_dump(block_conversation(ref, is_blocked=True, actor=actor), actor))


@router.delete("/conversations/{ref}/block", response=ConversationOut, openapi_extra=openapi_responses(*THEIRS), operation_id="unblock_conversation")
def unblock(request: HttpRequest, ref: Ref) -> HttpResponse:
    """Take that back."""
    actor = actor_of(request)
    return json_answer(_dump(block_conversation(ref, is_blocked=False, actor=actor), actor))


@router.put(
    "/conversations/{ref}/publication",
    response=ConversationOut,
    openapi_extra=openapi_responses(*THEIRS, Forbidden, SellerNotApproved, NotPublishable, TooManyPublished, Invalid),
    operation_id="publish_answer",
)
def publish(request: HttpRequest, ref: Ref, answer: NumberIn) -> HttpResponse:
    """Its seller puts the question with this answer on the piece's page, as both are and without the asker's name."""
    actor = actor_of(request)
    return json_answer(_dump(publish_answer(ref, number=answer.number, actor=actor), actor))


@router.delete(
    "/conversations/{ref}/publication",
    response=ConversationOut,
    openapi_extra=openapi_responses(*THEIRS, Forbidden),
    operation_id="take_answer_off_page",
)
def unpublish(request: HttpRequest, ref: Ref) -> HttpResponse:
    """Its seller takes it off again."""
    actor = actor_of(request)
    return json_answer(_dump(take_off_page(ref, actor=actor), actor))


@router.put(
    "/conversations/{ref}/report",
    response={204: None},
    openapi_extra=openapi_responses(*THEIRS, Throttled, Invalid),
    operation_id="report_conversation",
)
def report_conversation(request: HttpRequest, ref: Ref, word: ConversationReportIn) -> Status[None]:
    """Tell the staff what is wrong; they read the conversation. Telling it again, before they have decided, changes what was said."""
    report(ref, reason=ConversationReport.Reason(word.reason), words=word.words, actor=actor_of(request))
    return Status(204, None)


def _dump(conversation: Conversation, actor: Actor, *, before: int | None = None) -> bytes:
    return dump_json(queries.describe_conversation(conversation, access_self(actor), before=before))
