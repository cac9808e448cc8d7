"""Wire types of what a manifest says about a shop."""

from typing import Literal

from pydantic import BaseModel


class ColorsOut(BaseModel):
    """The palette, each "#rrggbb"."""

    background: str
    surface: str
    text: str
    muted: str
    line: str
    primary: str
    on_primary: str
    accent: str
    on_accent: str


class FontsOut(BaseModel):
    """The families and how headings are set."""

    display: str
    body: str
    figures: str
    display_weight: int
    display_style: Literal["normal", "italic"]
    display_case: Literal["normal", "upper"]


class ThemeOut(BaseModel):
    """Everything that decides how a shop looks."""

    scheme: Literal["light", "dark"]
    radius: Literal["none", "small", "medium", "large"]
    density: Literal["airy", "regular", "compact"]
    header: Literal["centered", "left", "bar"]
    card: Literal["plate", "spec", "sleeve", "soft", "row"]
    ratio: Literal["1:1", "4:5", "16:10"]
    texture: Literal["none", "paper", "grain", "grid"]
    colors: ColorsOut
    fonts: FontsOut


class HeroOut(BaseModel):
    """The first thing a visitor sees."""

    layout: Literal["portrait", "ledger", "mosaic", "banner", "board"]
    eyebrow: str
    title: str
    text: str
    action: str
    target: str


class LinkOut(BaseModel):
    """A menu entry. `target` is inside the shop."""

    label: str
    target: str


class ConditionOut(BaseModel):
    """One step of the condition scale."""

    code: str
    name: str
    description: str


class PolicyOut(BaseModel):
    """A page of terms, in one sentence."""

    slug: str
    title: str
    summary: str
