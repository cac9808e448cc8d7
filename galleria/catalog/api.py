"""The HTTP door of the catalogue for shoppers. Staff and sellers come in by keeping.py."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Status

from galleria.accounts.access import actor_of
from galleria.catalog.day_counts import What, count_day
from galleria.catalog.errors import CategoryMoved, ProductArchived, ProductMoved, ProductNotFound
from galleria.catalog.models import SHOWN, Product
from galleria.catalog.query_string import ListQuery, check_category_not_moved, read_filters
from galleria.catalog.reads import get_product, shopfront
from galleria.catalog.reads.list_products import list_products as read_list
from galleria.catalog.schemas import AttributeList, CardList, CategoryList, HomeOut, PolicyPage, ProductPage, ShopList, ShopOut
from galleria.catalog.search_counts import count_search
from galleria.catalog.search_schemas import ProductList
from galleria.catalog.view_counts import count_view
from galleria.catalog.visit_counts import Stage, count_stage
from galleria.kernel.clients import client_address
from galleria.kernel.cursors import CursorInvalid
from galleria.kernel.problems import Invalid, NotFound, openapi_responses
from galleria.kernel.rates import RateLimit
from galleria.kernel.sqljson import dump_json, json_answer
from galleria.shops.errors import PolicyNotFound, ShopNotFound
from galleria.shops.queries import get_shop

router = Router(tags=["shops"], by_alias=True)
SAME_VISITOR = RateLimit("view", calls=1, period_s=600)  # who reloads is still one visitor
Slug = Annotated[str, Path(max_length=80, examples=["a-slug"])]


@router.get("/shops", response=ShopList, operation_id="list_shops")
def list_shops(request: HttpRequest) -> HttpResponse:
    """All shops, in the order of the entrance, each with the pieces in its window."""
    return json_answer(dump_json(shopfront.read_entrance()))


@router.get("/shops/{shop}", response=ShopOut, openapi_extra=openapi_responses(ShopNotFound), operation_id="get_shop")
def read_shop(request: HttpRequest, shop: Slug) -> HttpResponse:
    """A shop: look, menus, story, categories, policies."""
    return json_answer(dump_json(shopfront.read_shop(get_shop(shop))))


@router.get("/shops/{shop}/home", response=HomeOut, openapi_extra=openapi_responses(ShopNotFound), operation_id="get_home")
def read_home(request: HttpRequest, shop: Slug) -> HttpResponse:
    """A shop's home page: its hero, then its sections in their order, with their pieces."""
    return json_answer(dump_json(shopfront.read_home(get_shop(shop))))


@router.get(
    "/shops/{shop}/policies/{slug}", response=PolicyPage, openapi_extra=openapi_responses(ShopNotFound, PolicyNotFound), operation_id="get_policy"
)
def read_policy(request: HttpRequest, shop: Slug, slug: Slug) -> dict[str, object]:
    """A page of terms: returns, shipping and the like."""
    return shopfront.read_policy(get_shop(shop), slug)


@router.get("/shops/{shop}/categories", response=CategoryList, openapi_extra=openapi_responses(ShopNotFound), operation_id="list_categories")
def list_categories(request: HttpRequest, shop: Slug) -> HttpResponse:
    """The category tree as a list, parents before their children."""
    return json_answer(dump_json({"items": shopfront.read_categories(get_shop(shop))}))


@router.get(
    "/shops/{shop}/attributes",
    response=AttributeList,
    openapi_extra=openapi_responses(ShopNotFound, CategoryMoved, NotFound),
    operation_id="list_attributes",
)
def read_attributes(request: HttpRequest, shop: Slug, category: Annotated[str | None, Query(max_length=80)] = None) -> dict[str, object]:
    """What products say of themselves, in the whole shop or in one category."""
    found = get_shop(shop)
    check_category_not_moved(found, category, request)
    return {"items": shopfront.describe_definitions(found, category)}


@router.get(
    "/shops/{shop}/products",
    response=ProductList,
    openapi_extra=openapi_responses(ShopNotFound, CategoryMoved, CursorInvalid, Invalid),
    operation_id="list_products",
)
def list_products(request: HttpRequest, shop: Slug, query: Query[ListQuery]) -> HttpResponse:
    """A page of products.

    Narrow by attribute with `attr.<key>=<value>`, repeated for alternatives; numbers and dates take ranges: `10..40`, `10..`, `..40`.
    """
    found = get_shop(shop)
    check_category_not_moved(found, query.category, request)
    filters = read_filters(query, request.GET)
    listing = read_list(
        found,
        filters,
        sort=query.sort,
        fields=query.fields,
        limit=query.limit,
        cursor=query.cursor,
        is_explained=query.explain,
        is_literal=query.literal,
    )
    count_search(request, found.pk, listing)
    return json_answer(listing.body)


@router.get("/shops/{shop}/featured", response=CardList, openapi_extra=openapi_responses(ShopNotFound), operation_id="list_featured")
def list_featured(request: HttpRequest, shop: Slug, limit: Annotated[int, Query(ge=1, le=100)] = 12) -> HttpResponse:
    """What the shop puts forward, in its order."""
    return json_answer(get_product.list_featured(get_shop(shop), limit=limit))


@router.get(
    "/shops/{shop}/products/{slug}",
    response=ProductPage,
    openapi_extra=openapi_responses(ShopNotFound, ProductMoved, ProductNotFound, ProductArchived),
    operation_id="get_product",
)
def read_product(request: HttpRequest, shop: Slug, slug: Slug) -> HttpResponse:
    """Everything on a product's page."""
    try:
        return json_answer(get_product.get_product_page(get_shop(shop), slug))
    except ProductMoved as moved:
        raise moved.keep_query(request.META["QUERY_STRING"]) from None


@router.get(
    "/shops/{shop}/products/{slug}/similar",
    response=CardList,
    openapi_extra=openapi_responses(ShopNotFound, ProductMoved, ProductNotFound),
    operation_id="list_similar",
)
def list_similar(request: HttpRequest, shop: Slug, slug: Slug, limit: Annotated[int, Query(ge=1, le=24)] = 8) -> HttpResponse:
    """Other pieces of the shop, the most alike first."""
    try:
        return json_answer(get_product.list_similar(get_shop(shop), slug, limit=limit))
    except ProductMoved as moved:
        raise moved.keep_query(request.META["QUERY_STRING"]) from None


@router.post(
    "/shops/{shop}/products/{slug}/views",
    response={204: None},
    openapi_extra=openapi_responses(ShopNotFound, ProductNotFound),
    operation_id="count_view",
)
def record_view(request: HttpRequest, shop: Slug, slug: Slug) -> Status[None]:
    """Somebody looked at the product. The same visitor counts once in ten minutes, and its seller never."""
    place = get_shop(shop)
    found = Product.objects.for_shop(place).filter(slug=slug, status__in=SHOWN).values_list("pk", "seller_id").first()
    if found is None:
        raise ProductNotFound(slug=slug)
    product_id, seller_id = found
    user = actor_of(request).user if seller_id is not None else None
    if user is not None and user.pk == seller_id:
        return Status(204, None)  # nobody is a visitor of their own pieces
    if SAME_VISITOR.take(f"{client_address(request)}:{product_id}") == 0:
        count_view(product_id)
        if seller_id is not None:
            count_day(product_id, What.VIEWED)
        count_stage(request, place.pk, Stage.VIEWED)
    return Status(204, None)
