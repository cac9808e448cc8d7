"""Sleeves that show how they were printed: halftone, riso, scissors, photocopier, stencil and cloth. Each draws in a square of 1000."""

from collections.abc import Callable
from math import cos, exp, hypot, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, group, number, path, polygon, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.record.lettering import block, fit, fitted, line, measure
from galleria.media.illustrator.record.metrics import FaceName
from galleria.media.illustrator.record.palettes import Palette, is_dark
from galleria.media.illustrator.record.params import Record
from galleria.media.illustrator.record.sleeve import company_window, grain


def _pads(x: float, y: float) -> float:
    """The pad cups of a saxophone along their rods; light from the upper left. Coordinates and answer 0 to 1."""
    tone = 0.04
    for rod in (0.3, 0.62):
        tone = max(tone, 0.8 * exp(-(((x - rod + 0.012) / 0.012) ** 2)) + 0.3 * exp(-(((x - rod) / 0.022) ** 2)))
    for px, py, r in ((0.34, 0.12, 0.13), (0.56, 0.24, 0.16), (0.4, 0.43, 0.2), (0.6, 0.64, 0.22), (0.34, 0.83, 0.26)):
        dx, dy = (x - px) / r, (y - py) * 1.49 / r
        away = hypot(dx, dy)
        if away < 1:
            lit = (-0.66 * dx - 0.75 * dy) / (away + 0.05)
            tone = 0.3 + 0.32 * lit * away + 0.6 * exp(-(((away - 0.9) / 0.07) ** 2)) * (0.6 + 0.4 * lit)
            if away < 0.46:
                tone = 0.78 - 0.5 * away + 0.4 * exp(-(((dx + 0.16) ** 2 + (dy + 0.18) ** 2) / 0.02))
            elif away < 0.54:
                tone = 0.06
    return max(0.0, min(1.0, tone))


def _keys(x: float, y: float) -> float:
    """A keyboard running away to the right."""
    depth = 0.35 + 0.65 * x
    v = (y - 0.5) / depth + 0.5
    if not 0.06 < v < 0.94:
        return 0.05
    cell = (x**0.75 * 13) % 1
    white = 0.92 - 0.3 * v if cell > 0.07 else 0.2
    index = int(x**0.75 * 13) % 7
    black = cell > 0.62 and v < 0.58 and index not in (2, 6)
    return 0.06 + 0.25 * max(0.0, 1 - abs(cell - 0.75) * 9) if black else white


def _scroll(x: float, y: float) -> float:
    """The waist of a double bass: ribs, strings and a pool of light."""
    waist = 0.27 + 0.1 * cos((y - 0.5) * 6.4) * (1 if abs(y - 0.5) < 0.5 else 0)
    away = abs(x - 0.5)
    if away > waist:
        return 0.06
    body = 0.75 * exp(-(((x - 0.38) / 0.2) ** 2)) + 0.22
    for string in (0.455, 0.485, 0.515, 0.545):
        if abs(x - string) < 0.008:
            body = 1.0
    if 0.43 < x < 0.57:
        body *= 0.35 if abs(((x - 0.455) * 33) % 1 - 0.5) < 0.38 else 1.2
    if abs(away - 0.16) < 0.014 + 0.01 * cos(y * 20) and 0.42 < y < 0.66:
        body = 0.02
    return max(0.0, min(1.0, body * (1 - 0.4 * abs(y - 0.45))))


def halftone(light: Callable[[float, float], float], x: float, y: float, width: float, height: float, cells: int, hue: str) -> str:
    """A picture in dots on a screen turned by 45 degrees. `light` is sampled in the unit square; bright places get the big dots."""
    pitch = width / cells
    parts: list[str] = []
    rows = int(height / (pitch / 2))
    for row in range(rows + 1):
        for column in range(cells + 1):
            px, py = (column + (0.5 if row % 2 else 0)) * pitch, row * pitch / 2
            if px > width or py > height:
                continue
            size = pitch * 0.47 * max(0.0, light(px / width, py / height)) ** 0.6
            if size > 0.9:
                r = f"{size:.1f}"
                parts.append(f"M{x + px - size:.1f} {y + py:.1f}a{r} {r} 0 1 0 {2 * size:.1f} 0a{r} {r} 0 1 0-{2 * size:.1f} 0")
    return path("".join(parts), fill=hue)


def duotone(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """One instrument in coarse dots, one colour of paper, and type with elbows."""
    light = (_pads, _keys, _scroll)[p.variant % 3]
    left = p.obi or rng.random() < 0.5
    x = 0.0 if left else 330.0
    deep, paper = (pal.ground, pal.ink) if is_dark(pal.ground) else (pal.ink, pal.ground)
    parts = [
        rect(0, 0, 1000, 1000, fill=paper),
        rect(x, 0, 670, 1000, fill=darken(deep, 0.03)),
        group(halftone(light, x, 0, 670, 1000, 28, mix(deep, paper, 0.9)), clip_path=c.clip(rect(x, 0, 670, 1000))),
    ]
    tx = 690.0 if left else 40.0
    inkblack = mix(deep, "#000000", 0.45)
    parts.append(rect(tx, 48, 270, 150, fill=pal.first))
    parts.append(block(tx + 18, 70, p.label, "heavy", 234, 70, inkblack, largest=64, most=2, leading=0.9))
    parts.append(fitted(tx + 18, 180, p.catalogue_number, "heavy", 234, 34, inkblack))
    parts.append(block(tx, 250, p.artist.lower(), "grotesk", 275, 250, inkblack, largest=86, most=4, leading=0.9))
    parts.append(block(tx, 940 - 330, p.title.lower(), "grotesk", 275, 330, deep, largest=86, most=6, leading=0.92, bottom=True))
    return "".join(parts)


def riso(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Three drums of ink that never quite line up."""
    paper = "#f3ecdc"
    hues = [pal.first, pal.second, pal.ground if pal.ground != pal.first else pal.third]
    parts = [rect(0, 0, 1000, 1000, fill=paper)]
    screen = c.define("pattern", circle(6, 6, 3.6, fill=hues[1]), width=12, height=12, patternUnits="userSpaceOnUse", patternTransform="rotate(30)")
    cx, cy = rng.uniform(420, 560), rng.uniform(380, 460)
    shapes = [
        circle(cx - 90, cy, 290, fill=hues[0], opacity=0.92),
        path(f"M{cx - 60:.0f} 60h420v560a210 210 0 0 1-420 0Z", fill=hues[1], opacity=0.88),
        circle(cx + 150, cy - 60, 190, fill=screen),
        polygon([(60, 700), (330, 190), (600, 700)], fill=hues[2], opacity=0.86),
    ]
    swell = "q60 -40 120 0" + "t120 0" * 7
    shapes.append("".join(path(f"M40 {560 + i * 26}{swell}", fill="none", stroke=hues[(i + 1) % 3], stroke_width=10, opacity=0.85) for i in range(5)))
    parts.append(group(*(group(shape, style="mix-blend-mode:multiply") for shape in shapes)))
    dx, dy = rng.uniform(5, 9), rng.uniform(-7, -4)
    for hue, ox, oy in ((hues[0], dx, dy), (mix(pal.ink if is_dark(pal.ink) else pal.ground, "#000000", 0.5), 0, 0)):
        type_ = block(56 + ox, 748 + oy, p.title, "black", 888, 130, hue, largest=150, most=2, leading=0.94)
        type_ += fitted(56 + ox, 944 + oy, p.artist, "black", 640, 44, hue) + fitted(
            944 + ox, 944 + oy, p.catalogue_number, "mono", 220, 24, hue, anchor="end"
        )
        parts.append(group(type_, style="mix-blend-mode:multiply"))
    parts.append(rect(0, 0, 1000, 1000, fill=grain(c, 0.4, 0.5)))
    return "".join(parts)


def _weed(rng: Random, cx: float, cy: float, size: float, arms: int) -> str:
    """Path data of a cut-paper frond: fingers round a stem."""
    points: list[tuple[float, float]] = []
    for arm in range(arms):
        middle = arm * 2 * pi / arms + rng.uniform(-0.15, 0.15)
        long = size * rng.uniform(0.75, 1.1)
        for offset, reach in ((-0.5, 0.32), (-0.2, 0.8), (0.0, 1.0), (0.2, 0.8), (0.5, 0.32)):
            angle = middle + offset * 2 * pi / arms
            points.append((cx + long * reach * cos(angle), cy + long * reach * sin(angle)))
    count = len(points)
    mids = [((points[i][0] + points[(i + 1) % count][0]) / 2, (points[i][1] + points[(i + 1) % count][1]) / 2) for i in range(count)]
    d = f"M{number(mids[-1][0])} {number(mids[-1][1])}"
    return d + "".join(f"Q{number(a)} {number(b)} {number(x)} {number(y)}" for (a, b), (x, y) in zip(points, mids, strict=True)) + "Z"


def collage(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Gouached paper, scissors and paste."""

    def lifted(d: str, hue: str) -> str:
        """A cut-out with the shadow of its thickness."""
        sheets = "".join(path(d, fill="#000000", opacity=0.08, transform=f"translate({1 + 1.6 * i:.1f} {2 + 2.2 * i:.1f})") for i in range(4))
        return sheets + path(d, fill=hue)

    hues = [pal.first, pal.second, pal.third, pal.ink, lighten(pal.first, 0.12)]
    parts = [rect(0, 0, 1000, 1000, fill=pal.ground)]
    across, down = ((3, 2), (2, 1), (4, 3), (1, 1))[p.variant % 4]
    columns = [1000 * i / across + (rng.uniform(-40, 40) if 0 < i < across else 0) for i in range(across + 1)]
    rows = [742 * j / down + (rng.uniform(-40, 40) if 0 < j < down else 0) for j in range(down + 1)]
    for i in range(across):
        for j in range(down):
            x, y, w, h = columns[i], rows[j], columns[i + 1] - columns[i], rows[j + 1] - rows[j]
            hue = hues[(i * 2 + j * 3 + rng.randrange(2)) % 5]
            skew = [rng.uniform(-10, 10) for _ in range(4)]
            sheet = [(x - 4 + skew[0], y - 4), (x + w + 4, y - 4 + skew[1]), (x + w + 4 + skew[2], y + h + 4), (x - 4, y + h + 4 + skew[3])]
            parts.append(lifted("M" + "L".join(f"{number(a)} {number(b)}" for a, b in sheet) + "Z", hue))
            other = hues[(i * 2 + j * 3 + 3) % 5] if hue != hues[(i * 2 + j * 3 + 3) % 5] else pal.ground
            cutout = pal.ground if rng.random() < 0.5 else other
            cutout = pal.ground if cutout == hue else cutout
            frond = _weed(rng, x + w / 2, y + h / 2, min(w, h) * 0.47, rng.choice((5, 6, 7, 9)) + (4 if across < 3 else 0))
            parts.append(lifted(frond, cutout))
            if across < 3:
                inner = _weed(rng, x + w / 2, y + h / 2, min(w, h) * 0.25, rng.choice((5, 6, 7)))
                parts.append(lifted(inner, hues[(i + 1 + hues.index(hue)) % 5]))
    parts.append(lifted("M-5 742h1010v270h-1010Z", pal.ground))
    parts.append(block(56, 790, p.title, "fat", 888, 104, pal.ink, largest=112, most=2, leading=0.98))
    parts.append(fitted(56, 950, p.artist, "sans", 640, 36, pal.first))
    parts.append(fitted(944, 950, p.catalogue_number, "sans", 210, 24, pal.ink, anchor="end"))
    return "".join(parts)


def punk(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """A photocopy of a photocopy: torn strips, a safety-pin's worth of colour, letters from the wrong newspapers."""
    paper, ink = "#efe9dc", "#141210"
    parts = [rect(0, 0, 1000, 1000, fill=pal.first if pal.first != pal.ink else pal.second)]

    def torn(y1: float, y2: float, hue: str) -> str:
        top = [(x, y1 + rng.uniform(-11, 11)) for x in range(-20, 1041, 20)]
        low = [(x, y2 + rng.uniform(-11, 11)) for x in range(-20, 1041, 20)]
        lip = [(x, y - rng.uniform(3, 10)) for x, y in top] + [(x, y + rng.uniform(3, 10)) for x, y in reversed(low)]
        return polygon(lip, fill="#fbf8f0") + polygon(top + low[::-1], fill=hue)

    parts.append(torn(rng.uniform(150, 210), 640, ink))
    cx, cy = rng.uniform(420, 580), 410.0
    bars = "".join(
        polygon([(cx, cy), (cx + 900 * cos(a), cy + 900 * sin(a)), (cx + 900 * cos(a + 0.07), cy + 900 * sin(a + 0.07))], fill=paper)
        for a in (i * pi / 14 + rng.uniform(-0.05, 0.05) for i in range(28))
    )
    parts.append(group(bars, clip_path=c.clip(rect(0, 230, 1000, 390))))
    parts.append(group(halftone(lambda x, y: 1 - hypot(x - 0.5, y - 0.5) * 1.9, cx - 190, cy - 190, 380, 380, 24, paper)))
    parts.append(path(f"M{cx - 120:.0f} {cy - 20:.0f}h240v44h-240Z", fill=ink, transform=f"rotate(-4 {cx:.0f} {cy:.0f})"))
    parts.append(torn(rng.uniform(668, 690), 1030, paper))
    faces: tuple[FaceName, ...] = ("black", "anton", "fat", "mono", "serif", "stencil", "heavy")
    longest = max(len(word) for word in p.title.split())
    size = min(128.0 if len(p.title.split()) < 2 else 100.0, 880 / (longest * 0.8))
    x, y = 60.0, 722 + size * 0.86
    for word in p.title.upper().split():
        if x > 60 and x + len(word) * size * 0.74 > 950:
            x, y = 60.0, y + size * 1.08
        for letter in word:
            face = rng.choice(faces)
            wide = measure(letter, face, size) + size * 0.16
            dark = rng.random() < 0.45
            tilt = rng.uniform(-6, 6)
            slip = rect(0, -size * 0.86, wide, size * 1.04, fill=ink if dark else rng.choice(("#ffffff", pal.second, "#e5dcc6")), opacity=0.95)
            parts.append(
                group(
                    slip,
                    line(size * 0.08, 0, letter, face, size, paper if dark else ink),
                    transform=f"translate({x:.1f} {y + rng.uniform(-7, 7):.1f}) rotate({tilt:.1f})",
                )
            )
            x += wide + 3
        x += size * 0.3
    parts.append(fitted(60, 968, (p.label if p.artist == p.title else p.artist).upper(), "mono", 600, 38, ink))
    parts.append(fitted(944, 968, p.catalogue_number, "mono", 150, 22, ink, anchor="end"))
    parts.append(rect(0, 0, 1000, 1000, fill=grain(c, 0.7, 0.6)))
    return "".join(parts)


def company(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """The label's own paper bag with a hole, as singles came: a pattern that changes with the company."""
    rng = Random(p.label)
    kind = (rng.randrange(6) + p.variant) % 6
    ground, hue, other = pal.ground, pal.first, pal.second
    parts = [rect(0, 0, 1000, 1000, fill=ground)]
    if kind == 0:
        parts += [
            polygon(
                [
                    (500, 500),
                    (500 + 900 * cos(i * pi / 14), 500 + 900 * sin(i * pi / 14)),
                    (500 + 900 * cos((i + 0.5) * pi / 14), 500 + 900 * sin((i + 0.5) * pi / 14)),
                ],
                fill=hue,
            )
            for i in range(28)
        ]
    elif kind == 1:
        parts += [circle(500, 500, 780 - 62 * i, fill=(hue, ground, other, ground)[i % 4]) for i in range(10)]
    elif kind == 2:
        for i in range(17):
            parts.append(
                path(
                    f"M-60 {40 + i * 62}q70 -58 140 0t140 0t140 0t140 0t140 0t140 0t140 0t140 0",
                    fill="none",
                    stroke=(hue, other)[i % 2],
                    stroke_width=22,
                )
            )
    elif kind == 3:
        for i in range(14):
            zig = "L".join(f"{x} {i * 78 + (0 if n % 2 else 46)}" for n, x in enumerate(range(-60, 1061, 62)))
            parts.append(path(f"M{zig}", fill="none", stroke=(hue, other, pal.ink)[i % 3], stroke_width=24))
    elif kind == 4:
        for i in range(12):
            for j in range(12):
                near = hypot(i * 91 - 500, j * 91 - 500)
                parts.append(circle(i * 91, j * 91, 12 + 26 * min(1.0, near / 620), fill=hue if (i + j) % 2 else other))
    else:
        parts += [rect(-300 + i * 64, -200, 34, 1500, fill=(hue, other, pal.third)[i % 3], transform="rotate(28 500 500)") for i in range(26)]
    parts.append(
        circle(500, 500, 262, fill=ground)
        + circle(500, 500, 250, fill="none", stroke=hue, stroke_width=5)
        + circle(500, 500, 238, fill="none", stroke=pal.ink, stroke_width=2)
    )
    face: FaceName = rng.choice(("brush", "wide", "stencil", "deco", "fat", "anton"))
    size = fit(p.label, face, 700, 104)
    wide = measure(p.label, face, size) + 90
    for y in (64.0, 820.0):
        parts.append(
            rect(500 - wide / 2, y, wide, 116, rx=58, fill=ground)
            + rect(508 - wide / 2, y + 8, wide - 16, 100, rx=50, fill="none", stroke=pal.ink, stroke_width=2.5)
        )
        parts.append(line(500, y + 58 + size * 0.35, p.label, face, size, pal.ink, anchor="middle"))
    if p.label_design == "white":
        note = group(
            rect(-200, -40, 400, 96, fill="#f4eedf"),
            fitted(0, 0, p.artist, "hand", 370, 44, "#233a83", anchor="middle"),
            fitted(0, 40, p.title, "hand", 370, 40, "#233a83", anchor="middle"),
            transform="translate(760 720) rotate(-5)",
        )
        parts.append(note)
    return "".join(parts) + company_window(c, p, 182 if p.format != "7in" else 205)


def textile(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Printed cloth: a repeat of wheels and seeds, two borders, and a wax-edged panel for the name."""
    hues = [pal.first, pal.second, pal.third, pal.ink]
    tile = 200
    dots = "".join(circle(100 + 74 * cos(i * pi / 8), 100 + 74 * sin(i * pi / 8), 8, fill=pal.ink) for i in range(16))
    petals = "".join(
        ellipse(100, 58, 15, 34, fill=hues[i % 2], stroke=pal.ink, stroke_width=3, transform=f"rotate({i * 36} 100 100)") for i in range(10)
    )
    seeds = "".join(
        ellipse(x, y, 17, 30, fill=pal.second, stroke=pal.ink, stroke_width=3, transform=f"rotate({t} {x} {y})")
        for x, y, t in ((0, 0, 45), (200, 0, -45), (0, 200, -45), (200, 200, 45))
    )
    wheel = (
        circle(100, 100, 92, fill=pal.third)
        + circle(100, 100, 84, fill=pal.ground)
        + dots
        + petals
        + circle(100, 100, 20, fill=pal.ink)
        + circle(100, 100, 10, fill=pal.first)
    )
    cloth = c.define(
        "pattern",
        rect(0, 0, tile, tile, fill=darken(pal.ground, 0.03)) + seeds + wheel,
        width=tile,
        height=tile,
        patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({rng.choice((0, 45))} 500 500)",
    )
    parts = [rect(0, 0, 1000, 1000, fill=cloth)]
    for y in (0.0, 906.0):
        parts.append(rect(0, y, 1000, 94, fill=pal.ink))
        for i in range(20):
            x = i * 50
            parts.append(
                polygon([(x, y + 84), (x + 25, y + 10), (x + 50, y + 84)], fill=hues[i % 3])
                + polygon([(x + 13, y + 84), (x + 25, y + 48), (x + 37, y + 84)], fill=pal.ink)
            )
    parts.append(
        rect(110, 300, 780, 400, rx=200, fill=pal.ink)
        + rect(122, 312, 756, 376, rx=188, fill=pal.ground)
        + rect(136, 326, 728, 348, rx=174, fill="none", stroke=pal.first, stroke_width=6)
    )
    parts.append(block(500, 386, p.title, "brush", 590, 130, pal.ink, anchor="middle", largest=104, most=2, leading=0.98))
    parts.append(
        block(
            500,
            566,
            p.artist,
            "heavy",
            560,
            76,
            pal.first if pal.first != pal.ground else pal.second,
            anchor="middle",
            largest=44,
            most=2,
            leading=1.0,
        )
    )
    for y in range(0, 1000, 5):
        if y % 10 == 0:
            parts.append(rect(0, y, 1000, 1, fill="#000000", opacity=0.05))
    return "".join(parts)
