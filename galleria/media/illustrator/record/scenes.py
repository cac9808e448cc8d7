"""The pictures of a record: the sleeve, the disc half out, a label from near by, the back. The canvas is 1200 square."""

import re
from random import Random

from galleria.media.illustrator.canvas import Canvas, element, group, line, polygon, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.record.barcode import draw_barcode
from galleria.media.illustrator.record.designs import draw_artwork
from galleria.media.illustrator.record.disc import PLASTIC, draw_disc, label_share
from galleria.media.illustrator.record.label import draw_label, made_in, sides
from galleria.media.illustrator.record.lettering import arrange, balance, block, fit, fitted, setting
from galleria.media.illustrator.record.lettering import line as type_line
from galleria.media.illustrator.record.palettes import PALETTES, brightness
from galleria.media.illustrator.record.params import Record
from galleria.media.illustrator.record.sleeve import board_tone, draw_sleeve

SIZE = 1200
SLEEVES = {"7in": 960, "10in": 1060}  # a twelve-inch fills 1140


_OPACITY = re.compile(r'(<(?:rect|circle|ellipse|path|polygon|line|text|textPath)\b[^>]*?) opacity="([^"]*)"')


def _finish(c: Canvas) -> str:
    """The document, the opacity of single shapes moved to their paint: resvg opens a layer for the former (measured: twice as slow on rings)."""
    return _OPACITY.sub(r'\1 fill-opacity="\2" stroke-opacity="\2"', c.render())


def _table(c: Canvas, p: Record) -> None:
    """A dark table, warmed a little by the palette, under a lamp."""
    pal = PALETTES[p.palette]
    tone = mix("#1c1511", pal.ground, 0.12)
    c.add(rect(0, 0, SIZE, SIZE, fill=c.radial([(0, lighten(tone, 0.1)), (0.55, tone), (1, darken(tone, 0.09))], 0.38, 0.3, 0.95)))


def _cast(c: Canvas, x: float, y: float, size: float) -> None:
    """The shadow of a square thing on the table: outlines that widen, which is cheaper than a blur."""
    for step in range(9):
        spread = 4 + step * 9
        c.add(rect(x + 6, y + 9, size, size, rx=4, fill="none", stroke="#000000", stroke_width=spread, stroke_linejoin="round", opacity=0.1))


def _cast_round(c: Canvas, cx: float, cy: float, radius: float, opacity: float = 0.7) -> None:
    """The shadow of a disc."""
    paint = c.radial([(0, "#000000", opacity), (0.9, "#000000", opacity), (1, "#000000", 0)])
    c.add(element("circle", cx=cx, cy=cy, r=radius * 1.07, fill=paint))


def front(p: Record) -> str:
    """The sleeve, square on, nearly filling the picture."""
    c = Canvas(SIZE, SIZE)
    _table(c, p)
    size = float(SLEEVES.get(p.format, 1140))
    x = (SIZE - size) / 2
    y = x - 4
    pal = PALETTES[p.palette]
    if p.format in ("box", "2xlp", "2x12in"):
        thick = 26 if p.format == "box" else 10
        size -= thick
        side = c.linear([(0, darken(pal.ground, 0.1)), (1, darken(pal.ground, 0.22))])
        _cast(c, x + thick * 0.6, y + thick * 0.8, size)
        c.add(
            polygon([(x, y + size), (x + size, y + size), (x + size + thick * 0.7, y + size + thick), (x + thick * 0.7, y + size + thick)], fill=side)
        )
        c.add(
            polygon(
                [(x + size, y), (x + size + thick * 0.7, y + thick), (x + size + thick * 0.7, y + size + thick), (x + size, y + size)],
                fill=darken(pal.ground, 0.16),
            )
        )
        if p.format == "box":
            c.add(
                line(
                    x + size + thick * 0.35,
                    y + thick * 0.5,
                    x + size + thick * 0.35,
                    y + size + thick * 0.5,
                    stroke="#000000",
                    stroke_width=2,
                    opacity=0.5,
                )
            )
    else:
        _cast(c, x, y, size)
    c.add(draw_sleeve(c, p, draw_artwork(c, p, pal), x, y, size))
    return _finish(c)


def disc(p: Record) -> str:
    """The disc half out of its sleeve, on the table, under the lamp."""
    c = Canvas(SIZE, SIZE)
    _table(c, p)
    small = p.format in ("7in", "10in")
    size = 620.0 if p.format == "7in" else 660.0 if small else 694.0
    radius = size * 0.482
    reach = radius * 0.3
    x, y = (SIZE - size - reach - radius) / 2, (SIZE - size) / 2 - 6
    cx, cy = x + size + reach, y + size / 2
    c.add('<g transform="translate(26 24) scale(0.957) rotate(-4 600 600)">')
    if p.format in ("2xlp", "2x12in"):
        _cast_round(c, cx - radius * 0.25 + 14, cy + 18, radius)
    _cast_round(c, cx + 12, cy + 20, radius, 0.45 if p.vinyl_pattern == "transparent" else 0.75)
    if p.vinyl_pattern == "transparent":
        c.add(element("circle", cx=cx + 24, cy=cy + 30, r=radius * 1.01, fill=PLASTIC[p.vinyl_colour], opacity=0.4))
    tilt = Random(p.seed + "turn").uniform(-24, 24)
    c.add(draw_disc(c, p, cx, cy, radius, light=-0.75))
    c.add(group(draw_label(c, p, cx, cy, radius * label_share(p)), transform=f"rotate({tilt:.1f} {cx:.1f} {cy:.1f})"))
    c.add(rect(x + size - 4, y + 12, 30, size - 18, fill=c.linear([(0, "#000000", 0.75), (1, "#000000", 0)], 0, 0, 1, 0)))
    _cast(c, x, y, size)
    c.add(draw_sleeve(c, p, draw_artwork(c, p, PALETTES[p.palette]), x, y, size))
    c.add("</g>")
    return _finish(c)


def _close_label(p: Record, side: str) -> str:
    c = Canvas(SIZE, SIZE)
    base = PLASTIC[p.vinyl_colour]
    c.add(rect(0, 0, SIZE, SIZE, fill=darken(base, 0.03)))
    cx, cy = (600.0, 600.0)
    label_radius = 440.0
    radius = label_radius / label_share(p) if p.format != "7in" else 900.0
    c.add(draw_disc(c, p, cx, cy, radius, light=-0.95 if side == "A" else -2.2))
    matrix = ([*p.matrix.split(" / "), ""])[0 if side == "A" else -1] if p.matrix else p.catalogue_number
    if matrix:
        track = label_radius + (26 if p.format == "7in" else 62)
        ring = c.define("path", "", d=f"M{cx - track} {cy}A{track} {track} 0 0 1 {cx + track} {cy}")[5:-1]
        for shift, hue, opacity in ((1.4, "#ffffff", 0.4), (0.0, mix(base, "#000000", 0.8), 0.85)):
            words = element(
                "textPath", matrix.replace("&", "&amp;"), href=f"#{ring}", startOffset="34%" if side == "A" else "64%", text_anchor="middle"
            )
            c.add(group(element("text", words, fill=hue, opacity=opacity, **setting("hand", 34, 90)), transform=f"translate(0 {shift})"))
    turn = Random(p.seed + side).uniform(-9, 9)
    c.add(group(draw_label(c, p, cx, cy, label_radius, side), transform=f"rotate({turn:.1f} {cx} {cy})"))
    c.add(rect(0, 0, SIZE, SIZE, fill=c.radial([(0, "#fff2d8", 0.14), (0.5, "#fff2d8", 0), (1, "#000000", 0.5)], 0.36, 0.3, 0.95)))
    return _finish(c)


def label(p: Record) -> str:
    """The label of the first side, with the run-out scratched round it."""
    return _close_label(p, "A")


def flip(p: Record) -> str:
    """The label of the second side."""
    return _close_label(p, "B")


def _entry(x: float, y: float, words: str, width: float, step: float, ink: str) -> str:
    """A title in a list: at full size, a little smaller when long, in two lines when longer still."""
    size = step * 0.58
    fitting = fit(words, "sans", width, size)
    if fitting >= size * 0.74 or len(words.split()) < 3:
        return type_line(x, y, words, "sans", fitting, ink)
    upper, *rest = balance(words, 2, "sans")
    small = min(fit(entry, "sans", width, size * 0.7) for entry in (upper, *rest))
    return type_line(x, y - small * 0.62, upper, "sans", small, ink) + type_line(x, y + small * 0.5, " ".join(rest), "sans", small, ink)


def _tracks(p: Record, x: float, y: float, width: float, height: float, ink: str, accent: str) -> str:
    parts: list[str] = []
    halves = [half for half in sides(p) if half]
    several = p.format in ("2xlp", "2x12in", "box")
    most = max(len(half) for half in halves)
    column = width / len(halves) - 20
    step = min(72.0, height / (most + 1.6))
    for index, half in enumerate(halves):
        left = x + index * (column + 40)
        head = ("Record one", "Record two")[index] if several else f"Side {'AB'[index]}"
        parts.append(type_line(left, y + step * 0.7, head, "heavy", min(44.0, step * 0.72), accent))
        for place, track in enumerate(half):
            row = y + step * (place + 1.75)
            count = place + 1 + (len(halves[0]) if index and several else 0)
            parts.append(type_line(left, row, str(count), "mono", min(22.0, step * 0.42), accent))
            parts.append(_entry(left + 46, row, track, column - 46, step, ink))
    return "".join(parts)


def back(p: Record) -> str:
    """The back of the sleeve: titles by side, the small print and, where there is one, the bar code."""
    c = Canvas(SIZE, SIZE)
    _table(c, p)
    pal = PALETTES[p.palette]
    rng = Random(p.seed + "back")
    kind = rng.randrange(3)
    paper = (board_tone(p), pal.ground, "#f0e8d8")[kind]
    dark = sum(int(paper[i : i + 2], 16) for i in (1, 3, 5)) < 384
    ink = ("#f7eedd" if dark else "#1d1712") if kind != 1 else pal.ink
    ink = pal.ink if kind == 1 else ink
    accent = next((hue for hue in (pal.first, pal.second, pal.third) if abs(brightness(hue) - brightness(paper)) > 72), ink)
    parts = [rect(0, 0, 1000, 1000, fill=paper)]
    if kind == 0:
        parts.append(rect(0, 0, 1000, 210, fill=pal.ground))
        parts.append(block(60, 60, p.title, "heavy", 880, 66, pal.ink, largest=90, most=1))
        parts.append(fitted(60, 176, p.artist, "condensed", 700, 42, pal.ink))
    elif kind == 1:
        parts.append(group(group(draw_artwork(c, p, pal), transform="translate(700 60) scale(0.24)"), clip_path=c.clip(rect(700, 60, 240, 240))))
        parts.append(rect(700, 60, 240, 240, fill="none", stroke=ink, stroke_width=1.5, opacity=0.5))
        parts.append(block(60, 66, p.title, "grotesk", 600, 130, ink, largest=72, most=2, leading=1.0))
        parts.append(fitted(60, 262, p.artist, "sans", 600, 36, accent))
    else:
        parts.append(fitted(500, 118, p.artist.upper(), "serif", 880, 44, ink, anchor="middle", tracking=80))
        parts.append(fitted(500, 192, p.title, "italic", 880, 62, ink, anchor="middle"))
        parts.append(rect(60, 228, 880, 2, fill=ink, opacity=0.6))
    parts.append(_tracks(p, 60, 300 if kind == 1 else 262, 880, 440, ink, accent))
    parts.append(rect(60, 786, 880, 1.6, fill=ink, opacity=0.5))
    small = [
        p.catalogue_number if p.catalogue_number.startswith(p.label) else f"{p.label} {p.catalogue_number}".strip(),
        " · ".join(part for part in (f"℗ {p.year}" if p.year else "", made_in(p)) if part),
        {"33": "Play at 33⅓ rpm", "45": "Play at 45 rpm", "mixed": "Side A 33⅓ rpm · Side B 45 rpm"}[p.speed],
        "Unauthorised copying, hiring, lending and public performance prohibited",
    ]
    for index, words in enumerate(small):
        parts.append(
            fitted(
                60,
                836 + index * 34,
                words,
                ("heavy", "condensed", "mono", "condensed")[index],
                560,
                (34, 26, 20, 26)[index],
                ink,
                opacity=None if index < 3 else 0.65,
            )
        )
    if p.barcode:
        parts.append(draw_barcode(730, 812, 210, p.barcode))
    else:
        mark, size = arrange(p.label, "wide", 230, 80, largest=44, most=2)
        for index, words in enumerate(mark):
            parts.append(type_line(940, 860 + index * size, words, "wide", size, accent, anchor="end"))
    size = float(SLEEVES.get(p.format, 1140))
    x = (SIZE - size) / 2
    _cast(c, x, x - 4, size)
    plain = p.model_copy(update={"obi": False, "sticker": "none"})
    c.add(draw_sleeve(c, plain, "".join(parts), x, x - 4, size))
    return _finish(c)
