"""Sleeves with something on them: towers, boxes of speakers, hills, a bird in the leaves. Each draws in a square of 1000."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, group, number, path, polygon, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.record.lettering import block, fitted
from galleria.media.illustrator.record.palettes import Palette, is_dark, readable
from galleria.media.illustrator.record.params import Record


def skyline(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """A city after office hours, three streets deep."""
    night = darken(pal.third, 0.02)
    parts = [rect(0, 0, 1000, 1000, fill=c.linear([(0, pal.third), (0.55, pal.ground), (0.85, pal.first), (1, pal.first)]))]
    mx, my = rng.uniform(620, 800), rng.uniform(300, 380)
    parts.append(circle(mx, my, 250, fill=c.radial([(0, pal.ink, 0.5), (1, pal.ink, 0)])))
    parts.append(circle(mx, my, 92, fill=c.radial([(0, "#fffdf4"), (1, lighten(pal.first, 0.12))], 0.4, 0.36, 0.7)))
    for depth, (low, high) in enumerate(((420, 560), (340, 600), (180, 430))):
        hue = mix(pal.ground, night, 0.35 + depth * 0.32)
        x = -20.0
        windows: list[str] = []
        while x < 1000:
            wide = rng.uniform(70, 150)
            top = 1000 - rng.uniform(low, high) + (70 if depth == 2 else 0)
            roof = (
                f"M{number(x)} 1000V{number(top)}"
                + (
                    f"l{number(wide / 2)} -{number(wide * 0.4)}l{number(wide / 2)} {number(wide * 0.4)}"
                    if rng.random() < 0.22
                    else f"h{number(wide)}"
                )
                + "V1000Z"
            )
            parts.append(path(roof, fill=c.linear([(0, lighten(hue, 0.05)), (0.5, hue), (1, darken(hue, 0.08))], 0, 0, 1, 0)))
            if rng.random() < 0.35:
                parts.append(rect(x + wide * 0.48, top - 60, 4, 62, fill=hue) + circle(x + wide * 0.48 + 2, top - 62, 4, fill="#ff5a3c"))
            step = 15 + depth * 5
            columns, rows = int((wide - 14) / step), int((1000 - top - 20) / (step * 1.25))
            for i in range(columns):
                for j in range(rows):
                    if rng.random() < 0.3 + 0.06 * depth:
                        wx, wy = x + 10 + i * step, top + 16 + j * step * 1.25
                        windows.append(f"M{wx:.0f} {wy:.0f}h{step * 0.5:.1f}v{step * 0.7:.1f}h-{step * 0.5:.1f}Z")
            x += wide + rng.uniform(-6, 10)
        parts.append(path("".join(windows), fill=lighten(pal.first, 0.1), opacity=round(0.5 + depth * 0.22, 2)))
    parts.append(block(60, 70, p.title, "wide", 880, 150, readable(pal.third), largest=104, most=2, leading=1.05))
    parts.append(rect(0, 926, 1000, 74, fill=night))
    parts.append(fitted(60, 974, p.artist, "sans", 640, 36, readable(night)))
    parts.append(fitted(940, 974, p.catalogue_number, "mono", 210, 24, pal.first, anchor="end"))
    return "".join(parts)


def _cone(c: Canvas, cx: float, cy: float, r: float, hue: str) -> str:
    frame = c.radial([(0, "#2a2623"), (0.86, "#191614"), (0.9, "#5d564d"), (1, "#14110f")])
    paper = c.radial([(0, darken(hue, 0.26)), (0.55, darken(hue, 0.1)), (0.86, lighten(hue, 0.05)), (1, darken(hue, 0.2))], 0.46, 0.42, 0.56)
    cap = c.radial([(0, lighten(hue, 0.25)), (0.5, hue), (1, darken(hue, 0.28))], 0.36, 0.32, 0.75)
    bolts = "".join(circle(cx + 0.93 * r * cos(i * pi / 4 + 0.4), cy + 0.93 * r * sin(i * pi / 4 + 0.4), r * 0.035, fill="#b9b1a3") for i in range(8))
    ribs = "".join(circle(cx, cy, r * s, fill="none", stroke="#000000", stroke_width=r * 0.014, opacity=0.28) for s in (0.5, 0.58, 0.66, 0.74))
    return (
        circle(cx + r * 0.04, cy + r * 0.07, r * 1.02, fill="#000000", opacity=0.45)
        + circle(cx, cy, r, fill=frame)
        + circle(cx, cy, r * 0.84, fill="#0f0d0b")
        + circle(cx, cy, r * 0.8, fill=paper)
        + ribs
        + circle(cx, cy, r * 0.3, fill=cap)
        + bolts
    )


def speakers(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """A sound system stacked for a dance: scoops below, tens above, tweeters on the roof."""
    wood = [pal.second, pal.first, darken(pal.second, 0.08)]
    parts = [rect(0, 0, 1000, 1000, fill=c.linear([(0, pal.third), (1, darken(pal.third, 0.06))]))]
    parts.append(circle(500, 330, 640, fill=c.radial([(0, pal.first, 0.5), (1, pal.first, 0)])))

    def box(x: float, y: float, w: float, h: float, hue: str) -> str:
        face = c.linear([(0, lighten(hue, 0.06)), (0.5, hue), (1, darken(hue, 0.1))], 0, 0, 1, 1)
        return (
            rect(x + 6, y + 8, w, h, rx=6, fill="#000000", opacity=0.5)
            + rect(x, y, w, h, rx=6, fill=face)
            + rect(x + 5, y + 5, w - 10, h - 10, rx=4, fill="none", stroke="#000000", stroke_width=2.5, opacity=0.4)
        )

    paper = mix(pal.ink, "#7a7066", 0.45)
    for column in range(3):
        x = 52 + column * 302
        hue = wood[(column + rng.randrange(2)) % 3]
        parts.append(box(x, 440, 292, 290, hue) + _cone(c, x + 146, 585, 126, paper))
        small = wood[(column + 1) % 3]
        parts.append(box(x, 200, 292, 232, small))
        parts.append(_cone(c, x + 80, 316, 64, paper) + _cone(c, x + 212, 316, 64, paper))
        parts.append(box(x + 20, 106, 252, 88, hue))
        for i in range(4):
            parts.append(_cone(c, x + 54 + i * 62, 150, 25, pal.first))
    parts.append(rect(0, 742, 1000, 258, fill=pal.ground))
    for index, hue in enumerate((pal.first, pal.second, pal.ink)):
        parts.append(rect(0, 742 + index * 9, 1000, 9, fill=hue))
    parts.append(block(56, 802, p.title.upper(), "stencil", 888, 94, pal.ink, largest=112, most=2, leading=1.0))
    parts.append(fitted(56, 956, p.artist, "heavy", 640, 48, pal.ink))
    parts.append(fitted(944, 956, p.catalogue_number, "mono", 210, 26, pal.ink, anchor="end"))
    return "".join(parts)


def horizon(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Ridges going blue with distance, and a sun that has nowhere to be."""
    parts = [rect(0, 0, 1000, 1000, fill=c.linear([(0, pal.ground), (0.5, mix(pal.ground, pal.first, 0.5)), (0.75, pal.first)]))]
    sx, sy = rng.uniform(300, 720), rng.uniform(420, 500)
    parts.append(circle(sx, sy, 330, fill=c.radial([(0, lighten(pal.first, 0.22), 0.9), (1, pal.first, 0)])))
    parts.append(
        circle(sx, sy, 128, fill=c.linear([(0, lighten(pal.third, 0.25) if not is_dark(pal.third) else "#fff2cf"), (1, lighten(pal.first, 0.12))]))
    )
    for depth in range(6):
        share = depth / 5
        base = 530 + depth * 66.0
        rough = 26 + depth * 15
        points: list[tuple[float, float]] = []
        phases = [rng.uniform(0, 2 * pi) for _ in range(4)]
        for step in range(51):
            x = step * 20.0
            y = base + rough * (
                sin(x / 210 + phases[0]) + 0.5 * sin(x / 83 + phases[1]) + 0.22 * sin(x / 31 + phases[2]) + 0.1 * sin(x / 13 + phases[3])
            )
            points.append((x, y))
        hue = mix(mix(pal.first, pal.second, min(1.0, 0.35 + share)), pal.ink if is_dark(pal.ink) else pal.third, share * 0.85)
        d = "M0 1000L" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "L1000 1000Z"
        parts.append(path(d, fill=c.linear([(0, lighten(hue, 0.04)), (0.4, hue), (1, darken(hue, 0.03))])))
        parts.append(
            path(
                "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points),
                fill="none",
                stroke=lighten(pal.first, 0.15),
                stroke_width=2,
                opacity=round(0.5 - share * 0.35, 2),
            )
        )
    parts.append(block(60, 68, p.title, "fat", 880, 170, pal.ink, largest=132, most=2, leading=0.98))
    foot = "#fff3df"
    parts.append(fitted(60, 950, p.artist, "sans", 640, 38, foot, tracking=20))
    parts.append(fitted(940, 950, p.catalogue_number, "sans", 210, 24, foot, anchor="end"))
    return "".join(parts)


def woodcut(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Lines cut with a gouge: a sun behind furrows, in black and one colour on cream."""
    paper = "#efe4cc"
    ink = pal.ink if is_dark(pal.ink) else darken(pal.third, 0.04)
    parts = [rect(0, 0, 1000, 1000, fill=paper)]
    cx, cy = rng.uniform(430, 570), 430.0
    for index in range(46):
        angle = pi + index * pi / 45
        near, far = 232 + rng.uniform(-4, 12), 720 + rng.uniform(-40, 90)
        half = 0.019 + 0.006 * (index % 2)
        tip = (cx + near * cos(angle), cy + near * sin(angle))
        a, b = (cx + far * cos(angle - half), cy + far * sin(angle - half)), (cx + far * cos(angle + half), cy + far * sin(angle + half))
        parts.append(polygon([tip, a, b], fill=ink))
    parts.append(circle(cx, cy, 212, fill=pal.first))
    for index in range(11):
        y = cy - 190 + index * 38
        half = max(0.0, 212**2 - (y - cy) ** 2) ** 0.5
        thick = 3 + index * 1.5
        bow = rng.uniform(-3, 3)
        left, right, over, under = (number(value) for value in (cx - half, cx + half, y - thick + bow, y + thick + bow))
        parts.append(path(f"M{left} {number(y)}Q{number(cx)} {over} {right} {number(y)}Q{number(cx)} {under} {left} {number(y)}Z", fill=paper))
    ground = c.clip(path("M0 520Q250 440 520 520T1000 500V1000H0Z"))
    furrows = [rect(0, 400, 1000, 600, fill=paper)]
    for index in range(30):
        x = -420 + index * 62
        bend = (x - 500) * 0.22
        far, waist = cx + (x - 500) * 0.16, x + bend * 0.2
        furrow = f"M{number(far)} 440Q{number(waist)} 640 {number(x * 1.5 - 240)} 1010h34Q{number(waist + 20)} 640 {number(far + 5)} 440Z"
        furrows.append(path(furrow, fill=ink if index % 3 else pal.second))
    parts.append(group(*furrows, clip_path=ground))
    parts.append(path("M0 520Q250 440 520 520T1000 500", fill="none", stroke=ink, stroke_width=9))
    parts.append(
        rect(52, 762, 896, 186, fill=paper)
        + rect(52, 762, 896, 186, fill="none", stroke=ink, stroke_width=7)
        + rect(64, 774, 872, 162, fill="none", stroke=ink, stroke_width=2)
    )
    parts.append(block(500, 796, p.title, "serif", 820, 72, ink, anchor="middle", largest=84, most=2, leading=1.0))
    parts.append(fitted(500, 918, p.artist, "serif", 800, 36, pal.first if is_dark(pal.first) else ink, anchor="middle"))
    return "".join(parts)


def _frond(rng: Random, x: float, y: float, size: float, angle: float, hue: str) -> str:
    """A palm leaf: leaflets on both sides of a bent rib."""
    parts: list[str] = []
    bend = rng.uniform(-0.7, 0.7)
    count = 15
    px, py, heading = x, y, angle
    for index in range(count):
        share = index / count
        px, py = px + size / count * cos(heading), py + size / count * sin(heading)
        heading += bend / count
        long = size * 0.5 * sin(pi * (0.16 + 0.8 * share)) ** 0.8
        for side in (-1, 1):
            lean = heading + side * (1.15 - 0.55 * share)
            tx, ty = px + long * cos(lean), py + long * sin(lean)
            nx, ny = -sin(lean) * size * 0.032, cos(lean) * size * 0.032
            mx, my = (px + tx) / 2, (py + ty) / 2
            root, tip = f"{number(px)} {number(py)}", f"{number(tx)} {number(ty)}"
            parts.append(f"M{root}Q{number(mx + nx)} {number(my + ny)} {tip}Q{number(mx - nx)} {number(my - ny)} {root}")
    return path("".join(parts), fill=hue)


def _broad(x: float, y: float, size: float, angle: float, hue: str, vein: str) -> str:
    """A banana leaf with its rib and veins."""
    leaf = path(
        f"M0 0C{size * 0.25} {-size * 0.34} {size * 0.8} {-size * 0.28} {size} 0C{size * 0.8} {size * 0.28} {size * 0.25} {size * 0.34} 0 0Z",
        fill=hue,
    )
    veins = "".join(
        f"M{size * s:.1f} 0Q{size * (s + 0.08):.1f} {sign * size * 0.12:.1f} {size * (s + 0.12):.1f} {sign * size * 0.2 * sin(pi * (s + 0.1)):.1f}"
        for s in (0.14, 0.24, 0.34, 0.44, 0.54, 0.64, 0.74)
        for sign in (-1, 1)
    )
    rib = path(f"M0 0L{size * 0.96:.1f} 0" + veins, fill="none", stroke=vein, stroke_width=size * 0.012)
    return group(leaf, rib, transform=f"translate({x:.1f} {y:.1f}) rotate({angle:.1f})")


def _bird(c: Canvas, pal: Palette) -> str:
    """A macaw on a bough, in a box of about 300 by 560 whose feet are at the origin."""
    body = c.linear([(0, lighten(pal.first, 0.08)), (0.6, pal.first), (1, darken(pal.first, 0.12))], 0, 0, 1, 1)
    wing = c.linear([(0, pal.third), (0.5, mix(pal.third, pal.second, 0.5)), (1, darken(pal.second, 0.05))])
    return "".join(
        (
            path("M-40 -10C-70 120 -62 240 -20 330C0 240 24 120 26 -20Z", fill=darken(pal.first, 0.1)),
            path("M-14 0C-30 110 -18 210 14 290C28 200 38 100 34 -20Z", fill=wing),
            path("M-70 -60C-96 -170 -60 -270 24 -282C96 -286 122 -224 104 -150C90 -60 60 10 4 30C-40 30 -60 -10 -70 -60Z", fill=body),
            path("M-84 -70C-106 -150 -66 -214 -18 -206C34 -190 40 -110 20 -20C6 60 -20 120 -44 170C-74 100 -92 0 -84 -70Z", fill=wing),
            path(
                "M-70 -100C-50 -130 -20 -140 10 -120M-80 -60C-50 -84 -16 -88 14 -70M-78 -10C-50 -34 -20 -36 8 -22M-68 44C-48 22 -22 22 -4 32",
                fill="none",
                stroke=lighten(pal.second, 0.16),
                stroke_width=5,
                stroke_linecap="round",
            ),
            path("M40 -268C92 -270 112 -224 92 -196C70 -190 44 -206 40 -268Z", fill="#f7efdf"),
            path("M88 -246C140 -250 154 -196 128 -150C124 -178 108 -190 84 -192Z", fill="#1d1814"),
            path("M88 -246C120 -248 140 -222 140 -196C122 -222 104 -220 86 -216Z", fill="#4a4038"),
            circle(66, -232, 11, fill="#f2c53a") + circle(67, -232, 6, fill="#17120d") + circle(69, -235, 2, fill="#ffffff"),
            path("M-10 24q-6 26 8 34M16 22q-2 26 14 32", fill="none", stroke="#3b322b", stroke_width=10, stroke_linecap="round"),
        )
    )


def tropical(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Leaves upon leaves, a low sun and a macaw who was there first."""
    deep = mix(pal.second, "#000000", 0.45)
    parts = [rect(0, 0, 1000, 1000, fill=c.linear([(0, pal.ground), (1, mix(pal.ground, pal.first, 0.45))]))]
    flip = rng.random() < 0.5
    parts.append(circle(500, 470, 250, fill=c.linear([(0, lighten(pal.first, 0.1)), (1, pal.first)])))
    greens = [deep, darken(pal.second, 0.06), pal.second, lighten(pal.second, 0.08), mix(pal.second, pal.third, 0.5)]
    for index in range(9):
        side = index % 2
        x, y = (-30.0, 1000.0)[0] if not side else 1030.0, rng.uniform(330, 980)
        aim = rng.uniform(-0.75, 0.3) if not side else pi - rng.uniform(-0.75, 0.3)
        parts.append(_frond(rng, x, y, rng.uniform(300, 430), aim, greens[index % 5]))
    for index in range(6):
        side = index % 2
        x, y = (rng.uniform(-40, 80), rng.uniform(700, 980)) if not side else (rng.uniform(920, 1040), rng.uniform(700, 980))
        aim = rng.uniform(-70, -10) if not side else rng.uniform(190, 250)
        parts.append(_broad(x, y, rng.uniform(260, 380), aim, greens[(index + 1) % 5], lighten(greens[(index + 1) % 5], 0.1)))
    parts.append(
        path(
            "M-20 690C220 650 420 700 620 668S900 690 1020 650",
            fill="none",
            stroke=darken(pal.ink, 0.0) if is_dark(pal.ink) else "#2b1c12",
            stroke_width=22,
            stroke_linecap="round",
        )
    )
    parts.append(group(_bird(c, pal), transform=f"translate({430 if flip else 560} 676) scale({'-' if flip else ''}1.02 1.02)"))
    parts.append(rect(0, 846, 1000, 154, fill=pal.ink if is_dark(pal.ink) else deep))
    parts.append(block(500, 64, p.title, "brush", 880, 150, pal.ink, anchor="middle", largest=128, most=2, leading=0.95))
    parts.append(fitted(500, 944, p.artist, "brush", 860, 68, pal.ground, anchor="middle"))
    for index in range(5):
        parts.append(ellipse(120 + index * 190, 846, 70, 16, fill=greens[index % 5]))
    return "".join(parts)
