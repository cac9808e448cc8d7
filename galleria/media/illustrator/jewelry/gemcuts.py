"""Cut stones as convex solids: each cut is a list of planes, as a cutter's lap would grind them, for a half width of 1 along x."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import atan2, cos, hypot, pi, radians, sin, sqrt

from galleria.media.illustrator.jewelry.vectors import Point, Vec, add, cross, dot, sub, times, unit

Plane = tuple[Vec, float]  # unit normal outward, distance from the origin


@dataclass(frozen=True, slots=True)
class Facet:
    """A polished face, its corners anticlockwise from outside."""

    normal: Vec
    distance: float
    corners: tuple[Vec, ...]


@dataclass(frozen=True, slots=True)
class Solid:
    """A cut stone: table along +z, girdle at z = 0, half width 1 and half length `long`."""

    facets: tuple[Facet, ...]
    outline: tuple[Point, ...]
    long: float
    crown: float
    depth: float


def outline(cut: str, count: int = 48) -> tuple[tuple[Point, ...], float]:
    """The girdle of a cut seen from above, anticlockwise, and its half length along y. The half width is 1."""
    angles = [2 * pi * i / count for i in range(count)]
    if cut == "oval":
        return tuple((cos(a), 1.3 * sin(a)) for a in angles), 1.3
    if cut in ("cushion", "old-mine"):
        power, long = (2 / 2.9, 1.16) if cut == "cushion" else (2 / 2.5, 1.05)
        return tuple((_signed(cos(a), power), long * _signed(sin(a), power)) for a in angles), long
    if cut == "pear":
        raw = [(sin(a) * abs(sin(a / 2)) ** 0.92, cos(a)) for a in angles]
        wide = max(abs(x) for x, _ in raw)
        return tuple((-x / wide, 1.5 * y) for x, y in raw), 1.5
    if cut == "marquise":
        radius = (1 + 2.0**2) / 2
        half = atan2(2.0, radius - 1)
        right = [(radius * cos(-half + 2 * half * i / 24) - (radius - 1), radius * sin(-half + 2 * half * i / 24)) for i in range(24)]
        return tuple(right + [(-x, -y) for x, y in right]), 2.0
    if cut in ("emerald-cut", "baguette", "carre"):
        long, corner = {"emerald-cut": (1.36, 0.32), "baguette": (2.1, 0.0), "carre": (1.0, 0.0)}[cut]
        if corner == 0:
            return ((1, -long), (1, long), (-1, long), (-1, -long)), long
        c = corner
        return ((1, -long + c), (1, long - c), (1 - c, long), (c - 1, long), (-1, long - c), (-1, c - long), (c - 1, -long), (1 - c, -long)), long
    return tuple((cos(a), sin(a)) for a in angles), 1.0


def _signed(value: float, power: float) -> float:
    return float(abs(value) ** power) * (1 if value >= 0 else -1)


def _tilted(azimuth: float, rise: float, run: float) -> Vec:
    """The normal of a face that falls `run` outward for each `rise` upward."""
    return unit((cos(azimuth) * rise, sin(azimuth) * rise, run))


def _brilliant(reach: Callable[[float], float], *, crown: float, depth: float, table: float, culet: float, halves: bool) -> list[Plane]:
    edge = 0.025
    planes: list[Plane] = [((0.0, 0.0, 1.0), edge + crown)]
    if culet:
        planes.append(((0.0, 0.0, -1.0), edge + depth * (1 - culet)))
    for k in range(8):
        a = k * pi / 4
        far = reach(a)
        up = _tilted(a, crown, (1 - table) * far)
        planes.append((up, dot(up, (cos(a) * far, sin(a) * far, edge))))
        down = _tilted(a, depth, far)
        down = (down[0], down[1], -down[2])
        planes.append((down, dot(down, (cos(a) * far, sin(a) * far, -edge))))
        b = a + pi / 8
        inside = table * reach(b) * cos(pi / 8)
        if halves:
            star = _tilted(b, crown * 0.52, (reach(b) - inside) * 0.86)
            planes.append((star, dot(star, (cos(b) * inside, sin(b) * inside, edge + crown))))
        for side in (-1, 1) if halves else ():
            c = a + side * pi / 16
            far = reach(c)
            up = _tilted(c, crown * 1.28, (1 - table) * far)
            planes.append((up, dot(up, (cos(c) * far, sin(c) * far, edge))))
            down = _tilted(c, depth * 1.055, far)
            down = (down[0], down[1], -down[2])
            planes.append((down, dot(down, (cos(c) * far, sin(c) * far, -edge))))
    return planes


def _steps(girdle: tuple[Point, ...], crown: tuple[Point, ...], pavilion: tuple[Point, ...]) -> list[Plane]:
    """Step facets along each side of the girdle; profiles are (inset, height) from the girdle inward."""
    planes: list[Plane] = [((0.0, 0.0, 1.0), crown[-1][1])]
    for (x0, y0), (x1, y1) in zip(girdle, girdle[1:] + girdle[:1], strict=True):
        azimuth = atan2(x0 - x1, y1 - y0)
        far = x0 * cos(azimuth) + y0 * sin(azimuth)
        for profile, sign in ((crown, 1), (pavilion, -1)):
            for (in0, z0), (in1, z1) in itertools.pairwise(profile):
                normal = _tilted(azimuth, abs(z1 - z0), in1 - in0)
                normal = (normal[0], normal[1], sign * normal[2])
                planes.append((normal, dot(normal, (cos(azimuth) * (far - in0), sin(azimuth) * (far - in0), z0))))
    return planes


def _planes(cut: str) -> list[Plane]:
    girdle, _ = outline(cut, 96)

    def reach(azimuth: float) -> float:
        c, s = cos(azimuth), sin(azimuth)
        return max(x * c + y * s for x, y in girdle)

    if cut == "emerald-cut":
        return _steps(girdle, ((0, 0.03), (0.12, 0.19), (0.25, 0.29), (0.38, 0.35)), ((0, -0.03), (0.28, -0.52), (0.58, -0.86), (1.0, -1.16)))
    if cut == "baguette":
        return _steps(girdle, ((0, 0.03), (0.2, 0.24), (0.4, 0.34)), ((0, -0.03), (0.45, -0.6), (1.0, -1.0)))
    if cut == "carre":
        return _steps(girdle, ((0, 0.03), (0.2, 0.2), (0.38, 0.3)), ((0, -0.03), (0.4, -0.55), (1.0, -1.0)))
    if cut == "rose":
        planes: list[Plane] = [((0.0, 0.0, -1.0), 0.03)]
        for k in range(6):
            planes.append((_tilted(k * pi / 3, sin(radians(22)), cos(radians(22))), 0.62 * cos(radians(22))))
            for side in (-1, 1):
                normal = _tilted(k * pi / 3 + side * pi / 9, sin(radians(52)), cos(radians(52)))
                planes.append((normal, dot(normal, (cos(k * pi / 3 + side * pi / 9), sin(k * pi / 3 + side * pi / 9), 0.0))))
        return planes
    if cut in ("old-mine", "old-european"):
        return _brilliant(reach, crown=0.4, depth=0.9, table=0.46 if cut == "old-mine" else 0.48, culet=0.1, halves=True)
    if cut == "single":
        return _brilliant(reach, crown=0.3, depth=0.84, table=0.56, culet=0.0, halves=False)
    depth = {"marquise": 0.92, "pear": 0.9, "oval": 0.9, "cushion": 0.98}.get(cut, 0.862)
    return _brilliant(reach, crown=0.31, depth=depth, table=0.57, culet=0.0, halves=True)


def _clip(corners: list[Vec], normal: Vec, distance: float) -> list[Vec]:
    found: list[Vec] = []
    for i, p in enumerate(corners):
        q = corners[(i + 1) % len(corners)]
        here, there = dot(normal, p) - distance, dot(normal, q) - distance
        if here <= 0:
            found.append(p)
        if here * there < 0:
            found.append(add(p, sub(q, p), here / (here - there)))
    return found


def _girdle_planes(cut: str) -> list[Plane]:
    girdle, _ = outline(cut, 24)
    planes: list[Plane] = []
    for (x0, y0), (x1, y1) in zip(girdle, girdle[1:] + girdle[:1], strict=True):
        size = hypot(x1 - x0, y1 - y0)
        normal = ((y1 - y0) / size, (x0 - x1) / size, 0.0)
        planes.append((normal, normal[0] * x0 + normal[1] * y0))
    return planes


@cache
def solid(cut: str) -> Solid:
    """The polished stone. Raises KeyError for a cut without facets."""
    planes = _planes(cut) + _girdle_planes("round-brilliant" if cut == "rose" else cut)
    facets: list[Facet] = []
    for normal, distance in planes:
        x = unit(cross((0.0, 0.0, 1.0) if abs(normal[2]) < 0.9 else (1.0, 0.0, 0.0), normal))
        y = cross(normal, x)
        centre = times(normal, distance)
        corners = [add(add(centre, x, a * 6), y, b * 6) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        for other, limit in planes:
            if other is normal or (dot(other, normal) > 0.99999 and abs(limit - distance) < 1e-6):
                continue
            corners = _clip(corners, other, limit)
            if len(corners) < 3:
                break
        if len(corners) >= 3 and _area(corners) > 2e-4:
            facets.append(Facet(normal, distance, tuple(corners)))
    tops = [p[2] for facet in facets for p in facet.corners]
    girdle, long = outline(cut)
    return Solid(tuple(facets), girdle, long, max(tops), -min(tops))


def _area(corners: list[Vec]) -> float:
    total = (0.0, 0.0, 0.0)
    for i in range(1, len(corners) - 1):
        total = add(total, cross(sub(corners[i], corners[0]), sub(corners[i + 1], corners[0])))
    return sqrt(dot(total, total)) / 2
