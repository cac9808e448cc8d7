"""people.toml as a model: the demo people of a shop."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from galleria.accounts.rules import Role
from galleria.shops.manifest import Slug
from galleria.shops.mistakes import TomlFile
from galleria.shops.theme import Strict


class SellerAddress(Strict):
    """Where a demo seller is."""

    line1: str = Field(min_length=1, max_length=120)
    postal_code: str = Field("", max_length=16)
    city: str = Field(min_length=1, max_length=80)
    region: str = Field("", max_length=80)
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]


class SellerProfile(Strict):
    """What a demo person tells as a seller: they are approved from the start."""

    kind: Literal["private", "company"]
    name: str | None = Field(None, min_length=2, max_length=80, description="The person's own when left out.")
    responds_within: Literal["1h", "day", "2days", "week", ""] = ""
    about: str = Field("", max_length=2000)
    shipping: str = Field("", max_length=1000)
    returns: str = Field("", max_length=1000)
    company: str = Field("", max_length=80)
    tax_id: str = Field("", max_length=40)
    born: date | None = None
    address: SellerAddress

    @model_validator(mode="after")
    def check_kind(self) -> "SellerProfile":
        """What each kind has to tell."""
        if self.kind == "company" and not (self.company and self.tax_id):
            raise ValueError('a company has `company` and `tax_id` — Add them, or write kind = "private".')
        if self.kind == "private" and self.born is None:
            raise ValueError('a private seller has a date of birth — Add `born`, or write kind = "company".')
        return self


class Person(Strict):
    """Somebody with a role in the shop."""

    username: Slug
    name: str = Field(min_length=1, max_length=80)
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$", max_length=200)]
    role: Role
    bio: str = Field("", max_length=300)
    seller: SellerProfile | None = None


class People(Strict):
    """A whole people.toml."""

    people: list[Person] = []


def read_people(folder: Path) -> tuple[People, TomlFile | None]:
    """The demo people of a shop's folder, and the file with its mistakes. A shop without the file has none of both."""
    path = folder / "people.toml"
    if not path.exists():
        return People(), None
    file = TomlFile(path)
    people = file.read(People)
    for index, person in enumerate(people.people if people else []):
        if person.seller and person.role != Role.SELLER:
            file.report(("people", index, "seller"), f"{person.username} is no seller", 'Write role = "seller", or remove [people.seller].')
        for field in ("username", "email"):
            if getattr(person, field) in [getattr(other, field) for other in people.people[:index]] if people else []:
                file.report(
                    ("people", index, field), f"{getattr(person, field)!r} stands here a second time", f"Give each person a {field} of their own."
                )
    return people or People(), file
