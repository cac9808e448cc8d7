"""Vectors in three dimensions, local frames and curves. Lengths are millimetres, angles radians."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin, sqrt

Vec = tuple[float, float, float]
Point = tuple[float, float]

ORIGIN: Vec = (0.0, 0.0, 0.0)
X: Vec = (1.0, 0.0, 0.0)
Y: Vec = (0.0, 1.0, 0.0)
Z: Vec = (0.0, 0.0, 1.0)


def add(a: Vec, b: Vec, share: float = 1.0) -> Vec:
    """`a` plus `share` times `b`."""
    return (a[0] + b[0] * share, a[1] + b[1] * share, a[2] + b[2] * share)


def sub(a: Vec, b: Vec) -> Vec:
    """From `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def times(a: Vec, factor: float) -> Vec:
    """`a` made `factor` times as long."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def dot(a: Vec, b: Vec) -> float:
    """The scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """The vector product, right-handed."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def unit(a: Vec) -> Vec:
    """The direction of `a`; Z when `a` has none."""
    length = sqrt(dot(a, a))
    return Z if length < 1e-12 else (a[0] / length, a[1] / length, a[2] / length)


def middle(points: Sequence[Vec]) -> Vec:
    """The mean of the points."""
    n = len(points)
    return (sum(p[0] for p in points) / n, sum(p[1] for p in points) / n, sum(p[2] for p in points) / n)


@dataclass(frozen=True, slots=True)
class Frame:
    """A place and three axes. A stone's table looks along `z`, its length runs along `y`."""

    origin: Vec = ORIGIN
    x: Vec = X
    y: Vec = Y
    z: Vec = Z

    def at(self, p: Vec) -> Vec:
        """A local point in the outer frame."""
        o, x, y, z = self.origin, self.x, self.y, self.z
        return (
            o[0] + x[0] * p[0] + y[0] * p[1] + z[0] * p[2],
            o[1] + x[1] * p[0] + y[1] * p[1] + z[1] * p[2],
            o[2] + x[2] * p[0] + y[2] * p[1] + z[2] * p[2],
        )

    def turn(self, v: Vec) -> Vec:
        """A local direction in the outer frame."""
        return sub(self.at(v), self.origin)

    def inside(self, frame: "Frame") -> "Frame":
        """This frame, given in the coordinates of `frame`, in the outer ones."""
        return Frame(frame.at(self.origin), frame.turn(self.x), frame.turn(self.y), frame.turn(self.z))

    def spun(self, angle: float) -> "Frame":
        """Turned about its own z."""
        c, s = cos(angle), sin(angle)
        return Frame(self.origin, add(times(self.x, c), self.y, s), add(times(self.y, c), self.x, -s), self.z)

    def moved(self, x: float = 0, y: float = 0, z: float = 0) -> "Frame":
        """Moved along its own axes."""
        return Frame(self.at((x, y, z)), self.x, self.y, self.z)


def facing(origin: Vec, direction: Vec, upward: Vec = Y) -> Frame:
    """A frame whose z is `direction` and whose y is as near `upward` as can be."""
    z = unit(direction)
    x = cross(upward, z)
    if dot(x, x) < 1e-9:
        x = cross(X, z) if abs(z[0]) < 0.9 else cross(Y, z)
    x = unit(x)
    return Frame(origin, x, cross(z, x), z)


def ring_points(radius: float, count: int, start: float = 0.0, stop: float = 2 * pi) -> list[Point]:
    """Points of a circle, the end left out when it closes."""
    closed = abs(stop - start - 2 * pi) < 1e-9
    steps = count if closed else count - 1
    return [(radius * cos(start + (stop - start) * i / steps), radius * sin(start + (stop - start) * i / steps)) for i in range(count)]


def spline(points: Sequence[Point], steps: int = 12, *, closed: bool = False) -> list[Point]:
    """A Catmull-Rom curve through the points."""
    n = len(points)
    found: list[Point] = []
    for i in range(n if closed else n - 1):
        if closed:
            p0, p1, p2, p3 = points[i - 1], points[i], points[(i + 1) % n], points[(i + 2) % n]
        else:
            p0, p1, p2, p3 = points[max(0, i - 1)], points[i], points[i + 1], points[min(n - 1, i + 2)]
        for k in range(steps):
            t = k / steps
            a, b, c, d = -t + 2 * t * t - t**3, 2 - 5 * t * t + 3 * t**3, t + 4 * t * t - 3 * t**3, t**3 - t * t
            found.append(tuple((a * p0[j] + b * p1[j] + c * p2[j] + d * p3[j]) / 2 for j in (0, 1)))  # type: ignore[arg-type]  # two in, two out
    if not closed:
        found.append(points[-1])
    return found


def spaced(points: Sequence[Point], gap: float, *, offset: float = 0.0) -> list[tuple[float, float, float]]:
    """Places every `gap` along a polyline: x, y and the heading in radians."""
    found: list[tuple[float, float, float]] = []
    ahead = offset
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        length = hypot(x1 - x0, y1 - y0)
        heading = atan2(y1 - y0, x1 - x0)
        while ahead <= length and length > 0:
            found.append((x0 + (x1 - x0) * ahead / length, y0 + (y1 - y0) * ahead / length, heading))
            ahead += gap
        ahead -= length
    return found


def polyline_length(points: Sequence[Point]) -> float:
    """The way along the points."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(points))


def lifted(points: Iterable[Point], z: float = 0.0) -> list[Vec]:
    """Flat points at height `z`."""
    return [(x, y, z) for x, y in points]
