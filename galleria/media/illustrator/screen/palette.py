"""The colours of one drawing, derived from a product's two hues."""

from dataclasses import dataclass

from galleria.media.illustrator.colour import darken, lighten, mix, saturate, to_oklab
from galleria.media.illustrator.screen.params import ScreenParams


@dataclass(frozen=True, slots=True)
class Tones:
    """Interface colours (paper to line) for the product's mode, and the tints of its backdrop."""

    hue: str
    hue2: str
    paper: str
    panel: str
    ink: str
    muted: str
    line: str
    accent: str
    on_accent: str
    second: str
    tint: str
    deep: str
    good: str
    bad: str


def readable_on(colour: str) -> str:
    """Near-black or white, whichever stands out on `colour`."""
    return "#111118" if to_oklab(colour)[0] > 0.68 else "#ffffff"


def tones(params: ScreenParams) -> Tones:
    """The colours of a product's screens."""
    hue, dark = params.hue, params.mode == "dark"
    lightness = to_oklab(hue)[0]
    accent = lighten(hue, max(0.0, 0.66 - lightness)) if dark else darken(hue, max(0.0, lightness - 0.62))
    return Tones(
        hue=hue,
        hue2=params.hue2,
        paper=mix("#14141a", hue, 0.06) if dark else "#ffffff",
        panel=mix("#1d1d25", hue, 0.1) if dark else mix("#f6f6f4", hue, 0.035),
        ink="#f2f1ec" if dark else "#16161c",
        muted=mix("#9b9aa6", hue, 0.12) if dark else mix("#6c6c78", hue, 0.1),
        line=mix("#32323c", hue, 0.1) if dark else mix("#e3e3de", hue, 0.06),
        accent=accent,
        on_accent=readable_on(accent),
        second=params.hue2,
        tint=mix(saturate(hue, 0.9), "#ffffff", 0.86),
        deep=darken(saturate(hue, 0.9), max(0.0, lightness - 0.3)),
        good="#3fcf8e" if dark else "#128a52",
        bad="#ff6b6b" if dark else "#d0342c",
    )
