"""What each kind of page says: title, description, data for machines, readable words, and the API's answers that it brings along."""

import json
from typing import Any
from urllib.parse import quote, urlencode

from django.http import HttpRequest
from pydantic import ValidationError

from galleria.catalog.query_string import ListQuery, check_category_not_moved, list_given, read_filters
from galleria.catalog.reads import get_product, shopfront
from galleria.catalog.reads.list_products import list_products
from galleria.catalog.reads.page_before import find_page_before
from galleria.catalog.reads.search_shops import search_shops
from galleria.catalog.search_counts import count_search
from galleria.kernel.problems import FieldError, Invalid
from galleria.pages import structured
from galleria.pages.addresses import api_address
from galleria.pages.asked import fill_asked
from galleria.pages.icons import icon_path
from galleria.pages.pieces import can_be_had, describe_availability, select_variant
from galleria.pages.shell import SITE, Page, Preload
from galleria.pages.sites import Site, site_of
from galleria.pages.templatetags.readable import FOUND_SIZES, GALLERY_SIZES, GLIMPSE_SIZES, HERO_SIZES, LIST_SIZES, WINDOW_SIZES
from galleria.pages.theme_css import build_theme_variables, list_theme_attributes
from galleria.shops.models import Shop
from galleria.shops.queries import list_shops

Json = dict[str, Any]
LONGEST_SEARCH = 200  # characters, as in the API
SIMILAR_TITLE = "From the same drawer"
NO_LASTING_PAGE = frozenset({"category"})  # a list that is narrowed by anything else is one of endlessly many


def fill_entrance(request: HttpRequest, page: Page) -> None:
    """All shop windows."""
    entrance = shopfront.read_entrance()
    shops = entrance["items"]
    page.description = f"Specialist shops under one roof: {', '.join(shop['name'] for shop in shops)}."
    page.answers[api_address("shops")] = entrance
    page.data = structured.describe_house(site_of(request, None), SITE, page.description)
    page.template = "pages/entrance.html"
    windows = [
        {
            **shop,
            **_dress_shop(shop["theme"]),
            "window_sizes": WINDOW_SIZES[shop["theme"]["card"]],
        }
        for shop in shops
    ]
    page.words = {"shops": windows, "glimpse_sizes": GLIMPSE_SIZES}
    page.image = _first_picture([card for shop in shops[:1] for card in shop["windows"]])


def fill_search(request: HttpRequest, page: Page) -> None:
    """One search in all shops: what each has for the words. No search engine needs to keep it."""
    words = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    entrance = shopfront.read_entrance()
    shops = {shop["slug"]: shop for shop in entrance["items"]}
    page.heading = f"“{words}” in all shops" if words else "Search all shops"
    page.title = f"{f'“{words}”' if words else 'Search'} · {SITE}"
    page.description = "One search in every shop of the house."
    page.answers[api_address("shops")] = entrance
    found: list[Json] = []
    if words:
        answer = json.loads(search_shops(words))
        page.answers[api_address("search", [("q", words)])] = answer
        found = [group for group in answer["shops"] if group["slug"] in shops]
    groups = [{**group, **_dress_shop(shops[group["slug"]]["theme"])} for group in found]
    total = sum(group["total"] for group in groups)
    page.template = "pages/search.html"
    page.words = {"shops": entrance["items"], "groups": groups, "total": total, "words": words, "found_sizes": FOUND_SIZES}


def fill_home(site: Site, shop: Shop, page: Page) -> None:
    """A shop's front."""
    front, home = _shop(page), shopfront.read_home(shop)
    hero = home["hero"]
    page.answers[api_address(f"shops/{shop.slug}/home")] = home
    page.title = f"{shop.name} · {front['tagline']}"
    page.image = _first_picture(hero["products"])
    page.template = "pages/home.html"
    sections = [{**section, "products": dress_cards(front, section["products"])} for section in home["sections"]]
    page.words = {"shop": front, "hero": hero, "sections": sections}
    page.data = structured.describe_shop(site, front, logo=site.file(icon_path(site, shop.name, front["theme"], "icon-512.png")))
    shelves = [section for section in home["sections"] if section["products"]]
    page.data += [structured.describe_list(site, section["title"], section["products"]) for section in shelves]
    page.preload = _preload(hero["products"], HERO_SIZES[hero["layout"]])


def fill_list(request: HttpRequest, site: Site, shop: Shop, page: Page) -> None:
    """A category, a search or everything. Raises CategoryMoved (301), Invalid (422), CursorInvalid (400)."""
    front = _shop(page)
    query = _read_query(request)
    check_category_not_moved(shop, query.category, request)
    filters = read_filters(query, request.GET)
    listing = list_products(shop, filters, sort=query.sort, limit=query.limit, cursor=query.cursor, is_literal=query.literal)
    count_search(request, shop.pk, listing)
    body = json.loads(listing.body)
    category = next((entry for entry in front["categories"] if entry["slug"] == query.category), None)
    words = query.q.strip()
    place = category["name"] if category else ", ".join(sorted(query.maker)) or "Everything"
    page.heading = f"“{words}”" if words else place
    page.description = category["description"] if category else page.description
    # A cursor is a place in a list that moves with every arrival: its page leads crawlers on, but is no address for an index.
    given = list_given(query, request.GET)
    page.indexed = not {name for name, _ in given} - NO_LASTING_PAGE
    page.path = f"products?category={quote(query.category or '')}" if category else "products"
    page.answers[api_address(f"shops/{shop.slug}/products", given)] = body
    definitions = {"items": shopfront.describe_definitions(shop, query.category if category else None)}
    page.answers[api_address(f"shops/{shop.slug}/attributes", [("category", query.category or "")])] = definitions
    page.image = _first_picture(body["items"])
    _link_pages(shop, query, filters, given, page, following=body["next"])
    parent = next((entry for entry in front["categories"] if category and entry["slug"] == category["parent"]), None)
    trail = [parent] if parent else []
    open_rooms = (None, category["slug"], category["parent"]) if category else (None,)
    steps = [(shop.name, ""), *((entry["name"], f"products?category={entry['slug']}") for entry in [*trail, *([category] if category else [])])]
    page.data = [structured.describe_list(site, page.heading, body["items"])]
    if len(steps) > 1:
        page.data.append(structured.describe_trail(site, steps))
    page.template = "pages/list.html"
    page.words = {
        "heading": f"Results for “{words}”" if words else place,
        "category": category,
        "rooms": [entry for entry in front["categories"] if entry["parent"] in open_rooms],
        "count": "" if words or query.maker else category["product_count"] if category else front["product_count"],
        "words": words,
        "trail": trail,
        "cards": dress_cards(front, body["items"]),
        "label": "Products",
        "page_before": page.previous and site.path(page.previous),
        "page_after": page.next and site.path(page.next),
    }
    page.preload = _preload(body["items"], LIST_SIZES[front["theme"]["card"]])


def fill_product(request: HttpRequest, site: Site, shop: Shop, slug: str, page: Page) -> None:
    """One piece, in the variant that `?variant=` names, with others like it.

    Raises ProductNotFound (404), ProductMoved (308), ProductArchived (410).
    """
    front = _shop(page)
    product = json.loads(get_product.get_product_page(shop, slug))
    variant = select_variant(product["variants"], next(iter(request.GET.getlist("variant")), None))
    similar = json.loads(get_product.list_similar(shop, slug))
    page.heading, page.kind = product["title"], "product"
    page.description = product["summary"] or page.description
    page.image = _first_picture([product])
    page.answers[api_address(f"shops/{shop.slug}/products/{slug}")] = product
    page.answers[api_address(f"shops/{shop.slug}/products/{slug}/similar")] = similar
    steps = [(step["name"], f"products?category={step['slug']}") for step in product["breadcrumb"] or []]
    page.data = [
        structured.describe_product(site, product, shop_name=shop.name, description=page.description),
        structured.describe_trail(site, [(shop.name, ""), *steps, (product["title"], f"products/{slug}")]),
    ]
    page.template = "pages/product.html"
    page.words = {
        "product": product,
        "variant": variant,
        "amount": variant["price_minor"] if variant else product["price"]["amount_minor"],
        "before": (variant or product)["compare_at_minor"],
        "lowest": (variant or product)["lowest_30d_minor"],
        "is_open": can_be_had(product, variant),
        "availability": describe_availability(product, variant),
        "asked": fill_asked(shop, product, page),
        "similar": dress_cards(front, similar["items"]),
        "similar_title": SIMILAR_TITLE,
        "gallery_sizes": GALLERY_SIZES,
    }
    page.preload = Preload(product["gallery"][0], GALLERY_SIZES) if product["gallery"] else None


def fill_gone(shop: Shop, slug: str, page: Page) -> None:
    """A piece that was archived: others like it."""
    similar = json.loads(get_product.list_similar(shop, slug))
    page.answers[api_address(f"shops/{shop.slug}/products/{slug}/similar")] = similar
    page.words |= {"similar": dress_cards(_shop(page), similar["items"]), "similar_title": SIMILAR_TITLE}


def fill_about(site: Site, page: Page) -> None:
    """Who keeps the shop."""
    shop = _shop(page)
    page.heading, page.title = f"About {shop['name']}", f"About · {shop['name']}"
    page.template = "pages/about.html"
    page.words = {"heading": shop["story_title"] or page.heading}
    page.data = structured.describe_shop(site, shop, logo=site.file(icon_path(site, shop["name"], shop["theme"], "icon-512.png")))[:1]
    page.data.append(structured.describe_trail(site, [(shop["name"], ""), (page.heading, "about")]))


def fill_policy(site: Site, shop: Shop, slug: str, page: Page) -> None:
    """A page of terms. Raises PolicyNotFound (404)."""
    policy = shopfront.read_policy(shop, slug)
    page.heading, page.description = policy["title"], policy["summary"]
    page.answers[api_address(f"shops/{shop.slug}/policies/{slug}")] = policy
    page.template = "pages/policy.html"
    page.words = {"policy": policy}
    page.data = [structured.describe_trail(site, [(shop.name, ""), (policy["title"], f"policies/{slug}")])]


def list_neighbours(request: HttpRequest, shop: Shop) -> list[dict[str, str]]:
    """The other shops, with their addresses. On a shop's own host they are at theirs; those that have none cannot be reached from there."""
    others = [one for one in list_shops() if one.pk != shop.pk]
    if not getattr(request, "shop_slug", None):
        return [{"name": one.name, "address": f"/{one.slug}"} for one in others]
    _, colon, port = request.get_host().partition(":")
    return [{"name": one.name, "address": f"{request.scheme}://{one.hosts[0]}{colon}{port}/"} for one in others if one.hosts]


def _link_pages(shop: Shop, query: ListQuery, filters: Any, given: list[tuple[str, str]], page: Page, *, following: str | None) -> None:
    """The pages before and after, as addresses inside the shop."""
    others = [(name, value) for name, value in given if name != "cursor"]

    def address(cursor: str | None) -> str:
        pairs = [*others, ("cursor", cursor)] if cursor else others
        return f"products?{urlencode(pairs)}" if pairs else "products"

    if following:
        page.next = address(following)
    if query.cursor:
        page.previous = address(find_page_before(shop, filters, sort=query.sort, limit=query.limit, cursor=query.cursor, is_literal=query.literal))


def _read_query(request: HttpRequest) -> ListQuery:
    """The query string as lists take it: lists for what may be repeated. Raises Invalid (422) for what does not fit."""
    values: Json = {}
    for name, field in ListQuery.model_fields.items():
        given = request.GET.getlist(name)
        if given and given[-1] != "":
            values[name] = given if getattr(field.annotation, "__origin__", None) is list else given[-1]
    try:
        return ListQuery.model_validate(values)
    except ValidationError as error:
        raise Invalid(errors=[FieldError(field=str(entry["loc"][0]), message=entry["msg"]) for entry in error.errors()]) from error


def _shop(page: Page) -> Json:
    assert page.shop is not None  # noqa: S101 - pages of a shop are made with one
    return page.shop


def _dress_shop(theme: Json) -> Json:
    """How a part of a page looks that belongs to one of many shops."""
    return {"variables": build_theme_variables(theme), "attributes": list_theme_attributes(theme)}


def dress_cards(shop: Json, cards: list[Json]) -> list[Json]:
    """Cards with the name of their condition; copies, for the answers must stay what the API says."""
    names = {condition["code"]: condition["name"] for condition in shop["conditions"]}
    return [{**card, "condition_name": names.get(card["condition"], "")} for card in cards]


def _preload(cards: list[Json], sizes: str) -> Preload | None:
    picture = cards[0].get("picture") if cards else None
    return Preload(picture, sizes) if picture else None


def _first_picture(cards: list[Json]) -> str:
    picture = cards[0].get("picture") if cards else None
    return picture["src"].replace("/640.", "/1280.") if picture else ""
