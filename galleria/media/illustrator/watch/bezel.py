"""Bezels: turning, engraved, fluted, set with screws. Each is drawn between the case and the opening."""

from galleria.media.illustrator.canvas import Canvas, circle, group, path, polygon, rect, text
from galleria.media.illustrator.colour import darken, lighten
from galleria.media.illustrator.watch.case import draw_screws
from galleria.media.illustrator.watch.materials import bar_stops, bezel_metal, brushing, facet, fan, is_dark, lobe, polished, ramp, turned
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import Plan, bezel_corners
from galleria.media.illustrator.watch.shapes import Point, polar, regular, ring, rounded, sector, ticks

SANS = "Archivo"
_SPEEDS = (500, 400, 300, 250, 225, 200, 180, 160, 150, 140, 130, 120, 110, 100, 90, 85, 80, 75, 70, 65, 60)
_TACHYMETER = tuple((speed, min(59.6, 3600 / speed)) for speed in _SPEEDS)  # units an hour, and the second at which a hand reads it


def draw_bezel(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """The bezel of any case."""
    if not plan.is_round:
        return _angular_bezel(canvas, p, plan)
    metal, outer, inner = bezel_metal(p), plan.bezel_out, plan.rx
    seam = circle(0, 0, outer + 1, fill=ramp(metal, 0.04), fill_opacity=0.75)
    if p.case in {"octagon", "dodecagon"}:
        return _faceted(canvas, p, plan, metal)
    if p.bezel in {"dive", "gmt", "tachymeter"}:
        return seam + _insert(canvas, p, outer, inner, metal)
    if p.bezel in {"tachymeter-steel", "hours24"}:
        return seam + fan(outer, polished(metal)) + fan(outer - 2, turned(metal)) + _engraved(p, outer, inner) + _lip(canvas, inner, metal)
    if p.bezel == "slide-rule":
        return seam + _beaded(canvas, outer, metal) + _lip(canvas, inner, metal)
    if p.bezel == "fluted":
        return seam + _fluted(outer, inner, metal) + _lip(canvas, inner, metal)
    if p.bezel == "hobnail":
        return seam + _hobnail(outer, inner, metal) + _lip(canvas, inner, metal)
    if p.bezel == "stepped":
        return (
            seam
            + fan(outer, polished(metal))
            + circle(0, 0, 91.5, fill=ramp(metal, 0.1), fill_opacity=0.8)
            + fan(91, turned(metal))
            + _lip(canvas, inner, metal)
        )
    body = fan(outer, polished(metal))
    slope = fan(outer - (outer - inner) * 0.42, lambda angle: polished(metal)(angle + 150))
    return (
        seam
        + body
        + circle(0, 0, outer - (outer - inner) * 0.42, fill="none", stroke=ramp(metal, 1), stroke_width=0.5, stroke_opacity=0.8)
        + slope
        + _lip(canvas, inner, metal)
    )


def _lip(canvas: Canvas, inner: float, metal: str) -> str:
    """The thin polished edge in which the crystal sits."""
    edge = canvas.linear([(0, ramp(metal, 0.15)), (0.5, ramp(metal, 0.6)), (1, ramp(metal, 1))], 0.2, 0, 0.8, 1)
    return circle(0, 0, inner + 0.8, fill="none", stroke=edge, stroke_width=1.6)


def _grip(outer: float, metal: str, teeth: int) -> str:
    """The knurled rim of a turning bezel."""
    parts: list[str] = []
    for i in range(teeth):
        angle = 360 * i / teeth
        parts.append(path(sector(outer - 5.5, outer + 1.2, angle - 100 / teeth, angle + 100 / teeth), fill=facet(metal, angle, 0.45)))
    return "".join(parts)


def _insert(canvas: Canvas, p: WatchParams, outer: float, inner: float, metal: str) -> str:
    parts = [fan(outer, polished(metal))]
    if p.bezel != "tachymeter":
        parts.append(_grip(outer, metal, 60 if p.case != "cushion" else 40))
    r1, r0 = outer - (4.6 if p.bezel != "tachymeter" else 2.2), inner + 1.8
    parts.append(circle(0, 0, r1 + 0.7, fill=ramp(metal, 0.05)))
    base = p.bezel_color
    parts.append(circle(0, 0, r1, fill=base))
    if p.bezel_color_2:
        start = (270.0, 90.0) if p.bezel == "gmt" else (210.0, 330.0)
        end = start[1] + (360 if start[1] < start[0] else 0)
        lower = p.bezel_color if p.bezel == "gmt" else p.bezel_color_2
        parts.append(circle(0, 0, r1, fill=p.bezel_color_2 if p.bezel == "gmt" else p.bezel_color))
        parts.append(path(sector(r0, r1, start[0], end), fill=lower))
    gleam = [(sector(r0, r1, a, a + 4.4), 0.34 * lobe(a, -42, 17) + 0.2 * lobe(a, 132, 22) + 0.12 * lobe(a, 52, 10)) for a in range(0, 360, 4)]
    parts.extend(path(d, fill="#ffffff", fill_opacity=round(o, 3)) for d, o in gleam if o > 0.012)
    parts.append(circle(0, 0, r1 - 0.5, fill="none", stroke="#ffffff", stroke_width=0.6, stroke_opacity=0.22))
    printed = p.bezel_print or ("#eef0ec" if is_dark(base) else "#1b1d20")
    middle, height = (r0 + r1) / 2, r1 - r0
    if p.bezel == "dive":
        parts.append(_minutes(canvas, p, middle, height, printed))
    elif p.bezel == "gmt":
        parts.append(_hours24(middle, height, printed))
    else:
        parts.append(_tachymeter(r0, r1, printed))
    return "".join(parts) + _lip(canvas, inner, metal)


def _minutes(canvas: Canvas, p: WatchParams, middle: float, height: float, colour: str) -> str:
    """The sixty minutes of a dive bezel, with a pip of lume at zero."""
    parts = [path(ticks(middle + height * 0.36, middle - height * 0.06, [6.0 * i for i in range(1, 16) if i % 5]), stroke=colour, stroke_width=0.9)]
    size = height * 0.6
    for minute in range(5, 60, 5):
        angle = minute * 6.0
        if minute % 10 == 0:
            parts.append(
                text(
                    0,
                    -middle + size * 0.36,
                    str(minute),
                    font_family=SANS,
                    font_weight=500,
                    font_size=size,
                    fill=colour,
                    text_anchor="middle",
                    transform=f"rotate({angle:g})",
                )
            )
        else:
            parts.append(path(sector(middle - height * 0.3, middle + height * 0.3, angle - 1.4, angle + 1.4), fill=colour))
    triangle = [polar(-6, middle + height * 0.36), polar(6, middle + height * 0.36), polar(0, middle - height * 0.32)]
    parts.append(polygon(triangle, fill="#b02a2c" if p.bezel_print == "#c9a766" else colour))
    pip = canvas.radial([(0, "#ffffff"), (0.6, "#e9f0dc"), (1, "#b9c2a8")], 0.4, 0.35, 0.6)
    parts.append(circle(0, -middle - height * 0.06, height * 0.17, fill=pip, stroke=ramp("#a3adb8", 0.3), stroke_width=0.5))
    return "".join(parts)


def _hours24(middle: float, height: float, colour: str) -> str:
    parts: list[str] = []
    size = height * 0.58
    for hour in range(2, 24, 2):
        parts.append(
            text(
                0,
                -middle + size * 0.36,
                str(hour),
                font_family=SANS,
                font_weight=500,
                font_size=size,
                fill=colour,
                text_anchor="middle",
                transform=f"rotate({hour * 15})",
            )
        )
        parts.append(circle(*polar(hour * 15 - 15, middle), height * 0.1, fill=colour))
    parts.append(circle(*polar(345, middle), height * 0.1, fill=colour))
    parts.append(polygon([polar(-5, middle + height * 0.3), polar(5, middle + height * 0.3), polar(0, middle - height * 0.3)], fill=colour))
    return "".join(parts)


def _tachymeter(r0: float, r1: float, colour: str) -> str:
    height = r1 - r0
    size, middle = height * 0.48, r0 + height * 0.5
    parts: list[str] = []
    for value, seconds in _TACHYMETER:
        angle = seconds * 6
        parts.append(
            text(
                0,
                -middle + size * 0.36,
                str(value),
                font_family=SANS,
                font_weight=500,
                font_size=size,
                fill=colour,
                text_anchor="middle",
                transform=f"rotate({angle - (2.4 if value >= 100 else 1.8):.1f})",
            )
        )
        parts.append(circle(*polar(angle + (3.1 if value >= 100 else 2.4), middle), height * 0.06, fill=colour))
    return "".join(parts)


def _engraved(p: WatchParams, outer: float, inner: float) -> str:
    """Numerals cut into metal and filled with black lacquer."""
    r0, r1 = inner + 2, outer - 3
    if p.bezel == "hours24":
        return _hours24((r0 + r1) / 2, r1 - r0, "#15171b")
    return _tachymeter(r0, r1, "#15171b")


def _beaded(canvas: Canvas, outer: float, metal: str) -> str:
    bead = canvas.radial([(0, ramp(metal, 1)), (0.45, ramp(metal, 0.55)), (1, ramp(metal, 0.06))], 0.36, 0.32, 0.7)
    parts = [fan(outer, polished(metal))]
    parts.extend(circle(*polar(i * 360 / 84, outer - 1.6), 3.1, fill=bead) for i in range(84))
    parts.append(fan(outer - 5, polished(metal)))
    return "".join(parts)


def _fluted(outer: float, inner: float, metal: str) -> str:
    parts = [fan(outer, polished(metal))]
    count = 72
    for i in range(count):
        a, half = 360 * i / count, 180 / count
        # Each flute has two faces that look a little left and right along the rim and catch different windows.
        left = 0.5 + 0.55 * lobe(a, -60, 30) + 0.5 * lobe(a, 118, 26) - 0.34 * lobe(a, 20, 30) - 0.3 * lobe(a, 205, 40) + (0.2 if i % 3 == 0 else 0)
        right = 0.42 - 0.4 * lobe(a, -60, 40) - 0.3 * lobe(a, 118, 40) + 0.5 * lobe(a, 32, 24) + 0.42 * lobe(a, 215, 22) - (0.14 if i % 4 == 0 else 0)
        tip, foot = outer - 1, inner + 1
        for start, end, value in ((a - half, a, left), (a, a + half, right)):
            parts.append(
                polygon(
                    [polar(start, tip - 1.2 * (start != a)), polar(end, tip - 1.2 * (end != a)), polar(end, foot), polar(start, foot)],
                    fill=ramp(metal, value),
                )
            )
    return "".join(parts)


def _hobnail(outer: float, inner: float, metal: str) -> str:
    """Clous de Paris: little pyramids, four faces each."""
    parts = [fan(outer, polished(metal))]
    rows, count = 3, 84
    depth = (outer - inner - 3) / rows
    for row in range(rows):
        r0 = inner + 1.5 + row * depth
        for i in range(count):
            a0 = 360 * (i + 0.5 * (row % 2)) / count
            a1, middle = a0 + 360 / count, polar(a0 + 180 / count, r0 + depth / 2)
            corners = [polar(a0, r0 + depth), polar(a1, r0 + depth), polar(a1, r0), polar(a0, r0)]
            for face, turn in enumerate((0, 90, 180, 270)):
                if face % 2 == 0 or i % 2 == 0 or row == 1:
                    parts.append(polygon([corners[face], corners[(face + 1) % 4], middle], fill=facet(metal, a0 + turn, 0.48)))
    return "".join(parts)


def _faceted(canvas: Canvas, p: WatchParams, plan: Plan, metal: str) -> str:
    """An octagonal or twelve-sided bezel: brushed top, polished bevel, and screws on the octagon."""
    corners = bezel_corners(p)
    sides = len(corners)
    scale = 0.93
    parts = [polygon([(x * 1.012, y * 1.012) for x, y in corners], fill=ramp(metal, 0.03), fill_opacity=0.8)]
    inner = [(x * scale, y * scale) for x, y in corners]
    for i in range(sides):
        j = (i + 1) % sides
        normal = 360 / sides * (i + 1) if p.case == "octagon" else 360 / sides * i + 30
        parts.append(polygon([corners[i], corners[j], inner[j], inner[i]], fill=facet(metal, normal, 0.5)))
    face = canvas.linear([(0, ramp(metal, 0.86)), (0.35, ramp(metal, 0.56)), (0.6, ramp(metal, 0.5)), (1, ramp(metal, 0.32))], 0.1, 0, 0.9, 1)
    parts += [
        polygon(inner, fill=face),
        polygon(inner, fill=brushing(canvas)),
        polygon(inner, fill="none", stroke=ramp(metal, 0.95), stroke_width=0.5),
    ]
    if p.case == "octagon":
        parts.append(draw_screws(canvas, regular(8, 86, 0), 4.2, metal, hexagonal=True))
    parts.append(fan(plan.rx + 2.2, polished(metal)))
    return "".join(parts)


def _angular_bezel(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    metal = bezel_metal(p)
    if p.bezel == "gadroon":
        parts: list[str] = []
        for sign in (-1, 1):
            for i in range(3):
                y = sign * (plan.ry + 12 + i * 12.5)
                parts.append(rect(-93, y - 5.4, 186, 10.8, rx=3, fill=canvas.linear(bar_stops(metal)), stroke=ramp(metal, 0.06), stroke_width=0.5))
        frame = canvas.linear([(0, ramp(metal, 1)), (0.5, ramp(metal, 0.55)), (1, ramp(metal, 0.25))], 0, 0, 1, 1)
        parts.append(path(rounded(plan.rx + 4, plan.ry + 4, 3), fill=frame))
        return "".join(parts)
    if p.case == "rectangle":
        frame = canvas.linear([(0, ramp(metal, 0.3)), (0.5, ramp(metal, 0.7)), (1, ramp(metal, 1))], 0, 0, 1, 1)
        return path(rounded(plan.rx + 3.5, plan.ry + 3.5, 3), fill=frame)
    out, corner = (plan.rx + 17, 20.0) if p.bezel == "screwed" else (plan.rx + 6, 14.0)
    top = canvas.linear(
        [(0, ramp(metal, 1)), (0.25, ramp(metal, 0.72)), (0.5, ramp(metal, 0.42)), (0.72, ramp(metal, 0.66)), (1, ramp(metal, 0.22))], 0, 0, 1, 1
    )
    parts = [path(rounded(out + 1, out + 1, corner), fill=ramp(metal, 0.04), fill_opacity=0.8), path(rounded(out, out, corner), fill=top)]
    if p.bezel == "screwed":
        d, e = out - 8, 0.62 * out
        points: list[Point] = [(-e, -d), (e, -d), (-e, d), (e, d), (-d, -e), (d, -e), (-d, e), (d, e)]
        parts.append(draw_screws(canvas, points, 4.6, metal))
    lip = canvas.linear([(0, ramp(metal, 0.1)), (0.5, ramp(metal, 0.6)), (1, ramp(metal, 1))], 0, 0, 1, 1)
    parts.append(path(rounded(plan.rx + 2, plan.ry + 2, corner * 0.72), fill=lip))
    return "".join(parts)


def dial_ring(p: WatchParams, plan: Plan) -> str:
    """The slide rule printed inside the crystal of a navigation bezel."""
    if p.bezel != "slide-rule":
        return ""
    outer, split, inner = plan.rx - 1.5, plan.rx - 10, plan.rx - 19
    base = p.bezel_color
    dark = "#15171b"
    parts = [path(ring(outer, inner), fill=base, fill_rule="evenodd"), path(ring(split, inner), fill=dark, fill_rule="evenodd")]
    parts.append(path(ticks(split, split + 3.4, [i * 2.4 for i in range(150)]), stroke=dark, stroke_width=0.35))
    parts.append(path(ticks(split - 3.2, split, [i * 2.4 for i in range(150)]), stroke="#eeeae0", stroke_width=0.35))
    for i, value in enumerate((10, 11, 12, 14, 15, 16, 18, 20, 22, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 80, 85, 90)):
        turn = f"rotate({i * 360 / 22:.1f})"
        parts.append(
            text(
                0,
                -split - 4.2,
                str(value),
                font_family=SANS,
                font_weight=500,
                font_size=4.6,
                fill="#a8282c" if value in {10, 60} else dark,
                text_anchor="middle",
                transform=turn,
            )
        )
        parts.append(
            text(0, -split + 6.9, str(value), font_family=SANS, font_weight=500, font_size=4.2, fill="#efece2", text_anchor="middle", transform=turn)
        )
    shade = lighten(base, 0.02) if is_dark(base) else darken(base, 0.08)
    parts.append(circle(0, 0, outer, fill="none", stroke=shade, stroke_width=0.6))
    return group(*parts, transform="rotate(7)")
