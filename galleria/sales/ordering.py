"""The HTTP door of orders, for buyers. On the same router as bags."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query

from galleria.accounts.access import Actor, actor_of
from galleria.kernel.cursors import CursorInvalid
from galleria.kernel.idempotency import KeyReused, RequestInProgress, answer_once
from galleria.kernel.outside import OutsideUnavailable
from galleria.kernel.problems import Invalid, Unauthenticated, openapi_responses
from galleria.kernel.sqljson import dump_json, json_answer
from galleria.sales.access import Shopper, access_order, is_buyer, shopper_of
from galleria.sales.actions.cancel_order import cancel_order as cancel
from galleria.sales.actions.merge_carts import merge_carts
from galleria.sales.actions.place_order import place_order as place
from galleria.sales.api import WHERE, get_selling_shop, router
from galleria.sales.errors import (
    CartEmpty,
    DeliveryNotOffered,
    FewerLeft,
    NotInvoiced,
    OrderNotFound,
    PaymentNotOffered,
    PieceNotOffered,
    PieceSoldOut,
    SlotFull,
    SlotNotOffered,
    StepRefused,
    TooManyFromNetwork,
    TooManyUnpaid,
    TotalChanged,
)
from galleria.sales.models import Invoice, Order
from galleria.sales.payments.actions.close_payment import close_payment
from galleria.sales.payments.errors import PaymentUnderWay, StripeRefuses
from galleria.sales.reads.invoice import draw_invoice
from galleria.sales.reads.orders import describe_order, read_order
from galleria.sales.reads.orders import list_orders as orders_of
from galleria.sales.schemas import CancelIn, OrderIn, OrderList, OrderOut

__all__ = ["router"]
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
Ref = Annotated[str, Path(max_length=20, examples=["7K2M9-XQT4B"])]
Key = Annotated[str | None, Query(max_length=64, description="What opens an order without signing in.")]


@router.post(
    "/shops/{shop}/orders",
    response={201: OrderOut},
    openapi_extra=openapi_responses(
        *WHERE, CartEmpty, PieceSoldOut, PieceNotOffered, FewerLeft, SlotFull, TotalChanged, DeliveryNotOffered, SlotNotOffered, PaymentNotOffered,
        TooManyUnpaid, TooManyFromNetwork, RequestInProgress, KeyReused, Invalid,
    ),
    operation_id="place_order",
)  # fmt: skip
def place_order(request: HttpRequest, shop: Slug, wanted: OrderIn) -> HttpResponse:
    """Order what is in the bag. Takes an `Idempotency-Key`: the same key gives the same order."""
    sold_by, shopper = get_selling_shop(shop), shopper_of(request)
    merge_carts(sold_by, shopper)

    def run() -> tuple[int, bytes]:
        placed = place(sold_by, shopper, wanted)
        return 201, dump_json(describe_order(placed.order, placed.payment, placed.lines, placed.steps, tell_key=True))

    return answer_once(request, scope=f"{_name(shopper)} place_order", run=run)


@router.get("/orders", response=OrderList, openapi_extra=openapi_responses(Unauthenticated, CursorInvalid, Invalid), operation_id="list_orders")
def list_orders(
    request: HttpRequest,
    limit: Annotated[int, Query(ge=1, le=100)] = 24,
    cursor: Annotated[str | None, Query(max_length=600)] = None,
) -> dict[str, Any]:
    """One's own orders in all shops, newest first."""
    user = actor_of(request).user
    if user is None:
        raise Unauthenticated
    return orders_of(user, limit=limit, cursor=cursor)


@router.get("/orders/{ref}", response=OrderOut, openapi_extra=openapi_responses(OrderNotFound), operation_id="get_order")
def get_order(request: HttpRequest, ref: Ref, key: Key = None) -> HttpResponse:
    """An order, for its buyer and the shop's staff, or for who has its key."""
    actor = actor_of(request)
    return json_answer(dump_order(access_order(actor, ref, to="see", key=key), actor=actor, key=key))


@router.get(
    "/orders/{ref}/invoice",
    openapi_extra={"responses": {**openapi_responses(OrderNotFound, NotInvoiced)["responses"], 200: {"content": {"application/pdf": {}}}}},
    operation_id="get_invoice",
)
def get_invoice(request: HttpRequest, ref: Ref, key: Key = None) -> HttpResponse:
    """The invoice of a paid order, as PDF."""
    order = access_order(actor_of(request), ref, to="see", key=key)
    invoice = Invoice.objects.across_shops().filter(order=order).first()
    if invoice is None:
        raise NotInvoiced
    name = f"{order.shop.slug}-{invoice}.pdf"
    return HttpResponse(draw_invoice(invoice, order), content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'})


@router.post(
    "/orders/{ref}/cancel",
    response=OrderOut,
    openapi_extra=openapi_responses(OrderNotFound, StepRefused, PaymentUnderWay, StripeRefuses, OutsideUnavailable, Invalid),
    operation_id="cancel_order",
)
def cancel_order(request: HttpRequest, ref: Ref, why: CancelIn, key: Key = None) -> HttpResponse:
    """Cancel it, while nobody has begun with it. Twice is once."""
    actor = actor_of(request)
    close_payment(access_order(actor, ref, to="cancel", key=key))
    return json_answer(dump_order(cancel(ref, actor=actor, reason=why.reason, key=key), actor=actor, key=key))


def dump_order(order: Order, *, actor: Actor, key: str | None) -> bytes:
    """Staff are never told the key, whatever they send as one: it would make them its buyer."""
    return dump_json(read_order(order, tell_key=key is not None and is_buyer(actor, order, key=key)))


def _name(shopper: Shopper) -> str:
    """Who asks, by what never changes hands."""
    user = shopper.actor.user
    return f"person {user.pk}" if user else f"guest {shopper.guest}"
