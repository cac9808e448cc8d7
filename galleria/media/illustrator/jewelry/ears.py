"""Earrings: pairs hanging side by side in x and y, faces to the viewer. Lengths are millimetres."""

from math import cos, pi, sin

from galleria.media.illustrator.canvas import Canvas, path
from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.gemcuts import outline
from galleria.media.illustrator.jewelry.motifs import beaded, gem_row, hang, oval
from galleria.media.illustrator.jewelry.params import JewelryParams
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.settings import ball, border, claws, collet, pillow, round_profile, set_stone, stone, swept, wire
from galleria.media.illustrator.jewelry.stones import half_width, orb
from galleria.media.illustrator.jewelry.vectors import Frame, Vec, X, Z, add, times, unit


def _stud(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, side: int) -> None:
    alloy = metals.head_alloy(p.metal)
    size = (p.width or 8) / 2 if p.stone == "pearl" else half_width(p.carat / 2 * (0.5 if p.accent != "none" else 1), p.main_cut, p.stone)
    post = [frame.at((0, 0, -size * k)) for k in (0.7, 1.2, 2.0, 4.2)]
    wire(scene, post, 0.85, alloy)
    if p.stone == "pearl":
        stone(scene, canvas, frame, size, "bead", "pearl" if not p.motif.startswith("pearl") else p.motif)
        return
    if p.accent != "none":
        count = p.count or 10
        small = pi * size / (count - pi) * 0.96
        border(
            scene,
            canvas,
            frame.moved(z=-0.3),
            size + small * 1.05,
            outline(p.main_cut)[1] if p.main_cut != "cabochon" else 1.0,
            count,
            small,
            p.small_cut,
            p.accent,
            alloy,
            setting="collet",
            lean=0.15,
        )
    if p.setting == "claw" and p.main_cut != "cabochon":
        claws(scene, frame, size, p.main_cut, alloy, p.claws, drop=size * 0.8)
    else:
        collet(scene, canvas, frame, size, p.main_cut, alloy, beads=p.setting == "millegrain")
    stone(scene, canvas, frame.moved(z=0.1), size, p.main_cut, p.stone, warmth=0.8 if p.old else 0.2)


def _hoop(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, side: int) -> None:
    alloy = metals.body_alloy(p.metal)
    radius, thick = (p.length or 30) / 2, p.width or 4
    gap = 0.16

    def section(t: float) -> list[tuple[float, float]]:
        k = 0.45 + 0.55 * sin(pi * t) ** 0.6
        return round_profile(thick * k, thick * k * 0.86, 16)

    path = [frame.at((0, -radius + radius * cos(a) * 1.02, radius * sin(a))) for a in (gap + (2 * pi - 2 * gap) * i / 130 for i in range(131))]
    turns = p.surface == "fluted"
    bump = (lambda i, j: (0.36 * sin(i * 0.5 + j * 0.39), 0.26 * cos(i * 0.5 + j * 0.39))) if turns else None
    scene.surface(swept(path, section, frame.x), alloy, bump=bump, roughness=0.2 if p.surface == "satin" else 0.0)
    scene.cast(path, thick * 0.8)
    if p.stone != "none":
        for k in range(p.count or 9):
            a = pi * 0.34 + pi * 0.75 * k / ((p.count or 9) - 1)
            out: Vec = frame.turn((0, cos(a), sin(a)))
            half = thick * 0.3
            seat = Frame(add(frame.at((0, -radius, 0)), out, radius + thick * 0.38), frame.x, unit(times(frame.turn((0, -sin(a), cos(a))), -1)), out)
            if sum(u * v for u, v in zip(out, scene.toward, strict=True)) > -0.1:
                set_stone(scene, canvas, seat, half, p.main_cut, p.stone, alloy)
    lock = [frame.at((0, 0.4 + 1.6 * sin(a), 2.2 * cos(a))) for a in (pi * i / 12 for i in range(13))]
    wire(scene, lock, 0.8, alloy)


def _hook(scene: Scene, frame: Frame, alloy: str, size: float = 4.2) -> None:
    hook = [frame.at((0, size * (0.1 + 1.1 * sin(a) + 0.0), -size * (0.5 - 0.5 * cos(a)) * 1.4)) for a in (pi * i / 16 for i in range(17))]
    wire(scene, hook, 0.8, alloy)


def _drop(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, side: int) -> None:
    alloy = metals.head_alloy(p.metal)
    long = p.length or 34
    accent = "diamond" if p.accent == "none" else p.accent
    _hook(scene, frame, alloy, max(3.0, long * 0.11))
    if p.motif in ("openwork", "lavalliere", "clover", "medal", "heart"):
        set_stone(scene, canvas, frame.moved(z=0.4), long * 0.07, p.small_cut, accent, alloy)
        hang(scene, canvas, p, frame.moved(y=-long * 0.06), long * 0.3)
        return
    if p.motif == "filigree":
        _filigree(scene, canvas, p, frame, long)
        return
    half = half_width(p.carat / 2, p.main_cut, p.stone) if p.stone not in ("pearl", "onyx", "none") else (p.width or 9) / 2
    top = max(1.4, long * 0.075)
    set_stone(scene, canvas, frame.moved(z=0.4), top, p.small_cut, accent, alloy, setting="millegrain" if p.old else "collet")
    y = -top * 1.3
    if p.motif == "deco":
        for k, tall in enumerate((0.2, 0.16)):
            bar = [(long * 0.05, -long * tall), (long * 0.05, 0), (-long * 0.05, 0), (-long * 0.05, -long * tall)]
            pillow(scene, frame.moved(y=y), bar, 0.8, alloy, steps=3, flat=0.8)
            if k == 0:
                set_stone(scene, canvas, frame.moved(y=y - long * tall / 2, z=0.9), long * 0.035, "baguette", accent, alloy)
            else:
                gem_row(
                    scene,
                    canvas,
                    frame.moved(y=y - long * tall / 2),
                    [(0, long * 0.06), (0, -long * 0.06)],
                    long * 0.03,
                    accent,
                    alloy,
                    cut="carre",
                    z=0.9,
                    closed=False,
                )
            y -= long * (tall + 0.025)
    else:
        count = 2 if long < 30 else 4
        for k in range(count):
            small = top * (0.5 - 0.05 * k)
            y -= small * 1.15
            set_stone(scene, canvas, frame.moved(y=y, z=0.2), small, p.small_cut, accent, alloy, setting="millegrain" if p.old else "collet")
            y -= small * 1.25
    tall = half * (outline(p.main_cut)[1] if p.main_cut not in ("cabochon", "bead") else 1.0)
    y -= tall + half * 0.1
    seat = frame.moved(y=y)
    if p.stone == "pearl":
        wire(scene, [frame.at((0, y + half * k, 0)) for k in (1.3, 1.1, 0.9)], 0.8, alloy)
        scene.sprite(seat.origin, half, orb(canvas, p.motif if p.motif.startswith("pearl") else "pearl"))
        scene.cast([seat.origin, seat.at((0.1, 0, 0))], half * 1.9)
        return
    if p.count and p.form == "drops":
        size = half * 0.94
        border(
            scene,
            canvas,
            seat,
            size + half * 0.24,
            (size * outline(p.main_cut)[1] + half * 0.24) / (size + half * 0.24),
            p.count,
            half * 0.2,
            p.small_cut,
            accent,
            alloy,
            setting="collet",
        )
    if p.stone != "none":
        collet(scene, canvas, seat, half, p.main_cut, alloy, beads=p.setting == "millegrain", rim=0.1)
        stone(scene, canvas, seat.moved(z=0.1), half, p.main_cut, p.stone, warmth=0.7 if p.old else 0.2)


def _filigree(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, long: float) -> None:
    """Portuguese filigree: a button, a hanging crescent and a heart of coiled wire."""
    alloy = metals.body_alloy(p.metal)
    pillow(scene, frame, oval(long * 0.1, 1.0, 30), long * 0.04, alloy)
    beaded(scene, canvas, frame, oval(long * 0.1, 1.0), long * 0.014, alloy)
    centre = frame.moved(y=-long * 0.5)
    for k, (wide, tall) in enumerate(((0.3, 0.38), (0.25, 0.32), (0.17, 0.22))):
        ring = [centre.at((long * wide * sin(t) * (1 - 0.18 * cos(t)), long * tall * cos(t), 0)) for t in (2 * pi * i / 60 for i in range(60))]
        wire(scene, ring, long * (0.026, 0.014, 0.014)[k], alloy, loop=True, count=8)
    curl = _curl(canvas, alloy)
    for share, count, size in ((0.92, 40, 0.024), (0.76, 34, 0.024), (0.6, 26, 0.022), (0.4, 18, 0.022)):
        for k in range(count):
            a = 2 * pi * (k + share) / count
            x, y = long * 0.29 * share * sin(a) * (1 - 0.18 * cos(a)), long * 0.37 * share * cos(a)
            scene.sprite(centre.at((x, y, 0.1)), long * size, curl, angle=-a * 180 / pi + 90 * (k % 2))
    for k in range(9):
        a = 2 * pi * k / 8
        r = long * 0.055 * (k > 0)
        scene.sprite(centre.at((r * sin(a), r * cos(a), 0.1)), long * 0.026, curl, angle=45 * k)
    for k in range(24):
        a = 2 * pi * k / 24
        scene.sprite(centre.at((long * 0.245 * sin(a) * (1 - 0.18 * cos(a)), long * 0.312 * cos(a), 0.5)), long * 0.011, orb(canvas, alloy), bias=0.4)
    ball(scene, frame.at((0, -long * 0.93, 0)), long * 0.03, alloy)
    scene.cast([centre.origin, centre.at((0.1, 0, 0))], long * 0.5)


def _curl(canvas: Canvas, alloy: str) -> str:
    """A coil of flattened filigree wire, radius 1."""
    ramp = metals.tones(alloy)
    d = "M" + "L".join(f"{(1 - t / 44) * cos(t * 0.36):.2f} {(1 - t / 44) * sin(t * 0.36):.2f}" for t in range(42))
    drawn = path(d, fill="none", stroke=ramp[12], stroke_width=0.26, transform="translate(.06 .08)") + path(
        d, fill="none", stroke=ramp[44], stroke_width=0.2
    )
    drawn += path(d, fill="none", stroke=ramp[61], stroke_width=0.08, transform="translate(-.03 -.05)")
    return canvas.define("g", drawn)[4:-1]


def _clip(scene: Scene, canvas: Canvas, p: JewelryParams, frame: Frame, side: int) -> None:
    alloy = metals.body_alloy(p.metal)
    size = (p.length or 24) / 2
    if p.motif == "flower":
        for k in range(6):
            a = pi / 2 + 2 * pi * k / 6
            petal = frame.moved(size * 0.56 * cos(a), size * 0.56 * sin(a), -size * 0.1).spun(a - pi / 2)
            leafy = [(size * 0.38 * cos(t) * (1 + 0.22 * sin(t)), size * 0.46 * sin(t)) for t in (2 * pi * i / 28 for i in range(28))]
            pillow(scene, petal, leafy, size * 0.2, alloy, steps=9, roughness=0.3)
        half = size * 0.14
        kind = p.stone if p.stone != "none" else "diamond"
        set_stone(scene, canvas, frame.moved(z=size * 0.24), half * 1.15, p.main_cut, kind, alloy)
        for k in range(6):
            a = 2 * pi * k / 6
            set_stone(
                scene,
                canvas,
                frame.moved(half * 2.4 * cos(a), half * 2.4 * sin(a), size * 0.16),
                half * 0.92,
                "single",
                "diamond" if p.accent == "none" else p.accent,
                alloy,
            )
        return
    if p.motif == "shell":
        fan = [
            (size * 0.92 * sin(t) * (0.4 + 0.6 * abs(cos(t / 2))), -size * cos(t) * (0.9 if abs(t) < 1.6 else 1.0))
            for t in (2 * pi * i / 60 - pi for i in range(60))
        ]
        pillow(scene, frame, fan[::1], size * 0.5, alloy, steps=12, bump=lambda i, j: (0.5 * sin(j * 1.57), 0.1 * cos(j * 1.57)))
        beaded(scene, canvas, frame, [(x * 1.02, y * 1.02) for x, y in fan], size * 0.045, alloy)
        return
    edge = oval(size * 0.86, 1.16, 64)
    pillow(scene, frame, edge, size * 0.42, alloy, steps=16)
    if p.stone != "none":
        half = half_width(p.carat / 2, p.main_cut, p.stone)
        long = 1.3 if p.main_cut == "cabochon" else 0.0
        collet(scene, canvas, frame.moved(z=size * 0.36), half, p.main_cut, alloy, rim=0.2, height=size * 0.2, long=long)
        stone(scene, canvas, frame.moved(z=size * 0.38), half, p.main_cut, p.stone, long=long)
        around = oval(half * 1.52, 1.24)
        gem_row(scene, canvas, frame, around, half * 0.17, "diamond" if p.accent == "none" else p.accent, alloy, cut="round-brilliant", z=size * 0.34)


_MAKERS = {"studs": _stud, "hoops": _hoop, "drops": _drop, "clips": _clip}


def spread(p: JewelryParams) -> float:
    """Half the way between the two, centre to centre."""
    if p.form == "studs":
        size = (p.width or 8) / 2 if p.stone == "pearl" else half_width(p.carat / 2, p.main_cut, p.stone)
        return size * (1.9 if p.accent == "none" else 2.2)
    return {"hoops": (p.length or 30) * 0.5 + 2, "drops": max(9.0, (p.length or 34) * 0.36), "clips": (p.length or 24) * 0.62}[p.form]


def build(scene: Scene, canvas: Canvas, p: JewelryParams, view: str) -> None:
    """Put the pair, or one of it for the close view, into the scene."""
    away = spread(p)
    for side in (-1, 1) if view != "detail" else (0,):
        turn = (
            {"hoops": 0.62, "studs": 0.16, "clips": 0.12, "drops": 0.1}[p.form]
            * (side or (1 if p.form != "hoops" else 0.7))
            * (-1 if p.form == "hoops" else 1)
        )
        frame = Frame((side * away, 0, 0), unit(add(times(X, cos(turn)), Z, -sin(turn))), (0, 1, 0), unit(add(times(Z, cos(turn)), X, sin(turn))))
        _MAKERS[p.form](scene, canvas, p, frame, side)
