"""Which ways of delivery a bag may take to a place, and what they cost. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from galleria.kernel.money import parse_money
from galleria.shops.selling import EU, TERRITORIES, Method, Selling, Zone


@dataclass(frozen=True)
class Load:
    """What is to be delivered: how many pieces, what they weigh, what they are worth; the categories (with their parents) and attributes of each."""

    pieces: int
    weight_g: int
    value_minor: int
    categories: tuple[frozenset[str], ...]
    attributes: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Offer:
    """A way that is open, at its price."""

    method: Method
    zone: str
    price_minor: int
    reason: str
    days: tuple[int, int] | None


def list_offers(selling: Selling, load: Load, *, country: str | None, postal_code: str, currency: str) -> list[Offer]:
    """Every way that takes the load to the place, in the manifest's order. Without a country only what needs no address."""
    found = (find_offer(method, load, country=country, postal_code=postal_code, currency=currency) for method in selling.delivery)
    return [offer for offer in found if offer is not None]


def find_offer(method: Method, load: Load, *, country: str | None, postal_code: str, currency: str) -> Offer | None:
    """The method's offer for the load and place, or None when it does not take it there."""
    if not _takes(method, load):
        return None
    if not method.zones:
        return Offer(method=method, zone="", price_minor=0, reason="free", days=None)
    if country is None:
        return None
    for zone in method.zones:
        if _covers(zone, country, postal_code):
            price = _price(zone, load, currency)
            return None if price is None else Offer(method=method, zone=zone.name, price_minor=price[0], reason=price[1], days=zone.days)
    return None


def list_countries(selling: Selling) -> list[str]:
    """All countries that something can be sent to."""
    return list(_countries(tuple(code for method in selling.delivery for zone in method.zones for code in zone.countries)))


@lru_cache(maxsize=64)
def _countries(codes: tuple[str, ...]) -> tuple[str, ...]:
    if "*" in codes:
        return tuple(sorted(TERRITORIES))
    return tuple(sorted({country for code in codes for country in (EU if code == "EU" else (code,))}))


def find_tax_percent(selling: Selling, path: Sequence[str]) -> str:
    """The rate of a category by its path from the root: the nearest that names one, else the shop's."""
    return next((selling.tax_percent_of[slug] for slug in reversed(path) if slug in selling.tax_percent_of), selling.tax_percent)


def find_weight_g(selling: Selling, path: Sequence[str]) -> int:
    """What a packed piece of a category weighs, found in the same way."""
    return next((selling.weight_g_of[slug] for slug in reversed(path) if slug in selling.weight_g_of), selling.weight_g)


def _takes(method: Method, load: Load) -> bool:
    if method.categories and not all(categories & set(method.categories) for categories in load.categories):
        return False
    return not any(set(_values(attributes.get(key))) & set(refused) for key, refused in method.without.items() for attributes in load.attributes)


def _values(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _covers(zone: Zone, country: str, postal_code: str) -> bool:
    is_there = country in zone.countries or "*" in zone.countries or ("EU" in zone.countries and country in EU)
    return is_there and (not zone.postal_codes or _begins(postal_code, zone.postal_codes))


def _begins(postal_code: str, beginnings: Collection[str]) -> bool:
    code = postal_code.upper().replace(" ", "")
    return any(code.startswith(beginning.replace(" ", "")) for beginning in beginnings)


def _price(zone: Zone, load: Load, currency: str) -> tuple[int, str] | None:
    """Price and reason; None for what is heavier than the last band."""
    if zone.free_from is not None and load.value_minor >= parse_money(zone.free_from, currency).amount_minor:
        return 0, f"free to {zone.name} from this value on"
    if zone.price is not None:
        first, more = parse_money(zone.price, currency).amount_minor, parse_money(zone.each_more, currency).amount_minor
        price = first + more * max(load.pieces - 1, 0)
        if not price:
            return 0, f"free to {zone.name}"
        return price, f"to {zone.name}" + (f", the first piece and {load.pieces - 1} more" if more and load.pieces > 1 else "")
    for band in zone.bands:
        if load.weight_g <= band.up_to_g:
            return parse_money(band.price, currency).amount_minor, f"to {zone.name}, up to {band.up_to_g / 1000:g} kg"
    return None
