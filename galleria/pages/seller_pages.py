"""Pages of sellers: all of a shop's, and one with what they offer and have sold."""

import json
from datetime import date
from typing import Any
from urllib.parse import quote, urlencode

from babel.dates import format_skeleton
from django.http import HttpRequest

from galleria.catalog.reads.filters import Filters
from galleria.catalog.reads.list_products import list_products
from galleria.catalog.reads.sellers import describe_seller, list_sellers
from galleria.kernel.cursors import LONGEST, CursorInvalid
from galleria.kernel.postal import name_country
from galleria.messaging.queries import find_answering_time
from galleria.pages import structured
from galleria.pages.addresses import api_address
from galleria.pages.kinds import dress_cards
from galleria.pages.shell import Page
from galleria.pages.sites import Site
from galleria.sales.market.ratings.public import read_ratings
from galleria.shops.models import Shop

LONGEST_DESCRIPTION = 160
OFFERED = {"in_stock": "true"}
SOLD = {"sold": "true", "limit": "8"}
SOLD_SHOWN = 8
RATINGS_SHOWN = 12  # as the API gives unasked


def fill_sellers(request: HttpRequest, site: Site, shop: Shop, page: Page) -> None:
    """Who sells in the shop, by name. Raises ShopHasNoMarket (404), CursorInvalid (400)."""
    cursor = request.GET.get("cursor") or None
    if cursor and len(cursor) > LONGEST:
        raise CursorInvalid
    by_rating = request.GET.get("sort") == "rating"
    sort = [("sort", "rating")] if by_rating else []
    found = list_sellers(shop, limit=24, cursor=cursor, sort="rating" if by_rating else "name")
    page.heading = "Sellers"
    page.description = f"The people and companies that sell at {shop.name} beside the house, known by name."
    page.indexed = cursor is None and not by_rating
    page.path = "sellers"
    page.answers[api_address(f"shops/{shop.slug}/sellers", [("sort", "rating" if by_rating else ""), ("cursor", cursor or "")])] = found
    if found["next"]:
        page.next = f"sellers?{urlencode([*sort, ('cursor', found['next'])])}"
    page.template = "pages/sellers.html"
    page.words = {
        "heading": "Sellers",
        "sellers": [_say(one, shop) for one in found["items"]],
        "page_after": page.next and site.path(page.next),
        "by_rating": by_rating,
    }
    page.data = [structured.describe_trail(site, [(shop.name, ""), ("Sellers", "sellers")])]


def fill_seller(request: HttpRequest, site: Site, shop: Shop, username: str, page: Page) -> None:
    """One seller with their pieces and ratings. Raises ShopHasNoMarket or SellerNotFound (404), CursorInvalid (400)."""
    after = request.GET.get("ratings") or None  # earlier ones, for those who have no scripts
    if after and len(after) > LONGEST:
        raise CursorInvalid
    seller = describe_seller(shop, username)
    ratings = read_ratings(shop, username, limit=RATINGS_SHOWN, cursor=after)
    page.indexed = after is None
    offered = json.loads(list_products(shop, Filters(seller=username, in_stock=True), sort=None, limit=24, cursor=None).body)
    sold = json.loads(list_products(shop, Filters(seller=username, sold=True), sort=None, limit=SOLD_SHOWN, cursor=None).body)
    front = page.shop or {}
    said = _say(seller, shop)
    page.heading = seller["name"]
    page.title = f"{seller['name']}, seller at {shop.name}"
    page.description = _shorten(seller["about"]) or f"{seller['name']}, {said['place']}, sells at {shop.name}."
    page.answers[api_address(f"shops/{shop.slug}/sellers/{quote(username)}")] = seller
    if after is None:
        page.answers[api_address(f"shops/{shop.slug}/sellers/{quote(username)}/ratings")] = ratings
    page.answers[api_address(f"shops/{shop.slug}/products", [("seller", username), *OFFERED.items()])] = offered
    page.answers[api_address(f"shops/{shop.slug}/products", [("seller", username), *SOLD.items()])] = sold
    picture = next((card["picture"] for card in offered["items"] if card["picture"]), None)
    page.image = picture["src"].replace("/640.", "/1280.") if picture else ""
    page.answers[api_address(f"shops/{shop.slug}/sellers/{quote(username)}/answering")] = {"within": find_answering_time(shop, username)}
    page.template = "pages/seller.html"
    page.words = {
        "seller": said,
        "company": [line for line in _company_lines(seller["company"], shop) if line],
        "cards": dress_cards(front, offered["items"]),
        "sold": dress_cards(front, sold["items"]),
        "ratings": _say_ratings(ratings, shop),
        "ratings_after": site.path(f"sellers/{quote(username)}?{urlencode({'ratings': ratings['next']})}") + "#ratings" if ratings["next"] else "",
        "all_offered": site.path("products") + f"?{urlencode({'seller': username, **OFFERED})}" if offered["next"] else "",
    }
    page.data = [
        structured.describe_seller(site, seller, shop_name=shop.name),
        structured.describe_trail(site, [(shop.name, ""), ("Sellers", "sellers"), (seller["name"], f"sellers/{quote(username)}")]),
    ]
    if offered["items"]:
        page.data.append(structured.describe_list(site, f"{seller['name']} at {shop.name}", offered["items"]))


def _say(seller: dict[str, Any], shop: Shop) -> dict[str, Any]:
    return {
        **seller,
        "place": ", ".join(part for part in (seller["city"], name_country(seller["country"], shop.language)) if part),
        "year": seller["since"][:4],
    }


def _say_ratings(ratings: dict[str, Any], shop: Shop) -> dict[str, Any]:
    """With months in words, and the bars' widths."""
    count = sum(one["count"] for one in ratings["stars"])
    return {
        **ratings,
        "stars": [{**one, "percent": f"{100 * one['count'] / count:.6g}" if count else "0"} for one in ratings["stars"]],
        "items_shown": [
            {**one, "when": _month(one["month"], shop), "answered_when": _month(one["answered"], shop) if one["answered"] else ""}
            for one in ratings["items"]
        ],
    }


def _month(month: str, shop: Shop) -> str:
    return str(format_skeleton("yMMMM", date.fromisoformat(f"{month}-01"), locale=shop.language.replace("-", "_")))


def _company_lines(company: dict[str, Any] | None, shop: Shop) -> list[str]:
    if company is None:
        return []
    address = company["address"]
    town = ", ".join(part for part in (f"{address['postal_code']} {address['city']}".strip(), address["region"]) if part)
    return [company["name"], address["line1"], address["line2"], town, name_country(address["country"], shop.language), company["tax_id"]]


def _shorten(text: str) -> str:
    """The beginning of what they say, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_DESCRIPTION else f"{line[: LONGEST_DESCRIPTION - 1].rsplit(' ', 1)[0]}…"
