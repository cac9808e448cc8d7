"""Sleeves made of letters: walls, echoes, fans and liquids. Each draws in a square of 1000."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, element, group, number, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.record.lettering import balance, block, cap_height, fit, fitted, line, setting
from galleria.media.illustrator.record.metrics import FaceName
from galleria.media.illustrator.record.palettes import Palette
from galleria.media.illustrator.record.params import Record


def typewall(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """The title as masonry, every course drawn out to the wall."""
    face: FaceName = rng.choice(("anton", "heavy"))
    words = p.title.upper()
    count = min(len(words.split()), 2 if len(words) < 14 else 3 if len(words) < 26 else 4)
    entries = balance(words, count, face)
    if count == 1:
        entries = entries * 3
    tall = 800.0 / len(entries)
    parts = [rect(0, 0, 1000, 1000, fill=pal.ground)]
    hues = (pal.ink, pal.first, pal.ink, pal.second) if pal.second != pal.ground else (pal.ink, pal.first, pal.ink, pal.first)
    for index, entry in enumerate(entries):
        size = fit(entry, face, 896, 4000)
        cap = cap_height(face, size)
        squeeze = (tall - 22) / cap
        y = 54 + tall * index + (tall - 22)
        parts.append(group(line(0, 0, entry, face, size, hues[index % 4]), transform=f"translate(52 {y:.1f}) scale(1 {squeeze:.4f})"))
    parts.append(rect(52, 868, 896, 5, fill=pal.ink))
    parts.append(fitted(52, 936, p.artist.upper(), "heavy", 640, 58, pal.ink))
    parts.append(fitted(948, 918, p.label, "condensed", 230, 30, pal.ink, anchor="end"))
    parts.append(fitted(948, 948, p.catalogue_number, "condensed", 230, 26, pal.ink, anchor="end"))
    return "".join(parts)


def echo(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """A word sent through a tape delay: each return lower, darker and a little out of true."""
    parts = [rect(0, 0, 1000, 1000, fill=c.linear([(0, pal.ground), (1, pal.third)]))]
    parts.append(circle(500, 250, 620, fill=c.radial([(0, pal.second, 0.6), (1, pal.second, 0)])))
    words = p.title.upper()
    lines = balance(words, 1 if len(words) < 11 else 2, "stencil")
    size = min(fit(entry, "stencil", 880, 250) for entry in lines)
    step = size * 0.92
    drift = rng.choice((-1, 1)) * rng.uniform(6, 12)
    repeats = 9
    base = 80 + cap_height("stencil", size)
    spacing = max(34.0, (760 - base - step * (len(lines) - 1)) / repeats)
    for turn in reversed(range(repeats)):
        hue = mix(pal.first, pal.third, min(1.0, turn / (repeats - 1) * 0.96 + 0.04)) if turn else pal.ink
        for index, entry in enumerate(lines):
            y = base + step * index + spacing * turn
            scale = 1 - 0.016 * turn
            copy = line(0, 0, entry, "stencil", size, hue, anchor="middle")
            parts.append(group(copy, transform=f"translate({500 + drift * turn * 0.6:.1f} {y:.1f}) scale({scale:.3f} {1 + 0.03 * turn:.3f})"))
    parts.append(rect(0, 872, 1000, 128, fill=pal.third))
    for index, hue in enumerate((pal.first, pal.second, pal.ink)):
        parts.append(rect(0, 872 + index * 7, 1000, 5, fill=hue))
    parts.append(fitted(60, 956, p.artist, "heavy", 640, 50, pal.ink))
    parts.append(fitted(940, 956, p.catalogue_number, "mono", 210, 26, pal.first, anchor="end"))
    return "".join(parts)


def deco(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """Fans in gilt on lacquer, a cartouche for the name."""
    gold = c.linear([(0, lighten(pal.first, 0.16)), (0.45, pal.first), (0.6, lighten(pal.first, 0.1)), (1, darken(pal.first, 0.12))], 0, 0, 1, 1)
    fan = "".join(
        circle(100, 100, r, fill=fill, stroke=pal.first, stroke_width=w)
        for r, w, fill in ((98, 5, pal.ground), (82, 2, darken(pal.ground, 0.02)), (62, 4, pal.third), (42, 2, pal.ground), (20, 4, pal.second))
    )
    rays = "".join(f"M100 100L{100 + 98 * cos(pi + i * pi / 10):.1f} {100 + 98 * sin(pi + i * pi / 10):.1f}" for i in range(1, 10))
    scale = c.define("symbol", fan + path(rays, stroke=pal.first, stroke_width=1.6, opacity=0.8), viewBox="0 0 200 200", overflow="visible")[5:-1]
    parts = [rect(0, 0, 1000, 1000, fill=pal.ground)]
    for row in range(-1, 12):
        for column in range(-1, 6):
            x = column * 200 + (100 if row % 2 else 0)
            parts.append(element("use", href=f"#{scale}", x=x, y=row * 100 - 100, width=200, height=200))
    parts.append(rect(96, 230, 808, 540, rx=0, fill=pal.ground))
    for inset, width in ((0, 8), (18, 2.5), (28, 2.5)):
        parts.append(rect(96 + inset, 230 + inset, 808 - 2 * inset, 540 - 2 * inset, fill="none", stroke=gold, stroke_width=width))
    sun = "".join(f"M500 352L{500 + 120 * cos(pi + i * pi / 16):.1f} {352 + 74 * sin(pi + i * pi / 16):.1f}" for i in range(17))
    parts.append(path(sun, stroke=gold, stroke_width=3) + rect(250, 356, 500, 4, fill=gold))
    parts.append(block(500, 400, p.title, "deco", 640, 170, pal.ink, anchor="middle", largest=128, most=2, leading=1.02))
    parts.append(rect(250, 610, 500, 4, fill=gold))
    parts.append(block(500, 640, p.artist, "deco", 640, 76, pal.first, anchor="middle", largest=50, most=2, leading=1.1))
    return "".join(parts)


def _blob(cx: float, cy: float, size: float, shape: list[tuple[int, float, float]], swirl: float) -> str:
    points = []
    for step in range(60):
        angle = step * 2 * pi / 60
        r = size * (1 + sum(amount * cos(k * angle + phase + swirl) for k, amount, phase in shape))
        points.append((cx + r * cos(angle), cy + r * sin(angle)))
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"


def liquid(c: Canvas, p: Record, pal: Palette, rng: Random) -> str:
    """A lamp of oil and dye, and letters that have been in the sun."""
    hues = [pal.ground, pal.first, pal.second, pal.third, pal.ink, mix(pal.first, pal.second, 0.5)]
    shape = [(k, rng.uniform(0.04, 0.15), rng.uniform(0, 2 * pi)) for k in (2, 3, 5)]
    cx, cy = rng.uniform(450, 550), rng.uniform(440, 520)
    parts = [rect(0, 0, 1000, 1000, fill=hues[4])]
    for level in range(17):
        size = 820 * (1 - level / 18) ** 1.15
        parts.append(path(_blob(cx, cy, size, shape, level * 0.16), fill=hues[level % 6]))
    parts.append(circle(cx, cy, 600, fill=c.radial([(0, "#ffffff", 0.35), (0.5, "#ffffff", 0), (1, "#000000", 0.25)], 0.4, 0.35, 0.7)))
    for words, d, largest, hue in (
        (p.title, "M50 250C220 130 400 270 560 210S830 130 956 236", 190.0, pal.ink),
        (p.artist, "M50 890C250 960 400 830 560 880S830 940 955 870", 130.0, pal.first),
    ):
        track = c.define("path", "", d=d)[5:-1]
        size = fit(words.replace(" ", "nn"), "blob", 860, largest, 20)
        inner = element("textPath", words.replace("&", "&amp;").replace(" ", "\u2002"), href=f"#{track}", startOffset="50%", text_anchor="middle")
        halo = pal.ground if hue == pal.ink else pal.ink
        parts.append(element("text", inner, fill="none", stroke=halo, stroke_width=26, stroke_linejoin="round", **setting("blob", size, 20)))
        parts.append(element("text", inner, fill=hue if hue != halo else pal.second, **setting("blob", size, 20)))
    return "".join(parts)
