"""Small vector and colour arithmetic for the solids: points are (x right, y away, z up), colours linear red, green, blue."""

import re
from functools import lru_cache
from math import cos, floor, radians, sin, sqrt
from random import Random

Vec = tuple[float, float, float]

_random = Random("pastry lattice")
_LATTICE = [_random.random() for _ in range(4096)]
_ORDER = _random.sample(range(256), 256)


def add(a: Vec, b: Vec) -> Vec:
    """Sum."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    """Difference."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vec, k: float) -> Vec:
    """Multiple."""
    return (a[0] * k, a[1] * k, a[2] * k)


def dot(a: Vec, b: Vec) -> float:
    """Scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Vector product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def unit(a: Vec) -> Vec:
    """The same direction with length 1; the null vector points up."""
    length = sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])
    return (a[0] / length, a[1] / length, a[2] / length) if length > 1e-9 else (0.0, 0.0, 1.0)


def turn(a: Vec, degrees: float) -> Vec:
    """Turned about the vertical axis, counter-clockwise seen from above."""
    angle = radians(degrees)
    return (a[0] * cos(angle) - a[1] * sin(angle), a[0] * sin(angle) + a[1] * cos(angle), a[2])


def tilt(a: Vec, degrees: float) -> Vec:
    """Turned about the x axis: positive leans the top away from the viewer."""
    angle = radians(-degrees)
    return (a[0], a[1] * cos(angle) - a[2] * sin(angle), a[1] * sin(angle) + a[2] * cos(angle))


def scaled(words: str, k: float) -> str:
    """Path data whose every number is multiplied by `k`; only for commands without flags (no arcs)."""
    return re.sub(r"-?[0-9.]+", lambda match: f"{float(match[0]) * k:.1f}", words)


def lerp(a: float, b: float, share: float) -> float:
    """`share` of the way from a to b."""
    return a + (b - a) * share


def smooth(low: float, high: float, x: float) -> float:
    """0 below `low`, 1 above `high`, an S between."""
    t = min(1.0, max(0.0, (x - low) / (high - low)))
    return t * t * (3 - 2 * t)


def blend(a: Vec, b: Vec, share: float) -> Vec:
    """`share` of b in a, componentwise."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)


def _lattice(x: int, y: int, z: int) -> float:
    return _LATTICE[_ORDER[(_ORDER[(_ORDER[x & 255] + y) & 255] + z) & 255] + 256 * (x & 15)]


def noise(x: float, y: float, z: float) -> float:
    """Smooth value noise from 0 to 1 that changes over about one unit."""
    i, j, k = floor(x), floor(y), floor(z)
    u, v, w = x - i, y - j, z - k
    u, v, w = u * u * (3 - 2 * u), v * v * (3 - 2 * v), w * w * (3 - 2 * w)
    near = lerp(lerp(_lattice(i, j, k), _lattice(i + 1, j, k), u), lerp(_lattice(i, j + 1, k), _lattice(i + 1, j + 1, k), u), v)
    far = lerp(lerp(_lattice(i, j, k + 1), _lattice(i + 1, j, k + 1), u), lerp(_lattice(i, j + 1, k + 1), _lattice(i + 1, j + 1, k + 1), u), v)
    return lerp(near, far, w)


def fractal(p: Vec, size: float, octaves: int = 3) -> float:
    """Noise of several scales from 0 to 1; the largest features measure `size` units."""
    total, weight, reach = 0.0, 0.0, 1.0
    for octave in range(octaves):
        k = (1 << octave) / size
        total += reach * noise(p[0] * k + 17 * octave, p[1] * k, p[2] * k)
        weight += reach
        reach *= 0.5
    return total / weight


def cells(p: Vec, size: float) -> float:
    """Worley's cellular noise (1996): 0 on the borders of irregular cells about `size` units wide, growing to 1 inside them."""
    x, y, z = p[0] / size, p[1] / size, p[2] / size
    i, j, k = floor(x), floor(y), floor(z)
    first = second = 9.0
    for a in (i - 1, i, i + 1):
        for b in (j - 1, j, j + 1):
            for c in (k - 1, k, k + 1):
                dx, dy, dz = a + _lattice(a, b, c) - x, b + _lattice(b, c, a + 50) - y, c + _lattice(c, a, b + 90) - z
                d = sqrt(dx * dx + dy * dy + dz * dz)
                if d < first:
                    first, second = d, first
                elif d < second:
                    second = d
    return min(1.0, second - first)


@lru_cache(maxsize=512)
def linear(colour: str) -> Vec:
    """ "#rrggbb" as linear light."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return (red, green, blue)


_BYTES = [round(255 * (12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055)) for c in (i / 2047 for i in range(2048))]


def encode(light: Vec) -> str:
    """Linear light as "#rrggbb", bright values rolled off softly."""
    out = "#"
    for c in light:
        soft = 0.75 + 0.25 * (c - 0.75) / (c - 0.5) if c > 0.75 else c
        out += f"{_BYTES[int(max(0.0, soft) * 2047)]:02x}"
    return out
