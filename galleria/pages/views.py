"""The pages: the entrance, and each shop's home, list, product, about and policies."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from pydantic import ValidationError

from galleria.catalog.errors import ProductArchived
from galleria.catalog.query_string import ListQuery, read_filters
from galleria.catalog.reads import get_product, shopfront
from galleria.catalog.reads.list_products import list_products
from galleria.catalog.search_counts import count_search
from galleria.kernel.problems import FieldError, Invalid, NotFound, Problem
from galleria.pages.addresses import api_address
from galleria.pages.shell import SITE, Page, render_page
from galleria.shops.models import Shop
from galleria.shops.queries import get_shop


@require_safe
def show(request: HttpRequest, path: str = "") -> HttpResponse:
    """Any page address. On a shop's own host the path begins inside the shop."""
    parts = [part for part in path.split("/") if part]
    own = getattr(request, "shop_slug", None)
    if own:
        parts = [own, *parts]
    if not parts:
        return show_entrance(request)
    if parts == ["search"] and not own:
        return show_search(request)
    try:
        shop = get_shop(parts[0])
    except NotFound:
        return render_page(request, Page(heading="Nothing here", description="There is no page at this address.", status=404))
    return show_shop(request, shop, parts[1:])


def show_entrance(request: HttpRequest) -> HttpResponse:
    """All shop windows."""
    entrance = shopfront.read_entrance()
    names = ", ".join(shop["name"] for shop in entrance["items"])
    page = Page(heading=SITE, description=f"Specialist shops under one roof: {names}.", answers={api_address("shops"): entrance})
    return render_page(request, page)


def show_search(request: HttpRequest) -> HttpResponse:
    """One search in all shops. Its results are the web app's; no search engine needs to keep them."""
    words = " ".join(request.GET.get("q", "").split())[:100]
    heading = f"“{words}” in all shops" if words else "Search all shops"
    page = Page(heading=heading, description="One search in every shop of the house.", path="search", indexed=False)
    page.answers[api_address("shops")] = shopfront.read_entrance()
    return render_page(request, page)


def show_shop(request: HttpRequest, shop: Shop, parts: list[str]) -> HttpResponse:
    """A page of one shop; an address that it does not have gets the shop's own 404."""
    front = shopfront.read_shop(shop)
    answers: dict[str, Any] = {api_address(f"shops/{shop.slug}"): front}
    page = Page(heading=shop.name, description=front["description"], shop=front, answers=answers, path="/".join(parts))
    try:
        match parts:
            case []:
                page.image = _first_picture(front["hero"]["products"])
            case ["products"]:
                _fill_list(request, shop, page)
            case ["products", slug]:
                _fill_product(shop, slug, page)
            case ["about"]:
                page.heading = f"About {shop.name}"
            case ["policies", slug]:
                policy = shopfront.read_policy(shop, slug)
                page.heading, page.description = policy["title"], policy["summary"]
                answers[api_address(f"shops/{shop.slug}/policies/{slug}")] = policy
            case _:
                raise NotFound
    except Problem as problem:
        page.heading, page.description, page.status = problem.title, problem.detail, problem.status
        if isinstance(problem, ProductArchived):
            page.description = "This piece is no longer offered."
    return render_page(request, page)


def _fill_list(request: HttpRequest, shop: Shop, page: Page) -> None:
    try:
        query = ListQuery.model_validate(_read_query(request))
    except ValidationError as error:
        raise Invalid(errors=[FieldError(field=str(entry["loc"][0]), message=entry["msg"]) for entry in error.errors()]) from error
    listing = list_products(shop, read_filters(query, request.GET), sort=query.sort, limit=query.limit, is_literal=query.literal)
    count_search(request, shop.pk, listing)
    body = listing.body
    category = next((entry for entry in page.answers[api_address(f"shops/{shop.slug}")]["categories"] if entry["slug"] == query.category), None)
    page.heading = category["name"] if category else f"“{query.q}”" if query.q else "All pieces"
    page.description = category["description"] if category else page.description
    page.indexed = not set(request.GET) - {"category"}
    page.path = f"products?category={query.category}" if category else "products"
    parameters = [(name, value) for name, values in request.GET.lists() for value in values if name not in ("cursor", "fields")]
    page.answers[api_address(f"shops/{shop.slug}/products", parameters)] = json.loads(body)
    definitions = {"items": shopfront.describe_definitions(shop, query.category if category else None)}
    page.answers[api_address(f"shops/{shop.slug}/attributes", [("category", query.category or "")])] = definitions
    page.image = _first_picture(json.loads(body)["items"])


def _fill_product(shop: Shop, slug: str, page: Page) -> None:
    product = json.loads(get_product.get_product_page(shop, slug))
    page.heading, page.kind = product["title"], "product"
    page.description = product["summary"] or page.description
    page.image = _first_picture([product])
    page.answers[api_address(f"shops/{shop.slug}/products/{slug}")] = product


def _read_query(request: HttpRequest) -> dict[str, Any]:
    """The query string as ListQuery takes it: lists for what may be repeated. What does not fit is left to the web app to say."""
    values: dict[str, Any] = {}
    for name, field in ListQuery.model_fields.items():
        given = request.GET.getlist(name)
        if given and given[-1] != "":
            values[name] = given if getattr(field.annotation, "__origin__", None) is list else given[-1]
    return values


def _first_picture(cards: list[dict[str, Any]]) -> str:
    picture = cards[0].get("picture") if cards else None
    return picture["src"].replace("/640.", "/1280.") if picture else ""
