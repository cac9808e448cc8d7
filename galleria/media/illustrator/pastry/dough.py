"""Baked dough: how crusts colour, from pale in the cuts to dark on the ridges, and the flour and egg wash upon them."""

from collections.abc import Callable

from galleria.media.illustrator.pastry.palette import CRUST, CRUST_DARK, CRUST_PALE
from galleria.media.illustrator.pastry.solid import Skin, Tint
from galleria.media.illustrator.pastry.vector import Vec, blend, fractal, linear, smooth

PASTRY = ("#eac484", "#cf9146", "#8e4f1c")
COCOA = ("#6b4029", "#4a2616", "#2a120a")
LACQUER = ("#9a4a16", "#5a230b", "#2a0e05")


def baked(
    height: float, *, tones: tuple[str, str, str] = (CRUST_PALE, CRUST, CRUST_DARK), bake: float = 0.5, grain: float = 46, seed: float = 0
) -> Tint:
    """A crust of so many units in height: browner where it is high and faces up, blotched by `grain` units, `bake` 0 pale to 1 dark."""
    pale, middle, dark = (linear(tone) for tone in tones)

    def tint(p: Vec, n: Vec) -> Vec:
        spot = fractal((p[0] + seed, p[1] + seed, p[2]), grain, 3)
        heat = bake * (0.35 + 0.40 * max(0.0, n[2]) + 0.35 * min(1.2, max(0.0, p[2] / height))) + 0.62 * (spot - 0.5)
        if heat < 0.42:
            return blend(pale, middle, smooth(0.0, 0.42, heat))
        return blend(middle, dark, smooth(0.42, 0.95, heat))

    return tint


def floured(tint: Tint, amount: float, *, where: Callable[[Vec], float] | None = None) -> Tint:
    """The crust with flour left on it, `amount` 0 to 1; `where` says how much lies at a point."""
    white = linear("#f7efe2")

    def dusted(p: Vec, n: Vec) -> Vec:
        share = amount * smooth(0.38, 0.62, fractal((p[0] * 1.3, p[1] + 90, p[2]), 38, 3)) * (0.3 + 0.7 * max(0.0, n[2]))
        if where:
            share *= where(p)
        return blend(tint(p, n), white, min(0.92, share))

    return dusted


def crust(
    height: float,
    *,
    bake: float = 0.5,
    gloss: float = 0.16,
    grain: float = 46,
    seed: float = 0,
    tones: tuple[str, str, str] = (CRUST_PALE, CRUST, CRUST_DARK),
) -> Skin:
    """A ready skin: matt bread at gloss 0, egg-washed brioche at 0.4."""
    return Skin(baked(height, tones=tones, bake=bake, grain=grain, seed=seed), gloss=gloss, spread=0.45, soft=0.35, sheen=0.12)
