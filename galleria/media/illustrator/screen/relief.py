"""Shapes that catch light: the materials that icons and objects are made of. A key light stands upper left, a fill light lower right."""

from dataclasses import dataclass

from galleria.media.illustrator.canvas import Canvas, Stop, ellipse, group, path
from galleria.media.illustrator.colour import darken, lighten, mix, saturate


@dataclass(frozen=True, slots=True)
class Light:
    """Paints lit shapes for one canvas. `unit` is one glyph unit in canvas units; shadows softer than `widest` are left out."""

    canvas: Canvas
    hue: str
    hue2: str
    unit: float = 1
    widest: float = 1000

    def shadow(self, drop: float = 2.5, blur: float = 2.2, opacity: float = 0.38, colour: str | None = None) -> str:
        """A filter that lets a group cast a soft shadow down and right; lengths in glyph units."""
        tone = colour or darken(saturate(self.hue, 0.45), 0.4)
        content = f'<feDropShadow dx="{drop * 0.35:.2f}" dy="{drop:.2f}" stdDeviation="{blur:.2f}" flood-color="{tone}" flood-opacity="{opacity}"/>'
        # A filter costs what its region measures: large shapes carry large blurs and need little room around them.
        x, width, y, height = ("-14%", "128%", "-12%", "140%") if blur * self.unit > 13 else ("-40%", "180%", "-40%", "190%")
        return self.canvas.filter(content, x=x, y=y, width=width, height=height, color_interpolation_filters="sRGB")

    def cast(self, *shapes: str, drop: float = 2.5, blur: float = 2.2, opacity: float = 0.4) -> str:
        """The shapes with one shadow under all of them."""
        return group(*shapes, filter=self.shadow(drop, blur, opacity) if blur < self.widest else None)

    def body(self, d: str, colour: str, *, depth: float = 0.13, rim: float = 0.75, width: float = 0.9, angle: float = 0.35) -> str:
        """A solid satin shape: light from above, a bright upper rim and a dark lower one."""
        fill = self.canvas.linear(
            [(0, lighten(colour, depth)), (0.45, colour), (1, darken(saturate(colour, 1.1), depth * 1.1))], 0.5 - angle / 2, 0, 0.5 + angle / 2, 1
        )
        edge = self.canvas.linear([(0, "#ffffff", rim), (0.4, "#ffffff", 0.08), (0.7, "#000000", 0), (1, "#000000", 0.22)])
        return path(d, fill=fill) + path(d, fill="none", stroke=edge, stroke_width=width, stroke_linejoin="round")

    def metal(self, d: str, colour: str = "#c9ccd3", *, width: float = 0.8, across: bool = False) -> str:
        """Polished metal: sharp bands of sky and floor."""
        stops: list[Stop] = [
            (0, lighten(colour, 0.17)), (0.18, lighten(colour, 0.05)), (0.36, darken(colour, 0.2)), (0.48, darken(colour, 0.05)),
            (0.56, lighten(colour, 0.19)), (0.74, colour), (0.9, darken(colour, 0.24)), (1, lighten(colour, 0.02)),
        ]  # fmt: skip
        fill = self.canvas.linear(stops, 0, 0, 1 if across else 0.35, 0 if across else 1)
        edge = self.canvas.linear([(0, "#ffffff", 0.9), (0.5, "#ffffff", 0.05), (1, "#000000", 0.35)])
        return path(d, fill=fill) + path(d, fill="none", stroke=edge, stroke_width=width, stroke_linejoin="round")

    def glass(self, d: str, colour: str = "#ffffff", *, opacity: float = 0.35, width: float = 0.9) -> str:
        """Tinted glass: clear in the middle, bright at the rim."""
        fill = self.canvas.linear(
            [(0, lighten(colour, 0.2), opacity + 0.25), (0.5, colour, opacity), (1, darken(colour, 0.05), opacity + 0.15)], 0.1, 0, 0.8, 1
        )
        edge = self.canvas.linear([(0, "#ffffff", 0.95), (0.5, "#ffffff", 0.15), (1, "#ffffff", 0.6)], 0.1, 0, 0.9, 1)
        return path(d, fill=fill) + path(d, fill="none", stroke=edge, stroke_width=width, stroke_linejoin="round")

    def sphere(self, cx: float, cy: float, r: float, colour: str, *, shine: float = 0.9) -> str:
        """A glossy ball with a highlight, a shade side and light bounced from below."""
        fill = self.canvas.radial(
            [(0, lighten(colour, 0.24)), (0.35, lighten(colour, 0.05)), (0.78, darken(saturate(colour, 1.1), 0.17)), (1, darken(colour, 0.1))],
            0.5, 0.5, 0.56, fx=0.34, fy=0.26,
        )  # fmt: skip
        gleam = self.canvas.radial([(0, "#ffffff", shine), (1, "#ffffff", 0)])
        bounce = self.canvas.linear([(0.7, "#ffffff", 0), (1, mix(colour, "#ffffff", 0.5), 0.55)])
        return (
            ellipse(cx, cy, r, r, fill=fill)
            + ellipse(cx, cy, r, r, fill=bounce)
            + ellipse(cx - r * 0.32, cy - r * 0.46, r * 0.42, r * 0.26, fill=gleam, transform=f"rotate(-28 {cx - r * 0.32:.2f} {cy - r * 0.46:.2f})")
        )

    def groove(self, d: str, width: float = 1.0, *, dark: float = 0.45) -> str:
        """A cut line: dark, with a lit lower lip."""
        lip = path(
            d,
            fill="none",
            stroke="#ffffff",
            stroke_opacity=0.45,
            stroke_width=width * 0.7,
            stroke_linecap="round",
            transform=f"translate(0 {width * 0.6:.2f})",
        )
        return lip + path(d, fill="none", stroke="#000000", stroke_opacity=dark, stroke_width=width, stroke_linecap="round", stroke_linejoin="round")

    def glow(self, cx: float, cy: float, r: float, colour: str, opacity: float = 0.9) -> str:
        """Light spilling from a point."""
        return ellipse(cx, cy, r, r, fill=self.canvas.radial([(0, colour, opacity), (0.4, colour, opacity * 0.4), (1, colour, 0)]))


def haze(canvas: Canvas, deviation: float) -> str:
    """A blur for large shapes, `deviation` in canvas units: little room around them, so that it stays cheap."""
    primitive = f'<feGaussianBlur stdDeviation="{deviation:.2f}"/>'
    return canvas.filter(primitive, x="-14%", y="-14%", width="128%", height="128%", color_interpolation_filters="sRGB")


def disc(cx: float, cy: float, rx: float, ry: float | None = None) -> str:
    """Path data of an ellipse."""
    ry = rx if ry is None else ry
    return f"M{cx - rx:.2f} {cy:.2f}a{rx:.2f} {ry:.2f} 0 1 0 {2 * rx:.2f} 0a{rx:.2f} {ry:.2f} 0 1 0 {-2 * rx:.2f} 0Z"


def slab(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Path data of a rounded rectangle."""
    r = min(radius, width / 2, height / 2)
    return (
        f"M{x + r:.2f} {y:.2f}h{width - 2 * r:.2f}a{r:.2f} {r:.2f} 0 0 1 {r:.2f} {r:.2f}v{height - 2 * r:.2f}a{r:.2f} {r:.2f} 0 0 1 {-r:.2f} {r:.2f}"
        f"h{-(width - 2 * r):.2f}a{r:.2f} {r:.2f} 0 0 1 {-r:.2f} {-r:.2f}v{-(height - 2 * r):.2f}a{r:.2f} {r:.2f} 0 0 1 {r:.2f} {-r:.2f}Z"
    )
