"""The middle case with its lugs, crown and pushers. Bezels live in bezel.py."""

from galleria.media.illustrator.canvas import Canvas, circle, element, group, path, rect
from galleria.media.illustrator.watch.materials import bar_stops, bezel_metal, brushing, case_metal, facet, fan, ramp, satin_stops
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import Plan, lug
from galleria.media.illustrator.watch.shapes import polar, rounded


def draw_case(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """The middle case seen from above."""
    metal = case_metal(p)
    parts = [draw_crown(canvas, p, plan), draw_pushers(canvas, p, plan)]
    if p.case == "round":
        parts.append(_round_case(canvas, p, metal))
    else:
        parts.append(_shaped_case(canvas, p, plan, metal))
    return "".join(parts)


def _round_case(canvas: Canvas, p: WatchParams, metal: str) -> str:
    lug_path = lug()
    parts: list[str] = []
    for sx, sy, shade in ((1, -1, 0.34), (-1, -1, 0.44), (1, 1, 0.46), (-1, 1, 0.56)):
        top = canvas.linear(
            [(0, ramp(metal, shade - 0.02)), (0.35, ramp(metal, shade + 0.06)), (1, ramp(metal, shade - 0.2))],
            0,
            -120 * sy,
            0,
            -40 * sy,
            absolute=True,
        )
        edge = canvas.linear(
            [(0, ramp(metal, shade + 0.2)), (0.45, ramp(metal, 0.93 if sx < 0 else 0.6)), (1, ramp(metal, shade - 0.25))],
            0,
            -120,
            0,
            -40,
            absolute=True,
        )
        mirrored = f"scale({sx} {sy})"
        fine = path(lug_path, fill=brushing(canvas), fill_opacity=0.8 if p.metal_finish != "polished" else 0.25)
        bevel = path("M91 -40C88 -64 78 -92 68.5 -111Q66 -116 63 -118L61.4 -115.4C73 -95 83.4 -66 87.4 -40Z", fill=edge)
        inner = path("M51 -60V-115.5Q51 -118 53 -119V-60Z", fill=ramp(metal, 0.25 if sx > 0 else 0.8), fill_opacity=0.8)
        parts.append(group(path(lug_path, fill=top), fine, bevel, inner, transform=mirrored))
    flank = group(fan(100, lambda angle: facet(metal, angle, 0.3), 90))
    parts.append(flank)
    if p.guards:
        for sign in (-1, 1):
            fill = canvas.linear(satin_stops(metal), 90, -30, 100, 30, absolute=True)
            parts.append(path(f"M82 {sign * 44}C94 {sign * 38} 104 {sign * 26} 106.5 {sign * 13.5}L96 {sign * 11}L84 {sign * 18}Z", fill=fill))
            parts.append(
                path(
                    f"M88 {sign * 41}C97 {sign * 34} 104.5 {sign * 24} 106.5 {sign * 13.5}",
                    fill="none",
                    stroke=ramp(metal, 0.95),
                    stroke_width=0.7,
                    stroke_opacity=0.8,
                )
            )
    return "".join(parts)


def _shaped_case(canvas: Canvas, p: WatchParams, plan: Plan, metal: str) -> str:
    body = canvas.linear(
        [(0, ramp(metal, 0.82)), (0.28, ramp(metal, 0.6)), (0.5, ramp(metal, 0.48)), (0.75, ramp(metal, 0.4)), (1, ramp(metal, 0.24))], 0.2, 0, 0.8, 1
    )
    edge = canvas.linear([(0, ramp(metal, 1)), (0.4, ramp(metal, 0.7)), (0.6, ramp(metal, 0.2)), (1, ramp(metal, 0.55))], 0, 0, 1, 1)
    parts = [path(plan.silhouette, fill=body)]
    if p.metal_finish != "polished":
        parts.append(path(plan.silhouette, fill=brushing(canvas, strength=0.9)))
    if p.case == "rectangle" and p.bezel != "gadroon":
        parts.append(_brancards(canvas, plan, metal))
    parts.append(path(plan.silhouette, fill="none", stroke=edge, stroke_width=2.6, transform="scale(.986)"))
    parts.append(path(plan.silhouette, fill="none", stroke=ramp(metal, 0.12), stroke_width=0.5, stroke_opacity=0.7))
    return "".join(parts)


def _brancards(canvas: Canvas, plan: Plan, metal: str) -> str:
    """The two rounded rails of a tank-shaped case."""
    parts = [
        path(rounded(90, plan.ry + 10, 4), fill=canvas.linear([(0, ramp(metal, 0.9)), (0.5, ramp(metal, 0.45)), (1, ramp(metal, 0.7))], 0, 0, 1, 1))
    ]
    rail = canvas.linear(bar_stops(metal), 0, 0, 1, 0)
    for x in (-98.0, 80.0):
        parts.append(rect(x, -plan.tall, 18, 2 * plan.tall, rx=7.5, fill=rail))
        parts.append(
            rect(
                x,
                -plan.tall,
                18,
                2 * plan.tall,
                rx=7.5,
                fill=canvas.linear([(0, "#fff", 0.5), (0.1, "#fff", 0), (0.85, "#000", 0), (1, "#000", 0.4)]),
            )
        )
    return "".join(parts)


def draw_crown(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """The crown, on the side that the case calls for."""
    if p.crown == "none" or p.is_digital:
        return ""
    metal = bezel_metal(p)
    angle = {"four": 30.0, "left": 180.0}.get(p.crown, 0.0)
    height = {"onion": 15.0, "cabochon": 9.0}.get(p.crown, 12.5)
    length = 15.0 if p.crown == "onion" else 13.0
    x = 97.0
    knurl = canvas.define(
        "pattern",
        rect(0, 0, 20, 1.1, fill=ramp(metal, 0.95)) + rect(0, 1.1, 20, 0.8, fill=ramp(metal, 0.55)) + rect(0, 1.9, 20, 0.7, fill=ramp(metal, 0.05)),
        patternUnits="userSpaceOnUse", width=20, height=2.6,
    )  # fmt: skip
    tip = x + length
    body = f"M{x} {-height}H{tip - 2}Q{tip} {-height} {tip} {-height + 2}V{height - 2}Q{tip} {height} {tip - 2} {height}H{x}Z"
    if p.crown == "onion":
        body = f"M{x} -7C{x + 4} {-height - 1} {x + length} {-height} {x + length} -6V6C{x + length} {height} {x + 4} {height + 1} {x} 7Z"
    shade = canvas.linear([(0, "#fff", 0.45), (0.25, "#fff", 0.1), (0.5, "#000", 0), (0.8, "#000", 0.5), (1, "#000", 0.75)])
    cap = canvas.linear([(0, ramp(metal, 0.98)), (0.4, ramp(metal, 0.6)), (1, ramp(metal, 0.15))])
    parts = [
        rect(x - 4, -height * 0.62, 6, height * 1.24, fill=ramp(metal, 0.2)), path(body, fill=knurl), path(body, fill=shade),
        rect(x + length - 2.4, -height + 1.4, 2.6, 2 * height - 2.8, rx=1.2, fill=cap),
    ]  # fmt: skip
    if p.crown == "cabochon":
        parts.append(
            path(
                f"M{x + length} -5.5C{x + length + 8} -5 {x + length + 8} 5 {x + length} 5.5Z",
                fill=canvas.radial([(0, "#8fb4ff"), (0.4, "#2c4fb4"), (1, "#0e1f5c")], 0.35, 0.3, 0.8),
            )
        )
    return group(*parts, transform=f"rotate({angle:g})")


def draw_pushers(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    """Two pushers above and below the crown, for chronographs."""
    if p.pushers == "none":
        return ""
    metal = bezel_metal(p)
    head = canvas.linear(bar_stops(metal), 0, 0, 0, 1)
    stem = canvas.linear([(0, ramp(metal, 0.8)), (0.5, ramp(metal, 0.4)), (1, ramp(metal, 0.1))])
    parts: list[str] = []
    for angle in (-27.0, 27.0):
        if not plan.is_round:
            x, y = 98.0, -46.0 if angle < 0 else 46.0
            place = f"translate({x:g} {y:g})"
        else:
            x, y = polar(90 + angle, 99)
            place = f"translate({x:.2f} {y:.2f}) rotate({angle:g})"
        if p.pushers == "square":
            shape = rect(-3, -9, 14, 18, rx=2, fill=stem) + rect(2, -9, 9.5, 18, rx=1.8, fill=head)
        elif p.pushers == "screw":
            grip = "".join(rect(2.5, -8 + i * 2, 6, 0.8, fill="#000", fill_opacity=0.35) for i in range(8))
            shape = rect(-3, -6, 8, 12, fill=stem) + rect(2, -8.5, 7, 17, rx=1.2, fill=head) + grip + rect(9, -7, 4.5, 14, rx=1.6, fill=head)
        else:
            shape = rect(-3, -4.6, 13, 9.2, fill=stem) + rect(8, -7.6, 7.5, 15.2, rx=2, fill=head)
        parts.append(group(shape, transform=place))
    return "".join(parts)


def draw_screws(canvas: Canvas, points: list[tuple[float, float]], radius: float, metal: str, *, hexagonal: bool = False) -> str:
    """Screw heads at the given points, slots turned along the rim."""
    face = canvas.linear([(0, ramp(metal, 0.98)), (0.5, ramp(metal, 0.55)), (1, ramp(metal, 0.25))], 0, 0, 1, 1)
    parts: list[str] = []
    for index, (x, y) in enumerate(points):
        turn = 20 + index * 47 if not hexagonal else index * 45
        if hexagonal:
            shape = element("path", d="M-4.6 0L-2.3 -4H2.3L4.6 0L2.3 4H-2.3Z", fill=face, stroke=ramp(metal, 0.1), stroke_width=0.5)
        else:
            shape = circle(0, 0, radius, fill=face, stroke=ramp(metal, 0.08), stroke_width=0.6)
        slot = rect(-radius * 0.9, -0.55, radius * 1.8, 1.1, fill=ramp(metal, 0.06)) + rect(
            -radius * 0.9, 0.5, radius * 1.8, 0.3, fill="#fff", fill_opacity=0.6
        )
        parts.append(group(shape, slot, transform=f"translate({x:.2f} {y:.2f}) rotate({turn % 360})"))
    return "".join(parts)
