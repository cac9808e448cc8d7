"""Credible products for a shop that exists for measuring: the same ones each time, ten or a million, without holding them in memory.

Run: `galleria bench generate FILE.csv [PRODUCTS]` writes the rows as a CSV file that `galleria import` reads.
"""

import csv
import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks._shop import build_choice, build_condition, build_shelf, build_values
from galleria.shops.manifest import Manifest

SHELVES = {
    "diver": ("Divers", "wrist", (38, 46), (90_000, 1_600_000)),
    "dress": ("Dress watches", "wrist", (33, 40), (60_000, 2_400_000)),
    "chronograph": ("Chronographs", "wrist", (37, 44), (120_000, 3_800_000)),
    "pilot": ("Pilot's watches", "wrist", (38, 47), (80_000, 900_000)),
    "gmt": ("Travel watches", "wrist", (38, 43), (95_000, 1_900_000)),
    "pocket": ("Pocket watches", None, (44, 56), (30_000, 1_200_000)),
    "desk": ("Desk clocks", None, (60, 180), (15_000, 400_000)),
}
MAKERS = [
    "Aldous & Perrin", "Bergström", "Casimir Vell", "Delacroix Frères", "Eberle", "Fontana Lugano", "Grauer", "Halvorsen", "Ingram", "Jaquemart",
    "Kestrel", "Lindqvist", "Marchetti", "Nordlicht", "Oberon", "Petrov", "Quillfeather", "Rivoire", "Saint-Imier Co.", "Tanaka Seimitsu", "Umbra",
    "Valdemar", "Wexford", "Xavier Roth", "Ysolde", "Zeller", "Ardent", "Bellweather", "Corvus", "Dufour & Fils", "Estrella", "Falkenberg",
    "Gallantine", "Hespera", "Isambard", "Junipero", "Kobold", "Lanternhouse", "Meridian Works",
]  # fmt: skip
WORDS = [
    "Albatross", "Beacon", "Cartographer", "Drift", "Equinox", "Fathom", "Gale", "Harbour", "Isobar", "Jetty", "Keel", "Lodestar", "Mariner",
    "Navigator", "Orbit", "Pelagic", "Quadrant", "Regatta", "Sextant", "Tidal", "Undertow", "Vantage", "Windward", "Zephyr", "Ferryman",
    "Lamplighter", "Nocturne", "Observatory", "Patina", "Reverie",
]  # fmt: skip
DIALS = ["black", "white", "blue", "green", "silver", "champagne", "brown", "grey", "red", "salmon"]
METALS = ["steel", "titanium", "gold", "rose-gold", "bronze", "platinum", "ceramic"]
CALIBRES = ["automatic", "hand-wound", "quartz", "solar"]
FUNCTIONS = ["date", "day", "moonphase", "alarm", "power-reserve", "second-time-zone", "tachymeter"]
SENTENCES = [
    "The case keeps its edges: nobody has polished it, and the brushing on the lugs still runs the way it left the factory.",
    "Serviced by us this spring, with a new mainspring and gaskets; it gains four seconds a day on the wrist.",
    "The lume has aged to the colour of weak tea and matches between hands and hour markers.",
    "A scratch at four o'clock shows under a loupe and not from a metre away.",
    "Comes on a strap that we cut from the same hide as the first owner's, with the *signed* buckle.",
    "Box, papers and the receipt of a shop that closed in the year it was printed.",
    "The crown screws down with a half turn more than you expect, and that is how it should be.",
    "Its movement was made for eleven years and then never again, which is a pity and a reason.",
    "The dial is original; the hands were replaced by the maker and are stamped on the back.",
    "We photographed it in daylight because that is where it earns its price.",
]
BEGIN = datetime(2019, 1, 1, 9, tzinfo=UTC)
COLUMNS = (
    "slug", "title", "summary", "description", "maker", "category", "condition", "status", "tags", "published_at", "sku", "price", "compare_at",
    "on_hand", "barcode", "option.strap", "attr.dial", "attr.metal", "attr.calibre", "attr.functions", "attr.diameter", "attr.year", "attr.limited",
    "attr.reference",
)  # fmt: skip


def build_manifest(name: str = "Measure") -> Manifest:
    """The shop that the products are for: seven shelves, attributes of every type but dates."""
    keys = ["dial", "metal", "calibre", "functions", "diameter", "year", "limited", "reference"]
    shelves = [build_shelf("wrist", "Wristwatches", "Everything worn on a wrist, old and new.")]
    for slug, (label, parent, _, _) in SHELVES.items():
        under = {"parent": parent} if parent else {}
        shelves.append(build_shelf(slug, label, f"{label} of all decades, measured by the thousand.", attributes=keys, **under))
    return Manifest.model_validate(
        build_values(
            name,
            categories=shelves,
            attributes=[
                build_choice("dial", "Dial", DIALS, card=True, required=True, searchable=True),
                build_choice("metal", "Case", METALS, card=True, required=True, searchable=True),
                build_choice("calibre", "Movement", CALIBRES, card=True),
                build_choice("functions", "Functions", FUNCTIONS, card=True, multiple=True),
                {"key": "diameter", "name": "Diameter", "type": "number", "unit": "mm", "decimals": 1, "facet": True, "sortable": True, "card": True},
                {"key": "year", "name": "Year", "type": "number", "facet": True, "sortable": True},
                {"key": "limited", "name": "Limited edition", "type": "boolean", "facet": True},
                {"key": "reference", "name": "Reference", "type": "text", "searchable": True},
            ],
            conditions=[
                build_condition("new", "Never worn."),
                build_condition("fine", "Worn with care."),
                build_condition("good", "Worn and loved."),
            ],
            first="products?category=wrist",
        )
    )


def list_rows(products: int, *, seed: int = 1) -> Iterator[dict[str, str]]:
    """The rows of so many products, as our CSV has them; every fifth product has two or three variants. Product n is the same at any size."""
    for number in range(products):
        yield from build_rows(number, seed=seed)


def build_rows(number: int, *, seed: int = 1) -> list[dict[str, str]]:
    """One product's rows."""
    dice = random.Random(f"{seed}/{number}")
    shelf = dice.choices(list(SHELVES), weights=(24, 20, 18, 12, 12, 9, 5))[0]
    _, _, (least, most), (cheap, dear) = SHELVES[shelf]
    maker, word, dial, metal, calibre = (dice.choice(names) for names in (MAKERS, WORDS, DIALS, METALS, CALIBRES))
    year = min(2026, int(dice.triangular(1925, 2026, 2004)))
    diameter = round(dice.uniform(least, most) * 2) / 2
    reference = f"{word[:2].upper()}{dice.randrange(100, 999)}.{dice.randrange(10, 99)}"
    price = round(cheap * (dear / cheap) ** (dice.random() ** 1.6) / 500) * 500
    reduced = price * dice.choice((110, 115, 120, 130)) // 100 if dice.random() < 0.12 else None
    title = f"{maker.removesuffix(' Co.')} {word} {reference}, {dial} dial"
    first = {
        "slug": f"{word.lower()}-{reference.lower().replace('.', '-')}-{number}",
        "title": title[:120],
        "summary": f"{diameter:g} mm in {metal.replace('-', ' ')}, {calibre}, from {year}."[:160],
        "description": "\n\n".join(" ".join(dice.sample(SENTENCES, 2)) for _ in range(dice.choice((1, 1, 2)))),
        "maker": maker,
        "category": shelf,
        "condition": "new" if year > 2023 else dice.choice(("fine", "good")),
        "status": "active",
        "tags": "|".join(dict.fromkeys((dial, metal, f"{year // 10 * 10}s", word.lower()))),
        "published_at": (BEGIN + timedelta(minutes=dice.randrange(60 * 24 * 365 * 6))).isoformat(),
        "attr.dial": dial,
        "attr.metal": metal,
        "attr.calibre": calibre,
        "attr.functions": "|".join(dice.sample(FUNCTIONS, dice.choice((0, 1, 1, 2, 3)))),
        "attr.diameter": f"{diameter:g}",
        "attr.year": str(year),
        "attr.limited": dice.choice(("no", "no", "no", "yes")),
        "attr.reference": reference,
    }
    straps = dice.sample(("leather", "steel bracelet", "rubber", "canvas"), dice.choice((2, 3))) if dice.random() < 0.2 else []
    rows = []
    for position, strap in enumerate(straps or [""]):
        variant = {
            "slug": first["slug"],
            "sku": f"M{number:07d}" + (f"-{position + 1}" if straps else ""),
            "price": f"{(price + 5000 * position) / 100:.2f}",
            "compare_at": f"{(reduced + 5000 * position) / 100:.2f}" if reduced else "",
            "on_hand": str(dice.choice((0, 1, 1, 1, 2, 3, 8))),
            "barcode": "",
            "option.strap": strap,
        }
        rows.append({**first, **variant} if position == 0 else variant)
    return rows


def write_csv(path: Path, products: int, *, seed: int = 1) -> int:
    """Write so many products as a CSV file. Returns how many rows."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="")
        writer.writeheader()
        for row in list_rows(products, seed=seed):
            writer.writerow(row)
            count += 1
    return count


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("Name the file to write: galleria bench generate FILE.csv [PRODUCTS]")
    print(f"{write_csv(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20_000):,} rows")
