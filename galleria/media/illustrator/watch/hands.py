"""Hands at eight past ten, with their shadows: two facets each, lume where there is any."""

from collections.abc import Sequence
from math import pi, sin

from galleria.media.illustrator.canvas import Canvas, circle, group, path, polygon, rect
from galleria.media.illustrator.watch.materials import LUMES, TONES, facet, ramp, tone
from galleria.media.illustrator.watch.params import WatchParams
from galleria.media.illustrator.watch.plan import Plan
from galleria.media.illustrator.watch.shapes import Point, polar, ring

HOUR, MINUTE, SECOND, GMT = 304.0, 48.0, 213.0, 250.0
Profile = Sequence[Point]  # along the hand, half width


def draw_hands(canvas: Canvas, p: WatchParams, plan: Plan, *, cx: float = 0, cy: float = 0, scale: float = 1) -> str:
    """All central hands; `scale` shrinks them for dials within the dial."""
    r = plan.dial_r if plan.is_round else min(plan.rx * 1.04, plan.ry)
    if p.bezel == "slide-rule":
        r = plan.rx - 18
    if not plan.is_round and p.indices == "roman":
        r *= 0.84
    r *= scale
    seconds = p.seconds == "central" and scale == 1
    layers: list[tuple[str, float]] = []
    if p.gmt_color:
        layers.append((group(_gmt(p, r), transform=f"rotate({GMT:g})"), 1.0))
    layers.append((_hand(canvas, p, r, HOUR, hour=True), 1.2))
    layers.append((_hand(canvas, p, r, MINUTE, hour=False), 1.8))
    if seconds:
        angle = 0.0 if p.counters else SECOND
        layers.append((group(_second(canvas, p, r), transform=f"rotate({angle:g})"), 2.4))
    shade = canvas.filter(
        '<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 .5 0"/><feGaussianBlur stdDeviation="0.9"/>',
        x="-20%",
        y="-20%",
        width="140%",
        height="140%",
    )
    shadows = group(*(group(markup, transform=f"translate({lift * 0.6:g} {lift:g})") for markup, lift in layers), filter=shade)
    metal = tone(p, p.hand_color) if p.hand_color not in {"white", "lume", "black"} else TONES["steel"]
    cap = circle(0, 0, r * 0.042, fill=canvas.radial([(0, ramp(metal, 1)), (0.5, ramp(metal, 0.5)), (1, ramp(metal, 0.1))], 0.36, 0.32, 0.75))
    markup = shadows + "".join(markup for markup, _ in layers) + cap + circle(0, 0, r * 0.014, fill=ramp(metal, 0.12))
    return group(markup, transform=f"translate({cx:g} {cy:g})") if cx or cy else markup


def blade(profile: Profile, angle: float, base: str, *, flat: bool = False) -> str:
    """One hand from its half profile, faceted along its spine, turned to `angle` degrees."""
    left = [(-w, -y) for y, w in profile]
    right = [(w, -y) for y, w in profile]
    spine: list[Point] = [(0, -profile[-1][0]), (0, -profile[0][0])]
    if flat:
        return group(polygon(left + right[::-1], fill=base), transform=f"rotate({angle:g})")
    a, b = facet(base, angle - 90, 0.44), facet(base, angle + 90, 0.44)
    return group(polygon(left + spine, fill=a), polygon(right + spine, fill=b), transform=f"rotate({angle:g})")


def _profile(p: WatchParams, length: float, r: float, *, hour: bool) -> Profile:
    k = r * (1.15 if hour else 1.0)
    tail = -0.13 * r
    kind = p.hands
    if kind == "stick":
        return [(tail * 0.6, 0.016 * k), (length, 0.016 * k)]
    if kind == "pencil":
        return [(tail * 0.2, 0.014 * k), (0.1 * r, 0.014 * k), (0.13 * r, 0.034 * k), (length - 0.07 * r, 0.034 * k), (length, 0.004 * k)]
    if kind == "sword":
        return [(tail * 0.5, 0.02 * k), (0.1 * r, 0.02 * k), (length * 0.76, 0.058 * k), (length, 0.002 * k)]
    if kind == "dauphine":
        return [(tail, 0.0), (0.0, 0.068 * k), (length, 0.002 * k)]
    if kind == "alpha":
        return [(tail * 0.7, 0.016 * k), (0.07 * r, 0.016 * k), (0.1 * r, 0.066 * k), (length, 0.003 * k)]
    if kind == "leaf":
        return [(tail, 0.012 * k), (0.02 * r, 0.013 * k)] + [
            (length * (0.06 + 0.94 * i / 14), k * (0.004 + 0.047 * sin(pi * (i / 14) ** 0.86))) for i in range(15)
        ]
    if kind == "lozenge":
        return [(tail * 0.5, 0.012 * k), (0.3 * length, 0.012 * k), (0.62 * length, 0.05 * k), (length, 0.002 * k)]
    if kind == "broad":
        return [(tail * 0.3, 0.03 * k), (0.1 * r, 0.05 * k), (length - 0.06 * r, 0.06 * k), (length, 0.004 * k)]
    return [(tail * 0.7, 0.03 * k), (0.06 * r, 0.036 * k), (length - 0.03 * r, 0.036 * k), (length, 0.018 * k)]


def _hand(canvas: Canvas, p: WatchParams, r: float, angle: float, *, hour: bool) -> str:
    length = r * (0.55 if hour else 0.83)
    base, glow = tone(p, p.hand_color), LUMES[p.lume]
    special = {"mercedes": _mercedes, "snowflake": _snowflake, "skeleton": _skeleton, "breguet": _breguet, "cathedral": _cathedral}.get(p.hands)
    if special:
        return special(canvas, p, r, length, angle, base, glow, hour)
    profile = _profile(p, length, r, hour=hour)
    flat = p.hand_color in {"white", "black", "lume"}
    parts = [blade(profile, angle, base, flat=flat)]
    if p.lume != "none" and p.hands in {"baton", "sword", "pencil", "broad", "alpha", "dauphine"} and p.hand_color != "lume":
        start, end = 0.17 * r, length - 0.07 * r
        widest = max(w for _, w in profile)
        if p.hands == "dauphine":
            start, end = 0.24 * r, length * 0.8
            strip: Profile = [(start, widest * 0.4), (end, widest * 0.12)]
        elif p.hands == "alpha":
            strip = [(start, widest * 0.56), (end, widest * 0.16)]
        elif p.hands == "sword":
            strip = [(start, widest * 0.26), (length * 0.75, widest * 0.62), (length * 0.93, widest * 0.1)]
        else:
            strip = [(start, widest * 0.54), (end, widest * 0.54)]
        parts.append(blade(strip, angle, glow, flat=True))
    return "".join(parts)


def _mercedes(canvas: Canvas, p: WatchParams, r: float, length: float, angle: float, base: str, glow: str, hour: bool) -> str:
    if not hour:
        profile = [(-0.1 * r, 0.02 * r), (0.1 * r, 0.03 * r), (length - 0.1 * r, 0.042 * r), (length, 0.002 * r)]
        return blade(profile, angle, base) + blade(
            [(0.16 * r, 0.014 * r), (length - 0.1 * r, 0.025 * r), (length - 0.04 * r, 0.002 * r)], angle, glow, flat=True
        )
    at, radius = 0.37 * r, 0.098 * r
    stem = blade([(-0.1 * r, 0.022 * r), (0.08 * r, 0.032 * r), (at - radius * 0.8, 0.036 * r)], angle, base)
    tip = blade([(at + radius * 0.8, 0.046 * r), (length + 0.02 * r, 0.003 * r)], angle, base)
    rim = canvas.linear([(0, ramp(base, 1)), (0.5, ramp(base, 0.5)), (1, ramp(base, 0.15))], 0, 0, 1, 1)
    spokes = "".join(
        rect(-0.008 * r, -at - radius, 0.016 * r, radius, fill=ramp(base, 0.7), transform=f"rotate({turn} 0 {-at:.2f})") for turn in (60, 180, 300)
    )
    disc = circle(0, -at, radius, fill=rim) + circle(0, -at, radius * 0.8, fill=glow) + spokes
    lume = blade([(0.12 * r, 0.012 * r), (at - radius, 0.016 * r)], angle, glow, flat=True) + blade(
        [(at + radius, 0.024 * r), (length - 0.04 * r, 0.003 * r)], angle, glow, flat=True
    )
    return stem + tip + group(disc, transform=f"rotate({angle:g})") + lume


def _snowflake(canvas: Canvas, p: WatchParams, r: float, length: float, angle: float, base: str, glow: str, hour: bool) -> str:
    flat = p.hand_color in {"white", "black"}
    if not hour:
        outer = [(-0.1 * r, 0.03 * r), (0.08 * r, 0.044 * r), (length - 0.06 * r, 0.044 * r), (length, 0.004 * r)]
        return blade(outer, angle, base, flat=flat) + blade(
            [(0.14 * r, 0.024 * r), (length - 0.07 * r, 0.024 * r), (length - 0.03 * r, 0.002 * r)], angle, glow, flat=True
        )
    at, half = 0.4 * r, 0.13 * r
    stem = blade([(-0.1 * r, 0.03 * r), (0.08 * r, 0.044 * r), (at - half * 0.6, 0.044 * r)], angle, base, flat=flat)
    tip = blade([(at + half * 0.55, 0.05 * r), (length + 0.03 * r, 0.004 * r)], angle, base, flat=flat)
    diamond = polygon([(0, -at - half), (half, -at), (0, -at + half), (-half, -at)], fill=base if flat else ramp(base, 0.72))
    inner = polygon([(0, -at - half * 0.72), (half * 0.72, -at), (0, -at + half * 0.72), (-half * 0.72, -at)], fill=glow)
    lume = blade([(0.14 * r, 0.024 * r), (at - half * 0.8, 0.024 * r)], angle, glow, flat=True) + blade(
        [(at + half, 0.016 * r), (length, 0.002 * r)], angle, glow, flat=True
    )
    return stem + tip + group(diamond, inner, transform=f"rotate({angle:g})") + lume


def _skeleton(canvas: Canvas, p: WatchParams, r: float, length: float, angle: float, base: str, glow: str, hour: bool) -> str:
    w = r * (0.062 if hour else 0.052)
    top, tip = length * 0.74, length
    outer = f"M{-w * 0.55:.2f} {0.08 * r:.2f}L{-w:.2f} {-top:.2f}L0 {-tip:.2f}L{w:.2f} {-top:.2f}L{w * 0.55:.2f} {0.08 * r:.2f}Z"
    hole = f"M{-w * 0.32:.2f} {-0.13 * r:.2f}L{-w * 0.55:.2f} {-top * 0.82:.2f}H{w * 0.55:.2f}L{w * 0.32:.2f} {-0.13 * r:.2f}Z"
    fill = canvas.linear([(0, facet(base, angle - 90, 0.42)), (0.5, ramp(base, 0.75)), (1, facet(base, angle + 90, 0.42))], 0, 0, 1, 0)
    lume = polygon([(-w * 0.6, -top * 0.87), (w * 0.6, -top * 0.87), (w * 0.66, -top), (0, -tip * 0.95), (-w * 0.66, -top)], fill=glow)
    return group(path(outer + hole, fill=fill, fill_rule="evenodd"), lume, transform=f"rotate({angle:g})")


def _breguet(canvas: Canvas, p: WatchParams, r: float, length: float, angle: float, base: str, glow: str, hour: bool) -> str:
    at, radius = length * (0.68 if hour else 0.74), r * (0.062 if hour else 0.05)
    stem = blade([(-0.12 * r, 0.014 * r), (0, 0.022 * r), (at - radius * 0.8, 0.012 * r)], angle, base)
    tip = blade([(at + radius * 0.8, 0.016 * r), (length, 0.002 * r)], angle, base)
    eye = path(ring(radius, radius * 0.58, 0, -at - radius * 0.1), fill=ramp(base, 0.5), fill_rule="evenodd")
    return stem + tip + group(eye, transform=f"rotate({angle:g})")


def _cathedral(canvas: Canvas, p: WatchParams, r: float, length: float, angle: float, base: str, glow: str, hour: bool) -> str:
    k = r * (1.2 if hour else 1)
    outer = [
        (-0.1 * r, 0.018 * r),
        (0.12 * r, 0.018 * r),
        (length * 0.5, 0.06 * k),
        (length * 0.72, 0.05 * k),
        (length * 0.78, 0.018 * k),
        (length, 0.004 * k),
    ]
    inner = [(0.2 * r, 0.006 * r), (length * 0.5, 0.04 * k), (length * 0.7, 0.034 * k)]
    bar = rect(-0.06 * k, -length * 0.5, 0.12 * k, 0.012 * r, fill=ramp(base, 0.4), transform=f"rotate({angle:g})")
    return blade(outer, angle, base) + blade(inner, angle, glow, flat=True) + bar


def _second(canvas: Canvas, p: WatchParams, r: float) -> str:
    """The sweep hand, pointing up: a needle with a counterweight, and a dot of lume on divers."""
    base = p.seconds_color or (tone(p, p.hand_color) if p.hand_color != "lume" else "#eceae0")
    parts = [polygon([(-0.011 * r, 0.24 * r), (0.011 * r, 0.24 * r), (0.006 * r, -0.9 * r), (-0.006 * r, -0.9 * r)], fill=base)]
    parts.append(circle(0, 0, 0.032 * r, fill=base))
    if p.hands in {"mercedes", "snowflake", "skeleton"} or (p.indices in {"dots", "blocks"} and not p.counters):
        glow = LUMES[p.lume]
        parts.append(circle(0, -0.62 * r, 0.042 * r, fill=base) + circle(0, -0.62 * r, 0.03 * r, fill=glow))
        parts.append(circle(0, 0.2 * r, 0.026 * r, fill=base))
    else:
        parts.append(polygon([(-0.02 * r, 0.26 * r), (0.02 * r, 0.26 * r), (0.011 * r, 0.1 * r), (-0.011 * r, 0.1 * r)], fill=base))
    return "".join(parts)


def _gmt(p: WatchParams, r: float) -> str:
    """The 24-hour hand, pointing up, with an arrow."""
    colour = p.gmt_color or "#c62b2e"
    stem = rect(-0.014 * r, -0.7 * r, 0.028 * r, 0.78 * r, fill=colour)
    arrow = polygon([(-0.085 * r, -0.68 * r), (0.085 * r, -0.68 * r), (0, -0.86 * r)], fill=colour)
    glow = polygon([(-0.05 * r, -0.705 * r), (0.05 * r, -0.705 * r), (0, -0.81 * r)], fill=LUMES[p.lume]) if p.lume != "none" else ""
    return stem + arrow + glow


def small_hand(p: WatchParams, radius: float, angle: float, colour: str) -> str:
    """The needle of a counter of the given radius."""
    needle = polygon(
        [(-0.035 * radius, 0.26 * radius), (0.035 * radius, 0.26 * radius), (0.012 * radius, -0.86 * radius), (-0.012 * radius, -0.86 * radius)],
        fill=colour,
    )
    return group(needle, circle(0, 0, 0.085 * radius, fill=colour), transform=f"rotate({angle:g})") + circle(
        *polar(0, 0), 0.03 * radius, fill="#000", fill_opacity=0.4
    )
