"""The HTTP door of ratings: for everybody, for buyers and for sellers. What staff do is in the back office."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from galleria.accounts.access import actor_of
from galleria.kernel.cursors import LONGEST, CursorInvalid
from galleria.kernel.problems import Forbidden, Invalid, Unauthenticated, openapi_responses
from galleria.kernel.sqljson import dump_json, json_answer
from galleria.profiles.access import access_self
from galleria.sales.market.errors import SaleNotFound
from galleria.sales.market.ratings import public, reads
from galleria.sales.market.ratings.access import access_rated
from galleria.sales.market.ratings.actions.answer_rating import answer_rating
from galleria.sales.market.ratings.actions.rate_sale import rate_sale
from galleria.sales.market.ratings.actions.report_rating import report_rating
from galleria.sales.market.ratings.errors import OwnSale, RatingHidden, RatingNotFound, RatingNotPossible, RatingReportDecided
from galleria.sales.market.ratings.rules import Fault
from galleria.sales.market.ratings.schemas import OwnRatingList, RatingAnswerIn, RatingIn, RatingList, RatingReportIn, RatingStanding
from galleria.sellers.errors import SellerNotFound
from galleria.shops.errors import ShopNotFound
from galleria.shops.market import ShopHasNoMarket, get_market
from galleria.shops.queries import get_shop

router = Router(tags=["ratings"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
Ref = Annotated[str, Path(max_length=24, examples=["7K2M9-XQT4B-1"])]
Key = Annotated[str | None, Query(max_length=64, description="What opens the order without signing in.")]
Limit = Annotated[int, Query(ge=1, le=100)]
After = Annotated[str | None, Query(max_length=LONGEST, description="`next` of the page before.")]
THEIRS = (SaleNotFound, Forbidden)


@router.get(
    "/shops/{shop}/sellers/{username}/ratings",
    response=RatingList,
    openapi_extra=openapi_responses(ShopNotFound, ShopHasNoMarket, SellerNotFound, CursorInvalid, Invalid),
    operation_id="list_ratings",
)
def list_ratings(
    request: HttpRequest,
    shop: Slug,
    username: Annotated[str, Path(max_length=40, examples=["a-seller"])],
    limit: Limit = 12,
    cursor: After = None,
) -> HttpResponse:
    """What buyers say of a seller, newest first, with all of it in numbers."""
    return json_answer(public.list_ratings(get_shop(shop), username, limit=limit, cursor=cursor))


@router.get(
    "/shops/{shop}/seller/ratings",
    response=OwnRatingList,
    openapi_extra=openapi_responses(Unauthenticated, ShopNotFound, ShopHasNoMarket, CursorInvalid, Invalid),
    operation_id="list_own_ratings",
)
def list_own_ratings(request: HttpRequest, shop: Slug, limit: Limit = 24, cursor: After = None) -> dict[str, Any]:
    """What buyers say of whoever is signed in, hidden ones too, with what can be done about each."""
    user = access_self(actor_of(request))
    found = get_shop(shop)
    get_market(found)
    return reads.list_own_ratings(user, found, limit=limit, cursor=cursor)


@router.get("/sales/{ref}/rating", response=RatingStanding, openapi_extra=openapi_responses(SaleNotFound), operation_id="get_rating")
def get_rating(request: HttpRequest, ref: Ref, key: Key = None) -> HttpResponse:
    """How a sale is rated, or can be: for its buyer, its seller and the shop's staff."""
    return _answer(request, ref, key)


@router.put(
    "/sales/{ref}/rating",
    response=RatingStanding,
    openapi_extra=openapi_responses(*THEIRS, OwnSale, RatingNotPossible, RatingHidden, Invalid),
    operation_id="rate_sale",
)
def rate(request: HttpRequest, ref: Ref, given: RatingIn, key: Key = None) -> HttpResponse:
    """Its buyer says how the seller was, or says it differently."""
    rate_sale(ref, stars=given.stars, words=given.words, actor=actor_of(request), key=key)
    return _answer(request, ref, key)


@router.put(
    "/sales/{ref}/rating/answer",
    response=RatingStanding,
    openapi_extra=openapi_responses(*THEIRS, RatingNotFound, RatingHidden, Invalid),
    operation_id="answer_rating",
)
def answer(request: HttpRequest, ref: Ref, said: RatingAnswerIn) -> HttpResponse:
    """Its seller answers, for everybody to read; nothing takes the answer back."""
    answer_rating(ref, words=said.words, actor=actor_of(request))
    return _answer(request, ref)


@router.put(
    "/sales/{ref}/rating/report",
    response=RatingStanding,
    openapi_extra=openapi_responses(*THEIRS, RatingNotFound, RatingHidden, RatingReportDecided, Invalid),
    operation_id="report_rating",
)
def report(request: HttpRequest, ref: Ref, said: RatingReportIn) -> HttpResponse:
    """Its seller tells the staff what is wrong with it. Again, before they have decided, it changes what was said."""
    report_rating(ref, fault=Fault(said.fault), words=said.words, actor=actor_of(request))
    return _answer(request, ref)


def _answer(request: HttpRequest, ref: str, key: str | None = None) -> HttpResponse:
    return json_answer(dump_json(reads.describe_standing(access_rated(actor_of(request), ref, to="see", key=key))))
