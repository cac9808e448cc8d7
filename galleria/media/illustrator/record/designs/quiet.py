"""Sleeves for quiet music: skies, strings, contours, instruments with lamps. Each draws in a square of 1000."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, element, ellipse, line, number, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix, turn_hue
from galleria.media.illustrator.record.lettering import block, fit, fitted, setting
from galleria.media.illustrator.record.palettes import Palette, is_dark
from galleria.media.illustrator.record.params import Record
from galleria.media.illustrator.record.sleeve import grain


def gradient(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Slow colour with grain, a disc of light and a line of small type."""
    parts = [rect(0, 0, 1000, 1000, fill=c.linear([(0, darken(pal.ground, 0.04)), (0.5, pal.second), (1, pal.first)]))]
    for hue, size in ((pal.first, 0.62), (turn_hue(pal.second, 30), 0.5), (pal.third, 0.58), (lighten(pal.first, 0.14), 0.36)):
        x, y = rng.uniform(0.1, 0.9), rng.uniform(0.2, 0.95)
        parts.append(rect(0, 0, 1000, 1000, fill=c.radial([(0, hue, 0.85), (0.5, hue, 0.4), (1, hue, 0)], x, y, size)))
    y = rng.uniform(380, 470)
    halo = c.radial([(0, "#fff6e2", 0.95), (0.28, "#fff0d0", 0.9), (0.3, "#fff0d0", 0.28), (1, "#fff0d0", 0)])
    parts.append(circle(500, y, 420, fill=halo))
    parts.append(rect(0, y + 150, 1000, 1.5, fill="#ffffff", opacity=0.6))
    parts.append(rect(0, y + 151, 1000, 1000, fill=c.linear([(0, pal.third, 0.55), (1, pal.third, 0.1)])))
    for index in range(26):
        w = 150 * (1 - index / 30) * rng.uniform(0.3, 1.1)
        parts.append(
            rect(
                500 - w + rng.uniform(-14, 14),
                y + 160 + index * index * 0.55 + index * 3,
                2 * w,
                1.5 + index * 0.12,
                fill="#fff3da",
                opacity=round(0.5 - index * 0.016, 3),
            )
        )
    parts.append(rect(0, 0, 1000, 1000, fill=grain(c, 0.42, 0.9)))
    parts.append(fitted(60, 92, p.artist, "sans", 560, 34, "#fffaf0", tracking=20))
    parts.append(fitted(940, 92, p.title, "sans", 330 if len(p.artist) > 22 else 480, 34, "#fffaf0", anchor="end", tracking=20))
    return "".join(parts)


def topo(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Contours of an island, cut out of stacked paper."""
    parts = [rect(0, 0, 1000, 1000, fill=pal.ground)]
    waves_ = [(k, rng.uniform(0.03, 0.16) / k**0.4, rng.uniform(0, 2 * pi), rng.uniform(-0.05, 0.05)) for k in range(2, 7)]
    cx, cy = rng.uniform(430, 560), rng.uniform(420, 500)
    levels = 11
    layers: list[str] = []
    for level in range(levels):
        share = level / (levels - 1)
        size = 620 * (1 - share) ** 0.85 + 26
        points: list[tuple[float, float]] = []
        for step in range(72):
            angle = step * 2 * pi / 72
            swell = 1 + sum(amount * (1 - 0.25 * share) * cos(k * angle + phase + drift * level * 3) for k, amount, phase, drift in waves_)
            points.append((cx + 90 * share + size * swell * cos(angle), cy - 60 * share + size * 0.86 * swell * sin(angle)))
        hue = mix(pal.second, pal.first, (share - 0.34) / 0.66) if share > 0.34 else mix(pal.ground, pal.second, share * 2.4 + 0.16)
        hue = darken(hue, 0.035) if level % 2 else lighten(hue, 0.02)
        d = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"
        layers.extend(path(d, fill="#000000", opacity=0.07, transform=f"translate({2 + 2.5 * i:.1f} {3 + 3.5 * i:.1f})") for i in range(4))
        layers.append(path(d, fill=hue, stroke=lighten(hue, 0.08), stroke_width=1.6))
    parts.extend(layers)
    for index in range(6):
        parts.append(line(0, 100 + index * 160, 1000, 100 + index * 160, stroke=pal.ink, stroke_width=0.8, opacity=0.3))
        parts.append(line(100 + index * 160, 0, 100 + index * 160, 1000, stroke=pal.ink, stroke_width=0.8, opacity=0.3))
    parts.append(rect(56, 796, 540, 148, fill=pal.ground))
    parts.append(rect(56, 796, 8, 148, fill=pal.first))
    parts.append(fitted(88, 868, p.title, "wide", 480, 62, pal.ink))
    parts.append(fitted(88, 916, p.artist, "mono", 480, 28, pal.ink))
    return "".join(parts)


def starchart(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """A planisphere in one metal on night: hours, circles, invented constellations."""
    parts = [
        rect(0, 0, 1000, 1000, fill=c.radial([(0, lighten(pal.third, 0.04)), (0.7, pal.ground), (1, darken(pal.ground, 0.05))], 0.5, 0.47, 0.75))
    ]
    cx, cy, big = 500.0, 478.0, 394.0
    gold = pal.first
    for radius, width in ((big, 3), (big - 26, 1), (big * 0.72, 0.9), (big * 0.46, 0.9), (big * 0.2, 0.9)):
        parts.append(circle(cx, cy, radius, fill="none", stroke=gold, stroke_width=width, opacity=0.85))
    ticks = "".join(
        f"M{cx + (big - 26) * cos(i * pi / 72):.1f} {cy + (big - 26) * sin(i * pi / 72):.1f}"
        f"L{cx + (big - (4 if i % 6 else -8)) * cos(i * pi / 72):.1f} {cy + (big - (4 if i % 6 else -8)) * sin(i * pi / 72):.1f}"
        for i in range(144)
    )
    spokes = "".join(f"M{cx} {cy}L{cx + (big - 26) * cos(i * pi / 6):.1f} {cy + (big - 26) * sin(i * pi / 6):.1f}" for i in range(12))
    parts.append(path(ticks, stroke=gold, stroke_width=1.4, opacity=0.8) + path(spokes, stroke=gold, stroke_width=0.8, opacity=0.4))
    parts.append(circle(cx + 60, cy - 34, big * 0.66, fill="none", stroke=pal.second, stroke_width=2, stroke_dasharray="3 7"))
    for _ in range(230):
        angle, away = rng.uniform(0, 2 * pi), (big - 30) * rng.random() ** 0.5
        size = rng.choice((0.9, 1.2, 1.2, 1.7, 2.4, 3.4))
        parts.append(circle(cx + away * cos(angle), cy + away * sin(angle), size, fill=pal.ink, opacity=round(rng.uniform(0.55, 1), 2)))
    for _ in range(8):
        angle, away = rng.uniform(0, 2 * pi), big * rng.uniform(0.2, 0.72)
        x, y = cx + away * cos(angle), cy + away * sin(angle)
        stars = [(x, y)]
        heading = rng.uniform(0, 2 * pi)
        for _ in range(rng.randrange(3, 6)):
            heading += rng.uniform(-1.1, 1.1)
            step = rng.uniform(34, 76)
            x, y = x + step * cos(heading), y + step * sin(heading)
            if (x - cx) ** 2 + (y - cy) ** 2 < (big - 40) ** 2:
                stars.append((x, y))
        parts.append(path("M" + "L".join(f"{number(a)} {number(b)}" for a, b in stars), fill="none", stroke=gold, stroke_width=1.6, opacity=0.9))
        for a, b in stars:
            parts.append(circle(a, b, 9, fill=gold, opacity=0.18) + circle(a, b, 4.2, fill="#fff8e6"))
    planet = (cx + big * 0.3, cy + big * 0.28)
    parts.append(circle(*planet, 74, fill=c.radial([(0, lighten(gold, 0.1)), (0.5, gold), (1, darken(gold, 0.35))], 0.34, 0.3, 0.75)))
    parts.append(
        ellipse(
            *planet,
            128,
            26,
            fill="none",
            stroke=pal.ink,
            stroke_width=5,
            transform=f"rotate(-18 {planet[0]:.0f} {planet[1]:.0f})",
            stroke_dasharray="176 96 250 0",
        )
    )
    parts.append(fitted(500, 948, p.title.upper(), "deco", 880, 62, pal.ink, anchor="middle", tracking=60))
    ring = c.define("path", "", d=f"M{cx - big - 22} {cy}A{big + 22} {big + 22} 0 0 1 {cx + big + 22} {cy}")[5:-1]
    size = fit(p.artist.upper(), "heavy", 700, 46, 240)
    words = element("textPath", p.artist.upper().replace("&", "&amp;"), href=f"#{ring}", startOffset="50%", text_anchor="middle")
    parts.append(element("text", words, fill=gold, **setting("heavy", size, 240)))
    return "".join(parts)


def strings(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """A hyperbola of taut threads between two bows, under a calm head of type."""
    parts = [rect(0, 0, 1000, 1000, fill=pal.ground)]
    field = pal.second
    parts.append(rect(0, 312, 1000, 688, fill=c.radial([(0, lighten(field, 0.05)), (1, darken(field, 0.14))], 0.5, 0.4, 0.8)))
    turn, lift = rng.uniform(0.7, 1.5), rng.uniform(-50, 50)
    count = 74
    bright, dim = ("#fdf6e6" if is_dark(field) else "#241913"), pal.first
    threads: list[str] = []
    for index in range(count):
        share = index / (count - 1)
        x1 = 110 + 780 * share
        y1 = 400 + lift * sin(share * pi) + 90 * (share - 0.5) ** 2 * 4
        other = (share * turn + 0.32) % 1
        x2 = 110 + 780 * other
        y2 = 930 - 70 * sin(other * pi)
        threads.append(line(x1, y1, x2, y2, stroke=mix(bright, dim, abs(2 * share - 1)), stroke_width=2, opacity=0.9))
    parts.extend(threads)
    top = "M" + "L".join(f"{number(110 + 780 * s / 30)} {number(400 + lift * sin(s / 30 * pi) + 90 * (s / 30 - 0.5) ** 2 * 4)}" for s in range(31))
    low = "M" + "L".join(f"{number(110 + 780 * s / 30)} {number(930 - 70 * sin(s / 30 * pi))}" for s in range(31))
    wood = c.linear([(0, lighten(pal.first, 0.12)), (0.5, pal.first), (1, darken(pal.first, 0.2))])
    for d in (top, low):
        parts.append(path(d, fill="none", stroke="#000000", stroke_width=13, opacity=0.3, transform="translate(4 8)"))
        parts.append(path(d, fill="none", stroke=wood, stroke_width=11, stroke_linecap="round"))
    parts.append(rect(0, 306, 1000, 6, fill=pal.first))
    parts.append(fitted(60, 96, p.artist, "serif", 550, 46, pal.ink))
    parts.append(block(60, 136, p.title, "italic", 880, 122, pal.ink, largest=80, most=2, leading=1.12))
    parts.append(fitted(940, 90, f"{p.label}  {p.catalogue_number}", "sans", 300, 22, pal.ink, anchor="end", tracking=30))
    return "".join(parts)


def circuit(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """A patch bay at night: jacks, lamps, and cables that hang."""
    parts = [rect(0, 0, 1000, 1000, fill=c.linear([(0, lighten(pal.ground, 0.04)), (1, darken(pal.ground, 0.06))], 0, 0, 1, 1))]
    nut = c.radial([(0, "#090807"), (0.42, "#090807"), (0.46, "#6d675e"), (0.7, "#d8d2c4"), (1, "#5b554c")], 0.5, 0.5, 0.5)
    step = 92
    jacks = [(128.0 + column * step, 96.0 + row * step) for row in range(7) for column in range(9)]
    for x, y in jacks:
        parts.append(circle(x + 2, y + 4, 24, fill="#000000", opacity=0.35) + circle(x, y, 21, fill=nut))
    for index in range(9):
        hue = pal.first if rng.random() < 0.6 else "#ff5340"
        on = rng.random() < 0.65
        x = 128 + index * step
        parts.append(circle(x, 42, 7, fill=hue if on else mix(hue, "#000000", 0.7)))
        if on:
            parts.append(circle(x, 42, 26, fill=c.radial([(0, hue, 0.7), (1, hue, 0)])))
    hues = (pal.first, pal.second, pal.ink, "#e2503c", mix(pal.first, "#ffffff", 0.4))
    chosen = rng.sample(jacks, 18)
    for index in range(9):
        (x1, y1), (x2, y2) = chosen[2 * index], chosen[2 * index + 1]
        drop = max(y1, y2) + rng.uniform(90, 260)
        sway, swing = rng.uniform(-30, 30), rng.uniform(-30, 30)
        d = f"M{number(x1)} {number(y1)}C{number(x1 + sway)} {number(drop)} {number(x2 + swing)} {number(drop)} {number(x2)} {number(y2)}"
        hue = hues[index % 5]
        parts.append(path(d, fill="none", stroke="#000000", stroke_width=13, opacity=0.34, transform="translate(7 13)", stroke_linecap="round"))
        parts.append(path(d, fill="none", stroke=darken(hue, 0.12), stroke_width=13, stroke_linecap="round"))
        parts.append(path(d, fill="none", stroke=hue, stroke_width=8, stroke_linecap="round"))
        parts.append(path(d, fill="none", stroke="#ffffff", stroke_width=2, opacity=0.5, transform="translate(-2 -2)"))
        for x, y in ((x1, y1), (x2, y2)):
            parts.append(
                circle(x, y, 19, fill=c.radial([(0, lighten(hue, 0.2)), (0.6, hue), (1, darken(hue, 0.2))], 0.36, 0.3, 0.8))
                + circle(x, y, 6, fill="#15120f")
            )
    parts.append(rect(0, 738, 1000, 262, fill=pal.ground))
    parts.append(rect(0, 738, 1000, 5, fill=pal.first))
    parts.append(block(60, 784, p.title, "wide", 880, 104, pal.ink, largest=88, most=2, leading=1.08))
    parts.append(fitted(60, 950, p.artist, "mono", 640, 34, pal.first))
    parts.append(fitted(940, 950, p.catalogue_number, "mono", 210, 26, pal.ink, anchor="end"))
    return "".join(parts)
