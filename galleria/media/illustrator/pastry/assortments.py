"""Small things together: a heap on a plate, a box of them, one of them close up and cut."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, group, path
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.boxes import lid, open_box
from galleria.media.illustrator.pastry.garnish import use
from galleria.media.illustrator.pastry.palette import glaze, layer_colour
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.pieces import group_of, macaron, pieces
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, plain, polyline, revolve, smoothed
from galleria.media.illustrator.pastry.stage import crumbs, ground, plate, set_stage
from galleria.media.illustrator.pastry.strata import sponge, strata

WIDE = {"macaron": 104.0, "canele": 112.0, "financier": 165.0, "madeleine": 160.0, "sable": 112.0, "bonbon": 98.0, "truffle": 92.0, "square": 104.0}
TALL = {"macaron": 106.0, "canele": 164.0, "financier": 84.0, "madeleine": 88.0, "sable": 56.0, "bonbon": 84.0, "truffle": 160.0, "square": 86.0}


def draw_assortment(params: PastryParams, view: str) -> str:
    """Small pieces: `whole` (a heap), `box` or `detail` (close up, one opened)."""
    seed = f"{params.form} {params.flavours} {params.finish}"
    if view == "box":
        return _box(params, seed)
    canvas = set_stage(params, seed + view, horizon=430 if view == "whole" else 360)
    if view == "detail":
        _detail(canvas, params)
    elif params.form == "macaron":
        _stacks(canvas, params)
    else:
        _heap(canvas, params, seed)
    return canvas.render()


def _stacks(canvas: Canvas, params: PastryParams) -> None:
    camera = Camera(20, 0, 1, 600, 850)
    canvas.add(plate(canvas, camera, 500, edge="#d9b56a" if params.table != "linen" else "#c99a9d"))
    piece = pieces(canvas, params, 20)
    rise = 106 * cos(20 * pi / 180) * 1.2
    columns = ((330, 815, 2), (560, 785, 4), (790, 820, 3), (450, 905, 1))
    index = 0
    for x, y, count in sorted(columns, key=lambda c: c[1]):
        canvas.add(ground(canvas, x, y, 130, 44, opacity=0.5))
        for level in range(count):
            canvas.add(use(piece(index), x + 7 * sin(index * 2.1), y - level * rise * 0.985, size=1.2))
            index += 1
    lead = params.flavours[index % len(params.flavours)]
    leaning = macaron(canvas, 20, glaze(lead), mix(glaze(lead), "#fff0d8", 0.5), lean=62, nibs="cocoa" in params.topping)
    canvas.add(ground(canvas, 700, 930, 125, 34, opacity=0.5), use(leaning, 700, 940, size=1.2))
    if "petals" in params.topping:
        name = garnish.petal(canvas, "#f2a8bd", 52)
        canvas.add(
            use(name, 300, 955, angle=40, squash=0.7),
            use(name, 860, 930, angle=200, squash=0.7, size=0.8),
            use(name, 935, 870, angle=110, squash=0.6, size=0.6),
        )
    if "gold" in params.topping:
        for i, (x, y) in enumerate(((560, 330), (790, 470), (330, 590))):
            canvas.add(use(garnish.gold_leaf(canvas, f"m{i}", 20), x, y + 10, squash=0.5, angle=i * 50))


def _heap(canvas: Canvas, params: PastryParams, seed: str) -> None:
    wide, tall = WIDE[params.form], TALL[params.form]
    elevation = 30.0
    camera = Camera(elevation, 0, 1, 600, 810)
    canvas.add(plate(canvas, camera, 490, edge="#d9b56a" if params.table != "linen" else "#c99a9d"))
    size = 1.12 if wide < 120 else 0.92
    piece = pieces(canvas, params, elevation, yaw=24)
    step, lift = wide * 2.08 * size, tall * 0.87 * size
    k = 0.5
    low = [
        (600 + step * x, 810 + step * y * k * 1.05)
        for x, y in ((-1, -0.62), (0, -0.72), (1, -0.62), (-0.52, 0.16), (0.52, 0.16), (0.02, 1.0), (-1.02, 0.9), (1.04, 0.9))
    ]
    for x, y in low:
        canvas.add(ground(canvas, x, y, wide * size * 1.05, wide * size * 0.6, opacity=0.4))
    canvas.add(group_of([piece(i) for i in range(len(low))], low, size))
    flat = params.form not in ("canele", "truffle", "bonbon")
    if flat or params.form == "truffle":
        drop = lift * (1.0 if flat else 0.74)
        high = [(600 + step * x, 810 + step * y * k - drop) for x, y in ((-0.5, -0.35), (0.5, -0.35), (0.02, 0.34))]
        canvas.add(group_of([piece(i + 3) for i in range(3)], high, size))
    canvas.add(crumbs(canvas, Random(seed), camera, _dust(params), 26, 520, 380))


def _dust(params: PastryParams) -> str:
    return {"truffle": "#5b321c", "bonbon": "#4a2616", "square": "#fff6e6" if params.finish == "sugar" else "#c9792a"}.get(params.form, "#d9a45c")


GRIDS = {6: (3, 2), 12: (4, 3), 16: (4, 4), 24: (6, 4)}


def _box(params: PastryParams, seed: str) -> str:
    canvas = set_stage(params, seed + "box", horizon=None)
    columns, rows = GRIDS.get(params.pieces, (4, 3))
    elevation = 56.0
    wide = WIDE[params.form]
    cell = wide * 2.12
    zoom = min(800 / (columns * cell), 600 / (rows * cell * 0.83))
    camera = Camera(elevation, 0, zoom, 560, 740)
    card = (
        "#6e2c1d"
        if params.form in ("truffle", "bonbon") and params.finish != "painted"
        else "#9d1747"
        if params.season != "mid-autumn"
        else "#b5651d"
    )
    depth = min(150.0, TALL[params.form] * 0.9)
    w, d = columns * cell / 2 + 30, rows * cell / 2 + 30
    canvas.add(lid(canvas, Camera(elevation, 16, zoom, 820, 420), w, d, (0.0, 0.0, 0.0), card=card))
    back, front, slots = open_box(canvas, camera, columns, rows, cell, depth, card=card)
    piece = pieces(canvas, params, elevation, yaw=0 if params.form != "square" else 12)
    parts: list[str] = []
    for index, slot in enumerate(slots):
        x, y = camera.project(slot)
        parts.append(use(piece(index + index // columns), x, y, size=zoom))
    canvas.add(back, *parts, front)
    return canvas.render()


def _detail(canvas: Canvas, params: PastryParams) -> None:
    elevation = 24.0
    form = params.form
    piece = pieces(canvas, params, elevation, yaw=28)
    wide = WIDE[form]
    size = 2.1 * 110 / wide
    canvas.add(ground(canvas, 760, 700, wide * size * 0.95, wide * size * 0.4, opacity=0.5), use(piece(1), 790, 690, size=size * 0.9))
    x, y = 460.0, 900.0
    canvas.add(ground(canvas, x, y, wide * size * 1.2, wide * size * 0.5, opacity=0.55))
    canvas.add(_opened(canvas, params, x, y, size * 1.12))
    canvas.add(crumbs(canvas, Random(form), Camera(30, 0, 1, 560, 930), _dust(params), 30, 460, 60))


def _opened(canvas: Canvas, params: PastryParams, x: float, y: float, size: float) -> str:
    """Half a piece, cut upright, its section to the viewer."""
    wide, tall = WIDE[params.form] * 0.97, TALL[params.form]
    camera = Camera(24, 0, size, x, y)
    shapes: dict[str, list[tuple[float, float]]] = {
        "macaron": [
            (0, 0),
            (wide * 0.55, 2),
            (wide * 0.9, 20),
            (wide, 34),
            (wide * 0.93, 44),
            (wide * 0.94, 64),
            (wide, 74),
            (wide * 0.9, 88),
            (wide * 0.5, 104),
            (0, 106),
        ],
        "canele": [(wide * 0.86, 0), (wide * 0.94, 10), (wide * 0.78, 140), (wide * 0.68, 160), (wide * 0.3, 158), (0, 150)],
        "truffle": [(0, 0), (wide * 0.6, 8), (wide * 0.92, 50), (wide * 0.92, 100), (wide * 0.55, 150), (0, 160)],
        "bonbon": [(wide * 0.93, 0), (wide, 8), (wide * 0.97, 30), (wide * 0.8, 62), (wide * 0.4, 82), (0, 84)],
    }
    corners = shapes.get(params.form, [(wide * 0.95, 0), (wide, 6), (wide, tall - 8), (wide * 0.94, tall), (0, tall)])
    if params.form == "bonbon" and params.finish == "enrobed":
        corners = [(wide * 0.95, 0), (wide, 5), (wide, 50), (wide * 0.95, 57), (0, 58)]
        tall = 58
    coat = _coat(params)
    profile = polyline(corners, 2)
    outline = [profile(i / 40) for i in range(41)]
    points = [(r, -z) for r, z in outline] + [(-r, -z) for r, z in reversed(outline)]
    d = "M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in points) + "z"
    scene = Scene(camera)
    gloss = {"bonbon": 0.8, "canele": 0.6, "square": 0.4 if params.finish != "sugar" else 0.1}.get(params.form, 0.12)
    scene.add(revolve(profile), 40, 26, Skin(plain(coat), gloss=gloss, spread=0.35, soft=0.4, grounded=30), u=(0.0, 0.5))
    face = group(path(d, fill=darken(coat, 0.02)), _inside(canvas, params, d, wide, tall), transform=camera.flat((0, 0, 0), (1, 0, 0), (0, 0, 1)))
    return smoothed(canvas, scene.paint(), scene.grain(1.4)) + face


def _coat(params: PastryParams) -> str:
    if params.form == "bonbon":
        return "#9d1747" if params.finish == "painted" else glaze(params.cover)
    if params.form == "square":
        return glaze(params.flavours[0]) if params.finish == "sugar" else "#b8681f"
    return {"canele": "#5a230b", "truffle": "#6d3d22", "macaron": glaze(params.flavours[0])}.get(params.form, "#c4812f")


def _inside(canvas: Canvas, params: PastryParams, d: str, wide: float, tall: float) -> str:
    def within(kx: float, ky: float) -> str:
        return f"translate(0 {-tall * (1 - ky) / 2:.1f}) scale({kx} {ky})"

    light = path(d, fill=canvas.linear([(0, "#fff", 0.14), (0.5, "#fff", 0), (1, "#2a0e06", 0.25)]), transform=within(0.93, 0.90))
    if params.form == "macaron":
        flavour = params.flavours[0]
        shell = mix(glaze(flavour), "#f7e6cc", 0.4)
        cream = mix(glaze(params.flavours[-1]), "#fff0d8", 0.4)
        band = path(
            f"M{-wide * 0.94:.1f} -66H{wide * 0.94:.1f}V-42H{-wide * 0.94:.1f}z",
            fill=canvas.linear([(0, lighten(cream, 0.05)), (1, darken(cream, 0.06))]),
        )
        return sponge(canvas, d, shell, size=0.7, seed="macaron", transform=within(0.965, 0.93)) + band + light
    if params.form in ("truffle", "square") or (params.form == "bonbon"):
        layers = params.layers if params.inside else (("jelly", params.flavours[0]),)
        body = strata(canvas, layers, 2 * wide, tall, "piece")
        clip = canvas.clip(path(d, transform=within(0.92, 0.86)))
        return group(group(body, transform=f"translate({-wide:.1f} {-tall:.1f})"), clip_path=clip) + light
    kind, flavour = params.layers[0] if params.inside else ("crumb", "butter")
    colour = "#f0c463" if params.form == "canele" else layer_colour("crumb", flavour)
    return sponge(canvas, d, colour, size=1.3 if params.form == "canele" else 0.9, seed=kind, transform=within(0.93, 0.91)) + light
