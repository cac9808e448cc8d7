"""Tarts: a fluted shell, what lies in it, and a slice of it."""

from collections.abc import Callable
from math import cos, pi, radians, sin
from random import Random

from galleria.media.illustrator.canvas import Canvas, Stop, ellipse, group, path
from galleria.media.illustrator.colour import darken, lighten, mix
from galleria.media.illustrator.pastry import garnish
from galleria.media.illustrator.pastry.decorate import decorate
from galleria.media.illustrator.pastry.dough import COCOA, PASTRY, crust
from galleria.media.illustrator.pastry.garnish import use
from galleria.media.illustrator.pastry.palette import layer_colour
from galleria.media.illustrator.pastry.params import PastryParams
from galleria.media.illustrator.pastry.solid import Camera, Scene, Skin, moved, polyline, revolve, rounded_box, smoothed
from galleria.media.illustrator.pastry.stage import crumbs, ground, plate, set_stage
from galleria.media.illustrator.pastry.strata import sponge, strata
from galleria.media.illustrator.pastry.vector import Vec, blend, fractal, linear, smooth

Free = Callable[[float, float], bool]


class Tart:
    """A shell of `radius` and `height` units and its filling."""

    def __init__(self, params: PastryParams, seed: str) -> None:
        self.params = params
        self.seed = seed
        small = params.diameter < 12
        self.radius = 250.0 if small else 335.0
        self.height = 96.0 if small else 76.0
        self.flutes = 34 if small else 46
        self.level = self.height - 14
        self.inner = self.radius - 22

    def shell(self, canvas: Canvas, camera: Camera, start: float = 0, end: float = 360) -> str:
        """The pastry case."""
        r, h = self.radius, self.height
        profile = polyline([(r - 26, 0), (r - 18, 3), (r - 3, h - 8), (r, h), (r - 12, h), (r - 20, h - 4), (r - 22, self.level - 4)], 1)

        def ripple(angle: float, v: float) -> float:
            return 6.5 * cos(self.flutes * angle) * (1 - smooth(0.55, 0.95, v))

        tones = COCOA if self.params.shell == "cocoa" else PASTRY
        scene = Scene(camera)
        columns = round(self.flutes * 5 * (end - start) / 360)
        skin = crust(h, tones=tones, bake=0.75 if self.params.shell == "butter" else 0.6, gloss=0.06, grain=60)
        scene.add(revolve(profile, ripple), columns, 9, skin, u=(start / 360, end / 360))
        return smoothed(canvas, scene.paint(), scene.grain(1.5))

    def pool(self, canvas: Canvas, camera: Camera, start: float = 0, end: float = 360) -> str:
        """The surface of the filling, shining or dull."""
        colour, power = self._surface()
        steps = max(10, round((end - start) / 5))
        points = [
            camera.project((self.inner * cos(a), self.inner * sin(a), self.level))
            for a in (radians(start + (end - start) * i / steps) for i in range(steps + 1))
        ]
        if end - start < 360:
            points.append(camera.project((0, 0, self.level)))
        d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "z"
        cx, cy = camera.project((0, 0, self.level))
        r, k = self.inner * camera.zoom, sin(radians(camera.elevation))
        sweep = canvas.linear(
            [(0, darken(colour, 0.10)), (0.14, darken(colour, 0.02)), (0.5, lighten(colour, 0.03)), (1, darken(colour, 0.03))],
            cx - r,
            cy - r * k,
            cx + r * 0.4,
            cy + r * k,
            absolute=True,
        )
        parts = [path(d, fill=sweep)]
        if power and end - start >= 360:
            stops: list[Stop] = [(0, "#ffffff", power), (1, "#ffffff", 0)]
            parts.append(ellipse(cx - r * 0.30, cy - r * k * 0.42, r * 0.52, r * k * 0.36, fill=canvas.radial(stops)))
            rim = ellipse(cx, cy + 2, r * 0.965, r * k * 0.965, fill="none", stroke="#ffffff", stroke_width=3, stroke_opacity=power * 0.7)
            parts.append(rim)
        return "".join(parts)

    def _surface(self) -> tuple[str, float]:
        filling = self.params.filling
        if filling == "ganache":
            return "#2d130a", 0.42
        if filling == "nuts":
            return "#7a3d12", 0.35
        if filling in ("citrus", "meringue"):
            kind, flavour = self.params.layers[0]
            return mix(layer_colour(kind, flavour), "#f6b81e", 0.45), 0.5
        if filling == "tatin":
            return "#9a5212", 0.5
        kind, flavour = self.params.layers[0]
        if filling == "mango-rose":
            return "#f2a22a", 0.2
        return layer_colour(kind, flavour), 0.1

    def fill(self, canvas: Canvas, camera: Camera, free: Free | None = None) -> str:
        """What lies on the filling, nearest last."""
        painter = {
            "strawberries": self._strawberries, "raspberries": self._raspberries, "meringue": self._meringue, "mango-rose": self._rose,
            "nuts": self._nuts,
            "citrus": self._citrus, "tatin": self._tatin,
        }.get(self.params.filling)  # fmt: skip
        return painter(canvas, camera, free or (lambda _a, _s: True)) if painter else ""

    def _rings(self, rings: tuple[tuple[float, int], ...], free: Free) -> list[tuple[float, float, int]]:
        spots: list[tuple[float, float, int]] = []
        for ring, (share, count) in enumerate(rings):
            for index in range(count):
                a = 2 * pi * (index + 0.5 * (ring % 2)) / count
                if free(a, max(share, 0.05)):
                    spots.append((a, share * self.inner, index))
        return sorted(spots, key=lambda s: -s[1] * sin(s[0]))

    def _place(self, camera: Camera, spots: list[tuple[float, float, int]], names: list[str], *, lift: float = 0) -> str:
        parts: list[str] = []
        for a, r, index in spots:
            x, y = camera.project((r * cos(a), r * sin(a), self.level - 2 + lift))
            parts.append(use(names[index % len(names)], x, y, size=camera.zoom))
        return group(*parts)

    def _strawberries(self, canvas: Canvas, camera: Camera, free: Free) -> str:
        names = [garnish.strawberry(canvas, camera.elevation, 40, lean=lean, spin=spin, leaves=False) for lean, spin in ((-12, 0), (6, 50), (-3, 95))]
        return self._place(camera, self._rings(((0.86, 20), (0.63, 15), (0.40, 9), (0.15, 4)), free), names)

    def _raspberries(self, canvas: Canvas, camera: Camera, free: Free) -> str:
        names = [
            garnish.raspberry(canvas, camera.elevation, 29, hollow=True),
            garnish.raspberry(canvas, camera.elevation, 29),
            garnish.raspberry(canvas, camera.elevation, 30, colour="#b3113a"),
        ]
        return self._place(camera, self._rings(((0.90, 30), (0.72, 24), (0.54, 18), (0.36, 12), (0.18, 6), (0.0, 1)), free), names)

    def _meringue(self, canvas: Canvas, camera: Camera, free: Free) -> str:
        names = [
            garnish.rosette(canvas, camera.elevation, r, colour="#fffaf0", height=h, ribs=9, torch=t)
            for r, h, t in ((50, 1.7, 0.9), (46, 1.9, 0.7), (52, 1.6, 1.0))
        ]
        return self._place(camera, self._rings(((0.78, 12), (0.40, 6), (0.0, 1)), free), names)

    def _rose(self, canvas: Canvas, camera: Camera, free: Free) -> str:
        scene = Scene(camera)
        random = Random("rose")
        ripe, pale, edge = linear("#f7a41c"), linear("#fcc657"), linear("#e27f06")
        for radius, count, lean in (
            (0.90, 13, 40),
            (0.76, 12, 36),
            (0.62, 10, 30),
            (0.48, 9, 25),
            (0.35, 7, 18),
            (0.23, 5, 12),
            (0.12, 3, 7),
            (0.04, 2, 3),
        ):
            r = radius * self.inner
            for index in range(count):
                a0 = 2 * pi * (index + random.uniform(-0.1, 0.1)) / count + radius * 9
                if not free(a0 % (2 * pi), radius):
                    continue
                span = 2 * pi / count * 1.6
                high = 58 + 26 * (1 - radius) + random.uniform(-6, 6)

                def petal(u: float, v: float, r: float = r, a0: float = a0, span: float = span, high: float = high, lean: float = lean) -> Vec:
                    a = a0 + span * (u - 0.5)
                    bow = sin(pi * u) ** 0.6
                    rr = r - 12 * u + lean * v * v * bow
                    return (rr * cos(a), rr * sin(a), self.level - 8 + high * v * (0.45 + 0.55 * bow))

                def tint(p: Vec, _n: Vec, high: float = high) -> Vec:
                    rise = (p[2] - self.level) / high
                    return blend(blend(edge, ripe, smooth(-0.2, 0.5, rise)), pale, smooth(0.5, 1.05, rise))

                scene.add(petal, 8, 4, Skin(tint, gloss=0.35, spread=0.4, soft=0.6, grounded=0), thin=True)
        return smoothed(canvas, scene.paint(), scene.grain(1.2))

    def _nuts(self, canvas: Canvas, camera: Camera, free: Free) -> str:
        random = Random(f"nuts {self.seed}")
        names = [garnish.nut(canvas, 29, colour=tone) for tone in ("#dca966", "#cf9148", "#e6bb7c")]
        parts: list[tuple[float, str]] = []
        for _ in range(190):
            a, share = random.uniform(0, 2 * pi), random.random() ** 0.5 * 0.93
            if not free(a, share):
                continue
            r = share * self.inner
            p = (r * cos(a), r * sin(a), self.level + 30 * (1 - share * share) + random.uniform(0, 9))
            x, y = camera.project(p)
            parts.append(
                (
                    camera.depth(p),
                    use(random.choice(names), x, y, size=camera.zoom * random.uniform(0.85, 1.1), angle=random.uniform(0, 360), squash=0.9),
                )
            )
        return group(*(shape for _, shape in sorted(parts)))

    def _citrus(self, canvas: Canvas, camera: Camera, free: Free) -> str:
        k = sin(radians(camera.elevation))
        name = garnish.citrus(canvas, 66, "#efab2c", "#8aa32e")
        parts: list[str] = []
        for a, r, _ in self._rings(((0.68, 11), (0.2, 3)), free):
            x, y = camera.project((r * cos(a), r * sin(a), self.level + 4))
            parts.append(use(name, x, y, size=camera.zoom, squash=k))
        return group(*parts, opacity=0.96)

    def _tatin(self, canvas: Canvas, camera: Camera, free: Free) -> str:
        scene = Scene(camera)
        amber, light, burnt = linear("#d98a1c"), linear("#f3b848"), linear("#6b2c08")

        def tint(p: Vec, n: Vec) -> Vec:
            f = fractal(p, 34, 3)
            return blend(blend(amber, light, smooth(0.3, 0.7, f) * max(0.0, n[2])), burnt, smooth(0.56, 0.85, f + 0.35 * (1 - max(0.0, n[2]))))

        for a, r, _ in self._rings(((0.80, 17), (0.47, 10), (0.15, 4)), free):
            block = rounded_box(58, 46, 40, 4)
            scene.add(
                moved(block, (r * cos(a), r * sin(a), self.level - 14), yaw=a * 180 / pi),
                16,
                9,
                Skin(tint, gloss=0.8, spread=0.28, soft=0.4, grounded=0),
            )
        return smoothed(canvas, scene.paint(), scene.grain(1.6))

    def face(self, canvas: Canvas, camera: Camera, degrees: float) -> str:
        """The cut through shell and filling."""
        a = radians(degrees)
        r, h = self.radius, self.height
        transform = camera.flat((0, 0, h), (cos(a), sin(a), 0), (0, 0, 1))
        tone = layer_colour("pastry", "butter") if self.params.shell != "cocoa" else "#4a2616"
        outline = f"M0 {h - self.level:.1f}H{self.inner - 2:.1f}L{self.inner:.1f} 2Q{r - 12:.1f} -3 {r - 2:.1f} 1L{r - 24:.1f} {h}H0z"
        low = h - 15
        body = strata(canvas, self.params.layers, self.inner, low - (h - self.level), self.seed, edge=lambda y: self.inner - 2 - y * 0.28)
        dim = canvas.linear([(0, "#3a170a", 0.26), (0.3, "#3a170a", 0.05), (1, "#3a170a", 0.10)], 0, 0, 1, 0)
        return group(
            sponge(canvas, outline, tone, size=0.7, seed="short"),
            group(body, transform=f"translate(0 {h - self.level:.1f})"),
            path(outline, fill=dim),
            transform=transform,
        )


def draw_tart(params: PastryParams, view: str) -> str:
    """A tart: `whole`, `slice` or `top`."""
    seed = f"tart {params.filling} {params.inside}"
    tart = Tart(params, seed)
    if view == "slice":
        return _slice(tart, params, seed)
    top = view == "top"
    canvas = set_stage(params, seed + view, horizon=None if top else 400)
    zoom = (1.28 if top else 1.22) * 335 / tart.radius * (0.86 if params.diameter < 12 else 1)
    camera = Camera(66, 10, zoom, 600, 640) if top else Camera(32, 0, zoom, 600, 740)
    canvas.add(plate(canvas, camera, tart.radius + 55, edge="#c99a9d" if params.table != "walnut" else None))
    k = sin(radians(camera.elevation))
    canvas.add(ground(canvas, camera.x, camera.y + 2, tart.radius * zoom, tart.radius * zoom * k, opacity=0.5))
    canvas.add(tart.shell(canvas, camera), tart.pool(canvas, camera), tart.fill(canvas, camera))
    canvas.add(_garnish(canvas, params, tart, camera, seed, None))
    canvas.add(
        crumbs(
            canvas, Random(seed), camera, "#d9a55c" if params.shell != "cocoa" else "#4a2616", 22, tart.radius * zoom * 1.5, tart.radius * zoom * 1.17
        )
    )
    return canvas.render()


def _garnish(canvas: Canvas, params: PastryParams, tart: Tart, camera: Camera, seed: str, free: Free | None) -> str:
    if not params.topping:
        return ""
    level = tart.level + (62 * 0.9 if params.filling in ("raspberries",) else 4)
    lead = 0.04 if free else None
    return decorate(canvas, params, camera, tart.inner, level, seed, free=free, size=0.9, lead=lead)


def _slice(tart: Tart, params: PastryParams, seed: str) -> str:
    canvas = set_stage(params, seed + "slice", horizon=360)
    zoom = 1.85 * 335 / tart.radius * (0.88 if params.diameter < 12 else 1)
    camera = Camera(27, 0, zoom, 600 - zoom * tart.radius * 0.47, 800)
    canvas.add(plate(canvas, Camera(27, 0, zoom, 615, 775), tart.radius * 0.80, edge="#c99a9d"))
    canvas.add(ground(canvas, 620, 806, 330, 96, opacity=0.45))
    start, end = -24.0, 26.0

    def free(angle: float, share: float) -> bool:
        degrees = (angle * 180 / pi + 180) % 360 - 180
        return start + 5 / max(share, 0.1) < degrees < end - 2 and share > 0.12

    canvas.add(
        tart.shell(canvas, camera, start, end),
        tart.pool(canvas, camera, start, end),
        tart.face(canvas, camera, start),
        tart.fill(canvas, camera, free),
    )
    canvas.add(_garnish(canvas, params, tart, camera, seed, free))
    canvas.add(crumbs(canvas, Random(seed), Camera(27, 0, 1, 610, 860), "#d9a55c", 18, 390, 150))
    return canvas.render()
