"""Stones in a scene: faceted ones from traced beams, domes from a painted surface, pearls and beads as small drawings."""

import itertools
from math import atan2, cos, exp, pi, sin, sqrt
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, ellipse
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.gemcuts import outline
from galleria.media.illustrator.jewelry.gemlight import INDEX, beams
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.vectors import Frame, Vec, dot

# What a half width of the stone lets through of red, green and blue.
_BODY: dict[str, tuple[float, float, float]] = {
    "diamond": (0.99, 0.985, 0.975), "sapphire": (0.27, 0.42, 0.80), "ruby": (0.86, 0.17, 0.30), "emerald": (0.20, 0.76, 0.50),
    "aquamarine": (0.76, 0.92, 0.96), "amethyst": (0.62, 0.36, 0.82), "citrine": (0.97, 0.72, 0.26), "garnet": (0.68, 0.12, 0.16),
    "peridot": (0.74, 0.86, 0.30), "tourmaline": (0.90, 0.42, 0.62),
}  # fmt: skip
_DOME: dict[str, str] = {
    "opal": "#d9e4e2", "moonstone": "#cfdaea", "turquoise": "#48afb2", "coral": "#d9573f", "lapis": "#24398a", "onyx": "#17151a",
    "cornelian": "#a83c17", "pearl": "#efe4d4",
}  # fmt: skip
_DENSITY: dict[str, float] = {"diamond": 1.0, "sapphire": 0.93, "ruby": 0.93, "emerald": 1.09, "garnet": 0.95, "peridot": 1.02, "opal": 1.18}


def half_width(carat: float, cut: str, stone: str = "diamond") -> float:
    """Half the width in millimetres of a well-made stone: a one-carat brilliant measures 6.5 across."""
    long = outline(cut)[1]
    shape = 1.0 if cut not in ("emerald-cut", "baguette", "carre", "cushion") else 0.9
    return 3.25 * float(carat ** (1 / 3)) * _DENSITY.get(stone, 1.07) * shape / float(long ** (2 / 3))


def _film(value: float) -> float:
    return 1 - exp(-1.55 * max(0.0, value))


def _curve(value: float) -> float:
    """More contrast, as a print has: darks deepen, lights open."""
    v = min(1.0, max(0.0, value))
    bent = v * v * (3 - 2 * v)
    return float((0.35 * v + 0.65 * bent) ** 0.8)


def faceted(scene: Scene, frame: Frame, size: float, cut: str, stone: str, *, bias: float = 0.0, fine: bool = True, warmth: float = 0.0) -> None:
    """A cut stone of half width `size` millimetres. `fine` false leaves out small parts; `warmth` 0 to 1 tints a diamond."""

    def local(v: Vec) -> Vec:
        grid = 250 if fine else 14
        values = [round(dot(v, axis) * grid) / grid for axis in (frame.x, frame.y, frame.z)]
        length = sqrt(sum(value * value for value in values)) or 1.0
        return (values[0] / length, values[1] / length, values[2] / length)

    body = _BODY.get(stone, _BODY["diamond"])
    red, green, blue = body
    if stone == "diamond" and warmth:
        green, blue = green * (1 - 0.007 * warmth), blue * (1 - 0.035 * warmth)
    depth = scene.see(frame.origin)[2] + bias
    for beam in beams(cut, stone, local(scene.right), local(scene.up), local(scene.toward), 0.0007 if fine else 0.008):
        way = beam.way if stone == "diamond" else 0.55 + beam.way * 0.38
        channels: list[int] = []
        for light, passed in zip(beam.light, (red, green, blue), strict=True):
            inside = _film(light * 1.12 + 0.05) * passed**way
            value = inside + (1 - inside) * _film(beam.gloss * 0.8)
            if stone == "diamond":
                value = value * (0.95 if fine else 0.86) + (0.07 if fine else 0.16)
            channels.append(round(255 * _curve(value)))
        points = [scene.see(frame.at((p[0] * size, p[1] * size, p[2] * size)))[:2] for p in beam.corners]
        scene.patch(points, depth, f"#{channels[0]:02x}{channels[1]:02x}{channels[2]:02x}")


def dome(
    scene: Scene,
    frame: Frame,
    size: float,
    cut: str,
    stone: str,
    *,
    long: float = 0.0,
    height: float = 0.62,
    bias: float = 0.0,
    steps: int = 9,
    grid: list[list[Vec]] | None = None,
) -> None:
    """A cabochon of half width `size` millimetres, `height` as a share of it; or any polished surface, given its `grid`."""
    edge, natural = outline("oval" if cut == "cabochon" and long != 1.0 else cut if cut != "cabochon" else "round-brilliant", 30)
    stretch = (long or natural) / natural
    base = _DOME.get(stone)
    clear = stone in INDEX
    body = base or f"#{''.join(f'{round(205 * v**1.9):02x}' for v in _BODY[stone])}"
    chance = Random(f"{stone}{size:.2f}{frame.origin}")
    sparks = [[chance.random() for _ in range(30)] for _ in range(steps + 2)]
    shape = grid or [
        [
            frame.at((x * size * cos(t), y * stretch * size * cos(t), size * height * sin(t)))
            for t in (pi / 2 * i / steps * 0.998,)
            for x, y in edge
        ]
        for i in range(steps + 1)
    ]  # fmt: skip

    def paint(normal: Vec, row: int, column: int) -> str:
        nx, ny, nz = normal
        diffuse = max(0.0, -0.45 * nx + 0.62 * ny + 0.6 * nz)
        colour = mix(darken(body, 0.2), lighten(body, 0.07), min(1.0, 0.12 + 0.85 * diffuse))
        if clear:
            glow = max(0.0, 0.5 * nx - 0.7 * ny + 0.35 * nz)
            colour = mix(mix(darken(body, 0.2), body, 0.25 + 0.5 * nz), lighten(body, 0.11), 0.8 * glow)
        if stone == "moonstone":
            sheen = exp(-((nx + 0.2) ** 2 + (ny - 0.12) ** 2) / 0.16)
            colour = mix(mix("#a9a9b4", "#eef0f2", 0.3 + 0.6 * diffuse), "#6f9ef0", 0.75 * sheen)
        if stone == "opal":
            spark = sparks[row // 2 * 2 % (steps + 1)][column // 2 * 2 % 30]
            hue = ("#38c98e", "#3fa6e8", "#f07a3a", "#8a6cf0", "#e8f4ea", "#63e0c8", "#dfe9ee")[int(spark * 7)]
            colour = mix(mix("#b9c9c9", "#f2f6f2", 0.2 + 0.7 * diffuse), hue, 0.2 + 0.5 * sparks[row % (steps + 1)][(column * 7) % 30])
        fresnel = 0.05 + 0.95 * (1 - nz) ** 5
        shine = metals.studio(2 * nz * nx, 2 * nz * ny, 2 * nz * nz - 1)
        return mix(colour, "#ffffff", min(0.92, max(0.0, fresnel * shine + 0.75 * max(0.0, shine - 1.05))))

    scene.surface(shape, "steel", bias=bias, paint=paint, flip=True)


def orb(canvas: Canvas, kind: str) -> str:
    """The reference of a small round drawing of radius 1: a pearl, or a bead of a stone or an alloy."""
    if kind.startswith("pearl"):
        base = {"pearl": "#efe3d3", "pearl-rose": "#f1dcd2", "pearl-grey": "#75757c", "pearl-golden": "#e6c98f"}.get(kind, "#efe3d3")
        tint = {"pearl-grey": "#4f7a72"}.get(kind, "#e9b9ac")
        body = canvas.radial(
            [
                (0, lighten(base, 0.09)), (0.34, base), (0.62, mix(darken(base, 0.1), tint, 0.34)),
                (0.84, darken(base, 0.19)), (0.95, darken(base, 0.14)), (1, darken(base, 0.1)),
            ],
            0.5, 0.5, 0.54, fx=0.38, fy=0.33,
        )  # fmt: skip
        veil = canvas.radial([(0, "#cfe6dd", 0.0), (0.62, "#cfe6dd", 0.0), (0.8, "#d6ece4", 0.34), (1, "#f4e6da", 0.0)], 0.55, 0.6, 0.56)
        glint = canvas.radial([(0, "#ffffff", 1), (0.35, "#ffffff", 0.85), (1, "#ffffff", 0)])
        under = canvas.radial([(0, "#fff4e2", 0.6), (1, "#fff4e2", 0)])
        drawn = (
            circle(0, 0, 1, fill=body)
            + circle(0, 0, 1, fill=veil)
            + ellipse(0.2, 0.7, 0.55, 0.2, fill=under)
            + ellipse(-0.32, -0.42, 0.34, 0.26, fill=glint, transform="rotate(-38 -.32 -.42)")
            + ellipse(0.42, -0.3, 0.1, 0.18, fill=glint, opacity=0.4)
        )
    elif kind in _DOME or kind in _BODY:
        base = _DOME.get(kind) or f"#{''.join(f'{round(225 * v**1.9):02x}' for v in _BODY[kind])}"
        body = canvas.radial(
            [(0, lighten(base, 0.12)), (0.45, base), (0.85, darken(base, 0.16)), (1, darken(base, 0.08))], 0.5, 0.5, 0.56, fx=0.36, fy=0.3
        )
        glint = canvas.radial([(0, "#ffffff", 0.95), (0.4, "#ffffff", 0.7), (1, "#ffffff", 0)])
        drawn = circle(0, 0, 1, fill=body) + ellipse(-0.34, -0.42, 0.26, 0.2, fill=glint) + ellipse(0.3, 0.62, 0.4, 0.16, fill="#fff", opacity=0.13)
    else:
        ramp = metals.tones(kind)
        body = canvas.radial(
            [(0, ramp[62]), (0.22, ramp[52]), (0.5, ramp[32]), (0.78, ramp[11]), (0.9, ramp[18]), (1, ramp[30])], 0.5, 0.5, 0.56, fx=0.34, fy=0.3
        )
        drawn = circle(0, 0, 1, fill=body)
    return canvas.define("g", drawn)[4:-1]


def ring_of(radius: float, count: int, long: float = 1.0, start: float = 0.0) -> list[tuple[float, float, float]]:
    """Places spread evenly round an oval of half width `radius`: x, y and the direction outward in radians."""
    fine = [2 * pi * i / 720 for i in range(721)]
    ways = [0.0]
    for a, b in itertools.pairwise(fine):
        ways.append(ways[-1] + sqrt((cos(b) - cos(a)) ** 2 + (long * (sin(b) - sin(a))) ** 2))
    found: list[tuple[float, float, float]] = []
    place = 0
    for k in range(count):
        aim = ways[-1] * ((k + start) % count) / count
        place = next(i for i in range(len(ways)) if ways[i] >= aim) if place == 0 or ways[place] > aim else place
        while ways[place] < aim:
            place += 1
        a = fine[place]
        slope = sqrt(cos(a) ** 2 * long * long + sin(a) ** 2)
        angle = 0.0 if slope == 0 else atan2(cos(a) * long / slope, sin(a) / slope)
        found.append((radius * cos(a), radius * long * sin(a), angle))
    return found
