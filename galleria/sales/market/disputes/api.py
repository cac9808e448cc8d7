"""The HTTP door of disputes, for buyers and sellers. What staff do is in the back office."""

from typing import Annotated, Any

from django.http import FileResponse, HttpRequest, HttpResponse
from ninja import Path, Query, Router, Status

from galleria.accounts.access import actor_of
from galleria.kernel.idempotency import KeyReused, RequestInProgress, answer_once
from galleria.kernel.problems import Forbidden, Invalid, openapi_responses
from galleria.kernel.sqljson import dump_json, json_answer
from galleria.media.errors import UPLOAD_PROBLEMS, StorageUnavailable
from galleria.media.private_pictures import Size, answer_private_picture
from galleria.media.schemas import UPLOAD_BODY
from galleria.media.uploads import read_file
from galleria.sales.errors import DisputeAtBank
from galleria.sales.market.disputes import reads
from galleria.sales.market.disputes.access import access_case, access_dispute_picture
from galleria.sales.market.disputes.actions.accept_dispute import accept_dispute
from galleria.sales.market.disputes.actions.answer_dispute import answer_dispute
from galleria.sales.market.disputes.actions.ask_back import ask_back
from galleria.sales.market.disputes.actions.come_back import come_back
from galleria.sales.market.disputes.actions.open_dispute import Complaint, open_dispute
from galleria.sales.market.disputes.actions.say_more import say_more
from galleria.sales.market.disputes.actions.send_back import send_back
from galleria.sales.market.disputes.actions.store_dispute_picture import remove_dispute_picture, store_dispute_picture
from galleria.sales.market.disputes.actions.withdraw_dispute import withdraw_dispute
from galleria.sales.market.disputes.errors import (
    DisputeExists,
    DisputeNotFound,
    DisputeNotPossible,
    DisputePictureUnknown,
    DisputeStepRefused,
    MoreThanIsLeft,
    ReturnIsOpen,
    TooManyDisputePictures,
    TooManyPosts,
)
from galleria.sales.market.disputes.schemas import AskBackIn, DisputeIn, DisputePictureOut, DisputeStanding, PostIn, SentBackIn
from galleria.sales.market.disputes.status import Reason
from galleria.sales.market.errors import SaleNotFound

router = Router(tags=["disputes"])
Ref = Annotated[str, Path(max_length=24, examples=["7K2M9-XQT4B-1"])]
PictureRef = Annotated[str, Path(max_length=32, examples=["dpc_0123456789abcdef"])]
Key = Annotated[str | None, Query(max_length=64, description="What opens the order without signing in.")]
THEIRS = (SaleNotFound, Forbidden)
STEP = (*THEIRS, DisputeNotFound, DisputeStepRefused)


@router.get("/sales/{ref}/dispute", response=DisputeStanding, openapi_extra=openapi_responses(SaleNotFound), operation_id="get_dispute")
def get_dispute(request: HttpRequest, ref: Ref, key: Key = None) -> HttpResponse:
    """What is in dispute about a sale, or can be, and what the caller can do: for its seller, its buyer and the shop's staff."""
    return _answer(request, ref, key)


@router.post(
    "/sales/{ref}/dispute",
    response={201: DisputeStanding},
    openapi_extra=openapi_responses(
        *THEIRS, DisputeNotPossible, DisputeExists, ReturnIsOpen, MoreThanIsLeft, DisputePictureUnknown, RequestInProgress, KeyReused, Invalid
    ),
    operation_id="open_dispute",
)
def complain(request: HttpRequest, ref: Ref, wanted: DisputeIn, key: Key = None) -> HttpResponse:
    """Its buyer says what is wrong, and what they want back. Takes an `Idempotency-Key`: the same key gives the same dispute."""
    actor = actor_of(request)
    case = access_case(actor, ref, to="buy", key=key)
    complaint = Complaint(reason=Reason(wanted.reason), asked_minor=wanted.asked_minor, words=wanted.words, pictures=wanted.pictures)

    def run() -> tuple[int, bytes]:
        open_dispute(ref, complaint, actor=actor, key=key)
        return 201, dump_json(reads.describe_standing(access_case(actor, ref, to="see", key=key)))

    return answer_once(request, scope=f"sale {case.sale.pk} open_dispute", run=run)


@router.post(
    "/sales/{ref}/dispute/posts",
    response=DisputeStanding,
    openapi_extra=openapi_responses(*STEP, DisputePictureUnknown, TooManyPosts, Invalid),
    operation_id="say_in_dispute",
)
def say(request: HttpRequest, ref: Ref, said: PostIn, key: Key = None) -> HttpResponse:
    """One of its sides says or shows something more."""
    say_more(ref, actor=actor_of(request), words=said.words, pictures=said.pictures, key=key)
    return _answer(request, ref, key)


@router.post(
    "/sales/{ref}/dispute/answer",
    response=DisputeStanding,
    openapi_extra=openapi_responses(*STEP, DisputePictureUnknown, Invalid),
    operation_id="answer_dispute",
)
def answer(request: HttpRequest, ref: Ref, said: PostIn) -> HttpResponse:
    """Its seller does not agree: the shop decides."""
    answer_dispute(ref, actor=actor_of(request), words=said.words, pictures=said.pictures)
    return _answer(request, ref)


@router.post(
    "/sales/{ref}/dispute/acceptance",
    response=DisputeStanding,
    openapi_extra=openapi_responses(*STEP, DisputeAtBank),
    operation_id="accept_dispute",
)
def accept(request: HttpRequest, ref: Ref) -> HttpResponse:
    """Its seller gives what was asked for."""
    accept_dispute(ref, actor=actor_of(request))
    return _answer(request, ref)


@router.post(
    "/sales/{ref}/dispute/return-wish",
    response=DisputeStanding,
    openapi_extra=openapi_responses(*STEP, MoreThanIsLeft, Invalid),
    operation_id="ask_sale_back",
)
def want_back(request: HttpRequest, ref: Ref, wish: AskBackIn) -> HttpResponse:
    """Its seller gives what was asked for when it has come back."""
    ask_back(ref, actor=actor_of(request), words=wish.words, return_to=wish.return_to)
    return _answer(request, ref)


@router.post("/sales/{ref}/dispute/withdrawal", response=DisputeStanding, openapi_extra=openapi_responses(*STEP), operation_id="withdraw_dispute")
def withdraw(request: HttpRequest, ref: Ref, key: Key = None) -> HttpResponse:
    """Its buyer lets it be: the sale goes on as it did before."""
    withdraw_dispute(ref, actor=actor_of(request), key=key)
    return _answer(request, ref, key)


@router.post("/sales/{ref}/dispute/parcel", response=DisputeStanding, openapi_extra=openapi_responses(*STEP, Invalid), operation_id="send_sale_back")
def sent_back(request: HttpRequest, ref: Ref, sent: SentBackIn, key: Key = None) -> HttpResponse:
    """Its buyer has sent it back. Saying it again changes the tracking."""
    send_back(ref, actor=actor_of(request), tracking=sent.tracking, key=key)
    return _answer(request, ref, key)


@router.post(
    "/sales/{ref}/dispute/parcel/arrival",
    response=DisputeStanding,
    openapi_extra=openapi_responses(*STEP, DisputeAtBank),
    operation_id="receive_sale_back",
)
def came_back(request: HttpRequest, ref: Ref) -> HttpResponse:
    """It is back with its seller: the money goes back."""
    come_back(ref, actor=actor_of(request))
    return _answer(request, ref)


@router.post(
    "/sales/{ref}/dispute/pictures",
    response={201: DisputePictureOut},
    openapi_extra={**UPLOAD_BODY, **openapi_responses(*THEIRS, TooManyDisputePictures, *UPLOAD_PROBLEMS)},
    operation_id="upload_dispute_picture",
)
def upload_picture(request: HttpRequest, ref: Ref, key: Key = None) -> Status[dict[str, Any]]:
    """One picture, before the words that it goes with. Only both sides and the shop's staff see it; metadata, position included, is not kept."""
    actor = actor_of(request)
    access_case(actor, ref, to="argue", key=key)  # before anything of the file is read
    picture = store_dispute_picture(ref, read_file(request), actor=actor, key=key)
    return Status(201, {"ref": picture.ref, "width": picture.width, "height": picture.height})


@router.get(
    "/sales/{ref}/dispute/pictures/{picture}",
    openapi_extra={
        "responses": {
            **openapi_responses(SaleNotFound, DisputePictureUnknown, StorageUnavailable)["responses"],
            200: {"description": "The picture.", "content": {"image/webp": {"schema": {"type": "string", "format": "binary"}}}},
        }
    },
    operation_id="get_dispute_picture",
)
def read_picture(request: HttpRequest, ref: Ref, picture: PictureRef, key: Key = None, size: Annotated[Size, Query()] = "large") -> FileResponse:
    """Its pixels as WebP: at most 2048 or 320 a side."""
    return answer_private_picture(access_dispute_picture(actor_of(request), ref, picture, key=key).folder, size)


@router.delete(
    "/sales/{ref}/dispute/pictures/{picture}",
    response={204: None},
    openapi_extra=openapi_responses(*THEIRS, DisputePictureUnknown, StorageUnavailable),
    operation_id="delete_dispute_picture",
)
def delete_picture(request: HttpRequest, ref: Ref, picture: PictureRef, key: Key = None) -> Status[None]:
    """Let go of an own one that nobody has said something with. Twice is once."""
    remove_dispute_picture(ref, picture, actor=actor_of(request), key=key)
    return Status(204, None)


def _answer(request: HttpRequest, ref: str, key: str | None = None) -> HttpResponse:
    return json_answer(dump_json(reads.describe_standing(access_case(actor_of(request), ref, to="see", key=key))))
