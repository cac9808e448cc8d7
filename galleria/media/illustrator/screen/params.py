"""What may be said about a drawing of this family, and in which words."""

import re
from datetime import date
from typing import Literal

from pydantic import Field, field_validator, model_validator

from galleria.media.illustrator.family import Params

Form = Literal[
    "app", "keyboard", "knob", "departures", "analyser", "vane", "camera", "server", "typewriter", "notebook", "zine",
    "handheld", "boxgame", "dice", "monitor", "lamp", "clock", "sprout", "synth", "recorder", "radio",
]  # fmt: skip
Glyph = Literal[
    "masks", "wave", "halves", "cursors", "key", "postcard", "ember", "moth", "kern", "sign", "discs", "booklet", "pegs", "rule", "overprint",
    "fan", "dogear", "wren", "baton", "coin", "ferry", "three", "feather", "lantern", "pencil", "contours", "millstone", "leaf", "bob", "pin",
    "streetlamp", "orbit", "knot", "moss", "tiles", "bread", "moon", "spine", "pie", "spectrum", "blade", "curtain", "beats", "film",
]  # fmt: skip
Screen = Literal[
    "split", "terminal", "log", "list", "table", "editor", "history", "glyphs", "specimen", "palette", "spread", "icons", "plan", "separations",
    "week", "memo", "kanban", "ledger", "inbox", "scatter", "chat", "writing", "forecast", "samples", "matrix", "map", "streets", "stars", "rope",
    "garden", "letters", "shelf", "cycle", "pose", "minutes", "spectrogram", "transcript", "captions", "sequencer", "grading",
]  # fmt: skip
Second = Literal["closeup", "alert", "summary", "list", "player", "settings"]
Platform = Literal["web", "macos", "windows", "linux", "ios", "android", "extension", "terminal", "object", "paper"]

_COLOUR = re.compile(r"#[0-9a-f]{6}")


class ScreenParams(Params):
    """A product to be shown. `words`, `lines` and `values` are what its main screen says; `pocket` what its phone says ("title|detail")."""

    form: Form = "app"
    name: str = Field("Untitled", min_length=1, max_length=22)
    claim: str = Field("A new thing, made by hand.", min_length=1, max_length=64)
    glyph: Glyph = "wave"
    hue: str = "#4318ff"
    hue2: str = "#f3ff52"
    plate: Literal["colour", "paper", "ink"] = "colour"
    mode: Literal["light", "dark"] = "light"
    screen: Screen = "list"
    second: Second = "closeup"
    caption: str = Field("", max_length=60)
    words: tuple[str, ...] = Field((), max_length=18)
    lines: tuple[str, ...] = Field((), max_length=26)
    pocket: tuple[str, ...] = Field((), max_length=8)
    values: tuple[float, ...] = Field((), max_length=40)
    finish: Literal["aluminium", "brass", "walnut", "beech", "terracotta", "porcelain", "graphite", "paper", "lacquer"] = "aluminium"
    platform: tuple[Platform, ...] = ("web",)
    pricing: Literal["free", "freemium", "one-time", "subscription"] = "free"
    stage: Literal["alpha", "beta", "launched"] = "launched"
    licence: Literal["proprietary", "mit", "apache-2", "gpl-3", "agpl-3", "ofl-1-1", "cern-ohl-s", "cc-by-sa-4"] = "proprietary"
    launch_date: date | None = None
    open_source: bool = False
    works_offline: bool = False

    @field_validator("hue", "hue2")
    @classmethod
    def _is_a_colour(cls, value: str) -> str:
        if not _COLOUR.fullmatch(value):
            raise ValueError(f'"{value}" is no colour: write six lower-case hexadecimal digits after a number sign, such as "#4318ff"')
        return value

    @field_validator("words", "lines", "pocket")
    @classmethod
    def _fits_a_line(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for entry in value:
            if len(entry) > 72:
                raise ValueError(f'"{entry[:20]}…" has {len(entry)} characters, and a line of a drawn screen holds 72')
        return value

    @model_validator(mode="after")
    def _colours_differ(self) -> "ScreenParams":
        if self.hue == self.hue2:
            raise ValueError("hue and hue2 are the same colour, so nothing could be told apart: choose a second one")
        return self
