"""The HTTP API, assembled from the rooms' doors. One handler makes every problem document."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from galleria.accounts.tokens.api import router as tokens
from galleria.catalog import searching
from galleria.catalog.exchange.api import router as exchange
from galleria.catalog.listings.api import router as listings
from galleria.catalog.reports.api import router as reports
from galleria.catalog.seller_api import router as seller_pages
from galleria.catalog.wishes.api import router as wishes
from galleria.catalog.wishes.notice_api import router as notices
from galleria.kernel.middleware import answer_problem
from galleria.kernel.problems import FieldError, Invalid, Problem, ProblemDocument
from galleria.media.api import router as media
from galleria.messaging.api import router as questions
from galleria.profiles.api import router as profiles
from galleria.sales import ordering
from galleria.sales.market.api import router as market
from galleria.sales.market.disputes.api import router as disputes
from galleria.sales.market.invoices.api import router as documents
from galleria.sales.market.payouts.api import router as payouts
from galleria.sales.market.ratings.api import router as ratings
from galleria.sales.market.statistics.api import router as statistics
from galleria.sales.payments.api import router as cards
from galleria.sales.returns.api import router as returns
from galleria.sales.returns.seller_api import router as sold_returns
from galleria.sellers.api import router as sellers


class GalleriaAPI(NinjaAPI):
    """Ninja's API with the problem document among its schemas."""

    def get_openapi_schema(self, *arguments: Any, **options: Any) -> Any:
        """The OpenAPI document."""
        document = super().get_openapi_schema(*arguments, **options)
        schemas = ProblemDocument.model_json_schema(ref_template="#/components/schemas/{model}")
        document["components"]["schemas"].update({**schemas.pop("$defs", {}), "ProblemDocument": schemas})
        return document


api = GalleriaAPI(
    title="Galleria",
    version="1",
    description="Specialist shops under one roof. Errors are problem documents (RFC 9457); money is integer minor units; lists page by cursor.",
)
for router in (
    tokens,
    profiles,
    sellers,
    media,
    searching.router,
    seller_pages,
    exchange,
    listings,
    wishes,
    notices,
    reports,
    questions,
    ordering.router,
    cards,
    returns,
    sold_returns,
    market,
    payouts,
    documents,
    statistics,
    disputes,
    ratings,
):
    api.add_router("/v1", router)


@api.exception_handler(Problem)
def answer(request: HttpRequest, problem: Problem) -> HttpResponse:
    """What a room raised."""
    return answer_problem(request, problem)


@api.exception_handler(ValidationError)
def answer_invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Input that does not fit its type: one entry a field, by its path without the place it came from (query, body)."""
    errors = [
        FieldError(field=".".join(str(part) for part in entry["loc"][2:] or entry["loc"][1:]), message=entry["msg"], code=entry["type"])
        for entry in error.errors
    ]
    return answer_problem(request, Invalid(errors=errors))


@api.exception_handler(HttpError)
def answer_unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    """A body that is no JSON, and the like."""
    return answer_problem(request, Invalid(str(error)))
