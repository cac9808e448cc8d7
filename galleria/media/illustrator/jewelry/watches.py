"""Small dress watches seen from the front: case, dial, hands and strap. Lengths are millimetres."""

from math import cos, pi, sin

from galleria.media.illustrator.canvas import Canvas, circle, group, line, path, text
from galleria.media.illustrator.colour import darken, lighten
from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.motifs import gem_row
from galleria.media.illustrator.jewelry.params import JewelryParams
from galleria.media.illustrator.jewelry.scene import Scene
from galleria.media.illustrator.jewelry.settings import ball, pillow, round_profile, stamped, swept, wire
from galleria.media.illustrator.jewelry.stones import orb
from galleria.media.illustrator.jewelry.vectors import Frame, Point, X, Z

_DIALS = {
    "white": "#f6f2e8",
    "silver": "#d9d8d2",
    "champagne": "#e6cf9c",
    "black": "#191715",
    "lapis": "#22398c",
    "turquoise": "#46a9ab",
    "onyx": "#121013",
}
_ROMAN = ("XII", "I", "II", "III", "IIII", "V", "VI", "VII", "VIII", "IX", "X", "XI")


def _shape(p: JewelryParams, half: float, count: int = 64) -> tuple[list[Point], float]:
    """The case's outline, anticlockwise, and its half height."""
    power, long = {
        "round": (1.0, 1.0),
        "oval": (1.0, 1.24),
        "cushion": (0.56, 1.0),
        "square": (0.22, 1.0),
        "tank": (0.2, 1.3),
        "rectangle": (0.16, 1.62),
    }[p.case]
    edge = []
    for i in range(count):
        a = 2 * pi * i / count
        c, s = cos(a), sin(a)
        edge.append((half * abs(c) ** power * (1 if c >= 0 else -1), half * long * abs(s) ** power * (1 if s >= 0 else -1)))
    return edge, half * long


def _dial(canvas: Canvas, p: JewelryParams, edge: list[Point], half: float, high: float) -> str:
    """The dial and its hands in millimetres, y down."""
    base = _DIALS[p.dial]
    dark = p.dial in ("black", "lapis", "onyx")
    ink = "#e9dcc0" if dark else "#2a211a"
    d = "M" + "L".join(f"{x:.2f} {-y:.2f}" for x, y in edge) + "Z"
    fill = canvas.linear([(0, lighten(base, 0.06)), (0.45, base), (1, darken(base, 0.09))], 0, 0, 0.7, 1)
    drawn = [path(d, fill=fill)]
    if p.dial in ("lapis", "turquoise"):
        speck = "#d9b25a" if p.dial == "lapis" else "#2f7c80"
        drawn += [
            circle(
                half * 0.8 * sin(k * 2.4) * (k / 40) ** 0.5,
                high * 0.8 * cos(k * 2.4) * (k / 40) ** 0.5,
                0.06 + 0.05 * (k % 3),
                fill=speck,
                opacity=0.6,
            )
            for k in range(40)
        ]
    square = p.case in ("tank", "rectangle", "square", "cushion")
    for k in range(12):
        a = 2 * pi * k / 12
        c, s = sin(a), -cos(a)
        if square:
            reach = min(half / max(1e-6, abs(c)), high / max(1e-6, abs(s)))
            x, y = c * reach, s * reach
        else:
            x, y = c * half, s * high
        if p.numerals == "roman":
            turn = a * 180 / pi + (180 if 3 < k < 9 else 0)
            size = half * (0.3 if not square else 0.27)
            place = f"translate({x * 0.79:.2f} {y * 0.8:.2f})rotate({turn:.0f})scale(.86 1)"
            words = {"font_family": "Playfair Display", "font_size": round(size, 2), "text_anchor": "middle", "fill": ink}
            drawn.append(text(0, size * 0.35, _ROMAN[k], transform=place, **words))
        elif p.numerals == "arabic" and k % 3 == 0:
            size = half * 0.36
            drawn.append(
                text(
                    x * 0.72,
                    y * 0.74 + size * 0.35,
                    str(k or 12),
                    font_family="Playfair Display",
                    font_size=round(size, 2),
                    text_anchor="middle",
                    fill=ink,
                )
            )
        elif p.numerals != "none":
            tone = metals.tones(metals.body_alloy(p.metal))[40 if not dark else 52]
            drawn.append(line(x * 0.74, y * 0.74, x * 0.9, y * 0.9, stroke=tone, stroke_width=round(half * 0.05, 3)))
    if p.numerals == "roman":
        rail = "M" + "L".join(f"{x * 0.52:.2f} {-y * 0.54:.2f}" for x, y in edge) + "Z"
        drawn.append(path(rail, fill="none", stroke=ink, stroke_width=round(half * 0.02, 3), opacity=0.8))
    if p.signature:
        drawn.append(
            text(
                0,
                -high * 0.28,
                p.signature,
                font_family="Playfair Display",
                font_size=round(half * min(0.13, 1.75 / max(1, len(p.signature))), 2),
                text_anchor="middle",
                fill=ink,
                letter_spacing=round(half * 0.012, 3),
            )
        )
    steel = "#1d2b57" if p.numerals == "roman" else (metals.tones(metals.body_alloy(p.metal))[50] if dark else "#2a211a")
    hands = ""
    for turn, reach, wide in ((304, 0.5, 0.06), (52, 0.74, 0.045)):
        long = reach * min(high, half * 1.15)
        w = wide * half
        hands += path(
            f"M0 {half * 0.1:.2f}L{-w:.2f} {-long * 0.35:.2f}L0 {-long:.2f}L{w:.2f} {-long * 0.35:.2f}Z", fill=steel, transform=f"rotate({turn})"
        )
    drawn.append(group(hands, transform=f"translate({half * 0.03:.2f} {half * 0.05:.2f})", opacity=0.3))
    drawn += [hands, circle(0, 0, half * 0.055, fill=steel), circle(-half * 0.012, -half * 0.012, half * 0.025, fill="#f2e6c8")]
    shade = canvas.linear([(0, "#1a0f06", 0.34), (0.16, "#1a0f06", 0.0), (1, "#1a0f06", 0.0)], 0.2, 0, 0.4, 1)
    drawn.append(path(d, fill=shade))
    glass = canvas.linear([(0, "#ffffff", 0.38), (0.34, "#ffffff", 0.1), (0.36, "#ffffff", 0.0), (1, "#ffffff", 0.05)], 0, 0, 1, 0.9)
    drawn.append(path(d, fill=glass))
    return canvas.define("g", "".join(drawn))[4:-1]


def _leather(canvas: Canvas, p: JewelryParams, wide: float, start: float, long: float, sign: int) -> str:
    """One half of a strap in millimetres, y down, from the case outward."""
    c, end = p.strap_colour, wide * 0.8
    fill = canvas.linear(
        [(0, darken(c, 0.12)), (0.16, lighten(c, 0.06)), (0.42, lighten(c, 0.03)), (0.8, darken(c, 0.05)), (1, darken(c, 0.16))], 0, 0, 1, 0
    )
    y0, y1 = sign * start, sign * (start + long)
    w, e, middle = wide / 2, end / 2, (y0 + y1) / 2
    body = f"M{-w} {y0}C{-w} {middle} {-e} {middle} {-e} {y1}L{e} {y1}C{e} {middle} {w} {middle} {w} {y0}Z"
    drawn = [path(body, fill=fill)]
    rows = int(long / 2.6)
    for k in range(1, rows):
        y = sign * (start + k * long / rows)
        crease = (wide + (end - wide) * k / rows) * 0.37
        drawn.append(
            path(
                f"M{-crease:.2f} {y:.2f}Q0 {y + sign * 0.35:.2f} {crease:.2f} {y:.2f}",
                fill="none",
                stroke=darken(c, 0.12),
                stroke_width=0.2,
                opacity=0.75,
            )
        )
        drawn.append(
            path(
                f"M{-crease:.2f} {y + 0.22:.2f}Q0 {y + 0.22 + sign * 0.35:.2f} {crease:.2f} {y + 0.22:.2f}",
                fill="none",
                stroke=lighten(c, 0.12),
                stroke_width=0.12,
                opacity=0.6,
            )
        )
    for side in (-1, 1):
        drawn.append(
            path(
                f"M{side * w * 0.82:.2f} {y0}C{side * w * 0.82:.2f} {middle} {side * e * 0.82:.2f} {middle} {side * e * 0.82:.2f} {y1}",
                fill="none", stroke=lighten(c, 0.2), stroke_width=0.26, stroke_dasharray="0.9 0.6", stroke_linecap="round",
            )
        )  # fmt: skip
    return canvas.define("g", "".join(drawn))[4:-1]


def _band(scene: Scene, canvas: Canvas, p: JewelryParams, half: float, high: float) -> None:
    alloy = metals.body_alloy(p.metal)
    reach = 64.0
    for sign in (-1, 1):
        if p.strap == "leather":
            wide = half * (1.62 if p.case == "tank" else 1.4)
            scene.decal(Frame((0, 0, -1.4)), _leather(canvas, p, wide, high * 0.9, reach, sign), bias=-40)
            scene.cast([(0, -sign * high, -1), (0, -sign * reach, -1)], wide)
        elif p.strap == "cord":
            for x in (-1, 1):
                cord = [(x * half * (0.34 - 0.1 * t / 20), sign * (high * 0.95 + reach * t / 20), -0.6) for t in range(21)]
                scene.surface(swept(cord, round_profile(2.2, 2.0, 10), X), "ground", roughness=0.7)
                scene.cast(cord, 2)
        elif p.strap == "tubogas":
            rows = 34
            for k in range(rows):
                y = sign * (high * 0.94 + 1.9 * k)
                wide = half * (0.82 - 0.1 * k / rows)
                roll = [(wide * (i / 6 - 1), y, -0.8 - 0.5 * abs(i / 6 - 1) ** 3 * 2) for i in range(13)]
                scene.surface(swept(roll, round_profile(2.0, 2.0, 10), Z), alloy)
            scene.cast([(0, sign * high, 0), (0, sign * reach, 0)], half * 2)
        else:
            rows = 26 if p.strap == "mesh" else 13
            pitch = reach / rows
            across = 5 if p.strap == "mesh" else 2
            wide = half * 1.3
            for k in range(rows):
                for m in range(across):
                    left = (m - (across - 1) / 2) * wide / across
                    y = sign * (high * 0.92 + pitch * (k + 0.5))
                    tall = pitch * 0.56
                    lean = 0.5 * (1 if (m + k) % 2 else -1) if p.strap == "mesh" else 0.0
                    scene.decal(Frame((left, y, -1.2)).spun(lean), _link(canvas, wide / across * 0.54, tall, alloy, p.strap == "links"))
            scene.cast([(0, sign * high, -1), (0, sign * reach, -1)], wide)


def _link(canvas: Canvas, half: float, tall: float, alloy: str, brick: bool) -> str:
    """One polished link of a bracelet seen from above, drawn once."""
    power = 0.35 if brick else 1.0
    edge = []
    for i in range(40):
        c, s = cos(2 * pi * i / 40), sin(2 * pi * i / 40)
        edge.append((half * 0.97 * abs(c) ** power * (1 if c >= 0 else -1), tall * 0.93 * abs(s) ** power * (1 if s >= 0 else -1)))
    return stamped(
        canvas, f"link/{half:.2f}/{tall:.2f}/{alloy}/{brick}", lambda scene: pillow(scene, Frame(), edge, min(half, tall) * 0.62, alloy, steps=10)
    )


def build(scene: Scene, canvas: Canvas, p: JewelryParams, view: str) -> None:
    """Put the watch into the scene: whole, or its head with the stubs of the strap."""
    alloy = metals.body_alloy(p.metal)
    half = (p.width or 22) / 2
    edge, high = _shape(p, half)
    _band(scene, canvas, p, half, high)
    if view == "back":
        pillow(scene, Frame((0, 0, -0.4)), edge, 1.6, alloy, steps=4, flat=0.86, roughness=0.3)
        words = {"text_anchor": "middle", "font_family": "Archivo"}
        ramp = metals.tones(alloy)
        lines = [(p.signature or "SWISS MADE", 0.17, -0.3), (p.fineness, 0.22, 0.12), (f"No {int(p.weight * 1373) % 89999 + 10000}", 0.15, 0.5)]
        shine = canvas.linear([(0, ramp[56]), (0.3, ramp[43]), (0.55, ramp[50]), (1, ramp[31])], 0.1, 0, 0.8, 1)
        drawn = path("M" + "L".join(f"{x * 0.86:.2f} {-y * 0.86:.2f}" for x, y in edge) + "Z", fill=shine) + "".join(
            text(d, high * dy + d, label, fill=colour, font_size=round(half * min(size, 2.2 / len(label)), 2), **words)
            for label, size, dy in lines
            for d, colour in ((0.07, ramp[60]), (0, ramp[14]))
        )
        scene.decal(Frame((0, 0, 1.3)), canvas.define("g", drawn)[4:-1], bias=0.4)
        for a in (0.6, 2.54, 3.74, 5.68):
            ball(scene, (half * 0.8 * cos(a), high * 0.8 * sin(a), 0.6), half * 0.05, "steel")
    else:
        rim = 0.82 if p.stone == "none" else 0.7
        wall = [[(x * k, y * k, z) for x, y in edge] for k, z in ((0.93, -2.2), (1.0, -1.0), (1.0, 0.4), (0.96, 0.9), (rim + 0.04, 1.1), (rim, 0.7))]
        scene.surface(wall, alloy, flip=True)
        scene.cast([(x * 0.9, y * 0.9, 0.0) for x, y in [*edge, edge[0]]], 2)
        inner = [(x * rim, y * rim) for x, y in edge]
        scene.decal(Frame((0, 0, 0.6)), _dial(canvas, p, inner, half * rim, high * rim), bias=0.1)
        if p.stone != "none":
            middle = [(x * (1 + rim) / 2 * 1.0, y * (1 + rim) / 2) for x, y in edge]
            size = half * 0.105
            gem_row(scene, canvas, Frame((0, 0, 1.0)), middle, size, p.stone, metals.head_alloy(p.metal), cut="single", z=0.3)
        if p.case == "tank":
            for side in (-1, 1):
                wire(scene, [(side * half * 0.97, y, 0.1) for y in (high * 1.12 * (i / 8 - 1) for i in range(17))], half * 0.26, alloy)
    crown = [(half + 0.4 + 0.5 * i, 0.0, -0.4) for i in range(5)]
    scene.surface(swept(crown, round_profile(half * 0.24, half * 0.24, 18), Z), alloy, bump=lambda i, j: (0.0, 0.35 * (1 if j % 2 else -1)))
    if p.strap == "leather":
        scene.sprite((half + 2.7, 0, 0), half * 0.1, orb(canvas, "sapphire" if p.numerals == "roman" else "steel"))
