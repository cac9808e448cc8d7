"""What can be drawn: the words of the trade, as parameters."""

from typing import Literal, get_args

from pydantic import Field, field_validator, model_validator

from galleria.media.illustrator.family import Params

Flavour = Literal[
    "dark-chocolate", "milk-chocolate", "white-chocolate", "vanilla", "caramel", "coffee", "praline", "almond", "pistachio", "black-sesame",
    "coconut", "pandan", "jasmine", "lotus", "rice", "wheat", "butter", "raspberry", "strawberry", "lychee", "mango", "passion-fruit",
    "calamansi", "pomelo", "pineapple", "banana", "tamarind", "ginger", "pepper", "cinnamon",
]  # fmt: skip
Form = Literal[
    "cake", "tart", "eclair", "paris-brest", "saint-honore", "religieuse", "chou", "croissant", "pain-au-chocolat", "kouign-amann", "swirl",
    "danish", "turnover", "boule", "batard", "baguette", "loaf", "brioche", "macaron", "financier", "madeleine", "canele", "sable", "bonbon",
    "tablet", "truffle", "square", "tiers", "croquembouche",
]  # fmt: skip
Finish = Literal["mirror", "velvet", "ganache", "naked", "fraisier", "crepe", "cream", "craquelin", "glaze", "painted", "enrobed", "cocoa", "sugar"]
Filling = Literal["strawberries", "raspberries", "meringue", "ganache", "mango-rose", "nuts", "citrus", "tatin", "custard", "cream"]
Topping = Literal[
    "strawberries", "raspberries", "mango", "passion", "citrus", "gold", "curls", "petals", "flowers", "coconut", "pearls", "sugar", "sesame",
    "beans", "nuts", "pistachio", "salt", "cinnamon", "cocoa", "cream", "meringue", "almonds", "flour", "seeds", "stripes", "drip",
    "macarons",
]  # fmt: skip
Season = Literal["all-year", "strawberry", "mango", "rains", "mid-autumn", "noel", "tet"]
Kind = Literal["mousse", "cream", "jelly", "sponge", "crisp", "ganache", "caramel", "rice", "fruit", "crepe", "meringue", "pastry", "crumb"]

LayerWords = tuple[Kind, Flavour]


class PastryParams(Params):
    """A piece of pastry. `flavours`, `serves`, `diameter` (cm) and `season` come from the product's attributes; the rest says how it is built."""

    form: Form = "cake"
    shape: Literal["round", "square", "dome", "log"] = "round"
    finish: Finish = "mirror"
    coat: Flavour | None = Field(None, description="what covers it; the first flavour when not said")
    accent: Flavour | None = Field(None, description="marbling, stripes or the colour of a second coat")
    inside: tuple[str, ...] = Field((), description='layers from the top down, each "kind flavour": "jelly raspberry"')
    topping: tuple[Topping, ...] = ()
    filling: Filling = "cream"
    shell: Literal["butter", "cocoa", "puff"] = "butter"
    score: Literal["leaf", "slash", "wave"] = "slash"
    tiers: int = Field(1, ge=1, le=4)
    pieces: int = Field(12, ge=4, le=24, description="pieces in the box that is drawn")
    table: Literal["marble", "linen", "walnut"] = "marble"
    flavours: tuple[Flavour, ...] = ("vanilla",)
    serves: float = Field(6, gt=0, le=500)
    diameter: float = Field(16, gt=3, le=80)
    season: Season = "all-year"

    @field_validator("inside")
    @classmethod
    def _layers_are_words(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for layer in value:
            kind, _, flavour = layer.partition(" ")
            if kind not in get_args(Kind) or flavour not in get_args(Flavour):
                raise ValueError(f'"{layer}" is no layer: say a kind ({", ".join(get_args(Kind))}), a space and a flavour')
        return value

    @model_validator(mode="after")
    def _several_tiers_stand_on_a_celebration_cake(self) -> "PastryParams":
        if self.tiers > 1 and self.form != "tiers":
            raise ValueError(f'{self.tiers} tiers need form "tiers", not "{self.form}"')
        return self

    @property
    def layers(self) -> tuple[LayerWords, ...]:
        """The layers from the top down; a plain build from the flavours when none are said."""
        words = [layer.split(" ") for layer in self.inside]
        if not words:
            lead, last = self.flavours[0], self.flavours[-1]
            words = [["mousse", lead], ["jelly", last], ["sponge", lead]]
        return tuple((kind, flavour) for kind, flavour in words)  # type: ignore[misc]  # checked by the validator above

    @property
    def cover(self) -> Flavour:
        """The flavour whose colour is seen from outside."""
        return self.coat or self.flavours[0]
