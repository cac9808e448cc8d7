"""Round choux: the bun, the nun, the wheel, the crown and the tower."""

from math import cos, pi, radians, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, ellipse, group, path
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.dough import baked, crust
from galleria.media.illustrator.pastry.garnish import keep, use
from galleria.media.illustrator.pastry.palette import glaze, layer_colour
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, Surface, Tint, plain, polyline, revolve, smoothed, tube
from galleria.media.illustrator.pastry.stage import crumbs, ground, plate, set_stage
from galleria.media.illustrator.pastry.strata import strata
from galleria.media.illustrator.pastry.vector import Vec, blend, cells, fractal, linear, noise, smooth


def cracked(colour: str, r: float) -> Tint:
    """Craquelin: sugar dough that burst into tiles over the bun below."""
    tile, gap, pale = linear(colour), linear(mix(colour, "#b5702a", 0.85)), linear(lighten(colour, 0.10))

    def tint(p: Vec, n: Vec) -> Vec:
        warp = 0.22 * r * fractal(p, r * 0.3, 2)
        crack = cells((p[0] + warp, p[1], p[2] - warp), r * 0.33)
        return blend(gap, blend(tile, pale, 0.8 * fractal(p, r * 0.12, 2)), smooth(0.03, 0.16, crack))

    return tint


def bun(r: float, *, height: float = 1.34, seed: float = 0) -> Surface:
    """A chou of radius `r` units with its uneven bulge."""
    profile = polyline(
        [(r * 0.7, 0), (r * 0.98, r * 0.16), (r * 1.02, r * 0.6), (r * 0.90, r * height * 0.70), (r * 0.5, r * height * 0.95), (0, r * height)], 2
    )
    return revolve(profile, lambda a, v: r * 0.05 * (noise(2 * cos(a) + seed, 2 * sin(a), 3 * v) - 0.5) * 2 * (1 - v))


def cap(r: float, *, height: float = 1.34, reach: float = 0.45) -> Surface:
    """Glaze on the crown of a bun, running down unevenly to `reach` of its profile."""
    profile = polyline(
        [(r * 0.7, 0), (r * 0.98, r * 0.16), (r * 1.02, r * 0.6), (r * 0.90, r * height * 0.70), (r * 0.5, r * height * 0.95), (0, r * height)], 2
    )

    def surface(u: float, v: float) -> Vec:
        a = 2 * pi * u
        low = reach + 0.05 * sin(3 * a + 1) + 0.03 * sin(7 * a)
        radius, z = profile(low + (1 - low) * v)
        thick = r * 0.045 * (1 - (1 - v) ** 6)
        return ((radius + thick) * cos(a), (radius + thick) * sin(a), z + thick * 0.8)

    return surface


def chou(canvas: Canvas, elevation: float, r: float, params: PastryParams, *, seed: float = 0, coat: str | None = None, fine: int = 44) -> str:
    """One bun, finished as the parameters say, for `use`."""
    scene = Scene(Camera(elevation, 0, 1, 0, 0))
    if params.finish == "craquelin":
        colour = mix(glaze(params.cover), "#e6c47e", 0.38)
        scene.add(bun(r, seed=seed), round(fine * 1.7), 44, Skin(cracked(colour, r), soft=0.45, grounded=r * 0.6, sheen=0.15))
    else:
        scene.add(bun(r, seed=seed), round(fine * 1.3), 30, crust(r * 1.5, bake=0.52, gloss=0.14, grain=r * 0.5, seed=seed * 50))
        if coat:
            scene.add(cap(r), fine, 10, Skin(plain(coat), gloss=0.8, spread=0.34, soft=0.4, grounded=0), bias=r * 0.1)
    shadow = ellipse(r * 0.18, 0, r * 1.1, r * (0.3 + 0.7 * sin(radians(elevation))), fill="#3a1a0c", opacity=0.22)
    return keep(canvas, shadow + smoothed(canvas, scene.paint(), scene.grain(r * 0.018 if params.finish == "craquelin" else r * 0.012)))


def draw_chou(params: PastryParams, view: str) -> str:
    """A round chou: `whole`, `cut` or `top` (seven on a tray)."""
    seed = f"chou {params.cover}"
    canvas = set_stage(params, seed + view, horizon=None if view == "top" else 430)
    coat = glaze(params.cover)
    if view == "top":
        return _tray(canvas, chou(canvas, 60, 150, params, coat=coat, fine=40))
    camera = Camera(24, 0, 1, 600, 820)
    canvas.add(plate(canvas, camera, 430, edge="#d9b56a"))
    if view == "cut":
        back = chou(canvas, 24, 190, params, seed=3, coat=coat)
        canvas.add(ground(canvas, 760, 730, 200, 78), use(back, 770, 725), ground(canvas, 470, 860, 260, 90))
        canvas.add(half_bun(canvas, params, 250, 480, 860, coat))
    else:
        canvas.add(ground(canvas, 600, 835, 290, 110, opacity=0.6), use(chou(canvas, 24, 290, params, coat=coat, fine=64), 600, 835))
    canvas.add(crumbs(canvas, Random(seed), camera, darken(coat, 0.02), 16, 400, 320))
    return canvas.render()


def half_bun(canvas: Canvas, params: PastryParams, r: float, x: float, y: float, coat: str | None) -> str:
    """A bun cut upright, its open side to the viewer, standing at (x, y)."""
    camera = Camera(24, 0, 1, x, y)
    scene = Scene(camera)
    if params.finish == "craquelin":
        tint = cracked(mix(coat or "#e0b060", "#e6c47e", 0.38), r)
        scene.add(bun(r), 56, 44, Skin(tint, soft=0.45, grounded=r * 0.6), u=(0.0, 0.5))
    else:
        scene.add(bun(r), 32, 20, crust(r * 1.5, bake=0.5, gloss=0.14, grain=r * 0.5), u=(0.0, 0.5))
        if coat:
            scene.add(cap(r), 32, 10, Skin(plain(coat), gloss=0.8, spread=0.34, grounded=0), u=(0.0, 0.5), bias=5)
    surface = bun(r)
    outline = [surface(0.5, i / 30) for i in range(31)] + [surface(0.0, i / 30) for i in range(30, -1, -1)]
    height = r * 1.34
    d = "M" + "L".join(f"{p[0]:.1f} {height - p[2]:.1f}" for p in outline) + "z"
    inner = "M" + "L".join(f"{p[0] * 0.90:.1f} {height - (p[2] * 0.90 + r * 0.07):.1f}" for p in outline) + "z"
    tone = coat if coat and params.finish != "craquelin" else "#a8641f"
    filling = strata(canvas, params.layers[:2], 2 * r, height, "bun")
    face = group(
        path(d, fill=tone),
        path(d, fill=canvas.linear([(0, "#d99a4a"), (1, "#a8641f")]), transform=f"translate(0 {r * 0.03:.1f}) scale(0.985 0.98)"),
        path(inner, fill="#f0cf94"),
        group(
            group(filling, transform=f"translate({-r} 0)"),
            clip_path=canvas.clip(path("M" + "L".join(f"{p[0] * 0.86:.1f} {height - (p[2] * 0.84 + r * 0.10):.1f}" for p in outline) + "z")),
        ),
        path(d, fill=canvas.linear([(0, "#fff", 0.06), (0.6, "#3a170a", 0), (1, "#3a170a", 0.2)])),
        transform=camera.flat((0, 0, height), (1, 0, 0), (0, 0, 1)),
    )
    return smoothed(canvas, scene.paint(), scene.grain(2)) + face


def _tray(canvas: Canvas, name: str) -> str:
    spots = [(600, 640)] + [(600 + 345 * cos(a), 650 + 320 * sin(a)) for a in (i * pi / 3 + 0.3 for i in range(6))]
    for x, y in sorted(spots, key=lambda s: s[1]):
        canvas.add(ground(canvas, x, y, 150, 130, opacity=0.5))
    canvas.add(*(use(name, x, y) for x, y in sorted(spots, key=lambda s: s[1])))
    return canvas.render()


def draw_religieuse(params: PastryParams, view: str) -> str:
    """A small chou in its collar on a large one: `whole`, `cut` or `row`."""
    seed = f"religieuse {params.cover}"
    canvas = set_stage(params, seed + view, horizon=430)
    coat = glaze(params.cover)
    nun = _nun(canvas, params, coat)
    if view == "row":
        for x, y, s in ((350, 690, 0.62), (600, 640, 0.58), (850, 690, 0.62), (480, 880, 0.74), (730, 900, 0.76)):
            canvas.add(ground(canvas, x, y, 250 * s, 96 * s, opacity=0.5), use(nun, x, y, size=s))
        return canvas.render()
    camera = Camera(22, 0, 1, 600, 880)
    canvas.add(plate(canvas, camera, 400, edge="#d9b56a"), ground(canvas, 600 if view == "whole" else 520, 890, 250, 90, opacity=0.55))
    if view == "cut":
        canvas.add(ground(canvas, 800, 770, 150, 56), use(nun, 810, 770, size=0.66), half_bun(canvas, params, 230, 480, 890, coat))
    else:
        canvas.add(use(nun, 600, 890))
    return canvas.render()


def _nun(canvas: Canvas, params: PastryParams, coat: str) -> str:
    camera = Camera(22, 0, 1, 0, 0)
    body, head = chou(canvas, 22, 245, params, coat=coat, fine=56), chou(canvas, 22, 140, params, seed=5, coat=coat, fine=44)
    drop = garnish.rosette(canvas, 22, 30, colour="#fff6e6", height=2.0, ribs=0)
    parts = [use(body, 0, 0)]
    collar: list[tuple[float, str]] = []
    for index in range(16):
        a = 2 * pi * index / 16
        p = (120 * cos(a), 120 * sin(a), 322.0)
        x, y = camera.project(p)
        collar.append((camera.depth(p), use(drop, x, y)))
    collar.sort()
    parts += [shape for depth, shape in collar if depth < camera.depth((0, 0, 322))]
    x, y = camera.project((0, 0, 350))
    parts.append(use(head, x, y))
    parts += [shape for depth, shape in collar if depth >= camera.depth((0, 0, 322))]
    x, y = camera.project((0, 0, 350 + 205))
    parts.append(use(garnish.pearl(canvas, "#f3d89a" if "pearls" in params.topping else "#fff6e6", 20), x, y))
    return keep(canvas, "".join(parts))


def draw_wheel(params: PastryParams, view: str) -> str:
    """A Paris-Brest: `whole`, `slice` or `top`."""
    seed = f"wheel {params.cover}"
    top = view == "top"
    canvas = set_stage(params, seed + view, horizon=None if top else 410)
    camera = Camera(64, 0, 1.25, 600, 650) if top else Camera(30, 0, 1.25, 600, 730) if view == "whole" else Camera(26, 92, 1.85, 210, 800)
    start, end = (0.0, 1.0) if view != "slice" else (0.66, 0.83)
    canvas.add(plate(canvas, camera if view != "slice" else Camera(26, 0, 1.7, 600, 790), 400 if view != "slice" else 270, edge="#c99a9d"))
    if view == "slice":
        canvas.add(ground(canvas, 620, 812, 310, 100, opacity=0.5))
    ring = 225.0

    def circle_path(u: float) -> Vec:
        a = 2 * pi * (start + (end - start) * u)
        return (ring * cos(a), ring * sin(a), 0)

    def low(u: float, _a: float) -> float:
        return 92 + 5 * sin(2 * pi * (start + (end - start) * u) * 8)

    columns = 84 if view != "slice" else 40
    scene = Scene(camera)
    base = tube(circle_path, low)
    scene.add(lambda u, v: _floor(_lifted(base(u, v), 62, 0.62)), columns, 20, crust(60, bake=0.5, grain=40))
    cream = linear(layer_colour("cream", params.cover))

    def piped(u: float, a: float) -> float:
        turns = 30 * (end - start)
        return 74 + 22 * abs(sin(pi * turns * u + a * 1.2))

    cream_tube = tube(circle_path, piped)
    scene.add(
        lambda u, v: _lifted(cream_tube(u, v), 106, 0.62),
        round(columns * 1.6),
        14,
        Skin(plain_value(cream), gloss=0.15, spread=0.5, soft=0.5, grounded=0),
    )
    lid = tube(circle_path, lambda u, a: 93 + 6 * sin(2 * pi * (start + (end - start) * u) * 8))
    sugar = linear("#fff8ee")
    bake = baked(60, bake=0.62, grain=38)

    def strewn(p: Vec, n: Vec) -> Vec:
        return blend(bake(p, n), sugar, 0.6 * smooth(0.5, 0.72, fractal((p[0], p[1], 0), 34, 3)) * max(0.0, n[2]))

    scene.add(
        lambda u, v: _lifted(lid(u, -0.25 + 0.5 * v), 146, 0.72), round(columns * 1.35), 18, Skin(strewn, gloss=0.06, soft=0.4, grounded=0), bias=12
    )
    if view != "slice":
        k = sin(radians(camera.elevation))
        canvas.add(ground(canvas, camera.x, camera.y, 330 * camera.zoom, 330 * camera.zoom * k, opacity=0.45))
    canvas.add(smoothed(canvas, scene.paint(), scene.grain(3.2)))
    if view == "slice":
        canvas.add(_wheel_face(canvas, params, camera, ring, start))
    flakes = garnish.shard(canvas, "#efd9ae", 24 if view != "slice" else 20)
    random = Random(seed)
    placed: list[tuple[float, str]] = []
    for _ in range(70 if view != "slice" else 20):
        a = 2 * pi * random.uniform(start + 0.01, end - 0.01)
        off = random.uniform(-58, 58)
        p = ((ring + off) * cos(a), (ring + off) * sin(a), 148 + 0.70 * (92**2 - off**2) ** 0.5)
        x, y = camera.project(p)
        placed.append((camera.depth(p), use(flakes, x, y, angle=random.uniform(0, 360), size=camera.zoom * random.uniform(0.6, 1.1))))
    canvas.add(*(shape for _, shape in sorted(placed)))
    return canvas.render()


def plain_value(value: Vec) -> Tint:
    """One linear colour everywhere."""
    return lambda _p, _n: value


def _lifted(p: Vec, z: float, flat: float) -> Vec:
    return (p[0], p[1], z + p[2] * flat)


def _floor(p: Vec) -> Vec:
    return (p[0], p[1], min(p[2], 66.0))


def _wheel_face(canvas: Canvas, params: PastryParams, camera: Camera, ring: float, start: float) -> str:
    a = 2 * pi * start
    transform = camera.flat((ring * cos(a), ring * sin(a), 0), (cos(a), sin(a), 0), (0, 0, 1))
    cream = layer_colour("cream", params.cover)
    scallops = (
        "M-92 -66" + "".join(f"q-14 -{14 + i % 2} 2 -22" for i in range(4)) + "L90 -152" + "".join(f"q14 {14 + i % 2} -2 22" for i in range(4)) + "z"
    )
    parts = [
        path("M-92 -62A92 58 0 0 0 92 -62z", fill="#c98a3c") + path("M-82 -64A82 48 0 0 0 82 -64z", fill="#f0d296"),
        path(scallops, fill=canvas.linear([(0, lighten(cream, 0.06)), (1, darken(cream, 0.08))])),
        ellipse(0, -104, 34, 20, fill=canvas.radial([(0, "#c98a3c"), (1, "#8a5420")])) + ellipse(-8, -110, 12, 4, fill="#fff", opacity=0.5),
        path("M-94 -146A94 70 0 0 1 94 -146z", fill="#b5742c") + path("M-82 -147A82 56 0 0 1 82 -147z", fill="#f0d296"),
    ]
    return group(*parts, transform=transform)
