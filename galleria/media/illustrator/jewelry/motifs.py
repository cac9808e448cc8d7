"""Ornaments that hang or are pinned: hearts, clovers, crosses, lockets, drops, garlands. Lengths are millimetres."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, path, text
from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.chains import chain
from galleria.media.illustrator.jewelry.gemcuts import outline
from galleria.media.illustrator.jewelry.params import JewelryParams
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.settings import along, ball, claws, collet, pillow, polygon_path, set_stone, stamp_stone, stone, wire
from galleria.media.illustrator.jewelry.stones import dome, half_width, orb
from galleria.media.illustrator.jewelry.vectors import Frame, Point, Vec, spline


def heart(size: float, count: int = 48) -> list[Point]:
    """A heart `size` from the middle to its side, anticlockwise."""
    found = []
    for i in range(count):
        t = 2 * pi * i / count
        found.append((size * sin(t) ** 3 * -1, size * (13 * cos(t) - 5 * cos(2 * t) - 2 * cos(3 * t) - cos(4 * t)) / 16))
    return found


def clover(size: float, count: int = 64) -> list[Point]:
    """A quatrefoil of half width `size`."""
    found = []
    for i in range(count):
        a = 2 * pi * i / count
        found.append((size * (0.74 + 0.26 * abs(cos(2 * a)) ** 0.75) * cos(a), size * (0.74 + 0.26 * abs(cos(2 * a)) ** 0.75) * sin(a)))
    return found


def oval(size: float, long: float, count: int = 48) -> list[Point]:
    """An ellipse of half width `size` and ratio `long`."""
    return [(size * cos(2 * pi * i / count), size * long * sin(2 * pi * i / count)) for i in range(count)]


def bail(scene: Scene, frame: Frame, size: float, alloy: str) -> None:
    """A loop on top of a pendant, `size` in radius, its foot at the frame's origin."""
    loop = [
        frame.at((0.35 * size * sin(2 * pi * i / 20), size + size * 1.15 * -cos(2 * pi * i / 20), size * 0.9 * sin(2 * pi * i / 20)))
        for i in range(20)
    ]
    wire(scene, loop, size * 0.5, alloy, loop=True)


def beaded(scene: Scene, canvas: Canvas, frame: Frame, edge: list[Point], grain: float, kind: str, z: float = 0.3) -> None:
    """Grains of an alloy, or half pearls, along an outline."""
    reference = orb(canvas, kind)
    for x, y in along(polygon_path(edge), grain * 2.05):
        scene.sprite(frame.at((x, y, z)), grain, reference, bias=0.2)


def gem_row(
    scene: Scene,
    canvas: Canvas,
    frame: Frame,
    edge: list[Point],
    size: float,
    kind: str,
    alloy: str,
    *,
    cut: str = "old-european",
    z: float = 0.4,
    closed: bool = True,
) -> None:
    """Set stones close together along an outline."""
    chance = Random(f"{len(edge)}{size:.2f}{kind}")
    for x, y in along(polygon_path(edge) if closed else edge, size * 2.28):
        seat = Frame(frame.at((x, y, z)), frame.x, frame.y, frame.z).spun(chance.choice((0.0, pi / 2, pi)))
        stamp_stone(scene, canvas, seat, size, cut, kind, alloy, variant=chance.randrange(4), bias=1.2)
        scene.cast([frame.at((x, y, z)), frame.at((x + 0.1, y, z))], size * 2.2)


def locket(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, size: float) -> float:
    """A locket that opens, engraved or star-set. Returns its half height."""
    alloy = metals.body_alloy(p.metal)
    edge = {"heart": heart(size * 1.05), "round": oval(size, 1.0, 72), "oval": oval(size, 1.28, 72)}.get(p.motif, oval(size, 1.28, 72))
    high = max(y for _, y in edge)
    engraved = p.surface == "engraved"
    seam = [frame.at((x * 1.015, y * 1.015, 0.1)) for x, y in edge]
    wire(scene, seam, size * 0.09, alloy, loop=True)
    pillow(scene, frame.moved(z=0.15), edge, size * 0.3, alloy, steps=18)
    if engraved:
        inner = [(x * 0.8, y * 0.8) for x, y in edge]
        wire(scene, [frame.at((x, y, size * 0.29 * 0.66)) for x, y in inner], size * 0.035, alloy, loop=True, count=6, bias=0.3)
        scene.decal(frame.moved(z=size * 0.34), _flourish(canvas, size, alloy), bias=0.1)
    if p.stone != "none":
        if p.stone == "diamond":
            star = "M0-1L.16-.16L1 0L.16.16L0 1L-.16.16L-1 0L-.16-.16ZM-.5-.5L.5.5M.5-.5L-.5.5"
            ramp = metals.tones(alloy)
            reference = canvas.define(
                "g", path(star, fill=ramp[10], stroke=ramp[10], stroke_width=0.03, transform=f"scale({size * 0.5:.2f})", opacity=0.8)
            )[4:-1]
            scene.decal(frame.moved(z=size * 0.35), reference, bias=0.05)
        half = half_width(p.carat, p.main_cut, p.stone) if p.stone == "diamond" and p.carat < 1 else size * 0.16
        set_stone(scene, canvas, frame.moved(z=size * 0.36), half, p.main_cut, p.stone, alloy)
    ball(scene, frame.at((size * 1.04 if p.motif != "heart" else 0, 0 if p.motif != "heart" else -size, 0.2)), size * 0.09, alloy)
    return high


def _flourish(canvas: Canvas, size: float, alloy: str) -> str:
    ramp = metals.tones(alloy)
    curl = (
        "M0-.62C.3-.5.46-.3.36-.08C.3.08.08.06.1-.08C.12-.18.24-.16.22-.08M0-.62C-.3-.5-.46-.3-.36-.08C-.3.08-.08.06-.1-.08C-.12-.18-.24-.16-.22-.08"
    )
    curl += "M0 .62C.3.5.46.34.38.16M0 .62C-.3.5-.46.34-.38.16M0-.62V-.4M0 .4V.62M.38.16C.5.2.52.34.42.4M-.38.16C-.5.2-.52.34-.42.4"
    lines = "".join(
        path(curl, fill="none", stroke=colour, stroke_width=0.045, stroke_linecap="round", transform=f"translate({d} {d})scale({size:.2f})")
        for colour, d in ((ramp[60], 0.09), (ramp[9], 0))
    )
    return canvas.define("g", lines, opacity=0.75)[4:-1]


def _heart_stone(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, size: float) -> float:
    alloy = metals.head_alloy(p.metal)
    edge = heart(size)
    body = [(x * 1.05, y * 1.05) for x, y in edge]
    pillow(scene, frame.moved(z=-0.3), body, 0.5, alloy, steps=3, flat=0.8)
    grid = [[frame.at((x * cos(t), y * cos(t), size * 0.5 * sin(t))) for x, y in edge] for t in (pi / 2 * i / 9 * 0.998 for i in range(10))]
    if p.stone in ("moonstone", "opal", "turquoise", "coral", "onyx", "lapis", "cornelian"):
        shade_like_dome(scene, grid, p.stone)
    if p.accent != "none":
        gem_row(scene, canvas, frame, heart(size * 1.2), size * 0.105, p.accent, alloy, cut=p.small_cut, z=0.1)
        set_stone(scene, canvas, frame.moved(y=size * 1.15), size * 0.16, p.small_cut, p.accent, alloy)
    return size * 1.2


def shade_like_dome(scene: Scene, grid: list[list[Vec]], kind: str) -> None:
    """Paint a freely shaped surface as the polished stone `kind`."""
    dome(scene, Frame(), 1.0, "cabochon", kind, grid=grid, bias=3.0, steps=len(grid))


def _clover(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, size: float) -> float:
    alloy = metals.body_alloy(p.metal)
    edge = clover(size)
    pillow(scene, frame.moved(z=-0.4), [(x * 1.02, y * 1.02) for x, y in edge], 0.5, alloy, steps=3, flat=0.9)
    if p.stone != "none":
        face = clover(size * 0.84)
        shade_like_dome(
            scene,
            [
                [frame.at((x * cos(t), y * cos(t), 0.1 + size * 0.13 * sin(t) ** 0.5)) for x, y in face]
                for t in (pi / 2 * i / 8 * 0.998 for i in range(9))
            ],
            p.stone,
        )
    beaded(scene, canvas, frame, clover(size * 0.93), size * 0.055, alloy)
    return size * 0.98


def _cross(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, size: float) -> float:
    alloy = metals.body_alloy(p.metal)
    step = size * 0.44
    places = [(0.0, step * k) for k in (-3, -2, -1, 0, 1, 2)] + [(step * s * k, step) for k in (1, 2) for s in (-1, 1)]
    for x, y in places:
        last = (x, y) in ((0.0, -3 * step), (0.0, 2 * step)) or abs(x) > step * 1.5
        half = size * (0.2 if not last else 0.23)
        collet(scene, canvas, frame.moved(x, y), half * 1.02, "round-brilliant" if last else "cushion", alloy, rim=0.12, height=half)
        stone(scene, canvas, frame.moved(x, y, 0.05), half, "old-european" if last else "cushion", p.stone)
        scene.cast([frame.at((x, y, 0)), frame.at((x + 0.1, y, 0))], half * 2.2)
    grain = orb(canvas, alloy)
    for x, y in places:
        for sx in (-1, 1):
            scene.sprite(frame.at((x + sx * step * 0.5, y + step * 0.5, 0.1)), size * 0.045, grain)
    return step * 2.5


def _drop(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, size: float) -> float:
    """One fine stone under a line of small ones."""
    alloy = metals.head_alloy(p.metal)
    half = half_width(p.carat, p.main_cut, p.stone)
    long = outline(p.main_cut)[1]
    accent = "diamond" if p.accent == "none" else p.accent
    y = -size * 0.2
    if p.setting == "claw":
        claws(scene, frame.moved(y=y), half, p.main_cut, alloy, 4, drop=half * 0.8)
    else:
        collet(scene, canvas, frame.moved(y=y), half, p.main_cut, alloy, beads=p.setting == "millegrain", rim=0.1)
    stone(scene, canvas, frame.moved(y=y), half, p.main_cut, p.stone)
    top = y + half * long + half * 0.28
    for k in range(3):
        small = half * (0.22 - 0.035 * k)
        set_stone(scene, canvas, frame.moved(y=top + k * half * 0.5), small, p.small_cut, accent, alloy, setting="millegrain")
    return top + 1.25 * half


def _lavalliere(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, size: float) -> float:
    alloy = metals.head_alloy(p.metal)
    for side in (-1, 1):
        bow = spline(
            [
                (0, 0.55 * size),
                (side * size * 0.5, size * 0.95),
                (side * size * 0.85, size * 0.6),
                (side * size * 0.55, size * 0.3),
                (0, 0.55 * size),
            ],
            8,
        )
        wire(scene, [frame.at((x, y, 0.3)) for x, y in bow], size * 0.05, alloy)
        gem_row(scene, canvas, frame, bow, size * 0.062, "diamond", alloy, cut="rose", closed=False)
        tail = spline([(0, size * 0.55), (side * size * 0.22, size * 0.2), (side * size * 0.3, -size * 0.15)], 8)
        gem_row(scene, canvas, frame, tail, size * 0.055, "diamond", alloy, cut="rose", closed=False)
        drop = -size * (0.75 if side < 0 else 1.05)
        chain(
            scene,
            canvas,
            [
                (frame.origin[0] + side * size * 0.3, frame.origin[1] - size * 0.15),
                (frame.origin[0] + side * size * 0.3, frame.origin[1] + drop + size * 0.3),
            ],
            "trace",
            size * 0.09,
            alloy,
            z=0.2,
        )
        seat = frame.moved(side * size * 0.3, drop, 0.3)
        kind = p.stone if side < 0 or p.accent == "none" else p.accent
        if kind == "pearl":
            set_stone(scene, canvas, frame.moved(side * size * 0.3, drop + size * 0.26, 0.3), size * 0.07, "old-european", "diamond", alloy)
            scene.sprite(seat.origin, size * 0.2, orb(canvas, "pearl"))
            scene.cast([seat.origin, seat.at((0.1, 0, 0))], size * 0.38)
        else:
            set_stone(scene, canvas, seat, size * 0.2, "pear" if p.main_cut == "pear" else "old-european", kind, alloy, setting="millegrain")
    set_stone(scene, canvas, frame.moved(y=size * 0.55, z=0.5), size * 0.15, "old-european", "diamond", alloy, setting="millegrain")
    return size * 0.95


def _openwork(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, size: float) -> float:
    """A swirl of knife-edge gold with coloured stones and half pearls, as London made it about 1905."""
    alloy = metals.body_alloy(p.metal)
    accent = "pearl" if p.accent == "none" else p.accent
    for side in (-1, 1):
        for points in (
            [(0, 0.9), (0.5, 0.75), (0.72, 0.35), (0.42, 0.08), (0.16, 0.3)],
            [(0, -0.55), (0.42, -0.5), (0.75, -0.12), (0.55, 0.22), (0.36, -0.02)],
            [(0, 0.9), (0.28, 0.52), (0.1, 0.12), (0, -0.55)],
        ):
            curve = spline([(side * x * size, y * size) for x, y in points], 8)
            wire(scene, [frame.at((x, y, 0)) for x, y in curve], size * 0.055, alloy)
        for x, y, half in ((0.72, 0.35, 0.075), (0.75, -0.12, 0.065), (0.42, 0.08, 0.06), (0.42, -0.5, 0.06), (0.5, 0.75, 0.065), (0.3, 0.5, 0.05)):
            scene.sprite(frame.at((side * x * size, y * size, 0.5)), half * size, orb(canvas, accent), bias=0.3)
    set_stone(scene, canvas, frame.moved(y=size * 0.18, z=0.3), size * 0.24, p.main_cut, p.stone, alloy, fine=True)
    set_stone(scene, canvas, frame.moved(y=-size * 0.95, z=0.2), size * 0.16, "pear", p.stone, alloy)
    scene.sprite(frame.at((0, -size * 0.6, 0.4)), size * 0.07, orb(canvas, accent))
    set_stone(scene, canvas, frame.moved(y=size * 0.88, z=0.3), size * 0.1, "round-brilliant", p.stone, alloy)
    return size * 1.0


def _medal(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, size: float) -> float:
    alloy = metals.body_alloy(p.metal)
    edge = oval(size, 1.0, 60)
    pillow(scene, frame.moved(z=-0.3), edge, size * 0.08, alloy, steps=4, flat=0.86, roughness=0.25)
    beaded(scene, canvas, frame, oval(size * 0.93, 1.0), size * 0.035, alloy)
    ramp = metals.tones(alloy)
    words = {"text_anchor": "middle", "font_family": "Playfair Display", "font_size": round(size * 1.05, 2)}
    letters = p.letters or "M"
    drawn = text(0.1, size * 0.38, letters, fill=ramp[62], **words) + text(0, size * 0.36, letters, fill=ramp[12], **words)
    scene.decal(frame.moved(z=size * 0.1), canvas.define("g", drawn)[4:-1], bias=0.5)
    return size


_HANGING = {
    "heart": _heart_stone, "clover": _clover, "cross": _cross, "drop": _drop, "lavalliere": _lavalliere, "openwork": _openwork, "medal": _medal,
}  # fmt: skip


def hang(scene: Scene, canvas: Canvas, p: JewelryParams, top: Frame, size: float) -> None:
    """A pendant of about half width `size` that hangs with its loop at `top`."""
    make = locket if p.form == "locket" else _HANGING.get(p.motif, _drop)
    high = {"cross": 1.1, "clover": 0.98, "lavalliere": 0.95, "openwork": 1.0, "heart": 1.2}.get(p.motif, 1.28)
    if p.form == "locket":
        high = {"round": 1.0, "heart": 0.9}.get(p.motif, 1.28)
    elif make is _drop:
        half = half_width(p.carat, p.main_cut, p.stone) if p.stone != "none" else size
        high = (half * (outline(p.main_cut)[1] + 1.53)) / size - 0.2
    loop = size * 0.13
    make(scene, canvas, p, top.moved(y=-high * size - loop * 1.6), size)
    bail(scene, top.moved(y=-loop * 1.6), loop, metals.body_alloy(p.metal) if p.form == "locket" else metals.head_alloy(p.metal))
