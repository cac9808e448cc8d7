"""Which shop a request's host names. On a shop's own host its pages stand at the root."""

import time
from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from psycopg_pool import PoolTimeout

from galleria.kernel.addresses import is_page
from galleria.shops.queries import read_hosts

Respond = Callable[[HttpRequest], HttpResponse]
HOSTS_TTL_S = 10
"""For so long a process trusts its map of hosts."""
TRY_AGAIN_S = 1


class KnownHosts:
    """The slugs of shops by host, in this process's memory: every page needs them, also one that is handed out again."""

    def __init__(self) -> None:
        self._slugs: dict[str, str] | None = None
        self._until = 0.0

    def find(self, host: str) -> str | None:
        """The slug of the shop at this host, as it was at most ten seconds ago; longer ago while PostgreSQL is away."""
        slugs = self._slugs
        if slugs is None or time.monotonic() > self._until:
            slugs = self._read(slugs)
        return slugs.get(host.split(":", maxsplit=1)[0].lower())

    def forget(self) -> None:
        """Read again next time."""
        self._slugs = None

    def _read(self, known: dict[str, str] | None) -> dict[str, str]:
        self._until = time.monotonic() + TRY_AGAIN_S  # meanwhile the others go on with what is known
        try:
            slugs = read_hosts()
        except (DatabaseError, PoolTimeout):
            if known is None:
                raise
            return known
        self._slugs, self._until = slugs, time.monotonic() + HOSTS_TTL_S
        return slugs


known_hosts = KnownHosts()


def slug_by_host(host: str) -> str | None:
    """The slug of the shop at this host."""
    return known_hosts.find(host)


class ShopHostMiddleware:
    """Sets `request.shop_slug` to the shop of the host, or None at the entrance's own host. Only pages look at it; the API names shops by path."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the shop known."""
        slug = slug_by_host(request.get_host()) if is_page(request.path) else None
        request.shop_slug = slug  # type: ignore[attr-defined]  # ours, read by pages
        return self.get_response(request)
