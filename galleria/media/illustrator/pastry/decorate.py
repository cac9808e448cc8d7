"""Garnishes arranged on a surface: which, where, how many; nearer ones over farther ones."""

from collections.abc import Callable
from math import cos, pi, radians, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, ellipse, group, path
from galleria.media.illustrator.colour import lighten
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.garnish import use
from galleria.media.illustrator.pastry.palette import glaze
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.pieces import macaron
from galleria.media.illustrator.pastry.solid import Camera
from galleria.media.illustrator.pastry.vector import scaled

Spot = tuple[float, float]  # angle in radians, share of the radius


def decorate(
    canvas: Canvas,
    params: PastryParams,
    camera: Camera,
    radius: float,
    height: float | Callable[[float], float],
    seed: str,
    *,
    free: Callable[[float, float], bool] | None = None,
    size: float = 1,
    lead: float | None = None,
) -> str:
    """All toppings of `params` on a round top of `radius` at `height` (a number or a function of the distance from the axis).
    `free(angle, share)` says where something may lie; `size` scales the garnishes; `lead` is the angle that they gather round."""
    random = Random(f"decorate {seed}")
    placed: list[tuple[float, str]] = []
    level = height if callable(height) else (lambda _r, h=height: h)
    first = random.uniform(3.6, 4.0) if lead is None else lead

    def put(name: str, angle: float, share: float, *, lift: float = 0, scale: float = 1, spin: float = 0, squash: float = 1) -> None:
        if free and not free(angle % (2 * pi), share):
            return
        r = radius * share
        p = (r * cos(angle), r * sin(angle), level(r) + lift)
        x, y = camera.project(p)
        placed.append((camera.depth(p), use(name, x, y, size=scale * camera.zoom, angle=spin, squash=squash)))

    for index, kind in enumerate(params.topping):
        _PLACERS.get(kind, _nothing)(canvas, params, camera.elevation, put, random, first + (index * 0.5 if lead is None else 0), size)
    return group(*(shape for _, shape in sorted(placed, key=lambda pair: pair[0]))) if placed else ""


Put = Callable[..., None]
Placer = Callable[[Canvas, PastryParams, float, Put, Random, float, float], None]


def _crescent(random: Random, lead: float, count: int, spread: float, low: float = 0.55, high: float = 0.78) -> list[Spot]:
    return [(lead + spread * (i / max(1, count - 1) - 0.5) + random.uniform(-0.04, 0.04), random.uniform(low, high)) for i in range(count)]


def _nothing(_c: Canvas, _p: PastryParams, _e: float, _put: Put, _r: Random, _lead: float, _s: float) -> None:
    return


def _raspberries(canvas: Canvas, _p: PastryParams, e: float, put: Put, random: Random, lead: float, s: float) -> None:
    names = [garnish.raspberry(canvas, e, 40 * s), garnish.raspberry(canvas, e, 36 * s, hollow=True)]
    for index, (angle, share) in enumerate(_crescent(random, lead, 11, 1.9, 0.52, 0.84)):
        put(names[index % 3 == 2], angle, share)


def _strawberries(canvas: Canvas, _p: PastryParams, e: float, put: Put, random: Random, lead: float, s: float) -> None:
    names = [garnish.strawberry(canvas, e, 42 * s, lean=lean, spin=spin, leaves=False) for lean, spin in ((-22, 10), (-4, 40), (18, 75))]
    for index, (angle, share) in enumerate(_crescent(random, lead, 5, 1.25, 0.42, 0.68)):
        put(names[index % 3], angle, share)


def _mango(canvas: Canvas, _p: PastryParams, e: float, put: Put, random: Random, lead: float, s: float) -> None:
    names = [garnish.cube(canvas, e, side * s, colour) for side, colour in ((54, "#f8a61c"), (46, "#f3950f"), (62, "#fbb431"))]
    for index, (angle, share) in enumerate(_crescent(random, lead, 10, 2.0, 0.48, 0.80)):
        put(names[index % 3], angle, share)
    for angle, share in _crescent(random, lead, 4, 1.0, 0.5, 0.66):
        put(names[1], angle, share, lift=34 * s)


def _passion(canvas: Canvas, _p: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    name = garnish.pulp(canvas, 20 * s)
    for angle, share in _crescent(random, lead, 13, 1.5, 0.45, 0.80):
        put(name, angle, share, spin=random.uniform(-50, 50), scale=random.uniform(0.7, 1.1))


def _citrus(canvas: Canvas, params: PastryParams, e: float, put: Put, random: Random, lead: float, s: float) -> None:
    colour = glaze("calamansi") if "calamansi" in params.flavours else glaze("pomelo") if "pomelo" in params.flavours else "#f3b23c"
    name = garnish.citrus(
        canvas, 74 * s, "#efa62a" if colour == glaze("calamansi") else colour, "#7d9a2c" if colour == glaze("calamansi") else lighten(colour, -0.1)
    )
    for angle, share in _crescent(random, lead, 3, 1.5, 0.5, 0.6):
        put(name, angle, share, squash=sin(radians(e)), scale=random.uniform(0.85, 1.0))


def _gold(canvas: Canvas, _p: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    for index in range(3):
        put(
            garnish.gold_leaf(canvas, f"{index}", 27 * s),
            lead + random.uniform(-0.9, 0.9),
            random.uniform(0.35, 0.75),
            scale=random.uniform(0.5, 1.0),
            spin=random.uniform(0, 360),
            lift=3,
        )


def _curls(canvas: Canvas, params: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    colour = "#8a5230" if "milk-chocolate" in params.flavours else "#4a2415"
    name = garnish.curl(canvas, colour, 80 * s)
    for angle, share in _crescent(random, lead, 13, 1.9, 0.3, 0.8):
        put(name, angle, share, spin=random.uniform(-80, 80), scale=random.uniform(0.55, 1.0), lift=8 + random.uniform(0, 20))


def _petals(canvas: Canvas, params: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    colour = "#f2a3bb" if "lotus" in params.flavours or "raspberry" in params.flavours else "#f7e8b5"
    name = garnish.petal(canvas, colour, 66 * s)
    for index, (angle, share) in enumerate(_crescent(random, lead - 1.6, 4, 2.0, 0.45, 0.75)):
        put(name, angle, share, spin=index * 70 + random.uniform(-20, 20), scale=random.uniform(0.65, 1.0), squash=0.75, lift=4)


def _flowers(canvas: Canvas, params: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    tones = ("#f6c9cf", "#e9859f", "#fbe7d3") if "coconut" not in params.flavours else ("#fff3e0", "#f8d9a8", "#ffffff")
    for index, (angle, share) in enumerate(_crescent(random, lead, 4, 1.5, 0.45, 0.7)):
        put(garnish.flower(canvas, tones[index % 3], 66 * s), angle, share, lift=18, scale=1 - 0.16 * (index % 3), spin=random.uniform(0, 90))


def _coconut(canvas: Canvas, _p: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    name = garnish.shard(canvas, "#fbf5e8", 42 * s)
    for angle, share in _crescent(random, lead, 16, 2.0, 0.45, 0.88):
        put(name, angle, share, spin=random.uniform(0, 360), scale=random.uniform(0.5, 1.0), lift=random.uniform(2, 14))


def _pearls(canvas: Canvas, params: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    names = [garnish.pearl(canvas, colour, 15 * s) for colour in ("#fbf6ea", lighten(glaze(params.cover), 0.08))]
    for index, (angle, share) in enumerate(_crescent(random, lead, 11, 1.9, 0.60, 0.86)):
        put(names[index % 3 == 0], angle, share, scale=random.uniform(0.5, 1.1), lift=10)


def _sesame(canvas: Canvas, _p: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    for tone in ("#2d2826", "#efe0bd"):
        name = garnish.keep(
            canvas,
            ellipse(1, 2, 5.5 * s, 3 * s, fill="#000", opacity=0.3)
            + ellipse(0, 0, 5.5 * s, 2.8 * s, fill=tone)
            + ellipse(-1.5 * s, -1 * s, 1.6 * s, 0.7 * s, fill="#fff", opacity=0.5),
        )
        for angle, share in _crescent(random, lead, 34, 2.4, 0.15, 0.9):
            put(name, angle, share, spin=random.uniform(0, 180), lift=2)


def _beans(canvas: Canvas, _p: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    name = garnish.bean(canvas, 19 * s)
    for angle, share in _crescent(random, lead, 4, 0.7, 0.5, 0.72):
        put(name, angle, share, spin=random.uniform(-60, 60), lift=8)


def _nuts(canvas: Canvas, _p: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    name = garnish.nut(canvas, 26 * s)
    for angle, share in _crescent(random, lead, 10, 2.2, 0.5, 0.86):
        put(name, angle, share, spin=random.uniform(0, 360), lift=8, scale=random.uniform(0.75, 1))


def _pistachio(canvas: Canvas, _p: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    name = garnish.shard(canvas, "#9bb148", 14 * s)
    for angle, share in _crescent(random, lead, 26, 3.4, 0.2, 0.92):
        put(name, angle, share, spin=random.uniform(0, 360), scale=random.uniform(0.5, 1), lift=3)


def _almonds(canvas: Canvas, _p: PastryParams, _e: float, put: Put, random: Random, _lead: float, s: float) -> None:
    name = garnish.shard(canvas, "#edd2a2", 22 * s)
    for _ in range(26):
        put(name, random.uniform(0, 2 * pi), random.uniform(0.1, 0.92), spin=random.uniform(0, 360), scale=random.uniform(0.6, 1), lift=3)


def _salt(canvas: Canvas, _p: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    name = garnish.keep(
        canvas,
        path(scaled("M-5 0L0 -5 5 -1 1 4z", s), fill="#fffdf8") + path(scaled("M-5 0L1 4 0 -1z", s), fill="#d9cfc2"),
    )
    for angle, share in _crescent(random, lead, 26, 2.2, 0.2, 0.86):
        put(name, angle, share, spin=random.uniform(0, 360), scale=random.uniform(0.6, 1.3), lift=2)


def _cinnamon(canvas: Canvas, _p: PastryParams, _e: float, put: Put, random: Random, lead: float, s: float) -> None:
    name = garnish.curl(canvas, "#9a5428", 88 * s)
    for index in range(2):
        put(name, lead - 1.4 + index * 0.2, 0.42 + 0.12 * index, spin=-24 + 30 * index, lift=16)


def _cream(canvas: Canvas, _p: PastryParams, e: float, put: Put, _random: Random, _lead: float, s: float) -> None:
    name = garnish.rosette(canvas, e, 40 * s, colour="#fff6e4", height=1.35)
    for index in range(14):
        put(name, 2 * pi * index / 14, 0.84)


def _macarons(canvas: Canvas, params: PastryParams, e: float, put: Put, random: Random, lead: float, s: float) -> None:
    names = [macaron(canvas, e, glaze(flavour), "#fff1dc", r=56 * s) for flavour in params.flavours[:3]]
    for index, (angle, share) in enumerate(_crescent(random, lead, 4, 1.4, 0.5, 0.66)):
        put(names[index % len(names)], angle, share)


_PLACERS: dict[str, Placer] = {
    "raspberries": _raspberries, "strawberries": _strawberries, "mango": _mango, "passion": _passion, "citrus": _citrus, "gold": _gold,
    "curls": _curls,
    "petals": _petals, "flowers": _flowers, "coconut": _coconut, "pearls": _pearls, "sesame": _sesame, "beans": _beans, "nuts": _nuts,
    "pistachio": _pistachio, "almonds": _almonds, "salt": _salt, "cinnamon": _cinnamon, "cream": _cream, "macarons": _macarons,
}  # fmt: skip
