"""Every address of the pages: which shop it belongs to, whether a file or a page is meant, and what to answer when there is neither."""

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from galleria.catalog.errors import CategoryMoved, ProductArchived, ProductMoved
from galleria.catalog.reads import shopfront
from galleria.kernel.problems import NotFound, Problem
from galleria.pages.addresses import api_address
from galleria.pages.files import find_file
from galleria.pages.kinds import fill_about, fill_entrance, fill_gone, fill_home, fill_list, fill_policy, fill_product, fill_search, list_neighbours
from galleria.pages.private import fill_private, find_private_heading
from galleria.pages.seller_pages import fill_seller, fill_sellers
from galleria.pages.shell import SITE, Page, render_page
from galleria.pages.sites import Site, site_of
from galleria.shops.models import Shop
from galleria.shops.queries import get_shop

# What the web app says in the same cases.
NOWHERE = ("Nothing at this address", "The page may have moved, or the address may have lost a letter on its way.")
GONE = ("No longer here", "This piece has left the shop. Its page is closed; others like it may still be on the shelves.")
UNREADABLE = ("We could not read that", "Something in the address does not fit this shop. Clear the filters and start again.")


@require_safe
def show(request: HttpRequest, path: str = "") -> HttpResponseBase:
    """Any page address. On a shop's own host the path begins inside the shop."""
    parts = [part for part in path.split("/") if part]
    own = getattr(request, "shop_slug", None)
    if own is None and (file := find_file(request, None, parts)):
        return file
    if own:
        parts = [own, *parts]
    if not parts:
        page = Page(heading=SITE, description="")
        fill_entrance(request, page)
        return render_page(request, page)
    if parts == ["search"] and not own:
        page = Page(heading="", description="", path="search", indexed=False)
        fill_search(request, page)
        return render_page(request, page)
    if not own and (private := find_private_heading(parts, in_shop=False, in_house=True)):
        page = Page(heading=private, description="", path="/".join(parts))
        fill_private(page, private)
        return render_page(request, page)
    try:
        shop = get_shop(parts[0])
    except NotFound:
        heading, text = NOWHERE
        return render_page(request, Page(heading=heading, description=text, status=404, words={"heading": heading, "text": text}))
    return find_file(request, shop, parts[1:]) or show_shop(request, shop, parts[1:])


def show_shop(request: HttpRequest, shop: Shop, parts: list[str]) -> HttpResponseBase:
    """A page of one shop; an address that it does not have gets the shop's own 404."""
    front = shopfront.read_shop(shop)
    page = Page(
        heading=shop.name,
        description=front["description"],
        shop=front,
        answers={api_address(f"shops/{shop.slug}"): front},
        path="/".join(parts),
        neighbours=list_neighbours(request, shop),
    )
    site = site_of(request, shop.slug)
    try:
        _fill_page(request, site, shop, parts, page)
    except ProductMoved as moved:
        query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
        return HttpResponsePermanentRedirect(site.path(f"products/{moved.slug}") + query)
    except CategoryMoved as moved:
        return HttpResponsePermanentRedirect(f"{site.path('products')}?{moved.query}")
    except Problem as problem:
        heading, text = {404: NOWHERE, 410: GONE}.get(problem.status, UNREADABLE)
        page.heading, page.description, page.status = heading, text, problem.status
        page.words = {"heading": heading, "text": text}
        if isinstance(problem, ProductArchived):
            fill_gone(shop, parts[-1], page)
    return render_page(request, page)


def _fill_page(request: HttpRequest, site: Site, shop: Shop, parts: list[str], page: Page) -> None:
    """The kind of page that stands at this address inside the shop. Raises what its room raises."""
    match parts:
        case []:
            fill_home(site, shop, page)
        case ["products"]:
            fill_list(request, site, shop, page)
        case ["products", slug]:
            fill_product(request, site, shop, slug, page)
        case ["about"]:
            fill_about(site, page)
        case ["policies", slug]:
            fill_policy(site, shop, slug, page)
        case ["sellers"]:
            fill_sellers(request, site, shop, page)
        case ["sellers", username]:
            fill_seller(request, site, shop, username, page)
        case _:
            fill_private(page, find_private_heading(parts, in_shop=True, in_house=bool(getattr(request, "shop_slug", None))))
