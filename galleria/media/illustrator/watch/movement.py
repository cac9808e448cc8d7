"""A movement seen through the back: plates and stripes, wheels, jewels, balance and rotor. Drawn with a radius of 100."""

from math import cos, sin

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, group, path, polygon, rect, text
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.watch.case import draw_screws
from galleria.media.illustrator.watch.materials import METALS, brushing, fan, polished, ramp, turned
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.shapes import Point, closed, disc, polar, ring, smooth, ticks

BRASS, STEEL = "#c39a4a", "#aeb6be"


def wheel(canvas: Canvas, radius: float, teeth: int, spokes: int, base: str) -> str:
    """A toothed wheel with its arms cut out."""
    points: list[Point] = []
    for i in range(teeth):
        for part, r in ((0.0, radius * 0.94), (0.22, radius), (0.5, radius), (0.72, radius * 0.94)):
            points.append(polar((i + part) * 360 / teeth, r))
    rim = closed(points) + disc(radius * 0.76)
    fill = canvas.linear([(0, ramp(base, 0.9)), (0.4, ramp(base, 0.55)), (1, ramp(base, 0.2))], 0, 0, 1, 1)
    arms = "".join(
        rect(-radius * 0.055, -radius * 0.8, radius * 0.11, radius * 0.8, fill=fill, transform=f"rotate({i * 360 / spokes:.1f})")
        for i in range(spokes)
    )
    return path(rim, fill=fill, fill_rule="evenodd") + arms + circle(0, 0, radius * 0.16, fill=fill)


def jewel(canvas: Canvas, x: float, y: float, r: float, *, chaton: bool) -> str:
    """A ruby in its sink, or in a gold setting held by it."""
    ruby = canvas.radial([(0, "#ff9fb4"), (0.35, "#d81e50"), (1, "#5c0522")], 0.36, 0.32, 0.75)
    sink = canvas.linear([(0, "#000", 0.55), (1, "#fff", 0.75)], 0, 0, 1, 1)
    gold = canvas.linear([(0, "#fff0c2"), (0.5, "#d6a94e"), (1, "#7c5618")], 0, 0, 1, 1)
    parts = [circle(x, y, r * 1.9 if chaton else r * 1.45, fill=sink)]
    if chaton:
        parts.append(circle(x, y, r * 1.6, fill=gold))
    parts += [
        circle(x, y, r, fill=ruby),
        circle(x, y, r * 0.24, fill="#2a0210"),
        circle(x - r * 0.34, y - r * 0.38, r * 0.2, fill="#fff", fill_opacity=0.8),
    ]
    return "".join(parts)


def _stripes(canvas: Canvas, base: str, turn: float) -> str:
    """Geneva stripes: each band turns from light to shade."""
    band = canvas.linear(
        [(0, ramp(base, 0.86)), (0.45, ramp(base, 0.58)), (0.92, ramp(base, 0.4)), (0.93, ramp(base, 0.92)), (1, ramp(base, 0.86))], 0, 0, 1, 0
    )
    return canvas.define(
        "pattern", rect(0, 0, 11, 40, fill=band), patternUnits="userSpaceOnUse", width=11, height=40, patternTransform=f"rotate({turn:g})"
    )


def _perlage(canvas: Canvas, base: str) -> str:
    """Overlapping grained circles on a plate."""
    dot = canvas.linear([(0, ramp(base, 0.8)), (0.5, ramp(base, 0.45)), (1, ramp(base, 0.66))], 0, 0, 1, 1)
    shapes = rect(0, 0, 8, 8, fill=ramp(base, 0.5)) + "".join(
        circle(x, y, 5, fill=dot, stroke=ramp(base, 0.28), stroke_width=0.3) for x, y in ((0, 8), (8, 8), (0, 0), (8, 0), (4, 4))
    )
    return canvas.define("pattern", shapes, patternUnits="userSpaceOnUse", width=8, height=8)


def _bridge(canvas: Canvas, shape: str, fill: str, base: str) -> str:
    """A bridge with a polished bevel and a shadow under its edge."""
    bevel = canvas.linear([(0, ramp(base, 1)), (0.45, ramp(base, 0.75)), (0.6, ramp(base, 0.2)), (1, ramp(base, 0.6))], 0, 0, 1, 1)
    return (
        path(shape, fill="#000", fill_opacity=0.5, transform="translate(1.2 1.8)")
        + path(shape, fill=fill)
        + path(shape, fill="none", stroke=bevel, stroke_width=1.7)
    )


def _balance(canvas: Canvas, base: str, free_sprung: bool) -> str:
    """Balance wheel, hairspring and staff; the cock is drawn by the caller."""
    radius = 26.0
    rim = canvas.linear([(0, ramp(base, 1)), (0.45, ramp(base, 0.55)), (1, ramp(base, 0.15))], 0, 0, 1, 1)
    parts = [path(ring(radius, radius * 0.86), fill=rim, fill_rule="evenodd")]
    for i in range(16 if not free_sprung else 4):
        x, y = polar(i * 360 / (16 if not free_sprung else 4) + 11, radius + 1.2)
        parts.append(circle(x, y, 1.9, fill=rim, stroke=ramp(base, 0.1), stroke_width=0.3))
    for angle in (35, 155, 275):
        parts.append(rect(-1.5, -radius * 0.9, 3, radius * 0.9, fill=rim, transform=f"rotate({angle})"))
    points = [(i * 0.031 * cos(i * 0.36) * 3.2, i * 0.031 * sin(i * 0.36) * 3.2) for i in range(8, 130)]
    spiral = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    parts.append(path(spiral, fill="none", stroke="#2b4fa8", stroke_width=0.7))
    return "".join(parts)


def draw_movement(canvas: Canvas, p: WatchParams) -> str:
    """The whole movement; what it shows follows the winding, the counters and the metal of the case."""
    noble = p.case_material in {"yellow-gold", "rose-gold", "white-gold", "platinum"}
    plate = "#b8a988" if noble else "#a9b0b7"
    gold_text = "#e8cf8c" if not noble else "#5a4420"
    clip = canvas.clip(path(disc(100)))
    parts = [circle(0, 0, 100, fill=_perlage(canvas, darken(plate, 0.08)))]
    for x, y, r, teeth, spokes, base in (
        (-4, 34, 20, 64, 4, BRASS),
        (30, 30, 24, 72, 5, BRASS),
        (-58, -6, 17, 54, 4, BRASS),
        (8, 62, 15, 44, 3, BRASS),
    ):
        parts.append(group(wheel(canvas, r, teeth, spokes, base), transform=f"translate({x} {y})"))
    if p.counters:
        parts.append(_chronograph(canvas, plate))
    else:
        top = smooth([(-99, -26), (-70, -72), (0, -99), (70, -72), (99, -8), (90, 36), (58, 40), (34, 18), (4, 6), (-28, 4), (-52, -18), (-78, -8)])
        parts.append(_bridge(canvas, top, _stripes(canvas, plate, 24), plate))
        train = smooth([(96, 42), (62, 48), (44, 34), (22, 48), (16, 66), (26, 92), (60, 80)])
        parts.append(_bridge(canvas, train, _stripes(canvas, plate, 24), plate))
    snail = (
        fan(22, turned(STEEL), 60)
        + circle(0, 0, 22, fill="none", stroke=ramp(STEEL, 0.15), stroke_width=0.5)
        + path(ticks(20, 23, [i * 7.5 for i in range(48)]), stroke=ramp(STEEL, 0.9), stroke_width=1)
    )
    small = fan(13, turned(STEEL), 48) + path(ticks(11.6, 14, [i * 11.25 for i in range(32)]), stroke=ramp(STEEL, 0.9), stroke_width=1)
    parts.append(
        group(
            circle(0.8, 1.6, 23, fill="#000", fill_opacity=0.4),
            snail,
            draw_screws(canvas, [(0, 0)], 5, "#2c4fa6" if noble else STEEL),
            transform="translate(-22 -46)",
        )
    )
    parts.append(
        group(
            circle(0.8, 1.6, 14, fill="#000", fill_opacity=0.4),
            small,
            draw_screws(canvas, [(0, 0)], 3.8, "#2c4fa6" if noble else STEEL),
            transform="translate(20 -52)",
        )
    )
    for jx, jy, jr in ((52, -28, 4.4), (26, -16, 3.6), (-64, -34, 3.8), (66, 4, 4.2), (46, 58, 4.0), (32, 74, 3.4)):
        parts.append(jewel(canvas, jx, jy, jr, chaton=noble))
    parts.append(draw_screws(canvas, [(76, -44), (-80, -34), (82, 26), (2, -84), (56, 72), (-50, -68)], 4.2, "#2c4fa6" if noble else STEEL))
    well = circle(0, 0, 32, fill=darken(plate, 0.34)) + circle(0, 0, 32, fill="none", stroke=ramp(plate, 0.9), stroke_width=0.8)
    cock = smooth([(-52, 14), (-30, 14), (-6, 7), (6, 5), (8, -4), (-4, -8), (-30, -8), (-52, -16), (-60, 0)])
    pattern = _stripes(canvas, plate, 78) if not noble else ramp(plate, 0.66)
    engraved = (
        "".join(path(f"M{-50 + i * 9} 0c2 -7 8 -7 7 0s-6 5 -4 -1", fill="none", stroke=darken(plate, 0.26), stroke_width=0.8) for i in range(5))
        if noble
        else ""
    )
    parts.append(
        group(
            well,
            _balance(canvas, "#d1a450" if noble or not p.counters else BRASS, not noble),
            _bridge(canvas, cock, pattern, plate),
            engraved,
            jewel(canvas, 0, 0, 4.2, chaton=noble),
            draw_screws(canvas, [(-50, -1)], 4, "#2c4fa6" if noble else STEEL),
            transform="translate(-34 44) rotate(18)",
        )
    )
    parts.append(
        text(
            34,
            -66,
            p.name.title() if len(p.name) < 12 else p.name,
            font_family="Cormorant Garamond",
            font_weight=600,
            font_size=9,
            fill=gold_text,
            text_anchor="middle",
            transform="rotate(24 34 -66)",
        )
    )
    parts.append(
        text(
            62,
            -12,
            p.calibre,
            font_family="Archivo",
            font_weight=500,
            font_size=6.4,
            fill=gold_text,
            text_anchor="middle",
            transform="rotate(66 62 -12)",
        )
    )
    if p.movement == "automatic":
        parts.append(_rotor(canvas, p, plate, noble))
    return group(*parts, clip_path=clip)


def _chronograph(canvas: Canvas, plate: str) -> str:
    """Levers, column wheel and the great wheels of a chronograph over a smaller bridge."""
    top = smooth([(-98, -20), (-66, -74), (0, -99), (60, -80), (46, -30), (0, -22), (-40, -26), (-70, -2)])
    parts = [_bridge(canvas, top, _stripes(canvas, plate, 24), plate)]
    for x, y, r, teeth in ((26, 8, 27, 110), (66, -22, 22, 90)):
        parts.append(group(circle(1, 1.6, r, fill="#000", fill_opacity=0.35), wheel(canvas, r, teeth, 4, "#cfae6a"), transform=f"translate({x} {y})"))
    steel = canvas.linear([(0, ramp(STEEL, 0.98)), (0.5, ramp(STEEL, 0.62)), (1, ramp(STEEL, 0.32))], 0, 0, 1, 1)
    for points in (
        [(94, 10), (70, 12), (52, 26), (30, 30), (28, 35), (54, 34), (74, 22), (94, 20)],
        [(20, 92), (26, 60), (44, 44), (64, 42), (66, 48), (48, 52), (34, 66), (30, 94)],
        [(86, 54), (60, 60), (42, 76), (46, 82), (64, 68), (88, 62)],
        [(-10, -16), (14, -10), (40, -14), (56, -4), (54, 3), (38, -6), (12, -2), (-12, -8)],
    ):
        parts.append(_bridge(canvas, smooth([(float(x), float(y)) for x, y in points]), steel, STEEL))
    column = "".join(
        polygon([(-2.4, -9.5), (2.4, -9.5), (1.3, -3), (-1.3, -3)], fill=ramp(STEEL, 0.9), transform=f"rotate({i * 60})") for i in range(6)
    )
    parts.append(group(circle(0, 0, 11, fill=ramp(STEEL, 0.22)), column, circle(0, 0, 3.4, fill=steel), transform="translate(76 38)"))
    return "".join(parts)


def _rotor(canvas: Canvas, p: WatchParams, plate: str, noble: bool) -> str:
    """The winding weight, swung to the upper right so that the balance stays in view."""
    gold = METALS["rose-gold"] if p.case_material == "rose-gold" else "#cfa04a"
    heavy = gold if noble or p.power_reserve >= 65 else STEEL
    fill = _stripes(canvas, mix(plate, "#ffffff", 0.08), 0)
    inner = "M-76 0A76 76 0 0 1 76 0L30 3Q20 17 0 17Q-20 17 -30 3Z"
    rim = "M-97 0A97 97 0 0 1 97 0L77 0A77 77 0 0 0 -77 0Z"
    shade = canvas.linear([(0, ramp(heavy, 0.95)), (0.3, ramp(heavy, 0.55)), (0.6, ramp(heavy, 0.8)), (1, ramp(heavy, 0.28))], 0, 0, 1, 0.3)
    bearing = (
        fan(13, polished(STEEL), 60)
        + circle(0, 0, 9.5, fill=ramp(STEEL, 0.3))
        + "".join(circle(*polar(i * 72, 7), 1.7, fill=ramp(STEEL, 0.95)) for i in range(5))
        + circle(0, 0, 4, fill=ramp(STEEL, 0.8))
    )
    words = text(
        0,
        -54,
        f"{p.name}",
        font_family="Archivo",
        font_weight=500,
        font_size=9,
        fill=lighten(gold, 0.06) if not noble else "#4a381a",
        text_anchor="middle",
        letter_spacing=0.8,
    )
    shadow = path(inner + rim, fill="#000", fill_opacity=0.45, transform="translate(2 3.4)")
    body = [
        shadow,
        path(inner, fill=fill),
        path(inner, fill="none", stroke="#ffffff", stroke_width=0.8, stroke_opacity=0.7),
        path(rim, fill=shade),
        path(rim, fill=brushing(canvas, strength=0.5)),
        path(rim, fill="none", stroke=ramp(heavy, 1), stroke_width=0.7),
        words,
        bearing,
    ]
    return group(*body, transform="rotate(28)") + ellipse(-40, -50, 30, 16, fill="#ffffff", fill_opacity=0.05)
