"""Straps and bracelets, running out of the picture above and below the case."""

import itertools
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, group, line, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.watch.materials import METALS, bar_stops, brushing, case_metal, ramp, reuse
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import Plan

REACH = 330.0  # how far a strap runs from the centre, in watch units


def draw_strap(canvas: Canvas, p: WatchParams, plan: Plan, *, fine: bool = True) -> str:
    """Both halves of whatever holds the watch; without the grain of its hide unless `fine`."""
    half = (
        _bracelet(canvas, p, plan)
        if p.strap in {"steel-bracelet", "titanium-bracelet"}
        else _mesh(canvas, p, plan)
        if p.strap == "mesh"
        else _band(canvas, p, plan, fine)
    )
    return reuse(canvas, half + _fall(canvas, plan), ("scale(1)", "scale(1 -1)"))


def _taper(plan: Plan, inset: float) -> str:
    """Path data of the upper half: from the case to the edge of the picture, narrowing by an eighth."""
    top, foot = plan.strap_half * 0.86 - inset, plan.strap_half - inset
    y = plan.strap_y - 14
    left = f"M{-foot:.2f} {-y:.2f}C{-foot:.2f} {-y - 50:.2f} {-top:.2f} {-y - 90:.2f} {-top:.2f} {-REACH:g}"
    return f"{left}H{top:.2f}C{top:.2f} {-y - 90:.2f} {foot:.2f} {-y - 50:.2f} {foot:.2f} {-y:.2f}Z"


def _fall(canvas: Canvas, plan: Plan) -> str:
    """The strap bends away from the light towards its end, and lies in the shade of the case at its root."""
    shade = canvas.linear(
        [
            (0, "#050a12", 0.72),
            (0.3, "#050a12", 0.34),
            (0.62, "#050a12", 0.02),
            (0.82, "#ffffff", 0.08),
            (0.93, "#050a12", 0.05),
            (1, "#050a12", 0.6),
        ],
        0,
        -REACH * 0.8,
        0,
        -plan.strap_y + 14,
        absolute=True,
    )
    return path(_taper(plan, -1), fill=shade)


def _row_steps(plan: Plan, pitch: float) -> list[tuple[float, float, float]]:
    """Where rows lie: y of the row's foot, its width and its height as scales. Rows foreshorten towards the end."""
    rows: list[tuple[float, float, float]] = []
    y, tall, wide, index = plan.strap_y - 8, 1.0, 1.0, 0
    while y < REACH:
        rows.append((y, wide, tall))
        y += pitch * tall
        index += 1
        wide = max(0.86, 1 - 0.011 * index * pitch / 16)
        tall = max(0.55, tall * (1 - 0.0016 * pitch))
    return rows


def _bracelet(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    metal = METALS["titanium"] if p.strap == "titanium-bracelet" else case_metal(p)
    centre = METALS["yellow-gold"] if p.case_material == "steel-gold" else metal
    half = plan.strap_half
    kinds = {
        "oyster": (30.0, ((-1.0, -0.42, 0, 1), (-0.42, 0.42, 1, 1), (0.42, 1.0, 0, 1))),
        "jubilee": (17.0, ((-1.0, -0.46, 0, 1), (-0.46, -0.155, 1, 0), (-0.155, 0.155, 1, 0), (0.155, 0.46, 1, 0), (0.46, 1.0, 0, 1))),
        "five-link": (22.0, ((-1.0, -0.56, 0, 1), (-0.56, -0.36, 1, 0), (-0.36, 0.36, 1, 1), (0.36, 0.56, 1, 0), (0.56, 1.0, 0, 1))),
        "president": (19.0, ((-1.0, -0.38, 0, 1), (-0.38, 0.38, 1, 0), (0.38, 1.0, 0, 1))),
        "beads": (
            12.5,
            (
                (-1.0, -0.6, 0, 1),
                (-0.6, -0.36, 1, 0),
                (-0.36, -0.12, 1, 0),
                (-0.12, 0.12, 1, 0),
                (0.12, 0.36, 1, 0),
                (0.36, 0.6, 1, 0),
                (0.6, 1.0, 0, 1),
            ),
        ),
        "integrated": (23.0, ((-1.0, -0.34, 0, 1), (-0.34, 0.34, 1, 1), (0.34, 1.0, 0, 1))),
    }
    pitch, links = kinds[p.bracelet]
    row: list[str] = []
    for left, right, offset, brushed in links:
        x0, x1 = left * half, right * half
        y = -pitch if not offset else -pitch * 1.5
        base = centre if offset else metal
        height = pitch - 0.9
        radius = 2.4 if p.bracelet not in {"beads", "jubilee"} else pitch * 0.34 if offset else 3.4
        if p.bracelet == "integrated" and offset:
            height, y = pitch * 0.78, -pitch * 0.9
        fill = canvas.linear(
            [(0, ramp(base, 0.42)), (0.14, ramp(base, 0.86)), (0.4, ramp(base, 0.62)), (0.82, ramp(base, 0.4)), (1, ramp(base, 0.12))]
        )
        gloss = canvas.linear(
            [
                (0, ramp(base, 0.3)),
                (0.22, ramp(base, 1)),
                (0.42, ramp(base, 0.7)),
                (0.6, ramp(base, 0.22)),
                (0.85, ramp(base, 0.6)),
                (1, ramp(base, 0.08)),
            ]
        )
        box = {"x": x0 + 0.35, "y": y + 0.45, "width": x1 - x0 - 0.7, "height": height}
        row.append(rect(**box, rx=radius, fill=fill if brushed else gloss))
        if brushed:
            row.append(rect(**box, rx=radius, fill=brushing(canvas, strength=0.85)))
            row.append(rect(x0 + 1.4, y + 0.7, x1 - x0 - 2.8, 0.7, fill="#fff", fill_opacity=0.55))
    side = canvas.linear(
        [(0, "#050a12", 0.55), (0.07, "#050a12", 0.08), (0.16, "#ffffff", 0.22), (0.5, "#ffffff", 0), (0.86, "#050a12", 0.1), (1, "#050a12", 0.62)],
        0,
        0,
        1,
        0,
    )
    backing = path(_taper(plan, 1.4), fill=ramp(metal, 0.06))
    moves = [f"translate(0 {-y:.2f}) scale({wide:.4f} {tall:.4f})" for y, wide, tall in _row_steps(plan, pitch)]
    end = ""
    if p.case == "round":
        link = canvas.linear([(0, ramp(metal, 0.8)), (0.3, ramp(metal, 0.6)), (1, ramp(metal, 0.22))])
        end = path(f"M{-half + 0.6:g} -70V{-plan.strap_y - 10:g}Q0 {-plan.strap_y - 17:g} {half - 0.6:g} {-plan.strap_y - 10:g}V-70Z", fill=link)
        end += path(
            f"M{-half + 0.6:g} -70V{-plan.strap_y - 10:g}Q0 {-plan.strap_y - 17:g} {half - 0.6:g} {-plan.strap_y - 10:g}V-70Z", fill=brushing(canvas)
        )
    return backing + reuse(canvas, "".join(row), moves) + end + path(_taper(plan, 0), fill=side)


def _mesh(canvas: Canvas, p: WatchParams, plan: Plan) -> str:
    metal = case_metal(p)
    wire = canvas.linear([(0, ramp(metal, 0.3)), (0.4, ramp(metal, 0.95)), (1, ramp(metal, 0.12))], 0, 0, 1, 1)
    links = (
        rect(0, 0, 6, 4.4, fill=ramp(metal, 0.1))
        + ellipse(1.5, 1.1, 1.75, 0.72, fill=wire, transform="rotate(24 1.5 1.1)")
        + ellipse(4.5, 1.1, 1.75, 0.72, fill=wire, transform="rotate(-24 4.5 1.1)")
        + ellipse(1.5, 3.3, 1.75, 0.72, fill=wire, transform="rotate(-24 1.5 3.3)")
        + ellipse(4.5, 3.3, 1.75, 0.72, fill=wire, transform="rotate(24 4.5 3.3)")
    )
    weave = canvas.define("pattern", links, patternUnits="userSpaceOnUse", width=6, height=4.4)
    side = canvas.linear(
        [(0, "#050a12", 0.6), (0.1, "#ffffff", 0.25), (0.3, "#ffffff", 0.05), (0.8, "#050a12", 0.15), (1, "#050a12", 0.65)], 0, 0, 1, 0
    )
    return path(_taper(plan, 1), fill=weave) + path(_taper(plan, 1), fill=side)


def _band(canvas: Canvas, p: WatchParams, plan: Plan, fine: bool) -> str:
    base, half = p.strap_color, plan.strap_half - 1.2
    if p.strap in {"rubber", "resin"} and p.strap_color == "#2a1d17":
        base = "#222428"
    shape = _taper(plan, 1.2)
    body = canvas.linear(
        [
            (0, darken(base, 0.16)),
            (0.08, lighten(base, 0.02)),
            (0.3, lighten(base, 0.075)),
            (0.55, base),
            (0.9, darken(base, 0.05)),
            (1, darken(base, 0.18)),
        ],
        0,
        0,
        1,
        0,
    )
    parts = [path(shape, fill=body)]
    if p.strap in {"leather", "alligator"}:
        parts.append(_hide(canvas, p, shape, base, half, plan, fine))
    elif p.strap == "textile":
        parts.append(_weave(canvas, shape, base))
    elif p.strap_style == "tropic":
        parts.append(_tropic(half, plan, base))
    else:
        grain = canvas.linear(
            [(0, "#ffffff", 0.0), (0.22, "#ffffff", 0.13), (0.3, "#ffffff", 0.02), (0.75, "#000000", 0), (0.8, "#ffffff", 0.07), (1, "#000000", 0.2)],
            0,
            0,
            1,
            0,
        )
        parts.append(path(shape, fill=grain))
        for x in (-0.5, 0.5):
            parts.append(line(x * half, -plan.strap_y - 12, x * half * 0.88, -REACH, stroke=darken(base, 0.12), stroke_width=1.6))
            parts.append(line(x * half + 1, -plan.strap_y - 12, x * half * 0.88 + 1, -REACH, stroke=lighten(base, 0.14), stroke_width=0.5))
    if p.strap_style == "rally":
        for y in range(4):
            for x in (-0.46, 0.0, 0.46):
                cy = -plan.strap_y - 34 - y * 22
                parts.append(
                    circle(x * half, cy, 6, fill=darken(base, 0.2))
                    + circle(x * half, cy + 0.6, 6, fill="none", stroke=lighten(base, 0.14), stroke_width=0.6)
                )
    if p.strap_style == "rivet":
        stud = canvas.radial([(0, "#f5f7f9"), (0.5, "#9aa2ab"), (1, "#40474f")], 0.36, 0.3, 0.8)
        parts.extend(circle(s * half * 0.62, -plan.strap_y - 36, 4.6, fill=stud) for s in (-1, 1))
    if p.stitch and p.strap in {"leather", "alligator", "textile"} and p.strap_style != "nato":
        parts.append(_stitches(p, plan, half))
    if p.strap_style == "nato":
        for x in (-0.34, 0.34):
            parts.append(line(x * half, -plan.strap_y, x * half * 0.88, -REACH, stroke=darken(base, 0.07), stroke_width=0.8))
    return "".join(parts)


def _stitches(p: WatchParams, plan: Plan, half: float) -> str:
    """Saddle stitches along both edges."""
    colour, y = p.stitch or "#d8c9ae", plan.strap_y + 12
    x0, x1 = half - 5.2, half * 0.86 - 4.6
    curve = f"M{{0}} {-y:.1f}C{{0}} {-y - 40:.1f} {{1}} {-y - 80:.1f} {{1}} {-REACH:g}"
    parts: list[str] = []
    for sign in (-1, 1):
        d = curve.format(f"{sign * x0:.2f}", f"{sign * x1:.2f}")
        parts.append(
            path(
                d,
                fill="none",
                stroke="#000",
                stroke_width=2.3,
                stroke_opacity=0.35,
                stroke_dasharray="6.4 2.6",
                stroke_linecap="round",
                transform="translate(.4 .7)",
            )
        )
        parts.append(path(d, fill="none", stroke=colour, stroke_width=1.5, stroke_dasharray="5.6 3.4", stroke_linecap="round"))
        parts.append(
            path(d, fill="none", stroke="#fff", stroke_width=0.4, stroke_opacity=0.4, stroke_dasharray="5.6 3.4", transform="translate(-.3 0)")
        )
    if p.strap_style == "two-stitch":
        return path(f"M{-half * 0.62:.1f} {-y - 14:.1f}H{half * 0.62:.1f}", stroke=colour, stroke_width=1.8, stroke_dasharray="5.6 3.4", fill="none")
    return "".join(parts)


def _hide(canvas: Canvas, p: WatchParams, shape: str, base: str, half: float, plan: Plan, fine: bool) -> str:
    """Calf grain, or the square scales of alligator."""
    light = '<feDistantLight azimuth="228" elevation="52"/>'
    grain = canvas.filter(
        '<feTurbulence type="fractalNoise" baseFrequency=".16 .2" numOctaves="2" seed="3" result="n"/>'
        f'<feDiffuseLighting in="n" surfaceScale="1.5" diffuseConstant="1.15" lighting-color="#fff">{light}</feDiffuseLighting>'
        '<feComposite in2="SourceGraphic" operator="in"/>',
        x=0, y=0, width=1, height=1,
    )  # fmt: skip
    parts = [path(shape, filter=grain, opacity=0.42, style="mix-blend-mode:soft-light")] if fine else []
    if p.strap == "alligator":
        random = Random(p.reference + base)
        clip = canvas.clip(path(_taper(plan, 7)))
        scales: list[str] = []
        y, row = plan.strap_y + 4, 0
        glow = canvas.radial([(0, lighten(base, 0.11), 0.9), (0.7, lighten(base, 0.03), 0.5), (1, darken(base, 0.1), 0.9)], 0.42, 0.36, 0.62)
        while y < REACH:
            tall = random.uniform(15, 19)
            columns = (-0.96, -0.36, 0.36, 0.96) if row % 2 else (-0.96, -0.4, 0.3, 0.96)
            for left, right in itertools.pairwise(columns):
                scales.append(rect(left * half + 0.9, -y - tall + 0.8, (right - left) * half - 1.8, tall - 1.6, rx=4.2, fill=glow))
            y += tall
            row += 1
        parts.append(group(path(shape, fill=darken(base, 0.12)), *scales, clip_path=clip))
    edge = canvas.linear([(0, "#fff", 0.16), (0.05, "#fff", 0.02), (0.95, "#000", 0.05), (1, "#000", 0.3)], 0, 0, 1, 0)
    parts.append(path(shape, fill=edge))
    return "".join(parts)


def _weave(canvas: Canvas, shape: str, base: str) -> str:
    thread = "".join(rect(x, y, 1.7, 0.9, rx=0.4, fill=lighten(base, 0.09 if (x + y) % 2 else 0.03)) for x, y in ((0, 0), (2, 1.1))) + rect(
        0, 2.05, 4, 0.15, fill=darken(base, 0.1)
    )
    return path(shape, fill_opacity=0.8, fill=canvas.define("pattern", thread, patternUnits="userSpaceOnUse", width=4, height=2.2))


def _tropic(half: float, plan: Plan, base: str) -> str:
    """The pierced basket weave of a sixties diver's strap."""
    parts: list[str] = []
    for row in range(9):
        y = -plan.strap_y - 30 - row * 13.5
        for x in (-0.44, -0.15, 0.15, 0.44):
            parts.append(rect(x * half - 3 + (3 if row % 2 else -3) * 0.4, y, 6, 7.5, rx=2.4, fill=mix(base, "#000000", 0.72)))
            parts.append(rect(x * half - 3 + (3 if row % 2 else -3) * 0.4, y + 7.4, 6, 0.7, rx=0.3, fill=lighten(base, 0.16)))
    return "".join(parts)


def tube(canvas: Canvas, metal: str, width: float) -> str:
    """A spring bar between the lugs."""
    return rect(-width, -2, 2 * width, 4, rx=1.6, fill=canvas.linear(bar_stops(metal)))
