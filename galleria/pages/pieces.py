"""A piece as its page shows it: which variant is meant, and whether it can be had. The web app's rules: variants.ts, availability.tsx."""

from typing import Any

from django.utils.translation import gettext, ngettext

Json = dict[str, Any]


def select_variant(variants: list[Json], sku: str | None) -> Json | None:
    """The variant that an address names; else the first that can be had; else the first."""
    named = next((variant for variant in variants if variant["sku"] == sku), None)
    return named or next((variant for variant in variants if variant["in_stock"]), None) or next(iter(variants), None)


def can_be_had(product: Json, variant: Json | None) -> bool:
    """Whether this variant of the piece is for sale now."""
    return bool(product["status"] == "active" and (variant or product)["in_stock"])


def describe_availability(product: Json, variant: Json | None) -> str:
    """That in one plain line."""
    one = variant or product
    if product["status"] == "sold":
        return gettext("Sold. The page stays for the record.")
    if product["status"] == "reserved":
        return gettext("Reserved for somebody at the moment")
    if not one["in_stock"]:
        return gettext("This one is sold out; others are not") if product["in_stock"] else gettext("Sold out for now")
    if one["stock"] == 1 and len(product["variants"]) == 1:
        return gettext("Available: the only one")
    if one["stock"] is not None:
        return ngettext("Available: the last one", "Available: %(left)s left", one["stock"]) % {"left": one["stock"]}
    return gettext("Available")
