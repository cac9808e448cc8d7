"""Dials that are laid out in their own way: off-centre hours, calendars, jumping figures and world time."""

from galleria.media.illustrator.canvas import Canvas, circle, group, path, polygon, rect, text
from galleria.media.illustrator.watch.dial import SANS, SERIF
from galleria.media.illustrator.watch.displays import moon, outsize_date, register, sunk, window
from galleria.media.illustrator.watch.hands import draw_hands, small_hand
from galleria.media.illustrator.watch.materials import dial_base, ink, ramp, tone
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import Plan
from galleria.media.illustrator.watch.shapes import arc, polar, ring, rounded, sector, ticks

_ROMANS = ("XII", "", "", "III", "", "", "VI", "", "", "IX", "", "")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
_CITIES = (
    "LONDON", "PARIS", "CAIRO", "MOSCOW", "DUBAI", "KARACHI", "DACCA", "BANGKOK", "HONG KONG", "TOKYO", "SYDNEY", "NOUMEA",
    "AUCKLAND", "MIDWAY", "HONOLULU", "ANCHORAGE", "LOS ANGELES", "DENVER", "CHICAGO", "NEW YORK", "CARACAS", "RIO", "MID ATL.", "AZORES",
)  # fmt: skip


def draw_layout(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """The displays of a layout other than the classic one; empty for that. Central hands are drawn by the caller, save where the layout has none."""
    r = plan.dial_r
    if p.layout == "off-centre":
        return _off_centre(canvas, p, plan)
    if p.layout == "perpetual":
        return _perpetual(canvas, p, r)
    if p.layout == "calendar":
        return _calendar(canvas, p, r)
    if p.layout == "jumping":
        return _jumping(canvas, p, r)
    if p.layout == "world-time":
        return _world(canvas, p, r)
    if p.layout == "moon-date":
        return _moon_date(canvas, p, r)
    if p.layout == "pointer-date":
        return _pointer(p, r)
    return ""


def has_central_hands(p: WatchParams) -> bool:
    """Whether hour and minute hands turn about the middle."""
    return p.layout not in {"off-centre", "jumping"}


def _words(x: float, y: float, words: str, size: float, fill: str, family: str = SANS, **more: object) -> str:
    return text(x, y, words, font_family=family, font_weight=600 if family == SERIF else 500, font_size=size, fill=fill, text_anchor="middle", **more)


def _off_centre(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """Hours at the left, outsize date at the upper right, small seconds at the lower right, power reserve at the right."""
    r, colour, base = plan.dial_r, ink(p), dial_base(p)
    cx, cy, big = -r * 0.32, -r * 0.02, r * 0.56
    parts = [group(sunk(canvas, big, base), transform=f"translate({cx:.2f} {cy:.2f})")]
    rim: list[str] = [path(ticks(big * 0.9, big * 0.97, [6.0 * i for i in range(60)]), stroke=colour, stroke_width=0.4)]
    for i, words in enumerate(_ROMANS):
        if words:
            rim.append(_words(0, -big * 0.62, words, big * 0.26, colour, SERIF, transform=f"rotate({i * 30})"))
        else:
            x, y = polar(i * 30, big * 0.76)
            rim.append(
                group(
                    polygon([(0, -3.4), (1.5, 0), (0, 3.4), (-1.5, 0)], fill=ramp(tone(p, p.index_color), 0.55)),
                    transform=f"translate({x:.2f} {y:.2f}) rotate({i * 30})",
                )
            )
    parts.append(group(*rim, transform=f"translate({cx:.2f} {cy:.2f})"))
    small = r * 0.28
    sx, sy = r * 0.4, r * 0.46
    seconds = sunk(canvas, small, base) + path(ticks(small * 0.84, small * 0.95, [6.0 * i for i in range(60)]), stroke=colour, stroke_width=0.3)
    seconds += path(ticks(small * 0.76, small * 0.95, [30.0 * i for i in range(12)]), stroke=colour, stroke_width=0.6)
    for i, words in enumerate(("60", "15", "30", "45")):
        if p.moon_at is None or i % 2 == 0:
            tx, ty = polar(i * 90, small * 0.58)
            seconds += _words(tx, ty + small * 0.09, words, small * 0.25, colour)
    if p.moon_at is not None:
        seconds += group(moon(canvas, small * 0.46, base), transform=f"translate(0 {small * 0.22:.2f})")
    seconds += small_hand(p, small, 213, tone(p, p.hand_color))
    parts.append(group(seconds, transform=f"translate({sx:.2f} {sy:.2f})"))
    parts.append(outsize_date(canvas, p, r * 0.47, -r * 0.5, r * 0.22))
    gauge = path(arc(r * 0.24, 38, 142), fill="none", stroke=colour, stroke_width=0.5) + path(
        ticks(r * 0.22, r * 0.26, [38 + i * 26.0 for i in range(5)]), stroke=colour, stroke_width=0.6
    )
    gauge += group(polygon([(-1.1, 2), (1.1, 2), (0, -r * 0.22)], fill=tone(p, p.hand_color)), transform="rotate(66)")
    gauge += _words(r * 0.245, -r * 0.18, "AUF", r * 0.05, colour, SERIF) + _words(r * 0.25, r * 0.22, "AB", r * 0.05, colour, SERIF)
    parts.append(group(gauge, transform=f"translate({r * 0.52:.2f} {-r * 0.02:.2f})"))
    parts.append(_words(-r * 0.02, -r * 0.72, p.name, r * 0.082, colour, SERIF, letter_spacing=0.5))
    parts.append(_words(-r * 0.12, r * 0.76, p.lines[0] if p.lines else "", r * 0.06, colour, SERIF, letter_spacing=0.4))
    parts.append(draw_hands(canvas, p, plan, cx=cx, cy=cy, scale=0.58))
    return "".join(parts)


def _perpetual(canvas: Canvas, p: WatchParams, r: float) -> str:
    """Day at nine, month at three, date round the moon at six."""
    radius = r * 0.27
    dates = tuple(str(i) if i % 2 else "" for i in range(1, 32))
    left = register(canvas, p, radius, _DAYS, 257)
    right = register(canvas, p, radius, _MONTHS, 300)
    low = register(canvas, p, radius * 1.08, dates, 240) + group(
        moon(canvas, radius * 0.44, dial_base(p)), transform=f"translate(0 {radius * 0.22:.2f})"
    )
    return (
        group(left, transform=f"translate({-r * 0.47:.2f} 0)")
        + group(right, transform=f"translate({r * 0.47:.2f} 0)")
        + group(low, transform=f"translate(0 {r * 0.48:.2f})")
    )


def _calendar(canvas: Canvas, p: WatchParams, r: float) -> str:
    """Day and month in windows under twelve, date by a pointer, moon over six."""
    colour = ink(p)
    parts = [
        group(window(canvas, p, r * 0.125, r * 0.062, "SAT", framed=True), transform=f"translate({-r * 0.17:.2f} {-r * 0.2:.2f})"),
        group(window(canvas, p, r * 0.125, r * 0.062, "NOV", framed=True), transform=f"translate({r * 0.17:.2f} {-r * 0.2:.2f})"),
        group(moon(canvas, r * 0.27, dial_base(p)), transform=f"translate(0 {r * 0.5:.2f})"),
    ]
    for day in range(1, 32):
        x, y = polar(day * 360 / 31, r * 0.56)
        if day % 2 and day not in {15, 17}:
            parts.append(_words(x, y + r * 0.02, str(day), r * 0.062, colour))
    hand = "#23479c"
    needle = rect(-0.5, -r * 0.49, 1, r * 0.6, fill=hand) + path(
        f"M-3.4 {-r * 0.47:.2f}A3.6 3.6 0 0 0 3.4 {-r * 0.47:.2f}", fill="none", stroke=hand, stroke_width=1.3
    )
    parts.append(group(needle, transform=f"rotate({21 * 360 / 31:.1f})"))
    return "".join(parts)


def _jumping(canvas: Canvas, p: WatchParams, r: float) -> str:
    """Hours and minutes as figures in a bridge of metal, seconds below, power reserve above."""
    metal, colour = tone(p, p.index_color if p.index_color != "lume" else "steel"), ink(p)
    fill = canvas.linear([(0, ramp(metal, 0.98)), (0.3, ramp(metal, 0.66)), (0.7, ramp(metal, 0.5)), (1, ramp(metal, 0.28))])
    edge = canvas.linear([(0, ramp(metal, 1)), (1, ramp(metal, 0.15))], 0, 0, 1, 1)
    small, low = r * 0.3, r * 0.44
    wide, half, neck, eye = r * 0.93, r * 0.2, small * 1.06, small * 1.14
    bridge = (
        f"M{-wide:.2f} {-half:.2f}H{wide:.2f}Q{r:.2f} 0 {wide:.2f} {half:.2f}H{neck:.2f}"
        f"A{eye:.2f} {eye:.2f} 0 1 1 {-neck:.2f} {half:.2f}H{-wide:.2f}Q{-r:.2f} 0 {-wide:.2f} {-half:.2f}Z"
    )
    gauge = path(arc(r * 0.62, -46, 46), fill="none", stroke=colour, stroke_width=0.5) + path(
        ticks(r * 0.6, r * 0.65, [-46 + i * 11.5 for i in range(9)]), stroke=colour, stroke_width=0.6
    )
    gauge += group(polygon([(-1.2, -r * 0.34), (1.2, -r * 0.34), (0, -r * 0.6)], fill=tone(p, p.hand_color)), transform="rotate(22)")
    parts = [gauge, _words(-r * 0.44, -r * 0.36, "AB", r * 0.06, colour, SERIF), _words(r * 0.44, -r * 0.36, "AUF", r * 0.06, colour, SERIF)]
    parts.append(_words(0, -r * 0.255, p.name, r * 0.07, colour, SERIF, letter_spacing=0.4))
    parts.append(path(bridge, fill="#000", fill_opacity=0.3, transform="translate(1 1.8)") + path(bridge, fill=fill, stroke=edge, stroke_width=1.2))
    for x, figures in ((-0.62, "10"), (0.44, "08")):
        for i, digit in enumerate(figures if x > 0 else (figures,)):
            at = r * (x + (0.31 * i if x > 0 else 0))
            half = r * (0.15 if x > 0 else 0.23)
            box = rounded(half, r * 0.165, 1.4)
            parts.append(
                group(
                    path(box, fill="#f7f5ef"),
                    _words(0, r * 0.09, digit, r * 0.27, "#17191d"),
                    path(box, fill=canvas.linear([(0, "#000", 0.42), (0.35, "#000", 0)])),
                    path(box, fill="none", stroke=ramp(metal, 0.2), stroke_width=0.8),
                    transform=f"translate({at:.2f} 0)",
                )
            )
    seconds = sunk(canvas, small, dial_base(p)) + path(
        ticks(small * 0.82, small * 0.94, [6.0 * i for i in range(60)]), stroke=colour, stroke_width=0.35
    )
    for i, words in enumerate(("60", "15", "30", "45")):
        tx, ty = polar(i * 90, small * 0.56)
        seconds += _words(tx, ty + small * 0.09, words, small * 0.25, colour)
    seconds += small_hand(p, small, 213, tone(p, p.hand_color))
    parts.append(group(seconds, transform=f"translate(0 {low:.2f})"))
    return "".join(parts)


def _world(canvas: Canvas, p: WatchParams, r: float) -> str:
    """Cities at the rim, a ring of twenty-four hours in day and night, a turned centre."""
    base, colour = dial_base(p), ink(p)
    silver = "#e9e8e2"
    parts = [path(ring(r, r * 0.8), fill=silver, fill_rule="evenodd"), circle(0, 0, r, fill="none", stroke="#8a8f94", stroke_width=0.5)]
    for i, city in enumerate(_CITIES):
        size = r * (0.05 if len(city) < 7 else 0.042 if len(city) < 9 else 0.034)
        parts.append(_words(0, -r * 0.88, city, size, "#1c2230", transform=f"rotate({i * 15})"))
    parts.append(path(sector(r * 0.64, r * 0.79, 0, 180), fill="#f4f1e6") + path(sector(r * 0.64, r * 0.79, 180, 360), fill="#1c2c52"))
    for hour in range(1, 25):
        night = hour > 12
        parts.append(_words(0, -r * 0.69, str(hour), r * 0.07, "#f1f0ea" if night else "#1c2230", transform=f"rotate({hour * 15 - 7.5})"))
    parts.append(
        circle(0, 0, r * 0.79, fill="none", stroke="#777d84", stroke_width=0.4)
        + circle(0, 0, r * 0.64, fill="none", stroke="#777d84", stroke_width=0.6)
    )
    for i in range(12):
        angle = i * 30
        parts.append(
            group(
                rect(
                    -1.1, -r * 0.6, 2.2, r * 0.12, fill=ramp(tone(p, p.index_color), 0.7), stroke=ramp(tone(p, p.index_color), 0.1), stroke_width=0.3
                ),
                transform=f"rotate({angle})",
            )
        )
    parts.append(circle(0, 0, r * 0.44, fill="none", stroke=ramp(base, 0.7), stroke_width=0.4, stroke_opacity=0.7))
    parts.append(_words(0, -r * 0.28, p.name, r * 0.07, colour, SERIF))
    parts.append(_words(0, -r * 0.2, p.lines[0] if p.lines else "", r * 0.05, colour, SERIF))
    return "".join(parts)


def _moon_date(canvas: Canvas, p: WatchParams, r: float) -> str:
    """A date ring round a moon, over six."""
    radius = r * 0.3
    dates = tuple(str(i) if i % 3 == 1 else "" for i in range(1, 32))
    low = register(canvas, p, radius, dates, 240, hand=tone(p, "blued") if p.hand_color == "blued" else None)
    low += group(moon(canvas, radius * 0.5, dial_base(p)), transform=f"translate(0 {radius * 0.24:.2f})")
    return group(low, transform=f"translate(0 {r * 0.46:.2f})")


def _pointer(p: WatchParams, r: float) -> str:
    """A ring of dates read by a central pointer with a crescent tip."""
    colour = ink(p)
    parts: list[str] = []
    for day in range(1, 32):
        if day % 2:
            parts.append(_words(0, -r * 0.5, str(day), r * 0.068, colour, transform=f"rotate({day * 360 / 31:.2f})"))
        else:
            parts.append(circle(*polar(day * 360 / 31, r * 0.52), 0.7, fill=colour))
    red = "#d0372f"
    needle = rect(-0.7, -r * 0.42, 1.4, r * 0.56, fill=red) + path(
        f"M-4.4 {-r * 0.46:.2f}A4.6 4.6 0 0 0 4.4 {-r * 0.46:.2f}", fill="none", stroke=red, stroke_width=1.7
    )
    return "".join(parts) + group(needle, transform=f"rotate({21 * 360 / 31:.1f})")
