"""The HTTP door of statistics: for sellers, each of their own pieces."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from ninja import Path, Query, Router

from galleria.accounts.access import actor_of
from galleria.kernel.cursors import CursorInvalid
from galleria.kernel.problems import Invalid, Unauthenticated, openapi_responses
from galleria.kernel.sqljson import json_answer
from galleria.sales.market.payouts.access import access_selling
from galleria.sales.market.payouts.errors import NoSeller
from galleria.sales.market.statistics import reads
from galleria.sales.market.statistics.rules import Period, Sort
from galleria.sales.market.statistics.schemas import ListingStatistics, RowsQuery, StatisticsOut
from galleria.shops.errors import ShopNotFound

router = Router(tags=["statistics"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
WHO = (ShopNotFound, Unauthenticated, NoSeller, Invalid)


@router.get("/shops/{shop}/statistics", response=StatisticsOut, openapi_extra=openapi_responses(*WHO), operation_id="get_statistics")
def read_statistics(request: HttpRequest, shop: Slug, period: Period = Period.MONTH) -> HttpResponse:
    """How one's pieces fared in a shop, beside the time before."""
    return json_answer(reads.read_overview(*access_selling(actor_of(request), shop), period))


@router.get(
    "/shops/{shop}/statistics/listings",
    response=ListingStatistics,
    openapi_extra=openapi_responses(*WHO, CursorInvalid),
    operation_id="list_listing_statistics",
)
def list_rows(request: HttpRequest, shop: Slug, query: Query[RowsQuery]) -> dict[str, Any]:
    """How each of one's listings fared."""
    place, user = access_selling(actor_of(request), shop)
    return reads.list_rows(place, user, query.period, sort=query.sort, limit=query.limit, cursor=query.cursor)


@router.get(
    "/shops/{shop}/statistics/listings.csv",
    openapi_extra={"responses": {**openapi_responses(*WHO)["responses"], 200: {"description": "The table.", "content": {"text/csv": {}}}}},
    operation_id="get_listing_statistics_file",
)
def read_file(request: HttpRequest, shop: Slug, period: Period = Period.MONTH, sort: Sort = Sort.VIEWS) -> StreamingHttpResponse:
    """The same of all of them, as CSV."""
    lines = reads.write_file(*access_selling(actor_of(request), shop), period, sort=sort)
    name = f"{shop}-statistics-{period}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=headers)
