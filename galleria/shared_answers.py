"""Which addresses have answers that everybody may have: one line each. A room that offers a new anonymous read adds it here."""

import re

from django.http import HttpRequest

from galleria.catalog.search_counts import count_again
from galleria.kernel.addresses import NO_PAGE
from galleria.kernel.shared_answers import SharedAnswers, SharedRoute
from galleria.pages.web_app import find_web_app
from galleria.shops import middleware as hosts
from galleria.shops.queries import EVERY_SHOP, read_version_word

OF_ALL_SHOPS = ("shops", "search")
OF_A_SHOP = (
    "",
    "/home",
    "/categories",
    "/attributes",
    "/policies/[^/]+",
    "/products",
    "/products/[^/]+",
    "/products/[^/]+/similar",
    "/products/[^/]+/questions",
    "/featured",
    "/facets",
    "/suggest",
    "/market",
    "/sellers",
    "/sellers/[^/]+",
    "/sellers/[^/]+/answering",
    "/sellers/[^/]+/ratings",
)


def every_shop(request: HttpRequest, match: re.Match[str]) -> str:
    """The version of all shops together."""
    return EVERY_SHOP


def named_shop(request: HttpRequest, match: re.Match[str]) -> str:
    """The version of the shop that the path names."""
    return match["shop"]


def shop_of_page(request: HttpRequest, match: re.Match[str]) -> str:
    """The version of the shop whose host it is or whose slug the path begins with; the entrance has part in all."""
    return hosts.slug_by_host(request.get_host()) or match["shop"] or EVERY_SHOP


def host_and_build(request: HttpRequest) -> str:
    """Pages name their own host, and the files of the web app that they need."""
    return f"{request.get_host()} {find_web_app().script}"


SHARED = SharedAnswers(
    routes=(
        SharedRoute(re.compile(rf"^/api/v1/(?:{'|'.join(OF_ALL_SHOPS)})$"), every_shop),
        SharedRoute(re.compile(rf"^/api/v1/shops/(?P<shop>[^/]{{1,80}})(?:{'|'.join(OF_A_SHOP)})$"), named_shop),
        SharedRoute(
            re.compile(rf"^/{NO_PAGE}(?P<shop>[^/]{{0,80}})(?:/.*)?$"),
            shop_of_page,
            host_and_build,
        ),
    ),
    read_version=read_version_word,
    note=count_again,
)
