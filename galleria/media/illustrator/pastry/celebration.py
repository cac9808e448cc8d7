"""Celebration cakes: tiers of buttercream or ganache with drips, piping, pearls, gold and sugar flowers."""

from math import cos, pi, radians, sin, sqrt
from random import Random

from galleria.media.illustrator.canvas import Canvas, ellipse, group
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.cakes import draw_cake
from galleria.media.illustrator.pastry.garnish import use
from galleria.media.illustrator.pastry.palette import glaze
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.pieces import macaron
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, polyline, revolve, shade, smoothed
from galleria.media.illustrator.pastry.stage import ground, plate, set_stage
from galleria.media.illustrator.pastry.vector import Vec, blend, encode, fractal, linear, noise

Tier = tuple[float, float, float]  # radius, foot, crown

SIZES: dict[int, tuple[tuple[float, float], ...]] = {
    1: ((215, 250),),
    2: ((255, 190), (165, 170)),
    3: ((275, 165), (195, 160), (120, 150)),
    4: ((290, 135), (220, 130), (155, 125), (95, 120)),
}


def tiers(params: PastryParams) -> list[Tier]:
    """The tiers from the lowest."""
    made: list[Tier] = []
    z = 0.0
    for r, h in SIZES[params.tiers]:
        made.append((r, z, z + h))
        z += h
    return made


def _skin(params: PastryParams) -> Skin:
    dark = params.finish == "ganache"
    colour = glaze(params.cover) if dark else mix("#fffaf0", glaze(params.cover), 0.10 if params.cover != "lotus" else 0.22)
    value, stroke = linear(lighten(colour, 0.06) if dark else colour), linear(darken(colour, 0.03))

    def tint(p: Vec, _n: Vec) -> Vec:
        return blend(value, stroke, 0.5 * fractal((p[0] * 0.4, p[1] * 0.4, p[2] * 4), 60, 2))

    return Skin(tint, gloss=0.34 if dark else 0.07, spread=0.5, soft=0.5, grounded=0, sheen=0.06)


def body(canvas: Canvas, params: PastryParams, camera: Camera, tier: Tier) -> str:
    """One tier: wall, rounded shoulder and top."""
    r, low, high = tier
    skin = _skin(params)
    scene = Scene(camera)
    profile = polyline([(r, low), (r, high - 12), (r - 3, high - 3), (r - 13, high), (r - 24, high)], 2)
    scene.add(revolve(profile), 72, 11, skin)
    angle = radians(camera.elevation)
    tone = encode(shade(skin, (0, 0, high), (0, 0, 1), (0, 0, 1), (0, -cos(angle), sin(angle))))
    x, y = camera.project((0, 0, high))
    rx = (r - 22) * camera.zoom
    fill = canvas.linear([(0, darken(tone, 0.03)), (0.5, tone), (1, lighten(tone, 0.02))], 0, 0, 0.3, 1)
    top = ellipse(x, y, rx, rx * sin(angle), fill=fill)
    return smoothed(canvas, scene.paint(), scene.grain(2)) + top


def drip(canvas: Canvas, params: PastryParams, camera: Camera, tier: Tier) -> str:
    """Ganache over the top, running down in drops."""
    r, low, high = tier
    random = Random("drip")
    drops = [
        (2 * pi * (i + random.uniform(-0.25, 0.25)) / 26, random.uniform(0.35, 1.0) * (high - low) * 0.5, random.uniform(0.055, 0.08))
        for i in range(26)
    ]

    def length(a: float) -> float:
        best = 15.0
        for at, reach, wide in drops:
            off = abs((a - at + pi) % (2 * pi) - pi) / wide
            if off < 1.6:
                best = max(best, reach - wide * r * (1 - sqrt(1 - off * off))) if off < 0.98 else max(best, 15 + 20 * (1 - (off - 0.98) / 0.62) ** 2)
        return best

    def surface(u: float, v: float) -> Vec:
        a = 2 * pi * u
        reach = length(a)
        rounded = 6 + 5 * (1 - v) ** 4
        if v < 0.75:
            z = high - 8 - reach * (1 - v / 0.75)
            return ((r + rounded) * cos(a), (r + rounded) * sin(a), z)
        t = (v - 0.75) / 0.25
        rr = r + 6 - 44 * t
        return (rr * cos(a), rr * sin(a), high - 8 + 15 * sin(pi / 2 * t))

    colour = linear(lighten(glaze(params.accent or "dark-chocolate"), 0.04))
    scene = Scene(camera)
    scene.add(surface, 250, 7, Skin(lambda _p, _n: colour, gloss=0.8, spread=0.28, grounded=0))
    x, y = camera.project((0, 0, high + 6))
    rx = (r - 34) * camera.zoom
    k = sin(radians(camera.elevation))
    tone = lighten(glaze(params.accent or "dark-chocolate"), 0.12)
    pool = ellipse(x, y, rx, rx * k, fill=canvas.linear([(0, lighten(tone, 0.1)), (1, darken(tone, 0.06))], 0, 0, 0.4, 1))
    return pool + smoothed(canvas, scene.paint(), scene.grain(1.4))


def border(canvas: Canvas, params: PastryParams, camera: Camera, tier: Tier) -> str:
    """Piped shells or pearls round the foot of a tier."""
    r, low, _ = tier
    dark = params.finish == "ganache"
    colour = "#fffaf0" if not dark else lighten(glaze(params.cover), 0.05)
    name = (
        garnish.pearl(canvas, "#d8a94e" if dark else "#fffdf6", 7.5)
        if "pearls" in params.topping
        else garnish.rosette(canvas, camera.elevation, 16, colour=colour, height=1.2, ribs=6)
    )
    count = round(2 * pi * r / (15 if "pearls" in params.topping else 30))
    parts: list[tuple[float, str]] = []
    for index in range(count):
        a = 2 * pi * index / count
        p = ((r + 5) * cos(a), (r + 5) * sin(a), low + 4)
        if sin(a) < 0.15:
            x, y = camera.project(p)
            parts.append((camera.depth(p), use(name, x, y, size=camera.zoom)))
    return group(*(shape for _, shape in sorted(parts)))


def gilding(canvas: Canvas, camera: Camera, tier: Tier, seed: str) -> str:
    """Gold leaf on a wall: lozenges of a tile floor, flaking towards the edges."""
    r, low, high = tier
    random = Random(f"gilding {seed}")
    flakes = [garnish.gold_leaf(canvas, f"t{index}", 20) for index in range(4)]
    parts: list[str] = []
    rows, step = 4, (high - low) / 4
    count = round(2 * pi * r / (step * 1.25))
    for row in range(rows):
        for index in range(count):
            a = 2 * pi * (index + 0.5 * (row % 2)) / count
            if sin(a) > -0.12 or random.random() < 0.22:
                continue
            x, y = camera.project((r * 1.01 * cos(a), r * 1.01 * sin(a), low + (row + 0.5) * step))
            squeeze = abs(sin(a))
            item = use(random.choice(flakes), 0, 0, angle=45, size=random.uniform(0.5, 0.8))
            parts.append(group(item, transform=f"translate({x:.1f} {y:.1f}) scale({squeeze * camera.zoom:.2f} {camera.zoom:.2f})"))
    return group(*parts)


def bouquet(canvas: Canvas, params: PastryParams, camera: Camera, built: list[Tier], *, size: float = 1) -> str:
    """Sugar flowers falling diagonally over the tiers, with leaves and buds."""
    random = Random("bouquet")
    if params.season == "tet":
        tones: tuple[str, ...] = ("#f6c423", "#fbd95a", "#f2b30f")
    elif params.cover == "lotus":
        tones = ("#f0a9bf", "#f7ccd6", "#e68aa8")
    else:
        tones = ("#f7d2d3", "#fdeee2", "#eda3b0", "#fff8ee")
    small = params.season == "tet"
    blooms = [garnish.blossom(canvas, tone, 36) if small else garnish.flower(canvas, tone, 64) for tone in tones]
    leaf = garnish.petal(canvas, "#7f9a5c" if not small else "#8fae4a", 40)
    spots: list[tuple[Vec, float]] = []
    for index, (r, low, high) in enumerate(built):
        a = -pi / 2 + 0.85 - 0.55 * index
        steps = 7 if small else 4
        for j in range(steps):
            t = j / (steps - 1)
            b = a - 0.5 * t + random.uniform(-0.08, 0.08)
            z = low + 8 + (high - low) * t * 0.94
            out = r + 12
            spots.append(((out * cos(b), out * sin(b), z), random.uniform(0.62, 1.0) * (1 - 0.06 * index)))
    r, _, high = built[-1]
    for j in range(6 if small else 4):
        b = -2.3 + 0.55 * j
        spots.append(((r * 0.55 * cos(b), r * 0.55 * sin(b), high + (14 if small else 24)), 0.95 if j % 2 else 0.75))
    placed: list[tuple[float, str]] = []
    for number, (p, k) in enumerate(spots):
        x, y = camera.project(p)
        depth = camera.depth((p[0], p[1], p[2] * 0.4))
        for _ in range(1 if small else 2):
            spin = random.uniform(0, 360)
            placed.append(
                (
                    depth - 6,
                    use(leaf, x + 30 * k * camera.zoom * cos(spin), y + 26 * k * camera.zoom * sin(spin), angle=spin, size=k * camera.zoom * size),
                )
            )
        placed.append((depth, use(blooms[number % len(blooms)], x, y, angle=random.uniform(-40, 40), size=k * camera.zoom * size)))
        if random.random() < 0.7:
            bud = garnish.pearl(canvas, tones[0], 12)
            placed.append(
                (
                    depth + 1,
                    use(
                        bud,
                        x + random.uniform(-60, 60) * camera.zoom,
                        y + random.uniform(-40, 50) * camera.zoom,
                        size=camera.zoom * random.uniform(0.6, 1),
                    ),
                )
            )
    return group(*(shape for _, shape in sorted(placed)))


def draw_tiers(params: PastryParams, view: str) -> str:
    """A celebration cake: `whole`, `detail` or `slice`."""
    if view == "slice":
        return draw_cake(
            params.model_copy(
                update={
                    "form": "cake",
                    "shape": "round",
                    "tiers": 1,
                    "diameter": 13.0,
                    "topping": tuple(t for t in params.topping if t in ("raspberries", "gold", "pearls")),
                }
            ),
            "slice",
        )
    built = tiers(params)
    total = built[-1][2]
    seed = f"tiers {params.tiers} {params.cover} {params.topping}"
    crowned = bool(set(params.topping) & {"macarons", "flowers"})
    zoom = min(1.5, 760 / (total + (70 if crowned else 0)))
    camera = Camera(15, 0, zoom, 600, 975) if view == "whole" else Camera(24, 16, zoom * 1.75, 520, 975 + total * zoom * 0.62)
    canvas = set_stage(params, seed + view, horizon=600 if view == "whole" else 300)
    canvas.add(plate(canvas, camera, built[0][0] + 65, stand=85 / zoom * 0.9 if view == "whole" else 0, edge="#d9b56a"))
    k = sin(radians(camera.elevation))
    canvas.add(ground(canvas, camera.x, camera.y + 2, built[0][0] * zoom * 1.04, built[0][0] * zoom * 1.04 * k, opacity=0.4))
    for index, tier in enumerate(built):
        if index:
            x, y = camera.project((0, 0, tier[1]))
            canvas.add(ground(canvas, x, y + 2, tier[0] * camera.zoom * 1.06, tier[0] * camera.zoom * k * 1.1, opacity=0.22))
        canvas.add(body(canvas, params, camera, tier))
        if "gold" in params.topping and params.finish == "ganache":
            canvas.add(gilding(canvas, camera, tier, str(index)))
        if "drip" not in params.topping:
            canvas.add(border(canvas, params, camera, tier))
    if "drip" in params.topping:
        canvas.add(drip(canvas, params, camera, built[-1]), border(canvas, params, camera, built[0]))
        canvas.add(_crown(canvas, params, camera, built[-1]))
    if "flowers" in params.topping:
        canvas.add(bouquet(canvas, params, camera, built))
    if "petals" in params.topping:
        canvas.add(_fallen(canvas, camera, built[0][0]))
    if params.finish == "ganache":
        r, _, high = built[-1]
        for index in range(9):
            x, y = camera.project((random_at(index, 0) * r * 0.6, random_at(index, 1) * r * 0.6, high + 2))
            canvas.add(use(garnish.gold_leaf(canvas, f"top{index % 3}", 26), x, y, size=camera.zoom, squash=0.6, angle=index * 40))
    return canvas.render()


def _crown(canvas: Canvas, params: PastryParams, camera: Camera, tier: Tier) -> str:
    """Swirls of cream round the rim, berries and macarons heaped behind them."""
    r, _, high = tier
    swirl = garnish.rosette(canvas, camera.elevation, 40, colour="#fff6e6", height=1.6)
    berries = [garnish.raspberry(canvas, camera.elevation, 27), garnish.raspberry(canvas, camera.elevation, 25, hollow=True)]
    shells = [macaron(canvas, camera.elevation, glaze(flavour), "#fff1dc", r=66, lean=70) for flavour in ("raspberry", "vanilla", "dark-chocolate")]
    placed: list[tuple[float, str]] = []

    def put(name: str, a: float, share: float, z: float, size: float = 1) -> None:
        p = (r * share * cos(a), r * share * sin(a), high + z)
        x, y = camera.project(p)
        placed.append((camera.depth((p[0], p[1], 0)), use(name, x, y, size=size * camera.zoom)))

    for index in range(14):
        put(swirl, 2 * pi * index / 14, 0.78, 4)
    if "macarons" in params.topping:
        for index, (a, share) in enumerate(((2.6, 0.36), (0.35, 0.34), (1.5, 0.46))):
            put(shells[index], a, share, 6)
    if "raspberries" in params.topping:
        for index in range(16):
            put(berries[index % 2], 2.399 * index + 3.2, 0.10 + 0.40 * (index / 16) ** 0.5, 4 + 20 * (1 - index / 16))
    return group(*(shape for _, shape in sorted(placed)))


def random_at(index: int, axis: int) -> float:
    """A fixed scatter from -1 to 1."""
    return 2 * noise(index * 3.7 + 0.5, axis * 9.1 + 0.5, 0.5) - 1


def _fallen(canvas: Canvas, camera: Camera, radius: float) -> str:
    name = garnish.petal(canvas, "#f2a9bf", 46)
    random = Random("fallen")
    parts: list[str] = []
    for _ in range(6):
        a = random.uniform(pi * 1.1, pi * 1.9)
        x, y = camera.project((cos(a) * (radius + 50), sin(a) * (radius + 50), 4))
        parts.append(use(name, x, y, angle=random.uniform(0, 360), size=random.uniform(0.5, 1) * camera.zoom, squash=0.6))
    return group(*parts)
