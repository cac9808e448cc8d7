"""Éclairs: one, three in a row, and one cut across."""

from math import cos, pi, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, group, path
from galleria.media.illustrator.colour import darken
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.dough import crust
from galleria.media.illustrator.pastry.garnish import keep, use
from galleria.media.illustrator.pastry.palette import glaze, layer_colour
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, Surface, plain, smoothed, tube
from galleria.media.illustrator.pastry.stage import crumbs, ground, plate, set_stage
from galleria.media.illustrator.pastry.strata import strata
from galleria.media.illustrator.pastry.vector import Vec, noise

LENGTH = 640.0
GIRTH = 84.0


def _radius(u: float, girth: float = GIRTH) -> float:
    end = min(u, 1 - u) * LENGTH
    return girth * (1 - max(0.0, 1 - end / (girth * 0.95)) ** 2.4) ** 0.5 if end < girth else girth


def _body(u: float, a: float) -> float:
    return max(1.0, _radius(u) * (1 + 0.04 * (noise(u * 7, 2 * cos(a), 2 * sin(a)) - 0.5)))


def _line(u: float) -> Vec:
    return (LENGTH * (u - 0.5), 0, GIRTH * 0.78)


def _glaze() -> Surface:
    thick = tube(_line, lambda u, a: max(0.5, _radius(u) * 1.035), 0.84)

    def surface(u: float, v: float) -> Vec:
        wave = 0.185 + 0.010 * sin(21 * u) + 0.008 * sin(47 * u + 1)
        return thick(0.02 + 0.96 * u, -wave + 2 * wave * v)

    return surface


def eclair(canvas: Canvas, params: PastryParams, elevation: float, yaw: float, *, until: float = 1.0) -> str:
    """One éclair lying at the origin, its first `until` of length, for `use`. Units as on the canvas."""
    camera = Camera(elevation, yaw, 1, 0, 0)
    scene = Scene(camera)
    columns = round(64 * until)
    scene.add(tube(_line, _body, 0.84), columns, 26, crust(GIRTH * 1.6, bake=0.5, gloss=0.12, grain=42), u=(0, until))
    bare = "meringue" in params.topping
    if not bare:
        skin = Skin(plain(glaze(params.cover)), gloss=0.85, spread=0.3, soft=0.4, grounded=0)
        scene.add(_glaze(), columns, 16, skin, u=(0, until), bias=14)
    parts = [smoothed(canvas, scene.paint(), scene.grain(2))]
    parts.append(_decor(canvas, params, camera, until))
    return keep(canvas, "".join(parts))


def _decor(canvas: Canvas, params: PastryParams, camera: Camera, until: float) -> str:
    random = Random(f"eclair {params.topping}")
    placed: list[tuple[float, str]] = []
    crown = GIRTH * 0.78 + GIRTH * 0.84

    def put(name: str, t: float, side: float = 0, *, spin: float = 0, size: float = 1, squash: float = 1, sink: float = 4) -> None:
        if t > until - 0.05:
            return
        p = (LENGTH * (t - 0.5), side, crown - sink - side * side / GIRTH * 0.5)
        x, y = camera.project(p)
        placed.append((camera.depth(p), use(name, x, y, angle=spin, size=size, squash=squash)))

    for kind in params.topping:
        if kind == "raspberries":
            names = [garnish.raspberry(canvas, camera.elevation, 33), garnish.raspberry(canvas, camera.elevation, 31, hollow=True)]
            for index in range(6):
                put(names[index % 2], 0.14 + 0.144 * index, sink=8)
        elif kind == "meringue":
            names = [garnish.rosette(canvas, camera.elevation, 43, colour="#fffaf0", height=h, ribs=8, torch=t) for h, t in ((1.8, 0.9), (1.6, 0.7))]
            for index in range(8):
                put(names[index % 2], 0.10 + 0.115 * index, -18 if index % 2 else 18, sink=10)
            peel = garnish.shard(canvas, "#93ad35", 14)
            for _ in range(12):
                put(peel, random.uniform(0.1, 0.9), random.uniform(-30, 20), spin=random.uniform(0, 360), sink=-50)
        elif kind == "petals":
            name = garnish.petal(canvas, "#f7c6d2", 40)
            for t in (0.22, 0.5, 0.79):
                put(name, t, -30, spin=random.uniform(0, 360), sink=-8, squash=0.8)
        elif kind == "beans":
            name = garnish.bean(canvas, 18)
            for t, side in ((0.46, 6), (0.52, -12), (0.58, 8)):
                put(name, t, side, spin=random.uniform(-50, 50), sink=-5)
        elif kind == "almonds":
            name = garnish.nut(canvas, 15, colour="#c98f50")
            for _ in range(26):
                put(name, random.uniform(0.12, 0.88), random.uniform(-24, 24), spin=random.uniform(0, 360), size=random.uniform(0.6, 1.1), sink=-3)
        elif kind == "gold":
            for index, t in enumerate((0.3, 0.7)):
                put(garnish.gold_leaf(canvas, f"e{index}", 18), t, random.uniform(-16, 16), spin=random.uniform(0, 360), sink=-3)
    return group(*(shape for _, shape in sorted(placed))) if placed else ""


def draw_eclair(params: PastryParams, view: str) -> str:
    """An éclair: `whole`, `cut` or `row`."""
    seed = f"eclair {params.cover} {params.topping}"
    canvas = set_stage(params, seed + view, horizon=None if view == "row" else 430)
    if view == "row":
        return _row(canvas, params)
    camera = Camera(30, 0, 1, 600, 780)
    canvas.add(plate(canvas, camera, 510, edge="#d9b56a" if params.table != "linen" else "#c99a9d"))
    if view == "whole":
        turned = group(ground(canvas, 0, 0, 420, 72), transform="translate(600 772) rotate(-8)")
        canvas.add(turned, use(eclair(canvas, params, 30, 18), 600, 790, size=1.3))
    else:
        canvas.add(group(ground(canvas, 0, 0, 210, 66), transform="translate(760 690) rotate(-6)"))
        canvas.add(use(eclair(canvas, params, 30, 16), 760, 690, size=0.86))
        canvas.add(group(ground(canvas, 0, 0, 215, 74), transform="translate(425 800) rotate(22)"))
        canvas.add(_cut(canvas, params))
        canvas.add(crumbs(canvas, Random(seed), Camera(30, 0, 1, 640, 870), "#c4812f", 12, 220, 60))
    return canvas.render()


def _row(canvas: Canvas, params: PastryParams) -> str:
    name = eclair(canvas, params, 58, 62)
    board = canvas.linear([(0, "#fffaf2"), (1, "#ecdcc8")])
    canvas.add(ground(canvas, 610, 640, 500, 430, opacity=0.3))
    canvas.add(path("M150 250Q150 210 190 210H1010Q1050 210 1050 250V990Q1050 1030 1010 1030H190Q150 1030 150 990z", fill=board))
    canvas.add(path("M172 232H1028V1008H172z", fill="none", stroke="#d9b56a", stroke_width=3))
    for x in (340, 600, 860):
        canvas.add(group(ground(canvas, 0, 0, 290, 84, opacity=0.45), transform=f"translate({x + 12} 665) rotate(-58)"))
        canvas.add(use(name, x, 672, size=0.9))
    return canvas.render()


def _cut(canvas: Canvas, params: PastryParams) -> str:
    yaw = -38.0
    until = 0.56
    camera = Camera(30, yaw, 1.12, 0, 0)
    end = _line(until)
    r = GIRTH
    outline = [(r * sin(a), r * 0.84 * cos(a)) for a in (i * pi / 24 for i in range(49))]

    def ring(k: float, drop: float = 0) -> str:
        return "M" + "L".join(f"{x * k:.1f} {-y * k + drop:.1f}" for x, y in outline) + "z"

    coat = glaze(params.cover)
    filling = strata(canvas, params.layers[:2], 2 * r, r * 1.6, "eclair")
    upper = (
        "M"
        + "L".join(f"{r * 1.05 * sin(a):.1f} {-r * 0.88 * cos(a):.1f}" for a in (-1.18 + 2.36 * i / 20 for i in range(21)))
        + f"L{r * 0.86:.0f} {-r * 0.30:.0f}Q0 {-r * 1.1:.0f} {-r * 0.86:.0f} {-r * 0.30:.0f}z"
    )
    face = group(
        path(upper, fill=darken(coat, 0.02)) if "meringue" not in params.topping else "",
        path(ring(1.0), fill="#b8762b") + path(ring(0.95), fill="#f3d8a2"),
        group(group(filling, transform=f"translate({-r:.0f} {-r * 0.8:.0f})"), clip_path=canvas.clip(path(ring(0.86)))),
        path(ring(0.86), fill=canvas.radial([(0, "#fff", 0.12), (0.7, "#fff", 0), (1, "#4a2210", 0.25)])),
        path(ring(0.86), fill="none", stroke=darken(layer_colour("cream", params.cover), 0.2), stroke_width=2, stroke_opacity=0.3),
        transform=camera.flat(end, (0, -1, 0), (0, 0, 1)),
    )
    body = eclair(canvas, params, 30, yaw, until=until)
    return group(use(body, 0, 0, size=1.12), face, transform="translate(560 850)")
