"""The HTTP door of returns for those who sold what comes back."""

from typing import Annotated

from django.http import FileResponse, HttpRequest, HttpResponse
from ninja import Path, Query, Router

from galleria.accounts.access import actor_of
from galleria.kernel.cursors import CursorInvalid
from galleria.kernel.problems import Forbidden, Invalid, Unauthenticated, openapi_responses
from galleria.kernel.sqljson import dump_json, json_answer
from galleria.media.errors import StorageUnavailable
from galleria.media.private_pictures import Size, answer_private_picture
from galleria.sales.errors import DisputeAtBank, NotPaid, RefundTooLarge
from galleria.sales.returns import sold
from galleria.sales.returns.access import access_return, access_sold, access_sold_picture
from galleria.sales.returns.actions.answer_return import approve_return, decline_return
from galleria.sales.returns.actions.receive_return import Came
from galleria.sales.returns.actions.refund_as_seller import do_without, take_back
from galleria.sales.returns.errors import (
    FewerReturnable,
    MustBeAgreed,
    NothingCame,
    NotInOrder,
    PictureUnknown,
    ReturnNotFound,
    ReturnStepRefused,
)
from galleria.sales.returns.schemas import AgreedIn, ArrivedIn, DeclinedIn, KeptIn, SoldReturn, SoldReturns
from galleria.shops.errors import ShopNotFound
from galleria.shops.models import Shop
from galleria.shops.queries import get_shop

router = Router(tags=["returns"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
Ref = Annotated[str, Path(max_length=20, examples=["R-7K2M9-XQT4B"])]
PictureRef = Annotated[str, Path(max_length=32, examples=["rpc_0123456789abcdef"])]
WHOSE = (ShopNotFound, Unauthenticated, ReturnNotFound)
STEP = (*WHOSE, Forbidden, ReturnStepRefused, Invalid)
MONEY = (NotPaid, RefundTooLarge, DisputeAtBank)


@router.get(
    "/shops/{shop}/returns",
    response=SoldReturns,
    openapi_extra=openapi_responses(ShopNotFound, Unauthenticated, CursorInvalid, Invalid),
    operation_id="list_sold_returns",
)
def list_sold_returns(
    request: HttpRequest,
    shop: Slug,
    is_open: Annotated[bool | None, Query(alias="open")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 24,
    cursor: Annotated[str | None, Query(max_length=600)] = None,
) -> HttpResponse:
    """What comes back of what one has sold in a shop, newest first."""
    return json_answer(dump_json(sold.list_page(actor_of(request), get_shop(shop), is_open=is_open, limit=limit, cursor=cursor)))


@router.get("/shops/{shop}/returns/{ref}", response=SoldReturn, openapi_extra=openapi_responses(*WHOSE), operation_id="get_sold_return")
def read_one(request: HttpRequest, shop: Slug, ref: Ref) -> HttpResponse:
    """One of them."""
    return _answer(request, get_shop(shop), ref)


@router.get(
    "/shops/{shop}/returns/{ref}/pictures/{picture}",
    openapi_extra={
        "responses": {
            **openapi_responses(*WHOSE, PictureUnknown, StorageUnavailable)["responses"],
            200: {"description": "The picture.", "content": {"image/webp": {"schema": {"type": "string", "format": "binary"}}}},
        }
    },
    operation_id="get_sold_return_picture",
)
def read_picture(request: HttpRequest, shop: Slug, ref: Ref, picture: PictureRef, size: Annotated[Size, Query()] = "large") -> FileResponse:
    """What its buyer photographed, as WebP: at most 2048 or 320 a side."""
    return answer_private_picture(access_sold_picture(actor_of(request), get_shop(shop), ref, picture).folder, size)


@router.post("/shops/{shop}/returns/{ref}/agreement", response=SoldReturn, openapi_extra=openapi_responses(*STEP), operation_id="agree_return")
def agree(request: HttpRequest, shop: Slug, ref: Ref, said: AgreedIn) -> HttpResponse:
    """It may be sent back. Twice is once."""
    place = _open(request, shop, ref)
    approve_return(ref, actor=actor_of(request), answer=said.words, address=said.address)
    return _answer(request, place, ref)


@router.post("/shops/{shop}/returns/{ref}/waiver", response=SoldReturn, openapi_extra=openapi_responses(*STEP, *MONEY), operation_id="waive_return")
def keep(request: HttpRequest, shop: Slug, ref: Ref, said: KeptIn) -> HttpResponse:
    """Its buyer keeps it, and the money goes back. Twice is once."""
    place = _open(request, shop, ref)
    do_without(ref, actor=actor_of(request), answer=said.words)
    return _answer(request, place, ref)


@router.post(
    "/shops/{shop}/returns/{ref}/refusal",
    response=SoldReturn,
    openapi_extra=openapi_responses(*STEP, MustBeAgreed),
    operation_id="decline_return",
)
def decline(request: HttpRequest, shop: Slug, ref: Ref, said: DeclinedIn) -> HttpResponse:
    """It cannot be sent back, where something is said to be wrong with it that is not. Twice is once."""
    place = _open(request, shop, ref)
    decline_return(ref, actor=actor_of(request), answer=said.words)
    return _answer(request, place, ref)


@router.post(
    "/shops/{shop}/returns/{ref}/arrival",
    response=SoldReturn,
    openapi_extra=openapi_responses(*STEP, NotInOrder, NothingCame, FewerReturnable),
    operation_id="receive_sold_return",
)
def arrive(request: HttpRequest, shop: Slug, ref: Ref, came: ArrivedIn) -> HttpResponse:
    """It came back: as it was sent, the money goes back at once; else, and while the buyer's bank looks into the payment, the shop goes on with it.
    Twice is once.
    """
    place = _open(request, shop, ref)
    actor = actor_of(request)
    _, one = access_return(actor, ref, to="answer")
    lines = dict(one.lines.values_list("line__position", "pk"))
    for line in came.lines:
        if line.position not in lines:
            raise NotInOrder(position=line.position)
    counted = {lines[line.position]: Came(line.quantity, line.quantity if line.on_offer else 0) for line in came.lines}
    take_back(ref, actor=actor, came=counted, condition=came.condition)
    return _answer(request, place, ref)


def _open(request: HttpRequest, slug: str, ref: str) -> Shop:
    """The shop, when the person has sold something of the return there: whoever else may take its steps does so in the back office."""
    shop = get_shop(slug)
    access_sold(actor_of(request), shop, ref)
    return shop


def _answer(request: HttpRequest, shop: Shop, ref: str) -> HttpResponse:
    return json_answer(dump_json(sold.read_one(actor_of(request), shop, ref)))
