"""Plane geometry in watch units (case radius 100, centre at the origin, y down; angles in degrees clockwise from twelve o'clock)."""

from collections.abc import Sequence
from math import cos, pi, radians, sin

from galleria.media.illustrator.canvas import number

Point = tuple[float, float]


def polar(angle: float, radius: float) -> Point:
    """The point at `angle` degrees and `radius`."""
    return radius * sin(radians(angle)), -radius * cos(radians(angle))


def at_hour(hour: float, radius: float) -> Point:
    """The point under an hour of the dial."""
    return polar(hour * 30, radius)


def closed(points: Sequence[Point]) -> str:
    """Path data of a polygon."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"


def smooth(points: Sequence[Point]) -> str:
    """Path data of a closed curve through the points (Catmull-Rom as cubic Béziers)."""
    n = len(points)
    data = f"M{number(points[0][0])} {number(points[0][1])}"
    for i in range(n):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = (points[(i + k) % n] for k in (-1, 0, 1, 2))
        controls = (bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy)
        data += "C" + " ".join(number(value) for value in controls)
    return data + "Z"


def disc(radius: float, cx: float = 0, cy: float = 0) -> str:
    """Path data of a circle."""
    r = number(radius)
    return f"M{number(cx - radius)} {number(cy)}a{r} {r} 0 1 1 {number(2 * radius)} 0a{r} {r} 0 1 1 {number(-2 * radius)} 0Z"


def ring(outer: float, inner: float, cx: float = 0, cy: float = 0) -> str:
    """Path data of a ring, to be filled by the even-odd rule."""
    return disc(outer, cx, cy) + disc(inner, cx, cy)


def sector(inner: float, outer: float, start: float, end: float) -> str:
    """Path data of a piece of a ring, from `start` to `end` degrees."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = polar(start, outer), polar(end, outer), polar(end, inner), polar(start, inner)
    large = 1 if end - start > 180 else 0
    o, i = number(outer), number(inner)
    return (
        f"M{number(ax)} {number(ay)}A{o} {o} 0 {large} 1 {number(bx)} {number(by)}"
        f"L{number(cx)} {number(cy)}A{i} {i} 0 {large} 0 {number(dx)} {number(dy)}Z"
    )


def arc(radius: float, start: float, end: float) -> str:
    """Path data of an open arc, clockwise."""
    (ax, ay), (bx, by) = polar(start, radius), polar(end, radius)
    large = 1 if end - start > 180 else 0
    r = number(radius)
    return f"M{number(ax)} {number(ay)}A{r} {r} 0 {large} 1 {number(bx)} {number(by)}"


def ticks(inner: float, outer: float, angles: Sequence[float]) -> str:
    """Path data of radial strokes."""
    parts: list[str] = []
    for angle in angles:
        (ax, ay), (bx, by) = polar(angle, inner), polar(angle, outer)
        parts.append(f"M{number(ax)} {number(ay)}L{number(bx)} {number(by)}")
    return "".join(parts)


def regular(sides: int, radius: float, turn: float = 0) -> list[Point]:
    """The corners of a regular polygon, the first at `turn` degrees."""
    return [polar(turn + 360 * i / sides, radius) for i in range(sides)]


def superellipse(rx: float, ry: float, power: float, steps: int = 32) -> list[Point]:
    """Points of |x/rx|^power + |y/ry|^power = 1: 2 is an ellipse, 4 a cushion, 10 nearly a rectangle."""
    points: list[Point] = []
    for i in range(steps):
        angle = 2 * pi * i / steps
        c, s = cos(angle), sin(angle)
        scale = (abs(c) ** power + abs(s) ** power) ** (-1 / power)
        points.append((rx * c * scale, ry * s * scale))
    return points


def rounded(rx: float, ry: float, radius: float, cx: float = 0, cy: float = 0) -> str:
    """Path data of a rectangle of half-sides rx and ry with round corners."""
    r, left, top = number(radius), cx - rx, cy - ry
    w, h = number(2 * (rx - radius)), number(2 * (ry - radius))
    corner = f"a{r} {r} 0 0 1"
    return f"M{number(left + radius)} {number(top)}h{w}{corner} {r} {r}v{h}{corner} -{r} {r}h-{w}{corner} -{r} -{r}v-{h}{corner} {r} -{r}Z"
