"""What can be said about a record that is to be drawn. Most of it comes from the product's own attributes."""

from typing import Literal

from pydantic import Field, field_validator, model_validator

from galleria.media.illustrator.family import Params
from galleria.media.illustrator.record.palettes import PaletteName

Design = Literal[
    "bauhaus",
    "circuit",
    "collage",
    "company",
    "deco",
    "duotone",
    "echo",
    "film",
    "gradient",
    "horizon",
    "liquid",
    "opart",
    "punk",
    "ribbons",
    "riso",
    "skyline",
    "speakers",
    "starchart",
    "strings",
    "swiss",
    "textile",
    "topo",
    "tropical",
    "typewall",
    "waves",
    "woodcut",
]
Format = Literal["lp", "2xlp", "12in", "2x12in", "10in", "7in", "box"]
Grade = Literal["m", "nm", "vg-plus", "vg", "g-plus", "g", "f", "p", "generic"]
LabelDesign = Literal["plain", "solid", "split", "half", "bands", "ring", "white"]
VinylColour = Literal["black", "white", "clear", "silver", "red", "orange", "yellow", "green", "blue", "purple"]
VinylPattern = Literal["solid", "transparent", "marbled", "splatter"]

WEAR: dict[Grade, float] = {"m": 0, "nm": 0.06, "vg-plus": 0.2, "vg": 0.42, "g-plus": 0.6, "g": 0.75, "f": 0.9, "p": 1, "generic": 0.3}


class Record(Params):
    """A record and its sleeve. `design` and `palette` choose our own artwork; the words on it are those of the release. `variant` picks another
    motif of the same design."""

    artist: str = Field(default="Various", min_length=1, max_length=80)
    title: str = Field(default="Untitled", min_length=1, max_length=120)
    label: str = Field(default="White Label", max_length=60)
    catalogue_number: str = Field(default="", max_length=40)
    format: Format = "lp"
    speed: Literal["33", "45", "mixed"] = "33"
    country: str = Field(default="", max_length=40)
    year: int | None = Field(default=None, ge=1948, le=2100)
    matrix: str = Field(default="", max_length=200)
    sleeve_condition: Grade = Field(default="vg-plus")
    vinyl_colour: VinylColour = "black"
    vinyl_pattern: VinylPattern = "solid"
    vinyl_second: VinylColour = "white"
    design: Design = "swiss"
    palette: PaletteName = "ivory"
    variant: int = Field(default=0, ge=0, le=9)
    label_design: LabelDesign = "plain"
    tracks: tuple[str, ...] = ()
    barcode: str = Field(default="", pattern=r"^(\d{12,13})?$")
    obi: bool = False
    sticker: Literal["none", "promo", "hype", "price"] = "none"
    wide_hole: bool = False

    @field_validator("catalogue_number")
    @classmethod
    def _number_or_nothing(cls, value: str) -> str:
        """Catalogues write "none" where a release carries no number; nothing is printed then."""
        return "" if value.lower() == "none" else value

    @field_validator("tracks", mode="before")
    @classmethod
    def _tracks_from_list(cls, value: object) -> object:
        return tuple(value) if isinstance(value, list) else value

    @model_validator(mode="after")
    def _check_pattern(self) -> "Record":
        if self.vinyl_pattern in ("marbled", "splatter") and self.vinyl_second == self.vinyl_colour:
            raise ValueError(f"a {self.vinyl_pattern} disc needs a vinyl_second that differs from vinyl_colour")
        if self.design == "company" and self.format == "box":
            raise ValueError("a box set has no company sleeve")
        if self.obi and self.design != "duotone":
            raise ValueError("an obi covers the type of every design but duotone")
        return self

    @property
    def seed(self) -> str:
        """The same record always gets the same drawing."""
        return f"{self.artist}|{self.title}|{self.catalogue_number}|{self.design}|{self.variant}"

    @property
    def wear(self) -> float:
        """Wear of the sleeve, 0 to 1."""
        return WEAR[self.sleeve_condition]

    @property
    def has_company_sleeve(self) -> bool:
        """Whether the disc looks out of a round hole."""
        return self.design == "company"
