"""Chains: links strung along a flat curve, each kind with its own rhythm. Lengths are millimetres."""

from collections.abc import Sequence
from math import cos, degrees, pi, sin

from galleria.media.illustrator.canvas import Canvas, element, ellipse, path, rect
from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.settings import round_profile, swept
from galleria.media.illustrator.jewelry.vectors import Point, lifted, spaced

# Of a link, in half lengths: gap to the next, lean in degrees.
_GAPS = {"trace": 1.28, "cable": 1.28, "belcher": 1.2, "curb": 0.98, "rope": 0.46, "leaf": 1.9}


def _open_link(canvas: Canvas, alloy: str, tall: float, thick: float) -> str:
    ramp = metals.tones(alloy)
    lit = canvas.linear([(0, ramp[60]), (0.3, ramp[44]), (0.52, ramp[18]), (0.75, ramp[34]), (1, ramp[52])], 0, 0, 0.25, 1)
    drawn = ellipse(0, 0.0, 1, tall, fill="none", stroke=ramp[6], stroke_width=thick + 0.07)
    drawn += ellipse(0, 0, 1, tall, fill="none", stroke=lit, stroke_width=thick)
    drawn += path(
        f"M-.92 {-tall * 0.42:.2f}A1 {tall} 0 0 1 .5 {-tall * 0.87:.2f}",
        fill="none",
        stroke=ramp[63],
        stroke_width=thick * 0.28,
        stroke_linecap="round",
        opacity=0.85,
    )
    drawn += path(
        f"M.95 {tall * 0.36:.2f}A1 {tall} 0 0 1 -.3 {tall * 0.96:.2f}",
        fill="none",
        stroke=ramp[56],
        stroke_width=thick * 0.2,
        stroke_linecap="round",
        opacity=0.7,
    )
    return canvas.define("g", drawn)[4:-1]


def _edge_link(canvas: Canvas, alloy: str, thick: float) -> str:
    ramp = metals.tones(alloy)
    lit = canvas.linear([(0, ramp[24]), (0.25, ramp[62]), (0.5, ramp[36]), (0.8, ramp[8]), (1, ramp[30])])
    return canvas.define("g", rect(-1, -thick / 2, 2, thick, rx=thick / 2, fill=lit))[4:-1]


def _strand(canvas: Canvas, alloy: str) -> str:
    """One turn of a rope."""
    ramp = metals.tones(alloy)
    lit = canvas.linear([(0, ramp[14]), (0.25, ramp[60]), (0.55, ramp[40]), (1, ramp[7])], 0, 0, 1, 0.5)
    return canvas.define("g", path("M-.45 .8C-.9 .3 -.1 -.9 .5 -.82C.95 -.4 .2 .85 -.45 .8Z", fill=lit))[4:-1]


def _leaf(canvas: Canvas, alloy: str) -> str:
    ramp = metals.tones(alloy)
    top = canvas.linear([(0, ramp[60]), (0.5, ramp[48]), (1, ramp[34])])
    low = canvas.linear([(0, ramp[20]), (1, ramp[40])])
    drawn = path("M-1 0C-.5-.75 .4-.7 1 0Z", fill=top) + path("M-1 0C-.5.75 .4.7 1 0Z", fill=low)
    drawn += path("M-1 0L.95 0", stroke=ramp[6], stroke_width=0.05, fill="none") + path(
        "M-.9-.04L.8-.04", stroke=ramp[63], stroke_width=0.04, fill="none"
    )
    drawn += element("circle", cx=-1.0, cy=0.0, r=0.16, fill=ramp[50], stroke=ramp[8], stroke_width=0.05)
    return canvas.define("g", drawn)[4:-1]


def chain(scene: Scene, canvas: Canvas, points: Sequence[Point], kind: str, size: float, alloy: str, *, z: float = 0.0) -> None:
    """A chain along `points`, its links `size` millimetres long (or thick, for tubes and ropes)."""
    if kind == "none" or len(points) < 2:
        return
    scene.cast(lifted(points, z + size * 0.2), size * (0.5 if kind in ("trace", "cable", "belcher") else 0.85))
    if kind == "snake":
        _snake(scene, points, size, alloy, z)
        return
    if kind == "bismarck":
        link = _strand(canvas, alloy)
        for index, (x, y, heading) in enumerate(spaced(points, size * 0.2)):
            for side in (-1, 1):
                spot = (
                    x - side * size * 0.24 * sin(heading),
                    y + side * size * 0.24 * cos(heading),
                    z + index * 0.0004 + (0.0002 if side > 0 else 0),
                )
                scene.sprite(spot, size * 0.36, link, angle=-degrees(heading) + (52 if side > 0 else -6))
        return
    half = size / 2
    places = spaced(points, half * _GAPS.get(kind, 1.28))
    if kind in ("trace", "cable", "belcher"):
        tall, thick = {"trace": (0.52, 0.26), "cable": (0.66, 0.32), "belcher": (0.82, 0.44)}[kind]
        face, edge = _open_link(canvas, alloy, tall, thick), _edge_link(canvas, alloy, thick * 1.05)
        for index, (x, y, heading) in enumerate(places):
            scene.sprite(
                (x, y, z + (0.02 if index % 2 else 0.0)), half * (0.86 if index % 2 else 1.0), edge if index % 2 else face, angle=-degrees(heading)
            )
    elif kind == "curb":
        link = _open_link(canvas, alloy, 0.62, 0.46)
        for index, (x, y, heading) in enumerate(places):
            scene.sprite((x, y, z + index * 0.0005), half, link, angle=-degrees(heading) - 32)
    else:
        link = _strand(canvas, alloy) if kind == "rope" else _leaf(canvas, alloy)
        for index, (x, y, heading) in enumerate(places):
            scene.sprite((x, y, z + index * 0.0004), half, link, angle=-degrees(heading) + (8 if kind == "rope" else 0))


def _snake(scene: Scene, points: Sequence[Point], size: float, alloy: str, z: float) -> None:
    places = spaced(points, size * 0.16)
    sizes = [1.0 + 0.07 * (i % 2) for i in range(len(places))]
    grid = swept(
        [(x, y, z) for x, y, _ in places], lambda t: round_profile(size * sizes[round(t * (len(places) - 1))], size * 0.8, 10), (0.0, 0.0, 1.0)
    )
    scene.surface(grid, alloy, bump=lambda i, j: (0.2 * cos(pi * i), 0.1 * sin(pi * i)))


def clasp(scene: Scene, at: Point, size: float, alloy: str) -> None:
    """A small barrel clasp."""
    x, y = at
    barrel = [(x - size + 2 * size * i / 10, y, 0.3) for i in range(11)]
    scene.surface(
        swept(barrel, lambda t: round_profile(size * (0.5 + 0.5 * sin(pi * t)), size * (0.5 + 0.5 * sin(pi * t)), 12), (0.0, 0.0, 1.0)), alloy
    )
