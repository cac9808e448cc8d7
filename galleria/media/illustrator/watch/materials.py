"""How metal, lacquer and luminous paint take the light. The key light stands at the upper left."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import cos, exp, radians

from galleria.media.illustrator.canvas import Canvas, Stop, element, path
from galleria.media.illustrator.colour import lighten, mix, to_oklab
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.shapes import polar

LIGHT = -42.0
METALS = {
    "steel": "#a3adb8", "titanium": "#85888b", "steel-gold": "#a3adb8", "yellow-gold": "#d2a548", "rose-gold": "#cd9072",
    "white-gold": "#b5b6b4", "platinum": "#a9b1b9", "bronze": "#94693a", "resin": "#2a2c31",
}  # fmt: skip
TONES = {"steel": "#b4bdc7", "gold": "#d0a550", "rose": "#cd9072", "white": "#f1f2ef", "black": "#1d1f23", "blued": "#1c3f94", "lume": "#e8ead8"}
DIALS = {
    "black": "#15171b", "white": "#f2f3f1", "silver": "#cfd4d8", "grey": "#62686f", "blue": "#1a3d7a", "green": "#1d4f3a", "cream": "#f0e5ca",
    "champagne": "#dcc28a", "salmon": "#dfa286", "yellow": "#dda926", "orange": "#e2631b",
}  # fmt: skip
LUMES = {"none": "#f3f3ee", "white": "#f4f6ee", "green": "#dcebd0", "cream": "#efe4c2", "straw": "#e2d3a0", "honey": "#d9b671", "caramel": "#cfa068"}


@lru_cache(maxsize=4096)
def ramp(base: str, value: float) -> str:
    """A tone of a metal: 0 is its deepest reflection, 0.5 its own colour, 1 the glint."""
    v = min(1.0, max(0.0, value))
    if v < 0.5:
        return mix(mix(base, "#070d18", 0.82), base, v * 2)
    return mix(base, mix(base, "#ffffff", 0.9), v * 2 - 1)


def is_dark(colour: str) -> bool:
    """Whether white print reads better on it than black."""
    return to_oklab(colour)[0] < 0.62


def case_metal(p: WatchParams) -> str:
    """The base colour of the case."""
    return METALS[p.case_material]


def bezel_metal(p: WatchParams) -> str:
    """The base colour of bezel, crown and centre links: gold on a two-tone watch."""
    return METALS["yellow-gold"] if p.case_material == "steel-gold" else METALS[p.case_material]


def dial_base(p: WatchParams) -> str:
    """The colour of the dial."""
    return p.dial_hex or DIALS[p.dial_color]


def ink(p: WatchParams) -> str:
    """The colour of the print on the dial."""
    return p.print_color or ("#eef0ee" if is_dark(dial_base(p)) else "#20252d")


def tone(p: WatchParams, name: str) -> str:
    """The colour of hands or markers; `lume` is the watch's own luminous paint."""
    return LUMES[p.lume] if name == "lume" else TONES[name]


def facet(base: str, normal: float, gain: float = 0.42) -> str:
    """The tone of a polished face whose normal points to `normal` degrees."""
    return ramp(base, 0.52 + gain * cos(radians(normal - LIGHT)))


def fan(radius: float, shade: Callable[[float], str], steps: int = 120, cx: float = 0, cy: float = 0) -> str:
    """A disc shaded by angle, as SVG has no conic gradient. Wedges overlap, so that no seam shows."""
    parts: list[str] = []
    step = 360 / steps
    for i in range(steps):
        (ax, ay), (bx, by) = polar(i * step, radius), polar(i * step + step * 1.7, radius)
        parts.append(
            path(f"M{cx:g} {cy:g}L{cx + ax:.1f} {cy + ay:.1f}A{radius:g} {radius:g} 0 0 1 {cx + bx:.1f} {cy + by:.1f}Z", fill=shade(i * step))
        )
    return "".join(parts)


def lobe(angle: float, centre: float, width: float) -> float:
    """A smooth bump of 1 at `centre` degrees, `width` degrees wide, round the circle."""
    distance = (angle - centre + 180) % 360 - 180
    return exp(-((distance / width) ** 2))


def polished(base: str) -> Callable[[float], str]:
    """The reflections of a polished ring: two windows, their dark frames and a warm floor."""

    def shade(angle: float) -> str:
        bright = 0.5 * lobe(angle, LIGHT, 26) + 0.42 * lobe(angle, LIGHT + 172, 20) + 0.22 * lobe(angle, 62, 13) + 0.2 * lobe(angle, 248, 9)
        dark = 0.36 * lobe(angle, 8, 17) + 0.4 * lobe(angle, 100, 22) + 0.3 * lobe(angle, 180, 16) + 0.36 * lobe(angle, 278, 18)
        return ramp(base, 0.48 + bright - dark)

    return shade


def turned(base: str) -> Callable[[float], str]:
    """A circularly brushed ring: four soft lobes."""

    def shade(angle: float) -> str:
        return ramp(base, 0.46 + 0.36 * cos(radians(2 * (angle - LIGHT))) ** 3 + 0.06 * cos(radians(14 * angle)))

    return shade


def sunburst(base: str, depth: float) -> Callable[[float], str]:
    """A sunray-brushed dial: light runs through the centre like a bow tie."""

    def shade(angle: float) -> str:
        bow = abs(cos(radians(angle - LIGHT - 8))) ** 5
        cross = abs(cos(radians(angle - LIGHT + 82))) ** 9
        return lighten(base, depth * (1.25 * bow + 0.35 * cross - 0.42))

    return shade


def bar_stops(base: str) -> list[Stop]:
    """A polished rod across its width."""
    return [
        (0, ramp(base, 0.2)),
        (0.16, ramp(base, 0.62)),
        (0.34, ramp(base, 0.98)),
        (0.5, ramp(base, 0.6)),
        (0.78, ramp(base, 0.24)),
        (0.92, ramp(base, 0.5)),
        (1, ramp(base, 0.15)),
    ]


def satin_stops(base: str) -> list[Stop]:
    """A brushed plane from light to shade."""
    return [(0, ramp(base, 0.78)), (0.3, ramp(base, 0.6)), (0.62, ramp(base, 0.5)), (1, ramp(base, 0.34))]


def brushing(canvas: Canvas, *, across: bool = False, strength: float = 1) -> str:
    """A pattern of fine scratches, upright or `across`, for painting over metal."""
    rows: Sequence[tuple[float, str, float]] = (
        (0.2, "#fff", 0.16), (0.9, "#000", 0.1), (1.5, "#fff", 0.1), (2.3, "#000", 0.14),
        (2.9, "#fff", 0.2), (3.7, "#000", 0.07), (4.4, "#fff", 0.12), (5.2, "#000", 0.12),
    )  # fmt: skip
    lines = "".join(
        element(
            "rect",
            x=0.0 if across else at,
            y=at if across else 0.0,
            width=90.0 if across else 0.34,
            height=0.34 if across else 90.0,
            fill=ink_,
            opacity=o * strength,
        )
        for at, ink_, o in rows
    )
    size = {"width": 90.0, "height": 5.9} if across else {"width": 5.9, "height": 90.0}
    return canvas.define("pattern", lines, patternUnits="userSpaceOnUse", x=0, y=0, **size)


def reuse(canvas: Canvas, content: str, transforms: Sequence[str]) -> str:
    """Draw the same markup several times, stored once."""
    name = canvas.define("g", content)[4:-1]
    return "".join(element("use", xlink_href=name, transform=transform) for transform in transforms).replace("xlink-href", "xlink:href")
