"""The HTTP door of returns and credit notes, for buyers. What staff do is in the back office."""

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
from galleria.sales.access import access_order
from galleria.sales.errors import OrderNotFound
from galleria.sales.models import CreditNote
from galleria.sales.reads.invoice import draw_credit_note
from galleria.sales.returns import reads
from galleria.sales.returns.access import access_bought, access_picture, access_return
from galleria.sales.returns.actions.cancel_return import cancel_return as cancel
from galleria.sales.returns.actions.request_return import Wish, request_return
from galleria.sales.returns.actions.send_return import send_return as send
from galleria.sales.returns.actions.store_return_picture import remove_return_picture, store_return_picture
from galleria.sales.returns.errors import (
    CreditNoteNotFound,
    FewerReturnable,
    InDispute,
    NeverComesBack,
    NothingToReturn,
    NotInOrder,
    PictureUnknown,
    ReturnNotFound,
    ReturnStepRefused,
    ReturnTooLate,
    TooManyPictures,
)
from galleria.sales.returns.models import ReturnPicture
from galleria.sales.returns.schemas import ReturnIn, ReturnOut, ReturnPictureOut, ReturnsOut, SentIn
from galleria.sales.returns.status import Reason

router = Router(tags=["returns"])
OrderRef = Annotated[str, Path(max_length=20, examples=["7K2M9-XQT4B"])]
Ref = Annotated[str, Path(max_length=20, examples=["R-7K2M9-XQT4B"])]
PictureRef = Annotated[str, Path(max_length=32, examples=["rpc_0123456789abcdef"])]
Key = Annotated[str | None, Query(max_length=64, description="What opens the order without signing in.")]


@router.get("/orders/{ref}/returns", response=ReturnsOut, openapi_extra=openapi_responses(OrderNotFound), operation_id="list_returns")
def list_returns(request: HttpRequest, ref: OrderRef, key: Key = None) -> HttpResponse:
    """What can be sent back of an order and until when, what was, and its credit notes."""
    return json_answer(dump_json(reads.describe_returns(access_order(actor_of(request), ref, to="see", key=key))))


@router.post(
    "/orders/{ref}/returns",
    response={201: ReturnOut},
    openapi_extra=openapi_responses(
        OrderNotFound, Forbidden, NotInOrder, InDispute, NothingToReturn, ReturnTooLate, NeverComesBack, FewerReturnable, PictureUnknown,
        RequestInProgress, KeyReused, Invalid,
    ),
    operation_id="request_return",
)  # fmt: skip
def ask_return(request: HttpRequest, ref: OrderRef, wanted: ReturnIn, key: Key = None) -> HttpResponse:
    """Ask to send pieces back. Takes an `Idempotency-Key`: the same key gives the same return."""
    actor = actor_of(request)
    order = access_bought(actor, ref, key=key)
    pieces = [(line.position, line.quantity) for line in wanted.lines]
    wish = Wish(pieces=pieces, reason=Reason(wanted.reason), words=wanted.words, pictures=wanted.pictures)

    def run() -> tuple[int, bytes]:
        asked = request_return(ref, wish, actor=actor, key=key)
        return 201, dump_json(reads.read_return(order, asked.ref))

    return answer_once(request, scope=f"order {order.pk} request_return", run=run)


@router.post(
    "/orders/{ref}/return-pictures",
    response={201: ReturnPictureOut},
    openapi_extra={**UPLOAD_BODY, **openapi_responses(OrderNotFound, Forbidden, TooManyPictures, *UPLOAD_PROBLEMS)},
    operation_id="upload_return_picture",
)
def upload_picture(request: HttpRequest, ref: OrderRef, key: Key = None) -> Status[dict[str, Any]]:
    """One picture for a return, before it is asked for. Only the buyer and the shop's staff see it; metadata, position included, is not kept."""
    actor = actor_of(request)
    access_bought(actor, ref, key=key)  # before anything of the file is read
    return Status(201, _picture_out(store_return_picture(ref, read_file(request), actor=actor, key=key)))


@router.get(
    "/orders/{ref}/return-pictures/{picture}",
    openapi_extra={
        "responses": {
            **openapi_responses(OrderNotFound, PictureUnknown, StorageUnavailable)["responses"],
            200: {"description": "The picture.", "content": {"image/webp": {"schema": {"type": "string", "format": "binary"}}}},
        }
    },
    operation_id="get_return_picture",
)
def read_picture(request: HttpRequest, ref: OrderRef, picture: PictureRef, key: Key = None, size: Annotated[Size, Query()] = "large") -> FileResponse:
    """Its pixels as WebP: at most 2048 or 320 a side."""
    return answer_private_picture(access_picture(actor_of(request), ref, picture, key=key).folder, size)


@router.delete(
    "/orders/{ref}/return-pictures/{picture}",
    response={204: None},
    openapi_extra=openapi_responses(OrderNotFound, Forbidden, PictureUnknown, StorageUnavailable),
    operation_id="delete_return_picture",
)
def delete_picture(request: HttpRequest, ref: OrderRef, picture: PictureRef, key: Key = None) -> Status[None]:
    """Let go of one that no return shows. Twice is once."""
    remove_return_picture(ref, picture, actor=actor_of(request), key=key)
    return Status(204, None)


@router.get("/returns/{ref}", response=ReturnOut, openapi_extra=openapi_responses(ReturnNotFound), operation_id="get_return")
def get_return(request: HttpRequest, ref: Ref, key: Key = None) -> HttpResponse:
    """A return, for its buyer and the shop's staff. `key` is its order's."""
    order, one = access_return(actor_of(request), ref, to="see", key=key)
    return json_answer(dump_json(reads.read_return(order, one.ref)))


@router.post(
    "/returns/{ref}/cancel",
    response=ReturnOut,
    openapi_extra=openapi_responses(ReturnNotFound, Forbidden, ReturnStepRefused),
    operation_id="cancel_return",
)
def cancel_return(request: HttpRequest, ref: Ref, key: Key = None) -> HttpResponse:
    """Give it up, until it is there. Twice is once."""
    one = cancel(ref, actor=actor_of(request), key=key)
    return json_answer(dump_json(reads.read_return(one.order, one.ref)))


@router.post(
    "/returns/{ref}/sent",
    response=ReturnOut,
    openapi_extra=openapi_responses(ReturnNotFound, Forbidden, ReturnStepRefused, Invalid),
    operation_id="send_return",
)
def mark_sent(request: HttpRequest, ref: Ref, sent: SentIn, key: Key = None) -> HttpResponse:
    """It is on its way. Saying it again changes the tracking."""
    one = send(ref, actor=actor_of(request), key=key, tracking=sent.tracking)
    return json_answer(dump_json(reads.read_return(one.order, one.ref)))


@router.get(
    "/orders/{ref}/credit-notes/{number}",
    openapi_extra={"responses": {**openapi_responses(OrderNotFound, CreditNoteNotFound)["responses"], 200: {"content": {"application/pdf": {}}}}},
    operation_id="get_credit_note",
)
def get_credit_note(request: HttpRequest, ref: OrderRef, number: Annotated[str, Path(max_length=20)], key: Key = None) -> HttpResponse:
    """A credit note of an order, as PDF."""
    order = access_order(actor_of(request), ref, to="see", key=key)
    notes = CreditNote.objects.across_shops().filter(invoice__order=order).select_related("refund", "invoice")
    note = next((one for one in notes if str(one) == number), None)
    if note is None:
        raise CreditNoteNotFound(number=number)
    name = f"{order.shop.slug}-{note}.pdf"
    drawn = draw_credit_note(note, order, pieces=reads.list_credited_pieces(note))
    return HttpResponse(drawn, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'})


def _picture_out(picture: ReturnPicture) -> dict[str, Any]:
    return {"ref": picture.ref, "width": picture.width, "height": picture.height}
