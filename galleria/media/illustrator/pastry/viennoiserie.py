"""Laminated doughs: croissant, pain au chocolat, kouign-amann, swirl, danish and turnover as surfaces, and how they are shown."""

from collections.abc import Callable
from math import atan2, cos, hypot, pi, radians, sin, sqrt
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, group
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.dough import baked
from galleria.media.illustrator.pastry.garnish import keep, use
from galleria.media.illustrator.pastry.honeycomb import comb, cut_turnover
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, Tint, moved, plain, polyline, revolve, rounded_box, smoothed, tube
from galleria.media.illustrator.pastry.stage import crumbs, ground, plate, set_stage
from galleria.media.illustrator.pastry.vector import Vec, blend, fractal, linear, smooth

LEAF_PALE, LEAF_DARK = linear("#f4d69a"), linear("#5f2a0c")


def leaves(tint: Tint, pitch: float, *, depth: float = 0.55) -> Tint:
    """Lamination: edges of leaves, one every `pitch` units of height, where the surface stands upright."""

    def layered(p: Vec, n: Vec) -> Vec:
        wave = sin(2 * pi * (p[2] + 5 * fractal(p, 60, 2)) / pitch)
        share = depth * (1 - smooth(0.35, 0.75, n[2])) * abs(wave)
        return blend(tint(p, n), LEAF_PALE if wave > 0 else LEAF_DARK, share)

    return layered


# Croissant ------------------------------------------------------------------------------------------------------------

BEND = 1.12
STEPS = 7


def croissant_path(u: float) -> Vec:
    """The spine of a croissant whose horns point to the viewer."""
    a = (u - 0.5) * 2 * BEND
    return (330 * sin(a), 235 * (cos(a) - 0.72), 0.72 * _belly(u))


def _belly(u: float) -> float:
    w = 1 - abs(2 * u - 1) ** 1.7
    return 16 + 104 * float(max(0.0, w) ** 0.82)


def _step(u: float) -> float:
    t = u if u <= 0.5 else 1 - u
    return (t * STEPS + 0.02) % 1.0


def croissant_radius(u: float, angle: float) -> float:
    """Thickness with the steps of the rolled triangle, swirling a little round the spine."""
    frac = _step(u + 0.012 * sin(angle))
    end = min(u, 1 - u)
    return _belly(u) * (0.84 + 0.17 * smooth(0.0, 0.22, frac) - 0.03 * frac) * smooth(-0.01, 0.03, end)


def _croissant_tint(p: Vec, n: Vec) -> Vec:
    base = baked(190, bake=0.56, grain=52)(p, n)
    a = atan2(p[0] / 330, p[1] / 235 + 0.72)
    u = 0.5 + a / (2 * BEND)
    frac = _step(min(0.999, max(0.001, u)))
    rise = 1 - smooth(0.05, 0.3, frac)
    stripe = sin(frac * 95 + 3 * fractal(p, 50, 2))
    light = blend(base, LEAF_PALE, 0.62 * rise * max(0.0, stripe) + 0.12 * rise)
    ridge = smooth(0.2, 0.34, frac) * (1 - smooth(0.34, 0.75, frac))
    return blend(light, LEAF_DARK, 0.30 * ridge * max(0.0, n[2]) + 0.25 * rise * max(0.0, -stripe))


def croissant(canvas: Canvas, elevation: float, yaw: float, params: PastryParams, *, until: float = 1.0, size: float = 1) -> str:
    """A croissant at the origin; `until` keeps that part of its length."""
    camera = Camera(elevation, yaw, size, 0, 0)
    scene = Scene(camera)
    skin = Skin(_croissant_tint, gloss=0.24, spread=0.5, soft=0.3, grounded=95)
    scene.add(tube(croissant_path, croissant_radius, 0.86), round(116 * until), 34, skin, u=(0, until))
    parts = [smoothed(canvas, scene.paint(), scene.grain(2.4))]
    if "almonds" in params.topping:
        parts.append(_almonds(canvas, camera))
    return "".join(parts)


def _almonds(canvas: Canvas, camera: Camera) -> str:
    random = Random("almond croissant")
    flake, sugar = garnish.shard(canvas, "#f2dcae", 27), garnish.keep(canvas, circle(0, 0, 5, fill="#fffdf8", opacity=0.9))
    placed: list[tuple[float, str]] = []
    for index in range(150):
        u = random.uniform(0.12, 0.88)
        angle = random.uniform(-0.95, 0.8)
        c, r = croissant_path(u), croissant_radius(u, angle)
        p = (c[0], c[1] - r * sin(angle), c[2] + r * cos(angle) * 0.86)
        x, y = camera.project(p)
        item = (
            use(flake, x, y, angle=random.uniform(0, 360), size=random.uniform(0.6, 1.1))
            if index % 2
            else use(sugar, x, y, size=random.uniform(0.4, 1.2))
        )
        placed.append((camera.depth(p), item))
    return group(*(shape for _, shape in sorted(placed)))


# The others ----------------------------------------------------------------------------------------------------------


def pain_au_chocolat(canvas: Canvas, elevation: float, yaw: float, params: PastryParams, *, size: float = 1) -> str:
    """A pain au chocolat with the ends of its batons showing."""
    camera = Camera(elevation, yaw, size, 0, 0)
    scene = Scene(camera)
    base = baked(200, bake=0.55, grain=56)

    def tint(p: Vec, n: Vec) -> Vec:
        colour = base(p, n)
        seam = abs(((p[1] + 14 * fractal(p, 90, 2)) / 88) % 1 - 0.5)
        colour = blend(colour, LEAF_PALE, 0.5 * (1 - smooth(0.02, 0.10, seam)) * max(0.0, n[2]))
        end = smooth(0.55, 0.9, abs(n[0]))
        low = (1 - smooth(20, 90, p[2])) * (1 - end)
        return blend(colour, LEAF_PALE, 0.35 * low * max(0.0, sin(p[2] * 0.55)))

    def folds(p: Vec) -> Vec:
        seam = abs((p[1] / 88) % 1 - 0.5)
        return (p[0] * (1 + 0.04 * sin(p[1] / 40)), p[1], p[2] * (1 - 0.06 * (1 - smooth(0.0, 0.16, seam)) * smooth(60, 150, p[2])))

    scene.add(moved(rounded_box(255, 168, 186, 3.1), (0, 0, 0), change=folds), 92, 38, Skin(tint, gloss=0.22, spread=0.5, soft=0.35, grounded=70))
    parts = [smoothed(canvas, scene.paint(), scene.grain(1.5))]
    side = 1 if yaw < 0 else -1
    for y in (-70, 66):
        coil = "".join(
            ellipse(0, 0, 62 - 7 * k, 60 - 7.4 * k, fill="none", stroke="#8a4a18" if k % 2 else "#f4d79c", stroke_width=3.4, stroke_opacity=0.8)
            for k in range(6)
        )
        baton = ellipse(0, 0, 25, 18, fill="#c9883a") + ellipse(0, 0, 21, 14, fill="#2c130a") + ellipse(-6, -4, 8, 3, fill="#8a5a40", opacity=0.8)
        parts.append(group(coil, baton, transform=camera.flat((side * 248, y, 90), (0, side, 0), (0, 0, 1))))
    return "".join(parts)


def kouign_amann(canvas: Canvas, elevation: float, yaw: float, params: PastryParams, *, size: float = 1) -> str:
    """A kouign-amann: four folded corners under a shell of caramel."""
    camera = Camera(elevation, yaw, size, 0, 0)
    scene = Scene(camera)
    amber, burnt, sugar = linear("#c9741a"), linear("#5a2407"), linear("#f3cf86")

    def surface(u: float, v: float) -> Vec:
        a = 2 * pi * u
        r, z = profile(v)
        fold = abs(sin(2 * a + 0.5))
        lift = smooth(0.45, 0.8, v) * (1 - smooth(0.86, 1.0, v))
        r2 = r * (1 + 0.035 * cos(4 * a + 1) * smooth(0.1, 0.5, v))
        spiral = a + 0.5 * smooth(0.5, 1.0, v)
        return (r2 * cos(spiral), r2 * sin(spiral), z + 44 * lift * fold**1.6 - 20 * smooth(0.9, 1.0, v))

    profile = polyline([(214, 0), (232, 10), (248, 96), (240, 132), (190, 152), (90, 150), (0, 132)], 2)

    def tint(p: Vec, n: Vec) -> Vec:
        f = fractal(p, 56, 3)
        wave = sin(2 * pi * (p[2] + 12 * f) / 15)
        wall = 1 - smooth(0.3, 0.7, n[2])
        colour = blend(blend(amber, burnt, smooth(0.46, 0.86, f + 0.06 * max(0.0, n[2]))), sugar, 0.55 * wall * max(0.0, wave))
        crease = abs(sin(2 * atan2(p[1], p[0]) + 0.5))
        return blend(colour, burnt, 0.55 * (1 - smooth(0.05, 0.3, crease)) * max(0.0, n[2]))

    scene.add(surface, 110, 36, Skin(tint, gloss=0.75, spread=0.34, soft=0.35, grounded=50))
    parts = [smoothed(canvas, scene.paint(), scene.grain(1.5))]
    random = Random("kouign")
    grain = keep(canvas, '<path d="M-6 1L-1 -6 6 -1 1 6z" fill="#fff6dd" fill-opacity="0.9"/><path d="M-6 1L1 6 0 0z" fill="#e0b468"/>')
    for _ in range(70):
        a, r = random.uniform(0, 2 * pi), 225 * sqrt(random.random())
        x, y = camera.project((r * cos(a), r * sin(a), 156 + 26 * abs(sin(2 * a + 0.5)) * smooth(30, 150, r)))
        parts.append(use(grain, x, y, angle=random.uniform(0, 360), size=random.uniform(0.4, 1.0)))
    return "".join(parts)


def swirl(canvas: Canvas, elevation: float, yaw: float, params: PastryParams, *, size: float = 1) -> str:
    """A laminated spiral with sugar between its turns."""
    camera = Camera(elevation, yaw, size, 0, 0)
    scene = Scene(camera)
    pitch = 68.0
    base, filling = baked(110, bake=0.52, grain=50), linear("#57250c")

    def groove(r: float, a: float) -> float:
        t = ((r - pitch * a / (2 * pi)) / pitch) % 1.0
        return abs(2 * t - 1)

    def surface(u: float, v: float) -> Vec:
        a = 2 * pi * u
        if v < 0.24:
            t = v / 0.24
            r, z = 250 + 18 * sin(pi * t), 104 * t
        else:
            r = 258 * (1 - (v - 0.24) / 0.76)
            z = 104 + 22 * (1 - (r / 258) ** 2)
        z += (14 - 40 * groove(r, a) ** 5) * smooth(0.20, 0.30, v)
        wobble = 1 + 0.03 * sin(3 * a + 1)
        return (r * wobble * cos(a), r * wobble * sin(a), z)

    def tint(p: Vec, n: Vec) -> Vec:
        r, a = hypot(p[0], p[1]), atan2(p[1], p[0]) % (2 * pi)
        g = groove(r / (1 + 0.03 * sin(3 * a + 1)), a)
        colour = leaves(base, 13)(p, n) if p[2] < 100 else base(p, n)
        fine = 0.25 * max(0.0, sin(g * 22)) * smooth(0.35, 0.6, g)
        return blend(blend(colour, LEAF_PALE, fine), filling, smooth(0.72, 0.93, g) * (1 if p[2] > 88 else 0.3))

    scene.add(surface, 96, 38, Skin(tint, gloss=0.42, spread=0.42, soft=0.35, grounded=40))
    parts = [smoothed(canvas, scene.paint(), scene.grain(1.3))]
    random = Random("swirl sugar")
    grain = keep(canvas, circle(0, 0, 4.5, fill="#fffaf0") + circle(1.4, 1.4, 2, fill="#dcc6a0"))
    for _ in range(80):
        a, r = random.uniform(0, 2 * pi), 235 * sqrt(random.random())
        if groove(r, a) < 0.6:
            x, y = camera.project((r * cos(a), r * sin(a), 128))
            parts.append(use(grain, x, y, size=random.uniform(0.5, 1.3)))
    return "".join(parts)


def danish(canvas: Canvas, elevation: float, yaw: float, params: PastryParams, *, size: float = 1) -> str:
    """A square frame of puffed leaves round custard and fruit."""
    camera = Camera(elevation, yaw, size, 0, 0)
    scene = Scene(camera)
    skin = Skin(leaves(baked(100, bake=0.58, grain=46), 12, depth=0.7), gloss=0.2, spread=0.5, soft=0.35, grounded=46)
    scene.add(rounded_box(226, 226, 56, 6), 52, 10, skin)
    for index in range(4):
        a = index * 90
        x, y = 186 * cos(radians(a)), 186 * sin(radians(a))
        scene.add(moved(rounded_box(46, 214, 104, 3.4, swell=10), (x, y, 6), yaw=a), 30, 16, skin)
    parts = [smoothed(canvas, scene.paint(), scene.grain(1.3))]
    pool = Scene(camera)
    pool.add(
        revolve(polyline([(158, 58), (150, 66), (100, 74), (0, 78)], 1)), 44, 8, Skin(plain("#f6d37a"), gloss=0.4, spread=0.5, soft=0.5, grounded=0)
    )
    front = [face for face in scene.faces if face.depth > camera.depth((0, -150, 60))]
    parts.append(smoothed(canvas, pool.paint(), pool.grain(2)))
    placed: list[tuple[float, str]] = []
    if "mango" in params.topping:
        fruit = [garnish.cube(canvas, elevation, side * size, tone) for side, tone in ((64, "#f8a61c"), (56, "#f3950f"), (70, "#fbb431"))]
        spots = [(r * cos(a), r * sin(a), z) for r, n, z in ((96, 9, 66), (42, 5, 92), (0, 1, 122)) for a in (2 * pi * i / n + r for i in range(n))]
    else:
        fruit = [
            garnish.strawberry(canvas, elevation, 46 * size, lean=lean, spin=spin, leaves=False) for lean, spin in ((-14, 0), (8, 60), (-4, 120))
        ]
        spots = [(r * cos(a), r * sin(a), 64) for r, n in ((104, 8), (42, 4)) for a in (2 * pi * i / n + r for i in range(n))]
    for index, p in enumerate(spots):
        x, y = camera.project(p)
        placed.append((camera.depth((p[0], p[1], 0)) + p[2] * 0.5, use(fruit[index % 3], x, y)))
    parts += [shape for _, shape in sorted(placed)]
    rim = Scene(camera, front)
    parts.append(rim.paint())
    return "".join(parts)


def turnover(canvas: Canvas, elevation: float, yaw: float, params: PastryParams, *, size: float = 1) -> str:
    """A half-moon of puff pastry, scored as a leaf."""
    camera = Camera(elevation, yaw, size, 0, 0)
    scene = Scene(camera)
    base = leaves(baked(130, bake=0.6, grain=60), 11, depth=0.75)
    groove = linear("#edc987")

    def vein(p: Vec) -> float:
        spine = abs(p[1] + 40 + 26 * cos(p[0] / 150))
        rib = abs(((p[0] * 0.9 - abs(p[1] + 40) * 0.8) / 62) % 1 - 0.5) * 62
        inside = 1 - smooth(200, 250, abs(p[0]))
        return max(1 - smooth(3, 9, spine), (1 - smooth(3, 9, rib)) * (1 - smooth(105, 130, spine))) * inside

    def tint(p: Vec, n: Vec) -> Vec:
        return blend(base(p, n), groove, 0.75 * vein(p) * smooth(0.3, 0.7, n[2]))

    def moon(p: Vec) -> Vec:
        y = p[1] if p[1] > -40 else -40 + (p[1] + 40) * 0.5 + 0
        flat = (
            p[0],
            y - 30 * (1 - (p[0] / 300) ** 2) * smooth(60, -90, p[1]),
            p[2] * (0.55 + 0.45 * smooth(0.0, 1.0, 1 - hypot(p[0] / 320, p[1] / 250) ** 3)),
        )
        return (flat[0], flat[1], max(0.0, flat[2] - 5 * vein(flat) * (1 if flat[2] > 60 else 0)))

    scene.add(moved(rounded_box(300, 205, 142, 2.8), (0, 0, 0), change=moon), 92, 38, Skin(tint, gloss=0.34, spread=0.48, soft=0.35, grounded=50))
    return smoothed(canvas, scene.paint(), scene.grain(1.4))


Maker = Callable[..., str]
MAKERS: dict[str, tuple[Maker, float, float, float]] = {  # what draws it, its yaw, half its width, half its depth
    "croissant": (croissant, 12, 400, 190),
    "pain-au-chocolat": (pain_au_chocolat, -28, 300, 230),
    "kouign-amann": (kouign_amann, 10, 260, 260),
    "swirl": (swirl, 0, 275, 275),
    "danish": (danish, 34, 310, 300),
    "turnover": (turnover, -14, 320, 210),
}


def draw_viennoiserie(params: PastryParams, view: str) -> str:
    """A laminated piece: `whole`, `basket` (several) or `cut` or `top`."""
    seed = f"{params.form} {params.topping}"
    maker, yaw, wide, deep = MAKERS[params.form]
    flat = view in ("basket", "top")
    canvas = set_stage(params, seed + view, horizon=None if flat else 420)
    random = Random(seed + view)
    if view == "whole":
        camera = Camera(31, 0, 1, 600, 790)
        canvas.add(plate(canvas, camera, 530, edge="#c99a9d" if params.table != "walnut" else "#d9b56a"))
        size = 1.5 if wide < 310 else 1.28
        canvas.add(
            ground(canvas, 600, 800, wide * size * 1.0, deep * size * 0.55, opacity=0.6), _at(maker(canvas, 31, yaw, params, size=size), 600, 800)
        )
        canvas.add(crumbs(canvas, random, camera, "#d9953f", 34, 520, 330))
    elif view == "basket":
        name = keep(canvas, maker(canvas, 50, yaw + 30, params, size=0.66))
        other = keep(canvas, maker(canvas, 50, yaw - 24, params, size=0.66))
        for index, (x, y) in enumerate(((320, 330), (850, 350), (590, 600), (300, 860), (880, 880))):
            tilted = yaw - 24 if index % 2 else yaw + 30
            shadow = (
                _trail(canvas, Camera(50, tilted, 0.66, x, y), 0.2)
                if params.form == "croissant"
                else ground(canvas, x, y, wide * 0.68, deep * 0.56, opacity=0.5)
            )
            canvas.add(shadow, use(other if index % 2 else name, x, y))
        canvas.add(crumbs(canvas, random, Camera(60, 0, 1, 600, 620), "#d9953f", 50, 560, 60))
    elif view == "top":
        size = 1.45 if wide < 310 else 1.25
        canvas.add(ground(canvas, 600, 640, wide * size, deep * size * 0.95, opacity=0.5), _at(maker(canvas, 66, yaw, params, size=size), 600, 650))
        canvas.add(crumbs(canvas, random, Camera(66, 0, 1, 600, 640), "#d9953f", 30, 540, 440))
    else:
        draw = cut_turnover if params.form == "turnover" else cut_croissant
        canvas.add(draw(canvas, params))
        canvas.add(crumbs(canvas, random, Camera(31, 0, 1, 600, 860), "#d9953f", 40, 480, 120))
    return canvas.render()


def _trail(canvas: Canvas, camera: Camera, opacity: float) -> str:
    parts: list[str] = []
    for step in range(1, 12):
        c = croissant_path(step / 12)
        x, y = camera.project((c[0], c[1], 0))
        r = c[2] / 0.72 * camera.zoom
        parts.append(ground(canvas, x, y, r * 0.95, r * 0.55, opacity=opacity))
    return "".join(parts)


def _at(content: str, x: float, y: float) -> str:
    return group(content, transform=f"translate({x} {y})")


def cut_croissant(canvas: Canvas, params: PastryParams) -> str:
    """Half a croissant with its comb to the viewer, before its other half."""
    parts = [plate(canvas, Camera(31, 0, 1, 600, 790), 500, edge="#c99a9d")]
    parts.append(group(ground(canvas, 0, 0, 250, 110, opacity=0.5), transform="translate(770 660)"))
    parts.append(group(croissant(canvas, 31, 150, params, until=0.5, size=1.0), transform="translate(800 640)"))
    yaw, size = -62.0, 1.35
    camera = Camera(31, yaw, size, 0, 0)
    end = croissant_path(0.5)
    face = group(comb(canvas, 122, 105, "croissant"), transform=camera.flat(end, (0, -1, 0), (0, 0, 1)))
    parts.append(group(ground(canvas, 0, 0, 260, 130, opacity=0.55), transform="translate(430 830)"))
    parts.append(group(croissant(canvas, 31, yaw, params, until=0.5, size=size), face, transform="translate(520 860)"))
    return "".join(parts)
