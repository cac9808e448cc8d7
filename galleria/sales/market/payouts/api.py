"""The HTTP door of payouts, for sellers: their account, balance, entries, payouts and statements. What staff do is in the back office."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from galleria.accounts.access import actor_of
from galleria.kernel.cursors import CursorInvalid
from galleria.kernel.outside import OutsideUnavailable
from galleria.kernel.problems import Invalid, Throttled, Unauthenticated, openapi_responses
from galleria.sales.market.payouts.access import access_selling
from galleria.sales.market.payouts.actions.change_payout_account import change_payout_account
from galleria.sales.market.payouts.actions.visit_stripe import begin_onboarding, check_connected, open_dashboard
from galleria.sales.market.payouts.errors import (
    NoSeller,
    NoStripeAccount,
    StatementNotFound,
    StripeCountryNotServed,
    StripeNotOffered,
    StripeProfileMissing,
)
from galleria.sales.market.payouts.reads import payouts as reads
from galleria.sales.market.payouts.reads.statement import get_statement, list_statements
from galleria.sales.market.payouts.reads.statement_paper import draw_statement
from galleria.sales.market.payouts.schemas import (
    BalanceEntryList,
    BalanceOut,
    PayoutAccountAnswer,
    PayoutAccountIn,
    PayoutList,
    StatementList,
    StripeAccountOut,
    StripePageOut,
)
from galleria.sales.market.payouts.terms import pays_by_stripe
from galleria.sales.payments.errors import StripeRefuses
from galleria.shops.errors import ShopNotFound
from galleria.shops.queries import known_shops

router = Router(tags=["payouts"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]
Month = Annotated[str, Path(pattern=r"^[1-9]\d{3}-(0[1-9]|1[0-2])$", examples=["2026-10"])]
Limit = Annotated[int, Query(ge=1, le=100)]
CursorWord = Annotated[str | None, Query(max_length=600)]
WHO = (ShopNotFound, Unauthenticated, NoSeller)


@router.get("/shops/{shop}/payout-account", response=PayoutAccountAnswer, openapi_extra=openapi_responses(*WHO), operation_id="get_payout_account")
def read_account(request: HttpRequest, shop: Slug) -> dict[str, Any]:
    """Where one's money goes, without its number."""
    return reads.describe_account(*access_selling(actor_of(request), shop))


@router.put(
    "/shops/{shop}/payout-account",
    response=PayoutAccountAnswer,
    openapi_extra=openapi_responses(*WHO, Invalid),
    operation_id="put_payout_account",
)
def put_account(request: HttpRequest, shop: Slug, wanted: PayoutAccountIn) -> dict[str, Any]:
    """Say where one's money is to go. A letter tells that it was changed."""
    place = known_shops.get(shop)
    actor = actor_of(request)
    account = change_payout_account(place, wanted, actor=actor)
    return reads.describe_account(place, account.user)


@router.get(
    "/shops/{shop}/payout-account/stripe",
    response=StripeAccountOut,
    openapi_extra=openapi_responses(*WHO, StripeNotOffered),
    operation_id="get_stripe_account",
)
def read_stripe_account(request: HttpRequest, shop: Slug) -> dict[str, Any]:
    """One's account at Stripe, as it was when Stripe was last asked."""
    place, user = access_selling(actor_of(request), shop)
    if not pays_by_stripe(place):
        raise StripeNotOffered
    return reads.describe_connected(reads.find_connected(place, user))


@router.post(
    "/shops/{shop}/payout-account/stripe/check",
    response=StripeAccountOut,
    openapi_extra=openapi_responses(*WHO, StripeNotOffered, StripeRefuses, Throttled, OutsideUnavailable),
    operation_id="check_stripe_account",
)
def check_stripe_account(request: HttpRequest, shop: Slug) -> dict[str, Any]:
    """Ask Stripe now how it stands."""
    return reads.describe_connected(check_connected(known_shops.get(shop), actor=actor_of(request)))


@router.post(
    "/shops/{shop}/payout-account/stripe/onboarding",
    response=StripePageOut,
    openapi_extra=openapi_responses(
        *WHO, StripeNotOffered, StripeProfileMissing, StripeCountryNotServed, StripeRefuses, Throttled, OutsideUnavailable
    ),
    operation_id="begin_stripe_onboarding",
)
def begin_stripe_onboarding(request: HttpRequest, shop: Slug) -> dict[str, str]:
    """Where Stripe asks for what it needs, the first time or again. The account is made when there is none. The page opens once."""
    return {"url": begin_onboarding(known_shops.get(shop), actor=actor_of(request))}


@router.post(
    "/shops/{shop}/payout-account/stripe/dashboard",
    response=StripePageOut,
    openapi_extra=openapi_responses(*WHO, StripeNotOffered, NoStripeAccount, StripeRefuses, Throttled, OutsideUnavailable),
    operation_id="open_stripe_dashboard",
)
def open_stripe_dashboard(request: HttpRequest, shop: Slug) -> dict[str, str]:
    """The way into one's dashboard at Stripe. The page opens once."""
    return {"url": open_dashboard(known_shops.get(shop), actor=actor_of(request))}


@router.get("/shops/{shop}/balance", response=BalanceOut, openapi_extra=openapi_responses(*WHO), operation_id="get_balance")
def read_balance(request: HttpRequest, shop: Slug) -> dict[str, Any]:
    """What is one's own as a seller: free, held, and on its way."""
    return reads.describe_balance(*access_selling(actor_of(request), shop))


@router.get(
    "/shops/{shop}/balance/entries",
    response=BalanceEntryList,
    openapi_extra=openapi_responses(*WHO, CursorInvalid, Invalid),
    operation_id="list_balance_entries",
)
def list_entries(request: HttpRequest, shop: Slug, limit: Limit = 24, cursor: CursorWord = None) -> dict[str, Any]:
    """What moved, newest first. What becomes free stands twice: where it left and where it came to."""
    place, user = access_selling(actor_of(request), shop)
    return reads.describe_entries(place, user, limit=limit, cursor=cursor)


@router.get("/shops/{shop}/payouts", response=PayoutList, openapi_extra=openapi_responses(*WHO, CursorInvalid, Invalid), operation_id="list_payouts")
def list_payouts(request: HttpRequest, shop: Slug, limit: Limit = 24, cursor: CursorWord = None) -> dict[str, Any]:
    """What was paid out, or is being, newest first."""
    place, user = access_selling(actor_of(request), shop)
    return reads.describe_payouts(place, user, limit=limit, cursor=cursor)


@router.get("/shops/{shop}/statements", response=StatementList, openapi_extra=openapi_responses(*WHO), operation_id="list_statements")
def read_statements(request: HttpRequest, shop: Slug) -> dict[str, Any]:
    """The months that are over, newest first, with their sums."""
    place, user = access_selling(actor_of(request), shop)
    return {"items": list_statements(place, user.pk)}


@router.get(
    "/shops/{shop}/statements/{month}",
    openapi_extra={"responses": {**openapi_responses(*WHO, StatementNotFound, Invalid)["responses"], 200: {"content": {"application/pdf": {}}}}},
    operation_id="get_statement",
)
def read_statement(request: HttpRequest, shop: Slug, month: Month) -> HttpResponse:
    """The statement of a month that is over, as PDF."""
    place, user = access_selling(actor_of(request), shop)
    paper = draw_statement(place, user, get_statement(place, user.pk, month))
    name = f"{place.slug}-statement-{month}.pdf"
    return HttpResponse(paper, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'})
