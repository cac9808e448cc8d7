"""Necklaces, flat in x and y as they lie on a table; the same jewel is hung on a bust by giving it another path. Lengths are millimetres."""

from math import atan2, cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas
from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.chains import chain, clasp
from galleria.media.illustrator.jewelry.motifs import hang
from galleria.media.illustrator.jewelry.params import Cut, JewelryParams
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.settings import pillow, set_stone, stamp_stone
from galleria.media.illustrator.jewelry.stones import half_width, orb
from galleria.media.illustrator.jewelry.vectors import Frame, Point, polyline_length, spaced


def laid(length: float, *, low: float = 1.0) -> list[Point]:
    """A closed egg of the given length, its middle of the front at the origin, read from there anticlockwise and back."""
    raw = [(1.0 * sin(t) * (1 + 0.07 * cos(t)), -1.16 * low * cos(t)) for t in (2 * pi * i / 240 for i in range(241))]
    scale = length / polyline_length(raw)
    return [(x * scale, (y + 1.16 * low) * scale) for x, y in raw]


def drop_of(p: JewelryParams) -> float:
    """How far below the throat a necklace of this length hangs; a very long one is worn doubled."""
    length = p.length or 450
    return 34 + max(0.0, (length if length < 1000 else length / 2) - 360) * 0.36


def hung(length: float) -> list[Point]:
    """The front of a necklace on a neck, from the left side over the middle (at the origin) to the right."""
    half = 58.0
    depth = 34 + max(0.0, (length if length < 1000 else length / 2) - 360) * 0.36
    return [(half * u, depth * abs(u) ** (2.3 if depth < 90 else 1.7)) for u in (i / 60 - 1 for i in range(121))]


def vee(width: float, height: float) -> list[Point]:
    """Two strands that rise from a pendant's loop at the origin and leave the picture."""
    return [(width * u, height * abs(u) ** 1.12) for u in (i / 40 - 1 for i in range(81))]


def _from_middle(points: list[Point], closed: bool) -> tuple[list[Point], list[Point]]:
    """The right and the left half, each read from the middle of the front."""
    half = len(points) // 2
    if closed:
        return points[: half + 1], points[: half - 1 : -1]
    return points[half:], points[half::-1]


def _riviere(scene: Scene, canvas: Canvas, p: JewelryParams, points: list[Point], closed: bool) -> None:
    alloy = metals.head_alloy(p.metal)
    count = p.count or 36
    largest = max(1.5, p.width / 2 or half_width(p.carat / count * 2.4, p.main_cut, p.stone))
    chance = Random(p.seed)
    ends: list[Point] = []
    for side, way in zip((1, -1), _from_middle(points, closed), strict=True):
        total = polyline_length(way)
        place = 0.0 if side == 1 else None
        size = largest
        places = spaced(way, 0.6)
        while place is None or place < total - 3:
            if place is None:
                place = largest * 2.34
                continue
            x, y, heading = places[min(len(places) - 1, int(place / 0.6))]
            size = largest * (1 - 0.58 * min(1.0, place / (total * 0.92)) ** 0.9)
            frame = Frame((x, y, 0.4)).spun(heading)
            kind = p.accent if p.accent != "none" and chance.random() < 0.3 else p.stone
            setting = "millegrain" if p.setting == "millegrain" else "collet"
            stamp_stone(
                scene, canvas, frame, size, p.main_cut, kind, alloy, setting=setting, warmth=0.6 if p.old else 0.2, variant=chance.randrange(5)
            )
            scene.cast([(x, y, 0.5), (x + 0.1, y, 0.5)], size * 2.2)
            scene.include((x - size, y - size, 0))
            scene.include((x + size, y + size, 0))
            place += size * 2.34
        ends.append(way[-1])
    if closed:
        clasp(scene, (0, points[len(points) // 2][1]), 3.0, alloy)


def _strand(scene: Scene, canvas: Canvas, p: JewelryParams, points: list[Point], closed: bool) -> None:
    chance = Random(p.seed)
    largest = (p.width or 7) / 2
    kind = p.motif if p.motif.startswith("pearl-") else p.stone
    for row in range(p.rows):
        grow = 1 + row * (largest * 2.1) / 70 if closed else 1.0
        drop = -row * largest * 2.05
        line = [(x * grow, y * grow + (drop if closed else drop * (1 - min(1.0, abs(x) / 70) ** 2))) for x, y in points]
        for side, way in zip((1, -1), _from_middle(line, closed), strict=True):
            total = polyline_length(way)
            places = spaced(way, 0.4)
            place = 0.0 if side == 1 else largest * 2.04
            while place < total - 2:
                x, y, heading = places[min(len(places) - 1, int(place / 0.4))]
                size = largest * (1 - (0.5 if p.surface == "satin" else 0.06) * (place / total) ** 1.1) * chance.uniform(0.975, 1.02)
                tint = kind if kind != "pearl" or chance.random() > 0.3 else "pearl-rose"
                scene.sprite((x, y, size), size, orb(canvas, tint), angle=chance.uniform(-9, 9))
                scene.cast([(x, y, size), (x + 0.1, y, size)], size * 1.9)
                place += size * 2.05
            del heading
    if closed:
        high = points[len(points) // 2][1]
        alloy = metals.head_alloy(p.metal)
        size = max(2.6, largest * 0.95)
        if p.accent != "none":
            cut: Cut = "old-european" if p.old else "round-brilliant"
            stamp_stone(scene, canvas, Frame((0, high, 1.5)), size, cut, p.accent, alloy, bias=8)
            for k in range(8):
                a = 2 * pi * k / 8
                spot = Frame((size * 1.5 * cos(a), high + size * 1.5 * sin(a), 1.2))
                stamp_stone(scene, canvas, spot, size * 0.45, "single", "diamond", alloy, variant=k, bias=7)
        else:
            clasp(scene, (0, high), size * 1.2, alloy)


def _stations(scene: Scene, canvas: Canvas, p: JewelryParams, points: list[Point], closed: bool) -> None:
    alloy = metals.body_alloy(p.metal)
    chain(scene, canvas, points, p.chain, p.width or 2.4, alloy)
    count = p.count or 10
    gap = polyline_length(points) / count
    for k, (x, y, _) in enumerate(spaced(points, gap, offset=0.0 if closed else gap / 2)):
        size = half_width(p.carat / count, p.main_cut, p.stone) * 1.15 if p.stone != "none" else 3
        stamp_stone(scene, canvas, Frame((x, y, 0.8)), size, p.main_cut, p.stone, alloy, variant=k, bias=2)
        scene.cast([(x, y, 0.6), (x + 0.1, y, 0.6)], size * 2.2)


def _collar(scene: Scene, canvas: Canvas, p: JewelryParams, points: list[Point], closed: bool) -> None:
    """A broad articulated collar: plates side by side, the widest in front."""
    alloy = metals.body_alloy(p.metal)
    wide = p.width or 12
    half = len(points) // 2
    for index, (x, y, heading) in enumerate(spaced(points, 4.4)):
        away = min(1.0, abs(atan2(x, 60)) / 1.5) if not closed else min(1.0, y / max(1.0, points[half][1]))
        tall = wide * (1 - 0.45 * away)
        frame = Frame((x, y, 0.2)).spun(heading)
        edge = [(2.05, -tall / 2), (2.05, tall / 2), (0, tall / 2 + 1.1), (-2.05, tall / 2), (-2.05, -tall / 2), (0, -tall / 2 - 1.1)]
        pillow(scene, frame, edge, 1.5, alloy, steps=5)
        if p.stone != "none" and index % 3 == 0 and away < 0.4:
            stamp_stone(scene, canvas, frame.moved(z=1.6), 1.7, p.main_cut, p.stone, alloy, variant=index, bias=2)


def _hang_on(scene: Scene, canvas: Canvas, p: JewelryParams, points: list[Point], link: float) -> None:
    chain(scene, canvas, points, p.chain, link, metals.body_alloy(p.metal))
    hang(scene, canvas, p, Frame((0, -0.2, 0.4)), (p.width or 20) / 2)


def build(scene: Scene, canvas: Canvas, p: JewelryParams, view: str) -> None:
    """Put the necklace into the scene: laid in a loop, close by its middle, or hung on a neck."""
    length = p.length or 450
    if p.form in ("pendant", "locket"):
        close = view in ("front", "detail", "box")
        points = (vee(15, 30) if view == "box" else vee(26, 58)) if close else hung(length)
        _hang_on(scene, canvas, p, points, 2.2 if p.chain in ("trace", "rope", "snake") else 3.2)
        return
    if view == "bust":
        points, closed = hung(length), False
    else:
        shown = 330.0 if p.form == "stations" else min(length, 560.0)
        points, closed = laid(shown), True
    if p.form == "riviere":
        _riviere(scene, canvas, p, points, closed)
    elif p.form == "strand":
        _strand(scene, canvas, p, points, closed)
    elif p.form == "stations":
        _stations(scene, canvas, p, points, closed)
    elif p.form == "collar":
        _collar(scene, canvas, p, points, closed)
    else:
        size = p.width or 6
        for row in range(p.rows):
            line = [(x * (1 - 0.1 * row), y * (1 - 0.1 * row)) for x, y in points]
            chain(scene, canvas, line, p.chain, size, metals.body_alloy(p.metal), z=row * 0.5)
        if closed:
            clasp(scene, (0, points[len(points) // 2][1]), size * 0.7, metals.body_alloy(p.metal))
        if p.stone != "none":
            set_stone(scene, canvas, Frame((0, 0, size * 0.5)), size * 0.5, p.main_cut, p.stone, metals.body_alloy(p.metal))
