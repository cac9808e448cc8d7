"""Light through a cut stone: the view is split where it meets the far facets, and each beam is traced until it leaves."""

from dataclasses import dataclass
from functools import lru_cache
from math import exp, sqrt

from galleria.media.illustrator.jewelry.gemcuts import Facet, solid
from galleria.media.illustrator.jewelry.metals import studio
from galleria.media.illustrator.jewelry.vectors import Vec, add, cross, dot, middle, sub, unit

INDEX = {
    "diamond": 2.417, "sapphire": 1.766, "ruby": 1.766, "emerald": 1.58, "aquamarine": 1.577, "amethyst": 1.549, "citrine": 1.549, "garnet": 1.76,
    "peridot": 1.67, "tourmaline": 1.63,
}  # fmt: skip
_FIRE = {"diamond": 0.044, "sapphire": 0.018, "ruby": 0.018, "garnet": 0.022, "peridot": 0.02}
_LAMPS: tuple[tuple[Vec, float, float], ...] = tuple(
    (unit(direction), cosine, power)
    for direction, cosine, power in (
        ((-0.55, 0.75, 0.75), 0.90, 2.6),
        ((0.62, 0.5, 0.8), 0.955, 2.2),
        ((0.05, 0.95, 0.45), 0.95, 1.9),
        ((-0.85, -0.1, 0.6), 0.955, 1.7),
        ((0.9, -0.2, 0.45), 0.965, 1.8),
        ((0.3, -0.7, 0.7), 0.97, 1.3),
        ((-0.35, -0.65, 0.75), 0.975, 1.5),
        ((-0.2, 0.42, 1.0), 0.985, 2.0),
        ((0.4, 0.12, 1.0), 0.988, 1.7),
        ((-0.42, -0.2, 1.0), 0.99, 1.5),
    )
)


@dataclass(frozen=True, slots=True)
class Beam:
    """A part of a facet: its corners, the light it returns in red, green and blue, the way inside (half widths) and the gloss on top."""

    corners: tuple[Vec, ...]
    light: tuple[float, float, float]
    way: float
    gloss: float


def _surroundings(direction: Vec) -> float:
    """What a beam leaving in this camera-space direction sees: lamps, a pale ceiling, the viewer's dark head, the warm ground."""
    x, y, z = direction
    if z < 0:
        return 0.22 + 0.2 * y
    light = 0.26 + 0.42 * max(0.0, y) + 0.2 * abs(x)
    light *= 1 - 0.78 * exp(-(x * x + y * y) / 0.035)
    for lamp, cosine, power in _LAMPS:
        facing = x * lamp[0] + y * lamp[1] + z * lamp[2]
        if facing > cosine:
            light += power * min(1.0, (facing - cosine) / (1 - cosine) * 3)
    return light


def _refract(direction: Vec, normal: Vec, ratio: float) -> Vec | None:
    """Through a face whose `normal` points the way the light goes; `ratio` is the index behind over the index ahead."""
    cosine = dot(direction, normal)
    square = 1 - ratio * ratio * (1 - cosine * cosine)
    if square <= 0:
        return None
    k = sqrt(square) - ratio * cosine
    return (ratio * direction[0] + k * normal[0], ratio * direction[1] + k * normal[1], ratio * direction[2] + k * normal[2])


def _clip(corners: list[Vec], normal: Vec, distance: float) -> list[Vec]:
    found: list[Vec] = []
    for i, p in enumerate(corners):
        q = corners[(i + 1) % len(corners)]
        here, there = dot(normal, p) - distance, dot(normal, q) - distance
        if here >= 0:
            found.append(p)
        if here * there < 0:
            found.append(add(p, sub(q, p), here / (here - there)))
    return found


def _seen_through(front: Facet, back: Facet, inward: Vec) -> list[Vec]:
    """The part of `front` through which `back` is seen along `inward`."""
    fall = dot(front.normal, inward)
    corners = [add(q, inward, (front.distance - dot(front.normal, q)) / fall) for q in back.corners]
    for i, p in enumerate(front.corners):
        q = front.corners[(i + 1) % len(front.corners)]
        edge = cross(front.normal, sub(q, p))
        corners = _clip(corners, edge, dot(edge, p))
        if len(corners) < 3:
            return []
    return corners


def _size(corners: list[Vec], toward: Vec) -> float:
    total = 0.0
    for i in range(1, len(corners) - 1):
        total += dot(cross(sub(corners[i], corners[0]), sub(corners[i + 1], corners[0])), toward)
    return abs(total) / 2


def _parts(corners: list[Vec], split: bool) -> list[list[Vec]]:
    """A large patch falls into triangles, since its beams part further in."""
    if not split:
        return [corners]
    centre = middle(corners)
    return [[centre, corner, corners[(i + 1) % len(corners)]] for i, corner in enumerate(corners)]


def _trace(start: Vec, direction: Vec, facets: tuple[Facet, ...], index: float, fire: float, axes: tuple[Vec, Vec, Vec]) -> tuple[list[float], float]:
    light, weight, way, seen = [0.0, 0.0, 0.0], 1.0, 0.0, 0.0
    right, up, toward = axes
    for bounce in range(7):
        best, hit = 1e9, None
        for facet in facets:
            fall = dot(facet.normal, direction)
            if fall > 1e-9:
                distance = (facet.distance - dot(facet.normal, start)) / fall
                if 1e-6 < distance < best:
                    best, hit = distance, facet
        if hit is None:
            break
        start = add(start, direction, best)
        seen += best * weight
        way += best
        cosine = dot(direction, hit.normal)
        out = _refract(direction, hit.normal, index)
        reflected = 1.0
        if out is not None:
            straight = dot(out, hit.normal)
            side, along = (index * cosine - straight) / (index * cosine + straight), (cosine - index * straight) / (cosine + index * straight)
            reflected = (side * side + along * along) / 2
            for channel, shift in enumerate((-fire, 0.0, fire)):
                bent = _refract(direction, hit.normal, index + shift) if shift else out
                if bent is not None:
                    light[channel] += weight * (1 - reflected) * _surroundings((dot(bent, right), dot(bent, up), dot(bent, toward)))
        weight *= reflected
        if weight < 0.06:
            break
        direction = add(direction, hit.normal, -2 * cosine)
        if bounce == 6:
            light = [value + weight * 0.3 for value in light]
    return light, min(way, 6.0)


@lru_cache(maxsize=512)
def beams(cut: str, stone: str, right: Vec, up: Vec, toward: Vec, smallest: float = 0.0006) -> tuple[Beam, ...]:
    """The stone as seen along -`toward` (unit axes in its own frame). Parts below `smallest` (square half widths) are left out."""
    facets = solid(cut).facets
    index = INDEX.get(stone, 1.6)
    fire = _FIRE.get(stone, 0.012) * 0.9
    axes = (right, up, toward)
    found: list[Beam] = []
    for front in facets:
        cosine = dot(front.normal, toward)
        if cosine < 0.02:
            continue
        inward = _refract((-toward[0], -toward[1], -toward[2]), (-front.normal[0], -front.normal[1], -front.normal[2]), 1 / index)
        if inward is None:
            continue
        base = ((index - 1) / (index + 1)) ** 2
        fresnel = base + (1 - base) * (1 - cosine) ** 5
        mirror = sub((2 * cosine * front.normal[0], 2 * cosine * front.normal[1], 2 * cosine * front.normal[2]), toward)
        gloss = fresnel * max(0.0, studio(dot(mirror, right), dot(mirror, up), dot(mirror, toward)))
        for back in facets:
            if back is front or dot(back.normal, inward) <= 1e-6:
                continue
            corners = _seen_through(front, back, inward)
            if len(corners) < 3 or _size(corners, toward) < smallest:
                continue
            for part in _parts(corners, smallest < 0.002 and _size(corners, toward) > 0.028):
                light, way = _trace(middle(part), inward, facets, index, fire, axes)
                found.append(Beam(tuple(part), ((1 - fresnel) * light[0], (1 - fresnel) * light[1], (1 - fresnel) * light[2]), way, gloss))
    return tuple(found)
