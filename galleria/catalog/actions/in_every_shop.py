"""Do the same in every shop. What goes wrong in one does not keep the others waiting."""

from collections.abc import Callable

import structlog
from django.db import DatabaseError

from galleria.shops.models import Shop
from galleria.shops.queries import list_shops

log = structlog.get_logger(__name__)


def in_every_shop(do: Callable[[Shop], int], *, failure: str) -> int:
    """The sum of what `do` returns. `failure` names in the log what a shop was left without."""
    done = 0
    for shop in list_shops():
        try:
            done += do(shop)
        except DatabaseError:
            log.exception(failure, shop=shop.slug)
    return done
