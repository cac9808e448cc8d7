"""Choux built up: the Saint-Honoré and the croquembouche, held together by caramel."""

from math import cos, pi, radians, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, circle, ellipse, path
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.choux import chou, half_bun
from galleria.media.illustrator.pastry.dough import baked, crust
from galleria.media.illustrator.pastry.garnish import use
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, polyline, revolve, smoothed
from galleria.media.illustrator.pastry.stage import ground, plate, set_stage
from galleria.media.illustrator.pastry.vector import Vec, blend, linear

CARAMEL = "#b35c10"


def draw_saint_honore(params: PastryParams, view: str) -> str:
    """A Saint-Honoré: `whole`, `detail` or `top`."""
    seed = "saint honore"
    camera = {"whole": Camera(29, 0, 1.2, 600, 745), "detail": Camera(24, 12, 2.1, 420, 640), "top": Camera(62, 0, 1.22, 600, 660)}[view]
    canvas = set_stage(params, seed + view, horizon={"whole": 400, "detail": 240, "top": None}[view])
    canvas.add(plate(canvas, camera, 400, edge="#d9b56a"))
    k = sin(radians(camera.elevation))
    canvas.add(ground(canvas, camera.x, camera.y, 325 * camera.zoom, 325 * camera.zoom * k, opacity=0.5))
    scene = Scene(camera)
    dark = linear("#8a4a18")
    tint = baked(40, bake=0.6, grain=34)

    def leafed(p: Vec, n: Vec) -> Vec:
        return blend(tint(p, n), dark, 0.5 * max(0.0, sin(p[2] * 0.9)) * (1 - max(0.0, n[2])))

    base = revolve(polyline([(312, 0), (324, 6), (322, 34), (310, 42), (230, 44)], 1), lambda a, v: 4 * sin(23 * a + 5 * v))
    scene.add(base, 110, 10, Skin(leafed, gloss=0.08, soft=0.3))
    canvas.add(smoothed(canvas, scene.paint(), scene.grain(1.2)))
    ball = chou(canvas, camera.elevation, 84, params.model_copy(update={"finish": "glaze"}), coat=CARAMEL)
    cream = garnish.rosette(canvas, camera.elevation, 66, colour="#fff3dc", height=1.5, ribs=10)
    small = garnish.rosette(canvas, camera.elevation, 54, colour="#fff6e4", height=1.6, ribs=9)
    spots: list[tuple[float, str]] = []

    def put(name: str, angle: float, r: float, z: float) -> None:
        p = (r * cos(angle), r * sin(angle), z)
        x, y = camera.project(p)
        spots.append((camera.depth((p[0], p[1], 0)), use(name, x, y, size=camera.zoom)))

    for index in range(9):
        put(ball, 2 * pi * index / 9 + 0.35, 236, 42)
    for count, r, z, name in ((9, 118, 50, cream), (5, 52, 96, small), (1, 0, 130, small)):
        for index in range(count):
            put(name, 2 * pi * index / count + 0.2, r, z)
    put(ball, 0, 0, 200)
    last = spots.pop()
    canvas.add(*(shape for _, shape in sorted(spots)), last[1])
    return canvas.render()


def draw_croquembouche(params: PastryParams, view: str) -> str:
    """A tower of caramelised choux: `whole`, `detail` or `cut` (one chou opened)."""
    seed = f"croquembouche {params.topping}"
    glazed = params.model_copy(update={"finish": "glaze"})
    if view == "cut":
        return _opened(params, glazed)
    camera = Camera(14, 0, 0.98, 600, 1010) if view == "whole" else Camera(20, 0, 2.1, 600, 1420)
    canvas = set_stage(params, seed + view, horizon=620 if view == "whole" else 300)
    if view == "whole":
        canvas.add(plate(canvas, camera, 330, stand=90, edge="#d9b56a"))
        canvas.add(ground(canvas, 600, 1012, 260, 62, opacity=0.55))
    scene = Scene(camera)
    scene.add(revolve(polyline([(240, 0), (250, 8), (246, 26), (120, 28)], 1)), 60, 6, crust(26, bake=0.7, gloss=0.3, grain=30))
    canvas.add(smoothed(canvas, scene.paint(), scene.grain(1.2)))
    names = [chou(canvas, camera.elevation, 62, glazed, seed=s, coat=tone, fine=30) for s, tone in ((0.0, "#bd6a16"), (3.0, "#a9540d"))]
    spots: list[tuple[float, float, str]] = []
    z, level = 22.0, 0
    while level < 9:
        r = 188 * (1 - level / 9.4)
        count = max(1, round(2 * pi * r / 118)) if r > 30 else 1
        for index in range(count):
            a = 2 * pi * (index + 0.5 * (level % 2)) / count + 0.2
            p = (r * cos(a), r * sin(a), z)
            if camera.depth((p[0], p[1], 0)) < -60 and level < 8:
                continue
            x, y = camera.project(p)
            spots.append(
                (level * 1000 + camera.depth((p[0], p[1], 0)), 0.0, use(names[(index + level) % 2], x, y, size=camera.zoom * (1 - 0.022 * level)))
            )
        z += 82 - 2.2 * level
        level += 1
    canvas.add(*(shape for _, _, shape in sorted(spots)))
    canvas.add(_threads(canvas, camera, z))
    _dress(canvas, params, camera, seed)
    return canvas.render()


def _threads(canvas: Canvas, camera: Camera, height: float) -> str:
    random = Random("threads")
    parts: list[str] = []
    for index in range(46):
        tilt = random.uniform(-0.30, 0.30)
        z = random.uniform(40, height + 10)
        r = 215 * (1 - z / (height * 1.16)) + random.uniform(22, 46)
        x, y = camera.project((0, 0, z))
        rx, ry = r * camera.zoom, r * camera.zoom * random.uniform(0.12, 0.3)
        tone = ("#ffdf98", "#e9a63c", "#fff2c8")[index % 3]
        d = f"M{x - rx:.0f} {y + tilt * rx:.0f}Q{x:.0f} {y + ry * 1.6:.0f} {x + rx:.0f} {y - tilt * rx:.0f}"
        parts.append(path(d, fill="none", stroke=tone, stroke_width=round(random.uniform(0.9, 2.2), 1), stroke_opacity=0.75))
    for _ in range(60):
        z = random.uniform(30, height)
        r = 225 * (1 - z / (height * 1.16)) * random.uniform(-1, 1)
        x, y = camera.project((r, -abs(r) * 0.2, z))
        parts.append(circle(x, y, random.uniform(1.5, 4), fill="#fff3cc", opacity=0.85))
    return "".join(parts)


def _dress(canvas: Canvas, params: PastryParams, camera: Camera, seed: str) -> None:
    random = Random(seed)
    drop = garnish.pearl(canvas, "#fbf1e6", 15)
    pink = garnish.pearl(canvas, "#f0b9c4", 15)
    for index in range(16):
        a = pi + pi * (index + 0.5) / 16
        x, y = camera.project((262 * cos(a), 262 * sin(a), 12))
        canvas.add(use(drop if index % 2 else pink, x, y, size=camera.zoom, squash=0.8))
    if "flowers" in params.topping:
        bloom = garnish.flower(canvas, "#f4c3cb", 54)
        pale = garnish.flower(canvas, "#fdebdc", 46)
        for a, r, z in ((4.0, 215, 60), (4.35, 225, 26), (5.1, 170, 190), (5.3, 150, 250), (4.55, 95, 400)):
            p = (r * cos(a), r * sin(a), z)
            x, y = camera.project(p)
            canvas.add(use(bloom if random.random() < 0.6 else pale, x, y - 20, size=camera.zoom, angle=random.uniform(0, 360)))


def _opened(params: PastryParams, glazed: PastryParams) -> str:
    canvas = set_stage(params, "opened", horizon=430)
    camera = Camera(24, 0, 1, 600, 820)
    canvas.add(plate(canvas, camera, 420, edge="#d9b56a"))
    filled = glazed.model_copy(update={"inside": ("cream vanilla",)})
    ball = chou(canvas, 24, 150, glazed, coat=CARAMEL)
    for x, y in ((650, 690), (860, 770)):
        canvas.add(ground(canvas, x, y, 155, 60), use(ball, x, y))
    canvas.add(ground(canvas, 480, 870, 230, 80), half_bun(canvas, filled, 220, 480, 870, CARAMEL))
    canvas.add(ellipse(700, 900, 60, 12, fill="#d98a1c", opacity=0.5))
    return canvas.render()
