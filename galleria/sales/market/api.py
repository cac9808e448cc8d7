"""The HTTP door of sellers' sales, for sellers and buyers."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from galleria.accounts.access import actor_of
from galleria.kernel.cursors import CursorInvalid
from galleria.kernel.idempotency import KeyReused, RequestInProgress, answer_once
from galleria.kernel.problems import Forbidden, Invalid, Unauthenticated, openapi_responses
from galleria.kernel.sqljson import dump_json, json_answer
from galleria.sales.errors import DisputeAtBank
from galleria.sales.market import reads
from galleria.sales.market.access import access_sale
from galleria.sales.market.actions import cancel_sale, extend_sale, receive_sale, release_sale, send_no_more, ship_sale
from galleria.sales.market.errors import NothingAsked, ParcelNotFound, PiecesNotLeft, SaleInDispute, SaleNotFound, SaleStepRefused, TooLongHeld
from galleria.sales.market.schemas import AnswerIn, SaleList, SaleOut, ShipIn, TimeIn, TrackIn, UnavailableIn
from galleria.sales.schemas import SaleStatus
from galleria.shops.errors import ShopNotFound
from galleria.shops.queries import get_shop

router = Router(tags=["sales"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
Ref = Annotated[str, Path(max_length=24, examples=["7K2M9-XQT4B-1"])]
Key = Annotated[str | None, Query(max_length=64, description="What opens the order without signing in.")]
THEIRS = (SaleNotFound, Forbidden)


@router.get(
    "/shops/{shop}/sales",
    response=SaleList,
    openapi_extra=openapi_responses(ShopNotFound, Unauthenticated, CursorInvalid, Invalid),
    operation_id="list_sales",
)
def list_sales(
    request: HttpRequest,
    shop: Slug,
    status: SaleStatus | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 24,
    cursor: Annotated[str | None, Query(max_length=600)] = None,
) -> dict[str, Any]:
    """What one has sold in a shop, newest first."""
    user = actor_of(request).user
    if user is None:
        raise Unauthenticated
    return reads.list_sales(user, get_shop(shop), status=status, limit=limit, cursor=cursor)


@router.get("/sales/{ref}", response=SaleOut, openapi_extra=openapi_responses(SaleNotFound), operation_id="get_sale")
def get_sale(request: HttpRequest, ref: Ref, key: Key = None) -> HttpResponse:
    """A sale, for its seller, its buyer and the shop's staff."""
    return _answer(request, ref, key)


@router.post(
    "/sales/{ref}/shipment",
    response=SaleOut,
    openapi_extra=openapi_responses(*THEIRS, SaleStepRefused, PiecesNotLeft, RequestInProgress, KeyReused, Invalid),
    operation_id="ship_sale",
)
def ship(request: HttpRequest, ref: Ref, sent: ShipIn) -> HttpResponse:
    """Its seller has sent these pieces in a parcel, or all that are left. Once all has left, saying that again changes the tracking of the last
    parcel. Takes an `Idempotency-Key`: the same key sends once.
    """
    actor = actor_of(request)
    _, sale, _ = access_sale(actor, ref, to="sell")
    pieces = [(one.position, one.quantity) for one in sent.lines] if sent.lines is not None else None

    def run() -> tuple[int, bytes]:
        ship_sale.ship_sale(ref, actor=actor, tracking=sent.tracking, pieces=pieces)
        return 200, _describe(request, ref)

    return answer_once(request, scope=f"sale {sale.pk} ship_sale", run=run)


@router.post(
    "/sales/{ref}/parcels/{number}",
    response=SaleOut,
    openapi_extra=openapi_responses(*THEIRS, ParcelNotFound, SaleStepRefused, Invalid),
    operation_id="track_parcel",
)
def track(request: HttpRequest, ref: Ref, number: Annotated[int, Path(ge=1, le=32_767)], by: TrackIn) -> HttpResponse:
    """Its seller changes how a parcel is followed, until the sale has arrived."""
    ship_sale.track_parcel(ref, number, actor=actor_of(request), tracking=by.tracking)
    return _answer(request, ref)


@router.post(
    "/sales/{ref}/unsent",
    response=SaleOut,
    openapi_extra=openapi_responses(*THEIRS, SaleStepRefused, DisputeAtBank, Invalid),
    operation_id="send_no_more",
)
def leave_rest(request: HttpRequest, ref: Ref, why: UnavailableIn) -> HttpResponse:
    """Its seller has sent a part and cannot send the rest: what was paid for these pieces goes back, without delivery."""
    send_no_more.send_no_more(ref, actor=actor_of(request), reason=why.reason)
    return _answer(request, ref)


@router.post(
    "/sales/{ref}/cancellation",
    response=SaleOut,
    openapi_extra=openapi_responses(*THEIRS, SaleStepRefused, DisputeAtBank, Invalid),
    operation_id="cancel_sale",
)
def cancel(request: HttpRequest, ref: Ref, why: UnavailableIn) -> HttpResponse:
    """Its seller cannot send it: all that was paid for it goes back."""
    cancel_sale.cancel_sale(ref, actor=actor_of(request), reason=why.reason)
    return _answer(request, ref)


@router.post("/sales/{ref}/arrival", response=SaleOut, openapi_extra=openapi_responses(*THEIRS, SaleStepRefused), operation_id="receive_sale")
def receive(request: HttpRequest, ref: Ref, key: Key = None) -> HttpResponse:
    """Its buyer has it: the time to look at it begins."""
    receive_sale.receive_sale(ref, actor=actor_of(request), key=key)
    return _answer(request, ref, key)


@router.post(
    "/sales/{ref}/confirmation",
    response=SaleOut,
    openapi_extra=openapi_responses(*THEIRS, SaleStepRefused, SaleInDispute),
    operation_id="confirm_sale",
)
def confirm(request: HttpRequest, ref: Ref, key: Key = None) -> HttpResponse:
    """Its buyer is content: the seller has the money."""
    release_sale.confirm_sale(ref, actor=actor_of(request), key=key)
    return _answer(request, ref, key)


@router.post(
    "/sales/{ref}/time/wish",
    response=SaleOut,
    openapi_extra=openapi_responses(*THEIRS, SaleStepRefused, TooLongHeld, Invalid),
    operation_id="ask_time",
)
def ask_time(request: HttpRequest, ref: Ref, wish: TimeIn, key: Key = None) -> HttpResponse:
    """Its buyer asks for more time to look at it."""
    extend_sale.ask_time(ref, actor=actor_of(request), days=wish.days, key=key)
    return _answer(request, ref, key)


@router.post(
    "/sales/{ref}/time/answer",
    response=SaleOut,
    openapi_extra=openapi_responses(*THEIRS, SaleStepRefused, NothingAsked, TooLongHeld, Invalid),
    operation_id="answer_time",
)
def answer_time(request: HttpRequest, ref: Ref, answer: AnswerIn) -> HttpResponse:
    """Its seller answers the wish for more time."""
    extend_sale.answer_time(ref, actor=actor_of(request), is_granted=answer.is_granted)
    return _answer(request, ref)


@router.post(
    "/sales/{ref}/time", response=SaleOut, openapi_extra=openapi_responses(*THEIRS, SaleStepRefused, TooLongHeld, Invalid), operation_id="give_time"
)
def give_time(request: HttpRequest, ref: Ref, more: TimeIn) -> HttpResponse:
    """Its seller gives more time unasked."""
    extend_sale.give_time(ref, actor=actor_of(request), days=more.days)
    return _answer(request, ref)


def _answer(request: HttpRequest, ref: str, key: str | None = None) -> HttpResponse:
    return json_answer(_describe(request, ref, key))


def _describe(request: HttpRequest, ref: str, key: str | None = None) -> bytes:
    order, sale, standing = access_sale(actor_of(request), ref, to="see", key=key)
    return dump_json(reads.describe_sale(order, sale, standing))
