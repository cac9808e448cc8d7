"""The HTTP door of sellers for shoppers: who sells in a shop, and one of them. Becoming one is the sellers room's."""

from datetime import datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Path, Query, Router
from pydantic import BaseModel, Field

from galleria.catalog.reads import sellers
from galleria.catalog.schemas import SellerRating
from galleria.kernel.cursors import LONGEST, CursorInvalid
from galleria.kernel.problems import Invalid, openapi_responses
from galleria.media.schemas import PictureOut
from galleria.sellers.errors import SellerNotFound
from galleria.sellers.schemas import KindWord, RespondsWithin
from galleria.shops.errors import ShopNotFound
from galleria.shops.market import ShopHasNoMarket
from galleria.shops.queries import get_shop

router = Router(tags=["sellers"])
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]


class SellerSummary(BaseModel):
    """A seller in a few words."""

    username: str
    name: str
    kind: KindWord
    city: str
    country: str
    responds_within: RespondsWithin
    since: datetime
    avatar: PictureOut | None
    rating: SellerRating
    on_offer: int
    sold: int


class ListedSeller(SellerSummary):
    """A seller among others, with what they put up last."""

    pictures: list[PictureOut]


class SellerList(BaseModel):
    """A page of sellers."""

    items: list[ListedSeller]
    next: str | None


class CompanyAddress(BaseModel):
    """Where a company is."""

    line1: str
    line2: str
    postal_code: str
    city: str
    region: str
    country: str


class CompanyOut(BaseModel):
    """Who a company is by law."""

    name: str
    tax_id: str
    address: CompanyAddress


class SellerPage(SellerSummary):
    """A seller's page. What they offer and have sold are lists: `products?seller=…&in_stock=true`, `products?seller=…&sold=true`."""

    about: str
    shipping_text: str
    returns_text: str
    company: CompanyOut | None = Field(description="Of companies; of private sellers nobody is told.")


@router.get(
    "/shops/{shop}/sellers",
    response=SellerList,
    openapi_extra=openapi_responses(ShopNotFound, ShopHasNoMarket, CursorInvalid, Invalid),
    operation_id="list_sellers",
)
def list_sellers(
    request: HttpRequest,
    shop: Slug,
    limit: Annotated[int, Query(ge=1, le=100)] = 24,
    cursor: Annotated[str | None, Query(max_length=LONGEST, description="`next` of the page before.")] = None,
    sort: Literal["name", "rating"] = "name",
) -> dict[str, Any]:
    """Who sells in the shop beside the house: by name, or by what buyers gave them, the best first."""
    return sellers.list_sellers(get_shop(shop), limit=limit, cursor=cursor, sort=sort)


@router.get(
    "/shops/{shop}/sellers/{username}",
    response=SellerPage,
    openapi_extra=openapi_responses(ShopNotFound, ShopHasNoMarket, SellerNotFound),
    operation_id="get_seller",
)
def read_seller(request: HttpRequest, shop: Slug, username: Annotated[str, Path(max_length=40, examples=["a-seller"])]) -> dict[str, Any]:
    """A seller's page: who they are, how they send, what they take back."""
    return sellers.describe_seller(get_shop(shop), username)
