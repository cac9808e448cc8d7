"""Single garnishes, each drawn once round its own origin and then used many times: berries, cream, gold, petals, nuts."""

from math import cos, pi, radians, sin, sqrt
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, element, ellipse, group, path, polygon, rect
from galleria.media.illustrator.colour import darken, lighten, mix, saturate
from galleria.media.illustrator.pastry.palette import GOLD
from galleria.media.illustrator.pastry.solid import KEY, Camera, Scene, Skin, moved, plain, polyline, revolve, rounded_box, smoothed
from galleria.media.illustrator.pastry.vector import Vec, blend, dot, fractal, linear, scaled, smooth, turn, unit


def keep(canvas: Canvas, content: str) -> str:
    """Define a drawing for reuse and return its name for `use`."""
    return canvas.define("g", content)[5:-1]


def use(name: str, x: float, y: float, *, size: float = 1, angle: float = 0, squash: float = 1) -> str:
    """A kept drawing at (x, y), scaled and turned (degrees clockwise)."""
    transform = f"translate({x:.1f} {y:.1f})" + (f" rotate({angle:.0f})" if angle else "")
    if size != 1 or squash != 1:
        transform += f" scale({size:.3f} {size * squash:.3f})"
    return element("use", href=f"#{name}", transform=transform)


def ball(canvas: Canvas, colour: str, *, shine: float = 0.85) -> str:
    """A fill that makes a circle a lit sphere."""
    stops = [
        (0.0, mix(colour, "#ffffff", shine)),
        (0.16, lighten(colour, 0.12)),
        (0.55, colour),
        (0.9, darken(colour, 0.17)),
        (1.0, darken(colour, 0.1)),
    ]
    return canvas.radial(stops, 0.5, 0.5, 0.55, fx=0.32, fy=0.26)


def raspberry(canvas: Canvas, elevation: float, r: float, *, hollow: bool = False, colour: str = "#c2163f") -> str:
    """A raspberry standing on its crown (or lying open side up when `hollow`), `r` units in radius."""
    camera = Camera(elevation, 0, 1, 0, 0)
    angle = radians(elevation)
    view = (0.0, -cos(angle), sin(angle))
    tones = [ball(canvas, darken(colour, 0.10), shine=0.35), ball(canvas, colour, shine=0.55), ball(canvas, lighten(colour, 0.06), shine=0.75)]
    drupes: list[tuple[float, str]] = []
    count = 46
    for index in range(count):
        z = 1 - 1.75 * (index + 0.5) / count
        flat = sqrt(max(0.0, 1 - z * z))
        theta = index * 2.39996
        n = unit((flat * cos(theta), flat * sin(theta), z))
        if dot(n, view) < -0.1:
            continue
        p: Vec = (r * 0.86 * n[0], r * 0.86 * n[1], r * 1.02 * (n[2] + 0.72))
        x, y = camera.project(p)
        lit = dot(n, KEY)
        tone = tones[2 if lit > 0.55 else 1 if lit > 0.05 else 0]
        size = r * 0.235
        drupes.append(
            (
                camera.depth(p),
                circle(x, y, size, fill=tone) + circle(x - size * 0.3, y - size * 0.35, size * 0.2, fill="#fff", opacity=0.75 if lit > 0.3 else 0.3),
            )
        )
    parts = [circle(0, -r * 0.72 * cos(angle), r * 0.95, fill=darken(colour, 0.2))]
    parts += [shape for _, shape in sorted(drupes, key=lambda pair: pair[0])]
    if hollow:
        cy = -r * 1.72 * cos(angle)
        k = sin(angle)
        parts.append(ellipse(0, cy, r * 0.46, r * 0.46 * k, fill="#6d0620") + ellipse(0, cy + r * 0.08, r * 0.40, r * 0.36 * k, fill="#a50b30"))
        parts.append(ellipse(-r * 0.12, cy, r * 0.12, r * 0.06, fill="#fff", opacity=0.7))
    return keep(canvas, ellipse(r * 0.15, 0, r * 1.1, r * 0.6, fill="#3a0a12", opacity=0.25) + group(*parts))


def strawberry(canvas: Canvas, elevation: float, r: float, *, lean: float = 0, spin: float = 0, leaves: bool = True) -> str:
    """A strawberry, point up (`lean` degrees away from the viewer), `r` units in radius at its shoulder."""
    camera = Camera(elevation, 0, 1, 0, 0)
    profile = polyline([(r * 0.25, 0), (r * 0.9, r * 0.05), (r * 1.02, r * 0.55), (r * 0.72, r * 1.35), (r * 0.3, r * 1.95), (0, r * 2.05)], 2)
    red, pale, deep = linear("#d81f2c"), linear("#f27a5c"), linear("#a30d1e")

    def tint(p: Vec, _n: Vec) -> Vec:
        base = blend(red, pale, smooth(r * 0.5, 0, p[2]) * 0.7)
        return blend(base, deep, 0.35 * fractal(p, r * 0.9, 2))

    def pose(p: Vec) -> Vec:
        q = turn(p, spin)
        a = radians(lean)
        return (q[0], q[1] * cos(a) + q[2] * sin(a), -q[1] * sin(a) + q[2] * cos(a))

    scene = Scene(camera)
    scene.add(moved(revolve(profile), (0, 0, 0), change=pose), 17, 10, Skin(tint, gloss=0.55, spread=0.3, grounded=r * 0.5))
    angle = radians(elevation)
    view = (0.0, -cos(angle), sin(angle))
    seeds: list[str] = []
    for ring in range(1, 7):
        v = 0.14 + ring * 0.115
        count = max(4, round(13 * profile(v)[0] / r))
        for index in range(count):
            theta = 2 * pi * (index + 0.5 * (ring % 2)) / count
            rad, z = profile(v)
            ahead = profile(v + 0.02)
            n = unit((cos(theta) * (ahead[1] - z), sin(theta) * (ahead[1] - z), rad - ahead[0]))
            if dot(pose(n), view) < 0.15:
                continue
            x, y = camera.project(pose((rad * cos(theta), rad * sin(theta), z)))
            s = r * 0.062
            seeds.append(ellipse(x, y + s * 0.3, s * 1.15, s * 1.5, fill="#8a0a18", opacity=0.55) + ellipse(x, y, s * 0.7, s * 1.1, fill="#f6d479"))
    crown = ""
    if leaves:
        x, y = camera.project((0, 0, 0))
        blades = "".join(
            path(f"M0 0Q{r * 0.25:.1f} {-r * 0.16:.1f} {r * 0.95:.1f} {r * 0.05:.1f}Q{r * 0.3:.1f} {r * 0.22:.1f} 0 0z", transform=f"rotate({a})")
            for a in (5, 40, 95, 140, 175)
        )
        crown = group(blades, fill=canvas.linear([(0, "#8fb255"), (1, "#4d7a2a")]), transform=f"translate({x:.1f} {y:.1f})")
    shadow = ellipse(r * 0.25, r * 0.05, r * 1.15, r * 0.5, fill="#3a0a12", opacity=0.28)
    return keep(canvas, shadow + crown + scene.paint(grow=0.6) + "".join(seeds))


def rosette(
    canvas: Canvas, elevation: float, r: float, *, colour: str = "#fff6e6", height: float = 1.5, ribs: int = 8, twist: float = 0.9, torch: float = 0
) -> str:
    """Cream, ganache or meringue piped through a star nozzle; `torch` 0 to 1 browns its ridges."""
    profile = polyline(
        [(r * 0.7, 0), (r * 1.02, r * 0.12), (r * 0.98, r * 0.42), (r * 0.7, r * 0.85), (r * 0.34, r * height * 0.85), (r * 0.05, r * height)], 2
    )
    value, burnt = linear(colour), linear("#9a5210")

    def ripple(angle: float, v: float) -> float:
        wave = 1 - abs(sin((angle + v * twist * 2.4) * ribs / 2))
        return -r * 0.26 * wave * sqrt(1 - v)

    def tint(p: Vec, n: Vec) -> Vec:
        if not torch:
            return value
        heat = smooth(0.35, 1.0, p[2] / (r * height)) * 0.75 + 0.25 * max(0.0, n[2])
        return blend(value, burnt, torch * smooth(0.3, 1.0, heat * (0.5 + fractal(p, r * 0.8, 2))))

    scene = Scene(Camera(elevation, 0, 1, 0, 0))
    scene.add(
        revolve(profile, ripple if ribs else None), ribs * 5 if ribs else 22, 11, Skin(tint, gloss=0.12, spread=0.5, soft=0.45, grounded=r * 0.5)
    )
    return keep(
        canvas,
        ellipse(r * 0.15, r * 0.05, r * 1.15, r * (0.25 + 0.8 * sin(radians(elevation))), fill="#4a2210", opacity=0.22) + scene.paint(grow=0.7),
    )


def gold_leaf(canvas: Canvas, seed: str, size: float) -> str:
    """A torn flake of gold leaf."""
    random = Random(f"gold {seed}")
    light, middle, dark = GOLD
    outline = [(size * random.uniform(0.5, 1.05) * cos(a), size * random.uniform(0.35, 0.8) * sin(a)) for a in (i * 2 * pi / 11 for i in range(11))]
    body = canvas.linear([(0, light), (0.35, middle), (0.55, dark), (0.7, light), (1, middle)], 0, 0, 1, 0.7)
    folds = [
        polygon([outline[i], outline[i + 1], (random.uniform(-0.2, 0.2) * size, random.uniform(-0.2, 0.2) * size)], fill=t, opacity=0.6)
        for i, t in ((0, light), (3, dark), (6, light), (8, dark))
    ]
    shade = polygon([(x + size * 0.06, y + size * 0.09) for x, y in outline], fill="#2a1208", opacity=0.3)
    return keep(canvas, shade + polygon(outline, fill=body) + "".join(folds))


def petal(canvas: Canvas, colour: str, size: float) -> str:
    """A fresh flower petal lying curled, its base paler."""
    d = scaled("M0 .5C-.75 .2 -.55 -.62 0 -.5C.3 -.75 .8 -.1 0 .5z", size)
    body = canvas.radial([(0, lighten(colour, 0.16)), (0.5, colour), (1, darken(colour, 0.10))], 0.45, 0.95, 0.95)
    lip = f"M{-size * 0.42:.1f} {-size * 0.2:.1f}Q{-size * 0.1:.1f} {-size * 0.55:.1f} {size * 0.38:.1f} {-size * 0.3:.1f}"
    veins = "".join(
        path(
            f"M0 {size * 0.42:.1f}Q{x * size * 0.6:.1f} 0 {x * size:.1f} {-size * 0.38:.1f}",
            fill="none",
            stroke=darken(colour, 0.14),
            stroke_width=1,
            stroke_opacity=0.35,
        )
        for x in (-0.3, 0, 0.3)
    )
    return keep(
        canvas,
        path(d, fill="#3a1208", opacity=0.25, transform="translate(4 6)")
        + path(d, fill=body)
        + veins
        + path(lip, fill="none", stroke="#fff", stroke_width=2.5, stroke_opacity=0.5, stroke_linecap="round"),
    )


def flower(canvas: Canvas, colour: str, r: float) -> str:
    """A full sugar peony of radius `r` units: five rings of cupped petals, the inner ones closed."""
    random = Random(f"flower {colour}")
    parts = [circle(r * 0.1, r * 0.2, r * 1.15, fill=canvas.radial([(0, "#3a1208", 0.42), (0.7, "#3a1208", 0.22), (1, "#3a1208", 0)]))]
    for ring, (reach, size, count) in enumerate(((0.56, 0.60, 7), (0.44, 0.54, 6), (0.31, 0.46, 6), (0.19, 0.36, 5), (0.08, 0.26, 4))):
        for index in range(count):
            a = 2 * pi * (index + random.uniform(-0.12, 0.12)) / count + ring * 0.52
            x, y, s = r * reach * cos(a), r * reach * sin(a) * 0.9, r * size * random.uniform(0.92, 1.08)
            lit = -0.55 * cos(a) - 0.75 * sin(a)
            tone = lighten(saturate(colour, 1 + 0.14 * ring), 0.035 * lit - 0.018 * ring)
            cup = [(0.0, darken(saturate(tone, 1.25), 0.15)), (0.45, darken(tone, 0.04)), (0.85, lighten(tone, 0.03)), (1.0, lighten(tone, 0.09))]
            d = (
                f"M0 {s * 0.62:.1f}C{-s * 0.62:.1f} {s * 0.5:.1f} {-s * 0.84:.1f} {-s * 0.24:.1f} {-s * 0.42:.1f} {-s * 0.5:.1f}"
                f"Q{-s * 0.2:.1f} {-s * 0.66:.1f} 0 {-s * 0.5:.1f}Q{s * 0.24:.1f} {-s * 0.68:.1f} {s * 0.46:.1f} {-s * 0.46:.1f}"
                f"C{s * 0.84:.1f} {-s * 0.2:.1f} {s * 0.62:.1f} {s * 0.5:.1f} 0 {s * 0.62:.1f}z"
            )
            place = f"translate({x:.1f} {y:.1f}) rotate({a * 180 / pi + 90:.0f})"
            parts.append(path(d, fill="#5a2028", opacity=0.14, transform=f"translate({r * 0.02:.1f} {r * 0.045:.1f}) {place}"))
            parts.append(path(d, fill=canvas.radial(cup, 0.5, 0.95, 0.95), transform=place))
    eye = canvas.radial([(0, darken(saturate(colour, 1.4), 0.24), 0.75), (1, colour, 0)])
    return keep(canvas, group(*parts) + circle(0, 0, r * 0.15, fill=eye))


def blossom(canvas: Canvas, colour: str, r: float) -> str:
    """A five-petalled blossom (apricot, plum) of radius `r` units with its stamens."""
    parts = [circle(r * 0.1, r * 0.2, r * 1.1, fill=canvas.radial([(0, "#3a1208", 0.4), (0.6, "#3a1208", 0.2), (1, "#3a1208", 0)]))]
    for index in range(5):
        a = 2 * pi * index / 5 - pi / 2
        tone = lighten(colour, 0.04 * (-0.55 * cos(a) - 0.75 * sin(a)))
        body = canvas.radial([(0, darken(tone, 0.17)), (0.35, tone), (1, lighten(tone, 0.08))], 0.5, 1.0, 0.95)
        d = scaled("M0 .08C-.6 -.1 -.56 -.98 -.06 -.94Q0 -.86 .08 -.94C.56 -.98 .6 -.1 0 .08z", r)
        place = f"rotate({a * 180 / pi + 90:.0f})"
        parts.append(path(d, fill="#5a3008", opacity=0.16, transform=f"translate(0 {r * 0.05:.1f}) {place}") + path(d, fill=body, transform=place))
    for index in range(12):
        a, q = 2 * pi * index / 12, r * (0.24 + 0.08 * (index % 2))
        parts.append(
            f'<path d="M0 0L{q * cos(a):.1f} {q * sin(a):.1f}" stroke="#b5671a" stroke-width="1.4"/>'
            + circle(q * cos(a), q * sin(a), r * 0.045, fill="#7a2f10")
        )
    return keep(canvas, group(*parts))


def curl(canvas: Canvas, colour: str, size: float) -> str:
    """A roll of shaved chocolate."""
    light, dark = lighten(colour, 0.16), darken(colour, 0.06)
    body = canvas.linear([(0, dark), (0.2, light), (0.38, lighten(colour, 0.26)), (0.5, colour), (1, dark)])
    w, h = size, size * 0.26
    tube = path(
        f"M{-w:.1f} {-h:.1f}L{w:.1f} {-h * 0.8:.1f}A{h * 0.5:.1f} {h:.1f} 0 0 1 {w:.1f} {h:.1f}"
        f"L{-w:.1f} {h * 0.9:.1f}A{h * 0.5:.1f} {h:.1f} 0 0 1 {-w:.1f} {-h:.1f}z",
        fill=body,
    )
    end = (
        ellipse(w, h * 0.08, h * 0.5, h * 0.9, fill=colour)
        + ellipse(w, h * 0.08, h * 0.3, h * 0.6, fill=darken(colour, 0.1))
        + ellipse(w - 1, h * 0.1, h * 0.15, h * 0.3, fill=light)
    )
    return keep(canvas, ellipse(4, h * 1.1, w, h * 0.5, fill="#1d0a04", opacity=0.35) + tube + end)


def nut(canvas: Canvas, r: float, *, colour: str = "#d9a561") -> str:
    """A roasted cashew."""
    d = (
        f"M{-r:.1f} {r * 0.25:.1f}C{-r * 1.05:.1f} {-r * 0.85:.1f} {r * 0.95:.1f} {-r * 0.95:.1f} {r:.1f} {r * 0.15:.1f}"
        f"C{r * 1.02:.1f} {r * 0.72:.1f} {r * 0.42:.1f} {r * 0.78:.1f} {r * 0.26:.1f} {r * 0.42:.1f}"
        f"C{r * 0.1:.1f} {r * 0.12:.1f} {-r * 0.15:.1f} {r * 0.14:.1f} {-r * 0.26:.1f} {r * 0.46:.1f}"
        f"C{-r * 0.42:.1f} {r * 0.84:.1f} {-r:.1f} {r * 0.82:.1f} {-r:.1f} {r * 0.25:.1f}z"
    )
    body = canvas.linear([(0, lighten(colour, 0.12)), (0.45, colour), (1, darken(colour, 0.2))], 0.2, 0, 0.6, 1)
    glint = path(
        f"M{-r * 0.72:.1f} {-r * 0.12:.1f}Q{-r * 0.3:.1f} {-r * 0.55:.1f} {r * 0.3:.1f} {-r * 0.45:.1f}",
        fill="none",
        stroke="#fff6df",
        stroke_width=round(r * 0.12, 1),
        stroke_opacity=0.75,
        stroke_linecap="round",
    )
    return keep(canvas, path(d, fill="#2d1206", opacity=0.4, transform=f"translate({r * 0.12:.1f} {r * 0.2:.1f})") + path(d, fill=body) + glint)


def bean(canvas: Canvas, r: float) -> str:
    """A roasted coffee bean."""
    body = ball(canvas, "#4a2614", shine=0.4)
    slit = path(
        f"M{-r * 0.9:.1f} 0Q{-r * 0.3:.1f} {r * 0.22:.1f} 0 0T{r * 0.9:.1f} 0", fill="none", stroke="#1c0a04", stroke_width=round(r * 0.16, 1)
    )
    return keep(canvas, ellipse(r * 0.15, r * 0.3, r, r * 0.62, fill="#1c0a04", opacity=0.4) + ellipse(0, 0, r, r * 0.66, fill=body) + slit)


def citrus(canvas: Canvas, r: float, colour: str, rind: str) -> str:
    """A round slice of candied citrus seen flat."""
    parts = [circle(0, 0, r, fill=rind), circle(0, 0, r * 0.92, fill=mix(colour, "#fff8dc", 0.65))]
    flesh = canvas.radial([(0, lighten(colour, 0.10)), (0.7, colour), (1, darken(colour, 0.07))], 0, 0, r, absolute=True)
    for index in range(9):
        a = 2 * pi * index / 9
        b = a + 2 * pi / 9 * 0.86
        c, m, q = (a + b) / 2, r * 0.84, r * 0.12
        parts.append(
            path(
                f"M{q * cos(c):.1f} {q * sin(c):.1f}L{m * cos(a):.1f} {m * sin(a):.1f}"
                f"Q{m * 1.08 * cos(c):.1f} {m * 1.08 * sin(c):.1f} {m * cos(b):.1f} {m * sin(b):.1f}z",
                fill=flesh,
                stroke=flesh,
                stroke_width=2,
                stroke_linejoin="round",
            )
        )
    shine = path(
        f"M{-r * 0.7:.1f} {-r * 0.35:.1f}A{r * 0.78:.1f} {r * 0.78:.1f} 0 0 1 {r * 0.1:.1f} {-r * 0.77:.1f}",
        fill="none",
        stroke="#fff",
        stroke_width=round(r * 0.09, 1),
        stroke_opacity=0.65,
        stroke_linecap="round",
    )
    return keep(canvas, circle(r * 0.05, r * 0.1, r, fill="#3a1a08", opacity=0.25) + "".join(parts) + shine)


def pulp(canvas: Canvas, r: float) -> str:
    """Passion fruit pulp: wet yellow sacs, each with its black seed."""
    sac = canvas.radial([(0, "#fff3b0", 0.95), (0.5, "#f7b81c", 0.95), (1, "#d98708", 0.95)], 0.45, 0.4, 0.6)
    body = ellipse(0, 0, r, r * 0.72, fill=sac)
    seed = ellipse(0, r * 0.06, r * 0.36, r * 0.5, fill="#1d1310", transform="rotate(20)") + ellipse(
        -r * 0.1, -r * 0.12, r * 0.08, r * 0.16, fill="#fff", opacity=0.7
    )
    return keep(
        canvas,
        ellipse(r * 0.1, r * 0.3, r, r * 0.6, fill="#5a2a04", opacity=0.3)
        + body
        + seed
        + ellipse(-r * 0.35, -r * 0.34, r * 0.26, r * 0.12, fill="#fff", opacity=0.85),
    )


def shard(canvas: Canvas, colour: str, size: float) -> str:
    """A curved shaving: coconut, white chocolate, almond."""
    d = scaled("M-1 .15Q-.2 -.55 1 -.1Q.1 .05 -1 .15z", size)
    body = canvas.linear([(0, lighten(colour, 0.1)), (0.6, colour), (1, darken(colour, 0.16))], 0, 0, 1, 1)
    return keep(canvas, path(d, fill="#3a1a08", opacity=0.28, transform=f"translate({size * 0.06:.1f} {size * 0.2:.1f})") + path(d, fill=body))


def pearl(canvas: Canvas, colour: str, r: float) -> str:
    """A glossy ball."""
    return keep(canvas, ellipse(r * 0.3, r * 0.75, r, r * 0.5, fill="#3a1a08", opacity=0.3) + circle(0, 0, r, fill=ball(canvas, colour)))


def cube(canvas: Canvas, elevation: float, size: float, colour: str, *, gloss: float = 0.5) -> str:
    """A dice of ripe fruit or jelly, one edge to the viewer."""
    scene = Scene(Camera(elevation, 38, 1, 0, 0))
    scene.add(rounded_box(size / 2, size / 2, size, 7), 20, 12, Skin(plain(colour), gloss=gloss, soft=0.5, grounded=size * 0.6))
    return keep(
        canvas, ellipse(size * 0.15, 0, size * 0.75, size * 0.4, fill="#4a2208", opacity=0.25) + smoothed(canvas, scene.paint(), scene.grain(1.5))
    )


def sprinkle(canvas: Canvas, colour: str, side: float = 160, *, seed: str = "", count: int = 90, big: float = 2.4) -> str:
    """A pattern of fine grains: sugar, cocoa, flour, velvet."""
    random = Random(f"sprinkle {seed}{colour}")
    marks = "".join(
        circle(random.uniform(0, side), random.uniform(0, side), random.uniform(0.6, big), fill=colour, opacity=round(random.uniform(0.3, 1), 2))
        for _ in range(count)
    )
    return canvas.define("pattern", marks + rect(0, 0, 1, 1, fill="none"), width=side, height=side, patternUnits="userSpaceOnUse")
