"""What a watch drawing may be told. Names and values follow the attributes of shops that sell watches, so most of it needs no saying twice."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from galleria.media.illustrator.family import Params

Hex = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Hour = Annotated[float, Field(ge=0, le=12)]

CaseMaterial = Literal["steel", "titanium", "steel-gold", "yellow-gold", "rose-gold", "white-gold", "platinum", "bronze", "resin"]
DialColour = Literal["black", "white", "silver", "grey", "blue", "green", "cream", "champagne", "salmon", "yellow", "orange"]
Strap = Literal["steel-bracelet", "titanium-bracelet", "mesh", "leather", "alligator", "rubber", "textile", "resin"]
Case = Literal["round", "cushion", "tonneau", "octagon", "dodecagon", "square", "rectangle"]
Bezel = Literal[
    "smooth",
    "thin",
    "dive",
    "tachymeter",
    "tachymeter-steel",
    "slide-rule",
    "gmt",
    "hours24",
    "fluted",
    "hobnail",
    "stepped",
    "screwed",
    "roman",
    "gadroon",
]
Finish = Literal[
    "matt", "gloss", "enamel", "sunburst", "waves", "waffle", "snow", "guilloche", "linen", "fume", "stars", "hatched", "pie-pan", "sector"
]
Indices = Literal[
    "none", "batons", "sticks", "dots", "blocks", "lines", "horizontal", "arabic", "arabic-short", "flieger", "flieger-b", "field",
    "explorer", "roman", "roman-short", "breguet", "sector", "wedges", "deco",
]  # fmt: skip
Hands = Literal[
    "baton", "stick", "pencil", "sword", "dauphine", "alpha", "leaf", "breguet", "mercedes", "snowflake", "skeleton", "broad", "cathedral", "lozenge"
]
Tone = Literal["steel", "gold", "rose", "white", "black", "blued", "lume"]
Lume = Literal["none", "white", "green", "cream", "straw", "honey", "caramel"]
Layout = Literal[
    "classic", "off-centre", "perpetual", "calendar", "jumping", "world-time", "moon-date", "pointer-date",
    "lcd-square", "lcd-small", "lcd-calculator", "led",
]  # fmt: skip


class WatchParams(Params):
    """One watch. Angles are hours of the dial; lengths are left to the drawing; colours are #rrggbb."""

    reference: str = ""
    calibre: str = ""
    movement: Literal["automatic", "manual", "quartz", "solar"] = "automatic"
    case_material: CaseMaterial = "steel"
    diameter: float = Field(40, ge=18, le=60, description="millimetres")
    year: int = Field(2020, ge=1850, le=2100)
    dial_color: DialColour = "black"
    water_resistance: int = Field(50, ge=0, le=12000, description="metres")
    strap: Strap = "leather"
    crystal: Literal["sapphire", "mineral", "acrylic"] = "sapphire"
    power_reserve: int = Field(42, ge=0, description="hours")

    name: str = Field("", max_length=24, description="the words at the top of the dial")
    lines: tuple[str, ...] = Field((), max_length=4, description="small print at the foot of the dial")
    accent_line: int | None = Field(None, description="which of the lines is printed in red, from 0")
    case: Case = "round"
    metal_finish: Literal["polished", "brushed", "blasted"] = "brushed"
    bezel: Bezel = "smooth"
    bezel_color: Hex = "#1b1d21"
    bezel_color_2: Hex | None = None
    bezel_print: Hex | None = None
    crown: Literal["standard", "onion", "four", "left", "cabochon", "none"] = "standard"
    guards: bool = False
    pushers: Literal["none", "pump", "screw", "square"] = "none"

    dial: Finish = "matt"
    dial_hex: Hex | None = None
    print_color: Hex | None = None
    rehaut_scale: bool = False
    indices: Indices = "batons"
    index_color: Tone = "steel"
    romans: tuple[int, ...] = ()
    lume: Lume = "none"

    hands: Hands = "baton"
    hand_color: Tone = "steel"
    seconds: Literal["central", "small", "none"] = "central"
    seconds_at: Hour = 6
    seconds_color: Hex | None = None
    gmt_color: Hex | None = Field(None, description="gives the watch a 24-hour hand of that colour")
    counters: tuple[Hour, ...] = Field((), max_length=3)
    counter_hex: Hex | None = None
    counter_hexes: tuple[Hex, ...] = ()
    counter_ring: bool = False
    counter_shape: Literal["round", "square"] = "round"
    date: Hour | None = None
    day: bool = False
    cyclops: bool = False
    outsize_date: Hour | None = None
    moon_at: Hour | None = None
    reserve_at: Hour | None = None
    layout: Layout = "classic"

    bracelet: Literal["oyster", "jubilee", "five-link", "beads", "integrated", "president"] = "oyster"
    strap_color: Hex = "#2a1d17"
    strap_style: Literal["plain", "rally", "tropic", "rubber", "nato", "two-stitch", "rivet"] = "plain"
    stitch: Hex | None = None
    back: Literal["solid", "display"] = "solid"
    back_motif: Literal["plain", "waves", "star", "globe", "wings"] = "plain"

    @property
    def is_digital(self) -> bool:
        """Whether the face is a display rather than hands."""
        return self.layout.startswith("lcd") or self.layout == "led"

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.accent_line is not None and not 0 <= self.accent_line < len(self.lines):
            raise ValueError(f"accent_line {self.accent_line} names none of the {len(self.lines)} lines")
        if self.counter_hexes and len(self.counter_hexes) != len(self.counters):
            raise ValueError("counter_hexes needs one colour for each of the counters")
        if self.day and self.date is None:
            raise ValueError("a day window needs a date window")
        if self.is_digital and self.counters:
            raise ValueError("a digital display has no counters")
        if any(not 1 <= hour <= 12 for hour in self.romans):
            raise ValueError("romans lists hours from 1 to 12")
        return self
