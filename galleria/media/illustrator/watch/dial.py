"""The dial itself: its surface, minute track and print. Markers, hands and displays lie above it."""

from math import cos, radians, sin

from galleria.media.illustrator.canvas import Canvas, circle, element, group, path, polygon, rect, text
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.watch.materials import dial_base, fan, ink, is_dark, lobe, sunburst
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import Plan
from galleria.media.illustrator.watch.shapes import closed, disc, polar, rounded, ticks

SANS, SERIF, DECO = "Archivo", "Cormorant Garamond", "Josefin Sans"
_CLASSICAL = frozenset({"roman", "roman-short", "breguet"})


def outline(plan: Plan) -> str:
    """Path data of the dial's edge."""
    return disc(plan.dial_r) if plan.is_round else rounded(plan.rx, plan.ry, 3 if plan.rx != plan.ry else 10)


def draw_dial(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """Rehaut, surface, texture and minute track."""
    base, r = dial_base(p), max(plan.rx, plan.ry)
    edge = outline(plan)
    parts: list[str] = []
    if plan.is_round:
        wall = darken(base, 0.1) if is_dark(base) or p.bezel in {"dive", "gmt"} else mix(base, "#aab3bc", 0.5)
        if p.bezel in {"tachymeter-steel", "smooth", "stepped", "fluted"} and not p.rehaut_scale and not is_dark(base):
            wall = "#a3abb4"
        parts.append(circle(0, 0, plan.rx, fill=wall))
        parts.append(
            fan(
                plan.rx,
                lambda a: mix(wall, "#ffffff", 0.06 + 0.5 * lobe(a, 138, 40)) if lobe(a, 138, 40) > 0.1 else darken(wall, 0.16 * lobe(a, -42, 60)),
                72,
            )
        )
    surface = _surface(canvas, p, base, r)
    parts.append(group(surface, clip_path=canvas.clip(path(edge))))
    parts.append(_track(p, plan))
    return "".join(parts)


def _surface(canvas: Canvas, p: WatchParams, base: str, r: float) -> str:
    finish = p.dial
    light = canvas.linear([(0, "#ffffff", 0.16), (0.45, "#ffffff", 0), (1, "#000000", 0.2)], 0.2, 0, 0.8, 1)
    veil = path(rounded(r, r, 1), fill=light)
    if finish in {"sunburst", "waffle", "stars", "linen", "pie-pan", "snow", "hatched", "sector", "waves"}:
        depth = {
            "sunburst": 0.16,
            "waffle": 0.1,
            "stars": 0.15,
            "linen": 0.07,
            "pie-pan": 0.11,
            "snow": 0.035,
            "hatched": 0.13,
            "sector": 0.06,
            "waves": 0.07,
        }[finish]
        depth *= 1.0 if is_dark(base) else 0.72
        body = fan(r * 1.42, sunburst(base, depth), 120)
    elif finish == "fume":
        body = fan(r * 1.42, sunburst(lighten(base, 0.05), 0.1), 100)
    elif finish == "gloss":
        shine = canvas.radial([(0, lighten(base, 0.1)), (0.55, base), (1, darken(base, 0.06))], 0.36, 0.28, 0.85)
        body = rect(-r, -r, 2 * r, 2 * r, fill=shine)
    else:
        body = rect(-r, -r, 2 * r, 2 * r, fill=base)
    extra = ""
    if finish == "waves":
        extra = _waves(canvas, base, r)
    elif finish == "waffle":
        extra = _waffle(canvas, base, r)
    elif finish == "guilloche":
        extra = _guilloche(base, r)
    elif finish in {"linen", "hatched"}:
        step = 1.5 if finish == "linen" else 3.2
        weave = rect(0, 0, step, step * 0.42, fill="#fff", fill_opacity=0.16) + rect(0, 0, step * 0.42, step, fill="#000", fill_opacity=0.1)
        extra = rect(-r, -r, 2 * r, 2 * r, fill=canvas.define("pattern", weave, patternUnits="userSpaceOnUse", width=step, height=step))
    elif finish == "stars":
        star = polygon([(5, 1.2), (6, 4), (8.8, 5), (6, 6), (5, 8.8), (4, 6), (1.2, 5), (4, 4)], fill="#fff", fill_opacity=0.2) + polygon(
            [(5, 5), (6, 6), (5, 8.8)], fill="#000", fill_opacity=0.3
        )
        extra = rect(-r, -r, 2 * r, 2 * r, fill=canvas.define("pattern", star, patternUnits="userSpaceOnUse", width=10, height=10))
    elif finish == "snow":
        extra = _drifts(canvas, r)
    elif finish == "fume":
        extra = circle(0, 0, r * 1.01, fill=canvas.radial([(0, "#000", 0), (0.45, "#000", 0.04), (1, "#000", 0.72)]))
    elif finish == "pie-pan":
        extra = _pie_pan(base, r)
    elif finish == "sector":
        extra = circle(0, 0, r * 0.62, fill=lighten(base, 0.03)) + circle(0, 0, r * 0.62, fill="none", stroke=ink(p), stroke_width=0.5)
    elif finish in {"matt", "enamel"}:
        extra = _snow(canvas, r, 11 if finish == "matt" else 2.2, 0.5 if finish == "matt" else 0.16)
    if finish == "enamel":
        extra += circle(0, 0, r, fill=canvas.radial([(0, "#fff", 0.5), (0.5, "#fff", 0), (0.94, "#000", 0), (1, "#3a2d18", 0.16)], 0.4, 0.34, 0.7))
    return body + extra + veil


def _drifts(canvas: Canvas, r: float) -> str:
    """Low ridges of wind-blown snow, lying across the dial."""
    light = '<feDistantLight azimuth="236" elevation="48"/>'
    primitives = (
        '<feTurbulence type="fractalNoise" baseFrequency=".14 .3" numOctaves="3" seed="11" result="n"/>'
        f'<feDiffuseLighting in="n" surfaceScale="1.5" diffuseConstant="1.34" lighting-color="#f3f6fb">{light}</feDiffuseLighting>'
    )
    return rect(-r, -r, 2 * r, 2 * r, filter=canvas.filter(primitives, x=0, y=0, width=1, height=1), opacity=0.42, style="mix-blend-mode:multiply")


def _snow(canvas: Canvas, r: float, frequency: float, strength: float) -> str:
    """A fine relief lit from the upper left: grain, or wind-blown snow when coarse. `frequency` in bumps per ten units."""
    light = '<feDistantLight azimuth="228" elevation="56"/>'
    primitives = (
        f'<feTurbulence type="fractalNoise" baseFrequency="{frequency / 32:.3f} {frequency / 40:.3f}" numOctaves="2" seed="7" result="n"/>'
        f'<feDiffuseLighting in="n" surfaceScale="{1.1 * strength:.2f}" diffuseConstant="1.18" lighting-color="#ffffff">{light}</feDiffuseLighting>'
    )
    grain = canvas.filter(primitives, x=0, y=0, width=1, height=1)
    return rect(-r, -r, 2 * r, 2 * r, filter=grain, opacity=0.5, style="mix-blend-mode:soft-light")


def _waves(canvas: Canvas, base: str, r: float) -> str:
    step, high = 11.0, 26.0
    curve = f"c{high / 4:g} -5.6 {high / 4:g} -5.6 {high / 2:g} 0s{high / 4:g} 5.6 {high / 2:g} 0"
    parts: list[str] = []
    for i in range(int(2 * r / step) + 2):
        y = -r + i * step
        d = f"M{-r - 10 + (i % 2) * 5:g} {y:g}" + curve * (int(2 * r / high) + 3)
        parts.append(path(d, fill="none", stroke=darken(base, 0.1), stroke_width=4.6))
        parts.append(path(d, fill="none", stroke=lighten(base, 0.1), stroke_width=0.7, transform="translate(0 -2.5)"))
        parts.append(path(d, fill="none", stroke=lighten(base, 0.035), stroke_width=0.6, transform="translate(0 2.5)"))
    return "".join(parts)


def _waffle(canvas: Canvas, base: str, r: float) -> str:
    step = 6.2
    tile = (
        polygon([(0.5, 0.5), (5.7, 0.5), (4.6, 1.6), (1.6, 1.6)], fill=lighten(base, 0.26))
        + polygon([(0.5, 0.5), (1.6, 1.6), (1.6, 4.6), (0.5, 5.7)], fill=lighten(base, 0.17))
        + polygon([(5.7, 0.5), (5.7, 5.7), (4.6, 4.6), (4.6, 1.6)], fill=darken(base, 0.06))
        + polygon([(0.5, 5.7), (1.6, 4.6), (4.6, 4.6), (5.7, 5.7)], fill=darken(base, 0.1))
    )
    grid = rect(0, 0, step, 0.5, fill=darken(base, 0.16)) + rect(0, 0, 0.5, step, fill=darken(base, 0.16))
    return rect(
        -r, -r, 2 * r, 2 * r, fill_opacity=0.72, fill=canvas.define("pattern", tile + grid, patternUnits="userSpaceOnUse", width=step, height=step)
    )


def _guilloche(base: str, r: float) -> str:
    """Engine turning: offset circles that cross into a flame pattern."""
    parts: list[str] = []
    for i in range(48):
        x, y = polar(i * 7.5, r * 0.36)
        parts.append(circle(x, y, r * 0.36, fill="none", stroke=lighten(base, 0.09) if i % 2 else darken(base, 0.1), stroke_width=0.42))
        x, y = polar(i * 7.5, r * 0.64)
        parts.append(circle(x, y, r * 0.34, fill="none", stroke=lighten(base, 0.08) if i % 2 else darken(base, 0.08), stroke_width=0.36))
    return "".join(parts)


def _pie_pan(base: str, r: float) -> str:
    """A raised twelve-sided middle whose rim slopes away."""
    inner = [polar(15 + 30 * i, r * 0.72) for i in range(12)]
    outer = [polar(15 + 30 * i, r * 1.06) for i in range(12)]
    parts: list[str] = []
    for i in range(12):
        j = (i + 1) % 12
        shade = cos(radians(30 * (i + 1) + 42)) * 0.07
        parts.append(path(closed([outer[i], outer[j], inner[j], inner[i]]), fill=lighten(base, shade), fill_opacity=0.85))
    parts.append(polygon(inner, fill="none", stroke=lighten(base, 0.1), stroke_width=0.5))
    return "".join(parts)


def _track(p: WatchParams, plan: Plan) -> str:
    """Minute marks along the edge, or a railway on angular dials."""
    colour = ink(p)
    if not plan.is_round:
        return "" if p.case == "square" and p.bezel != "screwed" else _railway(p, plan, colour)
    r = plan.dial_r
    if p.bezel == "slide-rule":
        r = plan.rx - 20
    if p.layout in {"off-centre", "jumping", "world-time"} or p.indices in {"lines", "none", "flieger-b"}:
        return ""
    marks = [6.0 * i for i in range(60) if i % 5]
    parts = [path(ticks(r * 0.945, r * 0.985, marks), stroke=colour, stroke_width=0.55, stroke_opacity=0.9)]
    if p.indices in {"sticks", "sector", "arabic", "breguet", "roman", "deco", "field", "flieger"}:
        parts.append(path(ticks(r * 0.93, r * 0.985, [30.0 * i for i in range(12)]), stroke=colour, stroke_width=1.1))
    if p.indices in {"sector", "breguet", "roman", "arabic"} and p.dial != "snow":
        parts.append(circle(0, 0, r * 0.985, fill="none", stroke=colour, stroke_width=0.4, stroke_opacity=0.8))
        parts.append(circle(0, 0, r * 0.93, fill="none", stroke=colour, stroke_width=0.4, stroke_opacity=0.8))
    if p.rehaut_scale or p.counters:
        fine = [i * 1.2 for i in range(300) if i % 5]
        parts.append(path(ticks(r * 0.962, r * 0.985, fine), stroke=colour, stroke_width=0.28, stroke_opacity=0.8))
    if p.indices == "field":
        for hour in range(1, 13):
            size = r * 0.1
            x, y = polar(hour * 30, r * 0.52)
            parts.append(
                text(x, y + size * 0.36, str(hour + 12), font_family=SANS, font_weight=500, font_size=size, fill=colour, text_anchor="middle")
            )
    return "".join(parts)


def _railway(p: WatchParams, plan: Plan, colour: str) -> str:
    k = 0.6 if p.indices in {"roman", "roman-short"} else 0.9
    parts: list[str] = []
    x0, y0 = plan.rx * k, plan.ry - plan.rx * (1 - k)
    gap = plan.rx * 0.045
    for inset in (0.0, gap):
        parts.append(
            element(
                "rect", x=-x0 + inset, y=-y0 + inset, width=2 * (x0 - inset), height=2 * (y0 - inset), fill="none", stroke=colour, stroke_width=0.5
            )
        )
    for i in range(60):
        s, c = sin(radians(6 * i)), -cos(radians(6 * i))
        t = min(x0 / max(abs(s), 1e-6), y0 / max(abs(c), 1e-6))
        u = min((x0 - gap) / max(abs(s), 1e-6), (y0 - gap) / max(abs(c), 1e-6))
        parts.append(path(f"M{s * t:.2f} {c * t:.2f}L{s * u:.2f} {c * u:.2f}", stroke=colour, stroke_width=1.3 if i % 5 == 0 else 0.4))
    return "".join(parts)


def draw_print(p: WatchParams, plan: Plan) -> str:
    """The maker's name and the small lines, kept clear of counters and windows."""
    if p.layout == "world-time":
        return ""
    r = plan.dial_r if plan.is_round else plan.rx
    if p.bezel == "slide-rule":
        r = plan.rx - 19
    classical = p.indices in _CLASSICAL or p.layout in {"perpetual", "calendar", "moon-date"} or p.case == "rectangle"
    family = SERIF if classical else DECO if p.indices in {"arabic", "deco", "lines", "sector"} else SANS
    size = r * (0.125 if len(p.name) < 9 else 0.098 if len(p.name) < 14 else 0.078)
    x, top, size = _place(p, plan, r, size)
    weight = 600 if classical else 500
    spacing = size * (0.12 if classical else 0.06)
    parts = [text(x, top, p.name, font_family=family, font_weight=weight, font_size=size, fill=ink(p), letter_spacing=spacing, text_anchor="middle")]
    low = (
        any(hour in {5, 6, 7} for hour in p.counters)
        or (p.seconds == "small" and p.seconds_at == 6)
        or p.moon_at == 6
        or p.layout in {"moon-date", "perpetual"}
    )
    inner = p.indices in {"field", "sector"} or p.layout == "pointer-date"
    start = (r * (0.3 if inner else 0.4)) if plan.is_round else plan.ry * 0.34
    small, step = r * (0.07 if not inner else 0.058), r * (0.095 if not inner else 0.08)
    for row, words in enumerate(p.lines):
        if low and row > 1:
            break
        y = top + size * 0.4 + (row + 1) * r * 0.082 if low or x else start + row * step
        parts.append(_small(p, words, x, y, min(small, size * 0.8) * (0.92 if low else 1), family, weight, row))
    return "".join(parts)


def _place(p: WatchParams, plan: Plan, r: float, size: float) -> tuple[float, float, float]:
    """Where the name stands and how large: x, baseline and size in watch units."""
    if not plan.is_round:
        return (0, -plan.ry * 0.34, size * 0.66) if p.indices == "roman" else (0, -plan.ry * (0.42 if p.case == "square" else 0.34), size * 0.8)
    if 12 in p.counters or p.reserve_at == 12:
        return -r * 0.46, -r * 0.02, size * 0.72
    if p.outsize_date == 12:
        return 0, -r * 0.3, size
    if p.layout == "calendar":
        return 0, -r * 0.4, size * 0.72
    if p.indices == "field" or p.layout == "pointer-date":
        return 0, -r * 0.28, size * 0.72
    if p.indices == "sector":
        return 0, -r * 0.3, size * 0.82
    if p.indices in _CLASSICAL:
        return 0, -r * 0.42, size * 0.76
    return 0, -r * 0.5, size


def _small(p: WatchParams, words: str, x: float, y: float, size: float, family: str, weight: int, index: int) -> str:
    colour = "#c62b2e" if p.accent_line == index else ink(p)
    return text(x, y, words, font_family=family, font_weight=weight, font_size=size, fill=colour, letter_spacing=size * 0.07, text_anchor="middle")
