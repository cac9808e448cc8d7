"""Where pages stand: the origin, and the way to a shop's pages from there. A shop's own host has them at the root."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Site:
    """An origin such as `https://example.org`, and what stands before a shop's paths on it."""

    origin: str
    base: str = ""

    def path(self, inside: str = "") -> str:
        """The path of a page of the shop: "" is its home."""
        return f"{self.base}/{inside}" if inside else self.base or "/"

    def url(self, inside: str = "") -> str:
        """The absolute address of a page of the shop."""
        return f"{self.origin}{self.base}/{inside}" if inside or not self.base else f"{self.origin}{self.base}"

    def file(self, path: str) -> str:
        """The absolute address of a path from the root, such as a picture's."""
        return f"{self.origin}{path}"


def origin_of(request: HttpRequest) -> str:
    """The public origin: the shop's own host when the request came there, else PUBLIC_URL, else the host that was asked."""
    own = getattr(request, "shop_slug", None)
    return f"{request.scheme}://{request.get_host()}" if own or not settings.PUBLIC_URL else settings.PUBLIC_URL


def site_of(request: HttpRequest, shop: str | None) -> Site:
    """Where this shop's pages stand for whoever asks."""
    own = getattr(request, "shop_slug", None)
    return Site(origin_of(request), "" if shop is None or own else f"/{shop}")
