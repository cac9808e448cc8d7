"""Entremets and cakes: round, square, domed or as a log; glazed, sprayed, naked; whole, opened, as a slice and from above."""

from collections.abc import Callable
from math import cos, pi, radians, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, Stop, ellipse, group, path
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.decorate import decorate
from galleria.media.illustrator.pastry.palette import CREAM, glaze, layer_colour
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.sides import exposed_side
from galleria.media.illustrator.pastry.slabs import draw_slab
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, plain, polyline, revolve, shade, smoothed
from galleria.media.illustrator.pastry.stage import crumbs, ground, plate, set_stage
from galleria.media.illustrator.pastry.strata import strata
from galleria.media.illustrator.pastry.vector import Vec, blend, encode, fractal, linear, smooth

Profile = Callable[[float], tuple[float, float]]

EXPOSED = ("naked", "fraisier", "crepe")


def skin(params: PastryParams, seed: str) -> Skin:
    """The coat: how it is coloured and how it shines."""
    colour = glaze(params.cover)
    if params.finish == "mirror":
        base, other = linear(colour), linear(glaze(params.accent)) if params.accent else linear(lighten(colour, 0.05))
        offset = 400 * Random(seed).random()

        def marbled(p: Vec, _n: Vec) -> Vec:
            if not params.accent:
                return base
            warp = 60 * fractal((p[0], p[1], p[2] + offset), 170, 2)
            return blend(base, other, smooth(0.50, 0.62, fractal((p[0] * 0.5 + warp, p[1] + warp, p[2] * 0.35 + offset), 130, 2)))

        return Skin(marbled, gloss=0.85, spread=0.16, soft=0.3)
    if params.finish == "velvet":
        value = linear(colour)
        return Skin(lambda p, _n: blend(value, (1, 1, 1), 0.10 * fractal(p, 10, 2)), gloss=0.0, soft=0.55, sheen=0.5)
    if params.finish == "ganache":
        return Skin(plain(colour), gloss=0.55, spread=0.3)
    return Skin(plain(mix("#fff6e6", colour, 0.16)), gloss=0.08, spread=0.5, soft=0.5)


class Cake:
    """A body of revolution with its coat and its layers. Lengths in units."""

    def __init__(self, params: PastryParams, seed: str) -> None:
        self.params = params
        self.seed = seed
        self.radius = 318.0
        dome = params.shape == "dome"
        rise = 5.3 / (params.diameter / 2)
        self.height = min(250.0, max(140.0, self.radius * rise)) if not dome else 250.0
        r, h = self.radius, self.height
        if dome:
            corners = [(r - 8, 0), (r, 14), (r * 0.99, h * 0.34), (r * 0.87, h * 0.72), (r * 0.5, h * 0.99), (r * 0.1, h * 1.02), (0, h * 1.02)]
            self.top_radius = 0.0
        elif params.finish in EXPOSED:
            corners = [(r, 0), (r, h - 8), (r - 8, h), (r - 20, h)]
            self.top_radius = r - 18
        else:
            edge = 34 if params.finish == "mirror" else 22
            corners = [(r - 3, 0), (r, 6), (r, h - edge), (r - 3, h - 4), (r - edge, h), (r - edge * 1.5, h)]
            self.top_radius = r - edge * 1.4
        self.profile: Profile = polyline(corners, 2)

    def level(self, r: float) -> float:
        """Height of the top at distance `r` from the axis."""
        if self.params.shape != "dome":
            return self.height
        for step in range(40, 0, -1):
            radius, z = self.profile(step / 40)
            if radius >= r:
                return z
        return 0.0

    def outline(self, inner: float) -> str:
        """The half section as path data: x from the axis outward, y down from the crown; `inner` units within the coat."""
        top = self.level(0)
        points = [self.profile(i / 40) for i in range(41)]
        d = f"M0 {inner:.1f}"
        for r, z in reversed(points):
            d += f"L{max(0.0, r - inner):.1f} {top - z + inner * (1 if z > top * 0.3 else 0):.1f}"
        return d + f"L{self.radius - inner:.1f} {top}L0 {top}z"

    def _edge(self, inner: float, top: float) -> Callable[[float], float]:
        points = [self.profile(i / 60) for i in range(61)]

        def edge(y: float) -> float:
            wanted = top - inner - y * (top - inner) / top
            return max((r for r, z in points if z >= wanted), default=0.0) - inner

        return edge

    def draw(self, canvas: Canvas, camera: Camera, start: float = 0, end: float = 360) -> str:
        """The cake from angle `start` to `end` (degrees, counter-clockwise from the right), with its cut faces, without garnish."""
        whole = end - start >= 360
        parts: list[str] = []
        if not whole:
            parts += [
                self._face(canvas, camera, end, side=-1) if cos(radians(end)) < 0 else "",
                self._face(canvas, camera, start, side=1) if cos(radians(start)) > 0 else "",
            ]
        if self.params.finish in EXPOSED:
            parts.append(exposed_side(canvas, self.params, camera, self.radius, self.height, start, end, self.seed))
        scene = Scene(camera)
        span = (start / 360, end / 360)
        columns = max(10, round((end - start) / 360 * 84))
        if self.params.finish not in EXPOSED:
            scene.add(revolve(self.profile), columns, 26 if self.params.shape == "dome" else 18, skin(self.params, self.seed), u=span)
            parts.append(smoothed(canvas, scene.paint(), scene.grain(3)))
        if self.top_radius:
            parts.append(self._top(canvas, camera, start, end))
        return "".join(parts)

    def _top(self, canvas: Canvas, camera: Camera, start: float, end: float) -> str:
        angle = radians(camera.elevation)
        look = skin(self.params, self.seed)
        view = (0.0, -cos(angle), sin(angle))
        up = (0.0, 0.0, 1.0)
        tone = encode(shade(look, (0, 0, self.height), up, up, view))
        if self.params.finish in EXPOSED:
            tone = {"naked": "#fbf0db", "fraisier": "#f3a48c", "crepe": mix("#e6c878", glaze(self.params.cover), 0.45)}[self.params.finish]
        shape = self.sector(camera, start, end, self.top_radius, self.height)
        cx, cy = camera.project((0, 0, self.height))
        r = self.top_radius * camera.zoom
        sweep = canvas.linear(
            [(0, lighten(tone, 0.035)), (0.5, tone), (1, darken(tone, 0.045))], cx - r, cy - r * 0.4, cx + r, cy + r * 0.5, absolute=True
        )
        parts = [path(shape, fill=sweep)]
        k = sin(angle)
        inner: list[str] = []
        plain_parts: list[str] = []
        if self.params.accent and self.params.finish == "mirror":
            inner.append(self._swirls(cx, cy, r, k))
        if self.params.finish in ("mirror", "ganache"):
            power = 0.5 if self.params.finish == "mirror" else 0.24
            pane = canvas.linear([(0, "#ffffff", power), (0.7, "#ffffff", power * 0.25), (1, "#ffffff", 0)])
            if end - start > 90:
                plain_parts += [path(_pane(cx, cy, r, k, near, far), fill=pane) for near, far in ((0.18, 0.46), (0.52, 0.80))]
        elif self.params.finish == "velvet":
            plain_parts.append(path(shape, fill=garnish.sprinkle(canvas, lighten(glaze(self.params.cover), 0.14), seed="v", count=150, big=1.9)))
            plain_parts.append(
                path(shape, fill=garnish.sprinkle(canvas, darken(glaze(self.params.cover), 0.1), side=130, seed="w", count=120, big=1.7))
            )
        elif self.params.finish == "fraisier":
            inner.append(self._pomelo(canvas, camera))
        elif self.params.finish == "crepe":
            for index in range(26):
                random = Random(f"crepe {index}")
                x, y = cx + random.uniform(-0.9, 0.9) * r, cy + random.uniform(-0.9, 0.9) * r * k
                inner.append(ellipse(x, y, random.uniform(12, 46), random.uniform(4, 16), fill="#a8692a", opacity=0.22))
        elif self.params.finish == "naked":
            for index in range(9):
                random = Random(f"swoop {index}")
                a = random.uniform(0, 6.3)
                x, y, w = cx + 0.5 * r * cos(a), cy + 0.5 * r * k * sin(a), random.uniform(60, 150)
                d = f"M{x - w:.0f} {y:.0f}q{w:.0f} {-w * 0.35:.0f} {2 * w:.0f} 0"
                inner.append(
                    path(d, fill="none", stroke="#c9a97c", stroke_width=10, stroke_opacity=0.22)
                    + path(d, fill="none", stroke="#fffdf6", stroke_width=8, stroke_opacity=0.8, transform="translate(-2 -9)")
                )
        if "sugar" in self.params.topping:
            plain_parts.append(path(shape, fill=garnish.sprinkle(canvas, "#ffffff", seed="s", count=110), opacity=0.9))
        if "cocoa" in self.params.topping:
            plain_parts.append(path(shape, fill=garnish.sprinkle(canvas, "#4a2413", seed="c", count=170, big=3), opacity=0.8))
        if inner:
            parts.append(group(*inner, clip_path=canvas.clip(path(shape))))
        parts += plain_parts
        return "".join(parts)

    def _swirls(self, cx: float, cy: float, r: float, k: float) -> str:
        random = Random(f"swirl {self.seed}")
        colour = glaze(self.params.accent or self.params.cover)
        parts: list[str] = []
        for _ in range(11):
            y = random.uniform(-1, 1)
            bends = [cy + (y + random.uniform(-reach, reach)) * r * k for reach in (0.7, 0.7, 0.3)]
            d = f"M{cx - r:.0f} {cy + y * r * k:.0f}C{cx - r * 0.4:.0f} {bends[0]:.0f} {cx + r * 0.3:.0f} {bends[1]:.0f} {cx + r:.0f} {bends[2]:.0f}"
            parts.append(
                path(
                    d,
                    fill="none",
                    stroke=colour,
                    stroke_width=round(random.uniform(3, 22), 1),
                    stroke_opacity=round(random.uniform(0.35, 0.85), 2),
                    stroke_linecap="round",
                )
            )
        return "".join(parts)

    def _pomelo(self, canvas: Canvas, camera: Camera) -> str:
        random = Random("pomelo")
        sac = canvas.linear([(0, "#fde0d2", 0.95), (0.4, "#f6a68d", 0.95), (1, "#dd6f5c", 0.95)])
        parts: list[str] = []
        spots = sorted(((random.uniform(0, 2 * pi), random.random() ** 0.5) for _ in range(230)), key=lambda s: -sin(s[0]) * s[1])
        for a, share in spots:
            x, y = camera.project((self.top_radius * share * cos(a), self.top_radius * share * sin(a), self.height + 2))
            parts.append(ellipse(x, y, 26, 9, fill=sac, transform=f"rotate({random.uniform(0, 180):.0f} {x:.0f} {y:.0f})"))
            parts.append(ellipse(x - 4, y - 3, 6, 1.6, fill="#fff", opacity=0.6))
        return "".join(parts)

    def sector(self, camera: Camera, start: float, end: float, r: float, z: float) -> str:
        """A disc, or the piece of it between two angles, as path data on the canvas."""
        steps = max(8, round((end - start) / 6))
        points = [camera.project((r * cos(a), r * sin(a), z)) for a in (radians(start + (end - start) * i / steps) for i in range(steps + 1))]
        d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        if end - start < 360:
            x, y = camera.project((0, 0, z))
            d += f"L{x:.1f} {y:.1f}"
        return d + "z"

    def _face(self, canvas: Canvas, camera: Camera, degrees: float, *, side: int) -> str:
        a = radians(degrees)
        top = self.level(0)
        transform = camera.flat((0, 0, top), (cos(a), sin(a), 0), (0, 0, 1))
        thick = {"mirror": 8.0, "ganache": 7.0, "velvet": 4.0, "cream": 16.0}.get(self.params.finish, 0.0)
        outer = self.outline(0)
        colour = glaze(self.params.cover) if self.params.finish != "cream" else CREAM
        inset = 30 if self.params.finish in ("mirror", "velvet") else 0
        body = strata(canvas, self.params.layers, self.radius - thick, top, f"{self.seed}{degrees}", inset=inset, edge=self._edge(thick, top))
        facing = abs(cos(a))
        dim: list[Stop] = [
            (0, "#3a170a", 0.34 if side > 0 else 0.22),
            (0.25, "#3a170a", 0.10),
            (1, "#3a170a", 0.16 * (1 - facing) + (0.10 if side > 0 else 0)),
        ]
        over = path(outer, fill=canvas.linear(dim, 0, 0, 1, 0)) + path(
            outer, fill=canvas.linear([(0, "#fff", 0.10), (0.5, "#fff", 0), (0.8, "#2a1008", 0), (1, "#2a1008", 0.22)])
        )
        return group(
            path(outer, fill=darken(colour, 0.03)),
            group(body, transform=f"translate(0 {thick:.1f}) scale(1 {(top - thick) / top:.4f})"),
            path(f"M0 {thick:.1f}H{self.radius - 40:.0f}", stroke=darken(colour, 0.1), stroke_width=1.4, stroke_opacity=0.5 if thick else 0),
            over,
            transform=transform,
        )


def _pane(cx: float, cy: float, r: float, k: float, near: float, far: float) -> str:
    """One reflected window pane on a disc of radius r seen at foreshortening k, between two distances (shares of r) left of the middle."""
    lean = radians(20)
    points: list[tuple[float, float]] = []
    for s in (near, far):
        half = (0.88 - s * s) ** 0.5
        points.append((-s, half))
        points.append((-s, -half * 0.25))
    order = (points[0], points[1], points[3], points[2])
    turned = [(x * cos(lean) + y * sin(lean), -x * sin(lean) + y * cos(lean)) for x, y in order]
    return "M" + "L".join(f"{cx + r * x:.1f} {cy - r * k * y:.1f}" for x, y in turned) + "z"


def _stand(camera: Camera, view: str) -> float:
    return 130 if view == "whole" and camera.elevation < 30 else 0


def draw_cake(params: PastryParams, view: str) -> str:
    """A cake: `whole`, `open` (a piece taken out), `slice` or `top`."""
    if params.shape in ("square", "log"):
        return draw_slab(params, view)
    seed = f"{params.form} {params.cover} {params.inside} {params.topping}"
    if view == "slice":
        return _slice(params, seed)
    top_view = view == "top"
    canvas = set_stage(params, seed, horizon=None if top_view else 420)
    cake = Cake(params, seed)
    camera = Camera(62, 18, 1.22, 600, 720) if top_view else Camera(25, 0, 1.14, 600, 720) if view == "whole" else Camera(31, 0, 1.2, 600, 770)
    canvas.add(plate(canvas, camera, 400, stand=_stand(camera, view), edge="#d9b56a" if params.table != "linen" else None))
    canvas.add(_contact(canvas, camera, cake.radius, 0.3 if view == "open" else 0.62))
    free: Callable[[float, float], bool] | None = None
    if view == "open":
        canvas.add(cake.draw(canvas, camera, -42, 360 - 152))

        def free(angle: float, _share: float) -> bool:
            degrees = (angle * 180 / pi + 180) % 360 - 180
            return not -164 < degrees < -30

        canvas.add(crumbs(canvas, Random(seed), camera, layer_colour(*params.layers[-1]), 26, 250, 60))
    else:
        canvas.add(cake.draw(canvas, camera))
    canvas.add(
        decorate(canvas, params, camera, cake.top_radius or cake.radius * 0.62, cake.level, seed, free=free, lead=2.0 if view == "open" else None)
    )
    return canvas.render()


def _contact(canvas: Canvas, camera: Camera, radius: float, opacity: float) -> str:
    r = radius * camera.zoom
    return ground(canvas, camera.x, camera.y + 3, r * 1.04, r * 1.04 * sin(radians(camera.elevation)), opacity=opacity)


def _slice(params: PastryParams, seed: str) -> str:
    canvas = set_stage(params, seed + "slice", horizon=360)
    cake = Cake(params, seed)
    camera = Camera(24, 0, 1.9, 600 - 1.9 * 150, 790)
    dish = Camera(24, 0, 1.9, 610, 770)
    canvas.add(plate(canvas, dish, 262, edge="#c99a9d"))
    canvas.add(ground(canvas, 620, 800, 330, 95, opacity=0.5))
    start, end = -22.0, 24.0
    canvas.add(cake.draw(canvas, camera, start, end))

    def free(angle: float, share: float) -> bool:
        degrees = (angle * 180 / pi + 180) % 360 - 180
        return start + 9 / share < degrees < end - 6 and share > 0.3

    canvas.add(decorate(canvas, params, camera, cake.top_radius or cake.radius * 0.6, cake.level, seed, free=free, size=0.8, lead=0.04))
    canvas.add(crumbs(canvas, Random(seed), Camera(24, 0, 1, 610, 860), layer_colour(*params.layers[-1]), 16, 380, 150))
    return canvas.render()
