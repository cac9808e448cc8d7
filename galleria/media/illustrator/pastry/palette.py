"""The colour of each flavour as a glaze, and as the paler things made with it."""

from galleria.media.illustrator.colour import darken, lighten, mix, saturate
from galleria.media.illustrator.pastry.params import Flavour, Kind

CREAM = "#f7ead4"
CRUST = "#c4812f"
CRUST_DARK = "#6d3410"
CRUST_PALE = "#efc983"
CHOCOLATE = "#3a1b10"
GOLD = ("#fff3c4", "#e9b949", "#a8741a")

GLAZE: dict[Flavour, str] = {
    "dark-chocolate": "#33160c", "milk-chocolate": "#8a4f2b", "white-chocolate": "#f0ddb4", "vanilla": "#f4e2b4", "caramel": "#b8651a",
    "coffee": "#6b4022", "praline": "#a86c34", "almond": "#e6c791", "pistachio": "#98ad4d", "black-sesame": "#5f5957", "coconut": "#f8f2e4",
    "pandan": "#6ea23f", "jasmine": "#f3ecca", "lotus": "#eda2b6", "rice": "#f0e7cf", "wheat": "#cf9a52", "butter": "#f0cd74",
    "raspberry": "#b80f3f", "strawberry": "#dc2f3f", "lychee": "#f6d6d3", "mango": "#f79a14", "passion-fruit": "#f2b117", "calamansi": "#e3cf33",
    "pomelo": "#f29a80", "pineapple": "#f0c63a", "banana": "#f1da86", "tamarind": "#713a17", "ginger": "#d8ab52", "pepper": "#40362f",
    "cinnamon": "#98501f",
}  # fmt: skip

_PALE: dict[Kind, tuple[str, float]] = {
    "mousse": ("#fff4e4", 0.42),
    "cream": ("#fff1d6", 0.40),
    "sponge": ("#ecc98a", 0.42),
    "rice": ("#fbf5e6", 0.72),
    "crepe": ("#f4e0a6", 0.45),
    "meringue": ("#fff8ec", 0.85),
    "pastry": ("#d9a458", 0.85),
    "crumb": ("#ecd3a2", 0.55),
    "crisp": ("#b67c3c", 0.55),
}


def glaze(flavour: Flavour) -> str:
    """The flavour at full strength: a mirror, a jam, a jelly."""
    return GLAZE[flavour]


def layer_colour(kind: Kind, flavour: Flavour) -> str:
    """The flavour in a mousse, a sponge, a cream: paler, and warmer by what it is mixed with."""
    colour = GLAZE[flavour]
    if kind not in _PALE:
        return lighten(saturate(colour, 1.1), 0.03)
    base, share = _PALE[kind]
    if flavour in ("dark-chocolate", "coffee", "tamarind", "pepper", "cinnamon", "black-sesame", "milk-chocolate"):
        share *= 0.45
    return mix(colour, base, share)


def shades(colour: str) -> tuple[str, str, str]:
    """Light, middle and dark of one colour."""
    return lighten(colour, 0.12), colour, darken(saturate(colour, 1.05), 0.14)
