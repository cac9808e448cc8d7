"""Broken and cut laminated dough: the comb of a croissant, the filling of a turnover."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, ellipse, group, path
from galleria.media.illustrator.colour import darken, lighten
from galleria.media.illustrator.pastry.palette import glaze
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera
from galleria.media.illustrator.pastry.stage import ground, plate


def comb(canvas: Canvas, rx: float, ry: float, seed: str) -> str:
    """The cross-section of a croissant: cells in a spiral, their walls thin and translucent."""
    random = Random(f"comb {seed}")
    parts = [ellipse(0, 0, rx, ry, fill="#a8611c"), ellipse(0, 0, rx * 0.965, ry * 0.955, fill="#f3d79b")]
    hollow = canvas.radial([(0, "#b57a35"), (0.6, "#d8a559"), (1, "#f0cf8f")], 0.5, 0.6, 0.6)
    for ring in range(7):
        share = 0.91 - ring * 0.132
        count = max(2, round(15 * share + 2))
        for index in range(count):
            a = 2 * pi * (index + 0.5 * ring) / count + ring * 0.35
            w = pi * share * rx / count * random.uniform(0.78, 1.0)
            h = rx * 0.052 * random.uniform(0.8, 1.25)
            x, y = rx * share * cos(a), ry * share * sin(a)
            turn = a * 180 / pi + 90
            parts.append(ellipse(0, 0, w, h, fill=hollow, transform=f"translate({x:.1f} {y:.1f}) scale(1 {ry / rx:.2f}) rotate({turn:.0f})"))
            parts.append(
                ellipse(
                    0,
                    -h * 0.45,
                    w * 0.6,
                    h * 0.25,
                    fill="#8a5420",
                    opacity=0.5,
                    transform=f"translate({x:.1f} {y:.1f}) scale(1 {ry / rx:.2f}) rotate({turn:.0f})",
                )
            )
    parts.append(ellipse(0, 0, rx, ry, fill=canvas.linear([(0, "#fff6e0", 0.18), (0.5, "#fff6e0", 0), (1, "#4a2008", 0.30)])))
    return group(*parts)


def cut_turnover(canvas: Canvas, params: PastryParams) -> str:
    """A turnover cut across: leaves above and below, fruit between."""
    random = Random("turnover cut")
    _, flavour = params.layers[0]
    fruit = glaze(flavour)
    parts = [plate(canvas, Camera(31, 0, 1, 600, 790), 500, edge="#d9b56a"), ground(canvas, 610, 890, 370, 120, opacity=0.5)]
    outline = "M240 870C240 700 380 560 600 560S960 700 960 870Q960 905 920 905H280Q240 905 240 870z"
    parts.append(path(outline, fill="#b36a22"))
    for index in range(12):
        inset = 8 + index * 11
        low, high, out = 706 + inset * 0.9, 568 + inset, inset * 0.9
        top = f"M{250 + out:.0f} 868C{262 + inset:.0f} {low:.0f} {392 + inset * 0.5:.0f} {high:.0f} 600 {high:.0f}"
        top += f"S{938 - inset:.0f} {low:.0f} {950 - out:.0f} 868"
        tone = lighten("#d9a04a", random.uniform(-0.02, 0.14))
        parts.append(path(top, fill="none", stroke=tone, stroke_width=round(random.uniform(4, 7), 1)))
        if index < 4:
            base = f"M{262 + index * 9} {898 - index * 8}H{938 - index * 9}"
            parts.append(path(base, fill="none", stroke=tone, stroke_width=5))
    pocket = "M372 868C380 760 480 706 600 706S820 760 828 868z"
    body = canvas.linear([(0, lighten(fruit, 0.06)), (0.5, fruit), (1, darken(fruit, 0.14))])
    parts.append(path(pocket, fill="#8a4a14") + path("M384 866C394 770 486 716 600 716S806 770 816 866z", fill=body))
    for _ in range(34):
        x, y = random.uniform(420, 780), random.uniform(760, 850)
        parts.append(
            ellipse(
                x,
                y,
                random.uniform(10, 26),
                random.uniform(6, 12),
                fill=lighten(fruit, random.uniform(-0.08, 0.08)),
                transform=f"rotate({random.uniform(-40, 40):.0f} {x:.0f} {y:.0f})",
            )
        )
        parts.append(ellipse(x - 5, y - 4, 6, 2, fill="#fff", opacity=0.55))
    parts.append(path(outline, fill=canvas.linear([(0, "#fff3d6", 0.18), (0.6, "#fff", 0), (1, "#3a1a08", 0.25)])))
    return group(*parts)
