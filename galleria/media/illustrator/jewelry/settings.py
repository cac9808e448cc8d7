"""How stones are held and how metal is drawn out: wires, tubes, collets, claws, beads and plates. Lengths are millimetres."""

import itertools
from collections.abc import Callable, Sequence
from math import atan2, cos, hypot, pi, sin
from weakref import WeakKeyDictionary

from galleria.media.illustrator.canvas import Canvas
from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.gemcuts import outline
from galleria.media.illustrator.jewelry.scene import Camera, Grid, Scene
from galleria.media.illustrator.jewelry.stones import dome, faceted, orb, ring_of
from galleria.media.illustrator.jewelry.vectors import Frame, Point, Vec, add, cross, facing, sub, times, unit

Profile = Sequence[Point]


def round_profile(width: float, height: float, count: int = 12) -> list[Point]:
    """An ellipse, anticlockwise."""
    return [(width / 2 * cos(2 * pi * i / count), height / 2 * sin(2 * pi * i / count)) for i in range(count)]


def d_profile(width: float, height: float) -> list[Point]:
    """A wedding band's section: flat inside, domed outside (towards +y)."""
    top = [(width / 2 * cos(a), -height / 2 + height * sin(a) ** 0.8) for a in (pi * i / 20 for i in range(21))]
    return [*top, (-width / 2 * 0.5, -height / 2 - 0.02), (width / 2 * 0.5, -height / 2 - 0.02)]


def flat_profile(width: float, height: float) -> list[Point]:
    """A flat band with eased edges."""
    w, h, e = width / 2, height / 2, min(width, height) * 0.16
    return [(w, -h + e), (w, h - e), (w - e, h), (0, h), (-w + e, h), (-w, h - e), (-w, -h + e), (-w + e, -h), (w - e, -h)]


def knife_profile(width: float, height: float) -> list[Point]:
    """A band that rises to an edge."""
    w, h = width / 2, height / 2
    return [(w, -h), (w, -h * 0.3), (w * 0.5, h * 0.5), (w * 0.1, h), (-w * 0.1, h), (-w * 0.5, h * 0.5), (-w, -h * 0.3), (-w, -h)]


def swept(path: Sequence[Vec], profile: Profile | Callable[[float], Profile], side: Vec | None = None, *, loop: bool = False) -> Grid:
    """A profile carried along a path: its x lies along `side` (constant, or found from the path), its y outward from there."""
    grid: list[list[Vec]] = []
    count = len(path)
    last = side or (0.0, 0.0, 1.0)
    for i, p in enumerate(path):
        ahead = path[(i + 1) % count] if loop or i + 1 < count else path[i]
        behind = path[i - 1] if loop or i > 0 else path[i]
        along = unit(sub(ahead, behind))
        outward = cross(last, along)
        outward = unit(outward)
        across = cross(along, outward)
        if side is None:
            last = across
        section = profile(i / (count if loop else max(1, count - 1))) if callable(profile) else profile
        grid.append([add(add(p, across, x), outward, -y) for x, y in reversed(section)])
    return grid


def wire(
    scene: Scene, path: Sequence[Vec], thickness: float, alloy: str, *, loop: bool = False, count: int = 10, taper: float = 1.0, bias: float = 0.0
) -> None:
    """A round wire. `taper` is the share of its thickness left at the end."""

    def section(t: float) -> Profile:
        return round_profile(thickness * (1 + (taper - 1) * t), thickness * (1 + (taper - 1) * t), count)

    scene.surface(swept(path, section, loop=loop), alloy, loop=loop, bias=bias, flip=False)
    scene.cast(path, thickness)


def tube(scene: Scene, grid: Grid, alloy: str, **options: object) -> None:
    """A swept grid as metal, its outside only."""
    scene.surface(grid, alloy, **options)  # type: ignore[arg-type]  # options are those of `surface`


def revolved(frame: Frame, edge: Sequence[Point], size: float, profile: Profile) -> Grid:
    """An outline (half width 1) carried up `profile` of (factor, height in millimetres): a collet, a cup, a stepped frame."""
    return [[frame.at((x * size * k, y * size * k, z)) for x, y in edge] for k, z in profile]


def stone(
    scene: Scene,
    canvas: Canvas,
    frame: Frame,
    size: float,
    cut: str,
    kind: str,
    *,
    fine: bool = True,
    bias: float = 0.0,
    long: float = 0.0,
    warmth: float = 0.0,
) -> None:
    """Any stone of half width `size`: faceted, domed, or a pearl."""
    if kind.startswith("pearl") or cut == "bead":
        scene.sprite(frame.at((0, 0, size * 0.35)), size, orb(canvas, kind), bias=bias)
    elif cut == "cabochon":
        dome(scene, frame, size, cut, kind, long=long, bias=bias, steps=9 if fine else 5)
    else:
        faceted(scene, frame, size, cut, kind, fine=fine, bias=bias, warmth=warmth)
    scene.cast([frame.origin, frame.at((0, 0.01, 0))], size * 2)


def edge_of(cut: str, count: int = 40) -> tuple[tuple[Point, ...], float]:
    """The outline that a setting follows, and its half length."""
    return outline("round-brilliant" if cut in ("bead", "rose", "single") else "oval" if cut == "cabochon-oval" else cut, count)


def collet(
    scene: Scene,
    canvas: Canvas,
    frame: Frame,
    size: float,
    cut: str,
    alloy: str,
    *,
    height: float = 0.0,
    rim: float = 0.12,
    beads: bool = False,
    long: float = 0.0,
) -> None:
    """A rubbed-over rim round a stone of half width `size`, with millegrain when `beads`."""
    edge, natural = edge_of(cut, 40 if size > 2 else 18)
    if len(edge) < 12:
        edge = tuple(_dense(edge, 6 if size > 2 else 2))
    if long and natural != long:
        edge = tuple((x, y * long / natural) for x, y in edge)
    deep = height or size * 0.9
    lip = size * 0.06
    profile = [(0.72, -deep), (0.9, -deep * 0.45), (1 + rim, -size * 0.05), (1 + rim, lip), (1 + rim * 0.55, lip * 2.4), (0.97, lip * 1.7)]
    scene.surface(revolved(frame, edge, size, profile), alloy, flip=True)
    if beads:
        reference = orb(canvas, alloy)
        radius = size * (1 + rim * 0.5)
        around = polygon_path([(x * radius, y * radius) for x, y in edge])
        grain = max(0.12, size * 0.055)
        for x, y in along(around, grain * 2.1):
            scene.sprite(frame.at((x, y, lip * 2.4)), grain, reference, bias=size * 0.3)


def _dense(edge: Sequence[Point], parts: int) -> list[Point]:
    found: list[Point] = []
    for i, (x, y) in enumerate(edge):
        nx, ny = edge[(i + 1) % len(edge)]
        found += [(x + (nx - x) * k / parts, y + (ny - y) * k / parts) for k in range(parts)]
    return found


def polygon_path(points: Sequence[Point]) -> list[Point]:
    """The same points, closed."""
    return [*points, points[0]]


def along(points: Sequence[Point], gap: float) -> list[Point]:
    """Places about `gap` apart along a polyline."""
    total = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(points))
    count = max(1, round(total / gap))
    step, ahead, found = total / count, 0.0, []
    for a, b in itertools.pairwise(points):
        length = hypot(b[0] - a[0], b[1] - a[1])
        while ahead < length:
            found.append((a[0] + (b[0] - a[0]) * ahead / length, a[1] + (b[1] - a[1]) * ahead / length))
            ahead += step
        ahead -= length
    return found


def claws(scene: Scene, frame: Frame, size: float, cut: str, alloy: str, count: int, *, drop: float = 0.0, thickness: float = 0.0) -> None:
    """Claws that rise from under the stone, bend over its edge and end in a bead, joined by two rails."""
    edge, long = edge_of(cut, 48)
    deep = drop or size * 1.05
    thick = thickness or max(0.55, size * 0.17)
    if cut in ("emerald-cut", "baguette", "carre"):
        c = 0.9
        places: list[Point] = [(c, long * c), (-c, long * c), (-c, -long * c), (c, -long * c)]
        if cut == "carre":
            places = [(0.98, 0.98), (-0.98, 0.98), (-0.98, -0.98), (0.98, -0.98)]
    elif cut == "marquise":
        places = [(0, long), (0, -long), (0.86, 0.85), (-0.86, 0.85), (0.86, -0.85), (-0.86, -0.85)]
    elif cut == "pear":
        places = [(0, 1.5), (0.92, 0.0), (-0.92, 0.0), (0.6, -1.2), (-0.6, -1.2)]
    else:
        start = pi / count if count != 6 else pi / 6
        places = []
        for k in range(count):
            a = start + 2 * pi * k / count
            places.append(min(edge, key=lambda p: -(p[0] * cos(a) + p[1] * sin(a)) / hypot(*p)))
    for x, y in places:
        path = [
            frame.at((x * size * k, y * size * k, z))
            for k, z in ((0.5, -deep), (0.72, -deep * 0.62), (0.95, -deep * 0.22), (1.05, 0.02 * size), (1.03, 0.13 * size), (0.93, 0.2 * size))
        ]
        wire(scene, path, thick, alloy, count=8, taper=0.86)
        tip = frame.at((x * size * 0.95, y * size * 0.95, 0.17 * size))
        _ball(scene, tip, thick * 0.54, alloy)
    for share, low in ((0.86, -deep * 0.42), (0.56, -deep * 0.96)):
        rail = [frame.at((x * size * share, y * size * share, low)) for x, y in edge]
        wire(scene, rail, thick * 0.8, alloy, loop=True, count=8)


def _ball(scene: Scene, centre: Vec, radius: float, alloy: str) -> None:
    frame = Frame(centre, scene.right, scene.up, scene.toward)
    turns, rows = (26, 9) if radius > 1.8 else (10, 4) if radius > 0.5 else (8, 3)
    grid = [
        [frame.at((radius * cos(t) * cos(a), radius * cos(t) * sin(a), radius * sin(t))) for a in (2 * pi * j / turns for j in range(turns))]
        for t in (pi / 2 * i / rows * 0.999 for i in range(rows + 1))
    ]
    scene.surface(grid, alloy, flip=True, bias=radius)


def ball(scene: Scene, centre: Vec, radius: float, alloy: str) -> None:
    """A sphere of metal, turned to the camera."""
    _ball(scene, centre, radius, alloy)


def set_stone(
    scene: Scene,
    canvas: Canvas,
    frame: Frame,
    size: float,
    cut: str,
    kind: str,
    alloy: str,
    *,
    setting: str = "collet",
    fine: bool = False,
    long: float = 0.0,
    warmth: float = 0.0,
) -> None:
    """A small stone in its own holder: a collet, millegrain, or four little claws."""
    if kind != "pearl":
        collet(scene, canvas, frame, size, cut, alloy, beads=setting == "millegrain", rim=0.05 if setting == "claw" else 0.16, long=long)
    if setting == "claw":
        for a in range(4):
            angle = pi / 4 + a * pi / 2
            scene.sprite(
                frame.at((size * 0.98 * cos(angle), size * 0.98 * sin(angle), size * 0.16)),
                max(0.16, size * 0.2),
                orb(canvas, alloy),
                bias=size * 0.2,
            )
    stone(scene, canvas, frame, size, cut, kind, fine=fine, long=long, warmth=warmth)


def border(
    scene: Scene,
    canvas: Canvas,
    frame: Frame,
    radius: float,
    long: float,
    count: int,
    size: float,
    cut: str,
    kind: str,
    alloy: str,
    *,
    setting: str = "claw",
    lean: float = 0.0,
) -> None:
    """`count` stones of half width `size` round an oval of half width `radius` and ratio `long`, leaning outward by `lean` radians."""
    for x, y, angle in ring_of(radius, count, long):
        out = frame.turn((cos(angle), sin(angle), 0))
        face = unit(add(tuple(v * cos(lean) for v in frame.z), out, sin(lean)))  # type: ignore[arg-type]  # three in, three out
        seat = facing(frame.at((x, y, 0)), face, out)
        set_stone(scene, canvas, seat, size, cut, kind, alloy, setting=setting)


def plate(
    scene: Scene,
    frame: Frame,
    edge: Sequence[Point],
    thickness: float,
    alloy: str,
    *,
    bevel: float = 0.2,
    roughness: float = 0.0,
    colour: str | None = None,
    tilt: float = 0.0,
    bias: float = 0.0,
) -> None:
    """A flat piece cut along `edge` (anticlockwise, millimetres) with a bevelled rim; the face is one patch. `tilt` lightens or darkens it."""
    n = len(edge)
    inner: list[Point] = []
    for i, (x, y) in enumerate(edge):
        (x0, y0), (x1, y1) = edge[i - 1], edge[(i + 1) % n]
        heading = atan2(y1 - y0, x1 - x0)
        inner.append((x - bevel * sin(heading), y + bevel * cos(heading)))
    grid = [
        [frame.at((x, y, -thickness)) for x, y in edge],
        [frame.at((x, y, -bevel * 0.6)) for x, y in edge],
        [frame.at((x, y, 0)) for x, y in inner],
    ]
    scene.surface(grid, alloy, flip=True, roughness=roughness, bias=bias)
    normal = (
        sum(a * b for a, b in zip(frame.z, scene.right, strict=True)),
        sum(a * b for a, b in zip(frame.z, scene.up, strict=True)),
        sum(a * b for a, b in zip(frame.z, scene.toward, strict=True)),
    )
    if normal[2] <= 0:
        return
    light = metals.shade(normal, max(0.35, roughness)) + tilt
    seen = [scene.see(frame.at((x, y, 0))) for x, y in inner]
    scene.patch([(x, y) for x, y, _ in seen], sum(d for _, _, d in seen) / n + 0.01 + bias, colour or metals.tones(alloy)[metals.tone(light)])


def pave(scene: Scene, canvas: Canvas, frames: Sequence[Frame], size: float, kind: str, alloy: str, cut: str = "single") -> None:
    """Small stones set close, with grains of metal between."""
    for frame in frames:
        stone(scene, canvas, frame, size, cut, kind, fine=False)
        scene.sprite(frame.at((size * 1.02, size * 1.02, size * 0.2)), size * 0.22, orb(canvas, alloy), bias=size * 0.3)


_STAMPS: WeakKeyDictionary[Canvas, dict[str, str]] = WeakKeyDictionary()


def stamped(canvas: Canvas, key: str, build: Callable[[Scene], None], *, turn: float = 0.0, rise: float = 0.0) -> str:
    """The reference of a drawing in millimetres, built once a canvas for each `key` and used many times as a decal."""
    known = _STAMPS.setdefault(canvas, {})
    if key not in known:
        scene = Scene(Camera(turn, rise))
        build(scene)
        scene.place(100, 0, 0)
        known[key] = canvas.define("g", scene.markup(), transform="scale(.01)")[4:-1]
    return known[key]


def stamp_stone(
    scene: Scene,
    canvas: Canvas,
    frame: Frame,
    size: float,
    cut: str,
    kind: str,
    alloy: str,
    *,
    setting: str = "collet",
    warmth: float = 0.0,
    variant: int = 0,
    bias: float = 0.0,
) -> None:
    """A set stone of half width `size` from a drawing shared by all of its kind. `variant` tilts it, so that neighbours flash differently."""
    turn, rise = ((0, 0), (7, -5), (-6, 8), (-9, -6), (10, 9))[variant % 5]

    def build(inner: Scene) -> None:
        set_stone(inner, canvas, Frame(), 2.0, cut, kind, alloy, setting=setting, warmth=warmth)

    reference = stamped(canvas, f"{cut}/{kind}/{alloy}/{setting}/{warmth}/{variant % 5}", build, turn=turn, rise=rise)
    scene.decal(Frame(frame.origin, times(frame.x, size / 2), times(frame.y, size / 2), frame.z), reference, bias=bias)


def pillow(
    scene: Scene,
    frame: Frame,
    edge: Sequence[Point],
    height: float,
    alloy: str,
    *,
    steps: int = 8,
    bump: Callable[[int, int], tuple[float, float]] | None = None,
    flat: float = 0.0,
    roughness: float = 0.0,
) -> None:
    """A swelling shape over an outline in millimetres (anticlockwise); `flat` is the share of it that stays level in the middle."""
    grid = []
    for i in range(steps + 1):
        t = pi / 2 * i / steps
        k = flat + (1 - flat) * cos(t) if flat else cos(t * 0.999)
        grid.append([frame.at((x * k, y * k, height * sin(t))) for x, y in edge])
    scene.surface(grid, alloy, flip=True, bump=bump, roughness=roughness)
    if flat:
        normal = tuple(sum(a * b for a, b in zip(frame.z, axis, strict=True)) for axis in (scene.right, scene.up, scene.toward))
        top = [scene.see(frame.at((x * flat, y * flat, height))) for x, y in edge]
        tone = metals.tone(metals.shade((normal[0], normal[1], normal[2]), 0.5))
        scene.patch([(x, y) for x, y, _ in top], sum(d for _, _, d in top) / len(top), metals.tones(alloy)[tone])
    scene.cast([frame.at((x * 0.85, y * 0.85, 0)) for x, y in [*edge, edge[0]]], 2.0)
    scene.cast([frame.origin, frame.at((0.1, 0, 0))], min(max(abs(x) for x, _ in edge), max(abs(y) for _, y in edge)) * 1.7)
