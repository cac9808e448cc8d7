"""purchases.toml as a model: what demo people have bought of a shop's sellers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from galleria.accounts.people_file import People
from galleria.accounts.rules import Role
from galleria.catalog.catalogue_file import ProductEntry
from galleria.sales.schemas import AddressIn
from galleria.shops.check_manifest import suggest
from galleria.shops.manifest import Manifest, Slug
from galleria.shops.mistakes import TomlFile
from galleria.shops.theme import Strict

Until = Literal["paid", "sent", "arrived", "confirmed"]


class PurchaseAddress(Strict):
    """Where it went."""

    line1: str = Field(min_length=1, max_length=120)
    postal_code: str = Field("", max_length=20)
    city: str = Field(min_length=1, max_length=80)
    region: str = Field("", max_length=80)
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]

    def to_address(self, name: str) -> AddressIn:
        """As a checkout takes it."""
        return AddressIn(name=name, **self.model_dump())


class PurchaseEntry(Strict):
    """An order of pieces of one seller, how far it has come, and what its buyer said of it."""

    buyer: Slug
    pieces: list[Slug] = Field(min_length=1, max_length=10)
    delivery: Slug
    address: PurchaseAddress
    until: Until = "confirmed"
    tracking: str = Field("", max_length=120)
    stars: int | None = Field(None, ge=1, le=5)
    words: str = Field("", max_length=2000)
    answer: str = Field("", max_length=1000)

    @model_validator(mode="after")
    def check_rating(self) -> "PurchaseEntry":
        """Only what was confirmed is rated, and only a rating has words and an answer."""
        if self.stars is None and (self.words or self.answer):
            raise ValueError("`words` and `answer` belong to a rating — Add `stars`, from 1 to 5.")
        if self.stars is not None and self.until != "confirmed":
            raise ValueError('only what was confirmed is rated — Write until = "confirmed", or remove `stars`.')
        return self


class PurchasesFile(Strict):
    """A whole purchases.toml."""

    purchases: list[PurchaseEntry] = []


def read_purchases(folder: Path, manifest: Manifest, people: People, products: Sequence[ProductEntry]) -> tuple[list[PurchaseEntry], TomlFile | None]:
    """The demo purchases of a shop's folder, and the file with its mistakes. A shop without the file has none of both."""
    path = folder / "purchases.toml"
    if not path.exists():
        return [], None
    file = TomlFile(path)
    found = file.read(PurchasesFile)
    entries = found.purchases if found else []
    if entries and manifest.market is None:
        file.report(("purchases", 0), "nobody but the house sells in this shop", "Add [market] to shop.toml, or remove the file.")
    buyers = {person.username for person in people.people if person.role == Role.CUSTOMER}
    methods = {method.slug for method in manifest.selling.delivery} if manifest.selling else set()
    offered = {product.slug: product for product in products if product.status == "active" and product.seller and not product.variants}
    taken: set[str] = set()
    for index, entry in enumerate(entries):
        if entry.buyer not in buyers:
            file.report(("purchases", index, "buyer"), f"{entry.buyer!r} is no customer of people.toml", suggest(entry.buyer, sorted(buyers)))
        if entry.delivery not in methods:
            file.report(("purchases", index, "delivery"), f"{entry.delivery!r} is no way of delivery", suggest(entry.delivery, sorted(methods)))
        for place, piece in enumerate(entry.pieces):
            if piece not in offered:
                mend = "Name one of the catalogue that is active, has a `seller` and no `variants`."
                file.report(("purchases", index, "pieces", place), f"{piece!r} is no piece of a seller on offer", mend)
            elif piece in taken:
                file.report(("purchases", index, "pieces", place), f"{piece!r} was bought before", "Name each piece once.")
            taken.add(piece)
        if len({offered[piece].seller for piece in entry.pieces if piece in offered}) > 1:
            file.report(("purchases", index, "pieces"), "these are pieces of several sellers", "Write a purchase for each seller.")
    return entries, file
