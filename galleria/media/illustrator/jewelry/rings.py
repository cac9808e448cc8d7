"""Rings. The finger runs along z, the hoop lies in x and y, the head sits on top; lengths are millimetres."""

from math import asin, cos, exp, pi, sin, sqrt
from random import Random

from galleria.media.illustrator.canvas import Canvas, group, text
from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.gemcuts import outline
from galleria.media.illustrator.jewelry.params import JewelryParams
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.settings import (
    Profile, ball, border, claws, collet, d_profile, flat_profile, knife_profile, plate, round_profile, set_stone, stone, swept, wire,
)  # fmt: skip
from galleria.media.illustrator.jewelry.stones import half_width, orb
from galleria.media.illustrator.jewelry.vectors import Frame, Vec, X, Y, Z, add, facing, unit

ALONG_FINGER: Vec = (0.0, 0.0, -1.0)


def inside_radius(p: JewelryParams) -> float:
    """Of the hoop: a European size is the inside circumference."""
    return p.ring_size / (2 * pi)


def head(height: float) -> Frame:
    """A frame on top of the hoop at a height above its centre, its length along the finger."""
    return Frame((0, height, 0), X, ALONG_FINGER, Y)


def on_hoop(radius: float, angle: float, z: float = 0.0) -> Frame:
    """A frame that looks outward from the hoop; `angle` is measured from the top, towards +x."""
    out: Vec = (sin(angle), cos(angle), 0)
    return Frame((out[0] * radius, out[1] * radius, z), (cos(angle), -sin(angle), 0), ALONG_FINGER, out)


def hoop(radius: float, steps: int = 96) -> list[Vec]:
    """A circle of points, starting at the right."""
    return [(radius * cos(2 * pi * i / steps), radius * sin(2 * pi * i / steps), 0.0) for i in range(steps)]


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
                set_stone(scene, canvas, on_hoop(reach + 0.1, side * (start + 0.2 * k)), size, "old-european" if p.old else "single", "diamond", alloy, setting="millegrain")
    elif p.shoulders == "buds":
        for side in (-1, 1):
            for k, (z, size) in enumerate(((0.0, 1.15), (-1.5, 0.75), (1.5, 0.75), (0.0, 0.8))):
                ball(scene, on_hoop(reach + 0.45, side * (start + (0.0, 0.06, 0.06, 0.24)[k]), z).origin, size, alloy)
            for z in (-1, 1):
                leaf = [on_hoop(reach + 0.35 * sin(pi * t / 8), side * (start + 0.1 + 0.07 * t), z * (0.6 + 1.5 * sin(pi * t / 8))).origin for t in range(9)]
                wire(scene, leaf, 1.15, alloy, taper=0.35)
    elif p.shoulders == "scrolls":
        for side in (-1, 1):
            for z in (-1, 1):
                curl = [
                    on_hoop(reach + 0.2 + 2.6 * exp(-((t - 3) ** 2) / 9), side * (start - 0.26 + 0.062 * t), z * (3.4 - 0.19 * t)).origin for t in range(15)
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
                set_stone(scene, canvas, on_hoop(reach + 0.15, side * (0.4 + 0.19 * k), z), small, "rose" if p.old else "single", "diamond", alloy, setting="millegrain")


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
        border(scene, canvas, frame.moved(z=-0.3), ring, (size * long + small * 1.2) / (size + small * 1.2), count, small, p.small_cut, other, top_alloy, lean=0.18)
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
    border(scene, canvas, frame.moved(z=-size * 0.12), size + small * 1.04, (size * long + small) / (size + small), count, small, p.small_cut, other, top_alloy, setting="collet", lean=lean)
    edge = outline(p.main_cut if long > 1 else "round-brilliant", 40)[0]
    for k, z, thick in ((1.25, -size * 0.34, 0.9), (0.8, -size * 0.66, 1.1)):
        wire(scene, [frame.at((x * size * k, y * size * k, z)) for x, y in edge], thick, body, loop=True)
    for k in range(12):
        a = 2 * pi * k / 12
        strut = [frame.at((cos(a) * size * q, sin(a) * size * q * long, z)) for q, z in ((0.75, -size * 0.66), (1.02, -size * 0.5), (1.3, -size * 0.3))]
        wire(scene, strut, 0.7, body, count=6)
    claws(scene, frame.moved(z=0.35), size, p.main_cut, top_alloy, 8 if p.main_cut == "oval" else 4, drop=size * 0.5, thickness=0.55)
    stone(scene, canvas, frame.moved(z=0.35), size, p.main_cut, p.stone, warmth=_warmth(p))


def _eternity(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.body_alloy(p.metal)
    inner = inside_radius(p)
    size = half_width(p.carat / (p.count or 24), p.main_cut, p.stone)
    count = p.count or int(2 * pi * (inner + 1.7) / (size * 2.12))
    size = min(size * 1.15, pi * (inner + 1.7) / count * 0.96)
    long = outline(p.main_cut)[1]
    radius = inner + 1.6
    for side in (-1, 1):
        rail = [(radius * cos(a), radius * sin(a), side * (size * long + 0.28)) for a in (2 * pi * i / 80 for i in range(80))]
        scene.surface(swept(rail, flat_profile(0.55, 1.9), Z, loop=True), alloy, loop=True)
        scene.cast([*rail, rail[0]], 1.5)
    liner = [(x, y, 0.0) for x, y, _ in hoop(inner + 0.35)]
    scene.surface(swept(liner, flat_profile(size * long * 2, 0.7), Z, loop=True), alloy, loop=True)
    grain = orb(canvas, alloy)
    for k in range(count):
        seat = on_hoop(radius + 0.55, 2 * pi * k / count)
        if sum(a * b for a, b in zip(seat.z, scene.toward, strict=True)) > -0.1:
            kind = p.accent if p.accent != "none" and k % 2 else p.stone
            cut = "round-brilliant" if p.main_cut == "round-brilliant" else p.main_cut
            stone(scene, canvas, seat, size, cut, kind, fine=False, bias=0.2)
            for side in (-1, 1):
                between = on_hoop(radius + 0.75, 2 * pi * (k + 0.5) / count, side * (size * long * 0.86))
                scene.sprite(between.origin, 0.3, grain, bias=0.5)


def _signet(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.body_alloy(p.metal)
    inner, thick = inside_radius(p), 1.7
    half_x, half_z = (p.width or 13) / 2 * 0.9, (p.width or 13) / 2
    flat = inner + 2.7

    def section(t: float) -> Profile:
        angle = 2 * pi * t
        up = sin(angle)
        spread = exp(-(((1 - max(0.0, up)) / 0.16) ** 1.1)) if up > 0 else 0.0
        x = cos(angle) * flat
        width = 3.0 + (2 * half_z - 3.0) * spread
        if up > 0 and abs(x) < half_x:
            width = max(3.0, 2 * half_z * sqrt(max(0.0, 1 - (x / half_x) ** 2)) ** 0.9, width)
        swell = thick + (flat - inner + 1.2 - thick) * spread
        found = []
        for a, r in d_profile(width, swell):
            far = inner + swell / 2 + r
            if up > 0.3:
                far = min(far, flat / up)
            found.append((a, far - inner - thick / 2))
        return found

    path = hoop(inner + thick / 2, 110)
    scene.surface(swept(path, section, Z, loop=True), alloy, loop=True)
    scene.cast([*path, path[0]], thick)
    frame = head(flat + 0.02)
    face = [(half_x * 0.94 * cos(a), half_z * 0.94 * sin(a)) for a in (2 * pi * i / 48 for i in range(48))]
    if p.stone != "none":
        size = half_x * 0.9
        collet(scene, canvas, frame.moved(z=0.35), size, "oval", alloy, rim=0.1, long=half_z / half_x, height=0.8)
        plate(scene, frame.moved(z=0.45), [(x * 0.93, y * 0.93) for x, y in face], 0.3, alloy, bevel=0.25, colour={"cornelian": "#8f3216", "onyx": "#191619", "lapis": "#22358a"}.get(p.stone, "#8f3216"))
        ink, lit = "#3a0d04", "#e08a5c"
        lift = 0.5
    else:
        plate(scene, frame, face, 0.2, alloy, bevel=0.15, roughness=0.25)
        ink, lit = metals.tones(alloy)[8], metals.tones(alloy)[60]
        lift = 0.05
    scene.decal(frame.moved(z=lift), _engraving(canvas, p, half_z, ink, lit), bias=1.2)


def _engraving(canvas: Canvas, p: JewelryParams, half: float, ink: str, lit: str) -> str:
    """Letters or a small crest, cut into the face: a dark cut with a lit far edge."""
    if p.letters:
        words = {"text_anchor": "middle", "font_family": "Playfair Display", "font_weight": 500, "font_size": round(half * (1.2 if len(p.letters) == 1 else 0.8), 2)}
        drawn = text(0.06, half * 0.36 + 0.07, p.letters, fill=lit, **words) + text(0, half * 0.36, p.letters, fill=ink, **words)
        return canvas.define("g", drawn)[4:-1]
    shield = "M-2.1-2.6H2.1V.4Q2.1 2.6 0 3.4Q-2.1 2.6-2.1.4Z"
    arrows = "M-1.3 2L1.3-2M1.3 2L-1.3-2M1.3-2l-.9.25M1.3-2l-.15.9M-1.3-2l.9.25M-1.3-2l.15.9M0-2V2.4"
    drawn = "".join(
        f'<g transform="translate({dx} {dx})scale({half * 0.2:.2f})" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linejoin="round"><path d="{shield}"/><path d="{arrows}"/></g>'
        for dx, colour, width in ((0.08, lit, 0.3), (0, ink, 0.3))
    )
    return canvas.define("g", group(drawn))[4:-1]


def _dome(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.body_alloy(p.metal)
    inner, wide = inside_radius(p), p.width or 15
    ribs = 11 if p.surface == "fluted" else 0

    def section(t: float) -> Profile:
        up = max(0.0, sin(2 * pi * t))
        spread = up**2.2
        width, rise = 3.6 + (wide - 3.6) * spread, 1.7 + 4.6 * spread
        points = []
        for i in range(67 if ribs else 27):
            a = pi * i / (66 if ribs else 26)
            cord = 0.42 * spread * (abs(sin(a * ribs)) - 0.5) if ribs else 0.0
            points.append((width / 2 * cos(a), -0.8 + (rise + cord) * sin(a) ** 0.85))
        return [*points, (-width / 2 * 0.7, -0.85), (width / 2 * 0.7, -0.85)]

    twist = (lambda i, j: (0.16 * sin(i * 1.57 + (j // 6) * 2.6) * ((j // 6) % 2), 0.0)) if ribs else None
    path = hoop(inner + 0.8, 84)
    scene.surface(swept(path, section, Z, loop=True), alloy, loop=True, bump=twist)
    scene.cast([*path, path[0]], 3)
    if p.stone != "none":
        chance = Random(p.seed)
        for row in range(-2, 3):
            for k in range(-4, 5):
                angle, z = (k + (row % 2) / 2) * 0.2, row * wide * 0.17
                if (angle / 0.95) ** 2 + (row / 2.6) ** 2 < 1:
                    lift = 0.8 + inner + (1.0 + 4.6 * max(0.0, cos(angle)) ** 2.2) * sqrt(max(0.05, 1 - (2 * z / wide) ** 2)) ** 0.85
                    seat = facing(on_hoop(lift, angle, z).origin, unit(add((sin(angle), cos(angle), 0), Z, z / wide * 1.6)), ALONG_FINGER)
                    kind = p.accent if p.accent != "none" and chance.random() < 0.33 else p.stone
                    set_stone(scene, canvas, seat, wide * 0.072, "single" if kind == "diamond" else p.main_cut, kind, alloy)


def _band(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.body_alloy(p.metal)
    inner, wide = inside_radius(p), p.width or 4.5
    if p.band == "coil":
        path = hoop(inner + 1.0, 84)
        for z, width in ((-wide / 2 + 0.7, 1.4), (wide / 2 - 0.7, 1.4)):
            scene.surface(swept([(x, y, z) for x, y, _ in path], flat_profile(width, 2.3), Z, loop=True), alloy, loop=True)
        turns = 4
        spiral = [
            ((inner + 0.95) * cos(2 * pi * turns * i / 320), (inner + 0.95) * sin(2 * pi * turns * i / 320), (wide / 2 - 2.1) * (2 * i / 320 - 1)) for i in range(321)
        ]
        scene.surface(swept(spiral, round_profile((wide - 2.6) / turns * 0.98, 1.9, 9), Z), alloy)
        scene.cast([*path, path[0]], 2.2)
        return
    make = flat_profile if p.band == "flat" else d_profile
    grooves = p.surface == "engraved"
    chance = Random(p.seed)
    lines = [chance.uniform(-0.2, 0.2) for _ in range(97)]
    bump = (lambda i, j: (0.3 * sin(i * 2.4) * (1 if j % 2 else -1) + lines[i % 97], lines[(i * 7 + j) % 97])) if grooves else None
    path = hoop(inner + 0.8, 108)
    scene.surface(swept(path, make(wide, 1.6), Z, loop=True), alloy, loop=True, bump=bump, roughness=0.35 if grooves else 0.0)
    if grooves:
        for side in (-1, 1):
            rim = [(x * (inner + 1.5) / (inner + 0.8), y * (inner + 1.5) / (inner + 0.8), side * wide * 0.47) for x, y, _ in path]
            wire(scene, rim, 0.7, "white-gold", loop=True, count=8)
    scene.cast([*path, path[0]], 1.6)


def _trinity(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    radius = inside_radius(p) + 1.3
    for k, alloy in enumerate(("yellow-gold", "white-gold", "rose-gold")):
        a = 2 * pi * k / 3 + 0.5
        frame = facing((1.0 * cos(a), 1.0 * sin(a), 0.0), unit((0.3 * cos(a + 1.9), 0.3 * sin(a + 1.9), 1)), Y)
        path = [frame.at(q) for q in hoop(radius, 72)]
        scene.surface(swept(path, d_profile(3.2, 1.9), frame.z, loop=True), alloy, loop=True)
        scene.cast([*path, path[0]], 2)


_MAKERS = {
    "solitaire": _one_stone, "three-stone": _three, "toi-et-moi": _two, "halo": _halo, "cluster": _cluster, "eternity": _eternity,
    "signet": _signet, "dome": _dome, "band": _band, "trinity": _trinity,
}  # fmt: skip


def build(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    """Put the ring into the scene."""
    _MAKERS[p.form](scene, canvas, p)
