"""Brooches, flat in x and y with their face to the viewer. Lengths are millimetres."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas
from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.motifs import gem_row, oval
from galleria.media.illustrator.jewelry.params import JewelryParams
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.settings import pillow, set_stone, stamp_stone, wire
from galleria.media.illustrator.jewelry.stones import half_width, orb
from galleria.media.illustrator.jewelry.vectors import Frame, Point, spline


def _place(
    scene: Scene,
    canvas: Canvas,
    x: float,
    y: float,
    size: float,
    kind: str,
    cut: str,
    alloy: str,
    *,
    angle: float = 0.0,
    z: float = 0.6,
    warmth: float = 0.6,
) -> None:
    """One set stone of half width `size`, as a stamp turned by `angle` radians."""
    size = max(0.6, round(size * 5) / 5)
    variant = int(abs(x * 7 + y * 13)) % 5
    if kind == "pearl":
        scene.sprite((x, y, z), size, orb(canvas, "pearl"), bias=0.5)
    else:
        stamp_stone(scene, canvas, Frame((x, y, z)).spun(angle), size, cut, kind, alloy, warmth=warmth, variant=variant, bias=0.5)
    scene.cast([(x, y, z), (x + 0.1, y, z)], size * 2.3)


def _crescent(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.head_alloy(p.metal)
    outer = (p.length or 42) / 2
    for row, (radius, largest) in enumerate(((outer * 0.8, outer * 0.165), (outer * 0.99, outer * 0.075), (outer * 0.61, outer * 0.07))):
        angle = 0.0
        for side in (1, -1):
            angle = 0.0 if side == 1 else -1e-6
            first = True
            while abs(angle) < 2.45:
                size = max(0.6, largest * (1 - abs(angle) / 2.85) ** 0.62)
                if not (first and side == -1):
                    shift = outer * 0.2 * (abs(angle) / 2.45) ** 2 * (0 if row == 0 else (-1 if row == 1 else 1)) * 0.5
                    a = -pi / 2 + angle
                    kind = p.accent if row == 0 and p.accent != "none" and round(abs(angle) * 10) % 2 else p.stone
                    _place(
                        scene,
                        canvas,
                        (radius + shift) * cos(a),
                        (radius + shift) * sin(a),
                        size,
                        kind,
                        p.main_cut if row == 0 else "rose",
                        alloy,
                        angle=a,
                    )
                first = False
                angle += side * size * 2.25 / radius
    for radius in (outer * 0.72, outer * 0.9):
        back = [(radius * cos(-pi / 2 + t), radius * sin(-pi / 2 + t), -0.4) for t in (-2.4 + 4.8 * i / 60 for i in range(61))]
        wire(scene, back, 1.1, metals.body_alloy(p.metal))


def _star(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.head_alloy(p.metal)
    reach = (p.length or 36) / 2
    rays = p.count or 8
    centre = half_width(p.carat * 0.2, p.main_cut, p.stone)
    wire(scene, [(x, y, -0.3) for x, y in oval(centre * 1.5, 1.0, 40)], 1.4, metals.body_alloy(p.metal), loop=True)
    for k in range(rays):
        a = pi / 2 + 2 * pi * k / rays
        long = reach if k % 2 == 0 or rays < 8 else reach * 0.84
        place = centre * 1.32
        size = reach * 0.105
        while place < long - size:
            place += size
            _place(scene, canvas, place * cos(a), place * sin(a), size, p.stone, p.main_cut, alloy, angle=a)
            place += size * 1.2
            size = max(0.6, size * 0.82)
        wire(scene, [(q * cos(a), q * sin(a), -0.2) for q in (centre, long * 0.5, long)], 1.5, metals.body_alloy(p.metal), taper=0.4)
        b = a + pi / rays
        _place(scene, canvas, centre * 1.75 * cos(b), centre * 1.75 * sin(b), reach * 0.052, p.stone, "rose", alloy)
    set_stone(scene, canvas, Frame((0, 0, 1.0)), centre, p.main_cut, p.stone, alloy, fine=True, warmth=0.8)


def _petal(scene: Scene, x: float, y: float, angle: float, long: float, wide: float, alloy: str, *, ribs: float = 2.2, z: float = 0.0) -> None:
    edge = [(wide * cos(t) * (1 + 0.25 * sin(t)), long * sin(t)) for t in (2 * pi * i / 22 for i in range(22))]
    pillow(
        scene,
        Frame((x, y, z)).spun(angle - pi / 2),
        edge,
        wide * 0.42,
        alloy,
        steps=5,
        bump=lambda i, j: (0.16 * sin(j * ribs), 0.05 * cos(i * 2.0)),
        roughness=0.1,
    )


def _leaf_shape(long: float, wide: float) -> list[Point]:
    right = spline([(0, -long), (wide * 0.7, -long * 0.35), (wide * 0.85, long * 0.15), (wide * 0.3, long * 0.7), (0, long)], 4)
    return right[:-1] + [(-x, y) for x, y in right[::-1]][:-1]


def _spray(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    """Flowers of polished petals on long stems tied by a ribbon."""
    alloy = metals.body_alloy(p.metal)
    tall = p.length or 62
    k = tall / 62
    tips = [(-9 * k, 20 * k), (8 * k, 25 * k), (14 * k, 8 * k), (-14 * k, 6 * k)]
    root = (-1 * k, -14 * k)
    for x, y in tips:
        stem = spline([(x, y), ((x * 0.3), (y + root[1]) / 2 + 3 * k), root, (root[0] - x * 0.45, -31 * k)], 10)
        wire(scene, [(a, b, -0.5) for a, b in stem], 1.5 * k, alloy)
    for x, y, a, long in ((-7 * k, -4 * k, 2.5, 8 * k), (9 * k, -3 * k, 0.5, 9 * k), (3 * k, 9 * k, 1.3, 7 * k)):
        leaf = _leaf_shape(long, long * 0.42)
        pillow(
            scene, Frame((x, y, 0.2)).spun(a - pi / 2), leaf, long * 0.16, alloy, steps=5, bump=lambda i, j: (0.2 * sin(j * 1.9), 0.0), roughness=0.15
        )
    kinds = (p.stone, p.accent if p.accent != "none" else p.stone, p.stone, p.accent if p.accent != "none" else p.stone)
    for (x, y), kind, grow in zip(tips, kinds, (1.0, 1.15, 0.85, 0.8), strict=True):
        for i in range(6):
            a = 2 * pi * i / 6 + x
            _petal(scene, x + 4.6 * k * grow * cos(a), y + 4.6 * k * grow * sin(a), a, 4.4 * k * grow, 3.0 * k * grow, alloy, z=1.0)
        _place(scene, canvas, x, y, 1.9 * k * grow, kind, p.main_cut, alloy, z=3.4, warmth=0.2)
        for i in range(6):
            a = 2 * pi * i / 6
            _place(
                scene,
                canvas,
                x + 3.1 * k * grow * cos(a),
                y + 3.1 * k * grow * sin(a),
                0.8 * k * grow,
                "diamond" if kind != "diamond" else p.stone,
                "single",
                alloy,
                z=3.0,
                warmth=0.2,
            )
    for side in (-1, 1):
        bow = spline([root, (root[0] + side * 8 * k, root[1] + 5 * k), (root[0] + side * 10 * k, root[1] - 2 * k), root], 10)
        wire(scene, [(a, b, 1.6) for a, b in bow], 2.2 * k, alloy)
    gem_row(scene, canvas, Frame((root[0], root[1], 2.2)), [(-2.4 * k, 0), (2.4 * k, 0)], 0.9 * k, p.stone, alloy, cut=p.main_cut, closed=False)


def _bow(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    """A ribbon tied in diamonds, as the garland style wore it."""
    alloy = metals.head_alloy(p.metal)
    k = (p.length or 58) / 58
    kind = p.stone
    for side in (-1, 1):
        loops: tuple[list[Point], ...] = (
            [(0, 0), (side * 9, 9), (side * 21, 12), (side * 26, 3), (side * 20, -5), (side * 9, -4), (0, 0)],
            [(0, 0), (side * 6, -8), (side * 9, -17), (side * 15, -24)],
            [(0, 0), (side * 2.5, -9), (side * 3, -18), (side * 8, -27)],
        )
        for index, points in enumerate(loops):
            curve = [(x * k, y * k) for x, y in spline(points, 10)]
            if index < 3:
                for shift in (-0.9, 0.9):
                    wire(scene, [(x, y + shift * k * 1.3, 0.1) for x, y in curve], 0.6 * k, alloy, count=7)
                gem_row(
                    scene,
                    canvas,
                    Frame((0, 0, 0.2)),
                    curve,
                    (1.15 if index == 0 else 0.95) * k,
                    kind,
                    alloy,
                    cut="old-european" if p.old else "round-brilliant",
                    closed=False,
                )
        inner = [(x * k, y * k) for x, y in spline([(side * 4, 3), (side * 12, 6), (side * 18, 4), (side * 12, 0), (side * 4, 1)], 8)]
        wire(scene, [(x, y, 0) for x, y in inner], 0.7 * k, alloy, count=7)
        for x, y in ((side * 12, 3.1), (side * 17, 3.6)):
            _place(scene, canvas, x * k, y * k, 1.0 * k, kind, "rose", alloy)
    size = half_width(p.carat * 0.22, p.main_cut, p.stone)
    if p.accent == "pearl":
        _place(scene, canvas, 0, -33 * k, 3.6 * k, "pearl", "bead", alloy, z=2)
        _place(scene, canvas, 0, -27.6 * k, 1.2 * k, kind, "old-european", alloy)
    for y in (-6, -11, -16, -21):
        _place(scene, canvas, 0, y * k, (1.5 - (y + 21) * 0.02) * k, kind, "old-european", alloy)
    set_stone(scene, canvas, Frame((0, 0, 1.6)), size, p.main_cut, p.stone, alloy, fine=True, setting="millegrain", warmth=0.5)


def _bar(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.head_alloy(p.metal)
    half = (p.length or 60) / 2
    accent = "diamond" if p.accent == "none" else p.accent
    main = half_width(p.carat * 0.6, p.main_cut, p.stone)
    wire(scene, [(-half, 0, -0.6), (0, 0, -0.6), (half, 0, -0.6)], 1.3, alloy)
    place, size = main * (1.3 if p.main_cut != "emerald-cut" else 1.55) + 1.0, half * 0.062
    while place < half - 2:
        for side in (-1, 1):
            _place(scene, canvas, side * (place + size), 0, size, accent, p.small_cut, alloy)
        place += size * 2.32
        size = max(0.8, size * 0.93)
    for side in (-1, 1):
        rail = [(side * (main * 1.3 + (half - main * 1.3) * i / 20), 0, 0) for i in range(21)]
        for edge in (-1, 1):
            wire(scene, [(x, edge * half * 0.085 * (1 - 0.6 * abs(x) / half), 0) for x, _, _ in rail], 0.7, alloy, count=7)
    set_stone(scene, canvas, Frame((0, 0, 1.2), (0, 1, 0), (-1, 0, 0)), main, p.main_cut, p.stone, alloy, fine=True, setting="millegrain")


def _leaf(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    """A leaf, or a curled branch of leaves around berries."""
    alloy = metals.body_alloy(p.metal)
    k = (p.length or 50) / 50
    chance = Random(p.seed)
    if p.motif == "wreath":
        for i in range(14):
            a = 2 * pi * i / 14 + 0.2
            leaf = _leaf_shape(6.4 * k, 3.0 * k)
            for shift, radius in ((0.9, 19 * k), (-0.9, 15 * k)):
                frame = Frame((radius * cos(a + shift * 0.08), radius * sin(a + shift * 0.08), chance.uniform(0, 0.8))).spun(a + shift * 0.75)
                pillow(scene, frame, leaf, 1.3 * k, alloy, steps=4, bump=lambda u, v: (0.2 * sin(v * 1.6), 0.0), roughness=0.12)
        for i in range(7):
            a = 2 * pi * i / 7
            if p.stone != "none":
                set_stone(scene, canvas, Frame((17 * k * cos(a), 17 * k * sin(a), 2.6 * k)), 2.1 * k, p.main_cut, p.stone, alloy)
            else:
                for d in (-0.12, 0.0, 0.12):
                    scene.sprite((17 * k * cos(a + d), (17 + d * 8) * k * sin(a + d), 2.5 * k), 1.3 * k, orb(canvas, alloy), bias=0.5)
        return
    spine = spline([(-16 * k, -22 * k), (-5 * k, -9 * k), (2 * k, 5 * k), (7 * k, 22 * k)], 22)
    edge_right = [(x + 15 * k * sin(pi * (i / (len(spine) - 1)) ** 1.25) + 0.4, y - 3 * k) for i, (x, y) in enumerate(spine)]
    edge_left = [(x - 12 * k * sin(pi * (i / (len(spine) - 1)) ** 1.25) - 0.4, y + 5 * k) for i, (x, y) in enumerate(spine)]
    for edge in (edge_right, edge_left):
        grid = []
        for t in range(19):
            u = t / 18
            grid.append(
                [((1 - u) * sx + u * ex, (1 - u) * sy + u * ey, 2.2 * k * sin(pi * u * 0.9)) for (sx, sy), (ex, ey) in zip(spine, edge, strict=True)]
            )
        scene.surface(grid, alloy, wrap=False, double=True, bump=lambda i, j: (0.2 * sin(j * 1.6), 0.12 * cos(j * 1.6)), roughness=0.3)
        scene.cast([(x, y, 0.5) for x, y in edge], 8 * k)
        wire(scene, [(x, y, 0.3) for x, y in edge], 0.8 * k, alloy, count=7)
    wire(scene, [(x, y, 1.2 * k) for x, y in [(-20 * k, -29 * k), *spine]], 2.0 * k, alloy, taper=0.4)
    if p.stone != "none":
        for i in range(10, len(spine) - 8, 7):
            _place(scene, canvas, spine[i][0], spine[i][1], (1.35 - i * 0.009) * k, p.stone, p.main_cut, alloy, z=2.4 * k, warmth=0.2)


_MAKERS = {"crescent": _crescent, "star": _star, "spray": _spray, "bow": _bow, "bar": _bar, "leaf": _leaf}


def build(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    """Put the brooch into the scene."""
    _MAKERS[p.form](scene, canvas, p)


def pin(scene: Scene, p: JewelryParams) -> None:
    """The pin and its catch, behind the brooch, for a view from the back."""
    half = (p.length or 45) * 0.36
    alloy = metals.body_alloy(p.metal)
    wire(scene, [(-half, 0, -3.2), (0, 0.2, -3.6), (half, 0, -3.2)], 0.9, alloy)
    for x in (-half, half):
        ring = [(x + 1.5 * cos(t), 1.5 * sin(t), -2.6) for t in (2 * pi * i / 16 for i in range(16))]
        wire(scene, ring, 0.9, alloy, loop=True, count=7)
