"""Cut faces: what the knife shows, layer by layer, drawn flat (x from 0 to the width, y downward) and laid into space by the caller."""

from collections.abc import Callable
from math import pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, group, path, polygon, rect
from galleria.media.illustrator.colour import darken, lighten, mix, saturate
from galleria.media.illustrator.pastry.palette import glaze, layer_colour
from galleria.media.illustrator.pastry.params import Kind, LayerWords

Edge = Callable[[float], float]

WEIGHT: dict[Kind, float] = {
    "mousse": 2.6, "cream": 1.7, "jelly": 1.0, "sponge": 1.8, "crisp": 0.8, "ganache": 1.1, "caramel": 1.1, "rice": 2.4, "fruit": 4.2, "crepe": 6,
    "meringue": 2, "pastry": 1.2, "crumb": 4,
}  # fmt: skip


def sponge(canvas: Canvas, shape: str, colour: str, *, size: float = 1, seed: str = "", transform: str | None = None) -> str:
    """The shape as sponge or bread crumb: its colour, and the pores over it (`size` scales them)."""
    return path(shape, fill=colour, transform=transform) + path(shape, fill=_pores(canvas, colour, size, seed), transform=transform)


def _foam(canvas: Canvas, shape: str, colour: str) -> str:
    return path(shape, fill=colour) + path(shape, fill=_bubbles(canvas, colour))


def _pores(canvas: Canvas, colour: str, size: float, seed: str) -> str:
    random = Random(f"crumb {seed}{colour}")
    side = 150
    marks: list[str] = []
    dark, deep, light = darken(colour, 0.07), darken(colour, 0.15), lighten(colour, 0.07)
    for _ in range(70):
        x, y = random.uniform(0, side), random.uniform(0, side)
        marks.append(circle(x, y, random.uniform(1, 3.2), fill=random.choice((dark, light)), opacity=0.7))
    for _ in range(46):
        x, y, r = random.uniform(6, side - 8), random.uniform(6, side - 6), random.choice((1.4, 2, 2.6, 3.4, 5))
        marks.append(ellipse(x, y + r * 0.35, r * 1.25, r * 0.85, fill=light) + ellipse(x, y, r * 1.1, r * 0.7, fill=deep if r > 2 else dark))
    return canvas.define("pattern", "".join(marks), width=side, height=side, patternUnits="userSpaceOnUse", patternTransform=f"scale({size:.2f})")


def _bubbles(canvas: Canvas, colour: str) -> str:
    random = Random(f"bubbles {colour}")
    dark, light = darken(colour, 0.05), lighten(colour, 0.05)
    marks = [rect(0, 0, 120, 120, fill=colour)]
    marks += [
        circle(random.uniform(2, 118), random.uniform(2, 118), random.uniform(0.7, 2.2), fill=random.choice((dark, dark, light))) for _ in range(60)
    ]
    return canvas.define("pattern", "".join(marks), width=120, height=120, patternUnits="userSpaceOnUse")


def strata(
    canvas: Canvas,
    layers: tuple[LayerWords, ...],
    width: float,
    height: float,
    seed: str,
    *,
    inset: float = 0,
    axis: bool = True,
    edge: Edge | None = None,
) -> str:
    """All layers over the whole `width` and `height`. With `inset`, jellies, creams and sponges above the floor stop so many units
    before the outer edge (and before the axis side too when `axis` is False), as inserts frozen into a mousse do. `edge(y)` is the
    greatest x at a height, for pieces with round shoulders."""
    limit = edge or (lambda _y: width)
    random = Random(f"strata {seed}")
    total = sum(WEIGHT[kind] for kind, _ in layers)
    mousse = next(((kind, flavour) for kind, flavour in layers if kind == "mousse"), None)
    parts: list[str] = []
    if mousse and inset:
        parts.append(_foam(canvas, _band(random, 0, limit, 0, height, wave=0, last=True), layer_colour(*mousse)))
    y = 0.0
    for index, (kind, flavour) in enumerate(layers):
        thick = height * WEIGHT[kind] / total
        hidden = bool(mousse) and inset > 0 and 0 < index < len(layers) - 2 and kind != "mousse"
        x0 = 0.0 if axis or not hidden else inset
        x1 = limit(y + thick / 2) - (inset if hidden else 0)
        within = (lambda v, d=inset: limit(v) - d) if hidden else limit
        shape = _band(random, x0, within, y, y + thick, wave=1.2 if kind in ("jelly", "ganache", "caramel") else 2.6, last=index == len(layers) - 1)
        parts.append(_layer(canvas, random, kind, flavour, shape, x0, x1, y, thick))
        y += thick
    return "".join(parts)


def _band(random: Random, x0: float, limit: Edge, top: float, bottom: float, *, wave: float, last: bool) -> str:
    phase, other = random.uniform(0, 6), random.uniform(0, 6)
    steps = 14
    foot = bottom + (0 if last else 3)
    x1, x2 = limit(top), limit(foot)
    upper = [(x0 + (x1 - x0) * i / steps, max(0.0, top + wave * sin(phase + i * 1.9))) for i in range(steps + 1)]
    right = [(limit(top + (foot - top) * i / 8), top + (foot - top) * i / 8) for i in range(1, 8)]
    lower = [(x0 + (x2 - x0) * i / steps, foot if last else foot + wave * sin(other + i * 1.7)) for i in range(steps, -1, -1)]
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in [*upper, *right, *lower]) + "z"


def _layer(canvas: Canvas, random: Random, kind: Kind, flavour: str, shape: str, x0: float, x1: float, y: float, thick: float) -> str:
    colour = layer_colour(kind, flavour)  # type: ignore[arg-type]  # a flavour by construction
    width = x1 - x0
    if kind in ("sponge", "crumb"):
        return sponge(canvas, shape, colour, size=1.0 if kind == "sponge" else 1.5, seed=kind)
    if kind == "mousse":
        return _foam(canvas, shape, colour) + path(shape, fill=_shade(canvas, 0.10))
    if kind in ("cream", "meringue"):
        return _foam(canvas, shape, colour) + path(shape, fill=_shade(canvas, 0.14))
    if kind in ("jelly", "caramel"):
        body = canvas.linear([(0, lighten(colour, 0.10)), (0.25, colour), (1, darken(saturate(colour, 1.15), 0.10))])
        glints = "".join(
            rect(x0 + width * random.random(), y + thick * random.uniform(0.2, 0.6), random.uniform(8, 40), 2.4, rx=1.2, fill="#ffffff", opacity=0.5)
            for _ in range(5)
        )
        return path(shape, fill=body) + glints + rect(x0 + 2, y + 2, max(1.0, width - 4), 2.2, fill="#ffffff", opacity=0.35)
    if kind == "crisp":
        marks = [path(shape, fill=darken(colour, 0.06))]
        for _ in range(int(width * thick / 130)):
            x, v, s = random.uniform(x0, x1), random.uniform(y + 2, y + thick), random.uniform(4, 11)
            tone = random.choice((lighten(colour, 0.12), lighten(colour, 0.05), darken(colour, 0.12), "#7d4a1d"))
            marks.append(polygon([(x - s, v), (x + s * 0.2, v - s * 0.4), (x + s, v + 1), (x - s * 0.1, v + s * 0.45)], fill=tone))
        return group(*marks)
    if kind == "rice":
        marks = [path(shape, fill=colour)]
        for _ in range(int(width * thick / 190)):
            x, v = random.uniform(x0 + 8, x1 - 8), random.uniform(y + 6, y + thick - 5)
            turn = f"rotate({random.uniform(-60, 60):.0f} {x:.0f} {v:.0f})"
            marks.append(
                ellipse(x, v + 1.5, 10, 4.2, fill=darken(colour, 0.12), transform=turn)
                + ellipse(x, v, 9.5, 3.8, fill=lighten(colour, 0.05), transform=turn)
            )
        return group(*marks)
    if kind == "crepe":
        return _crepes(canvas, random, colour, x0, x1, y, thick)
    if kind == "fruit":
        return _fruit(canvas, random, flavour, shape, x0, x1, y, thick)
    if kind == "pastry":
        return sponge(canvas, shape, colour, size=0.6, seed="short") + path(shape, fill=_shade(canvas, 0.2))
    return path(shape, fill=canvas.linear([(0, lighten(colour, 0.08)), (0.3, colour), (1, darken(colour, 0.04))]))


def _shade(canvas: Canvas, amount: float) -> str:
    return canvas.linear([(0, "#ffffff", amount), (0.3, "#ffffff", 0), (0.75, "#5a2a10", 0), (1, "#5a2a10", amount)])


def _crepes(canvas: Canvas, random: Random, colour: str, x0: float, x1: float, y: float, thick: float) -> str:
    count = 20
    step = thick / count
    marks = [rect(x0, y, x1 - x0, thick, fill=mix(colour, "#fffbea", 0.82))]
    for index in range(count):
        v = y + index * step
        phase = random.uniform(0, 6)
        points = [(x0 + (x1 - x0) * i / 10, v + 1.6 * sin(phase + i)) for i in range(11)]
        d = "M" + "L".join(f"{px:.1f} {py + step * 0.26:.1f}" for px, py in points)
        marks.append(path(d, fill="none", stroke=darken(colour, random.uniform(0, 0.05)), stroke_width=round(step * 0.5, 1)))
        marks.append(path(d, fill="none", stroke="#a8742e", stroke_width=1, stroke_opacity=0.35, transform=f"translate(0 {step * 0.24:.1f})"))
    return group(*marks)


def _fruit(canvas: Canvas, random: Random, flavour: str, shape: str, x0: float, x1: float, y: float, thick: float) -> str:
    marks = [_foam(canvas, shape, "#f9e8c0")]
    if flavour == "strawberry":
        span = thick * 0.78
        count = max(1, round((x1 - x0) / span))
        for index in range(count):
            marks.append(half_strawberry(canvas, x0 + (index + 0.5) * (x1 - x0) / count, y + thick * 0.52, thick * 0.47))
        return group(*marks)
    colour = glaze(flavour)  # type: ignore[arg-type]  # a flavour by construction
    x = x0
    while x < x1:
        w = random.uniform(50, 90)
        body = canvas.linear([(0, lighten(colour, 0.1)), (1, darken(colour, 0.16))])
        marks.append(rect(x, y + 3, w, thick, rx=16, fill=body) + rect(x + 10, y + 8, w * 0.4, 4, rx=2, fill="#fff", opacity=0.5))
        x += w - 3
    return group(*marks)


def half_strawberry(canvas: Canvas, cx: float, cy: float, r: float) -> str:
    """A strawberry cut lengthwise, point up, `r` half its height in units."""
    d = (
        f"M{cx:.1f} {cy - r:.1f}C{cx + r * 0.5:.1f} {cy - r:.1f} {cx + r * 0.98:.1f} {cy + r * 0.25:.1f} {cx + r * 0.62:.1f} {cy + r * 0.8:.1f}"
        f"C{cx + r * 0.35:.1f} {cy + r * 1.1:.1f} {cx - r * 0.35:.1f} {cy + r * 1.1:.1f} {cx - r * 0.62:.1f} {cy + r * 0.8:.1f}"
        f"C{cx - r * 0.98:.1f} {cy + r * 0.25:.1f} {cx - r * 0.5:.1f} {cy - r:.1f} {cx:.1f} {cy - r:.1f}z"
    )
    body = canvas.radial([(0, "#fbd9c4"), (0.35, "#f08a78"), (0.8, "#dd2f3a"), (1, "#a80f24")], 0.5, 0.55, 0.62)
    core = ellipse(cx, cy + r * 0.25, r * 0.13, r * 0.42, fill="#fff1e2", opacity=0.85)
    rays = "".join(
        path(
            f"M{cx:.1f} {cy + r * 0.2:.1f}L{cx + r * 0.62 * sin(a):.1f} {cy + r * 0.25 - r * 0.66 * sin(a + pi / 2):.1f}",
            stroke="#fdd7c6",
            stroke_width=round(r * 0.04, 1),
            stroke_opacity=0.4,
        )
        for a in (-2.1, -1.5, -0.9, -0.3, 0.3, 0.9, 1.5, 2.1)
    )
    shine = ellipse(cx - r * 0.3, cy - r * 0.2, r * 0.1, r * 0.3, fill="#fff", opacity=0.4, transform=f"rotate(20 {cx:.1f} {cy:.1f})")
    return path(d, fill=body) + rays + core + shine
