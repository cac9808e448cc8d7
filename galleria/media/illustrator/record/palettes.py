"""Colour sets of the sleeves: a ground, an ink that reads on it, and three colours between."""

from dataclasses import dataclass
from typing import Literal

PaletteName = Literal[
    "acid",
    "arctic",
    "brick",
    "clay",
    "cobalt",
    "desert",
    "forest",
    "ink",
    "ivory",
    "jungle",
    "lagoon",
    "midnight",
    "mint",
    "moss",
    "mustard",
    "noir",
    "plum",
    "rainbow",
    "rose",
    "rust",
    "slate",
    "sunset",
    "teal",
    "violet",
]


@dataclass(frozen=True, slots=True)
class Palette:
    """`ink` must read on `ground`; `first` is the loudest of the three, `third` the quietest."""

    ground: str
    ink: str
    first: str
    second: str
    third: str


PALETTES: dict[PaletteName, Palette] = {
    "acid": Palette("#f4ec3c", "#15130f", "#ff4f9a", "#12a5a0", "#ffffff"),
    "arctic": Palette("#e7edec", "#17242c", "#e8472b", "#7fa6b5", "#b9cfd4"),
    "brick": Palette("#b3361f", "#fbeedb", "#1d1512", "#e98a3c", "#7c1f16"),
    "clay": Palette("#ead9bf", "#2a1c15", "#c4502e", "#d99a3f", "#5e7a6b"),
    "cobalt": Palette("#123c8c", "#f3efe2", "#f2b233", "#5f9be0", "#0a2154"),
    "desert": Palette("#f0cf9a", "#3a1d14", "#d8572a", "#a23b2c", "#f6e7c6"),
    "forest": Palette("#16352a", "#f1ead6", "#e2a73b", "#4f8f5f", "#0c2019"),
    "ink": Palette("#f3efe6", "#121110", "#121110", "#8e8a83", "#cfc9bd"),
    "ivory": Palette("#f2e8d3", "#31241c", "#a5342c", "#3d5a78", "#cbb68c"),
    "jungle": Palette("#f6c343", "#14301f", "#e2452f", "#1d7a4a", "#0f8f9b"),
    "lagoon": Palette("#0f6f7c", "#fdf3df", "#ff7d51", "#f5c65a", "#0a464f"),
    "midnight": Palette("#0d1230", "#f2ead2", "#e7b84a", "#4a5fc0", "#1d2760"),
    "mint": Palette("#bfe3cf", "#173a35", "#ef6a4c", "#2f8f83", "#f6f1de"),
    "moss": Palette("#4d5b2c", "#f6ecd0", "#e0a32e", "#8a9a47", "#2b3418"),
    "mustard": Palette("#e2a722", "#211710", "#c23a22", "#f7e6bd", "#7a4a1c"),
    "noir": Palette("#141211", "#f0e9de", "#d9362b", "#77706a", "#2b2725"),
    "plum": Palette("#45163e", "#fae6cf", "#e8795a", "#a03f72", "#260b26"),
    "rainbow": Palette("#201633", "#fff3d6", "#f4b52e", "#ea4a4f", "#3f8fd0"),
    "rose": Palette("#f3c3bd", "#3c1322", "#d02f56", "#f08a52", "#fbeae2"),
    "rust": Palette("#7a2d17", "#f8e5c8", "#e9a13f", "#c75a2a", "#3f150c"),
    "slate": Palette("#2d3640", "#edf0ee", "#7fd1c0", "#5b6b78", "#1a2027"),
    "sunset": Palette("#f2722f", "#24100f", "#c2203f", "#fbc24a", "#5a1b4a"),
    "teal": Palette("#0c3a40", "#f4ead3", "#f0a63a", "#2f8f8c", "#06222a"),
    "violet": Palette("#3a1d7a", "#f6eefc", "#f0c23e", "#9a63e0", "#1d0c44"),
}


def brightness(colour: str) -> float:
    """Perceived brightness, 0 to 255 (ITU-R BT.601 weights)."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def readable(colour: str) -> str:
    """Near-black or cream, whichever reads on `colour`."""
    return "#17120d" if brightness(colour) > 128 else "#fbf3e2"


def is_dark(colour: str) -> bool:
    """Whether cream type reads on it."""
    return brightness(colour) <= 128
