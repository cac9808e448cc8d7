"""The design systems of the sleeves, by name. Each is a function of canvas, record, palette and a seeded random."""

from collections.abc import Callable
from random import Random

from galleria.media.illustrator.canvas import Canvas
from galleria.media.illustrator.record.designs import figurative, geometric, printed, quiet, typographic
from galleria.media.illustrator.record.palettes import Palette
from galleria.media.illustrator.record.params import Design, Record

DESIGNS: dict[Design, Callable[[Canvas, Record, Palette, Random], str]] = {
    "bauhaus": geometric.bauhaus,
    "circuit": quiet.circuit,
    "collage": printed.collage,
    "company": printed.company,
    "deco": typographic.deco,
    "duotone": printed.duotone,
    "echo": typographic.echo,
    "film": geometric.film,
    "gradient": quiet.gradient,
    "horizon": figurative.horizon,
    "liquid": typographic.liquid,
    "opart": geometric.opart,
    "punk": printed.punk,
    "ribbons": geometric.ribbons,
    "riso": printed.riso,
    "skyline": figurative.skyline,
    "speakers": figurative.speakers,
    "starchart": quiet.starchart,
    "strings": quiet.strings,
    "swiss": geometric.swiss,
    "textile": printed.textile,
    "topo": quiet.topo,
    "tropical": figurative.tropical,
    "typewall": typographic.typewall,
    "waves": geometric.waves,
    "woodcut": figurative.woodcut,
}


def draw_artwork(c: Canvas, p: Record, palette: Palette) -> str:
    """The print of a sleeve in a square of 1000."""
    return DESIGNS[p.design](c, p, palette, Random(p.seed))
