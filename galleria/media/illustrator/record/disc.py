"""The disc: plastic, grooves, the sweep of a lamp over them. Positions and radii are canvas units."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, group, number, path
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.record.params import Record, VinylColour

PLASTIC: dict[VinylColour, str] = {
    "black": "#15120f",
    "white": "#e9e4d8",
    "clear": "#c9d3d1",
    "silver": "#a9adb0",
    "red": "#a5161f",
    "orange": "#dd6420",
    "yellow": "#e8bf24",
    "green": "#2b7440",
    "blue": "#1f52a8",
    "purple": "#5a2f86",
}
LABEL_SHARE = {"7in": 0.5, "10in": 0.4}  # label radius by disc radius; a twelve-inch has a third


def label_share(p: Record) -> float:
    """The radius of the label as a share of the disc's."""
    return LABEL_SHARE.get(p.format, 0.335)


def is_see_through(p: Record) -> bool:
    """Whether the ground shows through the plastic."""
    return p.vinyl_pattern == "transparent" or p.vinyl_colour == "clear"


def wedge(cx: float, cy: float, radius: float, angle: float, half: float) -> str:
    """Path data of a slice of a circle, `angle` and `half` (its half width) in radians."""
    x1, y1 = cx + radius * cos(angle - half), cy + radius * sin(angle - half)
    x2, y2 = cx + radius * cos(angle + half), cy + radius * sin(angle + half)
    return f"M{number(cx)} {number(cy)}L{number(x1)} {number(y1)}A{number(radius)} {number(radius)} 0 0 1 {number(x2)} {number(y2)}Z"


def _sweep(cx: float, cy: float, radius: float, angle: float, spread: float, colour: str, strength: float) -> str:
    """Light along the grooves: nested slices on both sides of the centre, so that it fades without a seam."""
    steps = 12
    data = [
        path(wedge(cx, cy, radius, angle + side * pi, spread * (step + 0.6) / steps), fill=colour, opacity=round(strength / steps, 4))
        for side in (0, 1)
        for step in range(steps)
    ]
    return "".join(data)


def _rings(c: Canvas, cx: float, cy: float, pitch: float, colour: str, opacity: float) -> str:
    """A paint of fine concentric rings, `pitch` apart."""
    stops = (
        f'<stop offset="0" stop-color="{colour}" stop-opacity="0"/><stop offset="0.5" stop-color="{colour}" stop-opacity="{opacity}"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/>'
    )
    return c.define("radialGradient", stops, gradientUnits="userSpaceOnUse", cx=float(cx), cy=float(cy), r=float(pitch), spreadMethod="repeat")


def _splatter(rng: Random, cx: float, cy: float, radius: float, colour: str) -> str:
    parts: list[str] = []
    for _ in range(190):
        angle, away = rng.uniform(0, 2 * pi), radius * (0.3 + 0.72 * rng.random() ** 0.7)
        long = radius * rng.uniform(0.006, 0.05) * (0.5 + away / radius)
        thin = long * rng.uniform(0.16, 0.5)
        x, y = cx + away * cos(angle), cy + away * sin(angle)
        turn = f"rotate({angle * 180 / pi:.1f} {x:.1f} {y:.1f})"
        parts.append(ellipse(x, y, long, thin, fill=colour, opacity=round(rng.uniform(0.7, 1), 2), transform=turn))
    return "".join(parts)


def _marble(rng: Random, cx: float, cy: float, radius: float, colour: str) -> str:
    """Two plastics pressed together: arms thrown outwards from the label, each laid four times so that its edges are soft."""
    parts: list[str] = []
    near, far = radius * 0.25, radius * 1.05
    for arm in range(7):
        angle = arm * 2 * pi / 7 + rng.uniform(-0.25, 0.25)
        bend = rng.uniform(0.5, 1.0)
        width = rng.uniform(0.14, 0.3)
        for share in (1.0, 0.82, 0.64, 0.46):
            half = width * share
            turns = (
                (near, 0.0, -half),
                (far * 0.6, 0.5, -half),
                (far, 1.0, -half),
                (far, 1.0, half),
                (far * 0.6, 0.5, half * 0.5),
                (near, 0.0, half),
            )
            xy = [f"{number(cx + r * cos(angle + bend * t + d))} {number(cy + r * sin(angle + bend * t + d))}" for r, t, d in turns]
            parts.append(path(f"M{xy[0]}Q{xy[1]} {xy[2]}L{xy[3]}Q{xy[4]} {xy[5]}Z", fill=colour, opacity=0.42))
    return "".join(parts)


def draw_disc(c: Canvas, p: Record, cx: float, cy: float, radius: float, *, light: float = -0.9) -> str:
    """A disc without its label. `light` is the direction of the lamp in radians."""
    rng = Random(p.seed + "disc")
    base = PLASTIC[p.vinyl_colour]
    pale = p.vinyl_colour not in ("black", "purple", "blue", "green")
    see_through = is_see_through(p)
    inner = radius * label_share(p)
    dead = inner + radius * (0.045 if p.format == "7in" else 0.085)
    body = c.radial([(0, lighten(base, 0.05)), (0.6, base), (0.97, darken(base, 0.05)), (1, lighten(base, 0.1))], cx, cy, radius, absolute=True)
    parts = [circle(cx, cy, radius, fill=body, opacity=0.74 if see_through else None)]
    if p.vinyl_pattern == "marbled":
        parts.append(group(_marble(rng, cx, cy, radius, PLASTIC[p.vinyl_second]), clip_path=c.clip(circle(cx, cy, radius))))
    elif p.vinyl_pattern == "splatter":
        parts.append(group(_splatter(rng, cx, cy, radius, PLASTIC[p.vinyl_second]), clip_path=c.clip(circle(cx, cy, radius))))
    dark = mix(base, "#000000", 0.75)
    pitch = radius / 92
    for step, opacity in ((pitch, 0.6 if not pale else 0.3), (pitch * 2.7, 0.28 if not pale else 0.16)):
        parts.append(circle(cx, cy, radius * 0.985, fill=_rings(c, cx, cy, step, dark, opacity)))
    parts.append(circle(cx, cy, radius * 0.985, fill=_rings(c, cx, cy, pitch * 1.31, lighten(base, 0.3), 0.11)))
    gaps = max(1, min(7, (len(p.tracks) + 1) // 2)) if p.tracks else 4
    for index in range(1, gaps):
        at = dead + (radius * 0.965 - dead) * (index / gaps + rng.uniform(-0.04, 0.04))
        parts.append(circle(cx, cy, at, fill="none", stroke=darken(base, 0.04), stroke_width=radius * 0.011))
        parts.append(circle(cx, cy, at, fill="none", stroke=lighten(base, 0.28), stroke_width=radius * 0.003, opacity=0.7))
    parts.append(circle(cx, cy, dead, fill=mix(base, "#000000", 0.12)))
    parts.append(circle(cx, cy, dead, fill="none", stroke=lighten(base, 0.2), stroke_width=radius * 0.003, opacity=0.6))
    parts.append(circle(cx, cy, inner + (dead - inner) * 0.45, fill="none", stroke=lighten(base, 0.25), stroke_width=radius * 0.002, opacity=0.5))
    warm, cool = ("#fff3df", "#d5e2f2")
    strength = 0.62 if not pale else 0.5
    rim = radius * 0.992
    shine = [
        _sweep(cx, cy, rim, light, 0.3, warm, strength),
        _sweep(cx, cy, rim, light + 0.08, 0.07, "#ffffff", strength * 0.7),
        _sweep(cx, cy, rim, light + 1.15, 0.2, cool, strength * 0.4),
        _sweep(cx, cy, rim, light - 0.85, 0.12, "#f0b070", strength * 0.3),
    ]
    parts.extend(shine)
    fade = c.radial([(0, "#000000", 0.0), (0.55, "#000000", 0.0), (1, "#000000", 0.35)], cx, cy, radius, absolute=True)
    parts.append(circle(cx, cy, radius, fill=fade))
    edge = c.linear([(0, "#ffffff", 0.75), (0.35, "#ffffff", 0.05), (0.7, "#ffffff", 0.03), (1, "#ffb27a", 0.5)], 0, 0, 1, 1)
    parts.append(circle(cx, cy, radius - radius * 0.006, fill="none", stroke=edge, stroke_width=radius * 0.008))
    return "".join(parts)
