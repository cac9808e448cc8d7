"""Sleeves of pure geometry. Each function draws the artwork and its type in a square of 1000."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, group, line, number, path, polygon, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.record.lettering import block, fitted
from galleria.media.illustrator.record.palettes import Palette, readable
from galleria.media.illustrator.record.params import Record


def arc(cx: float, cy: float, r: float, start: float, sweep: float) -> str:
    """Path data of an arc from `start`, `sweep` long, in radians."""
    x1, y1, x2, y2 = cx + r * cos(start), cy + r * sin(start), cx + r * cos(start + sweep), cy + r * sin(start + sweep)
    return f"M{number(x1)} {number(y1)}A{number(r)} {number(r)} 0 {int(sweep > pi)} 1 {number(x2)} {number(y2)}"


def swiss(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Arcs whose widths double, cut at eighths of a turn, over a strict column."""
    cx, cy = rng.choice(((640, 430), (560, 470), (700, 520)))
    parts = [rect(0, 0, 1000, 1000, fill=pal.ground)]
    radius, width = 46.0, 12.0
    hues = (pal.ink, pal.first, pal.ink, pal.second, pal.ink, pal.first, pal.second)
    for index in range(7):
        start = rng.randrange(16) * pi / 8
        sweep = rng.choice((3, 4, 5, 6, 8, 10)) * pi / 8
        parts.append(path(arc(cx, cy, radius, start, sweep), fill="none", stroke=hues[index], stroke_width=width))
        if index % 2:
            parts.append(path(arc(cx, cy, radius, start + sweep + pi / 8, pi / 4), fill="none", stroke=pal.third, stroke_width=width))
        radius += width * 1.18 + 10
        width *= 1.42
        radius += width * 0.42
    parts.append(rect(0, 742, 1000, 258, fill=pal.ground))
    parts.append(rect(62, 742, 876, 4, fill=pal.ink))
    parts.append(block(62, 782, p.title, "black", 600, 150, pal.ink, largest=108, most=3, leading=0.96))
    parts.append(block(690, 782, p.artist, "sans", 248, 120, pal.ink, largest=34, most=4, leading=1.16))
    parts.append(fitted(938, 948, p.catalogue_number, "sans", 240, 24, pal.ink, anchor="end"))
    return "".join(parts)


def _tile(kind: int, x: float, y: float, s: float, first: str, second: str, ground: str) -> str:
    base = rect(x, y, s + 0.5, s + 0.5, fill=ground)
    if kind == 0:
        return base + path(f"M{x} {y}h{s}A{s} {s} 0 0 1 {x} {y + s}Z", fill=first)
    if kind == 1:
        return (
            base
            + path(f"M{x} {y + s}v-{s / 2}a{s / 2} {s / 2} 0 0 1 {s} 0v{s / 2}Z", fill=first)
            + circle(x + s / 2, y + s / 2, s * 0.2, fill=second)
        )
    if kind == 2:
        return base + polygon(((x, y + s), (x + s, y), (x + s, y + s)), fill=first) + polygon(((x, y), (x + s / 2, y), (x, y + s / 2)), fill=second)
    if kind == 3:
        return base + "".join(rect(x, y + s * i / 5, s, s / 10, fill=first) for i in range(5))
    if kind == 4:
        return (
            base
            + circle(x + s / 2, y + s / 2, s * 0.42, fill=first)
            + path(f"M{x + s / 2} {y + s * 0.08}a{s * 0.42} {s * 0.42} 0 0 1 0 {s * 0.84}Z", fill=second)
        )
    if kind == 5:
        rings = "".join(circle(x + s, y + s, s * (0.98 - 0.24 * i), fill=(first, ground, second, ground)[i]) for i in range(4))
        return base + rings
    return base + rect(x + s * 0.12, y + s * 0.12, s * 0.76, s * 0.76, fill=first) + rect(x + s * 0.34, y + s * 0.34, s * 0.32, s * 0.32, fill=second)


def bauhaus(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Three rows of building blocks over a band of type."""
    hues = [pal.ground, pal.first, pal.second, pal.third, pal.ink]
    parts: list[str] = []
    for row in range(3):
        for column in range(4):
            ground, first, second = rng.sample(hues, 3)
            x, y, s = column * 250.0, row * 250.0, 250.0
            cell = c.clip(rect(x, y, s + 0.5, s + 0.5))
            turned = group(
                _tile(rng.randrange(7), x, y, s, first, second, ground), transform=f"rotate({rng.randrange(4) * 90} {x + s / 2} {y + s / 2})"
            )
            parts.append(group(turned, clip_path=cell))
    parts.append(rect(0, 750, 1000, 250, fill=pal.ground))
    parts.append(block(56, 800, p.title, "grotesk", 620, 146, pal.ink, largest=112, most=2, leading=0.92))
    parts.append(
        block(
            944, 800, p.artist, "grotesk", 230, 110, pal.first if pal.first != pal.ink else pal.second, anchor="end", largest=36, most=3, leading=1.05
        )
    )
    parts.append(fitted(944, 946, p.catalogue_number, "mono", 230, 22, pal.ink, anchor="end"))
    return "".join(parts)


def opart(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Upright stripes swollen by two unseen spheres."""
    spheres = [(rng.uniform(280, 420), rng.uniform(260, 380), 300.0), (rng.uniform(600, 740), rng.uniform(560, 700), 260.0)]

    def warp(x: float, y: float) -> float:
        for cx, cy, r in spheres:
            dx, dy = x - cx, y - cy
            away = (dx * dx + dy * dy) ** 0.5
            if away < r:
                x = cx + dx * (0.42 + 0.58 * (away / r) ** 1.6)
        return x

    parts = [rect(0, 0, 1000, 1000, fill=pal.ground)]
    count = 30
    for index in range(count):
        left, right = index * 1000 / count, (index + 0.5) * 1000 / count
        heights = [step * 20.0 for step in range(51)]
        outline = [(warp(left, y), y) for y in heights] + [(warp(right, y), y) for y in reversed(heights)]
        parts.append(polygon(outline, fill=mix(pal.first, pal.second, index / count)))
    for cx, cy, r in spheres:
        parts.append(circle(cx, cy, r, fill=c.radial([(0, "#ffffff", 0.2), (0.6, "#ffffff", 0), (1, "#000000", 0.3)], 0.36, 0.32, 0.72)))
    parts.append(rect(56, 802, 888, 142, fill=pal.ground))
    parts.append(fitted(84, 874, p.title, "wide", 832, 54, pal.ink))
    parts.append(fitted(84, 918, p.artist, "sans", 832, 32, pal.ink))
    return "".join(parts)


def waves(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Two stones in still water: rings that cross, drawn in light."""
    first, second = (rng.uniform(180, 340), rng.uniform(420, 620)), (rng.uniform(660, 840), rng.uniform(260, 460))
    parts = [rect(0, 0, 1000, 1000, fill=c.linear([(0, pal.third), (1, pal.ground)]))]
    for (cx, cy), hue, step in ((first, pal.first, 27), (second, pal.second, 31)):
        for index in range(1, 28):
            radius = index * step
            parts.append(
                circle(cx, cy, radius, fill="none", stroke=hue, stroke_width=round(10 * (1 - index / 42), 2), opacity=round(0.95 - index * 0.023, 3))
            )
        parts.append(circle(cx, cy, 9, fill=pal.ink))
    shade = c.linear([(0, pal.third, 0), (0.62, pal.third, 0), (0.86, pal.third, 0.88), (1, pal.third, 0.96)])
    parts.append(rect(0, 0, 1000, 1000, fill=shade))
    parts.append(fitted(60, 900, p.title, "wide", 880, 92, readable(pal.third)))
    parts.append(fitted(60, 948, p.artist, "sans", 640, 32, readable(pal.third), tracking=40))
    parts.append(fitted(940, 948, p.catalogue_number, "mono", 220, 24, readable(pal.third), anchor="end"))
    return "".join(parts)


def ribbons(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Parallel bands that run, turn and dive, as an airline of the seventies would have it."""
    hues = [pal.first, pal.second, mix(pal.first, "#ffffff", 0.35), pal.third, mix(pal.second, pal.third, 0.5), pal.ink]
    wide = 46.0
    parts = [rect(0, 0, 1000, 1000, fill=c.linear([(0, lighten(pal.ground, 0.05)), (1, darken(pal.ground, 0.04))]))]
    flip = rng.random() < 0.5
    lanes: list[str] = []
    for index, hue in enumerate(hues):
        o = index * wide
        d = f"M-40 {250 + o}H470A{330 - o} {330 - o} 0 0 1 {800 - o} {580}V1040"
        if not flip:
            d = f"M-40 {820 - o}H380A{420 - o} {420 - o} 0 0 0 {800 - o} 400V-40"
        lanes.append(path(d, fill="none", stroke=hue, stroke_width=wide + 0.8))
        lanes.append(path(d, fill="none", stroke="#ffffff", stroke_width=wide * 0.16, opacity=0.16))
    parts.extend(lanes)
    if flip:
        parts.append(block(60, 64, p.title, "brush", 700, 150, pal.ink, largest=130, most=2, leading=0.9))
        parts.append(block(60, 660, p.artist, "brush", 440, 150, pal.first, largest=84, most=3, leading=0.95, bottom=False))
    else:
        parts.append(block(60, 70, p.title, "brush", 430, 290, pal.ink, largest=130, most=3, leading=0.92))
        parts.append(fitted(60, 940, p.artist, "brush", 880, 70, pal.first))
    return "".join(parts)


def _eye(cx: float, cy: float, pal: Palette) -> str:
    lids = f"M{cx - 190} {cy + 8}Q{cx - 10} {cy - 158} {cx + 186} {cy - 6}Q{cx + 4} {cy + 150} {cx - 190} {cy + 8}Z"
    white = f"M{cx - 160} {cy + 6}Q{cx - 8} {cy - 122} {cx + 158} {cy - 4}Q{cx} {cy + 116} {cx - 160} {cy + 6}Z"
    iris = [(cx + 84 * cos(i * pi / 9) * (1 + 0.04 * (i % 2)), cy + 84 * sin(i * pi / 9) * (1 + 0.04 * (i % 2))) for i in range(18)]
    return (
        path(lids, fill=pal.ink)
        + path(white, fill=pal.ground)
        + polygon(iris, fill=pal.first)
        + circle(cx, cy, 40, fill=pal.ink)
        + circle(cx + 20, cy - 22, 13, fill=pal.ground)
    )


def _vortex(cx: float, cy: float, pal: Palette) -> str:
    """A spiral of cut paper, two arms wide."""
    parts = [circle(cx, cy, 216, fill=pal.ground)]
    for arm, hue in ((0.0, pal.ink), (pi, pal.first)):
        outer = [(cx + (8 + 205 * t / 60) * cos(arm + t * 0.19), cy + (8 + 205 * t / 60) * sin(arm + t * 0.19)) for t in range(61)]
        inner = [
            (cx + (4 + 168 * t / 60) * cos(arm + t * 0.19 + 0.5), cy + (4 + 168 * t / 60) * sin(arm + t * 0.19 + 0.5)) for t in range(60, -1, -1)
        ]
        parts.append(polygon(outer + inner, fill=hue))
    return "".join(parts)


def _barrel(cx: float, cy: float, pal: Palette) -> str:
    """Rings that are not quite inside one another, and a small person who has noticed."""
    rings = "".join(circle(cx + i * 9, cy - i * 7, 218 - i * 36, fill=(pal.ink, pal.first, pal.ground, pal.ink, pal.ground)[i]) for i in range(5))
    x, y = cx + 36, cy - 28
    figure = circle(x, y - 44, 11, fill=pal.ink) + path(f"M{x - 15} {y - 30}h30l5 42h-9l-3 46h-11l-2-38-2 38h-11l-3-46h-9Z", fill=pal.ink)
    return rings + figure


_MOTIFS = (_eye, _vortex, _barrel)


def film(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Torn bars of paper closing on an eye: the opening titles of something in black and one colour."""
    parts = [rect(0, 0, 1000, 1000, fill=pal.ground)]

    def bar(angle: float, near: float, far: float, w1: float, w2: float, hue: str) -> str:
        ux, uy = cos(angle), sin(angle)
        px, py = -uy, ux
        cx, cy = 560.0, 400.0
        steps = 6
        left = [(near + (far - near) * i / steps, (w1 + (w2 - w1) * i / steps) + rng.uniform(-5, 5)) for i in range(steps + 1)]
        right = [(at, -(w + rng.uniform(-6, 6))) for at, w in left]
        return polygon([(cx + ux * at + px * w, cy + uy * at + py * w) for at, w in left + right[::-1]], fill=hue)

    count = rng.choice((9, 11, 13))
    for index in range(count):
        angle = index * 2 * pi / count + rng.uniform(-0.12, 0.12)
        hue = (pal.ink, pal.first, pal.second)[index % 3]
        parts.append(bar(angle, 170 + rng.uniform(0, 70), 980, 8, rng.uniform(40, 105), hue))
    parts.append(_MOTIFS[p.variant % len(_MOTIFS)](560, 400, pal))
    slab = [(0.0, 744 + rng.uniform(-14, 14)), (420, 728), (1000, 752 + rng.uniform(-14, 14)), (1000, 1000), (0, 1000)]
    parts.append(polygon(slab, fill=pal.ink))
    parts.append(block(60, 792, p.title, "anton", 880, 112, pal.ground, largest=150, most=2, leading=0.98))
    parts.append(fitted(60, 954, p.artist, "heavy", 640, 40, pal.first if pal.first != pal.ink else pal.second, tracking=30))
    parts.append(fitted(940, 954, p.catalogue_number, "condensed", 220, 28, pal.ground, anchor="end"))
    parts.append(line(60, 770, 240, 770, stroke=pal.first, stroke_width=6))
    return "".join(parts)
