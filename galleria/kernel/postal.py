"""Addresses as they stand on an envelope, in a language."""

from collections.abc import Mapping

from babel.core import Locale


def name_country(code: str, language: str) -> str:
    """What a country is called; its ISO 3166 code where the language has no name for it."""
    return str(Locale.parse(language.replace("_", "-"), sep="-").territories.get(code, code))


def list_address(address: Mapping[str, str | None], language: str) -> list[str]:
    """Line by line, without those that are empty; of an address as profiles, sellers and orders keep it, whose parts may be missing."""
    town = f"{address.get('postal_code') or ''} {address.get('city') or ''}".strip()
    country = name_country(address.get("country") or "", language)
    lines = [*(address.get(part) for part in ("name", "company", "line1", "line2")), town, address.get("region"), country]
    return [line for line in lines if line]
