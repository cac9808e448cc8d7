"""The HTTP door of sellers: the market's terms, and what somebody tells to sell there, which is theirs alone. How shoppers see sellers is the
catalogue's; decisions are taken in the back office.
"""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from galleria.accounts.access import Actor, actor_of
from galleria.kernel.idempotency import KeyReused, RequestInProgress, answer_once
from galleria.kernel.problems import Invalid, Unauthenticated, openapi_responses
from galleria.profiles.access import access_self
from galleria.sellers.access import access_own_seller
from galleria.sellers.actions.accept_terms import accept_terms
from galleria.sellers.actions.apply_to_sell import apply_to_sell as apply
from galleria.sellers.actions.change_seller import change_seller as change
from galleria.sellers.errors import NotApplied, SellerKindFixed, SellerStepRefused, TermsMoved, WorksHere
from galleria.sellers.models import Seller
from galleria.sellers.schemas import Application, MarketOut, SellerDraft, SellerOut, TermsAcceptance, market_out, seller_out
from galleria.shops.errors import ShopNotFound
from galleria.shops.market import ShopHasNoMarket, get_market
from galleria.shops.queries import get_shop

router = Router(tags=["sellers"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
WHERE = (ShopNotFound, ShopHasNoMarket)


@router.get("/shops/{shop}/market", response=MarketOut, openapi_extra=openapi_responses(*WHERE), operation_id="get_market")
def read_market(request: HttpRequest, shop: Slug) -> dict[str, Any]:
    """How to sell in the shop beside the house: terms, commission, and how long money is held."""
    found = get_shop(shop)
    return market_out(found, get_market(found))


@router.get(
    "/shops/{shop}/seller", response=SellerOut, openapi_extra=openapi_responses(Unauthenticated, *WHERE, NotApplied), operation_id="get_own_seller"
)
def read_own_seller(request: HttpRequest, shop: Slug) -> dict[str, Any]:
    """What the person has told to sell here, and where it stands. 404 `seller_not_applied` for who has never asked to."""
    actor = actor_of(request)
    access_self(actor)
    found = get_shop(shop)
    get_market(found)
    return _out(access_own_seller(actor, found), actor)


@router.post(
    "/shops/{shop}/seller",
    response={201: SellerOut},
    openapi_extra=openapi_responses(Unauthenticated, *WHERE, WorksHere, TermsMoved, SellerStepRefused, RequestInProgress, KeyReused, Invalid),
    operation_id="apply_to_sell",
)
def apply_to_sell(request: HttpRequest, shop: Slug, application: Application) -> HttpResponse:
    """Ask to sell here, accepting the terms; or ask again after a refusal. Takes an `Idempotency-Key`."""
    actor = actor_of(request)
    user = access_self(actor)
    place = get_shop(shop)

    def run() -> tuple[int, bytes]:
        seller = apply(place, application, actor=actor)
        return 201, SellerOut.model_validate(_out(seller, actor)).model_dump_json().encode()

    return answer_once(request, scope=f"person {user.pk} apply_to_sell", run=run)


@router.put(
    "/shops/{shop}/seller",
    response=SellerOut,
    openapi_extra=openapi_responses(Unauthenticated, *WHERE, NotApplied, SellerKindFixed, Invalid),
    operation_id="change_own_seller",
)
def change_own_seller(request: HttpRequest, shop: Slug, draft: SellerDraft) -> dict[str, Any]:
    """Tell all of it anew. Where the application stands does not change."""
    actor = actor_of(request)
    access_self(actor)
    return _out(change(get_shop(shop), draft, actor=actor), actor)


@router.post(
    "/shops/{shop}/seller/terms",
    response=SellerOut,
    openapi_extra=openapi_responses(Unauthenticated, *WHERE, NotApplied, TermsMoved, Invalid),
    operation_id="accept_seller_terms",
)
def accept_seller_terms(request: HttpRequest, shop: Slug, acceptance: TermsAcceptance) -> dict[str, Any]:
    """Accept the terms that hold now. Accepting twice changes nothing."""
    actor = actor_of(request)
    access_self(actor)
    return _out(accept_terms(get_shop(shop), acceptance.terms_version, actor=actor), actor)


def _out(seller: Seller, actor: Actor) -> dict[str, Any]:
    return seller_out(seller, actor.user.username if actor.user else "")
