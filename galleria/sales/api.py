"""The HTTP door of bags: what is in them, what they cost, how they could be delivered. Orders are in ordering.py, on the same router."""

from contextlib import suppress
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from redis.exceptions import RedisError

from galleria.catalog.day_counts import What, count_day
from galleria.catalog.visit_counts import Stage, count_stage
from galleria.kernel.problems import Invalid, openapi_responses
from galleria.kernel.sqljson import dump_json, json_answer
from galleria.sales.access import Shopper, hand_secret, open_bag, shopper_of
from galleria.sales.actions.add_to_cart import add_to_cart
from galleria.sales.actions.change_cart_line import change_cart_line as change
from galleria.sales.actions.change_cart_line import remove_cart_line as remove
from galleria.sales.actions.merge_carts import merge_carts
from galleria.sales.errors import (
    CartFull,
    DeliveryNotOffered,
    FewerLeft,
    LineNotFound,
    PieceNotOffered,
    PieceSoldOut,
    ShopDoesNotSell,
)
from galleria.sales.payments.ways import list_ways
from galleria.sales.reads.cart import describe_cart, list_bags, list_rows
from galleria.sales.reads.slots import list_slots
from galleria.sales.rules.delivery import list_countries, list_offers
from galleria.sales.rules.quote import quote_json
from galleria.sales.schemas import CartLineIn, CartLinePatch, CartList, CartOut, DeliveryOptions, QuoteIn, QuoteOut, SlotList
from galleria.sales.terms import find_method, get_selling, offer_delivery, quote_bag, weigh
from galleria.shops.errors import ShopNotFound
from galleria.shops.models import Shop
from galleria.shops.queries import known_shops

router = Router(tags=["buying"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
LineId = Annotated[int, Path(ge=1, lt=2**63)]
WHERE = (ShopNotFound, ShopDoesNotSell)


def get_selling_shop(slug: str) -> Shop:
    """A shop that sells. Raises ShopNotFound or ShopDoesNotSell (404)."""
    shop = known_shops.get(slug)
    get_selling(shop)
    return shop


def answer_cart(shop: Shop, shopper: Shopper, *, secret: str | None = None) -> HttpResponse:
    """The whole bag, after what was a guest's came into it."""
    merged = merge_carts(shop, shopper)
    return hand_secret(json_answer(dump_json(describe_cart(shop, list_rows(shop, shopper), merged=merged))), secret)


@router.get("/carts", response=CartList, operation_id="list_carts")
def read_carts(request: HttpRequest) -> dict[str, Any]:
    """All bags that are not empty, over all shops."""
    return {"items": list_bags(shopper_of(request))}


@router.get("/shops/{shop}/cart", response=CartOut, openapi_extra=openapi_responses(*WHERE), operation_id="get_cart")
def read_cart(request: HttpRequest, shop: Slug) -> HttpResponse:
    """The bag at today's prices; empty for who has none."""
    return answer_cart(get_selling_shop(shop), shopper_of(request))


@router.post(
    "/shops/{shop}/cart/lines",
    response=CartOut,
    openapi_extra=openapi_responses(*WHERE, PieceNotOffered, PieceSoldOut, FewerLeft, CartFull, Invalid),
    operation_id="add_to_cart",
)
def add_line(request: HttpRequest, shop: Slug, line: CartLineIn) -> HttpResponse:
    """Put something in. A guest gets the cookie that their bags are known by."""
    place = get_selling_shop(shop)
    shopper, secret = open_bag(shopper_of(request))
    product_id = add_to_cart(place, shopper, line.sku, quantity=line.quantity)
    if product_id is not None:
        with suppress(RedisError):  # what cannot be counted is put into the bag all the same
            count_day(product_id, What.BAGGED)
    count_stage(request, place.pk, Stage.BAGGED)
    return answer_cart(place, shopper, secret=secret)


@router.patch(
    "/shops/{shop}/cart/lines/{line}",
    response=CartOut,
    openapi_extra=openapi_responses(*WHERE, LineNotFound, FewerLeft, Invalid),
    operation_id="change_cart_line",
)
def change_line(request: HttpRequest, shop: Slug, line: LineId, patch: CartLinePatch) -> HttpResponse:
    """Another quantity, or put aside for later and back."""
    place, shopper = get_selling_shop(shop), shopper_of(request)
    change(place, shopper, line, quantity=patch.quantity, is_saved=patch.is_saved)
    return answer_cart(place, shopper)


@router.delete("/shops/{shop}/cart/lines/{line}", response=CartOut, openapi_extra=openapi_responses(*WHERE), operation_id="remove_cart_line")
def remove_line(request: HttpRequest, shop: Slug, line: LineId) -> HttpResponse:
    """Take it out. Twice is once."""
    place, shopper = get_selling_shop(shop), shopper_of(request)
    remove(place, shopper, line)
    return answer_cart(place, shopper)


@router.get("/shops/{shop}/delivery", response=DeliveryOptions, openapi_extra=openapi_responses(*WHERE, Invalid), operation_id="list_delivery")
def read_delivery(
    request: HttpRequest,
    shop: Slug,
    country: Annotated[str | None, Query(pattern=r"^[A-Z]{2}$")] = None,
    postal_code: Annotated[str, Query(max_length=20)] = "",
) -> dict[str, Any]:
    """How the bag could get to a place, with prices. Without a country, what needs no address."""
    place, shopper = get_selling_shop(shop), shopper_of(request)
    selling = get_selling(place)
    rows = [row for row in list_rows(place, shopper) if not row.is_saved]
    offers = list_offers(selling, weigh(selling, rows), country=country, postal_code=postal_code, currency=place.currency)
    return {
        "countries": list_countries(selling),
        "methods": [
            {
                "slug": offer.method.slug,
                "name": offer.method.name,
                "kind": offer.method.kind,
                "text": offer.method.text,
                "zone": offer.zone,
                "price_minor": offer.price_minor,
                "days": offer.days,
                "has_slots": bool(offer.method.openings),
                "payments": list_ways(offer.method, currency=place.currency),
            }
            for offer in offers
        ],
    }


@router.get("/shops/{shop}/slots", response=SlotList, openapi_extra=openapi_responses(*WHERE, DeliveryNotOffered, Invalid), operation_id="list_slots")
def read_slots(request: HttpRequest, shop: Slug, method: Annotated[str, Query(max_length=80)]) -> dict[str, Any]:
    """When this bag could be fetched or brought."""
    place = get_selling_shop(shop)
    found = find_method(get_selling(place), method)
    if found is None or not found.openings:
        raise DeliveryNotOffered(method=method)
    return list_slots(place, found, [row for row in list_rows(place, shopper_of(request)) if not row.is_saved])


@router.post(
    "/shops/{shop}/quotes", response=QuoteOut, openapi_extra=openapi_responses(*WHERE, DeliveryNotOffered, Invalid), operation_id="quote_cart"
)
def quote_cart(request: HttpRequest, shop: Slug, wanted: QuoteIn) -> HttpResponse:
    """What the bag costs, with everything explained. Nothing is kept or promised."""
    place, shopper = get_selling_shop(shop), shopper_of(request)
    selling = get_selling(place)
    rows = [row for row in list_rows(place, shopper) if not row.is_saved]
    offer = None
    if wanted.delivery is not None:
        offer = offer_delivery(place, rows, wanted.delivery.method, country=wanted.country, postal_code=wanted.postal_code)
    if rows:
        count_stage(request, place.pk, Stage.CHECKOUT)  # nothing but the checkout asks for one
    return json_answer(dump_json(quote_json(quote_bag(place, selling, rows, offer))))
