"""What the API says about a shop: what the pages must show, and which of its pieces and filters a journey can use."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.e2e.house import House

Json = dict[str, Any]
SHOWN_CHOICES = 8
"""How many values a filter shows before it is asked for all."""


@dataclass(frozen=True)
class Choice:
    """One value of a choice filter that leaves some pieces of a category and takes others away."""

    category: str
    key: str
    name: str
    value: str
    label: str
    items: list[Json]
    everything: int

    @property
    def query(self) -> str:
        return f"attr.{self.key}={self.value}&category={self.category}"


@dataclass
class Shop:
    """One shop of the house, read through its API."""

    house: House
    slug: str

    def get(self, path: str = "", **parameters: Any) -> Any:
        return self.house.get(f"shops/{self.slug}/{path}".rstrip("/"), **parameters)

    def url(self, target: str = "") -> str:
        """The address of one of its pages."""
        return f"{self.house.url}/{self.slug}/{target}".rstrip("/")

    @cached_property
    def front(self) -> Json:
        answer: Json = self.get()
        return answer

    @cached_property
    def home(self) -> Json:
        answer: Json = self.get("home")
        return answer

    @cached_property
    def everything(self) -> list[Json]:
        """All its cards, newest first."""
        return self.list_all(sort="newest")

    def list_all(self, **parameters: Any) -> list[Json]:
        """All cards of a list, in its order."""
        items: list[Json] = []
        cursor: str | None = ""
        while cursor is not None:
            page = self.get("products", limit=100, **parameters, **({"cursor": cursor} if cursor else {}))
            items += page["items"]
            cursor = page["next"]
        return items

    def product(self, slug: str) -> Json:
        answer: Json = self.get(f"products/{slug}")
        return answer

    @cached_property
    def menu_category(self) -> tuple[str, str]:
        """Label and slug of the first menu entry that leads to a category of several pieces."""
        for entry in self.front["navigation"]:
            slug = parse_qs(entry["target"].partition("?")[2]).get("category", [""])[0]
            if slug and len(self.list_all(category=slug)) > 2:
                return entry["label"], slug
        pytest.fail(f"the menu of {self.slug} leads to no category")

    @cached_property
    def choice(self) -> Choice:
        """A value of a choice filter that narrows the category of the menu."""
        category = self.menu_category[1]
        pieces = len(self.list_all(category=category))
        for attribute, choice in self._choices(category):
            found = self.list_all(category=category, **{f"attr.{attribute['key']}": choice["value"]})
            if 0 < len(found) < pieces:
                return Choice(category, attribute["key"], attribute["name"], choice["value"], choice["label"], found, pieces)
        pytest.fail(f"no filter of {self.slug} narrows {category}")

    def _choices(self, category: str) -> Iterator[tuple[Json, Json]]:
        for attribute in self.get("attributes", category=category)["items"]:
            if attribute["facet"] and attribute["type"] == "choice":
                yield from ((attribute, choice) for choice in attribute["choices"][:SHOWN_CHOICES])

    @cached_property
    def with_pictures(self) -> Json:
        """A piece with several pictures that is not alone in its drawer."""
        for card in self.everything:
            product = self.product(card["slug"])
            if len(product["gallery"]) > 1 and product["attributes"] and self.get(f"products/{card['slug']}/similar")["items"]:
                return product
        pytest.fail(f"no piece of {self.slug} has several pictures")

    @cached_property
    def with_variants(self) -> Json | None:
        """A piece whose variants cost differently; None in shops of single pieces."""
        for card in self.everything:
            if card["price"]["from"]:
                product = self.product(card["slug"])
                if len({variant["price_minor"] for variant in product["variants"]}) > 1 and product["option_axes"]:
                    return product
        return None
