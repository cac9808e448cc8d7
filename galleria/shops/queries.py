"""Reads of shops, categories and attributes."""

import time
from copy import copy
from functools import lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import BigIntegerField, F, Func, QuerySet

from galleria.kernel.prepared import prepared_cursor
from galleria.kernel.problems import NotFound
from galleria.shops.errors import ShopNotFound
from galleria.shops.models import Attribute, Category, Shop

EVERY_SHOP = "*"
"""In place of a slug: what many shops have part in."""

ONE_VERSION = "SELECT concat(id, '.', read_catalogue_version(id)) FROM shops_shop WHERE slug = %s"
ALL_VERSIONS = "SELECT concat(count(*), '.', sum(id), '.', sum(read_catalogue_version(id))) FROM shops_shop"


KNOWN_FOR_S = 1.0
PLAIN = [field.attname for field in Shop._meta.concrete_fields if field.attname != "manifest"]
ONE_SHOP = f"SELECT {', '.join(PLAIN)}, read_catalogue_version(id) FROM shops_shop WHERE slug = %s"


def get_shop(slug: str) -> Shop:
    """A shop by its slug. Raises ShopNotFound (404). Every read begins with it, so it is one plain statement."""
    while True:
        row = _find_row(slug) if "\x00" not in slug else None
        if row is None:
            raise ShopNotFound(slug=slug)
        shop = Shop.from_db(DEFAULT_DB_ALIAS, PLAIN, row[:-1])
        shop.version = row[-1]  # type: ignore[attr-defined]  # read by read_version
        try:
            shop.manifest = _manifest(shop.pk, shop.fingerprint)
        except Shop.DoesNotExist:  # synced between the two statements
            continue
        return shop


class KnownShops:
    """Shops in this process's memory, for a second: for what is done in a shop, of which there may be hundreds a second."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[float, Shop]] = {}

    def get(self, slug: str) -> Shop:
        """A shop as it was at most a second ago; what is shown of its catalogue begins with `get_shop`. Raises ShopNotFound (404)."""
        known = self._found.get(slug)
        now = time.monotonic()
        if known is None or now > known[0]:
            known = self._found[slug] = (now + KNOWN_FOR_S, get_shop(slug))
        return copy(known[1])

    def forget(self) -> None:
        """Read again next time."""
        self._found.clear()


known_shops = KnownShops()


def _find_row(slug: str) -> tuple[Any, ...] | None:
    with prepared_cursor() as cursor:
        cursor.execute(ONE_SHOP, [slug])
        row: tuple[Any, ...] | None = cursor.fetchone()
    return row


@lru_cache(maxsize=64)
def _manifest(shop_id: int, fingerprint: str) -> dict[str, Any]:
    """A manifest by what it says: it takes longer to fetch and read than a list. Nobody changes it in place.

    Raises Shop.DoesNotExist, and keeps nothing, when the shop has another one by now.
    """
    manifest: dict[str, Any] = Shop.objects.values_list("manifest", flat=True).get(pk=shop_id, fingerprint=fingerprint)
    return manifest


def read_hosts() -> dict[str, str]:
    """The slugs of shops by the hosts at which their pages stand."""
    return {host: slug for slug, hosts in Shop.objects.values_list("slug", "hosts") for host in hosts}


def list_shops() -> list[Shop]:
    """All shops in the order of the entrance."""
    return list(_with_versions())


def _with_versions() -> QuerySet[Shop]:
    return Shop.objects.annotate(version=Func(F("pk"), function="read_catalogue_version", output_field=BigIntegerField()))


def read_version(shop: Shop) -> int:
    """The version of a shop's catalogue when the shop was read by one of these queries; of a shop from elsewhere, as it is now.

    It grows with every commit that changes what shoppers can see, stock too. Counters (views, votes, ratings) do not count.
    """
    known: int | None = getattr(shop, "version", None)
    if known is not None:
        return known
    with connection.cursor() as cursor:
        cursor.execute("SELECT read_catalogue_version(%s)", [shop.pk])
        return int(cursor.fetchone()[0])


def read_version_word(slug: str) -> str:
    """The version of a shop as a word that differs from each earlier one. EVERY_SHOP, and a slug that no shop has, have that of all together."""
    with connection.cursor() as cursor:
        cursor.execute(ONE_VERSION, [slug])
        row = cursor.fetchone()
        if row is None:
            cursor.execute(ALL_VERSIONS)
            row = cursor.fetchone()
    return str(row[0])


def list_categories(shop: Shop) -> list[Category]:
    """A shop's categories, parents before their children."""
    return list(Category.objects.for_shop(shop))


def find_current_category(shop: Shop, slug: str) -> str | None:
    """What a category that had this slug is called now. None for one that is there under it, and for a name that never was."""
    current = None
    for entry in shop.manifest["categories"]:
        if entry["slug"] == slug:
            return None
        if slug in entry.get("formerly", ()):
            current = entry["slug"]
    return current


def get_category(shop: Shop, slug: str) -> Category:
    """A category by its slug. Raises NotFound (404)."""
    category = Category.objects.for_shop(shop).filter(slug=slug).first() if "\x00" not in slug else None
    if category is None:
        raise NotFound(f"This shop has no category called {slug!r}.")
    return category


def defined_attributes(shop: Shop) -> list[Attribute]:
    """A shop's attribute definitions as its manifest has them, without asking the database. They are not to be saved."""
    return [Attribute(shop_id=shop.pk, position=position, **entry) for position, entry in enumerate(shop.manifest["attributes"])]


def list_attributes(shop: Shop, *, category: str | None = None) -> list[Attribute]:
    """A shop's attribute definitions; with a category, those that its products have."""
    attributes = Attribute.objects.for_shop(shop)
    if category is not None:
        attributes = attributes.filter(key__in=get_category(shop, category).attribute_keys)
    return list(attributes)
