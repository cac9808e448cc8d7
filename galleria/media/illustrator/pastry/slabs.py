"""Straight cakes: the square opéra with its seven storeys, the log with its bark."""

from math import cos, hypot, pi, radians, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, Stop, group, path, polygon
from galleria.media.illustrator.colour import darken, lighten
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.garnish import use
from galleria.media.illustrator.pastry.palette import glaze, layer_colour
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, smoothed
from galleria.media.illustrator.pastry.stage import crumbs, ground, plate, set_stage
from galleria.media.illustrator.pastry.strata import strata
from galleria.media.illustrator.pastry.vector import Vec, blend, fractal, linear, noise, smooth

Point = tuple[float, float]


def slab(canvas: Canvas, params: PastryParams, camera: Camera, centre: Vec, size: Vec, seed: str) -> str:
    """A block of cake with cut sides under a poured top; `size` is width, depth and height. The camera must be turned by 0 to 90 degrees."""
    x, y, z = centre
    w, d, h = size
    coat = glaze(params.cover)
    thick = 9.0
    parts: list[str] = []
    for origin, across, length, dim in (
        ((x - w / 2, y + d / 2, z + h), (0.0, -1.0, 0.0), d, 0.10),
        ((x - w / 2, y - d / 2, z + h), (1.0, 0.0, 0.0), w, 0.26),
    ):
        body = strata(canvas, params.layers, length, h - thick, f"{seed}{dim}")
        shade = canvas.linear([(0, "#2a0e06", dim * 0.5), (1, "#2a0e06", dim)], 0, 0, 1, 0)
        low = canvas.linear([(0, "#fff", 0.06), (0.7, "#2a0e06", 0), (1, "#2a0e06", 0.28)])
        face = path(f"M0 0H{length}V{h}H0z", fill=shade) + path(f"M0 0H{length}V{h}H0z", fill=low)
        cover = path(f"M0 0H{length}V{thick + 1}H0z", fill=darken(coat, 0.02))
        parts.append(group(group(body, transform=f"translate(0 {thick})"), cover, face, transform=camera.flat(origin, across, (0, 0, 1))))
    corners = [
        camera.project(p)
        for p in ((x - w / 2, y - d / 2, z + h), (x + w / 2, y - d / 2, z + h), (x + w / 2, y + d / 2, z + h), (x - w / 2, y + d / 2, z + h))
    ]
    (ax, ay), (bx, by), _, (dx, dy) = corners
    tone = lighten(coat, 0.08)
    parts.append(
        polygon(corners, fill=canvas.linear([(0, lighten(tone, 0.12)), (0.45, tone), (1, darken(tone, 0.04))], dx, dy, bx, by, absolute=True))
    )
    glint: list[Stop] = [(0, "#ffffff", 0.34), (1, "#ffffff", 0.04)]
    for a, b in ((0.16, 0.34), (0.40, 0.62)):
        pane = [_between(corners, a, 0.10), _between(corners, b, 0.10), _between(corners, b, 0.82), _between(corners, a, 0.82)]
        parts.append(polygon(pane, fill=canvas.linear(glint, dx, dy, bx, by, absolute=True)))
    parts.append(
        path(
            f"M{dx:.1f} {dy:.1f}L{ax:.1f} {ay:.1f}L{bx:.1f} {by:.1f}",
            fill="none",
            stroke="#ffffff",
            stroke_width=2.2,
            stroke_opacity=0.5,
            stroke_linejoin="round",
        )
    )
    return "".join(parts)


def _between(corners: list[Point], u: float, v: float) -> Point:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    return (
        (ax * (1 - u) + bx * u) * (1 - v) + (dx * (1 - u) + cx * u) * v,
        (ay * (1 - u) + by * u) * (1 - v) + (dy * (1 - u) + cy * u) * v,
    )


def log(canvas: Canvas, params: PastryParams, camera: Camera, x0: float, x1: float, seed: str) -> str:
    """A bûche along x from `x0` to `x1`: combed bark, the near end cut."""
    b, h = 150.0, 190.0
    coat, dark, snow = linear(lighten(glaze(params.cover), 0.14)), linear(darken(glaze(params.cover), 0.02)), linear("#fbf6ee")
    sugared = "sugar" in params.topping

    def bark(p: Vec) -> float:
        return noise(p[0] / 120, (p[1] * 1.1 + p[2] * 0.9) / 11 + 2 * noise(p[0] / 70, p[1] / 40, 3), p[2] / 60)

    def surface(u: float, v: float) -> Vec:
        a = pi * v
        x = x0 + (x1 - x0) * u
        flat = (abs(cos(a)) ** 0.8) * (1 if cos(a) >= 0 else -1)
        y, z = -b * flat, h * sin(a) ** 0.72
        k = 1 + 0.14 * (bark((x, y, z)) - 0.5)
        return (x, y * k, z * k)

    def tint(p: Vec, n: Vec) -> Vec:
        colour = blend(dark, coat, smooth(0.3, 0.75, bark(p)))
        if sugared:
            colour = blend(colour, snow, 0.8 * smooth(0.52, 0.74, fractal((p[0], p[1], 0), 70, 3)) * smooth(0.5, 0.95, n[2]))
        return colour

    scene = Scene(camera)
    scene.add(surface, max(16, round((x1 - x0) / 9)), 52, Skin(tint, gloss=0.26, spread=0.45, soft=0.3, grounded=40))
    points = [(b * (abs(cos(a)) ** 0.8) * (1 if cos(a) >= 0 else -1), h * sin(a) ** 0.72) for a in (pi * i / 40 for i in range(41))]
    d = "M" + "L".join(f"{-py:.1f} {h - pz:.1f}" for py, pz in points) + "z"
    thick = 8.0

    def edge(y: float) -> float:
        return b + max((py for py, pz in points if pz >= h - thick - y), default=0.0) - thick

    core = strata(canvas, params.layers, 2 * b, h - thick, seed, edge=edge)
    clip = canvas.clip(path(d, transform=f"translate(0 {thick}) scale({1 - thick / b:.3f} {1 - thick / h:.3f})"))
    face = group(
        path(d, fill=darken(glaze(params.cover), 0.01)),
        group(group(core, transform=f"translate({-b} {thick})"), clip_path=clip),
        path(d, fill=canvas.linear([(0, "#fff", 0.10), (0.5, "#fff", 0), (1, "#2a0e06", 0.3)])),
        transform=camera.flat((x0, 0, h), (0, -1, 0), (0, 0, 1)),
    )
    return smoothed(canvas, scene.paint(), scene.grain(1.3)) + face


def _dress_log(canvas: Canvas, params: PastryParams, camera: Camera, x0: float, x1: float) -> str:
    random = Random("log")
    placed: list[tuple[float, str]] = []

    def put(name: str, x: float, y: float, z: float, *, spin: float = 0, size: float = 1) -> None:
        px, py = camera.project((x, y, z))
        placed.append((camera.depth((x, y, 0)), use(name, px, py, angle=spin, size=size * camera.zoom)))

    middle = (x0 + x1) / 2 + (x1 - x0) * 0.08
    if "strawberries" in params.topping:
        names = [
            garnish.strawberry(canvas, camera.elevation, 42, lean=lean, spin=spin, leaves=spin > 80) for lean, spin in ((-18, 10), (4, 60), (14, 100))
        ]
        for index, (dx, dy) in enumerate(((-70, 16), (0, -26), (66, 20), (128, -14), (-128, -16))):
            put(names[index % 3], middle + dx, dy, 184)
    needle = garnish.keep(
        canvas,
        path("M0 0Q30 -8 74 -4", fill="none", stroke="#3f6b3a", stroke_width=4, stroke_linecap="round")
        + path("M4 -2Q30 -10 66 -6", fill="none", stroke="#8fb274", stroke_width=1.4),
    )
    for _ in range(16):
        put(needle, middle + random.uniform(-190, -110), random.uniform(-30, 30), 196, spin=random.uniform(-70, 70) + 180)
    if "gold" in params.topping:
        for index in range(3):
            put(
                garnish.gold_leaf(canvas, f"log{index}", 22),
                middle + random.uniform(-200, 200),
                random.uniform(-50, 20),
                190,
                spin=random.uniform(0, 360),
            )
    return group(*(shape for _, shape in sorted(placed)))


def draw_slab(params: PastryParams, view: str) -> str:
    """A square cake or a log: `whole`, `open`, `slice` or `top`."""
    seed = f"{params.shape} {params.inside}"
    top = view == "top"
    canvas = set_stage(params, seed + view, horizon=None if top else 400)
    yaw = 34.0
    elevation = 60.0 if top else 27.0
    zoom = {"whole": 1.25, "open": 1.15, "slice": 2.3, "top": 1.3}[view]
    camera = Camera(elevation, yaw, zoom, 600, {"whole": 770.0, "open": 740.0, "slice": 800.0, "top": 680.0}[view])
    board = Camera(elevation, 0, zoom, camera.x, camera.y)
    reach = 250 if view == "slice" else 390
    canvas.add(plate(canvas, board, reach, edge="#d9b56a"))
    random = Random(seed)
    k = sin(radians(elevation))
    if params.shape == "log":
        length = {"whole": 300.0, "open": 270.0, "slice": 26.0, "top": 300.0}[view]
        canvas.add(
            group(ground(canvas, 0, 0, (length + 40) * zoom, 190 * zoom * k, opacity=0.5), transform=f"translate({camera.x} {camera.y}) rotate(-16)")
        )
        canvas.add(log(canvas, params, camera, -length, length, seed))
        if view != "slice":
            canvas.add(_dress_log(canvas, params, camera, -length, length))
        if view == "open":
            near = Camera(elevation, yaw, zoom, camera.x - 235, camera.y + 150)
            canvas.add(
                group(ground(canvas, 0, 0, 160, 60, opacity=0.4), transform=f"translate({near.x} {near.y}) rotate(30)"),
                log(canvas, params, near, -24, 24, seed + "s"),
            )
    else:
        h = 118.0
        w = {"whole": 430.0, "open": 430.0, "slice": 96.0, "top": 430.0}[view]
        d = 250.0 if view == "slice" else 430.0
        canvas.add(
            group(
                ground(canvas, 0, 0, hypot(w, d) * 0.5 * zoom, hypot(w, d) * 0.5 * zoom * k, opacity=0.5),
                transform=f"translate({camera.x} {camera.y})",
            )
        )
        if view == "open":
            canvas.add(slab(canvas, params, camera, (60, 30, 0), (310, d - 60, h), seed))
            canvas.add(slab(canvas, params, camera, (-190, 0, 0), (76, d - 60, h), seed + "2"))
            canvas.add(_beans(canvas, params, camera, 60, 60, h))
        else:
            canvas.add(slab(canvas, params, camera, (0, 0, 0), (w, d, h), seed), _beans(canvas, params, camera, w * 0.18, -d * 0.12, h))
    canvas.add(crumbs(canvas, random, board, layer_colour(*params.layers[1]), 20, reach * zoom * 0.9, reach * zoom * 0.62))
    return canvas.render()


def _beans(canvas: Canvas, params: PastryParams, camera: Camera, x: float, y: float, z: float) -> str:
    parts: list[str] = []
    bean = garnish.bean(canvas, 20)
    flake = garnish.gold_leaf(canvas, "slab", 26)
    spots: tuple[tuple[str, float, float, float], ...] = (
        (bean, -20, 14, 20),
        (bean, 22, 6, -50),
        (bean, 2, -26, 80),
        (flake, 54, 44, 10),
        (flake, -60, -34, 120),
    )
    for name, dx, dy, spin in spots:
        if (name == bean and "beans" not in params.topping) or (name == flake and "gold" not in params.topping):
            continue
        px, py = camera.project((x + dx * 0.8, y + dy * 0.8, z + 6))
        parts.append(use(name, px, py, angle=spin, size=camera.zoom * 0.85))
    return "".join(parts)
