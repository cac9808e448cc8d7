"""Surfaces in space, lit by a window on the left, a fill on the right and the table, painted as small polygons."""

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import cos, hypot, pi, radians, sin
from typing import NamedTuple

from galleria.media.illustrator.canvas import Canvas, element, group, number
from galleria.media.illustrator.pastry.vector import Vec, blend, cross, dot, encode, linear, scale, smooth, sub, turn, unit

Surface = Callable[[float, float], Vec]  # u and v from 0 to 1; the product of the derivatives points outward
Tint = Callable[[Vec, Vec], Vec]  # linear colour at a point with a normal, both in the solid's own space

KEY = unit((-0.56, -0.42, 0.72))
FILL = unit((0.85, -0.35, 0.25))
RIM = unit((0.35, 0.9, 0.45))
WINDOW_X = unit(cross((0.0, 0.0, 1.0), KEY))
WINDOW_Y = cross(KEY, WINDOW_X)


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the viewer stands: `elevation` and `yaw` in degrees; the origin of space falls on (x, y); `zoom` canvas units a unit."""

    elevation: float = 26
    yaw: float = 0
    zoom: float = 1
    x: float = 600
    y: float = 700

    def project(self, p: Vec) -> tuple[float, float]:
        """Canvas coordinates of a point."""
        q = turn(p, self.yaw) if self.yaw else p
        angle = radians(self.elevation)
        return (self.x + self.zoom * q[0], self.y - self.zoom * (q[2] * cos(angle) + q[1] * sin(angle)))

    def depth(self, p: Vec) -> float:
        """Greater is nearer."""
        q = turn(p, self.yaw) if self.yaw else p
        angle = radians(self.elevation)
        return q[2] * sin(angle) - q[1] * cos(angle)

    def flat(self, origin: Vec, across: Vec, up: Vec) -> str:
        """The `transform` that lays a drawing (x along `across`, y against `up`, unit lengths) into space at `origin`."""
        ox, oy = self.project(origin)
        ax, ay = self.project((origin[0] + across[0], origin[1] + across[1], origin[2] + across[2]))
        ux, uy = self.project((origin[0] + up[0], origin[1] + up[1], origin[2] + up[2]))
        return f"matrix({ax - ox:.4f} {ay - oy:.4f} {ox - ux:.4f} {oy - uy:.4f} {ox:.2f} {oy:.2f})"


@dataclass(frozen=True, slots=True)
class Skin:
    """How a surface takes light: `gloss` 0 to 1, `soft` the share that wraps round, `grounded` darkens towards the table over so many units."""

    tint: Tint
    gloss: float = 0.0
    soft: float = 0.25
    grounded: float = 40
    spread: float = 0.34
    sheen: float = 0.10


def plain(colour: str) -> Tint:
    """The same colour everywhere."""
    value = linear(colour)
    return lambda _p, _n: value


class Face(NamedTuple):
    """One polygon on the canvas."""

    depth: float
    points: tuple[tuple[float, float], ...]
    colour: str


@dataclass(slots=True)
class Scene:
    """Faces of one or several solids, sorted together when painted."""

    camera: Camera
    faces: list[Face] = field(default_factory=list)

    def add(
        self,
        surface: Surface,
        across: int,
        along: int,
        skin: Skin,
        *,
        u: tuple[float, float] = (0, 1),
        v: tuple[float, float] = (0, 1),
        bias: float = 0,
        thin: bool = False,
    ) -> None:
        """Tessellate `surface` into `across` times `along` quads. `bias` moves its depth nearer, in units; `thin` shows both sides.
        Smaller than life, the mesh is coarser."""
        camera = self.camera
        if camera.zoom < 1:
            fine = max(0.55, camera.zoom)
            across, along = max(10, round(across * fine)), max(8, round(along * fine))
        grid = [[surface(u[0] + (u[1] - u[0]) * i / across, v[0] + (v[1] - v[0]) * j / along) for i in range(across + 1)] for j in range(along + 1)]
        flat = [[camera.project(p) for p in row] for row in grid]
        angle = radians(camera.elevation)
        view = (0.0, -cos(angle), sin(angle))
        for j in range(along):
            for i in range(across):
                p00, p10, p01, p11 = grid[j][i], grid[j][i + 1], grid[j + 1][i], grid[j + 1][i + 1]
                n = unit(cross(sub(p11, p00), sub(p01, p10)))
                seen = turn(n, camera.yaw) if camera.yaw else n
                if dot(seen, view) <= 0:
                    if not thin:
                        continue
                    n, seen = scale(n, -1), scale(seen, -1)
                middle = ((p00[0] + p11[0]) / 2, (p00[1] + p11[1]) / 2, (p00[2] + p11[2]) / 2)
                colour = encode(shade(skin, middle, n, seen, view))
                self.faces.append(Face(camera.depth(middle) + bias, (flat[j][i], flat[j][i + 1], flat[j + 1][i + 1], flat[j + 1][i]), colour))

    def grain(self, least: float = 1.0) -> float:
        """A blur that hides the mesh: about a quarter of the side of a middling face, in canvas units."""
        sizes = sorted(hypot(f.points[2][0] - f.points[0][0], f.points[2][1] - f.points[0][1]) for f in self.faces)
        return round(max(least, min(5.0, 0.19 * sizes[len(sizes) // 2])), 1) if sizes else least

    def paint(self, *, grow: float = 0.8) -> str:
        """All faces, farthest first, each grown by `grow` units so that no seam shows."""
        parts: list[str] = []
        run: list[str] = []
        colour = ""
        for face in sorted(self.faces, key=lambda f: f.depth):
            if face.colour != colour:
                if run:
                    parts.append(f'<path fill="{colour}" d="{"".join(run)}"/>')
                run, colour = [], face.colour
            run.append(_outline(face.points, grow))
        if run:
            parts.append(f'<path fill="{colour}" d="{"".join(run)}"/>')
        return "".join(parts)


def _outline(points: Iterable[tuple[float, float]], grow: float) -> str:
    corners = tuple(points)
    cx = sum(x for x, _ in corners) / 4
    cy = sum(y for _, y in corners) / 4
    wide = hypot(corners[0][0] - corners[2][0], corners[0][1] - corners[2][1]) > 7
    d, px, py = "", 0.0, 0.0
    for corner_x, corner_y in corners:
        length = hypot(corner_x - cx, corner_y - cy) or 1
        grown_x, grown_y = corner_x + grow * (corner_x - cx) / length, corner_y + grow * (corner_y - cy) / length
        x, y = (float(round(grown_x)), float(round(grown_y))) if wide else (round(grown_x, 1), round(grown_y, 1))
        dx, dy = number(round(x - px, 1)), number(round(y - py, 1))
        d += ("l" if d else "M") + dx + ("" if dy.startswith("-") else " ") + dy
        px, py = x, y
    return d + "z"


def shade(skin: Skin, p: Vec, own: Vec, n: Vec, view: Vec) -> Vec:
    """Light from a point `p` with normal `own` in its own space, `n` as the camera turned it, towards `view`."""
    tint = skin.tint(p, own)
    key = max(0.0, (dot(n, KEY) + skin.soft) / (1 + skin.soft))
    fill = max(0.0, dot(n, FILL))
    facing = max(0.0, dot(n, view))
    rim = (1 - facing) ** 3 * max(0.0, dot(n, RIM) * 0.6 + 0.4)
    up = 0.5 + 0.5 * n[2]
    ground = 1.0 if skin.grounded <= 0 else 0.55 + 0.45 * smooth(-2, skin.grounded, p[2])
    red = 0.86 * key + 0.12 * fill + 0.16 + 0.20 * up
    green = 0.83 * key + 0.12 * fill + 0.13 + 0.21 * up
    blue = 0.77 * key + 0.14 * fill + 0.11 + 0.23 * up
    sheen = skin.sheen * rim
    light = (tint[0] * red * ground + sheen, tint[1] * green * ground + sheen, tint[2] * blue * ground + sheen * 1.05)
    if skin.gloss <= 0:
        return light
    k = 2 * dot(n, view)
    mirrored = (k * n[0] - view[0], k * n[1] - view[1], k * n[2] - view[2])
    strength = skin.gloss * (0.25 + 0.75 * (1 - facing) ** 2) * studio(mirrored, skin.spread)
    return blend(light, (1.0, 0.985, 0.95), min(0.92, strength * (0.6 + 0.4 * ground)))


def studio(direction: Vec, spread: float) -> float:
    """What a mirror sees: a window on the left and its tall neighbour, a strip on the right, a ceiling, a dark horizon. `spread` blurs edges."""
    window = 0.0
    if dot(direction, KEY) > 0:
        a, b = abs(dot(direction, WINDOW_X)), abs(dot(direction, WINDOW_Y))
        window = 1 - smooth(0.42 - spread * 0.6, 0.42 + spread * 0.6, max(a, b * 0.9))
    strip = 1 - smooth(0.05, 0.12 + spread * 0.5, abs(direction[0] - 0.62))
    strip *= smooth(0.05, 0.4, direction[2]) * 0.5
    tall = (
        (1 - smooth(0.07, 0.13 + spread * 0.5, abs(direction[0] + 0.74)))
        * smooth(-0.8, -0.3, direction[2])
        * (1 - smooth(0.0, 0.5, direction[2]))
        * 0.55
    )
    ceiling = 0.22 * smooth(0.2, 1.0, direction[2])
    return 2.6 * window + strip + tall + ceiling


# Surfaces -------------------------------------------------------------------------------------------------------------


def revolve(profile: Callable[[float], tuple[float, float]], ripple: Callable[[float, float], float] | None = None) -> Surface:
    """A body of revolution; `profile(v)` gives (radius, height) from the foot to the crown, `ripple(angle, v)` adds to the radius."""

    def surface(u: float, v: float) -> Vec:
        angle = 2 * pi * u
        r, z = profile(v)
        if ripple:
            r += ripple(angle, v)
        return (r * cos(angle), r * sin(angle), z)

    return surface


def polyline(points: list[tuple[float, float]], smoothness: int = 2) -> Callable[[float], tuple[float, float]]:
    """A profile through the points, evenly in v, its corners rounded by `smoothness` rounds of Chaikin's cutting."""
    chain = points
    for _ in range(smoothness):
        cut = [chain[0]]
        for (x0, y0), (x1, y1) in itertools.pairwise(chain):
            cut += [(x0 * 0.75 + x1 * 0.25, y0 * 0.75 + y1 * 0.25), (x0 * 0.25 + x1 * 0.75, y0 * 0.25 + y1 * 0.75)]
        chain = [*cut, chain[-1]]
    lengths = [0.0]
    for (x0, y0), (x1, y1) in itertools.pairwise(chain):
        lengths.append(lengths[-1] + hypot(x1 - x0, y1 - y0))

    def profile(v: float) -> tuple[float, float]:
        at = v * lengths[-1]
        for index in range(1, len(chain)):
            if at <= lengths[index] or index == len(chain) - 1:
                span = lengths[index] - lengths[index - 1] or 1
                t = min(1.0, (at - lengths[index - 1]) / span)
                (x0, y0), (x1, y1) = chain[index - 1], chain[index]
                return (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t)
        return chain[-1]

    return profile


def tube(path: Callable[[float], Vec], radius: Callable[[float, float], float], flatness: float = 1.0) -> Surface:
    """A tube along `path(u)`; `radius(u, angle)` in units, angle 0 upward; `flatness` scales its height."""

    def surface(u: float, v: float) -> Vec:
        step = 1e-3
        a, b = path(max(0.0, u - step)), path(min(1.0, u + step))
        along = unit(sub(b, a))
        side = unit(cross((0.0, 0.0, 1.0), along))
        over = cross(along, side)
        angle = 2 * pi * v
        r = radius(u, angle)
        c = path(u)
        s, h = r * sin(angle), r * cos(angle) * flatness
        return (c[0] + side[0] * s + over[0] * h, c[1] + side[1] * s + over[1] * h, c[2] + side[2] * s + over[2] * h)

    return surface


def rounded_box(x: float, y: float, z: float, power: float = 5, *, swell: float = 0.0) -> Surface:
    """A box of half lengths x and y and full height z standing on the ground, its edges rounder the lower `power` is."""

    def surface(u: float, v: float) -> Vec:
        theta, phi = 2 * pi * u, -pi / 2 + pi * v
        c, s, f, e = cos(theta), sin(theta), cos(phi), sin(phi)
        ring = float((abs(c) ** power + abs(s) ** power) ** (1 / power))
        arch = float((abs(f) ** power + abs(e) ** power) ** (1 / power))
        px, py, pz = c / ring * f / arch, s / ring * f / arch, e / arch
        lift = swell * (1 - px * px) * (1 - py * py) * max(0.0, pz)
        return (x * px, y * py, z / 2 + z / 2 * pz + lift)

    return surface


def moved(surface: Surface, offset: Vec, *, yaw: float = 0, change: Callable[[Vec], Vec] | None = None) -> Surface:
    """The surface changed in its own space, then turned by `yaw` degrees, then moved."""

    def placed(u: float, v: float) -> Vec:
        p = surface(u, v)
        if change:
            p = change(p)
        if yaw:
            p = turn(p, yaw)
        return (p[0] + offset[0], p[1] + offset[1], p[2] + offset[2])

    return placed


def smoothed(canvas: Canvas, faces: str, deviation: float = 3, *, margin: float = 6) -> str:
    """The faces blurred into one another inside their own outline."""
    blur = element("feGaussianBlur", stdDeviation=deviation)
    inside = '<feComposite in2="SourceAlpha" operator="in" result="s"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="s"/></feMerge>'
    reference = canvas.filter(
        blur + inside,
        x=f"-{margin}%",
        y=f"-{margin}%",
        width=f"{100 + 2 * margin}%",
        height=f"{100 + 2 * margin}%",
        color_interpolation_filters="sRGB",
    )
    return group(faces, filter=reference)
