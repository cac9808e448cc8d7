"""The HTTP door of reports: saying that something is wrong with a piece, and what a seller is told of theirs. Staff decide in the back office."""

from dataclasses import asdict
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Router, Status

from galleria.accounts.access import actor_of
from galleria.catalog.errors import ProductNotFound
from galleria.catalog.reports import queries
from galleria.catalog.reports.actions.report_product import report_product as report
from galleria.catalog.reports.errors import OwnPiece
from galleria.catalog.reports.models import Report
from galleria.catalog.reports.schemas import ReportIn, TakenOffList
from galleria.kernel.problems import Invalid, Throttled, Unauthenticated, openapi_responses
from galleria.profiles.access import access_self
from galleria.shops.errors import ShopNotFound
from galleria.shops.market import ShopHasNoMarket, get_market
from galleria.shops.queries import get_shop

router = Router(tags=["sellers"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
WHERE = (Unauthenticated, ShopNotFound, ShopHasNoMarket)


@router.put(
    "/shops/{shop}/products/{slug}/report",
    response={204: None},
    openapi_extra=openapi_responses(*WHERE, ProductNotFound, OwnPiece, Throttled, Invalid),
    operation_id="report_product",
)
def report_product(request: HttpRequest, shop: Slug, slug: Slug, word: ReportIn) -> Status[None]:
    """Tell the staff that something is wrong with a piece. Telling it again, before they have decided, changes what was said."""
    actor = actor_of(request)
    access_self(actor)
    report(get_shop(shop), slug, reason=Report.Reason(word.reason), words=word.words, actor=actor)
    return Status(204, None)


@router.get("/shops/{shop}/seller/taken-off", response=TakenOffList, openapi_extra=openapi_responses(*WHERE), operation_id="list_taken_off")
def list_taken_off(request: HttpRequest, shop: Slug) -> dict[str, Any]:
    """The person's own pieces that staff took off the shelves, and why. Mended, they can be shown again."""
    user = access_self(actor_of(request))
    found = get_shop(shop)
    get_market(found)
    return {"items": [asdict(one) for one in queries.list_taken_off(found, user)]}
