"""The HTTP door of search: facets, suggestions, all shops at once, clicks, and the owner's report. Lists are in api.py, on the same router."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Status

from galleria.accounts.access import actor_of, check_right
from galleria.accounts.rules import Right
from galleria.catalog.errors import CategoryMoved
from galleria.catalog.keeping import router
from galleria.catalog.query_string import FilterQuery, check_category_not_moved, read_filters
from galleria.catalog.reads.facets import read_facets as facets_of
from galleria.catalog.reads.search_report import read_search_report
from galleria.catalog.reads.search_shops import search_shops as search_everywhere
from galleria.catalog.reads.suggest import read_suggestions
from galleria.catalog.search_counts import count_click
from galleria.catalog.search_schemas import Facets, FoundInShops, SearchClick, SearchReport, SuggestionList
from galleria.kernel.clients import client_address
from galleria.kernel.problems import Forbidden, Invalid, Unauthenticated, openapi_responses
from galleria.kernel.rates import RateLimit
from galleria.kernel.sqljson import json_answer
from galleria.shops.errors import ShopNotFound
from galleria.shops.queries import get_shop

__all__ = ["router"]
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
SearchId = Annotated[str, Path(pattern=r"^[0-9a-f]{16}$", examples=["0123456789abcdef"])]
Words = Annotated[str, Query(max_length=200)]
SAME_CLICK = RateLimit("search-click", calls=1, period_s=60)  # who clicks twice has still opened it once


@router.get("/shops/{shop}/facets", response=Facets, openapi_extra=openapi_responses(ShopNotFound, CategoryMoved, Invalid), operation_id="get_facets")
def read_facets(request: HttpRequest, shop: Slug, query: Query[FilterQuery]) -> HttpResponse:
    """What the list under these filters could be narrowed by, with counts. Takes the list's filters, `attr.<key>` among them."""
    found = get_shop(shop)
    check_category_not_moved(found, query.category, request)
    return json_answer(facets_of(found, read_filters(query, request.GET), is_literal=query.literal))


@router.get("/shops/{shop}/suggest", response=SuggestionList, openapi_extra=openapi_responses(ShopNotFound), operation_id="suggest")
def suggest(request: HttpRequest, shop: Slug, q: Words = "", limit: Annotated[int, Query(ge=1, le=20)] = 8) -> HttpResponse:
    """Proposals while somebody types. Without `q`, what others searched for most."""
    return json_answer(read_suggestions(get_shop(shop), q, limit=limit))


@router.get("/search", response=FoundInShops, operation_id="search_shops")
def search_shops(request: HttpRequest, q: Words, limit: Annotated[int, Query(ge=1, le=24)] = 6) -> HttpResponse:
    """One query in all shops: each with its best pieces and how many it has."""
    return json_answer(search_everywhere(q, limit=limit))


@router.post(
    "/shops/{shop}/searches/{search}/clicks", response={204: None}, openapi_extra=openapi_responses(ShopNotFound), operation_id="record_search_click"
)
def record_click(request: HttpRequest, shop: Slug, search: SearchId, click: SearchClick) -> Status[None]:
    """Somebody opened a product that a search found. `search` is the id in the list's `search`."""
    found = get_shop(shop)
    if SAME_CLICK.take(f"{client_address(request)}:{found.pk}:{search}:{click.slug}") == 0:
        count_click(found.pk, search, click.position)
    return Status(204, None)


@router.get(
    "/shops/{shop}/search-report",
    response=SearchReport,
    openapi_extra=openapi_responses(Unauthenticated, Forbidden, ShopNotFound),
    operation_id="get_search_report",
    tags=["keeping"],
)
def read_report(request: HttpRequest, shop: Slug, days: Annotated[int, Query(ge=1, le=366)] = 30) -> HttpResponse:
    """Top queries, queries that found nothing with words that may have been meant, and how often something was opened. For managers."""
    found = get_shop(shop)
    check_right(actor_of(request), found, Right.SEE_REPORTS)
    return json_answer(read_search_report(found, days=days))
