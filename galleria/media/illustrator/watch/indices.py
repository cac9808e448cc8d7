"""Hour markers: applied bars and dots with facets and lume, painted plots, and numerals."""

from math import cos, radians, sin

from galleria.media.illustrator.canvas import Canvas, circle, group, path, polygon, rect, text
from galleria.media.illustrator.colour import darken, lighten
from galleria.media.illustrator.watch.dial import DECO, SANS, SERIF
from galleria.media.illustrator.watch.materials import LUMES, facet, ink, ramp, tone
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import Plan
from galleria.media.illustrator.watch.shapes import Point, at_hour, polar, ticks

ROMAN = ("XII", "I", "II", "III", "IIII", "V", "VI", "VII", "VIII", "IX", "X", "XI")


def draw_indices(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """All markers, with their shadows."""
    if p.indices == "none":
        return ""
    if not plan.is_round:
        return _angular(canvas, p, plan)
    r = plan.dial_r if p.bezel != "slide-rule" else plan.rx - 20
    bodies = [marker for hour in range(12) for marker in [_marker(canvas, p, r, hour)] if marker]
    if not bodies:
        return ""
    markup = "".join(bodies)
    if p.indices in {"batons", "dots", "wedges", "blocks", "explorer", "roman-short"} or p.index_color in {"steel", "gold", "rose"}:
        flat = group(
            markup,
            transform="translate(0.7 1.1)",
            filter=canvas.filter(
                '<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 .55 0"/><feGaussianBlur stdDeviation="0.7"/>',
                x="-5%",
                y="-5%",
                width="110%",
                height="110%",
            ),
        )
        return flat + markup
    return markup


def _blocked(p: WatchParams, hour: int) -> bool:
    """Whether a display takes the place of a marker."""
    at = hour or 12
    if p.date is not None and abs(p.date - at) < 0.01:
        return True
    if p.outsize_date is not None and p.outsize_date == at:
        return True
    if p.moon_at == at or (p.reserve_at == at and at in {3, 9}):
        return True
    return bool(p.layout in {"perpetual", "calendar"} and at in {3, 6, 9} and p.indices != "batons")


def _shortened(p: WatchParams, hour: int) -> bool:
    """Whether a counter leaves only the rim to a marker."""
    at = hour or 12
    if any(abs(c - at) < 0.6 or abs(c - at) > 11.4 for c in p.counters):
        return True
    if p.layout in {"perpetual", "calendar", "moon-date"} and at in {3, 6, 9}:
        return True
    return p.seconds == "small" and abs(p.seconds_at - at) < 0.6


def _marker(canvas: Canvas, p: WatchParams, r: float, hour: int) -> str:
    if _blocked(p, hour):
        return ""
    short = _shortened(p, hour)
    if (hour or 12) in p.romans:
        return _numeral(p, ROMAN[hour], hour, r * 0.76, r * 0.2, SERIF, 600)
    kind = p.indices
    if kind == "batons":
        width = r * (0.034 if p.lume == "none" else 0.042)
        start = 0.86 if short else 0.7
        return _bar(canvas, p, hour, r * start, r * 0.93, width, double=hour == 0)
    if kind == "sticks":
        start = 0.86 if short else 0.76
        body = rect(-r * 0.024, -r * 0.93, r * 0.048, r * (0.93 - start), fill=tone(p, "lume"))
        return group(body, transform=f"rotate({hour * 30})")
    if kind in {"dots", "explorer"}:
        return _diver(canvas, p, r, hour)
    if kind == "blocks":
        return _block(canvas, p, r, hour, short)
    if kind == "wedges":
        return _wedge(p, r, hour, short)
    if kind == "lines":
        return path(ticks(r * (0.8 if not short else 0.88), r * 0.985, [hour * 30.0]), stroke=ink(p), stroke_width=1.1) + path(
            ticks(r * 0.92, r * 0.985, [hour * 30.0 + 6 * i for i in range(1, 5)]), stroke=ink(p), stroke_width=0.45
        )
    if kind == "sector":
        number = str(hour or 12) if hour % 3 == 0 else ""
        bar = path(ticks(r * 0.62, r * 0.93, [hour * 30.0]), stroke=ink(p), stroke_width=0.5 if number else 0.9)
        return bar if not number else _numeral(p, number, hour, r * 0.77, r * 0.19, DECO, 500)
    return _numbered(p, r, hour, short)


def _numbered(p: WatchParams, r: float, hour: int, short: bool) -> str:
    kind, words = p.indices, str(hour or 12)
    if kind == "flieger":
        if hour == 0:
            triangle = [polar(-7.5, r * 0.9), polar(7.5, r * 0.9), polar(0, r * 0.7)]
            dots = circle(*polar(-10.5, r * 0.8), r * 0.028, fill=tone(p, "lume")) + circle(*polar(10.5, r * 0.8), r * 0.028, fill=tone(p, "lume"))
            return polygon(triangle, fill=tone(p, "lume")) + dots
        return "" if short else _numeral(p, words, hour, r * 0.75, r * 0.24, SANS, 500)
    if kind == "flieger-b":
        track = path(ticks(r * 0.88, r * 0.97, [hour * 30.0 + 6 * i for i in range(1, 5)]), stroke=tone(p, "lume"), stroke_width=0.9)
        small = _numeral(p, words, hour, r * 0.42, r * 0.115, SANS, 500)
        if hour == 0:
            return track + small + polygon([polar(-6, r * 0.93), polar(6, r * 0.93), polar(0, r * 0.74)], fill=tone(p, "lume"))
        bar = path(ticks(r * 0.84, r * 0.97, [hour * 30.0]), stroke=tone(p, "lume"), stroke_width=2)
        return track + small + bar + _numeral(p, f"{hour * 5}", hour, r * 0.72, r * 0.165, SANS, 500)
    if kind in {"arabic", "field", "deco"}:
        face = DECO if kind in {"arabic", "deco"} else SANS
        if kind == "arabic" and hour % 2 and hour:
            return "" if short else path(ticks(r * 0.72, r * 0.88, [hour * 30.0]), stroke=_number_ink(p), stroke_width=1.0)
        return "" if short else _numeral(p, words, hour, r * 0.75, r * (0.21 if kind != "field" else 0.19), face, 500)
    if kind == "arabic-short":
        return _numeral(p, words, hour, r * 0.79, r * 0.17, SANS, 500) if not short else ""
    if kind == "breguet":
        return _numeral(p, words, hour, r * 0.76, r * 0.23, SERIF, 600, italic=True) if not short else ""
    if kind in {"roman", "roman-short"}:
        return _numeral(p, ROMAN[hour], hour, r * 0.77, r * 0.2, SERIF, 600, radial=True) if not short else ""
    return ""


def _number_ink(p: WatchParams) -> str:
    if p.index_color == "lume":
        return tone(p, "lume")
    return ink(p) if p.index_color == "steel" else tone(p, p.index_color)


def _numeral(
    p: WatchParams, words: str, hour: int, radius: float, size: float, family: str, weight: int, *, radial: bool = False, italic: bool = False
) -> str:
    style = {"font_family": family, "font_weight": weight, "font_size": size, "fill": _number_ink(p), "text_anchor": "middle"}
    if radial:
        if p.indices == "roman-short" and 3 < hour < 9:
            return text(0, radius + size * 0.34, words, transform=f"rotate({hour * 30 - 180})", **style)
        return text(0, -radius + size * 0.34, words, transform=f"rotate({hour * 30})", **style)
    x, y = at_hour(hour, radius)
    if italic:
        return text(0, 0, words, transform=f"translate({x:.2f} {y + size * 0.33:.2f}) skewX(-9)", **style)
    return text(x, y + size * 0.36, words, **style)


def _bar(canvas: Canvas, p: WatchParams, hour: int, start: float, end: float, half: float, *, double: bool = False) -> str:
    """An applied bar with two facets, ends cut, and a strip of lume when the watch has it."""
    base = tone(p, p.index_color)
    angle = hour * 30.0
    parts: list[str] = []
    for offset in (-half * 1.15, half * 1.15) if double else (0.0,):
        w = half * 0.86 if double else half
        left, right = facet(base, angle - 90, 0.46), facet(base, angle + 90, 0.46)
        parts.append(polygon([(offset - w, -end), (offset, -end), (offset, -start), (offset - w, -start)], fill=left))
        parts.append(polygon([(offset, -end), (offset + w, -end), (offset + w, -start), (offset, -start)], fill=right))
        parts.append(polygon([(offset - w, -start), (offset + w, -start), (offset, -start - w)], fill=facet(base, angle + 180, 0.42)))
        parts.append(polygon([(offset - w, -end), (offset + w, -end), (offset, -end + w)], fill=facet(base, angle, 0.42)))
        if p.lume != "none":
            inset = w * 0.44
            parts.append(rect(offset - inset, -end + w * 0.9, 2 * inset, end - start - w * 1.8, rx=inset * 0.5, fill=tone(p, "lume")))
    return group(*parts, transform=f"rotate({angle:g})")


def _cup(canvas: Canvas, p: WatchParams, x: float, y: float, radius: float) -> str:
    """A round marker: a polished rim filled with lume."""
    glow = LUMES[p.lume]
    if p.index_color == "lume":
        return circle(x, y, radius, fill=glow) + circle(
            x, y, radius, fill=canvas.radial([(0, "#fff", 0.35), (0.6, "#fff", 0), (1, "#5a3c14", 0.18)], 0.4, 0.36, 0.6)
        )
    base = tone(p, p.index_color)
    rim = canvas.linear([(0, ramp(base, 1)), (0.5, ramp(base, 0.45)), (1, ramp(base, 0.12))], 0, 0, 1, 1)
    fill = canvas.radial([(0, lighten(glow, 0.04)), (0.8, glow), (1, darken(glow, 0.1))], 0.42, 0.4, 0.6)
    return circle(x, y, radius, fill=rim) + circle(x, y, radius * 0.8, fill=fill)


def _framed(canvas: Canvas, p: WatchParams, points: list[Point], inset: float) -> str:
    """A polygonal marker with a rim."""
    glow = LUMES[p.lume]
    if p.index_color == "lume":
        return polygon(points, fill=glow)
    base = tone(p, p.index_color)
    cx, cy = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
    inner = [(cx + (x - cx) * inset, cy + (y - cy) * inset) for x, y in points]
    rim = canvas.linear([(0, ramp(base, 1)), (0.5, ramp(base, 0.45)), (1, ramp(base, 0.12))], 0, 0, 1, 1)
    return polygon(points, fill=rim) + polygon(inner, fill=glow)


def _rotated(points: list[Point], angle: float) -> list[Point]:
    c, s = cos(radians(angle)), sin(radians(angle))
    return [(x * c - y * s, x * s + y * c) for x, y in points]


def _diver(canvas: Canvas, p: WatchParams, r: float, hour: int) -> str:
    """The diver's plots: a triangle at twelve, bars at the quarters, dots between; numerals at the quarters on an explorer's dial."""
    if hour == 0:
        return _framed(canvas, p, [(-r * 0.115, -r * 0.9), (r * 0.115, -r * 0.9), (0, -r * 0.68)], 0.74)
    if p.indices == "explorer":
        if hour % 3 == 0:
            return _numeral(p, str(hour), hour, r * 0.74, r * 0.26, SANS, 500)
        return _bar(canvas, p, hour, r * 0.66, r * 0.9, r * 0.042)
    if hour % 3 == 0:
        w = r * 0.052
        return _framed(canvas, p, _rotated([(-w, -r * 0.9), (w, -r * 0.9), (w, -r * 0.63), (-w, -r * 0.63)], hour * 30), 0.78)
    return _cup(canvas, p, *at_hour(hour, r * 0.8), r * 0.092)


def _block(canvas: Canvas, p: WatchParams, r: float, hour: int, short: bool) -> str:
    """Broad rectangles, doubled at twelve."""
    end, start, w = r * 0.91, r * (0.82 if short else 0.68), r * 0.055
    if hour == 0 and not short:
        pair = [
            _framed(
                canvas,
                p,
                [
                    (s * 0.062 * r - w * 0.82, -end),
                    (s * 0.062 * r + w * 0.82, -end),
                    (s * 0.062 * r + w * 0.82, -start),
                    (s * 0.062 * r - w * 0.82, -start),
                ],
                0.72,
            )
            for s in (-1, 1)
        ]
        return "".join(pair)
    colours = {"white": TW, "black": TB}
    points = _rotated([(-w, -end), (w, -end), (w, -start), (-w, -start)], hour * 30)
    if p.index_color in colours:
        return polygon(points, fill=colours[p.index_color])
    return _framed(canvas, p, points, 0.76)


TW, TB = "#f1f2ef", "#17191c"


def _wedge(p: WatchParams, r: float, hour: int, short: bool) -> str:
    """A polished dart that narrows to the centre."""
    base, angle = tone(p, p.index_color), hour * 30.0
    start, w = r * (0.82 if short else 0.66), r * (0.062 if hour else 0.085)
    left = polygon([(-w, -r * 0.92), (0, -r * 0.92), (0, -start)], fill=facet(base, angle - 100, 0.46))
    right = polygon([(0, -r * 0.92), (w, -r * 0.92), (0, -start)], fill=facet(base, angle + 100, 0.46))
    return group(left, right, transform=f"rotate({angle:g})")


def _angular(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """Markers along the sides of an angular dial."""
    rx, ry = plan.rx, plan.ry
    parts: list[str] = []
    if p.indices == "horizontal":
        for hour in range(12):
            x, y = at_hour(hour, rx * 0.86)
            if p.date == (hour or 12):
                continue
            long = rx * (0.2 if hour % 6 else 0.12)
            left, top = x - (long if x > 1 else 0 if x < -1 else long / 2), y - 2.2
            base = tone(p, p.index_color)
            parts.append(rect(left, top, long, 2.2, fill=ramp(base, 0.98)) + rect(left, top + 2.2, long, 2.2, fill=ramp(base, 0.3)))
        return "".join(parts) + path(ticks(rx * 0.9, rx * 0.96, [i * 6.0 for i in range(60)]), stroke=ink(p), stroke_width=0.6)
    colour = _number_ink(p)
    tall = rx * (0.26 if p.indices == "roman" else 0.2)
    for hour in range(12):
        s, c = sin(radians(30 * hour)), -cos(radians(30 * hour))
        inset = 0.2 if p.indices == "roman" else 0.27
        x0, y0 = rx * (1 - inset), ry - rx * inset
        t = min(x0 / max(abs(s), 1e-6), y0 / max(abs(c), 1e-6))
        x, y = s * t, c * t
        if p.date == (hour or 12):
            continue
        if p.indices == "roman":
            turn = 30 * hour if ry < rx * 1.2 else _tank_angle(hour)
            parts.append(
                text(
                    0,
                    tall * 0.33,
                    ROMAN[hour],
                    font_family=SERIF,
                    font_weight=600,
                    font_size=tall,
                    fill=colour,
                    text_anchor="middle",
                    transform=f"translate({x:.2f} {y:.2f}) rotate({turn:g})",
                )
            )
        elif p.indices in {"arabic", "deco"}:
            parts.append(
                text(x, y + tall * 0.36, str(hour or 12), font_family=DECO, font_weight=500, font_size=tall * 1.1, fill=colour, text_anchor="middle")
            )
        else:
            parts.append(group(_bar(canvas, p, 0, -rx * 0.09, rx * 0.09, rx * 0.03), transform=f"translate({x:.2f} {y:.2f}) rotate({30 * hour})"))
    return "".join(parts)


def _tank_angle(hour: int) -> float:
    """How far a numeral leans on a tall rectangular dial, in degrees."""
    return {0: 0, 1: 22, 2: 66, 3: 90, 4: 114, 5: 158, 6: 180, 7: 202, 8: 246, 9: 270, 10: 294, 11: 338}[hour]
