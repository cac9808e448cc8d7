"""Rings that are all hoop: bands, eternities, signets, domes, rolling rings; and where things sit on a hoop. Lengths are millimetres."""

from math import cos, exp, pi, sin, sqrt
from random import Random

from galleria.media.illustrator.canvas import Canvas, group, path, text
from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.gemcuts import outline
from galleria.media.illustrator.jewelry.params import JewelryParams
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.settings import (
    Profile,
    collet,
    d_profile,
    flat_profile,
    plate,
    round_profile,
    set_stone,
    stone,
    swept,
    wire,
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


def eternity(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
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


def signet(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
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

    line = hoop(inner + thick / 2, 140)
    scene.surface(swept(line, section, Z, loop=True), alloy, loop=True)
    scene.cast([*line, line[0]], thick)
    frame = head(flat + 0.02)
    face = [(half_x * 0.94 * cos(a), half_z * 0.94 * sin(a)) for a in (2 * pi * i / 48 for i in range(48))]
    if p.stone != "none":
        size = half_x * 0.9
        collet(scene, canvas, frame.moved(z=0.35), size, "oval", alloy, rim=0.1, long=half_z / half_x, height=0.8)
        shade = {"cornelian": "#8f3216", "onyx": "#191619", "lapis": "#22358a"}.get(p.stone, "#8f3216")
        plate(scene, frame.moved(z=0.55), [(x * 0.93, y * 0.93) for x, y in face], 0.2, alloy, bevel=0.25, colour=shade, bias=5)
        ink, lit = "#3a0d04", "#e08a5c"
        lift = 0.5
    else:
        plate(scene, frame, face, 0.2, alloy, bevel=0.15, roughness=0.25, bias=5)
        ink, lit = metals.tones(alloy)[8], metals.tones(alloy)[60]
        lift = 0.05
    scene.decal(frame.moved(z=lift), _engraving(canvas, p, half_z, ink, lit), bias=6)


def _engraving(canvas: Canvas, p: JewelryParams, half: float, ink: str, lit: str) -> str:
    """Letters or a small crest, cut into the face: a dark cut with a lit far edge."""
    if p.letters:
        words = {
            "text_anchor": "middle",
            "font_family": "Playfair Display",
            "font_weight": 500,
            "font_size": round(half * (1.2 if len(p.letters) == 1 else 0.8), 2),
        }
        drawn = text(0.06, half * 0.36 + 0.07, p.letters, fill=lit, **words) + text(0, half * 0.36, p.letters, fill=ink, **words)
        return canvas.define("g", drawn)[4:-1]
    shield = "M-2.1-2.6H2.1V.4Q2.1 2.6 0 3.4Q-2.1 2.6-2.1.4Z"
    arrows = "M-1.3 2L1.3-2M1.3 2L-1.3-2M1.3-2l-.9.25M1.3-2l-.15.9M-1.3-2l.9.25M-1.3-2l.15.9M0-2V2.4"
    drawn = "".join(
        group(
            path(shield),
            path(arrows),
            transform=f"translate({dx} {dx})scale({half * 0.2:.2f})",
            fill="none",
            stroke=colour,
            stroke_width=width,
            stroke_linejoin="round",
        )
        for dx, colour, width in ((0.08, lit, 0.3), (0, ink, 0.3))
    )
    return canvas.define("g", group(drawn))[4:-1]


def dome(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
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
    line = hoop(inner + 0.8, 84)
    scene.surface(swept(line, section, Z, loop=True), alloy, loop=True, bump=twist)
    scene.cast([*line, line[0]], 3)
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


def band(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    alloy = metals.body_alloy(p.metal)
    inner, wide = inside_radius(p), p.width or 4.5
    if p.band == "coil":
        line = hoop(inner + 1.0, 84)
        for z, width in ((-wide / 2 + 0.7, 1.4), (wide / 2 - 0.7, 1.4)):
            scene.surface(swept([(x, y, z) for x, y, _ in line], flat_profile(width, 2.3), Z, loop=True), alloy, loop=True)
        turns = 4
        spiral = [
            ((inner + 0.95) * cos(2 * pi * turns * i / 320), (inner + 0.95) * sin(2 * pi * turns * i / 320), (wide / 2 - 2.1) * (2 * i / 320 - 1))
            for i in range(321)
        ]
        scene.surface(swept(spiral, round_profile((wide - 2.6) / turns * 0.98, 1.9, 9), Z), alloy)
        scene.cast([*line, line[0]], 2.2)
        return
    make = flat_profile if p.band == "flat" else d_profile
    grooves = p.surface == "engraved"
    chance = Random(p.seed)
    lines = [chance.uniform(-0.2, 0.2) for _ in range(97)]
    bump = (lambda i, j: (0.3 * sin(i * 2.4) * (1 if j % 2 else -1) + lines[i % 97], lines[(i * 7 + j) % 97])) if grooves else None
    line = hoop(inner + 0.8, 108)
    scene.surface(swept(line, make(wide, 1.6), Z, loop=True), alloy, loop=True, bump=bump, roughness=0.35 if grooves else 0.0)
    if grooves:
        for side in (-1, 1):
            rim = [(x * (inner + 1.5) / (inner + 0.8), y * (inner + 1.5) / (inner + 0.8), side * wide * 0.47) for x, y, _ in line]
            wire(scene, rim, 0.7, "white-gold", loop=True, count=8)
    scene.cast([*line, line[0]], 1.6)


def trinity(scene: Scene, canvas: Canvas, p: JewelryParams) -> None:
    radius = inside_radius(p) + 1.3
    for k, alloy in enumerate(("yellow-gold", "white-gold", "rose-gold")):
        a = 2 * pi * k / 3 + 0.5
        frame = facing((1.0 * cos(a), 1.0 * sin(a), 0.0), unit((0.3 * cos(a + 1.9), 0.3 * sin(a + 1.9), 1)), Y)
        line = [frame.at(q) for q in hoop(radius, 72)]
        scene.surface(swept(line, d_profile(3.2, 1.9), frame.z, loop=True), alloy, loop=True)
        scene.cast([*line, line[0]], 2)
