"""Small things, one at a time: macarons, petits fours, bonbons, truffles, cubes. Each is drawn at its own origin, for `use`."""

from collections.abc import Callable
from math import atan2, cos, hypot, pi, radians, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, ellipse, group
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.dough import LACQUER, PASTRY, baked
from galleria.media.illustrator.pastry.garnish import keep, use
from galleria.media.illustrator.pastry.palette import glaze
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, Surface, moved, polyline, revolve, rounded_box, smoothed
from galleria.media.illustrator.pastry.vector import Vec, blend, fractal, linear, noise, smooth, tilt


def macaron_surface(r: float) -> Surface:
    """Two domed shells with ruffled feet and the filling between; `r` units in radius, about 1.05 r high."""
    profile = polyline(
        [
            (0, 0),
            (r * 0.55, r * 0.02),
            (r * 0.93, r * 0.2),
            (r * 0.97, r * 0.3),
            (r * 1.03, r * 0.33),
            (r * 1.03, r * 0.41),
            (r * 0.95, r * 0.43),
            (r * 0.955, r * 0.62),
            (r * 1.03, r * 0.64),
            (r * 1.03, r * 0.72),
            (r * 0.97, r * 0.75),
            (r * 0.93, r * 0.86),
            (r * 0.55, r * 1.04),
            (0, r * 1.06),
        ],
        1,
    )

    def ripple(angle: float, v: float) -> float:
        z = profile(v)[1] / r
        foot = max(1 - abs(z - 0.37) / 0.055, 1 - abs(z - 0.68) / 0.055, 0.0)
        return foot * r * 0.055 * (noise(9 * cos(angle) + 20, 9 * sin(angle), z * 30) * 2 - 0.8)

    return revolve(profile, ripple)


def macaron(canvas: Canvas, elevation: float, colour: str, filling: str, *, r: float = 100, lean: float = 0, nibs: bool = False) -> str:
    """A macaron, lying or leaning back by `lean` degrees."""
    scene = Scene(Camera(elevation, 0, 1, 0, 0))
    shell, foot, cream = linear(mix(colour, "#f7e6cc", 0.12)), linear(mix(colour, "#f6e3c2", 0.35)), linear(filling)
    dust = linear("#3a1b10")

    def tint(p: Vec, _n: Vec) -> Vec:
        z = (upright(p)[2] if lean else p[2]) / r
        if 0.435 < z < 0.615:
            return cream
        if 0.30 < z < 0.75:
            return blend(foot, shell, 0.6 * noise(p[0] / r * 16, p[1] / r * 16, z * 34))
        top = blend(shell, dust, 0.8 * smooth(0.62, 0.68, noise(p[0] / r * 11, p[1] / r * 11, 2)) if nibs and z > 0.8 else 0)
        return blend(top, foot, 0.10 * fractal(p, r * 0.06, 2))

    def upright(p: Vec) -> Vec:
        q = tilt((p[0], p[1], p[2] - r), -lean)
        return (q[0], q[1], q[2] + r * 0.53)

    def pose(p: Vec) -> Vec:
        if not lean:
            return p
        q = tilt((p[0], p[1], p[2] - r * 0.53), lean)
        return (q[0], q[1], q[2] + r)

    scene.add(moved(macaron_surface(r), (0, 0, 0), change=pose), 46, 22, Skin(tint, gloss=0.20, spread=0.5, soft=0.42, grounded=r * 0.5))
    return keep(
        canvas,
        ellipse(r * 0.15, 0, r * 1.05, r * (0.2 + 0.85 * sin(radians(elevation))) * (0.5 if lean else 1), fill="#3a170a", opacity=0.25)
        + smoothed(canvas, scene.paint(), scene.grain(1.0)),
    )


def canele(canvas: Canvas, elevation: float, *, r: float = 105) -> str:
    """A canelé: twelve flutes, a dimpled crown, lacquer."""
    scene = Scene(Camera(elevation, 8, 1, 0, 0))
    profile = polyline(
        [(r * 0.86, 0), (r * 0.96, r * 0.1), (r * 0.8, r * 1.35), (r * 0.72, r * 1.52), (r * 0.45, r * 1.56), (r * 0.2, r * 1.46), (0, r * 1.44)], 2
    )
    surface = revolve(profile, lambda a, v: r * 0.075 * abs(cos(6 * a)) * (1 - smooth(0.62, 0.85, v)))
    scene.add(surface, 120, 26, Skin(baked(r * 1.5, tones=LACQUER, bake=0.62, grain=r * 0.4), gloss=0.62, spread=0.34, soft=0.3, grounded=r * 0.4))
    return keep(
        canvas,
        ellipse(r * 0.2, 0, r * 1.1, r * (0.3 + 0.7 * sin(radians(elevation))), fill="#1c0a04", opacity=0.3)
        + smoothed(canvas, scene.paint(), scene.grain(1.0)),
    )


def financier(canvas: Canvas, elevation: float, yaw: float, *, nuts: bool = True) -> str:
    """A little ingot of brown butter."""
    camera = Camera(elevation, yaw, 1, 0, 0)
    scene = Scene(camera)

    def taper(p: Vec) -> Vec:
        k = 1 + 0.10 * (p[2] / 70)
        bulge = 14 * (1 - (p[0] / 150) ** 2) * (1 - min(1.0, (p[1] / 80) ** 2)) if p[2] > 50 else 0
        return (p[0] * k, p[1] * k, p[2] + bulge)

    scene.add(
        moved(rounded_box(140, 72, 66, 7), (0, 0, 0), change=taper),
        64,
        22,
        Skin(baked(80, bake=0.6, grain=80), gloss=0.14, spread=0.5, soft=0.35, grounded=30),
    )
    parts = [ellipse(12, 0, 165, 60 + 70 * sin(radians(elevation)), fill="#3a170a", opacity=0.22), smoothed(canvas, scene.paint(), scene.grain(1.2))]
    if nuts:
        name = garnish.nut(canvas, 20)
        for x, y, a in ((-70, 4, 20), (4, -12, 140), (72, 10, 250)):
            px, py = camera.project((x, y, 82))
            parts.append(use(name, px, py, angle=a))
    return keep(canvas, "".join(parts))


def madeleine(canvas: Canvas, elevation: float, yaw: float) -> str:
    """A madeleine, ribbed side up."""
    scene = Scene(Camera(elevation, yaw, 1, 0, 0))
    base, pale = baked(90, bake=0.56, grain=90), linear("#f0cd84")

    def surface(u: float, v: float) -> Vec:
        a, t = 2 * pi * u, (v - 0.22) / 0.78
        long = 150 + 0 * a
        wide = 92 * (1 + 0.26 * cos(a))
        edge = 1.0 if v < 0.22 else cos(pi / 2 * max(0.0, t))
        x, y = long * cos(a) * edge, wide * sin(a) * edge
        z = 22 * v / 0.22 if v < 0.22 else 22 + 66 * sin(pi / 2 * t)
        fan = atan2(y, x + 215)
        ridge = abs(cos(fan * 11))
        return (x * (1 + 0.02 * ridge), y, z - 9 * (1 - ridge) * smooth(0.22, 0.4, v) * (1 - smooth(0.9, 1.0, v)))

    def tint(p: Vec, n: Vec) -> Vec:
        fan = abs(cos(atan2(p[1], p[0] + 215) * 11))
        return blend(base(p, n), pale, 0.5 * (1 - smooth(0.15, 0.6, fan)) * smooth(20, 50, p[2]))

    scene.add(surface, 88, 30, Skin(tint, gloss=0.32, spread=0.45, soft=0.35, grounded=24))
    return keep(
        canvas,
        ellipse(14, 0, 160, 50 + 60 * sin(radians(elevation)), fill="#3a170a", opacity=0.25) + smoothed(canvas, scene.paint(), scene.grain(1.1)),
    )


def sable(canvas: Canvas, elevation: float, *, r: float = 108) -> str:
    """A thick round butter biscuit, its top combed crosswise."""
    scene = Scene(Camera(elevation, 0, 1, 0, 0))
    base = baked(50, tones=PASTRY, bake=0.62, grain=40)
    groove = linear("#a8641f")

    def tint(p: Vec, n: Vec) -> Vec:
        sand = 0.25 * (noise(p[0] / 4, p[1] / 4, p[2] / 4) - 0.4)
        comb = min(abs((p[0] / 34) % 1 - 0.5), abs((p[1] / 34) % 1 - 0.5)) * 34
        line = (1 - smooth(1.5, 4.5, comb)) * smooth(0.6, 0.9, n[2]) * (1 - smooth(r * 0.78, r * 0.86, hypot(p[0], p[1])))
        return blend(blend(base(p, n), linear("#fbe3b4"), max(0.0, sand)), groove, 0.6 * line)

    scene.add(
        revolve(polyline([(r * 0.93, 0), (r, 8), (r, 46), (r * 0.95, 54), (0, 56)], 1), lambda a, v: 3.5 * cos(26 * a) * (1 - smooth(0.35, 0.6, v))),
        78,
        18,
        Skin(tint, gloss=0.10, spread=0.5, soft=0.35, grounded=20),
    )
    parts = [
        ellipse(14, 0, r * 1.1, r * (0.2 + 0.8 * sin(radians(elevation))), fill="#3a170a", opacity=0.22),
        smoothed(canvas, scene.paint(), scene.grain(1.0)),
    ]
    random = Random("sable")
    grain = keep(canvas, '<path d="M-5 0L0 -5 5 -1 1 5z" fill="#fffdf6"/><path d="M-5 0L1 5 0 -1z" fill="#d8c8b0"/>')
    camera = Camera(elevation, 0, 1, 0, 0)
    for _ in range(9):
        a, q = random.uniform(0, 2 * pi), random.uniform(0, r * 0.7)
        x, y = camera.project((q * cos(a), q * sin(a), 58))
        parts.append(use(grain, x, y, angle=random.uniform(0, 360), size=random.uniform(0.6, 1.2)))
    return keep(canvas, "".join(parts))


def bonbon(canvas: Canvas, elevation: float, base: str, spray: str, *, index: int = 0, r: float = 92) -> str:
    """A moulded bonbon, painted with coloured cocoa butter."""
    scene = Scene(Camera(elevation, 0, 1, 0, 0))
    one, two, dark = linear(base), linear(spray), linear("#2a120a")
    style = index % 4

    def tint(p: Vec, _n: Vec) -> Vec:
        x, y, z = p[0] / r, p[1] / r, p[2] / r
        if style == 0:
            share = smooth(0.50, 0.60, noise(x * 2.4 + index, y * 2.4, z * 2.4))
        elif style == 1:
            share = smooth(0.66, 0.72, noise(x * 8 + index, y * 8, z * 8))
        elif style == 2:
            share = smooth(-0.35, 0.45, x * 0.8 - y * 0.3 + 0.3 * (noise(x * 3, y * 3, z * 3) - 0.5))
        else:
            share = smooth(0.75, 0.95, sin((x * 0.7 + y) * 9 + 3 * noise(x * 2, y * 2, z + index)))
        return blend(blend(one, two, share), dark, 0.35 * (1 - smooth(0.0, 0.25, z)))

    profile = polyline([(r * 0.94, 0), (r, 4), (r * 0.99, r * 0.26), (r * 0.82, r * 0.66), (r * 0.42, r * 0.88), (0, r * 0.9)], 2)
    scene.add(revolve(profile), 44, 18, Skin(tint, gloss=0.95, spread=0.2, soft=0.3, grounded=r * 0.25))
    return keep(
        canvas,
        ellipse(r * 0.15, 0, r * 1.08, r * (0.2 + 0.85 * sin(radians(elevation))), fill="#2a0e06", opacity=0.28)
        + smoothed(canvas, scene.paint(), scene.grain(1.2)),
    )


def palet(canvas: Canvas, elevation: float, yaw: float, colour: str, *, striped: bool) -> str:
    """An enrobed square with the lines of a dipping fork."""
    camera = Camera(elevation, yaw, 1, 0, 0)
    scene = Scene(camera)
    value, line = linear(colour), linear(lighten(colour, 0.05))

    def ridge(p: Vec) -> float:
        return (
            (1 - smooth(1.5, 5.5, abs(((p[0] + p[1] * 0.0) / 42) % 1 - 0.5) * 42))
            * smooth(40, 50, p[2])
            * (1 - smooth(62, 74, abs(p[0])))
            * (1 - smooth(56, 70, abs(p[1])))
            if striped
            else 0.0
        )

    scene.add(
        moved(rounded_box(88, 88, 56, 8), (0, 0, 0), change=lambda p: (p[0], p[1], p[2] + 5 * ridge(p))),
        60,
        20,
        Skin(lambda p, _n: blend(value, line, ridge(p)), gloss=0.7, spread=0.3, soft=0.3, grounded=20),
    )
    return keep(
        canvas,
        ellipse(14, 0, 118, 50 + 60 * sin(radians(elevation)), fill="#2a0e06", opacity=0.28) + smoothed(canvas, scene.paint(), scene.grain(1.0)),
    )


def truffle(canvas: Canvas, elevation: float, *, index: int = 0, r: float = 84) -> str:
    """A hand-rolled truffle in cocoa powder."""
    scene = Scene(Camera(elevation, index * 40, 1, 0, 0))
    powder, bare = linear("#7a4527"), linear("#3b1c0f")

    def surface(u: float, v: float) -> Vec:
        a, b = 2 * pi * u, -pi / 2 + pi * v
        x, y, z = cos(b) * cos(a), cos(b) * sin(a), sin(b)
        k = r * (1 + 0.16 * (fractal((x * 2 + index * 7, y * 2, z * 2), 1.1, 3) - 0.5))
        return (x * k, y * k, r * 0.9 + z * k * 0.92)

    skin = Skin(
        lambda p, _n: blend(powder, bare, 0.75 * smooth(0.42, 0.68, fractal((p[0] + index * 60, p[1], p[2]), 30, 4))),
        gloss=0.0,
        soft=0.25,
        grounded=r * 0.7,
        sheen=0.12,
    )
    scene.add(surface, 48, 26, skin)
    return keep(canvas, ellipse(12, 0, r * 1.1, r * (0.2 + 0.8 * sin(radians(elevation))), fill="#2a0e06", opacity=0.3) + scene.paint())


def square(canvas: Canvas, elevation: float, yaw: float, colour: str, *, sugar: bool, index: int = 0) -> str:
    """A cube of caramel, or of set fruit rolled in coarse sugar."""
    camera = Camera(elevation, yaw, 1, 0, 0)
    scene = Scene(camera)
    value, white, deep = linear(colour), linear("#fffaf0"), linear(darken(colour, 0.10))

    def tint(p: Vec, _n: Vec) -> Vec:
        if sugar:
            return blend(value, white, 0.75 * smooth(0.46, 0.66, noise(p[0] / 5 + index * 40, p[1] / 5, p[2] / 5)))
        return blend(value, deep, 0.6 * fractal((p[0] + index * 50, p[1], p[2] * 3), 60, 2))

    scene.add(
        rounded_box(78, 78, 84, 9 if sugar else 8),
        52 if sugar else 44,
        24 if sugar else 18,
        Skin(tint, gloss=0.12 if sugar else 0.55, spread=0.45, soft=0.55, grounded=34),
    )
    parts = [
        ellipse(12, 0, 105, 45 + 55 * sin(radians(elevation)), fill="#3a170a", opacity=0.25),
        smoothed(canvas, scene.paint(), scene.grain(0.7 if sugar else 1.4)),
    ]
    if not sugar:
        grain = keep(canvas, '<path d="M-6 0L0 -6 6 -1 1 6z" fill="#fffdf6"/><path d="M-6 0L1 6 0 -1z" fill="#dccbb2"/>')
        random = Random(f"salt {index}")
        for _ in range(7):
            x, y = camera.project((random.uniform(-55, 55), random.uniform(-55, 55), 87))
            parts.append(use(grain, x, y, angle=random.uniform(0, 360), size=random.uniform(0.7, 1.3)))
    return keep(canvas, "".join(parts))


Piece = Callable[[int], str]


def pieces(canvas: Canvas, params: PastryParams, elevation: float, *, yaw: float = 24) -> Piece:
    """The n-th piece of an assortment, drawn once for each kind that it holds."""
    made: dict[int, str] = {}
    flavours = params.flavours
    form = params.form
    kinds = {
        "macaron": len(flavours),
        "bonbon": 6 if params.finish == "painted" else 1,
        "square": len(flavours) if params.finish == "sugar" else 2,
        "truffle": 3,
    }.get(form, 1)

    def draw(kind: int) -> str:
        flavour = flavours[kind % len(flavours)]
        if form == "macaron":
            return macaron(
                canvas,
                elevation,
                glaze(flavour),
                lighten(mix(glaze(flavours[(kind + 1) % len(flavours)] if len(flavours) < 4 else flavour), "#fff0d8", 0.45), 0.02),
                nibs="cocoa" in params.topping,
            )
        if form == "bonbon" and params.finish == "painted":
            grounds = ("#b3123f", "#1f5c4d", "#e39a16", "#2b3f86", "#3a1b10", "#d8628a")
            sprays = ("#f7c548", "#e9e2c4", "#b3123f", "#f3b8c8", "#d9a441", "#5a1430")
            return bonbon(canvas, elevation, grounds[kind % 6], sprays[kind % 6], index=kind)
        if form == "bonbon":
            return palet(canvas, elevation, yaw, glaze(params.cover), striped="stripes" in params.topping)
        if form == "truffle":
            return truffle(canvas, elevation, index=kind)
        if form == "square":
            return square(
                canvas, elevation, yaw, glaze(flavour) if params.finish == "sugar" else "#b8681f", sugar=params.finish == "sugar", index=kind
            )
        if form == "canele":
            return canele(canvas, elevation)
        if form == "financier":
            return financier(canvas, elevation, yaw, nuts="nuts" in params.topping)
        return madeleine(canvas, elevation, yaw) if form == "madeleine" else sable(canvas, elevation)

    def piece(index: int) -> str:
        kind = index % kinds
        if kind not in made:
            made[kind] = draw(kind)
        return made[kind]

    return piece


def group_of(names: list[str], spots: list[tuple[float, float]], size: float) -> str:
    """Pieces on a table, farthest first."""
    order = sorted(range(len(spots)), key=lambda i: spots[i][1])
    return group(*(use(names[i % len(names)], *spots[i], size=size) for i in order))
