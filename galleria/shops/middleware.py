"""Which shop a request's host names. On a shop's own host its pages stand at the root."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from galleria.kernel.caching import read_through
from galleria.shops.queries import list_shops

Respond = Callable[[HttpRequest], HttpResponse]
HOSTS_TTL_S = 10


def slug_by_host(host: str) -> str | None:
    """The slug of the shop at this host, from a cache that is at most ten seconds old."""
    hosts = read_through("shop-hosts", "all", ttl_s=HOSTS_TTL_S, make=lambda: {name: shop.slug for shop in list_shops() for name in shop.hosts})
    return hosts.get(host.split(":", maxsplit=1)[0].lower())


class ShopHostMiddleware:
    """Sets `request.shop_slug` to the shop of the host, or None at the entrance's own host. Only pages look at it; the API names shops by path."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the shop known."""
        is_page = not request.path.startswith(("/api/", "/media/", "/live/", "/health/", "/metrics"))
        request.shop_slug = slug_by_host(request.get_host()) if is_page else None  # type: ignore[attr-defined]  # ours, read by pages
        return self.get_response(request)
