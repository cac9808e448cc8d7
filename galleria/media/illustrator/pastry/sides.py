"""The outside of cakes that wear no coat: their layers, seen round the wall."""

from math import cos, radians, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, Stop, group, path
from galleria.media.illustrator.colour import darken, lighten
from galleria.media.illustrator.pastry.palette import layer_colour
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera
from galleria.media.illustrator.pastry.strata import WEIGHT, half_strawberry, sponge


def _visible(camera: Camera, start: float, end: float) -> list[tuple[float, float]]:
    """The parts of the wall that face the viewer, in degrees of the cake's own angle."""
    spans: list[tuple[float, float]] = []
    low, high = 180 - camera.yaw, 360 - camera.yaw
    for shift in (-720, -360, 0, 360):
        a, b = max(start, low + shift), min(end, high + shift)
        if b - a > 0.5:
            spans.append((a, b))
    return spans


def _wall(camera: Camera, radius: float, z0: float, z1: float, a: float, b: float, random: Random, wave: float) -> str:
    steps = max(6, round((b - a) / 5))
    angles = [radians(a + (b - a) * i / steps) for i in range(steps + 1)]
    phase = random.uniform(0, 6)
    low = [camera.project((radius * cos(t), radius * sin(t), z0 + wave * sin(phase + 9 * t))) for t in angles]
    high = [camera.project((radius * cos(t), radius * sin(t), z1 + wave * sin(phase + 1 + 7 * t))) for t in reversed(angles)]
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in [*low, *high]) + "z"


def exposed_side(canvas: Canvas, params: PastryParams, camera: Camera, radius: float, height: float, start: float, end: float, seed: str) -> str:
    """The visible wall with its layers from `height` down to 0, shaded as a cylinder."""
    random = Random(f"side {seed}")
    total = sum(WEIGHT[kind] for kind, _ in params.layers)
    parts: list[str] = []
    for a, b in _visible(camera, start, end):
        z = height
        for kind, flavour in params.layers:
            thick = height * WEIGHT[kind] / total
            colour = layer_colour(kind, flavour)
            if kind == "crepe":
                parts.append(_crepe_wall(camera, radius, height, a, b, colour, random))
            elif kind == "fruit":
                parts.append(path(_wall(camera, radius, z - thick - 2, z, a, b, random, 0), fill="#fbeecb"))
                parts.append(_standing(canvas, camera, radius, z, thick, a, b))
            else:
                band = _wall(camera, radius, z - thick - 2, z, a, b, random, 1.5)
                plain = kind not in ("sponge", "crumb")
                parts.append(path(band, fill=lighten(colour, 0.02)) if plain else sponge(canvas, band, colour, size=0.9, seed=kind))
            z -= thick
        if params.finish == "naked":
            parts.append(_scraped(camera, radius, height, a, b, random))
        x = camera.x
        dim: list[Stop] = [(0, "#3a170a", 0.30), (0.22, "#fff3df", 0.22), (0.45, "#fff3df", 0.0), (0.75, "#3a170a", 0.18), (1, "#3a170a", 0.48)]
        r = radius * camera.zoom
        parts.append(path(_wall(camera, radius, 0, height, a, b, Random("flat"), 0), fill=canvas.linear(dim, x - r, 0, x + r, 0, absolute=True)))
    return group(*parts)


def _crepe_wall(camera: Camera, radius: float, height: float, a: float, b: float, colour: str, random: Random) -> str:
    parts = [path(_wall(camera, radius, 0, height, a, b, random, 0), fill="#fbf4dc")]
    step = height / 20
    for index in range(20):
        z = index * step
        tone = darken(colour, random.uniform(-0.02, 0.06))
        parts.append(path(_wall(camera, radius + random.uniform(-2, 3), z, z + step * 0.56, a, b, random, 1.1), fill=tone))
    return "".join(parts)


def _standing(canvas: Canvas, camera: Camera, radius: float, z: float, thick: float, a: float, b: float) -> str:
    count = 16
    parts: list[str] = []
    squash = cos(radians(camera.elevation))
    r = thick * 0.46 * camera.zoom
    for index in range(count):
        degrees = 360 * index / count + 6
        for shift in (-720, -360, 0):
            if not a + 3 < degrees + shift < b - 3:
                continue
            t = radians(degrees + camera.yaw)
            lean = abs(sin(t))
            if lean < 0.2:
                continue
            x, y = camera.project((radius * cos(radians(degrees)), radius * sin(radians(degrees)), z - thick * 0.52))
            parts.append(group(half_strawberry(canvas, 0, 0, r), transform=f"translate({x:.1f} {y:.1f}) scale({lean * 1.02:.3f} {squash:.3f})"))
    return "".join(parts)


def _scraped(camera: Camera, radius: float, height: float, a: float, b: float, random: Random) -> str:
    parts: list[str] = []
    for _ in range(34):
        t, z, w = random.uniform(a, b), random.uniform(8, height - 8), random.uniform(6, 26)
        lo, hi = max(a, t - w), min(b, t + w)
        h = random.uniform(3, 16)
        parts.append(
            path(
                _wall(camera, radius + 1, max(0.0, z - h), min(height, z + h), lo, hi, random, 3),
                fill="#fdf4e2",
                opacity=round(random.uniform(0.2, 0.6), 2),
            )
        )
    return "".join(parts)
