"""people.toml as a model: the demo people of a shop."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from galleria.accounts.rules import Role
from galleria.shops.manifest import Slug
from galleria.shops.mistakes import TomlFile
from galleria.shops.theme import Strict


class Person(Strict):
    """Somebody with a role in the shop."""

    username: Slug
    name: str = Field(min_length=1, max_length=80)
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$", max_length=200)]
    role: Role
    bio: str = Field("", max_length=300)


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
        for field in ("username", "email"):
            if getattr(person, field) in [getattr(other, field) for other in people.people[:index]] if people else []:
                file.report(
                    ("people", index, field), f"{getattr(person, field)!r} stands here a second time", f"Give each person a {field} of their own."
                )
    return people or People(), file
