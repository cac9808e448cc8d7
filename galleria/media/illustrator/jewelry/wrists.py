"""Bracelets: the wrist runs along y, the hoop lies in x and z with its front towards the viewer. Lengths are millimetres."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas
from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.motifs import hang, heart
from galleria.media.illustrator.jewelry.params import JewelryParams
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.settings import ball, d_profile, flat_profile, pillow, round_profile, set_stone, stone, swept, wire
from galleria.media.illustrator.jewelry.stones import half_width, orb
from galleria.media.illustrator.jewelry.vectors import Frame, Point, Vec, Y, add, times, unit

SQUEEZE = 0.84  # a wrist is oval


def seat(radius: float, angle: float, y: float = 0.0, *, out: float = 0.0) -> Frame:
    """A frame on the hoop that looks outward; `angle` runs from the front towards +x."""
    p: Vec = (radius * sin(angle), y, radius * SQUEEZE * cos(angle))
    normal = unit((sin(angle) * SQUEEZE, 0.0, cos(angle)))
    along = unit((cos(angle), 0.0, -SQUEEZE * sin(angle)))
    return Frame(add(p, normal, out), along, Y, normal)


def _radius(p: JewelryParams) -> float:
    return (p.length or 175) / (2 * pi) / 0.92


def _rail(radius: float, start: float = 0.0, stop: float = 2 * pi, steps: int = 120, y: float = 0.0) -> list[Vec]:
    closed = abs(stop - start - 2 * pi) < 1e-6
    n = steps if closed else steps - 1
    return [seat(radius, start + (stop - start) * i / n, y).origin for i in range(steps)]


def _bangle(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.body_alloy(p.metal)
    radius, wide = _radius(p) + 1, p.width or 6
    rail = _rail(radius, steps=150)
    if p.surface == "fluted":
        bump = lambda i, j: (0.35 * sin(i * 1.05 + j * 0.9), 0.35 * cos(i * 1.05 + j * 0.9))  # noqa: E731
        profile: list[Point] = round_profile(wide, wide * 0.8, 18)
    else:
        bump = None
        profile = flat_profile(wide, 2.1) if p.band == "flat" else d_profile(wide, 2.6)
    scene.surface(swept(rail, profile, (0.0, -1.0, 0.0), loop=True), alloy, loop=True, bump=bump)
    scene.cast([*rail, rail[0]], wide * 0.8)
    if p.surface == "screws":
        for k in range(10):
            place = seat(radius, 2 * pi * (k + 0.5) / 10, out=1.06)
            edge = [(wide * 0.27 * cos(a), wide * 0.27 * sin(a)) for a in (2 * pi * i / 20 for i in range(20))]
            if sum(u * v for u, v in zip(place.z, scene.toward, strict=True)) > 0.05:
                pillow(scene, place, edge, 0.12, alloy, steps=2, flat=0.85)
                ramp = metals.tones(alloy)
                reference = canvas.define(
                    "g", f'<path d="M{-wide * 0.25:.2f} 0H{wide * 0.25:.2f}" stroke="{ramp[8]}" stroke-width="{wide * 0.075:.2f}"/>'
                )[4:-1]
                scene.decal(place.moved(z=0.2).spun(0.35), reference, bias=1.5)
    if p.stone != "none":
        count = p.count or 7
        sizes = [half_width(p.carat / count, p.main_cut, p.stone) * (1.25 - 0.5 * abs(2 * k / max(1, count - 1) - 1)) for k in range(count)]
        angle = -sum(sizes) * 1.06 / radius
        for size in sizes:
            angle += size * 1.06 / radius
            set_stone(
                scene, canvas, seat(radius, angle, out=1.4), size, p.main_cut, p.stone, metals.head_alloy(p.metal), setting="collet", fine=size > 2.2
            )
            angle += size * 1.06 / radius


def _cuff(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.body_alloy(p.metal)
    radius, wide = _radius(p) + 1, p.width or 36
    hammered = p.surface == "hammered"
    gap = 0.42

    def section(t: float) -> list[Point]:
        flare = 1 - 0.25 * abs(2 * t - 1) ** 2.4
        w = wide * flare
        n = 24 if hammered else 14
        outer = [(w / 2 - w * i / n, 1.0 + 0.7 * abs(2 * i / n - 1) ** 2) for i in range(n + 1)]
        inner = [(-w / 2 + w * i / 6, 0.0 + 0.7 * abs(i / 3 - 1) ** 2) for i in range(7)]
        return [*outer, *inner]

    rail = _rail(radius, pi + gap, 3 * pi - gap, 150 if hammered else 110)
    scene.surface(swept(rail, section, (0.0, -1.0, 0.0)), alloy, roughness=0.3 if p.surface == "satin" else 0.0)
    scene.cast(rail, 3)
    if hammered:
        _dimples(scene, canvas, alloy, radius, wide, gap)
    for y in (-wide * 0.5, wide * 0.5):
        lip = [seat(radius, pi + gap + (2 * pi - 2 * gap) * i / 90, y * (1 - 0.25 * abs(2 * i / 90 - 1) ** 2.4), out=1.1).origin for i in range(91)]
        wire(scene, lip, 2.4 if p.surface == "hammered" else 1.6, alloy)
        scene.cast(lip, 2)
    if p.stone != "none":
        size = half_width(p.carat, p.main_cut, p.stone)
        set_stone(scene, canvas, seat(radius, 0, out=1.6), size, p.main_cut, p.stone, alloy, fine=True, long=1.3 if p.main_cut == "cabochon" else 0.0)
        for side in (-1, 1):
            for k in range(3):
                ball(scene, seat(radius, side * (size + 2.4 + 2.6 * k) / radius, out=1.6).origin, 1.5 - 0.3 * k, alloy)
            for y in (-1, 1):
                curl = [
                    seat(radius, side * (size * 0.4 + 0.85 * t) / radius, y * (size * 1.25 + 2.2 * sin(pi * t / 14)), out=1.5).origin
                    for t in range(15)
                ]
                wire(scene, curl, 1.3, alloy, taper=0.4)


def _dimples(scene: Scene, canvas: Canvas, alloy: str, radius: float, wide: float, gap: float) -> None:
    """The marks of a round-faced hammer, blow beside blow."""
    ramp = metals.tones(alloy)
    hollow = canvas.linear([(0, ramp[8], 0.75), (0.35, ramp[30], 0.2), (0.6, ramp[58], 0.15), (1, ramp[63], 0.8)], 0.15, 0, 0.75, 1)
    reference = canvas.define("g", f'<circle r="1" fill="{hollow}"/><circle cx=".3" cy=".42" r=".3" fill="{ramp[62]}" opacity=".3"/>')[4:-1]
    chance = Random("hammer")
    step = 4.1
    rows, columns = int(wide * 0.94 / step), int((2 * pi - 2 * gap) * radius * 0.92 / step)
    for k in range(columns):
        t = (k + 0.5) / columns
        for m in range(rows):
            y = wide * (1 - 0.25 * abs(2 * t - 1) ** 2.4) * ((m + 0.5 + (k % 2) * 0.3 - 0.15) / rows - 0.5) * 0.92
            place = seat(radius, pi + gap + (2 * pi - 2 * gap) * t + chance.uniform(-0.012, 0.012), y + chance.uniform(-0.4, 0.4), out=1.1)
            if sum(u * v for u, v in zip(place.z, scene.toward, strict=True)) > 0.04:
                size = step * chance.uniform(0.52, 0.68)
                scene.decal(Frame(place.origin, times(place.x, size), times(place.y, size), place.z), reference, bias=1.5)


def _tennis(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.head_alloy(p.metal)
    radius = _radius(p)
    count = p.count or 46
    grain = orb(canvas, alloy)
    size = pi * radius * 0.925 / count * 0.94
    for k in range(count):
        place = seat(radius, 2 * pi * k / count, out=size * 0.8)
        kind = p.accent if p.accent != "none" and k % 2 else p.stone
        front = sum(u * v for u, v in zip(place.z, scene.toward, strict=True)) > -0.05
        edge: list[Point] = [(size, -size * 1.02), (size, size * 1.02), (-size, size * 1.02), (-size, -size * 1.02)]
        box = [[place.at((x * q, y * q, z)) for x, y in edge] for q, z in ((0.7, -size * 0.9), (1.0, -size * 0.55), (1.0, -size * 0.02))]
        scene.surface(box, alloy, flip=True, double=not front)
        scene.cast([place.origin, seat(radius, 2 * pi * (k + 1) / count, out=size * 0.8).origin], size * 2)
        if front:
            stone(scene, canvas, place, size * 0.93, p.main_cut if p.main_cut == "carre" else "single", kind, fine=False, bias=0.25)
            if p.main_cut != "carre":
                for x in (-1, 1):
                    for y in (-1, 1):
                        scene.sprite(place.at((x * size * 0.86, y * size * 0.86, size * 0.1)), size * 0.2, grain, bias=0.6)


def _rings_of_links(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    """Curb, cable and figure links, each a bent torus."""
    alloy = metals.body_alloy(p.metal)
    radius = _radius(p) + 1
    pitch = (p.width or 10) * (0.82 if p.form == "curb" else 0.98)
    count = max(12, round(2 * pi * radius * 0.925 / pitch))
    if count % 2:
        count += 1
    turns = 28 if count < 40 else 20
    thick = (p.width or 10) * (0.23 if p.form == "curb" else 0.24)
    for k in range(count):
        place = seat(radius, 2 * pi * k / count)
        a, b = pitch * (0.88 if p.form == "curb" else 0.82), (p.width or 10) * 0.36
        lean = 0.62 if p.form == "curb" else (pi / 2 if k % 2 else 0.0)
        flat = Frame(place.origin, place.x, add(times(place.y, cos(lean)), place.z, sin(lean)), add(times(place.z, cos(lean)), place.y, -sin(lean)))
        if p.form == "curb":
            flat = flat.spun(0.3)
        ring = [flat.at((a * cos(t), b * sin(t), 0.0)) for t in (2 * pi * i / turns for i in range(turns))]
        wire(scene, ring, thick, alloy, loop=True, count=8)
    if p.motif == "padlock":
        _padlock(scene, p, alloy, radius)


def _padlock(scene: Scene, p: JewelryParams, alloy: str, radius: float) -> None:
    spot = seat(radius, 0.1, out=2.5)
    size = (p.width or 10) * 0.85
    body = Frame(add(spot.origin, Y, -size * 1.6), spot.x, spot.y, spot.z)
    loop = [body.at((size * 0.42 * cos(t), size * 0.75 + size * 0.62 * sin(t), 0)) for t in (pi * i / 14 for i in range(15))]
    wire(scene, loop, size * 0.22, alloy)
    pillow(scene, body, [(x * size * 0.9, y * size * 0.9) for x, y in heart(1.0)], size * 0.3, alloy)
    pillow(
        scene,
        body.moved(z=size * 0.2),
        [(0.14 * size * cos(t), 0.14 * size * sin(t)) for t in (2 * pi * i / 12 for i in range(12))],
        0.3,
        alloy,
        steps=2,
    )


def _tank(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    """The tank tracks of the 1940s: odd plates and half barrels in turn."""
    alloy = metals.body_alloy(p.metal)
    radius, wide = _radius(p) + 1, p.width or 24
    count = 30
    pitch = 2 * pi * radius * 0.925 / count
    for k in range(count):
        place = seat(radius, 2 * pi * k / count)
        tall = wide * (1.0 if k % 2 else 0.8)
        line = [place.at((0, y, 0)) for y in (tall * (i / 8 - 0.5) for i in range(9))]
        if k % 2:
            scene.surface(swept(line, flat_profile(pitch * 0.92, 2.6), place.x), alloy)
            scene.surface(swept(line, flat_profile(pitch * 0.92, 2.6), place.x), alloy, flip=True)
        else:
            scene.surface(swept(line, round_profile(pitch * 1.2, 6.0, 18), place.x), alloy)
        for end in (-1, 1):
            half = pitch * (0.46 if k % 2 else 0.58)
            edge = [(half * cos(t), (1.3 if k % 2 else 2.9) * sin(t)) for t in (2 * pi * i / 14 for i in range(14))]
            cap = Frame(place.at((0, end * tall / 2, 0)), times(place.x, end), times(place.z, -1), times(place.y, end))
            pillow(scene, cap, edge, 0.25, alloy, steps=2, flat=0.8)
        scene.cast([place.at((0, -tall / 2, 0)), place.at((0, tall / 2, 0))], pitch)
        if p.stone != "none" and k in (count - 1, 0, 1):
            for y in (-0.22, 0.0, 0.22):
                set_stone(scene, canvas, place.moved(y=y * wide, z=2.8 if k % 2 == 0 else 1.6), 1.3, p.main_cut, p.stone, alloy)


def _charms(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.body_alloy(p.metal)
    _rings_of_links(scene, canvas, p.model_copy(update={"form": "links", "width": 7.0}))
    radius = _radius(p) + 1
    kinds = ("heart", "medal", "star", "clover", "medal", "cross", "heart", "clover")
    for k, kind in enumerate(kinds):
        angle = -1.25 + 2.5 * k / (len(kinds) - 1)
        place = seat(radius, angle, out=2.2)
        stone_kind = ("ruby", "none", "turquoise", "onyx", "none", "sapphire", "moonstone", "coral")[k]
        small = p.model_copy(update={"motif": kind, "form": "pendant", "stone": stone_kind, "accent": "none", "letters": "JM"[k % 2], "cut": None})
        face = Frame(add(place.origin, Y, -1.2), unit(add(place.x, scene.right, 0.8)), Y, unit(add(place.z, scene.toward, 0.8)))
        if kind == "star":
            ball(scene, add(place.origin, Y, -8), 4.2, alloy)
            wire(scene, [add(place.origin, Y, y) for y in (-1, -3, -5)], 0.9, alloy)
            continue
        hang(scene, canvas, small, face, 4.6 if kind != "cross" else 3.6)


def _links(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    """Oval ornaments joined by rings, as the silversmiths of Copenhagen made them."""
    alloy = metals.body_alloy(p.metal)
    radius, wide = _radius(p) + 1, p.width or 18
    count = max(7, round(2 * pi * radius * 0.925 / (wide * 1.12)))
    for k in range(count):
        angle = 2 * pi * k / count
        place = seat(radius, angle)
        if sum(u * v for u, v in zip(place.z, scene.toward, strict=True)) < -0.1:
            plain = [place.at((wide * 0.48 * cos(t), wide * 0.42 * sin(t), 0)) for t in (2 * pi * i / 26 for i in range(26))]
            wire(scene, plain, 1.6, alloy, loop=True, count=8)
        else:
            for side in (-1, 1):
                for top in (-1, 1):
                    leaf = [(wide * 0.24 * cos(t), wide * 0.12 * sin(t)) for t in (2 * pi * i / 18 for i in range(18))]
                    pillow(
                        scene,
                        place.moved(side * wide * 0.24, top * wide * 0.2).spun(-side * top * 0.62),
                        leaf,
                        wide * 0.09,
                        alloy,
                        steps=4,
                        roughness=0.15,
                    )
            ring = [place.at((wide * 0.5 * cos(t), wide * 0.42 * sin(t), 0)) for t in (2 * pi * i / 30 for i in range(30))]
            wire(scene, ring, wide * 0.07, alloy, loop=True, count=8)
            if p.stone != "none":
                set_stone(
                    scene, canvas, place.moved(z=wide * 0.1), wide * 0.17, p.main_cut, p.stone, alloy, long=1.25 if p.main_cut == "cabochon" else 0.0
                )
            else:
                for dx, dy, q in ((0, 0, 0.11), (0, 0.3, 0.06), (0, -0.3, 0.06)):
                    ball(scene, place.at((dx * wide, dy * wide, wide * 0.07)), wide * q, alloy)
        joint = seat(radius, angle + pi / count)
        ring = [joint.at((wide * 0.11 * cos(t), wide * 0.02 * sin(t), wide * 0.11 * sin(t))) for t in (2 * pi * i / 14 for i in range(14))]
        wire(scene, ring, 1.2, alloy, loop=True, count=7)


_MAKERS = {"bangle": _bangle, "cuff": _cuff, "tennis": _tennis, "curb": _rings_of_links, "tank": _tank, "charm": _charms, "links": _links}


def build(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    """Put the bracelet into the scene."""
    _MAKERS[p.form](scene, canvas, p)
