"""Rings. The finger runs along z, the hoop lies in x and y, the head sits on top; lengths are millimetres."""

from math import asin, cos, exp, pi, sin

from galleria.media.illustrator.canvas import Canvas
from galleria.media.illustrator.jewelry import hoops, metals
from galleria.media.illustrator.jewelry.gemcuts import outline
from galleria.media.illustrator.jewelry.hoops import head, hoop, inside_radius, on_hoop
from galleria.media.illustrator.jewelry.params import JewelryParams
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.settings import (
    Profile,
    ball,
    border,
    claws,
    collet,
    d_profile,
    flat_profile,
    knife_profile,
    plate,
    set_stone,
    stone,
    swept,
    wire,
)  # fmt: skip
from galleria.media.illustrator.jewelry.stones import half_width, orb
from galleria.media.illustrator.jewelry.vectors import Frame, Vec, Z


def shank(scene: Scene, p: JewelryParams, alloy: str, *, top: float = 2.3, foot: float = 1.9, thick: float = 1.7) -> float:
    """A closed shank, `top` wide at the shoulders and `foot` wide below. Returns its outside radius at the top."""
    radius = inside_radius(p) + thick / 2
    make = {"d": d_profile, "flat": flat_profile, "knife": knife_profile, "coil": d_profile}[p.band]

    def section(t: float) -> Profile:
        up = max(0.0, sin(2 * pi * t))
        return make(foot + (top - foot) * up, thick * (0.86 + 0.14 * up))

    path = hoop(radius)
    scene.surface(swept(path, section, Z, loop=True), alloy, loop=True)
    scene.cast([*path, path[0]], thick)
    return radius + thick / 2


def _warmth(p: JewelryParams) -> float:
    return 1.0 if p.stone == "diamond" and p.old else 0.25


def _shoulders(scene: Scene, canvas: Canvas, p: JewelryParams, reach: float, start: float, alloy: str) -> None:
    """What happens on the shank beside the head, from `start` radians on each side."""
    if p.shoulders == "stones":
        for side in (-1, 1):
            for k in range(5):
                size = 0.85 - 0.11 * k
                set_stone(
                    scene,
                    canvas,
                    on_hoop(reach + 0.1, side * (start + 0.2 * k)),
                    size,
                    "old-european" if p.old else "single",
                    "diamond",
                    alloy,
                    setting="millegrain",
                )
    elif p.shoulders == "buds":
        for side in (-1, 1):
            for k, (z, size) in enumerate(((0.0, 1.15), (-1.5, 0.75), (1.5, 0.75), (0.0, 0.8))):
                ball(scene, on_hoop(reach + 0.45, side * (start + (0.0, 0.06, 0.06, 0.24)[k]), z).origin, size, alloy)
            for z in (-1, 1):
                leaf = [
                    on_hoop(reach + 0.35 * sin(pi * t / 8), side * (start + 0.1 + 0.07 * t), z * (0.6 + 1.5 * sin(pi * t / 8))).origin
                    for t in range(9)
                ]
                wire(scene, leaf, 1.15, alloy, taper=0.35)
    elif p.shoulders == "scrolls":
        for side in (-1, 1):
            for z in (-1, 1):
                curl = [
                    on_hoop(reach + 0.2 + 2.6 * exp(-((t - 3) ** 2) / 9), side * (start - 0.26 + 0.062 * t), z * (3.4 - 0.19 * t)).origin
                    for t in range(15)
                ]
                wire(scene, curl, 2.1, alloy, taper=0.45)
            for k in range(3):
                seat = on_hoop(reach + 2.0 - 0.75 * k, side * (start - 0.08 + 0.13 * k))
                set_stone(scene, canvas, seat, 1.05 - 0.12 * k, "carre", "ruby" if p.accent == "none" else p.accent, alloy)


def _one_stone(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    size = half_width(p.carat, p.main_cut, p.stone)
    body, top_alloy = metals.body_alloy(p.metal), metals.head_alloy(p.metal)
    big = size > 5
    reach = shank(scene, p, body, top=max(2.2, p.width or (3.4 if big else 2.3)), foot=2.6 if big else 1.8)
    if p.setting in ("collet", "millegrain"):
        frame = head(reach + size * 0.72)
        long = 1.25 if p.main_cut == "cabochon" else 0.0
        collet(scene, canvas, frame, size, p.main_cut, top_alloy, height=size * 0.9, beads=p.setting == "millegrain", long=long)
        stone(scene, canvas, frame, size, p.main_cut, p.stone, long=long, warmth=_warmth(p))
        _shoulders(scene, canvas, p, reach, asin(min(0.9, (size + 0.6) / reach)), body)
        return
    frame = head(reach + size * (0.74 if big else 0.84))
    claws(scene, frame, size, p.main_cut, top_alloy, p.claws, drop=size * 0.92)
    stone(scene, canvas, frame, size, p.main_cut, p.stone, warmth=_warmth(p))
    _shoulders(scene, canvas, p, reach, asin(min(0.9, (size + 0.8) / reach)), body)


def _three(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    body, top_alloy = metals.body_alloy(p.metal), metals.head_alloy(p.metal)
    reach = shank(scene, p, body, top=2.6, foot=2.0)
    other = p.stone if p.accent == "none" else p.accent
    other_cut = p.accent_cut if p.accent != "none" else p.main_cut
    if p.accent == "none":
        centre, beside = half_width(p.carat * 0.46, p.main_cut, p.stone), half_width(p.carat * 0.27, p.main_cut, p.stone)
    else:
        share = 0.84 if p.accent_cut == "baguette" else 0.74
        centre, beside = half_width(p.carat * share, p.main_cut, p.stone), half_width(p.carat * (1 - share) / 2, other_cut, other)
    lift = reach + centre * 0.72
    frame = head(lift)
    if p.setting == "millegrain":
        collet(scene, canvas, frame, centre, p.main_cut, top_alloy, beads=True)
    else:
        claws(scene, frame, centre, p.main_cut, top_alloy, p.claws, drop=centre * 0.82)
    stone(scene, canvas, frame, centre, p.main_cut, p.stone, warmth=_warmth(p))
    wide = beside if other_cut != "baguette" else beside * 0.98
    for side in (-1, 1):
        angle = side * (centre + wide + 0.25) / (lift - beside * 0.3)
        seat = on_hoop(lift - beside * 0.42 - (centre - beside) * 0.35, angle)
        if p.setting == "millegrain":
            collet(scene, canvas, seat, beside, other_cut, top_alloy, beads=True)
        elif other_cut == "baguette":
            collet(scene, canvas, seat, beside, other_cut, top_alloy, rim=0.14, height=beside * 1.2)
        else:
            claws(scene, seat, beside, other_cut, top_alloy, 4, drop=beside * 0.9)
        stone(scene, canvas, seat, beside, other_cut, other, warmth=_warmth(p))


def _two(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.body_alloy(p.metal)
    size = half_width(p.carat * 0.46, p.main_cut, p.stone)
    radius = inside_radius(p) + 0.8
    path: list[Vec] = []
    for i in range(91):
        angle = -pi * 0.06 + (2 * pi + pi * 0.12) * i / 90  # from the top and past it again
        swing = size * 0.95 * (1 - min(1.0, min(i, 90 - i) / 17)) ** 1.6
        path.append((radius * sin(angle), radius * cos(angle), swing if i < 45 else -swing))
    scene.surface(swept(path, lambda t: d_profile(1.9 + 0.5 * abs(cos(pi * t)), 1.6), None), alloy, double=True)
    scene.cast(path, 1.7)
    reach = radius + 0.8
    for side in (-1, 1):
        seat = on_hoop(reach + size * 0.8, side * size * 0.62 / reach, -side * size * 0.82)
        claws(scene, seat, size, p.main_cut, metals.head_alloy(p.metal), 6, drop=size * 0.86, thickness=0.6)
        stone(scene, canvas, seat, size, p.main_cut, p.stone, warmth=_warmth(p))
    if p.shoulders == "stones":
        for side in (-1, 1):
            for k in range(6):
                small = 0.95 - 0.11 * k
                z = side * size * 0.75 * (1 - (k + 1) / 7) ** 1.5
                set_stone(
                    scene,
                    canvas,
                    on_hoop(reach + 0.15, side * (0.4 + 0.19 * k), z),
                    small,
                    "rose" if p.old else "single",
                    "diamond",
                    alloy,
                    setting="millegrain",
                )


def _halo(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    body, top_alloy = metals.body_alloy(p.metal), metals.head_alloy(p.metal)
    reach = shank(scene, p, body, top=2.6, foot=2.0)
    other = "diamond" if p.accent == "none" else p.accent
    size = half_width(p.carat * 0.74, p.main_cut, p.stone)
    long = 1.3 if p.main_cut == "cabochon" else outline(p.main_cut)[1]
    frame = head(reach + size * 0.62)
    if p.main_cut in ("emerald-cut", "carre", "baguette"):
        _square_halo(scene, canvas, p, frame, size, long, other, top_alloy)
    else:
        small = max(0.75, min(1.5, size * 0.24))
        count = p.count or round(2 * pi * (size + small) * (1 + long) / 2 / (small * 2.15))
        small = min(small, pi * (size + small) * (1 + long) / 2 / count * 0.94)
        ring = size * 1.08 + small * 1.1
        border(
            scene,
            canvas,
            frame.moved(z=-0.3),
            ring,
            (size * long + small * 1.2) / (size + small * 1.2),
            count,
            small,
            p.small_cut,
            other,
            top_alloy,
            lean=0.18,
        )
        basket = [frame.at((x * size * 0.9, y * size * 0.9, -size * 0.5)) for x, y in outline("oval" if long > 1.1 else "round-brilliant", 36)[0]]
        wire(scene, basket, 1.0, body, loop=True)
    collet(scene, canvas, frame.moved(z=0.5), size, p.main_cut, top_alloy, beads=p.setting == "millegrain", rim=0.09, long=long, height=size * 0.8)
    stone(scene, canvas, frame.moved(z=0.5), size, p.main_cut, p.stone, long=long)


def _square_halo(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, size: float, long: float, other: str, alloy: str) -> None:
    small = max(0.62, size * 0.2)
    w, h = size + small * 1.35, size * long + small * 1.35
    across, down = max(3, round(2 * w / (small * 2.1))), max(3, round(2 * h / (small * 2.1)))
    edge = [(w + small, -h - small), (w + small, h + small), (-w - small, h + small), (-w - small, -h - small)]
    plate(scene, frame.moved(z=-0.1), edge, 1.5, alloy, bevel=0.25)
    places = [(-w + 2 * w * k / across, s * h) for k in range(across + 1) for s in (-1, 1)]
    places += [(s * w, -h + 2 * h * k / down) for k in range(1, down) for s in (-1, 1)]
    grain = orb(canvas, alloy)
    for x, y in places:
        stone(scene, canvas, frame.moved(x, y, 0.12), small * 0.95, "single", other, fine=False, bias=0.1)
    for k in range(2 * across + 1):
        for s in (-1, 1):
            scene.sprite(frame.at((-w + w * k / across, s * (h + small * 1.05), 0.15)), 0.15, grain, bias=0.1)
    for k in range(2 * down + 1):
        for s in (-1, 1):
            scene.sprite(frame.at((s * (w + small * 1.05), -h + h * k / down, 0.15)), 0.15, grain, bias=0.1)


def _cluster(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    body, top_alloy = metals.body_alloy(p.metal), metals.head_alloy(p.metal)
    other = "diamond" if p.accent == "none" else p.accent
    reach = shank(scene, p, body, top=2.9, foot=2.1)
    share = 0.55 if other == "diamond" else 1.0
    size = half_width(p.carat * share, p.main_cut, p.stone)
    long = outline(p.main_cut)[1]
    count = p.count or 10
    small = pi * size * (1 + long) / 2 / (count - pi) * 0.97
    frame = head(reach + size * 0.66)
    lean = 0.24
    border(
        scene,
        canvas,
        frame.moved(z=-size * 0.12),
        size + small * 1.04,
        (size * long + small) / (size + small),
        count,
        small,
        p.small_cut,
        other,
        top_alloy,
        setting="collet",
        lean=lean,
    )
    edge = outline(p.main_cut if long > 1 else "round-brilliant", 40)[0]
    for k, z, thick in ((1.25, -size * 0.34, 0.9), (0.8, -size * 0.66, 1.1)):
        wire(scene, [frame.at((x * size * k, y * size * k, z)) for x, y in edge], thick, body, loop=True)
    for k in range(12):
        a = 2 * pi * k / 12
        strut = [
            frame.at((cos(a) * size * q, sin(a) * size * q * long, z)) for q, z in ((0.75, -size * 0.66), (1.02, -size * 0.5), (1.3, -size * 0.3))
        ]
        wire(scene, strut, 0.7, body, count=6)
    claws(scene, frame.moved(z=0.35), size, p.main_cut, top_alloy, 8 if p.main_cut == "oval" else 4, drop=size * 0.5, thickness=0.55)
    stone(scene, canvas, frame.moved(z=0.35), size, p.main_cut, p.stone, warmth=_warmth(p))


_MAKERS = {
    "solitaire": _one_stone, "three-stone": _three, "toi-et-moi": _two, "halo": _halo, "cluster": _cluster, "eternity": hoops.eternity,
    "signet": hoops.signet, "dome": hoops.dome, "band": hoops.band, "trinity": hoops.trinity,
}  # fmt: skip


def build(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    """Put the ring into the scene."""
    _MAKERS[p.form](scene, canvas, p)
