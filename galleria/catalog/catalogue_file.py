"""catalogue/*.toml as models, and everything that can be wrong with them before a database is asked."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, model_validator

from galleria.catalog.artwork import read_art
from galleria.catalog.drafts import ProductDraft, VariantDraft
from galleria.catalog.rules.attributes import check_attributes
from galleria.kernel.money import parse_money
from galleria.shops.check_manifest import suggest, suggest_category
from galleria.shops.manifest import Manifest, Slug
from galleria.shops.mistakes import TomlFile
from galleria.shops.theme import Strict

Amount = Annotated[str, Field(pattern=r"^\d{1,12}(\.\d{1,3})?$")]


class PriceEntry(Strict):
    """An earlier price."""

    date: date
    price: Amount


class VariantEntry(Strict):
    """One SKU, prices in major units."""

    sku: str = Field(min_length=1, max_length=60)
    options: dict[str, str] = {}
    price: Amount
    compare_at: Amount | None = None
    stock: int = Field(0, ge=0, le=1_000_000)
    barcode: str | None = None
    history: list[PriceEntry] = []


class ProductEntry(Strict):
    """One product of a catalogue file."""

    slug: Slug
    title: str = Field(min_length=1, max_length=120)
    summary: str = Field("", max_length=160)
    description: str = Field(min_length=1, max_length=20_000)
    category: Slug
    maker: str = Field("", max_length=120)
    condition: Slug | None = None
    status: Literal["draft", "active", "reserved", "sold", "archived"] = "active"
    tags: list[str] = []
    featured: int | None = Field(None, ge=1, le=10_000)
    published: date
    seller: Slug | None = None
    price: Amount | None = None
    compare_at: Amount | None = None
    stock: int = Field(1, ge=0, le=1_000_000)
    sku: str | None = None
    barcode: str | None = None
    history: list[PriceEntry] = []
    attributes: dict[str, Any] = {}
    art: dict[str, Any] | None = None
    variants: list[VariantEntry] = []

    @model_validator(mode="after")
    def check_price(self) -> "ProductEntry":
        """Either one price and SKU, or variants."""
        if bool(self.variants) == (self.price is not None):
            raise ValueError("a product has either `price` and `sku`, or `variants` — Give one of the two.")
        if self.price is not None and not self.sku:
            raise ValueError("`sku` is missing — Add one; it is unique in the shop.")
        for history in (self.history, *(variant.history for variant in self.variants)):
            if any(one.date >= other.date for one, other in pairwise(history)):
                raise ValueError("`history` must go from old to new — Sort it by date.")
        return self

    def list_histories(self) -> dict[str, list[PriceEntry]]:
        """Earlier prices by SKU. Those of the product are the cheapest variant's, which is the one that lists show."""
        histories = {variant.sku: variant.history for variant in self.variants if variant.history}
        if self.history:
            cheapest = min(self.list_variants(), key=lambda variant: Decimal(variant.price))
            histories.setdefault(cheapest.sku, self.history)
        return histories

    def list_variants(self) -> list[VariantEntry]:
        """The variants; for a product with one price, the one that it amounts to."""
        if self.variants:
            return self.variants
        return [
            VariantEntry(sku=self.sku or "", price=self.price or "0", compare_at=self.compare_at, stock=self.stock, barcode=self.barcode),
        ]

    def to_draft(self, currency: str) -> ProductDraft:
        """What the catalogue's writes take. Raises ValueError or pydantic.ValidationError when a value does not fit."""
        variants = [
            VariantDraft(
                sku=entry.sku,
                options=entry.options,
                price_minor=parse_money(entry.price, currency).amount_minor,
                compare_at_minor=parse_money(entry.compare_at, currency).amount_minor if entry.compare_at else None,
                on_hand=entry.stock,
                barcode=entry.barcode,
            )
            for entry in self.list_variants()
        ]
        return ProductDraft(
            **self.model_dump(include={"slug", "title", "summary", "description", "maker", "category", "condition", "status", "tags", "attributes"}),
            featured_rank=self.featured,
            published_at=datetime.combine(self.published, time(9), tzinfo=UTC),
            variants=variants,
        )


class CatalogueFile(Strict):
    """A whole catalogue file."""

    products: list[ProductEntry] = []


def read_catalogue(folder: Path, manifest: Manifest, *, sellers: set[str]) -> tuple[list[ProductEntry], list[TomlFile]]:
    """All products of a shop's folder in the order of its files, and the files with their mistakes.

    `sellers` are the usernames that products may name.
    """
    entries: list[ProductEntry] = []
    files: list[TomlFile] = []
    slugs: dict[str, str] = {}
    skus: dict[str, str] = {}
    for path in sorted((folder / "catalogue").glob("*.toml")):
        file = TomlFile(path)
        files.append(file)
        catalogue = file.read(CatalogueFile)
        for index, entry in enumerate(catalogue.products if catalogue else []):
            _check_entry(file, index, entry, manifest, sellers)
            for names, kind, seen in (([entry.slug], "slug", slugs), ([variant.sku for variant in entry.list_variants()], "SKU", skus)):
                for name in names:
                    if name in seen:
                        file.report(
                            ("products", index),
                            f"{entry.slug}: the {kind} {name!r} is also in {seen[name]}",
                            f"Give each product a {kind} of its own.",
                        )
                    seen[name] = path.name
            entries.append(entry)
    return entries, files


def check_picks(manifest: Manifest, file: TomlFile, entries: list[ProductEntry]) -> None:
    """Products that the manifest names exist in the catalogue. A shop without a catalogue names none yet."""
    known = [entry.slug for entry in entries]
    picks = [(("hero", "products"), manifest.hero.products)] + [
        (("home", index, "products"), row.products) for index, row in enumerate(manifest.home)
    ]
    for path, slugs in picks:
        for slug in slugs:
            if slug not in known:
                file.report(path, f"there is no product {slug!r}", suggest(slug, known) if known else "Write its entry in catalogue/.")


def _check_entry(file: TomlFile, index: int, entry: ProductEntry, manifest: Manifest, sellers: set[str]) -> None:
    where = ("products", index)
    categories = [category.slug for category in manifest.categories]
    if entry.category not in categories:
        file.report((*where, "category"), f"{entry.slug}: there is no category {entry.category!r}", suggest_category(entry.category, manifest))
        return
    _, errors = check_attributes(manifest.attributes_of(entry.category), entry.attributes)
    for error in errors:
        mend = "Add it, or make it optional." if error.code == "attribute_missing" else "Mend the value, or the attribute's definition."
        file.report((*where, *error.field.split(".")), f"{entry.slug}: {error.field} {error.message}", mend)
    scale = [step.code for step in manifest.conditions]
    if scale and entry.condition not in scale:
        file.report((*where, "condition"), f"{entry.slug}: condition {entry.condition!r} is not on the scale", f"Use one of: {', '.join(scale)}.")
    elif entry.condition and not scale:
        file.report((*where, "condition"), f"{entry.slug}: this shop has no condition scale", "Remove the condition.")
    if entry.seller and entry.seller not in sellers:
        file.report((*where, "seller"), f"{entry.slug}: {entry.seller!r} may not sell here", suggest(entry.seller, sorted(sellers)))
    _check_values(file, where, entry, manifest.currency)


def _check_values(file: TomlFile, where: tuple[str | int, ...], entry: ProductEntry, currency: str) -> None:
    try:
        entry.to_draft(currency)
    except ValidationError as error:
        for part in error.errors():
            file.report(where, f"{entry.slug}: {'.'.join(map(str, part['loc']))}: {part['msg']}", "Mend the value.")
    except ValueError as reason:
        file.report((*where, "price"), f"{entry.slug}: {reason}", f"Write amounts in major units of {currency}.")
    if entry.art is not None:
        try:
            read_art(entry.art, entry.attributes)
        except ValueError as reason:
            file.report((*where, "art"), f"{entry.slug}: art: {reason}", "Mend the value; the family's Params say what it takes.")
