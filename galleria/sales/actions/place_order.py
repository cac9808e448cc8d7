"""Order what is in the bag. The stock is gone when this commits, and everything that was agreed is written down."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from galleria.catalog.models import Variant
from galleria.kernel.causes import Cause
from galleria.kernel.limits import take_holds, take_units
from galleria.kernel.models import LimitedResource
from galleria.kernel.money import Money
from galleria.kernel.outbox import record
from galleria.kernel.prepared import prepared_cursor
from galleria.kernel.references import ALPHABET
from galleria.kernel.sqljson import dump_json
from galleria.profiles.countries import check_address
from galleria.sales.access import Shopper
from galleria.sales.actions.check_unpaid import check_unpaid
from galleria.sales.errors import (
    CartEmpty,
    FewerLeft,
    PaymentNotOffered,
    PieceNotOffered,
    PieceSoldOut,
    SlotFull,
    SlotNotOffered,
    TotalChanged,
)
from galleria.sales.events import OrderPlaced
from galleria.sales.models import Order, OrderStep, Payment, Slot
from galleria.sales.payments.ways import CARD_HOLD_S, list_ways
from galleria.sales.reads.cart import CartRow, list_rows
from galleria.sales.rules.delivery import Offer
from galleria.sales.rules.quote import Quote, quote_json
from galleria.sales.rules.slots import find_earliest
from galleria.sales.schemas import DeliveryIn, OrderIn
from galleria.sales.terms import find_lead_h, get_selling, offer_delivery, quote_bag
from galleria.shops.models import Shop
from galleria.shops.selling import Selling

COPIED = ("sku", "slug", "title", "maker", "options", "picture", "quantity", "price_minor")
ORDER_COLUMNS = (
    "shop_id", "ref", "user_id", "status", "email", "name", "phone", "address", "delivery", "slot_id", "gift_message", "note", "quote", "currency",
    "total_minor", "tracking", "due_at",
)  # fmt: skip
WRITE = f"""
WITH placed AS (
    INSERT INTO sales_order ({", ".join(ORDER_COLUMNS)}) VALUES ({", ".join(f"%({name})s" for name in ORDER_COLUMNS)}) RETURNING id, placed_at
), emptied AS (
    DELETE FROM sales_cartline WHERE id = ANY(%(bag)s) RETURNING id
), lines AS (
    INSERT INTO sales_orderline (shop_id, order_id, position, variant_id, seller_id, total_minor, {", ".join(COPIED)})
    SELECT %(shop_id)s, placed.id, l.position, l.variant_id, l.seller_id, l.total_minor, {", ".join(f"l.{name}" for name in COPIED)}
    FROM placed, jsonb_to_recordset(%(lines)s::jsonb) AS l(position smallint, variant_id bigint, seller_id bigint, total_minor bigint,
        sku text, slug text, title text, maker text, options jsonb, picture jsonb, quantity smallint, price_minor bigint)
), payment AS (
    INSERT INTO sales_payment (shop_id, order_id, method, status, amount_minor, refunded_minor)
    SELECT %(shop_id)s, id, %(method)s, 'open', %(total_minor)s, 0 FROM placed
), step AS (
    INSERT INTO sales_orderstep (shop_id, order_id, code, status, details, actor_id, at)
    SELECT %(shop_id)s, id, 'placed', %(status)s, '{{}}', %(user_id)s, placed_at FROM placed
)
SELECT id, placed_at, (SELECT count(*) FROM emptied) FROM placed
"""


@dataclass(frozen=True)
class Plan:
    """An order that has been checked and not been written."""

    rows: list[CartRow]
    offer: Offer
    address: dict[str, str] | None
    slot: Slot | None
    quote: Quote
    due_at: datetime | None
    timezone: str


@dataclass(frozen=True)
class Placed:
    """What was written, so that nobody has to read it again. Lines are as `reads.orders.LINE` names them, and more."""

    order: Order
    payment: Payment
    lines: list[dict[str, Any]]
    steps: list[OrderStep]


@transaction.atomic(savepoint=False)
def place_order(shop: Shop, shopper: Shopper, wanted: OrderIn) -> Placed:
    """Order the bag as it is. It is empty afterwards; what was put aside stays.

    Everything is read and checked before anything is locked; the pieces are taken last, by a guarded statement, so that of two buyers of the last
    one the second is told so and nothing of theirs is written.

    Raises CartEmpty, PieceSoldOut, FewerLeft, SlotFull, TotalChanged, TooManyUnpaid (409), TooManyFromNetwork (429), PieceNotOffered,
    ShopDoesNotSell (404), DeliveryNotOffered, SlotNotOffered, PaymentNotOffered (422), and Invalid (422) for an address that its country's
    post would not take.
    """
    plan = _plan(shop, shopper, wanted)
    pieces = sum(row.quantity for row in plan.rows)
    check_unpaid(shop, get_selling(shop), shopper, email=wanted.email, method=wanted.payment, pieces=pieces)
    placed = _write(shop, shopper, wanted, plan)
    _take(plan, placed)
    record(OrderPlaced(order_id=placed.order.pk))
    return placed


def find_slot(shop: Shop, selling: Selling, rows: Sequence[CartRow], delivery: DeliveryIn, offer: Offer) -> Slot | None:
    """The slot that was chosen, where the method has slots. Raises SlotNotOffered (422), SlotFull (409) when nothing is left of it."""
    if not offer.method.openings:
        if delivery.slot is not None:
            raise SlotNotOffered
        return None
    if delivery.slot is None or delivery.slot.tzinfo is None:
        raise SlotNotOffered
    if delivery.slot < find_earliest(offer.method, lead_h=find_lead_h(selling, rows), now=timezone.now()):
        raise SlotNotOffered
    slot = Slot.objects.for_shop(shop).filter(method=offer.method.slug, starts_at=delivery.slot).first()
    if slot is None:
        raise SlotNotOffered
    if slot.on_hand - slot.reserved < 1:
        raise SlotFull
    return slot


def find_due(selling: Selling, offer: Offer, slot: Slot | None, *, payment: str, now: datetime) -> datetime | None:
    """When an order that is not paid is cancelled. What is brought and paid at the door waits for staff to say what became of it."""
    if payment == Payment.Method.TRANSFER.value:
        return now + timedelta(days=selling.pay_within_days)
    if payment == Payment.Method.CARD.value:
        return now + timedelta(seconds=CARD_HOLD_S)  # as long as its pieces are kept
    if payment == Payment.Method.AT_PICKUP.value and offer.method.kind == "pickup":
        return (slot.ends_at if slot else now) + timedelta(days=selling.pickup_within_days)
    return None


def check_free(rows: Sequence[CartRow]) -> None:
    """Whether everything can be had as things stand. Raises PieceNotOffered (404), PieceSoldOut or FewerLeft (409)."""
    for row in rows:
        if not row.is_offered:
            raise PieceNotOffered(sku=row.sku)
        if row.free == 0:
            raise PieceSoldOut(title=row.title)
        if row.free < row.quantity:
            raise FewerLeft(left=row.free, title=row.title)


def _plan(shop: Shop, shopper: Shopper, wanted: OrderIn) -> Plan:
    selling = get_selling(shop)
    rows = [row for row in list_rows(shop, shopper) if not row.is_saved]
    if not rows:
        raise CartEmpty
    check_free(rows)
    address = wanted.address
    country, postal_code = (address.country, address.postal_code) if address else (None, "")
    offer = offer_delivery(shop, rows, wanted.delivery.method, country=country, postal_code=postal_code)
    if wanted.payment not in list_ways(offer.method, currency=shop.currency):
        raise PaymentNotOffered
    kept = check_address(address.model_dump(), at="address.") if address and offer.method.zones else None
    slot = find_slot(shop, selling, rows, wanted.delivery, offer)
    quote = quote_bag(shop, selling, rows, offer)
    if quote.total_minor != wanted.total_minor:
        raise TotalChanged(total=Money(quote.total_minor, shop.currency).format_short(shop.language))
    if wanted.payment == Payment.Method.CARD.value and not quote.total_minor:
        raise PaymentNotOffered  # nothing can be charged
    due_at = find_due(selling, offer, slot, payment=wanted.payment, now=timezone.now())
    return Plan(rows=rows, offer=offer, address=kept, slot=slot, quote=quote, due_at=due_at, timezone=selling.timezone)


def _write(shop: Shop, shopper: Shopper, wanted: OrderIn, plan: Plan) -> Placed:
    """Order, lines, payment and first step in one statement, by which what is ordered leaves the bag: who orders the same bag twice at once waits
    in it, and finds it empty.
    """
    user = shopper.actor.user
    order = Order(
        shop=shop,
        ref=new_order_ref(),
        user=user,
        email=wanted.email,
        name=wanted.name,
        phone=wanted.phone,
        address=plan.address,
        delivery=_describe_delivery(plan),
        slot=plan.slot,
        gift_message=wanted.gift_message.strip(),
        note=wanted.note.strip(),
        quote=quote_json(plan.quote),
        currency=shop.currency,
        total_minor=plan.quote.total_minor,
        due_at=plan.due_at,
    )
    lines = [
        {
            "position": position,
            "variant_id": row.variant_id,
            "seller_id": row.seller_id,
            "total_minor": row.quantity * row.price_minor,
            **{name: getattr(row, name) for name in COPIED},
        }
        for position, row in enumerate(plan.rows)
    ]
    values = {name: getattr(order, name) for name in ORDER_COLUMNS} | {name: _json(getattr(order, name)) for name in ("address", "delivery", "quote")}
    with prepared_cursor() as cursor:
        bag = [row.line_id for row in plan.rows]
        cursor.execute(WRITE, {**values, "lines": _json(lines), "method": wanted.payment, "bag": bag})
        order.pk, order.placed_at, emptied = cursor.fetchone()
    if emptied != len(bag):
        raise CartEmpty
    payment = Payment(shop=shop, order=order, method=wanted.payment, amount_minor=order.total_minor)
    step = OrderStep(shop=shop, order=order, code="placed", status=order.status, actor=user, at=order.placed_at)
    return Placed(order=order, payment=payment, lines=lines, steps=[step])


def _json(value: Any) -> str | None:
    return None if value is None else dump_json(value).decode()


def _describe_delivery(plan: Plan) -> dict[str, Any]:
    method, slot, zone = plan.offer.method, plan.slot, ZoneInfo(plan.timezone)
    return {
        "method": method.slug,
        "name": method.name,
        "kind": method.kind,
        "text": method.text,
        "zone": plan.offer.zone,
        "days": plan.offer.days,
        "starts_at": slot.starts_at.astimezone(zone).isoformat() if slot else None,
        "ends_at": slot.ends_at.astimezone(zone).isoformat() if slot else None,
    }


def _take(plan: Plan, placed: Placed) -> None:
    """Pieces and place are gone; who pays by card has them kept until the money is there or the time is over."""
    cause = Cause(kind="order", order=placed.order.ref, actor_id=placed.order.user_id)

    def take(resource: type[LimitedResource], quantities: dict[int, int]) -> set[int]:
        if placed.payment.method == Payment.Method.CARD:
            return take_holds(resource, quantities, holder=holder_of(placed.order.ref), ttl_s=CARD_HOLD_S)
        return take_units(resource, quantities, cause=cause)

    short = take(Variant, {row.variant_id: row.quantity for row in plan.rows})
    if short:
        row = next(row for row in plan.rows if row.variant_id in short)
        raise PieceSoldOut(title=row.title)
    if plan.slot is not None and take(Slot, {plan.slot.pk: 1}):
        raise SlotFull


def holder_of(ref: str) -> str:
    """In whose name an order's pieces are kept."""
    return f"order {ref}"


def new_order_ref() -> str:
    """A number that does not count and can be read out: "7K2M9-XQT4B", 50 random bits."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(10)).upper()
    return f"{signs[:5]}-{signs[5:]}"
