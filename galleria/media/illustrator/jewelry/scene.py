"""A model seen by a camera: patches of colour sorted by depth, and sprites among them. Model lengths are millimetres."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import cos, radians, sin, sqrt

from galleria.media.illustrator.jewelry import metals
from galleria.media.illustrator.jewelry.vectors import Frame, Vec, cross, dot

Grid = Sequence[Sequence[Vec]]
Painter = Callable[[Vec, int, int], str]  # camera-space normal, row, column → colour


def _normal(a: Vec, b: Vec, c: Vec, d: Vec, flip: bool) -> Vec | None:
    """Of a quad in camera millimetres (y down), as a camera-space direction (y up)."""
    ux, uy, uz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
    vx, vy, vz = d[0] - b[0], d[1] - b[1], d[2] - b[2]
    nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
    size = sqrt(nx * nx + ny * ny + nz * nz)
    if size < 1e-9:
        return None
    if flip:
        size = -size
    return (nx / size, -ny / size, nz / size)


@dataclass(frozen=True, slots=True)
class Camera:
    """Orthographic, like a long lens. `turn` goes round the model and `rise` lifts above its horizon, both in degrees."""

    turn: float = 0.0
    rise: float = 0.0
    roll: float = 0.0

    def axes(self) -> tuple[Vec, Vec, Vec]:
        """Right, up and towards the viewer, in the model's coordinates."""
        a, e, r = radians(self.turn), radians(self.rise), radians(self.roll)
        toward: Vec = (cos(e) * sin(a), sin(e), cos(e) * cos(a))
        right: Vec = (cos(a), 0.0, -sin(a))
        up = cross(toward, right)
        c, s = cos(r), sin(r)
        return (
            (right[0] * c + up[0] * s, right[1] * c + up[1] * s, right[2] * c + up[2] * s),
            (up[0] * c - right[0] * s, up[1] * c - right[1] * s, up[2] * c - right[2] * s),
            toward,
        )


@dataclass(slots=True)
class _Patch:
    depth: float
    colour: str
    points: list[tuple[float, float]]


@dataclass(slots=True)
class _Run:
    """Neighbouring quads of one colour; `depth` is summed over them."""

    depth: float
    colour: str
    left: list[tuple[float, float]]
    right: list[tuple[float, float]]

    def whole(self) -> _Patch:
        return _Patch(self.depth / (len(self.left) - 1), self.colour, self.left + self.right[::-1])


@dataclass(slots=True)
class _Sprite:
    depth: float
    x: float
    y: float
    size: float
    angle: float
    reference: str


@dataclass(slots=True)
class _Decal:
    depth: float
    x: float
    y: float
    matrix: tuple[float, float, float, float]
    reference: str


@dataclass(slots=True)
class Scene:
    """Collects what the camera sees. `right`, `up` and `toward` are the camera's axes."""

    camera: Camera = field(default_factory=Camera)
    right: Vec = field(init=False)
    up: Vec = field(init=False)
    toward: Vec = field(init=False)
    _patches: list[_Patch | _Run | _Sprite | _Decal] = field(default_factory=list)
    _casts: list[tuple[list[Vec], float]] = field(default_factory=list)
    _low: list[float] = field(default_factory=lambda: [1e9, 1e9])
    _high: list[float] = field(default_factory=lambda: [-1e9, -1e9])
    soft: float = 0.0  # canvas units by which the whole model is blurred: bare metal has no hard facets
    scale: float = field(default=1.0, init=False)
    shift: tuple[float, float] = field(default=(0.0, 0.0), init=False)

    def __post_init__(self) -> None:
        self.right, self.up, self.toward = self.camera.axes()

    def see(self, p: Vec) -> tuple[float, float, float]:
        """A point in camera millimetres: right, down, and depth (greater is nearer)."""
        return dot(p, self.right), -dot(p, self.up), dot(p, self.toward)

    def _reach(self, x: float, y: float, r: float = 0.0) -> None:
        self._low[0], self._low[1] = min(self._low[0], x - r), min(self._low[1], y - r)
        self._high[0], self._high[1] = max(self._high[0], x + r), max(self._high[1], y + r)

    def patch(self, points: Sequence[tuple[float, float]], depth: float, colour: str) -> None:
        """A flat patch in camera millimetres, as `see` gives them."""
        for x, y in points:
            self._reach(x, y)
        self._patches.append(_Patch(depth, colour, list(points)))

    def surface(
        self,
        grid: Grid,
        alloy: str,
        *,
        wrap: bool = True,
        loop: bool = False,
        bias: float = 0.0,
        double: bool = False,
        flip: bool = False,
        roughness: float = 0.0,
        bump: Callable[[int, int], tuple[float, float]] | None = None,
        paint: Painter | None = None,
        dim: float = 0.0,
    ) -> None:
        """A surface of quads. `wrap` closes the columns, `loop` the rows; `double` shows the inside too; `bump` tilts normals by row and column."""
        ramp = metals.tones(alloy)
        seen = [[self.see(p) for p in row] for row in grid]
        rows, columns = len(grid), len(grid[0])
        for j in range(columns if wrap else columns - 1):
            run: _Run | None = None
            for i in range(rows if loop else rows - 1):
                one, two = seen[i], seen[(i + 1) % rows]
                a, b, c, d = one[j], one[(j + 1) % columns], two[(j + 1) % columns], two[j]
                normal = _normal(a, b, c, d, flip)
                if normal is None or (normal[2] <= 0 and not double):
                    run = None
                    continue
                behind = normal[2] <= 0
                if behind:
                    normal = (-normal[0], -normal[1], -normal[2])
                if bump:
                    tx, ty = bump(i, j)
                    nx, ny, nz = normal[0] + tx, normal[1] + ty, normal[2]
                    size = sqrt(nx * nx + ny * ny + nz * nz)
                    normal = (nx / size, ny / size, nz / size)
                if paint:
                    colour = paint(normal, i, j)
                else:
                    light = metals.shade(normal, roughness) - dim
                    colour = ramp[metals.tone(light * 0.6 if behind else light)]
                depth = (a[2] + b[2] + c[2] + d[2]) / 4 + bias
                if run and run.colour == colour and len(run.left) < 5:
                    run.left.append((d[0], d[1]))
                    run.right.append((c[0], c[1]))
                    run.depth += depth
                    continue
                run = _Run(depth, colour, [(a[0], a[1]), (d[0], d[1])], [(b[0], b[1]), (c[0], c[1])])
                self._patches.append(run)
        for row in seen:
            for x, y, _ in row:
                self._reach(x, y)

    def sprite(self, p: Vec, size: float, reference: str, *, angle: float = 0.0, bias: float = 0.0) -> None:
        """A drawing of a unit disc, `size` millimetres in radius, standing at a point and turned by `angle` degrees."""
        x, y, depth = self.see(p)
        self._reach(x, y, size)
        self._patches.append(_Sprite(depth + bias, x, y, size, angle, reference))

    def decal(self, frame: Frame, reference: str, *, bias: float = 0.0) -> None:
        """A flat drawing in millimetres (y down, as SVG has it) laid on the frame's x and y axes; unseen from behind."""
        if dot(frame.z, self.toward) > 0:
            x, y, depth = self.see(frame.origin)
            matrix = (dot(frame.x, self.right), -dot(frame.x, self.up), -dot(frame.y, self.right), dot(frame.y, self.up))
            self._patches.append(_Decal(depth + bias, x, y, matrix, reference))

    def cast(self, points: Sequence[Vec], width: float) -> None:
        """A run of matter `width` millimetres thick that throws a shadow."""
        self._casts.append((list(points), width))

    def include(self, p: Vec) -> None:
        """Make room for a point although nothing is drawn there."""
        x, y, _ = self.see(p)
        self._reach(x, y)

    def fit(self, left: float, top: float, width: float, height: float) -> None:
        """Scale and place the model in a box of canvas units."""
        across, down = max(0.1, self._high[0] - self._low[0]), max(0.1, self._high[1] - self._low[1])
        self.scale = min(width / across, height / down)
        self.shift = (
            left + width / 2 - self.scale * (self._low[0] + self._high[0]) / 2,
            top + height / 2 - self.scale * (self._low[1] + self._high[1]) / 2,
        )

    def place(self, scale: float, x: float, y: float) -> None:
        """Put the model's origin at a canvas point, at so many canvas units a millimetre."""
        self.scale, self.shift = scale, (x, y)

    def on_canvas(self, p: Vec) -> tuple[float, float]:
        """Where a model point falls on the canvas."""
        x, y, _ = self.see(p)
        return x * self.scale + self.shift[0], y * self.scale + self.shift[1]

    def shadows(self, ground: Vec, upward: Vec, light: Vec) -> list[tuple[str, float]]:
        """The casts thrown along `light` on the plane through `ground`: path data and stroke widths in canvas units."""
        found: list[tuple[str, float]] = []
        fall = dot(light, upward)
        for points, width in self._casts:
            thrown: list[str] = []
            for p in points:
                share = dot((ground[0] - p[0], ground[1] - p[1], ground[2] - p[2]), upward) / fall
                x, y = self.on_canvas((p[0] + light[0] * share, p[1] + light[1] * share, p[2] + light[2] * share))
                thrown.append(f"{x:.0f} {y:.0f}")
            found.append(("M" + "L".join(thrown), width * self.scale))
        return found

    def markup(self, blur: str = "") -> str:
        """Everything in painting order, through the filter `blur` if given. Call `fit` or `place` before."""
        k, (sx, sy) = self.scale * 10, (self.shift[0] * 10, self.shift[1] * 10)
        smooth = f' filter="{blur}"' if blur else ""
        parts: list[str] = [f'<g transform="scale(.1)"{smooth}>']
        ordered = sorted(self._patches, key=lambda one: one.depth / (len(one.left) - 1) if isinstance(one, _Run) else one.depth)
        parts += [self._drawn(one.whole() if isinstance(one, _Run) else one, k, sx, sy) for one in ordered]
        parts.append("</g>")
        return "".join(parts)

    def bounds(self, margin: float) -> tuple[float, float, float, float]:
        """Left, top, width and height of the model on the canvas, in canvas units, with a margin."""
        left, top = self._low[0] * self.scale + self.shift[0] - margin, self._low[1] * self.scale + self.shift[1] - margin
        right, bottom = self._high[0] * self.scale + self.shift[0] + margin, self._high[1] * self.scale + self.shift[1] + margin
        left, top, right, bottom = max(0.0, left), max(0.0, top), min(1200.0, right), min(1500.0, bottom)
        return left, top, max(1.0, right - left), max(1.0, bottom - top)

    @staticmethod
    def _drawn(item: "_Patch | _Sprite | _Decal", k: float, sx: float, sy: float) -> str:
        if isinstance(item, _Sprite):
            turn = f"rotate({item.angle:.0f})" if item.angle else ""
            place = f"translate({item.x * k + sx:.0f} {item.y * k + sy:.0f})scale({item.size * k:.1f}){turn}"
            return f'<use xlink:href="{item.reference}" transform="{place}"/>'
        if isinstance(item, _Decal):
            a, b, c, d = (value * k for value in item.matrix)
            place = f"{item.x * k + sx:.0f} {item.y * k + sy:.0f}"
            return f'<use xlink:href="{item.reference}" transform="matrix({a:.1f} {b:.1f} {c:.1f} {d:.1f} {place})"/>'
        points = [(x * k + sx, y * k + sy) for x, y in item.points]
        cx, cy = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
        data: list[str] = []
        lastx = lasty = 0
        for index, (x, y) in enumerate(points):
            dx, dy = x - cx, y - cy
            grow = 1 + 5.5 / (sqrt(dx * dx + dy * dy) + 4)
            px, py = round(cx + dx * grow), round(cy + dy * grow)
            data.append(f"{px} {py}l" if index == 0 else f"{px - lastx} {py - lasty}")
            lastx, lasty = px, py
        return f'<path fill="{item.colour}" d="M{data[0]}{" ".join(data[1:])}z"/>'
