"""What a jewel is drawn from: the words of a shop's attributes, and a few of its own."""

from typing import Literal

from pydantic import AliasChoices, Field, model_validator

from galleria.media.illustrator.family import Params

Metal = Literal["yellow-gold", "rose-gold", "white-gold", "tricolour-gold", "silver-topped-gold", "platinum", "silver"]
Stone = Literal[
    "diamond", "sapphire", "ruby", "emerald", "pearl", "aquamarine", "amethyst", "citrine", "garnet", "peridot", "tourmaline",
    "opal", "moonstone", "turquoise", "coral", "lapis", "onyx", "cornelian", "none",
]  # fmt: skip
Cut = Literal[
    "round-brilliant",
    "old-european",
    "old-mine",
    "rose",
    "oval",
    "cushion",
    "pear",
    "marquise",
    "emerald-cut",
    "baguette",
    "carre",
    "cabochon",
    "bead",
    "single",
]
Form = Literal[
    "solitaire", "three-stone", "toi-et-moi", "halo", "cluster", "eternity", "signet", "band", "dome", "trinity",
    "pendant", "locket", "riviere", "strand", "collar", "chain", "stations",
    "studs", "hoops", "drops", "clips",
    "bangle", "cuff", "tennis", "curb", "tank", "charm", "links",
    "crescent", "star", "spray", "bow", "bar", "leaf",
    "watch",
]  # fmt: skip
RINGS: frozenset[str] = frozenset(("solitaire", "three-stone", "toi-et-moi", "halo", "cluster", "eternity", "signet", "band", "dome", "trinity"))
NECKLACES: frozenset[str] = frozenset(("pendant", "locket", "riviere", "strand", "collar", "chain", "stations"))
EARRINGS: frozenset[str] = frozenset(("studs", "hoops", "drops", "clips"))
BRACELETS: frozenset[str] = frozenset(("bangle", "cuff", "tennis", "curb", "tank", "charm", "links"))
BROOCHES: frozenset[str] = frozenset(("crescent", "star", "spray", "bow", "bar", "leaf"))
WHOLE_STONES: frozenset[str] = frozenset(("pearl", "opal", "moonstone", "turquoise", "coral", "lapis", "onyx", "cornelian"))


class JewelryParams(Params):
    """One jewel. Weights are carats and grams, lengths millimetres, ring sizes the inside circumference in millimetres."""

    form: Form = "band"
    metal: Metal = "yellow-gold"
    fineness: str = Field("750", pattern=r"^\d{3}$")
    stone: Stone = "none"
    cut: Cut | None = None
    carat: float = Field(1.0, gt=0, le=250, validation_alias=AliasChoices("carat", "carats"))
    era: str = "1950s"
    origin: str = "france"
    ring_size: float = Field(54, ge=40, le=76)
    length: float = Field(0, ge=0, le=2000)
    weight: float = Field(5, gt=0, le=500)
    accent: Stone = "none"
    accent_cut: Cut = "round-brilliant"
    count: int = Field(0, ge=0, le=120)
    claws: int = Field(4, ge=3, le=12, validation_alias=AliasChoices("claws", "prongs"))
    setting: Literal["claw", "collet", "millegrain", "pave", "gypsy"] = "claw"
    shoulders: Literal["plain", "stones", "scrolls", "buds"] = "plain"
    band: Literal["d", "flat", "knife", "coil"] = "d"
    surface: Literal["polished", "satin", "hammered", "fluted", "engraved", "granulated", "screws"] = "polished"
    width: float = Field(0, ge=0, le=60)
    motif: str = Field("", pattern=r"^[a-z-]*$")
    chain: Literal["none", "cable", "trace", "curb", "rope", "belcher", "bismarck", "snake", "leaf"] = "trace"
    rows: int = Field(1, ge=1, le=7)
    letters: str = Field("", max_length=3)
    signature: str = Field("", max_length=28)
    case: Literal["round", "square", "tank", "oval", "rectangle", "cushion"] = "round"
    dial: Literal["white", "silver", "champagne", "black", "lapis", "turquoise", "onyx"] = "silver"
    numerals: Literal["roman", "arabic", "baton", "none"] = "baton"
    strap: Literal["leather", "cord", "mesh", "tubogas", "links"] = "leather"
    strap_colour: str = Field("#5a3420", pattern=r"^#[0-9a-f]{6}$")
    cloth: Literal["auto", "ivory", "linen", "stone", "cocoa", "rose", "sage", "taupe"] = "auto"

    @model_validator(mode="after")
    def _stones_fit_their_form(self) -> "JewelryParams":
        if (
            self.form in ("solitaire", "three-stone", "toi-et-moi", "halo", "cluster", "eternity", "riviere", "tennis", "studs")
            and self.stone == "none"
        ):
            raise ValueError(f"a {self.form} needs a stone")
        if self.stone == "pearl" and self.cut not in (None, "bead", "cabochon"):
            raise ValueError("a pearl is not faceted: leave `cut` out, or say bead")
        if self.form == "strand" and self.stone in ("diamond", "none"):
            raise ValueError("a strand is of pearls or beads")
        return self

    @property
    def main_cut(self) -> Cut:
        """The cut of the main stone; what is usual where none is said."""
        if self.cut is not None:
            return self.cut
        if self.stone == "pearl":
            return "bead"
        return "cabochon" if self.stone in WHOLE_STONES else "round-brilliant"

    @property
    def old(self) -> bool:
        """Made before modern cutting, around 1935."""
        return self.era in ("georgian", "victorian", "belle-epoque", "art-nouveau", "art-deco")

    @property
    def small_cut(self) -> Cut:
        """The cut of small accent diamonds in its day."""
        if self.accent_cut != "round-brilliant":
            return self.accent_cut
        return "old-european" if self.old else "round-brilliant"

    @property
    def seed(self) -> str:
        """A seed that two different jewels rarely share."""
        return f"{self.form}/{self.metal}/{self.stone}/{self.carat}/{self.weight}/{self.length}/{self.ring_size}/{self.motif}"
