"""Where a piece stands: wall and table, plates and boards, shadows, boxes."""

from math import cos, pi, radians, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, Stop, ellipse, group, path, rect
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.pastry.palette import glaze
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera

SIZE = 1200


def set_stage(params: PastryParams, seed: str, *, horizon: float | None = 430) -> Canvas:
    """A canvas with wall and table; without a `horizon` (in units from the top) the table fills it."""
    canvas = Canvas(SIZE, SIZE)
    random = Random(f"stage {seed}")
    tone = mix("#f8e7d6", glaze(params.flavours[0]), 0.10 + 0.06 * random.random())
    top = horizon or 0
    if horizon:
        canvas.add(rect(0, 0, SIZE, horizon + 40, fill=canvas.linear([(0, darken(tone, 0.055)), (1, lighten(tone, 0.03))])))
        x = 240 + 160 * random.random()
        canvas.add(rect(0, 0, SIZE, horizon + 40, fill=canvas.radial([(0, "#fff8ea", 0.75), (1, "#fff8ea", 0)], x, 180, 620, absolute=True)))
        canvas.add(_sunlight(random, horizon))
    {"marble": _marble, "linen": _linen, "walnut": _walnut}[params.table](canvas, top, random)
    if horizon:
        canvas.add(rect(0, horizon - 2, SIZE, 90, fill=canvas.linear([(0, darken(tone, 0.1), 0.55), (1, darken(tone, 0.1), 0)])))
    air: list[Stop] = [(0, "#fffaf0", 0.5), (0.45, "#fffaf0", 0.06), (0.55, "#41200f", 0), (1, "#41200f", 0.24)]
    canvas.add(rect(0, top, SIZE, SIZE - top, fill=canvas.radial(air, 380, top + 160, 1080, absolute=True)))
    return canvas


def _sunlight(random: Random, horizon: float) -> str:
    """The panes of a window thrown on the wall, their edges soft."""
    x, y = random.uniform(560, 720), random.uniform(-10, 30)
    parts: list[str] = []
    for column in range(2):
        for row in range(2):
            for grow in (0, 9):
                left, top = x + column * 172 - grow, y + row * (horizon * 0.40) - grow
                wide, high = 148 + 2 * grow, horizon * 0.34 + 2 * grow
                parts.append(path(f"M{left:.0f} {top:.0f}h{wide:.0f}l-70 {high:.0f}h-{wide:.0f}z", fill="#fffaf0", opacity=0.15))
    return group(*parts)


def _marble(canvas: Canvas, top: float, random: Random) -> None:
    canvas.add(rect(0, top, SIZE, SIZE - top, fill=canvas.linear([(0, "#eee4da"), (1, "#f9f3ec")])))
    for index in range(4):
        x, y = random.uniform(-100, 1200), random.uniform(top, SIZE)
        d = f"M{x:.0f} {y:.0f}"
        for _ in range(4):
            x += random.uniform(60, 240)
            y += random.uniform(-60, 110)
            d += f"S{x - 60:.0f} {y - random.uniform(10, 90):.0f} {x:.0f} {y:.0f}"
        for width, opacity in ((12, 0.07), (2, 0.22)):
            canvas.add(
                path(d, fill="none", stroke="#8d7668" if index % 3 else "#b99a6d", stroke_width=width, stroke_opacity=opacity, stroke_linecap="round")
            )


def _linen(canvas: Canvas, top: float, random: Random) -> None:
    canvas.add(rect(0, top, SIZE, SIZE - top, fill=canvas.linear([(0, "#e6d8c6"), (1, "#f4eadc")])))
    lean = random.uniform(-14, 14)
    weft = "".join(f"M0 {y}L{SIZE} {y - lean:.0f}" for y in range(int(top), SIZE + 14, 8))
    canvas.add(path(weft, fill="none", stroke="#8a6d52", stroke_width=2.4, stroke_opacity=0.10))
    for _ in range(3):
        x = random.uniform(0, 1000)
        y = random.uniform(top + 200, SIZE)
        d = f"M{x - 300:.0f} {SIZE + 60}Q{x:.0f} {y:.0f} {x + 700:.0f} {y - 160:.0f}"
        canvas.add(path(d, fill="none", stroke="#7a5a40", stroke_width=34, stroke_opacity=0.035))
        canvas.add(path(d, fill="none", stroke="#fffdf6", stroke_width=12, stroke_opacity=0.22, transform="translate(0 -16)"))


def _walnut(canvas: Canvas, top: float, random: Random) -> None:
    canvas.add(rect(0, top, SIZE, SIZE - top, fill=canvas.linear([(0, "#6b4530"), (1, "#8b5f42")])))
    y = top
    while y < SIZE:
        step = random.uniform(6, 22)
        bend = random.uniform(-14, 14)
        d = f"M-20 {y:.0f}C300 {y + bend:.0f} 700 {y - bend:.0f} 1220 {y + bend * 0.6:.0f}"
        dark = random.random() < 0.6
        tone, width = ("#3d2115" if dark else "#b98a62"), random.uniform(1, 6)
        canvas.add(path(d, fill="none", stroke=tone, stroke_width=round(width, 1), stroke_opacity=round(random.uniform(0.08, 0.26), 2)))
        y += step
    for y in (top + (SIZE - top) * 0.34, top + (SIZE - top) * 0.76):
        canvas.add(rect(0, y, SIZE, 3, fill="#2c150c", opacity=0.45), rect(0, y + 3, SIZE, 2, fill="#d0a27c", opacity=0.35))


def soften(canvas: Canvas, deviation: float, margin: float = 12) -> str:
    """A blur of `deviation` units with little room round it (`margin` percent): cheaper than the canvas's own."""
    region = {"x": f"-{margin}%", "y": f"-{margin}%", "width": f"{100 + 2 * margin}%", "height": f"{100 + 2 * margin}%"}
    return canvas.filter(f'<feGaussianBlur stdDeviation="{deviation}"/>', color_interpolation_filters="sRGB", **region)


def ground(canvas: Canvas, cx: float, cy: float, rx: float, ry: float, *, opacity: float = 0.5, colour: str = "#3a1a10") -> str:
    """A soft shadow: a tight core and a wide veil that leans away from the window."""
    core = canvas.radial([(0, colour, opacity), (0.62, colour, opacity * 0.75), (0.86, colour, opacity * 0.25), (1, colour, 0)])
    veil = canvas.radial([(0, colour, opacity * 0.6), (0.5, colour, opacity * 0.3), (1, colour, 0)])
    return ellipse(cx + rx * 0.22, cy + ry * 0.10, rx * 1.42, ry * 1.5, fill=veil) + ellipse(cx + rx * 0.03, cy, rx * 1.10, ry * 1.14, fill=core)


def plate(canvas: Canvas, camera: Camera, radius: float, *, tone: str = "#fffaf2", stand: float = 0, edge: str | None = None) -> str:
    """A porcelain plate of `radius` units whose middle lies at height 0; `stand` lifts it on a foot of so many units."""
    k = sin(radians(camera.elevation))
    fall = cos(radians(camera.elevation))
    zoom = camera.zoom
    x, y = camera.x, camera.y
    r = radius * zoom
    low, rim = darken(tone, 0.20), darken(tone, 0.07)
    parts: list[str] = []
    if stand:
        foot = y + stand * zoom * fall
        parts.append(ground(canvas, x, foot + 8, r * 0.46, r * 0.46 * k, opacity=0.55))
        parts.append(ground(canvas, x + r * 0.1, foot + 30, r * 0.95, r * 0.8 * k, opacity=0.22))
        metal = canvas.linear([(0, low), (0.28, "#ffffff"), (0.45, rim), (0.8, low), (1, rim)], 0, 0, 1, 0)
        base, neck = r * 0.42, r * 0.10
        parts.append(ellipse(x, foot + 6, base, base * k, fill=low) + ellipse(x, foot, base, base * k, fill=metal))
        bend = y + r * k * 0.5
        d = f"M{x - neck * 2.6:.0f} {bend:.0f}Q{x - neck:.0f} {foot - 50:.0f} {x - base * 0.7:.0f} {foot:.0f}"
        d += f"A{base * 0.7:.0f} {base * 0.7 * k:.0f} 0 0 0 {x + base * 0.7:.0f} {foot:.0f}"
        d += f"Q{x + neck:.0f} {foot - 50:.0f} {x + neck * 2.6:.0f} {bend:.0f}z"
        parts.append(path(d, fill=metal))
    else:
        parts.append(ground(canvas, x, y + 12 * fall, r, r * k, opacity=0.4))
    thick = 12 * zoom * fall
    parts.append(ellipse(x, y + thick, r * 0.985, r * k * 0.985, fill=canvas.linear([(0, low), (0.5, rim), (1, darken(tone, 0.3))], 0, 0, 1, 0)))
    sweep = canvas.linear([(0, lighten(tone, 0.02)), (0.45, tone), (1, darken(tone, 0.09))], 0, 0, 1, 0.6)
    parts.append(ellipse(x, y, r, r * k, fill=sweep))
    if edge:
        parts.append(ellipse(x, y, r - 5, (r - 5) * k, fill="none", stroke=edge, stroke_width=4, stroke_opacity=0.85))
    well = canvas.linear([(0, darken(tone, 0.10)), (0.5, tone), (1, lighten(tone, 0.02))], 0, 0, 0.7, 1)
    parts.append(ellipse(x, y + 2, r * 0.80, r * 0.80 * k, fill=well) + ellipse(x, y + 4, r * 0.785, r * 0.785 * k, fill=sweep))
    parts.append(path(_arc(x, y, r - 3, k, 200, 262), fill="none", stroke="#ffffff", stroke_width=4, stroke_opacity=0.9, stroke_linecap="round"))
    return "".join(parts)


def _arc(x: float, y: float, r: float, k: float, start: float, end: float) -> str:
    points = [(x + r * cos(a), y + r * k * sin(a)) for a in (pi / 180 * (start + (end - start) * i / 12) for i in range(13))]
    return "M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in points)


def crumbs(canvas: Canvas, random: Random, camera: Camera, colour: str, count: int, reach: float, clear: float) -> str:
    """Crumbs strewn on the table, `clear` to `reach` units from the middle."""
    k = sin(radians(camera.elevation))
    tones = (darken(colour, 0.08), colour, lighten(colour, 0.08))
    parts: list[str] = []
    for _ in range(count):
        angle = random.uniform(0, 2 * pi)
        r = clear + (reach - clear) * random.random() ** 2
        x, y, s = camera.x + r * cos(angle), camera.y + r * k * sin(angle), random.uniform(2, 7)
        points = " ".join(
            f"{x + s * random.uniform(0.5, 1) * cos(b):.1f},{y + s * 0.8 * random.uniform(0.5, 1) * sin(b):.1f}" for b in (0, 1.1, 2.3, 3.4, 4.6, 5.5)
        )
        parts.append(ellipse(x + s * 0.5, y + s * 0.7, s * 1.1, s * 0.5, fill="#3a1a10", opacity=0.25))
        parts.append(f'<polygon points="{points}" fill="{random.choice(tones)}"/>')
    return group(*parts)
