"""Bread: boule, bâtard, baguette, tin loaves and brioches, whole and cut."""

from collections.abc import Callable
from math import cos, hypot, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, Stop, ellipse, group, path
from galleria.media.illustrator.colour import darken, lighten
from galleria.media.illustrator.pastry.dough import PASTRY, baked, crust, floured
from galleria.media.illustrator.pastry.garnish import keep, use
from galleria.media.illustrator.pastry.palette import layer_colour
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, Tint, moved, polyline, revolve, rounded_box, smoothed, tube
from galleria.media.illustrator.pastry.stage import crumbs, ground, set_stage
from galleria.media.illustrator.pastry.strata import sponge
from galleria.media.illustrator.pastry.vector import Vec, blend, fractal, linear, noise, smooth

BREAD = ("#e2b272", "#b06a26", "#4c220c")
PALE_SCAR, EAR = linear("#eccb94"), linear("#3a1808")
Score = Callable[[float, float], tuple[float, float]]  # at (x, y): how deep in a cut, how much on an ear, 0 to 1


def leaf_score(x: float, y: float) -> tuple[float, float]:
    """A wheat ear cut into a boule: a spine and pairs of leaves."""
    spine = abs(y + 6 * sin(x / 60))
    rib = abs(((x + abs(y) * 0.75) / 74) % 1 - 0.5) * 74
    inside = (1 - smooth(180, 225, abs(x))) * (1 - smooth(118, 150, abs(y)))
    cut = max(1 - smooth(5, 14, spine), (1 - smooth(4, 11, rib)) * smooth(12, 26, abs(y))) * inside
    ear = smooth(9, 14, spine) * (1 - smooth(14, 30, spine)) * inside
    return cut, ear


def slashes(length: float, count: int, reach: float, slant: float = 1.9) -> Score:
    """Diagonal cuts along a long loaf."""

    def score(x: float, y: float) -> tuple[float, float]:
        step = length / count
        s = (x + y * slant) / step + count / 2
        t = abs(s % 1 - 0.5)
        if not 0 <= s < count:
            return 0.0, 0.0
        width = 0.20 * (1 - min(1.0, abs(y) / reach) ** 2)
        cut = 1 - smooth(width * 0.8, width + 0.02, t) if width > 0.02 else 0.0
        side = (s % 1) - 0.5
        ear = (1 - smooth(0.0, 0.07, abs(side - width))) if width > 0.02 else 0.0
        return cut, ear

    return score


def one_cut(half: float, reach: float) -> Score:
    """One long cut a little beside the crest."""

    def score(x: float, y: float) -> tuple[float, float]:
        width = reach * max(0.0, 1 - (x / half) ** 2) ** 0.6
        off = y - 6 - 8 * sin(x / 120)
        return 1 - smooth(width * 0.75, width + 2, abs(off)), 1 - smooth(2, 10, abs(off - width))

    return score


def scored(tint: Tint, score: Score, top: float) -> Tint:
    """The crust with its cuts burst open: pale stretched crumb, a dark ear beside it."""

    def burst(p: Vec, n: Vec) -> Vec:
        if p[2] < top * 0.3:
            return tint(p, n)
        cut, ear = score(p[0], p[1])
        fibre = fractal((p[0] * 0.5, p[1] * 2.4, 3), 22, 2)
        return blend(blend(tint(p, n), PALE_SCAR, cut * (0.45 + 0.5 * fibre)), EAR, 0.75 * ear)

    return burst


def _seeds(canvas: Canvas, camera: Camera, spine: Callable[[float], Vec], radius: Callable[[float, float], float]) -> str:
    random = Random("seeds")
    kinds = [
        keep(
            canvas,
            ellipse(1, 2, 6.5, 3.6, fill="#1c0a04", opacity=0.35)
            + ellipse(0, 0, 6.5, 3.3, fill=tone)
            + ellipse(-2, -1, 2, 0.8, fill="#fff", opacity=0.45),
        )
        for tone in ("#2b2523", "#3a322e", "#ead7a8")
    ]
    placed: list[tuple[float, str]] = []
    for index in range(620):
        u, a = random.uniform(0.02, 0.98), random.uniform(-1.9, 0.85)
        c, r = spine(u), radius(u, a)
        p = (c[0], c[1] + r * sin(a), c[2] + r * cos(a) * 0.84)
        x, y = camera.project(p)
        placed.append((camera.depth(p), use(kinds[index % 3], x, y, angle=random.uniform(0, 180), size=camera.zoom * random.uniform(0.7, 1.05))))
    return group(*(shape for _, shape in sorted(placed)))


def boule(canvas: Canvas, params: PastryParams, elevation: float, *, size: float = 1, part: tuple[float, float] = (0, 1)) -> str:
    """A round loaf from the basket, rings of flour on it."""
    r, h = 300.0, 235.0
    scene = Scene(Camera(elevation, 0, size, 0, 0))
    tint = baked(h, tones=BREAD, bake=0.66, grain=70)
    if "flour" in params.topping:
        tint = floured(tint, 0.8, where=lambda p: 0.35 + 0.65 * max(0.0, sin(hypot(p[0], p[1]) / 8.2)))
    tint = scored(tint, leaf_score if params.score == "leaf" else slashes(460, 4, 130), h)
    profile = polyline([(r * 0.72, 0), (r * 0.97, 14), (r, h * 0.36), (r * 0.84, h * 0.78), (r * 0.45, h * 0.97), (0, h)], 2)

    def surface(u: float, v: float) -> Vec:
        a = 2 * pi * u
        rad, z = profile(v)
        rad *= 1 + 0.02 * sin(3 * a + 1)
        x, y = rad * cos(a), rad * sin(a)
        cut, ear = leaf_score(x, y) if params.score == "leaf" else (0.0, 0.0)
        return (x, y, z - (7 * cut - 9 * ear) * smooth(h * 0.3, h * 0.6, z))

    scene.add(surface, round(116 * (part[1] - part[0])), 48, Skin(tint, gloss=0.05, soft=0.3, grounded=60, sheen=0.14), u=part)
    return smoothed(canvas, scene.paint(), scene.grain(4.5))


def long_loaf(canvas: Canvas, params: PastryParams, elevation: float, yaw: float, *, size: float = 1, until: float = 1.0) -> str:
    """A bâtard or a baguette along x."""
    length, girth = _measure(params)
    scene = Scene(Camera(elevation, yaw, size, 0, 0))
    if params.form == "baguette":
        score = slashes(length * 0.86, 5, girth * 0.75, 2.3)
    elif params.score == "wave":
        score = slashes(length * 0.62, 4, girth * 0.75, 1.0)
    else:
        score = one_cut(length * 0.36, girth * 0.36)
    tint = baked(girth * 1.7, tones=BREAD if "flour" in params.topping or "seeds" in params.topping else PASTRY, bake=0.62, grain=60)
    if "flour" in params.topping:
        tint = floured(tint, 0.75)
    tint = scored(tint, score, girth * 1.6)

    def spine(u: float) -> Vec:
        return (length * (u - 0.5), 0, girth * 0.76)

    def radius(u: float, a: float) -> float:
        end = abs(2 * u - 1)
        body = girth * float(max(0.0, 1 - end ** (4.5 if params.form == "baguette" else 2.6)) ** 0.55)
        cut, ear = score(length * (u - 0.5), body * sin(a)) if cos(a) > 0 else (0.0, 0.0)
        return max(0.6, body * (1 + 0.03 * (noise(u * 9, cos(a) * 2, sin(a) * 2) - 0.5)) - 5 * cut + 7 * ear)

    scene.add(
        tube(spine, radius, 0.84),
        round((100 if params.form == "baguette" else 80) * until),
        30,
        Skin(tint, gloss=0.08, soft=0.3, grounded=girth * 0.5, sheen=0.14),
        u=(0, until),
    )
    loaf = smoothed(canvas, scene.paint(), scene.grain(2.6))
    return loaf + _seeds(canvas, scene.camera, spine, radius) if "seeds" in params.topping and until == 1 else loaf


def _measure(params: PastryParams) -> tuple[float, float]:
    if params.form == "baguette":
        return 940.0, 74.0
    return (560.0, 122.0) if "seeds" in params.topping else (470.0, 110.0)


def tin_loaf(canvas: Canvas, params: PastryParams, elevation: float, yaw: float, *, size: float = 1, until: float = 1.0) -> str:
    """A loaf from the tin: eight balls of brioche, or square under a lid."""
    scene = Scene(Camera(elevation, yaw, size, 0, 0))
    if params.shape == "square":
        skin = crust(250, bake=0.62, gloss=0.10, grain=80)
        scene.add(moved(rounded_box(300 * until, 128, 236, 9), (300 * (until - 1), 0, 0)), 84, 38, skin)
        return smoothed(canvas, scene.paint(), scene.grain(4))
    wall = crust(230, bake=0.55, gloss=0.12, grain=60)
    top = Skin(baked(250, tones=("#d9953f", "#a9561a", "#53200a"), bake=0.72, grain=52), gloss=0.5, spread=0.36, soft=0.35, grounded=0)
    scene.add(moved(rounded_box(310 * until, 138, 160, 7), (310 * (until - 1), 0, 0)), 90, 22, wall)
    for index in range(4):
        for row in (-1, 1):
            x = -232 + index * 155.0
            if x > 620 * until - 310:
                continue
            ball = revolve(polyline([(84, 0), (92, 40), (84, 84), (46, 112), (0, 118)], 2))
            scene.add(moved(ball, (x, row * 66, 128)), 24, 12, top, bias=30)
    return smoothed(canvas, scene.paint(), scene.grain(4))


def tete(canvas: Canvas, elevation: float, *, size: float = 1) -> str:
    """A brioche with its head."""
    scene = Scene(Camera(elevation, 12, size, 0, 0))
    cup = revolve(
        polyline([(96, 0), (108, 4), (176, 118), (182, 140), (172, 160), (120, 186), (60, 192)], 2),
        lambda a, v: 9 * cos(14 * a) * (1 - smooth(0.42, 0.62, v)),
    )
    scene.add(cup, 112, 24, crust(200, bake=0.6, gloss=0.28, grain=54))
    glossy = Skin(baked(290, tones=("#d9953f", "#a9561a", "#53200a"), bake=0.68, grain=46), gloss=0.5, spread=0.36, soft=0.35, grounded=0)
    scene.add(moved(revolve(polyline([(62, 0), (84, 26), (88, 62), (64, 104), (0, 120)], 2)), (4, 0, 172)), 36, 18, glossy, bias=60)
    return smoothed(canvas, scene.paint(), scene.grain(2.5))


def crumb_face(canvas: Canvas, outline: str, colour: str, rim: str, seed: str, *, open_: bool, box: tuple[float, float, float, float]) -> str:
    """A cut through bread: crust as a rim, crumb with holes that are large and uneven when `open_`. `box` is x, y, width, height."""
    random = Random(f"crumb face {seed}")
    x0, y0, w, h = box
    light: list[Stop] = [(0, "#fff8e8", 0.25), (0.4, "#fff8e8", 0.0), (1, "#4a2008", 0.28)]
    parts = [
        path(outline, fill=rim),
        group(sponge(canvas, outline, colour, size=1.6 if open_ else 0.8, seed=seed), transform=_inset(box, 10)),
    ]
    for _ in range(44 if open_ else 0):
        x, y, r = x0 + w * random.uniform(0.12, 0.88), y0 + h * random.uniform(0.18, 0.86), random.choice((5, 7, 9, 13, 18))
        if ((x - x0 - w / 2) / (w * 0.37)) ** 2 + ((y - y0 - h * (0.56 if h < w * 0.6 else 0.5)) / (h * 0.34)) ** 2 > 1:
            continue
        turn = f"rotate({random.uniform(-50, 50):.0f} {x:.0f} {y:.0f})"
        parts.append(ellipse(x, y + 1.5, r * 1.4, r * 0.86, fill=lighten(colour, 0.07), transform=turn))
        parts.append(
            ellipse(
                x, y, r * 1.25, r * 0.7, fill=canvas.radial([(0, darken(colour, 0.20)), (1, darken(colour, 0.10))], 0.5, 0.3, 0.7), transform=turn
            )
        )
    parts.append(path(outline, fill=canvas.linear(light, 0, 0, 0.6, 1)))
    return group(*parts)


def _inset(box: tuple[float, float, float, float], by: float) -> str:
    x, y, w, h = box
    sx, sy = (w - 2 * by) / w, (h - 2 * by) / h
    return f"translate({(x + w / 2) * (1 - sx):.2f} {(y + h / 2) * (1 - sy):.2f}) scale({sx:.4f} {sy:.4f})"


def _bread_cut(canvas: Canvas, params: PastryParams) -> str:
    kind, flavour = params.layers[0]
    colour = layer_colour(kind, flavour)
    dark = "#5f2c10" if params.form == "boule" else "#8a4a1c"
    if params.form == "boule":
        outline = "M-300 -20C-310 -150 -170 -236 0 -236S310 -150 300 -20Q298 0 260 0H-260Q-298 0 -300 -20z"
        back = group(boule(canvas, params, 26, size=1.1, part=(0.0, 0.5)), transform="translate(600 800)")
        face = group(
            crumb_face(canvas, outline, colour, dark, "boule", open_=True, box=(-300, -236, 600, 236)), transform="translate(600 800) scale(1.1 0.99)"
        )
        return ground(canvas, 600, 810, 350, 130, opacity=0.55) + back + face
    if params.form == "loaf":
        square = params.shape == "square"
        outline = (
            "M-128 -10V-226Q-128 -236 -118 -236H118Q128 -236 128 -226V-10Q128 0 118 0H-118Q-128 0 -128 -10z"
            if square
            else "M-134 -8L-140 -150Q-146 -240 -66 -246Q-20 -248 0 -222Q20 -248 66 -246Q146 -240 140 -150L134 -8Q134 0 124 0H-124Q-134 0 -134 -8z"
        )
        box = (-128.0, -236.0, 256.0, 236.0) if square else (-142.0, -246.0, 284.0, 246.0)
        width, until = 300.0 if square else 310.0, 0.72
    else:
        length, girth = _measure(params)
        outline = (
            "M" + "L".join(f"{girth * 0.99 * sin(a):.1f} {-girth * 0.76 - girth * 0.83 * cos(a):.1f}" for a in (i * pi / 30 for i in range(60))) + "z"
        )
        box = (-girth, -girth * 1.6, girth * 2, girth * 1.64)
        width, until = length / 2, 0.60
    yaw, size = -46.0, 1.15 if params.form == "loaf" else 1.4 if params.form == "batard" else 1.25
    camera = Camera(28, yaw, size, 0, 0)
    x = 2 * width * until - width
    body = (
        tin_loaf(canvas, params, 28, yaw, size=size, until=until)
        if params.form == "loaf"
        else long_loaf(canvas, params, 28, yaw, size=size, until=until)
    )
    cut = crumb_face(canvas, outline, colour, dark, params.form, open_=params.form != "loaf", box=box)
    face = group(cut, transform=camera.flat((x, 0, 0), (0, 1, 0), (0, 0, 1)))
    parts = [
        group(ground(canvas, 0, 0, 330, 130, opacity=0.5), transform="translate(560 700) rotate(20)"),
        group(body, face, transform="translate(600 700)"),
    ]
    rim = path(outline, fill=darken(dark, 0.02))
    for index in range(3):
        at = x + 66 + index * 92
        px, py = camera.project((at, 0, 0))
        parts.append(ground(canvas, 600 + px, 700 + py, 130, 62, opacity=0.3))
        sides = [group(rim, transform=camera.flat((at - 30 + 5 * k, 0, 0), (0, 1, 0), (0, 0, 1))) for k in range(6)]
        parts.append(group(*sides, group(cut, transform=camera.flat((at, 0, 0), (0, 1, 0), (0, 0, 1))), transform="translate(600 700)"))
    return group(*parts, transform="translate(-110 -20)" if params.form != "baguette" else "translate(-130 -70)")


def draw_bread(params: PastryParams, view: str) -> str:
    """Bread: `whole`, `cut` or `top`."""
    seed = f"{params.form} {params.score} {params.topping}"
    canvas = set_stage(params, seed + view, horizon=None if view == "top" else 420)
    random = Random(seed)
    if view == "cut":
        canvas.add(_bread_cut(canvas, params), crumbs(canvas, random, Camera(28, 0, 1, 640, 880), "#dcb274", 40, 480, 60))
        return canvas.render()
    elevation = 60.0 if view == "top" else 27.0
    y = 650.0 if view == "top" else 790.0
    if params.form == "brioche":
        name = keep(canvas, tete(canvas, elevation, size=1.0 if view == "whole" else 1.1))
        spots = ((380, 690), (800, 680), (590, 900)) if view == "whole" else ((360, 420), (840, 440), (360, 930), (840, 940))
        for px, py in spots:
            canvas.add(ground(canvas, px, py, 175, 95 if view == "whole" else 160, opacity=0.5), use(name, px, py))
    elif params.form == "boule":
        size = 1.35
        canvas.add(
            ground(canvas, 600, y, 300 * size, 300 * size * sin(elevation * pi / 180), opacity=0.6),
            group(boule(canvas, params, elevation, size=size), transform=f"translate(600 {y})"),
        )
    elif params.form == "loaf":
        canvas.add(
            group(ground(canvas, 0, 0, 420, 190, opacity=0.5), transform=f"translate(600 {y}) rotate(10)"),
            group(tin_loaf(canvas, params, elevation, -30, size=1.3), transform=f"translate(590 {y})"),
        )
    else:
        _lay_long(canvas, params, elevation, y)
    canvas.add(crumbs(canvas, random, Camera(elevation, 0, 1, 600, y), "#c98f48", 30, 540, 380))
    return canvas.render()


def _lay_long(canvas: Canvas, params: PastryParams, elevation: float, y: float) -> None:
    length, girth = _measure(params)
    pair = params.form == "baguette" or "seeds" not in params.topping
    size = 1.08 if params.form == "baguette" else 1.5 if not pair else 1.25
    places: tuple[tuple[int, int, float], ...] = ((0, -120, 24.0), (0, 90, 14.0)) if pair else ((0, 0, 20.0),)
    if pair and params.form != "baguette":
        places = ((-90, -150, 30.0), (110, -30, -16.0), (-60, 160, 20.0))
    for dx, dy, yaw in places:
        flat = sin(elevation * pi / 180)
        shadow = group(
            ground(canvas, 0, 0, length * size * 0.5, girth * size * 0.9, opacity=0.5),
            transform=f"translate({600 + dx} {y + dy * flat * 1.2:.0f}) rotate({-yaw * flat:.0f})",
        )
        canvas.add(shadow, group(long_loaf(canvas, params, elevation, yaw, size=size), transform=f"translate({600 + dx} {y + dy * flat * 1.2:.0f})"))
